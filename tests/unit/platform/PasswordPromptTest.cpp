#include "platform/PasswordPrompt.h"

#include <gtest/gtest.h>

#include <array>
#include <csignal>

#include <pty.h>
#include <sys/wait.h>
#include <termios.h>
#include <unistd.h>

namespace {

/// A person at a terminal of its own, in front of whom a child process asks for a password.
class Person {
public:
    /// The child ends with 0 when it was told `expected`, with 1 otherwise.
    explicit Person(const std::string &expected)
    {
        m_child = forkpty(&m_terminal, nullptr, nullptr, nullptr);
        if (m_child == 0) {
            const auto told = platform::askWithoutEcho("Password: ");
            _exit(told && *told == expected ? 0 : 1);
        }
    }
    ~Person() { close(m_terminal); }
    Person(const Person &) = delete;
    Person &operator=(const Person &) = delete;

    /// Reads the screen until it shows `words`, or nothing more comes.
    void waitFor(const std::string &words)
    {
        std::array<char, 256> some{};
        while (m_screen.find(words) == std::string::npos) {
            const ssize_t got = read(m_terminal, some.data(), some.size());
            if (got <= 0)
                return;
            m_screen.append(some.data(), static_cast<std::size_t>(got));
        }
    }
    void type(const std::string &keys)
    {
        EXPECT_EQ(write(m_terminal, keys.data(), keys.size()), static_cast<ssize_t>(keys.size()));
    }
    /// How the child ended, as waitpid() says it.
    int end()
    {
        waitFor("nothing that is ever shown");
        int status = 0;
        waitpid(m_child, &status, 0);
        return status;
    }
    [[nodiscard]] const std::string &screen() const { return m_screen; }
    [[nodiscard]] bool echoes() const
    {
        termios now{};
        return tcgetattr(m_terminal, &now) == 0 && (now.c_lflag & ECHO) != 0;
    }

private:
    int m_terminal = -1;
    pid_t m_child = -1;
    std::string m_screen;
};

} // namespace

TEST(PasswordPrompt, ReadsALineAndShowsNothingOfIt)
{
    Person person("Own-chosen-22");
    person.waitFor("Password: ");
    EXPECT_FALSE(person.echoes());
    person.type("Own-chosen-22\n");
    EXPECT_EQ(person.end(), 0);
    EXPECT_EQ(person.screen().find("Own"), std::string::npos) << person.screen();
    EXPECT_TRUE(person.echoes());
}

TEST(PasswordPrompt, CtrlCGivesTheTerminalItsEchoBackAndEndsTheProgram)
{
    Person person("");
    person.waitFor("Password: ");
    person.type("half a pass\x03");
    const int status = person.end();
    ASSERT_TRUE(WIFSIGNALED(status));
    EXPECT_EQ(WTERMSIG(status), SIGINT);
    EXPECT_TRUE(person.echoes());
}

TEST(PasswordPrompt, AnInputThatEndsIsNoPassword)
{
    Person person("");
    person.waitFor("Password: ");
    person.type("\x04");
    EXPECT_EQ(WEXITSTATUS(person.end()), 1);
}

TEST(PasswordPrompt, TheMachineHasAName) { EXPECT_FALSE(platform::machineName().empty()); }
