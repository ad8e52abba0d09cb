#include "cli/IncidentCommand.h"

#include "base/Text.h"
#include "incident/Entering.h"
#include "incident/ResponseEnd.h"

#include <algorithm>

namespace cli {

namespace {

/// The step asked for, with what is needed to take it.
struct Asked {
    app::IncidentPointer incident;
    const incident::Activation *activation;
    const assess::CompiledPlan *plan;
};

base::Result<Asked> asked(const IncidentUse &use, NamesOfPlan names = nullptr)
{
    auto incident = findIncident(use);
    if (!incident)
        return base::failFrom(incident);
    const auto activation = names ? findActivationKnowing(use, **incident, names) : findActivation(use, **incident);
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

/// A post of the plan by its id or title. One that no post has is answered by those that may decide `what`.
base::Result<std::string> deciderPost(
    const plan::Plan &plan, const std::string &word, const std::vector<std::string> &entitled, const std::string &what)
{
    auto post = chooseNamed(word, postsOf(plan), "the post (--by)");
    return post || entitled.empty() ? post : chooseNamed(word, postsOf(plan, entitled), "the post (--by) that " + what);
}

int take(const IncidentUse &use, const Asked &asked, const std::string &transition)
{
    auto who = decider(use);
    if (!who)
        return fail(use.environment, who.error());
    const std::string ladderId = ladderOf(use, asked.plan->plan(), transition);
    const plan::Lifecycle *ladder = plan::findLifecycle(asked.plan->plan(), ladderId);
    const plan::Transition *step = ladder ? plan::findTransition(*ladder, transition) : nullptr;
    const auto post = deciderPost(asked.plan->plan(), who->post, step ? step->decidedBy : std::vector<std::string>(),
        step ? "decides " + step->label : std::string());
    if (!post)
        return fail(use.environment, post.error());
    who->post = *post;
    return record(use,
        incident::TakeTransition{
            asked.activation->id, ladderId, transition, *who, use.option("--reason"), {}, use.option("--goes-to")});
}

/// What is asked for, on the ladder told; else on the response.
struct AskedOnLadder {
    Asked asked;
    const plan::Lifecycle *ladder;
};

base::Result<AskedOnLadder> askedOnLadder(const IncidentUse &use)
{
    auto where = asked(use);
    if (!where)
        return base::failFrom(where);
    const std::string id = use.arguments.optionOr("--ladder", "response");
    const plan::Lifecycle *ladder = plan::findLifecycle(where->plan->plan(), id);
    if (!ladder)
        return base::fail(base::ErrorCode::NotFound, "the plan has no ladder " + id);
    return AskedOnLadder{std::move(*where), ladder};
}

/// The step from here that leads where `fits` says; the words say what was looked for.
template <class Fits>
int takeFrom(const IncidentUse &use, const AskedOnLadder &where, const std::string &words, Fits fits)
{
    const auto &[asked, ladder] = where;
    const std::string &here = incident::stateOf(*asked.activation, ladder->id);
    const plan::State *from = plan::findState(*ladder, here);
    std::vector<std::string> steps;
    for (const incident::AvailableTransition &available :
        incident::availableTransitions(*asked.incident, *asked.activation, *asked.plan, ladder->id)) {
        const plan::State *to = plan::findState(*ladder, available.transition->to);
        if (from && to && fits(*from, *to, *ladder, *available.transition))
            return take(use, asked, available.transition->id);
        if (!available.ruledOut)
            steps.push_back(available.transition->id);
    }
    return fail(use.environment,
        base::Error{base::ErrorCode::Refused,
            words + " is not possible from " + (from ? from->label : here)
                + "; possible steps: " + base::join(steps, ", ")});
}

template <class Fits>
int takeWhere(const IncidentUse &use, const std::string &words, Fits fits)
{
    const auto where = askedOnLadder(use);
    return where ? takeFrom(use, *where, words, fits) : fail(use.environment, where.error());
}

/// The step from here to the level that is told by its id or title.
template <class Fits>
int takeToLevel(const IncidentUse &use, const std::string &doing, Fits fits)
{
    const auto where = askedOnLadder(use);
    if (!where)
        return fail(use.environment, where.error());
    const plan::Lifecycle &ladder = *where->ladder;
    const auto level =
        chooseLevel(use.word(1), levelsOf(ladder), plan::findDecision(where->asked.plan->plan(), ladder.decision));
    if (!level)
        return fail(use.environment, level.error());
    return takeFrom(
        use, *where, doing + " level " + *level, [&](const plan::State &from, const plan::State &to, const auto &...) {
            return to.kind == plan::StateKind::Level && to.level == *level && fits(from, to, ladder);
        });
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
    return takeToLevel(
        use, "starting", [](const plan::State &from, const auto &...) { return from.kind != Kind::Level; });
}

int raise(const IncidentUse &use)
{
    return takeToLevel(
        use, "raising to", [](const plan::State &from, const plan::State &to, const plan::Lifecycle &ladder) {
            return from.kind == Kind::Level && rank(ladder, to) > rank(ladder, from);
        });
}

int lower(const IncidentUse &use)
{
    return takeToLevel(
        use, "lowering to", [](const plan::State &from, const plan::State &to, const plan::Lifecycle &ladder) {
            return from.kind == Kind::Level && rank(ladder, to) < rank(ladder, from);
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
    const auto where = asked(use, stepsOf);
    return where ? take(use, *where, use.word(1)) : fail(use.environment, where.error());
}

int reopen(const IncidentUse &use)
{
    const auto where = asked(use);
    auto who = decider(use);
    if (!where || !who)
        return fail(use.environment, where ? who.error() : where.error());
    const plan::Plan &plan = where->plan->plan();
    const plan::Lifecycle *ladder = plan::findLifecycle(plan, "response");
    const auto post = deciderPost(plan, who->post,
        ladder ? incident::postsThatReopen(*ladder) : std::vector<std::string>(), "takes an ended response up again");
    if (!post)
        return fail(use.environment, post.error());
    who->post = *post;
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
        {"start", 2, 2, start, deciding, {"--by"}, "start ID LEVEL --by POST …   LEVEL: id or title"},
        {"raise", 2, 2, raise, deciding, {"--by"}, "raise ID LEVEL --by POST …   LEVEL: id or title"},
        {"lower", 2, 2, lower, deciding, {"--by"}, "lower ID LEVEL --by POST …   LEVEL: id or title"},
        {"end", 1, 1, end, deciding, {"--by"}, "end ID --by POST …"},
        {"review", 1, 1, review, deciding, {"--by"}, "review ID --by POST …"},
        {"move", 2, 2, move, deciding, {"--by"},
            "move ID TRANSITION --by POST [--ladder response|warning] [--goes-to PLAN] …"},
        {"reopen", 1, 1, reopen, reopening, {"--by"}, "reopen ID --by POST --reason R …"},
    };
    return actions;
}

} // namespace cli
