#include "dispatch/DecideNotice.h"

#include <array>

namespace dispatch {

namespace {

constexpr auto Names = std::to_array<std::string_view>({"unknown_account", "not_signed_in", "password_must_change",
    "not_allowed", "unknown_notice", "unknown_incident", "unknown_item", "wrong_state", "draft_changed", "not_opened",
    "own_draft", "signed_already", "opened_by_next", "not_last_signer", "bad_signature", "signature_invalid",
    "no_lines", "bad_text", "bad_quantity", "twice", "not_asked", "more_than_asked", "too_much", "reservation_gone",
    "lots_expired", "out_of_stock", "by_stock", "already_ordered", "already_shipped", "not_shipped", "not_ordered",
    "too_early", "in_the_future", "already_done", "reason_missing"});
static_assert(Names.size() == static_cast<std::size_t>(NoticeRefusalCode::ReasonMissing) + 1);

} // namespace

std::string_view name(NoticeRefusalCode code) { return Names.at(static_cast<std::size_t>(code)); }

std::string toString(const NoticeRefusal &refusal)
{
    return "refused (" + std::string(name(refusal.code)) + "): " + refusal.detail
        + (refusal.subject.empty() ? std::string() : ": " + refusal.subject);
}

} // namespace dispatch
