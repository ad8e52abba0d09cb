#include "viewmodel/incident/TaskWords.h"

namespace viewmodel {

QStringList taskKinds(const plan::Plan &plan, const plan::Task &task)
{
    QStringList kinds;
    for (const std::string &id : task.labels) {
        const plan::TaskLabel *kind = plan::findTaskLabel(plan, id);
        kinds << qtext(kind ? kind->label : id);
    }
    return kinds;
}

QString inheritedWords(const plan::TaskSet &from)
{
    return Text::tr("inherited from %1", "task set").arg(qtext(from.label));
}

} // namespace viewmodel
