#pragma once

#include "ui/common/PageParts.h"
#include "viewmodel/papers/PaperScreen.h"

#include <QWidget>

class QCheckBox;
class QLineEdit;
class QStackedWidget;

namespace ui {

class ActionButton;
class BusyBar;
class EmptyState;
class FileChooser;
class InlineStrip;
class PaperSheets;
class Pane;
class PrinterChooser;
class RowList;
class ToneLabel;

/// Ctrl+P: the papers that fit what was in view, the one picked as it will be printed, and what is done with it.
class PaperPage final : public QWidget {
    Q_OBJECT
public:
    /// All outlive it.
    PaperPage(viewmodel::PaperScreen &papers, FileChooser &files, PrinterChooser &printers, QWidget *parent = nullptr);

    /// Into view: the list has the focus.
    void open();
    void print();
    void save();
    void toggleCopy();

    [[nodiscard]] RowList *list() const { return m_list; }
    [[nodiscard]] PaperSheets *sheets() const { return m_sheets; }
    [[nodiscard]] QCheckBox *copyBox() const { return m_copy; }
    [[nodiscard]] QLineEdit *day() const { return m_day; }
    [[nodiscard]] ActionButton *printButton() const { return m_print; }
    [[nodiscard]] InlineStrip *overwriting() const { return m_overwrite; }
    /// "page 2 of 3 · second copy, for …"; what is said of fonts and of the last thing done.
    [[nodiscard]] QString place() const;
    [[nodiscard]] QString fonts() const;
    [[nodiscard]] QString said() const;
    [[nodiscard]] QString emptyText() const;
    /// By number, the first being 1.
    [[nodiscard]] PageParts regions() const;

Q_SIGNALS:
    /// Back to where one came from.
    void closed();

private:
    void build();
    [[nodiscard]] QWidget *makeFoot();
    [[nodiscard]] QWidget *makeDay();
    void takeDay();
    void addKeys();
    void follow();
    [[nodiscard]] bool canLeave() const;
    void showPlace();
    void say(const QString &sentence, bool bad = true);
    void write(const QString &path);

    viewmodel::PaperScreen &m_papers;
    FileChooser &m_files;
    PrinterChooser &m_printers;
    Pane *m_listPane;
    RowList *m_list;
    EmptyState *m_none;
    QWidget *m_dayRow = nullptr;
    QList<QAction *> m_dayKeys;
    QLineEdit *m_day;
    Pane *m_paperPane;
    QStackedWidget *m_body;
    EmptyState *m_empty;
    PaperSheets *m_sheets;
    ToneLabel *m_place;
    ToneLabel *m_mark;
    ToneLabel *m_fonts;
    ActionButton *m_print;
    ActionButton *m_save;
    QList<ActionButton *> m_fitting; ///< how large the pages are shown
    QCheckBox *m_copy;
    ToneLabel *m_said;
    InlineStrip *m_overwrite;
    QString m_target; ///< the file that would be replaced
};

} // namespace ui
