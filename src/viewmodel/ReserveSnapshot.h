#pragma once

#include "app/Dispatch.h"
#include "calendar/WorkCalendar.h"
#include "dispatch/NoticeClocks.h"

#include <memory>

namespace viewmodel {

/// What was recorded of one notice, oldest first.
using NoticeHistory = std::vector<dispatch::RecordedNoticeEvent>;

/// The notices and the stock of the record as they stood at one moment. Shared between threads, and never changed:
/// whoever has one may go on reading it.
struct ReserveSnapshot {
    std::shared_ptr<const dispatch::Notices> notices; ///< null: not read yet, or there is no reserve
    std::shared_ptr<const reserve::Stock> stock; ///< null as above
    std::vector<std::shared_ptr<const NoticeHistory>> histories; ///< of notice N at N - 1
    std::shared_ptr<const calendar::WorkCalendar> workdays; ///< null as above
    std::shared_ptr<const dispatch::RunningNoticeClocks> clocks; ///< null as above
    std::optional<base::Error> problem; ///< they cannot be read; what is here is what was read before

    [[nodiscard]] bool isThere() const { return notices != nullptr; }
};

/// Makes a new snapshot whenever something is there that none has told yet. What did not change is shared with the one
/// before. Lives in the console's thread.
class ReserveReader {
public:
    /// Nothing where all was told.
    [[nodiscard]] std::optional<ReserveSnapshot> read(
        app::Dispatch &notices, const app::Reserve &stock, const calendar::WorkCalendar &workdays);

private:
    void takeNotices(const app::Dispatch &notices);

    ReserveSnapshot m_last;
    std::size_t m_noticeEvents = 0; ///< how many of them m_last has
    std::size_t m_stockEvents = 0;
};

} // namespace viewmodel
