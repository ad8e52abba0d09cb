#pragma once

#include "dispatch/NoticeEvent.h"

namespace dispatch {

// What somebody may ask for. `draft` is the one he has before him: when there is another meanwhile, it is refused.

// Who drafts notices: the office of 70号 2.2.2.
struct RecordRequest {
    Request request;
    std::string bundle = {}; ///< that it came in from another console; empty: it is asked for here
};
struct RecordPapers {
    std::int64_t notice = 0;
    std::string reference;
};
struct MakeDraft {
    std::int64_t notice = 0;
    std::vector<reserve::LotAmount> lots; ///< empty: proposed, what expires first first
    std::string note;
    std::int64_t draft = 0; ///< 0: there was none yet
    std::optional<Particulars> correction = {}; ///< of the request; nothing: it stands as it is
};
struct OrderByPhone {
    std::int64_t notice = 0;
    std::int64_t draft = 0;
    Medium medium = Medium::Phone;
    std::string orderedBy;
    std::string urgency;
};
struct WithdrawRequest {
    std::int64_t notice = 0;
    std::string reason;
    std::int64_t draft = 0; ///< 0: there was none yet
};
struct IssueNotice {
    std::int64_t notice = 0;
    std::int64_t draft = 0;
};
/// An issued notice that nobody shipped.
struct CancelNotice {
    std::int64_t notice = 0;
    std::string reason;
};
struct ChooseSupplyPath {
    std::int64_t notice = 0;
    std::string path;
    std::string reason;
};

// Whoever may take the step that the notice waits for.
struct OpenNotice {
    std::int64_t notice = 0;
    std::int64_t draft = 0;
};
/// 审批意见 of who has nothing to add.
inline constexpr std::string_view Agreed = "同意";
/// With a signature of the acting account's key in use over signingText().
struct SignNotice {
    std::int64_t notice = 0;
    std::int64_t draft = 0;
    std::string signature;
    std::string opinion = std::string(Agreed);
};
struct ReturnNotice {
    std::int64_t notice = 0;
    std::int64_t draft = 0;
    std::string reason;
};
struct RefuseNotice {
    std::int64_t notice = 0;
    std::int64_t draft = 0;
    std::string reason;
};
/// Who signed last.
struct WithdrawSignature {
    std::int64_t notice = 0;
    std::int64_t draft = 0;
    std::string reason;
};

// The holder of the reserve.
struct RecordShipment {
    std::int64_t notice = 0;
};
/// Of the office, or of the holder: followUpRule().
struct RecordFollowUp {
    std::int64_t notice = 0;
    FollowUp what = FollowUp::Loaded;
    base::Instant at;
    std::string detail;
};

/// Of the office: a signature made at another console. exchange/ says where it came from.
struct BringSignature {
    SignatureBrought made;
};
/// Of the office: the draft leaves for another console. exchange/ says where to.
struct LetDraftLeave {
    DraftLeft left;
};

using NoticeCommand = std::variant<RecordRequest, RecordPapers, MakeDraft, OrderByPhone, WithdrawRequest, IssueNotice,
    ChooseSupplyPath, OpenNotice, SignNotice, ReturnNotice, RefuseNotice, WithdrawSignature, RecordShipment,
    RecordFollowUp, BringSignature, CancelNotice, LetDraftLeave>;

} // namespace dispatch
