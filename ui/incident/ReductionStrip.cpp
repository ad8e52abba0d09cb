#include "ui/incident/ReductionStrip.h"

#include "ui/common/InlineStrip.h"
#include "ui/common/Metrics.h"
#include "ui/common/Tokens.h"
#include "ui/incident/SegmentBar.h"
#include "ui/incident/StripFields.h"
#include "viewmodel/IncidentPresenter.h"

#include <QEvent>
#include <QHeaderView>
#include <QTableWidget>
#include <QVBoxLayout>

namespace ui {

ReductionStrip::ReductionStrip(viewmodel::IncidentPresenter &incident, QWidget *parent)
    : QWidget(parent)
    , m_incident(incident)
    , m_strip(new InlineStrip(this))
    , m_table(new QTableWidget)
    , m_counties(new SegmentBar(tr("Hand out to")))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_strip);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setTabKeyNavigation(false);
    m_table->verticalHeader()->hide();
    m_table->setFixedHeight(Metrics::of(this).em(15));
    m_strip->addField(tr("Sums a year"), m_table);
    m_strip->addField(tr("Hand out to"), m_counties);
    m_strip->setConfirmText(tr("Save the list of the county…"));
    connect(m_strip, &InlineStrip::confirmed, this, &ReductionStrip::handOut);
    connect(&incident, &viewmodel::IncidentPresenter::switched, m_strip, &InlineStrip::close);
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
    const QStringList header{
        tr("Level"), tr("Pollutant"), tr("Everybody emits"), tr("Cut"), tr("Share"), tr("Duty"), tr("Verdict")};
    m_table->clear();
    m_table->setColumnCount(static_cast<int>(header.size()));
    m_table->setHorizontalHeaderLabels(header);
    m_table->setRowCount(static_cast<int>(view.rows.size()));
    const Tokens &tokens = tokensFor(palette());
    for (int row = 0; row < m_table->rowCount(); ++row) {
        const viewmodel::ReductionRow &sum = view.rows[static_cast<std::size_t>(row)];
        const QStringList texts{sum.level, sum.pollutant, sum.base, sum.cut, sum.percent, sum.duty, sum.verdict};
        for (int column = 0; column < texts.size(); ++column) {
            auto *item = new QTableWidgetItem(texts[column]);
            if (sum.isShort)
                item->setForeground(tokens.danger);
            m_table->setItem(row, column, item);
        }
    }
    m_table->resizeColumnsToContents();
    m_counties->setChoices(view.counties);
    if (m_counties->chosen().isEmpty() && view.counties.size() == 1)
        m_counties->setChosen(view.counties.front().id);
    showField(*m_strip, *m_table, !view.rows.empty());
    showField(*m_strip, *m_counties, !view.counties.empty());
}

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
