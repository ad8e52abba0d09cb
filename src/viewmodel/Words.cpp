#include "viewmodel/Words.h"

#include <algorithm>
#include <array>
#include <utility>

namespace viewmodel {

QString listed(const QStringList &words) { return words.join(Text::tr(", ", "between words of a list")); }

QString dotted(const QStringList &parts) { return parts.join(QStringLiteral(" · ")); }

QString spaced(const QStringList &words)
{
    QStringList filled = words;
    filled.removeAll(QString());
    return filled.join(QLatin1Char(' '));
}

QStringList unique(const QStringList &words)
{
    QStringList result;
    for (const QString &word : words) {
        if (!word.isEmpty() && !result.contains(word))
            result << word;
    }
    return result;
}

Level levelOf(std::string_view outcome)
{
    static constexpr std::array<std::pair<std::string_view, Level>, 8> Levels{{
        {"I", Level::First},
        {"II", Level::Second},
        {"III", Level::Third},
        {"IV", Level::Fourth},
        {"red", Level::First},
        {"orange", Level::Second},
        {"yellow", Level::Third},
        {"blue", Level::Fourth},
    }};
    const auto found = std::ranges::find(Levels, outcome, &std::pair<std::string_view, Level>::first);
    return found == Levels.end() ? Level::None : found->second;
}

static QString romanDigit(std::string_view outcome)
{
    static constexpr std::array<std::pair<std::string_view, const char16_t *>, 4> Digits{{
        {"I", u"Ⅰ"},
        {"II", u"Ⅱ"},
        {"III", u"Ⅲ"},
        {"IV", u"Ⅳ"},
    }};
    const auto found = std::ranges::find(Digits, outcome, &std::pair<std::string_view, const char16_t *>::first);
    return found == Digits.end() ? QString() : QString::fromUtf16(found->second);
}

QString outcomeWord(const plan::Decision &decision, std::string_view outcome)
{
    if (const QString digit = romanDigit(outcome); !digit.isEmpty())
        return Text::tr("level %1").arg(digit);
    const auto found = std::ranges::find(decision.outcomes, outcome, &plan::Outcome::name);
    return qtext(found == decision.outcomes.end() || found->label.empty() ? outcome : std::string_view(found->label));
}

QString outcomesWord(const plan::Plan &plan, const plan::Decision &decision, std::span<const std::string> possible)
{
    if (possible.empty())
        return {};
    if (!plan::isScale(plan, decision.name)) {
        QStringList words;
        for (const std::string &outcome : possible)
            words << outcomeWord(decision, outcome);
        return words.join(Text::tr(" or "));
    }
    const QString strongest = outcomeWord(decision, possible.front());
    const QString weakest = outcomeWord(decision, possible.back());
    if (possible.size() == 1)
        return strongest;
    if (possible.back() == plan::NoLevel) // "at least none" says nothing
        return possible.size() == decision.outcomes.size() ? Text::tr("level open")
            : possible.size() == 2                         ? Text::tr("%1 or %2", "outcomes").arg(weakest, strongest)
                                   : Text::tr("%1, or up to %2", "outcomes").arg(weakest, strongest);
    if (decision.outcomes.size() == 2) // "at least" the weaker of two says nothing
        return Text::tr("%1 or %2", "outcomes").arg(strongest, weakest);
    if (decision.outcomes.empty() || decision.outcomes.front().name == possible.front())
        return Text::tr("at least %1").arg(weakest);
    if (decision.outcomes.back().name == possible.back())
        return Text::tr("at most %1").arg(strongest);
    return Text::tr("%1 to %2").arg(weakest, strongest);
}

QString citeText(const plan::Citation &cite)
{
    const QString section = qtext(cite.section);
    return cite.document.empty() ? section : qtext(cite.document) + QLatin1Char(' ') + section;
}

QString shortLabel(const plan::Fact &fact) { return qtext(fact.shortLabel.empty() ? fact.label : fact.shortLabel); }

QString factWords(const plan::Fact &fact, const plan::Reading &reading)
{
    return shortLabel(fact) + QLatin1Char(' ') + qtext(plan::toWords(fact, reading));
}

QString testWords(const plan::Fact &fact, const std::string &test)
{
    if (fact.type == plan::FactType::Boolean && (test == "true" || test == "false"))
        return qtext(plan::toWords(fact, plan::Exact{test == "true"}));
    return qtext(plan::toWords(fact, plan::Bounded{test}));
}

AnswerKind answerKind(const plan::Fact &fact)
{
    switch (fact.type) {
    case plan::FactType::Number:
        return AnswerKind::Number;
    case plan::FactType::Boolean:
        return AnswerKind::YesNo;
    case plan::FactType::Enumeration:
        break;
    }
    return AnswerKind::Choice;
}

QString partyLabels(const plan::Plan &plan, const std::vector<std::string> &ids)
{
    QStringList labels;
    for (const std::string &id : ids)
        labels << qtext(plan::partyLabel(plan, id));
    return listed(labels);
}

QString countingWords(const plan::Fact &fact)
{
    QStringList kinds;
    for (const std::string &kind : fact.countedAs)
        kinds << qtext(kind);
    return kinds.join(QStringLiteral("、"));
}

} // namespace viewmodel
