#include "ui/plan/TableDelegate.h"

#include "ui/common/Frame.h"
#include "ui/common/LevelChip.h"
#include "ui/common/Marks.h"
#include "ui/common/Metrics.h"
#include "viewmodel/plans/DecisionTableModel.h"

#include <QPainter>

namespace ui {

using viewmodel::DecisionTableModel;
using viewmodel::Level;
using viewmodel::RowLight;

namespace {

Mark markOf(RowLight light)
{
    switch (light) {
    case RowLight::Hit:
    case RowLight::Beaten:
        return Mark::Full;
    case RowLight::Undecided:
    case RowLight::Possible:
        return Mark::Half;
    case RowLight::Off:
    case RowLight::RuledOut:
        break;
    }
    return Mark::Empty;
}

QColor inkOf(const Tokens &tokens, RowLight light)
{
    switch (light) {
    case RowLight::Hit:
        return tokens.ok;
    case RowLight::Undecided:
    case RowLight::Possible:
        return tokens.near;
    case RowLight::Beaten:
    case RowLight::RuledOut:
        return tokens.muted;
    case RowLight::Off:
        break;
    }
    return tokens.text;
}

bool counts(RowLight light)
{
    return light == RowLight::Hit || light == RowLight::Undecided || light == RowLight::Possible;
}

void paintGround(QPainter &painter, const QRect &rect, RowLight light, bool picked, const Tokens &tokens)
{
    const bool matches = light == RowLight::Hit || light == RowLight::Undecided;
    painter.fillRect(rect, picked ? tokens.select : matches ? tokens.hit : tokens.surface);
    if (light == RowLight::Possible || light == RowLight::Undecided) // not settled yet
        painter.fillRect(rect, QBrush(tokens.line, Qt::BDiagPattern));
    painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), tokens.line);
    painter.fillRect(QRect(rect.right(), rect.top(), 1, rect.height()), tokens.line);
}

bool isLightColumn(const QModelIndex &index)
{
    const auto *model = qobject_cast<const DecisionTableModel *>(index.model());
    return model && index.column() == model->lightColumn();
}

int markWidth(const Metrics &metrics) { return metrics.em(1.3); }

} // namespace

void TableDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Tokens &tokens = tokensFor(option.palette);
    const Metrics metrics(option.font);
    const auto light = index.data(DecisionTableModel::LightRole).value<RowLight>();
    painter->save();
    paintGround(*painter, option.rect, light, option.state.testFlag(QStyle::State_Selected), tokens);
    QRect area = option.rect.adjusted(metrics.u(2), 0, -metrics.u(2), 0);
    QColor ink = light == RowLight::RuledOut || light == RowLight::Beaten ? tokens.muted : tokens.text;
    if (index.data(DecisionTableModel::ClauseRole).toBool())
        ink = tokens.accent.fill;
    if (isLightColumn(index) && light != RowLight::Off) {
        ink = inkOf(tokens, light);
        const QRectF box(area.left(), area.top(), metrics.em(0.9), area.height());
        paintMark(*painter, box, markOf(light), ink);
        area.setLeft(area.left() + markWidth(metrics));
    }
    if (index.data(DecisionTableModel::ChangedRole).toBool()) {
        const int thick = metrics.u(1) / 2 + 1;
        painter->fillRect(
            QRect(option.rect.left(), option.rect.bottom() - thick, option.rect.width(), thick), tokens.near);
    }
    const auto level = index.data(DecisionTableModel::LevelRole).value<Level>();
    if (level != Level::None) {
        const QRect bar(area.left(), area.top() + metrics.u(1), metrics.em(0.4), area.height() - metrics.u(2));
        painter->fillRect(bar, levelFill(tokens, level).fill);
        paintFrame(*painter, bar, QPen(levelFill(tokens, level).edge));
        area.setLeft(area.left() + metrics.em(0.8));
    }
    const bool strong = counts(light)
        && (isLightColumn(index) || index.data(DecisionTableModel::EditableRole).toBool() || level != Level::None);
    painter->setFont(strong && index.data().toString() != QStringLiteral("—") ? boldFont(option.font) : option.font);
    painter->setPen(ink);
    painter->drawText(area, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextWordWrap, index.data().toString());
    if (option.state.testFlag(QStyle::State_HasFocus))
        paintFrame(*painter, option.rect.adjusted(0, 0, -1, -1), QPen(tokens.accent.fill, 2));
    painter->restore();
}

QSize TableDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Metrics metrics(option.font);
    const QFontMetrics bold(boldFont(option.font));
    int extra = isLightColumn(index) ? markWidth(metrics) : 0;
    if (index.data(DecisionTableModel::LevelRole).value<Level>() != Level::None)
        extra += metrics.em(0.8);
    extra += metrics.u(6);
    // Wider than this and a cell goes on in the next line. A width is given when the height is asked for.
    const QString text = index.data().toString();
    const int width = qMin(bold.horizontalAdvance(text), metrics.em(14));
    const int room = option.rect.width() > extra ? option.rect.width() - extra + metrics.u(2) : width; // as painted
    const QRect wrapped = bold.boundingRect(QRect(0, 0, room, 10000), Qt::TextWordWrap, text);
    return {width + extra, qMax(metrics.tableRow(), wrapped.height() + metrics.u(2))};
}

} // namespace ui
