#include "main/DataRoom.h"

#include "archive/Files.h"
#include "formats/StockTable.h"
#include "main/DataCare.h"
#include "store/RecordLock.h"
#include "ui/common/MessageStrip.h"
#include "ui/data/ExportBar.h"
#include "ui/data/ImportPanel.h"
#include "ui/data/RecordProblem.h"
#include "ui/shell/MainWindow.h"
#include "ui/shell/ShellActions.h"
#include "viewmodel/dispatch/ReserveDesk.h"

#include <QApplication>
#include <QStackedWidget>

namespace root {

namespace {

/// A copy of a file for an expert, as it is, damaged or not.
base::Result<> copyFile(const std::string &from, const std::string &to)
{
    std::error_code error;
    std::filesystem::copy_file(from, to, std::filesystem::copy_options::overwrite_existing, error);
    // What was written last may still stand in the log beside it.
    std::error_code absent;
    if (!error && std::filesystem::exists(from + "-wal", absent))
        std::filesystem::copy_file(
            from + "-wal", to + "-wal", std::filesystem::copy_options::overwrite_existing, error);
    if (error)
        return base::fail(base::ErrorCode::Io, "cannot be copied: " + error.message(), from);
    return {};
}

std::optional<viewmodel::RecordHolder> holderOf(const std::filesystem::path &record)
{
    const auto holder = store::lockHolder(record.string());
    if (!holder)
        return {};
    return viewmodel::RecordHolder{
        QString::fromStdString(holder->program), holder->process, QString::fromStdString(holder->machine)};
}

} // namespace

DataRoom::DataRoom(
    ui::MainWindow &window, QStackedWidget &centre, viewmodel::Desk &desk, DataCare &data, QObject *parent)
    : QObject(parent)
    , m_window(window)
    , m_centre(centre)
    , m_desk(desk)
    , m_data(data)
{
    using viewmodel::RegisterKind;
    const ui::ShellActions &actions = window.shellActions();
    connect(&actions, &ui::ShellActions::importDirectoryWanted, this, [this] { showImport(RegisterKind::Directory); });
    connect(&actions, &ui::ShellActions::importRosterWanted, this, [this] { showImport(RegisterKind::Roster); });
    connect(&actions, &ui::ShellActions::importReductionWanted, this, [this] { showImport(RegisterKind::Reduction); });
    connect(&data.import(), &viewmodel::RegisterImport::imported, &window, &ui::MainWindow::setStatusNote);
    connectRecord();
}

void DataRoom::connectRecord()
{
    const ui::ShellActions &actions = m_window.shellActions();
    viewmodel::RecordCare &care = m_data.care();
    connect(&actions, &ui::ShellActions::checkRecordWanted, &care, &viewmodel::RecordCare::verify);
    connect(&actions, &ui::ShellActions::backUpWanted, this, [this, &care] {
        const QString to = m_data.chooser().fileToSave(
            &m_window, tr("Back up the record"), care.suggestedName(), tr("Records (*.db)"));
        if (!to.isEmpty())
            care.backUp(to);
    });
    connect(&actions, &ui::ShellActions::checkExportWanted, this, &DataRoom::checkExport);
    connect(&care, &viewmodel::RecordCare::told, &m_window, [this](const QString &sentence, bool good) {
        if (good)
            m_window.setStatusNote(sentence);
        else
            m_window.showMessage({sentence, {}, {}});
    });
}

ui::ImportPanel &DataRoom::import()
{
    if (!m_import) {
        m_import = new ui::ImportPanel(m_data.import(), m_data.chooser());
        m_centre.addWidget(m_import);
        connect(m_import, &ui::ImportPanel::closed, this, &DataRoom::left);
    }
    return *m_import;
}

ui::RecordProblem &DataRoom::problem()
{
    if (!m_problem) {
        m_problem = new ui::RecordProblem(m_data.chooser(), copyFile);
        m_centre.addWidget(m_problem);
        connect(m_problem, &ui::RecordProblem::retryWanted, &m_desk, &viewmodel::Desk::open);
        connect(m_problem, &ui::RecordProblem::anotherRecordWanted, this, &DataRoom::anotherRecordWanted);
        connect(m_problem, &ui::RecordProblem::quitWanted, &m_window, &QWidget::close);
    }
    return *m_problem;
}

void DataRoom::showProblem()
{
    if (m_desk.failure())
        problem().show(viewmodel::openingProblem(*m_desk.failure(), holderOf(m_data.record())));
    m_centre.setCurrentWidget(&problem());
}

void DataRoom::showTrying()
{
    if (m_problem)
        m_problem->showTrying();
}

void DataRoom::showImport(viewmodel::RegisterKind kind, viewmodel::StockDetail detail)
{
    if (m_desk.state() != viewmodel::Desk::State::Open)
        return;
    Q_EMIT entered();
    m_centre.setCurrentWidget(&import());
    import().open(kind, std::move(detail));
}

void DataRoom::saveText(const QString &fileName, const QString &text)
{
    const QString to =
        m_data.chooser().fileToSave(&m_window, tr("Save as text"), fileName, tr("Texts and tables (*.txt *.csv)"));
    if (to.isEmpty())
        return;
    const auto written =
        archive::writeFile(to.toStdString(), text.toStdString(), archive::Replace::Allow, archive::Readers::AsUsual);
    sayWritten(to, written.has_value());
}

void DataRoom::sayWritten(const QString &file, bool written)
{
    if (written)
        m_window.setStatusNote(tr("Saved: %1").arg(file));
    else
        m_window.showMessage({tr("%1 could not be written.").arg(file), {},
            tr("Choose another folder, or free some space, then save it again.")});
}

bool DataRoom::exportsAreBusy()
{
    const bool busy = m_data.exports().isBusy();
    if (busy)
        m_window.setStatusNote(tr("An export is being made or checked already. Wait until it is done."));
    return busy;
}

void DataRoom::exportIncident(const QString &number)
{
    if (m_desk.state() != viewmodel::Desk::State::Open || exportsAreBusy())
        return;
    if (number.isEmpty())
        return m_window.setStatusNote(tr("No incident is in view. Pick one on the board, then press Ctrl+S."));
    QWidget *before = QApplication::focusWidget();
    const viewmodel::IncidentListModel &board = m_desk.incidents();
    const QString title = board.indexOf(number).data(viewmodel::IncidentListModel::TitleRole).toString();
    const QString to = m_data.chooser().fileToSave(&m_window, tr("Export incident %1").arg(number),
        m_data.exports().suggestedName(number, title), tr("A zip file if it ends in .zip, else a folder (*)"));
    if (to.isEmpty())
        return;
    m_data.exports().write(number, to);
    showExports(before);
}

void DataRoom::checkExport()
{
    if (exportsAreBusy())
        return;
    QWidget *before = QApplication::focusWidget();
    const QString file =
        m_data.chooser().fileToOpen(&m_window, tr("Check an export: its zip file, or README.txt in its folder"),
            tr("Exports (*.zip *.ZIP README.txt MANIFEST.*)"));
    if (file.isEmpty())
        return;
    m_data.exports().check(file);
    showExports(before);
}

void DataRoom::showExports(QWidget *before)
{
    if (!m_exportBar) {
        m_exportBar = new ui::ExportBar(m_data.exports());
        m_window.addBanner(m_exportBar);
    }
    m_exportBar->takeFocus(before);
}

static formats::StockTableKind tableOf(viewmodel::RegisterKind kind)
{
    using viewmodel::RegisterKind;
    return kind == RegisterKind::Catalogue ? formats::StockTableKind::Catalogue
        : kind == RegisterKind::StockPlan  ? formats::StockTableKind::Plan
        : kind == RegisterKind::Lots       ? formats::StockTableKind::Lots
                                           : formats::StockTableKind::Counts;
}

void DataRoom::saveStockTable(viewmodel::RegisterKind kind)
{
    const auto stock = m_desk.reserve().snapshot().stock;
    if (!stock)
        return;
    const calendar::Day today = calendar::dayOf(m_desk.now());
    if (kind == viewmodel::RegisterKind::StockPlan && !stock->planInForce(today))
        return m_window.setStatusNote(tr("There is no plan in force that could be written."));
    const formats::StockTableKind table = tableOf(kind);
    const QString name = QString::fromUtf8(formats::titleOf(table).data()) + u'-'
        + QString::fromStdString(calendar::toIso(today)) + QStringLiteral(".xlsx");
    const QString to =
        m_data.chooser().fileToSave(&m_window, tr("Save the table"), name, tr("Workbooks and tables (*.xlsx *.csv)"));
    if (to.isEmpty())
        return;
    m_background.run([this, stock, table, today, to]() -> viewmodel::Background::Then {
        const auto made = formats::stockTable(table, *stock, today);
        const bool written = made && formats::writeStockTable(to.toStdString(), *made);
        return [this, to, written] { sayWritten(to, written); };
    });
}

} // namespace root
