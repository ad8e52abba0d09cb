#include "formats/StockJson.h"

#include "formats/StockJsonFields.h"

#include "formats/FieldJson.h"

namespace formats {

app::NewEvent JsonStockCodec::encode(const reserve::StockEvent &event) const { return fieldjson::encodeAny(event); }

base::Result<reserve::StockEvent> JsonStockCodec::decode(const app::StoredEvent &stored) const
{
    return fieldjson::decodeAny<reserve::StockEvent>(stored);
}

std::string_view typeOf(const reserve::StockEvent &event) { return TypeNames<reserve::StockEvent>.at(event.index()); }

} // namespace formats
