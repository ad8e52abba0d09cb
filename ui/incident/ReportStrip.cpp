#include "ui/incident/ReportStrip.h"

#include "ui/common/DraftKeeper.h"
#include "ui/common/InlineStrip.h"
#include "ui/common/ToneLabel.h"
#include "ui/common/FieldDraft.h"
#include "ui/incident/OrderStrip.h"
#include "ui/incident/Replies.h"
#include "ui/incident/SegmentBar.h"
#include "ui/incident/StripFields.h"
#include "ui/incident/TextEntry.h"
#include "viewmodel/incident/IncidentPresenter.h"

#include <QLineEdit>
#include <QVBoxLayout>

namespace ui {

ReportStrip::ReportStrip(
    viewmodel::IncidentPresenter &incident, DraftKeeper &keeper, MessageStrip &message, QWidget *parent)
    : QWidget(parent)
    , m_incident(incident)
    , m_keeper(keeper)
    , m_message(message)
    , m_strip(new InlineStrip(this))
    , m_reports(new SegmentBar(tr("Report")))
    , m_channels(new SegmentBar(tr("How")))
    , m_words(new TextEntry(TextEntry::Kind::Long, tr("What was reported")))
    , m_contents(new ToneLabel)
    , m_reference(new QLineEdit)
    , m_time(new QLineEdit)
    , m_reason(new TextEntry(TextEntry::Kind::Sentence, tr("Why now")))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_strip);
    m_channels->setChoices(channelChoices());
    m_reference->setPlaceholderText(tr("document number"));
    m_strip->setConfirmText(tr("Fix and record"));
    m_strip->addField(tr("Report"), m_reports);
    m_strip->addField(tr("How"), m_channels);
    m_strip->addField(tr("Text"), m_words);
    m_strip->addField(tr("Has to say"), m_contents);
    m_contents->setWordWrap(true);
    m_contents->setTone(Tone::Muted);
    m_strip->addField(tr("Reference"), besideTime(m_reference, m_time));
    m_strip->addField(tr("Why now"), m_reason);
    showReason(false);
    showContents({});
    m_drafts = {new FieldDraft(m_words, keeper, QStringLiteral("text")),
        new FieldDraft(m_reference, keeper, QStringLiteral("reference")),
        new FieldDraft(m_time, keeper, QStringLiteral("time")),
        new FieldDraft(m_reason, keeper, QStringLiteral("again"))};
    connect(m_reports, &SegmentBar::picked, this, &ReportStrip::fill);
    connect(m_strip, &InlineStrip::confirmed, this, &ReportStrip::record);
    for (TextEntry *entry : {m_words, m_reason})
        connect(entry, &TextEntry::submitted, this, &ReportStrip::record);
    const auto putAway = [this] {
        m_strip->close();
        m_reports->setChosen({}); // chosen for what was in view
        scopeDrafts(m_drafts, {});
    };
    connect(&incident, &viewmodel::IncidentPresenter::switched, this, putAway);
    connect(&incident, &viewmodel::IncidentPresenter::planSwitched, this, putAway);
}

void ReportStrip::open()
{
    m_reports->setChoices(m_incident.reportChoices());
    if (m_channels->chosen().isEmpty())
        m_channels->setChosen(QStringLiteral("phone"));
    scopeDrafts(m_drafts, scope());
    m_filled = m_keeper.load(filledKey());
    m_covers = m_keeper.load(coversKey()).toLongLong(); // his own words were written on what was recorded then
    if (m_words->text() == m_filled)
        m_words->clear(); // nobody touched it, and the record has gone on
    m_strip->setTitle(titleOf({})); // which one is said once it is chosen
    showReason(false);
    showContents({});
    if (!m_reports->chosen().isEmpty())
        fill(m_reports->chosen());
    m_strip->setProblem({});
    m_strip->open();
}

// What the record says, for a person to edit; his own words stay.
void ReportStrip::fill(const QString &report)
{
    const viewmodel::ReportDraft draft = m_incident.reportDraft(report);
    m_strip->setProblem({});
    m_strip->setTitle(titleOf(draft.heading));
    showReason(draft.doubt != incident::ReportDoubt::None);
    showContents(draft.contents);
    if (!m_words->text().isEmpty() && m_words->text() != m_filled)
        return;
    m_words->setPlainText(draft.text);
    m_covers = draft.covers;
    m_filled = m_words->text();
    m_keeper.save(filledKey(), m_filled); // known as the record's own words also after a restart
    m_keeper.save(coversKey(), QString::number(m_covers));
}

/// What is about to be reported, and of which incident.
QString ReportStrip::titleOf(const QString &heading) const
{
    return heading.isEmpty() ? tr("A report on: %1", "incident").arg(m_incident.head().head().title) : heading;
}

// What was written for a report of one plan is not for that of another on the same incident.
QString ReportStrip::scope() const
{
    return incidentScope(m_incident.number()) + u'/' + QString::fromStdString(m_incident.activation().value)
        + QStringLiteral("/report");
}

QString ReportStrip::filledKey() const { return scope() + QStringLiteral("/filled"); }

QString ReportStrip::coversKey() const { return scope() + QStringLiteral("/covers"); }

QString ReportStrip::wordsOf(incident::ReportDoubt doubt)
{
    if (doubt == incident::ReportDoubt::NothingBefore)
        return tr("The report that goes out before it is not out yet. Choose that one, or say why this one goes out "
                  "now.");
    if (doubt == incident::ReportDoubt::LevelInForce)
        return tr("A level is in force still. Say why the final report goes out now, choose the follow-up, or end it "
                  "first.");
    return tr("One went out already and stands. Say why one more goes out, choose the follow-up, or strike the wrong "
              "one in the timeline first.");
}

void ReportStrip::showReason(bool needed) { showField(*m_strip, *m_reason, needed); }

void ReportStrip::showContents(const QString &contents)
{
    m_contents->setText(contents);
    showField(*m_strip, *m_contents, !contents.isEmpty());
}

viewmodel::OutgoingReport ReportStrip::outgoing() const
{
    return {m_reports->chosen(), channelOf(m_channels->chosen()), m_words->text(), m_reference->text(),
        m_reason->text(), m_covers};
}

std::shared_ptr<const incident::SendReport> ReportStrip::written() const
{
    if (!m_strip->isOpen() || m_reports->chosen().isEmpty())
        return nullptr;
    return std::make_shared<const incident::SendReport>(m_incident.commandFor(outgoing()));
}

void ReportStrip::record()
{
    if (m_reports->chosen().isEmpty()) {
        m_strip->setProblem(tr("Choose which report."), m_reports->focusProxy());
        return;
    }
    const incident::ReportDoubt doubt = m_incident.reportDraft(m_reports->chosen()).doubt;
    if (doubt != incident::ReportDoubt::None && m_reason->text().isEmpty()) {
        showReason(true);
        m_strip->setProblem(wordsOf(doubt), m_reason);
        return;
    }
    m_incident.sendReport(
        outgoing(), m_time->text(), stripReply(*m_strip, m_message, m_drafts, [this] { m_reports->setChosen({}); }));
}

} // namespace ui
