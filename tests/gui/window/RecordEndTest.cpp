// The window remembers how far its record went, and says so when the file goes on less far the next time.
#include "gui/window/Operator.h"

#include "store/Maintenance.h"

#include <QSignalSpy>

namespace {

class RecordEnd : public Operator {
protected:
    RecordEnd()
    {
        choice.seenEnds = folder.path() / "seen-ends";
        running = std::make_unique<Running>(folder, choice, clock);
    }
    [[nodiscard]] viewmodel::RecordCare &care() { return running->care.care(); }
    [[nodiscard]] bool checked(viewmodel::RecordCare::Check outcome)
    {
        return waitFor([&] { return care().check() == outcome; });
    }
    /// Copies the record as it stands; the program still runs.
    void keepCopy()
    {
        copy = folder.file("old.db");
        ASSERT_TRUE(store::backUpRecord(choice.file.string(), copy));
    }
    void closeAndPutCopyBack()
    {
        running.reset();
        std::filesystem::copy_file(copy, choice.file, std::filesystem::copy_options::overwrite_existing);
        running = std::make_unique<Running>(folder, choice, clock);
    }
    std::string copy;
};

} // namespace

TEST_F(RecordEnd, ARecordThatWasClosedAndOpenedIsWhole)
{
    open();
    takeCall(QStringLiteral("锅炉爆炸"));
    restart();
    EXPECT_TRUE(checked(viewmodel::RecordCare::Check::Whole));
}

TEST_F(RecordEnd, WhatIsGoneFromItsEndIsSaidAtTheNextStartAndWorkGoesOn)
{
    open();
    takeCall(QStringLiteral("锅炉爆炸"));
    keepCopy();
    press(Qt::Key_Escape);
    takeCall(QStringLiteral("电梯困人"));
    closeAndPutCopyBack();
    QSignalSpy told(&care(), &viewmodel::RecordCare::told);
    open();
    ASSERT_TRUE(checked(viewmodel::RecordCare::Check::Broken));
    ASSERT_EQ(told.count(), 1);
    EXPECT_FALSE(told.at(0).at(1).toBool());
    EXPECT_TRUE(told.at(0).at(0).toString().contains(QStringLiteral("gone from the record, from ")))
        << told.at(0).at(0).toString().toStdString();
    takeCall(QStringLiteral("压力容器泄漏")); // a call at three in the morning waits for no repair
    EXPECT_EQ(desk().incidents().rowCount(), 2);
}
