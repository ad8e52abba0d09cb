#include "viewmodel/incident/IncidentName.h"

#include "viewmodel/Words.h"

namespace viewmodel {

QString incidentName(const QString &title, const QString &number)
{
    return title.isEmpty() ? number : Text::tr("%1 (%2)", "incident, number").arg(title, number);
}

} // namespace viewmodel
