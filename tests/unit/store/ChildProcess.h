#pragma once

#include <gtest/gtest.h>

#include <csignal>
#include <functional>

#include <sys/wait.h>
#include <unistd.h>

namespace storetest {

/// A second program: runs `work` with the writing end of a pipe, and is killed when the test is done with it.
class ChildProcess {
public:
    explicit ChildProcess(const std::function<void(int pipe)> &work)
    {
        int ends[2] = {-1, -1};
        EXPECT_EQ(::pipe(ends), 0);
        m_pid = ::fork();
        if (m_pid == 0) {
            ::close(ends[0]);
            work(ends[1]);
            ::_exit(0);
        }
        ::close(ends[1]);
        m_pipe = ends[0];
    }
    ~ChildProcess()
    {
        kill();
        ::close(m_pipe);
    }
    ChildProcess(const ChildProcess &) = delete;
    ChildProcess &operator=(const ChildProcess &) = delete;

    /// The next number the child has written; -1 when it has gone.
    int next() const
    {
        int value = -1;
        return ::read(m_pipe, &value, sizeof value) == static_cast<ssize_t>(sizeof value) ? value : -1;
    }

    /// SIGKILL: no destructor, no signal handler, no flush.
    void kill()
    {
        if (m_pid <= 0)
            return;
        ::kill(m_pid, SIGKILL);
        ::waitpid(m_pid, nullptr, 0);
        m_pid = -1;
    }
    [[nodiscard]] pid_t pid() const { return m_pid; }

    static void tell(int pipe, int value) { (void)!::write(pipe, &value, sizeof value); }

private:
    pid_t m_pid = -1;
    int m_pipe = -1;
};

/// Root may write anywhere; a test of permissions runs as nobody as long as this lives.
class Unprivileged {
public:
    Unprivileged()
        : m_wasRoot(::geteuid() == 0)
    {
        if (m_wasRoot) {
            EXPECT_EQ(::seteuid(65534), 0);
        }
    }
    ~Unprivileged()
    {
        if (m_wasRoot) {
            EXPECT_EQ(::seteuid(0), 0);
        }
    }
    Unprivileged(const Unprivileged &) = delete;
    Unprivileged &operator=(const Unprivileged &) = delete;

private:
    bool m_wasRoot;
};

} // namespace storetest
