#include "cli/HandoverUse.h"

#include "base/Digest.h"
#include "cli/JsonText.h"
#include "cli/Visible.h"

#include <ostream>

namespace cli {

namespace {

using namespace handover;

constexpr auto SectionNames =
    std::to_array<std::string_view>({"incidents", "clocks", "unreached", "unsigned", "notes"});
static_assert(SectionNames.size() == Sections);

std::string_view stateOf(const Handover &one) { return one.taken ? "taken" : one.withdrawn ? "withdrawn" : "waits"; }

std::string_view faultName(SignatureFault fault) { return SignatureFaultNames.at(static_cast<std::size_t>(fault)); }

Json linesJson(const app::SheetLines &lines)
{
    Json json = Json::object();
    for (std::size_t at = 0; at < Sections; ++at)
        json[std::string(SectionNames[at])] = lines[at];
    return json;
}

Json signedJson(const HandoverUse &use, const Handover &handover, const Signed &one)
{
    return {{"account", one.signing.account}, {"post", one.signing.post}, {"at", base::toIso(one.signing.at)},
        {"remark", one.signing.remark}, {"key", one.key}, {"signature", one.signature},
        {"fault", faultName(faultOf(handover, one, use.record.accounts.all()))}};
}

Json handoverJson(const HandoverUse &use, const Handover &one)
{
    Json json{{"handover", one.sheet.number}, {"state", stateOf(one)}, {"record", one.sheet.record},
        {"made", base::toIso(one.sheet.made)},
        {"head", {{"position", one.sheet.head.position}, {"hash", one.sheet.head.head}}},
        {"digest", base::sm3Hex(one.text)}, {"given", signedJson(use, one, one.given)},
        {"taken", one.taken ? signedJson(use, one, *one.taken) : Json()},
        {"withdrawn", one.withdrawn ? Json(base::toIso(*one.withdrawn)) : Json()}, {"reason", one.reason}};
    json["sheet"] = linesJson(one.sheet.lines);
    return json;
}

std::string signedWords(const HandoverUse &use, const Handover &handover, const Signed &one)
{
    const SignatureFault fault = faultOf(handover, one, use.record.accounts.all());
    return std::string(one.signing.side == Side::Giving ? "given" : "taken") + ": " + one.signing.account + ", "
        + one.signing.post + ", " + base::toIso(one.signing.at) + ", key " + one.key
        + (one.signing.remark.empty() ? "" : ", " + one.signing.remark) + ", "
        + (fault == SignatureFault::None ? "good" : "does not count: " + std::string(faultName(fault)));
}

void printSignatures(const HandoverUse &use, const Handover &one)
{
    printLine(use.out(), signedWords(use, one, one.given));
    if (one.taken)
        printLine(use.out(), signedWords(use, one, *one.taken));
    if (one.withdrawn)
        printLine(use.out(), "taken back: " + base::toIso(*one.withdrawn) + ", " + one.reason);
}

int list(const HandoverUse &use)
{
    Json all = Json::array();
    for (const Handover &one : use.record.handovers.all().all) {
        all.push_back(handoverJson(use, one));
        if (!use.arguments.has("--json"))
            printLine(use.out(),
                std::to_string(one.sheet.number) + "  " + std::string(stateOf(one)) + "  "
                    + base::toIso(one.given.signing.at) + " " + one.given.signing.account
                    + (one.taken ? " → " + base::toIso(one.taken->signing.at) + " " + one.taken->signing.account : ""));
    }
    if (use.arguments.has("--json"))
        use.out() << toText(Json{{"handovers", all}}) << '\n';
    else if (all.empty())
        printLine(use.out(), "nothing was handed over yet");
    return Done;
}

/// What would be handed over now.
int showNow(const HandoverUse &use)
{
    const auto lines = use.record.lines();
    if (!lines)
        return cli::fail(use.environment, lines.error());
    if (use.arguments.has("--json")) {
        use.out() << toText(Json{{"sheet", linesJson(*lines)}}) << '\n';
        return Done;
    }
    for (std::size_t at = 0; at < Sections; ++at) {
        const auto section = static_cast<Section>(at);
        if (section == Section::Notes)
            continue; // whoever hands over writes them
        printLine(use.out(), std::string(titleOf(section)) + "：" + std::to_string((*lines)[at].size()));
        for (const Row &row : (*lines)[at])
            printLine(use.out(), "  " + row[0] + "  " + row[1] + "  " + row[2]);
    }
    return Done;
}

int show(const HandoverUse &use)
{
    if (use.word(0).empty())
        return showNow(use);
    const auto found = handoverNumbered(use.record, use.word(0));
    if (!found)
        return fail(use.environment, found.error());
    if (use.arguments.has("--json")) {
        use.out() << toText(handoverJson(use, **found)) << '\n';
        return Done;
    }
    use.out() << visibleLines((*found)->text);
    printSignatures(use, **found);
    return Done;
}

/// The bytes that are signed, nothing added: what a third party checks.
int text(const HandoverUse &use)
{
    const auto found = handoverNumbered(use.record, use.word(0));
    if (!found)
        return fail(use.environment, found.error());
    const std::string side = use.option("--side");
    if (side.empty()) {
        use.out() << (*found)->text;
        return Done;
    }
    const bool taken = side == "taken";
    if ((!taken && side != "given") || (taken && !(*found)->taken))
        return fail(use.environment,
            base::Error{base::ErrorCode::NotFound, "nobody has signed as " + side + "; sides are given, taken"});
    use.out() << signedText((*found)->text, taken ? (*found)->taken->signing : (*found)->given.signing);
    return Done;
}

int verify(const HandoverUse &use)
{
    const auto found = handoverNumbered(use.record, use.word(0));
    if (!found)
        return fail(use.environment, found.error());
    const Handover &one = **found;
    const auto &accounts = use.record.accounts.all();
    const bool good = one.taken && faultOf(one, one.given, accounts) == SignatureFault::None
        && faultOf(one, *one.taken, accounts) == SignatureFault::None;
    if (use.arguments.has("--json")) {
        Json json = handoverJson(use, one);
        json["good"] = good;
        use.out() << toText(json) << '\n';
        return good ? Done : BadInput;
    }
    printSignatures(use, one);
    const std::string name = "handover " + std::to_string(one.sheet.number);
    if (!good) {
        printLine(use.environment.err,
            name
                + (one.taken            ? ": not good"
                        : one.withdrawn ? ": taken back"
                                        : ": nobody took it over yet"));
        return BadInput;
    }
    printLine(use.out(), "good: " + name + ", SM3 " + base::sm3Hex(one.text));
    return Done;
}

} // namespace

const std::vector<HandoverActionEntry> &handoverLooking()
{
    static const std::vector<HandoverActionEntry> Actions{
        {"list", 0, 0, list, {"--json"}, {}, "list [--json]   every handover", RecordUse::Look},
        {"show", 0, 1, show, {"--json"}, {},
            "show [N] [--json]   a sheet as it was signed; what would be handed over now", RecordUse::Look},
        {"text", 1, 1, text, {"--side"}, {},
            "text N [--side given|taken]   the text, or the very bytes that side signed", RecordUse::Look},
        {"verify", 1, 1, verify, {"--json"}, {},
            "verify N [--json]   whether both signed and both signatures count; if not: exit 1", RecordUse::Look},
    };
    return Actions;
}

} // namespace cli
