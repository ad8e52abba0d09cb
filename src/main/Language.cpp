#include "main/Language.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

namespace root {

namespace {

/// Words of Qt's own that it brings no Chinese for: what a file is, in the dialog that asks for one.
struct WordOfQt {
    const char *text;
    const char *comment;
};
[[maybe_unused]] constexpr WordOfQt WordsOfQt[] = {
    QT_TRANSLATE_NOOP3("QAbstractFileIconProvider", "Folder", "All other platforms"),
    QT_TRANSLATE_NOOP3("QAbstractFileIconProvider", "Drive", ""),
    QT_TRANSLATE_NOOP3("QAbstractFileIconProvider", "Unknown", ""),
};

} // namespace

void installLanguage(QCoreApplication &application, const QString &language)
{
    if (language == QStringLiteral("en")) {
        QLocale::setDefault(QLocale(QLocale::English));
        return;
    }
    QLocale::setDefault(QLocale(QLocale::Chinese, QLocale::China));
    // Whatever the machine's own language is: fonts are chosen for Chinese as it is written here, not by the first one
    // that happens to hold the sign, which may show the Japanese shape of it.
    if (!qEnvironmentVariableIsSet("FC_LANG"))
        qputenv("FC_LANG", "zh-cn");
    const auto install = [&](const QString &name, const QString &folder) {
        auto *translator = new QTranslator(&application);
        if (translator->load(name, folder))
            QCoreApplication::installTranslator(translator);
    };
    install(QStringLiteral("qtbase_zh_CN"), QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    install(QStringLiteral("fengsui_zh_CN"), QStringLiteral(":/i18n"));
}

} // namespace root
