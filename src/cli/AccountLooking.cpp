#include "cli/AccountCommand.h"

#include "base/Overloaded.h"
#include "base/Text.h"
#include "cli/JsonText.h"
#include "cli/PlanFiles.h"
#include "cli/Visible.h"
#include "formats/AccountJson.h"
#include "identity/Trace.h"

#include <algorithm>
#include <ostream>

namespace cli {

namespace {

using identity::Account;

Json timeOrNull(const std::optional<base::Instant> &time) { return time ? Json(base::toIso(*time)) : Json(); }

std::vector<std::string> ownRoles(const Account &account)
{
    std::vector<std::string> names;
    for (const identity::Role role : account.roles)
        names.emplace_back(identity::name(role));
    return names;
}

/// What the account may do now, each permission once.
std::vector<std::string> mayNow(const AccountUse &use, const Account &account)
{
    std::vector<std::string> names;
    for (std::size_t i = 0; i < identity::PermissionNames.size(); ++i) {
        if (identity::mayAt(use.accounts.all(), account.name, static_cast<identity::Permission>(i), use.now()))
            names.emplace_back(identity::PermissionNames.at(i));
    }
    return names;
}

std::string state(const Account &account)
{
    if (!account.isOpen())
        return "closed";
    return account.mustChange ? "password to be changed" : "open";
}

Json keyJson(const identity::SigningKey &key)
{
    return {{"id", key.id}, {"made", base::toIso(key.made)}, {"in_use", key.inUse()},
        {"retired", timeOrNull(key.retired)}, {"revoked", timeOrNull(key.revoked)}, {"reason", key.reason}};
}

Json accountJson(const AccountUse &use, const Account &account)
{
    Json json{{"name", account.name}, {"post", account.post}, {"roles", ownRoles(account)}, {"open", account.isOpen()},
        {"must_change_password", account.mustChange}, {"may", mayNow(use, account)},
        {"opened", base::toIso(account.opened)}, {"closed", timeOrNull(account.closed)},
        {"last_sign_in", timeOrNull(account.lastSignIn)}, {"last_workstation", account.lastWorkstation},
        {"wrong_passwords_in_a_row", account.failuresInARow},
        {"wait_seconds", std::chrono::ceil<std::chrono::seconds>(identity::waitBeforeTry(account, use.now())).count()}};
    json["signed_in_at"] = account.signedInAt;
    json["keys"] = Json::array();
    for (const identity::SigningKey &key : account.keys)
        json["keys"].push_back(keyJson(key));
    json["stand_ins"] = Json::array();
    for (const identity::StandIn &standIn : account.standIns)
        json["stand_ins"].push_back({{"for", standIn.standsFor}, {"from", base::toIso(standIn.from)},
            {"until", base::toIso(standIn.to)}, {"given_by", standIn.givenBy}});
    return json;
}

int list(const AccountUse &use)
{
    Json json = Json::array();
    for (const auto &[name, account] : use.accounts.all().byName) {
        json.push_back(accountJson(use, account));
        if (!use.arguments.has("--json"))
            printLine(use.environment.out,
                name + "  " + account.post + "  " + base::join(ownRoles(account), ", ") + "  " + state(account));
    }
    if (use.arguments.has("--json"))
        use.environment.out << toText(Json{{"accounts", json}}) << '\n';
    else if (json.empty())
        use.environment.out << "no account yet; `fengsuictl account first NAME --post P` makes the first\n";
    return Done;
}

void printKey(const AccountUse &use, const identity::SigningKey &key)
{
    std::string line = "key " + key.id + ": made " + base::toIso(key.made);
    if (key.inUse())
        line += ", in use";
    if (key.retired)
        line += ", retired " + base::toIso(*key.retired);
    if (key.revoked)
        line += ", revoked from " + base::toIso(*key.revoked) + " on: " + key.reason;
    printLine(use.environment.out, line);
}

int show(const AccountUse &use)
{
    const auto found = findAccount(use);
    if (!found)
        return fail(use.environment, found.error());
    const Account &account = **found;
    std::ostream &out = use.environment.out;
    if (use.arguments.has("--json")) {
        out << toText(accountJson(use, account)) << '\n';
        return Done;
    }
    printLine(out, account.name + "  " + account.post + "  " + state(account));
    printLine(out, "roles: " + base::join(ownRoles(account), ", "));
    printLine(out, "may: " + base::join(mayNow(use, account), ", "));
    for (const identity::StandIn &standIn : account.standIns)
        printLine(out,
            "代 " + standIn.standsFor + ": " + base::toIso(standIn.from) + " until " + base::toIso(standIn.to)
                + ", given by " + standIn.givenBy);
    for (const identity::SigningKey &key : account.keys)
        printKey(use, key);
    printLine(out,
        account.lastSignIn ? "last sign-in: " + base::toIso(*account.lastSignIn) + ", " + account.lastWorkstation
                           : "never signed in");
    if (account.failuresInARow > 0)
        printLine(out, "wrong passwords in a row: " + std::to_string(account.failuresInARow));
    return Done;
}

int publicKey(const AccountUse &use)
{
    const auto found = findAccount(use);
    if (!found)
        return fail(use.environment, found.error());
    const Account &account = **found;
    const std::string wanted = use.word(1);
    const identity::SigningKey *key =
        wanted.empty() ? account.keyInUse() : use.accounts.all().keyOf(account.name, wanted);
    if (key && !(wanted.empty() && key->provisional)) {
        use.environment.out << key->publicKey;
        return Done;
    }
    return fail(use.environment,
        base::Error{base::ErrorCode::NotFound,
            wanted.empty() ? account.name + " has no key in use; name one that `account show` lists"
                           : account.name + " has no key " + wanted});
}

std::string verdict(const identity::SignatureFinding &finding)
{
    switch (finding.standing) {
    case identity::KeyStanding::Counts:
        return "good";
    case identity::KeyStanding::NotYetMade:
        return "does not count: the key was made later";
    case identity::KeyStanding::Retired:
        return "does not count: the key had been retired";
    case identity::KeyStanding::Revoked:
        return "does not count: the key is revoked from an earlier time on";
    }
    return "?";
}

int verify(const AccountUse &use)
{
    const auto found = findAccount(use);
    const auto text = readText(use.environment, use.word(1));
    if (!found || !text)
        return fail(use.environment, found ? text.error() : found.error());
    const auto finding =
        identity::checkSignature(**found, use.accounts.all(), *text, use.option("--signature"), use.now());
    if (finding.account.empty()) {
        printLine(use.environment.err,
            "no key of " + use.word(0)
                + " signed these bytes: they, the signature or the "
                  "signer are not those of that time");
        return BadInput;
    }
    const std::string when =
        finding.made ? "made " + base::toIso(*finding.made) : "not made in this record, judged as of now";
    printLine(finding.counts() ? use.environment.out : use.environment.err,
        verdict(finding) + "; signed by " + finding.account + " with key " + finding.key + ", " + when);
    return finding.counts() ? Done : BadInput;
}

} // namespace

const std::vector<AccountActionEntry> &accountLooking()
{
    static const std::vector<AccountActionEntry> Actions{
        {"list", 0, 0, list, {"--json"}, {}, "list [--json]                              every account",
            RecordUse::Look},
        {"show", 1, 1, show, {"--json"}, {},
            "show NAME [--json]                         roles, what they let it do, stand-ins, keys, last sign-in",
            RecordUse::Look},
        {"public-key", 1, 2, publicKey, {}, {},
            "public-key NAME [KEY]                      the key in use, or the one named, as PEM", RecordUse::Look},
        {"verify", 2, 2, verify, {"--signature"}, {"--signature"},
            "verify NAME FILE|- --signature S           whether NAME signed these bytes, and it counts",
            RecordUse::Look},
        {"trace", 0, 1, traceAccounts, {"--json"}, {},
            "trace [NAME] [--json]                      who signed in when and where, and did what: everything "
            "recorded",
            RecordUse::Look},
    };
    return Actions;
}

} // namespace cli
