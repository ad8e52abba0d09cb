#pragma once

#include "app/EventCodec.h"
#include "app/ExchangeCodec.h"
#include "app/HandoverCodec.h"
#include "app/NoticeCodec.h"
#include "app/StockCodec.h"
#include "identity/Acting.h"

namespace app {

/// Something somebody did that is recorded elsewhere than with the accounts: with an incident, the stock, notices, what
/// travels, handovers, the directory.
struct RecordedAct {
    using What = std::variant<incident::Event, RegisterEvent, reserve::StockEvent, dispatch::NoticeEvent,
        exchange::ExchangeEvent, handover::HandoverEvent>;

    std::int64_t position = 0; ///< of its first event in the whole record
    base::Instant recorded;
    std::string actor; ///< as recorded
    identity::Doer doer; ///< by the actor
    std::string stream;
    std::string type;
    What what;
    std::size_t times = 1; ///< so many of this type at one stroke: the lines of an import
};

/// What reads events back, each its own streams.
struct ActCodecs {
    const EventCodec &events;
    const StockCodec &stock;
    const NoticeCodec &notices;
    const ExchangeCodec &exchange;
    const HandoverCodec &handovers;
};

/// What one of the accounts did, newest first, at most so many; what anybody did for no name. What only follows from
/// something else (an assessment, a clock that began, lots held for a draft) is no act. Reads the record from its end
/// until it has enough. Errors: those of the store, Corrupt.
[[nodiscard]] base::Result<std::vector<RecordedAct>> newestActs(const EventStore &store, const ActCodecs &codecs,
    const identity::Accounts &accounts, const std::string &account, std::size_t most);

} // namespace app
