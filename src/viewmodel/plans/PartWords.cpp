#include "viewmodel/plans/PartWords.h"

#include "feel/Lexer.h"
#include "plan/Requester.h"
#include "viewmodel/plans/CodedWords.h"

#include <algorithm>
#include <array>

namespace viewmodel {

namespace {

using plan::Fact;

constexpr std::array Sections = std::to_array<CodedWords>({
    {"head", QT_TRANSLATE_NOOP("viewmodel", "head of the plan")},
    {"drill", QT_TRANSLATE_NOOP("viewmodel", "drill rule")},
    {"posts", QT_TRANSLATE_NOOP("viewmodel", "posts")},
    {"bodies", QT_TRANSLATE_NOOP("viewmodel", "bodies")},
    {"groups", QT_TRANSLATE_NOOP("viewmodel", "groups")},
    {"facts", QT_TRANSLATE_NOOP("viewmodel", "facts")},
    {"consistency", QT_TRANSLATE_NOOP("viewmodel", "relations that true facts keep")},
    {"series", QT_TRANSLATE_NOOP("viewmodel", "read off the series")},
    {"applicability", QT_TRANSLATE_NOOP("viewmodel", "whose business it is")},
    {"companions", QT_TRANSLATE_NOOP("viewmodel", "plans beside it")},
    {"reduction", QT_TRANSLATE_NOOP("viewmodel", "duty to cut emissions")},
    {"decisions", QT_TRANSLATE_NOOP("viewmodel", "tables")},
    {"rows", QT_TRANSLATE_NOOP("viewmodel", "rows of tables")},
    {"lifecycles", QT_TRANSLATE_NOOP("viewmodel", "ladders")},
    {"states", QT_TRANSLATE_NOOP("viewmodel", "states")},
    {"confirmations", QT_TRANSLATE_NOOP("viewmodel", "confirmations")},
    {"transitions", QT_TRANSLATE_NOOP("viewmodel", "steps")},
    {"task_labels", QT_TRANSLATE_NOOP("viewmodel", "kinds of tasks")},
    {"task_sets", QT_TRANSLATE_NOOP("viewmodel", "groups of tasks")},
    {"tasks", QT_TRANSLATE_NOOP("viewmodel", "tasks")},
    {"seasons", QT_TRANSLATE_NOOP("viewmodel", "seasons")},
    {"deadlines", QT_TRANSLATE_NOOP("viewmodel", "clocks")},
    {"reports", QT_TRANSLATE_NOOP("viewmodel", "reports")},
    {"forms", QT_TRANSLATE_NOOP("viewmodel", "forms")},
    {"call_down", QT_TRANSLATE_NOOP("viewmodel", "call-down")},
    {"ending", QT_TRANSLATE_NOOP("viewmodel", "conditions of ending")},
    {"clauses", QT_TRANSLATE_NOOP("viewmodel", "clauses")},
    {"conflicts", QT_TRANSLATE_NOOP("viewmodel", "conflicts of the documents")},
});

/// What stands before the value.
constexpr std::array FieldNames = std::to_array<CodedWords>({
    {"label", QT_TRANSLATE_NOOP("viewmodel", "name")},
    {"document", QT_TRANSLATE_NOOP("viewmodel", "document")},
    {"limit", QT_TRANSLATE_NOOP("viewmodel", "limit")},
    {"keywords", QT_TRANSLATE_NOOP("viewmodel", "words that speak for it")},
    {"every_years", QT_TRANSLATE_NOOP("viewmodel", "every so many years")},
    {"who", QT_TRANSLATE_NOOP("viewmodel", "by whom")},
    {"holder", QT_TRANSLATE_NOOP("viewmodel", "held by")},
    {"duty", QT_TRANSLATE_NOOP("viewmodel", "duty")},
    {"lead", QT_TRANSLATE_NOOP("viewmodel", "lead")},
    {"members", QT_TRANSLATE_NOOP("viewmodel", "members")},
    {"unit", QT_TRANSLATE_NOOP("viewmodel", "unit")},
    {"from", QT_TRANSLATE_NOOP("viewmodel", "smallest value")},
    {"to", QT_TRANSLATE_NOOP("viewmodel", "largest value")},
    {"values", QT_TRANSLATE_NOOP("viewmodel", "values")},
    {"ask", QT_TRANSLATE_NOOP("viewmodel", "question")},
    {"hint", QT_TRANSLATE_NOOP("viewmodel", "how it is counted")},
    {"counted_as", QT_TRANSLATE_NOOP("viewmodel", "may count")},
    {"counts", QT_TRANSLATE_NOOP("viewmodel", "always counts")},
    {"that", QT_TRANSLATE_NOOP("viewmodel", "relation")},
    {"message", QT_TRANSLATE_NOOP("viewmodel", "warning when broken")},
    {"measure", QT_TRANSLATE_NOOP("viewmodel", "measure")},
    {"goes_to", QT_TRANSLATE_NOOP("viewmodel", "goes to whom")},
    {"steps", QT_TRANSLATE_NOOP("viewmodel", "handed over by")},
    {"when", QT_TRANSLATE_NOOP("viewmodel", "when")},
    {"note", QT_TRANSLATE_NOOP("viewmodel", "note on it")},
    {"gives", QT_TRANSLATE_NOOP("viewmodel", "facts it gives")},
    {"pollutants", QT_TRANSLATE_NOOP("viewmodel", "pollutants")},
    {"percent", QT_TRANSLATE_NOOP("viewmodel", "share to cut")},
    {"outcomes", QT_TRANSLATE_NOOP("viewmodel", "outcomes, strongest first")},
    {"inputs", QT_TRANSLATE_NOOP("viewmodel", "looks at")},
    {"cells", QT_TRANSLATE_NOOP("viewmodel", "condition")},
    {"outcome", QT_TRANSLATE_NOOP("viewmodel", "then")},
    {"follows", QT_TRANSLATE_NOOP("viewmodel", "follows the table")},
    {"kind", QT_TRANSLATE_NOOP("viewmodel", "kind of state")},
    {"by", QT_TRANSLATE_NOOP("viewmodel", "given by")},
    {"from_states", QT_TRANSLATE_NOOP("viewmodel", "leads from")},
    {"to_state", QT_TRANSLATE_NOOP("viewmodel", "leads to")},
    {"advised_on", QT_TRANSLATE_NOOP("viewmodel", "proposed when")},
    {"requires", QT_TRANSLATE_NOOP("viewmodel", "must hold")},
    {"decided_by", QT_TRANSLATE_NOOP("viewmodel", "decided by")},
    {"advised_by", QT_TRANSLATE_NOOP("viewmodel", "advised by")},
    {"in_states", QT_TRANSLATE_NOOP("viewmodel", "on entering")},
    {"inherits", QT_TRANSLATE_NOOP("viewmodel", "with all of")},
    {"except", QT_TRANSLATE_NOOP("viewmodel", "but not")},
    {"owner", QT_TRANSLATE_NOOP("viewmodel", "responsible")},
    {"support", QT_TRANSLATE_NOOP("viewmodel", "supported by")},
    {"kinds", QT_TRANSLATE_NOOP("viewmodel", "of the kind")},
    {"first_day", QT_TRANSLATE_NOOP("viewmodel", "first day")},
    {"last_day", QT_TRANSLATE_NOOP("viewmodel", "last day")},
    {"daily", QT_TRANSLATE_NOOP("viewmodel", "daily at")},
    {"minutes", QT_TRANSLATE_NOOP("viewmodel", "minutes")},
    {"days", QT_TRANSLATE_NOOP("viewmodel", "calendar days")},
    {"working_days", QT_TRANSLATE_NOOP("viewmodel", "working days")},
    {"same_day_until", QT_TRANSLATE_NOOP("viewmodel", "on the same day until")},
    {"yearly", QT_TRANSLATE_NOOP("viewmodel", "by this day of the year")},
    {"closing", QT_TRANSLATE_NOOP("viewmodel", "of what started by")},
    {"starts", QT_TRANSLATE_NOOP("viewmodel", "started by")},
    {"starts_leaving", QT_TRANSLATE_NOOP("viewmodel", "started by leaving")},
    {"ends", QT_TRANSLATE_NOOP("viewmodel", "ended by")},
    {"ends_leaving", QT_TRANSLATE_NOOP("viewmodel", "ended by leaving")},
    {"season", QT_TRANSLATE_NOOP("viewmodel", "only in")},
    {"near_minutes", QT_TRANSLATE_NOOP("viewmodel", "near so many minutes before")},
    {"reports_from", QT_TRANSLATE_NOOP("viewmodel", "from whom")},
    {"reports_to", QT_TRANSLATE_NOOP("viewmodel", "to whom")},
    {"contents", QT_TRANSLATE_NOOP("viewmodel", "contents")},
    {"settles", QT_TRANSLATE_NOOP("viewmodel", "done by sending it")},
    {"goes_after", QT_TRANSLATE_NOOP("viewmodel", "goes out after")},
    {"fields", QT_TRANSLATE_NOOP("viewmodel", "fields")},
    {"copies", QT_TRANSLATE_NOOP("viewmodel", "a copy each for")},
    {"notes", QT_TRANSLATE_NOOP("viewmodel", "notes printed under it")},
    {"used_by", QT_TRANSLATE_NOOP("viewmodel", "belongs to")},
    {"confirmation", QT_TRANSLATE_NOOP("viewmodel", "answers to")},
    {"gist", QT_TRANSLATE_NOOP("viewmodel", "gist")},
    {"becomes", QT_TRANSLATE_NOOP("viewmodel", "becomes")},
    {"reading", QT_TRANSLATE_NOOP("viewmodel", "reading chosen")},
    {"cite", QT_TRANSLATE_NOOP("viewmodel", "clause")},
});

/// Values of a fixed list, and fields that say everything by being there.
constexpr std::array FixedWords = std::to_array<CodedWords>({
    {"no_member", QT_TRANSLATE_NOOP("viewmodel", "no member of the command")},
    {"whole", QT_TRANSLATE_NOOP("viewmodel", "whole numbers")},
    {"followed", QT_TRANSLATE_NOOP("viewmodel", "followed over time")},
    {"nested", QT_TRANSLATE_NOOP("viewmodel", "each kind of counting holds those after it")},
    {"otherwise", QT_TRANSLATE_NOOP("viewmodel", "in all other cases")},
    {"per_step", QT_TRANSLATE_NOOP("viewmodel", "given anew for every step")},
    {"repeats", QT_TRANSLATE_NOOP("viewmodel", "starts anew when it ended")},
    {"times_a_day", QT_TRANSLATE_NOOP("viewmodel", "times a day")},
    {"from_next_day", QT_TRANSLATE_NOOP("viewmodel", "from the next day on")},
    {"counts_from_hearing", QT_TRANSLATE_NOOP("viewmodel", "counts from when it was heard")},
    {"counts_from_incident", QT_TRANSLATE_NOOP("viewmodel", "counts from when the incident happened")},
    {"superior", QT_TRANSLATE_NOOP("viewmodel", "superior rule")},
    {"outlives", QT_TRANSLATE_NOOP("viewmodel", "runs on after the end of the response")},
    {"never", QT_TRANSLATE_NOOP("viewmodel", "people alone")},
    {"initial", QT_TRANSLATE_NOOP("viewmodel", "where it begins")},
    {"waiting", QT_TRANSLATE_NOOP("viewmodel", "no level in force")},
    {"level", QT_TRANSLATE_NOOP("viewmodel", "a level is in force")},
    {"ended", QT_TRANSLATE_NOOP("viewmodel", "the response is over")},
    {"final", QT_TRANSLATE_NOOP("viewmodel", "reviewed, nothing follows")},
    {"hours_over_200", QT_TRANSLATE_NOOP("viewmodel", "hours of the episode over 200")},
    {"hours_over_300", QT_TRANSLATE_NOOP("viewmodel", "longest run of hours over 300")},
    {"hours_over_150", QT_TRANSLATE_NOOP("viewmodel", "longest run of hours over 150")},
    {"peak", QT_TRANSLATE_NOOP("viewmodel", "largest index")},
    {"improved_hours", QT_TRANSLATE_NOOP("viewmodel", "hours at 150 or below from now on")},
    {"hours_at_most", QT_TRANSLATE_NOOP("viewmodel", "hours in a row at an index or below, from now on")},
    {"sulphur_peak", QT_TRANSLATE_NOOP("viewmodel", "largest hourly SO₂")},
});

QString wordOr(const char *words, std::string_view id) { return words ? Text::tr(words) : qtext(id); }

QString cellsWords(const plan::Plan &plan, const std::vector<std::string> &cells)
{
    QStringList words;
    for (std::size_t i = 0; i + 1 < cells.size(); i += 2) {
        const plan::Fact fact = inputAsFact(plan, cells[i]);
        words << shortLabel(fact) + QLatin1Char(' ') + testWords(fact, cells[i + 1]);
    }
    return words.join(Text::tr(" and "));
}

/// Without the names of the plan beside, which is not at hand here.
QStringList giftsWords(const plan::Plan &plan, const std::vector<std::string> &gifts)
{
    QStringList words;
    for (const plan::Companion &companion : plan.companions) {
        for (const plan::Gift &gift : companion.gives) {
            if (std::ranges::find(gifts, plan::textOf(gift)) != gifts.end())
                words << giftWords(plan, gift, nullptr);
        }
    }
    return unique(words);
}

QString valueWords(const plan::Plan &plan, const plan::PartField &field)
{
    using Kind = plan::PartField::Kind;
    QStringList words;
    switch (field.kind) {
    case Kind::Parties:
        return partyLabels(plan, field.values);
    case Kind::Cells:
        return cellsWords(plan, field.values);
    case Kind::Gifts:
        return listed(giftsWords(plan, field.values));
    case Kind::Condition:
        return conditionWords(plan, field.values.front());
    case Kind::Uses:
        for (const std::string &id : field.values)
            words << describeUse(plan, id).text;
        break;
    case Kind::Inputs:
        for (const std::string &input : field.values)
            words << inputHeading(plan, input);
        break;
    case Kind::Word:
        for (const std::string &word : field.values)
            words << wordOr(wordsFor(FixedWords, word), word);
        break;
    case Kind::Text:
    case Kind::Citation:
        for (const std::string &text : field.values)
            words << qtext(text);
        break;
    }
    return listed(words);
}

/// A text in a condition: the label of the value it is compared with `subject` by.
QString textWords(const plan::Plan &plan, const std::string &subject, const std::string &text)
{
    for (const plan::EnumerationValue &value : conditionNameAsFact(plan, subject).values) {
        if (value.name == text && !value.label.empty())
            return qtext(value.label);
    }
    return qtext(text);
}

Fact levelInForce(const plan::Plan &plan, const plan::Lifecycle &ladder)
{
    Fact fact = inputAsFact(plan, ladder.decision);
    fact.shortLabel = Text::tr("%1 in force", "level of a ladder").arg(qtext(ladder.label)).toStdString();
    if (std::ranges::find(fact.values, plan::NoLevel, &plan::EnumerationValue::name) == fact.values.end())
        fact.values.push_back({std::string(plan::NoLevel), Text::tr("none", "level of a ladder").toStdString(), {}});
    return fact;
}

Fact planThatAsked()
{
    Fact fact;
    fact.type = plan::FactType::Enumeration;
    fact.shortLabel = Text::tr("response of the plan that asked").toStdString();
    fact.values = {
        {std::string(plan::NoRequester), Text::tr("nobody", "the plan that asked").toStdString(), {}},
        {std::string(plan::RequesterRuns), Text::tr("running", "response of the plan that asked").toStdString(), {}},
        {std::string(plan::RequesterOver), Text::tr("over", "response of the plan that asked").toStdString(), {}},
    };
    return fact;
}

QString signWords(std::string_view sign)
{
    static const std::array<std::pair<std::string_view, QString>, 7> signs{
        {{"=", Text::tr("is", "equal")}, {"!=", Text::tr("is not", "not equal")}, {">=", QStringLiteral("≥")},
            {"<=", QStringLiteral("≤")}, {"and", Text::tr("and", "in a condition")},
            {"or", Text::tr("or", "in a condition")}, {"not", Text::tr("not", "in a condition")}}};
    const auto found = std::ranges::find(signs, sign, &std::pair<std::string_view, QString>::first);
    return found == signs.end() ? QString() : found->second;
}

} // namespace

bool hasSectionWord(std::string_view section) { return wordsFor(Sections, section) != nullptr; }

bool hasFieldWord(std::string_view field)
{
    return wordsFor(FieldNames, field) != nullptr || wordsFor(FixedWords, field) != nullptr;
}

QString sectionWord(std::string_view section) { return wordOr(wordsFor(Sections, section), section); }

plan::Fact conditionNameAsFact(const plan::Plan &plan, std::string_view name)
{
    if (name == plan::RequesterName)
        return planThatAsked();
    for (const plan::Lifecycle &ladder : plan.lifecycles) {
        if (name == plan::inForceName(ladder.id))
            return levelInForce(plan, ladder);
        const auto found = std::ranges::find(ladder.confirmations, name, &plan::Confirmation::name);
        if (found != ladder.confirmations.end()) {
            plan::Fact fact;
            fact.type = plan::FactType::Boolean;
            fact.label = found->label;
            return fact;
        }
    }
    return inputAsFact(plan, std::string(name));
}

QString conditionWords(const plan::Plan &plan, const std::string &condition)
{
    const auto tokens = feel::tokenize(condition);
    if (!tokens)
        return qtext(condition);
    QStringList words;
    std::string subject;
    for (const feel::Token &token : *tokens) {
        if (token.kind == feel::TokenKind::End)
            break;
        const QString sign = signWords(token.text);
        if (token.kind == feel::TokenKind::String) {
            words << textWords(plan, subject, token.string);
        } else if (!sign.isEmpty()) {
            words << sign;
        } else if (token.kind == feel::TokenKind::Word) {
            subject = token.text;
            words << shortLabel(conditionNameAsFact(plan, token.text));
        } else {
            words << qtext(token.text);
        }
    }
    return words.join(QLatin1Char(' '));
}

QString conditionSituationWords(const plan::Plan &plan, const assess::ConditionProofs::Situation &situation)
{
    QStringList words;
    for (const auto &[name, test] : situation) {
        const plan::Fact fact = conditionNameAsFact(plan, name);
        const bool unknown = test == assess::ConditionProofs::Unknown;
        words << spaced({shortLabel(fact), unknown ? Text::tr("unknown", "value of a fact") : testWords(fact, test)});
    }
    return words.isEmpty() ? Text::tr("always", "situations") : words.join(QStringLiteral("；"));
}

QString giftWords(const plan::Plan &plan, const plan::Gift &gift, const plan::Plan *other)
{
    const plan::Fact *fact = other ? plan::findFact(*other, gift.fact) : nullptr;
    const QString name = fact ? shortLabel(*fact) : Text::tr("a fact of the plan beside");
    if (gift.value)
        return fact ? factWords(*fact, plan::Exact{*gift.value, {}}) : name;
    const plan::Decision *decision = plan::findDecision(plan, gift.decision);
    return Text::tr("%1 follows “%2”", "fact of another plan, decision of this one")
        .arg(name, decision ? qtext(decision->label) : qtext(gift.decision));
}

QString fieldWords(const plan::Plan &plan, const plan::PartField &field)
{
    if (const char *alone = wordsFor(FixedWords, field.name))
        return Text::tr(alone);
    return Text::tr("%1: %2", "field and value")
        .arg(wordOr(wordsFor(FieldNames, field.name), field.name), valueWords(plan, field));
}

} // namespace viewmodel
