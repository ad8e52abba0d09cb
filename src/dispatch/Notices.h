#pragma once

#include "dispatch/NoticeEvent.h"
#include "reserve/Stock.h"

#include <map>
#include <set>

namespace dispatch {

enum class State {
    Requested, ///< a draft is needed
    InApproval, ///< its draft waits for a step, or with four signatures for being issued
    Returned, ///< another draft is needed
    Issued,
    Refused,
    Withdrawn,
    Cancelled, ///< was issued; its goods never left
};
inline constexpr auto StateNames = std::to_array<std::string_view>(
    {"requested", "in_approval", "returned", "issued", "refused", "withdrawn", "cancelled"});

/// What stands under the text of a notice that is signed: docs/formats/notice.md.
struct Signing {
    Step step = Step::FirstReview;
    std::string account;
    std::string standsFor; ///< 代; empty: in an own role
    std::string opinion; ///< 审批意见
    base::Instant at;
};

/// A signature that stands.
struct Signature {
    Step step = Step::FirstReview;
    std::string account;
    std::string standsFor; ///< 代; empty: in an own role
    std::string key;
    std::string digest;
    std::string signature;
    base::Instant at;
    base::Instant seen; ///< by this record: later than `at` where it came from another console
    std::string opinion = {}; ///< 审批意见

    [[nodiscard]] Signing signing() const { return {step, account, standsFor, opinion, at}; }
};

struct Draft {
    std::int64_t number = 0; ///< 0: there is none yet
    std::vector<DraftLine> lines;
    std::string note;
    std::int64_t reservation = 0;
    std::string by;
    base::Instant made;
};

struct PhoneOrder {
    Medium medium = Medium::Phone;
    std::string orderedBy;
    std::string urgency;
    std::string recordedBy;
    base::Instant at;
};

/// A happening around the notice, see FollowUp.
struct Happening {
    FollowUp what = FollowUp::Loaded;
    base::Instant at;
    std::string detail;
    std::string by;
    std::int64_t movement = 0; ///< the shipment of that time; 0: none yet
};

struct Notice {
    std::int64_t id = 0; ///< of its request
    Request request;
    std::string requestedBy;
    base::Instant requested;
    State state = State::Requested;
    Draft draft; ///< the newest
    std::set<std::string> drafters; ///< of every draft: none of them signs
    std::vector<Signature> signatures; ///< of the newest draft, in the order of the steps
    std::set<std::string> opened; ///< who has had the draft open since the last signature
    std::string left; ///< the bundle it left in for its next step, since the last signature; empty: none
    std::string reason; ///< of the return, the refusal, the withdrawal or the cancelling
    std::string endedBy; ///< who returned, refused, withdrew or cancelled it
    base::Instant returned; ///< of the last return
    std::optional<base::Instant> ended;
    std::optional<base::Instant> papers; ///< are there, where they came after
    std::string papersReference;
    std::optional<PhoneOrder> phoneOrder;
    std::optional<base::Instant> orderPapers; ///< are there for the order by phone
    std::int64_t movement = 0; ///< of the last shipment; 0: none
    std::vector<Happening> happenings; ///< in the order recorded
    std::string supplyPath;
    std::int64_t year = 0; ///< of the official number; 0: not issued
    std::int64_t number = 0;
    std::string digest;
    std::string issuedBy;
    std::optional<base::Instant> issued;

    /// The step it waits for; nothing with four signatures, or when it waits for none.
    [[nodiscard]] std::optional<Step> waitsFor() const;
    [[nodiscard]] bool isOpen() const; ///< not refused, withdrawn or issued
    [[nodiscard]] bool isOver() const; ///< refused, withdrawn or cancelled
    /// Its goods may leave: it is issued, or was ordered by phone and is being approved.
    [[nodiscard]] bool letsGoodsGo() const;
    /// The last of its kind; null without one. What happened to goods that came back does not count.
    [[nodiscard]] const Happening *last(FollowUp what) const;
};

/// All notices, as the events so far leave them.
struct Notices {
    std::vector<Notice> all; ///< number N at N - 1
    std::map<std::int64_t, std::vector<std::int64_t>> issued; ///< by year: of which notice, in the order of numbers
    std::set<std::int64_t> open; ///< neither issued nor refused nor withdrawn

    /// Null where there is none of this number.
    [[nodiscard]] const Notice *find(std::int64_t id) const;
    /// By official number; null where there is none.
    [[nodiscard]] const Notice *issuedAs(std::int64_t year, std::int64_t number) const;
    /// By the number of the request, the official number or the code on the notice; null where there is none.
    [[nodiscard]] const Notice *named(std::string_view word) const;
};

/// Folds one event in. It happened: nothing is refused.
void evolve(Notices &notices, const RecordedNoticeEvent &record);

/// The movement by which its goods go out or went out: neither refused nor withdrawn, nor all of it booked back with
/// both signatures. Null without one.
[[nodiscard]] const reserve::Movement *shipmentOf(const Notice &notice, const reserve::Stock &stock);
/// When its goods left the stock, with both signatures of the holder.
[[nodiscard]] std::optional<base::Instant> goodsOut(const Notice &notice, const reserve::Stock &stock);

/// What the movement of an order by phone names: "电话指令，登记号 5".
[[nodiscard]] std::string phoneReference(std::int64_t notice);
[[nodiscard]] Particulars particularsOf(const Request &request);
/// The request with these in place of its own.
[[nodiscard]] Request corrected(Request request, const Particulars &particulars);
/// "吕工信医药调〔2026〕7号".
[[nodiscard]] std::string officialNumber(std::int64_t year, std::int64_t number);
/// "调〔2026〕7号": where room is short, and whose number it is goes without saying.
[[nodiscard]] std::string shortNumber(std::int64_t year, std::int64_t number);
/// Reads it, with brackets of any of the usual kinds; nothing where it is none.
[[nodiscard]] std::optional<std::pair<std::int64_t, std::int64_t>> parseOfficialNumber(std::string_view text);

} // namespace dispatch
