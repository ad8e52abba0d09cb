// One accident typed command by command on a fresh record, from the call to the review, with refusals in between.
#include "e2e/Program.h"

#include <gtest/gtest.h>

using e2e::Program;
using e2e::Reply;

namespace {

class Accident : public ::testing::Test {
protected:
    Reply type(const std::string &action, std::vector<std::string> words)
    {
        words.insert(words.begin(), {"incident", action});
        if (!m_id.empty())
            words.insert(words.begin() + 2, m_id);
        words.insert(words.end(), {"--db", record()});
        return m_program.run(words);
    }
    void done(const std::string &action, const std::vector<std::string> &words)
    {
        const Reply run = type(action, words);
        ASSERT_EQ(run.exit, 0) << action << ": " << run.err;
    }
    void refused(const std::string &action, const std::vector<std::string> &words, const std::string &message)
    {
        const auto before = events();
        const Reply run = type(action, words);
        EXPECT_EQ(run.exit, 1) << action;
        EXPECT_EQ(run.out, "");
        EXPECT_TRUE(run.complains(message)) << run.err;
        EXPECT_EQ(events(), before) << "a refusal records nothing";
    }
    void open()
    {
        const Reply run = type("open",
            {"--text", "锅炉爆炸，有人被压", "--source", "孝义市应急局值班室", "--county", "孝义市", "--place",
                "梧桐镇", "--what", "锅炉爆炸", "--plan", "special-equipment", "--json"});
        ASSERT_EQ(run.exit, 0) << run.err;
        m_id = run.json()["id"];
    }
    std::int64_t events() { return m_program.run({"db", "stats", record(), "--json"}).json()["events"]; }
    nlohmann::json show() { return type("show", {"--json"}).json(); }
    std::string state() { return show()["activations"][0]["state"]; }
    std::vector<std::string> advised()
    {
        std::vector<std::string> steps;
        const nlohmann::json all = show()["activations"][0]["steps"]["response"];
        for (const auto &step : all) {
            if (step["advised"])
                steps.push_back(step["transition"]);
        }
        return steps;
    }
    [[nodiscard]] std::string record() const { return m_program.file("accident.db"); }

    Program m_program;
    std::string m_id;
};

using Steps = std::vector<std::string>;

} // namespace

TEST_F(Accident, FromTheCallToTheReviewAndOnceMore)
{
    open();
    EXPECT_EQ(state(), "reported");
    done("fact", {"equipment_kind", "锅炉", "--source", "孝义市应急局值班室"});
    done("fact", {"deaths", "至少3", "--source", "孝义市应急局值班室"});
    refused("fact", {"deaths", "很多"}, "至少3");
    done("call", {"fire", "reached", "--said", "两车出动"});
    done("task", {"seal_site", "done", "--who", "县公安局"});

    refused("start", {"II", "--by", "commander"},
        "is not possible from 接报; possible steps: verify, dismiss, close_untrue");
    refused("verify", {"--by", "commander"},
        "refused (not_entitled): the plan does not let this post decide it: 市指挥部指挥长 [5.1]");
    done("verify", {"--by", "office_duty", "--reference", "县局到场核实"});

    EXPECT_EQ(advised(), Steps{"start_2"}) << "at least three dead are at least level II, whatever else comes";
    refused("start", {"II", "--by", "deputy_commander"}, "refused (not_entitled)");
    refused("start", {"III", "--by", "deputy_commander"}, "refused (reason_missing)");
    done("start", {"II", "--by", "commander", "--channel", "phone", "--reference", "09:10 电话"});
    EXPECT_EQ(state(), "response_2");

    done("fact", {"deaths", "11", "--source", "县医院"});
    EXPECT_EQ(advised(), Steps{"raise_1"});
    done("raise", {"I", "--by", "commander"});
    done("task", {"lead_on_site", "done", "--who", "指挥长"});
    done("report",
        {"initial", "--channel", "written", "--text", "11 人死亡，已启动Ⅰ级响应。", "--reference", "初报 1 号"});

    refused("end", {"--by", "commander"}, "refused (requirement_unmet)");
    refused("end", {"--by", "commander"}, "[5.4]");
    refused("confirm", {"site_controlled"}, "say who confirmed it");
    for (const std::string condition :
        {"site_controlled", "handling_done", "environment_safe", "secondary_removed", "site_command_confirmed"})
        done("confirm", {condition, "--source", "现场指挥部"});
    refused("end", {"--by", "deputy_commander"}, "refused (not_entitled)");
    done("end", {"--by", "commander", "--channel", "written", "--reference", "终止命令"});
    EXPECT_EQ(show()["clocks"].size(), 0U) << "no clock outlives the response";
    refused("fact", {"deaths", "12"}, "refused (");

    done("review", {"--by", "office_director", "--channel", "written", "--reference", "评估报告"});
    EXPECT_EQ(state(), "reviewed");
    refused("reopen", {"--by", "commander"}, "refused (reason_missing)");
    refused("reopen", {"--by", "office_duty", "--reason", "复燃"}, "refused (not_entitled)");
    done("reopen", {"--by", "commander", "--reason", "复燃"});
    EXPECT_EQ(state(), "response_1");
    EXPECT_EQ(m_program.run({"db", "verify", record()}).exit, 0);
}

TEST_F(Accident, AgainstTheAdviceTheReasonIsInTheRecord)
{
    open();
    done("verify", {"--by", "office_duty"});
    EXPECT_EQ(advised(), Steps{}) << "nothing is proposed on an empty sheet";
    refused("start", {"I", "--by", "commander"}, "refused (reason_missing)");
    done("start", {"I", "--by", "commander", "--reason", "指挥部自行判断"});
    EXPECT_TRUE(type("timeline", {}).says("against the advice; because: 指挥部自行判断  [附件6]"));
    const Reply exported = m_program.run({"db", "export", record()});
    EXPECT_TRUE(exported.says("指挥部自行判断"));
}

TEST_F(Accident, AnElevatorGoesToTheCountyOnceThatIsCertain)
{
    open();
    done("verify", {"--by", "office_duty"});
    for (const auto &[fact, answer] : std::vector<std::pair<std::string, std::string>>{{"equipment_kind", "电梯"},
             {"deaths", "0"}, {"serious_injuries", "0"}, {"direct_loss", "不到10"}, {"counties_affected", "1"}}) {
        EXPECT_EQ(advised(), Steps{}) << "before " << fact;
        done("fact", {fact, answer});
    }
    EXPECT_EQ(advised(), Steps{}) << "the impact is still unknown";
    refused("move", {"hand_to_county", "--by", "office_director"}, "refused (reason_missing)");
    done("fact", {"major_social_impact", "否"});
    EXPECT_EQ(advised(), Steps{"hand_to_county"});
    refused("start", {"III", "--by", "deputy_commander"}, "refused (reason_missing)");
    done("move", {"hand_to_county", "--by", "office_director"});
    done("end", {"--by", "office_director", "--channel", "written", "--reference", "县级处置情况报告"});
    EXPECT_EQ(state(), "ended");
}
