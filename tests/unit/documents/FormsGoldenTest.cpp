#include "unit/documents/PaperDesk.h"
#include "unit/documents/PaperRecord.h"

using namespace test;
using support::PdfReader;

TEST(FormsOfPollution, Opinion)
{
    HazeRecord desk;
    expectGolden(desk, "opinion", "2020-0001", "opinion");
}

// What the group wrote is the conclusion; before it did, what the plan concludes from the figures.
TEST(FormsOfPollution, TheOpinionIsTheOneThatWasHandedIn)
{
    HazeRecord desk;
    EXPECT_EQ(
        filledOf(desk, "opinion", "2020-0001")->values.text("incident.conclusion"), "建议发布黄色预警，启动Ⅲ级响应。");
    desk.incident({"strike", "2020-0001", lineOfReport(desk, "2020-0001", "opinion"), "--reason", "写错"});
    const auto struck = filledOf(desk, "opinion", "2020-0001");
    EXPECT_EQ(struck->values.text("incident.conclusion"), struck->values.text("incident.findings"));
}

TEST(FormsOfPollution, WarningApproval)
{
    HazeRecord desk;
    EXPECT_EQ(filledOf(desk, "warning_approval", "2020-0001")->values.text("warning.content"),
        "现将离石区城区重污染天气预警由黄色预警（三级）调整为橙色预警（二级），自2020年12月21日10时00分起实施。请各有关"
        "单位按"
        "《吕梁市重污染天气应急预案》做好应对，解除时间另行通知。");
    expectGolden(desk, "warning_approval", "2020-0001", "warning-approval");
}

TEST(FormsOfPollution, Statistics)
{
    HazeRecord desk;
    expectGolden(desk, "statistics", "2020-0001", "statistics");
}

TEST(FormsOfPollution, EffectEvaluation)
{
    HazeRecord desk;
    expectGolden(desk, "effect_evaluation", "2020-0001", "effect-evaluation");
}

// 附件4 asks for the level of the warning, which was raised here before the response was.
TEST(FormsOfPollution, TheEvaluationTicksTheLevelOfTheWarning)
{
    const std::string steps = formFixture("haze.yaml");
    ReplayedRecord desk(
        steps.substr(0, steps.find("  - { at: \"2020-12-21T10:10\"")), base::fromCivil({2020, 12, 21, 10, 5, 0, 0}));
    const auto filled = filledOf(desk, "effect_evaluation", "2020-0001");
    ASSERT_TRUE(filled) << base::toString(filled.error());
    EXPECT_EQ(filled->values.text("response.grade"), "Ⅲ");
    EXPECT_EQ(filled->values.text("warning.grade"), "Ⅱ");
    const auto document = laid(*filled, desk.clock.now());
    ASSERT_TRUE(document);
    const QString text = PdfReader(*document->pdf()).running();
    EXPECT_TRUE(text.contains(QStringLiteral("预警级别□Ⅲ☑Ⅱ□Ⅰ"))) << text.toStdString();
}

TEST(FormsOfPollution, DrillRecord)
{
    Terminal desk;
    expectGolden(desk, "drill_record", "heavy-pollution", "drill-record");
    const QString text = PdfReader(*paperOf(desk, "drill_record", "heavy-pollution")->pdf()).running();
    for (const char *words : {"□迅速准确，基本按时到位□个别人员不到位□重点部位人员不到位",
             "□职责明确，操作熟练□职责明确，操作不够熟练□职责明确，操作不熟练", "□全部人员防护到位□个别人员防护不到位",
             "协调基本顺利", "□不配合□行动迟缓□按要求协作", "吕梁市重污染天气应急演练记录表（续表）"})
        EXPECT_TRUE(text.contains(QString::fromUtf8(words))) << words << "\n" << text.toStdString();
}

TEST(FormsOfPollution, ThePaperOfADraftOfAPlanIsADraft)
{
    Terminal desk;
    EXPECT_EQ(
        filledOf(desk, "change_record", "heavy-pollution@2024-draft")->marks, std::vector{documents::Mark::Draft});
    EXPECT_TRUE(filledOf(desk, "change_record", "heavy-pollution")->marks.empty());
}

// Filled from the plan alone; a record that is named marks it nevertheless.
TEST(FormsOfPollution, ThePaperOfAPlanIsMarkedAsTheRecordThatIsNamed)
{
    HazeRecord desk;
    EXPECT_EQ(filledOf(desk, "drill_record", "heavy-pollution")->marks, std::vector{documents::Mark::Demonstration});
}

TEST(FormsOfPollution, ChangeRecord)
{
    Terminal desk;
    expectGolden(desk, "change_record", "heavy-pollution", "change-record");
}

TEST(FormsOfTheHouse, InitialReportAsALetter)
{
    HazeRecord desk;
    expectGolden(desk, "report_letter", "2020-0001/" + lineOfReport(desk, "2020-0001", "initial"), "report-letter");
}

TEST(FormsOfTheReserve, RequestBeforeAndNoticeAfterItWasSigned)
{
    NoticeTerminal desk;
    desk.draft("1", "Y1=50");
    expectGolden(desk, "dispatch_request", "1", "dispatch-request");
    expectGolden(desk, "dispatch_notice", "1", "dispatch-notice-draft");
}

// Keys are made anew every time, so the code on an issued notice is not the same twice: its text is looked at instead.
TEST(FormsOfTheReserve, AnIssuedNoticeHasThreeCopiesWithCodeAndSignatures)
{
    NoticeTerminal desk;
    desk.draft("1", "Y1=50");
    desk.issue("1");
    const auto document = paperOf(desk, "dispatch_notice", "1");
    ASSERT_TRUE(document) << base::toString(document.error());
    ASSERT_EQ(document->pageCount(), 3);
    const PdfReader read(*document->pdf());
    const std::string code = desk.db({"notice", "show", "1", "--json"}).json()["code"];
    const QStringList pages = read.text().split(QChar(u'\f'));
    const QStringList keepers{
        QStringLiteral("市工信局存"), QStringLiteral("申请调用单位存"), QStringLiteral("调拨保障小组存")};
    for (int i = 0; i < 3; ++i) {
        EXPECT_TRUE(pages[i].contains(keepers[i])) << pages[i].toStdString();
        EXPECT_TRUE(pages[i].contains(QString::fromStdString(code)));
        EXPECT_TRUE(pages[i].contains(QStringLiteral("不作为调用结算凭据")));
        EXPECT_TRUE(pages[i].contains(QStringLiteral("吕工信医药调〔2026〕1号")));
        EXPECT_TRUE(pages[i].contains(QStringLiteral("475.00")));
        EXPECT_FALSE(pages[i].contains(QStringLiteral("草稿")));
    }
}

// What the record says for every source, and no other.
TEST(IncidentValues, FillEverySourceOfTheVocabulary)
{
    HazeRecord desk;
    const FormsAtHand library(desk.data);
    for (const auto &[form, id] : {std::pair<std::string, std::string>("opinion", "2020-0001"),
             {"report_letter", "2020-0001/" + lineOfReport(desk, "2020-0001", "initial")}}) {
        const auto listed = library.forms->find(form);
        ASSERT_TRUE(listed);
        const auto filled = filledOf(desk, form, id);
        ASSERT_TRUE(filled) << base::toString(filled.error());
        for (const plan::FormSource &source : plan::formSources(listed->form->about)) {
            EXPECT_TRUE(source.columns.empty() ? filled->values.texts.contains(source.name)
                                               : filled->values.rows.contains(source.name))
                << source.name;
        }
        for (const auto &[name, value] : filled->values.texts) {
            std::string_view inner;
            EXPECT_TRUE(plan::findFormSource(listed->form->about, name)
                || plan::planSource(name, inner) != plan::PlanSource::None)
                << name;
        }
    }
}

TEST(IncidentValues, LevelsAreCountedToTheHourAndAddedUp)
{
    HazeRecord desk;
    const auto document = paperOf(desk, "statistics", "2020-0001");
    ASSERT_TRUE(document) << base::toString(document.error());
    const QString text = PdfReader(*document->pdf()).running();
    // Ⅲ from 16:40 to 10:10 the next day, then Ⅱ, still in force at 8:00 the day after.
    EXPECT_TRUE(text.contains(QStringLiteral("2020年12月20日16时"))) << text.toStdString();
    EXPECT_TRUE(text.contains(QStringLiteral("18小时18小时1")));
    EXPECT_TRUE(text.contains(QStringLiteral("22小时39小时2")));
}
