#include "formats/NoticeJson.h"

#include "formats/NoticeJsonFields.h"

#include "formats/FieldJson.h"

namespace formats {

app::NewEvent JsonNoticeCodec::encode(const dispatch::NoticeEvent &event) const { return fieldjson::encodeAny(event); }

base::Result<dispatch::NoticeEvent> JsonNoticeCodec::decode(const app::StoredEvent &stored) const
{
    return fieldjson::decodeAny<dispatch::NoticeEvent>(stored);
}

std::string_view typeOf(const dispatch::NoticeEvent &event)
{
    return TypeNames<dispatch::NoticeEvent>.at(event.index());
}

} // namespace formats
