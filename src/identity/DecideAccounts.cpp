#include "identity/DecideAccounts.h"

#include "base/Digest.h"
#include "base/Text.h"
#include "identity/AccountChecks.h"
#include "identity/Grant.h"
#include "identity/NewAccount.h"
#include "identity/PeerDecision.h"
#include "identity/RecordSeal.h"
#include "identity/Refusing.h"
#include "identity/Sm2.h"
#include "identity/Vouching.h"

#include <algorithm>

namespace identity {

namespace {

using Code = AccountRefusalCode;
using Decided = tl::expected<std::vector<AccountEvent>, AccountRefusal>;

/// One overload a command, on one state.
class Decision : AccountChecks {
public:
    using AccountChecks::AccountChecks;

    Decided operator()(const OpenFirstAdministrator &command) const
    {
        if (!m_accounts.byName.empty())
            return refuse(Code::AlreadySetUp, "there are accounts already; an administrator opens further ones");
        if (const Check good = mayBeOpened(m_accounts, command.account, command.post); !good)
            return refuseFrom(good);
        const auto password = newPassword(command.password, command.account, m_context);
        if (!password)
            return refuseFrom(password);
        const auto key = makeFirstKey(command.account, command.password, m_context);
        if (!key)
            return machineFailed(key);
        return std::vector<AccountEvent>{
            AccountOpened{command.account, command.post, {Role::Administrator}, *password, false}, *key};
    }

    Decided operator()(const SignIn &command) const
    {
        const auto account = openAccount(command.account);
        if (!account)
            return refuseFrom(account);
        const auto right = rightPassword(**account, command.password);
        if (!right)
            return refuseFrom(right);
        if (!*right)
            return failedTry(command.account);
        return comesIn(**account, command.password);
    }

    Decided operator()(const SignOut &command) const
    {
        const auto actor = signedInActor();
        if (!actor)
            return refuseFrom(actor);
        return one(SignedOut{m_context.actor, m_context.workstation, command.locked});
    }

    Decided operator()(const OpenAccount &command) const
    {
        if (const Check may = administrator(); !may)
            return refuseFrom(may);
        if (const Check good = mayBeOpened(m_accounts, command.account, command.post); !good)
            return refuseFrom(good);
        const auto roles = goodRoles(command.roles);
        if (!roles)
            return refuseFrom(roles);
        const auto password = newPassword(command.password, command.account, m_context);
        if (!password)
            return refuseFrom(password);
        return vouched(command, AccountOpened{command.account, command.post, *roles, *password, true});
    }

    Decided operator()(const ChangeRoles &command) const
    {
        const auto account = administered(command.account);
        if (!account)
            return refuseFrom(account);
        const auto roles = goodRoles(command.roles);
        if (!roles)
            return refuseFrom(roles);
        if (*roles == (*account)->roles)
            return refuse(Code::NothingChanged, "the account has just these roles", command.account);
        if (std::ranges::find(*roles, Role::Administrator) == roles->end()) {
            if (const Check stays = administratorStaysWithout(**account); !stays)
                return refuseFrom(stays);
        }
        return granted(RolesChanged{command.account, *roles}, command.ownPassword);
    }

    Decided operator()(const CloseAccount &command) const
    {
        const auto account = administered(command.account);
        if (!account)
            return refuseFrom(account);
        if (const Check stays = administratorStaysWithout(**account); !stays)
            return refuseFrom(stays);
        return one(AccountClosed{command.account});
    }

    Decided operator()(const ChangePassword &command) const
    {
        const auto account = signedInActor();
        if (!account)
            return refuseFrom(account);
        return withPassword(**account, command.oldPassword, [&] { return changed(**account, command); });
    }

    Decided operator()(const ResetPassword &command) const
    {
        const auto account = administered(command.account);
        if (!account)
            return refuseFrom(account);
        if (command.account == m_context.actor)
            return refuse(Code::OwnAccount, "one's own password is changed, not reset", command.account);
        const auto password = newPassword(command.password, command.account, m_context);
        if (!password)
            return refuseFrom(password);
        return vouched(command, PasswordReset{command.account, *password});
    }

    Decided operator()(const ArrangeStandIn &command) const
    {
        if (const Check may = mayArrange(command.account, command.standsFor); !may)
            return refuseFrom(may);
        if (command.from >= command.to)
            return refuse(Code::BadTerm, "the term ends before it begins", command.account);
        if (command.to <= m_context.now)
            return refuse(Code::BadTerm, "the term is over already", command.account);
        return granted(
            StandInArranged{command.account, command.standsFor, command.from, command.to}, command.ownPassword);
    }

    Decided operator()(const EndStandIn &command) const
    {
        if (const Check may = mayArrange(command.account, command.standsFor); !may)
            return refuseFrom(may);
        const Account &account = *m_accounts.find(command.account);
        const auto found = std::ranges::find(account.standIns, command.standsFor, &StandIn::standsFor);
        if (found == account.standIns.end() || found->to <= m_context.now)
            return refuse(Code::NoStandIn, "the account does not stand in for " + command.standsFor, command.account);
        return one(StandInEnded{command.account, command.standsFor});
    }

    Decided operator()(const RotateKey &command) const
    {
        const auto account = mayAct(Permission::Sign);
        if (!account)
            return refuseFrom(account);
        return withKey(command.password, [&](const Voucher &voucher) -> Decided {
            auto key = makeKey(m_context.actor, command.password, voucher, m_context);
            return key ? one(std::move(*key)) : Decided(machineFailed(key));
        });
    }

    Decided operator()(const RevokeKey &command) const
    {
        const auto account = anyAccount(command.account);
        if (!account)
            return refuseFrom(account);
        if (const Check may = ownOrAdministrator(command.account); !may)
            return refuseFrom(may);
        const SigningKey *key = (*account)->key(command.key);
        if (!key)
            return refuse(Code::UnknownKey, "the account has no such key", command.key);
        if (base::trimmed(command.reason).empty())
            return refuse(Code::ReasonMissing, "say why the key is revoked", command.key);
        if (command.from > m_context.now)
            return refuse(Code::InTheFuture, "a key is revoked from now or from an earlier time on", command.key);
        if (key->revoked && command.from >= *key->revoked)
            return refuse(
                Code::AlreadyRevoked, "the key is revoked from " + base::toIso(*key->revoked) + " on", command.key);
        if (key->inUse() && isLastVoucher(m_accounts, command.account))
            return refuse(Code::LastVoucher,
                "no other administrator could vouch for a new key; make a new one first, then revoke this one",
                command.account);
        return one(SigningKeyRevoked{command.account, command.key, command.from, command.reason});
    }

    Decided operator()(const SignText &command) const
    {
        // Handed to somebody as a file to sign, such a text would vouch for a foreign key, give away a role, or seal
        // what is not there.
        if (isVouchingText(command.text) || isGrantText(command.text) || isSealText(command.text)
            || sealNamed(command.what))
            return refuse(Code::BadText, "only this program signs such a text, with what it is for", command.what);
        const auto account = mayAct(Permission::Sign);
        if (!account)
            return refuseFrom(account);
        return withKey(command.password, [&](const Voucher &key) -> Decided {
            auto events = textSigned(key, command.text, command.what);
            if (!events || !command.seal)
                return events;
            const auto sealed = textSigned(key, sealText(*command.seal), sealName(*command.seal));
            if (!sealed)
                return refuseFrom(sealed);
            events->push_back(sealed->front());
            return events;
        });
    }

    Decided operator()(const TrustPeerKey &command) const
    {
        if (const Check may = administrator(); !may)
            return refuseFrom(may);
        return granted(trustPeer(m_accounts, command), command.ownPassword);
    }

    Decided operator()(const OwnPeerKey &command) const
    {
        const auto account = mayAct(Permission::Sign);
        return account ? granted(ownPeer(m_accounts, command, m_context.actor), command.ownPassword)
                       : Decided(refuseFrom(account));
    }

    Decided operator()(const ReleasePeerKey &command) const
    {
        if (const Check may = administrator(); !may)
            return refuseFrom(may);
        return granted(releasePeer(m_accounts, command, m_context.actor), command.ownPassword);
    }

    Decided operator()(const RevokePeerKey &command) const
    {
        const PeerKey *peer = m_accounts.peer(command.key);
        if (const Check may = ownOrAdministrator(peer ? peer->owner : std::string()); !may)
            return refuseFrom(may);
        return oneOf(revokePeer(m_accounts, command, m_context.actor, m_context.now));
    }

    Decided operator()(const BeginUnsignedWork &) const
    {
        if (m_accounts.byName.empty())
            return refuse(Code::NothingChanged, "there is no account yet: nobody need sign in", m_context.workstation);
        return one(UnsignedWorkBegan{m_context.workstation});
    }

    Decided operator()(const CountersignUnsignedWork &command) const
    {
        const auto account = mayAct(Permission::RecordIncident);
        if (!account)
            return refuseFrom(account);
        const auto since = m_accounts.unsignedSince.find(command.workstation);
        if (since == m_accounts.unsignedSince.end())
            return refuse(Code::NothingChanged, "nothing was recorded unsigned there that is not answered for",
                command.workstation);
        return one(UnsignedWorkCountersigned{m_context.actor, command.workstation, since->second});
    }

private:
    static Decided one(AccountEvent event) { return std::vector<AccountEvent>{std::move(event)}; }
    static Decided oneOf(PeerDecision decision)
    {
        return decision ? one(std::move(*decision)) : Decided(tl::unexpected(decision.error()));
    }

    /// What is decided once the password is the actor's; a wrong one is a try that counts.
    template <class Then>
    Decided withPassword(const Account &account, const Secret &password, const Then &then) const
    {
        const auto right = rightPassword(account, password);
        if (!right)
            return refuseFrom(right);
        return *right ? Decided(then()) : failedTry(m_context.actor);
    }

    Decided comesIn(const Account &account, const Secret &password) const
    {
        SignedIn event{account.name, m_context.workstation};
        if (account.mustChange) // the key that somebody else could open only vouches for the next one
            return one(std::move(event));
        const auto key = openedKey(account, password);
        return key ? signedBy(*key, std::move(event)) : Decided(refuseFrom(key));
    }

    Decided changed(const Account &account, const ChangePassword &command) const
    {
        if (command.newPassword.equals(command.oldPassword.view()))
            return refuse(Code::SamePassword, "the new password is the old one", m_context.actor);
        const auto password = newPassword(command.newPassword, m_context.actor, m_context);
        if (!password)
            return refuseFrom(password);
        const auto old = openedKey(account, command.oldPassword);
        if (!old)
            return refuseFrom(old);
        auto events = signedBy(*old, PasswordChanged{m_context.actor, *password});
        auto key = keyUnder(account, *old, command.newPassword);
        if (!key)
            return machineFailed(key);
        if (events)
            events->push_back(std::move(*key));
        return events;
    }

    Decided textSigned(const Voucher &key, const std::string &text, const std::string &what) const
    {
        auto signature = signSm2(key.privateKey, text);
        if (!signature)
            return machineFailed(signature);
        return one(TextSigned{m_context.actor, key.key, base::sm3Hex(text), *signature, what});
    }

    Decided failedTry(const std::string &account) const { return one(SignInFailed{account, m_context.workstation}); }

    /// What is decided with the key of the actor, who proves by his password that it is he.
    template <class Then>
    Decided withKey(const Secret &password, const Then &then) const
    {
        const Account &actor = *m_accounts.find(m_context.actor);
        return withPassword(actor, password, [&]() -> Decided {
            const auto key = openedKey(actor, password);
            return key ? Decided(then(*key)) : Decided(refuseFrom(key));
        });
    }

    /// What gives authority is signed by the actor.
    Decided granted(tl::expected<AccountEvent, AccountRefusal> decision, const Secret &ownPassword) const
    {
        if (!decision)
            return refuseFrom(decision);
        return withKey(ownPassword, [&](const Voucher &giver) { return signedBy(giver, std::move(*decision)); });
    }

    Decided signedBy(const Voucher &giver, AccountEvent event) const
    {
        if (const auto done = signGrant(event, {m_accounts.version + 1, m_context.record}, giver); !done)
            return machineFailed(done);
        return one(std::move(event));
    }

    /// What an administrator does to an account gives it a key under the password he gave it, for which he vouches.
    template <class Command>
    Decided vouched(const Command &command, AccountEvent event) const
    {
        return withKey(command.ownPassword, [&](const Voucher &voucher) -> Decided {
            auto events = signedBy(voucher, std::move(event));
            auto key = makeKey(command.account, command.password, voucher, m_context);
            if (events && !key)
                return machineFailed(key);
            if (events)
                events->push_back(std::move(*key));
            return events;
        });
    }

    /// The key in use under the new password; where somebody else knew the old one, a new key that it vouches for.
    base::Result<AccountEvent> keyUnder(const Account &account, const Voucher &old, const Secret &password) const
    {
        if (account.mustChange)
            return makeKey(account.name, password, old, m_context);
        const SigningKey &key = *account.keyInUse();
        auto sealed = seal(old.privateKey, password.view(), key.publicKey, m_context.cost, m_context.random);
        if (!sealed)
            return base::failFrom(sealed);
        return SigningKeyResealed{account.name, key.id, std::move(*sealed)};
    }
};

} // namespace

Decided decide(const Accounts &accounts, const AccountCommand &command, const AccountContext &context)
{
    return std::visit(Decision(accounts, context), command);
}

} // namespace identity
