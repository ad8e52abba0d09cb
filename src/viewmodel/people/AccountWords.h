#pragma once

#include "app/Workplace.h"
#include "viewmodel/Words.h"

/// What is said of people, their roles and passwords.
namespace viewmodel {

/// "duty officer", "first reviewer", …
[[nodiscard]] QString roleWord(identity::Role role);
/// "duty officer, administrator"; empty for none.
[[nodiscard]] QString roleWords(const std::vector<identity::Role> &roles);
/// The act as the object of "may not": "record incidents", "manage accounts".
[[nodiscard]] QString permissionWord(identity::Permission permission);

/// "代 chushen until 12-05 18:00", as it stands now.
[[nodiscard]] QString standInWord(const identity::StandIn &standIn, base::Instant now);

/// Why it was refused, and what to do about it: who may, when the next try is.
[[nodiscard]] QString accountRefusalSentence(const identity::AccountRefusal &refusal, base::Instant now);
[[nodiscard]] QString accountFailureSentence(const app::AccountFailure &failure, base::Instant now);
/// The same of an act; `action` as in refusalSentence().
[[nodiscard]] QString actFailureSentence(const app::ActFailure &failure, const QString &action, base::Instant now);

/// A rule for new passwords, and whether what is typed keeps it.
struct PasswordRule {
    QString text;
    bool kept = false;
};
/// Every rule, in the order in which they are said.
[[nodiscard]] std::vector<PasswordRule> passwordRules(std::string_view password, std::string_view account);

/// "signed in", "wrong password", "li: password reset"; what a recorded event says, for the trace.
[[nodiscard]] QString accountEventWords(const identity::AccountEvent &event);

} // namespace viewmodel
