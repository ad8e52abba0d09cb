#include "viewmodel/plans/PlanListModel.h"

namespace viewmodel {

QVariant PlanListModel::data(const QModelIndex &index, int role) const
{
    const PlanRow *row = rowAt(index);
    if (!row)
        return {};
    switch (role) {
    case Qt::DisplayRole:
    case TitleRole:
        return row->title;
    case DocumentRole:
        return row->document;
    case VersionRole:
        return row->version;
    case StateRole:
        return row->state;
    case ExtentRole:
        return row->extent;
    case DraftRole:
        return row->draft;
    case StandingRole:
        return row->standing;
    case FaultRole:
        return row->fault;
    case Qt::AccessibleTextRole:
        return spaced({row->title, row->document, row->version, row->state, row->standing, row->fault, row->extent});
    default:
        return {};
    }
}

static QString stateWords(const plan::Plan &plan, PlanState state)
{
    switch (state) {
    case PlanState::Draft:
        return Text::tr("draft");
    case PlanState::OfIncidents:
        return Text::tr("only of open incidents");
    case PlanState::InForce:
        break;
    }
    return plan.supersededBy.empty() ? Text::tr("in force")
                                     : Text::tr("superseded by %1").arg(qtext(plan.supersededBy));
}

PlanRow planRow(const plan::Plan &plan, PlanState state)
{
    std::size_t tasks = 0;
    for (const plan::TaskSet &set : plan.taskSets)
        tasks += set.tasks.size();
    return {qtext(plan.digest), qtext(plan.id), qtext(plan.title), qtext(plan.document), versionWords(plan),
        stateWords(plan, state),
        dotted({Text::tr("%n clause(s)", nullptr, int(plan.clauses.size())),
            Text::tr("%n table(s)", nullptr, int(plan.decisions.size())), Text::tr("%n task(s)", nullptr, int(tasks)),
            Text::tr("%n clock(s)", nullptr, int(plan.deadlines.size()))}),
        state == PlanState::Draft};
}

} // namespace viewmodel
