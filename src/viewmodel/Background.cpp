#include "viewmodel/Background.h"

namespace viewmodel {

Background::Background(QObject *parent)
    : QObject(parent)
{
    m_pool.setMaxThreadCount(1);
}

Background::~Background() { m_pool.waitForDone(); }

void Background::run(std::function<Then()> job)
{
    m_pool.start([this, job = std::move(job)] { QMetaObject::invokeMethod(this, job(), Qt::QueuedConnection); });
}

} // namespace viewmodel
