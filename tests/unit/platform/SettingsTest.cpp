#include "platform/Settings.h"

#include "support/TempDir.h"

#include <QFile>

#include <gtest/gtest.h>

namespace {

class Settings : public ::testing::Test {
protected:
    support::TempDir folder;
    QString path = QString::fromStdString(folder.file("settings.ini"));

    void write(const char *text)
    {
        QFile file(path);
        ASSERT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(text);
    }
};

TEST_F(Settings, BeginWithTheDefaults)
{
    const platform::Settings settings(path);
    EXPECT_TRUE(settings.sound());
    EXPECT_EQ(settings.idleMinutes(), 5);
    EXPECT_FALSE(settings.problem().has_value());
}

TEST_F(Settings, AreThereTheNextTime)
{
    {
        platform::Settings settings(path);
        settings.setSound(false);
        settings.setIdleMinutes(20);
        settings.values().setValue(QStringLiteral("layout/current"), QStringLiteral("handling"));
    }
    platform::Settings settings(path);
    EXPECT_FALSE(settings.sound());
    EXPECT_EQ(settings.idleMinutes(), 20);
    EXPECT_EQ(settings.values().value(QStringLiteral("layout/current")).toString(), QStringLiteral("handling"));
}

TEST_F(Settings, AnIdleTimeThatMakesNoSenseCountsAsNotSet)
{
    for (const char *value : {"-1", "241", "soon", ""}) {
        write((std::string("[lock]\nidleMinutes=") + value + "\n").c_str());
        EXPECT_EQ(platform::Settings(path).idleMinutes(), 5) << value;
    }
    write("[lock]\nidleMinutes=0\n");
    EXPECT_EQ(platform::Settings(path).idleMinutes(), 0) << "never";
    write("[lock]\nidleMinutes=240\n");
    EXPECT_EQ(platform::Settings(path).idleMinutes(), 240);
}

TEST_F(Settings, AnUnreadableFileIsKeptAsideAndTheDefaultsHold)
{
    write("[alarm\nsound=false\n\"");
    {
        platform::Settings settings(path);
        ASSERT_TRUE(settings.problem().has_value());
        EXPECT_EQ(settings.problem()->code, base::ErrorCode::Corrupt);
        EXPECT_TRUE(settings.sound());
        settings.setIdleMinutes(7);
    }
    QFile kept(path + QStringLiteral(".damaged"));
    ASSERT_TRUE(kept.open(QIODevice::ReadOnly));
    EXPECT_EQ(kept.readAll(), QByteArray("[alarm\nsound=false\n\""));
    EXPECT_EQ(platform::Settings(path).idleMinutes(), 7);
}

} // namespace
