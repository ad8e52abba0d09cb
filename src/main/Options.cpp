#include "main/Options.h"

#include <QCommandLineParser>
#include <QCoreApplication>

#include <cstdio>

namespace root {

std::optional<Options> readOptions(const QStringList &arguments, int &exitCode)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(QStringLiteral("Fengsui, the emergency coordination console. Without options: the live record."));
    const QCommandLineOption demo(QStringLiteral("demo"), QStringLiteral("Open the demonstration, a night of six incidents."));
    const QCommandLineOption record(QStringLiteral("db"), QStringLiteral("Open this record file."), QStringLiteral("file"));
    const QCommandLineOption shots(QStringLiteral("screenshots"), QStringLiteral("Paint the window into a folder and quit."), QStringLiteral("folder"));
    const QCommandLineOption language(QStringLiteral("language"), QStringLiteral("zh_CN (default) or en."), QStringLiteral("name"), QStringLiteral("zh_CN"));
    const QCommandLineOption paint(QStringLiteral("first-paint"), QStringLiteral("Quit once the board is painted."));
    const QCommandLineOption help = parser.addHelpOption();
    const QCommandLineOption version = parser.addVersionOption();
    parser.addOptions({demo, record, shots, language, paint});
    exitCode = 2;
    if (!parser.parse(arguments) || !parser.positionalArguments().isEmpty()) {
        const QString problem = parser.errorText().isEmpty() ? QStringLiteral("Unexpected word.") : parser.errorText();
        std::fputs(qPrintable(problem + QLatin1Char('\n') + parser.helpText()), stderr);
        return {};
    }
    exitCode = 0;
    if (parser.isSet(help) || parser.isSet(version)) {
        std::fputs(parser.isSet(help) ? qPrintable(parser.helpText()) : qPrintable(QCoreApplication::applicationVersion() + QLatin1Char('\n')), stdout);
        return {};
    }
    return Options{parser.isSet(demo), parser.value(record), parser.value(shots), parser.value(language), parser.isSet(paint)};
}

} // namespace root
