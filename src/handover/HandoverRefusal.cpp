#include "handover/DecideHandover.h"

namespace handover {

namespace {

constexpr auto Names = std::to_array<std::string_view>({"unknown_account", "not_signed_in", "password_must_change",
    "not_allowed", "no_key", "bad_text", "reason_missing", "record_moved", "another_waits", "unknown_handover",
    "not_waiting", "same_person", "not_the_giver", "bad_signature"});
static_assert(Names.size() == static_cast<std::size_t>(HandoverRefusalCode::BadSignature) + 1);

} // namespace

std::string_view name(HandoverRefusalCode code) { return Names.at(static_cast<std::size_t>(code)); }

std::string toString(const HandoverRefusal &refusal)
{
    return "refused (" + std::string(name(refusal.code)) + "): " + refusal.detail
        + (refusal.subject.empty() ? std::string() : ": " + refusal.subject);
}

} // namespace handover
