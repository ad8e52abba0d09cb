#include "cli/BundleUse.h"

#include "base/Text.h"
#include "cli/Visible.h"
#include "formats/BundleFile.h"

#include <ostream>

namespace cli {

namespace {

using namespace exchange;

Json headerJson(const Content &content)
{
    const Header &header = content.header;
    return {{"kind", kindName(content)}, {"from", header.from}, {"console", header.console}, {"to", header.to},
        {"account", header.account}, {"post", header.post}, {"key", header.key}, {"made", base::toIso(header.made)}};
}

/// "request  某储备单位 (4f0c2a9be1d37705), 值班室 duty, key 90c177de4f0c2a9b, 2026-11-25T17:00:00.000+08:00".
std::string headerWords(const Content &content)
{
    const Header &header = content.header;
    return std::string(kindName(content)) + "  " + header.console + " (" + header.from + "), " + header.post + " "
        + header.account + ", key " + header.key + ", " + base::toIso(header.made);
}

std::string revokedKey(const BundleUse &use, const Taken &taken)
{
    return revokedKeyOf(taken, use.accounts.all(), use.exchange.record());
}

Json entryJson(const BundleUse &use, const std::string &bundle)
{
    const Exchange &all = use.exchange.all();
    const Sent *sent = all.findSent(bundle);
    const Taken *taken = all.findTaken(bundle);
    Json json{{"bundle", bundle}, {"direction", sent ? "sent" : "taken"}};
    json.update(headerJson(sent ? sent->content : taken->content));
    json["by"] = sent ? sent->by : taken->by;
    json["at"] = base::toIso(sent ? sent->at : taken->at);
    if (taken) {
        json["notice"] = taken->notice;
        json["reservation"] = taken->reservation;
        json["answer"] = taken->answer;
        json["revoked"] = revokedKey(use, *taken);
    }
    return json;
}

std::string entryWords(const BundleUse &use, const std::string &bundle)
{
    const Exchange &all = use.exchange.all();
    if (const Sent *sent = all.findSent(bundle)) {
        const std::string &to = sent->content.header.to;
        return bundle + "  sent  " + headerWords(sent->content) + (to.empty() ? "" : ", to " + to);
    }
    const Taken &taken = *all.findTaken(bundle);
    const std::string revoked = revokedKey(use, taken);
    return bundle + "  taken  " + headerWords(taken.content) + "; by " + taken.by + " on " + base::toIso(taken.at)
        + (taken.notice > 0 ? ", notice " + std::to_string(taken.notice) : "")
        + (taken.reservation > 0 ? ", reservation " + std::to_string(taken.reservation) : "")
        + (taken.answer.empty() ? "" : ", signed: " + taken.answer)
        + (revoked.empty() ? "" : "; counts no more: key " + revoked + " was revoked from before on");
}

int list(const BundleUse &use)
{
    const Exchange &all = use.exchange.all();
    Json json = Json::array();
    for (const std::string &bundle : all.order) {
        json.push_back(entryJson(use, bundle));
        if (!use.arguments.has("--json"))
            printLine(use.out(), entryWords(use, bundle));
    }
    if (use.arguments.has("--json"))
        use.out() << toText(Json{{"record", use.exchange.record()}, {"console", all.console}, {"bundles", json}})
                  << '\n';
    else if (all.order.empty())
        printLine(use.out(), "nothing left or came yet; `fengsuictl bundle card` makes a card for another console");
    return Done;
}

int peers(const BundleUse &use)
{
    Json json = Json::array();
    for (const auto &[key, peer] : use.accounts.all().peers) {
        const auto &revoked = peer.key.revoked;
        json.push_back({{"key", key}, {"record", peer.record}, {"console", peer.console}, {"holder", peer.holder},
            {"post", peer.post}, {"owner", peer.owner}, {"trusted", base::toIso(peer.key.made)}, {"by", peer.trustedBy},
            {"revoked", revoked ? Json(base::toIso(*revoked)) : Json()}, {"reason", peer.key.reason},
            {"public_key", peer.key.publicKey}});
        if (!use.arguments.has("--json"))
            printLine(use.out(),
                key + "  " + peer.console + " (" + peer.record + "), " + peer.post + " " + peer.holder
                    + (peer.owner.empty() ? "" : ", own key of " + peer.owner) + "; trusted by " + peer.trustedBy
                    + " on " + base::toIso(peer.key.made)
                    + (revoked ? "; revoked from " + base::toIso(*revoked) + " on: " + peer.key.reason : ""));
    }
    if (use.arguments.has("--json"))
        use.out() << toText(Json{{"record", use.exchange.record()}, {"peers", json}}) << '\n';
    else if (json.empty())
        printLine(use.out(), "no key of another console is trusted yet; `fengsuictl bundle trust` takes a card");
    return Done;
}

/// The whole text; exactly as it was signed where no character of it has to be written out.
int show(const BundleUse &use)
{
    const auto bundle = bundleNamed(use, use.word(0));
    if (!bundle)
        return fail(use.environment, bundle.error());
    const Exchange &all = use.exchange.all();
    const Sent *sent = all.findSent(*bundle);
    const Bundle &whole = sent ? sent->bundle : all.findTaken(*bundle)->bundle;
    if (use.arguments.has("--json")) {
        Json json = entryJson(use, *bundle);
        json["text"] = whole.text;
        json["signature"] = whole.signature;
        use.out() << toText(json) << '\n';
        return Done;
    }
    use.out() << visibleLines(whole.text);
    return Done;
}

Json previewJson(const Preview &seen)
{
    Json json{{"bundle", seen.bundle}};
    if (seen.content)
        json.update(headerJson(*seen.content));
    json["refused"] = seen.refusal ? Json{{"code", name(seen.refusal->code)}, {"rule", seen.refusal->rule},
                          {"subject", seen.refusal->subject}, {"detail", seen.refusal->detail}}
                                   : Json();
    json["changes"] = Json::array();
    for (const Change &change : seen.changes)
        json["changes"].push_back({{"what", change.what}, {"now", change.now}, {"then", change.then}});
    json["text"] = seen.text;
    return json;
}

int look(const BundleUse &use)
{
    const auto bundle = formats::readBundleFile(use.word(0));
    if (!bundle)
        return fail(use.environment, bundle.error());
    const auto seen = use.exchange.preview({*bundle, use.arguments.has("--hold")}, use.option("--for"));
    if (!seen)
        return fail(use.environment, seen.error());
    if (use.arguments.has("--json")) {
        use.out() << toText(previewJson(*seen)) << '\n';
        return seen->refusal ? BadInput : Done;
    }
    if (seen->content)
        printLine(use.out(), seen->bundle + "  " + headerWords(*seen->content));
    for (const Change &change : seen->changes)
        printLine(use.out(), change.what + "：" + (change.now.empty() ? "" : change.now + " → ") + change.then);
    if (!seen->text.empty())
        use.out() << visibleLines(seen->text);
    if (!seen->refusal)
        return Done;
    printLine(use.environment.err, toString(*seen->refusal));
    return BadInput;
}

} // namespace

const std::vector<BundleActionEntry> &bundleLooking()
{
    static const std::vector<BundleActionEntry> Actions{
        {"list", 0, 0, list, {"--json"}, {}, "list [--json]   what left and what came", RecordUse::Look},
        {"peers", 0, 0, peers, {"--json"}, {}, "peers [--json]   the trusted keys of other consoles", RecordUse::Look},
        {"show", 1, 1, show, {"--json"}, {}, "show ID [--json]   the text of one, as it was signed", RecordUse::Look},
        {"look", 1, 1, look, {"--for", "--hold", "--json"}, {"--for"},
            "look FILE --for WHO [--hold] [--json]   what taking it in would change, if WHO did it; if nothing: why, "
            "exit 1",
            RecordUse::Look},
    };
    return Actions;
}

} // namespace cli
