#include "unit/documents/SampleForm.h"

#include "support/PdfReader.h"

using namespace test;
using documents::Mark;
using support::PdfReader;

TEST(Compose, EveryCopyNamesItsKeeper)
{
    SampleForm sample;
    sample.form.copies = {"市工信局", "申请调用单位", "调拨保障小组"};
    sample.form.notes = {"一式三份。"};
    sample.add("申请单位", "某医院");
    const PdfReader read(sample.pdf());
    ASSERT_EQ(read.pages(), 3);
    const QStringList pages = read.text().split(QChar(u'\f'));
    EXPECT_TRUE(pages[0].contains(QStringLiteral("第一联"))) << pages[0].toStdString();
    EXPECT_TRUE(pages[0].contains(QStringLiteral("市工信局存")));
    EXPECT_TRUE(pages[1].contains(QStringLiteral("申请调用单位存")));
    EXPECT_TRUE(pages[2].contains(QStringLiteral("第三联")));
    for (int i = 0; i < 3; ++i) {
        EXPECT_EQ(pages[i].count(QStringLiteral("存")), 1) << i;
        EXPECT_TRUE(pages[i].contains(QStringLiteral("某医院"))) << i;
        EXPECT_TRUE(pages[i].contains(QStringLiteral("一式三份"))) << i;
    }
}

TEST(Compose, TextFromTheRecordIsTextAndNotMarkup)
{
    SampleForm sample;
    sample.add("说法", "<b>AQI</b> > 200 & \"重\"");
    EXPECT_TRUE(PdfReader(sample.pdf()).running().contains(QStringLiteral("<b>AQI</b>>200&\"重\"")));
    EXPECT_NE(sample.document().html().find("&lt;b&gt;AQI"), std::string::npos);
}

TEST(Compose, WhatIsNotKnownIsABlankToFillByHand)
{
    SampleForm blank;
    blank.add("领导意见").lines = 6;
    SampleForm written;
    written.add("领导意见", "同意").lines = 6;
    // The same room, written in or not: the note below stands where it stood.
    for (SampleForm *sample : {&blank, &written})
        sample->form.notes = {"说到这里"};
    const auto noteOf = [](const SampleForm &sample) {
        for (const support::PdfLine &line : PdfReader(sample.pdf()).lines(1)) {
            if (line.text.contains(QStringLiteral("说到这里")))
                return line.place.top();
        }
        return 0.0;
    };
    EXPECT_GT(noteOf(blank), 100);
    EXPECT_NEAR(noteOf(blank), noteOf(written), 0.5);
}

TEST(Compose, FieldsBesideEachOtherShareARow)
{
    SampleForm sample;
    sample.add("甲栏", "左");
    sample.add("乙栏", "右").beside = true;
    sample.add("丙栏", "下");
    std::map<QString, QRectF> places;
    for (const support::PdfLine &line : PdfReader(sample.pdf()).lines(1))
        places[line.text] = line.place;
    ASSERT_TRUE(places.contains(QStringLiteral("右")));
    EXPECT_NEAR(places[QStringLiteral("左")].top(), places[QStringLiteral("右")].top(), 1);
    EXPECT_LT(places[QStringLiteral("左")].right(), places[QStringLiteral("右")].left());
    EXPECT_GT(places[QStringLiteral("下")].top(), places[QStringLiteral("左")].bottom());
}

TEST(Compose, BlankRowsFollowTheFilledOnesAndAreNumberedToo)
{
    SampleForm sample;
    plan::FormField &table = sample.addTable({"序号", "品名"});
    table.part = "open";
    table.columns[0].from = "row";
    for (const char *name : {"口罩", "手套"})
        sample.values.rows["rows"].push_back({{"品名", name}});
    EXPECT_TRUE(PdfReader(sample.pdf()).running().contains(QStringLiteral("1口罩2手套345")));
}

TEST(Compose, ABandStandsOverItsRowsAndNotesAreCalledAsTheFormHasIt)
{
    SampleForm sample;
    sample.add("主管部门审批意见").part = "band";
    sample.add("初审意见", "同意");
    sample.form.notes = {"备注：精确到小时"};
    const QString text = PdfReader(sample.pdf()).running();
    EXPECT_TRUE(text.contains(QStringLiteral("主管部门审批意见初审意见同意"))) << text.toStdString();
    EXPECT_TRUE(text.contains(QStringLiteral("备注：精确到小时"))) << text.toStdString();
    EXPECT_FALSE(text.contains(QStringLiteral("说明")));
}

TEST(Compose, TheSignatureBlockHasCodeDigestAndWhoSigned)
{
    SampleForm sample;
    sample.add("申请单位", "某医院");
    const auto bare = PdfReader(sample.pdf()).picture(1, 72);
    sample.signature = {"3F2A-90C1-77DE", std::string(64, 'a'), {"初审　fr　2026年11月25日3时14分"}};
    const PdfReader read(sample.pdf());
    EXPECT_TRUE(read.text().contains(QStringLiteral("3F2A-90C1-77DE")));
    EXPECT_TRUE(read.running().contains(QString(64, QChar(u'a'))));
    EXPECT_TRUE(read.running().contains(QStringLiteral("初审fr2026年11月25日3时14分")));
    EXPECT_NE(read.picture(1, 72), bare);
}

TEST(Compose, MarksAreDrawnAcrossThePageAndSaidOnceInItsText)
{
    SampleForm sample;
    sample.add("申请单位", "某医院");
    const QImage plain = PdfReader(sample.pdf()).picture(1, 40);
    EXPECT_EQ(plain.pixelColor(plain.width() / 2, plain.height() / 2), QColor(Qt::white));
    sample.marks = {Mark::Demonstration, Mark::Draft};
    const PdfReader read(sample.pdf());
    EXPECT_EQ(read.text().count(QStringLiteral("演示·草稿")), 1);
    const QImage marked = read.picture(1, 40);
    int shaded = 0;
    for (int y = marked.height() / 3; y < marked.height() * 2 / 3; ++y) {
        for (int x = 0; x < marked.width(); ++x)
            shaded += marked.pixelColor(x, y).lightness() < 245 ? 1 : 0;
    }
    EXPECT_GT(shaded, marked.width() * marked.height() / 80) << "the mark lies across the middle of the page";
    EXPECT_EQ(documents::markWords({}), "");
    EXPECT_EQ(documents::markWords({Mark::Drill}), "演练");
    EXPECT_EQ(documents::markWords({Mark::Copy}), "副本");
    EXPECT_EQ(documents::markWords({Mark::Void}), "作废");
}

TEST(Compose, TheBrowserGetsAllCopiesOnPaperOfTheirSize)
{
    SampleForm sample("wide");
    sample.form.copies = {"甲", "乙"};
    sample.add("申请单位", "某医院");
    const std::string html = sample.document().html();
    EXPECT_EQ(html.find("<!DOCTYPE html>"), 0U);
    EXPECT_NE(html.find("size: 297mm 210mm"), std::string::npos);
    EXPECT_NE(html.find("甲存"), std::string::npos);
    EXPECT_NE(html.find("乙存"), html.rfind("甲存"));
    EXPECT_EQ(html.find("</html>"), html.rfind("</html>"));
    EXPECT_EQ(html.find("class=\"mark\""), std::string::npos);
    sample.marks = {Mark::Draft};
    EXPECT_NE(sample.document().html().find("<div class=\"mark\">草稿</div>"), std::string::npos);
}
