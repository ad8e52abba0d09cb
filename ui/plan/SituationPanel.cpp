#include "ui/plan/SituationPanel.h"

#include "ui/common/ActionButton.h"
#include "ui/common/EmptyState.h"
#include "ui/common/LevelChip.h"
#include "ui/common/Pane.h"
#include "ui/common/RowList.h"
#include "ui/common/ToneLabel.h"
#include "ui/plan/SideTable.h"
#include "viewmodel/plans/PlanComparison.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QSplitter>

namespace ui {

using viewmodel::SituationListModel;
using viewmodel::SituationRow;

namespace {

/// The two outcomes with an arrow between, the facts below; a heading with how many situations there are.
class SituationDelegate final : public RowDelegate {
public:
    using RowDelegate::RowDelegate;

protected:
    [[nodiscard]] int rowHeight(const Row &row, int width) const override
    {
        if (row.index.data(SituationListModel::SectionRole).toBool())
            return qMax(row.metrics.paneHead(),
                wrappedHeight(row.text(SituationListModel::TextRole), boldFont(noteFont(row)), width)
                    + row.metrics.u(2));
        return row.metrics.u(4) + chipHeight(row)
            + wrappedHeight(row.text(SituationListModel::TextRole), row.font, width);
    }

    void paintRow(QPainter &painter, const Row &row) const override
    {
        if (row.index.data(SituationListModel::SectionRole).toBool()) {
            paintSection(painter, row);
            return;
        }
        const auto *model = qobject_cast<const SituationListModel *>(row.index.model());
        const SituationRow *situation = model ? model->rowAt(row.index) : nullptr;
        if (!situation)
            return;
        QRect line(row.area.left(), row.area.top() + row.metrics.u(1), row.area.width(), chipHeight(row));
        if (situation->doubtful) {
            const QString word = SituationPanel::tr("may never happen");
            const QRect tag = takeRight(line, tagSize(word, noteFont(row)), row.metrics.u(2));
            paintTag(painter, tag, word, Tone::Near, noteFont(row), row.tokens);
        }
        const QString arrow = QStringLiteral("→");
        for (const viewmodel::Chip *chip : {&situation->before, &situation->after}) {
            const QSize size = chipSize(*chip, noteFont(row));
            paintChip(painter, QRect(line.topLeft(), QSize(qMin(size.width(), line.width()), line.height())), *chip,
                noteFont(row), row.tokens);
            line.setLeft(line.left() + size.width() + row.metrics.u(2));
            if (chip == &situation->before) {
                drawLine(painter, line, arrow, row.font, row.tokens.muted);
                line.setLeft(line.left() + QFontMetrics(row.font).horizontalAdvance(arrow) + row.metrics.u(2));
            }
        }
        drawWrapped(painter, row.area.adjusted(0, row.metrics.u(2) + chipHeight(row), 0, 0), situation->text, row.font,
            row.tokens.text);
    }

private:
    static QFont noteFont(const Row &row) { return typeFont(row.font, TypeRole::Note); }
    static int chipHeight(const Row &row) { return chipSize({}, noteFont(row)).height(); }

    static void paintSection(QPainter &painter, const Row &row)
    {
        painter.fillRect(row.area.adjusted(-row.metrics.inset(), 0, row.metrics.inset(), -1), row.tokens.alt);
        QRect area = row.area;
        const QString detail = row.text(SituationListModel::DetailRole);
        const QRect right = takeRight(
            area, {QFontMetrics(noteFont(row)).horizontalAdvance(detail) + 2, area.height()}, row.metrics.u(2));
        drawLine(painter, right, detail, noteFont(row), row.tokens.muted, Qt::AlignRight | Qt::AlignVCenter);
        drawWrapped(painter, area.adjusted(0, row.metrics.u(1), 0, 0), row.text(SituationListModel::TextRole),
            boldFont(noteFont(row)), row.tokens.muted);
    }
};

} // namespace

SituationPanel::SituationPanel(viewmodel::PlanComparison &comparison, QWidget *parent)
    : QWidget(parent)
    , m_comparison(comparison)
    , m_pane(new Pane(tr("Situations")))
    , m_notes(new ToneLabel)
    , m_list(new RowList(tr("Situations decided differently")))
    , m_empty(new EmptyState)
    , m_example(new ToneLabel)
    , m_try(new ActionButton(tr("Try it out")))
    , m_sides{new SideTable(comparison, 0), new SideTable(comparison, 1)}
{
    build();
    connect(&comparison, &viewmodel::PlanComparison::changed, this, &SituationPanel::show);
    connect(&comparison, &viewmodel::PlanComparison::pickedChanged, this, &SituationPanel::showPicked);
    connect(m_list->selectionModel(), &QItemSelectionModel::selectionChanged, this, [this] {
        if (const SituationRow *row = m_comparison.situations().rowAt(m_list->chosenRow()))
            m_comparison.pick(row->key);
    });
    m_list->addRowAction({Qt::Key_T}, tr("try it out"), [this](const QModelIndexList &) { Q_EMIT tryWanted(); });
    connect(m_try, &ActionButton::activated, this, &SituationPanel::tryWanted);
    show();
}

void SituationPanel::build()
{
    const Metrics metrics = Metrics::of(this);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    auto *columns = new QSplitter(Qt::Horizontal);
    columns->setHandleWidth(metrics.em(0.6));
    columns->setChildrenCollapsible(false);
    layout->addWidget(columns);
    auto *tables = new QSplitter(Qt::Vertical);
    tables->setHandleWidth(metrics.em(0.6));
    tables->setChildrenCollapsible(false);
    tables->addWidget(m_sides[0]);
    tables->addWidget(m_sides[1]);
    columns->addWidget(m_pane);
    columns->addWidget(tables);
    columns->setSizes({metrics.em(38), metrics.em(62)});
    columns->setStretchFactor(0, 38);
    columns->setStretchFactor(1, 62);
    tables->setSizes({metrics.em(20), metrics.em(20)});
    m_pane->setMinimumWidth(metrics.em(24));
    for (ToneLabel *label : {m_notes, m_example}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
        label->setContentsMargins(metrics.inset(), metrics.u(1), metrics.inset(), metrics.u(1));
    }
    m_notes->setTone(Tone::Muted);
    m_notes->setFont(typeFont(font(), TypeRole::Note));
    m_list->setModel(&m_comparison.situations());
    m_list->setItemDelegate(new SituationDelegate(m_list));
    m_try->setKeyHint(Qt::Key_T);
    auto *foot = new QWidget;
    auto *line = new QHBoxLayout(foot);
    line->setContentsMargins(0, metrics.u(1), metrics.inset(), metrics.u(1));
    line->addWidget(m_example, 1);
    line->addWidget(m_try, 0, Qt::AlignTop);
    m_pane->addBody(m_notes);
    m_pane->addBody(m_list, 1);
    m_pane->addBody(m_empty, 1);
    m_pane->addBody(foot);
    setFocusProxy(m_list);
}

QString SituationPanel::said() const { return m_example->text(); }

void SituationPanel::show()
{
    const int situations = m_comparison.situations().situations();
    m_pane->setCount(situations > 0 ? QString::number(situations) : QString());
    m_notes->setText(m_comparison.notes().join(u'\n'));
    m_notes->setVisible(!m_comparison.notes().isEmpty());
    m_empty->setContent(m_comparison.summary());
    m_empty->setVisible(situations == 0);
    m_list->setVisible(situations > 0);
    if (situations > 0 && !m_list->chosenRow().isValid()) { // the tables are not left empty
        const QAbstractItemModel &model = *m_list->model();
        int row = 0;
        while (!model.index(row, 0).flags().testFlag(Qt::ItemIsSelectable))
            ++row;
        m_list->choose(model.index(row, 0));
    }
    showPicked();
}

void SituationPanel::showPicked()
{
    const SituationRow *picked = m_comparison.picked();
    m_example->setText(!picked ? QString()
            : picked->doubtful
            ? tr("For example: %1. Relations that true facts keep speak against it: it may never happen.")
                  .arg(picked->detail)
            : picked->detail.isEmpty() ? tr("It is so whatever the facts are.")
                                       : tr("For example: %1").arg(picked->detail));
    m_try->setVisible(picked != nullptr);
    for (SideTable *side : m_sides) {
        side->setVisible(picked != nullptr);
        side->show();
    }
}

} // namespace ui
