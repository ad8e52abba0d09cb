#include "viewmodel/people/AccountWords.h"

#include "base/Overloaded.h"
#include "identity/RecordSeal.h"
#include "viewmodel/Sentences.h"
#include "viewmodel/TimeText.h"

#include <QRegularExpression>

namespace viewmodel {

QString roleWord(identity::Role role)
{
    using enum identity::Role;
    switch (role) {
    case DutyOfficer:
        return Text::tr("duty officer");
    case FirstReviewer:
        return Text::tr("first reviewer");
    case SecondReviewer:
        return Text::tr("second reviewer");
    case DeputyLeader:
        return Text::tr("deputy leader");
    case Leader:
        return Text::tr("leader");
    case ReserveHolder:
        return Text::tr("reserve holder");
    case DrillCoordinator:
        return Text::tr("drill coordinator");
    case PlanMaintainer:
        return Text::tr("plan maintainer");
    case Administrator:
        return Text::tr("administrator");
    case Observer:
        return Text::tr("observer");
    }
    return {};
}

QString roleWords(const std::vector<identity::Role> &roles)
{
    QStringList words;
    for (const identity::Role role : roles)
        words << roleWord(role);
    return listed(words);
}

QString permissionWord(identity::Permission permission)
{
    using enum identity::Permission;
    switch (permission) {
    case Look:
        return Text::tr("read the record");
    case RecordIncident:
        return Text::tr("record incidents");
    case DraftNotice:
        return Text::tr("draft notices");
    case FirstReview:
        return Text::tr("do the first review");
    case SecondReview:
        return Text::tr("do the second review");
    case ApproveAsDeputy:
        return Text::tr("approve as deputy leader");
    case ApproveAsLeader:
        return Text::tr("approve as leader");
    case MoveStock:
        return Text::tr("move stock");
    case PlanStock:
        return Text::tr("plan the stock");
    case RunDrill:
        return Text::tr("run drills");
    case MaintainPlan:
        return Text::tr("change plans");
    case ManageAccounts:
        return Text::tr("manage accounts");
    case Sign:
        return Text::tr("sign");
    }
    return {};
}

QString standInWord(const identity::StandIn &standIn, base::Instant now)
{
    const QString other = qtext(standIn.standsFor);
    if (now >= standIn.to)
        return Text::tr("stand-in for %1 ended %2").arg(other, momentText(standIn.to, now));
    if (now < standIn.from)
        return Text::tr("stands in for %1 from %2 until %3")
            .arg(other, momentText(standIn.from, now), momentText(standIn.to, now));
    return Text::tr("stands in for %1 until %2").arg(other, momentText(standIn.to, now));
}

static QString mayInstead(const identity::AccountRefusal &refusal)
{
    if (!refusal.permission)
        return {};
    return Text::tr("may %1: %2", "permission, roles")
        .arg(permissionWord(*refusal.permission), roleWords(identity::rolesThatMay(*refusal.permission)));
}

static QString waitSentence(const QString &what, const identity::AccountRefusal &refusal, base::Instant now)
{
    if (refusal.wait.count() <= 0)
        return what + Text::tr(" It was recorded; type it again.");
    const auto until = std::chrono::ceil<std::chrono::seconds>(now + refusal.wait);
    return what + Text::tr(" The next try is possible at %1.").arg(timeOfDayText(base::Instant(until)));
}

static QString passwordSentence(const identity::AccountRefusal &refusal, base::Instant now)
{
    using Code = identity::AccountRefusalCode;
    switch (refusal.code) {
    case Code::WeakPassword:
        return Text::tr("This password will not do. The rules stand beside it.");
    case Code::SamePassword:
        return Text::tr("The new password is the old one. Choose another.");
    case Code::WrongPassword:
        return waitSentence(Text::tr("The password is wrong."), refusal, now);
    case Code::TooManyTries:
        return waitSentence(Text::tr("Too many wrong passwords in a row."), refusal, now);
    default:
        return Text::tr("First change the password that was given to you.");
    }
}

static QString keySentence(const identity::AccountRefusal &refusal)
{
    using Code = identity::AccountRefusalCode;
    switch (refusal.code) {
    case Code::UnknownKey:
        return Text::tr("There is no such key.");
    case Code::NoKey:
        return Text::tr(
            "The account has no key in use. An administrator resets its password; a new key comes with it.");
    case Code::KeyDoesNotOpen:
        return Text::tr("The key does not open though the password is right: check the record. An administrator resets "
                        "the password; a new key comes with it.");
    case Code::LastVoucher:
        return Text::tr(
            "No other administrator could vouch for a new key. Make a new one first, then revoke this one.");
    case Code::AlreadyRevoked:
        return Text::tr("The key is revoked from an earlier time on already.");
    case Code::InTheFuture:
        return Text::tr("A key is revoked from now or from an earlier time on.");
    default:
        return Text::tr("Say why the key is revoked.");
    }
}

static QString peerKeySentence(const identity::AccountRefusal &refusal)
{
    using Code = identity::AccountRefusalCode;
    switch (refusal.code) {
    case Code::NoPublicKey:
        return Text::tr("This is no public key. Have the card made again.");
    case Code::FingerprintDiffers:
        return Text::tr(
            "The key has another fingerprint. Ask its holder by telephone; if it still differs, do not trust it.");
    case Code::AlreadyTrusted:
        return Text::tr("The key is or was trusted already, or is one of this console. A revoked key stays revoked.");
    case Code::AlreadyOwned:
        return Text::tr("Somebody has called this key his own already. If it is not, an administrator undoes that.");
    case Code::NotOwned:
        return Text::tr("No account here signs with this key.");
    case Code::ClaimUndone:
        return Text::tr(
            "An administrator undid this claim. Whose key it is takes another key, and has its card trusted.");
    default:
        return Text::tr("Whose key it is, and where, is one line each. Have the card made again.");
    }
}

static QString namingSentence(const identity::AccountRefusal &refusal)
{
    using Code = identity::AccountRefusalCode;
    const QString name = qtext(refusal.subject);
    switch (refusal.code) {
    case Code::UnknownAccount:
        return Text::tr("There is no account %1.").arg(name);
    case Code::AccountExists:
        return Text::tr("There is or was an account %1. A name is never given twice; take another.").arg(name);
    case Code::BadName:
        return Text::tr("A name has 1 to 40 characters, no blank at its ends and no hyphen in front.");
    case Code::PostMissing:
        return Text::tr("Say which post the account is for.");
    case Code::RoleMissing:
        return Text::tr("Tick at least one role.");
    case Code::AccountClosed:
        return Text::tr("The account %1 is closed. An administrator opens another.").arg(name);
    case Code::AlreadySetUp:
        return Text::tr("There are accounts already. An administrator opens further ones.");
    default:
        return Text::tr("Another open account of an administrator is needed first.");
    }
}

static QString actingSentence(const identity::AccountRefusal &refusal)
{
    using Code = identity::AccountRefusalCode;
    switch (refusal.code) {
    case Code::NotSignedIn:
        return refusal.permission
            ? Text::tr("Nobody is signed in here; F12 signs in. %1.").arg(mayInstead(refusal))
            : Text::tr("%1 is not signed in here any more; F12 signs in.").arg(qtext(refusal.subject));
    case Code::NotAllowed:
        return Text::tr("%1 may not do this. %2.").arg(qtext(refusal.subject), mayInstead(refusal));
    case Code::OwnAccount:
        return Text::tr("Not for the own account: change the own password, and let another stand in.");
    case Code::BadTerm:
        return Text::tr("The term must end later than it begins, and later than now.");
    case Code::NoStandIn:
        return Text::tr("The account stands in for nobody.");
    case Code::NothingChanged:
        return Text::tr("Nothing would change.");
    default:
        return Text::tr("The machine could not do it; the log says why. Try again.");
    }
}

QString accountRefusalSentence(const identity::AccountRefusal &refusal, base::Instant now)
{
    using Code = identity::AccountRefusalCode;
    switch (refusal.code) {
    case Code::WeakPassword:
    case Code::SamePassword:
    case Code::WrongPassword:
    case Code::TooManyTries:
    case Code::PasswordMustChange:
        return passwordSentence(refusal, now);
    case Code::UnknownKey:
    case Code::NoKey:
    case Code::LastVoucher:
    case Code::KeyDoesNotOpen:
    case Code::AlreadyRevoked:
    case Code::InTheFuture:
    case Code::ReasonMissing:
        return keySentence(refusal);
    case Code::NoPublicKey:
    case Code::FingerprintDiffers:
    case Code::AlreadyTrusted:
    case Code::AlreadyOwned:
    case Code::NotOwned:
    case Code::ClaimUndone:
    case Code::BadText:
        return peerKeySentence(refusal);
    case Code::UnknownAccount:
    case Code::AccountExists:
    case Code::BadName:
    case Code::PostMissing:
    case Code::RoleMissing:
    case Code::AccountClosed:
    case Code::AlreadySetUp:
    case Code::LastAdministrator:
        return namingSentence(refusal);
    case Code::NotSignedIn:
    case Code::NotAllowed:
    case Code::OwnAccount:
    case Code::BadTerm:
    case Code::NoStandIn:
    case Code::NothingChanged:
    case Code::MachineFailed:
        return actingSentence(refusal);
    }
    return {};
}

QString accountFailureSentence(const app::AccountFailure &failure, base::Instant now)
{
    if (const auto *refusal = std::get_if<identity::AccountRefusal>(&failure))
        return accountRefusalSentence(*refusal, now);
    return errorSentence(std::get<base::Error>(failure), Text::tr("Recording", "… failed"));
}

QString actFailureSentence(const app::ActFailure &failure, const QString &action, base::Instant now)
{
    return std::visit(
        base::Overloaded{
            [&](const identity::AccountRefusal &refusal) { return accountRefusalSentence(refusal, now); },
            [&](const incident::Refusal &refusal) { return refusalSentence(refusal, action); },
            [](const base::Error &error) { return errorSentence(error, Text::tr("Recording", "… failed")); },
        },
        failure);
}

std::vector<PasswordRule> passwordRules(std::string_view password, std::string_view account)
{
    using identity::PasswordFault;
    const auto faults = identity::passwordFaults(password, account);
    const auto kept = [&](PasswordFault fault) {
        return !password.empty() && std::ranges::find(faults, fault) == faults.end();
    };
    return {{Text::tr("at least 10 characters"), kept(PasswordFault::TooShort)},
        {Text::tr("three of: small letters, capitals, digits, others; or 16 characters"),
            kept(PasswordFault::TooFewKinds)},
        {Text::tr("without the account's name"), kept(PasswordFault::HasName)},
        {Text::tr("none that is tried first"), kept(PasswordFault::Common)}};
}

/// What a text is called that an account signed: TextSigned::what.
static QString signedWords(std::string_view what)
{
    static const QRegularExpression Notice(QStringLiteral("^notice (\\d+) draft (\\d+)$"));
    static const QRegularExpression Draft(QStringLiteral("^draft of bundle (\\S+)$"));
    if (what.starts_with(identity::SignedFile))
        what.remove_prefix(identity::SignedFile.size());
    const QString name = qtext(what);
    if (const auto notice = Notice.match(name); notice.hasMatch())
        return Text::tr("signed request %1, draft %2").arg(notice.captured(1), notice.captured(2));
    if (const auto draft = Draft.match(name); draft.hasMatch())
        return Text::tr("signed the draft of another console, bundle %1").arg(draft.captured(1));
    return name == QStringLiteral("bundle") ? Text::tr("signed a bundle") : Text::tr("signed: %1").arg(name);
}

QString accountEventWords(const identity::AccountEvent &event)
{
    using namespace identity;
    return std::visit(
        base::Overloaded{
            [](const AccountOpened &opened) {
                return Text::tr("account opened: %1; %2", "post, roles")
                    .arg(qtext(opened.post), roleWords(opened.roles));
            },
            [](const RolesChanged &changed) { return Text::tr("roles now: %1").arg(roleWords(changed.roles)); },
            [](const AccountClosed &) { return Text::tr("account closed"); },
            [](const PasswordChanged &) { return Text::tr("password changed"); },
            [](const PasswordReset &) { return Text::tr("password reset"); },
            [](const SigningKeyMade &made) { return Text::tr("new key %1").arg(qtext(made.key)); },
            [](const SigningKeyResealed &) { return Text::tr("key under the new password"); },
            [](const SigningKeyRevoked &revoked) {
                return Text::tr("key %1 revoked: %2", "key, reason").arg(qtext(revoked.key), qtext(revoked.reason));
            },
            [](const StandInArranged &arranged) {
                return Text::tr("stands in for %1 from %2 until %3")
                    .arg(qtext(arranged.standsFor), momentText(arranged.from, arranged.to),
                        momentText(arranged.to, arranged.from));
            },
            [](const StandInEnded &ended) {
                return Text::tr("no longer stands in for %1").arg(qtext(ended.standsFor));
            },
            [](const SignedIn &) { return Text::tr("signed in"); },
            [](const SignInFailed &) { return Text::tr("wrong password"); },
            [](const SignedOut &out) { return out.locked ? Text::tr("locked") : Text::tr("signed out"); },
            [](const TextSigned &made) {
                const auto seal = identity::sealNamed(made.what);
                if (seal)
                    return Text::tr("sealed the record up to event %1").arg(seal->position);
                return signedWords(made.what);
            },
            [](const PeerKeyTrusted &peer) {
                return Text::tr("key %1 of %2, %3, is believed", "key, account, console")
                    .arg(qtext(peer.key), qtext(peer.holder), qtext(peer.console));
            },
            [](const PeerKeyOwned &peer) {
                return Text::tr("key %1 at another console is one's own").arg(qtext(peer.key));
            },
            [](const PeerKeyReleased &peer) {
                return Text::tr("key %1 at another console is not its own: %2", "key, reason")
                    .arg(qtext(peer.key), qtext(peer.reason));
            },
            [](const PeerKeyRevoked &peer) {
                return Text::tr("key %1 of another console revoked: %2", "key, reason")
                    .arg(qtext(peer.key), qtext(peer.reason));
            },
            [](const UnsignedWorkBegan &) { return Text::tr("work without a sign-in began"); },
            [](const UnsignedWorkCountersigned &signedFor) {
                return Text::tr("countersigned what was recorded unsigned since %1")
                    .arg(momentText(signedFor.since, base::Instant{}));
            },
        },
        event);
}

} // namespace viewmodel
