#pragma once

#include "dispatch/CheckNotice.h"
#include "dispatch/NoticeClocks.h"
#include "viewmodel/dispatch/SupplyPaths.h"

/// What is said of requests for the reserve and of their notices.
namespace viewmodel {

/// "first review", "deputy leader", …
[[nodiscard]] QString stepWord(dispatch::Step step);
[[nodiscard]] QString pathWord(dispatch::Path path);
[[nodiscard]] QString mediumWord(dispatch::Medium medium);
/// "loaded", "delivered", …
[[nodiscard]] QString followUpWord(dispatch::FollowUp what);
/// What the clock of a notice asks for: "load the goods".
[[nodiscard]] QString clockWord(const dispatch::NoticeClock &clock);
/// What is wrong with a signature; empty for none.
[[nodiscard]] QString faultWord(dispatch::SignatureFault fault);

/// "吕工信医药调〔2026〕7号"; "request 12" as long as it is not issued.
[[nodiscard]] QString noticeName(const dispatch::Notice &notice);
/// The same where room is short: "调〔2026〕7号".
[[nodiscard]] QString noticeShortName(const dispatch::Notice &notice);
/// "response · 4 items · 13 850.00 yuan".
[[nodiscard]] QString noticeSummary(const dispatch::Notice &notice);
/// "13 850.00": groups of three.
[[nodiscard]] QString amountText(const std::string &decimal);

/// What an event says in the history of its notice: "first review signed, draft 3".
[[nodiscard]] QString noticeEventWords(const dispatch::NoticeEvent &event, const SupplyView &supply);

} // namespace viewmodel
