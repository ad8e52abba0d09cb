#include "main/Language.h"
#include "main/Program.h"
#include "platform/Logging.h"

#include <QIcon>

#include <cstdio>

namespace {

int complain(const base::Error &error)
{
    std::fprintf(stderr, "fengsui: %s\n", base::toString(error).c_str());
    return 1;
}

QStringList wordsOf(int argc, char **argv)
{
    QStringList words;
    for (int i = 0; i < argc; ++i)
        words << QString::fromLocal8Bit(argv[i]);
    return words;
}

} // namespace

int main(int argc, char **argv)
{
    QApplication::setApplicationName(QStringLiteral("fengsui"));
    QApplication::setApplicationVersion(QStringLiteral(FENGSUI_VERSION));
    int exitCode = 0;
    if (const QStringList words = wordsOf(argc, argv); root::asksForWords(words)) {
        const QCoreApplication application(argc, argv); // there may be no display
        static_cast<void>(root::readOptions(words, exitCode));
        return exitCode;
    }
    const auto data = platform::findData(platform::dataSearch());
    formats::PlansBeingRead plans(data ? root::plansOf(*data) : std::string(), 1); // one for the window
    QApplication application(argc, argv);
    const auto options = root::readOptions(QApplication::arguments(), exitCode);
    if (!options)
        return exitCode;
    if (!data)
        return complain(data.error());
    const auto folder = platform::UserFolder::standard();
    if (!folder)
        return complain(folder.error());
    if (const auto started = platform::startLogging({folder->logs()}); !started)
        platform::log(platform::LogLevel::Warning, platform::logged(started.error()));
    platform::log(platform::LogLevel::Info, "started " FENGSUI_VERSION);
    root::installLanguage(application, options->language);
    {
        root::Program program(application, *options, *folder, *data, std::move(plans));
        program.show();
        exitCode = QApplication::exec();
    }
    platform::log(platform::LogLevel::Info, "stopped");
    platform::stopLogging();
    return exitCode;
}
