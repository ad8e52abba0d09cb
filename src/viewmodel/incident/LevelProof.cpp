#include "viewmodel/incident/LevelProof.h"

#include "viewmodel/incident/CountingText.h"
#include "viewmodel/Words.h"

#include <algorithm>

namespace viewmodel {

void addWithInner(const plan::Plan &plan, const plan::Decision &decision, std::vector<const plan::Decision *> &chain)
{
    for (const std::string &input : decision.inputs) {
        if (const plan::Decision *inner = plan::findDecision(plan, input))
            addWithInner(plan, *inner, chain);
    }
    if (std::ranges::find(chain, &decision) == chain.end())
        chain.push_back(&decision);
}

namespace {

/// The plan asks several questions about whether it applies, and this is one of them.
bool isOneOfSeveral(const plan::Plan &plan, const plan::Decision &decision)
{
    return isAboutApplicability(plan, decision)
        && std::ranges::any_of(
            plan.applicability, [&](const plan::Exclusion &entry) { return entry.decision != decision.name; });
}

bool isWholeOpen(const plan::Decision &decision, const std::vector<std::string> &possible)
{
    return possible.size() > 1 && possible.size() == decision.outcomes.size();
}

/// What is found of a decision; where nothing is ruled out, which one is open: "at least the weakest" says nothing, and
/// of two open ones nobody could tell which is meant.
QString foundWords(const Subject &subject, const plan::Decision &decision, const std::vector<std::string> &possible)
{
    if (isWholeOpen(decision, possible))
        return Text::tr("%1 open", "decision").arg(qtext(decision.label.empty() ? decision.name : decision.label));
    return outcomesWord(subject.model(), decision, possible);
}

/// What a column of the carrying rows looks at, in words; empty when none of them looks or nothing is known about it.
QString premiseOf(const Subject &subject, const plan::Decision &decision, std::size_t column,
    const std::vector<assess::Because> &because)
{
    const bool looked = std::ranges::any_of(because, [&](const assess::Because &row) {
        return row.rule > 0 && !decision.rules[static_cast<std::size_t>(row.rule - 1)].when[column].tests.isAny();
    });
    if (!looked)
        return {};
    const std::string &input = decision.inputs[column];
    if (const plan::Decision *inner = plan::findDecision(subject.model(), input)) {
        const assess::DecisionAssessment *assessment = assess::find(subject.assessment, input);
        return assessment ? foundWords(subject, *inner, assessment->possible) : QString();
    }
    const plan::Fact *fact = plan::findFact(subject.model(), input);
    const plan::Reading known = readingOf(subject, input);
    if (!fact || std::holds_alternative<plan::Unknown>(known))
        return {};
    return spaced({factWords(*fact, known), countingText(subject, *fact)});
}

/// Why the rows that carry a settled outcome read so: a reading that the print does not force stands beside what it led
/// to.
QString noteOf(const plan::Decision &decision, const assess::DecisionAssessment &assessment)
{
    QStringList notes;
    for (const assess::Because &because : assessment.because) {
        if (assessment.settled && because.certain && because.rule > 0)
            notes << qtext(decision.rules[static_cast<std::size_t>(because.rule - 1)].note);
    }
    return dotted(unique(notes));
}

BecauseRow rowOf(const Subject &subject, const plan::Decision &decision, const assess::DecisionAssessment &assessment)
{
    BecauseRow row;
    QStringList cites;
    for (const assess::Because &because : assessment.because)
        cites << qtext(because.cite);
    row.cites = dotted(unique(cites));
    QStringList premises;
    for (std::size_t column = 0; column < decision.inputs.size(); ++column)
        premises << premiseOf(subject, decision, column, assessment.because);
    row.premise = listed(unique(premises));
    row.outcome = foundWords(subject, decision, assessment.possible);
    row.note = noteOf(decision, assessment);
    // "county response" and "not this plan" under one clause would seem to contradict each other: each says what it
    // answers.
    if (isOneOfSeveral(subject.model(), decision) && !isWholeOpen(decision, assessment.possible))
        row.outcome = Text::tr("%1: %2", "question, answer").arg(qtext(decision.label), row.outcome);
    // Several rows together may make it certain that the outcome is at least this strong.
    row.certain =
        assessment.settled || (!decision.outcomes.empty() && assessment.outcome != decision.outcomes.back().name);
    return row;
}

} // namespace

std::vector<BecauseRow> proofOf(const Subject &subject)
{
    std::vector<const plan::Decision *> chain;
    for (const plan::Decision *decision : decisionsThatMatter(subject))
        addWithInner(subject.model(), *decision, chain);
    // What is certainly not the plan's business is no business of the county under it either.
    const std::vector<plan::Exclusion> &exclusions = subject.model().applicability;
    if (subject.applies.outside) {
        std::erase_if(chain, [&](const plan::Decision *decision) {
            return isAboutApplicability(subject.model(), *decision) && decision->name != exclusions.front().decision;
        });
    }
    std::vector<BecauseRow> rows;
    for (const plan::Decision *decision : chain) {
        const assess::DecisionAssessment *assessment = assess::find(subject.assessment, decision->name);
        if (!assessment || assessment->possible.empty())
            continue;
        BecauseRow row = rowOf(subject, *decision, *assessment);
        // A line with neither a premise nor a conclusion says nothing.
        if (!row.premise.isEmpty() || row.certain)
            rows.push_back(std::move(row));
    }
    return rows;
}

QString missingText(const Subject &subject)
{
    QStringList facts;
    for (const OpenQuestion &open : openQuestions(subject))
        facts << qtext(open.fact->label);
    return facts.isEmpty() ? QString() : Text::tr("Missing: %1").arg(listed(facts));
}

NextLevel nextLevel(const Subject &subject)
{
    NextLevel next;
    const plan::Lifecycle *ladder = subject.hasPlan() ? responseLadder(subject.model()) : nullptr;
    const plan::Decision *decision = ladder ? plan::findDecision(subject.model(), ladder->decision) : nullptr;
    if (!decision || subject.applies.excluded)
        return next;
    const auto explanation = std::ranges::find(subject.explanations, decision->name, &assess::Explanation::decision);
    if (explanation == subject.explanations.end() || explanation->next.outcome.empty())
        return next;
    QStringList alternatives;
    QStringList cites;
    for (const std::vector<assess::Need> &needs : explanation->next.needs) {
        QStringList together;
        for (const assess::Need &need : needs) {
            const plan::Fact *fact = plan::findFact(subject.model(), need.fact);
            if (!fact)
                continue;
            together << shortLabel(*fact) + QLatin1Char(' ') + testWords(*fact, need.test);
            for (const std::string &cite : citesBetween(subject.model(), *decision, need.fact))
                cites << qtext(cite);
        }
        alternatives << together.join(Text::tr(" and "));
    }
    next.title = Text::tr("To %1").arg(outcomeWord(*decision, explanation->next.outcome));
    next.text = unique(alternatives).join(Text::tr(", or "));
    next.cites = dotted(unique(cites));
    return next;
}

} // namespace viewmodel
