#pragma once

#include "formats/FieldNames.h"
#include "handover/HandoverEvent.h"

/// The one list of what each event of handovers keeps and under which name, as EventJsonFields.h is for the others.
namespace formats {

void fields(Is<handover::HandoverGiven> auto &event, auto &&visit)
{
    visit("number", event.number);
    visit("text", event.text);
    visit("key", event.key);
    visit("signature", event.signature);
}
void fields(Is<handover::HandoverTaken> auto &event, auto &&visit)
{
    visit("number", event.number);
    visit("post", event.post);
    visit("remark", event.remark);
    visit("key", event.key);
    visit("signature", event.signature);
}
void fields(Is<handover::HandoverWithdrawn> auto &event, auto &&visit)
{
    visit("number", event.number);
    visit("reason", event.reason);
}

template <>
inline constexpr std::array TypeNames<handover::HandoverEvent> =
    std::to_array<std::string_view>({"handover-given", "handover-taken", "handover-withdrawn"});
static_assert(TypeNames<handover::HandoverEvent>.size() == std::variant_size_v<handover::HandoverEvent>);

} // namespace formats
