#include "viewmodel/PlanStanding.h"

#include "viewmodel/Words.h"

namespace viewmodel {

QString successorText(const std::string &document, const std::string &since)
{
    if (document.empty() || since.empty())
        return qtext(document);
    return Text::tr("%1, since %2", "document, year or day").arg(qtext(document), qtext(since));
}

QString supersededSentence(const plan::Plan &plan)
{
    if (plan.status != plan::PlanStatus::Superseded)
        return {};
    return Text::tr("%1 has been superseded by %2. Started nonetheless, it needs a reason, which is recorded.")
        .arg(qtext(plan.shortTitle + " " + plan.document), successorText(plan.supersededBy, plan.supersededSince));
}

QString standingWord(plan::PlanStatus status)
{
    switch (status) {
    case plan::PlanStatus::InForce:
        return Text::tr("in use", "plan version");
    case plan::PlanStatus::Draft:
        return Text::tr("draft", "plan version");
    case plan::PlanStatus::Superseded:
        return Text::tr("superseded", "plan version");
    }
    return {};
}

QString stateWord(plan::ChangeState state)
{
    switch (state) {
    case plan::ChangeState::Proposed:
        return Text::tr("proposed", "change of a plan");
    case plan::ChangeState::Reviewed:
        return Text::tr("reviewed", "change of a plan");
    case plan::ChangeState::Approved:
        return Text::tr("approved", "change of a plan");
    case plan::ChangeState::Refused:
        return Text::tr("refused", "change of a plan");
    }
    return {};
}

} // namespace viewmodel
