#include "platform/PasswordPrompt.h"

#include <array>
#include <cerrno>
#include <csignal>

#include <poll.h>
#include <termios.h>
#include <unistd.h>

namespace platform {

namespace {

volatile std::sig_atomic_t interruptedBy = 0;

void noteSignal(int signal) { interruptedBy = signal; }

/// Echo off, and signals noted while typing is waited for and at no other moment, so that none slips in just before.
/// All as it was when it goes.
class SilentTerminal {
public:
    SilentTerminal()
    {
        interruptedBy = 0;
        struct sigaction noting = {};
        noting.sa_handler = noteSignal;
        sigset_t held;
        sigemptyset(&held);
        for (const int signal : Signals)
            sigaddset(&held, signal);
        sigprocmask(SIG_BLOCK, &held, &m_mask);
        for (std::size_t i = 0; i < Signals.size(); ++i)
            sigaction(Signals[i], &noting, &m_handlers[i]);
        m_changed = tcgetattr(STDIN_FILENO, &m_before) == 0;
        termios silent = m_before;
        silent.c_lflag &= ~static_cast<tcflag_t>(ECHO);
        m_changed = m_changed && tcsetattr(STDIN_FILENO, TCSAFLUSH, &silent) == 0;
    }
    ~SilentTerminal()
    {
        if (m_changed)
            tcsetattr(STDIN_FILENO, TCSAFLUSH, &m_before);
        sigprocmask(SIG_SETMASK, &m_mask, nullptr);
        for (std::size_t i = 0; i < Signals.size(); ++i)
            sigaction(Signals[i], &m_handlers[i], nullptr);
        if (interruptedBy != 0)
            raise(interruptedBy);
    }
    SilentTerminal(const SilentTerminal &) = delete;
    SilentTerminal &operator=(const SilentTerminal &) = delete;

    [[nodiscard]] bool silent() const { return m_changed; }

    /// The next byte that is typed; false when the input ended or a signal came.
    [[nodiscard]] bool next(char &byte) const
    {
        pollfd input{STDIN_FILENO, POLLIN, 0};
        return ppoll(&input, 1, nullptr, &m_mask) == 1 && read(STDIN_FILENO, &byte, 1) == 1;
    }

private:
    static constexpr std::array Signals{SIGINT, SIGTERM, SIGQUIT, SIGHUP};
    std::array<struct sigaction, Signals.size()> m_handlers{};
    termios m_before{};
    sigset_t m_mask{};
    bool m_changed = false;
};

void write(const std::string &text)
{
    // What cannot be shown is not worth stopping for.
    if (::write(STDERR_FILENO, text.data(), text.size()) < 0)
        errno = 0;
}

} // namespace

bool atTerminal() { return isatty(STDIN_FILENO) == 1; }

base::Result<std::string> askWithoutEcho(const std::string &prompt)
{
    const SilentTerminal terminal;
    if (!terminal.silent())
        return base::fail(base::ErrorCode::Io, "the terminal cannot be kept from showing the password");
    write(prompt);
    std::string line;
    line.reserve(1024); // so that growing leaves no copies behind
    char c = 0;
    bool ended = false;
    while (!ended && terminal.next(c)) {
        ended = c == '\n';
        if (!ended)
            line += c;
    }
    write("\n");
    if (!ended)
        return base::fail(base::ErrorCode::Invalid, "no password was typed");
    return line;
}

std::string machineName()
{
    std::array<char, 256> name{};
    return gethostname(name.data(), name.size() - 1) == 0 && name[0] != '\0' ? std::string(name.data()) : "unknown";
}

} // namespace platform
