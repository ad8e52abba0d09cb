#include "viewmodel/plans/FindingWords.h"

#include "viewmodel/incident/StepWords.h"
#include "viewmodel/plans/CodedWords.h"
#include "viewmodel/plans/PartAt.h"

#include <array>
#include <set>

namespace viewmodel {

namespace {

/// The codes of docs/rule-model.md that a plan which loads, or one changed cell, can give.
constexpr std::array Sentences = std::to_array<CodedWords>({
    {"gap", QT_TRANSLATE_NOOP("viewmodel", "Some facts give no outcome at all.")},
    {"unreachable-outcome", QT_TRANSLATE_NOOP("viewmodel", "No facts lead to one of the outcomes.")},
    {"impossible-rule", QT_TRANSLATE_NOOP("viewmodel", "The cells of the row contradict each other.")},
    {"dead-rule", QT_TRANSLATE_NOOP("viewmodel", "The row can never count: a stronger one matches wherever it does.")},
    {"contradicting-rule", QT_TRANSLATE_NOOP("viewmodel", "Two rows give different outcomes for the same facts.")},
    {"redundant-rule",
        QT_TRANSLATE_NOOP("viewmodel", "Other rows together give as strong an outcome wherever this one matches.")},
    {"untested-step", QT_TRANSLATE_NOOP("viewmodel", "No case of the plan tries the step on this side.")},
    {"untested-rule", QT_TRANSLATE_NOOP("viewmodel", "No case of the plan is decided by the row.")},
    {"untested-threshold", QT_TRANSLATE_NOOP("viewmodel", "No case of the plan tries both sides of a threshold.")},
    {"no-change-record", QT_TRANSLATE_NOOP("viewmodel", "The draft does not say what it changes.")},
    {"contained-rule", QT_TRANSLATE_NOOP("viewmodel", "Another row of the same outcome covers this one.")},
    {"overlap",
        QT_TRANSLATE_NOOP("viewmodel", "Rows of different outcomes can match together; the stronger one counts.")},
    {"no-cases", QT_TRANSLATE_NOOP("viewmodel", "The plan has no cases to try it on.")},
    {"bad-case", QT_TRANSLATE_NOOP("viewmodel", "A case of the plan cannot be judged.")},
    {"failing-case", QT_TRANSLATE_NOOP("viewmodel", "A case of the plan comes to something else than it expects.")},
    {"uncited", QT_TRANSLATE_NOOP("viewmodel", "Something rests on no clause.")},
    {"unknown-clause", QT_TRANSLATE_NOOP("viewmodel", "A clause is cited that the document does not have.")},
    {"no-clauses", QT_TRANSLATE_NOOP("viewmodel", "The plan lists no clauses.")},
    {"missing-clause", QT_TRANSLATE_NOOP("viewmodel", "A clause above this one, or just before it, is not listed.")},
    {"no-clause-count", QT_TRANSLATE_NOOP("viewmodel", "It is not said how many clauses the document has.")},
    {"clause-count-differs", QT_TRANSLATE_NOOP("viewmodel", "The number of clauses differs from the document's.")},
    {"items-differ", QT_TRANSLATE_NOOP("viewmodel", "A clause lists another number of things than it became.")},
    {"cut-off", QT_TRANSLATE_NOOP("viewmodel", "The end of the file is missing.")},
    {"clause-without-gist", QT_TRANSLATE_NOOP("viewmodel", "A clause has no gist.")},
    {"uncovered-clause", QT_TRANSLATE_NOOP("viewmodel", "A clause that orders something became nothing.")},
    {"unclaimed", QT_TRANSLATE_NOOP("viewmodel", "Something comes from no clause.")},
    {"document-conflict", QT_TRANSLATE_NOOP("viewmodel", "The documents disagree; the reading chosen is registered.")},
    {"no-response-ladder", QT_TRANSLATE_NOOP("viewmodel", "The plan has no ladder of responses.")},
    {"level-without-state", QT_TRANSLATE_NOOP("viewmodel", "A level has no state of its own.")},
    {"state-without-level", QT_TRANSLATE_NOOP("viewmodel", "A state answers to no level.")},
    {"never-advised", QT_TRANSLATE_NOOP("viewmodel", "No step to a level is ever proposed.")},
    {"advises-other-level", QT_TRANSLATE_NOOP("viewmodel", "A step is proposed for another level than it leads to.")},
    {"can-never-hold", QT_TRANSLATE_NOOP("viewmodel", "A condition can never hold.")},
    {"unreachable-state", QT_TRANSLATE_NOOP("viewmodel", "No step leads to a state.")},
    {"dead-end", QT_TRANSLATE_NOOP("viewmodel", "No step leads out of a state.")},
    {"no-way-to-end", QT_TRANSLATE_NOOP("viewmodel", "From a state the response can never end.")},
    {"ends-only-by-rising",
        QT_TRANSLATE_NOOP("viewmodel", "From a level the response ends only by way of a stronger one.")},
    {"step-to-itself", QT_TRANSLATE_NOOP("viewmodel", "A step leads where it came from.")},
    {"twin-step", QT_TRANSLATE_NOOP("viewmodel", "Two steps between the same states rest on the same grounds.")},
    {"trapped-state", QT_TRANSLATE_NOOP("viewmodel", "No way out of a state can ever be taken.")},
    {"groundless-step", QT_TRANSLATE_NOOP("viewmodel", "It is not said when a step to a level is proposed.")},
    {"excluded-but-in-force",
        QT_TRANSLATE_NOOP("viewmodel", "A step to a level is only proposed where the plan does not apply.")},
    {"advises-beyond-level",
        QT_TRANSLATE_NOOP("viewmodel", "A step to a level is also proposed where the facts call for another.")},
    {"advises-level-elsewhere",
        QT_TRANSLATE_NOOP("viewmodel", "A step is proposed for a level, but leads to none or to a weaker one.")},
    {"advises-past-level",
        QT_TRANSLATE_NOOP("viewmodel", "A step past the levels can be proposed where the facts call for one.")},
    {"exclusions-disagree",
        QT_TRANSLATE_NOOP("viewmodel", "Steps for what is not the plan's business do not fit together.")},
    {"advised-but-refused", QT_TRANSLATE_NOOP("viewmodel", "A step can be proposed and refused at once.")},
    {"refused-in-step",
        QT_TRANSLATE_NOOP("viewmodel", "A step is refused while the other ladder stands where it should.")},
    {"clock-never-ends", QT_TRANSLATE_NOOP("viewmodel", "A clock never ends.")},
    {"clock-mixes-ladders", QT_TRANSLATE_NOOP("viewmodel", "What starts or ends a clock names states of two ladders.")},
    {"nobody-decides", QT_TRANSLATE_NOOP("viewmodel", "Nobody may decide a step.")},
    {"no-end", QT_TRANSLATE_NOOP("viewmodel", "The response has no end.")},
    {"no-ending-condition", QT_TRANSLATE_NOOP("viewmodel", "It is not said when a response may end.")},
    {"ending-not-required", QT_TRANSLATE_NOOP("viewmodel", "No step requires what an ending rests on.")},
    {"nobody-does", QT_TRANSLATE_NOOP("viewmodel", "A task has no owner.")},
    {"set-never-opens", QT_TRANSLATE_NOOP("viewmodel", "Tasks that are never opened.")},
    {"signature-missing", QT_TRANSLATE_NOOP("viewmodel", "A step asks for one signature and not for the other.")},
    {"follows-circle", QT_TRANSLATE_NOOP("viewmodel", "Reports go out after each other in a circle.")},
    {"nothing-to-except", QT_TRANSLATE_NOOP("viewmodel", "A task is excepted that is not inherited.")},
    {"level-without-tasks", QT_TRANSLATE_NOOP("viewmodel", "A level brings no task.")},
    {"clock-never-starts", QT_TRANSLATE_NOOP("viewmodel", "A clock never starts.")},
    {"clock-without-length", QT_TRANSLATE_NOOP("viewmodel", "A clock has no length.")},
    {"clock-label-differs", QT_TRANSLATE_NOOP("viewmodel", "A clock runs otherwise than it is called.")},
    {"clock-always-near", QT_TRANSLATE_NOOP("viewmodel", "A clock is near from its start on.")},
    {"clock-ends-at-start", QT_TRANSLATE_NOOP("viewmodel", "A clock ends on what starts it.")},
    {"clock-without-owner", QT_TRANSLATE_NOOP("viewmodel", "A clock binds nobody.")},
    {"superior-without-document", QT_TRANSLATE_NOOP("viewmodel", "A superior rule is cited without its document.")},
    {"unused-fact", QT_TRANSLATE_NOOP("viewmodel", "No table and no condition looks at a fact.")},
    {"unused-post", QT_TRANSLATE_NOOP("viewmodel", "A post is used for nothing.")},
    {"unused-body", QT_TRANSLATE_NOOP("viewmodel", "A body is used for nothing.")},
    {"unused-confirmation", QT_TRANSLATE_NOOP("viewmodel", "No step requires a confirmation.")},
    {"unused-season", QT_TRANSLATE_NOOP("viewmodel", "No clock keeps to a season.")},
    {"unused-label", QT_TRANSLATE_NOOP("viewmodel", "No task carries a label.")},
    {"cell-not-constant", QT_TRANSLATE_NOOP("viewmodel", "A cell must compare with constants.")},
    {"cell-outside-domain", QT_TRANSLATE_NOOP("viewmodel", "A cell asks for a value that its input never has.")},
    {"unknown-plan", QT_TRANSLATE_NOOP("viewmodel", "A plan is named that is not at hand; nobody can open it.")},
    {"unknown-gift", QT_TRANSLATE_NOOP("viewmodel", "The plan beside is given a fact that it does not ask for.")},
    {"bad-gift", QT_TRANSLATE_NOOP("viewmodel", "The plan beside is given a value that its fact cannot have.")},
    {"plan-too-large", QT_TRANSLATE_NOOP("viewmodel", "A table is too large; split it.")},
});

QString sentenceFor(const std::string &code)
{
    const char *words = wordsFor(Sentences, code);
    if (words)
        return Text::tr(words);
    return Text::tr("The text cannot be used like this.");
}

QString lineWords(const plan::Plan &plan, const base::SourcePosition &position)
{
    int line = position.line;
    for (const plan::TextPart &part : plan.parts) // a version written against another begins behind it
        line = position.line >= part.firstLine ? position.line - part.firstLine + 1 : line;
    return line > 0 ? Text::tr("line %1 of the file").arg(line) : QString();
}

/// A test of a row, or an outcome, that the finding points at.
QString tableDetail(const plan::Plan &plan, const base::SourcePosition &at)
{
    for (const plan::Decision &decision : plan.decisions) {
        for (const plan::Outcome &outcome : decision.outcomes) {
            if (outcome.position == at)
                return Text::tr("outcome %1").arg(outcomeWord(decision, outcome.name));
        }
        for (const plan::Rule &rule : decision.rules) {
            for (std::size_t i = 0; i < rule.when.size(); ++i) {
                if (rule.when[i].position == at && rule.when[i].tests.text() != "-")
                    return spaced({inputHeading(plan, decision.inputs[i]),
                        cellWords(plan, decision.inputs[i], rule.when[i].tests.text())});
            }
        }
    }
    return {};
}

QString outcomesOf(const plan::Decision &decision, const std::vector<std::string> &names)
{
    QStringList words;
    for (const std::string &name : names)
        words << outcomeWord(decision, name);
    return words.join(Text::tr(" or "));
}

/// What the case expects of the steps of the ladders.
QString stepsDetail(const plan::Plan &plan, const plan::Case::Steps &steps, const base::SourcePosition &at)
{
    for (const plan::Case::Steps::Expected &expected : steps.expected) {
        if (expected.position != at)
            continue;
        QStringList labels;
        for (const std::string &transition : expected.transitions)
            labels << stepLabel(plan, transition);
        const QString all = labels.isEmpty() ? Text::tr("no step") : listed(labels);
        switch (expected.word) {
        case plan::StepWord::Proposed:
            return Text::tr("expected to be proposed: %1").arg(all);
        case plan::StepWord::Unknown:
            return Text::tr("expected to be open yet: %1").arg(all);
        case plan::StepWord::Refused:
            return Text::tr("expected to be refused for now: %1").arg(all);
        case plan::StepWord::RuledOut:
            return Text::tr("expected to be ruled out by the facts: %1").arg(all);
        }
    }
    for (const plan::Case::Steps::Lead &lead : steps.leads) {
        if (lead.position == at)
            return Text::tr("another end is expected of: %1").arg(stepLabel(plan, lead.transition));
    }
    return {};
}

/// What the case expects of a table, and what the table gives.
QString caseDetail(const assess::CompiledPlan &compiled, const base::SourcePosition &at)
{
    const plan::Plan &plan = compiled.plan();
    for (const plan::Case &example : plan.cases) {
        for (const plan::Case::Expectation &expected : example.expect) {
            const plan::Decision *decision = plan::findDecision(plan, expected.decision);
            if (expected.position != at || !decision)
                continue;
            const auto assessment = compiled.assess(assess::Readings(example.given.begin(), example.given.end()));
            const assess::DecisionAssessment *found =
                assessment ? assess::find(*assessment, expected.decision) : nullptr;
            return found ? Text::tr("%1: %2 is expected, the tables give %3")
                               .arg(qtext(decision->label), outcomesOf(*decision, expected.possible),
                                   outcomesOf(*decision, found->possible))
                         : QString();
        }
        if (const QString steps = example.steps ? stepsDetail(plan, *example.steps, at) : QString(); !steps.isEmpty())
            return steps;
    }
    return {};
}

/// Which plan it names, or what it gives it.
QString besideDetail(const plan::Plan &plan, const base::SourcePosition &at)
{
    for (const plan::Exclusion &exclusion : plan.applicability) {
        if (exclusion.position == at)
            return Text::tr("plan %1", "id").arg(qtext(exclusion.plan));
    }
    for (const plan::Companion &companion : plan.companions) {
        if (companion.position == at)
            return Text::tr("plan %1", "id").arg(qtext(companion.plan));
        for (const plan::Gift &gift : companion.gives) {
            if (gift.position == at)
                return Text::tr("fact %1 of plan %2", "ids").arg(qtext(gift.fact), qtext(companion.plan));
        }
    }
    return {};
}

/// Of the document whose clauses are miscounted: of another one the finding stands at its entry.
QString countDetail(const plan::Plan &plan, const base::SourcePosition &at)
{
    const auto other = std::ranges::find(plan.otherDocuments, at, &plan::OtherDocument::position);
    const bool own = other == plan.otherDocuments.end();
    const std::string document = own ? std::string() : other->document;
    return Text::tr("the document has %1, listed are %2")
        .arg((own ? plan.clauseCount : other->clauseCount).value_or(0))
        .arg(std::ranges::count(plan.clauses, document, &plan::Clause::document));
}

QString clauseDetail(const plan::Plan &plan, const base::Diagnostic &diagnostic)
{
    if (diagnostic.code == "clause-count-differs")
        return countDetail(plan, diagnostic.position);
    const auto clause = std::ranges::find(plan.clauses, diagnostic.position, &plan::Clause::position);
    if (diagnostic.code == "items-differ" && clause != plan.clauses.end())
        return Text::tr("the document lists %1, the clause became %2")
            .arg(clause->items.value_or(0))
            .arg(clause->becomes.size());
    return {};
}

/// What the documents say against each other: in the words of the plan.
void tellConflict(PlanFinding &finding, const plan::Plan &plan, const base::SourcePosition &at)
{
    const auto conflict = std::ranges::find(plan.conflicts, at, &plan::Conflict::position);
    if (conflict == plan.conflicts.end())
        return;
    QStringList places;
    for (const plan::Citation &cite : conflict->between)
        places << citeText(cite);
    finding.text = qtext(conflict->text);
    finding.detail = Text::tr("read as: %1").arg(qtext(conflict->reading));
    finding.place = listed(unique(places));
    finding.use = describeUse(plan, "conflict:" + conflict->id);
}

/// A fact of an example as a reading: exactly known where its test is one value.
plan::Reading readingOf(const plan::Fact &fact, const std::string &test)
{
    if (fact.type == plan::FactType::Boolean)
        return plan::Exact{test == "true"};
    if (fact.type == plan::FactType::Enumeration) {
        const auto value = std::ranges::find_if(
            fact.values, [&](const plan::EnumerationValue &each) { return test == '"' + each.name + '"'; });
        return value == fact.values.end() ? plan::Reading(plan::Bounded{test}) : plan::Exact{value->name};
    }
    bool isNumber = false;
    const double number = qtext(test).toDouble(&isNumber);
    return isNumber ? plan::Reading(plan::Exact{number}) : plan::Bounded{test};
}

void addWitness(PlanFinding &finding, const plan::Plan &plan, const std::vector<base::WitnessFact> &witness)
{
    QStringList words;
    for (const base::WitnessFact &entry : witness) {
        const plan::Fact *fact = plan::findFact(plan, entry.fact);
        if (!fact)
            continue;
        const plan::Reading reading = readingOf(*fact, entry.test);
        words << spaced({shortLabel(*fact), qtext(plan::toWords(*fact, reading))});
        finding.witness.emplace(entry.fact, reading);
    }
    finding.example = listed(words);
}

} // namespace

PlanFinding findingWords(
    const plan::Plan &plan, const base::Diagnostic &diagnostic, const assess::CompiledPlan *compiled)
{
    PlanFinding finding;
    finding.key = qtext(diagnostic.code + "|" + diagnostic.message);
    finding.code = qtext(diagnostic.code);
    finding.text = sentenceFor(diagnostic.code);
    finding.line = lineWords(plan, diagnostic.position);
    finding.use = partAt(plan, diagnostic.position);
    finding.place = finding.use ? finding.use->text : Text::tr("head of the plan");
    finding.detail = tableDetail(plan, diagnostic.position);
    if (compiled && diagnostic.code == "failing-case")
        finding.detail = caseDetail(*compiled, diagnostic.position);
    static const std::set<std::string> aboutOthers{"unknown-plan", "unknown-gift", "bad-gift"};
    if (aboutOthers.contains(diagnostic.code))
        finding.detail = besideDetail(plan, diagnostic.position);
    if (const QString clauses = clauseDetail(plan, diagnostic); !clauses.isEmpty())
        finding.detail = clauses;
    if (diagnostic.code == "document-conflict")
        tellConflict(finding, plan, diagnostic.position);
    addWitness(finding, plan, diagnostic.witness);
    switch (diagnostic.severity) {
    case base::Severity::Error:
        finding.severity = Text::tr("error");
        finding.error = true;
        break;
    case base::Severity::Warning:
        finding.severity = Text::tr("warning");
        break;
    case base::Severity::Note:
        finding.severity = Text::tr("note");
        finding.note = true;
        break;
    }
    return finding;
}

/// Nobody can tell them apart: two sides of one threshold, say.
static bool isAlike(const PlanFinding &one, const PlanFinding &other)
{
    return one.code == other.code && one.severity == other.severity && one.text == other.text
        && one.detail == other.detail && one.place == other.place && one.line == other.line
        && one.example == other.example;
}

std::vector<PlanFinding> findingsWords(
    const plan::Plan &plan, const std::vector<base::Diagnostic> &diagnostics, const assess::CompiledPlan *compiled)
{
    std::vector<PlanFinding> findings;
    std::vector<int> times;
    for (const base::Diagnostic &diagnostic : diagnostics) {
        PlanFinding finding = findingWords(plan, diagnostic, compiled);
        const auto same =
            std::ranges::find_if(findings, [&](const PlanFinding &other) { return isAlike(finding, other); });
        if (same != findings.end()) {
            ++times[static_cast<std::size_t>(same - findings.begin())];
            continue;
        }
        findings.push_back(std::move(finding));
        times.push_back(1);
    }
    for (std::size_t i = 0; i < findings.size(); ++i) {
        if (times[i] > 1)
            findings[i].detail = dotted(unique({findings[i].detail, Text::tr("%n findings alike", nullptr, times[i])}));
    }
    std::ranges::stable_sort(findings, {}, [](const PlanFinding &finding) {
        return finding.error ? 0 : finding.note ? 2 : 1;
    });
    return findings;
}

FindingTally tallyOf(const std::vector<base::Diagnostic> &diagnostics)
{
    const auto count = [&](base::Severity severity) {
        return static_cast<int>(std::ranges::count(diagnostics, severity, &base::Diagnostic::severity));
    };
    return {count(base::Severity::Error), count(base::Severity::Warning), count(base::Severity::Note)};
}

QString tallyWords(const FindingTally &tally)
{
    return dotted({Text::tr("%n error(s)", nullptr, tally.errors), Text::tr("%n warning(s)", nullptr, tally.warnings),
        Text::tr("%n note(s)", nullptr, tally.notes)});
}

QString faultWords(const FindingTally &tally)
{
    return tally.errors > 0 ? Text::tr("%n error(s)", nullptr, tally.errors) : QString();
}

} // namespace viewmodel
