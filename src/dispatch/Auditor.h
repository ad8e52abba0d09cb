#pragma once

#include "dispatch/DecideNotice.h"
#include "identity/AccountEvent.h"

#include <deque>

namespace dispatch {

/// Walks what is recorded of accounts, stock and notices once more, in the order of the record, and asks of each event
/// of a notice and of the stock whether the rules would have made it then: who signed what with which key, which lots
/// were held, which number came next. What the rules would not have made was written by somebody else. It trusts no
/// hash.
class Auditor {
public:
    /// Each answers what is wrong with the event, English; empty where nothing is. After the first fault nothing more
    /// should be asked.
    [[nodiscard]] std::string see(const identity::RecordedAccountEvent &record);
    [[nodiscard]] std::string see(const reserve::RecordedStockEvent &record);
    [[nodiscard]] std::string see(const RecordedNoticeEvent &record);
    /// What the last notice event still wants; empty where nothing is missing.
    [[nodiscard]] std::string end() const;

    /// What the next that an account signs has to be called: the signature of a notice or a movement wants the same
    /// among them. Empty where none does.
    [[nodiscard]] std::string awaited() const;

    /// Issued notices whose signatures count no more, because a key was revoked afterwards from an earlier time on, or
    /// the claim to it was undone: that happens, and is no fault of the record.
    [[nodiscard]] std::vector<std::int64_t> notCounting() const;
    /// Confirmed movements of which the same is true.
    [[nodiscard]] std::vector<std::int64_t> movementsNotCounting() const;

    [[nodiscard]] const Notices &notices() const { return m_notices; }
    [[nodiscard]] const identity::Accounts &accounts() const { return m_accounts; }
    [[nodiscard]] const reserve::Stock &stock() const { return m_stock; }

private:
    [[nodiscard]] std::string stockFault(const reserve::RecordedStockEvent &record);
    [[nodiscard]] std::string remadeFault(const reserve::RecordedStockEvent &record);
    /// What was signed last, and has to stand among what accounts signed.
    struct Awaited {
        std::string about; ///< "notice 3", "movement 5"
        std::string name; ///< as accounts call it
        std::string signer;
        std::string signature;
        std::string digest;
    };
    /// What accounts signed is what is waited for, where anything is; that is no longer waited for then.
    [[nodiscard]] std::string takeAwaited(const identity::TextSigned &text);

    identity::Accounts m_accounts;
    reserve::Stock m_stock;
    Notices m_notices;
    std::int64_t m_about = 0; ///< the notice that wants what follows
    std::deque<reserve::StockEvent> m_wanted; ///< of the stock, by the last event of a notice
    std::deque<reserve::StockEvent> m_following; ///< of the stock, by its own last event
    std::optional<Awaited> m_awaited;
};

/// The command that makes this event.
[[nodiscard]] NoticeCommand commandOf(const NoticeEvent &event);

} // namespace dispatch
