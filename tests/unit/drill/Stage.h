#pragma once

#include "drill/DecideDrill.h"
#include "drill/Evaluation.h"
#include "incident/Decide.h"

namespace drill {

inline const base::Instant Start = base::fromCivil({2026, 11, 26, 10, 0, 0, 0});
inline const base::Instant Morning = base::fromCivil({2026, 11, 26, 14, 2, 0, 0}); ///< on the wall

[[nodiscard]] inline Inject callAt(const std::string &id, int minutes, const std::string &text = "来电")
{
    Inject inject;
    inject.id = {id};
    inject.after = std::chrono::minutes(minutes);
    inject.cue.kind = CueKind::Call;
    inject.cue.from = "校方";
    inject.cue.text = text;
    return inject;
}

[[nodiscard]] inline incident::PlanActivated reserveOpened()
{
    incident::PlanActivated event;
    event.activation = {"pharma-reserve"};
    event.plan = "pharma-reserve";
    return event;
}

/// A drill as a use case runs it, with nothing but the events kept: what a crash leaves.
class Stage {
public:
    explicit Stage(Scenario scenario)
        : m_scenario(std::make_shared<const Scenario>(std::move(scenario)))
    {
    }

    /// The decided events, recorded and folded; the refusal else.
    DrillDecision take(const DrillCommand &command)
    {
        auto decided = decide(run, command, {clock.now(), real.now(), deeds});
        if (decided) {
            for (const DrillEvent &event : *decided)
                record(event);
        }
        return decided;
    }
    DrillDecision begin() { return take(Begin{m_scenario, {}}); }
    /// Begun, and its clock going.
    void go()
    {
        (void)begin();
        (void)take(Resume{});
    }
    /// Real time passes, and the use case looks what is due.
    void pass(std::chrono::milliseconds by)
    {
        real.advance(by);
        (void)take(Advance{});
    }
    /// The program ends and starts again: everything is read from the record.
    void crash()
    {
        run = {};
        for (const RecordedDrillEvent &event : history)
            evolve(run, event);
        clock.follow(run.pacing);
    }
    [[nodiscard]] std::vector<std::string> fired() const
    {
        std::vector<std::string> ids;
        for (const RecordedDrillEvent &event : history) {
            if (const auto *one = std::get_if<InjectFired>(&event.event))
                ids.push_back(one->inject.value);
        }
        return ids;
    }
    [[nodiscard]] base::Instant firedAt(const std::string &id) const { return findInject(run, {id})->at; }

    base::ManualClock real{Morning};
    DrillClock clock{real};
    Run run;
    Deeds deeds;
    std::vector<RecordedDrillEvent> history;

private:
    void record(const DrillEvent &event)
    {
        const base::Instant at = std::holds_alternative<DrillBegun>(event) ? m_scenario->start : clock.now();
        history.push_back({static_cast<std::int64_t>(history.size()) + 1, at, "导调", event});
        evolve(run, history.back());
        clock.follow(run.pacing);
    }

    ScenarioPointer m_scenario;
};

[[nodiscard]] inline Scenario withInjects(std::vector<Inject> injects)
{
    Scenario scenario;
    scenario.id = "test";
    scenario.title = "试演";
    scenario.start = Start;
    scenario.injects = std::move(injects);
    return scenario;
}

} // namespace drill
