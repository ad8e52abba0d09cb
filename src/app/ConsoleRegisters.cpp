#include "app/Console.h"

namespace app {

base::Result<> Console::replaceDirectory(identity::Directory directory, const std::string &actor)
{
    const auto receipt = m_registers.replace(std::move(directory), now(), actorOr(actor));
    if (!receipt)
        return base::failFrom(receipt);
    takenIn(*receipt, 1);
    return {};
}

base::Result<> Console::replaceRoster(identity::Roster roster, const std::string &actor)
{
    const auto receipt = m_registers.replace(std::move(roster), now(), actorOr(actor));
    if (!receipt)
        return base::failFrom(receipt);
    takenIn(*receipt, 1);
    return {};
}

base::Result<> Console::replaceReductionList(reduction::List list, const std::string &actor)
{
    const auto receipt = m_registers.replace(std::move(list), now(), actorOr(actor));
    if (!receipt)
        return base::failFrom(receipt);
    takenIn(*receipt, 1);
    return {};
}

} // namespace app
