#include "app/NoticeAudit.h"

#include "app/Streams.h"
#include "exchange/Auditor.h"

namespace app {

namespace {

/// What is wrong with one event; empty where nothing is, or where it is none of these streams'.
class Reader {
public:
    Reader(const ExchangeCodecs &codecs, dispatch::Auditor &auditor, std::string record)
        : m_codecs(codecs)
        , m_auditor(auditor)
        , m_exchange(auditor, std::move(record))
    {
    }

    /// What the last event still wants; empty where nothing is missing.
    [[nodiscard]] std::string end() const
    {
        std::string missing = m_auditor.end();
        return missing.empty() ? m_exchange.end() : missing;
    }

    [[nodiscard]] std::vector<std::string> bundlesNotCounting() const { return m_exchange.notCounting(); }

    std::string see(const StoredEvent &stored)
    {
        if (stored.stream == AccountStream)
            return tell<identity::RecordedAccountEvent>(stored, m_codecs.others.accounts);
        if (stored.stream == StockStream)
            return tell<reserve::RecordedStockEvent>(stored, m_codecs.others.stock);
        if (stored.stream == NoticeStream)
            return tell<dispatch::RecordedNoticeEvent>(stored, m_codecs.others.notices);
        if (stored.stream == ExchangeStream)
            return tell<exchange::RecordedExchangeEvent>(stored, m_codecs.exchange);
        return {};
    }

private:
    template <class Recorded, class Codec>
    std::string tell(const StoredEvent &stored, const Codec &codec)
    {
        auto event = codec.decode(stored);
        if (!event)
            return event.error().detail;
        const Recorded record{stored.version, stored.recorded, stored.actor, std::move(*event)};
        constexpr bool OfExchange = std::is_same_v<Recorded, exchange::RecordedExchangeEvent>;
        std::string fault = OfExchange ? m_auditor.end() : std::string();
        if (fault.empty())
            fault = m_exchange.see(record);
        if constexpr (!OfExchange) {
            if (fault.empty())
                fault = m_auditor.see(record);
        }
        return fault;
    }

    const ExchangeCodecs &m_codecs;
    dispatch::Auditor &m_auditor;
    exchange::Auditor m_exchange;
};

} // namespace

base::Result<AuditReport> auditNotices(const EventStore &store, const ExchangeCodecs &codecs)
{
    constexpr std::int64_t Portion = 1000;
    const auto record = recordName(store);
    if (!record)
        return base::failFrom(record);
    dispatch::Auditor auditor;
    Reader reader(codecs, auditor, *record);
    AuditReport report;
    std::int64_t position = 0;
    for (;;) {
        const auto events = store.readAll(position, Portion);
        if (!events)
            return base::failFrom(events);
        if (events->empty())
            break;
        for (const StoredEvent &event : *events) {
            position = event.position;
            report.reason = reader.see(event);
            if (!report.reason.empty()) {
                report.firstBadPosition = position;
                return report;
            }
        }
    }
    report.reason = reader.end();
    report.firstBadPosition = report.reason.empty() ? 0 : position + 1;
    report.bundlesNotCounting = reader.bundlesNotCounting();
    for (const std::int64_t notice : auditor.notCounting()) {
        const dispatch::Notice &one = *auditor.notices().find(notice);
        report.notCounting.push_back(dispatch::officialNumber(one.year, one.number));
    }
    return report;
}

} // namespace app
