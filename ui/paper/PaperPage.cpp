#include "ui/paper/PaperPage.h"

#include "ui/common/ActionButton.h"
#include "ui/common/EmptyState.h"
#include "ui/common/FileChooser.h"
#include "ui/common/FlowLayout.h"
#include "ui/common/InlineStrip.h"
#include "ui/common/Metrics.h"
#include "ui/common/Pane.h"
#include "ui/common/RowList.h"
#include "ui/common/ScopedKey.h"
#include "ui/common/ToneLabel.h"
#include "ui/paper/PaperDelegate.h"
#include "ui/paper/PaperSheets.h"
#include "ui/paper/PrintPaper.h"
#include "ui/paper/PrinterChooser.h"
#include "viewmodel/papers/PaperFiles.h"

#include <QCheckBox>
#include <QDir>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPrinter>
#include <QSplitter>
#include <QStackedWidget>

namespace ui {

PaperPage::PaperPage(viewmodel::PaperScreen &papers, FileChooser &files, PrinterChooser &printers, QWidget *parent)
    : QWidget(parent)
    , m_papers(papers)
    , m_files(files)
    , m_printers(printers)
    , m_listPane(new Pane(tr("Papers")))
    , m_list(new RowList(tr("Papers")))
    , m_none(new EmptyState)
    , m_day(new QLineEdit)
    , m_paperPane(new Pane(tr("As it will be printed")))
    , m_body(new QStackedWidget)
    , m_empty(new EmptyState)
    , m_sheets(new PaperSheets(papers.press()))
    , m_place(new ToneLabel)
    , m_mark(new ToneLabel)
    , m_fonts(new ToneLabel)
    , m_print(new ActionButton(tr("Print…"), ActionButton::Kind::Primary))
    , m_save(new ActionButton(tr("Save as…")))
    , m_copy(new QCheckBox(tr("Mark as a copy")))
    , m_said(new ToneLabel)
    , m_overwrite(new InlineStrip)
{
    build();
    addKeys();
    connect(&papers, &viewmodel::PaperScreen::changed, this, &PaperPage::follow);
    connect(&papers, &viewmodel::PaperScreen::laid, this, [this] { m_sheets->setPaper(m_papers.view().paper); });
    connect(m_sheets, &PaperSheets::viewChanged, this, &PaperPage::showPlace);
    connect(m_list->selectionModel(), &QItemSelectionModel::selectionChanged, this, [this] {
        say({});
        m_papers.choose(m_list->chosenRow());
    });
    connect(m_list, &RowList::opened, this, [this] { m_sheets->setFocus(Qt::OtherFocusReason); });
    connect(m_print, &ActionButton::activated, this, &PaperPage::print);
    connect(m_save, &ActionButton::activated, this, &PaperPage::save);
    for (ActionButton *button : {m_print, m_save})
        connect(button, &ActionButton::refusedWith, this, [this](const QString &reason) { say(reason); });
    connect(m_copy, &QCheckBox::toggled, &papers, &viewmodel::PaperScreen::setCopy);
    connect(m_overwrite, &InlineStrip::confirmed, this, [this] {
        m_overwrite->close();
        write(m_target);
    });
    follow();
}

QWidget *PaperPage::makeFoot()
{
    const Metrics metrics = Metrics::of(this);
    auto *foot = new QWidget;
    auto *layout = new QVBoxLayout(foot);
    layout->setContentsMargins(metrics.inset(), metrics.u(2), metrics.inset(), metrics.u(2));
    layout->setSpacing(metrics.u(1));
    auto *acts = new FlowLayout(metrics.u(2));
    for (QWidget *part : std::initializer_list<QWidget *>{m_print, m_save, m_copy})
        acts->addWidget(part);
    const auto fitting = [&](const QString &text, Qt::Key key, const std::function<void()> &act) {
        auto *button = new ActionButton(text);
        button->setKeyHint(QKeySequence(key));
        connect(button, &ActionButton::activated, this, act);
        acts->addWidget(button);
        m_fitting << button;
    };
    fitting(tr("Whole page"), Qt::Key_A, [this] { m_sheets->setFit(PaperSheets::Fit::Page); });
    fitting(tr("Window width"), Qt::Key_W, [this] { m_sheets->setFit(PaperSheets::Fit::Width); });
    fitting(tr("Larger"), Qt::Key_Plus, [this] { m_sheets->zoom(1); });
    fitting(tr("Smaller"), Qt::Key_Minus, [this] { m_sheets->zoom(-1); });
    layout->addLayout(acts);
    m_fonts->setFont(typeFont(font(), TypeRole::Note));
    for (ToneLabel *line : {m_mark, m_fonts, m_said}) {
        line->setWordWrap(true);
        layout->addWidget(line);
    }
    layout->addWidget(m_overwrite);
    return foot;
}

/// Which day of duty, where the paper is about one.
QWidget *PaperPage::makeDay()
{
    const Metrics metrics = Metrics::of(this);
    auto *row = new QWidget;
    auto *layout = new FlowLayout(metrics.u(2));
    row->setLayout(layout);
    row->setContentsMargins(metrics.inset(), metrics.u(2), metrics.inset(), metrics.u(2));
    auto *label = new ToneLabel;
    label->setText(tr("Day of duty"));
    label->setTone(Tone::Muted);
    label->setBuddy(m_day);
    m_day->setAccessibleName(label->text());
    m_day->setPlaceholderText(QStringLiteral("2026-11-30"));
    m_day->setFixedWidth(metrics.em(8));
    auto *before = new ActionButton(tr("Day before"));
    before->setKeyHint(Qt::Key_B);
    auto *after = new ActionButton(tr("Day after"));
    after->setKeyHint(Qt::Key_N);
    for (QWidget *part : std::initializer_list<QWidget *>{label, m_day, before, after})
        layout->addWidget(part);
    connect(m_day, &QLineEdit::returnPressed, this, &PaperPage::takeDay);
    connect(before, &ActionButton::activated, this, [this] { m_papers.stepDay(-1); });
    connect(after, &ActionButton::activated, this, [this] { m_papers.stepDay(1); });
    return row;
}

void PaperPage::takeDay()
{
    if (!m_papers.setDay(m_day->text()))
        return say(tr("Write a day that has begun, as 2026-11-30."));
    say({});
    m_list->setFocus(Qt::OtherFocusReason);
}

void PaperPage::build()
{
    const Metrics metrics = Metrics::of(this);
    const int gap = metrics.em(0.6);
    m_list->setModel(&m_papers.list());
    m_list->setItemDelegate(new PaperDelegate(m_list));
    m_print->setKeyHint(Qt::CTRL | Qt::Key_P);
    m_save->setKeyHint(Qt::CTRL | Qt::Key_S);
    m_copy->setToolTip(tr("C"));
    m_mark->setTone(Tone::Near);
    m_fonts->setTone(Tone::Muted);
    m_overwrite->setTitle(tr("The file is there already"));
    m_overwrite->setConfirmText(tr("Replace it"));
    m_none->setContent(tr("What is in view has no form. Incidents, notices, handovers and plans with forms have "
                          "papers: open one, then press %1."),
        QStringLiteral("Ctrl+P"));
    m_listPane->addBody(m_none);
    m_listPane->addBody(m_list, 1);
    m_dayRow = makeDay();
    m_listPane->addBody(m_dayRow);
    m_body->addWidget(m_empty);
    m_body->addWidget(m_sheets);
    m_place->setTone(Tone::Muted);
    m_paperPane->addHeadWidget(m_place);
    m_paperPane->addBody(m_body, 1);
    m_paperPane->addBody(makeFoot());
    auto *columns = new QSplitter(Qt::Horizontal);
    columns->setHandleWidth(gap);
    columns->setChildrenCollapsible(false);
    columns->addWidget(m_listPane);
    columns->addWidget(m_paperPane);
    columns->setSizes({metrics.em(26), metrics.em(74)});
    columns->setStretchFactor(0, 26);
    columns->setStretchFactor(1, 74);
    m_listPane->setMinimumWidth(metrics.em(18));
    m_paperPane->setMinimumWidth(metrics.em(36));
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(gap, 0, gap, 0);
    layout->addWidget(columns);
}

void PaperPage::addKeys()
{
    // The list hands on what turns pages: one picks with the arrows and reads with Page Down.
    const auto add = [this](const QKeySequence &key, const QString &word, const std::function<void()> &act) {
        QAction *inList = m_list->addKeyAction({key}, word, act);
        auto *action = new QAction(word, m_sheets);
        action->setShortcut(key);
        action->setShortcutContext(Qt::WidgetShortcut);
        connect(action, &QAction::triggered, this, act);
        m_sheets->addAction(action);
        return QList<QAction *>{inList, action};
    };
    add(QKeySequence(Qt::Key_A), tr("whole page"), [this] { m_sheets->setFit(PaperSheets::Fit::Page); });
    add(QKeySequence(Qt::Key_W), tr("window width"), [this] { m_sheets->setFit(PaperSheets::Fit::Width); });
    add(QKeySequence(Qt::Key_Plus), tr("larger"), [this] { m_sheets->zoom(1); });
    add(QKeySequence(Qt::Key_Minus), tr("smaller"), [this] { m_sheets->zoom(-1); });
    add(QKeySequence(Qt::Key_PageDown), tr("next page"), [this] { m_sheets->turn(1); });
    add(QKeySequence(Qt::Key_PageUp), tr("page before"), [this] { m_sheets->turn(-1); });
    add(QKeySequence(Qt::Key_C), tr("copy mark"), [this] { toggleCopy(); });
    m_dayKeys = add(QKeySequence(Qt::Key_D), tr("day of duty"), [this] {
        if (m_dayRow->isVisible())
            m_day->setFocus(Qt::ShortcutFocusReason);
    });
    m_dayKeys += add(QKeySequence(Qt::Key_B), tr("day before"), [this] { m_papers.stepDay(-1); });
    m_dayKeys += add(QKeySequence(Qt::Key_N), tr("day after"), [this] { m_papers.stepDay(1); });
    add(QKeySequence(Qt::Key_R), tr("fill in anew"), [this] { m_papers.refill(); });
    new ScopedKey(m_list, QKeySequence(Qt::Key_Equal), [this] { m_sheets->zoom(1); }); // + without Shift
    new ScopedKey(m_sheets, QKeySequence(Qt::Key_Equal), [this] { m_sheets->zoom(1); });
    new ScopedKey(this, QKeySequence(Qt::CTRL | Qt::Key_S), [this] { m_save->click(); });
    new ScopedKey(this, QKeySequence(Qt::Key_Escape), [this] { Q_EMIT closed(); });
}

void PaperPage::open()
{
    say({});
    if (m_overwrite->isOpen())
        m_overwrite->close();
    m_sheets->setFit(PaperSheets::Fit::Page);
    m_copy->setChecked(false);
    m_list->setFocus(Qt::OtherFocusReason);
}

void PaperPage::follow()
{
    const viewmodel::PaperView &view = m_papers.view();
    if (view.busy && m_overwrite->isOpen())
        m_overwrite->close(); // another paper comes: it was not the one that was to be replaced by
    const bool none = view.listed && m_papers.list().rowCount() == 0;
    m_none->setVisible(none && view.problem.isEmpty());
    m_list->setVisible(!none);
    m_dayRow->setVisible(view.asksDay);
    for (QAction *key : m_dayKeys)
        key->setVisible(view.asksDay);
    if (!m_day->hasFocus() || m_papers.view().busy)
        m_day->setText(view.day);
    m_listPane->setCount(none ? QString() : QString::number(m_papers.list().rowCount()));
    m_paperPane->setTitle(view.ready ? view.paper.title : tr("As it will be printed"));
    m_empty->setContent(!view.problem.isEmpty() ? view.problem
            : view.busy || !view.listed         ? tr("The paper is being filled in…")
                                                : tr("No paper is picked."));
    // The one before stays in sight until the next is there: nothing flickers.
    m_body->setCurrentWidget(view.ready ? static_cast<QWidget *>(m_sheets) : m_empty);
    m_mark->setText(tr("Across every page: %1").arg(view.paper.mark));
    m_mark->setVisible(view.ready && !view.paper.mark.isEmpty());
    m_fonts->setText(view.asOf.isEmpty() ? view.fonts : view.asOf + QStringLiteral(" · ") + view.fonts);
    m_fonts->setVisible(view.ready);
    const QString refusal = canLeave() ? QString() : tr("There is no paper yet.");
    m_print->setRefusal(refusal);
    for (ActionButton *button : std::as_const(m_fitting))
        button->setEnabled(view.ready);
    m_save->setRefusal(refusal);
    if (m_copy->isChecked() != view.copy)
        m_copy->setChecked(view.copy);
    if (!none && !m_list->chosenRow().isValid() && view.listed)
        m_list->choose(m_papers.list().index(0, 0));
    showPlace();
}

/// What would leave is what is seen.
bool PaperPage::canLeave() const { return m_papers.view().ready && !m_papers.view().busy; }

void PaperPage::showPlace()
{
    const viewmodel::LaidPaper &paper = m_papers.view().paper;
    QStringList parts;
    if (!paper.pages.empty()) {
        parts << tr("page %1 of %2").arg(m_sheets->page() + 1).arg(paper.pages.size());
        if (const qsizetype copy = paper.copyOf(m_sheets->page()); copy < paper.keepers.size())
            parts << tr("copy %1: %2", "number, keeper").arg(copy + 1).arg(paper.keepers[copy]);
        parts << QStringLiteral("%1 %").arg(m_sheets->percent());
    }
    m_place->setText(parts.join(QStringLiteral(" · ")));
}

void PaperPage::say(const QString &sentence, bool bad)
{
    m_said->setTone(bad ? Tone::Danger : Tone::Ok);
    m_said->setText(sentence);
    m_said->setVisible(!sentence.isEmpty());
}

void PaperPage::toggleCopy() { m_copy->toggle(); }

void PaperPage::print()
{
    if (!canLeave())
        return say(tr("There is no paper yet."));
    const auto printer = std::make_shared<QPrinter>(QPrinter::HighResolution);
    const auto pages = static_cast<int>(m_papers.view().paper.pages.size());
    printer->setDocName(QFileInfo(m_papers.fileName()).completeBaseName());
    printer->setCreator(QStringLiteral("Fengsui"));
    if (!m_printers.choose(this, *printer, m_sheets->page() + 1, pages))
        return;
    say(tr("Being printed…"), false);
    const QString where = printer->outputFileName().isEmpty() ? printer->printerName()
                                                              : QDir::toNativeSeparators(printer->outputFileName());
    m_papers.press().ask<base::Result<>>(
        [printer](const viewmodel::MadePaper &paper) { return printPaper(paper.document, *printer); },
        [this, where](const base::Result<> &printed) {
            if (printed)
                say(tr("Printed: %1").arg(where), false);
            else if (printed.error().code == base::ErrorCode::Invalid)
                say(tr("None of the pages asked for is there. Choose others, then print again."));
            else
                say(tr("Printing failed: %1 takes nothing. Check the printer, or save it as PDF with Ctrl+S.")
                        .arg(where));
        });
}

void PaperPage::save()
{
    const QString chosen = m_files.fileToSave(this, tr("Save the paper"), m_papers.fileName(),
        tr("PDF (*.pdf);;For editing (*.odt);;For a browser (*.html)"));
    if (chosen.isEmpty())
        return;
    m_target = viewmodel::withPaperEnding(chosen);
    // Whoever chose the name was asked about a file called so, not about the one with the ending behind it.
    if (m_target == chosen || !QFileInfo::exists(m_target))
        return write(m_target);
    m_overwrite->setTitle(tr("%1 is there already. Replace it?").arg(QFileInfo(m_target).fileName()));
    m_overwrite->open();
}

void PaperPage::write(const QString &path)
{
    m_papers.save(path, {this, [this, path](const QString &problem) {
                             say(problem.isEmpty() ? tr("Saved: %1").arg(QDir::toNativeSeparators(path)) : problem,
                                 !problem.isEmpty());
                         }});
}

QString PaperPage::place() const { return m_place->text(); }
QString PaperPage::fonts() const { return m_fonts->text(); }
QString PaperPage::said() const { return m_said->text(); }
QString PaperPage::emptyText() const
{
    return m_none->isVisibleTo(this)         ? m_none->text()
        : m_body->currentWidget() == m_empty ? m_empty->text()
                                             : QString();
}

PageParts PaperPage::regions() const { return {{tr("Papers"), m_list}, {tr("Pages"), m_sheets}}; }

} // namespace ui
