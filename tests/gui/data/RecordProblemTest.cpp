#include "ui/data/RecordProblem.h"

#include "gui/data/DataFixture.h"
#include "ui/common/MessageStrip.h"

using night::str;
using viewmodel::openingProblem;

namespace {

class RecordProblemTest : public DataFixture {
protected:
    RecordProblemTest()
    {
        layout->addWidget(page);
        showWindow();
    }

    void show(base::ErrorCode code, const std::optional<viewmodel::RecordHolder> &holder = {})
    {
        page->show(openingProblem({code, "detail for the log", "/data/fengsui.db"}, holder));
    }

    std::vector<std::pair<std::string, std::string>> copies;
    base::Result<> copied;
    ui::RecordProblem *page = new ui::RecordProblem(chooser, [this](const std::string &from, const std::string &to) {
        copies.emplace_back(from, to);
        return copied;
    });
    QSignalSpy retry{page, &ui::RecordProblem::retryWanted};
    QSignalSpy another{page, &ui::RecordProblem::anotherRecordWanted};
    QSignalSpy quit{page, &ui::RecordProblem::quitWanted};
};

TEST_F(RecordProblemTest, SaysWhatIsWrongWhatIsSafeAndWhatToDo)
{
    show(base::ErrorCode::Corrupt);
    EXPECT_EQ(str(page->text()),
        "The record is damaged.\n/data/fengsui.db\nWhat is recorded was not changed.\n"
        "Make a copy for the expert, then open the last backup.\nFor the expert: corrupt: detail for the log");
}

TEST_F(RecordProblemTest, ASecondProgramIsNamedWithItsProcess)
{
    show(base::ErrorCode::Busy, viewmodel::RecordHolder{QStringLiteral("fengsui"), 4711, QStringLiteral("desk-1")});
    EXPECT_TRUE(page->text().contains(QStringLiteral("fengsui, process 4711 on desk-1"))) << str(page->text());
    EXPECT_FALSE(button("copyButton")->isVisible());
}

TEST_F(RecordProblemTest, EnterTriesAgainAndSaysThatItDoes)
{
    show(base::ErrorCode::Busy);
    EXPECT_TRUE(button("retryButton")->hasFocus());
    press(Qt::Key_Return);
    EXPECT_EQ(retry.count(), 1);
    EXPECT_TRUE(button("retryButton")->isRefused());
    press(Qt::Key_Return); // not twice
    EXPECT_EQ(retry.count(), 1);
    show(base::ErrorCode::Busy);
    EXPECT_FALSE(button("retryButton")->isRefused());
    press(Qt::Key_Return, Qt::ControlModifier);
    EXPECT_EQ(retry.count(), 2);
}

TEST_F(RecordProblemTest, AnotherRecordIsChosenByKeyOrClick)
{
    show(base::ErrorCode::Foreign);
    press(Qt::Key_O, Qt::ControlModifier); // no file chosen
    EXPECT_EQ(another.count(), 0);
    EXPECT_FALSE(button("anotherButton")->isRefused());
    chooser.answer = QStringLiteral("/data/other.db");
    click("anotherButton");
    ASSERT_EQ(another.count(), 1);
    EXPECT_EQ(str(another.at(0).at(0).toString()), "/data/other.db");
}

TEST_F(RecordProblemTest, ACopyIsMadeForTheExpertAndSaidSo)
{
    show(base::ErrorCode::Corrupt);
    chooser.answer = QStringLiteral("/mnt/usb/copy.db");
    press(Qt::Key_S, Qt::ControlModifier);
    EXPECT_EQ(str(chooser.lastName), "fengsui-copy.db");
    ASSERT_TRUE(QTest::qWaitFor([this] { return !button("copyButton")->isRefused(); }));
    ASSERT_EQ(copies.size(), 1u);
    EXPECT_EQ(copies[0].first, "/data/fengsui.db");
    EXPECT_EQ(copies[0].second, "/mnt/usb/copy.db");
    EXPECT_TRUE(page->text().contains(QStringLiteral("Copied to /mnt/usb/copy.db."))) << str(page->text());
}

TEST_F(RecordProblemTest, ACopyThatFailsSaysWhatToDo)
{
    show(base::ErrorCode::Newer);
    copied = base::fail(base::ErrorCode::Full, "disk");
    chooser.answer = QStringLiteral("/mnt/usb/copy.db");
    click("copyButton");
    ASSERT_TRUE(QTest::qWaitFor([this] { return !button("copyButton")->isRefused(); }));
    EXPECT_EQ(str(page->findChild<ui::MessageStrip *>()->text()),
        "Copying failed: the disk is full; what is recorded stays as it was. Free some space, then try again.");
}

TEST_F(RecordProblemTest, QuittingIsAlwaysPossible)
{
    show(base::ErrorCode::Io);
    page->showTrying();
    click("quitButton");
    EXPECT_EQ(quit.count(), 1);
}

TEST_F(RecordProblemTest, EveryButtonIsReachedByTab)
{
    show(base::ErrorCode::Corrupt);
    QList<QWidget *> reached;
    for (int i = 0; i < 8; ++i) {
        reached << QApplication::focusWidget();
        press(Qt::Key_Tab);
    }
    for (const char *name : {"retryButton", "anotherButton", "copyButton", "quitButton"})
        EXPECT_TRUE(reached.contains(button(name))) << name;
}

} // namespace
