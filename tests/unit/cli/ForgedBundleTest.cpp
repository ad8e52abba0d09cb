#include "unit/cli/BundleTerminals.h"
#include "unit/cli/Rewritten.h"

using namespace test;

namespace {

/// A bureau that took in a request, a signature of its leader made elsewhere, and issued the notice.
struct Forger : BundleTerminals {
    Forger()
        : rewritten((fill(), bureau), bureau.record())
    {
    }
    Rewritten rewritten;

private:
    void fill()
    {
        EXPECT_EQ(bureau.as("duty", {"bundle", "take", leaderSignsThere()}).exit, 0);
        EXPECT_EQ(bureau.as("duty", {"notice", "issue", "1", "--draft", "1"}).exit, 0);
        EXPECT_EQ(holder.request("Y1=40").exit, 0);
        EXPECT_EQ(bureau.as("duty", {"bundle", "take", send(holder, "request", "1", "市工信局")}).exit, 0);
    }
};

} // namespace

TEST(ForgedBundle, WhatNobodyTouchedIsWhole)
{
    Forger desk;
    const Reply verified = desk.rewritten.verify();
    EXPECT_EQ(verified.exit, 0) << verified.err;
}

TEST(ForgedBundle, ABundleRemovedFromUnderItsSignature)
{
    Forger desk;
    desk.rewritten.remove(desk.rewritten.find("bundle-taken", ""));
    const Reply verified = desk.rewritten.verify();
    EXPECT_TRUE(verified.complains("notice 1: the signature of ld came in no bundle")) << verified.err;
}

TEST(ForgedBundle, ARequestOfBeforeThatDoesNotSayItsBundleIsWhole)
{
    Forger desk;
    app::StoredEvent &asked = desk.rewritten.find("request-recorded", "\"notice\":2");
    nlohmann::json payload = nlohmann::json::parse(asked.payload);
    ASSERT_EQ(payload.erase("bundle"), 1U);
    asked.payload = payload.dump();
    const Reply verified = desk.rewritten.verify();
    EXPECT_EQ(verified.exit, 0) << verified.err;
}

TEST(ForgedBundle, ABundleRemovedFromUnderTheRequestThatItBrought)
{
    Forger desk;
    desk.rewritten.remove(desk.rewritten.find("bundle-taken", "", 1)); // or it could be taken in a second time
    const Reply verified = desk.rewritten.verify();
    EXPECT_EQ(verified.exit, 1);
    EXPECT_TRUE(verified.complains("notice 2: bundle ")) << verified.err;
    EXPECT_TRUE(verified.complains("which asked for it, was not taken in before it")) << verified.err;
}

TEST(ForgedBundle, ABundleRemovedFromUnderTheLotsThatAreHeldForIt)
{
    BundleTerminals consoles;
    EXPECT_EQ(consoles.bureau.as("duty", {"bundle", "take", consoles.leaderSignsThere()}).exit, 0);
    EXPECT_EQ(consoles.bureau.as("duty", {"notice", "issue", "1", "--draft", "1"}).exit, 0);
    const std::string file = consoles.send(consoles.bureau, "notice", "1", "某储备单位");
    EXPECT_EQ(consoles.holder.as("chen", {"bundle", "take", file, "--hold"}).exit, 0);
    Rewritten rewritten(consoles.holder, consoles.holder.record());
    EXPECT_EQ(rewritten.verify().exit, 0) << rewritten.verify().err;
    rewritten.remove(rewritten.find("bundle-taken", "类别：调用通知单"));
    const Reply verified = rewritten.verify();
    EXPECT_EQ(verified.exit, 1);
    EXPECT_TRUE(verified.complains("which its lots are held for, was not taken in before it")) << verified.err;
}

TEST(ForgedBundle, ASignatureRemovedFromBehindItsBundle)
{
    Forger desk;
    desk.rewritten.remove(desk.rewritten.find("signature-brought", ""));
    const Reply verified = desk.rewritten.verify();
    EXPECT_TRUE(verified.complains("what it does is missing behind it") || verified.complains("is not what it brought"))
        << verified.err;
}

TEST(ForgedBundle, AQuantityChangedInTheRequestThatItBrought)
{
    Forger desk;
    Rewritten::change(desk.rewritten.find("request-recorded", "\"notice\":2"), "\"40\"", "\"41\"");
    const Reply verified = desk.rewritten.verify();
    EXPECT_TRUE(verified.complains("what stands behind it is not what it brought")) << verified.err;
}

TEST(ForgedBundle, AQuantityChangedInTheBundleToo)
{
    Forger desk;
    Rewritten::change(desk.rewritten.find("request-recorded", "\"notice\":2"), "\"40\"", "\"41\"");
    Rewritten::change(desk.rewritten.find("bundle-taken", "", 1), "申请数量：40", "申请数量：41");
    const Reply verified = desk.rewritten.verify();
    EXPECT_TRUE(verified.complains("refused (bad_signature)")) << verified.err;
}

TEST(ForgedBundle, ABundleSentThatNobodySigned)
{
    Forger desk;
    Rewritten::change(desk.rewritten.find("bundle-sent", "待签通知单"), "待签通知单", "待签通知单 ");
    const Reply verified = desk.rewritten.verify();
    EXPECT_TRUE(verified.complains("its text is none that leaves this program")) << verified.err;
}

TEST(ForgedBundle, AKeyThatWasNeverTrusted)
{
    Forger desk;
    app::StoredEvent &trusted = desk.rewritten.find("peer-key-trusted", "\"holder\":\"duty\"");
    trusted.type = "sign-in-failed"; // another in its place: the rest keeps its own
    trusted.payload = R"({"account":"组长","workstation":"desk-1"})";
    const Reply verified = desk.rewritten.verify();
    EXPECT_EQ(verified.exit, 1);
    EXPECT_TRUE(verified.complains("refused (unknown")) << verified.err;
}

TEST(ForgedBundle, AKeyTrustedOrOwnedInSomebodysName)
{
    for (const char *type : {"peer-key-trusted", "peer-key-owned"}) {
        Forger desk;
        app::StoredEvent &given = desk.rewritten.find(type, "");
        nlohmann::json payload = nlohmann::json::parse(given.payload);
        payload.erase("grant");
        given.payload = payload.dump();
        const Reply verified = desk.rewritten.verify();
        EXPECT_EQ(verified.exit, 1) << type;
        EXPECT_TRUE(verified.complains("nobody signed what " + given.actor + " gave")) << verified.err;
    }
}

TEST(ForgedBundle, AClaimUndoneInSomebodysName)
{
    Forger desk;
    app::StoredEvent undone = desk.rewritten.find("peer-key-owned", "");
    undone.type = "peer-key-released";
    nlohmann::json payload = nlohmann::json::parse(undone.payload);
    payload["reason"] = "冒认";
    undone.payload = payload.dump();
    desk.rewritten.events.push_back(undone);
    EXPECT_TRUE(desk.rewritten.verify().complains("ld could not do this to ld then")) << "he is no administrator";
    desk.rewritten.events.back().actor = "组长";
    EXPECT_TRUE(desk.rewritten.verify().complains("组长 could not do this to ld then")) << "nor was he there";
    EXPECT_NE(desk.bureau.as("组长", {"stock", "confirm", "1"}, Chief).exit, 0) << "only his sign-in is recorded";
    Rewritten there(desk.bureau, desk.bureau.record());
    undone.actor = "组长";
    there.insertIntoLastSession(undone);
    EXPECT_TRUE(there.verify().complains("what 组长 gave is"));
}

TEST(ForgedBundle, ASignatureWhoseBundleIsGoneStandsForNothing)
{
    Forger desk;
    desk.rewritten.remove(desk.rewritten.find("draft-left", ""));
    desk.rewritten.remove(desk.rewritten.find("bundle-sent", "待签通知单"));
    const Reply verified = desk.rewritten.verify();
    EXPECT_EQ(verified.exit, 1);
    EXPECT_TRUE(verified.complains("duty signed bundle, and that is missing")) << verified.err;
}

TEST(ForgedBundle, AConsoleWhereNoNoticeIsSignedSealsItsRecordWithWhatLeavesIt)
{
    BundleTerminals consoles;
    ASSERT_EQ(consoles.holder.request("Y1=40").exit, 0);
    consoles.send(consoles.holder, "request", "1", "市工信局");
    Rewritten rewritten(consoles.holder, consoles.holder.record());
    EXPECT_EQ(rewritten.verify().exit, 0) << rewritten.verify().err;
    Rewritten::change(rewritten.find("stock-plan-issued", "\"year\":2026"), "\"100\"", "\"101\"");
    const Reply verified = rewritten.verify();
    EXPECT_EQ(verified.exit, 1);
    EXPECT_TRUE(verified.complains("what stands in the record up to there is not what stood there then"))
        << verified.err;
}
