#pragma once

#include "app/Accounts.h"
#include "app/OwnStream.h"
#include "app/StockCodec.h"
#include "reserve/DecideStock.h"

namespace app {

/// Why nothing was done about the stock: rules of it or of accounts refused it, or the machine failed.
using StockFailure = std::variant<reserve::StockRefusals, identity::AccountRefusal, base::Error>;

/// The events that were recorded, or would be.
using StockOutcome = tl::expected<std::vector<reserve::StockEvent>, StockFailure>;

/// What else than stock and accounts a command about the stock is decided by.
class StockRule {
public:
    virtual ~StockRule() = default;
    /// Takes in what is newer. Errors: those of the store, Corrupt.
    virtual base::Result<> load() = 0;
    [[nodiscard]] virtual std::optional<reserve::StockRefusal> fault(const reserve::StockCommand &command) const = 0;
    /// That what it was decided on is the newest.
    [[nodiscard]] virtual StreamAppend guard() const = 0;
};

/// The pharma reserve of the record, in one stream: the floor and that nothing is taken twice hold over all of it, so
/// two writers must not pass each other by. One thread owns it.
class Reserve {
public:
    Reserve(EventStore &store, const StockCodec &codec, const base::Clock &clock);

    /// Takes in what is newer. Errors: those of the store, Corrupt; all stays as it was then.
    base::Result<> load() { return m_stream.load(); }

    [[nodiscard]] const reserve::Stock &stock() const { return m_stream.state(); }
    /// Everything recorded about the stock, oldest first.
    [[nodiscard]] const std::vector<reserve::RecordedStockEvent> &history() const { return m_stream.history(); }

    // For what is recorded in one piece with other streams: OwnStream::appending(), OwnStream::appended().
    [[nodiscard]] StreamAppend appending(
        const std::vector<reserve::StockEvent> &events, const std::string &actor, base::Instant now) const
    {
        return m_stream.appending(events, actor, now);
    }
    void appended(const std::vector<reserve::StockEvent> &events, const std::string &actor, base::Instant now)
    {
        m_stream.appended(events, actor, now);
    }

    /// What a command would do by the rules of the stock, whoever `actor` is. Records nothing.
    [[nodiscard]] StockOutcome preview(const reserve::StockCommand &command, const std::string &actor);

    /// Decides and records one command of somebody who is signed in at the workstation. A conflict with another writer
    /// is decided again on the newer state, of the accounts and of the rule (null: none) too.
    [[nodiscard]] StockOutcome execute(const reserve::StockCommand &command, const std::string &actor,
        const std::string &workstation, Accounts &accounts, StockRule *rule = nullptr);

    /// Signs what `command` is about as the second person; its signature is made here. The password is asked for though
    /// the account is signed in; a wrong one is recorded, and refused with WrongPassword.
    [[nodiscard]] StockOutcome confirm(reserve::ConfirmMovement command, const identity::Secret &password,
        const std::string &actor, Accounts &accounts, StockRule *rule = nullptr);

private:
    /// Everything a command is decided on, newest first of all.
    [[nodiscard]] base::Result<> loadAll(Accounts &accounts, StockRule *rule);
    [[nodiscard]] StockOutcome record(const reserve::StockCommand &command, const reserve::StockContext &context,
        const std::vector<identity::AccountEvent> &signatures, Accounts &accounts, StockRule *rule);
    [[nodiscard]] reserve::StockDecision decideOn(
        const reserve::StockCommand &command, const reserve::StockContext &context, const StockRule *rule);

    EventStore &m_store;
    OwnStream<reserve::Stock, reserve::StockEvent, reserve::RecordedStockEvent, StockCodec> m_stream;
    const base::Clock &m_clock;
};

} // namespace app
