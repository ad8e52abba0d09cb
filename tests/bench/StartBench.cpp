// From the start of the program to the first painted board, beside an empty Qt main window. Both programs say when they
// stand painted; each is timed from the moment it is started to that word, in turn, in one run.
#include "support/TempDir.h"

#include <benchmark/benchmark.h>

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <optional>
#include <string>
#include <vector>

#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

namespace {

using Seconds = std::chrono::duration<double>;

/// Starts a program with its standard output in a pipe and what it complains of thrown away.
std::optional<pid_t> start(std::vector<std::string> words, int output)
{
    std::vector<char *> arguments;
    for (std::string &word : words)
        arguments.push_back(word.data());
    arguments.push_back(nullptr);
    posix_spawn_file_actions_t streams;
    posix_spawn_file_actions_init(&streams);
    posix_spawn_file_actions_adddup2(&streams, output, STDOUT_FILENO);
    posix_spawn_file_actions_addopen(&streams, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
    pid_t process = 0;
    const int failed = posix_spawn(&process, arguments.front(), &streams, nullptr, arguments.data(), environ);
    posix_spawn_file_actions_destroy(&streams);
    return failed == 0 ? std::optional(process) : std::nullopt;
}

/// From the start to the word "painted"; nothing when the program says something else or ends badly.
std::optional<Seconds> timeToPaint(const std::vector<std::string> &words)
{
    int ends[2];
    if (pipe2(ends, O_CLOEXEC) != 0)
        return {};
    const auto begin = std::chrono::steady_clock::now();
    const auto process = start(words, ends[1]);
    close(ends[1]);
    char said = 0;
    const bool painted = process && read(ends[0], &said, 1) == 1 && said == 'p';
    const Seconds time = std::chrono::steady_clock::now() - begin;
    int status = -1;
    if (process)
        waitpid(*process, &status, 0);
    close(ends[0]);
    return painted && status == 0 ? std::optional(time) : std::nullopt;
}

Seconds median(std::vector<Seconds> times)
{
    std::ranges::nth_element(times, times.begin() + static_cast<std::ptrdiff_t>(times.size() / 2));
    return times[times.size() / 2];
}

/// `demo`: the board with its six incidents, opened from a record that is there already; else the board of a first
/// night.
void startToPaintedBoard(benchmark::State &state, bool demo)
{
    const support::TempDir folder;
    setenv("QT_QPA_PLATFORM", "offscreen", 1);
    setenv("XDG_DATA_HOME", folder.path().c_str(), 1);
    const std::vector<std::string> empty{std::string(BIN_DIR) + "/../tests/empty_window"};
    std::vector<std::string> fengsui{std::string(BIN_DIR) + "/fengsui", "--first-paint"};
    if (demo) {
        timeToPaint({fengsui.front(), "--demo", "--first-paint"}); // fills the record
        fengsui.insert(fengsui.end(), {"--db", folder.file("fengsui/demo.db"), "--demo"});
    }
    timeToPaint(fengsui); // makes the record, warms the disk cache
    timeToPaint(empty);
    std::vector<Seconds> ours;
    std::vector<Seconds> theirs;
    for (auto _ : state) {
        const auto one = timeToPaint(fengsui);
        const auto other = timeToPaint(empty);
        if (!one || !other) {
            state.SkipWithError("a program did not end well; build fengsui and empty_window first");
            return;
        }
        ours.push_back(*one);
        theirs.push_back(*other);
        state.SetIterationTime(one->count());
    }
    state.counters["median_s"] = median(ours).count();
    state.counters["empty_window_s"] = median(theirs).count();
    state.counters["ratio"] = median(ours) / median(theirs);
}
void inMilliseconds(benchmark::internal::Benchmark *bench)
{
    bench->UseManualTime()->Unit(benchmark::kMillisecond)->Iterations(25);
}
BENCHMARK_CAPTURE(startToPaintedBoard, firstNight, false)->Apply(inMilliseconds);
BENCHMARK_CAPTURE(startToPaintedBoard, sixIncidents, true)->Apply(inMilliseconds);

} // namespace

BENCHMARK_MAIN();
