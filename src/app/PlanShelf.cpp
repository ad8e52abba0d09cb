#include "app/PlanShelf.h"

namespace app {

const PlanShelf::Entry &PlanShelf::put(assess::CompiledPlan plan, std::string text)
{
    std::string digest = plan.plan().digest;
    return m_byDigest.try_emplace(std::move(digest), Entry{std::move(plan), std::move(text)}).first->second;
}

base::Result<std::string> PlanShelf::putInForce(const std::string &text, const std::string &name)
{
    auto plan = m_load(text, name);
    if (!plan)
        return base::failFrom(plan);
    std::string id = plan->plan().id;
    putInForce(std::move(*plan), text);
    return id;
}

void PlanShelf::putInForce(assess::CompiledPlan plan, std::string text)
{
    const plan::Plan &entry = put(std::move(plan), std::move(text)).plan.plan();
    m_inForce[entry.id] = entry.digest;
    m_versions[{entry.id, entry.version}] = entry.digest;
}

void PlanShelf::offer(assess::CompiledPlan plan, std::string text)
{
    const plan::Plan &entry = put(std::move(plan), std::move(text)).plan.plan();
    m_versions.try_emplace({entry.id, entry.version}, entry.digest);
}

base::Result<> PlanShelf::keep(const std::string &text, const std::string &name)
{
    auto plan = m_load(text, name);
    if (!plan)
        return base::failFrom(plan);
    put(std::move(*plan), text);
    return {};
}

const assess::CompiledPlan *PlanShelf::current(const std::string &plan) const
{
    const auto found = m_inForce.find(plan);
    return found == m_inForce.end() ? nullptr : byDigest(found->second);
}

const assess::CompiledPlan *PlanShelf::byDigest(const std::string &digest) const
{
    const auto found = m_byDigest.find(digest);
    return found == m_byDigest.end() ? nullptr : &found->second.plan;
}

const assess::CompiledPlan *PlanShelf::version(const std::string &plan, const std::string &version) const
{
    const auto found = m_versions.find({plan, version});
    return found == m_versions.end() ? nullptr : byDigest(found->second);
}

std::vector<const assess::CompiledPlan *> PlanShelf::versions() const
{
    std::vector<const assess::CompiledPlan *> plans;
    for (const auto &[name, digest] : m_versions)
        plans.push_back(byDigest(digest));
    return plans;
}

const std::string *PlanShelf::textOf(const std::string &digest) const
{
    const auto found = m_byDigest.find(digest);
    return found == m_byDigest.end() ? nullptr : &found->second.text;
}

std::vector<const assess::CompiledPlan *> PlanShelf::inForce() const
{
    std::vector<const assess::CompiledPlan *> plans;
    for (const auto &[id, digest] : m_inForce)
        plans.push_back(byDigest(digest));
    return plans;
}

} // namespace app
