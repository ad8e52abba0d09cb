#pragma once

#include "exchange/Exchange.h"
#include "identity/Accounts.h"
#include "viewmodel/Vocabulary.h"

/// What is said of bundles.
namespace viewmodel {

/// "card", "request", "draft to sign", "signature", "notice".
[[nodiscard]] QString bundleKindWord(const exchange::Content &content);
/// What it is about: "request 3 · letter 1 · county", an official number; empty of a card.
[[nodiscard]] QString bundleSubject(const exchange::Content &content);
/// What is read of it: the text of the notice in it, exactly, else all of it. Over an issued notice stand its number,
/// its code and who signed it.
[[nodiscard]] QString bundleReading(const exchange::Content &content, const exchange::Bundle &bundle);

/// What became of what left, and of what came; `muted` where nobody has anything to do about it.
struct BundleStanding {
    QString text;
    bool muted = true;
};
/// `accounts` and `record` are of this console: a key may have been revoked from before on.
[[nodiscard]] BundleStanding standingOf(const exchange::Exchange &all, const std::string &bundle,
    const identity::Accounts &accounts, const std::string &record, base::Instant now);

/// What the console of a record calls itself, by the newest card of it; its record where no card says it.
[[nodiscard]] QString consoleName(const identity::Accounts &accounts, const std::string &record);
/// Consoles a key of which is trusted: record and name, by name.
[[nodiscard]] Choices consoleChoices(const identity::Accounts &accounts);

} // namespace viewmodel
