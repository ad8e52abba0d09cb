#include "drill/Evaluation.h"

#include <algorithm>

namespace drill {

namespace {

/// From when an expectation counts.
struct Anchor {
    enum class State { Known, NotYet, Never };
    State state = State::NotYet;
    base::Instant at;
};

/// Works out expectations, each once, following those that count from others.
class Judging {
public:
    Judging(const Run &run, const Deeds &deeds, base::Instant now)
        : m_run(run)
        , m_deeds(deeds)
        , m_now(run.ended.value_or(now))
    {
    }

    Judged judged(const Expectation &expectation, int depth = 0) const
    {
        Judged made{expectation.id, expectation.label, expectation.cite, expectation.citePlan, Verdict::NotYetDue, {},
            {}, {}, {}, {}};
        if (const auto rating = m_run.ratings.find(expectation.id); rating != m_run.ratings.end())
            made.rating = rating->second;
        const auto gone = isGone(m_run, expectation.needs);
        const Anchor anchor = gone && *gone ? anchorOf(expectation.since, depth)
                                            : Anchor{gone || over() ? Anchor::State::Never : Anchor::State::NotYet, {}};
        if (anchor.state == Anchor::State::Known)
            look(expectation, anchor.at, made);
        else
            made.computed = anchor.state == Anchor::State::Never ? Verdict::NotApplicable : Verdict::NotYetDue;
        return made;
    }

private:
    [[nodiscard]] bool over() const { return m_run.ended.has_value(); }

    void look(const Expectation &expectation, base::Instant from, Judged &made) const
    {
        made.from = from;
        if (expectation.within)
            made.target = expectation.since.isStart() ? timeOf(m_run, *expectation.within) : from + *expectation.within;
        made.seen = firstSeen(m_deeds, expectation.deed, {countsFrom(expectation, from), m_now});
        if (made.seen) {
            made.actual = made.seen->at;
            made.computed = made.target && made.seen->at > *made.target ? Verdict::Late : Verdict::Met;
        } else if (over() || (made.target && m_now > *made.target)) {
            made.computed = Verdict::Missed;
        }
    }
    /// What was done before the drill began counts; of what counts from something else only what came after it.
    static base::Instant countsFrom(const Expectation &expectation, base::Instant from)
    {
        return expectation.since.isStart() ? base::Instant::min() : from;
    }

    [[nodiscard]] Anchor anchorOf(const Since &since, int depth) const
    {
        if (!since.inject.empty())
            return ofInject(since.inject);
        if (!since.expectation.empty())
            return ofExpectation(since.expectation, depth);
        if (!since.deed)
            return {Anchor::State::Known, m_run.began};
        const auto seen = firstSeen(m_deeds, *since.deed, {base::Instant::min(), m_now});
        return seen ? Anchor{Anchor::State::Known, seen->at} : never();
    }
    [[nodiscard]] Anchor never() const { return {over() ? Anchor::State::Never : Anchor::State::NotYet, {}}; }
    [[nodiscard]] Anchor ofInject(const InjectId &id) const
    {
        const RunInject *inject = findInject(m_run, id);
        if (inject && inject->state == InjectState::Fired)
            return {Anchor::State::Known, inject->at};
        const bool stays = !inject || inject->state == InjectState::Skipped || inject->state == InjectState::NotNeeded;
        return stays ? Anchor{Anchor::State::Never, {}} : never();
    }
    [[nodiscard]] Anchor ofExpectation(const ExpectationId &id, int depth) const
    {
        const Expectation *before = findExpectation(*m_run.scenario, id);
        if (!before || depth > static_cast<int>(m_run.scenario->expectations.size()))
            return {Anchor::State::Never, {}}; // in a circle
        const Judged judgedBefore = judged(*before, depth + 1);
        if (judgedBefore.actual)
            return {Anchor::State::Known, *judgedBefore.actual};
        return judgedBefore.computed == Verdict::NotApplicable ? Anchor{Anchor::State::Never, {}} : never();
    }

    const Run &m_run;
    const Deeds &m_deeds;
    base::Instant m_now;
};

void count(Tally &tally, Verdict verdict)
{
    switch (verdict) {
    case Verdict::NotYetDue:
        ++tally.notYetDue;
        break;
    case Verdict::Met:
        ++tally.met;
        break;
    case Verdict::Late:
        ++tally.late;
        break;
    case Verdict::Missed:
        ++tally.missed;
        break;
    case Verdict::NotApplicable:
        ++tally.notApplicable;
        break;
    }
}

Grade gradeOf(const Tally &tally)
{
    if (tally.notYetDue > 0)
        return Grade::Open;
    if (tally.late == 0 && tally.missed == 0)
        return Grade::Reached;
    const std::int64_t done = tally.met + tally.late;
    return 3 * done >= 2 * (done + tally.missed) ? Grade::MostlyReached : Grade::NotReached;
}

} // namespace

Judged judge(const Run &run, const Expectation &expectation, const Deeds &deeds, base::Instant now)
{
    return Judging(run, deeds, now).judged(expectation);
}

Evaluation evaluate(const Run &run, const Deeds &deeds, base::Instant now)
{
    Evaluation evaluation;
    if (!run.begun())
        return evaluation;
    const Judging judging(run, deeds, now);
    for (const Expectation &expectation : run.scenario->expectations) {
        evaluation.expectations.push_back(judging.judged(expectation));
        count(evaluation.tally, evaluation.expectations.back().verdict());
    }
    evaluation.grade = gradeOf(evaluation.tally);
    evaluation.improvements = run.improvements;
    evaluation.carried = run.carried;
    return evaluation;
}

std::vector<const Judged *> problemsOf(const Evaluation &evaluation)
{
    std::vector<const Judged *> problems;
    for (const Judged &judged : evaluation.expectations) {
        if (judged.verdict() == Verdict::Late || judged.verdict() == Verdict::Missed)
            problems.push_back(&judged);
    }
    return problems;
}

std::vector<Improvement> openImprovements(const Run &run)
{
    std::vector<Improvement> open;
    for (const Carried &carried : run.carried) {
        if (!carried.settled)
            open.push_back(carried.improvement);
    }
    for (Improvement improvement : run.improvements) {
        improvement.from = run.begun() ? run.scenario->title : std::string();
        open.push_back(std::move(improvement));
    }
    return open;
}

} // namespace drill
