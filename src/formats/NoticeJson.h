#pragma once

#include "app/NoticeCodec.h"

namespace formats {

/// Events of notices as canonical JSON, under the rules of JsonEventCodec. docs/formats/events.md.
class JsonNoticeCodec final : public app::NoticeCodec {
public:
    [[nodiscard]] app::NewEvent encode(const dispatch::NoticeEvent &event) const override;
    [[nodiscard]] base::Result<dispatch::NoticeEvent> decode(const app::StoredEvent &stored) const override;
};

/// The type under which an event is recorded, for example "notice-signed".
[[nodiscard]] std::string_view typeOf(const dispatch::NoticeEvent &event);

} // namespace formats
