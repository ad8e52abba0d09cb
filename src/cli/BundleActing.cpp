#include "cli/BundleUse.h"

#include "base/Text.h"
#include "cli/SignedIn.h"
#include "cli/StockUse.h"
#include "cli/Visible.h"
#include "exchange/ContentText.h"
#include "formats/BundleFile.h"
#include "identity/Sm2.h"

namespace cli {

namespace {

using namespace exchange;
using app::ExchangeFailure;
using app::ExchangeResult;

/// Signs `--as` in, does it with its password and signs out again.
template <class Do>
ExchangeResult whileActing(const BundleUse &use, const Do &act)
{
    return whileSignedIn<ExchangeResult, ExchangeFailure>(use.environment, use.accounts, use.option("--as"), act);
}

/// A bundle that left goes into the file; it is in the record also where that fails.
int writeSent(const BundleUse &use, const ExchangeResult &done, const std::string &path)
{
    if (!done)
        return failOf(use.environment, done.error());
    const auto &sent = std::get<BundleSent>(*done);
    if (const auto written = formats::writeBundleFile(path, {sent.text, sent.signature}); !written) {
        const int exit = cli::fail(use.environment, written.error());
        printLine(use.environment.err,
            "it is recorded as sent: `fengsuictl bundle copy " + sent.bundle + " FILE` writes it again");
        return exit;
    }
    printLine(use.out(), path + ": bundle " + sent.bundle);
    return Done;
}

int card(const BundleUse &use)
{
    const std::string actor = use.option("--as");
    const std::string before = use.exchange.all().console;
    const auto done = whileActing(use, [&](const identity::Secret &password) {
        return use.exchange.send(SendCard{use.arguments.optionOr("--console", before)}, password, actor);
    });
    const int exit = writeSent(use, done, use.word(0));
    if (done) // it left by the record, also where the file could not be written
        printLine(use.out(),
            "fingerprint " + identity::sm2Fingerprint(use.accounts.all().find(actor)->keyInUse()->publicKey)
                + "; say it by telephone to the administrator of the other console");
    return exit;
}

int trust(const BundleUse &use)
{
    const auto card = formats::readBundleFile(use.word(0));
    if (!card)
        return cli::fail(use.environment, card.error());
    using Result = tl::expected<identity::PeerKeyTrusted, ExchangeFailure>;
    const std::string actor = use.option("--as");
    const auto done = whileSignedIn<Result, ExchangeFailure>(
        use.environment, use.accounts, actor, [&](const identity::Secret &password) {
            return use.exchange.trust(*card, use.option("--fingerprint"), password, actor);
        });
    if (!done)
        return failOf(use.environment, done.error());
    printLine(
        use.out(), "key " + done->key + " of " + done->holder + ", " + done->console + ", is trusted from now on");
    return Done;
}

/// A command about keys of other consoles, by `--as`; `make` is given the password.
template <class Make>
int actOnKey(const BundleUse &use, const Make &make, const std::string &what)
{
    const std::string actor = use.option("--as");
    const auto done = whileSignedIn<app::AccountOutcome, app::AccountFailure>(use.environment, use.accounts, actor,
        [&](const identity::Secret &password) { return use.accounts.execute(make(password), actor); });
    if (!done)
        return cli::fail(use.environment, errorOf(done.error()));
    printLine(use.out(), "key " + use.word(0) + ": " + what);
    return Done;
}

int own(const BundleUse &use)
{
    return actOnKey(
        use,
        [&](const identity::Secret &password) {
            return identity::OwnPeerKey{use.word(0), password.copy()};
        },
        "signs for " + use.option("--as") + " at the other console");
}

int release(const BundleUse &use)
{
    std::string falls; // what the claim revoked
    if (const identity::PeerKey *peer = use.accounts.all().peer(use.word(0))) {
        for (const identity::Revocation &one : peer->revocations) {
            if (one.by == peer->owner)
                falls = "; its revocation by " + one.by + " is void: " + one.reason;
        }
    }
    return actOnKey(
        use,
        [&](const identity::Secret &password) {
            return identity::ReleasePeerKey{use.word(0), use.option("--reason"), password.copy()};
        },
        "no account here signs with it, and what it signed for one counts no more" + falls);
}

int revoke(const BundleUse &use)
{
    const auto from =
        use.arguments.option("--from") ? base::parseIso(use.option("--from")) : base::Result<base::Instant>(use.now());
    if (!from)
        return cli::fail(use.environment, from.error());
    return actOnKey(
        use,
        [&](const identity::Secret &) {
            return identity::RevokePeerKey{use.word(0), *from, use.option("--reason")};
        },
        "revoked; nothing more is taken in by it");
}

/// The record of the console of `--to`: its name or number. Error: NotFound.
base::Result<std::string> recordNamed(const BundleUse &use)
{
    const std::string word = use.option("--to");
    std::set<std::string> found;
    for (const auto &[key, peer] : use.accounts.all().peers) {
        if (peer.record == word || peer.console == word)
            found.insert(peer.record);
    }
    if (found.size() == 1)
        return *found.begin();
    return base::fail(base::ErrorCode::NotFound,
        (found.empty() ? "no console " + base::quotedLine(word) + " is known; take its card first"
                       : "several consoles are called " + base::quotedLine(word) + "; say the number of its record")
            + ": `fengsuictl bundle peers`");
}

int send(const BundleUse &use)
{
    const std::string kind = use.word(0);
    const auto notice = numberOf(use.word(1), "a notice");
    const auto to = recordNamed(use);
    if (!notice)
        return cli::fail(use.environment, notice.error());
    if (!to)
        return cli::fail(use.environment, to.error());
    Sending what = SendRequest{*notice, *to};
    if (kind == "draft")
        what = SendDraft{*notice, *to};
    else if (kind == "notice")
        what = SendNotice{*notice, *to};
    else if (kind != "request")
        return usage(use.environment, "what leaves is a request, draft or notice, not " + kind, {});
    const auto done = whileActing(
        use, [&](const identity::Secret &password) { return use.exchange.send(what, password, use.option("--as")); });
    return writeSent(use, done, use.word(2));
}

std::string heldWords(std::int64_t reservation)
{
    return "; its lots are held by reservation " + std::to_string(reservation)
        + ": `fengsuictl stock issue` takes them out, `fengsuictl stock release` lets go of them";
}

int take(const BundleUse &use)
{
    const auto bundle = formats::readBundleFile(use.word(0));
    if (!bundle)
        return cli::fail(use.environment, bundle.error());
    const auto done = whileActing(use, [&](const identity::Secret &) {
        return use.exchange.execute(TakeIn{*bundle, use.arguments.has("--hold")}, use.option("--as"));
    });
    if (!done)
        return failOf(use.environment, done.error());
    if (const auto *held = std::get_if<BundleHeld>(&*done)) {
        printLine(use.out(), "bundle " + held->bundle + " was taken in before" + heldWords(held->reservation));
        return Done;
    }
    const auto &taken = std::get<BundleTaken>(*done);
    std::string words = "bundle " + taken.bundle + " taken in";
    if (taken.notice > 0)
        words += "; notice " + std::to_string(taken.notice) + ": `fengsuictl notice show "
            + std::to_string(taken.notice) + "`";
    if (taken.reservation > 0)
        words += heldWords(taken.reservation);
    if (std::holds_alternative<SentDraft>(use.exchange.all().findTaken(taken.bundle)->content.body))
        words += "; who signs opens it: `fengsuictl bundle open " + taken.bundle + "`";
    printLine(use.out(), words);
    return Done;
}

/// Shows the text, and that it was shown is recorded.
int open(const BundleUse &use)
{
    const auto bundle = bundleNamed(use, use.word(0));
    if (!bundle)
        return cli::fail(use.environment, bundle.error());
    const auto done = whileActing(
        use, [&](const identity::Secret &) { return use.exchange.execute(OpenDraft{*bundle}, use.option("--as")); });
    if (!done)
        return failOf(use.environment, done.error());
    use.out() << visibleLines(std::get<SentDraft>(use.exchange.all().findTaken(*bundle)->content.body).text);
    return Done;
}

int sign(const BundleUse &use)
{
    const auto bundle = bundleNamed(use, use.word(0));
    if (!bundle)
        return cli::fail(use.environment, bundle.error());
    SendApproval what{*bundle, {}};
    if (use.arguments.option("--opinion"))
        what.opinion = use.option("--opinion");
    const auto done = whileActing(use,
        [&](const identity::Secret &password) { return use.exchange.approve(what, password, use.option("--as")); });
    return writeSent(use, done, use.word(1));
}

int copy(const BundleUse &use)
{
    const auto bundle = bundleNamed(use, use.word(0));
    const Sent *sent = bundle ? use.exchange.all().findSent(*bundle) : nullptr;
    if (!bundle)
        return cli::fail(use.environment, bundle.error());
    if (!sent)
        return cli::fail(use.environment,
            base::Error{
                base::ErrorCode::NotFound, "it came from another console; only what left is written again", *bundle});
    const auto written = formats::writeBundleFile(use.word(1), sent->bundle);
    if (!written)
        return cli::fail(use.environment, written.error());
    printLine(use.out(), use.word(1) + ": bundle " + *bundle);
    return Done;
}

} // namespace

const std::vector<BundleActionEntry> &bundleActing()
{
    static const NameSet As{"--as"};
    static const std::vector<BundleActionEntry> Actions{
        {"card", 1, 1, card, {"--console", "--as"}, As,
            "card FILE [--console NAME] --as WHO   the public key of WHO, for the other console to trust; --console: "
            "what this one calls itself, needed once"},
        {"trust", 1, 1, trust, {"--fingerprint", "--as"}, {"--fingerprint", "--as"},
            "trust FILE --fingerprint F --as WHO   an administrator trusts the key on a card; F: as its holder said "
            "it"},
        {"own", 1, 1, own, As, As, "own KEY --as WHO   a trusted key at another console is WHO's own too"},
        {"release", 1, 1, release, {"--reason", "--as"}, {"--reason", "--as"},
            "release KEY --reason R --as WHO   an administrator undoes a false claim: it never was that account's key"},
        {"revoke", 1, 1, revoke, {"--from", "--reason", "--as"}, {"--reason", "--as"},
            "revoke KEY [--from TIME] --reason R --as WHO   nothing more is taken in by this key"},
        {"send", 3, 3, send, {"--to", "--as"}, {"--to", "--as"},
            "send request|draft|notice N FILE --to CONSOLE --as WHO   a request; a draft that waits for a signature; "
            "an issued notice"},
        {"take", 1, 1, take, {"--hold", "--as"}, As,
            "take FILE [--hold] --as WHO   take a bundle in; --hold: the lots of a notice are held in this stock, "
            "also of one that was taken in without it"},
        {"open", 1, 1, open, As, As, "open ID --as WHO   read the draft of another console that is to be signed"},
        {"sign", 2, 2, sign, {"--opinion", "--as"}, As,
            "sign ID FILE [--opinion WORDS] --as WHO   sign it (WORDS: 同意 without it); FILE carries the signature "
            "back"},
        {"copy", 2, 2, copy, {}, {}, "copy ID FILE   write what left once more", RecordUse::Look},
    };
    return Actions;
}

} // namespace cli
