#include "cli/NoticeUse.h"

#include "base/Digest.h"
#include "base/Text.h"
#include "calendar/DueTime.h"
#include "cli/TimelineText.h"
#include "cli/Visible.h"
#include "dispatch/CheckNotice.h"
#include "dispatch/NoticeQueue.h"
#include "dispatch/NoticeText.h"
#include "exchange/DecideExchange.h"
#include "exchange/TakenNotice.h"
#include "formats/NoticeJson.h"

#include <algorithm>
#include <ostream>

namespace cli {

namespace {

using namespace dispatch;

std::string nameOf(Step step) { return std::string(StepNames.at(static_cast<std::size_t>(step))); }

Json lineJson(const DraftLine &line)
{
    Json json{{"item", line.item}, {"name", line.name}, {"spec", line.spec}, {"unit", line.unit},
        {"asked", toText(line.asked)}, {"approved", toText(line.approved)}, {"amount_fen", line.amount.count()}};
    json["lots"] = Json::array();
    for (const DraftLot &lot : line.lots)
        json["lots"].push_back({{"lot", lot.lot}, {"batch", lot.batch}, {"quantity", toText(lot.quantity)}});
    return json;
}

Json clockJson(const NoticeClock &clock)
{
    return {{"clock", clock.name}, {"clause", clock.clause}, {"started", base::toIso(clock.started)},
        {"due", base::toIso(clock.due)}, {"closed", clock.closed ? Json(base::toIso(*clock.closed)) : Json()},
        {"guessed", clock.guessed}};
}

Json noticeJson(const NoticeUse &use, const Notice &notice)
{
    Json json{{"notice", notice.id}, {"state", StateNames.at(static_cast<std::size_t>(notice.state))},
        {"number", notice.issued ? officialNumber(notice.year, notice.number) : std::string()},
        {"code", notice.issued ? shortCode(notice.digest) : std::string()}, {"draft", notice.draft.number},
        {"path", PathNames.at(static_cast<std::size_t>(notice.request.path))}, {"unit", notice.request.applicant.unit},
        {"incident", notice.request.incident},
        {"waits_for", notice.waitsFor() ? Json(nameOf(*notice.waitsFor())) : Json()}, {"reason", notice.reason},
        {"movement", notice.movement}, {"supply", notice.supplyPath}};
    json["lines"] = Json::array();
    for (const DraftLine &line : notice.draft.lines)
        json["lines"].push_back(lineJson(line));
    json["signatures"] = Json::array();
    for (const CheckedSignature &one : checkSignatures(notice, use.accounts.all()))
        json["signatures"].push_back({{"step", nameOf(one.signature.step)}, {"account", one.signature.account},
            {"for", one.signature.standsFor}, {"key", one.signature.key}, {"at", base::toIso(one.signature.at)},
            {"opinion", one.signature.opinion}, {"signature", one.signature.signature},
            {"fault", SignatureFaultNames.at(static_cast<std::size_t>(one.fault))}});
    json["clocks"] = Json::array();
    for (const NoticeClock &clock : clocksOf(notice, use.reserve.stock(), use.calendar))
        json["clocks"].push_back(clockJson(clock));
    json["happenings"] = Json::array();
    for (const Happening &one : notice.happenings)
        json["happenings"].push_back({{"what", FollowUpNames.at(static_cast<std::size_t>(one.what))},
            {"at", base::toIso(one.at)}, {"detail", one.detail}, {"by", one.by}, {"movement", one.movement}});
    return json;
}

std::string signatureWords(const CheckedSignature &one)
{
    const Signature &made = one.signature;
    return nameOf(made.step) + ": " + made.account + (made.standsFor.empty() ? "" : " 代 " + made.standsFor) + ", "
        + base::toIso(made.at) + ", key " + made.key
        + (made.opinion.empty() ? "" : ", " + base::quotedLine(made.opinion)) + ", "
        + (one.fault == SignatureFault::None
                ? "good"
                : "does not count: " + std::string(SignatureFaultNames.at(static_cast<std::size_t>(one.fault))));
}

std::string clockWords(const NoticeClock &clock, base::Instant now)
{
    return clock.name + " [" + clock.clause + "]: due " + calendar::dueMinute(clock.due)
        + (clock.closed           ? ", closed " + minuteText(*clock.closed)
                : now > clock.due ? ", overdue"
                                  : ", open")
        + (clock.guessed ? ", the working days of that year are not announced yet" : "");
}

void printParts(const NoticeUse &use, const Notice &notice)
{
    for (const CheckedSignature &one : checkSignatures(notice, use.accounts.all()))
        printLine(use.out(), signatureWords(one));
    for (const NoticeClock &clock : clocksOf(notice, use.reserve.stock(), use.calendar))
        printLine(use.out(), clockWords(clock, use.now()));
    for (const Happening &one : notice.happenings)
        printLine(use.out(),
            std::string(FollowUpNames.at(static_cast<std::size_t>(one.what))) + ": " + base::toIso(one.at) + ", "
                + one.detail + ", by " + one.by);
}

/// Not issued, or issued and with something to be done about it in time.
bool isUnderWay(const NoticeUse &use, const Notice &notice)
{
    return notice.isOpen() || nextClock(clocksOf(notice, use.reserve.stock(), use.calendar)).has_value();
}

int list(const NoticeUse &use)
{
    const bool asJson = use.arguments.has("--json");
    Json all = Json::array();
    bool none = true;
    for (const Notice &notice : use.notices().all) {
        if (!use.arguments.has("--all") && !isUnderWay(use, notice))
            continue;
        none = false;
        if (asJson) // either one checks every signature
            all.push_back(noticeJson(use, notice));
        else
            printLine(use.out(), noticeWords(notice, use.accounts.all()));
    }
    if (asJson)
        use.out() << toText(Json{{"notices", all}}) << '\n';
    else if (none)
        printLine(use.out(), "no notice is under way; `fengsuictl notice request` records a request");
    return Done;
}

int queue(const NoticeUse &use)
{
    const std::string account = use.option("--for");
    if (!use.accounts.all().find(account))
        return fail(use.environment,
            base::Error{
                base::ErrorCode::NotFound, "there is no account " + account + "; see `fengsuictl account list`"});
    Json all = Json::array();
    for (const QueueEntry &entry :
        queueFor(use.notices(), account, use.accounts.all(), use.reserve.stock(), use.calendar, use.now())) {
        const auto age = std::chrono::duration_cast<std::chrono::minutes>(use.now() - entry.since).count();
        const std::string waits =
            entry.step ? nameOf(*entry.step) : std::string(WaitingNames.at(static_cast<std::size_t>(entry.waiting)));
        all.push_back({{"notice", entry.notice}, {"draft", entry.draft}, {"waits_for", waits}, {"mine", entry.mine},
            {"why_not", entry.why ? Json(std::string(name(entry.why->code))) : Json()}, {"due", base::toIso(entry.due)},
            {"clause", entry.clause}, {"age_minutes", age}});
        if (!use.arguments.has("--json"))
            printLine(use.out(),
                std::string(entry.mine ? "* " : "  ") + std::to_string(entry.notice) + "  " + waits + "  due "
                    + calendar::dueMinute(entry.due) + (use.now() > entry.due ? " (overdue)" : "") + "  waits "
                    + std::to_string(age) + " min" + (entry.why ? "  " + entry.why->detail : ""));
    }
    if (use.arguments.has("--json"))
        use.out() << toText(Json{{"queue", all}}) << '\n';
    else if (all.empty())
        printLine(use.out(), "nothing is under way");
    return Done;
}

int show(const NoticeUse &use)
{
    const auto notice = noticeNamed(use, use.word(0));
    if (!notice)
        return fail(use.environment, notice.error());
    if (use.arguments.has("--json")) {
        use.out() << toText(noticeJson(use, **notice)) << '\n';
        return Done;
    }
    printLine(use.out(), noticeWords(**notice, use.accounts.all()));
    if (!(*notice)->reason.empty())
        printLine(use.out(), "reason: " + (*notice)->reason + ", by " + (*notice)->endedBy);
    printParts(use, **notice);
    return Done;
}

/// The bytes that are signed, nothing added: what a third party checks.
int text(const NoticeUse &use)
{
    const auto notice = noticeNamed(use, use.word(0));
    if (!notice)
        return fail(use.environment, notice.error());
    const std::string step = use.option("--step");
    const std::string whole = noticeText(**notice);
    if (step.empty()) {
        use.out() << whole;
        return Done;
    }
    const auto &made = (*notice)->signatures;
    const auto found = std::ranges::find_if(made, [&](const Signature &one) { return nameOf(one.step) == step; });
    if (found == made.end())
        return fail(use.environment,
            base::Error{base::ErrorCode::NotFound,
                "nobody has signed as " + base::quotedLine(step) + "; steps are "
                    + base::join({StepNames.begin(), StepNames.end()}, ", ")});
    use.out() << signedText(whole, found->signing());
    return Done;
}

/// A notice of another console, judged anew by the keys this one knows.
int verifyTaken(const NoticeUse &use, const std::string &bundle)
{
    const exchange::Taken &taken = *use.exchange.all().findTaken(bundle);
    const auto &sent = std::get<exchange::SentNotice>(taken.content.body);
    const auto fault = exchange::takenFault(taken, use.accounts.all(), use.exchange.record());
    const std::string number = officialNumber(sent.year, sent.number);
    const std::string digest = base::sm3Hex(sent.text);
    if (use.arguments.has("--json")) {
        Json signers = Json::array();
        for (const Signature &made : sent.signatures)
            signers.push_back({{"step", nameOf(made.step)}, {"account", made.account}, {"for", made.standsFor},
                {"key", made.key}, {"at", base::toIso(made.at)}, {"opinion", made.opinion}});
        use.out() << toText(Json{{"bundle", bundle}, {"from", taken.content.header.from}, {"number", number},
            {"code", shortCode(digest)}, {"digest", digest}, {"signatures", signers},
            {"fault", fault ? exchange::toString(*fault) : ""}, {"good", !fault}})
                  << '\n';
        return fault ? BadInput : Done;
    }
    for (const Signature &made : sent.signatures)
        printLine(use.out(),
            std::string(nameOf(made.step)) + "  " + made.account
                + (made.standsFor.empty() ? "" : " 代 " + made.standsFor) + "  " + base::toIso(made.at));
    if (fault) {
        printLine(use.environment.err,
            number + ": not good; do not act on it, ask the bureau: " + exchange::toString(*fault));
        return BadInput;
    }
    printLine(use.out(),
        "good: " + number + ", code " + shortCode(digest) + ", SM3 " + digest + ", came in bundle " + bundle
            + " signed by " + taken.content.header.account + " of " + taken.content.header.console
            + "; whether it was cancelled since is known there alone");
    return Done;
}

int verify(const NoticeUse &use)
{
    const auto notice = noticeNamed(use, use.word(0));
    if (!notice) {
        const std::string bundle = exchange::bundleOfNotice(use.exchange.all(), use.word(0));
        return bundle.empty() ? fail(use.environment, notice.error()) : verifyTaken(use, bundle);
    }
    const bool good = (*notice)->state == State::Issued && isFullySigned(**notice, use.accounts.all())
        && (*notice)->digest == base::sm3Hex(noticeText(**notice));
    if (use.arguments.has("--json")) {
        Json json = noticeJson(use, **notice);
        json["good"] = good;
        json["digest"] = base::sm3Hex(noticeText(**notice));
        use.out() << toText(json) << '\n';
        return good ? Done : BadInput;
    }
    for (const CheckedSignature &one : checkSignatures(**notice, use.accounts.all()))
        printLine(use.out(), signatureWords(one));
    if (!good) {
        printLine(use.environment.err,
            noticeWords(**notice, use.accounts.all()) + ": "
                + ((*notice)->state == State::Issued           ? "not good; do not act on it, ask the bureau"
                        : (*notice)->state == State::Cancelled ? "cancelled; goods do not leave by it"
                                                               : "not issued; goods do not leave by it"));
        return BadInput;
    }
    printLine(use.out(),
        "good: " + officialNumber((*notice)->year, (*notice)->number) + ", code " + shortCode((*notice)->digest)
            + ", SM3 " + (*notice)->digest);
    return Done;
}

/// What the kind of the event leaves open: in whose place it was signed, what followed.
std::string traced(const NoticeEvent &event)
{
    if (const auto *made = std::get_if<NoticeSigned>(&event); made && !made->standsFor.empty())
        return "  代 " + made->standsFor;
    if (const auto *brought = std::get_if<SignatureBrought>(&event))
        return "  " + brought->account + (brought->standsFor.empty() ? "" : " 代 " + brought->standsFor);
    if (const auto *followed = std::get_if<FollowUpRecorded>(&event))
        return "  " + std::string(FollowUpNames.at(static_cast<std::size_t>(followed->what)))
            + (followed->detail.empty() ? "" : "  " + followed->detail);
    return {};
}

int trace(const NoticeUse &use)
{
    const auto notice = noticeNamed(use, use.word(0));
    if (!notice)
        return fail(use.environment, notice.error());
    for (const RecordedNoticeEvent &record : use.dispatch.history()) {
        if (noticeOf(record.event) != (*notice)->id)
            continue;
        printLine(use.out(),
            base::toIso(record.recorded) + "  " + record.actor + "  " + std::string(formats::typeOf(record.event))
                + traced(record.event));
        const auto *shipped = std::get_if<ShipmentRecorded>(&record.event);
        const reserve::Movement *movement = shipped ? use.reserve.stock().movement(shipped->movement) : nullptr;
        if (movement && movement->settled) // the other one of the holder: it is the stock that holds it
            printLine(use.out(),
                base::toIso(*movement->settled) + "  "
                    + (movement->secondBy.empty() ? movement->recordedBy : movement->secondBy) + "  movement-"
                    + std::string(reserve::MovementStateNames.at(static_cast<std::size_t>(movement->state))));
    }
    return Done;
}

} // namespace

const std::vector<NoticeActionEntry> &noticeLooking()
{
    static const std::vector<NoticeActionEntry> Actions{
        {"queue", 0, 0, queue, {"--for", "--json"}, {"--for"},
            "queue --for NAME [--json]   what waits for this account, and what not and why", RecordUse::Look},
        {"list", 0, 0, list, {"--all", "--json"}, {}, "list [--all] [--json]   what is under way; --all: everything",
            RecordUse::Look},
        {"show", 1, 1, show, {"--json"}, {}, "show N [--json]   signatures, clocks, what happened", RecordUse::Look},
        {"text", 1, 1, text, {"--step"}, {}, "text N [--step S]   the text, or the very bytes that step signed",
            RecordUse::Look},
        {"verify", 1, 1, verify, {"--json"}, {},
            "verify N [--json]   whether it is issued with four signatures that count; if not: exit 1",
            RecordUse::Look},
        {"trace", 1, 1, trace, {}, {}, "trace N   who did what when", RecordUse::Look},
    };
    return Actions;
}

} // namespace cli
