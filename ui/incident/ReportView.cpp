#include "ui/incident/ReportView.h"

#include "ui/common/InlineStrip.h"
#include "ui/common/Metrics.h"
#include "viewmodel/incident/IncidentPresenter.h"

#include <QPlainTextEdit>
#include <QVBoxLayout>

namespace ui {

ReportView::ReportView(viewmodel::IncidentPresenter &incident, QWidget *parent)
    : QWidget(parent)
    , m_incident(incident)
    , m_strip(new InlineStrip(this))
    , m_paper(new QPlainTextEdit)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_strip);
    m_paper->setReadOnly(true);
    m_paper->setTabChangesFocus(true);
    m_paper->setFixedHeight(Metrics::of(this).em(17));
    m_strip->addField({}, m_paper); // the whole width is its: the timeline is narrow
    m_paper->setAccessibleName(tr("Text"));
    m_strip->setConfirmText(tr("Save as text…"));
    connect(
        m_strip, &InlineStrip::confirmed, this, [this] { Q_EMIT exportWanted(m_fileName, m_paper->toPlainText()); });
    connect(&incident, &viewmodel::IncidentPresenter::switched, m_strip, &InlineStrip::close);
}

void ReportView::open(const QString &version)
{
    const viewmodel::ReportPaper paper = m_incident.reportPaper(version);
    if (paper.text.isEmpty()) {
        m_strip->close();
        return;
    }
    m_fileName = paper.fileName;
    m_strip->setTitle(tr("The report as it was fixed"));
    m_paper->setPlainText(paper.text);
    m_strip->setProblem({});
    m_strip->open();
}

} // namespace ui
