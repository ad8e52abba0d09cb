#include "main/DataCare.h"

#include "formats/DirectoryCsv.h"
#include "formats/RosterCsv.h"
#include "store/Maintenance.h"

#include <QSettings>

namespace root {

namespace {

QString lastBackupKey()
{
    return QStringLiteral("record/last_backup");
}

/// The file as it stands, beside what the parser makes of it.
viewmodel::ImportPreview parse(std::string_view bytes, const std::string &file, viewmodel::RegisterKind kind)
{
    viewmodel::ImportPreview preview;
    for (const formats::CsvRow &row : formats::readCsv(bytes, file).rows) {
        viewmodel::ImportLine line{row.line, {}};
        for (const formats::CsvField &field : row.fields)
            line.cells.push_back({field.text, field.position});
        preview.lines.push_back(std::move(line));
    }
    if (kind == viewmodel::RegisterKind::Directory) {
        formats::Import<identity::Directory> import = formats::readDirectoryCsv(bytes, file);
        preview.directory = std::move(import.value);
        preview.diagnostics = std::move(import.diagnostics);
    } else {
        formats::Import<identity::Roster> import = formats::readRosterCsv(bytes, file);
        preview.roster = std::move(import.value);
        preview.diagnostics = std::move(import.diagnostics);
    }
    return preview;
}

} // namespace

DataCare::DataCare(viewmodel::Desk &desk, const base::Clock &clock, QSettings &settings, std::filesystem::path record)
    : m_record(std::move(record)), m_import(desk, parse), m_care(desk.session(), clock, careParts(settings))
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
