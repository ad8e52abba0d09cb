#include "ui/incident/ReductionStrip.h"

#include "ui/common/InlineStrip.h"
#include "ui/common/Metrics.h"
#include "ui/common/ToneLabel.h"
#include "ui/incident/SegmentBar.h"
#include "ui/incident/StripFields.h"
#include "viewmodel/incident/IncidentPresenter.h"

#include <QEvent>
#include <QHeaderView>
#include <QMap>
#include <QTableWidget>
#include <QVBoxLayout>

namespace ui {

/// Before the numbers it is made of, share and duty first: a narrow screen shows the first columns.
static constexpr int VerdictColumn = 2;

ReductionStrip::ReductionStrip(viewmodel::IncidentPresenter &incident, QWidget *parent)
    : QWidget(parent)
    , m_incident(incident)
    , m_strip(new InlineStrip(this))
    , m_table(new QTableWidget)
    , m_short(new ToneLabel)
    , m_counties(new SegmentBar(tr("Hand out to")))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_strip);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setTabKeyNavigation(false);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(Metrics::of(this).tableRow());
    m_table->setFixedHeight(Metrics::of(this).em(15));
    m_short->setWordWrap(true);
    m_short->setFont(boldFont(font()));
    m_strip->addField(tr("Shortfall"), m_short);
    m_strip->addField(tr("Sums a year"), m_table);
    m_strip->addField(tr("Hand out to"), m_counties);
    m_strip->setConfirmText(tr("Save the list of the county…"));
    connect(m_strip, &InlineStrip::confirmed, this, &ReductionStrip::handOut);
    connect(&incident, &viewmodel::IncidentPresenter::switched, m_strip, &InlineStrip::close);
    connect(&incident, &viewmodel::IncidentPresenter::planSwitched, m_strip, &InlineStrip::close);
    connect(&incident, &viewmodel::IncidentPresenter::reductionChanged, this, [this] {
        if (m_strip->isOpen())
            fill();
    });
}

void ReductionStrip::open()
{
    fill();
    m_strip->open();
}

void ReductionStrip::fill()
{
    const viewmodel::ReductionView view = m_incident.reduction();
    m_strip->setTitle(view.title);
    m_strip->setProblem(view.missing);
    fillTable();
    sayShortfall();
    m_counties->setChoices(view.counties);
    if (m_counties->chosen().isEmpty() && view.counties.size() == 1)
        m_counties->setChosen(view.counties.front().id);
    showField(*m_strip, *m_table, !view.rows.empty());
    showField(*m_strip, *m_short, !view.rows.empty() && view.missing.isEmpty());
    showField(*m_strip, *m_counties, !view.counties.empty());
    m_strip->setConfirmRefusal(view.counties.empty() ? view.missing : QString());
}

void ReductionStrip::fillTable()
{
    const viewmodel::ReductionView view = m_incident.reduction();
    const QStringList header{
        tr("Level"), tr("Pollutant"), tr("Verdict"), tr("Share"), tr("Duty"), tr("Cut"), tr("Everybody emits")};
    m_table->clear();
    m_table->setColumnCount(static_cast<int>(header.size()));
    m_table->setHorizontalHeaderLabels(header);
    m_table->setRowCount(static_cast<int>(view.rows.size()));
    const Tokens &tokens = tokensFor(palette());
    for (int row = 0; row < m_table->rowCount(); ++row) {
        const viewmodel::ReductionRow &sum = view.rows[static_cast<std::size_t>(row)];
        const QStringList texts{sum.level, sum.pollutant, sum.verdict, sum.percent, sum.duty, sum.cut, sum.base};
        for (int column = 0; column < texts.size(); ++column) {
            auto *item = new QTableWidgetItem(texts[column]);
            if (column > VerdictColumn)
                item->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
            if (sum.isShort) {
                item->setForeground(tokens.danger);
                item->setFont(column == VerdictColumn ? boldFont(font()) : font());
            }
            m_table->setItem(row, column, item);
        }
    }
    m_table->resizeColumnsToContents();
}

/// Not by colour alone: what is missing at which level, in a sentence.
void ReductionStrip::sayShortfall()
{
    QStringList levels;
    QMap<QString, QStringList> lacking;
    for (const viewmodel::ReductionRow &sum : m_incident.reduction().rows) {
        if (!sum.isShort)
            continue;
        if (!levels.contains(sum.level))
            levels << sum.level;
        lacking[sum.level] << sum.pollutant + u' ' + sum.verdict;
    }
    QStringList lines;
    for (const QString &level : levels)
        lines << tr("%1: %2", "level, what it is short of").arg(level, lacking[level].join(tr(", ", "between words")));
    m_short->setText(lines.isEmpty() ? tr("Every level cuts as much as the plan asks for.") : lines.join(u'\n'));
    m_short->setAccessibleDescription(m_short->text());
    m_short->setTone(lines.isEmpty() ? Tone::Ok : Tone::Danger);
}

QString ReductionStrip::shortfall() const { return m_short->isHidden() ? QString() : m_short->text(); }

void ReductionStrip::handOut()
{
    if (m_counties->chosen().isEmpty()) {
        m_strip->setProblem(
            m_incident.reduction().counties.empty() ? m_incident.reduction().missing : tr("Choose the county first."));
        return;
    }
    const viewmodel::CountyTable table = m_incident.countyTable(m_counties->chosen());
    Q_EMIT exportWanted(table.fileName, table.text);
}

void ReductionStrip::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange && m_strip->isOpen())
        fill();
    QWidget::changeEvent(event);
}

} // namespace ui
