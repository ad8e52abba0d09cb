#include "viewmodel/plans/EditedKinds.h"

#include "assess/Difference.h"
#include "viewmodel/plans/Situations.h"

#include <algorithm>
#include <ranges>

namespace viewmodel {

/// The text with each word in quotes put as `put` says.
template <class Put>
static QString inQuotes(const QString &text, Put put)
{
    QStringList pieces = text.split(u'"');
    for (qsizetype i = 1; i + 1 < pieces.size(); i += 2)
        pieces[i] = put(pieces[i]);
    return pieces.join(u'"');
}

EditedCell::EditedCell(const plan::Plan &plan, const plan::Decision &decision, const app::CellPlace &place)
    : m_input(inputAsFact(plan, decision.inputs[place.column]))
    , m_original(decision.rules[place.row].when[place.column].tests.text())
    , m_name(place.decision + " / " + std::to_string(place.row + 1) + " / " + m_input.name)
    , m_title(Text::tr("%1, row %2, %3", "table, row, column")
                  .arg(qtext(decision.label))
                  .arg(place.row + 1)
                  .arg(inputHeading(plan, decision.inputs[place.column])))
{
}

QString EditedCell::spoken() const
{
    return inQuotes(qtext(m_original), [this](const QString &word) {
        const auto value = std::ranges::find(m_input.values, word.toStdString(), &plan::EnumerationValue::name);
        return value == m_input.values.end() ? word : qtext(value->label);
    });
}

/// The first two of them: "锅炉、压力容器".
QString EditedCell::valuesExample() const
{
    QStringList labels;
    for (const plan::EnumerationValue &value : m_input.values | std::views::take(2))
        labels << qtext(value.label);
    return listed(labels);
}

QString EditedCell::howToWrite() const
{
    if (m_input.type == plan::FactType::Enumeration)
        return Text::tr("One value or several, like “%1”, or “-” for any.").arg(valuesExample());
    return Text::tr("Like “>= 25”, “[10..30)”, “at least 25” or “-” for any.");
}

TypedValue EditedCell::read(const QString &typed) const
{
    const std::string test = testOf(typed);
    if (test.empty())
        return {{}, {}, Text::tr("That is no test. %1").arg(howToWrite())};
    return {test, test == "-" ? Text::tr("any value") : testWords(m_input, test), {}};
}

std::string EditedCell::testOf(const QString &typed) const
{
    QString plain = typed.trimmed(); // as a Chinese keyboard gives it
    plain.replace(u'“', u'"').replace(u'”', u'"').replace(u'，', u',');
    const QString named = inQuotes(plain, [this](const QString &word) {
        const auto value = std::ranges::find(m_input.values, word.toStdString(), &plan::EnumerationValue::label);
        return value == m_input.values.end() ? word : qtext(value->name);
    });
    const std::string text = named.toStdString();
    if (text.empty() || text == "-" || text == "—" || text == "不限")
        return "-";
    // A name in FEEL is another fact; a cell compares with constants, so it is a word to be read as people say it.
    if (const auto tests = feel::UnaryTests::parse(text); tests && tests->names().empty())
        return text;
    plan::Fact fact = m_input;
    fact.countedAs.clear(); // a table looks at the number alone
    const auto spoken = plan::parseAnswer(fact, text);
    if (!spoken)
        return {};
    if (const auto *bounded = std::get_if<plan::Bounded>(&*spoken))
        return bounded->test;
    const auto *exact = std::get_if<plan::Exact>(&*spoken);
    if (!exact)
        return "-";
    if (const auto *yes = std::get_if<bool>(&exact->value))
        return *yes ? "true" : "false";
    if (const auto *name = std::get_if<std::string>(&exact->value))
        return '"' + *name + '"';
    return exact->digits.empty() ? QString::number(std::get<double>(exact->value), 'g', 15).toStdString()
                                 : exact->digits;
}

std::optional<std::vector<ValueEffect>> EditedCell::effects(
    const assess::CompiledPlan &before, const assess::CompiledPlan &after) const
{
    const auto difference = assess::differenceOf(before, after);
    if (!difference)
        return std::nullopt;
    std::vector<ValueEffect> effects;
    for (const assess::DecisionDifference &decision : difference->decisions) {
        const plan::Decision &table = *plan::findDecision(before.plan(), decision.decision);
        const assess::OutcomeChange &change = decision.changes.front();
        effects.push_back({qtext(table.label), situationCount(decision.changed(), decision.all),
            situationWords({before.plan(), after.plan()}, change.situations.front()),
            Text::tr("%1 → %2", "outcome before and after")
                .arg(outcomeOrNone(table, change.before), outcomeOrNone(table, change.after))});
    }
    return effects;
}

} // namespace viewmodel
