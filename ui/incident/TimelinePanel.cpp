#include "ui/incident/TimelinePanel.h"

#include "ui/common/EmptyState.h"
#include "ui/common/InlineStrip.h"
#include "ui/common/MessageStrip.h"
#include "ui/common/Metrics.h"
#include "ui/common/Pane.h"
#include "ui/common/RowList.h"
#include "ui/common/ToneLabel.h"
#include "ui/common/FieldDraft.h"
#include "ui/incident/Replies.h"
#include "ui/incident/ReportView.h"
#include "ui/incident/SourceFields.h"
#include "ui/incident/TextEntry.h"
#include "ui/incident/TimelineDelegate.h"
#include "viewmodel/Desk.h"

#include <QLineEdit>
#include <QVBoxLayout>

namespace ui {

using viewmodel::TimelineModel;

TimelinePanel::TimelinePanel(viewmodel::Desk &desk, DraftKeeper &keeper, QWidget *parent)
    : QWidget(parent)
    , m_incident(desk.incident())
    , m_pane(new Pane(tr("Timeline"), this))
    , m_message(new MessageStrip(m_pane))
    , m_note(new TextEntry(TextEntry::Kind::Sentence, tr("A note, Enter records it…")))
    , m_time(new SourceFields(SourceFields::Kind::Time, keeper, QStringLiteral("note")))
    , m_closed(new ToneLabel)
    , m_strip(new InlineStrip)
    , m_right(new QLineEdit)
    , m_reason(new TextEntry(TextEntry::Kind::Sentence, tr("Reason")))
    , m_report(new ReportView(m_incident))
    , m_list(new RowList(tr("Timeline"), m_pane))
    , m_delegate(new TimelineDelegate(m_list))
    , m_empty(new EmptyState(m_pane))
    , m_noteDraft(new FieldDraft(m_note, keeper, QStringLiteral("note")))
    , m_reasonDraft(new FieldDraft(m_reason, keeper, QStringLiteral("reason")))
{
    build();
    addKeys();
    TimelineModel &model = m_incident.timeline();
    connect(&model, &TimelineModel::headlineChanged, this, &TimelinePanel::showState);
    connect(&model, &QAbstractItemModel::rowsInserted, this, &TimelinePanel::fitColumns);
    connect(&m_incident.head(), &viewmodel::HeadModel::changed, this, &TimelinePanel::showState);
    connect(&m_incident, &viewmodel::IncidentPresenter::switched, this, [this] {
        m_message->clear();
        m_strip->close();
        m_reasonDraft->setScope({});
        m_list->clearSelection();
        m_list->scrollToTop();
        showState();
    });
    connect(m_list, &RowList::left, this, [this] {
        if (!m_strip->isOpen()) // else it says which line is struck; a line looked at earlier is no news
            m_list->clearSelection();
    });
    connect(m_note, &TextEntry::submitted, this, &TimelinePanel::recordNote);
    connect(m_note, &TextEntry::leftBelow, this, &TimelinePanel::focusLines);
    connect(m_note, &QPlainTextEdit::textChanged, this, &TimelinePanel::showState);
    connect(m_strip, &InlineStrip::confirmed, this, &TimelinePanel::recordAnswer);
    connect(m_reason, &TextEntry::submitted, this, &TimelinePanel::recordAnswer);
    connect(m_list, &RowList::opened, this, &TimelinePanel::openReport);
    connect(m_report, &ReportView::exportWanted, this, &TimelinePanel::exportWanted);
    fitColumns();
    showState();
}

void TimelinePanel::build()
{
    const Metrics metrics = Metrics::of(this);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_pane);
    m_pane->setSubtitle(tr("newest on top"));
    auto *box = new QWidget;
    auto *boxLayout = new QVBoxLayout(box);
    boxLayout->setContentsMargins(metrics.u(2), metrics.u(2), metrics.u(2), metrics.u(2));
    boxLayout->setSpacing(metrics.u(1));
    boxLayout->addWidget(m_note);
    boxLayout->addWidget(m_time);
    boxLayout->addWidget(m_closed);
    m_closed->setTone(Tone::Muted);
    m_closed->setWordWrap(true);
    m_list->setModel(&m_incident.timeline());
    m_list->setItemDelegate(m_delegate);
    m_empty->setContent(tr("Nothing yet: no incident in view."));
    m_right->setPlaceholderText(tr("02:20 or 11-24 22:10"));
    m_strip->addField(tr("Happened at"), m_right);
    m_strip->addField(tr("Reason"), m_reason);
    m_pane->addBody(m_message);
    m_pane->addBody(box);
    m_pane->addBody(m_strip);
    m_pane->addBody(m_report);
    m_pane->addBody(m_list, 1);
    m_pane->addBody(m_empty, 1);
}

void TimelinePanel::addKeys()
{
    m_list->addRowAction({Qt::Key_X}, tr("strike…"), [this](const QModelIndexList &rows) { askStrike(rows.first()); });
    m_list->addRowAction(
        {Qt::Key_T}, tr("correct time…"), [this](const QModelIndexList &rows) { askTime(rows.first()); });
    m_list->addKeyAction({Qt::Key_M}, tr("machine lines"), [this] {
        TimelineModel &model = m_incident.timeline();
        model.setMachineLinesShown(!model.machineLinesShown());
    });
}

void TimelinePanel::focusNote()
{
    if (m_note->isHidden())
        focusLines();
    else
        m_note->setFocus(Qt::ShortcutFocusReason);
}

void TimelinePanel::focusLines() { m_list->setFocus(Qt::ShortcutFocusReason); }

void TimelinePanel::fitColumns() { m_delegate->fitColumns(m_incident.timeline(), m_list->font()); }

void TimelinePanel::showState()
{
    const QString scope = incidentScope(m_incident.number());
    m_noteDraft->setScope(scope);
    m_time->setScope(scope);
    const bool none = m_incident.empty();
    const bool closed = m_incident.readOnly();
    // Whose it is: while a call is taken down it still belongs to the incident before.
    m_pane->setSubtitle(none ? tr("newest on top") : m_incident.head().head().title);
    m_pane->setNote(m_incident.timeline().headline());
    m_note->setVisible(!none && !closed);
    m_time->setVisible(!none && !closed && !m_note->text().isEmpty());
    m_closed->setVisible(closed);
    m_closed->setText(m_incident.head().head().readOnlyReason);
    m_list->setVisible(!none);
    m_empty->setVisible(none);
}

void TimelinePanel::recordNote()
{
    if (m_note->text().isEmpty())
        return;
    const QList<FieldDraft *> drafts = m_time->drafts() << m_noteDraft;
    m_incident.addNote(m_note->text(), m_time->time(), replyTo(*m_message, drafts, [this] { showState(); }));
}

void TimelinePanel::askStrike(const QModelIndex &row)
{
    if (const QString stands = row.data(TimelineModel::StandsRole).toString(); !stands.isEmpty()) {
        replyTo(*m_message).tell(stands);
        return;
    }
    ask(row, QStringLiteral("/strike/"));
    m_strip->setFieldVisible(m_right, false);
    m_strip->setConfirmText(tr("Strike"));
    m_strip->setTitle(tr("Strike through: %1").arg(row.data(TimelineModel::TextRole).toString()));
    m_strip->setProblem(row.data(TimelineModel::OpensRole).toBool()
            ? tr("It went out: its number is not used again, and the clock it ended runs again.")
            : QString());
    m_strip->open();
}

void TimelinePanel::askTime(const QModelIndex &row)
{
    if (const QString stands = row.data(TimelineModel::TimeStandsRole).toString(); !stands.isEmpty()) {
        replyTo(*m_message).tell(stands);
        return;
    }
    ask(row, QStringLiteral("/time/"));
    m_right->clear();
    m_strip->setFieldVisible(m_right, true);
    m_strip->setConfirmText(tr("Correct"));
    m_strip->setTitle(
        tr("Correct the time %1 of: %2", "time, line")
            .arg(row.data(TimelineModel::TimeRole).toString(), row.data(TimelineModel::TextRole).toString()));
    m_strip->setProblem(tr("The line stays as it was written; clocks that ran by it are judged anew."));
    m_strip->open();
}

void TimelinePanel::ask(const QModelIndex &row, const QString &draft)
{
    m_asked = row.data(TimelineModel::VersionRole).toString();
    m_reasonDraft->setScope(incidentScope(m_incident.number()) + draft + m_asked);
}

void TimelinePanel::openReport(const QModelIndex &row)
{
    if (row.data(TimelineModel::OpensRole).toBool())
        m_report->open(row.data(TimelineModel::VersionRole).toString());
}

void TimelinePanel::recordAnswer()
{
    if (m_reason->text().isEmpty()) {
        m_strip->setProblem(tr("A reason is needed."), m_reason);
        return;
    }
    const viewmodel::Reply reply = stripReply(*m_strip, *m_message, {m_reasonDraft});
    if (m_right->isHidden())
        m_incident.strike(m_asked, m_reason->text(), reply);
    else
        m_incident.correctTime(m_asked, m_right->text(), m_reason->text(), reply);
}

} // namespace ui
