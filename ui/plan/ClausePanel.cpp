#include "ui/plan/ClausePanel.h"

#include "ui/common/Metrics.h"
#include "ui/common/Pane.h"
#include "ui/common/ScopedKey.h"
#include "ui/common/ToneLabel.h"
#include "viewmodel/plans/PlanPresenter.h"

#include <QHeaderView>
#include <QLineEdit>
#include <QSortFilterProxyModel>
#include <QVBoxLayout>

namespace ui {

using viewmodel::ClauseTreeModel;

ClausePanel::ClausePanel(viewmodel::PlanPresenter &plans, QWidget *parent)
    : QWidget(parent)
    , m_plans(plans)
    , m_pane(new Pane(tr("Clauses"), this))
    , m_filter(new QLineEdit)
    , m_tree(new TreeView)
    , m_proxy(new QSortFilterProxyModel(this))
    , m_gist(new ToneLabel)
{
    m_proxy->setSourceModel(&plans.clauses());
    m_proxy->setRecursiveFilteringEnabled(true);
    m_proxy->setAutoAcceptChildRows(true);
    m_proxy->setFilterRole(ClauseTreeModel::SearchRole);
    m_proxy->setFilterCaseSensitivity(Qt::CaseInsensitive);
    build();
    addKeys();
    connect(m_filter, &QLineEdit::textChanged, this, &ClausePanel::applyFilter);
    connect(m_tree, &QTreeView::activated, this, &ClausePanel::open);
    connect(m_tree, &QTreeView::clicked, this, [this](const QModelIndex &index) {
        if (!index.siblingAtColumn(0).data(ClauseTreeModel::UseRole).toString().isEmpty())
            open(index);
    });
    connect(m_tree->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &ClausePanel::showGist);
    connect(&plans, &viewmodel::PlanPresenter::switched, this, &ClausePanel::showPlan);
}

void ClausePanel::build()
{
    const Metrics metrics = Metrics::of(this);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_pane);
    auto *filterBox = new QWidget;
    auto *filterLayout = new QVBoxLayout(filterBox);
    filterLayout->setContentsMargins(metrics.u(2), metrics.u(2), metrics.u(2), metrics.u(2));
    filterLayout->addWidget(m_filter);
    m_filter->setPlaceholderText(tr("/ filter: number, words, use"));
    m_filter->setAccessibleName(tr("Filter clauses by number, words or use"));
    m_filter->setClearButtonEnabled(true);

    m_tree->setModel(m_proxy);
    m_tree->setAccessibleName(tr("Clauses"));
    m_tree->setUniformRowHeights(true);
    m_tree->setExpandsOnDoubleClick(false);
    m_tree->setIndentation(metrics.em(1));
    m_tree->header()->setStretchLastSection(false);
    m_tree->header()->setSectionResizeMode(ClauseTreeModel::Clause, QHeaderView::Stretch);
    m_tree->header()->setSectionResizeMode(ClauseTreeModel::Kind, QHeaderView::ResizeToContents);
    m_tree->header()->setSectionResizeMode(ClauseTreeModel::Uses, QHeaderView::ResizeToContents);

    m_gist->setWordWrap(true);
    m_gist->setTone(Tone::Muted);
    m_gist->setTextFormat(Qt::PlainText);
    m_gist->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    m_gist->setContentsMargins(metrics.inset(), metrics.u(2), metrics.inset(), metrics.u(2));
    m_gist->setMinimumHeight(metrics.em(4.4)); // three lines; a longer one is whole in the tool tip
    m_gist->setMaximumHeight(metrics.em(5.8));
    m_pane->addBody(filterBox);
    m_pane->addBody(m_tree, 1);
    m_pane->addBody(m_gist);
    setFocusProxy(m_tree);
}

void ClausePanel::addKeys()
{
    m_tree->addKeyAction({Qt::Key_Slash}, tr("filter"), [this] { focusFilter(); });
    new ScopedKey(m_filter, QKeySequence(Qt::Key_Return), [this] { m_tree->setFocus(Qt::OtherFocusReason); });
    new ScopedKey(m_filter, QKeySequence(Qt::Key_Down), [this] { m_tree->setFocus(Qt::OtherFocusReason); });
    new ScopedKey(m_filter, QKeySequence(Qt::Key_Escape), [this] {
        m_filter->clear();
        m_tree->setFocus(Qt::OtherFocusReason);
    });
}

void ClausePanel::focusFilter()
{
    m_filter->setFocus(Qt::ShortcutFocusReason);
    m_filter->selectAll();
}

void ClausePanel::pick(const QString &section)
{
    m_filter->clear();
    const QModelIndex clause = m_proxy->mapFromSource(m_plans.clauses().indexOf(section));
    if (!clause.isValid())
        return;
    m_tree->choose(clause);
    m_tree->scrollTo(clause);
    m_tree->setFocus(Qt::OtherFocusReason);
}

void ClausePanel::showPlan()
{
    m_filter->clear();
    m_pane->setCount(QString::number(m_plans.clauses().clauses()));
    m_pane->setSubtitle(m_plans.clauses().coverage());
    m_gist->clear();
    m_tree->expandToDepth(0);
    spanUses({});
}

// A use has no kind and no uses: its name has the whole line.
void ClausePanel::spanUses(const QModelIndex &parent)
{
    for (int row = 0; row < m_proxy->rowCount(parent); ++row) {
        const QModelIndex index = m_proxy->index(row, 0, parent);
        if (index.data(ClauseTreeModel::UseRole).toString().isEmpty())
            spanUses(index);
        else
            m_tree->setFirstColumnSpanned(row, parent, true);
    }
}

void ClausePanel::applyFilter(const QString &text)
{
    m_proxy->setFilterFixedString(text);
    if (text.isEmpty())
        m_tree->expandToDepth(0);
    else
        m_tree->expandAll();
    spanUses({});
}

void ClausePanel::showGist(const QModelIndex &index)
{
    m_gist->setText(index.siblingAtColumn(0).data(ClauseTreeModel::GistRole).toString());
    m_gist->setToolTip(m_gist->text());
}

// On a use: to it. On a clause: fold it or unfold it.
void ClausePanel::open(const QModelIndex &index)
{
    const QModelIndex row = index.siblingAtColumn(0);
    if (const auto use = m_plans.clauses().useAt(m_proxy->mapToSource(row)))
        Q_EMIT useWanted(*use);
    else
        m_tree->setExpanded(row, !m_tree->isExpanded(row));
}

} // namespace ui
