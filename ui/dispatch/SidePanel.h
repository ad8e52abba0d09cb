#pragma once

#include "viewmodel/dispatch/NoticeFacts.h"

#include <QWidget>

namespace viewmodel {
struct ApprovalView;
}

namespace ui {

class FloorBar;
class LineTable;
class Pane;
class ToneLabel;

/// What stands beside the text of a notice: the stock it takes from, clauses and clocks, who signs, what happened.
class SidePanel final : public QWidget {
    Q_OBJECT
public:
    explicit SidePanel(QWidget *parent = nullptr);
    void show(const viewmodel::ApprovalView &view);
    using QWidget::show;

    [[nodiscard]] LineTable *stock() const { return m_stock; }
    [[nodiscard]] LineTable *rules() const { return m_rules; }
    [[nodiscard]] LineTable *duties() const { return m_duties; }
    [[nodiscard]] LineTable *history() const { return m_history; }
    /// The total against the floor, and what is low.
    [[nodiscard]] QString floorText() const;

private:
    void showStock(const viewmodel::NoticeStock &stock);
    void showRules(const std::vector<viewmodel::RuleLine> &rules);
    void showDuties(const std::vector<viewmodel::DutyLine> &duties);

    LineTable *m_stock;
    ToneLabel *m_remark;
    ToneLabel *m_floor;
    FloorBar *m_bar;
    ToneLabel *m_warnings;
    LineTable *m_rules;
    LineTable *m_duties;
    LineTable *m_history;
};

} // namespace ui
