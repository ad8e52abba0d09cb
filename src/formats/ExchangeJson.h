#pragma once

#include "app/ExchangeCodec.h"

namespace formats {

/// Events of the exchange as canonical JSON, under the rules of JsonEventCodec. docs/formats/events.md.
class JsonExchangeCodec final : public app::ExchangeCodec {
public:
    [[nodiscard]] app::NewEvent encode(const exchange::ExchangeEvent &event) const override;
    [[nodiscard]] base::Result<exchange::ExchangeEvent> decode(const app::StoredEvent &stored) const override;
};

/// The type under which an event is recorded, for example "bundle-taken".
[[nodiscard]] std::string_view typeOf(const exchange::ExchangeEvent &event);

} // namespace formats
