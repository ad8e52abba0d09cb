#include "cli/Cli.h"
#include "platform/PasswordPrompt.h"
#include "platform/Paths.h"
#include "platform/SystemClock.h"

#include <QGuiApplication>

#include <iostream>
#include <memory>

#include <fcntl.h>

namespace {

/// A record opened under the number of a closed standard stream would get what is meant for people written into it.
/// The streams are held by something that takes no output, so that writing to them fails.
bool standardStreamsHeld()
{
    for (const int stream : {0, 1, 2}) {
        if (fcntl(stream, F_GETFD) == -1 && open("/dev/null", O_RDONLY) != stream)
            return false;
    }
    return true;
}

/// Asks at the terminal; without one, lines of the input are taken.
cli::Desk desk()
{
    // Apart from the window on the same machine: neither signs the other's people out.
    cli::Desk desk{platform::machineName() + " (fengsuictl)"};
    if (platform::atTerminal())
        desk.askPassword = [](const std::string &prompt) {
            return platform::askWithoutEcho(prompt).map(
                [](std::string &&line) { return identity::Secret(std::move(line)); });
        };
    return desk;
}

void onlyFailures(QtMsgType type, const QMessageLogContext &, const QString &message)
{
    if (type == QtCriticalMsg || type == QtFatalMsg)
        std::cerr << message.toStdString() << '\n';
}

/// The commands that lay papers out.
bool makesPapers(int argc, char **argv)
{
    const std::string_view command = argc > 1 ? argv[1] : "";
    const std::string_view action = argc > 2 ? argv[2] : "";
    return command == "render" || (command == "incident" && action == "export");
}

/// Papers are laid out with fonts; no window is ever opened for them.
std::unique_ptr<QCoreApplication> application(int &argc, char **argv)
{
    if (!makesPapers(argc, argv))
        return std::make_unique<QCoreApplication>(argc, argv);
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const auto before = qInstallMessageHandler(onlyFailures); // without a session Qt misses folders that nothing needs
    auto gui = std::make_unique<QGuiApplication>(argc, argv);
    qInstallMessageHandler(before);
    return gui;
}

} // namespace

// The record is opened through Qt's SQL drivers, which need an application object to be found.
int main(int argc, char **argv)
{
    if (!standardStreamsHeld())
        return cli::BadInput;
    std::ios::sync_with_stdio(false);
    const auto qt = application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("fengsui"));
    const platform::SystemClock clock;
    const auto data = [] { return platform::findData(platform::dataSearch()); };
    const auto liveRecord = [] { return platform::UserFolder::standard().map(&platform::UserFolder::liveRecord); };
    const auto seenEnds = [] { return platform::UserFolder::standard().map(&platform::UserFolder::seenEnds); };
    const std::vector<std::string> words(argv + 1, argv + argc);
    return cli::run(words, {std::cin, std::cout, std::cerr, clock, data, liveRecord, desk(), seenEnds});
}
