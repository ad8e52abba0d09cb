#pragma once

#include "app/AccountCodec.h"

namespace formats {

/// Events of accounts as canonical JSON, under the rules of JsonEventCodec. docs/formats/events.md.
class JsonAccountCodec final : public app::AccountCodec {
public:
    [[nodiscard]] app::NewEvent encode(const identity::AccountEvent &event) const override;
    [[nodiscard]] base::Result<identity::AccountEvent> decode(const app::StoredEvent &stored) const override;
};

/// The type under which an event is recorded, for example "signed-in".
[[nodiscard]] std::string_view typeOf(const identity::AccountEvent &event);

} // namespace formats
