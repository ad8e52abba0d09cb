#pragma once

#include "identity/NewKey.h"

/// Who gave somebody authority: roles, a stand-in, a key of another console. Who can write to the record's file could
/// put down such an event in an administrator's name; so whoever gives it signs it. Who signs in signs that too, and so
/// seals the record as he finds it. docs/formats/signatures.md.
namespace identity {

/// The signature that an event of this kind carries; null where it gives nobody anything.
[[nodiscard]] const Grant *grantOf(const AccountEvent &event);

/// Where something was given: its place in the stream of accounts, and the record as it stood. With these nothing is
/// given a second time, nor in another record than it was given in.
struct GrantPlace {
    std::int64_t place = 0;
    RecordSeal record;
};

/// What is signed. Empty where the event gives nobody anything.
[[nodiscard]] std::string grantText(
    const AccountEvent &event, const GrantPlace &at, const std::string &givenBy, const std::string &key);

/// The text is one of a grant, whatever it says.
[[nodiscard]] bool isGrantText(std::string_view text);

/// Signs the event that comes there. Nothing is done where it gives nobody anything. Errors: Io; Invalid
/// where a value has several lines: it could say what the next one says.
[[nodiscard]] base::Result<> signGrant(AccountEvent &event, const GrantPlace &at, const Voucher &giver);

/// It is signed for a later place: events about accounts before it were taken out. English, empty where that is not what
/// is wrong with it. To be asked where grantFault() finds something.
[[nodiscard]] std::string shiftFault(const Accounts &before, const RecordedAccountEvent &record);

/// Why the event is not signed by whoever gave it; empty: all is well. A sign-in may be unsigned: whether it may asks
/// AccountAudit. `before`: the accounts as they were. Whether the record stood so asks app/SealAudit.
[[nodiscard]] std::string grantFault(const Accounts &before, const RecordedAccountEvent &record);

} // namespace identity
