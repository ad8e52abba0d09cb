#pragma once

#include "ui/common/WorkMode.h"
#include "viewmodel/Vocabulary.h"

namespace ui {

/// What the strip above every screen says, in finished words.
struct StripState {
    bool known = false; ///< a record is open; else clocks are unknown, not absent
    QString clock; ///< "03:14:26"
    QString date; ///< "2026-11-25 Wednesday"
    WorkMode mode = WorkMode::Live;
    QString person; ///< who is signed in and as what; empty: nobody signs in in this record
    bool personKnown = true; ///< false: somebody ought to
    QString duty; ///< post on duty; empty: unknown
    QString lead; ///< post leading; empty: unknown
    QString handover; ///< "handed over 03:00, not taken over yet"; empty: nothing waits
    QString next; ///< "03:20 … · left 00:05:34"; empty: no clock running
    viewmodel::ClockState nextState = viewmodel::ClockState::None;
    QString overdue; ///< "1 more over · …"; empty: none
    QString overdueAll; ///< all of them by name
    QString record; ///< "whole", "broken from entry 17"
    bool recordGood = true;
    QString backup; ///< "03:00 backup", "no backup yet"
    friend bool operator==(const StripState &, const StripState &) = default;
};

} // namespace ui
