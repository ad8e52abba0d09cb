#include "main/Options.h"

#include <QCommandLineParser>
#include <QCoreApplication>

#include <cstdio>

namespace root {

namespace {

/// The options that there are, and the parser that finds them.
struct Parser {
    Parser()
    {
        words.setApplicationDescription(
            QStringLiteral("Fengsui, the emergency coordination console. Without options: the live record."));
        // A word for Qt, such as -reverse, is one word, not the short options its letters would be.
        words.setSingleDashWordOptionMode(QCommandLineParser::ParseAsLongOptions);
        words.addOptions({demo, record, shots, language, paint});
    }
    [[nodiscard]] bool asksForWords() const { return words.isSet(help) || words.isSet(version); }

    QCommandLineParser words;
    QCommandLineOption demo{
        QStringLiteral("demo"), QStringLiteral("Open the demonstration, a night of eight incidents, as at its start.")};
    QCommandLineOption record{QStringLiteral("db"), QStringLiteral("Open this record file."), QStringLiteral("file")};
    QCommandLineOption shots{QStringLiteral("screenshots"), QStringLiteral("Paint the window into a folder and quit."),
        QStringLiteral("folder")};
    QCommandLineOption language{QStringLiteral("language"), QStringLiteral("zh_CN (default) or en."),
        QStringLiteral("name"), QStringLiteral("zh_CN")};
    QCommandLineOption paint{QStringLiteral("first-paint"), QStringLiteral("Say when the board is painted, and quit.")};
    QCommandLineOption help = words.addHelpOption();
    QCommandLineOption version = words.addVersionOption();
};

} // namespace

bool asksForWords(const QStringList &arguments)
{
    Parser parser;
    parser.words.parse(arguments);
    return parser.asksForWords();
}

std::optional<Options> readOptions(const QStringList &arguments, int &exitCode)
{
    Parser parser;
    exitCode = 2;
    if (!parser.words.parse(arguments) || !parser.words.positionalArguments().isEmpty()) {
        const QString found = parser.words.errorText();
        const QString problem = found.isEmpty() ? QStringLiteral("Unexpected word.") : found;
        std::fputs(qPrintable(problem + QLatin1Char('\n') + parser.words.helpText()), stderr);
        return {};
    }
    exitCode = 0;
    if (parser.asksForWords()) {
        const QString version = QCoreApplication::applicationVersion() + QLatin1Char('\n');
        std::fputs(qPrintable(parser.words.isSet(parser.help) ? parser.words.helpText() : version), stdout);
        return {};
    }
    return Options{parser.words.isSet(parser.demo), parser.words.value(parser.record), parser.words.value(parser.shots),
        parser.words.value(parser.language), parser.words.isSet(parser.paint)};
}

} // namespace root
