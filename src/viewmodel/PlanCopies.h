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
    void add(assess::CompiledPlan plan, bool inForce);

    [[nodiscard]] const assess::CompiledPlan *current(const std::string &plan) const override;
    [[nodiscard]] const assess::CompiledPlan *byDigest(const std::string &digest) const override;
    /// The plans a new incident may start with, by short title.
    [[nodiscard]] Choices choices() const;
    /// The ids of those in force that a caller's words speak for; the only one in force always.
    [[nodiscard]] QStringList suggestedBy(const QString &words) const;

private:
    std::map<std::string, assess::CompiledPlan> m_byDigest;
    std::map<std::string, std::string> m_inForce; ///< plan id -> digest
};

} // namespace viewmodel
