#include "NoticeDesk.h"

using namespace dispatch;
using namespace test;
using identity::Role;
using reserve::LotAmount;

TEST(Signing, FourPeopleAndThenItIsIssued)
{
    NoticeDesk desk;
    desk.fill();
    desk.draft();
    EXPECT_EQ(desk.outcome("duty", IssueNotice{1, 1}), "wrong_state") << "nobody has signed";
    desk.signAll();
    EXPECT_TRUE(isFullySigned(desk.notice(), desk.accounts));
    EXPECT_EQ(desk.outcome("ld", IssueNotice{1, 1}), "not_allowed") << "the office issues";
    EXPECT_EQ(desk.outcome("duty", IssueNotice{1, 1}), "done");
    EXPECT_EQ(officialNumber(desk.notice().year, desk.notice().number), "吕工信医药调〔2026〕1号");
    EXPECT_EQ(desk.outcome("duty", IssueNotice{1, 1}), "wrong_state") << "once";
}

TEST(Signing, IsInOrderAndOnlyAfterOpening)
{
    NoticeDesk desk;
    desk.fill();
    desk.draft();
    EXPECT_EQ(desk.outcome("sr", OpenNotice{1, 1}), "not_allowed");
    EXPECT_EQ(desk.outcome("ld", OpenNotice{1, 1}), "not_allowed");
    EXPECT_EQ(desk.sign("fr", 1, 1), "not_opened");
    EXPECT_EQ(desk.outcome("fr", OpenNotice{1, 2}), "draft_changed");
    EXPECT_EQ(desk.openAndSign("fr"), "done");
    EXPECT_EQ(desk.openAndSign("fr"), "not_allowed");
    EXPECT_EQ(desk.openAndSign("sr"), "done");
}

TEST(Signing, GoesByTheAccountAndNotByTheRole)
{
    NoticeDesk desk;
    desk.fill();
    desk.open("all", {Role::DutyOfficer, Role::FirstReviewer, Role::SecondReviewer, Role::DeputyLeader, Role::Leader});
    EXPECT_EQ(desk.outcome("all", RecordRequest{desk.request()}), "done");
    EXPECT_EQ(desk.outcome("all", MakeDraft{1, {}, {}}), "done");
    EXPECT_EQ(desk.openAndSign("all"), "own_draft");
    EXPECT_EQ(desk.openAndSign("fr"), "done");
    EXPECT_EQ(desk.openAndSign("all"), "own_draft");
    EXPECT_EQ(desk.outcome("duty", MakeDraft{1, {}, "另稿", 1}), "done");
    EXPECT_EQ(desk.openAndSign("all", 1, 2), "own_draft") << "who drafted once stays a drafter";
    desk.draft();
    EXPECT_EQ(desk.openAndSign("all", 2, 1), "done");
    EXPECT_EQ(desk.openAndSign("all", 2, 1), "signed_already");
}

TEST(Signing, AStandInCountsAsThePersonWhoActs)
{
    NoticeDesk desk;
    desk.fill();
    desk.draft();
    EXPECT_TRUE(desk.people("组长",
        identity::ArrangeStandIn{
            "fr", "sr", desk.now - std::chrono::hours{1}, desk.now + std::chrono::hours{1}, secret(ChiefPassword)}));
    EXPECT_EQ(desk.openAndSign("fr"), "done");
    EXPECT_EQ(desk.openAndSign("fr"), "signed_already") << "as 代 the same person";
    desk.draft();
    EXPECT_TRUE(desk.people("组长",
        identity::ArrangeStandIn{
            "dl", "fr", desk.now - std::chrono::hours{1}, desk.now + std::chrono::hours{1}, secret(ChiefPassword)}));
    EXPECT_EQ(desk.openAndSign("dl", 2, 1), "done");
    EXPECT_EQ(desk.notice(2).signatures.front().standsFor, "fr");
    EXPECT_EQ(desk.openAndSign("sr", 2, 1), "done");
    EXPECT_EQ(desk.openAndSign("dl", 2, 1), "signed_already");
}

TEST(Signing, AStandInActsForOnePostAndNoPostSignsItsOwnDraftOrTwice)
{
    NoticeDesk desk;
    desk.fill();
    desk.open("both", {Role::DutyOfficer, Role::FirstReviewer, Role::SecondReviewer});
    desk.open("helper", {Role::Observer});
    EXPECT_TRUE(desk.people("组长",
        identity::ArrangeStandIn{"helper", "both", desk.now - std::chrono::hours{1}, desk.now + std::chrono::hours{1},
            secret(ChiefPassword)}));
    desk.draft();
    EXPECT_EQ(desk.outcome("both", MakeDraft{1, {}, "另稿", 1}), "done");
    EXPECT_EQ(desk.openAndSign("helper", 1, 2), "own_draft") << "it would be the drafter's post";
    desk.draft();
    EXPECT_EQ(desk.openAndSign("both", 2, 1), "done");
    EXPECT_EQ(desk.openAndSign("helper", 2, 1), "signed_already") << "for whom it is signed";
    EXPECT_EQ(desk.openAndSign("sr", 2, 1), "done");
    desk.draft();
    EXPECT_EQ(desk.openAndSign("helper", 3, 1), "done");
    EXPECT_EQ(desk.openAndSign("both", 3, 1), "signed_already") << "his stand-in signed for him";
    EXPECT_EQ(desk.openAndSign("sr", 3, 1), "done");
}

TEST(Signing, ASignatureOfAnotherTextStepOrKeyIsNone)
{
    NoticeDesk desk;
    desk.fill();
    desk.draft();
    desk.draft("10");
    EXPECT_EQ(desk.openAndSign("fr"), "done");
    EXPECT_EQ(desk.outcome("fr", OpenNotice{2, 1}), "done");
    EXPECT_EQ(desk.outcome("fr", SignNotice{2, 1, desk.notice().signatures.front().signature}), "bad_signature");
    EXPECT_EQ(desk.outcome("sr", OpenNotice{1, 1}), "done");
    EXPECT_EQ(desk.outcome("sr", SignNotice{1, 1, desk.notice().signatures.front().signature}), "bad_signature");
    EXPECT_EQ(desk.outcome("sr", SignNotice{1, 1, {}}), "bad_signature");
}

TEST(Signing, AChangeVoidsAllSignaturesAndHasANumber)
{
    NoticeDesk desk;
    desk.fill();
    desk.draft();
    EXPECT_EQ(desk.openAndSign("fr"), "done");
    EXPECT_EQ(desk.openAndSign("sr"), "done");
    EXPECT_EQ(desk.outcome("duty", MakeDraft{1, {{2, amount("30")}}, "部分批准", 1}), "done");
    EXPECT_EQ(desk.notice().draft.number, 2);
    EXPECT_TRUE(desk.notice().signatures.empty());
    EXPECT_EQ(toText(desk.notice().draft.lines.front().approved), "30");
    EXPECT_EQ(toText(desk.stock.lot(2)->held), "30") << "the lots of the first draft are free again";
    EXPECT_EQ(desk.openAndSign("dl"), "draft_changed");
}

TEST(Signing, NeverMoreThanAskedAndOnlyWhatWasAsked)
{
    NoticeDesk desk;
    desk.fill();
    Request request = desk.request();
    request.lines.pop_back();
    EXPECT_EQ(desk.outcome("duty", RecordRequest{request}), "done");
    EXPECT_EQ(desk.outcome("duty", MakeDraft{1, {}, {}}), "done");
    const auto drafted = [&](std::vector<LotAmount> lots) {
        return desk.outcome("duty", MakeDraft{1, std::move(lots), {}, 1});
    };
    EXPECT_EQ(drafted({{2, amount("50.001")}}), "more_than_asked");
    EXPECT_EQ(drafted({{1, amount("25")}, {2, amount("25.001")}}), "more_than_asked");
    EXPECT_EQ(drafted({{3, amount("1")}}), "not_asked");
    EXPECT_EQ(drafted({{9, amount("1")}}), "not_asked");
    EXPECT_EQ(drafted({{2, amount("0")}}), "bad_quantity");
    EXPECT_EQ(drafted({{2, amount("1")}, {2, amount("1")}}), "by_stock") << "a lot twice";
    EXPECT_EQ(desk.notice().draft.number, 1);
}

TEST(Signing, IsTakenBackUntilTheNextHasOpenedIt)
{
    NoticeDesk desk;
    desk.fill();
    desk.draft();
    EXPECT_EQ(desk.openAndSign("fr"), "done");
    EXPECT_EQ(desk.outcome("sr", WithdrawSignature{1, 1, "误签"}), "not_last_signer");
    EXPECT_EQ(desk.outcome("fr", WithdrawSignature{1, 1, ""}), "reason_missing");
    EXPECT_EQ(desk.outcome("fr", WithdrawSignature{1, 1, "误签"}), "done");
    EXPECT_EQ(desk.sign("fr", 1, 1), "not_opened") << "it is read anew";
    EXPECT_EQ(desk.openAndSign("fr"), "done");
    EXPECT_EQ(desk.outcome("sr", OpenNotice{1, 1}), "done");
    EXPECT_EQ(desk.outcome("fr", WithdrawSignature{1, 1, "误签"}), "opened_by_next");
}

TEST(Signing, ReturningAsksForAnotherDraftAndRefusingLetsTheLotsGo)
{
    NoticeDesk desk;
    desk.fill();
    desk.draft();
    EXPECT_EQ(desk.openAndSign("fr"), "done");
    EXPECT_EQ(desk.outcome("sr", ReturnNotice{1, 1, " "}), "reason_missing");
    EXPECT_EQ(desk.outcome("sr", ReturnNotice{1, 1, "数量过大"}), "done");
    EXPECT_EQ(desk.notice().state, State::Returned);
    EXPECT_EQ(desk.openAndSign("fr"), "wrong_state");
    EXPECT_EQ(desk.outcome("duty", MakeDraft{1, {{2, amount("20")}}, {}, 1}), "done");
    EXPECT_EQ(desk.outcome("duty", RefuseNotice{1, 2, "不予"}), "not_allowed");
    EXPECT_EQ(desk.outcome("fr", RefuseNotice{1, 2, "本级储备未用"}), "done");
    EXPECT_EQ(desk.notice().state, State::Refused);
    EXPECT_TRUE(desk.stock.lot(2)->held.isZero());
    EXPECT_EQ(desk.outcome("duty", MakeDraft{1, {}, {}}), "wrong_state");
}

TEST(Signing, AWithdrawnRequestLetsTheLotsGo)
{
    NoticeDesk desk;
    desk.fill();
    desk.draft();
    desk.signAll();
    EXPECT_EQ(desk.outcome("duty", WithdrawRequest{1, "已由县级储备解决", 1}), "done");
    EXPECT_TRUE(desk.stock.lot(2)->held.isZero());
    EXPECT_TRUE(desk.notices.open.empty());
    EXPECT_EQ(desk.outcome("duty", IssueNotice{1, 1}), "wrong_state");
}

TEST(Signing, AKeyRevokedFromBeforeTheSigningStopsTheIssue)
{
    NoticeDesk desk;
    desk.fill();
    desk.draft();
    desk.signAll();
    const std::string key = desk.notice().signatures[1].key;
    desk.now += std::chrono::hours{1};
    EXPECT_TRUE(desk.people("sr", identity::RotateKey{secret(OwnPassword)}));
    EXPECT_TRUE(isFullySigned(desk.notice(), desk.accounts)) << "what a retired key signed before stays good";
    EXPECT_TRUE(desk.people("组长", identity::RevokeKey{"sr", key, desk.now - std::chrono::hours{2}, "失窃"}));
    EXPECT_EQ(checkSignatures(desk.notice(), desk.accounts)[1].fault, SignatureFault::KeyRevoked);
    EXPECT_EQ(desk.outcome("duty", IssueNotice{1, 1}), "signature_invalid");
    EXPECT_EQ(desk.outcome("duty", MakeDraft{1, {}, {}, 1}), "done");
    desk.signAll(1, 2);
    EXPECT_EQ(desk.outcome("duty", IssueNotice{1, 2}), "done");
}

TEST(Signing, GoodsDoNotLeaveByANoticeWhoseSignaturesCountNoMore)
{
    NoticeDesk desk;
    desk.fill();
    desk.draft();
    desk.signAll();
    EXPECT_EQ(desk.outcome("duty", IssueNotice{1, 1}), "done");
    const std::string key = desk.notice().signatures[3].key;
    desk.now += std::chrono::hours{1};
    EXPECT_TRUE(desk.people("组长", identity::RevokeKey{"ld", key, desk.now - std::chrono::hours{2}, "失窃"}));
    EXPECT_EQ(desk.outcome("chen", RecordShipment{1}), "signature_invalid");
    EXPECT_EQ(desk.outcome("duty", CancelNotice{1, "签名已不作数"}), "done") << "there is a way out";
    EXPECT_TRUE(desk.stock.lot(2)->held.isZero());
}

TEST(Signing, NobodySignsOrIssuesWhatTheFloorWouldNotLetGo)
{
    using namespace reserve;
    NoticeDesk desk;
    desk.fill();
    desk.draft();
    ASSERT_EQ(desk.outcome("fr", OpenNotice{1, 1}), "done");
    const auto plan = [&](const char *planned) {
        return desk.goods("fr",
            IssuePlan{2026, {{"Y1", amount(planned), yuan("10.00")}, {"X1", amount("50"), yuan("20.00")}}, "疫情"});
    };
    ASSERT_EQ(plan("300"), "done") << "what lies there is below the floor now";
    EXPECT_EQ(desk.sign("fr", 1, 1), "by_stock");
    ASSERT_EQ(plan("100"), "done");
    EXPECT_EQ(desk.sign("fr", 1, 1), "done");
    for (const char *who : {"sr", "dl", "ld"}) {
        ASSERT_EQ(desk.outcome(who, OpenNotice{1, 1}), "done");
        ASSERT_EQ(desk.sign(who, 1, 1), "done");
    }
    ASSERT_EQ(plan("300"), "done");
    EXPECT_EQ(desk.outcome("duty", IssueNotice{1, 1}), "by_stock");
    ASSERT_EQ(plan("100"), "done");
    EXPECT_EQ(desk.outcome("duty", IssueNotice{1, 1}), "done");
}

TEST(Signing, NumbersCountPerYearWithoutGaps)
{
    NoticeDesk desk;
    desk.fill();
    for (std::int64_t notice = 1; notice <= 4; ++notice)
        desk.draft("10");
    for (const std::int64_t notice : {3, 1})
        desk.signAll(notice);
    EXPECT_EQ(desk.outcome("duty", IssueNotice{3, 1}), "done");
    EXPECT_EQ(desk.outcome("duty", WithdrawRequest{2, "不需", 1}), "done");
    EXPECT_EQ(desk.outcome("duty", IssueNotice{1, 1}), "done");
    desk.now = base::fromCivil({2027, 1, 1, 0, 0, 0, 0});
    desk.signAll(4);
    EXPECT_EQ(desk.outcome("duty", IssueNotice{4, 1}), "done");
    EXPECT_EQ(desk.notices.issuedAs(2026, 1)->id, 3);
    EXPECT_EQ(desk.notices.issuedAs(2026, 2)->id, 1);
    EXPECT_EQ(desk.notices.issuedAs(2027, 1)->id, 4);
    EXPECT_EQ(desk.notices.issuedAs(2027, 2), nullptr);
}

TEST(Signing, TwoNoticesNeverHoldTheSameLot)
{
    NoticeDesk desk;
    desk.fill();
    desk.draft("60");
    EXPECT_EQ(desk.outcome("duty", RecordRequest{desk.request("60")}), "done");
    EXPECT_EQ(desk.outcome("duty", MakeDraft{2, {{2, amount("1")}}, {}}), "by_stock") << "all of lot 2 is held";
    EXPECT_EQ(desk.outcome("duty", MakeDraft{2, {}, {}}), "done");
    EXPECT_EQ(desk.notice(2).draft.lines.front().lots.front().lot, 1);
    EXPECT_EQ(desk.goods("fr", reserve::ReleaseReservation{1, "x"}), "of_notice");
    EXPECT_EQ(
        desk.goods("chen", reserve::RecordIssue{reserve::Purpose::Dispatch, {{2, amount("1")}}, "1号", {}, 1, {}}),
        "of_notice");
    EXPECT_EQ(desk.outcome("duty", RecordRequest{desk.request("200")}), "done");
    EXPECT_EQ(desk.outcome("duty", MakeDraft{3, {}, {}}), "by_stock") << "the floor";
}

TEST(Signing, NobodyActsWithoutBeingSignedInHere)
{
    NoticeDesk desk;
    desk.fill();
    EXPECT_EQ(desk.outcome("nobody", RecordRequest{desk.request()}), "unknown_account");
    EXPECT_EQ(desk.outcome("chen", RecordRequest{desk.request()}), "not_allowed");
    EXPECT_TRUE(desk.people("duty", identity::SignOut{true}));
    EXPECT_EQ(desk.outcome("duty", RecordRequest{desk.request()}), "not_signed_in");
    Request twice = desk.request();
    twice.lines.push_back(twice.lines.front());
    EXPECT_EQ(desk.outcome("fr", RecordRequest{twice}), "twice");
    Request multiline = desk.request();
    multiline.deliverTo = "库房\n批准数量：999";
    EXPECT_EQ(desk.outcome("fr", RecordRequest{multiline}), "bad_text") << "no value passes for a line";
}
