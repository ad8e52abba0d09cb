#pragma once

#include "reserve/StockEvent.h"

#include <array>
#include <optional>
#include <variant>
#include <vector>

namespace dispatch {

/// Which rules a request goes by: 70号 while a response runs, 71号 else.
enum class Path { Response, Ordinary };
inline constexpr auto PathNames = std::to_array<std::string_view>({"response", "ordinary"});

/// How it was asked for, or ordered.
enum class Medium { Written, Phone, Message };
inline constexpr auto MediumNames = std::to_array<std::string_view>({"written", "phone", "message"});

/// The four who sign a notice, in this order (70号 3.2(5)).
enum class Step { FirstReview, SecondReview, DeputyLeader, Leader };
inline constexpr auto StepNames =
    std::to_array<std::string_view>({"first_review", "second_review", "deputy_leader", "leader"});
inline constexpr std::size_t Steps = StepNames.size();

/// What happens around a notice besides signing it. The first ones follow the goods, the others look for more of them
/// (71号 第二十一条, 70号 3.2(8), (9)).
enum class FollowUp {
    Loaded, ///< 装载, with the route of the transport plan
    Delivered, ///< 送达
    HandedOver, ///< 接收手续
    PaymentUrged, ///< 督促支付
    Paid,
    ContractSigned, ///< 补签购销合同
    NeighbourAsked,
    NeighbourAnswered,
    ProvinceAsked,
    ProvinceAnswered,
    PurchaseOrdered,
    PurchaseArrived,
};
inline constexpr auto FollowUpNames = std::to_array<std::string_view>(
    {"loaded", "delivered", "handed_over", "payment_urged", "paid", "contract_signed", "neighbour_asked",
        "neighbour_answered", "province_asked", "province_answered", "purchase_ordered", "purchase_arrived"});

/// Somebody to call.
struct Party {
    std::string unit;
    std::string contact;
    std::string phone;
    friend bool operator==(const Party &, const Party &) = default;
};

/// So much of an item of the catalogue is asked for.
struct AskedLine {
    std::string item;
    reserve::Quantity quantity;
    friend bool operator==(const AskedLine &, const AskedLine &) = default;
};

/// The application form (70号 附录 7.4), or what a command asks for.
struct Request {
    Path path = Path::Ordinary;
    Medium medium = Medium::Written;
    std::string reference; ///< number of the letter or notice; of a call: who called
    std::string incident; ///< empty: none
    std::string activation; ///< of it; empty: none
    Party applicant; ///< 申请单位
    Party user; ///< 动用单位
    base::Instant deliverBy; ///< 送达时间
    std::string deliverTo; ///< 送达地点
    std::vector<AskedLine> lines;
    friend bool operator==(const Request &, const Request &) = default;
};

/// What of a request another draft may put right: all but its path, medium, incident and goods.
struct Particulars {
    std::string reference;
    Party applicant;
    Party user;
    base::Instant deliverBy;
    std::string deliverTo;
    friend bool operator==(const Particulars &, const Particulars &) = default;
};

/// What of a lot is approved, in the words the notice is read by.
struct DraftLot {
    std::int64_t lot = 0;
    std::string batch;
    std::optional<calendar::Day> expires;
    reserve::Quantity quantity;
    reserve::Money price;
    friend bool operator==(const DraftLot &, const DraftLot &) = default;
};

/// A line of the notice (70号 附录 7.3): what the catalogue called the item when the draft was made.
struct DraftLine {
    std::string item;
    std::string name;
    std::string spec;
    std::string unit;
    reserve::Quantity asked;
    reserve::Quantity approved; ///< the sum of its lots
    reserve::Money amount;
    std::vector<DraftLot> lots; ///< none: nothing of it is approved
    friend bool operator==(const DraftLine &, const DraftLine &) = default;
};

// What happened to notices. Who did it is the actor of the recorded event: an account's name. A notice has the number
// of its request, from 1, and gets the official one when it is issued. Drafts count from 1 within it.

struct RequestRecorded {
    std::int64_t notice = 0;
    Request request;
    std::string bundle = {}; ///< that it came in from another console; empty: it was asked for here
    friend bool operator==(const RequestRecorded &, const RequestRecorded &) = default;
};
/// What was asked or ordered by phone is there in writing.
struct PapersRecorded {
    std::int64_t notice = 0;
    std::string reference;
    friend bool operator==(const PapersRecorded &, const PapersRecorded &) = default;
};
/// A draft with its lots, held for it. It takes the place of the one before, with all signatures of that.
struct DraftMade {
    std::int64_t notice = 0;
    std::int64_t draft = 0;
    std::vector<DraftLine> lines;
    std::string note;
    std::int64_t reservation = 0;
    std::optional<Particulars> correction = {}; ///< these take the place of the request's
    friend bool operator==(const DraftMade &, const DraftMade &) = default;
};
/// Somebody who may take the step has the text before him.
struct NoticeOpened {
    std::int64_t notice = 0;
    std::int64_t draft = 0;
    Step step = Step::FirstReview;
    friend bool operator==(const NoticeOpened &, const NoticeOpened &) = default;
};
struct NoticeSigned {
    std::int64_t notice = 0;
    std::int64_t draft = 0;
    Step step = Step::FirstReview;
    std::string standsFor; ///< 代; empty: in an own role
    std::string key;
    std::string digest; ///< SM3 of the text of the notice, hex
    std::string signature; ///< base64 of DER, over signedText()
    base::Instant at;
    std::string opinion; ///< 审批意见, one line: a part of what is signed
    friend bool operator==(const NoticeSigned &, const NoticeSigned &) = default;
};
/// The last who signed takes it back, before the next has opened it.
struct SignatureWithdrawn {
    std::int64_t notice = 0;
    std::int64_t draft = 0;
    Step step = Step::FirstReview;
    std::string reason;
    friend bool operator==(const SignatureWithdrawn &, const SignatureWithdrawn &) = default;
};
/// Back to who drafts: another draft is needed.
struct NoticeReturned {
    std::int64_t notice = 0;
    std::int64_t draft = 0;
    Step step = Step::FirstReview;
    std::string reason;
    friend bool operator==(const NoticeReturned &, const NoticeReturned &) = default;
};
struct NoticeRefused {
    std::int64_t notice = 0;
    std::int64_t draft = 0;
    Step step = Step::FirstReview;
    std::string reason;
    friend bool operator==(const NoticeRefused &, const NoticeRefused &) = default;
};
/// Nobody needs it any more.
struct RequestWithdrawn {
    std::int64_t notice = 0;
    std::string reason;
    friend bool operator==(const RequestWithdrawn &, const RequestWithdrawn &) = default;
};
/// 下达: from now on it is 吕工信医药调〔year〕number号.
struct NoticeIssued {
    std::int64_t notice = 0;
    std::int64_t draft = 0;
    std::int64_t year = 0;
    std::int64_t number = 0;
    std::string digest;
    friend bool operator==(const NoticeIssued &, const NoticeIssued &) = default;
};
/// An issued notice whose goods never left: its lots are free again, its number stays used.
struct NoticeCancelled {
    std::int64_t notice = 0;
    std::string reason;
    friend bool operator==(const NoticeCancelled &, const NoticeCancelled &) = default;
};
/// 71号 第二十四条: the goods may go before the notice is there.
struct PhoneOrdered {
    std::int64_t notice = 0;
    std::int64_t draft = 0;
    Medium medium = Medium::Phone;
    std::string orderedBy; ///< whose order of the bureau it is
    std::string urgency; ///< poisoning, explosion, outbreak …
    friend bool operator==(const PhoneOrdered &, const PhoneOrdered &) = default;
};
/// The goods are taken out of the stock by this movement, which a second of the holder has to confirm.
struct ShipmentRecorded {
    std::int64_t notice = 0;
    std::int64_t movement = 0;
    friend bool operator==(const ShipmentRecorded &, const ShipmentRecorded &) = default;
};
/// By which path it is supplied (71号 第二十一条): the outcome of the plan's decision, or another with a reason.
struct SupplyPathChosen {
    std::int64_t notice = 0;
    std::string path;
    std::string reason;
    friend bool operator==(const SupplyPathChosen &, const SupplyPathChosen &) = default;
};
struct FollowUpRecorded {
    std::int64_t notice = 0;
    FollowUp what = FollowUp::Loaded;
    base::Instant at; ///< when it happened
    std::string detail; ///< route and vehicle, who received it, number of the contract …
    friend bool operator==(const FollowUpRecorded &, const FollowUpRecorded &) = default;
};

/// A signature that was made at another console, and came back in a bundle of the exchange. The actor took it in.
struct SignatureBrought {
    std::int64_t notice = 0;
    std::int64_t draft = 0;
    Step step = Step::FirstReview;
    std::string account; ///< who signed
    std::string standsFor; ///< 代; empty: in an own role
    std::string key; ///< at another console, of the account
    std::string digest; ///< SM3 of the text of the notice, hex
    std::string signature; ///< base64 of DER, over signedText()
    base::Instant at; ///< when it was signed there
    std::string bundle; ///< it came in
    std::string opinion; ///< 审批意见, as it was signed there
    friend bool operator==(const SignatureBrought &, const SignatureBrought &) = default;
};

/// The draft is on its way to who takes the next step at another console, in a bundle of the exchange: nobody can know
/// when it is read there.
struct DraftLeft {
    std::int64_t notice = 0;
    std::int64_t draft = 0;
    Step step = Step::FirstReview;
    std::string bundle;
    friend bool operator==(const DraftLeft &, const DraftLeft &) = default;
};

using NoticeEvent = std::variant<RequestRecorded, PapersRecorded, DraftMade, NoticeOpened, NoticeSigned,
    SignatureWithdrawn, NoticeReturned, NoticeRefused, RequestWithdrawn, NoticeIssued, PhoneOrdered, ShipmentRecorded,
    SupplyPathChosen, FollowUpRecorded, SignatureBrought, NoticeCancelled, DraftLeft>;

/// An event as the record has it.
struct RecordedNoticeEvent {
    std::int64_t version = 0; ///< place in the stream
    base::Instant recorded;
    std::string actor;
    NoticeEvent event;
};

/// The notice an event is about.
[[nodiscard]] inline std::int64_t noticeOf(const NoticeEvent &event)
{
    return std::visit([](const auto &alternative) { return alternative.notice; }, event);
}

} // namespace dispatch
