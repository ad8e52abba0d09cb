#pragma once

#include "dispatch/DecideNotice.h"
#include "dispatch/NoticeClocks.h"

namespace dispatch {

/// What a notice waits for.
enum class Waiting {
    Draft,
    Signature,
    Issue,
    GoodsOut, ///< the holder takes them out of the stock
    SecondSignature, ///< another of the holder confirms that
};
inline constexpr auto WaitingNames =
    std::to_array<std::string_view>({"draft", "signature", "issue", "goods_out", "second_signature"});

/// A notice under way, as one account sees it.
struct QueueEntry {
    std::int64_t notice = 0;
    std::int64_t draft = 0; ///< 0: none yet
    Waiting waiting = Waiting::Draft;
    std::optional<Step> step; ///< of Waiting::Signature
    bool mine = false; ///< the account may do what it waits for
    std::optional<NoticeRefusal> why; ///< it may not
    base::Instant due; ///< of its next clock, else when the goods are wanted
    std::string clause; ///< of the clock; empty: by when they are wanted
    base::Instant since; ///< it waits for this since then
    base::Instant near; ///< from then on `due` is near
};

/// What is under way: first what waits for the account, then the rest; in each by due time, then by number. Goods that
/// may go are in it for those of the holder who can do the next thing about them.
[[nodiscard]] std::vector<QueueEntry> queueFor(const Notices &notices, const std::string &account,
    const identity::Accounts &accounts, const reserve::Stock &stock, const calendar::WorkCalendar &calendar,
    base::Instant now);

} // namespace dispatch
