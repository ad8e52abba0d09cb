#include "app/NoticeAudit.h"

#include "app/SealAudit.h"
#include "app/Streams.h"
#include "dispatch/CheckNotice.h"
#include "exchange/Auditor.h"
#include "handover/Auditor.h"
#include "identity/AccountAudit.h"
#include "identity/Grant.h"
#include "reserve/SecondSignature.h"

namespace app {

namespace {

/// What is wrong with one event; empty where nothing is, or where it is none of these streams'.
class Reader {
public:
    Reader(const EventStore &store, const AuditCodecs &codecs, dispatch::Auditor &auditor, const std::string &record)
        : m_codecs(codecs.exchange)
        , m_handoverCodec(codecs.handovers)
        , m_seals(store)
        , m_auditor(auditor)
        , m_exchange(auditor, record)
        , m_handovers(record)
    {
    }

    /// What the last event still wants; empty where nothing is missing.
    [[nodiscard]] std::string end() const
    {
        std::string missing = m_auditor.end();
        if (missing.empty())
            missing = m_exchange.end();
        return missing.empty() ? m_handovers.end() : missing;
    }

    /// What is wrong with the seals so far, and from which event on; nothing where all hold. What a rule finds is told
    /// before it: that says more.
    [[nodiscard]] std::pair<std::int64_t, std::string> sealFault() const
    {
        return m_sealFault.second.empty() ? std::pair(std::int64_t{0}, m_seals.end()) : m_sealFault;
    }
    [[nodiscard]] std::vector<std::string> bundlesNotCounting() const { return m_exchange.notCounting(); }

    [[nodiscard]] std::vector<std::string> givenByRevoked() const
    {
        return m_accountAudit.givenByRevoked(m_auditor.accounts());
    }

    std::string see(const StoredEvent &stored)
    {
        keep(stored, m_seals.see(stored));
        if (stored.stream == AccountStream)
            return tell<identity::RecordedAccountEvent>(stored, m_codecs.others.accounts);
        if (stored.stream == StockStream)
            return tell<reserve::RecordedStockEvent>(stored, m_codecs.others.stock);
        if (stored.stream == NoticeStream)
            return tell<dispatch::RecordedNoticeEvent>(stored, m_codecs.others.notices);
        if (stored.stream == ExchangeStream)
            return tell<exchange::RecordedExchangeEvent>(stored, m_codecs.exchange);
        return stored.stream == HandoverStream ? tellHandover(stored) : std::string();
    }

private:
    template <class Recorded, class Codec>
    std::string tell(const StoredEvent &stored, const Codec &codec)
    {
        auto event = codec.decode(stored);
        if (!event)
            return event.error().detail;
        const Recorded record{stored.version, stored.recorded, stored.actor, std::move(*event)};
        if constexpr (std::is_same_v<Recorded, identity::RecordedAccountEvent>) {
            if (std::string fault = m_accountAudit.see(m_auditor.accounts(), record); !fault.empty()) {
                if (m_accountAudit.shift().empty())
                    return fault;
                keep(stored, m_accountAudit.shift());
            }
            if (const auto *made = std::get_if<identity::TextSigned>(&record.event)) {
                if (std::string fault = orphanFault(*made); !fault.empty())
                    return fault;
                m_handovers.see(*made);
                keep(stored, m_seals.see(*made, m_auditor.accounts()));
            }
            if (const identity::Grant *grant = identity::grantOf(record.event); grant && !grant->signature.empty())
                keep(stored, m_seals.see(*grant));
        }
        constexpr bool OfExchange = std::is_same_v<Recorded, exchange::RecordedExchangeEvent>;
        std::string fault = OfExchange ? m_auditor.end() : std::string();
        if (fault.empty())
            fault = m_exchange.see(record);
        if constexpr (!OfExchange) {
            if (fault.empty())
                fault = m_auditor.see(record);
        }
        if constexpr (!std::is_same_v<Recorded, identity::RecordedAccountEvent>) {
            if (fault.empty()) // what a rule finds says more
                fault = absenceFault(stored.actor);
        }
        return fault;
    }

    /// What was handed over: its signature, and that the head on its sheet stands in the record.
    std::string tellHandover(const StoredEvent &stored)
    {
        auto event = m_handoverCodec.decode(stored);
        if (!event)
            return event.error().detail;
        const handover::RecordedHandoverEvent record{stored.version, stored.recorded, stored.actor, std::move(*event)};
        std::string fault = m_handovers.see(record, m_auditor.accounts());
        if (fault.empty())
            fault = absenceFault(stored.actor);
        if (const auto *given = std::get_if<handover::HandoverGiven>(&record.event); given && fault.empty()) {
            const handover::Sheet &sheet = m_handovers.handovers().find(given->number)->sheet;
            if (!m_seals.stands(sheet.head))
                keep(stored,
                    "handover " + std::to_string(given->number) + ": what stands in the record up to event "
                        + std::to_string(sheet.head.position) + " is not what stood there when it was signed");
        }
        return fault;
    }

    /// What an account signed for a notice, a movement, a bundle or a handover stands right behind it. Its name is not
    /// signed: one that is called a file does not give itself away.
    [[nodiscard]] std::string orphanFault(const identity::TextSigned &made) const
    {
        const std::string notice = m_auditor.awaited();
        const std::string others = m_exchange.awaited().empty() ? m_handovers.awaited() : m_exchange.awaited();
        const std::string awaited = notice.empty() ? others : notice;
        const bool standsAlone = made.what.starts_with(identity::SignedFile) || identity::sealNamed(made.what);
        if (awaited.empty() ? standsAlone : made.what == awaited)
            return {};
        return made.account + " signed " + made.what
            + (awaited.empty() ? ", and that is missing" : " behind " + awaited);
    }

    /// Whoever takes a sign-in out, which sealed the record, leaves what was done behind it.
    [[nodiscard]] std::string absenceFault(const std::string &actor) const
    {
        const identity::Account *account = m_auditor.accounts().find(actor);
        const bool could = account && !account->signedInAt.empty() && !account->mustChange;
        return could ? std::string() : actor + " did this, and was signed in nowhere then, or with a first password";
    }

    void keep(const StoredEvent &stored, std::string fault)
    {
        if (m_sealFault.second.empty() && !fault.empty())
            m_sealFault = {stored.position, std::move(fault)};
    }

    const ExchangeCodecs &m_codecs;
    const HandoverCodec &m_handoverCodec;
    SealAudit m_seals;
    identity::AccountAudit m_accountAudit;
    std::pair<std::int64_t, std::string> m_sealFault;
    dispatch::Auditor &m_auditor;
    exchange::Auditor m_exchange;
    handover::Auditor m_handovers;
};

} // namespace

base::Result<AuditReport> auditNotices(const EventStore &store, const AuditCodecs &codecs, const std::string &mark)
{
    constexpr std::int64_t Portion = 1000;
    const auto record = recordName(store, mark);
    if (!record)
        return base::failFrom(record);
    dispatch::Auditor auditor;
    Reader reader(store, codecs, auditor, *record);
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
                report.reason = event.type + ": " + report.reason;
                report.firstBadPosition = position;
                return report;
            }
        }
    }
    report.reason = reader.end();
    report.firstBadPosition = report.reason.empty() ? 0 : position + 1;
    if (auto [at, fault] = reader.sealFault(); report.reason.empty() && !fault.empty()) {
        report.firstBadPosition = at > 0 ? at : position + 1;
        report.reason = std::move(fault);
        report.liesBefore = true;
    }
    report.bundlesNotCounting = reader.bundlesNotCounting();
    report.givenByRevoked = reader.givenByRevoked();
    for (const std::int64_t notice : auditor.notCounting()) {
        const dispatch::Notice &one = *auditor.notices().find(notice);
        const std::string number = dispatch::officialNumber(one.year, one.number);
        for (const dispatch::CheckedSignature &made : dispatch::checkSignatures(one, auditor.accounts())) {
            if (made.fault != dispatch::SignatureFault::None)
                report.signaturesNotCounting.push_back(number + " counts no more: "
                    + std::string(dispatch::StepNames.at(static_cast<std::size_t>(made.signature.step))) + " by "
                    + made.signature.account + " with key " + made.signature.key + " ("
                    + std::string(dispatch::SignatureFaultNames.at(static_cast<std::size_t>(made.fault))) + ")");
        }
        report.notCounting.push_back(number);
    }
    for (const std::int64_t number : auditor.movementsNotCounting()) {
        const reserve::Movement &movement = *auditor.stock().movement(number);
        const auto fault = static_cast<std::size_t>(reserve::faultOf(movement, auditor.accounts()));
        report.signaturesNotCounting.push_back(reserve::signedName(number) + " counts no more: the second signature by "
            + movement.secondBy + " with key " + movement.second->key + " ("
            + std::string(reserve::SecondSignatureFaultNames.at(fault)) + ")");
    }
    return report;
}

} // namespace app
