#include "store/ChainVerifier.h"

namespace store {

ChainVerifier::ChainVerifier(ChainEnd from)
    : m_end(std::move(from))
    , m_fromFirst(m_end.position == 0)
    , m_report{0, m_end.hash, 0, {}}
{
}

bool ChainVerifier::accept(const app::StoredEvent &event)
{
    if (m_report.firstBadPosition != 0)
        return false;
    ++m_report.events;
    if (std::string fault = faultOf(event); !fault.empty()) {
        m_report.firstBadPosition = m_end.position + 1;
        m_report.reason = std::move(fault);
        return false;
    }
    m_end = {event.position, event.hash};
    m_report.head = event.hash;
    return true;
}

void ChainVerifier::unreadable(const std::string &why)
{
    if (m_report.firstBadPosition != 0)
        return;
    m_report.firstBadPosition = m_end.position + 1;
    m_report.reason = "the row cannot be read: " + why;
}

std::string ChainVerifier::faultOf(const app::StoredEvent &event)
{
    const std::int64_t expected = m_end.position + 1;
    if (event.position != expected)
        return "the row is missing; the next one is " + std::to_string(event.position);
    if (event.previousHash != m_end.hash)
        return "its previous hash is not the hash of the row before it";
    if (event.hash != rowHash(event))
        return "its hash does not fit its content; the row was changed after it was recorded";
    std::int64_t &version = m_versions.try_emplace(event.stream, m_fromFirst ? 0 : event.version - 1).first->second;
    if (event.version != version + 1)
        return "its version is " + std::to_string(event.version) + " where its stream is at " + std::to_string(version);
    version = event.version;
    return {};
}

} // namespace store
