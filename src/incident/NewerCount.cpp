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

/// Where the kinds hold each other: told of this fact, the number would change what is known of it. Whoever was
/// treated is ill, so 120 treated contradict 42 ill; 150 ill are more than 46 treated.
bool wouldChange(const Incident &incident, const plan::Fact &fact, const FactEntry &said, const std::string &count)
{
    const auto kind = std::ranges::find(fact.countedAs, count);
    const auto told = incident.facts.find(fact.name);
    if (!fact.nested || kind == fact.countedAs.end() || told == incident.facts.end())
        return false;
    std::vector<FactEntry> entries = told->second;
    FactEntry added = said;
    added.version = incident.version + 1;
    added.counted = count;
    added.heldBy.assign(fact.countedAs.begin(), kind);
    entries.push_back(std::move(added));
    return knownFact(entries).reading != knownFact(told->second).reading;
}

/// It is news to `fact`, which was told in the same kind of counting, or not at all.
bool isNews(const NewerCount &newest, const std::vector<const FactEntry *> &tellings)
{
    if (!newest.own)
        return tellings.empty();
    return newest.own->reading != newest.said->reading && newest.own->happened <= newest.said->happened;
}

void takeNewer(NewerCount &newest, const NewerCount &found)
{
    if (!newest.said || newest.said->happened < found.said->happened)
        newest = found;
}

} // namespace

std::string countOf(const plan::Fact &fact, const FactEntry *told)
{
    return !fact.counts.empty() ? fact.counts : told ? told->counted : std::string();
}

NewerCount newerCount(const Incident &incident, const plan::Plan &plan, const plan::Fact &fact)
{
    NewerCount newest;
    NewerCount ofOtherKind; // what counts the same goes before it
    const auto tellingsOfFact = tellings(incident, fact);
    for (const plan::Fact &other : plan.facts) {
        for (const FactEntry *said : tellings(incident, other)) {
            const std::string count = countOf(other, said);
            if (std::holds_alternative<plan::Unknown>(said->reading) || !isTwin(fact, other, count))
                continue;
            const auto own = std::ranges::find_if(tellingsOfFact,
                [&](const FactEntry *entry) { return entry->counted.empty() || countOf(fact, entry) == count; });
            const NewerCount found{&other, said, own == tellingsOfFact.end() ? nullptr : *own};
            if (isNews(found, tellingsOfFact))
                takeNewer(newest, found);
            else if (!found.own && wouldChange(incident, fact, *said, count))
                takeNewer(ofOtherKind, found);
        }
    }
    return newest.said ? newest : ofOtherKind;
}

} // namespace incident
