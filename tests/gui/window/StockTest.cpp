// The stock by keyboard: what comes in waits for another holder, who confirms it; what goes out is held at once.
#include "gui/window/ReserveAtTheDesk.h"

#include "formats/StockCsv.h"
#include "formats/Workbook.h"
#include "main/StockRoom.h"
#include "ui/common/InlineStrip.h"
#include "ui/common/SecondSignature.h"
#include "ui/shell/ShellActions.h"
#include "ui/stock/DutyPane.h"
#include "ui/stock/ItemPane.h"
#include "ui/stock/LotPane.h"
#include "ui/stock/StockPage.h"
#include "ui/stock/StockStrips.h"

#include <QComboBox>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTabBar>

#include <fstream>

namespace {

class StockAtTheDesk : public ReserveAtTheDesk {
protected:
    [[nodiscard]] ui::StockPage *page() { return window().stock().page(); }
    [[nodiscard]] ui::LotPane &lots() { return *page()->lots(); }
    [[nodiscard]] ui::StockStrips &strips() { return *lots().strips(); }
    [[nodiscard]] QAbstractItemModel &movements() { return *page()->duties()->movements()->model(); }

    void openStock()
    {
        press(Qt::Key_F4);
        ASSERT_TRUE(waitFor(
            [this] { return page() && lots().table()->hasFocus() && lots().table()->model()->rowCount() > 0; }));
    }
};

} // namespace

TEST_F(StockAtTheDesk, WhatComesInWaitsForTheSecondHolder)
{
    openWithPeople();
    signIn("chengchu");
    openStock();
    const int before = movements().rowCount();
    EXPECT_FALSE(page()->items()->total().isEmpty());
    press(Qt::Key_Plus);
    ASSERT_TRUE(strips().current());
    strips().fields().batch->setFocus();
    type(QStringLiteral("B-900"));
    strips().fields().manufacturer->setFocus();
    type(QStringLiteral("某制药厂"));
    strips().fields().inPlace->setFocus();
    type(QStringLiteral("C-1"));
    strips().fields().price->setFocus();
    type(QStringLiteral("9.50"));
    press(Qt::Key_Return, Qt::ControlModifier);
    EXPECT_FALSE(strips().current()->problem().isEmpty()) << "no quantity";
    strips().fields().inQuantity->setFocus();
    type(QStringLiteral("12.5"));
    press(Qt::Key_Return, Qt::ControlModifier);
    ASSERT_TRUE(waitFor([&] { return movements().rowCount() == before + 1; })) << lots().message().toStdString();
    EXPECT_EQ(strips().current(), nullptr);

    const auto askToConfirm = [this] {
        page()->duties()->tabs()->setCurrentIndex(1);
        page()->duties()->movements()->setFocus();
        press(Qt::Key_Home);
        lots().say({});
        press(Qt::Key_Y);
    };
    const auto confirm = [&] {
        askToConfirm();
        return waitFor([this] { return !lots().message().isEmpty(); });
    };
    ASSERT_TRUE(confirm());
    EXPECT_TRUE(movements().index(0, 0).data(viewmodel::MovementTable::PendingRole).toBool())
        << "nobody confirms what he recorded himself";
    press(Qt::Key_F12);
    signIn("zhiban");
    ASSERT_TRUE(waitFor([this] { return page() && page()->isVisible(); }));
    ASSERT_TRUE(confirm());
    EXPECT_TRUE(movements().index(0, 0).data(viewmodel::MovementTable::PendingRole).toBool()) << "the desk may not";
    press(Qt::Key_F12);
    signIn("chengchu2");
    ASSERT_TRUE(waitFor([this] { return page() && page()->isVisible(); }));
    askToConfirm();
    ASSERT_TRUE(strips().current()) << lots().message().toStdString();
    ui::SecondSignature &second = *strips().second();
    EXPECT_TRUE(second.paper()->toPlainText().contains(QStringLiteral("批号：B-900"))) << "he reads what he signs";
    EXPECT_TRUE(second.password()->hasFocus());
    press(Qt::Key_Return, Qt::ControlModifier);
    const QString none = strips().current()->problem();
    EXPECT_FALSE(none.isEmpty()) << "nothing is signed without the password";
    type(QStringLiteral("not-mine-2026"));
    press(Qt::Key_Return, Qt::ControlModifier);
    ASSERT_TRUE(waitFor([&] { return strips().current()->problem() != none; })) << "a wrong one";
    EXPECT_TRUE(second.password()->text().isEmpty());
    typePlain(Password);
    press(Qt::Key_Return, Qt::ControlModifier);
    ASSERT_TRUE(waitFor([&] { return !strips().current() && !lots().message().isEmpty(); }));
    EXPECT_FALSE(movements().index(0, 0).data(viewmodel::MovementTable::PendingRole).toBool());
}

TEST_F(StockAtTheDesk, TheThirdRegionIsATableAndTheArrowsTurnItsParts)
{
    openWithPeople();
    signIn("chengchu");
    openStock();
    press(Qt::Key_3, Qt::AltModifier);
    ui::DutyPane &duties = *page()->duties();
    ASSERT_TRUE(duties.current()->hasFocus());
    EXPECT_NE(duties.current(), duties.movements());
    press(Qt::Key_Right);
    EXPECT_TRUE(duties.movements()->hasFocus());
    press(Qt::Key_Right);
    EXPECT_TRUE(duties.checks()->hasFocus());
    press(Qt::Key_Right);
    press(Qt::Key_Left);
    EXPECT_TRUE(duties.checks()->hasFocus()) << "round, either way";
    press(Qt::Key_1, Qt::AltModifier);
    press(Qt::Key_3, Qt::AltModifier);
    EXPECT_TRUE(duties.checks()->hasFocus()) << "the part that is in view";
}

TEST_F(StockAtTheDesk, TheSheetToCountWithIsWrittenAndComesInAgain)
{
    openWithPeople();
    signIn("chengchu");
    openStock();
    press(Qt::Key_E);
    ASSERT_NE(strips().current(), nullptr);
    pressAndAnswer("sheet.xlsx", Qt::Key_Return, Qt::ControlModifier);
    EXPECT_TRUE(suggested.startsWith(QStringLiteral("盘点表-"))) << suggested.toStdString();
    ASSERT_TRUE(waitFor([this] { return std::filesystem::exists(path("sheet.xlsx")); }));
    std::ifstream in(path("sheet.xlsx"), std::ios::binary);
    const std::string bytes(std::istreambuf_iterator<char>(in), {});
    const formats::CsvText sheet = formats::readTable(bytes, "sheet.xlsx");
    EXPECT_EQ(sheet.rows.size(), static_cast<std::size_t>(lots().table()->model()->rowCount()) + 1)
        << "each lot a line";
    const auto read = formats::readCountsCsv(bytes, "sheet.xlsx");
    EXPECT_EQ(std::ranges::count(read.diagnostics, base::Severity::Error, &base::Diagnostic::severity),
        lots().table()->model()->rowCount())
        << "nothing is counted yet, and each line says so";
}

TEST_F(StockAtTheDesk, AHalfWrittenReceiptIsThereAgainForWhoWroteIt)
{
    openWithPeople();
    signIn("chengchu");
    openStock();
    press(Qt::Key_Plus);
    strips().fields().batch->setFocus();
    type(QStringLiteral("B-9"));
    press(Qt::Key_F12);
    signIn("zhiban");
    ASSERT_TRUE(waitFor([this] { return page() && page()->isVisible(); }));
    EXPECT_EQ(strips().fields().batch->text(), QString());
    press(Qt::Key_F12);
    signIn("chengchu");
    ASSERT_TRUE(waitFor([this] { return page() && page()->isVisible(); }));
    lots().table()->setFocus();
    press(Qt::Key_Plus);
    EXPECT_EQ(strips().fields().batch->text(), QStringLiteral("B-9"));
}

TEST_F(StockAtTheDesk, TheFilterAndOneItemNarrowTheLots)
{
    openWithPeople();
    signIn("chengchu");
    openStock();
    const int all = lots().table()->model()->rowCount();
    ASSERT_GT(all, 1);
    press(Qt::Key_Slash);
    EXPECT_TRUE(lots().filter()->hasFocus());
    type(QStringLiteral("no such lot"));
    EXPECT_EQ(lots().table()->model()->rowCount(), 0);
    press(Qt::Key_Escape);
    EXPECT_EQ(lots().table()->model()->rowCount(), all);
    EXPECT_TRUE(lots().table()->hasFocus());
    page()->items()->table()->setFocus();
    press(Qt::Key_Home);
    EXPECT_LT(lots().table()->model()->rowCount(), all);
    lots().table()->setFocus();
    press(Qt::Key_L);
    EXPECT_EQ(lots().table()->model()->rowCount(), all);
    press(Qt::Key_Home);
    press(Qt::Key_L);
    EXPECT_LT(lots().table()->model()->rowCount(), all) << "those of the item of the lot picked";
    EXPECT_TRUE(lots().table()->isColumnHidden(viewmodel::LotTable::Name)) << "it stands above";
}

TEST_F(StockAtTheDesk, TheWorthOfALotIsInSightOnASmallScreen)
{
    openWithPeople();
    signIn("chengchu");
    openStock();
    for (const QSize size : {QSize(1920, 1080), QSize(1600, 900), QSize(1366, 768)}) {
        window().window().resize(size);
        for (int i = 0; i < 20; ++i) // layouts answer one another
            QCoreApplication::processEvents();
        const ui::TableView &table = *lots().table();
        for (const int column : {viewmodel::LotTable::Name, viewmodel::LotTable::Free, viewmodel::LotTable::Worth}) {
            EXPECT_FALSE(table.isColumnHidden(column)) << size.width();
            EXPECT_LE(table.columnViewportPosition(column) + table.columnWidth(column), table.viewport()->width())
                << column << " at " << size.width();
        }
        if (size.width() == 1920)
            EXPECT_FALSE(table.isColumnHidden(viewmodel::LotTable::Held)) << "only for want of room";
    }
}

TEST_F(StockAtTheDesk, WhatIsTypedAndNotSentIsKeptForItsLot)
{
    openWithPeople();
    signIn("chengchu");
    openStock();
    press(Qt::Key_Home);
    press(Qt::Key_M);
    ASSERT_TRUE(strips().current());
    const QString before = strips().fields().place->text();
    strips().fields().place->setText(QStringLiteral("Z-9"));
    press(Qt::Key_Escape);
    press(Qt::Key_Down);
    press(Qt::Key_M);
    EXPECT_NE(strips().fields().place->text(), QStringLiteral("Z-9")) << "of another lot";
    press(Qt::Key_Escape);
    press(Qt::Key_Up);
    press(Qt::Key_M);
    EXPECT_EQ(strips().fields().place->text(), QStringLiteral("Z-9"));
    press(Qt::Key_Return, Qt::ControlModifier);
    ASSERT_TRUE(waitFor([this] { return strips().current() == nullptr; }));
    press(Qt::Key_M);
    EXPECT_EQ(strips().fields().place->text(), QStringLiteral("Z-9")) << "where it lies now";
    EXPECT_NE(before, QStringLiteral("Z-9"));
}

TEST_F(StockAtTheDesk, WhatNeedsNoLotIsDoneFromEveryTable)
{
    openWithPeople();
    signIn("chengchu");
    openStock();
    page()->duties()->tabs()->setCurrentIndex(1);
    for (ui::TableView *table : {page()->items()->table(), page()->duties()->movements()}) {
        table->setFocus(Qt::OtherFocusReason);
        press(Qt::Key_Plus);
        EXPECT_TRUE(strips().current()) << table->accessibleName().toStdString();
        strips().closeAll();
    }
}

TEST_F(StockAtTheDesk, AnImportBegunHereLeadsBackHere)
{
    openWithPeople();
    signIn("chengchu");
    openStock();
    Q_EMIT window().stock().importWanted(viewmodel::RegisterKind::Lots, {});
    EXPECT_EQ(window().window().page(), ui::Page::Duty) << "that is where tables are taken in";
    press(Qt::Key_Escape);
    EXPECT_EQ(window().window().page(), ui::Page::Stock);
    window().window().shellActions().importDirectory->trigger();
    press(Qt::Key_Escape);
    EXPECT_EQ(window().window().page(), ui::Page::Duty);
}
