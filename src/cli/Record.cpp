#include "cli/Record.h"

#include "cli/PlanFiles.h"
#include "formats/PlanLoader.h"

namespace cli {

Record::Record(std::unique_ptr<store::SqliteEventStore> store)
    : m_store(std::move(store))
    , m_plans(formats::loadCompiledPlan)
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

} // namespace

base::Result<std::unique_ptr<Record>> Record::open(
    const Arguments &arguments, RecordUse use, const Environment &environment)
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
    return open(*path, options, environment.clock, environment);
}

base::Result<std::unique_ptr<Record>> Record::open(
    const std::string &path, store::OpenOptions options, const base::Clock &clock, const Environment &environment)
{
    auto store = store::SqliteEventStore::open(path, options);
    if (!store)
        return base::failFrom(store);
    std::unique_ptr<Record> record(new Record(std::move(*store)));
    if (const auto loaded = loadPlans(environment, record->m_plans); !loaded)
        return base::failFrom(loaded);
    auto console = app::Console::open({*record->m_store, record->m_codec, clock, record->m_plans});
    if (!console)
        return base::failFrom(console);
    record->m_console = std::move(*console);
    return record;
}

} // namespace cli
