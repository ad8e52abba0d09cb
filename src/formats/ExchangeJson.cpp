#include "formats/ExchangeJson.h"

#include "formats/ExchangeJsonFields.h"

#include "formats/FieldJson.h"

namespace formats {

app::NewEvent JsonExchangeCodec::encode(const exchange::ExchangeEvent &event) const
{
    return fieldjson::encodeAny(event);
}

base::Result<exchange::ExchangeEvent> JsonExchangeCodec::decode(const app::StoredEvent &stored) const
{
    return fieldjson::decodeAny<exchange::ExchangeEvent>(stored);
}

std::string_view typeOf(const exchange::ExchangeEvent &event)
{
    return TypeNames<exchange::ExchangeEvent>.at(event.index());
}

} // namespace formats
