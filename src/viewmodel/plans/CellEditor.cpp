#include "viewmodel/plans/CellEditor.h"

#include "viewmodel/plans/Situations.h"

#include <algorithm>
#include <set>

namespace viewmodel {

namespace {

using namespace std::chrono_literals;
constexpr auto TypingPause = 120ms; ///< a word is typed on before the checker begins

std::vector<CellEffect> effectsOf(const assess::CompiledPlan &before, const assess::CompiledPlan &after)
{
    std::vector<CellEffect> effects;
    const auto difference = assess::differenceOf(before, after);
    if (!difference)
        return effects;
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

/// What the changed text has and the unchanged one has not.
std::vector<PlanFinding> newFindings(
    const plan::Plan &plan, const std::vector<base::Diagnostic> &before, const std::vector<base::Diagnostic> &after)
{
    std::multiset<std::string> known;
    for (const base::Diagnostic &finding : before)
        known.insert(finding.code + finding.message);
    std::vector<PlanFinding> found;
    for (const base::Diagnostic &finding : after) {
        const auto same = known.find(finding.code + finding.message);
        if (same == known.end())
            found.push_back(findingWords(plan, finding));
        else
            known.erase(same);
    }
    return found;
}

} // namespace

CellEditor::CellEditor(app::PlanWorkshop &workshop, QObject *parent)
    : QObject(parent)
    , m_workshop(workshop)
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(TypingPause);
    connect(&m_pause, &QTimer::timeout, this, &CellEditor::startCheck);
}

QString CellEditor::open(const assess::CompiledPlan &plan, const app::CellPlace &place)
{
    const plan::Decision *decision = plan::findDecision(plan.plan(), place.decision);
    const auto text = m_workshop.textOf(plan.plan());
    if (!decision || !text)
        return Text::tr("The file of this version is not at hand, or was changed since it was loaded. Change the "
                        "version in force instead, or start the program anew.");
    m_plan = plan;
    m_place = place;
    m_text = *text;
    m_test.clear();
    m_changedText.clear();
    m_input = inputAsFact(plan.plan(), decision->inputs[place.column]);
    m_original = qtext(decision->rules[place.row].when[place.column].tests.text());
    m_title = Text::tr("%1, row %2, %3", "table, row, column")
                  .arg(qtext(decision->label))
                  .arg(place.row + 1)
                  .arg(inputHeading(plan.plan(), decision->inputs[place.column]));
    m_answer = {};
    ++m_run;
    Q_EMIT changed();
    return {};
}

void CellEditor::close()
{
    m_plan.reset();
    m_pause.stop();
    m_answer = {};
    ++m_run;
    Q_EMIT changed();
}

std::string CellEditor::testOf(const QString &typed) const
{
    const std::string text = typed.trimmed().toStdString();
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

void CellEditor::setText(const QString &text)
{
    if (!m_plan)
        return;
    ++m_run;
    m_answer = {};
    m_changedText.clear();
    m_test = testOf(text);
    if (m_test.empty()) {
        say(Text::tr("That is no test. Write it like “>= 25”, “[10..30)”, “at least 25” or “-” for any."));
        return;
    }
    m_answer.words = m_test == "-" ? Text::tr("any value") : testWords(m_input, m_test);
    m_answer.checking = m_test != m_original.toStdString();
    if (m_answer.checking)
        m_pause.start();
    else
        m_pause.stop();
    Q_EMIT changed();
}

void CellEditor::say(const QString &problem)
{
    m_pause.stop();
    m_answer.problem = problem;
    Q_EMIT changed();
}

void CellEditor::startCheck()
{
    const int run = m_run;
    m_checker.run([this, run, plan = *m_plan, text = m_text, place = m_place, test = m_test]() -> Background::Then {
        CellAnswer answer;
        const auto changed = m_workshop.withCell(text, place, test);
        if (changed) {
            const std::string &name = plan.plan().source;
            const app::ReviewedPlan before = m_workshop.review(text, name);
            const app::ReviewedPlan after = m_workshop.review(*changed, name);
            answer.findings = newFindings(plan.plan(), before.findings, after.findings);
            answer.usable = after.compiled.has_value();
            if (after.compiled)
                answer.effects = effectsOf(plan, *after.compiled);
        }
        return [this, run, answer, changedText = changed.value_or(std::string())] { take(run, answer, changedText); };
    });
}

void CellEditor::take(int run, const CellAnswer &answer, const std::string &text)
{
    if (run != m_run)
        return;
    const QString words = m_answer.words;
    m_answer = answer;
    m_answer.words = words;
    m_answer.checked = true;
    m_changedText = text;
    Q_EMIT changed();
}

QString CellEditor::save()
{
    if (!m_plan || m_test.empty())
        return Text::tr("Nothing can be saved: the cell holds no test.");
    if (m_test == m_original.toStdString())
        return Text::tr("Nothing is changed yet.");
    if (!m_answer.checked)
        return Text::tr("The checker is still at work; save once it has answered.");
    if (!m_answer.usable)
        return Text::tr("The plan cannot be used like this; correct the cell first.");
    const std::string what = m_place.decision + " / " + std::to_string(m_place.row + 1) + " / " + m_input.name + ": "
        + m_original.toStdString() + " -> " + m_test;
    const auto draft = m_workshop.saveDraft(m_plan->plan(), m_changedText, what);
    if (!draft)
        return Text::tr("The draft cannot be written. The plan in force is not touched; make room on the disk or check "
                        "the rights of the folder, then save again.");
    close();
    Q_EMIT saved(*draft);
    return {};
}

} // namespace viewmodel
