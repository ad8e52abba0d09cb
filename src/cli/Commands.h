#pragma once

#include "cli/Arguments.h"
#include "cli/Cli.h"

#include "app/Console.h"
#include "base/Diagnostic.h"

namespace cli {

using Words = std::vector<std::string>;

// One function a command, one file each; `words` without the command itself.
[[nodiscard]] int runPlan(const Words &words, const Environment &environment);
[[nodiscard]] int runAssess(const Words &words, const Environment &environment);
[[nodiscard]] int runFeel(const Words &words, const Environment &environment);
[[nodiscard]] int runEpisodes(const Words &words, const Environment &environment);
[[nodiscard]] int runReduction(const Words &words, const Environment &environment);
[[nodiscard]] int runReplay(const Words &words, const Environment &environment);
[[nodiscard]] int runIncident(const Words &words, const Environment &environment);
[[nodiscard]] int runAccount(const Words &words, const Environment &environment);
[[nodiscard]] int runStock(const Words &words, const Environment &environment);
[[nodiscard]] int runNotice(const Words &words, const Environment &environment);
[[nodiscard]] int runBundle(const Words &words, const Environment &environment);
[[nodiscard]] int runRender(const Words &words, const Environment &environment);
[[nodiscard]] int runHandover(const Words &words, const Environment &environment);
[[nodiscard]] int runDatabase(const Words &words, const Environment &environment);

/// Sorts the words out. Nothing when the command is over already, with `exit` saying how: help was asked for, or the
/// words do not fit.
[[nodiscard]] std::optional<Arguments> sortOut(const Words &words, const ArgumentSpec &spec, std::string_view usageText,
    const Environment &environment, int &exit);
/// Says what does not fit and how the command is used.
[[nodiscard]] int usage(const Environment &environment, const std::string &problem, std::string_view text);
/// Says what is wrong with the input.
[[nodiscard]] int fail(const Environment &environment, const base::Error &error);
[[nodiscard]] int fail(const Environment &environment, const app::Failure &failure);
void print(std::ostream &out, const std::vector<base::Diagnostic> &diagnostics);
/// Says what was done nonetheless, but deserves a second look.
void warn(const Environment &environment, const std::string &what);

} // namespace cli
