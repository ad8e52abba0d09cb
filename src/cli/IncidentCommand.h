#pragma once

#include "cli/Named.h"
#include "cli/Record.h"

namespace cli {

/// One use of `fengsuictl incident`, with the record open.
struct IncidentUse {
    const Arguments &arguments;
    const Environment &environment;
    Record &record;

    /// The n-th word after the action; empty when it is not there.
    [[nodiscard]] std::string word(std::size_t n) const
    {
        return n + 1 < arguments.positionals().size() ? arguments.positionals()[n + 1] : std::string();
    }
    [[nodiscard]] std::string option(std::string_view name) const { return arguments.optionOr(name, {}); }
    [[nodiscard]] app::Console &console() const { return record.console(); }
};

/// What an action does; the exit code.
using IncidentAction = int (*)(const IncidentUse &);

/// An action's name, how many words it takes after its name, what it wants of the record, and its line of help.
struct IncidentActionEntry {
    std::string_view name;
    std::size_t least;
    std::size_t most;
    IncidentAction run;
    NameSet options; ///< and flags of its own, besides those of every action
    NameSet required; ///< of them those without which it is not said what to do
    std::string_view help;
    RecordUse use = RecordUse::Write;
};

[[nodiscard]] const std::vector<IncidentActionEntry> &lookingActions(); ///< list, show, timeline, assess
[[nodiscard]] const std::vector<IncidentActionEntry> &recordingActions(); ///< open, fact, narrative, …
[[nodiscard]] const std::vector<IncidentActionEntry> &
movingActions(); ///< verify, start, raise, lower, end, move, reopen

/// Lists the reports of an incident, shows one as it was fixed, or drafts the next.
[[nodiscard]] int lookAtReports(const IncidentUse &use);

/// Writes everything about an incident as a folder or a zip file.
[[nodiscard]] int exportIncident(const IncidentUse &use);
/// `incident check-export`: looks at what exportIncident() wrote, without any record.
[[nodiscard]] int checkExport(const Words &words, const Environment &environment);

/// The incident of the first word. Error: NotFound.
[[nodiscard]] base::Result<app::IncidentPointer> findIncident(const IncidentUse &use);
/// The activation `--plan` names, or the only one. Error: NotFound, naming what there is.
[[nodiscard]] base::Result<const incident::Activation *> findActivation(
    const IncidentUse &use, const incident::Incident &incident);
/// The same; of several the only one whose plan knows what the second word names.
using NamesOfPlan = std::vector<Named> (*)(const plan::Plan &plan);
[[nodiscard]] base::Result<const incident::Activation *> findActivationKnowing(
    const IncidentUse &use, const incident::Incident &incident, NamesOfPlan names);
/// The plan version an activation runs under; null when it is not at hand.
[[nodiscard]] const assess::CompiledPlan *planOf(const IncidentUse &use, const incident::Activation &activation);
/// The word among these; Error: Invalid, naming them.
[[nodiscard]] base::Result<std::size_t> choose(
    const std::string &word, const std::vector<std::string_view> &words, const std::string &what);

/// How the order or report reached the recorder, as `--channel` says; not stated without it. Error: Invalid.
[[nodiscard]] base::Result<incident::Channel> channelOption(const IncidentUse &use);

/// Records a command on the incident of the first word, with `--at` and `--post`, and says where it stands.
[[nodiscard]] int record(const IncidentUse &use, const incident::Command &command);
/// Says how the incident stands, as text or JSON. The text is short; `show` says the rest as well.
void describe(const IncidentUse &use, const incident::Incident &incident);

} // namespace cli
