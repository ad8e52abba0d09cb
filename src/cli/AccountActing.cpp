#include "cli/AccountCommand.h"

#include "base/Text.h"
#include "cli/AskPassword.h"
#include "cli/PlanFiles.h"
#include "cli/Visible.h"

#include <filesystem>
#include <ostream>

namespace cli {

namespace {

using identity::AccountCommand;
using identity::Secret;

/// A new password; at a terminal, where it is not seen, typed twice.
base::Result<Secret> askNewPassword(const AccountUse &use, const std::string &account)
{
    auto password = askPassword(use.environment, "New password of " + account + ": ");
    if (!password || !use.environment.desk.askPassword)
        return password;
    const auto again = askPassword(use.environment, "The same once more: ");
    if (!again)
        return base::failFrom(again);
    if (!again->equals(password->view()))
        return base::fail(base::ErrorCode::Invalid, "the two passwords differ; nothing was recorded");
    return password;
}

/// Somebody else will have to change it.
std::string saidToBeChanged(const AccountUse &use)
{
    const identity::Account *account = use.accounts.all().find(use.word(0));
    return account && account->mustChange ? "; to be changed first: `fengsuictl account password " + use.word(0) + "`"
                                          : std::string();
}

int say(const AccountUse &use, const std::string &what)
{
    printLine(use.environment.out, use.word(0) + ": " + what);
    return Done;
}

/// Signs `actor` in with this password, carries the command out and says `what`.
int act(const AccountUse &use, const std::string &actor, Secret password, const AccountCommand &command,
    const std::string &what)
{
    const auto done = use.accounts.executeOnce({actor, std::move(password)}, &command);
    return done ? say(use, what) : fail(use.environment, done.error());
}

/// What `--as` does, once his password is asked for.
template <class Then>
int withOwnPassword(const AccountUse &use, const Then &then)
{
    const std::string actor = use.option("--as");
    auto own = askOwnPassword(use.environment, actor);
    return own ? then(actor, std::move(*own)) : fail(use.environment, own.error());
}

int actAs(const AccountUse &use, const AccountCommand &command, const std::string &what)
{
    return withOwnPassword(
        use, [&](const std::string &actor, Secret own) { return act(use, actor, std::move(own), command, what); });
}

/// What `--as` signs with the password that it acts with.
template <class Make>
int actSigning(const AccountUse &use, const Make &make, const std::string &what)
{
    return withOwnPassword(use, [&](const std::string &actor, Secret own) {
        Secret signs = own.copy();
        return act(use, actor, std::move(own), make(std::move(signs)), what);
    });
}

/// What `--as` and a new password for somebody else make.
template <class Make>
int actWithNewPassword(const AccountUse &use, const Make &make, const std::string &what)
{
    return withOwnPassword(use, [&](const std::string &actor, Secret own) {
        auto given = askNewPassword(use, use.word(0));
        if (!given)
            return fail(use.environment, given.error());
        Secret vouches = own.copy();
        return act(use, actor, std::move(own), make(std::move(*given), std::move(vouches)), what);
    });
}

base::Result<std::vector<identity::Role>> rolesOption(const AccountUse &use)
{
    std::vector<identity::Role> roles;
    for (const std::string &word : use.arguments.all("--role")) {
        const auto role = identity::roleNamed(word);
        if (!role)
            return base::fail(base::ErrorCode::Invalid,
                "a role is one of: " + base::join({identity::RoleNames.begin(), identity::RoleNames.end()}, ", "),
                word);
        roles.push_back(*role);
    }
    return roles;
}

base::Result<base::Instant> timeOr(const AccountUse &use, std::string_view name, base::Instant otherwise)
{
    const auto text = use.arguments.option(name);
    return text ? base::parseIso(*text) : base::Result<base::Instant>(otherwise);
}

int first(const AccountUse &use)
{
    auto password = askNewPassword(use, use.word(0));
    if (!password)
        return fail(use.environment, password.error());
    const auto done = use.accounts.execute(
        identity::OpenFirstAdministrator{use.word(0), use.option("--post"), password->copy()}, use.word(0));
    if (!done)
        return fail(use.environment, done.error());
    // Signed in once: the trace says where it was done, and the sign-in seals it.
    const auto seated = use.accounts.executeOnce({use.word(0), std::move(*password)}, nullptr);
    say(use, "administrator, with key " + use.accounts.all().find(use.word(0))->keyInUse()->id);
    return seated ? Done : fail(use.environment, seated.error());
}

int add(const AccountUse &use)
{
    const auto roles = rolesOption(use);
    if (!roles)
        return fail(use.environment, roles.error());
    return actWithNewPassword(
        use,
        [&](Secret given, Secret own) {
            return identity::OpenAccount{use.word(0), use.option("--post"), *roles, std::move(given), std::move(own)};
        },
        "opened; the password has to be changed first: `fengsuictl account password " + use.word(0) + "`");
}

int roles(const AccountUse &use)
{
    const auto roles = rolesOption(use);
    if (!roles)
        return fail(use.environment, roles.error());
    return actSigning(
        use,
        [&](Secret own) {
            return identity::ChangeRoles{use.word(0), *roles, std::move(own)};
        },
        "roles changed");
}

int close(const AccountUse &use)
{
    return actAs(use, identity::CloseAccount{use.word(0)}, "closed; what it signed stays verifiable");
}

int password(const AccountUse &use)
{
    auto old = askOwnPassword(use.environment, use.word(0));
    if (!old)
        return fail(use.environment, old.error());
    auto next = askNewPassword(use, use.word(0));
    if (!next)
        return fail(use.environment, next.error());
    Secret signsIn = old->copy();
    return act(use, use.word(0), std::move(signsIn), identity::ChangePassword{std::move(*old), std::move(*next)},
        "password changed");
}

int reset(const AccountUse &use)
{
    return actWithNewPassword(
        use,
        [&](Secret given, Secret own) {
            return identity::ResetPassword{use.word(0), std::move(given), std::move(own)};
        },
        "password reset, its key retired; the password has to be changed first: `fengsuictl account password "
            + use.word(0) + "`");
}

int standIn(const AccountUse &use)
{
    const std::string other = use.option("--for");
    if (use.arguments.has("--end"))
        return actAs(use, identity::EndStandIn{use.word(0), other}, "no longer stands in for " + other);
    if (!use.arguments.option("--until"))
        return fail(use.environment,
            base::Error{base::ErrorCode::Invalid, "say with --until how long, or --end when it is over"});
    const auto from = timeOr(use, "--from", use.now());
    const auto to = timeOr(use, "--until", use.now());
    if (!from || !to)
        return fail(use.environment, from ? to.error() : from.error());
    return actSigning(
        use,
        [&](Secret own) {
            return identity::ArrangeStandIn{use.word(0), other, *from, *to, std::move(own)};
        },
        "stands in for " + other + " from " + base::toIso(*from) + " until " + base::toIso(*to));
}

int rotateKey(const AccountUse &use)
{
    auto own = askOwnPassword(use.environment, use.word(0));
    if (!own)
        return fail(use.environment, own.error());
    Secret signsIn = own->copy();
    const AccountCommand command = identity::RotateKey{std::move(*own)};
    const auto done = use.accounts.executeOnce({use.word(0), std::move(signsIn)}, &command);
    return done ? say(use, "signs with key " + use.accounts.all().find(use.word(0))->keyInUse()->id + " from now on")
                : fail(use.environment, done.error());
}

int revokeKey(const AccountUse &use)
{
    const auto from = timeOr(use, "--from", use.now());
    if (!from)
        return fail(use.environment, from.error());
    return actAs(use, identity::RevokeKey{use.word(0), use.word(1), *from, use.option("--reason")},
        "key " + use.word(1) + " revoked from " + base::toIso(*from) + " on");
}

int sign(const AccountUse &use)
{
    const std::string file = use.word(1);
    if (file == "-")
        return fail(use.environment,
            base::Error{base::ErrorCode::Invalid, "the text to sign is a file; standard input is for the password"});
    auto text = readText(use.environment, file);
    if (!text)
        return fail(use.environment, text.error());
    auto own = askOwnPassword(use.environment, use.word(0));
    if (!own)
        return fail(use.environment, own.error());
    Secret signsIn = own->copy();
    const AccountCommand command = identity::SignText{std::move(*own), std::move(*text),
        std::string(identity::SignedFile) + std::filesystem::path(file).filename().string()};
    const auto done = use.accounts.executeOnce({use.word(0), std::move(signsIn)}, &command);
    if (!done)
        return fail(use.environment, done.error());
    for (const identity::AccountEvent &event : *done) {
        if (const auto *made = std::get_if<identity::TextSigned>(&event))
            use.environment.out << made->signature << '\n';
    }
    return Done;
}

int check(const AccountUse &use)
{
    auto own = askOwnPassword(use.environment, use.word(0));
    if (!own)
        return fail(use.environment, own.error());
    const auto done = use.accounts.executeOnce({use.word(0), std::move(*own)}, nullptr);
    return done ? say(use, "the password is right" + saidToBeChanged(use)) : fail(use.environment, done.error());
}

} // namespace

const std::vector<AccountActionEntry> &accountActing()
{
    static const std::vector<AccountActionEntry> Actions{
        {"first", 1, 1, first, {"--post"}, {"--post"},
            "first NAME --post P                        the first administrator, while there is no account",
            RecordUse::Begin},
        {"add", 1, 1, add, {"--post", "--role", "--as"}, {"--post", "--role", "--as"},
            "add NAME --post P --role R… --as ADMIN     a new account, with a first password"},
        {"roles", 1, 1, roles, {"--role", "--as"}, {"--role", "--as"},
            "roles NAME --role R… --as ADMIN            these roles instead of those it has"},
        {"close", 1, 1, close, {"--as"}, {"--as"},
            "close NAME --as ADMIN                      nobody signs in under it again"},
        {"password", 1, 1, password, {}, {},
            "password NAME                              change the own password, with the old one"},
        {"reset", 1, 1, reset, {"--as"}, {"--as"},
            "reset NAME --as ADMIN                      a new first password; its key is retired"},
        {"stand-in", 1, 1, standIn, {"--for", "--from", "--until", "--end", "--as"}, {"--for", "--as"},
            "stand-in NAME --for OTHER [--from T] --until T --as WHO   it has OTHER's roles too; --end: no longer"},
        {"key rotate", 1, 1, rotateKey, {}, {},
            "key rotate NAME                            sign with a new key from now on"},
        {"key revoke", 2, 2, revokeKey, {"--from", "--reason", "--as"}, {"--reason", "--as"},
            "key revoke NAME KEY [--from T] --reason R --as WHO   what it signed from T (now) on counts for nothing"},
        {"sign", 2, 2, sign, {}, {},
            "sign NAME FILE                             sign the bytes of a file; prints the signature"},
        {"check", 1, 1, check, {}, {},
            "check NAME                                 try a password; counted and recorded like every sign-in"},
    };
    return Actions;
}

} // namespace cli
