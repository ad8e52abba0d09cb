#pragma once

#include "cli/Commands.h"

#include "app/PlanShelf.h"
#include "formats/EventJson.h"
#include "store/SqliteEventStore.h"

namespace cli {

/// What a command wants of the record.
enum class RecordUse {
    Look, ///< nothing is written
    Write, ///< the record must be there
    Begin, ///< made when it is not there yet
};

/// A record file opened for one command, with everything a console needs.
class Record {
public:
    /// Opens the file of `--db`, or the person's live record. Shares it with a running window: each sees what the other
    /// records.
    [[nodiscard]] static base::Result<std::unique_ptr<Record>> open(
        const Arguments &arguments, RecordUse use, const Environment &environment);
    /// Opens `path` with `clock` deciding what "now" is.
    [[nodiscard]] static base::Result<std::unique_ptr<Record>> open(
        const std::string &path, store::OpenOptions options, const base::Clock &clock, const Environment &environment);

    [[nodiscard]] app::Console &console() { return *m_console; }

private:
    explicit Record(std::unique_ptr<store::SqliteEventStore> store);

    std::unique_ptr<store::SqliteEventStore> m_store;
    formats::JsonEventCodec m_codec;
    app::PlanShelf m_plans;
    std::unique_ptr<app::Console> m_console;
};

} // namespace cli
