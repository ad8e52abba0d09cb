#include "drill/DecideDrill.h"

#include "base/Text.h"
#include "calendar/Day.h"
#include "drill/Evaluation.h"

#include <algorithm>

namespace drill {

namespace {

using Code = DrillRefusalCode;

tl::unexpected<DrillRefusal> refuse(Code code, std::string detail, std::string subject = {})
{
    return tl::unexpected<DrillRefusal>(DrillRefusal{code, std::move(subject), std::move(detail)});
}

bool isBlank(const std::string &text) { return base::trimmed(text).empty(); }

/// Decides one command on a run that goes on.
class Deciding {
public:
    Deciding(const Run &run, const DrillContext &context)
        : m_run(run)
        , m_context(context)
    {
    }

    DrillDecision operator()(const Begin &command) const
    {
        if (m_run.begun())
            return refuse(Code::AlreadyBegun, "a drill has begun in this record; begin another one in a new record");
        if (!command.scenario)
            return refuse(Code::NoScenario, "there is no scenario to begin with");
        const Scenario &scenario = *command.scenario;
        return one(DrillBegun{
            scenario.text, scenario.digest, scenario.drawn, command.carried, m_context.real, command.scenario});
    }
    DrillDecision operator()(const SetSpeed &command) const { return one(ClockSet{command.speed, m_context.real}); }
    DrillDecision operator()(const Pause &) const
    {
        if (!m_run.pacing.running)
            return refuse(Code::AlreadyPaused, "the drill clock stands already");
        return one(ClockPaused{m_context.real});
    }
    DrillDecision operator()(const Resume &) const
    {
        if (m_run.pacing.running)
            return refuse(Code::NotPaused, "the drill clock goes already");
        return one(ClockResumed{m_context.real});
    }
    DrillDecision operator()(const Step &) const
    {
        const auto next = nextDue(m_run);
        if (!next)
            return refuse(Code::NothingDue, "nothing comes by itself any more");
        return moveTo(std::max(next->at, m_context.now));
    }
    DrillDecision operator()(const JumpTo &command) const
    {
        if (command.to < m_context.now)
            return refuse(Code::NotLater, "the drill clock never goes back", base::toIso(command.to));
        return moveTo(command.to);
    }
    DrillDecision operator()(const Advance &) const { return dueUntil(m_context.now); }
    DrillDecision operator()(const FireNow &command) const
    {
        return onWaiting(command.inject, [&](const RunInject &inject) -> DrillDecision {
            return one(InjectFired{command.inject, inject.due > m_context.now, m_context.real});
        });
    }
    DrillDecision operator()(const Skip &command) const
    {
        return onWaiting(command.inject, [&](const RunInject &) -> DrillDecision {
            if (isBlank(command.reason))
                return refuse(Code::ReasonMissing, "say why it is skipped", command.inject.value);
            return one(InjectSkipped{command.inject, command.reason, m_context.real});
        });
    }
    DrillDecision operator()(const AddInject &command) const
    {
        const bool says = !isBlank(command.cue.text) || command.cue.kind == CueKind::Fault;
        if (!says || (command.cue.kind == CueKind::Fault && command.cue.target.empty()))
            return refuse(Code::EmptyText, "say what the trainees hear, or whose line is dead");
        const std::int64_t added = std::ranges::count(m_run.injects, true, &RunInject::added);
        const InjectId id{"hand_" + std::to_string(added + 1)};
        const base::Instant due = std::max(command.due.value_or(m_context.now), m_context.now);
        std::vector<DrillEvent> events{InjectAdded{id, command.cue, due, command.note.forEvaluators(), m_context.real}};
        if (due <= m_context.now)
            events.emplace_back(InjectFired{id, true, m_context.real});
        return events;
    }
    DrillDecision operator()(const ShiftAll &command) const
    {
        if (command.by == seconds{} || m_run.agenda.empty())
            return refuse(Code::NothingShifted, "nothing would come at another time");
        return one(AllShifted{command.by.count(), command.reason, m_context.real});
    }
    DrillDecision operator()(const DecideBranch &command) const
    {
        const RunBranch *branch = findBranch(m_run, command.branch);
        if (!branch)
            return refuse(Code::UnknownBranch, "the scenario has no such branch", command.branch.value);
        if (branch->decided)
            return refuse(Code::AlreadyDecided, "it went its way: " + branch->decided->way, command.branch.value);
        if (!findWay(*branch->branch, command.way))
            return refuse(Code::UnknownWay, "the branch has no such way", command.way);
        if (isBlank(command.why))
            return refuse(Code::ReasonMissing, "say why it goes that way", command.branch.value);
        return one(BranchDecided{command.branch, command.way, true, command.why, {}, 0, m_context.real});
    }
    DrillDecision operator()(const Rate &command) const
    {
        const Expectation *expectation = findExpectation(*m_run.scenario, command.expectation);
        if (!expectation)
            return refuse(
                Code::UnknownExpectation, "the scenario expects nothing of that name", command.expectation.value);
        if (command.verdict == Verdict::NotYetDue)
            return refuse(Code::BadVerdict, "say how it came out", command.expectation.value);
        const Judged judged = judge(m_run, *expectation, m_context.deeds, m_context.now);
        if (judged.computed != command.verdict && isBlank(command.comment))
            return refuse(Code::ReasonMissing, "it was worked out otherwise; say why", command.expectation.value);
        return one(ExpectationRated{command.expectation, command.verdict, command.comment, m_context.real});
    }
    DrillDecision operator()(const NoteImprovement &command) const
    {
        if (isBlank(command.text) || isBlank(command.owner))
            return refuse(Code::EmptyText, "say what is to be improved and who does it");
        if (!calendar::parseDay(command.due))
            return refuse(Code::BadDay, "say by which day, like 2027-03-31", command.due);
        if (!command.expectation.empty() && !findExpectation(*m_run.scenario, command.expectation))
            return refuse(
                Code::UnknownExpectation, "the scenario expects nothing of that name", command.expectation.value);
        return one(ImprovementNoted{static_cast<std::int64_t>(m_run.improvements.size()) + 1, command.text,
            command.owner, command.due, command.expectation, m_context.real});
    }
    DrillDecision operator()(const SettleImprovement &command) const
    {
        const bool there = command.index >= 1 && command.index <= static_cast<std::int64_t>(m_run.carried.size());
        if (!there)
            return refuse(
                Code::UnknownImprovement, "none of that number was carried here", std::to_string(command.index));
        if (m_run.carried[static_cast<std::size_t>(command.index - 1)].settled)
            return refuse(Code::AlreadySettled, "it is done already", std::to_string(command.index));
        return one(ImprovementSettled{command.index, command.comment, m_context.real});
    }
    DrillDecision operator()(const End &command) const { return one(DrillEnded{command.comment, m_context.real}); }

private:
    static DrillDecision one(DrillEvent event) { return std::vector<DrillEvent>{std::move(event)}; }

    /// An inject that has not come yet.
    template <class Then>
    DrillDecision onWaiting(const InjectId &id, const Then &then) const
    {
        const RunInject *inject = findInject(m_run, id);
        if (!inject)
            return refuse(Code::UnknownInject, "there is no such inject", id.value);
        switch (inject->state) {
        case InjectState::Fired:
            return refuse(Code::AlreadyFired, "it came already", id.value);
        case InjectState::Skipped:
            return refuse(Code::AlreadySkipped, "it was skipped: " + inject->reason, id.value);
        case InjectState::NotNeeded:
            return refuse(Code::NotNeeded, "its branch went another way", id.value);
        case InjectState::Waiting:
        case InjectState::Held:
            break;
        }
        return then(*inject);
    }

    /// Only the clock: what is due there is Advance's, at the time that it then is.
    [[nodiscard]] DrillDecision moveTo(base::Instant to) const
    {
        const auto next = nextDue(m_run);
        const base::Instant until = next ? std::max(std::min(to, next->at), m_context.now) : to;
        return until > m_context.now ? one(ClockStepped{until, m_context.real}) : dueUntil(m_context.now);
    }

    /// What is due by then, in its order. A branch brings injects of its way with it, so that once one is decided the
    /// rest is worked out on a copy; where none is due nothing is copied.
    [[nodiscard]] DrillDecision dueUntil(base::Instant until) const
    {
        std::vector<DrillEvent> events;
        for (const Due &due : m_run.agenda) {
            if (due.at > until)
                break;
            if (!due.inject)
                return onwards(until, std::move(events));
            events.emplace_back(fired(m_run, due));
        }
        return events;
    }
    DrillDecision onwards(base::Instant until, std::vector<DrillEvent> events) const
    {
        Run then = m_run;
        for (const DrillEvent &event : events)
            evolve(then, {0, until, {}, event});
        while (const auto due = nextDue(then)) {
            if (due->at > until)
                break;
            events.push_back(due->inject ? fired(then, *due) : decided(then.branches[due->index]));
            evolve(then, {0, until, {}, events.back()});
        }
        return events;
    }
    [[nodiscard]] DrillEvent fired(const Run &run, const Due &due) const
    {
        return InjectFired{run.injects[due.index].inject->id, false, m_context.real};
    }
    /// The first way that what was done until then fits.
    [[nodiscard]] DrillEvent decided(const RunBranch &branch) const
    {
        for (const BranchWay &way : branch.branch->ways) {
            if (!way.when)
                return BranchDecided{branch.branch->id, way.id, false, {}, {}, 0, m_context.real};
            if (const auto seen = firstSeen(m_context.deeds, *way.when, {base::Instant::min(), branch.due}))
                return BranchDecided{
                    branch.branch->id, way.id, false, {}, seen->incident, seen->version, m_context.real};
        }
        return BranchDecided{branch.branch->id, {}, false, {}, {}, 0, m_context.real}; // a scenario has a last way
    }

    const Run &m_run;
    const DrillContext &m_context;
};

/// What may be said once the drill is over: how it was, and what to do better.
bool maySayAfterEnd(const DrillCommand &command)
{
    return std::holds_alternative<Rate>(command) || std::holds_alternative<NoteImprovement>(command)
        || std::holds_alternative<SettleImprovement>(command);
}

} // namespace

DrillDecision decide(const Run &run, const DrillCommand &command, const DrillContext &context)
{
    if (!run.begun() && !std::holds_alternative<Begin>(command))
        return refuse(Code::NotBegun, "no drill has begun in this record");
    if (run.ended && !std::holds_alternative<Begin>(command) && !maySayAfterEnd(command))
        return refuse(Code::AlreadyEnded, "the drill is over");
    return std::visit(Deciding(run, context), command);
}

} // namespace drill
