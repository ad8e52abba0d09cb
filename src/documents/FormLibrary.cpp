#include "documents/FormLibrary.h"

#include "base/Text.h"

namespace documents {

std::string ListedForm::name() const { return plan ? plan->id + "/" + form->id : form->id; }

FormLibrary::FormLibrary(const std::vector<const plan::Plan *> &plans, const std::vector<plan::Form> &own)
    : m_own(&own)
{
    for (const plan::Plan *plan : plans) {
        for (const plan::Form &form : plan->forms)
            m_all.push_back({plan, &form});
    }
    for (const plan::Form &form : own)
        m_all.push_back({nullptr, &form});
}

base::Result<ListedForm> FormLibrary::find(const std::string &word) const
{
    std::vector<ListedForm> called;
    std::vector<std::string> names;
    for (const ListedForm &listed : m_all) {
        names.push_back(listed.name());
        if (listed.name() == word)
            return listed;
        if (listed.form->id == word || listed.form->label == word)
            called.push_back(listed);
    }
    if (called.size() == 1)
        return called.front();
    if (called.empty())
        return base::fail(
            base::ErrorCode::NotFound, "there is no form " + word + "; there are: " + base::join(names, ", "));
    names.clear();
    for (const ListedForm &listed : called)
        names.push_back(listed.name());
    return base::fail(
        base::ErrorCode::Invalid, "several forms are called " + word + "; write " + base::join(names, " or "));
}

} // namespace documents
