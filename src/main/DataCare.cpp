#include "main/DataCare.h"

#include "base/Digest.h"
#include "main/IncidentExport.h"
#include "main/RegisterPreview.h"
#include "platform/Logging.h"
#include "store/LostEnds.h"
#include "store/Maintenance.h"

#include <QSettings>

namespace root {

namespace {

/// Each record has a last backup of its own.
QString lastBackupKey(const std::filesystem::path &record)
{
    return QStringLiteral("last_backup/") + QString::fromStdString(base::sm3Hex(record.string()).substr(0, 16));
}

} // namespace

DataCare::DataCare(viewmodel::Desk &desk, const base::Clock &clock, QSettings &settings, std::filesystem::path record,
    std::filesystem::path seenEnds, std::filesystem::path data)
    : m_clock(clock)
    , m_seenEnds(std::move(seenEnds))
    , m_data(std::move(data))
    , m_record(std::move(record))
    , m_import(desk, previewRegister)
    , m_care(desk.session(), clock, careParts(settings))
    , m_exports(clock, exportParts())
{
}

viewmodel::ExportParts DataCare::exportParts()
{
    return {[this](const viewmodel::ExportOrder &order) { return exportIncident(record(), m_data, m_clock, order); },
        checkExport};
}

viewmodel::CareParts DataCare::careParts(QSettings &settings)
{
    viewmodel::CareParts parts;
    parts.backUp = [this](const std::string &to) { return backUp(to); };
    parts.lastBackup = [this, &settings]() -> std::optional<base::Instant> {
        const auto kept = base::parseIso(settings.value(lastBackupKey(record())).toString().toStdString());
        return kept ? std::optional(*kept) : std::nullopt;
    };
    parts.keepLastBackup = [this, &settings](base::Instant at) {
        settings.setValue(lastBackupKey(record()), QString::fromStdString(base::toIso(at)));
    };
    return parts;
}

// What an earlier backup of that name held is no loss.
base::Result<> DataCare::backUp(const std::string &to) const
{
    const std::string from = record().string();
    const store::Replacing replacing(to, m_seenEnds);
    base::Result<> done = store::backUpRecord(from, to, store::Overwrite::Allow);
    if (done) {
        if (const auto given = replacing.done("a backup of " + from, m_clock.now()); !given)
            platform::log(
                platform::LogLevel::Warning, "a replaced backup is not noted: " + platform::logged(given.error()));
    }
    return done;
}

std::filesystem::path DataCare::record() const
{
    const std::lock_guard guard(m_guard);
    return m_record;
}

void DataCare::setRecord(std::filesystem::path record)
{
    const std::lock_guard guard(m_guard);
    m_record = std::move(record);
}

} // namespace root
