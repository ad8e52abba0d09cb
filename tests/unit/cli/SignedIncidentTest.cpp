// In a record with accounts whoever records something at the command line answers for it, as in the window.
#include "unit/cli/AccountTerminal.h"

using namespace test;

namespace {

const std::string Id = "2026-0001";

/// A record with a duty officer, 值班, and an observer, 观察; one call has come.
struct SignedDesk : AccountTerminal {
    SignedDesk()
    {
        open("值班", "duty_officer");
        open("观察", "observer");
        EXPECT_EQ(
            incidentOf({"open", "--text", "锅炉爆炸", "--plan", "special-equipment", "--as", "值班"}, Own).exit, 0);
    }
    Reply incidentOf(std::vector<std::string> words, const std::string &input = {})
    {
        words.insert(words.begin(), "incident");
        words.insert(words.end(), {"--db", record()});
        return run(words, input);
    }
    std::string recorder(std::size_t line) { return timeline()[line - 1]["by"]; }
    nlohmann::json timeline() { return incidentOf({"timeline", Id, "--json"}).json()["timeline"]; }
};

} // namespace

TEST(SignedIncident, WhatIsRecordedStandsUnderPostAndAccount)
{
    SignedDesk desk;
    const Reply verified = desk.incidentOf({"verify", Id, "--by", "office_duty", "--as", "值班"}, Own);
    EXPECT_EQ(verified.exit, 0) << verified.err;
    EXPECT_EQ(desk.recorder(1), "值班室（值班）");
    EXPECT_EQ(desk.timeline().back()["by"], "值班室（值班）");
    EXPECT_TRUE(desk.shown("值班")["signed_in_at"].empty()) << "and left again";
}

TEST(SignedIncident, WithoutAnAccountOnlyWhatIsToldIsWrittenDown)
{
    SignedDesk desk;
    const Reply told = desk.incidentOf({"fact", Id, "deaths", "4"});
    EXPECT_EQ(told.exit, 0) << told.err;
    EXPECT_EQ(desk.timeline().back()["by"], "未登录（desk-1）");
    const auto lines = desk.timeline().size();
    const Reply ordered = desk.incidentOf({"verify", Id, "--by", "office_duty"});
    EXPECT_EQ(ordered.exit, 1);
    EXPECT_TRUE(ordered.complains("say --as ACCOUNT")) << ordered.err;
    EXPECT_EQ(desk.timeline().size(), lines);
}

TEST(SignedIncident, WhoMayNotOrDoesNotKnowThePasswordRecordsNothing)
{
    SignedDesk desk;
    const auto lines = desk.timeline().size();
    const Reply observer = desk.incidentOf({"note", Id, "看见烟", "--as", "观察"}, Own);
    EXPECT_EQ(observer.exit, 1);
    EXPECT_TRUE(observer.complains("not_allowed")) << observer.err;
    const Reply wrong = desk.incidentOf({"note", Id, "看见烟", "--as", "值班"}, Given);
    EXPECT_EQ(wrong.exit, 1);
    EXPECT_TRUE(wrong.complains("wrong_password")) << wrong.err;
    const Reply posted = desk.incidentOf({"note", Id, "看见烟", "--post", "市应急局"});
    EXPECT_TRUE(posted.complains("say --as ACCOUNT instead of --post")) << posted.err;
    EXPECT_EQ(desk.timeline().size(), lines);
}

TEST(SignedIncident, ARecordWithoutAccountsHasNobodyToSignIn)
{
    Terminal desk;
    const Reply opened =
        desk.run({"incident", "open", "--text", "锅炉爆炸", "--as", "值班", "--db", desk.record()}, Own);
    EXPECT_EQ(opened.exit, 1);
    EXPECT_TRUE(opened.complains("account first")) << opened.err;
}
