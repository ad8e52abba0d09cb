#include "app/RecordedActs.h"

#include "app/Streams.h"
#include "base/Overloaded.h"
#include "identity/Acting.h"
#include "incident/MachineReason.h"

#include <algorithm>
#include <map>
#include <ranges>

namespace app {

namespace {

/// Events read at a time.
constexpr std::int64_t Page = 2000;

template <class Part>
base::Result<RecordedAct::What> as(base::Result<Part> part)
{
    if (!part)
        return base::failFrom(part);
    return RecordedAct::What(std::move(*part));
}

base::Result<RecordedAct::What> decode(const ActCodecs &codecs, const StoredEvent &event)
{
    if (event.stream.starts_with(IncidentStreams))
        return as(codecs.events.decode(event));
    if (event.stream == StockStream)
        return as(codecs.stock.decode(event));
    if (event.stream == NoticeStream)
        return as(codecs.notices.decode(event));
    if (event.stream == ExchangeStream)
        return as(codecs.exchange.decode(event));
    if (event.stream == HandoverStream)
        return as(codecs.handovers.decode(event));
    return as(codecs.events.decodeRegister(event));
}

/// Whether a person did it, and it is not said by another event as well.
bool isAct(const RecordedAct::What &what)
{
    return std::visit(base::Overloaded{
                          [](const incident::Event &event) { return !incident::machine::wrote(event); },
                          [](const RegisterEvent &event) {
                              return !std::holds_alternative<PlanKept>(event)
                                  && !std::holds_alternative<PlanReplaced>(event);
                          },
                          [](const reserve::StockEvent &event) {
                              if (const auto *issue = std::get_if<reserve::IssueRecorded>(&event))
                                  return issue->notice == 0;
                              if (const auto *held = std::get_if<reserve::LotsReserved>(&event))
                                  return held->notice == 0 && held->bundle.empty();
                              return !std::holds_alternative<reserve::RestockFellDue>(event)
                                  && !std::holds_alternative<reserve::RestockMet>(event);
                          },
                          [](const dispatch::NoticeEvent &) { return true; },
                          [](const exchange::ExchangeEvent &) { return true; },
                          [](const handover::HandoverEvent &) { return true; },
                      },
        what);
}

bool atOneStroke(const RecordedAct &later, const StoredEvent &earlier)
{
    return later.recorded == earlier.recorded && later.stream == earlier.stream && later.type == earlier.type
        && later.actor == earlier.actor;
}

/// Puts acts together from events that come newest first.
class Collector {
public:
    Collector(const ActCodecs &codecs, const identity::Accounts &accounts, const std::string &account, std::size_t most)
        : m_codecs(codecs)
        , m_accounts(accounts)
        , m_account(account)
        , m_most(most)
    {
    }

    [[nodiscard]] bool isFull() const { return m_full; }
    [[nodiscard]] std::vector<RecordedAct> take() { return std::move(m_acts); }

    base::Result<> add(StoredEvent &event)
    {
        if (event.stream == AccountStream)
            return {};
        const identity::Doer &doer = doerOf(event.actor);
        if (!m_account.empty() && doer.account != m_account)
            return {};
        base::Result<RecordedAct::What> what = decode(m_codecs, event);
        if (!what)
            return base::failFrom(what);
        dropFollowing(event);
        if (isAct(*what))
            put(event, doer, std::move(*what));
        return {};
    }

private:
    /// What was recorded at one stroke behind this, of the stock behind a notice, of either behind a bundle, is its
    /// doing.
    void dropFollowing(const StoredEvent &event)
    {
        const bool bundle = event.stream == ExchangeStream;
        const bool notice = event.stream == NoticeStream;
        while (!m_acts.empty() && m_acts.back().recorded == event.recorded && m_acts.back().actor == event.actor
            && ((bundle && m_acts.back().stream == NoticeStream)
                || ((bundle || notice) && m_acts.back().stream == StockStream)))
            m_acts.pop_back();
    }
    /// Few do all there is: each is looked for once.
    const identity::Doer &doerOf(const std::string &actor)
    {
        const auto [doer, unknown] = m_doers.try_emplace(actor);
        if (unknown)
            doer->second = identity::doerOf(actor, m_accounts);
        return doer->second;
    }
    void put(StoredEvent &event, const identity::Doer &doer, RecordedAct::What what)
    {
        const bool joins = !m_acts.empty() && atOneStroke(m_acts.back(), event);
        if (!joins && m_acts.size() == m_most) {
            m_full = true;
            return;
        }
        const std::size_t times = joins ? m_acts.back().times + 1 : 1;
        RecordedAct act{event.position, event.recorded, std::move(event.actor), doer, std::move(event.stream),
            std::move(event.type), std::move(what), times};
        if (joins)
            m_acts.back() = std::move(act);
        else
            m_acts.push_back(std::move(act));
    }

    const ActCodecs &m_codecs;
    const identity::Accounts &m_accounts;
    const std::string &m_account;
    std::size_t m_most;
    bool m_full = false;
    std::map<std::string, identity::Doer> m_doers; ///< by actor
    std::vector<RecordedAct> m_acts;
};

} // namespace

base::Result<std::vector<RecordedAct>> newestActs(const EventStore &store, const ActCodecs &codecs,
    const identity::Accounts &accounts, const std::string &account, std::size_t most)
{
    const base::Result<std::int64_t> last = store.lastPosition();
    if (!last)
        return base::failFrom(last);
    Collector collector(codecs, accounts, account, most);
    for (std::int64_t end = *last; end > 0 && !collector.isFull(); end -= Page) {
        const std::int64_t before = std::max<std::int64_t>(0, end - Page);
        base::Result<std::vector<StoredEvent>> events = store.readAll(before, end - before);
        if (!events)
            return base::failFrom(events);
        for (auto event = events->rbegin(); event != events->rend() && !collector.isFull(); ++event) {
            if (const base::Result<> added = collector.add(*event); !added)
                return base::failFrom(added);
        }
    }
    return collector.take();
}

} // namespace app
