#include "unit/documents/SampleForm.h"

#include "support/PdfReader.h"

using namespace test;
using support::PdfLine;
using support::PdfReader;

namespace {

constexpr int Rows = 90;
constexpr double TextColumn = 120; ///< points: right of it stands the text of a field
constexpr double TextBegin = 60; ///< points: above it stands what the page is
constexpr double TextEnd = 772; ///< points: below it stands the number of the page

SampleForm longTable(const std::string &page)
{
    SampleForm sample(page);
    sample.addTable({"品名", "数量"});
    for (int i = 0; i < Rows; ++i)
        sample.values.rows["rows"].push_back(
            {{"品名", "物资" + std::to_string(i) + "号"}, {"数量", std::to_string(1000 + i)}});
    return sample;
}

} // namespace

TEST(PageEnd, TheHeadOfATableIsRepeatedOnEveryPage)
{
    for (const std::string page : {"box", "wide"}) {
        const PdfReader read(longTable(page).pdf());
        ASSERT_GE(read.pages(), 3) << page;
        for (const QString &text : read.text().split(QChar(u'\f')).first(read.pages())) {
            EXPECT_EQ(text.count(QStringLiteral("品名")), 1) << page;
            EXPECT_EQ(text.count(QStringLiteral("数量")), 1) << page;
        }
        const QString all = read.running();
        for (int i = 0; i < Rows; ++i) {
            EXPECT_EQ(all.count(QStringLiteral("物资%1号").arg(i)), 1) << page << i;
            EXPECT_EQ(all.count(QString::number(1000 + i)), 1) << page << i;
        }
    }
}

TEST(PageEnd, PagesOfAFormSayWhichAndOfHowMany)
{
    const PdfReader read(longTable("box").pdf());
    const QStringList pages = read.text().remove(QChar(u'　')).remove(u' ').split(QChar(u'\f'));
    for (int page = 1; page <= read.pages(); ++page)
        EXPECT_TRUE(pages[page - 1].contains(QStringLiteral("第%1页共%2页").arg(page).arg(read.pages()))) << page;
    SampleForm alone;
    alone.add("申请单位", "某医院");
    EXPECT_FALSE(PdfReader(alone.pdf()).text().contains(QStringLiteral("共"))) << "one page needs no number";
}

TEST(PageEnd, AVeryLongTextNeitherOverlapsNorVanishes)
{
    const std::string text = countedSentences(400, "句说得很长，写满好几页也不能少一个字。");
    SampleForm sample;
    sample.add("评估内容", text);
    sample.add("负责人", "在后面");
    const PdfReader read(sample.pdf());
    ASSERT_GE(read.pages(), 4);
    QString whole;
    for (int page = 1; page <= read.pages(); ++page) {
        double bottom = 0;
        for (const PdfLine &line : read.lines(page)) {
            if (line.place.left() < TextColumn || line.place.top() > TextEnd || line.place.top() < TextBegin)
                continue; // the label, the number of the page, its title
            whole += line.text;
            EXPECT_GE(line.place.top(), bottom - 4) << "lines overlap: " << line.text.toStdString();
            bottom = std::max(bottom, line.place.bottom());
        }
    }
    whole.remove(u' ');
    EXPECT_TRUE(whole.contains(QString::fromStdString(text))) << "every character, in its order";
    EXPECT_TRUE(read.running().contains(QStringLiteral("在后面")));
}

TEST(PageEnd, AShortRowIsNotTorn)
{
    for (int lead = 20; lead < 32; ++lead) {
        SampleForm sample;
        sample.add("引子", std::string()).lines = lead;
        for (int row = 0; row < 4; ++row)
            sample.add("第" + std::to_string(row) + "栏", "上行\n中行\n下行").lines = 3;
        const PdfReader read(sample.pdf());
        int whole = 0;
        for (const QString &page : read.text().split(QChar(u'\f'))) {
            const auto rows = page.count(QStringLiteral("上行"));
            EXPECT_EQ(page.count(QStringLiteral("中行")), rows) << lead;
            EXPECT_EQ(page.count(QStringLiteral("下行")), rows) << lead;
            whole += int(rows);
        }
        EXPECT_EQ(whole, 4) << lead;
    }
}

// Nor one of a table whose head is repeated; and what stands behind the table is not lost.
TEST(PageEnd, ARowUnderARepeatedHeadIsNotTornAndWhatFollowsIsThere)
{
    for (int lead = 20; lead < 32; ++lead) {
        SampleForm sample;
        sample.add("引子", std::string()).lines = lead;
        sample.addTable({"品名", "说法"}).label = "表名";
        for (int row = 0; row < 9; ++row)
            sample.values.rows["rows"].push_back({{"品名", "甲"}, {"说法", "上行\n中行\n下行"}});
        sample.form.notes = {"在表后面"};
        const PdfReader read(sample.pdf());
        int whole = 0;
        for (const QString &page : read.text().split(QChar(u'\f'))) {
            const auto rows = page.count(QStringLiteral("上行"));
            EXPECT_EQ(page.count(QStringLiteral("中行")), rows) << lead;
            EXPECT_EQ(page.count(QStringLiteral("下行")), rows) << lead;
            EXPECT_EQ(page.count(QStringLiteral("表名")), rows > 0 ? 1 : 0) << lead << ": no head alone";
            whole += int(rows);
        }
        EXPECT_EQ(whole, 9) << lead;
        EXPECT_TRUE(read.running().contains(QStringLiteral("在表后面"))) << lead;
    }
}

TEST(PageEnd, FurtherPagesSayWhatTheyAreAndOfWhichCopy)
{
    SampleForm sample = longTable("box");
    sample.form.copies = {"市工信局", "调拨保障小组"};
    const PdfReader read(sample.pdf());
    const QStringList pages = read.text().remove(QChar(u'　')).remove(u' ').split(QChar(u'\f'));
    const int sheets = read.pages() / 2;
    ASSERT_GE(sheets, 2);
    for (int page = 0; page < read.pages(); ++page) {
        const bool first = page % sheets == 0;
        EXPECT_EQ(pages[page].count(QStringLiteral("样表（续表）")), first ? 0 : 1) << page;
        const QString keeper =
            page < sheets ? QStringLiteral("第一联市工信局存") : QStringLiteral("第二联调拨保障小组存");
        EXPECT_EQ(pages[page].count(keeper), 1) << page;
    }
    SampleForm log = longTable("wide");
    log.form.label = "值班日志";
    EXPECT_TRUE(PdfReader(log.pdf()).text().contains(QStringLiteral("值班日志（续）")));
}

// Notes, places to sign, a code: somewhere a page ends before each of them.
TEST(PageEnd, WhatStandsUnderATableIsNeverAloneOnAPage)
{
    for (int rows = 15; rows < 40; ++rows) {
        SampleForm sample;
        sample.addTable({"品名"});
        for (int i = 0; i < rows; ++i)
            sample.values.rows["rows"].push_back({{"品名", "物资" + std::to_string(i) + "号"}});
        sample.add("签名", {}, "foot");
        sample.form.notes = {"第一条说明", "第二条说明"};
        sample.signature = {"ABCD-1234", "0123456789abcdef", {"初审　某人"}};
        const PdfReader read(sample.pdf());
        const QStringList pages = read.text().split(QChar(u'\f'));
        const QString last = pages[read.pages() - 1];
        EXPECT_TRUE(last.contains(QStringLiteral("短码"))) << rows;
        EXPECT_TRUE(last.contains(QStringLiteral("签名"))) << rows;
        EXPECT_TRUE(last.contains(QStringLiteral("第一条说明"))) << rows;
        EXPECT_TRUE(last.contains(QStringLiteral("物资%1号").arg(rows - 1))) << rows;
    }
}

TEST(PageEnd, RowsThatBelongTogetherAreNotParted)
{
    for (int rows = 15; rows < 40; ++rows) {
        SampleForm sample;
        for (int i = 0; i < rows; ++i)
            sample.add("第" + std::to_string(i) + "项", "写好");
        sample.add("审批意见").part = "band";
        sample.add("交班人", "甲");
        sample.add("接班人", "乙").part = "kept";
        const QStringList pages = PdfReader(sample.pdf()).text().split(QChar(u'\f'));
        for (const QString &page : pages) {
            const bool has = page.contains(QStringLiteral("交班人"));
            EXPECT_EQ(page.contains(QStringLiteral("接班人")), has) << rows;
            EXPECT_EQ(page.contains(QStringLiteral("审批意见")), has) << rows;
        }
    }
}

TEST(PageEnd, NoLineEndsWithinATimeOrANumberThatFitsOnTheNext)
{
    for (int before = 0; before < 40; ++before) {
        SampleForm sample;
        std::string filling;
        for (int i = 0; i < before; ++i)
            filling += "字";
        sample.add("情况", filling + "于2026年12月1日11时00分送达，电话0358-0000013，时限2026-12-04 24:00。");
        QString text = PdfReader(sample.pdf()).text();
        for (const QString &value : {QStringLiteral("2026年12月1日11时00分"), QStringLiteral("0358-0000013"),
                 QStringLiteral("2026-12-04 24:00")})
            EXPECT_TRUE(text.contains(value)) << before << "\n" << text.toStdString();
    }
}
