#include "viewmodel/plans/ValueEditor.h"

#include <algorithm>
#include <set>

namespace viewmodel {

namespace {

using namespace std::chrono_literals;
constexpr auto TypingPause = 120ms; ///< a word is typed on before the checker begins

/// What the changed text has and the unchanged one has not.
std::vector<base::Diagnostic> newFindings(
    const std::vector<base::Diagnostic> &before, const std::vector<base::Diagnostic> &after)
{
    std::multiset<std::string> known;
    for (const base::Diagnostic &finding : before)
        known.insert(finding.code + finding.message);
    std::vector<base::Diagnostic> found;
    for (const base::Diagnostic &finding : after) {
        const auto same = known.find(finding.code + finding.message);
        if (same == known.end())
            found.push_back(finding);
        else
            known.erase(same);
    }
    return found;
}

} // namespace

ValueEditor::ValueEditor(
    app::PlanWorkshop &workshop, std::function<QString()> bar, std::function<std::string()> today, QObject *parent)
    : QObject(parent)
    , m_workshop(workshop)
    , m_bar(std::move(bar))
    , m_today(std::move(today))
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(TypingPause);
    connect(&m_pause, &QTimer::timeout, this, &ValueEditor::startCheck);
}

QString ValueEditor::open(const assess::CompiledPlan &plan, const std::vector<EditableValue> &values, Plans others)
{
    if (const QString bar = m_bar(); !bar.isEmpty())
        return bar;
    if (values.empty() || !editedValue(plan.plan(), values.front().place))
        return Text::tr("There is no value here that could be changed.");
    const auto text = m_workshop.textOf(plan.plan());
    if (!text)
        return Text::tr("The file of this version is not at hand, or was changed since it was loaded. Change the "
                        "version in force instead, or start the program anew.");
    m_plan = plan;
    m_text = *text;
    m_others = std::move(others);
    m_values = values;
    choose(0);
    return {};
}

void ValueEditor::choose(std::size_t value)
{
    if (!m_plan || value >= m_values.size())
        return;
    m_place = m_values[value].place;
    m_value = editedValue(m_plan->plan(), m_place);
    m_typed.clear();
    m_changedText.clear();
    m_answer = {};
    m_pause.stop();
    ++m_run;
    Q_EMIT changed();
}

QString ValueEditor::title() const { return m_value ? m_value->title() : QString(); }

QString ValueEditor::original() const { return m_value ? m_value->spoken() : QString(); }

QString ValueEditor::howToWrite() const { return m_value ? m_value->howToWrite() : QString(); }

void ValueEditor::close()
{
    m_plan.reset();
    m_value.reset();
    m_values.clear();
    m_pause.stop();
    m_answer = {};
    ++m_run;
    Q_EMIT changed();
}

void ValueEditor::setText(const QString &text)
{
    if (!m_value)
        return;
    ++m_run;
    m_answer = {};
    m_changedText.clear();
    const TypedValue typed = m_value->read(text);
    m_typed = typed.text;
    if (!typed.problem.isEmpty()) {
        say(typed.problem);
        return;
    }
    m_answer.words = typed.words;
    m_answer.checking = m_typed != m_value->original();
    if (m_answer.checking)
        m_pause.start();
    else
        m_pause.stop();
    Q_EMIT changed();
}

void ValueEditor::say(const QString &problem)
{
    m_pause.stop();
    m_answer.problem = problem;
    Q_EMIT changed();
}

void ValueEditor::startCheck()
{
    const int run = m_run;
    m_checker.run([this, run, plan = *m_plan, text = m_text, place = m_place, value = m_value, typed = m_typed,
                      others = m_others]() -> Background::Then {
        ValueAnswer answer;
        const auto changed = m_workshop.withValue(text, place, typed);
        if (changed) {
            const std::string &name = plan.plan().source;
            const app::ReviewedPlan before = m_workshop.review(text, name, others);
            const app::ReviewedPlan after = m_workshop.review(*changed, name, others);
            const std::vector<base::Diagnostic> fresh = newFindings(before.findings, after.findings);
            answer.findings = findingsWords(after.compiled ? after.compiled->plan() : plan.plan(), fresh,
                after.compiled ? &*after.compiled : nullptr);
            answer.fresh = tallyOf(fresh);
            const auto draft = m_workshop.asDraft(plan.plan(), *changed);
            answer.whole = tallyOf(draft ? m_workshop.review(*draft, name, others).findings : after.findings);
            answer.usable = after.compiled.has_value();
            const auto effects = after.compiled ? value->effects(plan, *after.compiled) : std::nullopt;
            answer.compared = effects.has_value();
            answer.effects = effects.value_or(std::vector<ValueEffect>());
        }
        return [this, run, answer, changedText = changed.value_or(std::string())] { take(run, answer, changedText); };
    });
}

void ValueEditor::take(int run, const ValueAnswer &answer, const std::string &text)
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

QString ValueEditor::save(const QString &reason, const QString &by)
{
    if (const QString bar = m_bar(); !bar.isEmpty())
        return bar;
    if (!m_answer.problem.isEmpty()) // what to type instead stays readable
        return Text::tr("Not saved. %1").arg(m_answer.problem);
    if (!m_value || m_typed.empty())
        return Text::tr("Nothing can be saved: what is typed is no such value.");
    if (m_typed == m_value->original())
        return Text::tr("Nothing is changed yet.");
    if (!m_answer.checked)
        return Text::tr("The checker is still at work; save once it has answered.");
    if (m_changedText.empty())
        return Text::tr("This value is written so that it cannot be changed alone; change it in the file by hand.");
    if (!m_answer.usable)
        return Text::tr("The plan cannot be used like this; correct the value first.");
    // For people to print: where the file has a notation of its own (PT3H), both are in words.
    const bool hasWords = m_value->spoken() != qtext(m_value->original());
    const QString becomes = hasWords ? m_value->read(qtext(m_typed)).words : qtext(m_typed);
    const app::DraftChange change{m_value->name() + ": " + m_value->original() + " -> " + m_typed,
        Text::tr("%1: %2 → %3", "value of a plan, before, after")
            .arg(title(), original(), becomes)
            .toStdString(),
        reason.trimmed().toStdString(), by.trimmed().toStdString(), m_today()};
    const auto draft = m_workshop.saveDraft(m_plan->plan(), m_changedText, change);
    if (!draft)
        return Text::tr("The draft cannot be written. The plan in force is not touched; make room on the disk or check "
                        "the rights of the folder, then save again.");
    close();
    Q_EMIT saved(*draft);
    return {};
}

} // namespace viewmodel
