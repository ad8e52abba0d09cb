#include "drill/Run.h"

#include "base/Overloaded.h"

#include <algorithm>

namespace drill {

namespace {

/// What one event does to the run. What it names and nobody knows changes nothing.
class Folding {
public:
    Folding(Run &run, const RecordedDrillEvent &record)
        : m_run(run)
        , m_record(record)
    {
    }

    void operator()(const DrillBegun &event)
    {
        if (m_run.begun() || !event.scenario)
            return;
        m_run.scenario = event.scenario;
        m_run.began = now();
        m_run.beganReal = event.real;
        m_run.pacing = {event.real, now(), Speed::Real, false};
        m_run.pausedSince = event.real;
        for (const Improvement &improvement : event.carried)
            m_run.carried.push_back({improvement, false, {}});
        for (const Branch &branch : m_run.scenario->branches)
            m_run.branches.push_back({&branch, now() + branch.after, {}, {}});
        for (std::size_t index = 0; index < m_run.branches.size(); ++index)
            m_run.agenda.insert({m_run.branches[index].due, false, index});
        for (const Inject &inject : m_run.scenario->injects)
            add({m_run.scenario, &inject}, now() + inject.after, false);
    }
    void operator()(const ClockSet &event) { go(event.real, event.speed, m_run.pacing.running); }
    void operator()(const ClockPaused &event)
    {
        if (!m_run.pacing.running)
            return;
        go(event.real, m_run.pacing.speed, false);
        ++m_run.pauses;
        m_run.pausedSince = event.real;
    }
    void operator()(const ClockResumed &event)
    {
        if (m_run.pacing.running)
            return;
        go(event.real, m_run.pacing.speed, true);
        if (m_run.pausedSince && m_run.pauses > 0)
            m_run.paused += std::max(event.real - *m_run.pausedSince, base::Instant::duration::zero());
        m_run.pausedSince.reset();
    }
    void operator()(const ClockStepped &event)
    {
        m_run.pacing = {event.real, std::max(event.to, now()), m_run.pacing.speed, m_run.pacing.running};
    }
    void operator()(const InjectFired &event) { finish(event.inject, InjectState::Fired, event.byHand, {}); }
    void operator()(const InjectSkipped &event) { finish(event.inject, InjectState::Skipped, false, event.reason); }
    void operator()(const InjectAdded &event)
    {
        if (m_run.places.contains(event.inject))
            return;
        const auto inject = std::make_shared<Inject>();
        inject->id = event.inject;
        inject->after = std::chrono::duration_cast<seconds>(event.due - m_run.began);
        inject->cue = event.cue;
        inject->note = EvaluatorText(event.note);
        add(inject, event.due, true);
    }
    void operator()(const AllShifted &event)
    {
        const seconds by(event.bySeconds);
        m_run.shifts.push_back({now(), by});
        for (RunInject &inject : m_run.injects) {
            if (inject.state == InjectState::Waiting || inject.state == InjectState::Held)
                inject.due += by;
        }
        for (RunBranch &branch : m_run.branches) {
            if (!branch.decided)
                branch.due += by;
        }
        std::set<Due> moved;
        for (Due due : m_run.agenda) {
            due.at += by;
            moved.insert(moved.end(), due);
        }
        m_run.agenda = std::move(moved);
    }
    void operator()(const BranchDecided &event)
    {
        for (std::size_t index = 0; index < m_run.branches.size(); ++index) {
            RunBranch &branch = m_run.branches[index];
            if (branch.branch->id != event.branch || branch.decided)
                continue;
            m_run.agenda.erase({branch.due, false, index});
            branch.decided = event;
            branch.at = now();
            goOn(event);
        }
    }
    void operator()(const ExpectationRated &event)
    {
        m_run.ratings.insert_or_assign(event.expectation, Rating{event.verdict, event.comment, m_record.actor, now()});
    }
    void operator()(const ImprovementNoted &event)
    {
        m_run.improvements.push_back({event.number, event.text, event.owner, event.due, event.expectation, {}});
    }
    void operator()(const ImprovementSettled &event)
    {
        if (event.index < 1 || event.index > static_cast<std::int64_t>(m_run.carried.size()))
            return;
        Carried &carried = m_run.carried[static_cast<std::size_t>(event.index - 1)];
        carried.settled = true;
        carried.comment = event.comment;
    }
    void operator()(const DrillEnded &event)
    {
        go(event.real, m_run.pacing.speed, false);
        m_run.ended = now();
        m_run.closing = event.comment;
        m_run.agenda.clear();
        m_run.pausedSince.reset();
    }

private:
    [[nodiscard]] base::Instant now() const { return m_record.recorded; }
    void go(base::Instant real, Speed speed, bool running) { m_run.pacing = {real, now(), speed, running}; }

    void add(std::shared_ptr<const Inject> inject, base::Instant due, bool added)
    {
        const std::size_t index = m_run.injects.size();
        const auto gone = isGone(m_run, inject->needs);
        const InjectState state = !gone ? InjectState::Held : (*gone ? InjectState::Waiting : InjectState::NotNeeded);
        m_run.places.emplace(inject->id, index);
        m_run.injects.push_back({std::move(inject), due, state, {}, false, added, {}});
        if (state == InjectState::Waiting)
            m_run.agenda.insert({due, true, index});
    }
    void finish(const InjectId &id, InjectState state, bool byHand, const std::string &reason)
    {
        const auto place = m_run.places.find(id);
        if (place == m_run.places.end())
            return;
        RunInject &inject = m_run.injects[place->second];
        if (inject.state != InjectState::Waiting && inject.state != InjectState::Held)
            return; // once is enough
        m_run.agenda.erase({inject.due, true, place->second});
        inject.state = state;
        inject.at = now();
        inject.byHand = byHand;
        inject.reason = reason;
        m_run.fired += state == InjectState::Fired ? 1 : 0;
    }
    void goOn(const BranchDecided &event)
    {
        for (std::size_t index = 0; index < m_run.injects.size(); ++index) {
            RunInject &inject = m_run.injects[index];
            if (inject.state != InjectState::Held || inject.inject->needs.branch != event.branch)
                continue;
            const bool needed = inject.inject->needs.way == event.way;
            inject.state = needed ? InjectState::Waiting : InjectState::NotNeeded;
            if (needed)
                m_run.agenda.insert({inject.due, true, index});
        }
    }

    Run &m_run;
    const RecordedDrillEvent &m_record;
};

} // namespace

void evolve(Run &run, const RecordedDrillEvent &record) { std::visit(Folding(run, record), record.event); }

const RunInject *findInject(const Run &run, const InjectId &id)
{
    const auto place = run.places.find(id);
    return place == run.places.end() ? nullptr : &run.injects[place->second];
}

const RunBranch *findBranch(const Run &run, const BranchId &id)
{
    const auto found = std::ranges::find_if(run.branches, [&](const RunBranch &one) { return one.branch->id == id; });
    return found == run.branches.end() ? nullptr : &*found;
}

std::optional<Due> nextDue(const Run &run)
{
    return run.agenda.empty() ? std::nullopt : std::optional(*run.agenda.begin());
}

std::chrono::milliseconds pausedUntil(const Run &run, base::Instant real)
{
    const bool counts = run.pausedSince && run.pauses > 0;
    return run.paused
        + (counts ? std::max(real - *run.pausedSince, base::Instant::duration::zero()) : std::chrono::milliseconds{});
}

base::Instant timeOf(const Run &run, seconds afterStart)
{
    base::Instant time = run.began + afterStart;
    for (const Shift &shift : run.shifts) {
        if (time > shift.at)
            time += shift.by;
    }
    return time;
}

std::optional<bool> isGone(const Run &run, const Way &way)
{
    if (way.empty())
        return true;
    const RunBranch *branch = findBranch(run, way.branch);
    if (!branch || !branch->decided)
        return {};
    return branch->decided->way == way.way;
}

std::vector<Heard> heardBy(const Run &run)
{
    std::vector<Heard> heard;
    for (const RunInject &inject : run.injects) {
        if (inject.state == InjectState::Fired && inject.inject->cue.kind != CueKind::Fault)
            heard.push_back({inject.at, inject.inject->cue, inject.inject->series ? &*inject.inject->series : nullptr});
    }
    std::ranges::stable_sort(heard, {}, &Heard::at);
    return heard;
}

std::optional<incident::CallOutcome> faultOn(const Run &run, std::string_view target, base::Instant at)
{
    std::optional<incident::CallOutcome> fault;
    for (const RunInject &inject : run.injects) {
        const Cue &cue = inject.inject->cue;
        const bool is = inject.state == InjectState::Fired && cue.kind == CueKind::Fault && cue.target == target;
        const bool lasts = inject.inject->lasts == seconds{} || at < inject.at + inject.inject->lasts;
        if (is && lasts && at >= inject.at)
            fault = cue.fault;
    }
    return fault;
}

} // namespace drill
