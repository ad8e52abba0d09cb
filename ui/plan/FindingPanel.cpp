#include "ui/plan/FindingPanel.h"

#include "ui/common/EmptyState.h"
#include "ui/common/Pane.h"
#include "ui/plan/PartDelegate.h"
#include "viewmodel/plans/PlanPresenter.h"

#include <QStandardItemModel>
#include <QVBoxLayout>

namespace ui {
namespace {

constexpr int SeverityRole = Qt::UserRole + 1;
constexpr int PlaceRole = Qt::UserRole + 2;

/// "note", and below it the facts that show it with the key that puts them into the try-out.
QString detailOf(const viewmodel::PlanFinding &finding)
{
    if (finding.example.isEmpty())
        return finding.severity;
    return FindingPanel::tr("%1\nfor example %2 · Enter puts this into the try-out", "severity, facts")
        .arg(finding.severity, finding.example);
}

} // namespace

FindingPanel::FindingPanel(viewmodel::PlanPresenter &plans, QWidget *parent)
    : QWidget(parent)
    , m_plans(plans)
    , m_pane(new Pane(tr("Checker"), this))
    , m_list(new RowList(tr("Findings")))
    , m_empty(new EmptyState)
    , m_rows(new QStandardItemModel(this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_pane);
    m_list->setModel(m_rows);
    m_list->setItemDelegate(new PartDelegate({Qt::DisplayRole, SeverityRole, PlaceRole, 0}, m_list));
    m_pane->addBody(m_list, 1);
    m_pane->addBody(m_empty, 1);
    setFocusProxy(m_list);
    connect(m_list, &RowList::opened, this,
        [this](const QModelIndex &row) { m_plans.tryFinding(static_cast<std::size_t>(row.row())); });
    connect(&plans, &viewmodel::PlanPresenter::checked, this, &FindingPanel::show);
    connect(&plans, &viewmodel::PlanPresenter::switched, this, &FindingPanel::show);
    show();
}

QString FindingPanel::summary() const { return m_plans.checkSummary(); }

void FindingPanel::show()
{
    m_rows->clear();
    for (const viewmodel::PlanFinding &finding : m_plans.findings()) {
        auto *item = new QStandardItem(finding.text);
        item->setData(detailOf(finding), SeverityRole);
        item->setData(finding.place, PlaceRole);
        m_rows->appendRow(item);
    }
    m_pane->setSubtitle(m_plans.checkSummary());
    const bool empty = m_plans.findings().empty();
    if (m_plans.checkSummary().isEmpty())
        m_empty->setContent(tr("Not checked yet. Press %1."), QStringLiteral("Ctrl+T"));
    else
        m_empty->setContent(m_plans.checkSummary());
    m_empty->setVisible(empty);
    m_list->setVisible(!empty);
}

} // namespace ui
