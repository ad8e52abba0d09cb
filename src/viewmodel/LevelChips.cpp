#include "viewmodel/LevelChips.h"

#include "viewmodel/Words.h"

#include <algorithm>
#include <iterator>
#include <ranges>

namespace viewmodel {

static const plan::Decision *levelDecision(const Subject &subject)
{
    const plan::Lifecycle *ladder = subject.hasPlan() ? responseLadder(subject.model()) : nullptr;
    return ladder ? plan::findDecision(subject.model(), ladder->decision) : nullptr;
}

Chip stateChip(const Subject &subject)
{
    const plan::State *state = currentState(subject);
    if (!state)
        return {
            Level::None, ChipForm::Plain, subject.activation ? qtext(subject.activation->state) : Text::tr("no plan")};
    const QString label = qtext(state->label);
    switch (state->kind) {
    case plan::StateKind::Level:
        return {levelOf(state->level), ChipForm::InForce, label};
    case plan::StateKind::Initial:
    case plan::StateKind::Waiting:
        return {Level::None, ChipForm::Plain, dotted({label, Text::tr("response not started")})};
    case plan::StateKind::Ended:
    case plan::StateKind::Final:
        break;
    }
    return {Level::None, ChipForm::Plain, label};
}

std::vector<Chip> assessmentChips(const Subject &subject)
{
    const assess::DecisionAssessment *level = levelAssessment(subject);
    const plan::Decision *decision = levelDecision(subject);
    if (!level || !decision || level->possible.empty())
        return {};
    const Applicability &applies = subject.applies;
    std::vector<Chip> outside;
    for (const Exclusion &exclusion : applies.possible) {
        const QString label = qtext(exclusion.label);
        outside.push_back(applies.settled()
                ? Chip{Level::None, ChipForm::Proposed, label}
                : Chip{Level::None, ChipForm::Possible, Text::tr("possible %1").arg(label)});
    }
    if (applies.excluded)
        return outside;
    const QString weakest = outcomeWord(*decision, level->possible.back());
    std::vector<Chip> chips;
    if (guarantees(applies, *decision, level->possible))
        chips.push_back({levelOf(level->outcome), ChipForm::Proposed,
            level->settled ? weakest : Text::tr("at least %1").arg(weakest)});
    else
        chips.push_back({levelOf(level->outcome), ChipForm::Possible, Text::tr("possible %1").arg(weakest)});
    for (const std::string &outcome : level->possible | std::views::reverse | std::views::drop(1))
        chips.push_back(
            {levelOf(outcome), ChipForm::Possible, Text::tr("possible %1").arg(outcomeWord(*decision, outcome))});
    std::ranges::move(outside, std::back_inserter(chips));
    return chips;
}

Chip strongerThanInForce(const Subject &subject)
{
    const plan::State *state = currentState(subject);
    const plan::Decision *decision = levelDecision(subject);
    const assess::DecisionAssessment *level = levelAssessment(subject);
    if (!state || !decision || !level || state->kind != plan::StateKind::Level)
        return {};
    const auto rank = [decision](const std::string &outcome) {
        return std::ranges::find(decision->outcomes, outcome, &plan::Outcome::name) - decision->outcomes.begin();
    };
    if (subject.applies.excluded || rank(level->outcome) >= rank(state->level))
        return {};
    return assessmentChips(subject).front();
}

Chip warningChip(const Subject &subject)
{
    const plan::Lifecycle *ladder = subject.hasPlan() ? plan::findLifecycle(subject.model(), "warning") : nullptr;
    const plan::State *state = ladder ? plan::findState(*ladder, subject.activation->warningState) : nullptr;
    if (!state)
        return {};
    const bool stands = state->kind == plan::StateKind::Level;
    return {levelOf(state->level), stands ? ChipForm::InForce : ChipForm::Plain, qtext(state->label)};
}

bool saysMore(const Chip &one, const Chip &other)
{
    const auto rank = [](const Chip &chip) {
        const int form = chip.form == ChipForm::InForce ? 0 : chip.form == ChipForm::Proposed ? 1 : 2;
        return std::pair(form, chip.level == Level::None ? 9 : static_cast<int>(chip.level));
    };
    return rank(one) < rank(other);
}

} // namespace viewmodel
