#include "app/Walkthrough.h"

#include "base/Overloaded.h"

namespace app {

namespace {

base::Error errorOf(const Failure &failure)
{
    return std::visit(base::Overloaded{
                          [](const incident::Refusal &refusal) {
                              return base::Error{base::ErrorCode::Refused, incident::toString(refusal)};
                          },
                          [](const base::Error &error) { return error; },
                      },
        failure);
}

/// One run: what the names and labels of the walkthrough stand for in the record.
class Run {
public:
    Run(const Walkthrough &walkthrough, Console &console)
        : m_walkthrough(walkthrough)
        , m_console(console)
    {
    }

    base::Result<IncidentPointer> take(const WalkthroughStep &step)
    {
        if (const auto noticed = m_console.noticeTime(); !noticed)
            return failAt(step, errorOf(noticed.error()));
        const std::int64_t before = versionOf(step.incident);
        const Outcome<IncidentPointer> outcome = execute(step);
        if (!outcome)
            return failAt(step, errorOf(outcome.error()));
        m_incidents.insert_or_assign(step.incident, (*outcome)->id);
        if (!step.label.empty())
            m_labels[step.label] = before + 1; // the first event a command gives is what it is about
        return *outcome;
    }
    [[nodiscard]] const std::map<std::string, incident::IncidentId> &incidents() const { return m_incidents; }

private:
    Outcome<IncidentPointer> execute(const WalkthroughStep &step)
    {
        if (const auto *report = std::get_if<incident::ReportIncident>(&step.command))
            return m_console.report(*report, step.happened, step.actor);
        incident::Command command = step.command;
        if (auto *strike = std::get_if<incident::Strike>(&command))
            strike->version = m_labels[step.strikes];
        return m_console.execute(m_incidents[step.incident], command, step.happened, step.actor);
    }
    std::int64_t versionOf(const std::string &name)
    {
        const auto found = m_incidents.find(name);
        if (found == m_incidents.end())
            return 0;
        const auto incident = m_console.incident(found->second);
        return incident && *incident ? (*incident)->version : 0;
    }
    [[nodiscard]] tl::unexpected<base::Error> failAt(const WalkthroughStep &step, const base::Error &error) const
    {
        return base::fail(error.code,
            m_walkthrough.file + ":" + std::to_string(step.position.line) + ":" + std::to_string(step.position.column)
                + ": " + step.incident + ": " + error.detail,
            step.incident);
    }

    const Walkthrough &m_walkthrough;
    Console &m_console;
    std::map<std::string, incident::IncidentId> m_incidents;
    std::map<std::string, std::int64_t> m_labels;
};

} // namespace

base::Result<std::map<std::string, incident::IncidentId>> carryOut(
    const Walkthrough &walkthrough, Console &console, base::ManualClock &clock, const WalkthroughObserver &observer)
{
    Run run(walkthrough, console);
    if (!walkthrough.steps.empty())
        clock.set(walkthrough.steps.front().at);
    if (!walkthrough.roster.shifts.empty()) {
        if (const auto replaced = console.replaceRoster(walkthrough.roster); !replaced)
            return base::failFrom(replaced);
    }
    for (const WalkthroughStep &step : walkthrough.steps) {
        clock.set(step.at);
        const auto taken = run.take(step);
        if (!taken)
            return base::failFrom(taken);
        if (observer)
            observer(step, *taken);
    }
    return run.incidents();
}

} // namespace app
