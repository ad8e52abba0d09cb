#pragma once

#include "base/Error.h"

#include <QObject>
#include <QThreadPool>

#include <functional>

namespace viewmodel {

/// Work that may have to wait for a disk, off the window's thread, one piece after another. What it leads to comes back
/// on the thread of this object. Destroying it waits for the piece under way (a backup is finished) and drops its
/// outcome.
class Background final : public QObject {
    Q_OBJECT
public:
    /// What is done with the outcome, on the thread of this object.
    using Then = std::function<void()>;

    explicit Background(QObject *parent = nullptr);
    ~Background() override;

    /// What a job throws ends the job and not the program: it goes to the log, and `failed` is done in the place of the
    /// outcome. Give one where somebody waits for the outcome.
    void run(std::function<Then()> job, std::function<void(const base::Error &)> failed = {});

private:
    QThreadPool m_pool;
};

} // namespace viewmodel
