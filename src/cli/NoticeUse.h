#pragma once

#include "cli/StockUse.h"

#include "app/Dispatch.h"
#include "app/Exchange.h"
#include "calendar/WorkCalendar.h"

namespace cli {

/// One use of `fengsuictl notice`, with the record open.
struct NoticeUse {
    const Arguments &arguments;
    const Environment &environment;
    app::Dispatch &dispatch;
    app::Reserve &reserve;
    app::Accounts &accounts;
    const calendar::WorkCalendar &calendar;
    const app::Exchange &exchange; ///< what came from other consoles

    /// The n-th word after the action; empty when it is not there.
    [[nodiscard]] std::string word(std::size_t n) const
    {
        return n + 1 < arguments.positionals().size() ? arguments.positionals()[n + 1] : std::string();
    }
    [[nodiscard]] std::string option(std::string_view name) const { return arguments.optionOr(name, {}); }
    [[nodiscard]] const dispatch::Notices &notices() const { return dispatch.notices(); }
    [[nodiscard]] base::Instant now() const { return environment.clock.now(); }
    [[nodiscard]] std::ostream &out() const { return environment.out; }
};

using NoticeActionEntry = ActionEntry<NoticeUse>;

[[nodiscard]] const std::vector<NoticeActionEntry> &noticeLooking(); ///< queue, list, show, verify, …
[[nodiscard]] const std::vector<NoticeActionEntry> &noticeActing(); ///< request, draft, approve, issue, …

/// The notice of a word: the number of its request, its official number or its code. Error: NotFound.
[[nodiscard]] base::Result<const dispatch::Notice *> noticeNamed(const NoticeUse &use, const std::string &word);
/// "1 吕工信医药调〔2026〕7号 in_approval draft 2, 3 of 4 signatures": those that count.
[[nodiscard]] std::string noticeWords(const dispatch::Notice &notice, const identity::Accounts &accounts);

} // namespace cli
