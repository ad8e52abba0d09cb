// The program of the window where there is no display: what it says for whoever asks from a terminal.
#include "support/TempDir.h"

#include <QProcess>

#include <gtest/gtest.h>

namespace {

struct Said {
    int exit = -1;
    std::string out;
    std::string err;
};

Said withoutADisplay(const QStringList &words)
{
    const support::TempDir folder;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const char *display : {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"})
        environment.remove(QString::fromLatin1(display));
    environment.insert(QStringLiteral("XDG_DATA_HOME"), QString::fromStdString(folder.file("home")));
    QProcess process;
    process.setProcessEnvironment(environment);
    process.start(QStringLiteral(BIN_DIR "/fengsui"), words);
    if (!process.waitForFinished(30000) || process.exitStatus() != QProcess::NormalExit)
        return {-1, {}, process.errorString().toStdString() + process.readAllStandardError().toStdString()};
    return {process.exitCode(), process.readAllStandardOutput().toStdString(),
        process.readAllStandardError().toStdString()};
}

} // namespace

TEST(WindowWithoutADisplay, SaysItsHelp)
{
    for (const char *word : {"--help", "-h"}) {
        const Said said = withoutADisplay({QString::fromLatin1(word)});
        EXPECT_EQ(said.exit, 0) << said.err;
        EXPECT_NE(said.out.find("--demo"), std::string::npos) << said.out;
        EXPECT_EQ(said.err, "");
    }
}

TEST(WindowWithoutADisplay, SaysItsVersion)
{
    EXPECT_EQ(withoutADisplay({QStringLiteral("--version")}).out, FENGSUI_VERSION "\n");
    EXPECT_EQ(withoutADisplay({QStringLiteral("-v")}).out, FENGSUI_VERSION "\n");
}

TEST(WindowWithoutADisplay, SaysWhichWordItDoesNotKnow)
{
    const Said said = withoutADisplay({QStringLiteral("--help"), QStringLiteral("--nonsense")});
    EXPECT_EQ(said.exit, 2);
    EXPECT_NE(said.err.find("nonsense"), std::string::npos) << said.err;
}
