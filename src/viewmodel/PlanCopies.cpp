#include "viewmodel/PlanCopies.h"

#include "incident/NamedPlan.h"
#include "plan/DecisionModel.h"
#include "viewmodel/incident/PlanStanding.h"
#include "viewmodel/Words.h"

#include <algorithm>

namespace viewmodel {

void PlanCopies::add(assess::CompiledPlan plan, Standing standing)
{
    const std::string digest = plan.plan().digest;
    const plan::Plan &added = m_byDigest.try_emplace(digest, std::move(plan)).first->second.plan();
    if (standing == Standing::InForce)
        m_inForce[added.id] = digest;
    if (standing != Standing::Kept)
        m_versions.insert_or_assign({added.id, added.version}, digest);
}

const assess::CompiledPlan *PlanCopies::version(const std::string &plan, const std::string &version) const
{
    const auto found = m_versions.find({plan, version});
    return found == m_versions.end() ? nullptr : byDigest(found->second);
}

std::vector<const assess::CompiledPlan *> PlanCopies::versions() const
{
    std::vector<const assess::CompiledPlan *> plans;
    for (const auto &[name, digest] : m_versions)
        plans.push_back(byDigest(digest));
    return plans;
}

const assess::CompiledPlan *PlanCopies::named(const QString &plan) const
{
    return incident::planNamed(*this, plan.toStdString());
}

QString PlanCopies::caution(const QString &plan) const
{
    const assess::CompiledPlan *found = named(plan);
    return found ? supersededSentence(found->plan()) : QString();
}

Choices PlanCopies::askers(const QStringList &plans) const
{
    Choices result;
    for (const QString &asking : plans) {
        const assess::CompiledPlan *plan = named(asking);
        QStringList asked;
        for (const QString &other : plans) {
            const assess::CompiledPlan *found = other == asking ? nullptr : named(other);
            if (plan && found && plan::findCompanion(plan->plan(), found->plan().id))
                asked << qtext(found->plan().shortTitle);
        }
        if (!asked.isEmpty())
            result.push_back({qtext(plan->plan().id),
                Text::tr("%1 asked for %2").arg(qtext(plan->plan().shortTitle), listed(asked))});
    }
    return result;
}

const assess::CompiledPlan *PlanCopies::current(const std::string &plan) const
{
    const auto found = m_inForce.find(plan);
    return found == m_inForce.end() ? nullptr : byDigest(found->second);
}

const assess::CompiledPlan *PlanCopies::byDigest(const std::string &digest) const
{
    const auto found = m_byDigest.find(digest);
    return found == m_byDigest.end() ? nullptr : &found->second;
}

/// Of the versions in force those that an incident can be opened under.
static std::vector<const plan::Plan *> startable(
    const std::map<std::string, std::string> &inForce, const std::map<std::string, assess::CompiledPlan> &byDigest)
{
    std::vector<const plan::Plan *> plans;
    for (const auto &[id, digest] : inForce) {
        const plan::Plan &plan = byDigest.at(digest).plan();
        if (!plan::isDecisionModel(plan))
            plans.push_back(&plan);
    }
    return plans;
}

Choices PlanCopies::choices() const
{
    Choices result;
    for (const plan::Plan *plan : startable(m_inForce, m_byDigest))
        result.push_back({qtext(plan->id), qtext(plan->shortTitle)});
    for (const assess::CompiledPlan *version :
        m_mayRunDrafts ? versions() : std::vector<const assess::CompiledPlan *>()) {
        const plan::Plan &plan = version->plan();
        if (plan.status == plan::PlanStatus::Draft)
            result.push_back({qtext(plan::versionText(plan)),
                Text::tr("%1 (draft %2)", "plan, version").arg(qtext(plan.shortTitle), draftVersion(plan.version))});
    }
    return result;
}

/// So much of a plan's short title names it: two words of two characters.
static constexpr qsizetype NameCharacters = 4;

QStringList PlanCopies::suggestedBy(const QString &words) const
{
    QStringList ids;
    const std::vector<const plan::Plan *> plans = startable(m_inForce, m_byDigest);
    for (const plan::Plan *each : plans) {
        const plan::Plan &plan = *each;
        const auto isSaid = [&](const QString &word) { return words.contains(word, Qt::CaseInsensitive); };
        // Who names the plan means it: 特种设备 of 特种设备事故. The title itself begins so, behind the name of the
        // city.
        const bool spoken = isSaid(qtext(plan.shortTitle).left(NameCharacters))
            || std::ranges::any_of(plan.keywords, [&](const std::string &word) { return isSaid(qtext(word)); });
        if (spoken || plans.size() == 1)
            ids << qtext(plan.id);
    }
    return ids;
}

} // namespace viewmodel
