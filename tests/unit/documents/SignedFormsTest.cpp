#include "unit/documents/PaperDesk.h"

#include "app/PlanShelf.h"
#include "base/Digest.h"
#include "base/Text.h"
#include "dispatch/NoticeText.h"

using namespace test;
using support::PdfReader;

namespace {

base::Instant at(int day, int hour, int minute = 0)
{
    return base::fromCivil({2026, 11, unsigned(day), hour, minute, 0, 0});
}

reserve::Quantity amount(const std::string &text) { return *reserve::Quantity::parse(text); }

/// Accounts with posts; their keys do not matter to paper.
identity::Accounts people()
{
    identity::Accounts accounts;
    for (const auto &[name, post] : {std::pair<std::string, std::string>("zhiban", "市应急局总值班室值班员"),
             {"zhiban2", "市应急局总值班室值班员（次日）"}, {"chushen", "市工信局医药科科长"},
             {"fushen", "市工信局分管副局长"}, {"fuzuzhang", "调拨保障小组副组长"}, {"daizuzhang", "市政府副秘书长"}}) {
        accounts.byName[name].name = name;
        accounts.byName[name].post = post;
    }
    return accounts;
}

/// A notice that four signed, with the digest that its text has: no key is made, so it is the same every time.
struct IssuedNotice {
    dispatch::Notice notice;
    reserve::Stock stock;

    IssuedNotice()
    {
        notice.id = 1;
        notice.requested = at(25, 3);
        notice.request.path = dispatch::Path::Response;
        notice.request.applicant = {"孝义市人民政府", "值班员", "0358-0000000"};
        notice.request.deliverBy = at(25, 20);
        notice.request.deliverTo = "孝义市医院药库";
        notice.draft.number = 1;
        const auto line = [](const std::string &item, const std::string &name, const std::string &spec,
                              const std::string &unit, const std::string &asked, const std::string &money) {
            return dispatch::DraftLine{
                item, name, spec, unit, amount(asked), amount(asked), *reserve::Money::parse(money), {}};
        };
        notice.draft.lines = {line("Y1", "破伤风人免疫球蛋白", "250 IU", "支", "50", "9750.00"),
            line("Y2", "医用防护口罩", "折叠式", "只", "2000", "3600.00"),
            line("Y3", "聚维酮碘消毒液", "500 ml，5%", "瓶", "120", "1020.60")};
        notice.state = dispatch::State::Issued;
        notice.year = 2026;
        notice.number = 7;
        notice.digest = base::sm3Hex(dispatch::noticeText(notice));
        notice.signatures = {{dispatch::Step::FirstReview, "chushen", "", "k1", "", "", at(25, 4), at(25, 4), "同意"},
            {dispatch::Step::SecondReview, "fushen", "", "k2", "", "", at(25, 4, 20), at(25, 4, 20), "同意，注意冷链"},
            {dispatch::Step::DeputyLeader, "fuzuzhang", "", "k3", "", "", at(25, 4, 45), at(25, 4, 45), "同意"},
            {dispatch::Step::Leader, "daizuzhang", "zuzhang", "k4", "", "", at(25, 5, 2), at(25, 5, 2), "同意，速办"}};
        notice.issued = at(25, 5, 10);
    }
};

handover::Handover given()
{
    handover::Handover one;
    handover::Sheet &sheet = one.sheet;
    sheet.record = "吕梁市应急指挥记录";
    sheet.number = 12;
    sheet.post = "市应急局总值班室值班员";
    sheet.account = "zhiban";
    sheet.made = at(30, 7, 50);
    sheet.head = {4711, base::sm3Hex("the last event")};
    sheet.of(handover::Section::Incidents) = {
        {"2026-0147", "孝义市 梧桐镇 锅炉爆炸", "Ⅱ级响应"}, {"2026-0148", "离石区 全市 重污染天气", "Ⅲ级响应"}};
    sheet.of(handover::Section::Clocks) = {{"2026-0147 孝义市 梧桐镇 锅炉爆炸", "续报", "2026-11-30 08:30 临近"},
        {"2026-0148 离石区 全市 重污染天气", "成员单位日报", "2026-11-29 17:00 已逾期"}};
    sheet.of(handover::Section::Unreached) = {
        {"2026-0147 孝义市 梧桐镇 锅炉爆炸", "市指挥部指挥长", "2026-11-30 07:41 无人接听，第3次"}};
    sheet.of(handover::Section::Notes) = {
        {"续报 8 点前报，草稿在报告栏，数字待孝义市医院回电核准后再发出，不要先报省局"}, {"救护队 9 点换班"}};
    one.text = handover::sheetText(sheet);
    one.given = {{handover::Side::Giving, sheet.post, sheet.account, at(30, 7, 55), {}}, "k1", "s1"};
    return one;
}

handover::Handover taken()
{
    handover::Handover one = given();
    one.taken = handover::Signed{{handover::Side::Taking, "市应急局总值班室值班员（次日）", "zhiban2", at(30, 8, 2),
                                     "已核对，未联系上的继续联系"},
        "k2", "s2"};
    return one;
}

struct Papers {
    FormsAtHand library{std::filesystem::path(SOURCE_DIR) / "data"};
    identity::Accounts accounts = people();

    documents::FilledForm notice(const IssuedNotice &issued)
    {
        return documents::fillForm(*library.forms->find("dispatch_notice"), issued.notice, issued.stock, accounts);
    }
    documents::FilledForm sheet(const handover::Handover &one)
    {
        return documents::fillForm(*library.forms->find("handover_sheet"), one);
    }
};

void expectClosed(const documents::FormValues &values, plan::FormSubject about)
{
    for (const plan::FormSource &source : plan::formSources(about)) {
        EXPECT_TRUE(source.columns.empty() ? values.texts.contains(source.name) : values.rows.contains(source.name))
            << source.name;
        for (const documents::ValueRow &row : values.table(source.name)) {
            for (const std::string_view column : source.columns)
                EXPECT_TRUE(row.contains(column)) << source.name << "." << column;
        }
    }
    for (const auto &[name, value] : values.texts)
        EXPECT_NE(plan::findFormSource(about, name), nullptr) << name;
    for (const auto &[name, rows] : values.rows)
        EXPECT_NE(plan::findFormSource(about, name), nullptr) << name;
}

} // namespace

TEST(SignedForms, AnIssuedNoticeHasPostsCodeAndQr)
{
    Papers papers;
    const documents::FilledForm filled = papers.notice(IssuedNotice());
    EXPECT_TRUE(filled.marks.empty());
    EXPECT_EQ(filled.values.text("review.first"), "同意　市工信局医药科科长（chushen）　2026年11月25日4时00分");
    ASSERT_EQ(filled.signature.lines.size(), 4U);
    EXPECT_EQ(filled.signature.lines[3], "组长审批　市政府副秘书长（daizuzhang 代 zuzhang）　2026年11月25日5时02分");
    expectGolden(laid(filled, at(25, 5, 10)), "dispatch-notice-issued");
}

TEST(SignedForms, WhoSignedAtAnotherConsoleIsNamedByThePostItsKeyWasTrustedWith)
{
    Papers papers;
    IssuedNotice issued;
    issued.notice.signatures[0] = {
        dispatch::Step::FirstReview, "li", "", "peer-key", "", "", at(25, 4), at(25, 4), "同意"};
    EXPECT_EQ(papers.notice(issued).values.text("review.first"), "同意　li　2026年11月25日4时00分");
    papers.accounts.peers["peer-key"].post = "县工信局局长";
    EXPECT_EQ(papers.notice(issued).values.text("review.first"), "同意　县工信局局长（li）　2026年11月25日4时00分");
}

TEST(SignedForms, AHandoverHasBothSignaturesAndTheHeadOfTheRecord)
{
    Papers papers;
    const handover::Handover one = taken();
    const documents::FilledForm filled = papers.sheet(one);
    expectClosed(filled.values, plan::FormSubject::Handover);
    EXPECT_TRUE(filled.marks.empty());
    EXPECT_EQ(filled.signature.digest, base::sm3Hex(one.text));
    EXPECT_EQ(filled.signature.code, dispatch::shortCode(base::sm3Hex(one.text)));
    EXPECT_EQ(filled.signature.lines,
        (std::vector<std::string>{"交班　市应急局总值班室值班员（zhiban）　2026年11月30日7时55分",
            "接班　市应急局总值班室值班员（次日）（zhiban2）　2026年11月30日8时02分"}));
    EXPECT_EQ(filled.values.table("handover.unsigned"),
        (std::vector<documents::ValueRow>{{{"paper", "无"}, {"about", ""}, {"waits", ""}}}));
    expectGolden(laid(filled, at(30, 8, 5)), "handover-sheet");
}

TEST(SignedForms, AHandoverIsADraftUntilTakenAndVoidOnceWithdrawn)
{
    Papers papers;
    const documents::FilledForm waits = papers.sheet(given());
    EXPECT_EQ(waits.marks, std::vector{documents::Mark::Draft});
    EXPECT_EQ(waits.values.text("handover.state"), "待接班");
    EXPECT_EQ(waits.values.text("handover.taker"), "");
    EXPECT_EQ(waits.signature.lines.size(), 1U);
    expectGolden(laid(waits, at(30, 8, 5)), "handover-sheet-draft");
    handover::Handover back = given();
    back.withdrawn = at(30, 7, 58);
    back.reason = "漏写一件事";
    const documents::FilledForm gone = papers.sheet(back);
    EXPECT_EQ(gone.marks, std::vector{documents::Mark::Void});
    EXPECT_EQ(gone.values.text("handover.state"), "已撤回：2026年11月30日7时58分，漏写一件事");
}

TEST(SignedForms, NoticesAndGoodsOfAShiftStandInItsLog)
{
    Papers papers;
    IssuedNotice issued;
    dispatch::Notices notices;
    notices.all.push_back(issued.notice);
    notices.all.back().requestedBy = "zhiban";
    notices.all.back().issuedBy = "zhiban";
    notices.all.back().request.medium = dispatch::Medium::Phone;
    notices.all.back().request.lines = {{"Y1", amount("50")}};
    reserve::Stock stock;
    stock.items["Y1"] = {"Y1", reserve::ItemKind::Drug, "破伤风人免疫球蛋白", "250 IU", "支"};
    stock.lots.push_back({1, "Y1", "B1", {}, {}, {}, {}, {}, {}});
    reserve::Movement movement;
    movement.number = 1;
    movement.kind = reserve::MovementKind::Issue;
    movement.lines = {{1, *amount("0").minus(amount("50")), {}}};
    movement.recordedBy = "chushen";
    movement.recorded = at(25, 6);
    movement.state = reserve::MovementState::Confirmed;
    movement.secondBy = "fushen";
    movement.settled = at(25, 6, 5);
    stock.movements.push_back(movement);
    handover::Handovers handovers;
    handovers.all.push_back(taken());
    const app::PlanShelf none(formats::loadCompiledPlan);
    const identity::Roster roster;
    const identity::Directory directory;
    const documents::DutySubject subject{
        {at(25, 0), at(26, 0)}, {}, none, roster, directory, papers.accounts, notices, stock, handovers};
    const documents::FormValues values = documents::dutyValues(subject);
    expectClosed(values, plan::FormSubject::Duty);
    std::vector<std::string> acts;
    for (const documents::ValueRow &row : values.table("duty.papers"))
        acts.push_back(row.at("time") + " " + row.at("what") + " " + row.at("recorder"));
    ASSERT_EQ(acts.size(), 8U) << base::join(acts, "\n");
    EXPECT_EQ(acts[0], "11月25日 03:00 受理调用登记1号（孝义市人民政府） 市应急局总值班室值班员（zhiban）");
    EXPECT_EQ(
        acts[2], "11月25日 04:20 调用登记1号（孝义市人民政府）复审签署：同意，注意冷链 市工信局分管副局长（fushen）");
    EXPECT_EQ(acts[5], "11月25日 05:10 下达吕工信医药调〔2026〕7号（孝义市人民政府） 市应急局总值班室值班员（zhiban）");
    EXPECT_EQ(acts[6], "11月25日 06:00 出库1号：破伤风人免疫球蛋白 -50 支（批号 B1） 市工信局医药科科长（chushen）");
    EXPECT_EQ(acts[7], "11月25日 06:05 出库1号复核确认 市工信局分管副局长（fushen）");
    ASSERT_EQ(values.table("duty.calls").size(), 1U) << "a request by phone is a call";
    EXPECT_EQ(values.table("duty.calls")[0].at("said"), "申请调用破伤风人免疫球蛋白 50 支");
    EXPECT_EQ(values.table("duty.calls")[0].at("phone"), "0358-0000000");
    EXPECT_TRUE(values.table("duty.handovers").empty()) << "given and taken on another day";
    const documents::DutySubject later{
        {at(30, 0), at(30, 8)}, {}, none, roster, directory, papers.accounts, notices, stock, handovers};
    ASSERT_EQ(documents::dutyValues(later).table("duty.handovers").size(), 1U);
    EXPECT_TRUE(documents::dutyValues(later).table("duty.papers").empty());
    EXPECT_EQ(documents::dutyValues(later).text("duty.counts"), "无通话");
}
