#include "ui/duty/BoardPanel.h"

#include "ui/common/BusyBar.h"
#include "ui/common/EmptyState.h"
#include "ui/common/Pane.h"
#include "ui/common/ScopedKey.h"
#include "ui/duty/FilterBar.h"
#include "ui/duty/IncidentDelegate.h"
#include "viewmodel/Desk.h"

#include <QVBoxLayout>

namespace ui {

using viewmodel::Desk;
using viewmodel::IncidentListModel;

BoardPanel::BoardPanel(Desk &desk, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_pane(new Pane(tr("Incidents"), this))
    , m_filter(new FilterBar(desk.incidents(), m_pane))
    , m_list(new RowList(tr("Incidents"), m_pane))
    , m_empty(new EmptyState(m_pane))
    , m_busy(new BusyBar(m_pane))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_pane);
    m_pane->setStaysWhenCovered(true);
    m_pane->setNote(tr("by next deadline"));

    m_list->setModel(&desk.incidents());
    m_list->setItemDelegate(new IncidentDelegate(m_list));
    m_pane->addBody(m_busy);
    m_pane->addBody(m_filter);
    m_pane->addBody(m_list, 1);
    m_pane->addBody(m_empty, 1);
    setFocusProxy(m_list);
    addKeys();

    connect(m_list, &RowList::opened, this, [this](const QModelIndex &row) {
        const QString number = row.data(IncidentListModel::NumberRole).toString();
        m_desk.select(number);
        Q_EMIT opened(number);
    });
    // Whoever only looked down the list and went on working works on what is in view.
    connect(m_list, &RowList::left, this, [this] { choose(m_desk.incident().number()); });
    connect(m_filter, &FilterBar::rowsWanted, this, [this] { m_list->setFocus(Qt::OtherFocusReason); });
    connect(m_filter, &FilterBar::ended, this, [this] {
        choose(m_desk.incident().number()); // the row of what is in view may have been filtered away
        m_list->setFocus(Qt::OtherFocusReason);
    });
    connect(&desk, &Desk::selected, this, &BoardPanel::choose);
    connect(&desk, &Desk::stateChanged, this, &BoardPanel::showEmpty);
    connect(&desk, &Desk::stateChanged, this, &BoardPanel::showHead);
    IncidentListModel &model = desk.incidents();
    connect(&model, &IncidentListModel::headlineChanged, this, &BoardPanel::showHead);
    connect(&model, &QAbstractItemModel::rowsInserted, this, &BoardPanel::showEmpty);
    connect(&model, &QAbstractItemModel::rowsRemoved, this, &BoardPanel::showEmpty);
    showHead();
    showEmpty();
    choose(desk.incident().number());
}

void BoardPanel::addKeys()
{
    m_list->addKeyAction({Qt::Key_N}, tr("new"), [this] { Q_EMIT newIncidentWanted(); });
    m_list->addKeyAction({Qt::Key_H}, tr("with ended"), [this] {
        IncidentListModel &model = m_desk.incidents();
        model.setEndedShown(!model.endedShown());
    });
    m_list->addKeyAction({Qt::Key_Slash}, tr("search"), [this] { m_filter->focusSearch(); });
    m_list->addKeyAction({Qt::Key_F}, tr("filter"), [this] { m_filter->openStrip(); });
    m_showAll = m_list->addKeyAction({Qt::Key_Escape}, tr("show all"), [this] { m_filter->showAll(); });
    // The window has its own Esc, back to this list: of two shortcuts at once neither acts.
    new ScopedKey(m_list, QKeySequence(Qt::Key_Escape), [this] {
        if (m_desk.incidents().filter().narrows())
            m_filter->showAll();
    });
}

void BoardPanel::focusFilter() { m_filter->focusSearch(); }

void BoardPanel::choose(const QString &number)
{
    if (const QModelIndex row = m_desk.incidents().indexOf(number); row.isValid())
        m_list->choose(row);
    else
        m_list->clearSelection();
}

void BoardPanel::showHead()
{
    m_busy->setBusy(m_desk.state() == Desk::State::Opening);
    const bool known = m_desk.state() == Desk::State::Open;
    m_pane->setSubtitle(known ? m_desk.incidents().headline() : QString());
}

void BoardPanel::showEmpty()
{
    const bool empty = m_list->model()->rowCount() == 0;
    m_showAll->setVisible(m_desk.incidents().filter().narrows());
    if (m_desk.state() == Desk::State::Opening)
        m_empty->setContent(tr("Opening the record…"));
    else if (m_desk.state() == Desk::State::Failed)
        m_empty->setContent(tr("The record could not be opened."));
    else if (!m_desk.incidents().filter().narrows())
        m_empty->setContent(tr("No open incident. Press %1 to report one."), QStringLiteral("N"));
    else
        m_empty->setContent(tr("Nothing on the board matches. Press %1 to show all."), QStringLiteral("Esc"));
    // The list keeps the focus, and with it N, while it is empty.
    m_list->setMaximumHeight(empty ? 1 : QWIDGETSIZE_MAX);
    m_empty->setVisible(empty);
}

} // namespace ui
