#include "reports/Corrections.h"

#include "incident/MachineReason.h"
#include "reports/Measures.h"
#include "reports/Wording.h"

#include <algorithm>

namespace reports {

namespace {

using incident::RecordedEvent;

/// Collects what is to be put right.
class Corrector {
public:
    Corrector(const incident::Incident &now, const incident::Incident &before)
        : m_now(now)
        , m_before(before)
    {
    }

    void addHead()
    {
        replace("地点", placeWords(m_now), placeWords(m_before));
        replace("事项", m_now.what, m_before.what);
        replace("时间", momentWords(m_now.reported), momentWords(m_before.reported));
    }

    void addNarrative()
    {
        for (const incident::NarrativeEntry &entry : m_before.narrative) {
            if (!entry.struck && isStruck(m_now, entry.version))
                words.push_back("撤回 " + momentWords(entry.happened) + " 所报“" + entry.text + "”");
        }
    }

    /// All of them count, not the newest report's alone: each was told by one or another.
    void addMeasures(const incident::Activation &now, const incident::Activation &before, const plan::Plan &plan,
        const incident::PlanLibrary &plans)
    {
        const std::vector<Measure> standing = measures(m_now, now, plan, plans, 0);
        for (const Measure &told : measures(m_before, before, plan, plans, 0)) {
            const auto same = std::ranges::find(standing, told.version, &Measure::version);
            if (same == standing.end())
                words.push_back("撤回所报 " + toWords(told));
            else if (same->when != told.when)
                replace("“" + same->text + "”的时间", momentWords(same->when), momentWords(told.when));
        }
    }

    /// Work that is taken up again. Where it was struck that it was done, that is told as a measure.
    void addTasks(const incident::Activation &now, const incident::Activation &before)
    {
        for (const incident::TaskEntry &task : before.tasks) {
            const incident::TaskEntry *entry = incident::findTask(now, task.task);
            const bool isUndone =
                task.status == incident::TaskStatus::Done && entry && entry->status != incident::TaskStatus::Done;
            if (isUndone && !isStruckAsDone(before.id, task.task))
                words.push_back("撤回“" + task.what + "”已办");
        }
    }

    std::vector<std::string> words;

private:
    void replace(const std::string &what, const std::string &now, const std::string &before)
    {
        if (now != before)
            words.push_back(what + "更正为" + now + (before.empty() ? "" : "（此前报" + before + "）"));
    }

    [[nodiscard]] bool isStruckAsDone(const incident::ActivationId &activation, const std::string &task) const
    {
        return std::ranges::any_of(m_before.history, [&](const RecordedEvent &record) {
            const auto *change = std::get_if<incident::TaskChanged>(&record.event);
            return change && change->activation == activation && change->task == task
                && change->status == incident::TaskStatus::Done && !incident::machine::byMachine(*change)
                && isStruck(m_now, record.version) && !isStruck(m_before, record.version);
        });
    }

    const incident::Incident &m_now;
    const incident::Incident &m_before;
};

} // namespace

std::vector<std::string> corrections(const incident::Incident &incident, const incident::Incident &before,
    const incident::ActivationId &activation, const plan::Plan &plan, const incident::PlanLibrary &plans)
{
    Corrector corrector(incident, before);
    corrector.addHead();
    corrector.addNarrative();
    const incident::Activation *now = incident::findActivation(incident, activation);
    const incident::Activation *earlier = incident::findActivation(before, activation);
    if (now && earlier) {
        corrector.addMeasures(*now, *earlier, plan, plans);
        corrector.addTasks(*now, *earlier);
    }
    return std::move(corrector.words);
}

} // namespace reports
