#include "viewmodel/incident/PlanStanding.h"

#include "viewmodel/Words.h"

namespace viewmodel {

QString successorText(const std::string &document, const std::string &since)
{
    if (document.empty() || since.empty())
        return qtext(document);
    return Text::tr("%1, since %2", "document, year or day").arg(qtext(document), qtext(since));
}

QString supersededSentence(const plan::Plan &plan)
{
    if (plan.status != plan::PlanStatus::Superseded)
        return {};
    return Text::tr("%1 has been superseded by %2. Started nonetheless, it needs a reason, which is recorded.")
        .arg(qtext(plan.shortTitle + " " + plan.document), successorText(plan.supersededBy, plan.supersededSince));
}

QString draftVersion(const std::string &version)
{
    static const QString mark = QStringLiteral("-draft");
    const QString name = qtext(version);
    return name.endsWith(mark) ? name.chopped(mark.size()) : name;
}

} // namespace viewmodel
