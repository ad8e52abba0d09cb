#include "app/ReplayUnder.h"

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
        for (const incident::RecordedEvent &event : incident.history) {
            incident::evolve(then, event);
            const auto *told = std::get_if<incident::FactReported>(&event.event);
            if (told || std::holds_alternative<incident::EventStruck>(event.event)
                || std::holds_alternative<incident::PlanActivated>(event.event))
                look(then, event, told ? std::vector{told->fact} : std::vector<std::string>());
        }
        for (const plan::Fact &fact : m_other.plan().facts) {
            if (!plan::findFact(m_own.plan(), fact.name) && !fact.followed && !incident.facts.contains(fact.name))
                m_replay.neverTold.push_back(fact.name);
        }
        return std::move(m_replay);
    }

private:
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

    void look(const incident::Incident &then, const incident::RecordedEvent &event, std::vector<std::string> facts)
    {
        const assess::Readings readings = incident::currentReadings(then);
        const auto own = m_own.assess(fitting(readings, m_own));
        const auto other = m_other.assess(fitting(readings, m_other));
        if (!own || !other)
            return;
        std::vector<ReplayFinding> findings;
        for (const assess::DecisionAssessment &decision : own->decisions) {
            if (const assess::DecisionAssessment *same = assess::find(*other, decision.decision))
                findings.push_back({decision.decision, decision.possible, same->possible});
        }
        if (findings == m_last)
            return;
        m_last = findings;
        m_replay.moments.push_back({event.version, event.happened, std::move(facts), std::move(findings)});
    }

    const assess::CompiledPlan &m_own;
    const assess::CompiledPlan &m_other;
    ReplayUnder m_replay;
    std::vector<ReplayFinding> m_last;
};

} // namespace

ReplayUnder replayUnder(
    const incident::Incident &incident, const assess::CompiledPlan &own, const assess::CompiledPlan &other)
{
    return Replayer(own, other).run(incident);
}

} // namespace app
