#include "exchange/DecideExchange.h"

namespace exchange {

namespace {

constexpr auto Names = std::to_array<std::string_view>(
    {"unknown_account", "not_signed_in", "password_must_change", "not_allowed", "no_key", "no_card", "unknown_console",
        "unknown_notice", "wrong_state", "nobody_elsewhere", "unknown_bundle", "not_opened", "not_named",
        "already_answered", "bad_text", "bad_signature", "unreadable", "other_kind", "other_record", "own_bundle",
        "unknown_signer", "signer_revoked", "in_the_future", "already_taken", "outdated", "not_asked", "other_answers",
        "signatures_missing", "not_in_stock", "card_is_trusted", "by_notice", "by_stock"});
static_assert(Names.size() == static_cast<std::size_t>(ExchangeRefusalCode::ByStock) + 1);

} // namespace

std::string_view name(ExchangeRefusalCode code) { return Names.at(static_cast<std::size_t>(code)); }

std::string toString(const ExchangeRefusal &refusal)
{
    return "refused (" + std::string(name(refusal.code)) + (refusal.rule.empty() ? "" : ", " + refusal.rule)
        + "): " + refusal.detail + (refusal.subject.empty() ? std::string() : ": " + refusal.subject);
}

} // namespace exchange
