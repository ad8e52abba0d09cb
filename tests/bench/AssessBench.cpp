// Assessment whole: possible, ask in order, because, of all decisions; one thread; nothing is remembered from one fact
// set to the next. items_per_second counts fact sets.
#include "bench/CompiledBruteForce.h"
#include "formats/AssessJson.h"
#include "formats/PlanLoader.h"
#include "support/Golden.h"
#include "support/PlanGenerator.h"

#include <benchmark/benchmark.h>

#include <cstdlib>
#include <ctime>
#include <iostream>
#include <map>
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

std::string pathOf(const std::string &plan) { return SOURCE_DIR "/data/plans/" + plan + "/plan.yaml"; }

const std::string PlanPath = pathOf("special-equipment");

/// A plan as it is shipped.
const assess::CompiledPlan &shipped(const std::string &id)
{
    static std::map<std::string, assess::CompiledPlan> loaded;
    if (const auto known = loaded.find(id); known != loaded.end())
        return known->second;
    auto plan = formats::loadCompiledPlan(support::readFile(pathOf(id)), pathOf(id));
    require(plan.has_value(), "the plan does not load");
    return loaded.emplace(id, *std::move(plan)).first->second;
}

const assess::CompiledPlan &specialEquipment() { return shipped("special-equipment"); }

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

/// Of this thread: what else the machine does is not counted.
double nanosecondsEach(int times, auto work)
{
    const std::clock_t start = std::clock();
    for (int run = 0; run < times; ++run)
        work();
    return static_cast<double>(std::clock() - start) * 1e9 / CLOCKS_PER_SEC / times;
}

/// How many times faster than brute force, measured in turns on the same fact sets.
double fasterThanBruteForce(const Program &program, const std::vector<assess::FactSet> &sets)
{
    constexpr std::size_t Compared = 100;
    constexpr double Enough = 3e7; // nanoseconds of brute force
    assess::Assessor assessor(program);
    bench::CompiledBruteForce bruteForce(program);
    const std::size_t count = std::min(Compared, sets.size());
    for (std::size_t i = 0; i < count; ++i)
        requireEqual(assessor.assess(sets[i]), bruteForce.assess(sets[i]));
    const auto each = [&](auto &judge) {
        for (std::size_t i = 0; i < count; ++i)
            benchmark::DoNotOptimize(judge.assess(sets[i]).data());
    };
    double own = 0;
    double brute = 0;
    while (brute < Enough) {
        own += nanosecondsEach(20, [&] { each(assessor); });
        brute += nanosecondsEach(5, [&] { each(bruteForce); });
    }
    return brute / own;
}

/// All decisions of a plan over fact sets of which that share is known exactly, half of the rest bounded; all unknown
/// where it is nothing.
void assessPlan(benchmark::State &state, const std::string &id, std::optional<double> known)
{
    const Program &program = shipped(id).program();
    const std::vector<assess::FactSet> sets =
        known ? factSets(shipped(id).plan(), program, *known) : std::vector{assess::FactSet(program)};
    assessAll(state, program, sets);
    static std::map<std::pair<std::string, std::optional<double>>, double>
        ratios; // a benchmark is called again and again
    auto [ratio, isNew] = ratios.try_emplace({id, known});
    if (isNew)
        ratio->second = fasterThanBruteForce(program, sets);
    state.counters["faster_than_brute_force"] = ratio->second;
}

void allKnown(benchmark::State &state, const char *id) { assessPlan(state, id, 1); }
void aThirdUnknownOrBounded(benchmark::State &state, const char *id) { assessPlan(state, id, 0.65); }
void nothingKnown(benchmark::State &state, const char *id) { assessPlan(state, id, std::nullopt); }

#define FENGSUI_BENCH_PLANS(what)                                                                                      \
    BENCHMARK_CAPTURE(what, special_equipment, "special-equipment");                                                   \
    BENCHMARK_CAPTURE(what, heavy_pollution, "heavy-pollution");                                                       \
    BENCHMARK_CAPTURE(what, food_safety, "food-safety");                                                               \
    BENCHMARK_CAPTURE(what, pharma_reserve, "pharma-reserve")
FENGSUI_BENCH_PLANS(allKnown);
FENGSUI_BENCH_PLANS(aThirdUnknownOrBounded);
FENGSUI_BENCH_PLANS(nothingKnown);
#undef FENGSUI_BENCH_PLANS

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
