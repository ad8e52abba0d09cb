// What was typed and not sent, over the end of the program.
#include "gui/window/DeskOnDisk.h"

#include "ui/incident/IncidentPage.h"
#include "ui/incident/IntakePanel.h"
#include "ui/incident/TextEntry.h"
#include "ui/incident/TimelinePanel.h"

#include <QFile>

namespace {

class Drafts : public ::testing::Test {
protected:
    [[nodiscard]] QString file() const { return QString::fromStdString(folder.file("drafts.json")); }
    [[nodiscard]] QByteArray onDisk() const
    {
        QFile kept(file());
        return kept.open(QIODevice::ReadOnly) ? kept.readAll() : QByteArray();
    }

    support::TempDir folder;
};

class DraftsOfTheWindow : public DeskOnDisk { };

} // namespace

TEST_F(Drafts, AreReadBackAtOnceAndReachTheDiskWhileTheProgramRuns)
{
    root::KeptDrafts drafts(file());
    drafts.save(QStringLiteral("incident/2026-0001/note"), QStringLiteral("家属已到"));
    EXPECT_EQ(drafts.load(QStringLiteral("incident/2026-0001/note")).toStdString(), "家属已到");
    EXPECT_EQ(onDisk(), QByteArray()) << "the window does not wait for the disk";
    EXPECT_TRUE(QTest::qWaitFor([this] { return onDisk().contains("家属已到"); }))
        << "a crash from now on loses nothing";
}

TEST_F(Drafts, TheLastOfManyIsTheOneThatStays)
{
    {
        root::KeptDrafts drafts(file());
        for (int i = 1; i <= 200; ++i) {
            drafts.save(QStringLiteral("note"), QString::number(i));
            if (i % 10 == 0)
                QCoreApplication::processEvents(QEventLoop::AllEvents, 5); // some are written in between
        }
    }
    EXPECT_EQ(onDisk(), QByteArray(R"({"note":"200"})"));
}

TEST_F(Drafts, WhatIsTypedRightBeforeTheEndIsWrittenAndWhatWasSentIsForgotten)
{
    {
        root::KeptDrafts drafts(file());
        drafts.save(QStringLiteral("note"), QStringLiteral("half a sen"));
        drafts.save(QStringLiteral("reason"), QStringLiteral("because"));
        drafts.save(QStringLiteral("reason"), {});
    }
    const root::KeptDrafts again(file());
    EXPECT_EQ(again.load(QStringLiteral("note")).toStdString(), "half a sen");
    EXPECT_EQ(again.load(QStringLiteral("reason")), QString());
}

TEST_F(Drafts, TextsTypedForAnEarlierRecordAreForgotten)
{
    {
        root::KeptDrafts drafts(file());
        drafts.save(QStringLiteral("note"), QStringLiteral("half a sen"));
        drafts.forgetAll();
        EXPECT_EQ(drafts.load(QStringLiteral("note")), QString());
        drafts.save(QStringLiteral("reason"), QStringLiteral("because"));
    }
    const root::KeptDrafts again(file());
    EXPECT_EQ(again.load(QStringLiteral("note")), QString());
    EXPECT_EQ(again.load(QStringLiteral("reason")).toStdString(), "because");
}

TEST_F(DraftsOfTheWindow, AHalfTypedCallAndAHalfTypedNoteComeBackAfterARestart)
{
    open();
    press(Qt::Key_N, Qt::ControlModifier);
    type(QStringLiteral("梧桐镇一焦化企业锅炉爆炸"));
    press(Qt::Key_Return, Qt::ControlModifier);
    ASSERT_TRUE(waitFor([this] { return !incident().empty() && !window().page().intakeOpen(); }));
    press(Qt::Key_L, Qt::ControlModifier);
    type(QStringLiteral("家属已到现"));
    press(Qt::Key_N, Qt::ControlModifier);
    type(QStringLiteral("又有一起，电梯困"));

    restart();
    EXPECT_TRUE(incident().empty()) << "nothing half typed was recorded";
    press(Qt::Key_N, Qt::ControlModifier);
    EXPECT_EQ(window().page().intake()->narrative()->text().toStdString(), "又有一起，电梯困");
    desk().select(QStringLiteral("2026-0001"));
    EXPECT_EQ(window().timeline().note()->text().toStdString(), "家属已到现");
}
