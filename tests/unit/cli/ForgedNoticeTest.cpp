#include "unit/cli/NoticeForger.h"

#include <algorithm>

using namespace test;
using app::StoredEvent;

TEST(ForgedNotice, WhatNobodyTouchedIsWhole)
{
    NoticeForger desk;
    const Reply verified = desk.verify();
    EXPECT_EQ(verified.exit, 0) << verified.err;
}

TEST(ForgedNotice, ASignatureMovedToAnotherNotice)
{
    NoticeForger desk;
    const StoredEvent &from = desk.find("notice-signed", "1", 3);
    StoredEvent &to = desk.find("notice-signed", "2", 3);
    NoticeForger::change(to, field(to, "signature"), field(from, "signature"));
    const Reply verified = desk.verify();
    EXPECT_EQ(verified.exit, 1);
    EXPECT_TRUE(verified.complains(
        "broken at event " + std::to_string(to.position) + ": notice-signed: notice 2 by ld: refused (bad_signature)"))
        << verified.err;
}

TEST(ForgedNotice, AQuantityChangedWithItsReservation)
{
    NoticeForger desk;
    StoredEvent &draft = desk.find("draft-made", "1");
    for (int times = 0; times < 3; ++times) // approved, asked and of the lot
        NoticeForger::change(draft, "\"50\"", "\"55\"");
    NoticeForger::change(draft, "47500", "52250");
    NoticeForger::change(desk.find("request-recorded", "1"), "\"50\"", "\"55\"");
    NoticeForger::change(desk.find("lots-reserved", "1"), "\"50\"", "\"55\"");
    const Reply verified = desk.verify();
    EXPECT_EQ(verified.exit, 1);
    EXPECT_TRUE(verified.complains(": notice 1 by fr: refused (bad_signature)")) << verified.err;
}

TEST(ForgedNotice, AQuantityChangedInTheDraftAlone)
{
    NoticeForger desk;
    StoredEvent &draft = desk.find("draft-made", "1");
    NoticeForger::change(draft, R"("approved":"50")", R"("approved":"55")");
    const Reply verified = desk.verify();
    EXPECT_EQ(verified.exit, 1);
    EXPECT_TRUE(verified.complains(
        "broken at event " + std::to_string(draft.position) + ": draft-made: notice 1: the rules would"))
        << verified.err;
}

TEST(ForgedNotice, ASignerSwapped)
{
    NoticeForger desk;
    StoredEvent &made = desk.find("notice-signed", "1", 3);
    made.actor = "dl";
    const Reply verified = desk.verify();
    EXPECT_EQ(verified.exit, 1);
    EXPECT_TRUE(verified.complains(
        "broken at event " + std::to_string(made.position) + ": notice-signed: notice 1 by dl: refused"))
        << verified.err;
}

TEST(ForgedNotice, ARevokedKeyUsed)
{
    NoticeForger desk;
    const StoredEvent made = desk.find("notice-signed", "1", 1);
    StoredEvent revoked = made;
    revoked.stream = "accounts";
    revoked.type = "signing-key-revoked";
    revoked.actor = "sr"; // he was signed in, who signed
    revoked.payload = R"({"account":"sr","from":"2026-11-01T00:00:00.000+08:00","key":")" + field(made, "key")
        + R"(","reason":"失窃"})";
    const auto place = std::ranges::find(desk.rewritten.events, made.position, &StoredEvent::position);
    desk.rewritten.events.insert(place, revoked);
    const Reply verified = desk.verify();
    EXPECT_EQ(verified.exit, 1);
    EXPECT_TRUE(verified.complains("broken at event " + std::to_string(made.position + 1)
        + ": notice-signed: notice 1 by sr: refused (bad_signature)"))
        << verified.err;
    EXPECT_TRUE(verified.complains("which signed it, is revoked from 2026-11-01T00:00:00.000+08:00 on: 失窃"))
        << verified.err;
}

TEST(ForgedNotice, AnEventRemoved)
{
    for (const char *type : {"request-recorded", "draft-made", "notice-opened", "notice-signed", "lots-reserved"}) {
        NoticeForger desk;
        const StoredEvent gone = desk.find(type, "1");
        desk.remove(gone);
        const Reply verified = desk.verify();
        EXPECT_EQ(verified.exit, 1) << type;
        EXPECT_TRUE(verified.complains("notice 1") || verified.complains("notice 2")) << type << verified.err;
    }
}

TEST(ForgedNotice, ATheftOfLotsOnANotice)
{
    NoticeForger desk;
    StoredEvent released = desk.find("lots-reserved", "1");
    released.type = "reservation-released";
    released.payload = R"({"reason":"x","reservation":1})";
    desk.rewritten.events.push_back(released);
    const Reply verified = desk.verify();
    EXPECT_EQ(verified.exit, 1);
    EXPECT_TRUE(verified.complains("notice 1: its lots were moved without it")) << verified.err;
}

/// The stock is decided anew as the notices are.
TEST(ForgedNotice, ASecondSignatureOfWhoeverRecordedItOrMayNotSignIt)
{
    for (const auto &[who, why] : {std::pair("chen", "same_person"), std::pair("fr", "had no role for it")}) {
        NoticeForger desk;
        StoredEvent &confirmed = desk.rewritten.find("movement-confirmed", "\"movement\":1");
        confirmed.actor = who;
        const Reply verified = desk.verify();
        EXPECT_EQ(verified.exit, 1) << who;
        EXPECT_TRUE(verified.complains("broken at event " + std::to_string(confirmed.position))) << verified.err;
        EXPECT_TRUE(verified.complains(why)) << verified.err;
    }
}

TEST(ForgedNotice, ADutyToRestockTakenAwayOrMadeSmaller)
{
    const auto forged = [](bool removed) {
        NoticeTerminal desk;
        desk.draft("1", "Y1=125");
        desk.issue("1");
        EXPECT_EQ(desk.as("chen", {"notice", "ship", "1"}).exit, 0);
        EXPECT_EQ(desk.as("wu", {"stock", "confirm", "2"}).exit, 0);
        Rewritten rewritten(desk, desk.record());
        StoredEvent &duty = rewritten.find("restock-fell-due", "\"movement\":2");
        if (removed)
            rewritten.remove(StoredEvent(duty));
        else
            duty.payload.replace(duty.payload.find("\"quantity\":\"") + 12, 1, "1");
        return rewritten.verify();
    };
    for (const bool removed : {true, false}) {
        const Reply verified = forged(removed);
        EXPECT_EQ(verified.exit, 1) << removed;
        EXPECT_TRUE(verified.complains("what has to stand behind a second signature")) << verified.err;
    }
}

TEST(ForgedNotice, ARevocationAfterwardsIsNoForgeryButIsSaid)
{
    NoticeForger desk;
    const std::string key = desk.keyOf("sr");
    desk.clock.advance(std::chrono::hours{1});
    EXPECT_EQ(
        desk.account(
                {"key", "revoke", "sr", key, "--from", "2026-11-24 00:00", "--reason", "失窃", "--as", "组长"}, Chief)
            .exit,
        0);
    const Reply verified = desk.run({"db", "verify", desk.record()});
    EXPECT_EQ(verified.exit, 0) << verified.err;
    EXPECT_TRUE(verified.complains("a signature of 吕工信医药调〔2026〕1号 counts no more")) << verified.err;
    EXPECT_TRUE(desk.db({"notice", "verify", "1"}).says("second_review: sr, "));
    EXPECT_TRUE(desk.db({"notice", "verify", "1"}).says("does not count: key_revoked"));
    EXPECT_TRUE(desk.db({"notice", "list", "--all"}).says("3 of 4 signatures, 1 that counts no more"));
}

TEST(ForgedNotice, WordsThatNobodySignsAndEveryRuleAllows)
{
    NoticeForger desk;
    NoticeForger::change(desk.rewritten.find("stock-plan-issued", "\"year\":2026"), "\"100\"", "\"101\"");
    const Reply verified = desk.verify();
    EXPECT_EQ(verified.exit, 1);
    EXPECT_TRUE(verified.complains("the sign-in of chen seals event ")) << verified.err;
    EXPECT_TRUE(verified.complains("what stands in the record up to there is not what stood there then"))
        << verified.err;
}

TEST(ForgedNotice, ASealTakenAway)
{
    NoticeForger desk;
    const StoredEvent seal = desk.rewritten.find("text-signed", "\"what\":\"record ", 8); // of the last signature
    desk.remove(seal);
    const Reply verified = desk.verify();
    EXPECT_EQ(verified.exit, 1);
    EXPECT_TRUE(verified.complains("who signed a notice, a movement, a bundle or a handover, ld, sealed no record"))
        << verified.err;
}

TEST(ForgedNotice, ASealOfAnotherSignature)
{
    NoticeForger desk;
    const StoredEvent &first = desk.rewritten.find("text-signed", "\"what\":\"record ", 4);
    StoredEvent &last = desk.rewritten.find("text-signed", "\"what\":\"record ", 8);
    ASSERT_EQ(first.actor, last.actor);
    last.payload = first.payload;
    EXPECT_TRUE(desk.verify().complains("is an older one")) << "though the same person made it, of what stands there";
}

TEST(ForgedNotice, ASealThatWasChanged)
{
    NoticeForger desk;
    NoticeForger::change(desk.rewritten.find("text-signed", "\"what\":\"record ", 8), "record ", "record 1");
    const Reply verified = desk.verify();
    EXPECT_TRUE(verified.complains("is no signature of it"));
    EXPECT_TRUE(verified.complains("one before it was changed, put in or taken out, compare a backup"));
    const auto json = desk.run({"db", "verify", desk.file("forged.db"), "--json"}).json();
    EXPECT_TRUE(json["lies_before"]);
    EXPECT_FALSE(json["whole"]);
}

TEST(ForgedNotice, ASignatureWhoseNoticeIsGoneStandsForNothing)
{
    NoticeForger desk; // the last signature, with all that it led to
    const StoredEvent last = desk.rewritten.find("notice-signed", "", 7);
    std::erase_if(desk.rewritten.events,
        [&](const StoredEvent &event) { return event.position >= last.position && event.stream != "accounts"; });
    const Reply verified = desk.verify();
    EXPECT_EQ(verified.exit, 1);
    EXPECT_TRUE(verified.complains("ld signed notice 2 draft 1, and that is missing")) << verified.err;
}

TEST(ForgedNotice, AnOpinionThatNobodyHad)
{
    NoticeForger desk;
    NoticeForger::change(desk.rewritten.find("notice-signed", ""), "同意", "不同意");
    const Reply verified = desk.verify();
    EXPECT_EQ(verified.exit, 1);
    EXPECT_TRUE(verified.complains("refused (bad_signature)")) << verified.err;
}
