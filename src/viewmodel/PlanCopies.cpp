#include "viewmodel/PlanCopies.h"

#include "viewmodel/Words.h"

#include <algorithm>

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

QStringList PlanCopies::suggestedBy(const QString &words) const
{
    QStringList ids;
    for (const auto &[id, digest] : m_inForce) {
        const std::vector<std::string> &keywords = m_byDigest.at(digest).plan().keywords;
        const bool spoken = std::ranges::any_of(
            keywords, [&](const std::string &word) { return words.contains(qtext(word), Qt::CaseInsensitive); });
        if (spoken || m_inForce.size() == 1)
            ids << qtext(id);
    }
    return ids;
}

} // namespace viewmodel
