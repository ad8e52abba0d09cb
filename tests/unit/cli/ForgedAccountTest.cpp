// What gives somebody authority, forged behind the back of the program.
#include "unit/cli/NoticeForger.h"

#include "identity/Sm2.h"
#include "unit/identity/AccountDesk.h"

#include <algorithm>
#include <set>

using namespace test;
using app::StoredEvent;

TEST(ForgedAccount, WhatARevokedKeyGaveIsSaidForSomebodyToLook)
{
    NoticeForger desk;
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

TEST(ForgedAccount, AKeyPutDownForSomebodyElse)
{
    CountedRandom random;
    const identity::Sm2KeyPair forged = identity::makeSm2Key(random).value();
    const std::string key = identity::sm2KeyId(forged.publicKey);
    for (const bool unvouched : {false, true}) {
        NoticeForger desk;
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

TEST(ForgedAccount, APasswordInSomebodysName)
{
    NoticeForger desk;
    const StoredEvent forged = desk.rewritten.find("password-changed", "\"account\":\"ld\"");
    desk.rewritten.insertIntoLastSession(forged);
    const Reply verified = desk.verify();
    EXPECT_EQ(verified.exit, 1);
    EXPECT_TRUE(verified.complains("what ld gave is")) << verified.err;
}

TEST(ForgedAccount, AnEventThatIsGoneFromBeforeAGrantIsLookedForBeforeIt)
{
    NoticeForger desk;
    desk.rewritten.remove(desk.rewritten.find("signed-out", "\"account\":\"fr\""));
    const Reply verified = desk.verify();
    EXPECT_EQ(verified.exit, 1);
    EXPECT_TRUE(verified.complains("about accounts when it was signed and is event ")) << verified.err;
    EXPECT_TRUE(verified.complains("one before it was changed, put in or taken out")) << verified.err;
}

TEST(ForgedAccount, WhatIsTakenOutBehindTheLastSignatureIsNamedByTheNextSignIn)
{
    NoticeForger desk;
    ASSERT_EQ(desk.request("Y1=5").exit, 0); // nothing stands on it
    ASSERT_NE(desk.as("wu", {"stock", "confirm", "1"}).exit, 0) << "confirmed long ago: only the sign-in is recorded";
    Rewritten rewritten(desk, desk.record());
    ASSERT_EQ(rewritten.verify().exit, 0);
    rewritten.remove(rewritten.find("request-recorded", "\"notice\":3"));
    const Reply removed = rewritten.verify();
    EXPECT_EQ(removed.exit, 1);
    EXPECT_TRUE(removed.complains("the sign-in of wu seals event ")) << removed.err;
    EXPECT_TRUE(removed.complains("is not what stood there then")) << removed.err;
    // Nor does it help to take the seal off.
    const auto last =
        std::ranges::find(rewritten.events.rbegin(), rewritten.events.rend(), "signed-in", &StoredEvent::type);
    ASSERT_EQ(last->actor, "wu");
    nlohmann::json payload = nlohmann::json::parse(last->payload);
    ASSERT_TRUE(payload.contains("grant"));
    payload.erase("grant");
    last->payload = payload.dump();
    EXPECT_TRUE(rewritten.verify().complains("nobody signed the sign-in of wu"));
}

TEST(ForgedAccount, WhoeverTakesTheSealsOutTooLeavesWhatWasDoneBehindThem)
{
    NoticeForger desk;
    ASSERT_EQ(desk.request("Y1=5").exit, 0);
    ASSERT_EQ(desk.as("chen", {"stock", "place", "1", "B-9"}).exit, 0);
    Rewritten rewritten(desk, desk.record());
    ASSERT_EQ(rewritten.verify().exit, 0);
    const std::int64_t from = rewritten.find("request-recorded", "\"notice\":3").position;
    const auto without = [&](std::set<std::string> types) {
        const auto kept = rewritten.events;
        std::erase_if(rewritten.events,
            [&](const StoredEvent &event) { return event.position >= from && types.contains(event.type); });
        Reply verified = rewritten.verify();
        rewritten.events = kept;
        return verified;
    };
    const Reply signedOut = without({"request-recorded", "signed-in"});
    EXPECT_EQ(signedOut.exit, 1);
    EXPECT_TRUE(signedOut.complains("chen did this, and was signed in nowhere then")) << signedOut.err;
    EXPECT_TRUE(without({"request-recorded", "signed-in", "signed-out"}).complains("chen did this, and was signed in"));
    EXPECT_TRUE(without({"request-recorded", "signed-in", "lot-placed"}).complains("chen could not do this to chen"))
        << "nobody signs out who was not in";
}

TEST(ForgedAccount, ASignInOfNobodyOrOfWhoIsGone)
{
    for (const bool closed : {false, true}) {
        NoticeForger desk;
        if (closed) {
            ASSERT_EQ(desk.account({"close", "fr", "--as", "组长"}, Chief).exit, 0);
        }
        Rewritten rewritten(desk, desk.record());
        ASSERT_EQ(rewritten.verify().exit, 0);
        StoredEvent forged = rewritten.find("signed-in", "\"account\":\"fr\"");
        if (!closed) {
            forged.actor = "ghost";
            Rewritten::change(forged, "\"account\":\"fr\"", "\"account\":\"ghost\"");
        }
        rewritten.events.push_back(forged);
        const Reply verified = rewritten.verify();
        EXPECT_EQ(verified.exit, 1);
        EXPECT_TRUE(verified.complains(forged.actor + " could not do this to " + forged.actor + " then"))
            << verified.err;
    }
}

TEST(ForgedAccount, TheLastAdministratorClosed)
{
    NoticeForger desk;
    StoredEvent end = desk.rewritten.find("signed-out", "");
    end.type = "account-closed";
    end.actor = "组长";
    end.payload = R"({"account":"组长"})";
    desk.rewritten.events.push_back(end);
    EXPECT_TRUE(desk.verify().complains("组长 could not do this to 组长 then"));
}

TEST(ForgedAccount, UnsignedWorkAnsweredForThatNobodyDid)
{
    NoticeForger desk;
    StoredEvent answered = desk.rewritten.find("signed-in", "\"account\":\"duty\"");
    answered.type = "unsigned-work-countersigned";
    answered.payload = R"({"account":"duty","since":"2026-11-25T03:14:00.000+08:00","workstation":"desk-1"})";
    desk.rewritten.events.push_back(answered);
    EXPECT_TRUE(desk.verify().complains("duty could not do this to duty then"));
}

TEST(ForgedAccount, ASignatureOfWhoWasNotSignedIn)
{
    NoticeForger desk;
    const StoredEvent out = desk.rewritten.find("signed-out", "\"account\":\"fr\"");
    const StoredEvent made = desk.rewritten.find("notice-signed", "\"step\":\"first_review\"");
    desk.rewritten.events.insert(std::ranges::find(desk.rewritten.events, made.position, &StoredEvent::position), out);
    const Reply verified = desk.verify();
    EXPECT_EQ(verified.exit, 1);
    EXPECT_TRUE(verified.complains("fr did this, and was signed in nowhere then")) << verified.err;
}

TEST(ForgedAccount, RolesThatNobodyCouldGive)
{
    NoticeForger desk;
    StoredEvent forged = desk.rewritten.find("account-opened", "\"account\":\"chen\"");
    forged.type = "account-roles-changed";
    forged.payload = R"({"account":"chen","roles":["administrator"]})";
    forged.actor = "chen";
    desk.rewritten.events.push_back(forged);
    const Reply verified = desk.verify();
    EXPECT_EQ(verified.exit, 1);
    EXPECT_TRUE(verified.complains("chen could not do this to chen then")) << verified.err;
}

TEST(ForgedAccount, RolesInTheNameOfAnAdministrator)
{
    NoticeForger desk;
    desk.clock.advance(std::chrono::hours{1});
    ASSERT_EQ(
        desk.account({"roles", "wu", "--role", "reserve_holder", "--role", "leader", "--as", "组长"}, Chief).exit, 0);
    Rewritten rewritten(desk, desk.record());
    StoredEvent again = rewritten.find("account-roles-changed", "\"account\":\"wu\"");
    EXPECT_EQ(rewritten.verify().exit, 0);
    const auto forged = [&](const auto &change) {
        const auto whole = rewritten.events;
        change(rewritten.insertIntoLastSession(again));
        Reply verified = rewritten.verify();
        rewritten.events = whole;
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

TEST(ForgedAccount, ARevocationTakenBackOrOfTheFuture)
{
    NoticeForger desk;
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

TEST(ForgedAccount, AnAccountThatSeemsToHaveAPasswordOfItsOwn)
{
    NoticeForger desk;
    NoticeForger::change(
        desk.rewritten.find("account-opened", "\"account\":\"ld\""), "\"must_change\":true", "\"must_change\":false");
    EXPECT_TRUE(desk.verify().complains("组长 could not do this to ld then"));
}

TEST(ForgedAccount, AFirstAdministratorWhoIsMore)
{
    NoticeForger desk;
    NoticeForger::change(desk.rewritten.find("account-opened", "\"account\":\"组长\""), "[\"administrator\"]",
        "[\"leader\",\"administrator\"]");
    EXPECT_TRUE(desk.verify().complains("组长 could not do this to 组长 then"));
}

TEST(ForgedAccount, WhatWasTakenAwayAndIsWrittenOverBeforeAnHonestGrant)
{
    NoticeForger desk;
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
    EXPECT_TRUE(verified.complains("the sign-in of 组长 seals event ")) << verified.err;
    EXPECT_TRUE(verified.complains("is not what stood there then")) << verified.err;
}

TEST(ForgedAccount, AKeyThatAnAdministratorMakesForSomebodyWithoutAReset)
{
    NoticeForger desk;
    StoredEvent &made = desk.rewritten.find("signing-key-made", "\"account\":\"ld\"", 1);
    nlohmann::json payload = nlohmann::json::parse(made.payload);
    payload["vouched_by"] = "组长";
    made.payload = payload.dump();
    EXPECT_TRUE(desk.verify().complains("ld could not do this to ld then"));
}
