#include "ui/incident/TaskPanel.h"

#include "ui/common/EmptyState.h"
#include "ui/common/InlineStrip.h"
#include "ui/common/MessageStrip.h"
#include "ui/common/Pane.h"
#include "ui/common/RowList.h"
#include "ui/common/FieldDraft.h"
#include "ui/incident/Replies.h"
#include "ui/incident/TaskDelegate.h"
#include "ui/incident/TextEntry.h"
#include "viewmodel/incident/IncidentPresenter.h"

#include <QVBoxLayout>

namespace ui {

using viewmodel::TaskListModel;
using viewmodel::TaskState;

TaskPanel::TaskPanel(viewmodel::IncidentPresenter &incident, DraftKeeper &keeper, QWidget *parent)
    : QWidget(parent)
    , m_incident(incident)
    , m_pane(new Pane(tr("Tasks"), this))
    , m_message(new MessageStrip(m_pane))
    , m_head(new TaskHead(m_pane))
    , m_list(new RowList(tr("Tasks"), m_pane))
    , m_empty(new EmptyState(m_pane))
    , m_strip(new InlineStrip(m_pane))
    , m_reason(new TextEntry(TextEntry::Kind::Sentence, tr("Reason")))
    , m_draft(new FieldDraft(m_reason, keeper, QStringLiteral("reason")))
{
    build();
    addKeys();
    TaskListModel &model = incident.tasks();
    connect(&model, &TaskListModel::headlineChanged, this, &TaskPanel::showHead);
    connect(&model, &QAbstractItemModel::rowsInserted, this, &TaskPanel::showHead);
    connect(&model, &QAbstractItemModel::rowsRemoved, this, &TaskPanel::showHead);
    connect(&incident, &viewmodel::IncidentPresenter::switched, this, [this] {
        m_message->clear();
        m_strip->close();
        m_draft->setScope({});
        m_list->clearSelection();
        m_list->scrollToTop();
        showHead();
    });
    connect(m_strip, &InlineStrip::confirmed, this, &TaskPanel::recordNotApplicable);
    connect(m_reason, &TextEntry::submitted, this, &TaskPanel::recordNotApplicable);
    showHead();
}

void TaskPanel::build()
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_pane);
    m_list->setModel(&m_incident.tasks());
    m_list->setItemDelegate(new TaskDelegate(m_list));
    m_list->fitRows(3);
    m_empty->setContent(tr("No tasks: no plan runs yet."));
    m_strip->addField(tr("Reason"), m_reason);
    m_strip->setConfirmText(tr("Not applicable"));
    m_pane->addBody(m_message);
    m_pane->addBody(m_head);
    m_pane->addBody(m_list, 1);
    m_pane->addBody(m_empty, 1);
    m_pane->addBody(m_strip);
}

void TaskPanel::addKeys()
{
    m_list->addRowAction({Qt::Key_I}, tr("notified"), [this](const QModelIndexList &) { mark(TaskState::Notified); });
    m_list->addRowAction({Qt::Key_A}, tr("accepted"), [this](const QModelIndexList &) { mark(TaskState::Accepted); });
    m_list->addRowAction({Qt::Key_D}, tr("done"), [this](const QModelIndexList &) { mark(TaskState::Done); });
    m_list->addRowAction(
        {Qt::Key_X}, tr("not applicable…"), [this](const QModelIndexList &rows) { askWhyNot(rows.first()); });
    m_pane->setKeyHints(keyHints(*m_list));
}

void TaskPanel::showHead()
{
    m_pane->setSubtitle(m_incident.tasks().headline());
    const bool none = m_incident.tasks().rowCount() == 0;
    m_empty->setVisible(none);
    m_head->setVisible(!none);
    m_list->setVisible(!none);
}

// A task done is done with: on to the next one nobody has been told about.
void TaskPanel::mark(TaskState state)
{
    const QString task = m_list->chosenRow().data(TaskListModel::TaskRole).toString();
    m_incident.setTask(task, state, {}, {}, {}, replyTo(*m_message, {}, [this, task, state] {
        if (state != TaskState::Done || m_list->chosenRow().data(TaskListModel::TaskRole).toString() != task)
            return;
        if (const QString next = m_incident.tasks().nextOpen(task); !next.isEmpty())
            m_list->choose(m_incident.tasks().indexOf(next));
    }));
}

void TaskPanel::askWhyNot(const QModelIndex &row)
{
    m_asked = row.data(TaskListModel::TaskRole).toString();
    m_draft->setScope(incidentScope(m_incident.number()) + QStringLiteral("/task/") + m_asked);
    m_strip->setTitle(tr("Why does it not apply: %1").arg(row.data(TaskListModel::WhatRole).toString()));
    m_strip->setProblem({});
    m_strip->open();
}

void TaskPanel::recordNotApplicable()
{
    if (m_reason->text().isEmpty()) {
        m_strip->setProblem(tr("A reason is needed."), m_reason);
        return;
    }
    m_incident.setTask(
        m_asked, TaskState::NotApplicable, {}, m_reason->text(), {}, stripReply(*m_strip, *m_message, {m_draft}));
}

} // namespace ui
