#include "viewmodel/board/BoardFacts.h"

#include "incident/Owing.h"
#include "viewmodel/clocks/ClockWords.h"
#include "viewmodel/LevelChips.h"
#include "viewmodel/TimeText.h"
#include "viewmodel/Words.h"

#include <algorithm>
#include <set>
#include <tuple>

namespace viewmodel {

namespace {

Choices plansOf(const incident::Incident &incident, const PlanCopies &plans)
{
    Choices choices;
    for (const incident::Activation &activation : incident.activations) {
        const assess::CompiledPlan *plan = plans.byDigest(activation.digest);
        choices.push_back({qtext(activation.plan), qtext(plan ? plan->plan().shortTitle : activation.plan)});
    }
    return choices;
}

QString planTitles(const Choices &plans)
{
    QStringList titles;
    for (const Choice &plan : plans)
        titles << plan.text;
    return titles.isEmpty() ? Text::tr("no plan") : titles.join(QStringLiteral(" + "));
}

base::Instant endOf(const incident::Incident &incident)
{
    base::Instant end = incident.reported;
    for (const incident::Activation &activation : incident.activations)
        end = std::max(end, activation.stateSince);
    return end;
}

/// The step that follows the end, for "read-only · to be reviewed (6.1)".
QString nextAfterEnd(const Subject &subject)
{
    const plan::Lifecycle *ladder = subject.hasPlan() ? responseLadder(subject.model()) : nullptr;
    for (const plan::Transition &transition : ladder ? ladder->transitions : std::vector<plan::Transition>()) {
        const plan::State *state = plan::findState(*ladder, transition.to);
        if (state && state->kind == plan::StateKind::Final
            && std::ranges::find(transition.from, subject.activation->state) != transition.from.end())
            return Text::tr("%1 (%2)", "reason, clause")
                .arg(Text::tr("to come: %1").arg(qtext(transition.label)), citeText(transition.cite));
    }
    return {};
}

/// Where the ladder stands before any level, what it may come to is what counts.
bool isAssessing(const Subject &subject)
{
    const plan::State *state = currentState(subject);
    return state && (state->kind == plan::StateKind::Initial || state->kind == plan::StateKind::Waiting);
}

bool isCertain(const std::vector<Chip> &proposed)
{
    return !proposed.empty() && proposed.front().form == ChipForm::Proposed;
}

Chip chipOf(const Subject &subject)
{
    const bool assessing = isAssessing(subject);
    const std::vector<Chip> proposed = assessing ? assessmentChips(subject) : std::vector<Chip>();
    const bool certain = isCertain(proposed);
    // A warning in force says more than what is only proposed, or than what an accident could become.
    if (const Chip warning = warningChip(subject); assessing && warning.form == ChipForm::InForce)
        return warning;
    // Nothing is certain, perhaps not even that there is a level: the mildest possibility would look like an answer.
    const assess::DecisionAssessment *level = assessing ? levelAssessment(subject) : nullptr;
    if (level && !certain && !subject.applies.excluded && level->possible.size() > 1)
        return {Level::None, ChipForm::Possible, Text::tr("level open")};
    if (!proposed.empty())
        return proposed.front();
    return stateChip(subject);
}

/// What is certain beyond the level in force: a stronger level, or a response to a warning that stands alone.
Chip proposalOf(const Subject &subject)
{
    if (!isAssessing(subject) || warningChip(subject).form != ChipForm::InForce)
        return strongerThanInForce(subject);
    const std::vector<Chip> proposed = assessmentChips(subject);
    const bool isLevel = isCertain(proposed) && !subject.applies.excluded && proposed.front().level != Level::None;
    return isLevel ? proposed.front() : Chip{};
}

/// What the board may say of one plan.
struct PlanChips {
    Chip chip;
    Chip proposal;
    bool ended = false;
};

PlanChips chipsOf(const Subject &subject)
{
    return {chipOf(subject), proposalOf(subject), subject.activation && subject.activation->ended};
}

/// Levels that are certain of a plan and not in force.
std::vector<Chip> calledFor(const PlanChips &plan)
{
    std::vector<Chip> called;
    for (const Chip &chip : {plan.chip, plan.proposal}) {
        if (!plan.ended && chip.form == ChipForm::Proposed && chip.level != Level::None)
            called.push_back(chip);
    }
    return called;
}

/// Of another level, a stronger one; anything is stronger than no level.
bool isStronger(const Chip &chip, const Chip &other)
{
    return chip != other && (other.level == Level::None || chip.level < other.level);
}

/// The level of each plan that runs on the incident, and what is still to ask for any of them.
void addPlans(IncidentRow &row, const Subject &first, const PlanCopies &plans)
{
    const PlanChips own = chipsOf(first);
    row.chip = own.chip;
    row.proposal = own.proposal;
    std::set<std::string> asked; // plans share facts
    const auto ask = [&asked](const Subject &subject) {
        for (const OpenQuestion &question : openQuestions(subject))
            asked.insert(question.fact->name);
    };
    ask(first);
    const std::vector<incident::Activation> &activations = first.incident->activations;
    bool saysEnd = !activations.empty() && activations.front().ended && row.chip.form != ChipForm::InForce;
    std::vector<Chip> called = calledFor(own);
    for (std::size_t i = 1; i < activations.size(); ++i) {
        const Subject subject = makeSubject(first.incident, activations[i].id.value, plans, Depth::Assessed);
        ask(subject);
        const PlanChips other = chipsOf(subject);
        const bool runsOn = !other.ended; // how another one ended says nothing of what is to be done
        std::ranges::move(calledFor(other), std::back_inserter(called));
        if ((saysEnd && runsOn)
            || (saysMore(other.chip, row.chip) && (runsOn || other.chip.form == ChipForm::InForce))) {
            row.chip = other.chip;
            row.proposal = other.proposal;
            saysEnd = false;
        }
    }
    // What one plan has in force does not hide what another one calls for.
    for (const Chip &chip : called) {
        if (isStronger(chip, row.chip) && isStronger(chip, row.proposal))
            row.proposal = chip;
    }
    row.accent = row.chip.form == ChipForm::InForce ? row.chip.level : Level::None;
    row.missing = static_cast<int>(asked.size());
    if (row.missing > 0)
        row.missingText = Text::tr("%n missing", "facts", row.missing);
}

QString searchedWords(const incident::Incident &incident, const IncidentRow &row)
{
    QStringList words{row.key, row.title, row.place, row.plans, row.chip.text, row.proposal.text};
    for (const incident::NarrativeEntry &entry : incident.narrative) {
        if (!entry.struck)
            words << qtext(entry.text);
    }
    return words.join(QLatin1Char(' '));
}

} // namespace

int BoardFacts::over(base::Instant now) const
{
    return static_cast<int>(
        std::ranges::count_if(clocks, [now](const incident::DeadlineEntry &clock) { return clock.due <= now; }));
}

BoardFacts boardFacts(const app::IncidentPointer &incident, const PlanCopies &plans)
{
    const Subject subject = makeSubject(incident, {}, plans, Depth::Assessed);
    BoardFacts facts;
    facts.plans = plansOf(*incident, plans);
    facts.county = qtext(incident->place.county);
    IncidentRow &row = facts.row;
    row.key = qtext(incident->id.value);
    row.title = qtext(incident::title(*incident));
    row.place = spaced({facts.county, qtext(incident->place.detail), qtext(incident->what)});
    row.shortPlace = incident->what.empty() ? row.place : spaced({facts.county, qtext(incident->what)});
    row.plans = planTitles(facts.plans);
    row.ended = incident->ended();
    addPlans(row, subject, plans);
    facts.words = searchedWords(*incident, row);
    facts.reported = incident->reported;
    if (row.ended) {
        facts.endedAt = endOf(*incident);
        facts.endedWord = row.chip.text;
        for (const incident::Activation &activation : incident->activations) {
            if (!activation.goesTo.empty())
                facts.endedWord += QStringLiteral(" → ") + qtext(activation.goesTo);
        }
        row.deadline = dotted(unique({Text::tr("read-only"), nextAfterEnd(subject)}));
    }
    facts.clocks = runningClocks(*incident);
    return facts;
}

BoardFacts boardFacts(const app::ArchivedIncident &entry)
{
    BoardFacts facts;
    facts.row.key = qtext(entry.id.value);
    facts.row.title = qtext(entry.title);
    facts.row.chip.text = qtext(entry.state);
    facts.row.ended = true;
    facts.row.deadline = Text::tr("read-only");
    facts.words = QStringList{facts.row.key, facts.row.title, facts.row.chip.text}.join(QLatin1Char(' '));
    facts.reported = entry.reported;
    facts.archived = true;
    facts.endedAt = entry.changed;
    facts.endedWord = facts.row.chip.text;
    return facts;
}

bool BoardFacts::owes(base::Instant now) const
{
    return row.ended && std::ranges::any_of(clocks, [now](const auto &clock) { return incident::isOwed(clock, now); });
}

IncidentRow boardRow(const BoardFacts &facts, base::Instant now)
{
    IncidentRow row = facts.row;
    row.elapsed = row.ended ? momentText(facts.endedAt, now) + QLatin1Char(' ') + facts.endedWord
                            : elapsedText(facts.reported, now);
    const incident::DeadlineEntry *next = facts.next();
    if (!next) {
        if (!row.ended)
            row.deadline = Text::tr("no clock running");
        return row;
    }
    row.dueAt = dueMoment(next->due, now);
    row.deadline = clockLabel(next->deadline, next->label) + QLatin1Char(' ') + row.dueAt;
    row.due = dueText(next->due, now);
    row.clock = clockState(*next, now);
    row.over = facts.over(now);
    return row;
}

void sortByDeadline(std::vector<const BoardFacts *> &rows)
{
    std::ranges::stable_sort(rows, {}, [](const BoardFacts *facts) {
        const incident::DeadlineEntry *next = facts->next();
        return std::tuple(next == nullptr, next ? next->due : base::Instant{}, -facts->reported.time_since_epoch());
    });
}

} // namespace viewmodel
