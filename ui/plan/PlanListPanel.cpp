#include "ui/plan/PlanListPanel.h"

#include "ui/common/EmptyState.h"
#include "ui/common/LevelChip.h"
#include "ui/common/MessageStrip.h"
#include "ui/common/Metrics.h"
#include "ui/common/Pane.h"
#include "ui/common/RowList.h"
#include "viewmodel/plans/PlanPresenter.h"

#include <QPainter>
#include <QVBoxLayout>

namespace ui {

using viewmodel::PlanListModel;

namespace {

class PlanDelegate final : public RowDelegate {
public:
    using RowDelegate::RowDelegate;

protected:
    int rowHeight(const Row &row, int) const override { return row.metrics.em(3.6); }
    void paintRow(QPainter &painter, const Row &row) const override
    {
        const QFont note = typeFont(row.font, TypeRole::Note);
        const int half = (row.area.height() - row.metrics.u(2)) / 2;
        QRect line(row.area.left(), row.area.top() + row.metrics.u(1), row.area.width(), half);
        const QString state = row.text(PlanListModel::StateRole);
        const Tone tone = row.index.data(PlanListModel::DraftRole).toBool() ? Tone::Near : Tone::Muted;
        paintTag(painter, takeRight(line, tagSize(state, note), row.metrics.u(2)), state, tone, note, row.tokens);
        if (const QString fault = row.text(PlanListModel::FaultRole); !fault.isEmpty())
            paintTag(painter, takeRight(line, tagSize(fault, note), row.metrics.u(2)), fault, Tone::Danger, note,
                row.tokens);
        drawLine(painter, line, row.text(PlanListModel::TitleRole), boldFont(row.font), row.tokens.text);
        QRect below(row.area.left(), line.bottom() + 1, row.area.width(), half);
        const QString extent = row.text(PlanListModel::ExtentRole);
        const QRect right =
            takeRight(below, {QFontMetrics(note).horizontalAdvance(extent) + 2, half}, row.metrics.u(2));
        drawLine(painter, right, extent, note, row.tokens.muted, Qt::AlignRight | Qt::AlignVCenter);
        QStringList words{row.text(PlanListModel::DocumentRole), row.text(PlanListModel::VersionRole)};
        if (const QString standing = row.text(PlanListModel::StandingRole); !standing.isEmpty())
            words << standing;
        drawLine(painter, below, words.join(QStringLiteral(" · ")), note, row.tokens.muted);
    }
};

} // namespace

PlanListPanel::PlanListPanel(viewmodel::PlanPresenter &plans, QWidget *parent)
    : QWidget(parent)
    , m_plans(plans)
    , m_problem(new MessageStrip)
    , m_list(new RowList(tr("Plans")))
    , m_empty(new EmptyState)
{
    auto *pane = new Pane(tr("Plans"), this);
    pane->setSubtitle(tr("in force, of open incidents, and drafts"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(pane);
    m_list->setModel(&plans.list());
    m_list->setItemDelegate(new PlanDelegate(m_list));
    pane->addBody(m_problem);
    pane->addBody(m_list, 1);
    pane->addBody(m_empty, 1);
    setFocusProxy(m_list);
    connect(m_list, &RowList::opened, this, [this](const QModelIndex &row) {
        if (const viewmodel::PlanRow *plan = m_plans.list().rowAt(row))
            Q_EMIT opened(plan->key);
    });
    connect(&plans.list(), &QAbstractItemModel::rowsInserted, this, &PlanListPanel::refresh);
    connect(&plans.list(), &QAbstractItemModel::rowsRemoved, this, &PlanListPanel::refresh);
    connect(&plans, &viewmodel::PlanPresenter::draftsRead, this, &PlanListPanel::refresh);
    refresh();
}

void PlanListPanel::refresh()
{
    const bool empty = m_list->model()->rowCount() == 0;
    m_empty->setContent(tr("No plan is loaded. Put plan files into the data folder and start the program anew."));
    m_empty->setVisible(empty);
    m_list->setVisible(!empty);
    if (m_plans.listProblem().isEmpty())
        m_problem->clear();
    else
        m_problem->showMessage(
            {m_plans.listProblem(), tr("The other plans are not affected."), tr("Correct the file, or delete it.")});
}

} // namespace ui
