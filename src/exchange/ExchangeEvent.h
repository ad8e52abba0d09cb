#pragma once

#include "exchange/Bundle.h"

namespace exchange {

// What left for other consoles and what came from them. Each keeps the whole text with its signature: the record shows
// for good what was signed by whom.

struct BundleSent {
    std::string bundle; ///< bundleId()
    std::string text;
    std::string signature;
    friend bool operator==(const BundleSent &, const BundleSent &) = default;
};
struct BundleTaken {
    std::string bundle;
    std::string text;
    std::string signature;
    std::int64_t notice = 0; ///< of this record, that it made or moved on; 0: none
    std::int64_t reservation = 0; ///< of this record's stock, that it made; 0: none
    friend bool operator==(const BundleTaken &, const BundleTaken &) = default;
};
/// Somebody who may sign the draft of another console has it before him.
struct BundleOpened {
    std::string bundle;
    friend bool operator==(const BundleOpened &, const BundleOpened &) = default;
};

/// The lots of a notice that had been taken in without them are held.
struct BundleHeld {
    std::string bundle;
    std::int64_t reservation = 0;
    friend bool operator==(const BundleHeld &, const BundleHeld &) = default;
};

using ExchangeEvent = std::variant<BundleSent, BundleTaken, BundleOpened, BundleHeld>;

/// An event as the record has it.
struct RecordedExchangeEvent {
    std::int64_t version = 0; ///< place in the stream
    base::Instant recorded;
    std::string actor; ///< an account's name
    ExchangeEvent event;
};

} // namespace exchange
