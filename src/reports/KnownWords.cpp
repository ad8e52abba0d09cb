#include "reports/KnownWords.h"

#include "incident/Counting.h"
#include "incident/Decide.h"
#include "plan/SpokenAnswer.h"
#include "reports/Wording.h"

namespace reports {

incident::Incident asOf(const incident::Incident &incident, std::int64_t version)
{
    incident::Incident then;
    for (const incident::RecordedEvent &record : incident.history) {
        if (record.version <= version)
            incident::evolve(then, record);
    }
    return then;
}

bool isKnown(const incident::FactEntry *entry)
{
    return entry && !std::holds_alternative<plan::Unknown>(entry->reading);
}

std::string knownWords(const incident::Incident &incident, const plan::Fact &fact)
{
    const incident::KnownFact known = incident::knownFact(incident, fact.name);
    if (!isKnown(known.entry))
        return {};
    std::string words = factWords(fact, known.reading, known.entry->counted);
    for (const incident::FactEntry *part : known.parts)
        words += "，其中" + part->counted + " " + plan::toWords(fact, part->reading);
    return words;
}

std::string withoutLabel(const std::string &words, const plan::Fact &fact)
{
    return words.starts_with(fact.label + " ") ? words.substr(fact.label.size()) : words;
}

} // namespace reports
