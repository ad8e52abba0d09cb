#include "viewmodel/ReserveSnapshot.h"

#include <map>

namespace viewmodel {

void ReserveReader::takeNotices(const app::Dispatch &notices)
{
    const auto &history = notices.history();
    std::map<std::int64_t, NoticeHistory> newer;
    for (std::size_t i = m_noticeEvents; i < history.size(); ++i)
        newer[dispatch::noticeOf(history[i].event)].push_back(history[i]);
    m_last.histories.resize(notices.notices().all.size());
    for (auto &[notice, events] : newer) {
        if (notice < 1 || notice > std::ssize(m_last.histories))
            continue; // a record that somebody wrote into: of a notice that is not there
        auto &held = m_last.histories[static_cast<std::size_t>(notice - 1)];
        NoticeHistory whole = held ? *held : NoticeHistory();
        std::ranges::move(events, std::back_inserter(whole));
        held = std::make_shared<const NoticeHistory>(std::move(whole));
    }
    m_noticeEvents = history.size();
    m_last.notices = std::make_shared<const dispatch::Notices>(notices.notices());
}

std::optional<ReserveSnapshot> ReserveReader::read(
    app::Dispatch &notices, const app::Reserve &stock, const calendar::WorkCalendar &workdays)
{
    const auto loaded = notices.load(); // the stock with it
    const auto problem = loaded ? std::optional<base::Error>() : std::optional(loaded.error());
    const bool told = m_last.isThere() && problem.has_value() == m_last.problem.has_value()
        && notices.history().size() == m_noticeEvents && stock.history().size() == m_stockEvents;
    if (told)
        return {};
    m_last.problem = problem;
    if (!m_last.workdays)
        m_last.workdays = std::make_shared<const calendar::WorkCalendar>(workdays);
    if (!m_last.notices || notices.history().size() != m_noticeEvents)
        takeNotices(notices);
    if (!m_last.stock || stock.history().size() != m_stockEvents)
        m_last.stock = std::make_shared<const reserve::Stock>(stock.stock());
    m_stockEvents = stock.history().size();
    m_last.clocks = std::make_shared<const dispatch::RunningNoticeClocks>(
        dispatch::runningClocks(*m_last.notices, *m_last.stock, *m_last.workdays));
    return m_last;
}

} // namespace viewmodel
