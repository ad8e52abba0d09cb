#include "reserve/DecideStock.h"

#include <array>

namespace reserve {

namespace {

constexpr auto Names = std::to_array<std::string_view>(
    {"unknown_account", "not_signed_in", "password_must_change", "not_allowed", "no_lines", "unknown_item",
        "unknown_lot", "unknown_movement", "unknown_reservation", "unknown_check", "bad_text", "bad_quantity",
        "bad_price", "bad_year", "bad_day", "twice", "too_much", "reason_missing", "reference_missing", "item_in_use",
        "plan_there", "no_plan", "below_floor", "not_enough", "expired", "not_pending", "same_person", "not_reversible",
        "already_reversed", "already_settled", "check_incomplete", "unexplained", "in_the_future", "already_released",
        "nothing_changed", "of_notice", "goes_by_notice", "text_changed", "no_key", "bad_signature"});
static_assert(Names.size() == static_cast<std::size_t>(StockRefusalCode::BadSignature) + 1);

} // namespace

std::string_view name(StockRefusalCode code) { return Names.at(static_cast<std::size_t>(code)); }

std::string subjectText(const StockRefusal &refusal)
{
    if (refusal.lot == 0)
        return refusal.subject;
    return "lot " + std::to_string(refusal.lot) + (refusal.subject.empty() ? std::string() : " " + refusal.subject);
}

std::string toString(const StockRefusal &refusal)
{
    const std::string subject = subjectText(refusal);
    return "refused (" + std::string(name(refusal.code)) + "): " + refusal.detail
        + (subject.empty() ? std::string() : ": " + subject);
}

} // namespace reserve
