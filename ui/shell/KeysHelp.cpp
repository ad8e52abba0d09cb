#include "ui/shell/KeysHelp.h"
#include "ui_KeysHelp.h"

#include "ui/common/Metrics.h"
#include "ui/shell/RegionRegistry.h"

#include <QLabel>

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

QWidget *groupWidget(const KeyGroup &group, QWidget *parent)
{
    const Metrics metrics = Metrics::of(parent);
    auto *widget = new QWidget(parent);
    auto *layout = new QVBoxLayout(widget);
    layout->setContentsMargins(0, 0, 0, metrics.u(4));
    layout->setSpacing(metrics.u(1));
    auto *place = new QLabel(group.place, widget);
    place->setFont(boldFont(widget->font()));
    layout->addWidget(place);
    for (const KeyHint &hint : group.hints) {
        auto *row = new KeyHintBar(widget);
        row->setHints({hint});
        row->setMinimumWidth(row->sizeHint().width());
        layout->addWidget(row);
    }
    return widget;
}

} // namespace

QList<KeyGroup> collectKeys(const QWidget &window, const RegionRegistry &regions)
{
    QList<KeyGroup> groups{{KeysHelp::tr("Everywhere"), keyHints(window)}};
    groups.first().hints.append({QStringLiteral("Alt+1…7"), KeysHelp::tr("to a region")});
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

// Each group goes to the column that is shortest so far.
void KeysHelp::setGroups(const QList<KeyGroup> &groups)
{
    qsizetype rows[columnCount] = {};
    for (int i = 0; i < columnCount; ++i) {
        QLayout *column = m_ui->columns->itemAt(i)->layout();
        while (QLayoutItem *item = column->takeAt(0)) {
            delete item->widget();
            delete item;
        }
    }
    for (const KeyGroup &group : groups) {
        const auto shortest = std::min_element(std::begin(rows), std::end(rows)) - std::begin(rows);
        m_ui->columns->itemAt(int(shortest))->layout()->addWidget(groupWidget(group, m_ui->content));
        rows[shortest] += group.hints.size() + 2;
    }
    for (int i = 0; i < columnCount; ++i)
        static_cast<QVBoxLayout *>(m_ui->columns->itemAt(i)->layout())->addStretch();
}

} // namespace ui
