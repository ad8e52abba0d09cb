#pragma once

#include "ui/common/KeyedView.h"
#include "ui/common/Pane.h"
#include "viewmodel/Vocabulary.h"

class QComboBox;
class QStackedWidget;

namespace viewmodel {
struct Plot;
}

namespace ui {

class ActionButton;
class EmptyState;
class PlotView;

/// A chart and its table, one in place of the other, with what there is to choose from in the head; a sentence while
/// there is nothing to draw.
class PlotPane final : public QWidget {
    Q_OBJECT
public:
    /// `table` outlives the pane.
    PlotPane(const QString &title, QAbstractItemModel &table, QWidget *parent = nullptr);

    void setPlot(const viewmodel::Plot &plot);
    /// One choice, or none, is not shown.
    void setChoices(const viewmodel::Choices &choices, const QString &current);
    /// Shown while the plot is empty; "%1" stands for the key.
    void setEmptySentence(const QString &sentence, const QString &key);
    void showTable(bool table);
    [[nodiscard]] bool tableShown() const;

    [[nodiscard]] Pane *pane() const { return m_pane; }
    [[nodiscard]] PlotView *chart() const { return m_chart; }
    [[nodiscard]] TableView *table() const { return m_table; }
    [[nodiscard]] ActionButton *tableButton() const { return m_tableButton; }

Q_SIGNALS:
    void choicePicked(const QString &id);

private:
    void buildTable(QAbstractItemModel &model);
    void refresh();

    Pane *m_pane;
    QComboBox *m_choice;
    ActionButton *m_tableButton;
    QStackedWidget *m_stack;
    EmptyState *m_empty;
    PlotView *m_chart;
    TableView *m_table;
    bool m_tableWanted = false;
};

} // namespace ui
