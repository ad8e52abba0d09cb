#pragma once

#include "exchange/Preview.h"
#include "identity/Accounts.h"
#include "viewmodel/Vocabulary.h"

/// What is seen of a file of another console before anything is done with it.
namespace viewmodel {

struct IncomingView {
    enum class State {
        None, ///< no file was chosen
        Reading,
        Refused, ///< `refusal` says why; there is nothing to confirm
        Ready, ///< it can be taken in
        Card, ///< it can be trusted; nothing else is done with it
    };
    State state = State::None;
    QString file; ///< its name
    QString refusal;
    QString kind;
    QString console; ///< that it says it is from; empty where it cannot be read
    QString sender;
    QString made;
    QString trust; ///< what is known here of the key; never the key itself
    QString text; ///< to be read; only of what is to be taken in
    bool mayHold = false; ///< whoever sits here may have its lots held
    bool holds = false;
    friend bool operator==(const IncomingView &, const IncomingView &) = default;
};

/// All but the name of the file, which whoever asked for it knows.
[[nodiscard]] IncomingView incomingView(const exchange::Preview &seen, const exchange::Bundle &bundle,
    const identity::Accounts &accounts, base::Instant now);

} // namespace viewmodel
