#pragma once

#include "app/HandoverCodec.h"

namespace formats {

/// Events of handovers as canonical JSON, under the rules of JsonEventCodec. docs/formats/events.md.
class JsonHandoverCodec final : public app::HandoverCodec {
public:
    [[nodiscard]] app::NewEvent encode(const handover::HandoverEvent &event) const override;
    [[nodiscard]] base::Result<handover::HandoverEvent> decode(const app::StoredEvent &stored) const override;
};

/// The type under which an event is recorded, for example "handover-given".
[[nodiscard]] std::string_view typeOf(const handover::HandoverEvent &event);

} // namespace formats
