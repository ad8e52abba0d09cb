#pragma once

#include "incident/Decide.h"

#include <gtest/gtest.h>

namespace test {

/// Plans on a shelf; the last of an id put there is in force.
class Shelf final : public incident::PlanLibrary {
public:
    void put(assess::CompiledPlan plan) { m_plans.push_back(std::make_unique<assess::CompiledPlan>(std::move(plan))); }
    void remove(const std::string &digest)
    {
        std::erase_if(m_plans, [&](const auto &plan) { return plan->plan().digest == digest; });
    }
    [[nodiscard]] const assess::CompiledPlan *current(const std::string &plan) const override;
    [[nodiscard]] const assess::CompiledPlan *byDigest(const std::string &digest) const override;
    [[nodiscard]] const calendar::WorkCalendar &workdays() const override { return m_workdays; }
    void setWorkdays(calendar::WorkCalendar workdays) { m_workdays = std::move(workdays); }

private:
    calendar::WorkCalendar m_workdays;
    std::vector<std::unique_ptr<assess::CompiledPlan>> m_plans;
};

/// The two small plans.
[[nodiscard]] Shelf smallShelf();

using Decided = tl::expected<std::vector<incident::NewEvent>, incident::Refusal>;

/// A desk with one incident: asks decide(), and records what comes of it as the application would.
class Desk {
public:
    explicit Desk(Shelf shelf = smallShelf())
        : m_shelf(std::move(shelf))
    {
    }

    /// What would happen; records nothing.
    [[nodiscard]] Decided ask(const incident::Command &command, std::optional<base::Instant> happened = {}) const;
    /// Decides and records; a refusal fails the test. Returns the events.
    std::vector<incident::NewEvent> tell(const incident::Command &command, std::optional<base::Instant> happened = {});

    [[nodiscard]] const incident::Incident &incident() const { return m_incident; }
    [[nodiscard]] const incident::Activation &activation(const std::string &plan = "boiler") const;
    [[nodiscard]] const incident::TaskEntry &task(const std::string &task) const;
    [[nodiscard]] const incident::DeadlineEntry &deadline(const std::string &deadline) const;
    [[nodiscard]] std::size_t running() const; ///< clocks that have not ended
    [[nodiscard]] std::string outcome(const std::string &decision, const std::string &plan = "boiler") const;
    [[nodiscard]] const assess::CompiledPlan &plan(const std::string &id = "boiler") const
    {
        return *m_shelf.current(id);
    }
    [[nodiscard]] Shelf &shelf() { return m_shelf; }
    [[nodiscard]] const Shelf &shelf() const { return m_shelf; }

    [[nodiscard]] base::Instant now() const { return m_now; }
    void wait(std::chrono::milliseconds time) { m_now += time; }
    void setNow(base::Instant now) { m_now = now; }

private:
    Shelf m_shelf;
    incident::Incident m_incident;
    base::Instant m_now = base::parseIso("2026-11-25T03:00:00+08:00").value();
};

/// A desk that has taken the call: incident 2026-0147, plan boiler, at 03:00.
[[nodiscard]] Desk deskWithCall(std::vector<std::string> plans = {"boiler"});
/// The same, verified at 03:00 and with `deaths` and `indoors` known.
[[nodiscard]] Desk deskVerified(double deaths);
/// The same, with the response at a level ("3", "2", "1") that the plan proposes for these deaths.
[[nodiscard]] Desk deskAtLevel(const std::string &level, double deaths);
/// Level III, everything confirmed, ended.
[[nodiscard]] Desk deskEnded();

[[nodiscard]] incident::ReportIncident call(std::vector<std::string> plans = {"boiler"});
[[nodiscard]] incident::ReportFact exactly(
    const std::string &fact, plan::Scalar value, const std::string &source = "来电人");
[[nodiscard]] incident::ReportFact about(const std::string &fact, const std::string &test);
[[nodiscard]] incident::TakeTransition take(const std::string &transition, const std::string &post,
    const std::string &reason = {}, const std::string &lifecycle = "response");
[[nodiscard]] incident::ConfirmCondition confirm(const std::string &confirmation, bool holds = true);
[[nodiscard]] incident::ChangeTask change(
    const std::string &task, incident::TaskStatus status, const std::string &reason = {});
[[nodiscard]] incident::SendReport send(const std::string &report);
[[nodiscard]] incident::RecordCall ring(const std::string &target, incident::CallOutcome outcome);
[[nodiscard]] incident::Reopen reopen(const std::string &post, const std::string &reason);

/// The events of one kind.
template <class Kind>
[[nodiscard]] std::vector<Kind> only(const std::vector<incident::NewEvent> &events)
{
    std::vector<Kind> found;
    for (const incident::NewEvent &entry : events) {
        if (const Kind *event = std::get_if<Kind>(&entry.event))
            found.push_back(*event);
    }
    return found;
}

/// The last recorded event of one kind: its version.
template <class Kind>
[[nodiscard]] std::int64_t lastVersion(const incident::Incident &incident)
{
    std::int64_t version = 0;
    for (const incident::RecordedEvent &record : incident.history) {
        if (std::holds_alternative<Kind>(record.event))
            version = record.version;
    }
    return version;
}

/// "DeadlineEnded first_report", "TaskOpened consult", …: the events as a reader would list them.
[[nodiscard]] std::vector<std::string> told(const std::vector<incident::NewEvent> &events);

[[nodiscard]] ::testing::AssertionResult refused(const Decided &decided, incident::RefusalCode code);

} // namespace test
