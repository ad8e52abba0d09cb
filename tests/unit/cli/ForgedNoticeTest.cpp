#include "unit/cli/NoticeTerminal.h"
#include "unit/cli/Rewritten.h"

#include "identity/Sm2.h"
#include "unit/identity/AccountDesk.h"

#include <algorithm>

using namespace test;
using app::StoredEvent;

namespace {

/// A record with two issued notices, rewritten by somebody.
struct Forger : NoticeTerminal {
    Forger()
        : rewritten((fill(), *this), record())
    {
    }
    StoredEvent &find(const std::string &type, const std::string &notice, int n = 0)
    {
        return rewritten.find(type, "\"notice\":" + notice, n);
    }
    void remove(const StoredEvent &gone) { rewritten.remove(gone); }
    static void change(StoredEvent &event, const std::string &from, const std::string &to)
    {
        Rewritten::change(event, from, to);
    }
    Reply verify() { return rewritten.verify(); }

    Rewritten rewritten;

private:
    void fill()
    {
        for (const char *notice : {"1", "2"}) {
            draft(notice, std::string("Y1=") + (notice == std::string("1") ? "50" : "20"));
            issue(notice);
        }
    }
};

std::string field(const StoredEvent &event, const std::string &name)
{
    return nlohmann::json::parse(event.payload)[name].get<std::string>();
}

} // namespace

TEST(ForgedNotice, WhatNobodyTouchedIsWhole)
{
    Forger desk;
    const Reply verified = desk.verify();
    EXPECT_EQ(verified.exit, 0) << verified.err;
}

TEST(ForgedNotice, ASignatureMovedToAnotherNotice)
{
    Forger desk;
    const StoredEvent &from = desk.find("notice-signed", "1", 3);
    StoredEvent &to = desk.find("notice-signed", "2", 3);
    Forger::change(to, field(to, "signature"), field(from, "signature"));
    const Reply verified = desk.verify();
    EXPECT_EQ(verified.exit, 1);
    EXPECT_TRUE(verified.complains(
        "broken at event " + std::to_string(to.position) + ": notice 2 by ld: refused (bad_signature)"))
        << verified.err;
}

TEST(ForgedNotice, AQuantityChangedWithItsReservation)
{
    Forger desk;
    StoredEvent &draft = desk.find("draft-made", "1");
    for (int times = 0; times < 3; ++times) // approved, asked and of the lot
        Forger::change(draft, "\"50\"", "\"55\"");
    Forger::change(draft, "47500", "52250");
    Forger::change(desk.find("request-recorded", "1"), "\"50\"", "\"55\"");
    Forger::change(desk.find("lots-reserved", "1"), "\"50\"", "\"55\"");
    const Reply verified = desk.verify();
    EXPECT_EQ(verified.exit, 1);
    EXPECT_TRUE(verified.complains(": notice 1 by fr: refused (bad_signature)")) << verified.err;
}

TEST(ForgedNotice, AQuantityChangedInTheDraftAlone)
{
    Forger desk;
    StoredEvent &draft = desk.find("draft-made", "1");
    Forger::change(draft, R"("approved":"50")", R"("approved":"55")");
    const Reply verified = desk.verify();
    EXPECT_EQ(verified.exit, 1);
    EXPECT_TRUE(verified.complains("broken at event " + std::to_string(draft.position) + ": notice 1: the rules would"))
        << verified.err;
}

TEST(ForgedNotice, ASignerSwapped)
{
    Forger desk;
    StoredEvent &made = desk.find("notice-signed", "1", 3);
    made.actor = "dl";
    const Reply verified = desk.verify();
    EXPECT_EQ(verified.exit, 1);
    EXPECT_TRUE(verified.complains("broken at event " + std::to_string(made.position) + ": notice 1 by dl: refused"))
        << verified.err;
}

TEST(ForgedNotice, ARevokedKeyUsed)
{
    Forger desk;
    const StoredEvent made = desk.find("notice-signed", "1", 1);
    StoredEvent revoked = made;
    revoked.stream = "accounts";
    revoked.type = "signing-key-revoked";
    revoked.actor = "组长";
    revoked.payload = R"({"account":"sr","from":"2026-11-01T00:00:00.000+08:00","key":")" + field(made, "key")
        + R"(","reason":"失窃"})";
    const auto place = std::ranges::find(desk.rewritten.events, made.position, &StoredEvent::position);
    desk.rewritten.events.insert(place, revoked);
    const Reply verified = desk.verify();
    EXPECT_EQ(verified.exit, 1);
    EXPECT_TRUE(verified.complains(
        "broken at event " + std::to_string(made.position + 1) + ": notice 1 by sr: refused (bad_signature)"))
        << verified.err;
}

TEST(ForgedNotice, AnEventRemoved)
{
    for (const char *type : {"request-recorded", "draft-made", "notice-opened", "notice-signed", "lots-reserved"}) {
        Forger desk;
        const StoredEvent gone = desk.find(type, "1");
        desk.remove(gone);
        const Reply verified = desk.verify();
        EXPECT_EQ(verified.exit, 1) << type;
        EXPECT_TRUE(verified.complains("notice 1") || verified.complains("notice 2")) << type << verified.err;
    }
}

TEST(ForgedNotice, ATheftOfLotsOnANotice)
{
    Forger desk;
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
        Forger desk;
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
    Forger desk;
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
}

TEST(ForgedNotice, WhatARevokedKeyGaveIsSaidForSomebodyToLook)
{
    Forger desk;
    const auto chief = [&](std::vector<std::string> words) { return desk.account(std::move(words), Chief).exit; };
    ASSERT_EQ(chief({"roles", "wu", "--role", "reserve_holder", "--role", "observer", "--as", "组长"}), 0);
    ASSERT_EQ(chief({"key", "rotate", "组长"}), 0);
    const auto chiefs = desk.account({"show", "组长", "--json"}, "").json();
    const std::string first = chiefs["keys"][0]["id"].get<std::string>();
    ASSERT_EQ(
        chief({"key", "revoke", "组长", first, "--from", "2026-11-24 00:00", "--reason", "失窃", "--as", "组长"}), 0);
    const Reply verified = desk.run({"db", "verify", desk.record()});
    EXPECT_EQ(verified.exit, 0) << verified.err;
    EXPECT_TRUE(verified.complains("what 组长 gave wu on ")) << verified.err;
    EXPECT_TRUE(verified.complains("of 组长, vouched for by 组长 on ")) << "its successor may be the thief's";
    EXPECT_GT(desk.run({"db", "verify", desk.record(), "--json"}).json()["given_by_revoked_keys"].size(), 3U);
    EXPECT_TRUE(verified.complains("stands on a key revoked from an earlier time on")) << verified.err;
}

TEST(ForgedNotice, AKeyPutDownForSomebodyElse)
{
    CountedRandom random;
    const identity::Sm2KeyPair forged = identity::makeSm2Key(random).value();
    const std::string key = identity::sm2KeyId(forged.publicKey);
    for (const bool unvouched : {false, true}) {
        Forger desk;
        StoredEvent &made = desk.rewritten.find("signing-key-made", "\"account\":\"ld\"", 1);
        nlohmann::json payload = nlohmann::json::parse(made.payload);
        payload["public_key"] = forged.publicKey;
        payload["key"] = key;
        if (unvouched)
            payload["voucher"] = "";
        made.payload = payload.dump();
        const Reply verified = desk.verify();
        EXPECT_EQ(verified.exit, 1);
        EXPECT_TRUE(verified.complains("key " + key + " of ld"
            + (unvouched ? " is vouched for by nobody" : ": what vouches for it is no signature of it")))
            << verified.err;
    }
}

TEST(ForgedNotice, WordsThatNobodySignsAndEveryRuleAllows)
{
    Forger desk;
    Forger::change(desk.rewritten.find("receipt-recorded", "\"movement\":1"), "\"reference\":\"", "\"reference\":\"假");
    const Reply verified = desk.verify();
    EXPECT_EQ(verified.exit, 1);
    EXPECT_TRUE(verified.complains("the seal of fr on event ")) << verified.err;
    EXPECT_TRUE(verified.complains("what stands in the record up to there is not what stood there then"))
        << verified.err;
}

TEST(ForgedNotice, ASealTakenAway)
{
    Forger desk;
    const StoredEvent seal = desk.rewritten.find("text-signed", "\"what\":\"record ", 7); // of the last signature
    desk.remove(seal);
    const Reply verified = desk.verify();
    EXPECT_EQ(verified.exit, 1);
    EXPECT_TRUE(verified.complains("who signed a notice or a bundle, ld, sealed no record")) << verified.err;
}

TEST(ForgedNotice, ASealOfAnotherSignature)
{
    Forger desk;
    const StoredEvent &first = desk.rewritten.find("text-signed", "\"what\":\"record ", 3);
    StoredEvent &last = desk.rewritten.find("text-signed", "\"what\":\"record ", 7);
    ASSERT_EQ(first.actor, last.actor);
    last.payload = first.payload;
    EXPECT_TRUE(desk.verify().complains("is an older one")) << "though the same person made it, of what stands there";
}

TEST(ForgedNotice, ASealThatWasChanged)
{
    Forger desk;
    Forger::change(desk.rewritten.find("text-signed", "\"what\":\"record ", 7), "record ", "record 1");
    const Reply verified = desk.verify();
    EXPECT_TRUE(verified.complains("is no signature of it"));
    EXPECT_TRUE(verified.complains("one before it was changed, put in or taken out, compare a backup"));
    const auto json = desk.run({"db", "verify", desk.file("forged.db"), "--json"}).json();
    EXPECT_TRUE(json["lies_before"]);
    EXPECT_FALSE(json["whole"]);
}

TEST(ForgedNotice, ASignatureWhoseNoticeIsGoneStandsForNothing)
{
    Forger desk; // the last signature, with all that it led to
    const StoredEvent last = desk.rewritten.find("notice-signed", "", 7);
    std::erase_if(desk.rewritten.events,
        [&](const StoredEvent &event) { return event.position >= last.position && event.stream != "accounts"; });
    const Reply verified = desk.verify();
    EXPECT_EQ(verified.exit, 1);
    EXPECT_TRUE(verified.complains("ld signed notice 2 draft 1, and that is missing")) << verified.err;
}

TEST(ForgedNotice, AnOpinionThatNobodyHad)
{
    Forger desk;
    Forger::change(desk.rewritten.find("notice-signed", ""), "同意", "不同意");
    const Reply verified = desk.verify();
    EXPECT_EQ(verified.exit, 1);
    EXPECT_TRUE(verified.complains("refused (bad_signature)")) << verified.err;
}

TEST(ForgedNotice, APasswordInSomebodysName)
{
    Forger desk;
    StoredEvent forged = desk.rewritten.find("password-changed", "\"account\":\"ld\"");
    desk.rewritten.events.push_back(forged);
    const Reply verified = desk.verify();
    EXPECT_EQ(verified.exit, 1);
    EXPECT_TRUE(verified.complains("what ld gave is")) << verified.err;
}

TEST(ForgedNotice, RolesThatNobodyCouldGive)
{
    Forger desk;
    StoredEvent forged = desk.rewritten.find("account-opened", "\"account\":\"chen\"");
    forged.type = "account-roles-changed";
    forged.payload = R"({"account":"chen","roles":["administrator"]})";
    forged.actor = "chen";
    desk.rewritten.events.push_back(forged);
    const Reply verified = desk.verify();
    EXPECT_EQ(verified.exit, 1);
    EXPECT_TRUE(verified.complains("chen could not do this to chen then")) << verified.err;
}

TEST(ForgedNotice, RolesInTheNameOfAnAdministrator)
{
    Forger desk;
    desk.clock.advance(std::chrono::hours{1});
    ASSERT_EQ(
        desk.account({"roles", "wu", "--role", "reserve_holder", "--role", "leader", "--as", "组长"}, Chief).exit, 0);
    Rewritten rewritten(desk, desk.record());
    StoredEvent again = rewritten.find("account-roles-changed", "\"account\":\"wu\"");
    EXPECT_EQ(rewritten.verify().exit, 0);
    const auto forged = [&](const auto &change) {
        rewritten.events.push_back(again);
        change(rewritten.events.back());
        Reply verified = rewritten.verify();
        rewritten.events.pop_back();
        return verified;
    };
    const Reply replayed = forged([](StoredEvent &) {});
    EXPECT_EQ(replayed.exit, 1);
    EXPECT_TRUE(replayed.complains("what 组长 gave is not what 组长 signed")) << replayed.err;
    const Reply unsigned_ =
        forged([](StoredEvent &event) { event.payload = R"({"account":"wu","roles":["administrator"]})"; });
    EXPECT_TRUE(unsigned_.complains("nobody signed what 组长 gave")) << unsigned_.err;
    const Reply standIn = forged([](StoredEvent &event) {
        event.type = "stand-in-arranged";
        event.payload = R"({"account":"wu","stands_for":"ld","from":"2026-11-25T00:00:00.000+08:00",)"
                        R"("to":"2026-12-25T00:00:00.000+08:00"})";
    });
    EXPECT_TRUE(standIn.complains("nobody signed what 组长 gave")) << standIn.err;
}

TEST(ForgedNotice, ARevocationTakenBackOrOfTheFuture)
{
    Forger desk;
    desk.clock.advance(std::chrono::hours{1});
    const std::string key = desk.keyOf("sr");
    ASSERT_EQ(
        desk.account(
                {"key", "revoke", "sr", key, "--from", "2026-11-24 00:00", "--reason", "失窃", "--as", "组长"}, Chief)
            .exit,
        0);
    Rewritten rewritten(desk, desk.record());
    StoredEvent later = rewritten.find("signing-key-revoked", key);
    Rewritten::change(later, "2026-11-24T", "2026-11-25T");
    rewritten.events.push_back(later);
    EXPECT_TRUE(rewritten.verify().complains("组长 could not do this to sr then"))
        << "it counts from earlier on already";
}

TEST(ForgedNotice, AnAccountThatSeemsToHaveAPasswordOfItsOwn)
{
    Forger desk;
    Forger::change(
        desk.rewritten.find("account-opened", "\"account\":\"ld\""), "\"must_change\":true", "\"must_change\":false");
    EXPECT_TRUE(desk.verify().complains("组长 could not do this to ld then"));
}

TEST(ForgedNotice, AFirstAdministratorWhoIsMore)
{
    Forger desk;
    Forger::change(desk.rewritten.find("account-opened", "\"account\":\"组长\""), "[\"administrator\"]",
        "[\"leader\",\"administrator\"]");
    EXPECT_TRUE(desk.verify().complains("组长 could not do this to 组长 then"));
}

TEST(ForgedNotice, WhatWasTakenAwayAndIsWrittenOverBeforeAnHonestGrant)
{
    Forger desk;
    desk.clock.advance(std::chrono::hours{1});
    const auto chief = [&](std::vector<std::string> words) { return desk.account(std::move(words), Chief).exit; };
    ASSERT_EQ(chief({"stand-in", "wu", "--for", "ld", "--until", "2026-12-24 00:00", "--as", "组长"}), 0);
    ASSERT_EQ(chief({"stand-in", "wu", "--for", "ld", "--end", "--as", "组长"}), 0);
    ASSERT_EQ(chief({"roles", "wu", "--role", "observer", "--as", "组长"}), 0);
    Rewritten rewritten(desk, desk.record());
    ASSERT_EQ(rewritten.verify().exit, 0);
    StoredEvent &ended = rewritten.find("stand-in-ended", "wu");
    ended.type = "sign-in-failed";
    ended.actor = "wu";
    ended.payload = R"({"account":"wu","workstation":"desk-1"})";
    const Reply verified = rewritten.verify();
    EXPECT_EQ(verified.exit, 1);
    EXPECT_TRUE(verified.complains("what 组长 gave seals event ")) << verified.err;
    EXPECT_TRUE(verified.complains("is not what stood there then")) << verified.err;
}

TEST(ForgedNotice, AKeyThatAnAdministratorMakesForSomebodyWithoutAReset)
{
    Forger desk;
    StoredEvent &made = desk.rewritten.find("signing-key-made", "\"account\":\"ld\"", 1);
    nlohmann::json payload = nlohmann::json::parse(made.payload);
    payload["vouched_by"] = "组长";
    made.payload = payload.dump();
    EXPECT_TRUE(desk.verify().complains("ld could not do this to ld then"));
}
