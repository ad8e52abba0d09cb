#include "ui/incident/CallPanel.h"

#include "ui/common/EmptyState.h"
#include "ui/common/InlineStrip.h"
#include "ui/common/MessageStrip.h"
#include "ui/common/Metrics.h"
#include "ui/common/Pane.h"
#include "ui/common/RowList.h"
#include "ui/common/ToneLabel.h"
#include "ui/incident/CallDelegate.h"
#include "ui/common/FieldDraft.h"
#include "ui/incident/Replies.h"
#include "ui/incident/StripFields.h"
#include "viewmodel/incident/IncidentPresenter.h"

#include <QGridLayout>
#include <QLineEdit>

namespace ui {

using viewmodel::CallListModel;
using viewmodel::CallState;

// Minutes until whoever did not answer is called again, unless the field says otherwise.
static const QString AgainAfter = QStringLiteral("5");

CallPanel::CallPanel(viewmodel::IncidentPresenter &incident, DraftKeeper &keeper, QWidget *parent)
    : QWidget(parent)
    , m_incident(incident)
    , m_pane(new Pane(tr("Calls"), this))
    , m_message(new MessageStrip(m_pane))
    , m_list(new RowList(tr("Calls"), m_pane))
    , m_empty(new EmptyState(m_pane))
    , m_detail(new QWidget(m_pane))
    , m_contact(new ToneLabel(m_detail))
    , m_note(new QLineEdit(m_detail))
    , m_retry(new QLineEdit(AgainAfter, m_detail))
    , m_noteDraft(new FieldDraft(m_note, keeper, QStringLiteral("note")))
    , m_strip(new InlineStrip(m_pane))
    , m_person(new QLineEdit)
    , m_words(new QLineEdit)
{
    m_stripDrafts = {new FieldDraft(m_person, keeper, QStringLiteral("person")),
        new FieldDraft(m_words, keeper, QStringLiteral("words"))};
    build();
    addKeys();
    CallListModel &model = incident.calls();
    connect(&model, &CallListModel::headlineChanged, this, &CallPanel::showState);
    connect(&model, &QAbstractItemModel::rowsInserted, this, &CallPanel::showState);
    connect(&model, &QAbstractItemModel::rowsRemoved, this, &CallPanel::showState);
    connect(&model, &QAbstractItemModel::dataChanged, this, &CallPanel::showChosen);
    connect(m_list->selectionModel(), &QItemSelectionModel::selectionChanged, this, &CallPanel::showChosen);
    connect(&incident.head(), &viewmodel::HeadModel::changed, this, &CallPanel::showState);
    connect(&incident, &viewmodel::IncidentPresenter::switched, this, [this] {
        m_message->clear();
        m_strip->close();
        scopeDrafts(m_stripDrafts, {});
        m_list->clearSelection();
        showState();
    });
    showState();
}

void CallPanel::build()
{
    const Metrics metrics = Metrics::of(this);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_pane);
    m_list->setModel(&m_incident.calls());
    m_list->setItemDelegate(new CallDelegate(m_list));
    m_list->fitRows(1);
    m_empty->setContent(tr("Nobody to call: no plan runs yet."));

    auto *grid = new QGridLayout(m_detail);
    grid->setContentsMargins(metrics.inset(), metrics.u(1), metrics.inset(), metrics.u(2));
    grid->setSpacing(metrics.u(2));
    m_contact->setWordWrap(true);
    m_contact->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_note->setPlaceholderText(tr("Note: what was said"));
    m_note->setAccessibleName(tr("Note on the call"));
    m_retry->setAccessibleName(tr("Call again after so many minutes, or at a time"));
    m_retry->setMaximumWidth(metrics.em(5));
    auto *again = new ToneLabel(m_detail);
    again->setText(tr("again in, min"));
    again->setTone(Tone::Muted);
    again->setFont(typeFont(font(), TypeRole::Note));
    grid->addWidget(m_contact, 0, 0, 1, 3);
    grid->addWidget(m_note, 1, 0);
    grid->addWidget(again, 1, 1);
    grid->addWidget(m_retry, 1, 2);
    grid->setColumnStretch(0, 1);

    m_strip->addField(tr("Taken by"), m_person);
    m_strip->addField(tr("Note"), m_words);
    connect(m_strip, &InlineStrip::confirmed, this, &CallPanel::recordWords);
    m_pane->addBody(m_message);
    m_pane->addBody(m_list, 1);
    m_pane->addBody(m_empty, 1);
    m_pane->addBody(m_detail);
    m_pane->addBody(m_strip);
}

void CallPanel::addKeys()
{
    const auto outcome = [this](int key, const QString &word, CallState state) {
        m_list->addRowAction({QKeySequence(key)}, word, [this, state](const QModelIndexList &) { recordCall(state); });
    };
    const auto asking = [this](int key, const QString &word, CallState state) {
        m_list->addRowAction({QKeySequence(key)}, word, [this, state](const QModelIndexList &) { askWords(state); });
    };
    outcome(Qt::Key_C, tr("call"), CallState::Calling);
    outcome(Qt::Key_Y, tr("reached"), CallState::Reached);
    outcome(Qt::Key_W, tr("no answer"), CallState::NoAnswer);
    outcome(Qt::Key_B, tr("busy"), CallState::Busy);
    asking(Qt::Key_J, tr("refused…"), CallState::Refused);
    asking(Qt::Key_T, tr("passed on…"), CallState::PassedOn);
    asking(Qt::Key_X, tr("skip…"), CallState::Skipped);
    m_pane->setKeyHints(keyHints(*m_list));
}

QString CallPanel::contact() const { return m_contact->text(); }

void CallPanel::showState()
{
    m_pane->setSubtitle(m_incident.calls().headline());
    const bool none = m_incident.calls().rowCount() == 0;
    m_empty->setVisible(none);
    m_list->setVisible(!none);
    showChosen();
}

void CallPanel::showChosen()
{
    const QModelIndex row = m_list->chosenRow();
    m_detail->setVisible(row.isValid() && !m_incident.readOnly());
    if (!row.isValid()) {
        m_noteDraft->setScope({});
        return;
    }
    const QString person = row.data(CallListModel::PersonRole).toString();
    const QString phones = row.data(CallListModel::PhonesRole).toString();
    QStringList parts{person.isEmpty() && phones.isEmpty() ? tr("No entry in the directory") : person, phones,
        row.data(CallListModel::NoteRole).toString()};
    parts.removeAll(QString());
    m_contact->setText(parts.join(QStringLiteral(" · ")));
    m_contact->setTone(phones.isEmpty() ? Tone::Muted : Tone::Text);
    m_noteDraft->setScope(
        incidentScope(m_incident.number()) + QStringLiteral("/call/") + row.data(CallListModel::KeyRole).toString());
}

void CallPanel::recordCall(CallState outcome)
{
    const bool again = outcome == CallState::NoAnswer || outcome == CallState::Busy;
    const bool said = outcome != CallState::Calling; // the note is about what comes of the call
    const QList<FieldDraft *> drafts = said ? QList{m_noteDraft} : QList<FieldDraft *>();
    const QString call = m_list->chosenRow().data(CallListModel::KeyRole).toString();
    m_incident.recordCall(call, outcome, {}, said ? m_note->text() : QString(), again ? m_retry->text() : QString(), {},
        replyTo(*m_message, drafts, [this, said, outcome, call] {
            if (said)
                m_retry->setText(AgainAfter);
            if (outcome == CallState::Reached)
                goOnFrom(call);
        }));
}

// A call that is settled is done with: on to the next that is not, as with the tasks.
void CallPanel::goOnFrom(const QString &call)
{
    if (m_list->chosenRow().data(CallListModel::KeyRole).toString() != call)
        return;
    if (const QString next = m_incident.calls().nextUnsettled(call); !next.isEmpty())
        m_list->choose(m_incident.calls().indexOf(next));
}

void CallPanel::askWords(CallState outcome)
{
    const QModelIndex row = m_list->chosenRow();
    m_asked = outcome;
    m_askedKey = row.data(CallListModel::KeyRole).toString();
    const QString label = row.data(CallListModel::LabelRole).toString();
    switch (outcome) {
    case CallState::Refused:
        m_strip->setTitle(tr("Why was it refused: %1").arg(label));
        m_strip->setConfirmText(tr("Refused"));
        break;
    case CallState::PassedOn:
        m_strip->setTitle(tr("Who passes it on: %1").arg(label));
        m_strip->setConfirmText(tr("Passed on"));
        break;
    default:
        m_strip->setTitle(tr("Why is it skipped: %1").arg(label));
        m_strip->setConfirmText(tr("Skip"));
        break;
    }
    const bool passedOn = outcome == CallState::PassedOn;
    showField(*m_strip, *m_person, passedOn);
    scopeDrafts(m_stripDrafts, incidentScope(m_incident.number()) + QStringLiteral("/call/") + m_askedKey);
    m_strip->setProblem({});
    m_strip->open();
    if (!passedOn)
        m_words->setFocus(Qt::OtherFocusReason);
}

void CallPanel::recordWords()
{
    if (m_asked == CallState::PassedOn && m_person->text().trimmed().isEmpty()) {
        m_strip->setProblem(tr("Say who took the message."), m_person);
        return;
    }
    if (m_asked != CallState::PassedOn && m_words->text().trimmed().isEmpty()) {
        m_strip->setProblem(tr("A reason is needed."), m_words);
        return;
    }
    m_incident.recordCall(m_askedKey, m_asked, m_asked == CallState::PassedOn ? m_person->text() : QString(),
        m_words->text(), {}, {},
        stripReply(*m_strip, *m_message, m_stripDrafts, [this, call = m_askedKey] { goOnFrom(call); }));
}

} // namespace ui
