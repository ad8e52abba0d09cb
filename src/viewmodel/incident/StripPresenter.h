#pragma once

#include "identity/Roster.h"
#include "viewmodel/clocks/RunningClocks.h"

namespace viewmodel {

/// What the strip above every screen says.
struct Strip {
    bool known = false; ///< a record is open; else only clock and date say something
    QString clock; ///< "03:14:26"
    QString date; ///< "2026-11-25 Wednesday"
    QString duty; ///< post on duty, and the person where the roster names one; "not in the roster"
    QString lead;
    QString next; ///< "03:20 追问重伤人数 · left 00:05:34"; "no clock running"
    ClockState nextState = ClockState::None;
    ClockPlace nextPlace; ///< where F9 leads
    int overdue = 0; ///< clocks that ran over, beside `next`
    QString overdueText; ///< "1 more over · 文水县 …"; empty for none
    QString overdueAll; ///< each of them on a line of its own
    ClockPlace overduePlace; ///< of the longest overdue one
    QString record; ///< "whole", "broken from entry 17", "not yet checked"
    bool recordGood = false;
    friend bool operator==(const Strip &, const Strip &) = default;
};

class StripPresenter final : public QObject {
    Q_OBJECT
public:
    explicit StripPresenter(QObject *parent = nullptr);
    [[nodiscard]] const Strip &strip() const { return m_strip; }

    /// `clocks` by due time.
    void show(const RunningClocks &clocks, const identity::Roster &roster, base::Instant now);
    /// No record is open: nothing is known but the time.
    void showUnopened(base::Instant now);
    void setRecord(const QString &text, bool good);

Q_SIGNALS:
    void changed();

private:
    /// Clock and date of `now`, and the state of the record as last told.
    [[nodiscard]] Strip atTime(base::Instant now) const;
    void show(Strip strip);

    Strip m_strip;
};

} // namespace viewmodel
