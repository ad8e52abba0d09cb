#include "viewmodel/series/SeriesReasons.h"

#include "incident/SeriesFacts.h"
#include "viewmodel/Words.h"

#include <QRegularExpression>

#include <algorithm>

namespace viewmodel {

namespace {

using plan::SeriesMeasure;

/// What the warning ladder's decision comes to on some facts; nothing where the plan has no such ladder.
struct Judged {
    const plan::Decision *decision = nullptr;
    assess::DecisionAssessment assessment;
};

std::optional<Judged> judge(const assess::CompiledPlan &plan, const assess::Readings &readings)
{
    const plan::Lifecycle *ladder = plan::findLifecycle(plan.plan(), "warning");
    const plan::Decision *decision = ladder ? plan::findDecision(plan.plan(), ladder->decision) : nullptr;
    const auto assessment = plan.assess(readings);
    const assess::DecisionAssessment *found =
        decision && assessment ? assess::find(*assessment, decision->name) : nullptr;
    return found ? std::optional(Judged{decision, *found}) : std::nullopt;
}

bool isWeakest(const Judged &judged) { return judged.assessment.outcome == judged.decision->outcomes.back().name; }

/// Where an outcome stands among those of its decision, the strongest first.
std::ptrdiff_t rankOf(const plan::Decision &decision, const std::string &outcome)
{
    return std::ranges::find(decision.outcomes, outcome, &plan::Outcome::name) - decision.outcomes.begin();
}

/// Where a stretch of values begins: "[48..72)" is ">= 48". What lies beyond its end is stronger still.
std::string beginningOf(const std::string &test)
{
    const std::size_t dots = test.find("..");
    if (dots == std::string::npos || (test.front() != '[' && test.front() != '('))
        return test;
    return (test.front() == '[' ? ">= " : "> ") + test.substr(1, dots - 1);
}

/// "红色预警 needs at least 48 h": what this fact would have to be for a stronger outcome, all else as it is.
QString nextStep(
    const assess::CompiledPlan &plan, const plan::Fact &fact, const Judged &whole, assess::Readings readings)
{
    readings.erase(fact.name);
    const auto explained = plan.explain(readings);
    if (!explained)
        return {};
    const auto explanation = std::ranges::find(*explained, whole.decision->name, &assess::Explanation::decision);
    if (explanation == explained->end())
        return {};
    const auto question = std::ranges::find(explanation->questions, fact.name, &assess::Question::fact);
    if (question == explanation->questions.end())
        return {};
    const assess::AnswerEffect *nearest = nullptr;
    for (const assess::AnswerEffect &answer : question->answers) {
        const std::ptrdiff_t rank = rankOf(*whole.decision, answer.possible.back());
        if (rank < rankOf(*whole.decision, whole.assessment.outcome)
            && (!nearest || rank > rankOf(*whole.decision, nearest->possible.back())))
            nearest = &answer;
    }
    if (!nearest)
        return {};
    return Text::tr("%1 needs %2", "level, value of a fact")
        .arg(outcomeWord(*whole.decision, nearest->possible.back()), testWords(fact, beginningOf(nearest->test)));
}

SeriesReason reasonOf(const assess::CompiledPlan &plan, const plan::Fact &fact, const assess::Readings &readings)
{
    const plan::Reading &reading = readings.find(fact.name)->second;
    SeriesReason reason;
    reason.what = shortLabel(fact);
    reason.value = qtext(plan::toWords(fact, reading));
    reason.cite = citeText(fact.cite);
    const auto alone = judge(plan, {{fact.name, reading}});
    const auto whole = judge(plan, readings);
    if (!alone || !whole)
        return reason;
    if (!isWeakest(*alone)) {
        reason.chip = {levelOf(alone->assessment.outcome), ChipForm::Proposed,
            outcomeWord(*alone->decision, alone->assessment.outcome)};
        QStringList cites;
        for (const assess::Because &because : alone->assessment.because)
            cites << qtext(because.cite);
        reason.cite = dotted(unique(cites));
    }
    reason.judgement = nextStep(plan, fact, *whole, readings);
    if (reason.judgement.isEmpty() && reason.chip.text.isEmpty())
        reason.judgement = Text::tr("calls for no level by itself");
    return reason;
}

/// "> 500" is 500; nothing where it is no number.
std::optional<double> numberOf(const std::string &test)
{
    bool good = false;
    const double value = qtext(test).remove(QRegularExpression(QStringLiteral("[<>=\\s]"))).toDouble(&good);
    return good ? std::optional(value) : std::nullopt;
}

PlotTone toneOf(const plan::Decision &decision, const std::string &outcome)
{
    return levelOf(outcome) == Level::First || rankOf(decision, outcome) == 0 ? PlotTone::Danger : PlotTone::Near;
}

} // namespace

std::vector<JudgedEpisode> judgedEpisodes(const assess::CompiledPlan &plan, const airquality::CurrentHours &hours)
{
    std::vector<JudgedEpisode> judged;
    for (const airquality::Episode &episode : airquality::episodesIn(hours.all)) {
        JudgedEpisode entry{episode, {}, Level::None};
        if (const auto found = judge(plan, incident::factsOf(plan.plan(), episode))) {
            entry.called = outcomeWord(*found->decision, found->assessment.outcome);
            entry.level = levelOf(found->assessment.outcome);
        }
        judged.push_back(std::move(entry));
    }
    // Only the last one can be seen in part for good: what follows the others was told.
    if (!judged.empty())
        judged.back().atLeast = airquality::goesOn(hours, judged.back().episode);
    return judged;
}

std::vector<SeriesReason> seriesReasons(const assess::CompiledPlan &plan, const assess::Readings &readings)
{
    std::vector<SeriesReason> reasons;
    for (const plan::Fact &fact : plan.plan().facts) {
        const auto entry = std::ranges::find(plan.plan().series, fact.name, &plan::SeriesFact::fact);
        const bool read = entry != plan.plan().series.end() && readings.contains(fact.name);
        const bool hasOwnLine =
            read && (entry->measure == SeriesMeasure::ImprovedHours || entry->measure == SeriesMeasure::HoursAtMost);
        if (read && !hasOwnLine)
            reasons.push_back(reasonOf(plan, fact, readings));
    }
    return reasons;
}

std::vector<PlotLine> pollutantLines(const assess::CompiledPlan &plan, const std::string &pollutant)
{
    std::vector<PlotLine> lines;
    const auto entry = std::ranges::find(plan.plan().series, SeriesMeasure::SulphurPeak, &plan::SeriesFact::measure);
    const auto nothing = judge(plan, {});
    const auto explained = plan.explain({});
    if (entry == plan.plan().series.end() || pollutant != airquality::name(airquality::Pollutant::SO2) || !nothing
        || !explained)
        return lines;
    const plan::Decision &decision = *nothing->decision;
    const auto explanation = std::ranges::find(*explained, decision.name, &assess::Explanation::decision);
    if (explanation == explained->end())
        return lines;
    const auto question = std::ranges::find(explanation->questions, entry->fact, &assess::Question::fact);
    if (question == explanation->questions.end())
        return lines;
    for (const assess::AnswerEffect &answer : question->answers) {
        const std::string &weakest = answer.possible.back();
        const std::string beginning = beginningOf(answer.test);
        const auto value = weakest == decision.outcomes.back().name ? std::nullopt : numberOf(beginning);
        if (value)
            lines.push_back({*value,
                Text::tr("%1 → %2", "threshold, what it calls for")
                    .arg(qtext(beginning), outcomeWord(decision, weakest)),
                toneOf(decision, weakest)});
    }
    return lines;
}

} // namespace viewmodel
