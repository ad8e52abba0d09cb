#include "main/DataCare.h"

#include "main/RegisterPreview.h"
#include "store/Maintenance.h"

#include <QSettings>

namespace root {

namespace {

QString lastBackupKey()
{
    return QStringLiteral("record/last_backup");
}

} // namespace

DataCare::DataCare(viewmodel::Desk &desk, const base::Clock &clock, QSettings &settings, std::filesystem::path record)
    : m_record(std::move(record)), m_import(desk, previewRegister), m_care(desk.session(), clock, careParts(settings))
{
}

viewmodel::CareParts DataCare::careParts(QSettings &settings)
{
    viewmodel::CareParts parts;
    parts.backUp = [this](const std::string &to) { return store::backUpRecord(m_record.string(), to, store::Overwrite::Allow); };
    parts.lastBackup = [&settings]() -> std::optional<base::Instant> {
        const auto kept = base::parseIso(settings.value(lastBackupKey()).toString().toStdString());
        return kept ? std::optional(*kept) : std::nullopt;
    };
    parts.keepLastBackup = [&settings](base::Instant at) { settings.setValue(lastBackupKey(), QString::fromStdString(base::toIso(at))); };
    return parts;
}

} // namespace root
