#pragma once

#include "cli/Commands.h"
#include "cli/PlanFiles.h"

#include "documents/FormLibrary.h"
#include "documents/Template.h"

namespace cli {

/// The forms of all plans in force and of the house.
struct FormFiles {
    app::PlanShelf shelf;
    std::vector<plan::Form> own;
    std::vector<const plan::Plan *> plans;

    FormFiles();
    FormFiles(const FormFiles &) = delete;
    FormFiles &operator=(const FormFiles &) = delete;
    /// Says which files cannot be used. Errors: those of the data folder; Invalid, the forms of the house.
    [[nodiscard]] base::Result<> load(const Environment &environment);
    [[nodiscard]] documents::FormLibrary library() const { return {plans, own}; }
};

/// Where a city keeps pages of its own.
[[nodiscard]] documents::Templates formPages(const Environment &environment);

} // namespace cli
