#pragma once

#include "ui/common/KeyedView.h"
#include "viewmodel/imports/ImportPreview.h"

#include <QWidget>

class QPlainTextEdit;

namespace viewmodel {
class RegisterImport;
}

namespace ui {

class ActionButton;
class ButtonRow;
class EmptyState;
class FileChooser;
class MessageStrip;
class Pane;
class RowList;
class ToneLabel;

/// A table file on its way to become the directory or the roster: what it would change, what is wrong with it, and one
/// button. It lies in the centre like a page; nothing waits for it.
class ImportPanel final : public QWidget {
    Q_OBJECT
public:
    /// Both outlive the panel.
    ImportPanel(viewmodel::RegisterImport &import, FileChooser &chooser, QWidget *parent = nullptr);

    /// Begins anew and puts the focus here; the owner shows the panel.
    void open(viewmodel::RegisterKind kind, viewmodel::StockDetail detail = {});
    /// Asks for the file.
    void chooseFile();

    [[nodiscard]] TableView *table() const { return m_table; }
    [[nodiscard]] RowList *findings() const { return m_findings; }
    [[nodiscard]] ActionButton *replaceButton() const { return m_replace; }
    [[nodiscard]] ActionButton *chooseButton() const { return m_choose; }

Q_SIGNALS:
    /// Recorded, or given up: the owner takes the panel away.
    void closed();

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void buildLists();
    void buildExample();
    [[nodiscard]] QWidget *exampleCaption();
    void buildButtons();
    void addKeys();
    void refresh();
    void refreshEmpty();
    void placeFocus();
    void load(const QString &path);
    void replace();
    void cancel();
    void saveExample();
    [[nodiscard]] QString filter() const;
    void showFinding(const QModelIndex &finding);
    [[nodiscard]] ActionButton *makeButton(const QString &name, const QString &text, void (ImportPanel::*act)());
    ActionButton *addButton(const QString &name, const QString &text, void (ImportPanel::*act)());
    void readAgain();

    viewmodel::RegisterImport &m_import;
    FileChooser &m_chooser;
    Pane *m_pane;
    MessageStrip *m_message;
    ToneLabel *m_summary;
    QWidget *m_start; ///< what stands there before a file is chosen
    EmptyState *m_empty;
    QPlainTextEdit *m_example;
    RowList *m_findings;
    TableView *m_table;
    ButtonRow *m_buttons;
    ActionButton *m_replace = nullptr;
    ActionButton *m_choose = nullptr;
    ActionButton *m_again = nullptr;
    bool m_focusDue = false; ///< a file was asked for: the focus follows what it brings
};

} // namespace ui
