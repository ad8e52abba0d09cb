#include "store/SqliteEventStore.h"

#include "store/ChainVerifier.h"
#include "store/EndWatch.h"
#include "store/EventTable.h"
#include "store/SqliteFile.h"
#include "store/StoreErrors.h"
#include "store/Subscribers.h"

#include <thread>

namespace store {

namespace {

using base::ErrorCode;
using base::fail;

/// How far back a writer looks: some months of a command room, about a tenth of a second.
constexpr std::int64_t LookedBack = 20'000;

/// The store behind the interface. Every call from outside first looks whose thread it is on.
class OpenedRecord final : public SqliteEventStore {
public:
    OpenedRecord(SqliteFile file, EventTable table, const std::string &named, const OpenOptions &options)
        : m_file(std::move(file))
        , m_table(std::make_unique<EventTable>(std::move(table)))
        , m_watch(SeenEnds(m_file.file.kind == RecordKind::Demo ? std::filesystem::path() : options.seenEnds), named,
              [this](std::int64_t at) { return eventAt(*this, at); })
    {
    }

    ~OpenedRecord() override { rememberEnd(); }

    /// Refuses a record whose last event was altered, and learns where it stands.
    base::Result<> begin();

    base::Result<app::AppendReceipt> append(const std::string &stream, std::int64_t expectedVersion,
        std::span<const app::NewEvent> events, base::Instant recorded,
        std::span<const app::ReadModelRow> rows) override;
    base::Result<std::int64_t> appendTogether(
        std::span<const app::StreamAppend> appends, base::Instant recorded) override;
    base::Result<std::vector<app::StoredEvent>> readStream(
        const std::string &stream, std::int64_t afterVersion) const override
    {
        return onOwnThread().and_then([&] { return m_table->stream(stream, afterVersion); });
    }
    base::Result<std::vector<app::StoredEvent>> readAll(std::int64_t afterPosition, std::int64_t limit) const override
    {
        return onOwnThread().and_then([&] { return m_table->after(afterPosition, limit); });
    }
    base::Result<std::vector<app::ReadModelRow>> readModel(const std::string &model) const override
    {
        return onOwnThread().and_then([&] { return m_table->model(model); });
    }
    base::Result<std::int64_t> lastPosition() const override
    {
        return onOwnThread().and_then([&] { return m_table->lastPosition(); });
    }
    base::Result<> rebuildReadModels(std::span<const app::ReadModelRow> rows) override;
    std::unique_ptr<app::Subscription> subscribe(std::function<void(std::int64_t)> onNew) override
    {
        return m_subscribers.add(std::move(onNew));
    }
    base::Result<> poll() override;
    base::Result<app::ChainReport> verify() const override;
    base::Result<> requireUnaltered(const std::string &stream) const override;
    base::Result<> requireWhole() const override;
    const std::optional<base::Error> &memoryProblem() const override { return m_memoryProblem; }
    RecordKind kind() const override { return m_file.file.kind; }
    const std::string &path() const override { return m_file.file.path; }

private:
    base::Result<> onOwnThread() const;
    base::Result<> checkHead();
    /// Writes the events behind the end of the chain; where it ends then.
    base::Result<ChainEnd> insert(
        const std::string &stream, std::int64_t version, std::span<const app::NewEvent> events, base::Instant recorded);
    void announce(std::int64_t position);
    /// Walks the chain behind `end`, which is taken as it is.
    base::Result<app::ChainReport> walkBehind(const ChainEnd &end) const;
    base::Result<> requireGood(const app::ChainReport &report) const;
    /// Of a chain that is whole in itself: whether this machine saw more of it, or something else.
    base::Result<> holdAgainstSeen(app::ChainReport &report) const;
    /// The record holds everything of it that this machine saw.
    base::Result<> requireAsSeen() const;
    void rememberEnd();
    base::Result<> requireGoodStream(const std::string &stream, std::int64_t until) const;

    SqliteFile m_file;
    std::unique_ptr<EventTable> m_table; // gone before the connection
    EndWatch m_watch;
    Subscribers m_subscribers;
    std::thread::id m_thread = std::this_thread::get_id();
    std::int64_t m_lastSeen = 0;
    bool m_endMoved = false; ///< and is not remembered yet
    std::optional<base::Error> m_memoryProblem;
    std::int64_t m_dataVersion = 0;
};

base::Result<> OpenedRecord::begin()
{
    // A reader may look at a damaged record: that is how the damage is found.
    if (m_file.mode == OpenMode::ReadWrite) {
        if (base::Result<> sound = checkHead(); !sound)
            return sound;
    }
    if (base::Result<> polled = poll(); !polled) // nobody is subscribed yet: what is there already is not news
        return polled;
    m_endMoved = true; // also that of a record which is empty now, and was not
    rememberEnd();
    return {};
}

base::Result<> OpenedRecord::onOwnThread() const
{
    if (std::this_thread::get_id() == m_thread)
        return {};
    return fail(ErrorCode::Invalid, "the record was used from another thread than the one that opened it", path());
}

base::Result<> OpenedRecord::checkHead()
{
    const base::Result<std::optional<app::StoredEvent>> head = m_table->head();
    if (!head)
        return failFrom(head);
    if (*head && rowHash(**head) != (*head)->hash) {
        return fail(ErrorCode::Corrupt,
            "the last event of the record was changed after it was recorded; nothing was changed now; "
            "run 'fengsuictl db verify' and restore the last backup",
            path());
    }
    return {};
}

base::Result<ChainEnd> OpenedRecord::insert(
    const std::string &stream, std::int64_t version, std::span<const app::NewEvent> events, base::Instant recorded)
{
    base::Result<ChainEnd> end = m_table->end();
    if (!end)
        return end;
    for (const app::NewEvent &event : events) {
        if (const base::Result<> done = m_table->insert(sealNext(*end, event, stream, ++version, recorded)); !done)
            return failFrom(done);
    }
    return end;
}

base::Result<app::AppendReceipt> OpenedRecord::append(const std::string &stream, std::int64_t expectedVersion,
    std::span<const app::NewEvent> events, base::Instant recorded, std::span<const app::ReadModelRow> rows)
{
    if (const base::Result<> ours = onOwnThread(); !ours)
        return failFrom(ours);
    base::Result<Transaction> transaction = Transaction::begin(*m_file.connection);
    if (!transaction)
        return failFrom(transaction);
    const base::Result<std::int64_t> current = m_table->streamVersion(stream);
    if (!current)
        return failFrom(current);
    if (*current != expectedVersion)
        return tl::unexpected(versionConflict(stream, expectedVersion, *current));
    const base::Result<ChainEnd> end = insert(stream, *current, events, recorded);
    if (!end)
        return failFrom(end);
    if (const base::Result<> done = m_table->put(rows); !done)
        return failFrom(done);
    if (const base::Result<> done = transaction->commit(); !done)
        return failFrom(done);
    announce(end->position);
    return app::AppendReceipt{*current + static_cast<std::int64_t>(events.size()), end->position};
}

base::Result<std::int64_t> OpenedRecord::appendTogether(
    std::span<const app::StreamAppend> appends, base::Instant recorded)
{
    if (const base::Result<> ours = onOwnThread(); !ours)
        return failFrom(ours);
    base::Result<Transaction> transaction = Transaction::begin(*m_file.connection);
    if (!transaction)
        return failFrom(transaction);
    base::Result<std::int64_t> last = m_table->lastPosition();
    for (const app::StreamAppend &one : appends) {
        const base::Result<std::int64_t> current = m_table->streamVersion(one.stream);
        if (!current)
            return failFrom(current);
        if (*current != one.expectedVersion)
            return tl::unexpected(versionConflict(one.stream, one.expectedVersion, *current));
        last = insert(one.stream, *current, one.events, recorded).map(&ChainEnd::position);
        if (!last)
            return last;
    }
    if (const base::Result<> done = transaction->commit(); !done)
        return failFrom(done);
    if (last)
        announce(*last);
    return last;
}

base::Result<> OpenedRecord::rebuildReadModels(std::span<const app::ReadModelRow> rows)
{
    if (base::Result<> ours = onOwnThread(); !ours)
        return ours;
    base::Result<Transaction> transaction = Transaction::begin(*m_file.connection);
    if (!transaction)
        return failFrom(transaction);
    if (base::Result<> done = m_table->clearModels(); !done)
        return done;
    if (base::Result<> done = m_table->put(rows); !done)
        return done;
    return transaction->commit();
}

base::Result<app::ChainReport> OpenedRecord::verify() const
{
    base::Result<app::ChainReport> report = onOwnThread().and_then([&] { return walkBehind({}); });
    if (!report)
        return report;
    if (const base::Result<> held = holdAgainstSeen(*report); !held)
        return failFrom(held);
    return report;
}

base::Result<> OpenedRecord::holdAgainstSeen(app::ChainReport &report) const
{
    if (report.firstBadPosition != 0)
        return {};
    const base::Result<std::optional<app::StoredEvent>> head = m_table->head();
    const base::Result<Standing> judged = head ? m_watch.judge(*head, report) : failFrom(head);
    return judged ? base::Result<>{} : failFrom(judged);
}

// Who only looks remembers nothing: a copy that is looked at once is nobody's record. Nobody who records waits for it:
// it is done at the next look for news, and at the end. That it cannot be remembered keeps nobody from recording: the
// event is durable.
void OpenedRecord::rememberEnd()
{
    if (m_file.mode != OpenMode::ReadWrite || !std::exchange(m_endMoved, false))
        return;
    const auto head = m_table->head();
    const base::Result<> noted = head ? m_watch.note(*head) : failFrom(head);
    if (!noted)
        m_memoryProblem = noted.error();
}

base::Result<app::ChainReport> OpenedRecord::walkBehind(const ChainEnd &end) const
{
    ChainVerifier verifier(end);
    const base::Result<> done =
        m_table->walk(end.position, [&](const app::StoredEvent &event) { return verifier.accept(event); });
    if (!done && done.error().code != ErrorCode::Corrupt)
        return failFrom(done);
    if (!done)
        verifier.unreadable(done.error().detail);
    return verifier.report();
}

base::Result<> OpenedRecord::requireGood(const app::ChainReport &report) const
{
    if (report.firstBadPosition == 0)
        return {};
    return fail(ErrorCode::Corrupt,
        "the record is broken at event " + std::to_string(report.firstBadPosition) + ": " + report.reason
            + "; nothing was written; keep a copy of the file, run 'fengsuictl db verify' on it, then restore the last "
              "backup",
        path());
}

/// Each event of the stream up to a position, between its neighbours in the record.
base::Result<> OpenedRecord::requireGoodStream(const std::string &stream, std::int64_t until) const
{
    const base::Result<std::vector<app::StoredEvent>> events = m_table->stream(stream, 0);
    if (!events)
        return failFrom(events);
    for (const app::StoredEvent &event : *events) {
        if (event.position > until)
            break;
        ChainVerifier verifier({event.position - 1, event.previousHash});
        const base::Result<std::optional<app::StoredEvent>> next = eventAt(*this, event.position + 1);
        if (!next)
            return failFrom(next);
        if (verifier.accept(event) && *next)
            verifier.accept(**next);
        if (base::Result<> good = requireGood(verifier.report()); !good)
            return good;
    }
    return {};
}

base::Result<> OpenedRecord::requireUnaltered(const std::string &stream) const
{
    const base::Result<std::int64_t> last = onOwnThread().and_then([&] { return m_table->lastPosition(); });
    if (!last)
        return failFrom(last);
    ChainEnd from;
    if (*last > LookedBack) {
        const base::Result<std::optional<app::StoredEvent>> before = eventAt(*this, *last - LookedBack);
        if (!before)
            return failFrom(before);
        if (*before)
            from = {(*before)->position, (*before)->hash};
    }
    const base::Result<app::ChainReport> tail = walkBehind(from);
    if (!tail)
        return failFrom(tail);
    if (base::Result<> good = requireGood(*tail); !good)
        return good;
    if (base::Result<> asSeen = requireAsSeen(); !asSeen)
        return asSeen;
    return from.position == 0 ? base::Result<>{} : requireGoodStream(stream, from.position);
}

base::Result<> OpenedRecord::requireAsSeen() const
{
    app::ChainReport report;
    if (base::Result<> held = holdAgainstSeen(report); !held || report.firstBadPosition == 0)
        return held;
    return fail(ErrorCode::Corrupt,
        "event " + std::to_string(report.firstBadPosition) + ": " + report.reason
            + "; nothing was written; restore the last backup, or, where it is known why, say so with 'fengsuictl db "
              "accept-end'",
        path());
}

base::Result<> OpenedRecord::requireWhole() const
{
    const base::Result<app::ChainReport> report = verify();
    return report ? requireGood(*report) : failFrom(report);
}

base::Result<> OpenedRecord::poll()
{
    if (base::Result<> ours = onOwnThread(); !ours)
        return ours;
    rememberEnd();
    const base::Result<std::int64_t> version = m_table->dataVersion();
    if (!version)
        return failFrom(version);
    if (*version == m_dataVersion)
        return {};
    const base::Result<std::int64_t> position = m_table->lastPosition();
    if (!position)
        return failFrom(position);
    m_dataVersion = *version;
    announce(*position);
    return {};
}

void OpenedRecord::announce(std::int64_t position)
{
    if (position <= m_lastSeen)
        return;
    m_lastSeen = position;
    m_endMoved = true;
    m_subscribers.notify(position);
}

} // namespace

base::Result<std::unique_ptr<SqliteEventStore>> SqliteEventStore::open(
    const std::string &path, const OpenOptions &options)
{
    base::Result<SqliteFile> file = openSqliteFile(path, options);
    if (!file)
        return failFrom(file);
    base::Result<EventTable> table = EventTable::prepare(*file->connection);
    if (!table)
        return failFrom(table);
    auto record = std::make_unique<OpenedRecord>(std::move(*file), std::move(*table), path, options);
    if (const base::Result<> ready = record->begin(); !ready)
        return failFrom(ready);
    return record;
}

} // namespace store
