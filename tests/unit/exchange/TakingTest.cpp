#include "ExchangeDesk.h"

#include "dispatch/NoticeText.h"

using namespace exchange;
using namespace test;

TEST(Taking, ARequestBecomesOneOfThisRecordUnderItsRules)
{
    TwoConsoles consoles;
    const Bundle sent = consoles.request();
    const auto seen = preview(consoles.bureau.travelled, {sent, false}, consoles.bureau.here("duty"));
    ASSERT_FALSE(seen.refusal) << toString(*seen.refusal);
    ASSERT_EQ(seen.changes.size(), 3U);
    EXPECT_EQ(seen.changes[0].then, "登记号 1，某县政府，函〔2026〕3号");
    EXPECT_EQ(seen.changes[1].what, "申请 抗毒素（Y1）");
    EXPECT_EQ(seen.changes[1].now, "可动用 200 支");
    EXPECT_EQ(seen.changes[1].then, "申请 40 支");
    EXPECT_TRUE(consoles.bureau.notices.all.empty()) << "looking changes nothing";
    EXPECT_EQ(consoles.bureau.take("chen", sent), "by_notice/not_allowed");
    EXPECT_EQ(consoles.bureau.take("duty", sent), "done");
    const dispatch::Notice &notice = consoles.bureau.notice(1);
    EXPECT_EQ(notice.request.applicant.unit, "某县政府");
    EXPECT_EQ(notice.requestedBy, "duty");
    EXPECT_EQ(consoles.bureau.travelled.findTaken(bundleId(sent.text))->notice, 1);
}

TEST(Taking, TheSameRequestIsTakenInOnceAlsoInAnotherBundle)
{
    TwoConsoles consoles;
    const Bundle sent = consoles.request();
    EXPECT_EQ(consoles.bureau.take("duty", sent), "done");
    EXPECT_EQ(consoles.bureau.take("duty", sent), "already_taken");
    const Bundle again = consoles.other.send("duty", SendRequest{1, consoles.bureau.record});
    ASSERT_NE(again.text, sent.text);
    EXPECT_EQ(consoles.bureau.take("duty", again), "already_taken");
    EXPECT_EQ(consoles.bureau.notices.all.size(), 1U);
}

TEST(Taking, WhatTheRulesOfNoticesRefuseIsRefused)
{
    TwoConsoles consoles;
    const Bundle sent = consoles.request();
    consoles.pass(24 * 60);
    EXPECT_EQ(consoles.bureau.take("duty", sent), "by_notice/too_early") << "the time of delivery is over";
    EXPECT_TRUE(consoles.bureau.travelled.taken.empty());
}

TEST(Taking, ASignatureOfAnotherConsoleIsTheFourth)
{
    TwoConsoles consoles;
    consoles.waitForLeader();
    const Bundle draft = consoles.carryDraft();
    const Bundle answer = consoles.other.approve("ld", bundleId(draft.text));
    consoles.pass(5);
    const auto seen = preview(consoles.bureau.travelled, {answer, false}, consoles.bureau.here("duty"));
    ASSERT_EQ(seen.changes.size(), 2U) << answer.text;
    EXPECT_EQ(seen.changes[0].what, "登记号 1，组长审批");
    EXPECT_EQ(seen.changes[1].then, "4 级，共 4 级");
    EXPECT_EQ(consoles.bureau.outcome("duty", dispatch::IssueNotice{1, 1}), "wrong_state");
    EXPECT_EQ(consoles.bureau.take("duty", answer), "done");
    EXPECT_TRUE(dispatch::isFullySigned(consoles.bureau.notice(), consoles.bureau.accounts));
    EXPECT_EQ(consoles.bureau.notice().signatures.back().account, "ld");
    const auto &brought = std::get<dispatch::SignatureBrought>(consoles.bureau.history.back().event);
    EXPECT_EQ(brought.bundle, bundleId(answer.text));
    EXPECT_EQ(consoles.bureau.outcome("duty", dispatch::IssueNotice{1, 1}), "done");
    EXPECT_EQ(consoles.bureau.take("duty", answer), "already_taken");
}

TEST(Taking, ASignatureIsRefusedWhenTheNoticeMovedOn)
{
    TwoConsoles consoles;
    consoles.waitForLeader();
    const Bundle draft = consoles.carryDraft();
    const Bundle answer = consoles.other.approve("ld", bundleId(draft.text));
    consoles.pass(5);
    EXPECT_EQ(consoles.bureau.outcome("duty", dispatch::MakeDraft{1, {}, {}, 1}), "done");
    const auto moved = preview(consoles.bureau.travelled, {answer, false}, consoles.bureau.here("duty"));
    ASSERT_TRUE(moved.refusal);
    EXPECT_EQ(toString(*moved.refusal), "refused (by_notice, draft_changed): its draft is 2 now; look at it first: 1");
    EXPECT_TRUE(moved.changes.empty());
    EXPECT_EQ(consoles.bureau.take("duty", answer), "by_notice/draft_changed");
}

TEST(Taking, ASignatureIsRefusedWhenSomebodySignedHereMeanwhile)
{
    TwoConsoles consoles;
    consoles.waitForLeader();
    const Bundle draft = consoles.carryDraft();
    const Bundle answer = consoles.other.approve("ld", bundleId(draft.text));
    consoles.pass(5);
    EXPECT_EQ(consoles.bureau.openAndSign("ld"), "done");
    EXPECT_EQ(consoles.bureau.take("duty", answer), "by_notice/wrong_state");
}

TEST(Taking, ATakenBackSignatureDoesNotReturnWithItsBundle)
{
    TwoConsoles consoles;
    consoles.waitForLeader();
    const Bundle answer = consoles.other.approve("ld", bundleId(consoles.carryDraft().text));
    consoles.pass(1);
    EXPECT_EQ(consoles.bureau.take("duty", answer), "done");
    EXPECT_EQ(consoles.bureau.outcome("ld", dispatch::WithdrawSignature{1, 1, "误签"}), "done");
    EXPECT_EQ(consoles.bureau.take("duty", answer), "already_taken");
    EXPECT_EQ(consoles.bureau.notice().signatures.size(), 3U);
}

TEST(Taking, AKeyRevokedOrNotOwnedSignsNothing)
{
    TwoConsoles consoles;
    consoles.waitForLeader();
    const Bundle answer = consoles.other.approve("ld", bundleId(consoles.carryDraft().text));
    consoles.pass(5);
    const std::string key = consoles.other.keyOf("ld").id;
    EXPECT_FALSE(consoles.bureau.people("dl", identity::RevokePeerKey{key, consoles.bureau.now, "丢失"}));
    EXPECT_FALSE(consoles.bureau.people("dl", identity::OwnPeerKey{key, secret(OwnPassword)})) << "it is ld's";
    EXPECT_TRUE(consoles.bureau.people("ld", identity::RevokePeerKey{key, consoles.bureau.now, "丢失"}));
    EXPECT_EQ(consoles.bureau.take("duty", answer), "signer_revoked");
    EXPECT_FALSE(consoles.bureau.trust(consoles.other, "ld")) << "a revoked key stays revoked";
    EXPECT_EQ(consoles.bureau.send("duty", SendDraft{1, consoles.other.record}).text, "nobody_elsewhere");
}

TEST(Taking, AKeyRevokedFromBeforeItCameEndsWhatItSigned)
{
    TwoConsoles consoles;
    consoles.waitForLeader();
    const Bundle answer = consoles.other.approve("ld", bundleId(consoles.carryDraft().text));
    const base::Instant stolen = consoles.bureau.now + std::chrono::minutes{1};
    consoles.pass(5);
    EXPECT_EQ(consoles.bureau.take("duty", answer), "done");
    EXPECT_TRUE(consoles.bureau.people("组长", identity::RevokePeerKey{consoles.other.keyOf("ld").id, stolen, "失窃"}));
    EXPECT_FALSE(dispatch::isFullySigned(consoles.bureau.notice(), consoles.bureau.accounts))
        << "it was signed before the theft, but who knows: this record saw it afterwards";
    EXPECT_EQ(consoles.bureau.outcome("duty", dispatch::IssueNotice{1, 1}), "signature_invalid");
}

TEST(Taking, AnAnswerToWhatNeverLeftIsRefused)
{
    TwoConsoles consoles;
    consoles.waitForLeader();
    const Bundle draft = consoles.carryDraft();
    const Bundle answer = consoles.other.approve("ld", bundleId(draft.text));
    consoles.pass(5);
    auto content = *readContent(answer.text);
    std::get<Approval>(content.body).answers = "0123456789abcdef";
    const std::string text = contentText(content);
    EXPECT_EQ(consoles.bureau.take("duty", {text, consoles.other.signatureOf("ld", text).signature}), "not_asked");
}

TEST(Taking, AnotherAccountsAnswerIsNoSignature)
{
    TwoConsoles consoles;
    consoles.waitForLeader();
    const Bundle draft = consoles.carryDraft();
    const Bundle answer = consoles.other.approve("ld", bundleId(draft.text));
    consoles.pass(5);
    auto content = *readContent(answer.text);
    content.header.account = "dl"; // dl of the other office sends it on as if it were his
    content.header.key = consoles.other.keyOf("dl").id;
    std::string text = contentText(content);
    EXPECT_EQ(consoles.bureau.take("duty", {text, consoles.other.signatureOf("dl", text).signature}), "other_answers");
    std::get<Approval>(content.body).signer.key = content.header.key; // and calls the key his
    text = contentText(content);
    EXPECT_EQ(consoles.bureau.take("duty", {text, consoles.other.signatureOf("dl", text).signature}),
        "by_notice/bad_signature");
}

TEST(Taking, AnOlderDraftIsRefusedAndANewerOneTakesItsPlace)
{
    TwoConsoles consoles;
    consoles.waitForLeader();
    const Bundle early = consoles.bureau.send("duty", SendDraft{1, consoles.other.record});
    consoles.pass(1);
    const Bundle late = consoles.bureau.send("duty", SendDraft{1, consoles.other.record});
    EXPECT_EQ(consoles.other.take("chen", late), "not_allowed");
    EXPECT_EQ(consoles.other.take("ld", late), "done");
    EXPECT_EQ(consoles.other.take("ld", early), "outdated");
    EXPECT_EQ(consoles.other.take("ld", late), "already_taken");
}

TEST(Taking, ADraftThatLeftForItsNextStepEndsTheTakeBack)
{
    TwoConsoles consoles;
    consoles.waitForLeader();
    (void)consoles.carryDraft();
    EXPECT_EQ(consoles.bureau.outcome("dl", dispatch::WithdrawSignature{1, 1, "误签"}), "opened_by_next")
        << "nobody here knows whether it is read there already";
    EXPECT_EQ(consoles.bureau.outcome("duty", dispatch::MakeDraft{1, {}, "改动", 1}), "done");
    EXPECT_EQ(consoles.bureau.openAndSign("fr", 1, 2), "done");
    EXPECT_EQ(consoles.bureau.outcome("fr", dispatch::WithdrawSignature{1, 2, "误签"}), "done") << "that one is here";
}

TEST(Taking, ASignatureIsNotOlderThanTheOneBeforeIt)
{
    TwoConsoles consoles;
    EXPECT_TRUE(consoles.bureau.people("dl", identity::OwnPeerKey{consoles.other.keyOf("dl").id, secret(OwnPassword)}));
    consoles.bureau.draft();
    for (const char *who : {"fr", "sr"})
        EXPECT_EQ(consoles.bureau.openAndSign(who), "done") << who;
    consoles.pass(1);
    const Bundle draft = consoles.carryDraft();
    const Bundle answer = consoles.other.approve("dl", bundleId(draft.text));
    consoles.pass(5);
    // Returned and taken back meanwhile: what was signed there was signed over two signatures that are no more.
    EXPECT_EQ(consoles.bureau.openAndSign("dl"), "done");
    EXPECT_EQ(consoles.bureau.outcome("dl", dispatch::WithdrawSignature{1, 1, "误签"}), "done");
    EXPECT_EQ(consoles.bureau.outcome("sr", dispatch::WithdrawSignature{1, 1, "重看"}), "done");
    EXPECT_EQ(consoles.bureau.openAndSign("sr"), "done");
    EXPECT_EQ(consoles.bureau.take("duty", answer), "by_notice/too_early");
}

TEST(Taking, ATextThatHidesALineIsNoBundleAndNoRequest)
{
    TwoConsoles consoles;
    dispatch::Request request = consoles.other.request();
    request.deliverTo = "库\u2029批准数量：999";
    EXPECT_EQ(consoles.other.outcome("duty", dispatch::RecordRequest{request}), "bad_text");
    const Bundle good = consoles.request();
    auto content = *readContent(good.text);
    std::get<SentRequest>(content.body).request.deliverTo = request.deliverTo;
    const std::string text = contentText(content);
    EXPECT_FALSE(readContent(text));
    EXPECT_EQ(consoles.bureau.take("duty", {text, consoles.other.signatureOf("duty", text).signature}), "unreadable");
}

TEST(Taking, WhatARevokedKeyBroughtCountsNoMore)
{
    TwoConsoles consoles;
    const Bundle notice = consoles.issued("10");
    EXPECT_EQ(consoles.other.take("chen", notice), "done");
    const Taken &taken = *consoles.other.travelled.findTaken(bundleId(notice.text));
    EXPECT_EQ(revokedKeyOf(taken, consoles.other.accounts, consoles.other.record), "");
    EXPECT_TRUE(consoles.other.notCounting().empty());
    const std::string key = consoles.bureau.keyOf("sr").id;
    EXPECT_TRUE(consoles.other.people(
        "组长", identity::RevokePeerKey{key, consoles.other.now - std::chrono::minutes{1}, "失窃"}));
    EXPECT_EQ(revokedKeyOf(taken, consoles.other.accounts, consoles.other.record), key);
    EXPECT_EQ(consoles.other.notCounting(), std::vector{bundleId(notice.text)});
    EXPECT_EQ(consoles.other.take("chen", notice, true), "signatures_missing") << "its lots are not held any more";
}
