#include "viewmodel/AnswerWords.h"

namespace viewmodel {

/// "0 to 13"; empty where any number is possible, or any that counts something.
static QString domainWords(const plan::Fact &fact)
{
    const auto number = [](double value) { return QString::number(value, 'g', 15); };
    if (fact.min && fact.max)
        return Text::tr("%1 to %2 is possible", "numbers").arg(number(*fact.min), number(*fact.max));
    if (fact.max)
        return Text::tr("at most %1 is possible", "number").arg(number(*fact.max));
    return fact.min && *fact.min != 0 ? Text::tr("at least %1 is possible", "number").arg(number(*fact.min))
                                      : QString();
}

QString unreadableAnswer(const plan::Fact &fact)
{
    QStringList labels;
    switch (fact.type) {
    case plan::FactType::Number:
        return spaced(
            {Text::tr("Cannot read this as %1. Type 4, 3+, >=3, <50, 30-50, or ? for unknown.").arg(qtext(fact.label)),
                domainWords(fact)});
    case plan::FactType::Boolean:
        return Text::tr("Cannot read this as %1. Type y, n, or ? for unknown.").arg(qtext(fact.label));
    case plan::FactType::Enumeration:
        break;
    }
    for (const plan::EnumerationValue &value : fact.values)
        labels << qtext(value.label);
    return Text::tr("Cannot read this as %1. Type one of: %2, or ? for unknown.")
        .arg(qtext(fact.label), listed(labels));
}

} // namespace viewmodel
