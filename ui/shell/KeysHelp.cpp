#include "ui/shell/KeysHelp.h"
#include "ui_KeysHelp.h"

#include "ui/common/Metrics.h"
#include "ui/common/Tokens.h"
#include "ui/shell/RegionRegistry.h"

#include <QLabel>
#include <QPainter>

namespace ui {
namespace {

constexpr int columnCount = 4;

QList<KeyHint> hintsIn(const QWidget &place)
{
    QList<KeyHint> hints = keyHints(place);
    for (const QWidget *child : place.findChildren<QWidget *>()) {
        for (const KeyHint &hint : keyHints(*child)) {
            if (!hints.contains(hint))
                hints.append(hint);
        }
    }
    return hints;
}

/// Keys of what lies round the regions in sight, of the view as a whole.
QList<KeyHint> hintsOfView(const QWidget &window, const RegionRegistry &regions)
{
    QList<KeyHint> hints;
    for (const auto &[number, region] : regions.regions()) {
        const QWidget *place = region.widget && region.widget->isVisible() ? region.widget->parentWidget() : nullptr;
        for (; place && place != &window; place = place->parentWidget()) {
            for (const KeyHint &hint : keyHints(*place)) {
                if (!hints.contains(hint))
                    hints.append(hint);
            }
        }
    }
    return hints;
}

/// What a group takes of a column: its name, its keys and the gap below.
qsizetype rowsOf(const KeyGroup &group) { return group.hints.size() + 2; }

/// Fills columns of so many rows one after the other.
QList<QList<KeyGroup>> filled(const QList<KeyGroup> &groups, qsizetype rows)
{
    QList<QList<KeyGroup>> columns{{}};
    qsizetype used = 0;
    const auto begin = [&] {
        columns.append(QList<KeyGroup>());
        used = 0;
    };
    for (KeyGroup group : groups) {
        if (used > 0 && used + rowsOf(group) > rows)
            begin();
        while (rowsOf(group) > rows) {
            const qsizetype taken = rows - 2;
            columns.last().append({group.place, group.hints.first(taken)});
            group.hints.remove(0, taken);
            begin();
        }
        columns.last().append(group);
        used += rowsOf(group);
    }
    return columns;
}

/// A key and what it does; the words of a column stand below each other.
class KeyRow final : public QWidget {
public:
    KeyRow(KeyHint hint, int words, QWidget *parent)
        : QWidget(parent)
        , m_hint(std::move(hint))
        , m_words(words)
    {
        setAccessibleName(m_hint.key + u' ' + m_hint.word);
        setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
        setMinimumWidth(sizeHint().width());
    }

    [[nodiscard]] QSize sizeHint() const override
    {
        const Metrics metrics = Metrics::of(this);
        return {m_words + QFontMetrics(font()).horizontalAdvance(m_hint.word), metrics.em(1.6)};
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        const Tokens &tokens = tokensFor(palette());
        const QSize cap = keyCapSize(m_hint.key, font());
        QPainter painter(this);
        paintKeyCap(painter, QRect(QPoint(0, (height() - cap.height()) / 2), cap), m_hint.key, font(), tokens.text);
        painter.setFont(typeFont(font(), TypeRole::Note));
        painter.setPen(tokens.muted);
        painter.drawText(rect().adjusted(m_words, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter, m_hint.word);
    }

private:
    const KeyHint m_hint;
    const int m_words;
};

QWidget *groupWidget(const KeyGroup &group, int words, QWidget *parent)
{
    const Metrics metrics = Metrics::of(parent);
    auto *widget = new QWidget(parent);
    auto *layout = new QVBoxLayout(widget);
    layout->setContentsMargins(0, 0, 0, metrics.u(4));
    layout->setSpacing(metrics.u(1));
    auto *place = new QLabel(group.place, widget);
    place->setFont(boldFont(widget->font()));
    layout->addWidget(place);
    for (const KeyHint &hint : group.hints)
        layout->addWidget(new KeyRow(hint, words, widget));
    return widget;
}

/// Where the words begin behind the widest key of a column.
int wordsOf(const QList<KeyGroup> &column, const QFont &font)
{
    int width = 0;
    for (const KeyGroup &group : column) {
        for (const KeyHint &hint : group.hints)
            width = qMax(width, keyCapSize(hint.key, font).width());
    }
    return width + Metrics(font).em(0.4);
}

} // namespace

QList<KeyGroup> collectKeys(const QWidget &window, const RegionRegistry &regions)
{
    QList<KeyGroup> groups{{KeysHelp::tr("Everywhere"), keyHints(window)}};
    groups.first().hints.append({QStringLiteral("Alt+1…7"), KeysHelp::tr("to a region")});
    if (const QList<KeyHint> hints = hintsOfView(window, regions); !hints.isEmpty())
        groups.append({KeysHelp::tr("In this view"), hints});
    groups.append({KeysHelp::tr("Any list"),
        {{QStringLiteral("↑ ↓"), KeysHelp::tr("next row, previous row")},
            {QStringLiteral("Home End"), KeysHelp::tr("first row, last row")},
            {QStringLiteral("Enter"), KeysHelp::tr("open")}, {QStringLiteral("Tab"), KeysHelp::tr("next field")}}});
    for (const auto &[number, region] : regions.regions()) {
        if (!region.widget)
            continue;
        if (const QList<KeyHint> hints = hintsIn(*region.widget); hints.isEmpty())
            groups.first().hints.append({region.key, region.title});
        else
            groups.append({region.title + QStringLiteral(" · ") + region.key, hints});
    }
    return groups;
}

QList<QList<KeyGroup>> inColumns(const QList<KeyGroup> &groups, int columns)
{
    qsizetype rows = 0;
    for (const KeyGroup &group : groups)
        rows += rowsOf(group);
    rows = qMax<qsizetype>(3, (rows + columns - 1) / columns);
    QList<QList<KeyGroup>> result = filled(groups, rows);
    while (result.size() > columns)
        result = filled(groups, ++rows);
    return result;
}

KeysHelp::KeysHelp(QWidget *parent)
    : QDialog(parent)
    , m_ui(std::make_unique<Ui::KeysHelp>())
{
    m_ui->setupUi(this);
    setModal(false);
    const Metrics metrics = Metrics::of(this);
    m_ui->columns->setSpacing(metrics.em(2));
    m_ui->footLabel->setFont(typeFont(font(), TypeRole::Note));
    for (int i = 0; i < columnCount; ++i)
        m_ui->columns->addLayout(new QVBoxLayout);
    resize(metrics.em(66), metrics.em(42));
}

KeysHelp::~KeysHelp() = default;

void KeysHelp::setGroups(const QList<KeyGroup> &groups)
{
    const QList<QList<KeyGroup>> columns = inColumns(groups, columnCount);
    for (int i = 0; i < columnCount; ++i) {
        auto *column = static_cast<QVBoxLayout *>(m_ui->columns->itemAt(i)->layout());
        while (QLayoutItem *item = column->takeAt(0)) {
            delete item->widget();
            delete item;
        }
        const QList<KeyGroup> shown = columns.value(i);
        for (const KeyGroup &group : shown)
            column->addWidget(groupWidget(group, wordsOf(shown, font()), m_ui->content));
        column->addStretch();
    }
}

} // namespace ui
