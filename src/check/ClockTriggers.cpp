#include "check/Findings.h"
#include "check/Paths.h"

#include "base/Text.h"

#include <algorithm>

namespace check {

namespace {

using Kind = plan::Trigger::Kind;
using Place = Paths::Place;
using Places = Paths::Places;

/// What a trigger is called in a sentence: "state ended", "task load or deliver".
std::string inWords(const plan::Trigger &trigger)
{
    const auto word = [&] {
        switch (trigger.kind) {
        case Kind::State:
            return "entering ";
        case Kind::Left:
            return "leaving ";
        case Kind::Transition:
            return "step ";
        case Kind::Task:
            return "task ";
        case Kind::Report:
            return "report ";
        case Kind::Never:
            break;
        }
        return "nothing ";
    };
    return word() + base::join(trigger.ids, " or ");
}

/// Judges what starts and ends the clocks of a plan by where its ladders can stand.
class TriggerCheck {
public:
    TriggerCheck(const plan::Plan &plan, const Paths &paths, Findings &findings)
        : m_plan(plan)
        , m_paths(paths)
        , m_findings(findings)
    {
        for (const Place place : paths.places()) {
            for (std::size_t ladder = 0; ladder < plan.lifecycles.size(); ++ladder) {
                const plan::StateKind kind = paths.state(place, ladder).kind;
                if (plan.lifecycles[ladder].id == "response"
                    && (kind == plan::StateKind::Ended || kind == plan::StateKind::Final))
                    m_over.insert(place);
            }
        }
    }

    void check(const plan::Deadline &deadline)
    {
        if (mixes(deadline.starts, deadline) || mixes(deadline.ends, deadline))
            return;
        const Places started = startedBy(deadline.starts);
        if (started.empty()) {
            m_findings.error("clock-never-starts", positionOf(deadline.starts, deadline),
                "deadline " + deadline.id + " never starts: no steps lead to " + inWords(deadline.starts)
                    + "; name what starts it");
        } else if (!canEnd(deadline, started)) {
            m_findings.error("clock-never-ends", positionOf(deadline.ends, deadline),
                "deadline " + deadline.id + " never ends: once " + inWords(deadline.starts)
                    + " has started it, no steps lead to " + inWords(deadline.ends)
                    + (deadline.outlives ? "" : " before the response is over")
                    + "; name what ends it, or let it outlive the response");
        } else if (endsAtStart(deadline)) {
            m_findings.error("clock-ends-at-start", deadline.position,
                "deadline " + deadline.id + " ends on what starts it, " + inWords(deadline.starts) + " being "
                    + inWords(deadline.ends) + " as well; name another end, or let it repeat");
        }
    }

private:
    static base::SourcePosition positionOf(const plan::Trigger &trigger, const plan::Deadline &deadline)
    {
        return trigger.position.line > 0 ? trigger.position : deadline.position;
    }

    /// Of states of two ladders nobody can say when "they" are entered or left.
    bool mixes(const plan::Trigger &trigger, const plan::Deadline &deadline)
    {
        if (trigger.kind != Kind::State && trigger.kind != Kind::Left)
            return false;
        std::vector<std::string> ladders;
        for (const plan::Lifecycle &ladder : m_plan.lifecycles) {
            const auto isHere = [&](const std::string &id) { return plan::findState(ladder, id) != nullptr; };
            if (std::ranges::any_of(trigger.ids, isHere))
                ladders.push_back(ladder.id);
        }
        if (ladders.size() < 2)
            return false;
        m_findings.error("clock-mixes-ladders", positionOf(trigger, deadline),
            "deadline " + deadline.id + " looks at states of " + base::join(ladders, " and ")
                + " in one trigger, which stand side by side: entering and leaving them all is not defined; name "
                  "states "
                  "of one ladder, or make two deadlines of it");
        return true;
    }

    [[nodiscard]] static bool isMove(
        const plan::Trigger &trigger, const Paths::Move &move, const plan::State &left, const plan::State &entered)
    {
        switch (trigger.kind) {
        case Kind::State:
            return trigger.names(entered.id) && !trigger.names(left.id);
        case Kind::Left:
            return trigger.names(left.id) && !trigger.names(entered.id);
        case Kind::Transition:
            return trigger.names(move.transition->id);
        default:
            return false;
        }
    }
    [[nodiscard]] bool isMove(const plan::Trigger &trigger, const Paths::Move &move) const
    {
        return isMove(trigger, move, m_paths.state(move.from, move.ladder), m_paths.state(move.to, move.ladder));
    }

    /// Where one of the tasks is opened.
    [[nodiscard]] Places opening(const plan::Trigger &trigger) const
    {
        std::vector<std::string> states;
        for (const plan::Lifecycle &ladder : m_plan.lifecycles) {
            for (const plan::State &state : ladder.states) {
                const auto applicable = plan::tasksIn(m_plan, state.id);
                if (std::ranges::any_of(
                        applicable, [&](const plan::ApplicableTask &each) { return trigger.names(each.task->id); }))
                    states.push_back(state.id);
            }
        }
        Places found;
        for (const Place place : m_paths.places()) {
            if (m_paths.standsAt(place, states))
                found.insert(place);
        }
        return found;
    }

    /// Where the ladders may stand when it has started something.
    [[nodiscard]] Places startedBy(const plan::Trigger &trigger) const
    {
        if (trigger.kind == Kind::Report)
            return m_paths.places();
        if (trigger.kind == Kind::Task)
            return m_paths.after(opening(trigger));
        Places found;
        if (trigger.kind == Kind::State && m_paths.standsAt(Paths::start(), trigger.ids))
            found.insert(Paths::start());
        for (const Paths::Move &move : m_paths.moves()) {
            if (isMove(trigger, move))
                found.insert(move.to);
        }
        return found;
    }

    [[nodiscard]] bool canEnd(const plan::Deadline &deadline, const Places &started) const
    {
        if (deadline.ends.kind == Kind::Never || deadline.ends.kind == Kind::Report)
            return true;
        Places running;
        for (const Place place : started) {
            const bool cutShort = !deadline.outlives && !m_over.contains(place); // the end of the response ends it
            for (const Place later : m_paths.after({place}, cutShort ? m_over : Places())) {
                if (!cutShort || !m_over.contains(later))
                    running.insert(later);
            }
        }
        if (deadline.ends.kind == Kind::Task) {
            // A task that was opened before the clock started is still there to be done.
            const Places open = opening(deadline.ends);
            const Places since = m_paths.after(open);
            return std::ranges::any_of(started, [&](Place place) { return since.contains(place); })
                || std::ranges::any_of(open, [&](Place place) { return running.contains(place); });
        }
        return std::ranges::any_of(m_paths.moves(),
            [&](const Paths::Move &move) { return running.contains(move.from) && isMove(deadline.ends, move); });
    }

    /// Whatever starts it ends it by the same step, or by the same report.
    [[nodiscard]] bool endsAtStart(const plan::Deadline &deadline) const
    {
        if (deadline.recurs() || deadline.starts.kind == deadline.ends.kind)
            return false; // of one kind: said by the ids alone
        if (deadline.starts.kind == Kind::Report && deadline.ends.kind == Kind::Task) {
            return std::ranges::all_of(deadline.starts.ids, [&](const std::string &id) {
                const plan::Report *report = plan::findReport(m_plan, id);
                return report && std::ranges::any_of(report->settles, [&](const std::string &task) {
                    return deadline.ends.names(task);
                });
            });
        }
        const bool fromStart =
            deadline.starts.kind == Kind::State && m_paths.standsAt(Paths::start(), deadline.starts.ids);
        bool any = false;
        bool all = true;
        for (const Paths::Move &move : m_paths.moves()) {
            if (!isMove(deadline.starts, move))
                continue;
            any = true;
            all = all && isMove(deadline.ends, move);
        }
        return any && all && !fromStart;
    }

    const plan::Plan &m_plan;
    const Paths &m_paths;
    Findings &m_findings;
    Places m_over; ///< the response is over
};

} // namespace

void checkClockTriggers(const Subject &subject, Findings &findings)
{
    if (!subject.paths || !subject.whole("tasks", "*", "states") || !subject.whole("tasks", "*", "inherits")
        || !subject.whole("tasks", "*", "except") || !subject.unread.isListed({"tasks", "*", "tasks"}))
        return;
    TriggerCheck check(subject.plan, *subject.paths, findings);
    for (const plan::Deadline &deadline : subject.plan.deadlines) {
        const bool whole = subject.whole("deadlines", deadline.id, "starts")
            && subject.whole("deadlines", deadline.id, "ends") && deadline.starts.kind != Kind::Never;
        if (whole)
            check.check(deadline);
    }
}

} // namespace check
