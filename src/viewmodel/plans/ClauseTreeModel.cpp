#include "viewmodel/plans/ClauseTreeModel.h"

#include "check/CoverageTable.h"

#include <algorithm>

namespace viewmodel {

void ClauseTreeModel::show(const plan::Plan *plan)
{
    beginResetModel();
    m_nodes.clear();
    m_roots.clear();
    if (plan) {
        for (const check::ClauseUse &covered : check::coverageOf(*plan)) {
            Node clause;
            clause.parent = parentOf(*covered.clause);
            clause.clause = covered.clause;
            clause.uses = static_cast<int>(covered.uses.size());
            const int place = static_cast<int>(m_nodes.size());
            add(std::move(clause));
            for (const std::string &use : covered.uses)
                add({place, {}, nullptr, describeUse(*plan, use), 0});
        }
    }
    endResetModel();
}

void ClauseTreeModel::add(Node node)
{
    const int place = static_cast<int>(m_nodes.size());
    (node.parent < 0 ? m_roots : m_nodes[static_cast<std::size_t>(node.parent)].children).push_back(place);
    m_nodes.push_back(std::move(node));
}

// "5.2(3)" belongs to "5.2", that to "5": the longest section that it goes on from at a point or a bracket. The clauses
// of another document stand under its name.
int ClauseTreeModel::parentOf(const plan::Clause &clause)
{
    const std::string &section = clause.section;
    int found = -1;
    if (!clause.document.empty()) {
        const auto heading = std::ranges::find_if(
            m_nodes, [&](const Node &node) { return !node.clause && node.use.text == qtext(clause.document); });
        found = static_cast<int>(heading - m_nodes.begin());
        if (heading == m_nodes.end()) {
            Node document;
            document.use.text = qtext(clause.document);
            add(std::move(document));
        }
    }
    std::size_t longest = 0;
    for (std::size_t i = 0; i < m_nodes.size(); ++i) {
        if (!m_nodes[i].clause || m_nodes[i].clause->document != clause.document)
            continue;
        const std::string &above = m_nodes[i].clause->section;
        const bool longer = above.size() > longest && section.size() > above.size() && section.starts_with(above);
        const std::string_view rest = longer ? std::string_view(section).substr(above.size()) : std::string_view();
        if (rest.starts_with('.') || rest.starts_with('(') || rest.starts_with("（")) {
            found = static_cast<int>(i);
            longest = above.size();
        }
    }
    return found;
}

const ClauseTreeModel::Node *ClauseTreeModel::nodeAt(const QModelIndex &index) const
{
    return index.isValid() ? &m_nodes[index.internalId()] : nullptr;
}

const std::vector<int> &ClauseTreeModel::childrenOf(int node) const
{
    return node < 0 ? m_roots : m_nodes[static_cast<std::size_t>(node)].children;
}

QModelIndex ClauseTreeModel::index(int row, int column, const QModelIndex &parent) const
{
    const std::vector<int> &children = childrenOf(parent.isValid() ? static_cast<int>(parent.internalId()) : -1);
    if (row < 0 || row >= std::ssize(children) || column < 0 || column >= ColumnCount)
        return {};
    return createIndex(row, column, static_cast<quintptr>(children[static_cast<std::size_t>(row)]));
}

QModelIndex ClauseTreeModel::parent(const QModelIndex &index) const
{
    const Node *node = nodeAt(index);
    if (!node || node->parent < 0)
        return {};
    const std::vector<int> &siblings = childrenOf(m_nodes[static_cast<std::size_t>(node->parent)].parent);
    const auto place = std::ranges::find(siblings, node->parent) - siblings.begin();
    return createIndex(static_cast<int>(place), 0, static_cast<quintptr>(node->parent));
}

int ClauseTreeModel::rowCount(const QModelIndex &parent) const
{
    if (parent.column() > 0)
        return 0;
    return static_cast<int>(childrenOf(parent.isValid() ? static_cast<int>(parent.internalId()) : -1).size());
}

int ClauseTreeModel::columnCount(const QModelIndex &) const { return ColumnCount; }

QString ClauseTreeModel::text(const Node &node, int column) const
{
    if (!node.clause)
        return column == Clause ? node.use.text : QString();
    switch (column) {
    case Clause:
        return spaced({qtext(node.clause->section), qtext(node.clause->title)});
    case Kind:
        return clauseKindWord(node.clause->kind);
    default:
        return node.uses > 0 ? QString::number(node.uses) : QStringLiteral("—");
    }
}

QVariant ClauseTreeModel::data(const QModelIndex &index, int role) const
{
    const Node *node = nodeAt(index);
    if (!node)
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return text(*node, index.column());
    case Qt::TextAlignmentRole:
        return index.column() == Uses ? QVariant(Qt::AlignRight | Qt::AlignVCenter) : QVariant();
    case Qt::ToolTipRole:
    case GistRole:
        return node->clause ? Text::tr("%1: %2", "title and gist").arg(text(*node, Clause), qtext(node->clause->gist))
                            : node->use.text;
    case SearchRole:
        return node->clause ? spaced({text(*node, Clause), qtext(node->clause->gist), text(*node, Kind)})
                            : node->use.text;
    case SectionRole:
        return node->clause ? qtext(node->clause->section) : QString();
    case UseRole:
        return node->use.id;
    case UsesRole:
        return node->uses;
    default:
        return {};
    }
}

QVariant ClauseTreeModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return section == Clause ? Text::tr("clause") : section == Kind ? Text::tr("kind") : Text::tr("uses");
}

std::optional<PlanUse> ClauseTreeModel::useAt(const QModelIndex &index) const
{
    const Node *node = nodeAt(index);
    return !node || node->clause || node->use.id.isEmpty() ? std::nullopt : std::optional(node->use);
}

QString ClauseTreeModel::coverage() const
{
    int all = 0;
    int used = 0;
    int statements = 0;
    for (const Node &node : m_nodes) {
        if (!node.clause)
            continue;
        ++all;
        if (node.uses > 0)
            ++used;
        else if (node.clause->kind == plan::ClauseKind::Statement)
            ++statements;
    }
    QStringList parts{Text::tr("%n with uses", "clauses", used)};
    if (statements > 0)
        parts << Text::tr("%n statement(s)", "clauses", statements);
    if (const int left = all - used - statements; left > 0)
        parts << Text::tr("%n without use", "clauses", left);
    return dotted(parts);
}

QModelIndex ClauseTreeModel::indexOf(const QString &name) const
{
    for (std::size_t i = 0; i < m_nodes.size(); ++i) {
        if (!m_nodes[i].clause || qtext(plan::clauseName(*m_nodes[i].clause)) != name)
            continue;
        const std::vector<int> &siblings = childrenOf(m_nodes[i].parent);
        const auto place = std::ranges::find(siblings, static_cast<int>(i)) - siblings.begin();
        return createIndex(static_cast<int>(place), 0, static_cast<quintptr>(i));
    }
    return {};
}

int ClauseTreeModel::clauses() const
{
    return static_cast<int>(std::ranges::count_if(m_nodes, [](const Node &node) { return node.clause != nullptr; }));
}

} // namespace viewmodel
