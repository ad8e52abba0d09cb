#include "viewmodel/incident/SameCount.h"

#include "incident/NewerCount.h"
#include "viewmodel/TimeText.h"
#include "viewmodel/Words.h"

namespace viewmodel {

SameCount sameCount(const Subject &subject, const plan::Fact &fact)
{
    const auto [newest, said, own] =
        subject.hasPlan() ? incident::newerCount(*subject.incident, subject.model(), fact) : incident::NewerCount{};
    if (!said)
        return {};
    const QString value = spaced({shortLabel(*newest), qtext(plan::toWords(*newest, said->reading))});
    const QString when = momentText(said->happened, subject.incident->history.back().recorded);
    SameCount same;
    same.fact = qtext(newest->name);
    same.words = Text::tr("%1 (%2)", "number, when it was told").arg(value, when);
    same.reading = said->reading;
    same.happened = said->happened;
    same.counted = fact.countedAs.empty() ? std::string() : incident::countOf(*newest, said);
    same.source = Text::tr("taken over from %1", "number, when it was told").arg(same.words);
    if (!said->source.empty())
        same.source = Text::tr("%1, %2", "who said it, how it came here").arg(qtext(said->source), same.source);
    return same;
}

} // namespace viewmodel
