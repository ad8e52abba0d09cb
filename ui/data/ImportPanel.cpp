#include "ui/data/ImportPanel.h"

#include "ui/common/ActionButton.h"
#include "ui/common/ButtonRow.h"
#include "ui/common/DroppedFile.h"
#include "ui/common/EmptyState.h"
#include "ui/common/FileChooser.h"
#include "ui/common/FindingDelegate.h"
#include "ui/common/MessageStrip.h"
#include "ui/common/Metrics.h"
#include "ui/common/Pane.h"
#include "ui/common/RowList.h"
#include "ui/common/ScopedKey.h"
#include "ui/common/ToneLabel.h"
#include "ui/data/ImportCellDelegate.h"
#include "viewmodel/imports/RegisterImport.h"

#include <QDragEnterEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QSaveFile>
#include <QVBoxLayout>

namespace ui {

using State = viewmodel::ImportView::State;

ImportPanel::ImportPanel(viewmodel::RegisterImport &import, FileChooser &chooser, QWidget *parent)
    : QWidget(parent)
    , m_import(import)
    , m_chooser(chooser)
    , m_pane(new Pane(import.view().title, this))
    , m_message(new MessageStrip(m_pane))
    , m_summary(new ToneLabel(m_pane))
    , m_start(new QWidget(m_pane))
    , m_empty(new EmptyState(m_start))
    , m_example(new QPlainTextEdit(m_start))
    , m_findings(new RowList(tr("What is wrong with the file"), m_pane))
    , m_table(new TableView(m_pane))
    , m_buttons(new ButtonRow(m_pane))
{
    const Metrics metrics = Metrics::of(this);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_pane);
    setAcceptDrops(true);
    m_summary->setFont(boldFont(font()));
    m_summary->setWordWrap(true);
    m_summary->setContentsMargins(metrics.inset(), metrics.u(2), metrics.inset(), metrics.u(2));
    buildLists();
    buildExample();
    buildButtons();
    m_pane->addBody(m_message);
    m_pane->addBody(m_summary);
    m_pane->addBody(m_start, 1);
    m_pane->addBody(m_findings);
    m_pane->addBody(m_table, 1);
    m_pane->addBody(m_buttons);
    addKeys();
    connect(&import, &viewmodel::RegisterImport::changed, this, &ImportPanel::refresh);
    connect(&import, &viewmodel::RegisterImport::imported, this, &ImportPanel::closed);
    refresh();
}

void ImportPanel::buildLists()
{
    m_findings->setObjectName(QStringLiteral("findingList"));
    m_findings->setModel(&m_import.findings());
    m_findings->setItemDelegate(new FindingDelegate(m_findings));
    m_findings->fitRows(6);
    connect(m_findings, &RowList::opened, this, &ImportPanel::showFinding);

    const Metrics metrics = Metrics::of(this);
    m_table->setObjectName(QStringLiteral("previewTable"));
    m_table->setAccessibleName(tr("Rows of the file"));
    m_table->setModel(&m_import.table());
    m_table->setItemDelegate(new ImportCellDelegate(m_table));
    m_table->setShowGrid(false);
    m_table->setAlternatingRowColors(true);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setHorizontalScrollBarPolicy(Qt::ScrollBarAsNeeded);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(metrics.tableRow());
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_table->horizontalHeader()->setFixedHeight(metrics.tableRow());
    m_table->horizontalHeader()->setResizeContentsPrecision(
        200); // the first rows tell the widths, a long file costs nothing
}

void ImportPanel::buildExample()
{
    const Metrics metrics = Metrics::of(this);
    auto *layout = new QVBoxLayout(m_start);
    layout->setContentsMargins(metrics.inset(), metrics.u(2), metrics.inset(), metrics.u(2));
    layout->setSpacing(metrics.u(2));
    m_example->setObjectName(QStringLiteral("exampleText"));
    m_example->setAccessibleName(tr("Example"));
    m_example->setReadOnly(true);
    m_example->setTabChangesFocus(true);
    m_example->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_example->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff); // three lines, and room for tall ones
    m_example->setFixedHeight(m_example->fontMetrics().lineSpacing() * 4 + metrics.em(2));
    layout->addWidget(m_empty, 1);
    layout->addWidget(exampleCaption());
    layout->addWidget(m_example);
}

QWidget *ImportPanel::exampleCaption()
{
    auto *line = new QWidget(m_start);
    auto *layout = new QHBoxLayout(line);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Metrics::of(this).u(2));
    auto *caption = new ToneLabel(line);
    caption->setTone(Tone::Muted);
    caption->setWordWrap(true);
    caption->setText(
        tr("The first line names the columns. UTF-8 or GB18030, fields with a comma in quotes. An example:"));
    layout->addWidget(caption, 1);
    layout->addWidget(makeButton(QStringLiteral("exampleButton"), tr("Save example…"), &ImportPanel::saveExample));
    return line;
}

ActionButton *ImportPanel::makeButton(const QString &name, const QString &text, void (ImportPanel::*act)())
{
    auto *button = new ActionButton(text);
    button->setObjectName(name);
    button->setAutoDefault(true); // Enter presses it
    connect(button, &ActionButton::activated, this, act);
    return button;
}

ActionButton *ImportPanel::addButton(const QString &name, const QString &text, void (ImportPanel::*act)())
{
    ActionButton *button = makeButton(name, text, act);
    m_buttons->addButton(button);
    return button;
}

void ImportPanel::buildButtons()
{
    const Metrics metrics = Metrics::of(this);
    m_buttons->setContentsMargins(metrics.inset(), metrics.u(2), metrics.inset(), metrics.u(2));
    m_replace = addButton(QStringLiteral("replaceButton"), m_import.view().action, &ImportPanel::replace);
    m_replace->setPrimary(true);
    m_replace->setKeyHint(Qt::CTRL | Qt::Key_Return);
    m_choose = addButton(QStringLiteral("chooseButton"), tr("Choose file…"), &ImportPanel::chooseFile);
    m_choose->setKeyHint(Qt::CTRL | Qt::Key_I);
    m_again = addButton(QStringLiteral("readAgainButton"), tr("Read again"), &ImportPanel::readAgain);
    m_again->setKeyHint(Qt::Key_R);
    addButton(QStringLiteral("cancelButton"), tr("Cancel"), &ImportPanel::cancel)->setKeyHint(Qt::Key_Escape);
}

void ImportPanel::addKeys()
{
    new ScopedKey(this, QKeySequence(Qt::CTRL | Qt::Key_Return), [this] { m_replace->click(); });
    new ScopedKey(this, QKeySequence(Qt::CTRL | Qt::Key_I), [this] { chooseFile(); });
    new ScopedKey(this, QKeySequence(Qt::Key_Escape), [this] { cancel(); });
    m_findings->addKeyAction({Qt::Key_R}, tr("read again"), [this] { readAgain(); });
    m_table->addKeyAction({Qt::Key_R}, tr("read again"), [this] { readAgain(); });
}

void ImportPanel::open(viewmodel::RegisterKind kind, viewmodel::StockDetail detail)
{
    m_focusDue = false;
    m_import.begin(kind, std::move(detail));
    m_choose->setFocus(Qt::OtherFocusReason);
}

QString ImportPanel::filter() const
{
    return tr("Tables (*.xlsx *.csv *.txt)") + QStringLiteral(";;") + tr("All files (*)");
}

void ImportPanel::chooseFile()
{
    const QString path = m_chooser.fileToOpen(this, m_import.view().title, filter());
    if (!path.isEmpty())
        load(path);
}

void ImportPanel::load(const QString &path)
{
    m_focusDue = true;
    m_import.load(path);
}

void ImportPanel::readAgain()
{
    m_focusDue = true;
    m_import.reload();
}

void ImportPanel::replace() { m_import.accept(); }

void ImportPanel::cancel()
{
    m_import.begin(m_import.view().kind);
    Q_EMIT closed();
}

static QString exampleName(viewmodel::RegisterKind kind)
{
    switch (kind) {
    case viewmodel::RegisterKind::Directory:
        return ImportPanel::tr("directory.csv");
    case viewmodel::RegisterKind::Roster:
        return ImportPanel::tr("roster.csv");
    case viewmodel::RegisterKind::Reduction:
        return ImportPanel::tr("reduction-list.csv");
    case viewmodel::RegisterKind::Catalogue:
        return ImportPanel::tr("catalogue.csv");
    case viewmodel::RegisterKind::StockPlan:
        return ImportPanel::tr("yearly-plan.csv");
    case viewmodel::RegisterKind::Lots:
        return ImportPanel::tr("lots.csv");
    case viewmodel::RegisterKind::Counts:
        break;
    }
    return ImportPanel::tr("check.csv");
}

// With the mark that tells a spreadsheet it is UTF-8.
void ImportPanel::saveExample()
{
    const QString path = m_chooser.fileToSave(this, tr("Save example"), exampleName(m_import.view().kind), filter());
    if (path.isEmpty())
        return;
    QSaveFile file(path);
    const QByteArray text = QByteArrayLiteral("\xEF\xBB\xBF") + m_import.view().example.toUtf8();
    if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size() || !file.commit()) {
        m_message->showMessage({tr("The example could not be saved to %1.").arg(path),
            tr("The registers are not affected."), tr("Choose another folder.")});
    }
}

void ImportPanel::refresh()
{
    const viewmodel::ImportView &view = m_import.view();
    m_pane->setTitle(view.title);
    m_pane->setSubtitle(view.file);
    m_pane->setNote(view.target);
    m_summary->setText(view.summary);
    m_summary->setVisible(!view.summary.isEmpty());
    m_replace->setText(view.action);
    m_replace->setRefusal(view.refusal);
    m_again->setRefusal(view.file.isEmpty() ? view.refusal : QString());
    if (view.problem.isEmpty())
        m_message->clear();
    else
        m_message->showMessage({view.problem, {}, {}});
    refreshEmpty();
    if (view.state != State::Reading)
        placeFocus();
}

void ImportPanel::refreshEmpty()
{
    const viewmodel::ImportView &view = m_import.view();
    const bool rows = m_import.table().rowCount() > 0;
    const bool findings = m_import.findings().rowCount() > 0;
    const QString key = keyName(QKeySequence(Qt::CTRL | Qt::Key_I));
    if (view.state == State::Empty || view.state == State::Unreadable)
        m_empty->setContent(tr("Press %1 to choose a CSV file, or drop one here. All rows count, or none."), key);
    else if (view.state == State::Reading)
        m_empty->setContent(tr("Reading the file…"));
    else
        m_empty->setContent(tr("The file has no rows. Press %1 to choose another one."), key);
    m_example->setPlainText(view.example.trimmed());
    m_start->setVisible(!rows);
    m_empty->setVisible(!findings || rows);
    m_findings->setVisible(findings);
    m_table->setVisible(rows);
    if (rows)
        m_table->resizeColumnsToContents();
}

// To what needs a person: the findings, else the rows.
void ImportPanel::placeFocus()
{
    if (!m_focusDue)
        return;
    m_focusDue = false;
    if (m_import.findings().rowCount() > 0) {
        m_findings->setFocus(Qt::OtherFocusReason);
        m_findings->choose(m_import.findings().index(0, 0));
        showFinding(m_import.findings().index(0, 0));
    } else if (m_import.table().rowCount() > 0) {
        m_table->setFocus(Qt::OtherFocusReason);
        m_table->choose(m_import.table().index(0, 0));
    } else {
        m_choose->setFocus(Qt::OtherFocusReason);
    }
}

void ImportPanel::showFinding(const QModelIndex &finding)
{
    const auto &findings = m_import.findings().findings();
    const QModelIndex cell = m_import.table().cellOf(findings[static_cast<std::size_t>(finding.row())]);
    if (!cell.isValid()) {
        m_table->clearSelection();
        return;
    }
    m_table->choose(cell);
    m_table->scrollTo(cell);
}

void ImportPanel::dragEnterEvent(QDragEnterEvent *event)
{
    if (!draggedFile(*event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

void ImportPanel::dropEvent(QDropEvent *event)
{
    const QString path = draggedFile(*event->mimeData());
    if (path.isEmpty())
        return;
    event->acceptProposedAction();
    load(path);
}

} // namespace ui
