#pragma once

#include "app/EventCodec.h"

namespace formats {

/// Events as canonical JSON: keys sorted, no blanks, UTF-8, whole numbers without a fraction. docs/formats/events.md.
/// Reading ignores fields it does not know and names the first that is missing or does not fit.
class JsonEventCodec final : public app::EventCodec {
public:
    [[nodiscard]] app::NewEvent encode(const incident::Event &event) const override;
    [[nodiscard]] base::Result<incident::Event> decode(const app::StoredEvent &stored) const override;
    [[nodiscard]] app::NewEvent encodeRegister(const app::RegisterEvent &event) const override;
    [[nodiscard]] base::Result<app::RegisterEvent> decodeRegister(const app::StoredEvent &stored) const override;
};

} // namespace formats
