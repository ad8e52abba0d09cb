#pragma once

#include "formats/YamlReader.h"

#include "base/Result.h"
#include "plan/Form.h"

#include <functional>

namespace formats {

/// Told of every fact and decision that a field asks for, with its place and the words for it in messages.
using FormPlanName = std::function<void(
    plan::PlanSource kind, const std::string &name, base::SourcePosition at, const std::string &where)>;

/// Reads one form (docs/formats/forms.md). A source that is none is reported as "unknown-source"; `planName`: null
/// where the form belongs to no plan, so that it can ask for no facts. `used_by` and `cite` are left to the caller.
[[nodiscard]] plan::Form readForm(const YamlMap &map, const std::string &id, const FormPlanName &planName);
/// The keys of a form.
[[nodiscard]] std::span<const YamlKey> formKeys();

/// What came of reading the house's own forms.
struct FormsLoad {
    std::vector<plan::Form> forms; ///< empty when there were errors
    std::vector<base::Diagnostic> diagnostics;
};
/// Reads `forms:` of a file that belongs to no plan; all errors in one pass.
[[nodiscard]] FormsLoad loadFormsText(std::string_view yaml, const std::string &fileName);
/// The same from a file. One that cannot be read gives the diagnostic "unreadable-file".
[[nodiscard]] FormsLoad loadForms(const std::string &path);

} // namespace formats
