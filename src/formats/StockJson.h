#pragma once

#include "app/StockCodec.h"

namespace formats {

/// Events of the stock as canonical JSON, under the rules of JsonEventCodec. docs/formats/events.md.
class JsonStockCodec final : public app::StockCodec {
public:
    [[nodiscard]] app::NewEvent encode(const reserve::StockEvent &event) const override;
    [[nodiscard]] base::Result<reserve::StockEvent> decode(const app::StoredEvent &stored) const override;
};

/// The type under which an event is recorded, for example "movement-confirmed".
[[nodiscard]] std::string_view typeOf(const reserve::StockEvent &event);

} // namespace formats
