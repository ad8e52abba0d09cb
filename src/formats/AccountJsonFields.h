#pragma once

#include "formats/FieldNames.h"
#include "identity/AccountEvent.h"

/// The one list of what each event of accounts keeps and under which name, as EventJsonFields.h is for the others.
namespace formats {

void fields(Is<identity::ScryptCost> auto &cost, auto &&visit)
{
    visit("n", cost.n);
    visit("r", cost.r);
    visit("p", cost.p);
}
void fields(Is<identity::PasswordHash> auto &hash, auto &&visit)
{
    visit("scrypt", hash.cost);
    visit("salt", hash.salt);
    visit("hash", hash.hash);
}
void fields(Is<identity::SealedKey> auto &sealed, auto &&visit)
{
    visit("scrypt", sealed.cost);
    visit("salt", sealed.salt);
    visit("nonce", sealed.nonce);
    visit("box", sealed.box);
}
void fields(Is<identity::Grant> auto &grant, auto &&visit)
{
    visit("key", grant.key);
    visit("position", grant.record.position);
    visit("head", grant.record.head);
    visit("signature", grant.signature);
}
void fields(Is<identity::AccountOpened> auto &event, auto &&visit)
{
    visit("account", event.account);
    visit("post", event.post);
    visit("roles", event.roles);
    visit("password", event.password);
    visit("must_change", event.mustChange);
    visit("grant", later(event.grant));
}
void fields(Is<identity::RolesChanged> auto &event, auto &&visit)
{
    visit("account", event.account);
    visit("roles", event.roles);
    visit("grant", later(event.grant));
}
void fields(Is<identity::AccountClosed> auto &event, auto &&visit) { visit("account", event.account); }
void fields(Is<identity::PasswordChanged> auto &event, auto &&visit)
{
    visit("account", event.account);
    visit("password", event.password);
    visit("grant", later(event.grant));
}
void fields(Is<identity::PasswordReset> auto &event, auto &&visit)
{
    visit("account", event.account);
    visit("password", event.password);
    visit("grant", later(event.grant));
}
void fields(Is<identity::SigningKeyMade> auto &event, auto &&visit)
{
    visit("account", event.account);
    visit("key", event.key);
    visit("public_key", event.publicKey);
    visit("sealed", event.sealed);
    visit("vouched_by", later(event.vouchedBy));
    visit("vouching_key", later(event.vouchingKey));
    visit("voucher", later(event.voucher));
}
void fields(Is<identity::SigningKeyResealed> auto &event, auto &&visit)
{
    visit("account", event.account);
    visit("key", event.key);
    visit("sealed", event.sealed);
}
void fields(Is<identity::SigningKeyRevoked> auto &event, auto &&visit)
{
    visit("account", event.account);
    visit("key", event.key);
    visit("from", event.from);
    visit("reason", event.reason);
}
void fields(Is<identity::StandInArranged> auto &event, auto &&visit)
{
    visit("account", event.account);
    visit("stands_for", event.standsFor);
    visit("from", event.from);
    visit("to", event.to);
    visit("grant", later(event.grant));
}
void fields(Is<identity::StandInEnded> auto &event, auto &&visit)
{
    visit("account", event.account);
    visit("stands_for", event.standsFor);
}
void fields(Is<identity::SignedIn> auto &event, auto &&visit)
{
    visit("account", event.account);
    visit("workstation", event.workstation);
    visit("grant", later(event.grant));
}
void fields(Is<identity::SignInFailed> auto &event, auto &&visit)
{
    visit("account", event.account);
    visit("workstation", event.workstation);
}
void fields(Is<identity::SignedOut> auto &event, auto &&visit)
{
    visit("account", event.account);
    visit("workstation", event.workstation);
    visit("locked", event.locked);
}
void fields(Is<identity::TextSigned> auto &event, auto &&visit)
{
    visit("account", event.account);
    visit("key", event.key);
    visit("digest", event.digest);
    visit("signature", event.signature);
    visit("what", event.what);
}
void fields(Is<identity::UnsignedWorkBegan> auto &event, auto &&visit) { visit("workstation", event.workstation); }
void fields(Is<identity::UnsignedWorkCountersigned> auto &event, auto &&visit)
{
    visit("account", event.account);
    visit("workstation", event.workstation);
    visit("since", event.since);
}

void fields(Is<identity::PeerKeyTrusted> auto &event, auto &&visit)
{
    visit("key", event.key);
    visit("public_key", event.publicKey);
    visit("record", event.record);
    visit("console", event.console);
    visit("holder", event.holder);
    visit("post", event.post);
    visit("grant", later(event.grant));
}
void fields(Is<identity::PeerKeyOwned> auto &event, auto &&visit)
{
    visit("account", event.account);
    visit("key", event.key);
    visit("grant", later(event.grant));
}
void fields(Is<identity::PeerKeyReleased> auto &event, auto &&visit)
{
    visit("account", event.account);
    visit("key", event.key);
    visit("reason", event.reason);
    visit("grant", later(event.grant));
}
void fields(Is<identity::PeerKeyRevoked> auto &event, auto &&visit)
{
    visit("key", event.key);
    visit("from", event.from);
    visit("reason", event.reason);
}

template <>
inline constexpr std::array TypeNames<identity::AccountEvent> = std::to_array<std::string_view>(
    {"account-opened", "account-roles-changed", "account-closed", "password-changed", "password-reset",
        "signing-key-made", "signing-key-resealed", "signing-key-revoked", "stand-in-arranged", "stand-in-ended",
        "signed-in", "sign-in-failed", "signed-out", "text-signed", "unsigned-work-began",
        "unsigned-work-countersigned", "peer-key-trusted", "peer-key-owned", "peer-key-revoked",
        "peer-key-released"});
static_assert(TypeNames<identity::AccountEvent>.size() == std::variant_size_v<identity::AccountEvent>);

template <>
inline constexpr auto ValueNames<identity::Role> = identity::RoleNames;

} // namespace formats
