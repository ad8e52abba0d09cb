#pragma once

#include "base/Result.h"
#include "plan/Plan.h"

namespace documents {

/// A form and whose it is.
struct ListedForm {
    const plan::Plan *plan = nullptr; ///< null: the house's own
    const plan::Form *form = nullptr;
    [[nodiscard]] std::string name() const; ///< "heavy-pollution/statistics", "report_letter"
};

/// Every form there is for what belongs to no incident, and for looking one up by its name: those of the plans in
/// force, and the house's own. Both must outlive it.
class FormLibrary {
public:
    FormLibrary(const std::vector<const plan::Plan *> &plans, const std::vector<plan::Form> &own);

    [[nodiscard]] const std::vector<ListedForm> &all() const { return m_all; }
    /// The house's own.
    [[nodiscard]] const std::vector<plan::Form> &own() const { return *m_own; }
    /// By its name, its id or its title. Errors: NotFound; Invalid, where several are called so. Both name what there
    /// is.
    [[nodiscard]] base::Result<ListedForm> find(const std::string &word) const;

private:
    std::vector<ListedForm> m_all;
    const std::vector<plan::Form> *m_own;
};

} // namespace documents
