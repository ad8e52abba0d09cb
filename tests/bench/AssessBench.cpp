// Assessment whole: possible, ask in order, because, of all decisions; one thread; nothing is remembered from one fact
// set to the next. items_per_second counts fact sets.
#include "bench/CompiledBruteForce.h"
#include "formats/AssessJson.h"
#include "formats/PlanLoader.h"
#include "support/Golden.h"
#include "support/PlanGenerator.h"

#include <benchmark/benchmark.h>

#include <chrono>
#include <cstdlib>
#include <iostream>
#include <sstream>

namespace {

constexpr std::size_t FactSets = 4096;

using Program = assess::Program;

void require(bool condition, const char *what)
{
    if (condition)
        return;
    std::cerr << "fengsui_bench: " << what << "\n";
    std::exit(1);
}

Program compiled(const plan::Plan &plan)
{
    auto program = Program::compile(plan);
    require(program.has_value(), "the plan does not compile");
    return *std::move(program);
}

const std::string PlanPath = SOURCE_DIR "/data/plans/special-equipment/plan.yaml";

/// The plan as it is shipped.
const assess::CompiledPlan &specialEquipment()
{
    static const auto plan = formats::loadCompiledPlan(support::readFile(PlanPath), PlanPath);
    require(plan.has_value(), "the plan does not load");
    return *plan;
}

/// Fact sets with the given share of facts known exactly; of the others half are bounded, half unknown.
std::vector<assess::FactSet> factSets(const plan::Plan &plan, const Program &program, double known)
{
    std::mt19937 random(72);
    std::vector<assess::FactSet> sets;
    while (sets.size() < FactSets) {
        assess::FactSet facts(program);
        bool possible = true;
        for (const auto &[name, reading] : support::randomReadings(plan, known, random))
            possible = possible && facts.setReading(*program.factIndex(name), reading).has_value();
        if (possible)
            sets.push_back(facts);
    }
    return sets;
}

void assessAll(benchmark::State &state, const Program &program, const std::vector<assess::FactSet> &sets)
{
    assess::Assessor assessor(program);
    std::size_t next = 0;
    for ([[maybe_unused]] auto _ : state) {
        benchmark::DoNotOptimize(assessor.assess(sets[next]).data());
        next = next + 1 == sets.size() ? 0 : next + 1;
    }
    state.SetItemsProcessed(state.iterations());
}

void assessSpecialEquipment(benchmark::State &state, double known)
{
    const Program &program = specialEquipment().program();
    assessAll(state, program, factSets(specialEquipment().plan(), program, known));
}

void allKnown(benchmark::State &state) { assessSpecialEquipment(state, 1); }
BENCHMARK(allKnown);

void aThirdUnknownOrBounded(benchmark::State &state) { assessSpecialEquipment(state, 0.65); }
BENCHMARK(aThirdUnknownOrBounded);

/// The facts are set anew for every assessment, from the values a caller gives.
void allKnownFromValues(benchmark::State &state)
{
    const Program &program = specialEquipment().program();
    assess::Assessor assessor(program);
    assess::FactSet facts(program);
    double deaths = 0;
    for ([[maybe_unused]] auto _ : state) {
        deaths = deaths < 40 ? deaths + 1 : 0;
        const bool set = facts.setNumber(0, deaths) && facts.setNumber(1, 4) && facts.setNumber(2, 812.5)
            && facts.setNumber(3, 1) && facts.setBoolean(4, false) && facts.setEnumeration(5, "elevator")
            && facts.setBoolean(6, true) && facts.setEnumeration(7, "none");
        require(set, "a fact was refused");
        benchmark::DoNotOptimize(assessor.assess(facts).data());
    }
    state.SetItemsProcessed(state.iterations());
}
BENCHMARK(allKnownFromValues);

void requireEqual(std::span<const assess::Verdict> verdicts, const std::vector<bench::Answer> &answers)
{
    for (std::size_t decision = 0; decision < verdicts.size(); ++decision) {
        const assess::Verdict &verdict = verdicts[decision];
        const bench::Answer &answer = answers[decision];
        require(verdict.possible == answer.possible && verdict.certain == answer.certain
                && std::ranges::equal(verdict.because, answer.because) && std::ranges::equal(verdict.ask, answer.ask),
            "the diagram and brute force disagree");
    }
}

double nanosecondsEach(int times, auto work)
{
    const auto start = std::chrono::steady_clock::now();
    for (int run = 0; run < times; ++run)
        work();
    const std::chrono::duration<double, std::nano> taken = std::chrono::steady_clock::now() - start;
    return taken.count() / times;
}

/// `faster_than_brute_force`: how many times, measured in turns in this run.
void nothingKnown(benchmark::State &state)
{
    const Program &program = specialEquipment().program();
    const assess::FactSet facts(program);
    assess::Assessor assessor(program);
    bench::CompiledBruteForce bruteForce(program);
    requireEqual(assessor.assess(facts), bruteForce.assess(facts));
    for ([[maybe_unused]] auto _ : state)
        benchmark::DoNotOptimize(assessor.assess(facts).data());
    state.SetItemsProcessed(state.iterations());

    double own = 0;
    double brute = 0;
    for (int turn = 0; turn < 20; ++turn) {
        own += nanosecondsEach(2'000, [&] { benchmark::DoNotOptimize(assessor.assess(facts).data()); });
        brute += nanosecondsEach(100, [&] { benchmark::DoNotOptimize(bruteForce.assess(facts).data()); });
    }
    state.counters["faster_than_brute_force"] = brute / own;
}
BENCHMARK(nothingKnown);

void compileSpecialEquipment(benchmark::State &state)
{
    for ([[maybe_unused]] auto _ : state)
        benchmark::DoNotOptimize(Program::compile(specialEquipment().plan()));
}
BENCHMARK(compileSpecialEquipment)->Unit(benchmark::kMicrosecond);

/// From the text of the file to a plan that can be assessed: read, checked for faults, compiled.
void loadSpecialEquipment(benchmark::State &state)
{
    const std::string text = support::readFile(PlanPath);
    for ([[maybe_unused]] auto _ : state)
        require(formats::loadCompiledPlan(text, PlanPath).has_value(), "the plan does not load");
}
BENCHMARK(loadSpecialEquipment)->Unit(benchmark::kMicrosecond);

/// `fengsuictl assess --jsonl` without the pipe: text in, text out. Items are lines.
void jsonLines(benchmark::State &state)
{
    std::string input;
    for (int line = 0; line < 2'000; ++line) {
        input += R"_({"deaths": )_" + std::to_string(line % 40)
            + R"_(, "serious_injuries": {"test": "[10..50)"}, "direct_loss": 812.5, )_"
            + R"("equipment_kind": "elevator", "counties_affected": null, "crowded_place": true})" + "\n";
    }
    for ([[maybe_unused]] auto _ : state) {
        std::istringstream in(input);
        std::ostringstream out;
        require(formats::assessLines(specialEquipment(), in, out, false).bad == 0, "a line was refused");
        benchmark::DoNotOptimize(out.str().size());
    }
    state.SetItemsProcessed(state.iterations() * 2'000);
}
BENCHMARK(jsonLines)->Unit(benchmark::kMillisecond);

/// Facts, rows, and the percentage of facts known exactly.
void growth(benchmark::State &state)
{
    const auto plan =
        support::ordinaryPlan(static_cast<std::size_t>(state.range(0)), static_cast<std::size_t>(state.range(1)), 7);
    const Program program = compiled(*plan);
    state.counters["nodes"] = static_cast<double>(program.tables().front().frozen.nodes.size());
    assessAll(state, program, factSets(*plan, program, static_cast<double>(state.range(2)) / 100));
}
BENCHMARK(growth)->ArgNames({"facts", "rows", "known"})->ArgsProduct({{10, 20, 40}, {50, 200}, {100, 65, 0}});

void compileGrowth(benchmark::State &state)
{
    const auto plan =
        support::ordinaryPlan(static_cast<std::size_t>(state.range(0)), static_cast<std::size_t>(state.range(1)), 7);
    for ([[maybe_unused]] auto _ : state)
        benchmark::DoNotOptimize(Program::compile(*plan));
    state.counters["nodes_made"] = static_cast<double>(compiled(*plan).diagram().nodeCount());
}
BENCHMARK(compileGrowth)
    ->ArgNames({"facts", "rows"})
    ->ArgsProduct({{10, 20, 40}, {50, 200}})
    ->Unit(benchmark::kMillisecond);

} // namespace

BENCHMARK_MAIN();
