#include "cli/DatabaseUse.h"

#include "cli/JsonText.h"
#include "cli/PlanFiles.h"
#include "cli/Record.h"
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
    const auto store = store::SqliteEventStore::open(arguments.positionals()[1], store::readerOfAnyKind());
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
    Action{"verify", 1, verifyRecordFile, "--json"},
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
