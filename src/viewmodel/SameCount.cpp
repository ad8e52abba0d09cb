#include "viewmodel/SameCount.h"

#include "viewmodel/TimeText.h"
#include "viewmodel/Words.h"

#include <algorithm>

namespace viewmodel {

namespace {

/// What a number told of the fact counts; empty: nobody said, or it does not matter.
std::string countOf(const Subject &subject, const plan::Fact &fact)
{
    return fact.counts.empty() ? incident::countingOf(*subject.incident, fact.name) : fact.counts;
}

/// Both are numbers of the plan, and one may count what the other does.
bool isTwin(const Subject &subject, const plan::Fact &fact, const plan::Fact &other)
{
    const std::string count = countOf(subject, other);
    if (&fact == &other || count.empty() || fact.unit != other.unit)
        return false;
    const std::string own = countOf(subject, fact);
    const bool may = fact.counts.empty() ? std::ranges::find(fact.countedAs, count) != fact.countedAs.end()
                                         : !other.countedAs.empty() && fact.counts == count;
    return may && (own.empty() || own == count);
}

} // namespace

SameCount sameCount(const Subject &subject, const plan::Fact &fact)
{
    if (!subject.hasPlan())
        return {};
    const plan::Fact *newest = nullptr;
    const incident::FactEntry *said = nullptr;
    for (const plan::Fact &other : subject.model().facts) {
        const incident::FactEntry *entry = incident::currentFact(*subject.incident, other.name);
        if (!entry || std::holds_alternative<plan::Unknown>(entry->reading) || !isTwin(subject, fact, other))
            continue;
        if (!said || said->happened < entry->happened) {
            newest = &other;
            said = entry;
        }
    }
    const incident::FactEntry *own = incident::currentFact(*subject.incident, fact.name);
    if (!said || said->reading == readingOf(subject, fact.name) || (own && own->happened > said->happened))
        return {};
    const QString value = spaced({shortLabel(*newest), qtext(plan::toWords(*newest, said->reading))});
    const QString when = momentText(said->happened, subject.incident->history.back().recorded);
    SameCount same;
    same.fact = qtext(newest->name);
    same.words = Text::tr("%1 (%2)", "number, when it was told").arg(value, when);
    same.reading = said->reading;
    same.happened = said->happened;
    same.counted = fact.countedAs.empty() ? std::string() : countOf(subject, *newest);
    same.source = Text::tr("taken over from %1", "number, when it was told").arg(same.words);
    if (!said->source.empty())
        same.source = Text::tr("%1, %2", "who said it, how it came here").arg(qtext(said->source), same.source);
    return same;
}

} // namespace viewmodel
