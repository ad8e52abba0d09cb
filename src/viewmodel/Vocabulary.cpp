#include "viewmodel/Vocabulary.h"

#include <QPointer>

namespace viewmodel {

Reply::Reply(QObject *context, std::function<void(const QString &problem)> then)
    : m_then([guard = QPointer<QObject>(context), then = std::move(then)](const QString &problem) {
        if (guard && then)
            then(problem);
    })
{
}

void Reply::tell(const QString &problem) const
{
    if (m_then)
        m_then(problem);
}

} // namespace viewmodel
