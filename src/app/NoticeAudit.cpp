#include "app/NoticeAudit.h"

#include "app/Streams.h"
#include "dispatch/Auditor.h"

namespace app {

namespace {

/// What is wrong with one event; empty where nothing is, or where it is none of these streams'.
class Reader {
public:
    Reader(const NoticeCodecs &codecs, dispatch::Auditor &auditor)
        : m_codecs(codecs)
        , m_auditor(auditor)
    {
    }

    std::string see(const StoredEvent &stored)
    {
        if (stored.stream == AccountStream)
            return tell<identity::RecordedAccountEvent>(stored, m_codecs.accounts);
        if (stored.stream == StockStream)
            return tell<reserve::RecordedStockEvent>(stored, m_codecs.stock);
        if (stored.stream == NoticeStream)
            return tell<dispatch::RecordedNoticeEvent>(stored, m_codecs.notices);
        return {};
    }

private:
    template <class Recorded, class Codec>
    std::string tell(const StoredEvent &stored, const Codec &codec)
    {
        auto event = codec.decode(stored);
        if (!event)
            return event.error().detail;
        return m_auditor.see(Recorded{stored.version, stored.recorded, stored.actor, std::move(*event)});
    }

    const NoticeCodecs &m_codecs;
    dispatch::Auditor &m_auditor;
};

} // namespace

base::Result<AuditReport> auditNotices(const EventStore &store, const NoticeCodecs &codecs)
{
    constexpr std::int64_t Portion = 1000;
    dispatch::Auditor auditor;
    Reader reader(codecs, auditor);
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
    report.reason = auditor.end();
    report.firstBadPosition = report.reason.empty() ? 0 : position + 1;
    for (const std::int64_t notice : auditor.notCounting()) {
        const dispatch::Notice &one = *auditor.notices().find(notice);
        report.notCounting.push_back(dispatch::officialNumber(one.year, one.number));
    }
    return report;
}

} // namespace app
