#pragma once

#include "dispatch/Auditor.h"
#include "exchange/DecideExchange.h"

#include <deque>

namespace exchange {

/// Walks what left for other consoles and came from them once more: each signature is checked again, and each bundle
/// that was taken in is decided again on what `others` has seen so far. What came in has to have done just what it
/// says, and no signature of another console stands without the bundle it came in.
class Auditor {
public:
    Auditor(const dispatch::Auditor &others, std::string record)
        : m_others(others)
        , m_record(std::move(record))
    {
    }
    /// Each answers what is wrong with the event, English; empty where nothing is. Asked before `others` sees it.
    [[nodiscard]] std::string see(const RecordedExchangeEvent &record);
    [[nodiscard]] std::string see(const dispatch::RecordedNoticeEvent &record);
    [[nodiscard]] std::string see(const reserve::RecordedStockEvent &record);
    [[nodiscard]] std::string see(const identity::RecordedAccountEvent &record);
    /// What the last bundle still wants; empty where nothing is missing.
    [[nodiscard]] std::string end() const;

    /// What the next that an account signs has to be called: a bundle that left wants its signatures among them. Empty
    /// where none does.
    [[nodiscard]] std::string awaited() const;

    /// What was taken in and counts no more, because a key was revoked afterwards from an earlier time on: that
    /// happens, and is no fault of the record.
    [[nodiscard]] std::vector<std::string> notCounting() const;
    [[nodiscard]] const Exchange &exchange() const { return m_exchange; }

private:
    /// A signature that an account made for what left.
    struct Wanted {
        std::string name;
        std::string account;
        std::string digest;
        std::string signature;
    };
    [[nodiscard]] std::string orphanFault(const reserve::RecordedStockEvent &record) const;
    void expectSignatures(const BundleSent &sent, const std::string &actor);

    const dispatch::Auditor &m_others;
    std::string m_record;
    Exchange m_exchange;
    std::string m_about; ///< the bundle that wants what follows
    std::deque<dispatch::NoticeEvent> m_notices;
    std::deque<reserve::StockEvent> m_stock;
    std::deque<Wanted> m_signatures;
};

/// The command that makes this event; nothing where its text is no bundle.
[[nodiscard]] std::optional<ExchangeCommand> commandOf(const ExchangeEvent &event);

} // namespace exchange
