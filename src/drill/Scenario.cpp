#include "drill/Scenario.h"

#include <algorithm>

namespace drill {

namespace {

template <class T, class Id>
const T *findById(const std::vector<T> &things, const Id &id)
{
    const auto found = std::ranges::find(things, id, &T::id);
    return found == things.end() ? nullptr : &*found;
}

} // namespace

const Inject *findInject(const Scenario &scenario, const InjectId &id) { return findById(scenario.injects, id); }
const Branch *findBranch(const Scenario &scenario, const BranchId &id) { return findById(scenario.branches, id); }
const BranchWay *findWay(const Branch &branch, std::string_view way) { return findById(branch.ways, way); }
const Expectation *findExpectation(const Scenario &scenario, const ExpectationId &id)
{
    return findById(scenario.expectations, id);
}

} // namespace drill
