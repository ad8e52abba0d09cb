#pragma once

#include "base/Instant.h"
#include "identity/Password.h"
#include "identity/RecordSeal.h"
#include "identity/Role.h"
#include "identity/SealedKey.h"

#include <variant>

namespace identity {

// What happened to accounts. Of secrets these keep the hash of a password and the sealed private key, nothing else.
// Who did it is the actor of the recorded event: an account's name. Where `account` names whom it was done to.

/// Who gives somebody authority signs it (Grant.h), and with it the record before it; so does who signs in. The signature
/// of the actor, by his key in use.
struct Grant {
    std::string key;
    RecordSeal record; ///< as it stood
    std::string signature; ///< base64 of DER, over grantText()
    friend bool operator==(const Grant &, const Grant &) = default;
};

/// From now on there is an account of this name. A name is never given twice.
struct AccountOpened {
    std::string account;
    std::string post; ///< "市工信局 医药储备 初审"
    std::vector<Role> roles;
    PasswordHash password;
    bool mustChange = true; ///< somebody else knows the password: it must be changed before anything else
    Grant grant = {}; ///< none for the first administrator: nobody was there
    friend bool operator==(const AccountOpened &, const AccountOpened &) = default;
};
struct RolesChanged {
    std::string account;
    std::vector<Role> roles;
    Grant grant = {};
    friend bool operator==(const RolesChanged &, const RolesChanged &) = default;
};
/// Nobody signs in under it again. Its key is retired; its signatures stay verifiable.
struct AccountClosed {
    std::string account;
    friend bool operator==(const AccountClosed &, const AccountClosed &) = default;
};
/// Its holder took another password.
struct PasswordChanged {
    std::string account;
    PasswordHash password;
    Grant grant = {};
    friend bool operator==(const PasswordChanged &, const PasswordChanged &) = default;
};
/// An administrator gave it a password that must be changed. Its key, which nobody can open any more, is retired.
struct PasswordReset {
    std::string account;
    PasswordHash password;
    Grant grant = {};
    friend bool operator==(const PasswordReset &, const PasswordReset &) = default;
};
/// The account signs with this key from now on; the one before is retired. Another key vouches for it: the account's
/// own before it, or an administrator's; the first of all vouches for itself (Vouching.h).
struct SigningKeyMade {
    std::string account;
    std::string key; ///< sm2KeyId() of the public key
    std::string publicKey; ///< PEM
    SealedKey sealed;
    std::string vouchedBy; ///< the account that vouches
    std::string vouchingKey; ///< with this key of its
    std::string voucher; ///< base64 of DER, over vouchingText()
    friend bool operator==(const SigningKeyMade &, const SigningKeyMade &) = default;
};
/// The same key under another password.
struct SigningKeyResealed {
    std::string account;
    std::string key;
    SealedKey sealed;
    friend bool operator==(const SigningKeyResealed &, const SigningKeyResealed &) = default;
};
/// What this key signed from `from` on counts for nothing.
struct SigningKeyRevoked {
    std::string account;
    std::string key;
    base::Instant from;
    std::string reason;
    friend bool operator==(const SigningKeyRevoked &, const SigningKeyRevoked &) = default;
};
/// The account has the other one's roles too (代), from one moment until another (the end not included). It takes the
/// place of an earlier arrangement of the same two.
struct StandInArranged {
    std::string account;
    std::string standsFor;
    base::Instant from;
    base::Instant to;
    Grant grant = {};
    friend bool operator==(const StandInArranged &, const StandInArranged &) = default;
};
struct StandInEnded {
    std::string account;
    std::string standsFor;
    friend bool operator==(const StandInEnded &, const StandInEnded &) = default;
};
/// Who comes seals the record as he finds it: what is changed in it later shows. Only who has to change his password first
/// does not; he can do nothing before.
struct SignedIn {
    std::string account;
    std::string workstation;
    Grant grant = {};
    friend bool operator==(const SignedIn &, const SignedIn &) = default;
};
/// Somebody tried, and the password was wrong.
struct SignInFailed {
    std::string account;
    std::string workstation;
    friend bool operator==(const SignInFailed &, const SignInFailed &) = default;
};
struct SignedOut {
    std::string account;
    std::string workstation;
    bool locked = false; ///< the screen was locked: what stands half written there is kept
    friend bool operator==(const SignedOut &, const SignedOut &) = default;
};
/// What a text is called that is no notice, no bundle and no seal: with the file's name behind it.
inline constexpr std::string_view SignedFile = "file ";

/// The account signed a text.
struct TextSigned {
    std::string account;
    std::string key;
    std::string digest; ///< SM3 of the text, hex
    std::string signature; ///< base64 of DER
    std::string what; ///< "notice 12 draft 2", "bundle", a seal's name, "file notice.txt"
    friend bool operator==(const TextSigned &, const TextSigned &) = default;
};

/// Somebody who had not signed in took the workstation: a call does not wait for a password. What is recorded there
/// until somebody signs in stands under unsignedActor().
struct UnsignedWorkBegan {
    std::string workstation;
    friend bool operator==(const UnsignedWorkBegan &, const UnsignedWorkBegan &) = default;
};
/// The account answers for what was recorded unsigned at that workstation from `since` until now.
struct UnsignedWorkCountersigned {
    std::string account;
    std::string workstation;
    base::Instant since;
    friend bool operator==(const UnsignedWorkCountersigned &, const UnsignedWorkCountersigned &) = default;
};

/// What somebody at another console signs with this key is believed from now on: an administrator compared its
/// fingerprint with its holder.
struct PeerKeyTrusted {
    std::string key; ///< sm2KeyId() of the public key
    std::string publicKey; ///< PEM
    std::string record; ///< of the other console
    std::string console; ///< what that calls itself
    std::string holder; ///< the account there
    std::string post; ///< of it
    Grant grant = {};
    friend bool operator==(const PeerKeyTrusted &, const PeerKeyTrusted &) = default;
};
/// The account says that a trusted key at another console is its holder's own too: it may sign notices for it.
struct PeerKeyOwned {
    std::string account;
    std::string key;
    Grant grant = {};
    friend bool operator==(const PeerKeyOwned &, const PeerKeyOwned &) = default;
};
/// The account never signed with that key: its claim was false, an administrator asked the holder. What it revoked by
/// that is void, what the key signed for it counts no more, and it claims the key no more.
struct PeerKeyReleased {
    std::string account;
    std::string key;
    std::string reason;
    Grant grant = {};
    friend bool operator==(const PeerKeyReleased &, const PeerKeyReleased &) = default;
};
/// Nothing that comes with this key is taken in any more; what came from `from` on counts for nothing.
struct PeerKeyRevoked {
    std::string key;
    base::Instant from;
    std::string reason;
    friend bool operator==(const PeerKeyRevoked &, const PeerKeyRevoked &) = default;
};

using AccountEvent = std::variant<AccountOpened, RolesChanged, AccountClosed, PasswordChanged, PasswordReset,
    SigningKeyMade, SigningKeyResealed, SigningKeyRevoked, StandInArranged, StandInEnded, SignedIn, SignInFailed,
    SignedOut, TextSigned, UnsignedWorkBegan, UnsignedWorkCountersigned, PeerKeyTrusted, PeerKeyOwned, PeerKeyRevoked,
    PeerKeyReleased>;

/// An event as the record has it.
struct RecordedAccountEvent {
    std::int64_t version = 0; ///< place in the stream
    base::Instant recorded;
    std::string actor; ///< the account that did it; of a failed sign-in the one that was tried
    AccountEvent event;
};

/// The account an event is about; empty where it is about none.
[[nodiscard]] const std::string &accountOf(const AccountEvent &event);

} // namespace identity
