#include "cli/Record.h"

#include "app/Streams.h"
#include "cli/PlanFiles.h"
#include "formats/PlanLoader.h"
#include "store/LostEnds.h"

namespace cli {

Record::Record(std::unique_ptr<store::SqliteEventStore> store, const base::Clock &clock, const Environment &environment)
    : m_store(std::move(store))
    , m_plans(formats::loadCompiledPlan)
    , m_accounts(*m_store, m_accountCodec, {environment.desk.workstation, clock, m_random, environment.desk.cost})
{
}

namespace {

/// The file of `--db`, or the person's live record.
base::Result<std::string> recordPath(const Arguments &arguments, const Environment &environment)
{
    if (const auto path = arguments.option("--db"))
        return *path;
    const auto live = environment.liveRecord();
    if (!live)
        return base::failFrom(live);
    return live->string();
}

/// A record that was here and is gone is not begun anew without a word.
base::Result<> requireNotGone(const std::string &path, const std::filesystem::path &seenEnds)
{
    std::error_code unclear;
    if (std::filesystem::exists(path, unclear))
        return {};
    const auto seen = store::furthestSeen(path, seenEnds);
    if (!seen)
        return {};
    return base::fail(base::ErrorCode::NotFound,
        "the record is gone: this machine saw it go on to event " + std::to_string(seen->position) + " of "
            + base::toIso(seen->recorded)
            + "; nothing was created; restore a backup, or begin a new one with `fengsuictl db init` and say why with "
              "`fengsuictl db accept-end`",
        path);
}

} // namespace

std::filesystem::path seenEndsOf(const Environment &environment)
{
    return environment.seenEnds ? environment.seenEnds().value_or(std::filesystem::path()) : std::filesystem::path();
}

base::Result<std::unique_ptr<store::SqliteEventStore>> openStore(
    const Arguments &arguments, RecordUse use, const std::string &stream, const Environment &environment)
{
    const auto path = recordPath(arguments, environment);
    if (!path)
        return base::failFrom(path);
    store::OpenOptions options;
    options.exclusive = false;
    options.mode = use == RecordUse::Look ? store::OpenMode::ReadOnly : store::OpenMode::ReadWrite;
    options.creation = use == RecordUse::Begin ? store::Creation::IfMissing : store::Creation::Never;
    std::error_code unclear; // opening says what is wrong with the path
    if (use != RecordUse::Begin || std::filesystem::exists(*path, unclear))
        options.kind.reset(); // a demonstration or a live record, as it is
    if (use == RecordUse::Look)
        return store::SqliteEventStore::open(*path, options);
    options.seenEnds = seenEndsOf(environment);
    if (const auto there = requireNotGone(*path, options.seenEnds); !there)
        return base::failFrom(there);
    auto store = store::SqliteEventStore::open(*path, options);
    if (!store)
        return store;
    if (const auto &problem = (*store)->memoryProblem())
        warn(environment, toString(*problem));
    if (const auto sound = (*store)->requireUnaltered(stream); !sound)
        return base::failFrom(sound);
    return store;
}

base::Result<std::unique_ptr<Record>> Record::open(
    const Arguments &arguments, RecordUse use, const Environment &environment)
{
    const auto &words = arguments.positionals();
    const std::string stream = words.size() > 1 ? app::streamOf({words[1]}) : std::string();
    auto store = openStore(arguments, use, stream, environment);
    if (!store)
        return base::failFrom(store);
    if (use != RecordUse::Look) { // who may do it is in there
        if (const auto sound = (*store)->requireUnaltered(std::string(app::AccountStream)); !sound)
            return base::failFrom(sound);
    }
    return over(std::move(*store), use != RecordUse::Look, environment.clock, environment);
}

base::Result<std::unique_ptr<Record>> Record::open(const std::string &path, store::OpenOptions options,
    const base::Clock &clock, const Environment &environment, const Examination &examine)
{
    auto store = store::SqliteEventStore::open(path, options);
    if (!store)
        return base::failFrom(store);
    if (const auto sound = examine ? examine(**store) : base::Result<>{}; !sound)
        return base::failFrom(sound);
    return over(std::move(*store), options.mode != store::OpenMode::ReadOnly, clock, environment);
}

base::Result<const identity::Accounts *> Record::accounts()
{
    if (const auto loaded = m_accounts.load(); !loaded)
        return base::failFrom(loaded);
    return &m_accounts.all();
}

base::Result<std::unique_ptr<Record>> Record::over(std::unique_ptr<store::SqliteEventStore> store, bool writable,
    const base::Clock &clock, const Environment &environment)
{
    std::unique_ptr<Record> record(new Record(std::move(store), clock, environment));
    auto unusable = loadPlans(environment, record->m_plans);
    if (!unusable)
        return base::failFrom(unusable);
    record->m_unusablePlans = std::move(*unusable);
    if (record->m_store->kind() != store::RecordKind::Live)
        record->m_plans.allowDrafts();
    auto console = app::Console::open({*record->m_store, record->m_codec, clock, record->m_plans});
    if (!console)
        return base::failFrom(console);
    record->m_console = std::move(*console);
    record->m_workplace.emplace(*record->m_console, &record->m_accounts);
    if (writable) {
        if (const auto noted = record->m_console->notePlansInUse(); !noted)
            return base::failFrom(noted);
    }
    return record;
}

} // namespace cli
