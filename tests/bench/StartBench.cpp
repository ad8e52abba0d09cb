// From the start of the program to the first painted board, beside an empty Qt main window, process against process in one run.
#include "support/TempDir.h"

#include <benchmark/benchmark.h>

#include <chrono>
#include <cstdlib>
#include <string>

namespace {

using Seconds = std::chrono::duration<double>;

Seconds runOnce(const std::string &command)
{
    const auto begin = std::chrono::steady_clock::now();
    if (std::system(command.c_str()) != 0)
        return Seconds(-1);
    return std::chrono::steady_clock::now() - begin;
}

void startToPaintedBoard(benchmark::State &state)
{
    const support::TempDir folder;
    setenv("QT_QPA_PLATFORM", "offscreen", 1);
    setenv("XDG_DATA_HOME", folder.path().c_str(), 1);
    const std::string quiet = " >/dev/null 2>&1";
    const std::string fengsui = std::string(BIN_DIR) + "/fengsui --first-paint" + quiet;
    const std::string empty = std::string(BIN_DIR) + "/../tests/empty_window" + quiet;
    runOnce(fengsui); // makes the record, warms the disk cache
    runOnce(empty);
    Seconds ours{};
    Seconds theirs{};
    for (auto _ : state) {
        const Seconds one = runOnce(fengsui);
        const Seconds other = runOnce(empty);
        if (one.count() < 0 || other.count() < 0) {
            state.SkipWithError("a program did not end well; build fengsui and empty_window first");
            return;
        }
        ours += one;
        theirs += other;
        state.SetIterationTime(one.count());
    }
    state.counters["empty_window_s"] = theirs.count() / static_cast<double>(state.iterations());
    state.counters["ratio"] = ours / theirs;
}
BENCHMARK(startToPaintedBoard)->UseManualTime()->Unit(benchmark::kMillisecond)->Iterations(10);

} // namespace

BENCHMARK_MAIN();
