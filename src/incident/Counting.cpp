#include "incident/Counting.h"

#include "assess/Narrow.h"

#include <algorithm>

namespace incident {

namespace {

/// What stands of a fact, in the order of the times it was told of: what a plan beside gave, or all else.
std::vector<const FactEntry *> standing(const std::vector<FactEntry> &entries, bool given)
{
    std::vector<const FactEntry *> standing;
    for (const FactEntry &entry : entries) {
        if (!entry.struck && entry.given.empty() != given)
            standing.push_back(&entry);
    }
    std::ranges::stable_sort(standing, {}, &FactEntry::happened);
    return standing;
}

bool holds(const FactEntry &wide, const FactEntry &narrow)
{
    return std::ranges::find(narrow.heldBy, wide.counted) != narrow.heldBy.end();
}

/// The latest of each kind that the newest one holds or is held by, the widest first. What was told of no kind, nobody
/// or nobody knows, was told of them all.
std::vector<const FactEntry *> kindsAbout(const std::vector<const FactEntry *> &told)
{
    const FactEntry &newest = *told.back();
    std::vector<const FactEntry *> kinds;
    for (const FactEntry *entry : told) {
        std::erase_if(
            kinds, [&](const FactEntry *other) { return entry->counted.empty() || other->counted == entry->counted; });
        kinds.push_back(entry);
    }
    std::erase_if(kinds,
        [&](const FactEntry *entry) { return entry != &newest && !holds(*entry, newest) && !holds(newest, *entry); });
    std::ranges::stable_sort(kinds, {}, [](const FactEntry *entry) { return entry->heldBy.size(); });
    return kinds;
}

/// The part is certainly more than the whole can be.
bool exceeds(const plan::Reading &part, const plan::Reading &whole)
{
    const auto least = assess::limitsOf(part);
    const auto most = assess::limitsOf(whole);
    if (!least || !most || !least->low || !most->high)
        return false;
    return *least->low > *most->high || (*least->low == *most->high && !(least->lowIncluded && most->highIncluded));
}

KnownFact toldBy(const std::vector<const FactEntry *> &told)
{
    KnownFact known;
    for (const FactEntry *entry : kindsAbout(told)) {
        if (known.entry && !exceeds(entry->reading, known.reading)) {
            known.parts.push_back(entry);
            known.reading = assess::raisedBy(entry->reading, known.reading);
            continue;
        }
        if (known.entry) {
            known.exceeded.push_back(known.entry);
            std::ranges::move(known.parts, std::back_inserter(known.exceeded));
            known.parts.clear();
        }
        known.entry = entry;
        known.reading = entry->reading;
    }
    return known;
}

} // namespace

KnownFact knownFact(const std::vector<FactEntry> &entries)
{
    // What somebody told stands above what the plan beside knows, whenever it was; who does not know leaves it to the
    // plan.
    const auto told = standing(entries, false);
    if (!told.empty() && !std::holds_alternative<plan::Unknown>(told.back()->reading))
        return toldBy(told);
    const auto given = standing(entries, true);
    const FactEntry *latest = !given.empty() ? given.back() : told.empty() ? nullptr : told.back();
    return {latest, latest ? latest->reading : plan::Unknown{}, {}, {}};
}

KnownFact knownFact(const Incident &incident, const std::string &fact)
{
    const auto entries = incident.facts.find(fact);
    return entries == incident.facts.end() ? KnownFact{} : knownFact(entries->second);
}

} // namespace incident
