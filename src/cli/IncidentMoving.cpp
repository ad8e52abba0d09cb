#include "cli/IncidentCommand.h"

#include "base/Text.h"

#include <algorithm>

namespace cli {

namespace {

/// The step asked for, with what is needed to take it.
struct Asked {
    app::IncidentPointer incident;
    const incident::Activation *activation;
    const assess::CompiledPlan *plan;
};

base::Result<Asked> asked(const IncidentUse &use)
{
    auto incident = findIncident(use);
    if (!incident)
        return base::failFrom(incident);
    const auto activation = findActivation(use, **incident);
    if (!activation)
        return base::failFrom(activation);
    const assess::CompiledPlan *plan = planOf(use, **activation);
    if (!plan)
        return base::fail(
            base::ErrorCode::NotFound, "the plan version of this incident is not at hand", (*activation)->plan);
    return Asked{std::move(*incident), *activation, plan};
}

/// The ladder told, else the only one that knows the step, else the response.
std::string ladderOf(const IncidentUse &use, const plan::Plan &plan, const std::string &transition)
{
    std::vector<std::string> ladders;
    for (const plan::Lifecycle &ladder : plan.lifecycles) {
        if (plan::findTransition(ladder, transition))
            ladders.push_back(ladder.id);
    }
    return use.arguments.optionOr("--ladder", ladders.size() == 1 ? ladders.front() : "response");
}

base::Result<incident::Decider> decider(const IncidentUse &use)
{
    const auto channel = channelOption(use);
    if (!channel)
        return base::failFrom(channel);
    const std::string by = use.option("--by");
    if (by.empty())
        return base::fail(base::ErrorCode::Invalid, "say who decided with --by POST");
    return incident::Decider{by, *channel, use.option("--reference")};
}

int take(const IncidentUse &use, const Asked &asked, const std::string &transition)
{
    const auto who = decider(use);
    if (!who)
        return fail(use.environment, who.error());
    return record(use,
        incident::TakeTransition{asked.activation->id, ladderOf(use, asked.plan->plan(), transition), transition, *who,
            use.option("--reason"), {}, use.option("--goes-to")});
}

/// The step from here that leads where `fits` says; the words say what was looked for.
template <class Fits>
int takeWhere(const IncidentUse &use, const std::string &words, Fits fits)
{
    const auto where = asked(use);
    if (!where)
        return fail(use.environment, where.error());
    const std::string ladderId = use.arguments.optionOr("--ladder", "response");
    const plan::Lifecycle *ladder = plan::findLifecycle(where->plan->plan(), ladderId);
    if (!ladder)
        return fail(use.environment, base::Error{base::ErrorCode::NotFound, "the plan has no ladder " + ladderId});
    const std::string &here = ladderId == "warning" ? where->activation->warningState : where->activation->state;
    const plan::State *from = plan::findState(*ladder, here);
    std::vector<std::string> steps;
    for (const incident::AvailableTransition &available :
        incident::availableTransitions(*where->incident, *where->activation, *where->plan, ladderId)) {
        const plan::State *to = plan::findState(*ladder, available.transition->to);
        if (from && to && fits(*from, *to, *ladder, *available.transition))
            return take(use, *where, available.transition->id);
        if (!available.ruledOut)
            steps.push_back(available.transition->id);
    }
    return fail(use.environment,
        base::Error{base::ErrorCode::Refused,
            words + " is not possible from " + (from ? from->label : here)
                + "; possible steps: " + base::join(steps, ", ")});
}

std::ptrdiff_t rank(const plan::Lifecycle &ladder, const plan::State &state) { return &state - ladder.states.data(); }

using Kind = plan::StateKind;

int verify(const IncidentUse &use)
{
    return takeWhere(use, "verifying", [](const plan::State &from, const plan::State &to, const auto &...) {
        return from.kind == Kind::Initial && to.kind == Kind::Waiting;
    });
}

int start(const IncidentUse &use)
{
    const std::string level = use.word(1);
    return takeWhere(
        use, "starting level " + level, [&](const plan::State &from, const plan::State &to, const auto &...) {
            return from.kind != Kind::Level && to.kind == Kind::Level && to.level == level;
        });
}

int raise(const IncidentUse &use)
{
    const std::string level = use.word(1);
    return takeWhere(use, "raising to level " + level,
        [&](const plan::State &from, const plan::State &to, const plan::Lifecycle &ladder, const auto &...) {
            return from.kind == Kind::Level && to.level == level && rank(ladder, to) > rank(ladder, from);
        });
}

int lower(const IncidentUse &use)
{
    const std::string level = use.word(1);
    return takeWhere(use, "lowering to level " + level,
        [&](const plan::State &from, const plan::State &to, const plan::Lifecycle &ladder, const auto &...) {
            return from.kind == Kind::Level && to.level == level && rank(ladder, to) < rank(ladder, from);
        });
}

/// A step that may also be taken before anything was verified closes a call that was none: that is asked for by name.
bool mayDismiss(const plan::Lifecycle &ladder, const plan::Transition &transition)
{
    return std::ranges::any_of(transition.from, [&](const std::string &id) {
        const plan::State *state = plan::findState(ladder, id);
        return state && state->kind == Kind::Initial;
    });
}

int end(const IncidentUse &use)
{
    return takeWhere(use, "ending",
        [](const plan::State &, const plan::State &to, const plan::Lifecycle &ladder,
            const plan::Transition &transition) { return to.kind == Kind::Ended && !mayDismiss(ladder, transition); });
}

int review(const IncidentUse &use)
{
    return takeWhere(use, "reviewing", [](const plan::State &from, const plan::State &to, const auto &...) {
        return from.kind == Kind::Ended && to.kind == Kind::Final;
    });
}

int move(const IncidentUse &use)
{
    const auto where = asked(use);
    return where ? take(use, *where, use.word(1)) : fail(use.environment, where.error());
}

int reopen(const IncidentUse &use)
{
    const auto where = asked(use);
    const auto who = decider(use);
    if (!where || !who)
        return fail(use.environment, where ? who.error() : where.error());
    return record(use, incident::Reopen{where->activation->id, *who, use.option("--reason")});
}

} // namespace

const std::vector<IncidentActionEntry> &movingActions()
{
    static const NameSet deciding{"--by", "--channel", "--reference", "--reason", "--ladder", "--goes-to", "--plan"};
    static const NameSet reopening{"--by", "--channel", "--reference", "--reason", "--plan"};
    static const std::vector<IncidentActionEntry> actions{
        {"verify", 1, 1, verify, deciding, {"--by"},
            "verify ID --by POST [--channel in_person|phone|written] [--reference N] [--reason R]"},
        {"start", 2, 2, start, deciding, {"--by"}, "start ID LEVEL --by POST …"},
        {"raise", 2, 2, raise, deciding, {"--by"}, "raise ID LEVEL --by POST …"},
        {"lower", 2, 2, lower, deciding, {"--by"}, "lower ID LEVEL --by POST …"},
        {"end", 1, 1, end, deciding, {"--by"}, "end ID --by POST …"},
        {"review", 1, 1, review, deciding, {"--by"}, "review ID --by POST …"},
        {"move", 2, 2, move, deciding, {"--by"},
            "move ID TRANSITION --by POST [--ladder response|warning] [--goes-to PLAN] …"},
        {"reopen", 1, 1, reopen, reopening, {"--by"}, "reopen ID --by POST --reason R …"},
    };
    return actions;
}

} // namespace cli
