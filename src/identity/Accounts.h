#pragma once

#include "identity/AccountEvent.h"

#include <map>
#include <optional>
#include <set>

namespace identity {

/// A key an account signs or signed with.
struct SigningKey {
    std::string id;
    std::string publicKey; ///< PEM
    SealedKey sealed;
    base::Instant made;
    std::optional<base::Instant> retired; ///< it signs no more; what it signed until then counts
    std::optional<base::Instant> revoked; ///< what it signed from then on counts for nothing
    std::string reason; ///< of the revocation
    bool provisional = false; ///< made under a password somebody else knows: it only vouches for the next one
    [[nodiscard]] bool inUse() const { return !retired && !revoked; }
};

/// 代: the account has the roles of `standsFor` too, from `from` until `to` (not included).
struct StandIn {
    std::string standsFor;
    base::Instant from;
    base::Instant to;
    std::string givenBy;
};

struct Account {
    std::string name;
    std::string post;
    std::vector<Role> roles; ///< its own
    PasswordHash password;
    bool mustChange = false;
    base::Instant opened;
    std::optional<base::Instant> closed;
    std::vector<SigningKey> keys; ///< in the order they were made
    std::vector<StandIn> standIns;
    std::set<std::string> signedInAt; ///< workstations
    std::optional<base::Instant> lastSignIn;
    std::string lastWorkstation;
    std::int64_t failuresInARow = 0;
    base::Instant lastFailure;

    [[nodiscard]] bool isOpen() const { return !closed; }
    /// The key it signs with now, or that vouches for one; null when it has none.
    [[nodiscard]] const SigningKey *keyInUse() const;
    [[nodiscard]] bool has(Role role) const;
    /// One it ever had; null where none has this id.
    [[nodiscard]] const SigningKey *key(const std::string &id) const;
};

/// Why the key signs nothing: "is revoked from … on: …"; English, empty where it signs.
[[nodiscard]] std::string whyUnfit(const SigningKey &key);

/// That a key counts for nothing, as somebody said it.
struct Revocation {
    base::Instant from;
    std::string reason;
    std::string by;
};

/// A key that somebody at another console signs with, trusted here.
struct PeerKey {
    SigningKey key; ///< nothing sealed; `made` is when it was trusted
    std::vector<Revocation> revocations; ///< the one from the earliest time holds: it stands in the key
    std::string record; ///< of that console
    std::string console;
    std::string holder; ///< the account there
    std::string post;
    std::string owner; ///< the account here whose key it is too; empty: of none
    std::set<std::string> undone; ///< accounts that claimed it, and an administrator undid it
    std::string trustedBy;

    /// From when on it is revoked, as far as it keeps this one from saying so too: an administrator may revoke beside the
    /// account that claims it, whose word falls with the claim.
    [[nodiscard]] std::optional<base::Instant> revokedFor(const std::string &account) const;
};

/// When, by whom and with which key a signature of this record was made.
struct SignatureMade {
    std::string account;
    std::string key;
    base::Instant at;
};

/// All accounts, as the events so far leave them.
struct Accounts {
    std::int64_t version = 0; ///< place of the last event in the stream
    std::map<std::string, Account> byName;
    std::map<std::string, SignatureMade> signatures; ///< by signature
    std::map<std::string, PeerKey> peers; ///< by key id
    std::map<std::string, base::Instant> unsignedSince; ///< by workstation: work there that nobody answers for yet

    [[nodiscard]] const Account *find(const std::string &name) const;
    /// Null where no such key of another console was ever trusted.
    [[nodiscard]] const PeerKey *peer(const std::string &key) const;
    /// A key of the account, or one at another console that it owns; null where it has none of this id.
    [[nodiscard]] const SigningKey *keyOf(const std::string &account, const std::string &key) const;
};

/// A role somebody has, and for whom.
struct HeldRole {
    Role role = Role::Observer;
    std::string standsFor; ///< empty: the account's own
    friend bool operator==(const HeldRole &, const HeldRole &) = default;
};

/// The roles an account has at a moment: its own, then those it has by standing in for open accounts. A stand-in passes
/// on nothing that the other has by standing in. None for a closed account.
[[nodiscard]] std::vector<HeldRole> rolesAt(const Accounts &accounts, const std::string &name, base::Instant at);

/// The role by which the account may do it, an own one first; nothing when it may not.
[[nodiscard]] std::optional<HeldRole> mayAt(
    const Accounts &accounts, const std::string &name, Permission permission, base::Instant at);

/// How long the account is to wait before the next try; zero when it need not. Three tries are free, then 30 s, doubled
/// at each further failure, to at most 15 min. A clock that was put back behind the last failure keeps nobody out.
[[nodiscard]] std::chrono::milliseconds waitBeforeTry(const Account &account, base::Instant now);

/// Whether a signature made with the key at that moment counts.
enum class KeyStanding {
    Counts,
    NotYetMade, ///< or provisional: nothing it signs counts
    Retired, ///< another had taken its place, the password had been reset or the account closed
    Revoked,
};
[[nodiscard]] KeyStanding standingAt(const SigningKey &key, base::Instant at);

/// What is known of a signature of a text.
struct SignatureFinding {
    std::string account; ///< empty: no key of the account signed these bytes
    std::string key;
    std::optional<base::Instant> made; ///< when this record says it was made
    KeyStanding standing = KeyStanding::Counts; ///< at `made`, else now
    [[nodiscard]] bool counts() const { return !account.empty() && standing == KeyStanding::Counts; }
};

/// Tries the signature (base64) against every key the account ever had. A signature that this record did not see made
/// is judged by what the key is worth `now`.
[[nodiscard]] SignatureFinding checkSignature(const Account &account, const Accounts &accounts, std::string_view text,
    const std::string &signature, base::Instant now);

} // namespace identity
