#include "unit/cli/AccountTerminal.h"

#include <fstream>

using namespace test;

TEST(AccountCommand, TheFirstAdministratorIsMadeOnceAndWithItTheRecord)
{
    AccountTerminal desk;
    const Reply again = desk.account({"first", "li", "--post", "市工信局"}, Own);
    EXPECT_EQ(again.exit, 1);
    EXPECT_TRUE(again.complains("refused (already_set_up)"));
    const auto account = desk.shown("组长");
    EXPECT_EQ(account["roles"], nlohmann::json({"administrator"}));
    EXPECT_EQ(account["keys"].size(), 1U);
    EXPECT_FALSE(account["must_change_password"]);
}

TEST(AccountCommand, NothingButTheFirstMakesARecord)
{
    Terminal desk;
    const Reply listed = desk.run({"account", "list", "--db", desk.record()});
    EXPECT_EQ(listed.exit, 1);
    EXPECT_FALSE(std::filesystem::exists(desk.record()));
    ASSERT_EQ(desk.run({"db", "init", desk.record()}).exit, 0);
    EXPECT_TRUE(desk.run({"account", "list", "--db", desk.record()}).says("no account yet"));
}

TEST(AccountCommand, AnAccountIsOpenedListedAndShown)
{
    AccountTerminal desk;
    const Reply added = desk.account(
        {"add", "li", "--post", "初审", "--role", "first_reviewer", "--role", "duty_officer", "--as", "组长"},
        Chief + Given);
    EXPECT_EQ(added.exit, 0) << added.err;
    EXPECT_TRUE(added.says("account password li"));
    EXPECT_TRUE(desk.account({"list"}).says("li  初审  duty_officer, first_reviewer  password to be changed"));
    EXPECT_TRUE(desk.account({"check", "li"}, Given).says("to be changed first"));
    EXPECT_EQ(desk.account({"password", "li"}, Given + Own).exit, 0);
    EXPECT_EQ(desk.account({"list", "--json"}).json()["accounts"].size(), 2U);
    const Reply shown = desk.account({"show", "li"});
    EXPECT_TRUE(shown.says("may: look, record_incident, draft_notice, first_review, plan_stock, sign"));
    EXPECT_TRUE(shown.says("key " + desk.keyOf("li") + ": made 2026-11-25T03:14:00.000+08:00, in use"));
    EXPECT_TRUE(shown.says("last sign-in: 2026-11-25T03:14:00.000+08:00, desk-1"));
    EXPECT_EQ(desk.account({"show", "nobody"}).exit, 1);
}

TEST(AccountCommand, RefusalsSayTheirCode)
{
    AccountTerminal desk;
    desk.open("li", "duty_officer");
    const auto refused = [&](std::vector<std::string> words, const std::string &input, const std::string &code) {
        const Reply reply = desk.account(std::move(words), input);
        EXPECT_EQ(reply.exit, 1);
        EXPECT_TRUE(reply.complains("refused (" + code + ")")) << reply.err;
    };
    refused({"close", "组长", "--as", "li"}, Own, "not_allowed");
    refused({"close", "组长", "--as", "组长"}, Chief, "last_administrator");
    refused({"close", "nobody", "--as", "组长"}, Chief, "unknown_account");
    refused({"add", "wu", "--post", "x", "--role", "observer", "--as", "组长"}, Chief + "wu\n", "weak_password");
    refused({"add", "li", "--post", "x", "--role", "observer", "--as", "组长"}, Chief + Given, "account_exists");
    refused({"roles", "li", "--role", "duty_officer", "--as", "组长"}, Chief, "nothing_changed");
    const Reply role = desk.account({"roles", "li", "--role", "king", "--as", "组长"}, Chief);
    EXPECT_TRUE(role.complains("a role is one of: duty_officer, first_reviewer")) << role.err;
}

TEST(AccountCommand, RolesAreChangedAndAnAccountIsClosed)
{
    AccountTerminal desk;
    desk.open("li", "duty_officer");
    EXPECT_EQ(desk.account({"roles", "li", "--role", "leader", "--as", "组长"}, Chief).exit, 0);
    EXPECT_EQ(desk.shown("li")["roles"], nlohmann::json({"leader"}));
    EXPECT_EQ(desk.account({"close", "li", "--as", "组长"}, Chief).exit, 0);
    EXPECT_FALSE(desk.shown("li")["open"]);
    EXPECT_TRUE(desk.account({"check", "li"}, Own).complains("refused (account_closed)"));
}

TEST(AccountCommand, WrongPasswordsAreCountedAndHaveToWait)
{
    AccountTerminal desk;
    for (int i = 0; i < 2; ++i)
        EXPECT_TRUE(desk.account({"check", "组长"}, Given).complains("refused (wrong_password)"));
    EXPECT_TRUE(desk.account({"check", "组长"}, Given).complains("the next try is in 30 s"));
    EXPECT_TRUE(desk.account({"check", "组长"}, Chief).complains("try again in 30 s"));
    EXPECT_EQ(desk.shown("组长")["wait_seconds"], 30);
    desk.clock.advance(std::chrono::seconds{30});
    EXPECT_EQ(desk.account({"check", "组长"}, Chief).exit, 0);
    EXPECT_EQ(desk.shown("组长")["wrong_passwords_in_a_row"], 0);
}

TEST(AccountCommand, AStandInIsSeenWithItsTerm)
{
    AccountTerminal desk;
    desk.open("li", "first_reviewer");
    desk.open("wu", "observer");
    const Reply arranged =
        desk.account({"stand-in", "wu", "--for", "li", "--until", "2026-11-30 08:00", "--as", "li"}, Own);
    EXPECT_EQ(arranged.exit, 0) << arranged.err;
    EXPECT_TRUE(desk.account({"show", "wu"})
                    .says("代 li: 2026-11-25T03:14:00.000+08:00 until 2026-11-30T08:00:00.000+08:00, given by li"));
    EXPECT_NE(desk.shown("wu")["may"].dump().find("first_review"), std::string::npos);
    desk.clock.advance(std::chrono::hours{24 * 6});
    EXPECT_EQ(desk.shown("wu")["may"], nlohmann::json({"look"}));
    EXPECT_TRUE(
        desk.account({"stand-in", "wu", "--for", "li", "--end", "--as", "li"}, Own).complains("refused (no_stand_in)"));
    const Reply endless = desk.account({"stand-in", "wu", "--for", "li", "--as", "li"}, Own);
    EXPECT_TRUE(endless.complains("--until"));
    EXPECT_EQ(desk.account({"stand-in", "wu", "--for", "li", "--until", "soon", "--as", "li"}, Own).exit, 1);
}

TEST(AccountCommand, AResetGivesAFirstPasswordAgain)
{
    AccountTerminal desk;
    desk.open("li", "leader");
    EXPECT_EQ(desk.account({"reset", "li", "--as", "组长"}, Chief + Given).exit, 0);
    EXPECT_TRUE(desk.shown("li")["must_change_password"]);
    EXPECT_EQ(desk.shown("li")["keys"].size(), 3U) << "the last one to vouch for the next";
    EXPECT_TRUE(desk.account({"public-key", "li"}).complains("has no key in use"));
    EXPECT_EQ(desk.account({"password", "li"}, Given + Own).exit, 0);
    EXPECT_EQ(desk.shown("li")["keys"].size(), 4U);
}

TEST(AccountCommand, TheTraceSaysWhoDidWhatWhenAndWhere)
{
    AccountTerminal desk;
    desk.open("li", "leader");
    desk.desk.workstation = "desk-2";
    EXPECT_EQ(desk.account({"check", "li"}, Given).exit, 1);
    const Reply traced = desk.account({"trace", "li"});
    EXPECT_TRUE(traced.says("2026-11-25T03:14:00.000+08:00  组长  account-opened  li  at desk-1  值班室; leader"))
        << "where he sat who did it: " << traced.out;
    EXPECT_TRUE(traced.says("li  sign-in-failed  at desk-2"));
    EXPECT_FALSE(traced.says("组长  signed-in")) << "that is 组长's own";
    EXPECT_TRUE(desk.account({"trace"}).says("组长  signed-in  at desk-1"));
    const auto json = desk.account({"trace", "--json"}).json()["trace"];
    EXPECT_EQ(json.front()["type"], "account-opened");
    EXPECT_EQ(json.front()["workstation"], "desk-1") << "the first administrator sat where he signed in next";
    EXPECT_EQ(json.back()["workstation"], "desk-2");
    EXPECT_EQ(json.back()["type"], "sign-in-failed");
    EXPECT_EQ(desk.account({"trace", "nobody"}).exit, 1);
}

TEST(AccountCommand, AtATerminalPasswordsAreAskedAndNewOnesTwice)
{
    AccountTerminal desk;
    std::vector<std::string> prompts;
    std::vector<std::string> answers{"Chief-of-2026", "Own-chosen-22", "Own-chosen-2"};
    desk.desk.askPassword = [&](const std::string &prompt) -> base::Result<identity::Secret> {
        prompts.push_back(prompt);
        std::string answer = answers.at(prompts.size() - 1);
        return identity::Secret(std::move(answer));
    };
    const Reply differs = desk.account({"password", "组长"});
    EXPECT_EQ(differs.exit, 1);
    EXPECT_TRUE(differs.complains("the two passwords differ"));
    EXPECT_EQ(
        prompts, (std::vector<std::string>{"Password of 组长: ", "New password of 组长: ", "The same once more: "}));
    prompts.clear();
    answers.back() = "Own-chosen-22";
    EXPECT_EQ(desk.account({"password", "组长"}).exit, 0);
}

TEST(AccountCommand, WrongUsageIsExitTwoAndAMissingLineExitOne)
{
    AccountTerminal desk;
    for (const std::vector<std::string> &words :
        std::vector<std::vector<std::string>>{{}, {"dance"}, {"key"}, {"key", "dance", "li"}, {"add", "li"}, {"show"},
            {"show", "a", "b"}, {"list", "--as", "li"}, {"close", "li"}, {"first", "li"}}) {
        std::vector<std::string> whole{"account"};
        whole.insert(whole.end(), words.begin(), words.end());
        EXPECT_EQ(desk.run(whole).exit, 2) << (words.empty() ? "" : words.front());
    }
    const Reply silent = desk.account({"check", "组长"});
    EXPECT_EQ(silent.exit, 1);
    EXPECT_TRUE(silent.complains("a line of standard input is missing"));
    EXPECT_TRUE(desk.run({"account", "--help"}).says("stand-in NAME --for OTHER"));
}

TEST(AccountCommand, NoPasswordStandsInTheRecordAndTheRecordIsWhole)
{
    AccountTerminal desk;
    desk.open("li", "leader");
    const Reply exported = desk.run({"db", "export", desk.record()});
    EXPECT_EQ(exported.exit, 0);
    EXPECT_TRUE(exported.says("\"stream\":\"accounts\""));
    for (const std::string &password : {Chief, Given, Own})
        EXPECT_FALSE(exported.says(password.substr(0, password.size() - 1)));
    EXPECT_EQ(desk.run({"db", "verify", desk.record()}).exit, 0);
    EXPECT_EQ(desk.run({"db", "rebuild", desk.record()}).exit, 0);
    EXPECT_EQ(desk.incident({"open", "--text", "锅炉爆炸", "--plan", "special-equipment"}).exit, 0)
        << "incidents go on beside accounts";
    EXPECT_EQ(desk.account({"check", "li"}, Own).exit, 0);
}

TEST(AccountCommand, ARecordThatSomebodyAlteredGetsNoFurtherLines)
{
    AccountTerminal desk;
    std::fstream file(desk.record(), std::ios::in | std::ios::out | std::ios::binary);
    const std::string content((std::istreambuf_iterator<char>(file)), {});
    const std::size_t at = content.find("\"administrator\"");
    ASSERT_NE(at, std::string::npos);
    file.seekp(static_cast<std::streamoff>(at) + 1);
    file.put('A');
    file.close();
    EXPECT_EQ(desk.account({"check", "组长"}, Chief).exit, 1);
}
