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
    documents::FilledForm request(const IssuedNotice &issued)
    {
        return documents::fillForm(*library.forms->find("dispatch_request"), issued.notice, issued.stock, accounts);
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

// Who asks stamps it before anybody decided: it is never a draft of ours, and nobody signed it here.
TEST(SignedForms, AnApplicationHasNeitherSignaturesNorTheMarkOfADraft)
{
    Papers papers;
    IssuedNotice one;
    EXPECT_TRUE(papers.request(one).signature.code.empty());
    EXPECT_TRUE(papers.request(one).marks.empty());
    one.notice.issued.reset();
    one.notice.state = dispatch::State::InApproval;
    EXPECT_TRUE(papers.request(one).marks.empty());
    EXPECT_EQ(papers.notice(one).marks, std::vector{documents::Mark::Draft});
    one.notice.state = dispatch::State::Cancelled;
    EXPECT_EQ(papers.request(one).marks, std::vector{documents::Mark::Void});
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

namespace {

/// What was recorded of one stream, event by event.
template <class Recorded>
struct History {
    std::vector<Recorded> all;

    void add(base::Instant recorded, const std::string &actor, const auto &event)
    {
        all.push_back({std::int64_t(all.size()) + 1, recorded, actor, event});
    }
};

/// A shift at the reserve: a request and an order by phone, a return, a second draft, goods that leave.
struct ReserveShift {
    Papers papers;
    History<dispatch::RecordedNoticeEvent> notices;
    History<reserve::RecordedStockEvent> stock;
    handover::Handovers handovers;
    app::PlanShelf plans{formats::loadCompiledPlan};
    identity::Roster roster;
    identity::Directory directory;

    ReserveShift()
    {
        using namespace dispatch;
        stock.add(at(24, 9), "chushen",
            reserve::ItemListed{{"Y1", reserve::ItemKind::Drug, "破伤风人免疫球蛋白", "250 IU", "支"}});
        stock.add(at(24, 10), "chushen",
            reserve::ReceiptRecorded{1, {{1, "Y1", "B1", "某厂", {}, "A-1", {}, amount("200")}}, "入库单 7"});
        Request request;
        request.medium = Medium::Phone;
        request.applicant = {"孝义市人民政府", "值班员", "0358-0000000"};
        request.lines = {{"Y1", amount("50")}};
        notices.add(at(25, 3), "zhiban", RequestRecorded{1, request});
        notices.add(at(25, 3, 10), "zhiban", DraftMade{1, 1, {}, "", 1});
        notices.add(at(25, 3, 20), "zhiban", PhoneOrdered{1, 1, Medium::Phone, "市工信局局长", "中毒"});
        notices.add(at(25, 4), "chushen", NoticeOpened{1, 1, Step::FirstReview});
        notices.add(
            at(25, 4, 1), "chushen", NoticeSigned{1, 1, Step::FirstReview, "", "k1", "", "", at(25, 4, 1), "同意"});
        notices.add(at(25, 4, 20), "fushen", NoticeReturned{1, 1, Step::SecondReview, "数量不对"});
        notices.add(at(25, 4, 30), "zhiban", DraftMade{1, 2, {}, "", 2});
        notices.add(at(25, 4, 40), "zhiban",
            SignatureBrought{1, 2, Step::FirstReview, "li", "", "peer-key", "", "", at(25, 4, 35), "b1", "同意"});
        notices.add(at(25, 4, 50), "chushen", SignatureWithdrawn{1, 2, Step::FirstReview, "再核数量"});
        stock.add(at(25, 6), "chushen",
            reserve::IssueRecorded{2, reserve::Purpose::Dispatch, {{1, amount("50")}}, "电话指令，登记号 1"});
        stock.add(at(25, 6, 5), "fushen", reserve::MovementConfirmed{2});
        // Told in the shift that follows.
        notices.add(at(25, 9, 30), "zhiban2", FollowUpRecorded{1, FollowUp::Loaded, at(25, 7), "冷藏车一辆"});
        handovers.all.push_back(taken());
    }

    [[nodiscard]] documents::FormValues log(base::Instant from, base::Instant to)
    {
        papers.accounts.peers["peer-key"].post = "县工信局局长";
        return documents::dutyValues(
            {{from, to}, {}, plans, roster, directory, papers.accounts, notices.all, stock.all, handovers});
    }
};

std::vector<std::string> actsOf(const documents::FormValues &values)
{
    std::vector<std::string> acts;
    for (const documents::ValueRow &row : values.table("duty.papers"))
        acts.push_back(row.at("time") + " " + row.at("what") + " " + row.at("recorder"));
    return acts;
}

} // namespace

// What another draft takes out of the notice was done all the same: every act has its line.
TEST(SignedForms, NoticesAndGoodsOfAShiftStandInItsLog)
{
    ReserveShift shift;
    const documents::FormValues values = shift.log(at(25, 0), at(25, 8));
    expectClosed(values, plan::FormSubject::Duty);
    const std::string duty = " 市应急局总值班室值班员（zhiban）";
    const std::string name = "调用登记1号（孝义市人民政府）";
    EXPECT_EQ(actsOf(values),
        (std::vector<std::string>{"11月25日 03:00 受理" + name + duty, "11月25日 03:10 " + name + "拟第1稿" + duty,
            "11月25日 03:20 " + name + "电话指令先行调拨：市工信局局长，中毒" + duty,
            "11月25日 04:01 " + name + "初审签署：同意 市工信局医药科科长（chushen）",
            "11月25日 04:20 " + name + "复审退回第1稿；理由：数量不对 市工信局分管副局长（fushen）",
            "11月25日 04:30 " + name + "拟第2稿" + duty,
            "11月25日 04:35\n（04:40记） " + name + "初审签署：同意（县工信局局长（li）在其他控制台签署）" + duty,
            "11月25日 04:50 " + name + "初审撤回签署；理由：再核数量 市工信局医药科科长（chushen）",
            "11月25日 06:00 出库2号：破伤风人免疫球蛋白 -50 支（批号 B1）；凭据：电话指令，登记号 1"
            " 市工信局医药科科长（chushen）",
            "11月25日 06:05 出库2号复核确认 市工信局分管副局长（fushen）"}));
    ASSERT_EQ(values.table("duty.calls").size(), 2U) << "a request by phone is a call, and an order";
    EXPECT_EQ(values.text("duty.counts"), "来电 2 次");
    EXPECT_EQ(values.table("duty.calls")[0].at("said"), "申请调用破伤风人免疫球蛋白 50 支");
    EXPECT_EQ(values.table("duty.calls")[0].at("phone"), "0358-0000000");
    EXPECT_EQ(values.table("duty.calls")[1].at("who"), "市工信局局长");
    EXPECT_TRUE(values.table("duty.handovers").empty()) << "given and taken on another day";
}

// What is recorded late stands in the shift in which it was recorded, with both times; that shift and the one before
// tell everything once, and the one before says the same as before.
TEST(SignedForms, WhatIsRecordedLateDoesNotFallIntoTheShiftThatIsSigned)
{
    ReserveShift shift;
    const auto before = actsOf(shift.log(at(25, 0), at(25, 8)));
    const auto late = actsOf(shift.log(at(25, 8), at(26, 8)));
    EXPECT_EQ(late,
        (std::vector<std::string>{"11月25日 07:00\n（09:30记） 调用登记1号（孝义市人民政府）装载发运：冷藏车一辆 "
                                  "市应急局总值班室值班员（次日）（zhiban2）"}));
    auto both = before;
    both.insert(both.end(), late.begin(), late.end());
    EXPECT_EQ(actsOf(shift.log(at(25, 0), at(26, 8))), both);
    shift.notices.add(at(25, 9, 40), "fushen", dispatch::NoticeReturned{1, 2, dispatch::Step::FirstReview, "再改"});
    shift.notices.add(at(25, 9, 50), "zhiban2", dispatch::DraftMade{1, 3, {}, "", 3});
    EXPECT_EQ(actsOf(shift.log(at(25, 0), at(25, 8))), before);
    EXPECT_EQ(shift.log(at(25, 0), at(25, 8)).text("duty.counts"), "来电 2 次");
}

TEST(SignedForms, AHandoverStandsInTheLogAsTheShiftLeftIt)
{
    ReserveShift shift;
    const auto night = shift.log(at(30, 0), at(30, 8)).table("duty.handovers");
    ASSERT_EQ(night.size(), 1U);
    EXPECT_EQ(night[0].at("taken"), "待接班") << "it was taken at 8:02";
    const auto day = shift.log(at(30, 8), at(30, 20)).table("duty.handovers");
    ASSERT_EQ(day.size(), 1U);
    EXPECT_EQ(day[0].at("remark"), "已核对，未联系上的继续联系");
    EXPECT_TRUE(actsOf(shift.log(at(30, 0), at(30, 8))).empty());
    EXPECT_EQ(shift.log(at(30, 0), at(30, 8)).text("duty.counts"), "无通话");
}

// A request that another console was told by phone came here in a file.
TEST(SignedForms, ARequestThatCameInAFileIsNoCall)
{
    ReserveShift shift;
    std::get<dispatch::RequestRecorded>(shift.notices.all.front().event).bundle = "b0";
    const auto values = shift.log(at(25, 0), at(25, 8));
    EXPECT_EQ(values.text("duty.counts"), "来电 1 次") << "the order";
    EXPECT_TRUE(actsOf(values).front().find("由其他控制台文件带入") != std::string::npos);
}

TEST(SignedForms, ACatalogueIsOneLine)
{
    ReserveShift shift;
    for (const std::string code : {"Y2", "Y3"})
        shift.stock.add(
            at(26, 9), "chushen", reserve::ItemListed{{code, reserve::ItemKind::Drug, "药" + code, "", "盒"}});
    shift.stock.add(at(26, 9, 5), "chushen", reserve::ItemDropped{"Y3", "停产"});
    EXPECT_EQ(actsOf(shift.log(at(26, 0), at(27, 0))),
        (std::vector<std::string>{"11月26日 09:00 品种目录列入 2 个品种 市工信局医药科科长（chushen）",
            "11月26日 09:05 品种目录删去 Y3；理由：停产 市工信局医药科科长（chushen）"}));
}
