#include "incident/NamedPlan.h"

namespace incident {

const assess::CompiledPlan *planNamed(const PlanLibrary &plans, const std::string &name)
{
    const plan::VersionName wanted = plan::versionName(name);
    return wanted.version.empty() ? plans.current(wanted.plan) : plans.version(wanted.plan, wanted.version);
}

} // namespace incident
