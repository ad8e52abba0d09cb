#include "incident/Confirmations.h"

#include <algorithm>
#include <ranges>

namespace incident {

void Confirmations::say(const std::string &condition, ConfirmationEntry entry)
{
    std::vector<ConfirmationEntry> &said = m_said[condition];
    if (entry.step.empty())
        said.clear();
    else
        std::erase_if(said, [&](const ConfirmationEntry &older) { return older.step == entry.step; });
    said.push_back(std::move(entry));
}

void Confirmations::forget(const std::string &condition) { m_said.erase(condition); }

const ConfirmationEntry *Confirmations::saidFor(const std::string &condition, std::string_view transition) const
{
    const auto found = m_said.find(condition);
    if (found == m_said.end())
        return nullptr;
    auto newestFirst = found->second | std::views::reverse;
    const auto entry = std::ranges::find_if(
        newestFirst, [&](const ConfirmationEntry &said) { return said.step.empty() || said.step == transition; });
    return entry == newestFirst.end() ? nullptr : &*entry;
}

const ConfirmationEntry *Confirmations::givenFor(const std::string &condition, std::string_view transition) const
{
    const ConfirmationEntry *said = saidFor(condition, transition);
    return said && said->holds ? said : nullptr;
}

const ConfirmationEntry *Confirmations::lastOf(const std::string &condition) const
{
    const auto found = m_said.find(condition);
    return found == m_said.end() ? nullptr : &found->second.back();
}

bool Confirmations::holds(const std::string &condition) const
{
    const auto found = m_said.find(condition);
    return found != m_said.end() && std::ranges::any_of(found->second, &ConfirmationEntry::holds);
}

} // namespace incident
