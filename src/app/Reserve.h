#pragma once

#include "app/Accounts.h"
#include "app/OwnStream.h"
#include "app/StockCodec.h"
#include "reserve/DecideStock.h"

namespace app {

/// Why nothing was done about the stock: rules refused it, or the machine failed.
using StockFailure = std::variant<reserve::StockRefusals, base::Error>;

/// The events that were recorded, or would be.
using StockOutcome = tl::expected<std::vector<reserve::StockEvent>, StockFailure>;

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

    /// What a command would do by the rules of the stock, whoever `actor` is. Records nothing.
    [[nodiscard]] StockOutcome preview(const reserve::StockCommand &command, const std::string &actor);

    /// Decides and records one command of somebody who is signed in at the workstation. A conflict with another writer
    /// is decided again on the newer state, of the accounts too.
    [[nodiscard]] StockOutcome execute(const reserve::StockCommand &command, const std::string &actor,
        const std::string &workstation, Accounts &accounts);

private:
    OwnStream<reserve::Stock, reserve::StockEvent, reserve::RecordedStockEvent, StockCodec> m_stream;
    const base::Clock &m_clock;
};

} // namespace app
