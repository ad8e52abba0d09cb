// An inject comes exactly once, whatever pause, speed, step, shift or crash was before.
#include "Stage.h"

#include <gtest/gtest.h>

#include <rapidcheck/gtest.h>

namespace drill {

namespace {

using namespace std::chrono_literals;

Scenario arbitraryScenario()
{
    std::vector<Inject> injects;
    const int count = *rc::gen::inRange(1, 12);
    for (int i = 0; i < count; ++i)
        injects.push_back(callAt("i" + std::to_string(i), *rc::gen::inRange(0, 180)));
    std::ranges::stable_sort(injects, {}, &Inject::after);
    Scenario scenario = withInjects(std::move(injects));
    for (Inject &inject : scenario.injects) {
        if (*rc::gen::inRange(0, 4) == 0)
            inject.needs = {{"fork"}, *rc::gen::element<std::string>("left", "right")};
    }
    Pattern never;
    never.kind = DeedKind::Opened;
    scenario.branches = {{{"fork"}, "", std::chrono::minutes(*rc::gen::inRange(0, 180)),
        {{"left", "", never}, {"right", "", {}}}, {}, {}}};
    return scenario;
}

InjectId anyInject(const Stage &stage)
{
    return stage.run.injects.at(*rc::gen::inRange<std::size_t>(0, stage.run.injects.size())).inject->id;
}

void doAnything(Stage &stage)
{
    switch (*rc::gen::inRange(0, 13)) {
    case 0:
        return void(stage.take(Pause{}));
    case 1:
        return void(stage.take(Resume{}));
    case 2:
        return void(stage.take(SetSpeed{*rc::gen::element(Speed::Real, Speed::Ten, Speed::Sixty, Speed::Fastest)}));
    case 3:
        return void(stage.take(Step{}));
    case 4:
        return void(stage.take(JumpTo{stage.clock.now() + std::chrono::minutes(*rc::gen::inRange(-5, 90))}));
    case 5:
        return void(stage.take(FireNow{anyInject(stage)}));
    case 6:
        return void(stage.take(Skip{anyInject(stage), "从略"}));
    case 7:
        return void(stage.take(ShiftAll{std::chrono::minutes(*rc::gen::inRange(-60, 60)), "顺延"}));
    case 8:
        return void(stage.take(DecideBranch{{"fork"}, *rc::gen::element<std::string>("left", "right"), "导调定"}));
    case 9:
        return void(stage.take(
            AddInject{callAt("", 0).cue, stage.clock.now() + std::chrono::minutes(*rc::gen::inRange(-5, 90)), {}}));
    case 10:
        stage.real.set(stage.real.now() - std::chrono::minutes(*rc::gen::inRange(0, 30))); // the wall clock is set
        return;
    case 11:
        return stage.crash();
    default:
        return stage.pass(std::chrono::seconds(*rc::gen::inRange(0, 3600)));
    }
}

/// Lets everything come that still can.
void runOut(Stage &stage)
{
    constexpr int Enough = 1000; // steps and shifts are far fewer: what never runs out fires something twice
    for (int step = 0; step < Enough && stage.take(Step{}); ++step)
        (void)stage.take(Advance{});
}

} // namespace

RC_GTEST_PROP(Once, EveryInjectComesOnceOrSaysWhyItDoesNot, ())
{
    Stage stage(arbitraryScenario());
    stage.go();
    const int acts = *rc::gen::inRange(0, 40);
    base::Instant latest = stage.clock.now();
    for (int act = 0; act < acts; ++act) {
        doAnything(stage);
        RC_ASSERT(stage.clock.now() >= latest);
        latest = stage.clock.now();
    }
    runOut(stage);
    const std::vector<std::string> fired = stage.fired();
    for (const RunInject &inject : stage.run.injects) {
        const auto times = std::ranges::count(fired, inject.inject->id.value);
        RC_ASSERT(times == (inject.state == InjectState::Fired ? 1 : 0));
        RC_ASSERT(inject.state != InjectState::Waiting && inject.state != InjectState::Held);
    }
    const Run before = stage.run;
    stage.crash();
    RC_ASSERT(stage.run.pacing == before.pacing);
    RC_ASSERT(stage.run.agenda == before.agenda);
    RC_ASSERT(stage.run.fired == before.fired);
}

RC_GTEST_PROP(Once, NothingComesBeforeItsTimeUnlessByHand, ())
{
    Stage stage(arbitraryScenario());
    stage.go();
    const int acts = *rc::gen::inRange(0, 40);
    for (int act = 0; act < acts; ++act)
        doAnything(stage);
    for (const RunInject &inject : stage.run.injects)
        RC_ASSERT(inject.state != InjectState::Fired || inject.byHand || inject.at >= inject.due);
}

} // namespace drill
