#include "documents/PlanValues.h"

#include "documents/PaperTime.h"

#include <array>

namespace documents {

namespace {

std::string stateWords(plan::ChangeState state)
{
    constexpr std::array<std::string_view, 4> Words{"已提出", "已审核", "已批准", "未批准"};
    return std::string(Words.at(static_cast<std::size_t>(state)));
}

} // namespace

void putPlan(FormValues &values, const plan::Plan *plan)
{
    values.texts["plan.title"] = plan ? plan->title : std::string();
    values.texts["plan.short_title"] = plan ? plan->shortTitle : std::string();
    values.texts["plan.document"] = plan ? plan->document : std::string();
    values.texts["plan.version"] = plan ? plan->version : std::string();
}

FormValues planValues(const plan::Plan &plan)
{
    FormValues values;
    putPlan(values, &plan);
    values.texts["plan.valid_from"] = paperDay(plan.validFrom);
    auto &rows = values.rows["plan.changes"];
    for (const plan::Change &change : plan.changes)
        rows.push_back({{"number", std::to_string(rows.size() + 1)}, {"proposed", paperDay(change.proposed)},
            {"by", change.by}, {"reason", change.reason}, {"what", change.what}, {"state", stateWords(change.state)},
            {"review", change.review}, {"filed", paperDay(change.filed)}, {"effective", paperDay(change.effective)}});
    return values;
}

} // namespace documents
