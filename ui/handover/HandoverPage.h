#pragma once

#include "ui/common/PageParts.h"

#include <QWidget>

class QPlainTextEdit;
class QStackedWidget;

namespace viewmodel {
class HandoverScreen;
}

namespace ui {

class ActionButton;
class DraftKeeper;
class EmptyState;
class HandoverBar;
class Pane;
class RowList;
class ToneLabel;

/// 交接班: the handovers so far, the sheet that would be handed over now or the one in view, and what is done about it.
class HandoverPage final : public QWidget {
    Q_OBJECT
public:
    /// Both outlive it.
    HandoverPage(viewmodel::HandoverScreen &handover, DraftKeeper &keeper, QWidget *parent = nullptr);

    void focusList();
    /// Ctrl+Enter.
    void commit();
    /// The text byte for byte, or the sheet.
    void toggleText();

    [[nodiscard]] RowList *list() const { return m_list; }
    [[nodiscard]] RowList *sheet() const { return m_sheet; }
    [[nodiscard]] HandoverBar *bar() const { return m_bar; }
    [[nodiscard]] QPlainTextEdit *text() const { return m_text; }
    [[nodiscard]] QString standing() const;
    [[nodiscard]] QString emptyText() const;

    /// By number, the first being 1.
    [[nodiscard]] PageParts regions() const;

Q_SIGNALS:
    void switchWanted();
    void printWanted();

private:
    void build();
    void addKeys();
    void follow();
    void choose(const QModelIndex &row);

    viewmodel::HandoverScreen &m_handover;
    Pane *m_listPane;
    RowList *m_list;
    Pane *m_sheetPane;
    ToneLabel *m_standing;
    QStackedWidget *m_body;
    EmptyState *m_empty;
    RowList *m_sheet;
    QPlainTextEdit *m_text;
    HandoverBar *m_bar;
    ActionButton *m_print;
    qint64 m_shown = -1; ///< the handover that stands here
};

} // namespace ui
