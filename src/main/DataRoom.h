#pragma once

#include "viewmodel/Background.h"
#include "viewmodel/Desk.h"
#include "viewmodel/imports/RegisterImport.h"

class QStackedWidget;

namespace ui {
class ExportBar;
class ImportPanel;
class MainWindow;
class RecordProblem;
} // namespace ui

namespace root {

class DataCare;

/// The data menu of the window: registers that are imported, the record that is checked and backed up, and what is said
/// where it does not open. Its panels are made when they are called for.
class DataRoom final : public QObject {
    Q_OBJECT
public:
    /// All outlive it; `centre` is where its panels come.
    DataRoom(ui::MainWindow &window, QStackedWidget &centre, viewmodel::Desk &desk, DataCare &data, QObject *parent);

    /// Null until an incident was exported, or an export checked.
    [[nodiscard]] ui::ExportBar *exportBar() const { return m_exportBar; }

    /// Says why the record does not open.
    void showProblem();
    /// The record is tried once more.
    void showTrying();
    /// Writes a text to a file of the person's choice.
    void saveText(const QString &fileName, const QString &text);

    /// Writes a table of the stock to a file of the person's choice, off the window's thread.
    void saveStockTable(viewmodel::RegisterKind kind);

    /// The import of that table comes into view, where a record is open.
    void showImport(viewmodel::RegisterKind kind, viewmodel::StockDetail detail = {});

    /// Asks where an incident shall go, and exports it there; one of no number is said to be none.
    void exportIncident(const QString &number);

Q_SIGNALS:
    /// A panel of it comes into view.
    void entered();
    /// The import was left.
    void left();
    /// Somebody chose another record file: the root opens it.
    void anotherRecordWanted(const QString &file);

private:
    ui::ImportPanel &import();
    ui::RecordProblem &problem();
    void connectRecord();
    void checkExport();
    [[nodiscard]] bool exportsAreBusy();
    void showExports(QWidget *before);
    void sayWritten(const QString &file, bool written);

    ui::MainWindow &m_window;
    QStackedWidget &m_centre;
    viewmodel::Desk &m_desk;
    DataCare &m_data;
    ui::ExportBar *m_exportBar = nullptr; ///< owned by the window
    ui::ImportPanel *m_import = nullptr; ///< owned by the centre, as the next
    ui::RecordProblem *m_problem = nullptr;
    viewmodel::Background m_background; ///< last: it ends first
};

} // namespace root
