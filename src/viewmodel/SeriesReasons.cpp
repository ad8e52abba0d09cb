#include "viewmodel/SeriesReasons.h"

#include "incident/SeriesFacts.h"
#include "viewmodel/SeriesText.h"
#include "viewmodel/Words.h"

#include <QRegularExpression>

#include <algorithm>

namespace viewmodel {

namespace {

using plan::SeriesMeasure;

/// The clause of the fact that a measure answers; empty where the plan does not read it.
QString citeOf(const plan::Plan &plan, SeriesMeasure measure)
{
    const auto entry = std::ranges::find(plan.series, measure, &plan::SeriesFact::measure);
    const plan::Fact *fact = entry == plan.series.end() ? nullptr : plan::findFact(plan, entry->fact);
    return fact ? citeText(fact->cite) : QString();
}

QString cited(const QString &sentence, const QString &cite)
{
    return cite.isEmpty() ? sentence : Text::tr("%1 (%2)", "sentence, clause").arg(sentence, cite);
}

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

/// Of the hours from the last heavy one on, those at 151 to 200.
std::pair<int, base::Instant> bandHours(const airquality::IndexSeries &index)
{
    int hours = 0;
    base::Instant first{};
    for (const auto &[hour, value] : index) {
        if (value.aqi > airquality::HeavyIndex) {
            hours = 0;
        } else if (value.aqi > airquality::LiftingIndex) {
            if (hours++ == 0)
                first = hour;
        }
    }
    return {hours, first};
}

QStringList missingNotes(const airquality::IndexSeries &index)
{
    QStringList spans;
    int hours = 0;
    for (const airquality::Gap &gap : airquality::gapsIn(index)) {
        spans << spanOfHours(gap.first, gap.hours);
        hours += gap.hours;
    }
    if (spans.isEmpty())
        return {Text::tr("No hour is missing.")};
    constexpr qsizetype Told = 4;
    QString text = listed(spans.mid(0, Told));
    if (spans.size() > Told)
        text = Text::tr("%1 and %n more", "spans of hours", static_cast<int>(spans.size() - Told)).arg(text);
    return {
        Text::tr("%n hour(s) missing: %1. A missing hour ends a run and is not filled in.", nullptr, hours).arg(text)};
}

QString liftingNote(const plan::Plan &plan, const airquality::IndexSeries &index)
{
    const QString cite = citeOf(plan, SeriesMeasure::ImprovedHours);
    if (cite.isEmpty())
        return {};
    const int hours = airquality::hoursAtMost(index, airquality::LiftingIndex).hours;
    if (hours >= airquality::LiftingHours)
        return cited(
            Text::tr("≤ 150 for %1 h in a row: enough for lifting (%2 h)").arg(hours).arg(airquality::LiftingHours),
            cite);
    return cited(Text::tr("≤ 150 for %1 h in a row: %2 h are still missing for lifting")
                     .arg(hours)
                     .arg(airquality::LiftingHours - hours),
        cite);
}

/// How long the air will be no worse than each limit that the plan lowers its level by.
QStringList loweringNotes(const plan::Plan &plan, const airquality::IndexSeries &index)
{
    QStringList notes;
    for (const plan::SeriesFact &entry : plan.series) {
        const plan::Fact *fact = plan::findFact(plan, entry.fact);
        if (!fact || entry.measure != SeriesMeasure::HoursAtMost)
            continue;
        notes << cited(Text::tr("≤ %1 for %2 h in a row: %3", "index, hours, fact")
                           .arg(entry.limit)
                           .arg(airquality::hoursAtMost(index, entry.limit).hours)
                           .arg(qtext(fact->label)),
            citeText(fact->cite));
    }
    return notes;
}

/// Why hours that were measured call for nothing any more; empty where all of the series counts.
QString liftedNote(
    const plan::Plan &plan, const airquality::IndexSeries &index, const std::vector<JudgedEpisode> &episodes)
{
    const airquality::IndexSeries current = airquality::notYetLifted(index);
    if (current.size() == index.size() || current.empty())
        return {};
    const airquality::Hour good = current.begin()->first;
    int hours = 0;
    for (const JudgedEpisode &judged : episodes)
        hours += judged.episode.to < good ? judged.episode.hoursOver200 : 0;
    if (hours == 0)
        return {};
    return cited(
        Text::tr("≤ 150 for at least %1 h from %2 on: the %3 h over 200 before it are over and count towards no "
                 "level any more")
            .arg(airquality::LiftingHours)
            .arg(hourText(good))
            .arg(hours),
        citeOf(plan, SeriesMeasure::ImprovedHours));
}

/// Hours in which something was measured and no index is known, and what was missing: a station that fell out is no
/// clean air. The first day has no mean to be had and is not told.
QString unknownNote(const incident::HourlySeries &series)
{
    constexpr std::size_t Day = 24;
    constexpr std::ptrdiff_t Least = 20; // GB 3095
    int hours = 0;
    QStringList lacking;
    for (std::size_t place = Day - 1; place < series.index.size(); ++place) {
        if (series.index[place])
            continue;
        QStringList here;
        for (const incident::SeriesColumn &column : series.concentrations) {
            const auto last = column.values.begin() + static_cast<std::ptrdiff_t>(place) + 1;
            if (std::count_if(last - Day, last, [](const auto &value) { return value.has_value(); }) < Least)
                here << qtext(column.pollutant);
        }
        hours += here.size() < std::ssize(series.concentrations) ? 1 : 0; // else nothing was measured at all
        lacking << here;
    }
    if (hours == 0)
        return {};
    return Text::tr(
        "The index of %n hour(s) is not known: %1 missing for too long, and what is left may look better than "
        "the air is.",
        nullptr, hours)
        .arg(listed(unique(lacking)));
}

/// Why hours over an index count no more though the warning is not lifted; empty where they do.
QString overNote(const plan::Plan &plan, const airquality::IndexSeries &index, int limit)
{
    const airquality::IndexSeries current = airquality::notYetOver(index, limit);
    if (current.size() == index.size() || airquality::notYetLifted(index).size() != index.size())
        return {};
    const airquality::Hour good = current.begin()->first;
    const auto hours =
        std::ranges::count_if(index, [&](const auto &entry) { return entry.first < good && entry.second.aqi > limit; });
    if (hours == 0)
        return {};
    return cited(
        Text::tr("≤ %1 for at least %2 h from %3 on: the %4 h over %1 before it count towards no level any more")
            .arg(limit)
            .arg(airquality::LiftingHours)
            .arg(hourText(good))
            .arg(hours),
        citeOf(plan, SeriesMeasure::HoursAtMost));
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

std::vector<JudgedEpisode> judgedEpisodes(const assess::CompiledPlan &plan, const airquality::IndexSeries &index)
{
    std::vector<JudgedEpisode> judged;
    for (const airquality::Episode &episode : airquality::episodesIn(index)) {
        JudgedEpisode entry{episode, {}, Level::None};
        if (const auto found = judge(plan, incident::factsOf(plan.plan(), episode))) {
            entry.called = outcomeWord(*found->decision, found->assessment.outcome);
            entry.level = levelOf(found->assessment.outcome);
        }
        judged.push_back(std::move(entry));
    }
    return judged;
}

std::vector<SeriesReason> seriesReasons(const assess::CompiledPlan &plan, const incident::HourlySeries &series)
{
    const assess::Readings readings = incident::factsOf(plan.plan(), series);
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

bool countsOver150(const plan::Plan &plan)
{
    return std::ranges::find(plan.series, SeriesMeasure::HoursOver150, &plan::SeriesFact::measure) != plan.series.end();
}

QString bandCaution(const plan::Plan &plan, const airquality::IndexSeries &index)
{
    const auto [hours, first] = bandHours(airquality::notYetLifted(index)); // what lifts the warning ends the trap
    if (hours == 0 || countsOver150(plan))
        return {};
    const QString cites =
        dotted(unique({citeOf(plan, SeriesMeasure::HoursOver200), citeOf(plan, SeriesMeasure::ImprovedHours)}));
    return cited(
        Text::tr("151 to 200 for %1 h, from %2 on: they do not count as heavy pollution, and they lift nothing. "
                 "A warning that stands goes on.")
            .arg(hours)
            .arg(hourText(first)),
        cites);
}

QStringList seriesNotes(const plan::Plan &plan, const incident::HourlySeries &series,
    const airquality::IndexSeries &index, const std::vector<JudgedEpisode> &episodes)
{
    QStringList notes;
    if (!episodes.empty()) {
        for (const airquality::Pause &pause : airquality::pausesIn(index, episodes.back().episode))
            notes << cited(Text::tr("pause %1: ≤ 150 for %2 h at most, less than %3: one episode")
                               .arg(spanOfHours(pause.first, (pause.last - pause.first).count() + 1))
                               .arg(pause.lightHours)
                               .arg(airquality::LiftingHours),
                citeOf(plan, SeriesMeasure::HoursOver200));
    }
    notes << liftedNote(plan, index, episodes) << overNote(plan, index, airquality::SevereIndex)
          << overNote(plan, index, airquality::HeavyIndex) << liftingNote(plan, index) << loweringNotes(plan, index)
          << missingNotes(index) << unknownNote(series);
    QStringList editions;
    for (const std::string &edition : series.editions)
        editions << qtext(edition);
    notes << (editions.isEmpty() ? Text::tr("The index stands as it was given.")
                                 : Text::tr("The index was worked out by %1.").arg(listed(editions)));
    notes.removeAll({});
    return notes;
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
