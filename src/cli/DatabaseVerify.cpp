#include "cli/DatabaseUse.h"

#include "app/NoticeAudit.h"
#include "cli/JsonText.h"
#include "cli/Record.h"
#include "formats/AccountJson.h"
#include "formats/ExchangeJson.h"
#include "formats/HandoverJson.h"
#include "formats/NoticeJson.h"
#include "formats/StockJson.h"
#include "store/Maintenance.h"

#include <ostream>

namespace cli {

namespace {

/// Whether accounts, stock, notices and the exchange are what the rules made of them.
base::Result<app::AuditReport> auditOf(const std::string &file)
{
    const auto store = store::SqliteEventStore::open(file, store::readerOfAnyKind());
    if (!store)
        return base::failFrom(store);
    const formats::JsonNoticeCodec notices;
    const formats::JsonStockCodec stock;
    const formats::JsonAccountCodec accounts;
    const formats::JsonExchangeCodec exchange;
    const formats::JsonHandoverCodec handovers;
    return app::auditNotices(
        **store, {{exchange, {notices, stock, accounts}}, handovers}, std::string(store::mark((*store)->kind())));
}

Json jsonOf(const store::SeenEnd &end)
{
    return {{"position", end.position}, {"hash", end.hash}, {"recorded", base::toIso(end.recorded)}};
}

/// How the record stands against what this machine remembers of it.
Json jsonOf(const store::VerifyReport &report)
{
    const store::Standing &seen = report.seen;
    Json json{{"up_to", seen.upTo}, {"cut_off", report.asSeen.cutOff}, {"reason", report.asSeen.reason},
        {"lost", Json::array()}, {"accepted", Json::array()}, {"problem", seen.problem ? toString(*seen.problem) : ""}};
    for (const store::LostEnd &lost : seen.lost)
        json["lost"].push_back(jsonOf(lost.end));
    for (const store::AcceptedLoss &loss : seen.accepted) {
        Json one = jsonOf(loss.end);
        one["record_ended"] = loss.recordEnded;
        one["accepted"] = base::toIso(loss.accepted);
        one["because"] = loss.because;
        json["accepted"].push_back(std::move(one));
    }
    return json;
}

void warnOfSeen(const std::string &file, const store::Standing &seen, const Environment &environment)
{
    if (seen.problem)
        warn(environment, toString(*seen.problem) + "; " + file + " is held against nothing");
    for (const store::AcceptedLoss &loss : seen.accepted)
        warn(environment,
            file + ": event " + std::to_string(loss.end.position) + " of " + base::toIso(loss.end.recorded)
                + ", seen here once, is not in it"
                + (loss.recordEnded < loss.end.position ? ", which ended at " + std::to_string(loss.recordEnded) : "")
                + "; accepted on " + base::toIso(loss.accepted) + ": " + loss.because);
}

void warnOfRevoked(const std::string &file, const app::AuditReport &audit, const Environment &environment)
{
    for (const std::string &signature : audit.signaturesNotCounting)
        warn(environment, file + ": a signature of " + signature + "; see `fengsuictl notice verify`, `stock show`");
    for (const std::string &bundle : audit.bundlesNotCounting)
        warn(environment,
            file + ": what bundle " + bundle
                + " brought counts no more, a key was revoked from an earlier time on; see `fengsuictl bundle list`");
    for (const std::string &given : audit.givenByRevoked)
        warn(environment,
            file + ": " + given
                + " stands on a key revoked from an earlier time on; ask whether it was he, and take it back where it"
                  " was not");
}

/// What was found wrong first, and what to do about it.
struct Finding {
    std::int64_t position = 0; ///< 0: nothing
    bool liesBefore = false; ///< that event or one before it
    std::string reason;
    std::string advice;
};

/// What the chain says comes first, then what the rules say of the events: both name them. That this machine saw
/// something else says only that there is something.
Finding firstFinding(const store::VerifyReport &report, const app::AuditReport &audit)
{
    constexpr auto Compare = "; it or one before it was changed, put in or taken out, compare a backup";
    if (report.chain.firstBadPosition > 0)
        return {report.chain.firstBadPosition, false, report.chain.reason,
            "; the events before it are whole, restore a backup and compare"};
    if (audit.firstBadPosition > 0)
        return {audit.firstBadPosition, true, audit.reason, Compare};
    return {report.asSeen.firstBadPosition, report.asSeen.liesBefore, report.asSeen.reason,
        std::string(Compare) + ", or say why with `fengsuictl db accept-end`"};
}

/// How much of it this machine can vouch for.
std::string vouchedFor(const store::VerifyReport &report)
{
    if (report.seen.upTo == 0)
        return "; this machine remembers nothing of it";
    return "; up to event " + std::to_string(report.seen.upTo) + " as this machine saw it"
        + (report.seen.upTo < report.chain.events ? ", what is behind it was not seen being written here" : "");
}

} // namespace

int verifyRecordFile(const Arguments &arguments, const Environment &environment)
{
    const std::string &file = arguments.positionals()[1];
    const auto report = store::verifyRecord(file, seenEndsOf(environment));
    if (!report)
        return fail(environment, report.error());
    const bool readable = report->chain.firstBadPosition == 0 && report->damage.empty();
    const auto audit = readable ? auditOf(file) : base::Result<app::AuditReport>(app::AuditReport{});
    if (!audit)
        return fail(environment, audit.error());
    warnOfSeen(file, report->seen, environment);
    warnOfRevoked(file, *audit, environment);
    const Finding finding = firstFinding(*report, *audit);
    const bool whole = finding.position == 0 && report->damage.empty();
    if (arguments.has("--json")) {
        const Json json{{"whole", whole}, {"events", report->chain.events}, {"head", report->chain.head},
            {"first_bad_position", finding.position}, {"lies_before", finding.liesBefore}, {"reason", finding.reason},
            {"damage", report->damage}, {"notices_not_counting", audit->notCounting},
            {"signatures_not_counting", audit->signaturesNotCounting},
            {"bundles_not_counting", audit->bundlesNotCounting}, {"given_by_revoked_keys", audit->givenByRevoked},
            {"seen_here", jsonOf(*report)}};
        environment.out << toText(json) << '\n';
    }
    if (finding.position > 0)
        environment.err << file << ": broken at event " << finding.position << ": " << finding.reason << finding.advice
                        << '\n';
    if (report->asSeen.firstBadPosition > 0 && finding.reason != report->asSeen.reason)
        environment.err << file << ": this machine saw another record: " << report->asSeen.reason << '\n';
    for (const std::string &damage : report->damage)
        environment.err << file << ": " << damage << "; keep a copy of the file, then restore the last backup\n";
    if (whole && !arguments.has("--json"))
        environment.out << file << ": whole, " << report->chain.events << " events, head " << report->chain.head
                        << vouchedFor(*report) << '\n';
    return whole ? Done : BadInput;
}

} // namespace cli
