#pragma once

#include "ui/shell/StripState.h"

#include <QToolBar>

class QPushButton;

namespace ui {

class ElidedLabel;
class ModeBox;
class StripCell;
class MarkLabel;

/// The strip on every screen: clock, date, mode, who is on duty and leads, the next deadline with the overdue ones
/// beside it, the state of the record. Where room is short it gives up the lead, the post on duty, the date and the
/// backup, in that order; never the clock, the mode and the deadline.
class StatusStrip final : public QToolBar {
    Q_OBJECT
public:
    explicit StatusStrip(QWidget *parent = nullptr);
    void setState(const StripState &state);
    [[nodiscard]] const StripState &state() const { return m_state; }

Q_SIGNALS:
    /// The overdue box was clicked.
    void overdueWanted();

protected:
    void resizeEvent(QResizeEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void build();
    void showNext();
    void showRecord();
    void fit();

    StripState m_state;
    QWidget *m_body;
    ElidedLabel *m_clock;
    ModeBox *m_mode;
    StripCell *m_date;
    StripCell *m_person;
    StripCell *m_duty;
    StripCell *m_lead;
    StripCell *m_handover;
    StripCell *m_next;
    QPushButton *m_overdue;
    StripCell *m_record;
    MarkLabel *m_recordMark;
    ElidedLabel *m_backup;
};

} // namespace ui
