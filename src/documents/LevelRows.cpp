#include "documents/LevelRows.h"

#include "documents/PaperTime.h"
#include "plan/LevelRank.h"
#include "reports/LevelStays.h"

#include <algorithm>
#include <array>

namespace documents {

namespace {

/// The grade whose name that is, the strongest first; empty where it is none.
std::string gradeCalled(std::string_view level, const std::array<std::string_view, 4> &names)
{
    constexpr std::array<std::string_view, 4> Grades{"Ⅰ", "Ⅱ", "Ⅲ", "Ⅳ"};
    const auto found = std::ranges::find(names, level);
    return found == names.end() ? std::string() : std::string(Grades.at(std::size_t(found - names.begin())));
}

} // namespace

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

const plan::State *highestLevel(const IncidentSubject &subject, const plan::Lifecycle &ladder)
{
    const auto stays = reports::levelStays(subject.incident, subject.activation, ladder);
    const auto rank = [&](const reports::LevelStay &stay) {
        return plan::levelRank(subject.plan, ladder, stay.state->id);
    };
    const auto highest = std::ranges::min_element(stays, {}, rank);
    return highest == stays.end() ? nullptr : highest->state;
}

std::string gradeWords(const std::string &level)
{
    const std::string grade = gradeCalled(level, {"I", "II", "III", "IV"});
    return grade.empty() ? level : grade;
}

std::string warningGradeWords(const std::string &level)
{
    const std::string grade = gradeCalled(level, {"I", "II", "III", "IV"});
    return grade.empty() ? gradeCalled(level, {"red", "orange", "yellow", "blue"}) : grade;
}

} // namespace documents
