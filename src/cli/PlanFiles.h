#pragma once

#include "cli/Commands.h"

#include "airquality/Index.h"
#include "app/PlanShelf.h"

#include <functional>

namespace cli {

/// Puts every usable plan of the data folder in force. A plan that cannot be used locks nothing but itself: it is among
/// those returned, one error a file. Error: NotFound without a data folder.
[[nodiscard]] base::Result<std::vector<base::Error>> loadPlans(const Environment &environment, app::PlanShelf &shelf);
/// Says which plan files are left out, each with its places.
void warnOfPlans(const Environment &environment, const std::vector<base::Error> &unusable);

/// The plan files of the data folder, of every plan first that of the version in use. Error: NotFound when there are
/// none.
[[nodiscard]] base::Result<std::vector<std::string>> planFiles(const Environment &environment);

/// The file of one plan: of the version in use, or of the one named as "id@version". Error: NotFound, naming what there
/// is.
[[nodiscard]] base::Result<std::string> planFile(const Environment &environment, const std::string &name);

/// The editions of HJ 633 beside the plans. Errors: NotFound, Invalid.
[[nodiscard]] base::Result<std::vector<airquality::Standard>> aqiStandards(const Environment &environment);

/// The whole of a file, "-" for standard input. Error: NotFound.
[[nodiscard]] base::Result<std::string> readText(const Environment &environment, const std::string &path);

/// What `read(text)` makes of a file, its faults said. Nothing, and how the program then leaves, where it is unusable.
template <class Read>
[[nodiscard]] auto readInput(const Environment &environment, const std::string &path, int &exit, const Read &read)
    -> decltype(read(std::string()).value)
{
    const auto text = readText(environment, path);
    if (!text) {
        exit = fail(environment, text.error());
        return {};
    }
    auto input = read(*text);
    print(environment.err, input.diagnostics);
    if (!input.value)
        exit = BadInput;
    return std::move(input.value);
}

/// The first plan in force that fits; plans that cannot be used are said. Error: NotFound, in the words of `missing`.
[[nodiscard]] base::Result<assess::CompiledPlan> planThat(
    const Environment &environment, const std::function<bool(const plan::Plan &)> &fits, const std::string &missing);

} // namespace cli
