#pragma once

#include "incident/Decide.h"
#include "viewmodel/Vocabulary.h"

#include <map>
#include <set>

namespace viewmodel {

/// The window's own copies of the plans in use: the console's shelf belongs to another thread and may grow.
/// A plan once here stays at its address.
class PlanCopies final : public incident::PlanLibrary {
public:
    enum class Standing {
        InForce, ///< started by the plan's id
        Offered, ///< started by its name, "id@version"
        Kept, ///< incidents run under it
    };
    void add(assess::CompiledPlan plan, Standing standing);
    void allowDrafts() { m_mayRunDrafts = true; }

    [[nodiscard]] const assess::CompiledPlan *current(const std::string &plan) const override;
    [[nodiscard]] const assess::CompiledPlan *byDigest(const std::string &digest) const override;
    [[nodiscard]] const assess::CompiledPlan *version(
        const std::string &plan, const std::string &version) const override;
    [[nodiscard]] bool mayRunDrafts() const override { return m_mayRunDrafts; }
    /// Every version found by its name, by plan id and version.
    [[nodiscard]] std::vector<const assess::CompiledPlan *> versions() const;
    /// What has to be known before a plan ("id" or "id@version") is started: that it is superseded, by what and since
    /// when. Empty: nothing.
    [[nodiscard]] QString caution(const QString &plan) const;
    /// The plans a new incident may start with, by short title; in a demonstration with the drafts.
    [[nodiscard]] Choices choices() const;
    /// Of the plans chosen for a new incident, those that list others of them: each may have asked for these. The id is
    /// that of the plan, without a version.
    [[nodiscard]] Choices askers(const QStringList &plans) const;
    /// The ids of those in force that a caller's words speak for; the only one in force always.
    [[nodiscard]] QStringList suggestedBy(const QString &words) const;

private:
    [[nodiscard]] const assess::CompiledPlan *named(const QString &plan) const; ///< "id" or "id@version"

    std::map<std::string, assess::CompiledPlan> m_byDigest;
    std::map<std::string, std::string> m_inForce; ///< plan id -> digest
    std::map<std::pair<std::string, std::string>, std::string> m_versions; ///< plan id, version -> digest
    bool m_mayRunDrafts = false;
};

} // namespace viewmodel
