#include "main/DataCare.h"

#include "base/Digest.h"
#include "main/RegisterPreview.h"
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

DataCare::DataCare(viewmodel::Desk &desk, const base::Clock &clock, QSettings &settings, std::filesystem::path record)
    : m_record(std::move(record))
    , m_import(desk, previewRegister)
    , m_care(desk.session(), clock, careParts(settings))
{
}

viewmodel::CareParts DataCare::careParts(QSettings &settings)
{
    viewmodel::CareParts parts;
    parts.backUp = [this](const std::string &to) {
        std::string record;
        {
            const std::lock_guard guard(m_guard);
            record = m_record.string();
        }
        return store::backUpRecord(record, to, store::Overwrite::Allow);
    };
    parts.lastBackup = [this, &settings]() -> std::optional<base::Instant> {
        const auto kept = base::parseIso(settings.value(lastBackupKey(record())).toString().toStdString());
        return kept ? std::optional(*kept) : std::nullopt;
    };
    parts.keepLastBackup = [this, &settings](base::Instant at) {
        settings.setValue(lastBackupKey(record()), QString::fromStdString(base::toIso(at)));
    };
    return parts;
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
