#include "platform/PasswordPrompt.h"

#include <array>
#include <cerrno>
#include <csignal>

#include <termios.h>
#include <unistd.h>

namespace platform {

namespace {

volatile std::sig_atomic_t interruptedBy = 0;

void noteSignal(int signal) { interruptedBy = signal; }

/// Echo off and signals noted; all as it was when it goes.
class SilentTerminal {
public:
    SilentTerminal()
    {
        interruptedBy = 0;
        struct sigaction noting = {};
        noting.sa_handler = noteSignal; // without SA_RESTART, so that reading stops
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
        for (std::size_t i = 0; i < Signals.size(); ++i)
            sigaction(Signals[i], &m_handlers[i], nullptr);
        if (interruptedBy != 0)
            raise(interruptedBy);
    }
    SilentTerminal(const SilentTerminal &) = delete;
    SilentTerminal &operator=(const SilentTerminal &) = delete;

    [[nodiscard]] bool silent() const { return m_changed; }

private:
    static constexpr std::array Signals{SIGINT, SIGTERM, SIGQUIT, SIGHUP};
    std::array<struct sigaction, Signals.size()> m_handlers{};
    termios m_before{};
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
    while (!ended && read(STDIN_FILENO, &c, 1) == 1) {
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
