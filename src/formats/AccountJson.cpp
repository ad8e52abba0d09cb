#include "formats/AccountJson.h"

#include "formats/AccountJsonFields.h"
#include "formats/FieldJson.h"

namespace formats {

app::NewEvent JsonAccountCodec::encode(const identity::AccountEvent &event) const
{
    return fieldjson::encodeAny(event);
}

base::Result<identity::AccountEvent> JsonAccountCodec::decode(const app::StoredEvent &stored) const
{
    return fieldjson::decodeAny<identity::AccountEvent>(stored);
}

std::string_view typeOf(const identity::AccountEvent &event)
{
    return TypeNames<identity::AccountEvent>.at(event.index());
}

} // namespace formats
