#include "incident/NewerCount.h"

#include "incident/Counting.h"

#include <algorithm>

namespace incident {

namespace {

/// What is known of the fact, each kind of counting by its own telling.
std::vector<const FactEntry *> tellings(const Incident &incident, const plan::Fact &fact)
{
    KnownFact known = knownFact(incident, fact.name);
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

/// It is news to `fact`, which was told in other kinds of counting or in the same one.
bool isNews(const NewerCount &newest, const std::vector<const FactEntry *> &tellings)
{
    if (!newest.own)
        return tellings.empty();
    return newest.own->reading != newest.said->reading && newest.own->happened <= newest.said->happened;
}

} // namespace

std::string countOf(const plan::Fact &fact, const FactEntry *told)
{
    return !fact.counts.empty() ? fact.counts : told ? told->counted : std::string();
}

NewerCount newerCount(const Incident &incident, const plan::Plan &plan, const plan::Fact &fact)
{
    NewerCount newest;
    const auto tellingsOfFact = tellings(incident, fact);
    for (const plan::Fact &other : plan.facts) {
        for (const FactEntry *said : tellings(incident, other)) {
            const std::string count = countOf(other, said);
            if (std::holds_alternative<plan::Unknown>(said->reading) || !isTwin(fact, other, count)
                || (newest.said && newest.said->happened >= said->happened))
                continue;
            const auto own = std::ranges::find_if(tellingsOfFact,
                [&](const FactEntry *entry) { return entry->counted.empty() || countOf(fact, entry) == count; });
            const NewerCount found{&other, said, own == tellingsOfFact.end() ? nullptr : *own};
            if (isNews(found, tellingsOfFact))
                newest = found;
        }
    }
    return newest;
}

} // namespace incident
