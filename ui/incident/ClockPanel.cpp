#include "ui/incident/ClockPanel.h"

#include "ui/common/ActionButton.h"
#include "ui/common/InlineStrip.h"
#include "ui/common/MessageStrip.h"
#include "ui/common/Pane.h"
#include "ui/common/RowList.h"
#include "ui/incident/ClockDelegate.h"
#include "ui/incident/DueField.h"
#include "ui/common/FieldDraft.h"
#include "ui/incident/Replies.h"
#include "ui/incident/StripFields.h"
#include "ui/incident/TextEntry.h"
#include "viewmodel/incident/IncidentPresenter.h"
#include "viewmodel/Words.h"

#include <QLineEdit>
#include <QVBoxLayout>

namespace ui {

using viewmodel::DeadlineListModel;

ClockPanel::ClockPanel(viewmodel::IncidentPresenter &incident, DraftKeeper &keeper, QWidget *parent)
    : QWidget(parent)
    , m_incident(incident)
    , m_pane(new Pane(tr("Clocks"), this))
    , m_message(new MessageStrip(m_pane))
    , m_list(new RowList(tr("Clocks"), m_pane))
    , m_new(new ActionButton(tr("New…"), ActionButton::Kind::Outlined, m_pane))
    , m_newStrip(new InlineStrip(m_pane))
    , m_label(new QLineEdit)
    , m_owner(new QLineEdit)
    , m_due(new DueField([&incident](const QString &typed) { return incident.dueReading(typed); }))
    , m_changeStrip(new InlineStrip(m_pane))
    , m_newDue(new DueField([&incident](const QString &typed) { return incident.dueReading(typed); }))
    , m_reason(new TextEntry(TextEntry::Kind::Sentence, tr("Reason")))
{
    build();
    buildStrips(keeper);
    addKeys();
    connect(&incident.deadlines(), &DeadlineListModel::headlineChanged, this, &ClockPanel::showState);
    connect(&incident.head(), &viewmodel::HeadModel::changed, this, &ClockPanel::showState);
    connect(&incident, &viewmodel::IncidentPresenter::switched, this, [this] {
        m_message->clear();
        m_newStrip->close();
        m_changeStrip->close();
        scopeDrafts(m_changeDrafts, {});
        m_list->clearSelection();
        showState();
    });
    showState();
}

void ClockPanel::build()
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_pane);
    m_pane->setStaysWhenCovered(true);
    m_list->setModel(&m_incident.deadlines());
    m_list->setItemDelegate(new ClockDelegate(m_list));
    m_list->fitRows(3);
    m_new->setKeyHint(QKeySequence(Qt::Key_Plus));
    m_new->setAccessibleName(tr("Set a clock of one's own"));
    m_pane->addHeadWidget(m_new);
    m_pane->addBody(m_message);
    m_pane->addBody(m_list, 1);
    m_pane->addBody(m_newStrip);
    m_pane->addBody(m_changeStrip);
    connect(m_new, &ActionButton::activated, this, &ClockPanel::openNew);
    connect(
        m_new, &ActionButton::refusedWith, this, [this](const QString &reason) { replyTo(*m_message).tell(reason); });
}

void ClockPanel::buildStrips(DraftKeeper &keeper)
{
    m_newStrip->setTitle(tr("A clock of one's own"));
    m_newStrip->addField(tr("What"), m_label);
    m_newStrip->addField(tr("Due"), m_due);
    m_newStrip->addField(tr("Who"), m_owner);
    m_newStrip->setConfirmText(tr("Start"));
    m_newDrafts = {new FieldDraft(m_label, keeper, QStringLiteral("clock-what")),
        new FieldDraft(m_due->line(), keeper, QStringLiteral("clock-due")),
        new FieldDraft(m_owner, keeper, QStringLiteral("clock-who"))};
    connect(m_newStrip, &InlineStrip::confirmed, this, &ClockPanel::recordNew);

    m_changeStrip->addField(tr("New time"), m_newDue);
    m_changeStrip->addField(tr("Reason"), m_reason);
    m_changeDrafts = {new FieldDraft(m_newDue->line(), keeper, QStringLiteral("due")),
        new FieldDraft(m_reason, keeper, QStringLiteral("reason"))};
    connect(m_changeStrip, &InlineStrip::confirmed, this, &ClockPanel::recordChange);
    connect(m_reason, &TextEntry::submitted, this, &ClockPanel::recordChange);
}

void ClockPanel::addKeys()
{
    m_list->addRowAction(
        {Qt::Key_E}, tr("extend…"), [this](const QModelIndexList &rows) { openChange(Change::Extend, rows.first()); });
    m_list->addRowAction(
        {Qt::Key_S}, tr("sound off, on"), [this](const QModelIndexList &rows) { silence(rows.first()); });
    m_list->addRowAction(
        {Qt::Key_D}, tr("settled…"), [this](const QModelIndexList &rows) { openChange(Change::Settle, rows.first()); });
    m_pane->setKeyHints(keyHints(*m_list));
    QAction *add = m_list->addKeyAction({Qt::Key_Plus}, tr("new…"), [this] { m_new->click(); });
    add->setPriority(QAction::NormalPriority);
}

void ClockPanel::showState()
{
    m_pane->setSubtitle(m_incident.deadlines().headline());
    m_new->setRefusal(m_incident.head().head().readOnlyReason);
    m_new->setVisible(!m_incident.empty());
}

void ClockPanel::openNew()
{
    m_changeStrip->close();
    scopeDrafts(m_newDrafts, incidentScope(m_incident.number()));
    m_newStrip->setProblem({});
    m_newStrip->open();
}

bool ClockPanel::refuseEnded(const QModelIndex &row)
{
    const auto text = [&row](int role) { return row.data(role).toString(); };
    if (row.data(DeadlineListModel::StateRole).value<viewmodel::ClockState>() != viewmodel::ClockState::Ended)
        return false;
    QStringList words{
        text(DeadlineListModel::StateTextRole), text(DeadlineListModel::LeftRole), text(DeadlineListModel::NoteRole)};
    words.removeAll(QString());
    replyTo(*m_message)
        .tell(tr("“%1” has ended: %2. There is nothing to change.")
                  .arg(text(DeadlineListModel::LabelRole), viewmodel::listed(words)));
    return true;
}

void ClockPanel::openChange(Change change, const QModelIndex &row)
{
    if (refuseEnded(row)) {
        m_changeStrip->close(); // it is about another clock
        return;
    }
    m_newStrip->close();
    m_change = change;
    m_changed = row.data(DeadlineListModel::DeadlineRole).toString();
    const QString label = row.data(DeadlineListModel::LabelRole).toString();
    const bool extend = change == Change::Extend;
    m_changeStrip->setTitle(extend ? tr("More time for: %1").arg(label) : tr("What settled it: %1").arg(label));
    m_changeStrip->setConfirmText(extend ? tr("Extend") : tr("Settle"));
    showField(*m_changeStrip, *m_newDue, extend);
    scopeDrafts(m_changeDrafts, incidentScope(m_incident.number()) + QStringLiteral("/clock/") + m_changed);
    m_changeStrip->setProblem({});
    m_changeStrip->open();
    if (!extend)
        m_reason->setFocus(Qt::OtherFocusReason);
}

void ClockPanel::recordNew()
{
    m_incident.setDeadline(
        m_label->text(), m_owner->text(), m_due->text(), stripReply(*m_newStrip, *m_message, m_newDrafts));
}

void ClockPanel::recordChange()
{
    if (m_reason->text().isEmpty()) {
        m_changeStrip->setProblem(tr("A reason is needed."), m_reason);
        return;
    }
    const viewmodel::Reply reply = stripReply(*m_changeStrip, *m_message, m_changeDrafts);
    if (m_change == Change::Extend)
        m_incident.extendDeadline(m_changed, m_newDue->text(), m_reason->text(), reply);
    else
        m_incident.endDeadline(m_changed, m_reason->text(), reply);
}

void ClockPanel::silence(const QModelIndex &row)
{
    if (refuseEnded(row))
        return;
    m_incident.silenceDeadline(row.data(DeadlineListModel::DeadlineRole).toString(), replyTo(*m_message));
}

} // namespace ui
