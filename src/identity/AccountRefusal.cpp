#include "identity/DecideAccounts.h"

#include <array>

namespace identity {

namespace {

constexpr auto Names = std::to_array<std::string_view>({"unknown_account", "account_exists", "already_set_up",
    "bad_name", "post_missing", "role_missing", "weak_password", "same_password", "wrong_password", "too_many_tries",
    "account_closed", "not_signed_in", "password_must_change", "not_allowed", "last_administrator", "last_voucher",
    "own_account", "bad_term", "no_stand_in", "unknown_key", "no_key", "key_does_not_open", "already_revoked",
    "in_the_future", "reason_missing", "nothing_changed", "no_public_key", "fingerprint_differs", "already_trusted",
    "already_owned", "not_owned", "claim_undone", "bad_text", "machine_failed"});
static_assert(Names.size() == static_cast<std::size_t>(AccountRefusalCode::MachineFailed) + 1);

} // namespace

std::string_view name(AccountRefusalCode code) { return Names.at(static_cast<std::size_t>(code)); }

AccountRefusal notAllowed(const std::string &account, Permission permission)
{
    return {AccountRefusalCode::NotAllowed, account,
        "no role of the account lets it do this (" + std::string(name(permission)) + ")", {}, permission};
}

std::string toString(const AccountRefusal &refusal)
{
    return "refused (" + std::string(name(refusal.code)) + "): " + refusal.detail
        + (refusal.subject.empty() ? std::string() : ": " + refusal.subject);
}

} // namespace identity
