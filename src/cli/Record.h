#pragma once

#include "cli/Commands.h"

#include "app/PlanShelf.h"
#include "app/Workplace.h"
#include "formats/AccountJson.h"
#include "formats/EventJson.h"
#include "store/SqliteEventStore.h"

namespace cli {

/// What a command wants of the record.
enum class RecordUse {
    Look, ///< nothing is written
    Write, ///< the record must be there
    Begin, ///< made when it is not there yet
};

/// Where this machine remembers how far its records went; empty where it has no such place: nothing is remembered then.
[[nodiscard]] std::filesystem::path seenEndsOf(const Environment &environment);

/// The file of `--db`, or the person's live record, opened for one command; shared with a running window. What is to be
/// written to is examined first, the stream it writes to wholly: a record that somebody altered gets no further lines.
[[nodiscard]] base::Result<std::unique_ptr<store::SqliteEventStore>> openStore(
    const Arguments &arguments, RecordUse use, const std::string &stream, const Environment &environment);

/// A record file opened for one command, with everything a console needs.
class Record {
public:
    /// Opens it as openStore() does; the stream is that of the incident named.
    [[nodiscard]] static base::Result<std::unique_ptr<Record>> open(
        const Arguments &arguments, RecordUse use, const Environment &environment);
    /// Looks at a store before anything is done with it; an error keeps the record closed.
    using Examination = std::function<base::Result<>(const store::SqliteEventStore &)>;
    /// Opens `path` with `clock` deciding what "now" is.
    [[nodiscard]] static base::Result<std::unique_ptr<Record>> open(const std::string &path, store::OpenOptions options,
        const base::Clock &clock, const Environment &environment, const Examination &examine = {});

    [[nodiscard]] app::Console &console() { return *m_console; }
    /// The accounts of the record as they stand now. Errors: those of the store, Corrupt.
    [[nodiscard]] base::Result<const identity::Accounts *> accounts();
    /// Acts on the console as the one may who signs in here.
    [[nodiscard]] app::Workplace &workplace() { return *m_workplace; }
    [[nodiscard]] store::RecordKind kind() const { return m_store->kind(); }
    /// Plan files that cannot be used.
    [[nodiscard]] const std::vector<base::Error> &unusablePlans() const { return m_unusablePlans; }

private:
    Record(std::unique_ptr<store::SqliteEventStore> store, const base::Clock &clock, const Environment &environment);
    [[nodiscard]] static base::Result<std::unique_ptr<Record>> over(std::unique_ptr<store::SqliteEventStore> store,
        bool writable, const base::Clock &clock, const Environment &environment);

    std::unique_ptr<store::SqliteEventStore> m_store;
    formats::JsonEventCodec m_codec;
    app::PlanShelf m_plans;
    std::vector<base::Error> m_unusablePlans;
    formats::JsonAccountCodec m_accountCodec;
    identity::SystemRandom m_random;
    app::Accounts m_accounts;
    std::unique_ptr<app::Console> m_console;
    std::optional<app::Workplace> m_workplace;
};

} // namespace cli
