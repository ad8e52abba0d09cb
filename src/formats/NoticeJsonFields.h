#pragma once

#include "dispatch/NoticeEvent.h"
#include "formats/StockJsonFields.h"

/// The one list of what each event of a notice keeps and under which name, as EventJsonFields.h is for the others.
namespace formats {

void fields(Is<dispatch::Party> auto &party, auto &&visit)
{
    visit("unit", party.unit);
    visit("contact", party.contact);
    visit("phone", party.phone);
}
void fields(Is<dispatch::AskedLine> auto &line, auto &&visit)
{
    visit("item", line.item);
    visit("quantity", line.quantity);
}
void fields(Is<dispatch::Request> auto &request, auto &&visit)
{
    visit("path", request.path);
    visit("medium", request.medium);
    visit("reference", request.reference);
    visit("incident", request.incident);
    visit("activation", request.activation);
    visit("applicant", request.applicant);
    visit("user", request.user);
    visit("deliver_by", request.deliverBy);
    visit("deliver_to", request.deliverTo);
    visit("lines", request.lines);
}
void fields(Is<dispatch::DraftLot> auto &lot, auto &&visit)
{
    visit("lot", lot.lot);
    visit("batch", lot.batch);
    visit("expires", lot.expires);
    visit("quantity", lot.quantity);
    visit("price_fen", lot.price);
}
void fields(Is<dispatch::DraftLine> auto &line, auto &&visit)
{
    visit("item", line.item);
    visit("name", line.name);
    visit("spec", line.spec);
    visit("unit", line.unit);
    visit("asked", line.asked);
    visit("approved", line.approved);
    visit("amount_fen", line.amount);
    visit("lots", line.lots);
}
void fields(Is<dispatch::Particulars> auto &particulars, auto &&visit)
{
    visit("reference", particulars.reference);
    visit("applicant", particulars.applicant);
    visit("user", particulars.user);
    visit("deliver_by", particulars.deliverBy);
    visit("deliver_to", particulars.deliverTo);
}
void fields(Is<dispatch::RequestRecorded> auto &event, auto &&visit)
{
    visit("notice", event.notice);
    visit("request", event.request);
    visit("bundle", later(event.bundle));
}
void fields(Is<dispatch::PapersRecorded> auto &event, auto &&visit)
{
    visit("notice", event.notice);
    visit("reference", event.reference);
}
void fields(Is<dispatch::DraftMade> auto &event, auto &&visit)
{
    visit("notice", event.notice);
    visit("draft", event.draft);
    visit("lines", event.lines);
    visit("note", event.note);
    visit("reservation", event.reservation);
    visit("correction", later(event.correction));
}
void fields(Is<dispatch::NoticeOpened> auto &event, auto &&visit)
{
    visit("notice", event.notice);
    visit("draft", event.draft);
    visit("step", event.step);
}
void fields(Is<dispatch::NoticeSigned> auto &event, auto &&visit)
{
    visit("notice", event.notice);
    visit("draft", event.draft);
    visit("step", event.step);
    visit("stands_for", event.standsFor);
    visit("key", event.key);
    visit("digest", event.digest);
    visit("signature", event.signature);
    visit("at", event.at);
    visit("opinion", later(event.opinion));
}
void fields(Is<dispatch::SignatureWithdrawn> auto &event, auto &&visit)
{
    visit("notice", event.notice);
    visit("draft", event.draft);
    visit("step", event.step);
    visit("reason", event.reason);
}
void fields(Is<dispatch::NoticeReturned> auto &event, auto &&visit)
{
    visit("notice", event.notice);
    visit("draft", event.draft);
    visit("step", event.step);
    visit("reason", event.reason);
}
void fields(Is<dispatch::NoticeRefused> auto &event, auto &&visit)
{
    visit("notice", event.notice);
    visit("draft", event.draft);
    visit("step", event.step);
    visit("reason", event.reason);
}
void fields(Is<dispatch::RequestWithdrawn> auto &event, auto &&visit)
{
    visit("notice", event.notice);
    visit("reason", event.reason);
}
void fields(Is<dispatch::NoticeIssued> auto &event, auto &&visit)
{
    visit("notice", event.notice);
    visit("draft", event.draft);
    visit("year", event.year);
    visit("number", event.number);
    visit("digest", event.digest);
}
void fields(Is<dispatch::PhoneOrdered> auto &event, auto &&visit)
{
    visit("notice", event.notice);
    visit("draft", event.draft);
    visit("medium", event.medium);
    visit("ordered_by", event.orderedBy);
    visit("urgency", event.urgency);
}
void fields(Is<dispatch::ShipmentRecorded> auto &event, auto &&visit)
{
    visit("notice", event.notice);
    visit("movement", event.movement);
}
void fields(Is<dispatch::SupplyPathChosen> auto &event, auto &&visit)
{
    visit("notice", event.notice);
    visit("path", event.path);
    visit("reason", event.reason);
}
void fields(Is<dispatch::FollowUpRecorded> auto &event, auto &&visit)
{
    visit("notice", event.notice);
    visit("what", event.what);
    visit("at", event.at);
    visit("detail", event.detail);
}

void fields(Is<dispatch::SignatureBrought> auto &event, auto &&visit)
{
    visit("notice", event.notice);
    visit("draft", event.draft);
    visit("step", event.step);
    visit("account", event.account);
    visit("stands_for", event.standsFor);
    visit("key", event.key);
    visit("digest", event.digest);
    visit("signature", event.signature);
    visit("at", event.at);
    visit("bundle", event.bundle);
    visit("opinion", later(event.opinion));
}

void fields(Is<dispatch::NoticeCancelled> auto &event, auto &&visit)
{
    visit("notice", event.notice);
    visit("reason", event.reason);
}
void fields(Is<dispatch::DraftLeft> auto &event, auto &&visit)
{
    visit("notice", event.notice);
    visit("draft", event.draft);
    visit("step", event.step);
    visit("bundle", event.bundle);
}

template <>
inline constexpr std::array TypeNames<dispatch::NoticeEvent> = std::to_array<std::string_view>(
    {"request-recorded", "papers-recorded", "draft-made", "notice-opened", "notice-signed", "signature-withdrawn",
        "notice-returned", "notice-refused", "request-withdrawn", "notice-issued", "phone-ordered", "shipment-recorded",
        "supply-path-chosen", "follow-up-recorded", "signature-brought", "notice-cancelled", "draft-left"});
static_assert(TypeNames<dispatch::NoticeEvent>.size() == std::variant_size_v<dispatch::NoticeEvent>);

template <>
inline constexpr auto ValueNames<dispatch::Path> = dispatch::PathNames;
template <>
inline constexpr auto ValueNames<dispatch::Medium> = dispatch::MediumNames;
template <>
inline constexpr auto ValueNames<dispatch::Step> = dispatch::StepNames;
template <>
inline constexpr auto ValueNames<dispatch::FollowUp> = dispatch::FollowUpNames;

} // namespace formats
