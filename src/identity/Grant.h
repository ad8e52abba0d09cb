#pragma once

#include "identity/NewKey.h"

/// Who gave somebody authority: roles, a stand-in, a key of another console. Who can write to the record's file could
/// put down such an event in an administrator's name; so whoever gives it signs it. docs/formats/signatures.md.
namespace identity {

/// The signature that an event of this kind carries; null where it gives nobody anything.
[[nodiscard]] const Grant *grantOf(const AccountEvent &event);

/// What is signed: what is given, and the event's place in the stream of accounts, so that what was given once is not
/// given again. Empty where the event gives nobody anything.
[[nodiscard]] std::string grantText(
    const AccountEvent &event, std::int64_t place, const std::string &givenBy, const std::string &key);

/// The text is one of a grant, whatever it says.
[[nodiscard]] bool isGrantText(std::string_view text);

/// Signs the event, the one at that place. Nothing is done where it gives nobody anything. Error: Io.
[[nodiscard]] base::Result<> signGrant(AccountEvent &event, std::int64_t place, const Voucher &giver);

/// Why the event is not signed by whoever gave it; empty: all is well. `before`: the accounts as they were.
[[nodiscard]] std::string grantFault(const Accounts &before, const RecordedAccountEvent &record);

} // namespace identity
