#include "ExchangeDesk.h"

#include "dispatch/NoticeText.h"

using namespace exchange;
using namespace test;

TEST(Sending, ACardIsTrustedByItsFingerprintAlone)
{
    ExchangeDesk bureau("aaaaaaaaaaaaaaaa", "市工信局", 70);
    ExchangeDesk other("bbbbbbbbbbbbbbbb", "某储备单位", 71);
    const auto card = readCard(other.card("duty"), bureau.record, bureau.now);
    ASSERT_TRUE(card);
    const std::string fingerprint = identity::sm2Fingerprint(other.keyOf("duty").publicKey);
    EXPECT_EQ(fingerprint.size(), 39U);
    EXPECT_FALSE(bureau.people(
        "组长", trustOf(*card, identity::sm2Fingerprint(other.keyOf("ld").publicKey), secret(ChiefPassword))));
    EXPECT_FALSE(bureau.people("组长", trustOf(*card, "", secret(ChiefPassword))));
    EXPECT_FALSE(bureau.people("duty", trustOf(*card, fingerprint, secret(OwnPassword)))) << "an administrator does";
    EXPECT_TRUE(bureau.people("组长", trustOf(*card, fingerprint, secret(ChiefPassword))));
    EXPECT_FALSE(bureau.people("组长", trustOf(*card, fingerprint, secret(ChiefPassword)))) << "once is enough";
    EXPECT_EQ(bureau.accounts.peers.begin()->second.console, "某储备单位");
    EXPECT_EQ(bureau.take("duty", other.card("ld")), "card_is_trusted");
}

TEST(Sending, ACardOfOnesOwnOrOfSomebodyElseIsNone)
{
    TwoConsoles consoles;
    EXPECT_FALSE(consoles.bureau.trust(consoles.bureau, "duty"));
    Bundle card = consoles.other.card("chen");
    const auto own = readCard(card, consoles.other.record, consoles.other.now);
    ASSERT_FALSE(own);
    EXPECT_EQ(own.error().code, ExchangeRefusalCode::OwnBundle);
    auto content = *readContent(card.text);
    content.header.console = "市卫健委";
    card.text = contentText(content);
    const auto changed = readCard(card, consoles.bureau.record, consoles.bureau.now);
    ASSERT_FALSE(changed);
    EXPECT_EQ(changed.error().code, ExchangeRefusalCode::BadSignature);
    const auto early =
        readCard(consoles.other.card("chen"), consoles.bureau.record, consoles.other.now - std::chrono::minutes{1});
    ASSERT_FALSE(early);
    EXPECT_EQ(early.error().code, ExchangeRefusalCode::InTheFuture);
}

TEST(Sending, NothingLeavesForWhomNobodyTrustsOrWithoutAName)
{
    ExchangeDesk bureau("aaaaaaaaaaaaaaaa", "市工信局", 70);
    bureau.fill();
    bureau.draft();
    EXPECT_EQ(bureau.send("duty", SendRequest{1, "bbbbbbbbbbbbbbbb"}).text, "unknown_console");
    ExchangeDesk other("bbbbbbbbbbbbbbbb", "某储备单位", 71);
    EXPECT_TRUE(bureau.trust(other, "duty"));
    EXPECT_EQ(bureau.send("duty", SendRequest{1, other.record}).text, "no_card");
    EXPECT_EQ(bureau.send("duty", SendCard{"  "}).text, "no_card");
    EXPECT_EQ(bureau.send("duty", SendCard{"市工信局"}).signature.empty(), false);
    EXPECT_EQ(bureau.send("chen", SendRequest{1, other.record}).text, "not_allowed");
    EXPECT_EQ(bureau.send("duty", SendRequest{7, other.record}).text, "unknown_notice");
    EXPECT_EQ(bureau.send("duty", SendNotice{1, other.record}).text, "wrong_state");
    EXPECT_EQ(bureau.send("duty", SendDraft{1, other.record}).text, "nobody_elsewhere");
    EXPECT_EQ(bureau.send("nobody", SendRequest{1, other.record}).text, "unknown_account");
}

TEST(Sending, OnlyWhoMayTakeTheStepHereAndSaidSoIsNamed)
{
    TwoConsoles consoles;
    consoles.bureau.draft();
    EXPECT_EQ(consoles.bureau.send("duty", SendDraft{1, consoles.other.record}).text, "nobody_elsewhere")
        << "it waits for the first review, and only ld owns a key there";
    EXPECT_TRUE(consoles.bureau.people("fr", identity::OwnPeerKey{consoles.other.keyOf("fr").id, secret(OwnPassword)}));
    const Bundle draft = consoles.bureau.send("duty", SendDraft{1, consoles.other.record});
    const auto content = readContent(draft.text);
    ASSERT_TRUE(content) << draft.text;
    const auto &signers = std::get<SentDraft>(content->body).signers;
    ASSERT_EQ(signers.size(), 1U);
    EXPECT_EQ(signers[0].account, "fr");
    EXPECT_EQ(signers[0].key, consoles.other.keyOf("fr").id);
}

TEST(Sending, NobodySignsWhatHeHasNotOpenedNorWhatIsNotForHim)
{
    TwoConsoles consoles;
    consoles.waitForLeader();
    const std::string draft = bundleId(consoles.carryDraft().text);
    const auto unopened = approvalText(consoles.other.travelled, SendApproval{draft, {}}, consoles.other.here("ld"));
    ASSERT_FALSE(unopened);
    EXPECT_EQ(unopened.error().code, ExchangeRefusalCode::NotOpened);
    EXPECT_EQ(consoles.other.approve("dl", draft).text, "not_allowed") << "no leader";
    consoles.other.open("ld2", {identity::Role::Leader});
    EXPECT_EQ(consoles.other.approve("ld2", draft).text, "not_named") << "a leader, but not the one of the bureau";
    EXPECT_EQ(consoles.other.approve("ld", "0123456789abcdef").text, "unknown_bundle");
    EXPECT_FALSE(consoles.other.approve("ld", draft).signature.empty());
    EXPECT_EQ(consoles.other.approve("ld", draft).text, "already_answered");
}

TEST(Sending, AStandInSignsForWhomItStandsIn)
{
    TwoConsoles consoles;
    EXPECT_TRUE(consoles.bureau.people("dl", identity::OwnPeerKey{consoles.other.keyOf("dl").id, secret(OwnPassword)}));
    consoles.bureau.open("dl3", {identity::Role::DeputyLeader});
    consoles.bureau.draft();
    for (const char *who : {"fr", "sr", "dl3"})
        EXPECT_EQ(consoles.bureau.openAndSign(who), "done") << who;
    EXPECT_TRUE(consoles.bureau.people("组长",
        identity::ArrangeStandIn{
            "dl", "ld", consoles.bureau.now, consoles.bureau.now + std::chrono::hours{9}, secret(ChiefPassword)}));
    consoles.other.people("组长",
        identity::ChangeRoles{"dl", {identity::Role::DeputyLeader, identity::Role::Leader}, secret(ChiefPassword)});
    consoles.pass(1);
    const std::string draft = bundleId(consoles.carryDraft().text);
    const Bundle answer = consoles.other.approve("dl", draft);
    consoles.pass(1);
    EXPECT_EQ(consoles.bureau.take("duty", answer), "done") << answer.text;
    EXPECT_EQ(consoles.bureau.notice().signatures.back().standsFor, "ld");
    EXPECT_TRUE(dispatch::isFullySigned(consoles.bureau.notice(), consoles.bureau.accounts));
}

TEST(Sending, ANoticeWhoseSignatureCountsNoMoreDoesNotLeave)
{
    TwoConsoles consoles;
    (void)consoles.issued();
    EXPECT_TRUE(consoles.bureau.people("组长",
        identity::RevokeKey{
            "sr", consoles.bureau.keyOf("sr").id, consoles.bureau.now - std::chrono::hours{1}, "失窃"}));
    EXPECT_EQ(consoles.bureau.send("duty", SendNotice{1, consoles.other.record}).text, "signatures_missing");
}
