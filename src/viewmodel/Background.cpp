#include "viewmodel/Background.h"

namespace viewmodel {

Background::Background(QObject *parent)
    : QObject(parent)
{
    m_pool.setMaxThreadCount(1);
}

Background::~Background() { m_pool.waitForDone(); }

/// Nothing of ours throws on purpose; memory runs out, and libraries throw.
static Background::Then outcomeOf(
    const std::function<Background::Then()> &job, const std::function<void(const base::Error &)> &failed)
{
    base::Error error{base::ErrorCode::Io, "an exception of unknown kind"};
    try {
        return job();
    } catch (const std::exception &problem) {
        error.detail = problem.what();
    } catch (...) { // said above
    }
    qCritical("work in the background ended before its time: %s", error.detail.c_str());
    return [failed, error] {
        if (failed)
            failed(error);
    };
}

void Background::run(std::function<Then()> job, std::function<void(const base::Error &)> failed)
{
    m_pool.start([this, job = std::move(job), failed = std::move(failed)] {
        QMetaObject::invokeMethod(this, outcomeOf(job, failed), Qt::QueuedConnection);
    });
}

} // namespace viewmodel
