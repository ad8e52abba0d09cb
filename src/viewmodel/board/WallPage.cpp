#include "viewmodel/board/WallPage.h"

#include "viewmodel/TimeText.h"

#include <algorithm>

namespace viewmodel {

WallPage wallPage(const IncidentListModel &incidents, int capacity, base::Instant now, base::Instant hung)
{
    WallPage wall;
    wall.clock = timeOfDayText(now);
    wall.date = dateText(now);
    wall.counts = incidents.headline();
    std::vector<IncidentRow> rows = incidents.toDoRows();
    wall.toDo = static_cast<int>(rows.size());
    const auto isOver = [](const IncidentRow &row) { return row.over > 0; };
    wall.over = static_cast<int>(std::ranges::count_if(rows, isOver));
    const int room = std::max(1, capacity);
    wall.pinned = wall.toDo > room && wall.over <= room / 2 ? wall.over : 0;
    const int turning = wall.toDo - wall.pinned;
    const int each = room - wall.pinned;
    wall.pages = std::max(1, (turning + each - 1) / each);
    const auto turns =
        std::max(std::chrono::floor<std::chrono::seconds>(now - hung), std::chrono::seconds{}) / WallPageTurns;
    wall.page = static_cast<int>(turns % wall.pages);
    const auto at = [&rows](
                        int position) { return rows.begin() + std::min<std::ptrdiff_t>(position, std::ssize(rows)); };
    wall.rows.assign(at(0), at(wall.pinned));
    wall.rows.insert(wall.rows.end(), at(wall.pinned + wall.page * each), at(wall.pinned + (wall.page + 1) * each));
    return wall;
}

} // namespace viewmodel
