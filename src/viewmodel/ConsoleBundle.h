#pragma once

#include "app/RecordedActs.h"
#include "app/Workplace.h"
#include "documents/Mark.h"
#include "plan/Form.h"

namespace viewmodel {

/// The console with everything it works with, made and destroyed in the thread that uses it. The composition root
/// derives it.
class ConsoleBundle {
public:
    virtual ~ConsoleBundle() = default;
    [[nodiscard]] virtual app::Console &console() = 0;
    /// Who may use the console; null: a record in which nobody signs in.
    [[nodiscard]] virtual app::Accounts *accounts() { return nullptr; }
    /// The pharma reserve of the record; null: it has none.
    [[nodiscard]] virtual app::Dispatch *notices() { return nullptr; }
    [[nodiscard]] virtual app::Reserve *stock() { return nullptr; }
    /// What travels to other consoles and came from them; null: nothing does.
    [[nodiscard]] virtual app::Exchange *exchange() { return nullptr; }
    /// Handovers of the desk; null: it is not handed over.
    [[nodiscard]] virtual app::Handover *handovers() { return nullptr; }
    /// The forms of the house, beside those of the plans.
    [[nodiscard]] virtual const std::vector<plan::Form> &forms() const
    {
        static const std::vector<plan::Form> None;
        return None;
    }
    /// The mark that papers of this record bear; nothing of a live one.
    [[nodiscard]] virtual std::optional<documents::Mark> mark() const { return {}; }
    /// What an account did beside what is recorded about accounts, as app::newestActs().
    [[nodiscard]] virtual base::Result<std::vector<app::RecordedAct>> acts(
        const std::string & /*account*/, std::size_t /*most*/)
    {
        return {};
    }
    /// Plan files that were left out because they cannot be used; the subject is the file.
    [[nodiscard]] virtual std::vector<base::Error> unusablePlans() const { return {}; }
    /// Reads the versions that are only offered, once the board stands. Returns an error for each that was left out.
    [[nodiscard]] virtual std::vector<base::Error> offerVersions() { return {}; }
};

/// Directory, roster and reduction list as they stand.
struct Registers {
    identity::Directory directory;
    identity::Roster roster;
    reduction::List reduction = {};
    friend bool operator==(const Registers &, const Registers &) = default;
};

/// Plans that are not to be had although somebody may count on them.
struct MissingPlans {
    std::vector<base::Error> files; ///< in the plan folder, but not usable; the subject is the file
    std::vector<base::Error> versions; ///< that incidents of the record run on; the subject is "<plan>@<version>"
};

/// The accounts as they stand when a record is opened.
struct AccountsAtOpening {
    std::string workstation; ///< as it is recorded
    std::vector<identity::RecordedAccountEvent> history;
    std::optional<base::Error> problem = {}; ///< they cannot be read
};

/// Everything the board begins with.
struct BoardSnapshot {
    std::vector<app::IncidentPointer> incidents;
    std::vector<app::ArchivedIncident> archive;
    Registers registers;
    MissingPlans missingPlans;
    AccountsAtOpening accounts = {};
};

} // namespace viewmodel
