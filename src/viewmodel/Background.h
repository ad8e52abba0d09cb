#pragma once

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

    void run(std::function<Then()> job);

private:
    QThreadPool m_pool;
};

} // namespace viewmodel
