#pragma once

#include "base/Result.h"

#include <kainjow/mustache.hpp>

#include <string>

namespace documents {

/// Pages of forms as mustache templates: those of the city's folder, then those that come with the console.
class Templates {
public:
    /// `folder`: of the city; need not be there.
    explicit Templates(std::string folder)
        : m_folder(std::move(folder))
    {
    }

    /// The template of a page as it stands. Errors: NotFound, Invalid.
    [[nodiscard]] base::Result<std::string> text(const std::string &name) const;
    /// The page filled with `context`. {{> NAME}} takes in another template; values are escaped for HTML. Errors:
    /// NotFound, a page that is nowhere; Invalid, a template that is none, with what is wrong.
    [[nodiscard]] base::Result<std::string> fill(const std::string &page, kainjow::mustache::data context) const;

private:
    [[nodiscard]] base::Result<> addPartials(
        const std::string &text, kainjow::mustache::data &context, int depth) const;

    std::string m_folder;
};

} // namespace documents
