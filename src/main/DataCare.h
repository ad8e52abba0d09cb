#pragma once

#include "ui/data/FileDialogs.h"
#include "viewmodel/ExportDesk.h"
#include "viewmodel/RecordCare.h"
#include "viewmodel/imports/RegisterImport.h"

#include <filesystem>
#include <mutex>

class QSettings;

namespace root {

/// What the data menu works with: import of the registers, check and backup of the record, exports of
/// incidents, wired to files and formats.
class DataCare final : public QObject {
    Q_OBJECT
public:
    /// All outlive it; `record` is the file in use, `seenEnds` where this machine remembers how far records went,
    /// `data` the program's data folder.
    DataCare(viewmodel::Desk &desk, const base::Clock &clock, QSettings &settings, std::filesystem::path record,
        std::filesystem::path seenEnds, std::filesystem::path data);

    [[nodiscard]] viewmodel::RegisterImport &import() { return m_import; }
    [[nodiscard]] viewmodel::RecordCare &care() { return m_care; }
    [[nodiscard]] viewmodel::ExportDesk &exports() { return m_exports; }
    [[nodiscard]] ui::FileChooser &chooser() { return m_dialogs; }
    [[nodiscard]] std::filesystem::path record() const;
    void setRecord(std::filesystem::path record);

private:
    [[nodiscard]] viewmodel::ExportParts exportParts();
    [[nodiscard]] viewmodel::CareParts careParts(QSettings &settings);
    [[nodiscard]] base::Result<> backUp(const std::string &to) const;

    const base::Clock &m_clock;
    const std::filesystem::path m_seenEnds;
    const std::filesystem::path m_data;
    mutable std::mutex m_guard; ///< backups run in a thread of their own
    std::filesystem::path m_record;
    ui::FileDialogs m_dialogs;
    viewmodel::RegisterImport m_import;
    viewmodel::RecordCare m_care;
    viewmodel::ExportDesk m_exports;
};

} // namespace root
