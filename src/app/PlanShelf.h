#pragma once

#include "incident/Decide.h"

#include <functional>

namespace app {

/// Reads a plan's YAML text and compiles it; `name` goes into the diagnostics. formats/ supplies it.
using PlanLoader = std::function<base::Result<assess::CompiledPlan>(const std::string &text, const std::string &name)>;

/// Every plan version at hand, by the digest of its text, and which one of each plan is in force. A version once on the
/// shelf stays there (and at its address) as long as the shelf lives: incidents opened under it go on under it.
class PlanShelf final : public incident::PlanLibrary {
public:
    explicit PlanShelf(PlanLoader load)
        : m_load(std::move(load))
    {
    }
    PlanShelf(const PlanShelf &) = delete;
    PlanShelf &operator=(const PlanShelf &) = delete;

    /// Puts the text on the shelf and makes it the version in force of its plan. Returns the plan's id.
    /// Error: whatever the loader says; the version in force stays.
    base::Result<std::string> putInForce(const std::string &text, const std::string &name);
    /// The same for a plan that is compiled already; `text` is what it was loaded from.
    void putInForce(assess::CompiledPlan plan, std::string text);
    /// Puts a version on the shelf beside the one in force: it is found by its name.
    void offer(assess::CompiledPlan plan, std::string text);
    /// Drafts may be started from now on; for demonstrations and drills.
    void allowDrafts() { m_mayRunDrafts = true; }
    /// Puts the text on the shelf without making it the version in force.
    base::Result<> keep(const std::string &text, const std::string &name);

    [[nodiscard]] const assess::CompiledPlan *current(const std::string &plan) const override;
    [[nodiscard]] const assess::CompiledPlan *byDigest(const std::string &digest) const override;
    [[nodiscard]] const assess::CompiledPlan *version(
        const std::string &plan, const std::string &version) const override;
    [[nodiscard]] bool mayRunDrafts() const override { return m_mayRunDrafts; }
    [[nodiscard]] const calendar::WorkCalendar &workdays() const override { return m_workdays; }
    /// Which days are worked from now on; clocks that run keep the due time they have.
    void setWorkdays(calendar::WorkCalendar workdays) { m_workdays = std::move(workdays); }
    /// The YAML text of a version; null when it is not on the shelf.
    [[nodiscard]] const std::string *textOf(const std::string &digest) const;
    /// The versions in force, by plan id.
    [[nodiscard]] std::vector<const assess::CompiledPlan *> inForce() const;
    /// Every version that is found by its name, by plan id and version: those in force and those offered.
    [[nodiscard]] std::vector<const assess::CompiledPlan *> versions() const;

private:
    struct Entry {
        assess::CompiledPlan plan;
        std::string text;
    };
    const Entry &put(assess::CompiledPlan plan, std::string text);

    PlanLoader m_load;
    std::map<std::string, Entry> m_byDigest;
    std::map<std::string, std::string> m_inForce; ///< plan id -> digest
    std::map<std::pair<std::string, std::string>, std::string> m_versions; ///< plan id, version -> digest
    bool m_mayRunDrafts = false;
    calendar::WorkCalendar m_workdays;
};

} // namespace app
