// The stock of the reserve without a window: what lies there, how it stands, what is booked and by whom.
#include "main/RegisterPreview.h"
#include "unit/viewmodel/Office.h"
#include "viewmodel/imports/RegisterImport.h"
#include "viewmodel/reserve/StockRows.h"
#include "viewmodel/reserve/StockScreen.h"

#include <QSignalSpy>
#include <gmock/gmock.h>

using namespace viewmodel;
using night::str;
using office::Office;
using ::testing::HasSubstr;

namespace {

class StockScreenTest : public ::testing::Test {
protected:
    /// "B2 60|B1 140": batch and what can be taken of the lots, as they are listed.
    std::string lots()
    {
        QStringList rows;
        for (int row = 0; row < screen.lots().rowCount(); ++row)
            rows << screen.lots().index(row, LotTable::Batch).data().toString() + u' '
                    + screen.lots().index(row, LotTable::Free).data().toString();
        return str(rows.join(u'|'));
    }
    std::string movement(int row, int column) { return str(screen.movements().index(row, column).data().toString()); }

    Office office;
    StockScreen screen{office.desk.reserve(), office.desk.people()};
};

ReceiptEntry receipt()
{
    return {QStringLiteral("Y1"), QStringLiteral("B9"), QStringLiteral("某制药厂"), QStringLiteral("2027-06-30"),
        QStringLiteral("C-1"), QStringLiteral("9.50"), QStringLiteral("12.5"), QStringLiteral("送货单 7")};
}

} // namespace

TEST_F(StockScreenTest, TheTotalStandsAgainstItsFloorAndEveryItemAgainstItsPlan)
{
    EXPECT_TRUE(screen.view().there);
    EXPECT_EQ(str(screen.view().total), "100.0 % of the plan of 2026");
    EXPECT_EQ(str(screen.view().floor), "floor 70 % (71号 第十八条)");
    EXPECT_TRUE(screen.view().holds);
    EXPECT_EQ(str(screen.view().plan), "plan of 2026, not filed");
    ASSERT_EQ(screen.items().rowCount(), 2);
    EXPECT_EQ(str(screen.items().rows()[1].key), "Y1");
    EXPECT_EQ(str(screen.items().rows()[1].share), "200.0 %");
    EXPECT_FALSE(screen.items().rows()[1].low);
    office.draft("140"); // of 200, with 100 planned: 40 short of it when they are gone
    EXPECT_EQ(str(screen.view().total), "100.0 % of the plan of 2026, 80.0 % without what is promised");
}

TEST_F(StockScreenTest, LotsComeFirstExpiryFirstAndAreSortedAndFiltered)
{
    EXPECT_EQ(lots().substr(0, 5), "B2 60") << "expires first";
    EXPECT_EQ(str(screen.lotCount()), "3");
    screen.lots().sort(LotTable::OnHand, Qt::DescendingOrder);
    EXPECT_EQ(lots(), "B1 140|B3 100|B2 60");
    for (int column = 0; column < LotTable::Columns; ++column) {
        screen.lots().sort(column, Qt::AscendingOrder);
        const std::string ascending = lots();
        screen.lots().sort(column, Qt::DescendingOrder);
        EXPECT_NE(lots(), ascending) << "a column that is marked as sorted is: " << column;
    }
    screen.lots().sort(LotTable::Batch, Qt::AscendingOrder);
    EXPECT_EQ(lots(), "B1 140|B2 60|B3 100");
    screen.lots().sort(LotTable::OnHand, Qt::DescendingOrder);
    screen.filter(QStringLiteral("b3"), {});
    EXPECT_EQ(lots(), "B3 100");
    EXPECT_EQ(str(screen.lotCount()), "1 of 3");
    screen.filter({}, QStringLiteral("Y1"));
    EXPECT_EQ(lots(), "B1 140|B2 60");
}

TEST_F(StockScreenTest, WhatIsPickedStaysPickedInAnotherOrderAndAfterABooking)
{
    office.sit("chen");
    const QPersistentModelIndex picked = screen.lots().indexOf(3);
    ASSERT_EQ(str(picked.sibling(picked.row(), LotTable::Batch).data().toString()), "B3");
    screen.lots().sort(LotTable::Number, Qt::DescendingOrder);
    EXPECT_EQ(picked.row(), 0);
    screen.place(3, QStringLiteral("Z-9"), office.expectDone());
    ASSERT_TRUE(picked.isValid());
    EXPECT_EQ(str(picked.sibling(picked.row(), LotTable::Place).data().toString()), "Z-9");
}

TEST_F(StockScreenTest, WhatComesInCountsOnceAnotherPersonConfirmedIt)
{
    office.sit("chen");
    screen.receive(receipt(), office.expectDone());
    EXPECT_EQ(movement(0, 3), "waits for the second signature");
    EXPECT_THAT(movement(0, 2), HasSubstr("抗毒素 Y1 12.5 支"));
    EXPECT_EQ(lots().find("B9"), std::string::npos) << "it is not there yet";
    EXPECT_TRUE(std::ranges::any_of(screen.alerts().rows(), [](const StockAlertRow &row) {
        return row.movement == 2 && row.what.contains(QStringLiteral("second signature"));
    }));
    const QString password = QString::fromUtf8(test::OwnPassword);
    EXPECT_EQ(str(screen.confirmRefusal(2)), "The second signature is another person's (71号 第十九条).");
    screen.confirm(2, screen.textToConfirm(2), password, office.keep());
    EXPECT_NE(str(office.problem), "") << "nobody is his own second";
    office.sit("wu");
    EXPECT_EQ(str(screen.confirmRefusal(2)), "");
    screen.confirm(2, screen.textToConfirm(2) + u'x', password, office.keep());
    EXPECT_THAT(str(office.problem), HasSubstr("reads otherwise by now"));
    screen.confirm(2, screen.textToConfirm(2), QStringLiteral("not-his-2026"), office.keep());
    EXPECT_THAT(str(office.problem), HasSubstr("password"));
    screen.confirm(2, screen.textToConfirm(2), password, office.expectDone());
    EXPECT_THAT(lots(), HasSubstr("B9 12.5"));
    EXPECT_THAT(movement(0, 3), HasSubstr("confirmed by wu"));
}

TEST_F(StockScreenTest, WhatGoesOutIsHeldAtOnceAndComesBackWhereItIsRefused)
{
    office.sit("chen");
    screen.issue(
        {2, QStringLiteral("rotation"), QStringLiteral("50"), {}, QStringLiteral("近效期轮换")}, office.expectDone());
    EXPECT_THAT(lots(), HasSubstr("B2 10"));
    office.sit("wu");
    screen.refuse(2, QStringLiteral("批号不符"), office.expectDone());
    EXPECT_THAT(lots(), HasSubstr("B2 60"));
    EXPECT_THAT(movement(0, 3), HasSubstr("批号不符"));
}

TEST_F(StockScreenTest, WhatIsTypedWronglyIsAnsweredByWhatToType)
{
    office.sit("chen");
    ReceiptEntry entry = receipt();
    entry.quantity = QStringLiteral("zwölf");
    screen.receive(entry, office.keep());
    EXPECT_THAT(str(office.problem), HasSubstr("12.5"));
    entry = receipt();
    entry.price = QStringLiteral("9.505");
    screen.receive(entry, office.keep());
    EXPECT_THAT(str(office.problem), HasSubstr("18.50"));
    entry = receipt();
    entry.expires = QStringLiteral("30.6.2027");
    screen.receive(entry, office.keep());
    EXPECT_THAT(str(office.problem), HasSubstr("2027-06-30"));
    EXPECT_EQ(screen.movements().rowCount(), 1);
    screen.issue({1, QStringLiteral("rotation"), QStringLiteral("1000"), {}, QStringLiteral("轮换")}, office.keep());
    EXPECT_NE(str(office.problem), "") << "more than there is";
}

TEST_F(StockScreenTest, WhoeverMayNotIsTold)
{
    EXPECT_NE(str(screen.view().moveRefusal), "");
    office.sit("duty");
    EXPECT_NE(str(screen.view().moveRefusal), "");
    screen.receive(receipt(), office.keep());
    EXPECT_NE(str(office.problem), "") << "and the rules behind it say so too";
    office.sit("chen");
    EXPECT_EQ(str(screen.view().moveRefusal), "");
    EXPECT_NE(str(screen.view().planRefusal), "");
    office.sit("fr");
    EXPECT_EQ(str(screen.view().planRefusal), "");
    screen.filePlan(QStringLiteral("市财政局"), QStringLiteral("吕财备 3 号"), {}, office.expectDone());
    EXPECT_EQ(str(screen.view().plan), "plan of 2026, filed with 市财政局 on 2026-11-25");
}

TEST_F(StockScreenTest, AnImportThatTheRulesRefuseNamesItsRows)
{
    office.sit("chen");
    RegisterImport import{office.desk, root::previewRegister};
    import.begin(RegisterKind::Lots, {"送货单 7", {}, 0, {}});
    import.present(QStringLiteral("lots.csv"),
        "编码,批号,生产厂家,有效期至,货位,单价,数量\nY1,B7,某制药厂,2027-12-31,A-1,9.50,10\nZ9,B8,某制药厂,,A-1,9.50,"
        "10\n");
    EXPECT_EQ(import.view().state, ImportView::State::Faulty) << "said before anybody tries";
    ASSERT_EQ(import.findings().rowCount(), 1);
    const ImportFinding &found = import.findings().findings().front();
    EXPECT_EQ(found.line, 3);
    EXPECT_EQ(str(found.what), "The catalogue has no item Z9.");
    import.accept(office.keep());
    EXPECT_EQ(str(office.problem), "All rows or none: correct the errors in the file, then read it again.");
    import.present(QStringLiteral("lots.csv"),
        "编码,批号,生产厂家,有效期至,货位,单价,数量\nY1,B7,某制药厂,2027-12-31,A-1,9.50,10\n");
    EXPECT_EQ(import.findings().rowCount(), 0) << "of the file before";
}

TEST_F(StockScreenTest, AnImportSaysWhatIsWrongInTheFileAndByTheRulesAtOnce)
{
    office.sit("chen");
    RegisterImport import{office.desk, root::previewRegister};
    import.begin(RegisterKind::Lots, {"送货单 7", {}, 0, {}});
    import.present(QStringLiteral("lots.csv"),
        "编码,批号,生产厂家,有效期至,货位,单价,数量\nZ9,B8,某制药厂,,A-1,9.50,10\nY1,B7,某制药厂,2027-12-31,A-1,一元,"
        "10\n");
    EXPECT_EQ(import.view().state, ImportView::State::Faulty);
    ASSERT_EQ(import.findings().rowCount(), 2);
    EXPECT_EQ(str(import.findings().findings()[0].what), "The catalogue has no item Z9.");
    EXPECT_EQ(import.findings().findings()[0].line, 2);
    EXPECT_EQ(import.findings().findings()[1].line, 3);
    EXPECT_EQ(import.table().count(RowChange::Added), 0) << "nothing comes of such a file";
}

TEST_F(StockScreenTest, EachRowOfATableSaysWhatItChanges)
{
    office.sit("fr");
    RegisterImport import{office.desk, root::previewRegister};
    const auto changes = [&](RegisterKind kind, const QString &file, const QByteArray &text) {
        import.begin(kind, {{}, "疫情", 2026, {}});
        import.present(file, text);
        std::string said;
        for (int row = 0; row < import.table().rowCount(); ++row)
            said += str(import.table().index(row, ImportTable::ChangeColumn).data().toString()) + " "
                + str(import.table().index(row, ImportTable::FirstField).data().toString()) + "; ";
        return said;
    };
    const reserve::Stock &stock = *office.desk.reserve().snapshot().stock;
    const reserve::Item &known = stock.items.at("Y1");
    const QString catalogue = QStringLiteral("编码,类别,名称,规格,单位\nY1,药品,%1,%2,%3\nY9,药品,阿托品,1 ml,支\n");
    const QString same = catalogue.arg(qtext(known.name), qtext(known.spec), qtext(known.unit));
    EXPECT_EQ(changes(RegisterKind::Catalogue, QStringLiteral("c.csv"), same.toUtf8()), "as before Y1; new Y9; ");
    const QString other = catalogue.arg(qtext(known.name), QStringLiteral("另一规格"), qtext(known.unit));
    EXPECT_EQ(changes(RegisterKind::Catalogue, QStringLiteral("c.csv"), other.toUtf8()), "changed Y1; new Y9; ");
    EXPECT_NE(str(import.view().summary).find("1 new · 1 changed"), std::string::npos) << str(import.view().summary);
    std::string gone;
    for (const auto &[code, line] : stock.plans.at(2026).lines) {
        if (code != "Y1")
            gone += "goes " + code + " " + stock.items.at(code).name + "; ";
    }
    EXPECT_EQ(changes(RegisterKind::StockPlan, QStringLiteral("p.csv"), "编码,计划数量,计划单价\nY1,120000,10.00\n"),
        "changed Y1; " + gone);
    office.sit("chen");
    const reserve::Lot &lot = stock.lots.front();
    const std::string head = "编码,批号,生产厂家,有效期至,货位,单价,数量\n";
    const std::string there = lot.item + "," + lot.batch + "," + lot.manufacturer + ","
        + (lot.expires ? calendar::toIso(*lot.expires) : "") + "," + lot.place + "," + toText(lot.price) + ",10\n";
    EXPECT_EQ(changes(RegisterKind::Lots, QStringLiteral("l.csv"), QByteArray::fromStdString(head + there)),
        "changed " + lot.item + "; ")
        << "more comes to the lot that is there";
    const std::string counted = "库存号,实盘数量,说明\n1," + toText(lot.onHand) + ",\n";
    EXPECT_EQ(
        changes(RegisterKind::Counts, QStringLiteral("k.csv"), QByteArray::fromStdString(counted)), "as before 1; ");
}

TEST_F(StockScreenTest, APlanOfAYearThatHasOneAsksForItsReasonBeforeAnybodyTries)
{
    office.sit("fr");
    RegisterImport import{office.desk, root::previewRegister};
    const auto present = [&](const std::string &reason) {
        import.begin(RegisterKind::StockPlan, {{}, reason, 2026, {}});
        import.present(QStringLiteral("plan.csv"), "编码,计划数量,计划单价\nY1,120,10.00\n");
    };
    present({});
    EXPECT_EQ(import.view().state, ImportView::State::Ready);
    EXPECT_NE(str(import.view().refusal), "");
    present("疫情");
    EXPECT_EQ(str(import.view().refusal), "");
}

TEST_F(StockScreenTest, WhatIsRefusedOfTheWholeTableIsNoRow)
{
    office.sit("duty");
    RegisterImport import{office.desk, root::previewRegister};
    import.begin(RegisterKind::Lots, {"送货单 7", {}, 0, {}});
    import.present(QStringLiteral("lots.csv"),
        "编码,批号,生产厂家,有效期至,货位,单价,数量\nY1,B7,某制药厂,2027-12-31,A-1,9.50,10\n");
    import.accept(office.keep());
    EXPECT_EQ(import.findings().rowCount(), 0);
    EXPECT_EQ(import.view().state, ImportView::State::Ready) << "somebody else may record it as it is";
    EXPECT_EQ(str(office.problem), "duty has no role that lets it do this.");
}

TEST_F(StockScreenTest, OfMovementsTheNewestAreShownAndHowManyThereAre)
{
    reserve::Stock stock = *office.desk.reserve().snapshot().stock;
    for (std::int64_t number = 2; number <= 301; ++number) {
        reserve::Movement &movement = stock.movements.emplace_back(stock.movements.front());
        movement.number = number;
        movement.state = number == 5 ? reserve::MovementState::Pending : reserve::MovementState::Confirmed;
    }
    const auto rows = movementRows(stock, office.clock.now());
    ASSERT_EQ(rows.size(), 1 + MostSettledMovements);
    EXPECT_EQ(str(rows[0].key), "5") << "it waits, however old it is";
    EXPECT_EQ(str(rows[1].key), "301");
    EXPECT_EQ(str(screen.movementCount()), "1");
}

TEST_F(StockScreenTest, AFilterTellsOnlyThatOtherLotsAreShown)
{
    QSignalSpy changed(&screen, &StockScreen::changed);
    QSignalSpy filtered(&screen, &StockScreen::filtered);
    screen.filter(QStringLiteral("b3"), {});
    EXPECT_EQ(changed.count(), 0);
    EXPECT_EQ(filtered.count(), 1);
}
