#pragma once

#include "exchange/ExchangeEvent.h"
#include "formats/FieldNames.h"

/// The one list of what each event of the exchange keeps and under which name, as EventJsonFields.h is for the others.
namespace formats {

void fields(Is<exchange::BundleSent> auto &event, auto &&visit)
{
    visit("bundle", event.bundle);
    visit("text", event.text);
    visit("signature", event.signature);
}
void fields(Is<exchange::BundleTaken> auto &event, auto &&visit)
{
    visit("bundle", event.bundle);
    visit("text", event.text);
    visit("signature", event.signature);
    visit("notice", event.notice);
    visit("reservation", event.reservation);
}
void fields(Is<exchange::BundleOpened> auto &event, auto &&visit) { visit("bundle", event.bundle); }
void fields(Is<exchange::BundleHeld> auto &event, auto &&visit)
{
    visit("bundle", event.bundle);
    visit("reservation", event.reservation);
}

template <>
inline constexpr std::array TypeNames<exchange::ExchangeEvent> = std::to_array<std::string_view>(
    {"bundle-sent", "bundle-taken", "bundle-opened", "bundle-held"});
static_assert(TypeNames<exchange::ExchangeEvent>.size() == std::variant_size_v<exchange::ExchangeEvent>);

} // namespace formats
