#include "app/ReplayUnder.h"

#include "base/OneOf.h"
#include "incident/SeriesFacts.h"

#include <algorithm>

namespace app {

namespace {

class Replayer {
public:
    Replayer(const assess::CompiledPlan &own, const assess::CompiledPlan &other)
        : m_own(own)
        , m_other(other)
    {
    }

    ReplayUnder run(const incident::Incident &incident)
    {
        incident::Incident then;
        std::vector<std::string> told;
        for (std::size_t i = 0; i < incident.history.size(); ++i) {
            const incident::RecordedEvent &event = incident.history[i];
            incident::evolve(then, event);
            if (const auto *fact = std::get_if<incident::FactReported>(&event.event))
                told.push_back(fact->fact);
            const bool more = i + 1 < incident.history.size() && isOfOneSeries(event, incident.history[i + 1]);
            if (more || !mayChangeFindings(event))
                continue;
            look(then, event, std::move(told));
            told.clear();
        }
        for (const plan::Fact &fact : m_other.plan().facts) {
            if (!plan::findFact(m_own.plan(), fact.name) && !fact.followed && !incident.facts.contains(fact.name)
                && !contains(m_replay.readOff, fact.name))
                m_replay.neverTold.push_back(fact.name);
        }
        return std::move(m_replay);
    }

private:
    static bool mayChangeFindings(const incident::RecordedEvent &event)
    {
        return std::visit(
            [](const auto &held) {
                using Held = std::remove_cvref_t<decltype(held)>;
                return base::isOneOf<Held, incident::FactReported, incident::SeriesRecorded, incident::EventStruck,
                    incident::PlanActivated>;
            },
            event.event);
    }

    /// The later line was read off the series that the earlier one is, or was read off as well.
    static bool isOfOneSeries(const incident::RecordedEvent &event, const incident::RecordedEvent &next)
    {
        const auto *after = std::get_if<incident::FactReported>(&next.event);
        if (!after || after->series == 0)
            return false;
        const auto *told = std::get_if<incident::FactReported>(&event.event);
        return told ? told->series == after->series : event.version == after->series;
    }

    /// The readings that count, with what the series says to facts nobody was ever asked for.
    assess::Readings readingsOf(const incident::Incident &then, std::vector<std::string> &told)
    {
        assess::Readings readings = incident::currentReadings(then);
        const incident::RecordedEvent *series = incident::currentSeries(then);
        if (!series)
            return readings;
        for (const assess::CompiledPlan *plan : {&m_own, &m_other}) {
            const auto &recorded = std::get<incident::SeriesRecorded>(series->event);
            for (const auto &[fact, reading] : incident::factsOf(plan->plan(), recorded.series)) {
                if (then.facts.contains(fact) || !readings.emplace(fact, reading).second)
                    continue;
                const auto last = m_readOff.find(fact);
                if (last == m_readOff.end() || last->second != reading)
                    told.push_back(fact);
                m_readOff.insert_or_assign(fact, reading);
                if (!contains(m_replay.readOff, fact))
                    m_replay.readOff.push_back(fact);
            }
        }
        return readings;
    }

    /// What of the readings the plan can take; the rest is not used.
    assess::Readings fitting(const assess::Readings &readings, const assess::CompiledPlan &plan)
    {
        assess::Readings fits;
        for (const auto &[fact, reading] : readings) {
            if (plan.checkReading(fact, reading))
                fits.emplace(fact, reading);
            else if (&plan == &m_other && plan::findFact(m_own.plan(), fact) && !contains(m_replay.notUsed, fact))
                m_replay.notUsed.push_back(fact);
        }
        return fits;
    }

    static bool contains(const std::vector<std::string> &names, const std::string &name)
    {
        return std::ranges::find(names, name) != names.end();
    }

    /// Those of the outcomes that the table of the plan has as well.
    static std::vector<std::string> knownTo(
        const assess::CompiledPlan &plan, const assess::DecisionAssessment &decision)
    {
        std::vector<std::string> known;
        const plan::Decision &table = *plan::findDecision(plan.plan(), decision.decision);
        for (const std::string &outcome : decision.possible) {
            if (std::ranges::find(table.outcomes, outcome, &plan::Outcome::name) != table.outcomes.end())
                known.push_back(outcome);
        }
        return known;
    }

    /// An outcome that only one version has is no difference while nothing is settled.
    [[nodiscard]] bool alike(const assess::DecisionAssessment &own, const assess::DecisionAssessment &other) const
    {
        if (own.settled || other.settled)
            return own.possible == other.possible;
        return knownTo(m_other, own) == knownTo(m_own, other);
    }

    static std::vector<std::string> citesOf(const assess::DecisionAssessment &decision)
    {
        std::vector<std::string> cites;
        for (const assess::Because &because : decision.because) {
            if (!because.cite.empty() && !contains(cites, because.cite))
                cites.push_back(because.cite);
        }
        return cites;
    }

    void look(const incident::Incident &then, const incident::RecordedEvent &event, std::vector<std::string> told)
    {
        const assess::Readings readings = readingsOf(then, told);
        const auto own = m_own.assess(fitting(readings, m_own));
        const auto other = m_other.assess(fitting(readings, m_other));
        if (!own || !other)
            return;
        std::vector<ReplayFinding> findings;
        for (const assess::DecisionAssessment &decision : own->decisions) {
            if (const assess::DecisionAssessment *same = assess::find(*other, decision.decision))
                findings.push_back({decision.decision, decision.possible, same->possible, citesOf(decision),
                    citesOf(*same), alike(decision, *same)});
        }
        const auto alike = [](const ReplayFinding &one, const ReplayFinding &two) { return one.saysAs(two); };
        if (std::ranges::equal(findings, m_last, alike))
            return;
        m_last = findings;
        m_replay.moments.push_back({event.version, event.happened, std::move(told), m_readOff, std::move(findings)});
    }

    const assess::CompiledPlan &m_own;
    const assess::CompiledPlan &m_other;
    ReplayUnder m_replay;
    assess::Readings m_readOff; ///< as of the line looked at last
    std::vector<ReplayFinding> m_last;
};

} // namespace

ReplayUnder replayUnder(
    const incident::Incident &incident, const assess::CompiledPlan &own, const assess::CompiledPlan &other)
{
    return Replayer(own, other).run(incident);
}

} // namespace app
