#include "viewmodel/board/IncidentFilter.h"

#include "viewmodel/Words.h"

#include <algorithm>

namespace viewmodel {

namespace {

bool stands(const IncidentRow &row, Standing standing)
{
    const bool inForce = row.chip.form == ChipForm::InForce && row.chip.level != Level::None;
    const auto has = [&row](Level level) { return row.chip.level == level || row.proposal.level == level; };
    switch (standing) {
    case Standing::Any:
        return true;
    case Standing::First:
        return has(Level::First);
    case Standing::Second:
        return has(Level::Second);
    case Standing::Third:
        return has(Level::Third);
    case Standing::Fourth:
        return has(Level::Fourth);
    case Standing::InForce:
        return inForce;
    case Standing::NotInForce:
        return !inForce;
    }
    return true;
}

} // namespace

bool matches(const BoardFacts &facts, const IncidentFilter &filter, base::Instant now)
{
    if (filter.overdueOnly && facts.over(now) == 0)
        return false;
    if (!filter.county.isEmpty() && facts.county != filter.county)
        return false;
    if (!filter.plan.isEmpty() && std::ranges::find(facts.plans, filter.plan, &Choice::id) == facts.plans.end())
        return false;
    if (!stands(facts.row, filter.standing))
        return false;
    return std::ranges::all_of(filter.words.split(QLatin1Char(' '), Qt::SkipEmptyParts),
        [&](const QString &word) { return facts.words.contains(word, Qt::CaseInsensitive); });
}

QString FilterEffect::text() const
{
    const QString count = Text::tr("%1 of %2 shown").arg(shown).arg(toDo);
    return hiddenOver == 0 ? count : dotted({count, Text::tr("%n over, hidden", "incidents", hiddenOver)});
}

} // namespace viewmodel
