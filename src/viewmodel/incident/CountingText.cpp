#include "viewmodel/incident/CountingText.h"

#include "incident/Counting.h"
#include "viewmodel/Words.h"

namespace viewmodel {

static QString numbers(const plan::Fact &fact, const std::vector<const incident::FactEntry *> &entries)
{
    QStringList numbers;
    for (const incident::FactEntry *entry : entries)
        numbers << spaced({qtext(plan::toWords(fact, entry->reading)), qtext(entry->counted)});
    return listed(numbers);
}

QString countingText(const Subject &subject, const plan::Fact &fact)
{
    const incident::KnownFact known = incident::knownFact(*subject.incident, fact.name);
    QString text = known.entry ? qtext(known.entry->counted) : QString();
    if (!known.parts.empty())
        text = Text::tr("%1, of these %2", "kind of counting, numbers").arg(text, numbers(fact, known.parts));
    if (!known.exceeded.empty())
        text = Text::tr("%1; less were told: %2, check them", "kind of counting, numbers")
                   .arg(text, numbers(fact, known.exceeded));
    return text;
}

} // namespace viewmodel
