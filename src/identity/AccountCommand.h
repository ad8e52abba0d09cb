#pragma once

#include "identity/AccountEvent.h"

namespace identity {

// What somebody at a workstation may ask for. The context says who acts; all but the first two and unsigned work ask
// for an account that is signed in there.

/// The very first account. Only while there is none.
struct OpenFirstAdministrator {
    std::string account;
    std::string post;
    Secret password;
};
/// Tries a password. A wrong one is an event too. Who has no key in use does not come in: what opened it may be known to
/// somebody; an administrator resets the password.
struct SignIn {
    std::string account;
    Secret password;
};
/// The acting account leaves, or locks the screen.
struct SignOut {
    bool locked = false;
};
/// Administrator: a new account, with a first password that must be changed, and a first key that vouches for the one
/// its holder gets then. The acting account vouches for it with its own key.
struct OpenAccount {
    std::string account;
    std::string post;
    std::vector<Role> roles;
    Secret password;
    Secret ownPassword; ///< of the acting account
};
/// Administrator. Like all that gives authority it is signed by the acting account.
struct ChangeRoles {
    std::string account;
    std::vector<Role> roles;
    Secret ownPassword; ///< of the acting account
};
/// Administrator.
struct CloseAccount {
    std::string account;
};
/// The acting account takes another password. Its key goes over to it; where somebody else knows the old password, the
/// key makes room for a new one, for which it vouches.
struct ChangePassword {
    Secret oldPassword;
    Secret newPassword;
};
/// Administrator: for somebody who has lost the password, or whose key is revoked. As with a new account.
struct ResetPassword {
    std::string account;
    Secret password;
    Secret ownPassword; ///< of the acting account
};
/// Administrator, or the account that is stood in for.
struct ArrangeStandIn {
    std::string account;
    std::string standsFor;
    base::Instant from;
    base::Instant to;
    Secret ownPassword; ///< of the acting account
};
/// Administrator, or the account that is stood in for.
struct EndStandIn {
    std::string account;
    std::string standsFor;
};
/// The acting account signs with a new key from now on; the one in use vouches for it.
struct RotateKey {
    Secret password;
};
/// Administrator, or the account whose key it is.
struct RevokeKey {
    std::string account;
    std::string key;
    base::Instant from; ///< for example when it may have become known to somebody; not in the future
    std::string reason;
};
/// The acting account signs a text. It needs the password though it is signed in: nobody signs at a forgotten screen.
struct SignText {
    Secret password;
    std::string text;
    std::string what;
    std::optional<RecordSeal> seal = {}; ///< the record as it stands is sealed with it: a second TextSigned
};

/// Nobody is signed in and somebody has to write down what he is told.
struct BeginUnsignedWork { };
/// The acting account answers for what was recorded unsigned at a workstation.
struct CountersignUnsignedWork {
    std::string workstation;
};

// Keys of people at other consoles.
/// Administrator: what this key signs is believed.
struct TrustPeerKey {
    std::string publicKey; ///< PEM
    std::string fingerprint; ///< as its holder said it, blanks and hyphens as he likes
    std::string record;
    std::string console;
    std::string holder;
    std::string post;
    Secret ownPassword; ///< of the acting account
};
/// The acting account: a trusted key is its holder's own too.
struct OwnPeerKey {
    std::string key;
    Secret ownPassword; ///< of the acting account
};
/// Administrator: the account that owns it never signed with it. What it revoked of it is void.
struct ReleasePeerKey {
    std::string key;
    std::string reason;
    Secret ownPassword; ///< of the acting account
};
/// Administrator, or the account that owns it.
struct RevokePeerKey {
    std::string key;
    base::Instant from; ///< not in the future
    std::string reason;
};

using AccountCommand = std::variant<OpenFirstAdministrator, SignIn, SignOut, OpenAccount, ChangeRoles, CloseAccount,
    ChangePassword, ResetPassword, ArrangeStandIn, EndStandIn, RotateKey, RevokeKey, SignText, BeginUnsignedWork,
    CountersignUnsignedWork, TrustPeerKey, OwnPeerKey, RevokePeerKey, ReleasePeerKey>;

} // namespace identity
