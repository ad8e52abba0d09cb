#include "documents/DeskActs.h"

#include "documents/NoticeActs.h"
#include "documents/PaperTime.h"
#include "documents/StockActs.h"

#include <algorithm>
#include <iterator>

namespace documents {

std::vector<ValueRow> deskActs(const DutySubject &subject)
{
    std::vector<DeskAct> acts = noticeActs(subject);
    std::ranges::move(stockActs(subject), std::back_inserter(acts));
    std::ranges::stable_sort(acts, {}, &DeskAct::recorded);
    std::vector<ValueRow> rows;
    for (DeskAct &act : acts)
        rows.push_back({{"time", dutyTime(act.at, act.recorded)}, {"what", std::move(act.what)},
            {"recorder", std::move(act.recorder)}});
    return rows;
}

} // namespace documents
