#include "viewmodel/plans/Situations.h"

#include "assess/JointPlan.h"

#include <algorithm>

namespace viewmodel {

namespace {

constexpr std::size_t MostListed = 60; ///< of one change of outcome; more is no help to read

struct NamedFact {
    const plan::Fact *fact = nullptr;
    QString label;
};

/// A fact by the name it has in a comparison: the later version's, or the only one's.
NamedFact namedFact(const ComparedPlans &plans, const std::string &name)
{
    for (const auto &[suffix, plan] :
        {std::pair(assess::BeforeSuffix, &plans.before), std::pair(assess::AfterSuffix, &plans.after)}) {
        if (!name.ends_with(suffix))
            continue;
        const plan::Fact *fact = plan::findFact(*plan, name.substr(0, name.size() - suffix.size()));
        const bool first = suffix == assess::BeforeSuffix;
        if (fact)
            return {fact,
                (first ? Text::tr("%1 (first version)") : Text::tr("%1 (second version)")).arg(shortLabel(*fact))};
    }
    const plan::Fact *fact = plan::findFact(plans.after, name);
    if (!fact)
        fact = plan::findFact(plans.before, name);
    return {fact, fact ? shortLabel(*fact) : qtext(name)};
}

Chip chipOf(const plan::Decision &decision, const std::string &outcome)
{
    return {levelOf(outcome), ChipForm::Proposed, outcomeOrNone(decision, outcome)};
}

QString labelsOf(const plan::Plan &plan, const std::vector<std::string> &decisions)
{
    QStringList labels;
    for (const std::string &name : decisions) {
        const plan::Decision *decision = plan::findDecision(plan, name);
        labels << qtext(decision ? decision->label : name);
    }
    return listed(labels);
}

QString factNote(const ComparedPlans &plans, const assess::FactDifference &difference)
{
    using Kind = assess::FactDifference::Kind;
    const QString label = namedFact(plans, difference.fact).label;
    switch (difference.kind) {
    case Kind::OnlyBefore:
        return Text::tr("Only the first version asks for %1.").arg(label);
    case Kind::OnlyAfter:
        return Text::tr("Only the second version asks for %1.").arg(label);
    case Kind::Domain:
        return Text::tr("%1 can have other values; compared over those that both versions know.").arg(label);
    case Kind::Type:
        return Text::tr("%1 is answered in another way; compared as two facts.").arg(label);
    }
    return {};
}

void addChange(const ComparedPlans &plans, const assess::DecisionDifference &decision,
    const assess::OutcomeChange &change, std::vector<SituationRow> &rows)
{
    const plan::Decision &first = *plan::findDecision(plans.before, decision.decision);
    const plan::Decision &second = *plan::findDecision(plans.after, decision.decision);
    const std::string key = decision.decision + '|' + change.before + '|' + change.after;
    const std::size_t listed = std::min(change.situations.size(), MostListed);
    for (std::size_t i = 0; i < listed; ++i) {
        const assess::DifferentSituations &situations = change.situations[i];
        rows.push_back({qtext(key) + QLatin1Char('|') + QString::number(i), false, qtext(decision.decision),
            situationWords(plans, situations), exampleWords(plans, situations), chipOf(first, change.before),
            chipOf(second, change.after), situations.doubtful, situations.example});
    }
    const auto left = static_cast<int>(change.situations.size() - listed);
    if (left == 0 && change.complete)
        return;
    const QString said = change.complete
        ? Text::tr("%n more of this kind; the command plan diff lists them", nullptr, left)
        : Text::tr("far more of this kind than can be listed; the command plan diff lists some thousands");
    rows.push_back({qtext(key) + QStringLiteral("|more"), true, qtext(decision.decision), said, {}, {}, {}, false, {}});
}

} // namespace

QString situationWords(const ComparedPlans &plans, const assess::DifferentSituations &situations)
{
    QStringList words;
    for (const assess::Need &need : situations.needs) {
        const NamedFact named = namedFact(plans, need.fact);
        if (named.fact)
            words << named.label + QLatin1Char(' ') + testWords(*named.fact, need.test);
    }
    // A range may itself be a list of values.
    return words.isEmpty() ? Text::tr("always", "situations") : words.join(QStringLiteral("；"));
}

QString exampleWords(const ComparedPlans &plans, const assess::DifferentSituations &situations)
{
    QStringList words;
    for (const assess::Need &need : situations.needs) { // in the order of the plan
        const NamedFact named = namedFact(plans, need.fact);
        const auto value = situations.example.find(need.fact);
        if (named.fact && value != situations.example.end())
            words << named.label + QLatin1Char(' ')
                    + qtext(plan::toWords(*named.fact, plan::Reading(plan::Exact{value->second})));
    }
    return listed(words);
}

static QString countWords(double count)
{
    return count < 1e6 ? QString::number(static_cast<qint64>(count)) : QString::number(count, 'g', 3);
}

QString situationCount(double changed, double all)
{
    return Text::tr("%1 of %2 situations").arg(countWords(changed), countWords(all));
}

QString outcomeOrNone(const plan::Decision &decision, const std::string &outcome)
{
    return outcome.empty() ? Text::tr("no outcome") : outcomeWord(decision, outcome);
}

QStringList comparisonNotes(const ComparedPlans &plans, const assess::Difference &difference)
{
    QStringList notes;
    for (const assess::FactDifference &fact : difference.facts)
        notes << factNote(plans, fact);
    if (!difference.onlyBefore.empty())
        notes << Text::tr("Tables of the first version alone: %1.").arg(labelsOf(plans.before, difference.onlyBefore));
    if (!difference.onlyAfter.empty())
        notes << Text::tr("Tables of the second version alone: %1.").arg(labelsOf(plans.after, difference.onlyAfter));
    if (!difference.same.empty() && !difference.decisions.empty())
        notes << Text::tr("The same in every situation: %1.").arg(labelsOf(plans.before, difference.same));
    return notes;
}

std::vector<SituationRow> situationRows(const ComparedPlans &plans, const assess::Difference &difference)
{
    std::vector<SituationRow> rows;
    for (const assess::DecisionDifference &decision : difference.decisions) {
        const plan::Decision *table = plan::findDecision(plans.before, decision.decision);
        rows.push_back({qtext(decision.decision), true, qtext(decision.decision), qtext(table->label),
            situationCount(decision.changed(), decision.all), {}, {}, false, {}});
        for (const assess::OutcomeChange &change : decision.changes)
            addChange(plans, decision, change, rows);
    }
    return rows;
}

QVariant SituationListModel::data(const QModelIndex &index, int role) const
{
    const SituationRow *row = rowAt(index);
    if (!row)
        return {};
    switch (role) {
    case Qt::DisplayRole:
    case TextRole:
        return row->text;
    case DetailRole:
        return row->detail;
    case SectionRole:
        return row->section;
    case BeforeRole:
        return row->before.text;
    case AfterRole:
        return row->after.text;
    case DoubtfulRole:
        return row->doubtful;
    case Qt::AccessibleTextRole:
        return row->section
            ? spaced({row->text, row->detail})
            : spaced({Text::tr("%1 → %2", "outcome before and after").arg(row->before.text, row->after.text), row->text,
                row->detail});
    default:
        return {};
    }
}

Qt::ItemFlags SituationListModel::flags(const QModelIndex &index) const
{
    const SituationRow *row = rowAt(index);
    return row && row->section ? Qt::ItemIsEnabled : KeyedModel::flags(index);
}

int SituationListModel::situations() const
{
    return static_cast<int>(std::ranges::count(rows(), false, &SituationRow::section));
}

} // namespace viewmodel
