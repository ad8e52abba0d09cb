#include "main/RecordBundle.h"

#include "dossier/Dossier.h"
#include "formats/FormsYaml.h"
#include "formats/ReductionCsv.h"
#include "formats/WalkthroughYaml.h"
#include "main/DemonstrationAccounts.h"
#include "main/DemonstrationReserve.h"
#include "main/DemonstrationTable.h"
#include "platform/Logging.h"
#include "platform/PasswordPrompt.h"

#include <array>

namespace root {

namespace {

std::filesystem::path asideOf(const std::filesystem::path &file) { return file.string() + ".previous"; }

/// Moves the files of an earlier demonstration out of the way; one that is in use stays, and opening says so.
base::Result<> setAsidePrevious(const std::filesystem::path &file)
{
    static constexpr std::array<std::string_view, 3> Endings{"", "-wal", "-shm"};
    for (const std::string_view ending : Endings) {
        const std::filesystem::path from = file.string() + std::string(ending);
        const std::filesystem::path to = asideOf(file).string() + std::string(ending);
        std::error_code error;
        std::filesystem::remove(to, error);
        if (std::filesystem::exists(from, error))
            std::filesystem::rename(from, to, error);
        if (error)
            return base::fail(base::ErrorCode::ReadOnly,
                "the earlier demonstration cannot be moved aside: " + error.message(), from.string());
    }
    return {};
}

/// A demonstration that another window has open must not be pulled away under it: opening it for writing says Busy.
base::Result<> makeRoom(const RecordChoice &choice)
{
    std::error_code error;
    if (!std::filesystem::exists(choice.file, error))
        return {};
    store::OpenOptions options;
    options.kind = choice.kind;
    options.creation = store::Creation::Never;
    if (const auto free = store::SqliteEventStore::open(choice.file.string(), options);
        !free && free.error().code == base::ErrorCode::Busy)
        return base::failFrom(free);
    return setAsidePrevious(choice.file);
}

void logUnusable(const std::vector<base::Error> &files)
{
    for (const base::Error &file : files)
        platform::log(platform::LogLevel::Error, "a plan or calendar file cannot be used: " + base::toString(file));
}

std::string workstationOf(const RecordChoice &choice)
{
    return choice.workstation.empty() ? platform::machineName() : choice.workstation;
}

} // namespace

std::string plansOf(const std::filesystem::path &data) { return (data / "plans").string(); }

RecordBundle::RecordBundle(std::unique_ptr<store::SqliteEventStore> store, formats::PlansBeingRead plans,
    const RecordChoice &choice, const base::Clock &clock)
    : m_store(std::move(store))
    , m_accounts(*m_store, m_accountCodec, {workstationOf(choice), clock, m_random, choice.cost})
    , m_stock(*m_store, m_stockCodec, clock)
    , m_notices(*m_store, {m_noticeCodec, m_stockCodec, m_accountCodec},
          {workstationOf(choice), clock, m_random, choice.cost}, m_accounts, m_stock)
    , m_exchange(*m_store, {m_exchangeCodec, {m_noticeCodec, m_stockCodec, m_accountCodec}},
          {workstationOf(choice), clock, m_random, choice.cost, std::string(store::mark(choice.kind))}, m_accounts,
          m_stock, m_notices)
    , m_handovers(*m_store, m_handoverCodec,
          {workstationOf(choice), clock, m_random, choice.cost, std::string(store::mark(choice.kind))}, m_accounts)
    , m_planFiles(std::move(plans))
    , m_plans(formats::loadCompiledPlan)
{
}

base::Result<std::unique_ptr<viewmodel::ConsoleBundle>> RecordBundle::open(
    const RecordChoice &choice, formats::PlansBeingRead plans, const base::Clock &clock)
{
    if (!choice.fillFrom.empty()) {
        if (const auto room = makeRoom(choice); !room)
            return base::failFrom(room);
    }
    store::OpenOptions options;
    options.kind = choice.kind;
    options.seenEnds = choice.seenEnds;
    auto store = store::SqliteEventStore::open(choice.file.string(), options);
    if (!store)
        return base::failFrom(store);
    std::unique_ptr<RecordBundle> bundle(new RecordBundle(std::move(*store), std::move(plans), choice, clock));
    bundle->loadPlans(choice.data);
    bundle->loadForms(choice.data);
    if (choice.kind != store::RecordKind::Live)
        bundle->m_plans.allowDrafts();
    if (!choice.fillFrom.empty()) {
        if (const auto filled = bundle->fill(choice, clock.now()); !filled)
            return base::failFrom(filled);
    }
    if (const auto &problem = bundle->m_store->memoryProblem())
        platform::log(platform::LogLevel::Warning, platform::logged(*problem));
    if (const auto begun = bundle->begin(clock); !begun)
        return base::failFrom(begun);
    return std::unique_ptr<viewmodel::ConsoleBundle>(std::move(bundle));
}

base::Result<std::unique_ptr<RecordBundle>> RecordBundle::openToRead(
    const std::filesystem::path &file, const std::filesystem::path &data, const base::Clock &clock)
{
    auto store = store::SqliteEventStore::open(file.string(), store::readerOfAnyKind());
    if (!store)
        return base::failFrom(store);
    RecordChoice choice;
    choice.kind = (*store)->kind();
    std::unique_ptr<RecordBundle> bundle(
        new RecordBundle(std::move(*store), formats::PlansBeingRead(plansOf(data)), choice, clock));
    bundle->loadPlans(data);
    if (choice.kind != store::RecordKind::Live)
        bundle->m_plans.allowDrafts();
    (void)bundle->offerVersions(); // what cannot be used is in the log
    auto console = app::Console::open({*bundle->m_store, bundle->m_codec, clock, bundle->m_plans});
    if (!console)
        return base::failFrom(console);
    bundle->m_console = std::move(*console);
    if (const auto loaded = bundle->m_notices.load(); !loaded) // of accounts and stock too
        return base::failFrom(loaded);
    return bundle;
}

std::optional<std::filesystem::path> RecordBundle::previousOf(const RecordChoice &choice)
{
    std::error_code error;
    const std::filesystem::path aside = asideOf(choice.file);
    return std::filesystem::exists(aside, error) ? std::optional(aside) : std::nullopt;
}

void RecordBundle::loadPlans(const std::filesystem::path &data)
{
    formats::PlansInForce plans = m_planFiles.putInForce(m_plans);
    m_unusable = std::move(plans.unusable);
    if (plans.ids.empty() && m_unusable.empty())
        m_unusable.push_back({base::ErrorCode::NotFound,
            "holds no plan; set FENGSUI_DATA to the folder that holds plans/", (data / "plans").string()});
    std::ranges::move(formats::loadWorkdays((data / "calendar").string(), m_plans), std::back_inserter(m_unusable));
    logUnusable(m_unusable);
}

// A form that cannot be used leaves the others, and the window says so like of a plan.
void RecordBundle::loadForms(const std::filesystem::path &data)
{
    const std::string file = (data / "forms.yaml").string();
    formats::FormsLoad load = formats::loadForms(file);
    m_forms = std::move(load.forms);
    const auto fault = std::ranges::find(load.diagnostics, base::Severity::Error, &base::Diagnostic::severity);
    if (fault == load.diagnostics.end())
        return;
    m_unusable.push_back({base::ErrorCode::Invalid, base::toString(*fault), file});
    logUnusable({m_unusable.back()});
}

std::optional<documents::Mark> RecordBundle::mark() const
{
    const auto marks = dossier::marksOf(m_store->kind());
    return marks.empty() ? std::nullopt : std::optional(marks.front());
}

std::vector<base::Error> RecordBundle::offerVersions()
{
    std::vector<base::Error> unusable = m_planFiles.offerVersions(m_plans);
    logUnusable(unusable);
    return unusable;
}

base::Result<> RecordBundle::fill(const RecordChoice &choice, base::Instant now)
{
    const std::filesystem::path &walkthrough = choice.fillFrom;
    if (!m_unusable.empty() && m_plans.inForce().empty())
        return tl::unexpected<base::Error>(m_unusable.front());
    const formats::WalkthroughLoad load = formats::loadWalkthroughFile(walkthrough.string(), now, m_plans);
    if (!load.walkthrough)
        return base::fail(base::ErrorCode::Invalid, base::toString(load.diagnostics.front()), walkthrough.string());
    base::ManualClock clock(now);
    const auto console = app::Console::open({*m_store, m_codec, clock, m_plans});
    if (!console)
        return base::failFrom(console);
    if (const auto done = app::carryOut(*load.walkthrough, **console, clock); !done)
        return base::failFrom(done);
    if (!choice.reductionFrom.empty()) {
        auto list = readTable(choice.reductionFrom, formats::readReductionCsv);
        if (!list)
            return base::failFrom(list);
        if (const auto done = (*console)->replaceReductionList(std::move(*list), "市生态环境局"); !done)
            return base::failFrom(done);
    }
    return choice.accountsFrom.empty() ? base::Result<>() : fillAccounts(choice, now);
}

/// Who signed before the demonstration began has to have had his account then: all of it lies some hours back.
base::Result<> RecordBundle::fillAccounts(const RecordChoice &choice, base::Instant now)
{
    static constexpr std::chrono::hours Before{6};
    const auto starters = readDemonstrationAccounts(choice.accountsFrom);
    if (!starters)
        return base::failFrom(starters);
    base::ManualClock clock(now - Before);
    const app::Seat seat{workstationOf(choice), clock, m_random, choice.cost};
    app::Accounts accounts(*m_store, m_accountCodec, seat);
    if (const auto opened = openDemonstrationAccounts(accounts, *starters); !opened || choice.reserveFrom.empty())
        return opened;
    app::Reserve stock(*m_store, m_stockCodec, clock);
    app::Dispatch notices(*m_store, {m_noticeCodec, m_stockCodec, m_accountCodec}, seat, accounts, stock);
    clock.set(now);
    return fillDemonstrationReserve(choice.reserveFrom, *starters, clock, accounts, stock, notices);
}

base::Result<> RecordBundle::begin(const base::Clock &clock)
{
    auto console = app::Console::open({*m_store, m_codec, clock, m_plans});
    if (!console)
        return base::failFrom(console);
    m_console = std::move(*console);
    // A record that cannot be written to opens for reading; what is in use is then noted another time.
    if (const auto noted = m_console->notePlansInUse(); !noted)
        platform::log(
            platform::LogLevel::Warning, "which plans are in use is not noted: " + platform::logged(noted.error()));
    return {};
}

} // namespace root
