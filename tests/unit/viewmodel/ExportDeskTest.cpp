#include "viewmodel/ExportDesk.h"

#include "archive/Files.h"
#include "base/Clock.h"

#include <QSignalSpy>

#include <gtest/gtest.h>

#include <new>

using namespace viewmodel;

namespace {

using State = ExportDesk::State;

/// A desk whose work fails in a way that no Result tells of: memory runs out.
struct WithoutMemory : ::testing::Test {
    base::ManualClock clock{base::parseIso("2026-11-25T02:51").value()};
    ExportDesk desk{clock,
        {[](const ExportOrder &) -> base::Result<ExportDone> { throw std::bad_alloc(); },
            [](const std::string &) -> base::Result<ExportFound> { throw std::bad_alloc(); }}};
    QSignalSpy changed{&desk, &ExportDesk::changed};

    [[nodiscard]] State stateInTheEnd()
    {
        while (desk.isBusy() && changed.wait()) { }
        return desk.view().state;
    }
};

} // namespace

// A thread that an exception leaves ends the program, and with it the desk of whoever is on duty.
TEST_F(WithoutMemory, AnExportThatThrowsHasFailedAndTheNextMayBegin)
{
    desk.write(QStringLiteral("2026-0001"), QStringLiteral("/mnt/usb/x.zip"));
    EXPECT_EQ(stateInTheEnd(), State::Failed);
    EXPECT_FALSE(desk.view().sentence.isEmpty());
    desk.write(QStringLiteral("2026-0001"), QStringLiteral("/mnt/usb/y.zip"));
    EXPECT_TRUE(desk.isBusy());
    EXPECT_EQ(stateInTheEnd(), State::Failed);
}

TEST_F(WithoutMemory, ACheckThatThrowsHasFailed)
{
    desk.check(QStringLiteral("/mnt/usb/x.zip"));
    EXPECT_EQ(stateInTheEnd(), State::Failed);
    EXPECT_FALSE(desk.view().advice.isEmpty());
}

// "Nothing was written there" would send somebody away from an export that stands there.
TEST(ExportDeskWords, AnExportThatTheDiskDidNotConfirmIsNotSaidToBeNowhere)
{
    const base::ManualClock clock(base::parseIso("2026-11-25T02:51").value());
    ExportDesk desk(clock,
        {[](const ExportOrder &order) -> base::Result<ExportDone> {
             return tl::unexpected(
                 base::Error{base::ErrorCode::Io, "it stands there", order.to, std::string(archive::InPlace)});
         },
            {}});
    QSignalSpy changed(&desk, &ExportDesk::changed);
    desk.write(QStringLiteral("2026-0001"), QStringLiteral("/mnt/usb/x.zip"));
    while (desk.isBusy() && changed.wait()) { }
    EXPECT_EQ(desk.view().state, State::Failed);
    EXPECT_TRUE(desk.view().advice.startsWith(QStringLiteral("The export stands there")))
        << desk.view().advice.toStdString();
}
