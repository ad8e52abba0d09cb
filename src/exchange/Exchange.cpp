#include "exchange/Exchange.h"

namespace exchange {

const Sent *Exchange::findSent(const std::string &bundle) const
{
    const auto found = sent.find(bundle);
    return found == sent.end() ? nullptr : &found->second;
}

const Taken *Exchange::findTaken(const std::string &bundle) const
{
    const auto found = taken.find(bundle);
    return found == taken.end() ? nullptr : &found->second;
}

} // namespace exchange
