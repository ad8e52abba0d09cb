#pragma once

#include "exchange/DecideExchange.h"

namespace exchange {

/// One thing that would be another than it is. In Chinese: what a person reads before deciding.
struct Change {
    std::string what;
    std::string now; ///< empty: it is not there
    std::string then;
};

/// What somebody sees of a bundle before it is taken in.
struct Preview {
    std::string bundle;
    std::optional<Content> content; ///< nothing where the text is none
    std::optional<ExchangeRefusal> refusal; ///< why the actor cannot take it in now; nothing where he can
    std::vector<Change> changes; ///< by taking it in; none where it is refused
    std::string text; ///< of the notice in it, exactly; empty where it has none
};

/// What taking it in would change, if the actor did it now.
[[nodiscard]] Preview preview(const Exchange &exchange, const TakeIn &command, const ExchangeContext &context);

} // namespace exchange
