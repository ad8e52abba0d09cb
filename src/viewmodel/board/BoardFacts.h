#pragma once

#include "app/Console.h"
#include "viewmodel/PlanCopies.h"
#include "viewmodel/Vocabulary.h"

#include <QStringList>

namespace viewmodel {

/// One line of the board, or the heading above what ended just now.
struct IncidentRow {
    QString key; ///< incident number; "section:ended" for the heading
    bool section = false;
    QString title;
    QString place; ///< county, place and kind alone, nothing a caller said; empty while none is known
    QString shortPlace; ///< county and kind: what is said of the place where it is too long
    QString plans; ///< "特种设备事故"
    QString elapsed; ///< "0 h 23 min"; for an ended one "02:51 ended"
    Chip chip; ///< the level in force, else what is certain
    Chip proposal; ///< beside a level in force: the stronger one that is certain by now; empty text: none
    int missing = 0; ///< questions that can still change a level, of all its plans
    QString missingText; ///< "2 missing", empty for none
    QString deadline; ///< "续报二 03:02", "no clock running"; for an ended one that owes nothing "read-only · …"
    QString dueAt; ///< the time `deadline` ends in; empty without a clock
    QString due; ///< "left 00:05:34", "over 00:12:26"; empty without a clock
    ClockState clock = ClockState::None;
    int over = 0; ///< clocks that ran over
    Level accent = Level::None; ///< of the level in force
    bool ended = false;
    friend bool operator==(const IncidentRow &, const IncidentRow &) = default;
};

/// What the board knows of an incident, worked out once an event; the clock does the rest.
struct BoardFacts {
    IncidentRow row; ///< without its time texts
    QString county;
    Choices plans; ///< those that run on it, by id
    QString words; ///< all that a search looks through, the caller's words among it
    base::Instant reported{};
    bool archived = false; ///< ended, and not loaded
    base::Instant endedAt{};
    QString endedWord;
    std::vector<incident::DeadlineEntry> clocks; ///< running, by due time

    [[nodiscard]] const incident::DeadlineEntry *next() const { return clocks.empty() ? nullptr : &clocks.front(); }
    /// Ended, and a clock outlives the end: somebody still owes a report. What is due within the year (the yearly
    /// evaluation) waits among the ended ones until its month.
    [[nodiscard]] bool owes(base::Instant now) const;
    /// It stands among what is to be done: open, or something of it is still owed.
    [[nodiscard]] bool isToDo(base::Instant now) const { return !row.ended || owes(now); }
    /// How many clocks ran over.
    [[nodiscard]] int over(base::Instant now) const;
};

[[nodiscard]] BoardFacts boardFacts(const app::IncidentPointer &incident, const PlanCopies &plans);
[[nodiscard]] BoardFacts boardFacts(const app::ArchivedIncident &entry);
/// The line as it reads at a moment.
[[nodiscard]] IncidentRow boardRow(const BoardFacts &facts, base::Instant now);

/// Overdue first, then by next deadline; without a clock behind those with one, the newest first.
void sortByDeadline(std::vector<const BoardFacts *> &rows);

} // namespace viewmodel
