#pragma once

#include "app/Console.h"
#include "formats/EventJson.h"
#include "store/MemoryEventStore.h"
#include "unit/app/FaultyStore.h"

#include <gtest/gtest.h>

/// What the tests of the use cases share: a record, a clock, a small plan in two versions, and a console on them.
namespace desk {

/// Level II from 3 deaths in version "2020", from 5 in version "2026"; ends with `site_controlled` confirmed; a clock
/// of one hour from the call until the initial report, near ten minutes before it is due.
[[nodiscard]] std::string planText(const std::string &version);

[[nodiscard]] base::Instant at(const std::string &time);

/// One program: a shelf and a console of its own on a record that may be shared.
class Desk {
public:
    /// On a record of its own, with version "2020" in force, at 03:00.
    Desk();
    /// Beside another program, on the same record.
    explicit Desk(std::unique_ptr<app::EventStore> record, const std::string &planVersion = "2020");

    /// Another program on the same record in memory.
    [[nodiscard]] std::unique_ptr<app::EventStore> shareRecord() const;

    FaultyStore store;
    base::ManualClock clock{at("2026-11-25 03:00")};
    app::PlanShelf shelf;
    formats::JsonEventCodec codec;

    /// Opens (again) what the record has; fails the test when that fails.
    void open();
    [[nodiscard]] base::Result<std::unique_ptr<app::Console>> tryOpen();
    [[nodiscard]] app::Console &console() { return *m_console; }

    /// Takes a call; returns the number.
    incident::IncidentId call(std::vector<std::string> plans = {"boiler"});
    /// Does it; a refusal fails the test.
    app::IncidentPointer tell(const incident::IncidentId &id, const incident::Command &command);
    /// Takes a verified incident to its end.
    void end(const incident::IncidentId &id);
    [[nodiscard]] app::IncidentPointer now(const incident::IncidentId &id);

private:
    std::unique_ptr<app::Console> m_console;
};

[[nodiscard]] incident::ReportIncident report(std::vector<std::string> plans = {"boiler"});
[[nodiscard]] incident::ReportFact deaths(double count);
[[nodiscard]] incident::TakeTransition take(const std::string &transition);

[[nodiscard]] ::testing::AssertionResult refused(
    const app::Outcome<app::IncidentPointer> &outcome, incident::RefusalCode code);
[[nodiscard]] ::testing::AssertionResult failed(
    const app::Outcome<app::IncidentPointer> &outcome, base::ErrorCode code);

} // namespace desk
