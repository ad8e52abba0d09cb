#include "viewmodel/plans/FindingWords.h"

#include <algorithm>
#include <array>

namespace viewmodel {

namespace {

struct CodeWords {
    std::string_view code;
    const char *words;
};

/// The codes of docs/rule-model.md that a plan which loads, or one changed cell, can give.
constexpr std::array Sentences = std::to_array<CodeWords>({
    {"gap", QT_TRANSLATE_NOOP("viewmodel", "Some facts give no outcome at all.")},
    {"unreachable-outcome", QT_TRANSLATE_NOOP("viewmodel", "No facts lead to one of the outcomes.")},
    {"impossible-rule", QT_TRANSLATE_NOOP("viewmodel", "The cells of the row contradict each other.")},
    {"dead-rule", QT_TRANSLATE_NOOP("viewmodel", "The row can never count: a stronger one matches wherever it does.")},
    {"contradicting-rule", QT_TRANSLATE_NOOP("viewmodel", "Two rows give different outcomes for the same facts.")},
    {"redundant-rule",
        QT_TRANSLATE_NOOP("viewmodel", "Other rows together give as strong an outcome wherever this one matches.")},
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
    {"missing-clause", QT_TRANSLATE_NOOP("viewmodel", "A clause is left out between two that are listed.")},
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
    {"nothing-to-except", QT_TRANSLATE_NOOP("viewmodel", "A task is excepted that is not inherited.")},
    {"level-without-tasks", QT_TRANSLATE_NOOP("viewmodel", "A level brings no task.")},
    {"clock-never-starts", QT_TRANSLATE_NOOP("viewmodel", "A clock never starts.")},
    {"clock-without-length", QT_TRANSLATE_NOOP("viewmodel", "A clock has no length.")},
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
    {"plan-too-large", QT_TRANSLATE_NOOP("viewmodel", "A table is too large; split it.")},
});

QString sentenceFor(const std::string &code)
{
    const auto found = std::ranges::find(Sentences, code, &CodeWords::code);
    return found == Sentences.end() ? Text::tr("The text cannot be used like this.") : Text::tr(found->words);
}

QString placeOf(const plan::Plan &plan, const base::SourcePosition &position)
{
    for (const plan::Decision &decision : plan.decisions) {
        for (std::size_t row = 0; row < decision.rules.size(); ++row) {
            if (decision.rules[row].position.line == position.line)
                return Text::tr("table %1 row %2").arg(qtext(decision.label)).arg(row + 1);
        }
        if (decision.position.line == position.line)
            return Text::tr("table %1").arg(qtext(decision.label));
    }
    int line = position.line;
    for (const plan::TextPart &part : plan.parts) // a version written against another begins behind it
        line = position.line >= part.firstLine ? position.line - part.firstLine + 1 : line;
    return line > 0 ? Text::tr("line %1 of the file").arg(line) : QString();
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

PlanFinding findingWords(const plan::Plan &plan, const base::Diagnostic &diagnostic)
{
    PlanFinding finding;
    finding.key = qtext(diagnostic.code + "|" + diagnostic.message);
    finding.text = sentenceFor(diagnostic.code);
    finding.place = placeOf(plan, diagnostic.position);
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

QString findingCounts(const std::vector<PlanFinding> &findings)
{
    const auto errors = std::ranges::count(findings, true, &PlanFinding::error);
    const auto notes = std::ranges::count(findings, true, &PlanFinding::note);
    const auto all = std::ssize(findings);
    return dotted({Text::tr("%n error(s)", nullptr, int(errors)),
        Text::tr("%n warning(s)", nullptr, int(all - errors - notes)), Text::tr("%n note(s)", nullptr, int(notes))});
}

} // namespace viewmodel
