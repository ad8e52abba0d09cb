#include "ui/curves/SeriesEntryPanel.h"

#include "ui/common/ActionButton.h"
#include "ui/common/ButtonRow.h"
#include "ui/common/DraftKeeper.h"
#include "ui/common/DroppedFile.h"
#include "ui/common/FileChooser.h"
#include "ui/common/FindingDelegate.h"
#include "ui/common/MessageStrip.h"
#include "ui/common/Metrics.h"
#include "ui/common/RowList.h"
#include "ui/common/ScopedKey.h"
#include "ui/common/ToneLabel.h"

#include <QCheckBox>
#include <QDragEnterEvent>
#include <QLineEdit>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QTextBlock>
#include <QVBoxLayout>

namespace ui {

/// More than that was pasted and can be pasted again.
static constexpr qsizetype LargestDraft = 8192;

SeriesEntryPanel::SeriesEntryPanel(
    viewmodel::Desk &desk, viewmodel::SeriesFormat format, FileChooser &chooser, DraftKeeper &keeper, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_chooser(chooser)
    , m_keeper(keeper)
    , m_entry(desk, std::move(format))
    , m_message(new MessageStrip(this))
    , m_source(new QLineEdit(this))
    , m_rows(new QPlainTextEdit(this))
    , m_findings(new RowList(tr("What is wrong with the rows"), this))
    , m_summary(new ToneLabel(this))
    , m_keepEarlier(new QCheckBox(this))
{
    build();
    connect(&m_entry, &viewmodel::SeriesEntry::changed, this, &SeriesEntryPanel::refresh);
    connect(&m_entry, &viewmodel::SeriesEntry::textGiven, this, &SeriesEntryPanel::give);
    connect(m_rows, &QPlainTextEdit::textChanged, this, [this] {
        m_typed = true;
        m_entry.setText(m_rows->toPlainText());
        keepDraft();
    });
    connect(m_keepEarlier, &QCheckBox::clicked, &m_entry, &viewmodel::SeriesEntry::keepEarlier);
    connect(m_findings, &RowList::opened, this, [this](const QModelIndex &finding) {
        showLine(finding.data(viewmodel::ImportFindings::LineRole).toInt() - 1);
    });
    refresh();
}

void SeriesEntryPanel::build()
{
    const Metrics metrics = Metrics::of(this);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(metrics.inset(), metrics.u(2), metrics.inset(), metrics.u(2));
    layout->setSpacing(metrics.u(2));
    auto *how = new ToneLabel(this);
    how->setTone(Tone::Muted);
    how->setWordWrap(true);
    how->setText(
        tr("One row an hour: the hour, the 24-hour AQI, and 预报 where it is a forecast. Leave out hours that were "
           "not measured. Concentrations stand in columns under a first line that names them: time, PM2.5, PM10, "
           "SO2, NO2, CO, O3."));
    m_source->setPlaceholderText(tr("Who gave it"));
    m_source->setAccessibleName(tr("Who gave it"));
    m_rows->setAccessibleName(tr("Rows of the series"));
    m_rows->setPlaceholderText(viewmodel::SeriesEntry::example());
    m_rows->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_rows->setTabChangesFocus(true);
    m_rows->setAcceptDrops(false); // a file dropped on it is the panel's
    setAcceptDrops(true);
    m_findings->setModel(&m_entry.findings());
    m_findings->setItemDelegate(new FindingDelegate(m_findings));
    m_findings->fitRows(3);
    m_summary->setWordWrap(true);
    m_summary->setFont(boldFont(font()));
    layout->addWidget(m_message);
    layout->addWidget(how);
    layout->addWidget(m_source);
    layout->addWidget(m_rows, 1);
    layout->addWidget(m_findings);
    layout->addWidget(m_keepEarlier);
    layout->addWidget(m_summary);
    layout->addWidget(buildButtons());
    setFocusProxy(m_rows);
    new ScopedKey(this, QKeySequence(Qt::CTRL | Qt::Key_Return), [this] { m_record->click(); });
    new ScopedKey(this, QKeySequence(Qt::CTRL | Qt::Key_I), [this] { chooseFile(); });
    new ScopedKey(this, QKeySequence(Qt::Key_Escape), [this] { cancel(); });
}

QWidget *SeriesEntryPanel::buildButtons()
{
    auto *buttons = new ButtonRow(this);
    m_record = new ActionButton(tr("Record the series"));
    m_record->setPrimary(true);
    m_record->setKeyHint(Qt::CTRL | Qt::Key_Return);
    auto *choose = new ActionButton(tr("Choose file…"));
    choose->setKeyHint(Qt::CTRL | Qt::Key_I);
    auto *leave = new ActionButton(tr("Cancel"));
    leave->setKeyHint(Qt::Key_Escape);
    connect(m_record, &ActionButton::activated, this, &SeriesEntryPanel::record);
    connect(choose, &ActionButton::activated, this, &SeriesEntryPanel::chooseFile);
    connect(leave, &ActionButton::activated, this, &SeriesEntryPanel::cancel);
    for (ActionButton *button : {m_record, choose, leave})
        buttons->addButton(button);
    return buttons;
}

QString SeriesEntryPanel::summary() const { return m_summary->text(); }

QString SeriesEntryPanel::draftKey() const
{
    const QString key = QStringLiteral("incident/") + m_desk.incident().number() + QStringLiteral("/series");
    return m_correcting.isEmpty() ? key : key + QStringLiteral("/correction/") + m_correcting;
}

void SeriesEntryPanel::keepDraft()
{
    const QString text = m_rows->toPlainText();
    m_keeper.save(draftKey(), m_typed && text.size() <= LargestDraft ? text : QString());
}

void SeriesEntryPanel::begin()
{
    m_correcting.clear();
    const QString kept = m_keeper.load(draftKey());
    m_entry.begin();
    if (!kept.isEmpty())
        m_rows->setPlainText(kept);
    m_rows->setFocus(Qt::OtherFocusReason);
}

void SeriesEntryPanel::correct(base::Instant hour)
{
    m_entry.correct(hour);
    m_correcting = QString::number(qHash(m_rows->toPlainText(), 0), 16);
    if (const QString kept = m_keeper.load(draftKey()); !kept.isEmpty())
        m_rows->setPlainText(kept);
    m_rows->setFocus(Qt::OtherFocusReason);
}

void SeriesEntryPanel::give(const QString &text, int line)
{
    {
        const QSignalBlocker quiet(m_rows);
        m_rows->setPlainText(text);
    }
    m_typed = false;
    showLine(line);
}

void SeriesEntryPanel::showLine(int line)
{
    const QTextBlock block = m_rows->document()->findBlockByNumber(line);
    if (!block.isValid())
        return;
    QTextCursor cursor(block);
    cursor.movePosition(QTextCursor::EndOfBlock);
    m_rows->setTextCursor(cursor);
    m_rows->centerCursor();
    m_rows->setFocus(Qt::OtherFocusReason);
}

void SeriesEntryPanel::chooseFile()
{
    const QString path = m_chooser.fileToOpen(this, tr("Series of air quality"),
        tr("Tables (*.xlsx *.csv *.txt)") + QStringLiteral(";;") + tr("All files (*)"));
    if (!path.isEmpty())
        load(path);
}

/// Rows of another file are no correction of those that are recorded.
void SeriesEntryPanel::load(const QString &path)
{
    m_correcting.clear();
    m_entry.load(path);
}

void SeriesEntryPanel::refresh()
{
    const viewmodel::SeriesEntryView &view = m_entry.view();
    m_findings->setVisible(m_entry.findings().rowCount() > 0);
    m_summary->setText(view.file.isEmpty() || view.summary.isEmpty()
            ? view.summary
            : tr("%1: %2", "file, what is in it").arg(view.file, view.summary));
    m_summary->setVisible(!view.summary.isEmpty());
    m_keepEarlier->setText(view.earlierHours > 0
            ? tr("Go on counting the %n hour(s) recorded before", nullptr, view.earlierHours)
            : tr("Keep what was recorded before and these rows do not say"));
    m_keepEarlier->setChecked(view.keepsEarlier);
    m_keepEarlier->setVisible(view.hasEarlier);
    m_record->setRefusal(view.refusal);
    if (view.problem.isEmpty())
        m_message->clear();
    else
        m_message->showMessage({view.problem, {}, {}});
}

void SeriesEntryPanel::record()
{
    const QString key = draftKey();
    m_entry.record(m_source->text(), {this, [this, key](const QString &problem) {
                                          if (!problem.isEmpty()) {
                                              m_message->showMessage({problem, tr("The rows are kept."), {}});
                                              return;
                                          }
                                          m_keeper.save(key, {});
                                          m_source->clear();
                                          m_entry.begin();
                                          Q_EMIT closed();
                                      }});
}

void SeriesEntryPanel::dragEnterEvent(QDragEnterEvent *event)
{
    if (!draggedFile(*event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

void SeriesEntryPanel::dropEvent(QDropEvent *event)
{
    const QString path = draggedFile(*event->mimeData());
    if (path.isEmpty())
        return;
    event->acceptProposedAction();
    load(path);
}

void SeriesEntryPanel::cancel() { Q_EMIT closed(); }

} // namespace ui
