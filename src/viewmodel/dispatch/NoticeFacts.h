#pragma once

#include "dispatch/NoticeClocks.h"
#include "identity/Accounts.h"
#include "viewmodel/ReserveSnapshot.h"
#include "viewmodel/dispatch/SupplyPaths.h"

/// What stands beside the text of a notice: what it does to the stock, its clocks, who may sign, what happened.
namespace viewmodel {

/// A lot of the notice against what is there.
struct StockLine {
    QString item;
    QString batch;
    QString expires; ///< "2027-02"; "—" for what does not expire
    QString available; ///< free, and what is held for this notice; "—" once it is taken out
    QString taken;
    QString rest;
    bool nothingLeft = false;
    friend bool operator==(const StockLine &, const StockLine &) = default;
};

/// The lots, and the total against the floor of 71号 第十八条.
struct NoticeStock {
    std::vector<StockLine> lines;
    bool hasPlan = false;
    int before = 0; ///< tenths of a percent of the plan
    int after = 0;
    QStringList warnings; ///< of items that fall below the share of their own plan
    QString remark; ///< where no lots are held: why; where they left: how far
    friend bool operator==(const NoticeStock &, const NoticeStock &) = default;
};
[[nodiscard]] NoticeStock noticeStock(const dispatch::Notice &notice, const reserve::Stock &stock, base::Instant now);
/// "82.4 %".
[[nodiscard]] QString permilleText(int permille);

/// A rule with its clause, and when it is due where it is a clock.
struct RuleLine {
    QString clause;
    QString text;
    QString due; ///< "due 11-30 24:00, left 5 d 20 h"; "done 03:14"; empty: no clock
    ClockState state = ClockState::None;
    friend bool operator==(const RuleLine &, const RuleLine &) = default;
};
[[nodiscard]] std::vector<RuleLine> noticeRules(const dispatch::Notice &notice, const reserve::Stock &stock,
    const calendar::WorkCalendar &workdays, const SupplyView &supply, base::Instant now);

/// One of the steps, and whether it is somebody's own.
struct DutyLine {
    enum class State { Good, Open, Barred };
    QString step;
    QString who;
    QString says; ///< "✓ checked", "not by you: who drafts does not sign"
    State state = State::Open;
    friend bool operator==(const DutyLine &, const DutyLine &) = default;
};
/// As `account` sees it; empty: nobody is signed in.
[[nodiscard]] std::vector<DutyLine> noticeDuties(
    const dispatch::Notice &notice, const identity::Accounts &accounts, const std::string &account, base::Instant now);

struct HistoryLine {
    QString when;
    QString who;
    QString what;
    friend bool operator==(const HistoryLine &, const HistoryLine &) = default;
};
/// Newest first; with what the stock holds of its goods: who gave the second signature.
[[nodiscard]] std::vector<HistoryLine> noticeHistory(
    const NoticeHistory &history, const reserve::Stock &stock, const SupplyView &supply, base::Instant now);

/// Where the notice is on its way: drafted, the four, issued.
struct ChainStep {
    enum class State { Done, Waiting, Ahead };
    QString title;
    QString who;
    QString state; ///< "02:48", "waits for you", "not yet"
    State how = State::Ahead;
    friend bool operator==(const ChainStep &, const ChainStep &) = default;
};
[[nodiscard]] std::vector<ChainStep> noticeChain(
    const dispatch::Notice &notice, const identity::Accounts &accounts, const std::string &account, base::Instant now);

/// What V says: every signature of the newest draft and whether it counts, and what that comes to.
struct CheckedNotice {
    bool faulty = false; ///< one of them does not count
    QString verdict;
    QStringList lines; ///< a signature each
};
[[nodiscard]] CheckedNotice checkedNotice(
    const dispatch::Notice &notice, const identity::Accounts &accounts, base::Instant now);

/// Where a clock stands that is due then: near in its last tenth, at most the last hour.
[[nodiscard]] ClockState clockStateOf(const dispatch::NoticeClock &clock, base::Instant now);

} // namespace viewmodel
