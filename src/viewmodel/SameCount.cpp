#include "viewmodel/SameCount.h"

#include "incident/Counting.h"
#include "viewmodel/TimeText.h"
#include "viewmodel/Words.h"

#include <algorithm>

namespace viewmodel {

namespace {

/// What a number told of the fact counts; empty: nobody said, or it does not matter.
std::string countOf(const plan::Fact &fact, const incident::FactEntry *told)
{
    return !fact.counts.empty() ? fact.counts : told ? told->counted : std::string();
}

/// What is known of the fact, each kind of counting by its own telling.
std::vector<const incident::FactEntry *> tellings(const Subject &subject, const plan::Fact &fact)
{
    incident::KnownFact known = incident::knownFact(*subject.incident, fact.name);
    if (known.entry)
        known.parts.insert(known.parts.begin(), known.entry);
    return std::move(known.parts);
}

/// Both are numbers of the plan, and one may count what the other was told to.
bool isTwin(const plan::Fact &fact, const plan::Fact &other, const std::string &count)
{
    if (&fact == &other || count.empty() || fact.unit != other.unit)
        return false;
    return fact.counts.empty() ? std::ranges::find(fact.countedAs, count) != fact.countedAs.end()
                               : !other.countedAs.empty() && fact.counts == count;
}

/// The newest number of another fact that counts the same, later than what was told of this one.
struct Newest {
    const plan::Fact *fact = nullptr;
    const incident::FactEntry *said = nullptr;
    const incident::FactEntry *own = nullptr; ///< of this fact, of the same count; null: nothing was told of it
};

/// It is news to `fact`, which was told in other kinds of counting or in the same one.
bool isNews(const Newest &newest, const std::vector<const incident::FactEntry *> &tellings)
{
    if (!newest.own)
        return tellings.empty();
    return newest.own->reading != newest.said->reading && newest.own->happened <= newest.said->happened;
}

Newest newestTwin(const Subject &subject, const plan::Fact &fact)
{
    Newest newest;
    const auto tellingsOfFact = tellings(subject, fact);
    for (const plan::Fact &other : subject.model().facts) {
        for (const incident::FactEntry *said : tellings(subject, other)) {
            const std::string count = countOf(other, said);
            if (std::holds_alternative<plan::Unknown>(said->reading) || !isTwin(fact, other, count)
                || (newest.said && newest.said->happened >= said->happened))
                continue;
            const auto own = std::ranges::find_if(tellingsOfFact, [&](const incident::FactEntry *entry) {
                return entry->counted.empty() || countOf(fact, entry) == count;
            });
            const Newest found{&other, said, own == tellingsOfFact.end() ? nullptr : *own};
            if (isNews(found, tellingsOfFact))
                newest = found;
        }
    }
    return newest;
}

} // namespace

SameCount sameCount(const Subject &subject, const plan::Fact &fact)
{
    const auto [newest, said, own] = subject.hasPlan() ? newestTwin(subject, fact) : Newest{};
    if (!said)
        return {};
    const QString value = spaced({shortLabel(*newest), qtext(plan::toWords(*newest, said->reading))});
    const QString when = momentText(said->happened, subject.incident->history.back().recorded);
    SameCount same;
    same.fact = qtext(newest->name);
    same.words = Text::tr("%1 (%2)", "number, when it was told").arg(value, when);
    same.reading = said->reading;
    same.happened = said->happened;
    same.counted = fact.countedAs.empty() ? std::string() : countOf(*newest, said);
    same.source = Text::tr("taken over from %1", "number, when it was told").arg(same.words);
    if (!said->source.empty())
        same.source = Text::tr("%1, %2", "who said it, how it came here").arg(qtext(said->source), same.source);
    return same;
}

} // namespace viewmodel
