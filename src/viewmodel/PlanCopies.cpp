#include "viewmodel/PlanCopies.h"

#include "viewmodel/Words.h"

namespace viewmodel {

void PlanCopies::add(assess::CompiledPlan plan, bool inForce)
{
    const std::string id = plan.plan().id;
    const std::string digest = plan.plan().digest;
    m_byDigest.try_emplace(digest, std::move(plan));
    if (inForce)
        m_inForce[id] = digest;
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

Choices PlanCopies::choices() const
{
    Choices result;
    for (const auto &[id, digest] : m_inForce)
        result.push_back({qtext(id), qtext(m_byDigest.at(digest).plan().shortTitle)});
    return result;
}

} // namespace viewmodel
