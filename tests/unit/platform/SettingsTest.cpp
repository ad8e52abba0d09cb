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

TEST_F(Settings, BeginEmpty)
{
    platform::Settings settings(path);
    EXPECT_EQ(settings.values().allKeys(), QStringList());
    EXPECT_FALSE(settings.problem().has_value());
}

TEST_F(Settings, AreThereTheNextTime)
{
    platform::Settings(path).values().setValue(QStringLiteral("layout/current"), QStringLiteral("handling"));
    EXPECT_EQ(platform::Settings(path).values().value(QStringLiteral("layout/current")).toString(),
        QStringLiteral("handling"));
}

TEST_F(Settings, AnUnreadableFileIsKeptAsideAndNewOnesAreBegun)
{
    write("[alarm\nsound=false\n\"");
    {
        platform::Settings settings(path);
        ASSERT_TRUE(settings.problem().has_value());
        EXPECT_EQ(settings.problem()->code, base::ErrorCode::Corrupt);
        EXPECT_EQ(settings.values().allKeys(), QStringList());
        settings.values().setValue(QStringLiteral("layout/current"), QStringLiteral("handling"));
    }
    QFile kept(path + QStringLiteral(".damaged"));
    ASSERT_TRUE(kept.open(QIODevice::ReadOnly));
    EXPECT_EQ(kept.readAll(), QByteArray("[alarm\nsound=false\n\""));
    EXPECT_EQ(platform::Settings(path).values().allKeys(), QStringList{QStringLiteral("layout/current")});
}

} // namespace
