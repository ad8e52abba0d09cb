#include "app/SealAudit.h"

#include "app/Streams.h"
#include "base/Digest.h"
#include "identity/Sm2.h"

#include <algorithm>

namespace app {

static constexpr std::size_t HashLength = 64;

base::Result<identity::RecordSeal> sealOf(const EventStore &store)
{
    const auto last = store.lastPosition();
    if (!last)
        return base::failFrom(last);
    if (*last == 0)
        return identity::RecordSeal{0, std::string(HashLength, '0')};
    const auto events = store.readAll(*last - 1, 1);
    if (!events)
        return base::failFrom(events);
    return identity::RecordSeal{events->front().position, events->front().hash};
}

std::string SealAudit::see(const StoredEvent &stored)
{
    // Signature and seal stand right behind it; what a bundle does to its notice stands between, and what a movement
    // does to the duty to restock.
    static constexpr auto Between =
        std::to_array<std::string_view>({"text-signed", "draft-left", "restock-fell-due", "restock-met"});
    if (!m_signer.empty() && std::ranges::find(Between, stored.type) == Between.end())
        return end();
    const bool isSigned = (stored.stream == NoticeStream && stored.type == "notice-signed")
        || (stored.stream == ExchangeStream && stored.type == "bundle-sent")
        || (stored.stream == StockStream && stored.type == "movement-confirmed")
        || (stored.stream == HandoverStream && (stored.type == "handover-given" || stored.type == "handover-taken"));
    if (isSigned) {
        m_signer = stored.actor;
        m_least = m_last;
    }
    if (stored.stream == AccountStream)
        noteAccountEvent(stored);
    // These three are appended together, or not at all where one of them has moved on.
    if (stored.stream == NoticeStream || stored.stream == AccountStream || stored.stream == StockStream)
        m_last = stored.position;
    return {};
}

bool SealAudit::stands(const identity::RecordSeal &seal) const
{
    if (seal.position == 0)
        return true;
    const auto events = m_store.readAll(seal.position - 1, 1);
    return events && !events->empty() && events->front().hash == seal.head;
}

void SealAudit::noteAccountEvent(const StoredEvent &stored)
{
    if (m_latest) {
        const auto [position, isSignIn] = *m_latest;
        if (isSignIn) {
            m_signIns.emplace_back(position, m_giver);
        } else {
            m_act = position;
            m_signIns.clear();
        }
    }
    m_latest = std::pair(stored.position, stored.type == "signed-in");
    m_giver = stored.actor;
}

// Whoever gives something, or signs in, has read all accounts; only his own sign-in may stand between, which the
// command line records in the same piece.
std::string SealAudit::see(const identity::Grant &grant) const
{
    const bool isSignIn = m_latest && m_latest->second;
    const std::string name = (isSignIn ? "the sign-in of " + m_giver : "what " + m_giver + " gave") + " seals event "
        + std::to_string(grant.record.position);
    if (!stands(grant.record))
        return name + ", and what stands in the record up to there is not what stood there then";
    const bool passedBy = grant.record.position < m_act || std::ranges::any_of(m_signIns, [&](const auto &signIn) {
        return signIn.first > grant.record.position && signIn.second != m_giver;
    });
    return passedBy ? name + ", which is an older one: something was done about accounts since" : std::string();
}

std::string SealAudit::see(const identity::TextSigned &made, const identity::Accounts &accounts)
{
    const auto seal = identity::sealNamed(made.what);
    if (!seal)
        return {};
    if (made.account != m_signer)
        return made.account + " sealed the record, and what was signed with that is missing";
    const std::string name = "the seal of " + made.account + " on event " + std::to_string(seal->position);
    const std::string text = identity::sealText(*seal);
    const identity::SigningKey *key = accounts.keyOf(made.account, made.key);
    if (!key || made.digest != base::sm3Hex(text) || !identity::verifySm2(key->publicKey, text, made.signature))
        return name + " is no signature of it";
    if (!stands(*seal))
        return name + " is broken: what stands in the record up to there is not what stood there then";
    if (seal->position < m_least)
        return name + " is an older one: it was not made with the signature it stands behind";
    m_signer.clear();
    return {};
}

std::string SealAudit::end() const
{
    return m_signer.empty()
        ? std::string()
        : "who signed a notice, a movement, a bundle or a handover, " + m_signer + ", sealed no record";
}

} // namespace app
