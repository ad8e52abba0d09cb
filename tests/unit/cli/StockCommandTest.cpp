#include "unit/cli/AccountTerminal.h"

#include <algorithm>
#include <fstream>
#include <sstream>

using namespace test;

namespace {

const std::string Catalogue = "编码,类别,名称,规格,单位\nY1,药品,抗毒素,10 ml,支\nX1,消杀用品,消毒液,5 L,桶\n";
const std::string Plan = "编码,计划数量,计划单价\nY1,100,10.00\nX1,50,20.00\n";
const std::string Lots = "编码,批号,生产厂家,有效期至,货位,单价,数量\n"
                         "Y1,B1,某制药厂,2027-12-31,A-1,9.50,60\n"
                         "Y1,B2,某制药厂,2027-01-31,A-2,9.50,40\n"
                         "X1,B3,某消毒厂,,B-1,18.00,50\n";

/// A terminal whose record has a bureau (li), a holder's two (chen, wu) and an officer (duty).
struct StockTerminal : AccountTerminal {
    StockTerminal()
    {
        open("li", "first_reviewer");
        open("chen", "reserve_holder");
        open("wu", "reserve_holder");
        open("duty", "duty_officer");
    }
    Reply stock(std::vector<std::string> words, const std::string &input = {})
    {
        words.insert(words.begin(), "stock");
        words.insert(words.end(), {"--db", record()});
        return run(words, input);
    }
    Reply as(const std::string &who, std::vector<std::string> words)
    {
        words.insert(words.end(), {"--as", who});
        return stock(std::move(words), Own);
    }
    Reply bring(
        const std::string &kind, const std::string &who, const std::string &text, std::vector<std::string> more = {})
    {
        std::vector<std::string> words{"import", kind, write(kind + ".csv", text)};
        words.insert(words.end(), more.begin(), more.end());
        return as(who, std::move(words));
    }
    void fill()
    {
        EXPECT_EQ(bring("catalogue", "li", Catalogue).exit, 0);
        EXPECT_EQ(bring("plan", "li", Plan).exit, 0);
        EXPECT_EQ(bring("lots", "chen", Lots).exit, 0);
        EXPECT_EQ(as("wu", {"confirm", "1"}).exit, 0);
    }
    nlohmann::json lots(std::vector<std::string> words = {})
    {
        words.insert(words.begin(), "list");
        words.emplace_back("--json");
        return stock(std::move(words)).json()["lots"];
    }
    std::string numbers(std::vector<std::string> words)
    {
        std::string text;
        for (const auto &lot : lots(std::move(words)))
            text += lot["lot"].dump();
        return text;
    }
};

std::string contents(const std::string &path)
{
    std::ostringstream text;
    text << std::ifstream(path, std::ios::binary).rdbuf();
    return text.str();
}

} // namespace

TEST(StockCommand, AReserveIsFilledByTablesAndTwoPeople)
{
    StockTerminal desk;
    EXPECT_TRUE(desk.stock({"items"}).says("the catalogue is empty"));
    EXPECT_EQ(desk.bring("catalogue", "li", Catalogue).exit, 0);
    EXPECT_EQ(desk.bring("plan", "li", Plan, {"--year", "2026"}).exit, 0);
    const Reply brought = desk.bring("lots", "chen", Lots, {"--reference", "入库单 1"});
    EXPECT_TRUE(brought.says("3 lines taken over")) << brought.err;
    EXPECT_TRUE(brought.says("stock confirm 1"));
    EXPECT_TRUE(desk.stock({"list"}).says("no lot fits")) << "one signature counts for nothing";
    EXPECT_TRUE(desk.as("chen", {"confirm", "1"}).complains("refused (same_person)"));
    EXPECT_EQ(desk.as("wu", {"confirm", "1"}).exit, 0);
    EXPECT_TRUE(desk.stock({"items"}).says("Y1 抗毒素 10 ml  drug  100 支 of 100  100.0 %"));
    EXPECT_TRUE(desk.stock({"items"}).says("total 100.0 % of the plan of 2026, floor 70 %"));
    const auto lot = desk.lots().front();
    EXPECT_EQ(lot["lot"], 2) << "what expires first";
    EXPECT_EQ(lot["quantity"], "40");
    EXPECT_EQ(lot["price_fen"], 950);
    EXPECT_EQ(lot["worth_fen"], 38000);
    const Reply traced = desk.account({"trace", "wu"});
    EXPECT_TRUE(traced.says("signed-out")) << "who acts is signed in and out";
    EXPECT_TRUE(traced.says("wu  movement-confirmed  at desk-1  stock, movement 1")) << traced.out;
    EXPECT_FALSE(traced.says("catalogue")) << "that is li's";
    EXPECT_TRUE(desk.account({"trace"}).says("li  item-listed  at desk-1  stock, item Y1")) << "of everybody";
    const auto acts = desk.account({"trace", "wu", "--json"}).json()["trace"];
    const auto confirmed =
        std::ranges::find_if(acts, [](const auto &act) { return act["type"] == "movement-confirmed"; });
    ASSERT_NE(confirmed, acts.end()) << acts;
    EXPECT_EQ((*confirmed)["stream"], "stock");
    EXPECT_EQ((*confirmed)["more"], "movement 1");
}

TEST(StockCommand, APreviewShowsAndRecordsNothing)
{
    StockTerminal desk;
    const std::string file = desk.write("c.csv", Catalogue);
    const Reply shown = desk.stock({"import", "catalogue", file, "--preview"});
    EXPECT_EQ(shown.exit, 0) << shown.err;
    EXPECT_TRUE(shown.says("item-listed  Y1  drug  抗毒素  10 ml  支"));
    EXPECT_TRUE(shown.says("nothing was recorded"));
    EXPECT_TRUE(desk.stock({"items"}).says("the catalogue is empty"));
    desk.fill();
    const Reply plan = desk.stock({"import", "plan", desk.write("p.csv", "编码,计划数量,计划单价\nY1,120,10.00\n"),
        "--reason", "疫情", "--preview"});
    EXPECT_TRUE(plan.says("Y1 抗毒素 10 ml  120 支 at 10.00 (was 100 at 10.00)")) << plan.out;
    EXPECT_TRUE(plan.says("X1 消毒液 5 L  no longer (was 50)"));
    const Reply lots = desk.stock(
        {"import", "lots", desk.write("l.csv", Lots + "Y1,B9,某制药厂,2028-01-01,A-1,9.50,5\n"), "--preview"});
    EXPECT_TRUE(lots.says("lot 1  Y1 抗毒素 10 ml  batch B1  60 支 at 9.50")) << lots.out;
    EXPECT_TRUE(lots.says("lot 4 (new)  Y1"));
}

TEST(StockCommand, AWrongRowIsNamedWithItsLineAndNothingIsTaken)
{
    StockTerminal desk;
    desk.fill();
    const std::string rows = Lots + "Q9,B1,厂,,A,1.00,1\nY1,B4,厂,2026-11-24,A,1.00,1\n";
    const std::string file = desk.write("lots.csv", rows);
    const Reply refused = desk.bring("lots", "chen", rows);
    EXPECT_EQ(refused.exit, 1);
    EXPECT_TRUE(refused.complains(file + ":5:1:")) << refused.err;
    EXPECT_TRUE(refused.complains("unknown_item"));
    EXPECT_TRUE(refused.complains(file + ":6:1:"));
    EXPECT_TRUE(refused.complains("expired"));
    EXPECT_EQ(desk.stock({"import", "lots", file, "--preview"}).exit, 1);
    const Reply mixed = desk.bring("lots", "chen", Lots + "Q9,B1,厂,,A,1.00,1\nY1,B4,厂,,A,一元,1\n");
    EXPECT_TRUE(mixed.complains(file + ":6:12:") && mixed.complains("bad-price")) << mixed.err;
    EXPECT_TRUE(mixed.complains(file + ":5:1:") && mixed.complains("unknown_item")) << "all at once: " << mixed.err;
    EXPECT_TRUE(desk.bring("lots", "chen", "编码,批号\nY1,B1\n").complains("missing-column"));
    EXPECT_EQ(desk.stock({"movements", "--json"}).json()["movements"].size(), 1U);
}

TEST(StockCommand, AnIssueKeepsTheFloorAndIsPutBack)
{
    StockTerminal desk;
    desk.fill();
    EXPECT_EQ(desk.stock({"propose", "Y1", "50"}).out, "2=40\n1=10\n");
    EXPECT_TRUE(desk.stock({"propose", "Y1", "101.5"}).complains("1.5 支 more than is there and free"));
    EXPECT_TRUE(desk.as("chen", {"issue", "2=40", "1=30", "--reference", "1号"}).complains("refused (below_floor)"));
    EXPECT_TRUE(desk.as("chen", {"issue", "2=40"}).complains("refused (reference_missing)"));
    EXPECT_TRUE(desk.as("chen", {"issue", "2=40", "--reference", "1号"}).says("confirm 2"));
    EXPECT_TRUE(desk.stock({"movements", "--pending"}).says("issue (dispatch)  pending  1 lot"));
    const Reply confirmed = desk.as("wu", {"confirm", "2"});
    EXPECT_TRUE(confirmed.says("restock-fell-due  2  Y1 抗毒素 10 ml  40 支 by 2026-12-25")) << confirmed.err;
    EXPECT_TRUE(
        desk.stock({"alerts"}).says("restock_open  Y1 抗毒素 10 ml  no. 2  40 支  2026-12-25  [71号 第十七条]"));
    EXPECT_TRUE(desk.stock({"alerts"}).says("total 80.0 % of the plan of 2026"));
    EXPECT_EQ(desk.as("chen", {"reverse", "2", "2=10", "--reason", "退回"}).exit, 0);
    EXPECT_EQ(desk.as("wu", {"confirm", "3"}).exit, 0);
    EXPECT_TRUE(desk.stock({"show", "3"}).says("reversal of 2  confirmed"));
    EXPECT_TRUE(desk.stock({"alerts"}).says("no. 2  30 支"));
}

TEST(StockCommand, WhatIsReservedNobodyElseTakes)
{
    StockTerminal desk;
    desk.fill();
    EXPECT_TRUE(desk.as("chen", {"reserve", "2=40", "--for", "申请 1"}).complains("refused (not_allowed)"));
    EXPECT_EQ(desk.as("duty", {"reserve", "2=40", "--for", "申请 1"}).exit, 0);
    EXPECT_TRUE(desk.as("chen", {"issue", "2=1", "--reference", "2号"}).complains("refused (not_enough)"));
    EXPECT_EQ(desk.as("chen", {"issue", "2=15", "--reference", "1号", "--reservation", "1"}).exit, 0);
    EXPECT_TRUE(desk.stock({"reservations"}).says("lot 2: 25 left of 40"));
    EXPECT_EQ(desk.as("duty", {"release", "1", "--reason", "只要 15 支"}).exit, 0);
    EXPECT_TRUE(desk.stock({"reservations"}).says("nothing is reserved"));
    EXPECT_EQ(desk.as("wu", {"refuse", "2", "--reason", "批号不符"}).exit, 0);
    EXPECT_TRUE(desk.stock({"movements"}).says("批号不符"));
}

TEST(StockCommand, ACheckIsASheetGoneRoundWith)
{
    StockTerminal desk;
    desk.fill();
    const std::string file = desk.file("sheet.csv");
    EXPECT_EQ(desk.stock({"export", "counts", file}).exit, 0);
    std::string sheet = contents(file);
    EXPECT_TRUE(sheet.find("2,Y1,抗毒素,10 ml,支,B2,2027-01-31,A-2,40,,") != std::string::npos) << sheet;
    const auto fillIn = [&](const std::string &row, const std::string &counted) {
        sheet.replace(sheet.find(row) + row.size(), 2, counted);
    };
    fillIn("A-1,60", ",60,");
    fillIn("A-2,40", ",38,破损 2 支");
    fillIn("B-1,50", ",50,");
    const Reply early = desk.bring("counts", "chen", sheet, {"--period", "2026-12"});
    EXPECT_TRUE(early.complains("in_the_future")) << early.err;
    EXPECT_EQ(desk.bring("counts", "chen", sheet, {"--period", "2026-11"}).exit, 0);
    EXPECT_TRUE(desk.stock({"checks"}).says("1  2026-11  3 lots, 1 differ"));
    EXPECT_EQ(desk.as("chen", {"adjust", "1", "--reason", "盘点"}).exit, 0);
    EXPECT_EQ(desk.as("wu", {"confirm", "2"}).exit, 0);
    EXPECT_EQ(desk.lots().front()["quantity"], "38");
}

TEST(StockCommand, ListsAreFilteredAndSorted)
{
    StockTerminal desk;
    desk.fill();
    EXPECT_EQ(desk.numbers({}), "213");
    EXPECT_EQ(desk.numbers({"--sort", "lot", "--desc"}), "321");
    EXPECT_EQ(desk.numbers({"--kind", "disinfection"}), "3");
    EXPECT_EQ(desk.numbers({"--item", "Y1", "--place", "A-1"}), "1");
    EXPECT_EQ(desk.numbers({"--within", "6"}), "2");
    EXPECT_EQ(desk.numbers({"--text", "消毒"}), "3");
    EXPECT_TRUE(desk.stock({"list", "--sort", "colour"}).complains("is none of: expiry, lot, item"));
    EXPECT_EQ(desk.stock({"list", "--within", "soon"}).exit, 1);
    EXPECT_TRUE(
        desk.stock({"list"}).says("2  Y1 抗毒素 10 ml  batch B2  某制药厂  A-2  expires 2027-01-31  40 支 at 9.50"));
}

TEST(StockCommand, WhatIsExportedIsImportedElsewhere)
{
    StockTerminal desk;
    desk.fill();
    StockTerminal other;
    for (const auto &[kind, who] :
        std::vector<std::pair<std::string, std::string>>{{"catalogue", "li"}, {"plan", "li"}, {"lots", "chen"}}) {
        const Reply out = desk.stock({"export", kind, "-"});
        EXPECT_EQ(other.bring(kind, who, out.out).exit, 0) << kind;
    }
    EXPECT_EQ(other.as("wu", {"confirm", "1"}).exit, 0);
    EXPECT_EQ(other.lots({"--sort", "item"}).size(), 3U);
    EXPECT_EQ(other.stock({"items"}).out, desk.stock({"items"}).out);
}

TEST(StockCommand, AWorkbookIsAsGoodAsAText)
{
    StockTerminal desk;
    desk.fill();
    StockTerminal other;
    for (const auto &[kind, who] :
        std::vector<std::pair<std::string, std::string>>{{"catalogue", "li"}, {"plan", "li"}, {"lots", "chen"}}) {
        const std::string file = desk.file(kind + ".xlsx");
        EXPECT_EQ(desk.stock({"export", kind, file}).exit, 0) << kind;
        EXPECT_EQ(other.as(who, {"import", kind, file}).exit, 0) << kind;
    }
    EXPECT_EQ(other.as("wu", {"confirm", "1"}).exit, 0);
    EXPECT_EQ(other.stock({"items"}).out, desk.stock({"items"}).out);
    EXPECT_TRUE(
        other.stock({"list"}).says("Y1 抗毒素 10 ml  batch B2  某制药厂  A-2  expires 2027-01-31  40 支 at 9.50"));
}

TEST(StockCommand, TheBureauKeepsCatalogueAndPlan)
{
    StockTerminal desk;
    desk.fill();
    EXPECT_EQ(desk.as("li", {"item", "Q1", "--kind", "device", "--name", "口罩", "--unit", "只"}).exit, 0);
    EXPECT_TRUE(desk.as("chen", {"drop", "Q1", "--reason", "误列"}).complains("refused (not_allowed)"));
    EXPECT_EQ(desk.as("li", {"drop", "Q1", "--reason", "误列"}).exit, 0);
    EXPECT_TRUE(desk.as("li", {"item", "Q1", "--kind", "food", "--name", "面", "--unit", "袋"})
                    .complains("drug, device or disinfection"));
    EXPECT_TRUE(desk.stock({"alerts"}).says("! plan_not_filed  2026"));
    EXPECT_EQ(desk.as("li", {"file", "2026", "--with", "省工信厅", "--on", "2026-11-25"}).exit, 0);
    EXPECT_TRUE(desk.stock({"plan"}).says("filed 2026-11-25  省工信厅"));
    EXPECT_EQ(desk.stock({"plan", "2026", "--json"}).json()["lines"].size(), 2U);
    EXPECT_EQ(desk.stock({"plan", "2020"}).exit, 1);
}

TEST(StockCommand, WordsThatDoNotFitAreUsage)
{
    StockTerminal desk;
    const auto usage = [&](std::vector<std::string> words, const std::string &says) {
        const Reply reply = desk.stock(std::move(words));
        EXPECT_EQ(reply.exit, 2);
        EXPECT_TRUE(reply.complains(says)) << reply.err;
    };
    usage({"sell"}, "unknown action sell");
    usage({"confirm", "1"}, "--as is missing");
    usage({"list", "--as", "li"}, "stock list knows no --as");
    usage({"import", "lots", "x.csv"}, "--as is missing; with --preview");
    usage({"import", "lots", "-", "--as", "chen"}, "standard input is for the password");
    usage({"import", "people", "x.csv", "--preview"}, "catalogue, plan, lots or counts");
    usage({"import", "lots", "x.csv", "--year", "2026", "--preview"}, "knows no --year");
    EXPECT_TRUE(desk.as("chen", {"issue", "12", "--reference", "1号"}).complains("does not say how much of what"));
    EXPECT_TRUE(desk.as("wu", {"confirm", "one"}).complains("is not the number of a movement"));
    EXPECT_TRUE(desk.stock({"withdraw", "1", "--reason", "误记", "--as", "wu"}, Given).complains("wrong_password"));
    EXPECT_TRUE(desk.stock({"import", "lots", "no.csv", "--preview"}).complains("no.csv"));
}

TEST(StockCommand, NoCommandMakesARecord)
{
    Terminal desk;
    EXPECT_EQ(desk.run({"stock", "confirm", "1", "--as", "wu", "--db", desk.record()}, Own).exit, 1);
    EXPECT_FALSE(std::filesystem::exists(desk.record()));
}
