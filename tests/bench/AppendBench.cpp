// A durable append through the store against the commit of the same bytes through SQLite's own C interface, in turns,
// in one run. The store's share beyond the raw commit is the hash chain, the guards and QtSql. Target: ratio <= 1.3.
#include "store/CanonicalRow.h"
#include "store/SqliteEventStore.h"
#include "support/TempDir.h"

#include <benchmark/benchmark.h>
#include <sqlite3.h>

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <iostream>

namespace {

using Clock = std::chrono::steady_clock;

constexpr base::Instant Night{std::chrono::milliseconds{1'764'011'640'000}};
const std::string Stream = "incident/2025-0001";

void require(bool condition, const char *what)
{
    if (condition)
        return;
    std::cerr << "append_bench: " << what << "\n";
    std::exit(1);
}

/// What a duty officer's answer amounts to: about 300 bytes.
app::NewEvent typicalEvent()
{
    const std::string source = "值班电话，现场保安转述，对方称电梯自十二层坠落，轿厢内人数不详，已拨打急救电话";
    return {"fact-reported", Night, "市应急局 总值班室 值班员",
        R"({"fact":"deaths","known":{"test":">= 3"},"source":")" + source
            + R"(","channel":"phone","entered":"3+","note":"第二次来电核对后再报，联系人留在现场一层大厅"})"};
}

app::ReadModelRow boardRow()
{
    return {"incident-board", "2025-0001",
        R"({"title":"电梯坠落","state":"response_2","level":"II","changed":"2025-11-25T03:14:00.000+08:00","next_due":"2025-11-25T04:14:00.000+08:00"})"};
}

/// The same tables without the guards, written through prepared statements and nothing else.
class RawRecord {
public:
    explicit RawRecord(const std::string &path)
    {
        require(sqlite3_open(path.c_str(), &m_database) == SQLITE_OK, "cannot open the raw database");
        run("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON; PRAGMA recursive_triggers "
            "= ON;"
            "PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON;"
            "CREATE TABLE event (position INTEGER PRIMARY KEY, stream TEXT NOT NULL, version INTEGER NOT NULL, type "
            "TEXT NOT NULL,"
            "  happened INTEGER NOT NULL, recorded INTEGER NOT NULL, actor TEXT NOT NULL, payload TEXT NOT NULL,"
            "  previous_hash TEXT NOT NULL, hash TEXT NOT NULL, UNIQUE (stream, version)) STRICT;"
            "CREATE TABLE read_model (model TEXT NOT NULL, key TEXT NOT NULL, value TEXT NOT NULL, PRIMARY KEY (model, "
            "key))"
            "  STRICT, WITHOUT ROWID;");
        m_begin = prepare("BEGIN IMMEDIATE");
        m_insert = prepare("INSERT INTO event VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
        m_put = prepare(
            "INSERT INTO read_model VALUES (?, ?, ?) ON CONFLICT (model, key) DO UPDATE SET value = excluded.value");
        m_commit = prepare("COMMIT");
    }
    ~RawRecord()
    {
        for (sqlite3_stmt *statement : {m_begin, m_insert, m_put, m_commit})
            sqlite3_finalize(statement);
        sqlite3_close(m_database);
    }
    RawRecord(const RawRecord &) = delete;
    RawRecord &operator=(const RawRecord &) = delete;

    void commit(const app::StoredEvent &event, const app::ReadModelRow &row)
    {
        step(m_begin);
        sqlite3_bind_int64(m_insert, 1, event.position);
        bind(m_insert, 2, event.stream);
        sqlite3_bind_int64(m_insert, 3, event.version);
        bind(m_insert, 4, event.type);
        sqlite3_bind_int64(m_insert, 5, event.happened.time_since_epoch().count());
        sqlite3_bind_int64(m_insert, 6, event.recorded.time_since_epoch().count());
        bind(m_insert, 7, event.actor);
        bind(m_insert, 8, event.payload);
        bind(m_insert, 9, event.previousHash);
        bind(m_insert, 10, event.hash);
        step(m_insert);
        bind(m_put, 1, row.model);
        bind(m_put, 2, row.key);
        bind(m_put, 3, row.value);
        step(m_put);
        step(m_commit);
    }

private:
    void run(const char *sql)
    {
        require(sqlite3_exec(m_database, sql, nullptr, nullptr, nullptr) == SQLITE_OK, "raw statement failed");
    }
    sqlite3_stmt *prepare(const char *sql)
    {
        sqlite3_stmt *statement = nullptr;
        require(
            sqlite3_prepare_v3(m_database, sql, -1, SQLITE_PREPARE_PERSISTENT, &statement, nullptr) == SQLITE_OK, sql);
        return statement;
    }
    static void bind(sqlite3_stmt *statement, int index, const std::string &text)
    {
        sqlite3_bind_text(statement, index, text.data(), static_cast<int>(text.size()), SQLITE_STATIC);
    }
    static void step(sqlite3_stmt *statement)
    {
        require(sqlite3_step(statement) == SQLITE_DONE, "raw step failed");
        sqlite3_reset(statement);
    }

    sqlite3 *m_database = nullptr;
    sqlite3_stmt *m_begin = nullptr;
    sqlite3_stmt *m_insert = nullptr;
    sqlite3_stmt *m_put = nullptr;
    sqlite3_stmt *m_commit = nullptr;
};

double microseconds(Clock::duration duration) { return std::chrono::duration<double, std::micro>(duration).count(); }

double median(std::vector<double> &values)
{
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::nth_element(values.begin(), middle, values.end());
    return *middle;
}

void durableAppend(benchmark::State &state)
{
    const support::TempDir folder;
    store::OpenOptions options;
    options.seenEnds = folder.path() / "seen-ends"; // as both programs open it
    const auto opened = store::SqliteEventStore::open(folder.file("fengsui.db"), options);
    require(opened.has_value(), "cannot open the record");
    RawRecord raw(folder.file("raw.db"));
    const std::vector<app::NewEvent> events{typicalEvent()};
    const std::vector<app::ReadModelRow> rows{boardRow()};
    store::ChainEnd end;
    std::vector<double> rawTimes, storeTimes;
    std::int64_t version = 0;
    for (auto iteration : state) {
        (void)iteration;
        const app::StoredEvent sealed = store::sealNext(end, events[0], Stream, version + 1, Night);
        const auto start = Clock::now();
        raw.commit(sealed, rows[0]);
        const auto middle = Clock::now();
        require((*opened)->append(Stream, version, events, Night, rows).has_value(), "append failed");
        const auto stop = Clock::now();
        ++version;
        rawTimes.push_back(microseconds(middle - start));
        storeTimes.push_back(microseconds(stop - middle));
        state.SetIterationTime(storeTimes.back() / 1e6);
    }
    double rawTotal = 0, storeTotal = 0;
    for (std::size_t i = 0; i < rawTimes.size(); ++i) {
        rawTotal += rawTimes[i];
        storeTotal += storeTimes[i];
    }
    state.counters["ratio"] = storeTotal / rawTotal;
    const double rawMedian = median(rawTimes), storeMedian = median(storeTimes);
    state.counters["ratio_of_medians"] = storeMedian / rawMedian;
    state.counters["raw_us"] = rawMedian;
    state.counters["store_us"] = storeMedian;
    state.counters["payload_bytes"] = static_cast<double>(events[0].payload.size());
}

BENCHMARK(durableAppend)->UseManualTime()->Iterations(4000)->Unit(benchmark::kMicrosecond);

} // namespace

BENCHMARK_MAIN();
