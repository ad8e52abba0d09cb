#pragma once

#include "viewmodel/board/IncidentListModel.h"

namespace viewmodel {

/// What hangs on the wall now: what is to be done, for everybody in the room, so never a caller's words or number.
struct WallPage {
    std::vector<IncidentRow> rows; ///< those that ran over first
    int pinned = 0; ///< of the rows: those with a clock that ran over, which stand on every page
    int page = 0; ///< from 0
    int pages = 1;
    int toDo = 0;
    int over = 0; ///< incidents with a clock that ran over
    QString counts; ///< "50 open · 7 over"
    QString clock; ///< "03:14:26"
    QString date;
    friend bool operator==(const WallPage &, const WallPage &) = default;
};

/// How long a page hangs before the next one takes its place.
inline constexpr std::chrono::seconds WallPageTurns{12};

/// The page of this moment where `capacity` rows fit. Overdue incidents stay on every page as long as they leave half
/// of it to the others; the pages turn by `now` alone, and begin with the
/// first when the wall is `hung`.
[[nodiscard]] WallPage wallPage(
    const IncidentListModel &incidents, int capacity, base::Instant now, base::Instant hung = {});

} // namespace viewmodel
