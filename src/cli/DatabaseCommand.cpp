#include "cli/Commands.h"

#include "app/NoticeAudit.h"
#include "cli/JsonText.h"
#include "cli/PlanFiles.h"
#include "cli/Record.h"
#include "formats/AccountJson.h"
#include "formats/ExchangeJson.h"
#include "formats/NoticeJson.h"
#include "formats/StockJson.h"
#include "store/LostEnds.h"
#include "store/Maintenance.h"

#include <algorithm>
#include <array>
#include <ostream>

namespace cli {

namespace {

constexpr std::string_view Usage = R"(usage: fengsuictl db init FILE [--demo]           a new, empty record
       fengsuictl db verify FILE [--json]          walk the hash chain and the signatures, hold the end against what this
                                                   machine saw of it; the first bad row: exit 1
       fengsuictl db accept-end FILE --because TEXT  it is known why entries seen here are not in FILE any more
       fengsuictl db backup FILE TO [--overwrite]  a verified copy, also while the window is open
       fengsuictl db restore FILE FROM             put a backup in the place of FILE; what stood there is kept beside it
       fengsuictl db rebuild FILE                  derive the read models anew from the events
       fengsuictl db stats FILE [--json]           figures of the record
       fengsuictl db export FILE                   every event as one JSON object a line
)";

/// What a command of ours put another record in the place of: said, and accepted with that as the reason. That it
/// cannot be remembered undoes nothing.
void giveUp(const store::Replacing &replacing, const std::string &file, const std::string &because,
    const Environment &environment)
{
    const auto given = replacing.done(because, environment.clock.now());
    if (!given)
        return warn(
            environment, "this machine cannot remember that " + file + " was replaced: " + toString(given.error()));
    for (const store::SeenEnd &end : *given)
        warn(environment,
            file + ": given up, up to event " + std::to_string(end.position) + " of " + base::toIso(end.recorded)
                + ", which this machine saw there");
}

int init(const Arguments &arguments, const Environment &environment)
{
    store::OpenOptions options;
    options.kind = arguments.has("--demo") ? store::RecordKind::Demo : store::RecordKind::Live;
    options.creation = store::Creation::OnlyNew;
    const store::Replacing replacing(arguments.positionals()[1], seenEndsOf(environment));
    const auto store = store::SqliteEventStore::open(arguments.positionals()[1], options);
    if (!store)
        return fail(environment, store.error());
    giveUp(replacing, (*store)->path(), "a new record was begun here", environment);
    environment.out << (*store)->path() << ": new " << store::name((*store)->kind()) << " record\n";
    return Done;
}

/// Whether accounts, stock, notices and the exchange are what the rules made of them.
base::Result<app::AuditReport> auditOf(const std::string &file)
{
    store::OpenOptions options;
    options.mode = store::OpenMode::ReadOnly;
    options.kind.reset();
    const auto store = store::SqliteEventStore::open(file, options);
    if (!store)
        return base::failFrom(store);
    const formats::JsonNoticeCodec notices;
    const formats::JsonStockCodec stock;
    const formats::JsonAccountCodec accounts;
    const formats::JsonExchangeCodec exchange;
    return app::auditNotices(
        **store, {exchange, {notices, stock, accounts}}, std::string(store::mark((*store)->kind())));
}

Json jsonOf(const store::SeenEnd &end)
{
    return {{"position", end.position}, {"hash", end.hash}, {"recorded", base::toIso(end.recorded)}};
}

/// How the record stands against what this machine remembers of it.
Json jsonOf(const store::Standing &seen)
{
    Json json{{"up_to", seen.upTo}, {"lost", Json::array()}, {"accepted", Json::array()},
        {"problem", seen.problem ? toString(*seen.problem) : ""}};
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
            file + ": events " + std::to_string(loss.recordEnded + 1) + " to " + std::to_string(loss.end.position)
                + " of " + base::toIso(loss.end.recorded) + ", seen here once, are not in it; accepted on "
                + base::toIso(loss.accepted) + ": " + loss.because);
}

/// What to do about the first bad event.
std::string adviceOn(const app::ChainReport &chain, bool liesBefore)
{
    if (chain.cutOff)
        return "; compare a backup, and restore it, or say why with `fengsuictl db accept-end`";
    return liesBefore ? "; it or one before it was changed, put in or taken out, compare a backup"
                      : "; the events before it are whole, restore a backup and compare";
}

/// How much of it this machine can vouch for.
std::string vouchedFor(const store::VerifyReport &report)
{
    return report.seen.upTo > 0 ? "; up to event " + std::to_string(report.seen.upTo) + " as this machine saw it"
                                : "; this machine remembers nothing of it";
}

int verify(const Arguments &arguments, const Environment &environment)
{
    const std::filesystem::path seenEnds = seenEndsOf(environment);
    auto report = store::verifyRecord(arguments.positionals()[1], seenEnds);
    if (!report)
        return fail(environment, report.error());
    const std::string &file = arguments.positionals()[1];
    const auto audit = report->whole() ? auditOf(file) : base::Result<app::AuditReport>(app::AuditReport{});
    if (!audit)
        return fail(environment, audit.error());
    const bool signedRightly = audit->firstBadPosition == 0;
    if (!signedRightly) { // the rows fit each other, but one of them says what nobody did
        report->chain.firstBadPosition = audit->firstBadPosition;
        report->chain.reason = audit->reason;
    }
    warnOfSeen(file, report->seen, environment);
    const bool liesBefore = report->chain.liesBefore || audit->liesBefore;
    for (const std::string &notice : audit->notCounting)
        warn(environment,
            file + ": a signature of " + notice
                + " counts no more, its key was revoked from an earlier time on or is not its signer's; see "
                  "`fengsuictl "
                  "notice verify`");
    for (const std::string &bundle : audit->bundlesNotCounting)
        warn(environment,
            file + ": what bundle " + bundle
                + " brought counts no more, a key was revoked from an earlier time on; see `fengsuictl bundle list`");
    for (const std::string &given : audit->givenByRevoked)
        warn(environment,
            file + ": " + given
                + " stands on a key revoked from an earlier time on; ask whether it was he, and take it back where it"
                  " was not");
    if (arguments.has("--json")) {
        const Json json{{"whole", report->whole()}, {"events", report->chain.events}, {"head", report->chain.head},
            {"first_bad_position", report->chain.firstBadPosition}, {"lies_before", liesBefore},
            {"reason", report->chain.reason}, {"damage", report->damage}, {"notices_not_counting", audit->notCounting},
            {"bundles_not_counting", audit->bundlesNotCounting}, {"given_by_revoked_keys", audit->givenByRevoked},
            {"cut_off", report->chain.cutOff}, {"seen_here", jsonOf(report->seen)}};
        environment.out << toText(json) << '\n';
    }
    if (report->chain.firstBadPosition > 0)
        environment.err << file << ": broken at event " << report->chain.firstBadPosition << ": "
                        << report->chain.reason << adviceOn(report->chain, liesBefore) << '\n';
    for (const std::string &damage : report->damage)
        environment.err << file << ": " << damage << "; keep a copy of the file, then restore the last backup\n";
    if (report->whole() && !arguments.has("--json"))
        environment.out << file << ": whole, " << report->chain.events << " events, head " << report->chain.head
                        << vouchedFor(*report) << '\n';
    return report->whole() ? Done : BadInput;
}

int backup(const Arguments &arguments, const Environment &environment)
{
    const auto overwrite = arguments.has("--overwrite") ? store::Overwrite::Allow : store::Overwrite::Refuse;
    const store::Replacing replacing(arguments.positionals()[2], seenEndsOf(environment));
    const auto done = store::backUpRecord(arguments.positionals()[1], arguments.positionals()[2], overwrite);
    if (!done)
        return fail(environment, done.error());
    giveUp(replacing, arguments.positionals()[2], "a backup of " + arguments.positionals()[1], environment);
    environment.out << arguments.positionals()[2] << ": verified copy\n";
    return Done;
}

int restore(const Arguments &arguments, const Environment &environment)
{
    const store::Replacing replacing(arguments.positionals()[1], seenEndsOf(environment));
    const auto done = store::restoreRecord(arguments.positionals()[2], arguments.positionals()[1]);
    if (!done)
        return fail(environment, done.error());
    giveUp(replacing, arguments.positionals()[1], "restored from " + arguments.positionals()[2], environment);
    environment.out << arguments.positionals()[1] << ": restored";
    if (done->keptAt)
        environment.out << "; what stood there is kept as " << *done->keptAt;
    environment.out << '\n';
    return Done;
}

int acceptEnd(const Arguments &arguments, const Environment &environment)
{
    const std::string &file = arguments.positionals()[1];
    const auto because = arguments.option("--because");
    if (!because)
        return usage(environment, "db accept-end wants --because TEXT: why the entries are gone", Usage);
    const auto accepted = store::acceptLostEnds(file, seenEndsOf(environment), *because, environment.clock.now());
    if (!accepted)
        return fail(environment, accepted.error());
    for (const store::SeenEnd &end : *accepted)
        environment.out << file << ": accepted that the record no longer goes on to event " << end.position << " of "
                        << base::toIso(end.recorded) << '\n';
    if (accepted->empty())
        environment.out << file << ": nothing is missing that was seen here\n";
    return Done;
}

int rebuild(const Arguments &arguments, const Environment &environment)
{
    store::OpenOptions options;
    options.kind.reset();
    options.creation = store::Creation::Never;
    const auto record = Record::open(arguments.positionals()[1], options, environment.clock, environment,
        [](const store::SqliteEventStore &store) { return store.requireWhole(); });
    if (!record)
        return fail(environment, record.error());
    warnOfPlans(environment, (*record)->unusablePlans());
    if (const auto done = (*record)->console().rebuild(); !done)
        return fail(environment, done.error());
    environment.out << arguments.positionals()[1] << ": read models derived anew\n";
    return Done;
}

int stats(const Arguments &arguments, const Environment &environment)
{
    const auto figures = store::recordStatistics(arguments.positionals()[1]);
    if (!figures)
        return fail(environment, figures.error());
    const auto time = [](const std::optional<base::Instant> &instant) {
        return instant ? base::toIso(*instant) : std::string();
    };
    const Json json{{"kind", store::name(figures->kind)}, {"schema", figures->schema}, {"events", figures->events},
        {"streams", figures->streams}, {"read_model_rows", figures->readModelRows}, {"bytes", figures->bytes},
        {"first_recorded", time(figures->firstRecorded)}, {"last_recorded", time(figures->lastRecorded)},
        {"head", figures->head}};
    if (arguments.has("--json")) {
        environment.out << toText(json) << '\n';
        return Done;
    }
    for (const auto &[key, value] : json.items())
        environment.out << key << ": " << (value.is_string() ? value.get<std::string>() : value.dump()) << '\n';
    return Done;
}

int exportLines(const Arguments &arguments, const Environment &environment)
{
    store::OpenOptions options;
    options.mode = store::OpenMode::ReadOnly;
    options.kind.reset();
    const auto store = store::SqliteEventStore::open(arguments.positionals()[1], options);
    if (!store)
        return fail(environment, store.error());
    const auto count = store::exportJsonLines(**store, environment.out);
    return count ? Done : fail(environment, count.error());
}

struct Action {
    std::string_view name;
    std::size_t files;
    int (*run)(const Arguments &, const Environment &);
    std::string_view flag; ///< the one it takes, if any
};
constexpr std::array Actions{
    Action{"init", 1, init, "--demo"},
    Action{"verify", 1, verify, "--json"},
    Action{"accept-end", 1, acceptEnd, "--because"},
    Action{"backup", 2, backup, "--overwrite"},
    Action{"restore", 2, restore, ""},
    Action{"rebuild", 1, rebuild, ""},
    Action{"stats", 1, stats, "--json"},
    Action{"export", 1, exportLines, ""},
};

} // namespace

int runDatabase(const Words &words, const Environment &environment)
{
    int exit = Done;
    const auto arguments =
        sortOut(words, {{"--because"}, {"--json", "--overwrite", "--demo"}, 1, 3}, Usage, environment, exit);
    if (!arguments)
        return exit;
    const std::string &name = arguments->positionals().front();
    const auto action = std::ranges::find(Actions, name, &Action::name);
    if (action == Actions.end())
        return usage(environment, "unknown action " + name, Usage);
    if (action->files + 1 != arguments->positionals().size())
        return usage(environment, "db " + name + (action->files == 1 ? " takes one file" : " takes two files"), Usage);
    if (const std::string flag = arguments->firstBeyond({std::string(action->flag)}); !flag.empty())
        return usage(environment, "db " + name + " knows no " + flag, Usage);
    return action->run(*arguments, environment);
}

} // namespace cli
