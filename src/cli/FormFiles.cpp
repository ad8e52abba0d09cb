#include "cli/FormFiles.h"

#include "formats/FormsYaml.h"
#include "formats/PlanLoader.h"

namespace cli {

FormFiles::FormFiles()
    : shelf(formats::loadCompiledPlan)
{
}

base::Result<> FormFiles::load(const Environment &environment)
{
    const auto data = environment.data();
    if (!data)
        return base::failFrom(data);
    const auto unusable = loadPlans(environment, shelf);
    if (!unusable)
        return base::failFrom(unusable);
    warnOfPlans(environment, *unusable);
    for (const assess::CompiledPlan *plan : shelf.inForce())
        plans.push_back(&plan->plan());
    formats::FormsLoad house = formats::loadForms((*data / "forms.yaml").string());
    print(environment.err, house.diagnostics);
    if (base::hasErrors(house.diagnostics))
        return base::fail(
            base::ErrorCode::Invalid, "the forms of the house cannot be used", (*data / "forms.yaml").string());
    own = std::move(house.forms);
    return {};
}

documents::Templates formPages(const Environment &environment)
{
    return documents::Templates((environment.data().value_or(std::filesystem::path()) / "forms").string());
}

} // namespace cli
