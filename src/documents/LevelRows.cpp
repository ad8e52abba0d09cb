#include "documents/LevelRows.h"

#include "documents/PaperTime.h"
#include "reports/LevelStays.h"

#include <array>

namespace documents {

std::vector<ValueRow> levelRows(const IncidentSubject &subject, const plan::Lifecycle &ladder)
{
    std::vector<ValueRow> rows;
    std::chrono::milliseconds total{0};
    for (const reports::LevelStay &stay : reports::levelStays(subject.incident, subject.activation, ladder)) {
        const auto lasted = std::max(stay.to.value_or(subject.now), stay.from) - stay.from;
        total += lasted;
        rows.push_back({{"level", stay.state->label}, {"started", paperHour(stay.from)},
            {"ended", stay.to ? paperHour(*stay.to) : std::string()}, {"lasted", paperHours(lasted)},
            {"total", paperHours(total)}, {"times", std::to_string(rows.size() + 1)}});
    }
    return rows;
}

std::string gradeWords(const std::string &level)
{
    constexpr std::array<std::pair<std::string_view, std::string_view>, 4> Grades{
        {{"I", "Ⅰ"}, {"II", "Ⅱ"}, {"III", "Ⅲ"}, {"IV", "Ⅳ"}}};
    for (const auto &[name, grade] : Grades) {
        if (name == level)
            return std::string(grade);
    }
    return level;
}

} // namespace documents
