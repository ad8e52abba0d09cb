#include "ui/duty/BoardPanel.h"

#include "ui/common/EmptyState.h"
#include "ui/common/Metrics.h"
#include "ui/common/Pane.h"
#include "ui/common/ScopedKey.h"
#include "ui/duty/IncidentDelegate.h"
#include "viewmodel/Desk.h"

#include <QLineEdit>
#include <QVBoxLayout>

namespace ui {

using viewmodel::Desk;
using viewmodel::IncidentListModel;

BoardPanel::BoardPanel(Desk &desk, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_pane(new Pane(tr("Incidents"), this))
    , m_filter(new QLineEdit(m_pane))
    , m_list(new RowList(tr("Incidents"), m_pane))
    , m_empty(new EmptyState(m_pane))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_pane);
    m_pane->setStaysWhenCovered(true);
    m_pane->setNote(tr("by next deadline"));

    const Metrics metrics = Metrics::of(this);
    auto *filterBox = new QWidget(m_pane);
    auto *filterLayout = new QVBoxLayout(filterBox);
    filterLayout->setContentsMargins(metrics.u(2), metrics.u(2), metrics.u(2), metrics.u(2));
    filterLayout->addWidget(m_filter);
    m_filter->setPlaceholderText(tr("/ filter: place, plan, level"));
    m_filter->setAccessibleName(tr("Filter incidents by place, plan or level"));
    m_filter->setClearButtonEnabled(true);

    m_list->setModel(&desk.incidents());
    m_list->setItemDelegate(new IncidentDelegate(m_list));
    m_pane->addBody(filterBox);
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
    connect(
        m_filter, &QLineEdit::textChanged, this, [this](const QString &text) { m_desk.incidents().setFilter(text); });
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
    m_list->addKeyAction({Qt::Key_Slash}, tr("filter"), [this] { focusFilter(); });
    new ScopedKey(m_filter, QKeySequence(Qt::Key_Return), [this] { leaveFilter(); });
    new ScopedKey(m_filter, QKeySequence(Qt::Key_Down), [this] { leaveFilter(); });
    new ScopedKey(m_filter, QKeySequence(Qt::Key_Escape), [this] {
        m_filter->clear();
        choose(m_desk.incident().number()); // the row of what is in view may have been filtered away
        m_list->setFocus(Qt::OtherFocusReason);
    });
}

void BoardPanel::focusFilter()
{
    m_filter->setFocus(Qt::ShortcutFocusReason);
    m_filter->selectAll();
}

// From the filter into the rows that are left, on the first of them where none is chosen.
void BoardPanel::leaveFilter() { m_list->setFocus(Qt::OtherFocusReason); }

void BoardPanel::choose(const QString &number)
{
    if (const QModelIndex row = m_desk.incidents().indexOf(number); row.isValid())
        m_list->choose(row);
    else
        m_list->clearSelection();
}

void BoardPanel::showHead()
{
    const bool known = m_desk.state() == Desk::State::Open;
    m_pane->setSubtitle(known ? m_desk.incidents().headline() : QString());
}

void BoardPanel::showEmpty()
{
    const bool empty = m_list->model()->rowCount() == 0;
    if (m_desk.state() == Desk::State::Opening)
        m_empty->setContent(tr("Opening the record…"));
    else if (m_desk.state() == Desk::State::Failed)
        m_empty->setContent(tr("The record could not be opened."));
    else if (m_filter->text().isEmpty())
        m_empty->setContent(tr("No open incident. Press %1 to report one."), QStringLiteral("N"));
    else
        m_empty->setContent(tr("Nothing on the board matches “%1”. Esc clears the filter.").arg(m_filter->text()));
    // The list keeps the focus, and with it N, while it is empty.
    m_list->setMaximumHeight(empty ? 1 : QWIDGETSIZE_MAX);
    m_empty->setVisible(empty);
}

} // namespace ui
