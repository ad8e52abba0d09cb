#include "unit/cli/NoticeTerminal.h"
#include "unit/cli/Openssl.h"
#include "unit/cli/Rewritten.h"

using namespace test;
using app::StoredEvent;

namespace {

/// A record with two confirmed movements, rewritten by somebody.
struct Forger : NoticeTerminal {
    Forger()
        : rewritten((fill(), *this), record())
    {
    }
    StoredEvent &confirmation(int movement)
    {
        return rewritten.find("movement-confirmed", "\"movement\":" + std::to_string(movement));
    }
    static std::string field(const StoredEvent &event, const std::string &name)
    {
        return nlohmann::json::parse(event.payload)[name].get<std::string>();
    }
    /// What verify complains of, once it has found something.
    std::string complaint()
    {
        const Reply verified = rewritten.verify();
        EXPECT_EQ(verified.exit, 1) << verified.err;
        return verified.err;
    }

    Rewritten rewritten;

private:
    void fill()
    {
        open("zhao", "reserve_holder"); // another who could
        EXPECT_EQ(as("chen", {"stock", "issue", "1=30", "--purpose", "rotation", "--reason", "轮换"}).exit, 0);
        EXPECT_EQ(as("wu", {"stock", "confirm", "2"}).exit, 0);
    }
};

bool contains(const std::string &text, const std::string &words) { return text.find(words) != std::string::npos; }

} // namespace

TEST(ForgedMovement, WhatNobodyTouchedIsWhole)
{
    Forger desk;
    const Reply verified = desk.rewritten.verify();
    EXPECT_EQ(verified.exit, 0) << verified.err;
}

/// What an account that is signed in seems to have done, put behind the end by whoever writes to the file.
TEST(ForgedMovement, AConfirmationThatNobodySigned)
{
    Forger desk;
    StoredEvent issue = desk.rewritten.find("issue-recorded", "\"movement\":2");
    Rewritten::change(issue, "\"movement\":2", "\"movement\":3");
    desk.rewritten.insertIntoLastSession(issue);
    StoredEvent confirmed = desk.confirmation(2);
    confirmed.payload = R"({"movement":3})";
    desk.rewritten.insertIntoLastSession(confirmed);
    const std::string told = desk.complaint();
    EXPECT_TRUE(contains(told, "movement 3: the second signature of wu is signed by no key")) << told;
}

TEST(ForgedMovement, ASignatureMovedToAnotherMovement)
{
    Forger desk;
    StoredEvent &second = desk.confirmation(2);
    Rewritten::change(second, Forger::field(second, "signature"), Forger::field(desk.confirmation(1), "signature"));
    const std::string told = desk.complaint();
    EXPECT_TRUE(contains(told, "movement 2: the second signature of wu is no signature of that text by key")) << told;
}

TEST(ForgedMovement, AQuantityChanged)
{
    Forger desk;
    Rewritten::change(desk.rewritten.find("issue-recorded", "\"movement\":2"), "\"30\"", "\"20\"");
    const std::string told = desk.complaint();
    EXPECT_TRUE(contains(told, "movement-confirmed: the stock: the rules would have recorded something else")) << told;
}

TEST(ForgedMovement, AQuantityChangedWithTheTextThatWasSigned)
{
    Forger desk;
    Rewritten::change(desk.rewritten.find("issue-recorded", "\"movement\":2"), "\"30\"", "\"20\"");
    Rewritten::change(desk.confirmation(2), "数量增减：-30", "数量增减：-20");
    const std::string told = desk.complaint();
    EXPECT_TRUE(contains(told, "movement 2: the second signature of wu is no signature of that text")) << told;
}

TEST(ForgedMovement, AnotherSigner)
{
    Forger desk;
    StoredEvent &second = desk.confirmation(2);
    second.actor = "zhao";
    const std::string told = desk.complaint();
    EXPECT_TRUE(contains(told, "movement 2: the second signature of zhao is by key ")) << told;
}

TEST(ForgedMovement, ASignatureTakenOutOfTheAccountOrItsSeal)
{
    for (const char *what : {"\"what\":\"movement 2\"", "\"what\":\"record "}) {
        Forger desk;
        const int last = what == std::string("\"what\":\"record ") ? 1 : 0;
        const StoredEvent gone = desk.rewritten.find("text-signed", what, last);
        desk.rewritten.remove(gone);
        const std::string told = desk.complaint();
        EXPECT_TRUE(contains(told, last == 0 ? "behind movement 2" : "wu, sealed no record")) << told;
    }
}

TEST(ForgedMovement, AConfirmationTakenOut)
{
    Forger desk;
    const StoredEvent gone = desk.confirmation(2);
    desk.rewritten.remove(gone);
    EXPECT_TRUE(contains(desk.complaint(), "wu signed movement 2, and that is missing"));
}

TEST(ForgedMovement, AKeyRevokedAfterwardsFromBeforeIsNoForgeryButIsSaid)
{
    Forger desk;
    const std::string key = desk.keyOf("wu");
    desk.clock.advance(std::chrono::hours{1});
    EXPECT_EQ(
        desk.account(
                {"key", "revoke", "wu", key, "--from", "2026-11-24 00:00", "--reason", "失窃", "--as", "组长"}, Chief)
            .exit,
        0);
    const Reply verified = desk.run({"db", "verify", desk.record()});
    EXPECT_EQ(verified.exit, 0) << verified.err;
    EXPECT_TRUE(verified.complains(
        "movement 2 counts no more: the second signature by wu with key " + key + " (key_did_not_count)"))
        << verified.err;
}

TEST(ForgedMovement, TheSignatureIsCheckedWithTheOpensslCommandLine)
{
    Forger desk;
    const auto shown = desk.db({"stock", "show", "2", "--json"}).json();
    const Reply text = desk.db({"stock", "text", "2", "--signed"});
    EXPECT_TRUE(text.says("数量增减：-30\t")) << text.out;
    EXPECT_TRUE(text.says("确认账号：wu\n"));
    const std::string file = desk.write("movement.txt", text.out);
    const std::string pem = desk.account({"public-key", "wu", shown["key"].get<std::string>()}).out;
    EXPECT_EQ(opensslVerifies(desk, pem, shown["signature"].get<std::string>(), file), 0);
    const std::string other = desk.write("other.txt", desk.db({"stock", "text", "1", "--signed"}).out);
    EXPECT_NE(opensslVerifies(desk, pem, shown["signature"].get<std::string>(), other), 0);
}
