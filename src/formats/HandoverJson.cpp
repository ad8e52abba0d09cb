#include "formats/HandoverJson.h"

#include "formats/HandoverJsonFields.h"

#include "formats/FieldJson.h"

namespace formats {

app::NewEvent JsonHandoverCodec::encode(const handover::HandoverEvent &event) const
{
    return fieldjson::encodeAny(event);
}

base::Result<handover::HandoverEvent> JsonHandoverCodec::decode(const app::StoredEvent &stored) const
{
    return fieldjson::decodeAny<handover::HandoverEvent>(stored);
}

std::string_view typeOf(const handover::HandoverEvent &event)
{
    return TypeNames<handover::HandoverEvent>.at(event.index());
}

} // namespace formats
