#include "formats/EventJson.h"

#include "formats/EventJsonFields.h"
#include "formats/FieldJson.h"

namespace formats {

app::NewEvent JsonEventCodec::encode(const incident::Event &event) const { return fieldjson::encodeAny(event); }

base::Result<incident::Event> JsonEventCodec::decode(const app::StoredEvent &stored) const
{
    return fieldjson::decodeAny<incident::Event>(stored);
}

app::NewEvent JsonEventCodec::encodeRegister(const app::RegisterEvent &event) const
{
    return fieldjson::encodeAny(event);
}

base::Result<app::RegisterEvent> JsonEventCodec::decodeRegister(const app::StoredEvent &stored) const
{
    return fieldjson::decodeAny<app::RegisterEvent>(stored);
}

} // namespace formats
