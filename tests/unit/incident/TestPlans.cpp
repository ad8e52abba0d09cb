#include "TestPlans.h"

#include <cstdlib>
#include <iostream>

namespace test {

namespace {

using plan::Citation;
using plan::Trigger;
using Kind = plan::Trigger::Kind;
using std::chrono::minutes;

template <class T>
T need(tl::expected<T, feel::ParseError> parsed)
{
    if (!parsed) {
        std::cerr << "test plan: " << parsed.error().message << '\n';
        std::abort();
    }
    return *std::move(parsed);
}

feel::Expression expression(const char *text) { return need(feel::Expression::parse(text)); }

Citation cite(std::string section)
{
    Citation citation;
    citation.section = std::move(section);
    return citation;
}

plan::Rule rule(const std::vector<const char *> &cells, std::size_t outcome, const std::string &section)
{
    plan::Rule rule;
    for (const char *cell : cells)
        rule.when.push_back({need(feel::UnaryTests::parse(cell)), {}});
    rule.outcome = outcome;
    rule.cite = cite(section);
    return rule;
}

plan::Fact number(const std::string &name, const std::string &label)
{
    plan::Fact fact;
    fact.name = name;
    fact.label = label;
    fact.type = plan::FactType::Number;
    fact.whole = true;
    fact.min = 0;
    fact.cite = cite("1.2");
    return fact;
}

plan::Decision decision(const std::string &name, const std::vector<const char *> &outcomes, const std::string &input,
    std::vector<plan::Rule> rules)
{
    plan::Decision decision;
    decision.name = name;
    for (const char *outcome : outcomes)
        decision.outcomes.push_back({outcome, outcome, {}});
    decision.inputs = {input};
    decision.inputPositions.resize(1);
    decision.rules = std::move(rules);
    return decision;
}

plan::State state(const std::string &id, const std::string &label, plan::StateKind kind, const std::string &level = {})
{
    return {id, label, kind, level, cite("3"), {}};
}

/// What most transitions of the tests need; requirements are added by hand.
struct Step {
    const char *id;
    std::vector<std::string> from;
    const char *to;
    const char *advise;
    std::vector<std::string> decidedBy;
    const char *section;
};

plan::Transition transition(const Step &step)
{
    plan::Transition transition;
    transition.id = step.id;
    transition.label = std::string("step ") + step.id;
    transition.from = step.from;
    transition.to = step.to;
    if (step.advise)
        transition.advise = expression(step.advise);
    transition.decidedBy = step.decidedBy;
    transition.cite = cite(step.section);
    return transition;
}

plan::Transition requiring(plan::Transition transition, const std::vector<std::array<const char *, 3>> &requirements)
{
    for (const auto &[condition, text, section] : requirements)
        transition.require.push_back({expression(condition), text, cite(section), {}});
    return transition;
}

plan::Task task(
    const std::string &id, const std::string &owner, const std::string &section, std::vector<std::string> support = {})
{
    return {id, "do " + id, owner, std::move(support), cite(section), {}};
}

plan::TaskSet taskSet(const std::string &id, std::vector<std::string> states, std::vector<plan::Task> tasks,
    const std::string &inherits = {}, std::vector<std::string> except = {})
{
    plan::TaskSet set;
    set.id = id;
    set.label = "set " + id;
    set.states = std::move(states);
    set.inherits = inherits;
    set.except = std::move(except);
    set.tasks = std::move(tasks);
    set.cite = cite("4");
    return set;
}

plan::Deadline deadline(const std::string &id, Trigger starts, Trigger ends, minutes lasts, minutes near = minutes{10})
{
    plan::Deadline deadline;
    deadline.id = id;
    deadline.label = "clock " + id;
    deadline.starts = std::move(starts);
    deadline.ends = std::move(ends);
    deadline.lasts = calendar::exactly(lasts);
    deadline.nearBefore = near;
    deadline.owner = "duty";
    deadline.cite = cite("6.1");
    return deadline;
}

plan::Lifecycle boilerResponse()
{
    plan::Lifecycle ladder;
    ladder.id = "response";
    ladder.label = "response";
    ladder.decision = "response_level";
    ladder.cite = cite("3");
    ladder.states = {state("reported", "接报", plan::StateKind::Initial),
        state("verified", "核实", plan::StateKind::Waiting), state("level_3", "Ⅲ级", plan::StateKind::Level, "III"),
        state("level_2", "Ⅱ级", plan::StateKind::Level, "II"), state("level_1", "Ⅰ级", plan::StateKind::Level, "I"),
        state("ended", "终止", plan::StateKind::Ended), state("reviewed", "评估", plan::StateKind::Final)};
    ladder.confirmations = {
        {"controlled", "现场受控", cite("5.1"), {}}, {"families_told", "家属已告知", cite("5.2"), {}}};
    ladder.transitions = {
        transition({"verify", {"reported"}, "verified", nullptr, {"duty"}, "2.1"}),
        transition({"start_3", {"verified"}, "level_3", "response_level = \"III\" and scope = \"applies\"",
            {"commander", "deputy"}, "3.3"}),
        transition({"start_2", {"verified"}, "level_2", "response_level = \"II\" and scope = \"applies\"",
            {"commander"}, "3.2"}),
        transition({"start_1", {"verified"}, "level_1", "response_level = \"I\" and scope = \"applies\"", {"commander"},
            "3.1"}),
        transition({"assist", {"verified"}, "level_3", nullptr, {"deputy"}, "3.9"}),
        transition({"hand_over", {"verified"}, "reported", "scope = \"not_applicable\"", {"deputy"}, "3.8"}),
        transition({"raise_2", {"level_3"}, "level_2", "response_level = \"II\"", {"commander"}, "3.2"}),
        transition({"raise_1", {"level_3", "level_2"}, "level_1", "response_level = \"I\"", {"commander"}, "3.1"}),
        transition({"lower_2", {"level_1"}, "level_2", "response_level = \"II\"", {"commander"}, "3.2"}),
        transition({"lower_3", {"level_1", "level_2"}, "level_3", "response_level = \"III\"", {"commander"}, "3.3"}),
        requiring(transition({"dismiss", {"verified"}, "ended", nullptr, {"commander"}, "5.9"}),
            {{"deaths = 0", "没有死者", "5.9"}, {"response_level = \"III\"", "级别不高于Ⅲ级", "5.8"}}),
        requiring(transition({"end", {"level_3", "level_2", "level_1"}, "ended", nullptr, {"commander"}, "5"}),
            {{"controlled", "现场受控", "5.1"}, {"families_told", "家属已告知", "5.2"}}),
        transition({"review", {"ended"}, "reviewed", nullptr, {"duty"}, "7"}),
    };
    return ladder;
}

plan::Lifecycle boilerWarning()
{
    plan::Lifecycle ladder;
    ladder.id = "warning";
    ladder.label = "warning";
    ladder.decision = "warning_level";
    ladder.cite = cite("8");
    ladder.states = {state("clear", "无预警", plan::StateKind::Initial),
        state("blue", "蓝色", plan::StateKind::Level, "blue"), state("red", "红色", plan::StateKind::Level, "red")};
    ladder.confirmations = {{"hazard_gone", "隐患消除", cite("8.3"), {}}};
    ladder.transitions = {
        transition({"issue_blue", {"clear", "red"}, "blue", "warning_level = \"blue\"", {"regulator"}, "8.1"}),
        transition({"issue_red", {"clear", "blue"}, "red", "warning_level = \"red\"", {"regulator"}, "8.2"}),
        requiring(transition({"lift", {"blue", "red"}, "clear", nullptr, {"regulator"}, "8.3"}),
            {{"hazard_gone", "隐患消除", "8.3"}}),
    };
    return ladder;
}

std::vector<plan::Deadline> boilerDeadlines()
{
    std::vector<plan::Deadline> deadlines = {
        deadline("first_report", {Kind::State, {"reported"}}, {Kind::Report, {"initial"}}, minutes{60}, minutes{15}),
        deadline("verify_by", {Kind::State, {"reported"}}, {Kind::Left, {"reported"}}, minutes{20}),
        deadline("on_site", {Kind::Transition, {"start_3"}}, {Kind::Task, {"consult"}}, minutes{30}),
        deadline("follow_up", {Kind::State, {"level_2"}}, {Kind::Report, {"follow_up"}}, minutes{120}),
        deadline("brief", {Kind::Report, {"initial"}}, {Kind::State, {"level_1"}}, minutes{90}),
        deadline("stay", {Kind::Left, {"verified"}}, {Kind::Transition, {"end"}}, minutes{600}),
        deadline("people", {Kind::Task, {"count_people"}}, {}, minutes{15}),
        deadline(
            "summary", {Kind::State, {"ended"}}, {Kind::Task, {"summarise"}}, minutes{7 * 24 * 60}, minutes{24 * 60}),
    };
    deadlines[0].superior = true;
    deadlines[0].cite.document = "令493号";
    deadlines[0].cite.section = "第九条";
    deadlines[3].repeats = true;
    return deadlines;
}

} // namespace

plan::Plan boilerPlan()
{
    plan::Plan plan;
    plan.id = "boiler";
    plan.title = "锅炉预案";
    plan.document = "试〔2026〕1号";
    plan.version = "2026";
    plan.digest = "digest-boiler-2026";
    plan.companions = {{"flood", {}, {}, {}, cite("1"), {}, {}}, {"dam", {}, {}, {}, cite("1"), {}, {}}};
    plan.posts = {{"duty", "值班员", "", cite("2.1"), {}}, {"commander", "指挥长", "", cite("2.1"), {}},
        {"deputy", "副指挥长", "", cite("2.1"), {}}, {"regulator", "监管部门", "", cite("8"), {}}};
    plan.bodies = {{"police", "公安局", "", true, cite("9.1"), {}}, {"fire", "消防支队", "", true, cite("9.2"), {}},
        {"power", "供电公司", "", true, cite("9.3"), {}}, {"ambulance", "急救中心", "", true, cite("9.4"), {}}};
    plan.facts = {number("deaths", "死亡人数"), number("present", "在场人数"), {}, {}};
    plan.facts[2].name = "hazard";
    plan.facts[2].label = "隐患等级";
    plan.facts[2].type = plan::FactType::Enumeration;
    plan.facts[2].values = {{"grave", "重大", {}}, {"minor", "一般", {}}, {"none", "无", {}}};
    plan.facts[3].name = "indoors";
    plan.facts[3].label = "室内";
    plan.facts[3].type = plan::FactType::Boolean;
    plan.consistency = {{expression("deaths <= present"), "死亡人数多于在场人数", cite("1.2"), {}}};
    plan.decisions = {
        decision("scope", {"applies", "not_applicable"}, "indoors", {rule({"true"}, 0, "1.4"), rule({"-"}, 1, "1.4")}),
        decision("response_level", {"I", "II", "III"}, "deaths",
            {rule({">= 10"}, 0, "3.1"), rule({">= 3"}, 1, "3.2"), rule({"-"}, 2, "3.3")}),
        decision("warning_level", {"red", "blue", "none"}, "hazard",
            {rule({"\"grave\""}, 0, "8.2"), rule({"\"minor\""}, 1, "8.1"), rule({"-"}, 2, "8")}),
    };
    plan.lifecycles = {boilerResponse(), boilerWarning()};
    plan.taskSets = {
        taskSet(
            "first", {"reported"}, {task("seal_site", "police", "2.2", {"fire"}), task("count_people", "duty", "2.3")}),
        taskSet("set_3", {"level_3"},
            {task("lead_deputy", "deputy", "4.1"), task("consult", "commander", "4.2"),
                task("power_on", "power", "4.3")}),
        taskSet("set_2", {"level_2"}, {task("lead_commander", "commander", "4.4"), task("brief_city", "duty", "4.5")},
            "set_3", {"lead_deputy"}),
        taskSet("set_1", {"level_1"}, {task("brief_state", "duty", "4.6")}, "set_2"),
        taskSet("after", {"ended"}, {task("summarise", "duty", "7.1")}),
        taskSet("warn", {"blue", "red"}, {task("remove_hazard", "regulator", "8.4")}),
        taskSet("warn_red", {"red"}, {task("stand_by", "fire", "8.5")}),
    };
    plan.deadlines = boilerDeadlines();
    plan.reports = {{"initial", "初报", plan::ReportKind::Initial, "duty", {"commander", "police"}, {}, cite("6"), {}},
        {"follow_up", "续报", plan::ReportKind::FollowUp, "duty", {"commander"}, {}, cite("6"), {}},
        {"final", "终报", plan::ReportKind::Final, "duty", {"commander"}, {}, cite("6"), {}}};
    plan.reports.push_back({"briefing", "通报", plan::ReportKind::FollowUp, "duty", {"police"}, {}, cite("6"), {}});
    plan.reports[3].settles = {"consult"};
    plan.callDown = {{"commander", {"reported"}, cite("2.4"), {}}, {"fire", {"reported"}, cite("2.4"), {}},
        {"police", {"level_3", "level_2"}, cite("4.7"), {}}, {"ambulance", {"level_3", "level_2"}, cite("4.8"), {}}};
    plan.callDown[3].when = expression("hazard = \"grave\"");
    return plan;
}

plan::Plan floodPlan()
{
    plan::Plan plan;
    plan.id = "flood";
    plan.title = "洪水预案";
    plan.version = "1";
    plan.digest = "digest-flood-1";
    plan.companions = {{"boiler", {}, {}, {}, cite("1"), {}, {}}};
    plan.series = {{"water", plan::SeriesMeasure::Peak}};
    plan.posts = {{"duty", "值班员", "", cite("1"), {}}};
    plan.facts = {number("deaths", "遇难"), number("water", "水位")};
    plan.facts[0].max = 100;
    plan.decisions = {decision("flood_level", {"high", "low"}, "water", {rule({">= 5"}, 0, "2"), rule({"-"}, 1, "2")})};
    plan::Lifecycle ladder;
    ladder.id = "response";
    ladder.decision = "flood_level";
    ladder.cite = cite("3");
    ladder.states = {state("reported", "接报", plan::StateKind::Initial),
        state("running", "响应", plan::StateKind::Level, "high"), state("ended", "终止", plan::StateKind::Ended)};
    ladder.transitions = {transition({"run", {"reported"}, "running", nullptr, {"duty"}, "3"}),
        transition({"end", {"reported", "running"}, "ended", nullptr, {"duty"}, "3"})};
    plan.lifecycles = {ladder};
    plan.deadlines = {deadline("first_report", {Kind::State, {"reported"}}, {Kind::Transition, {"run"}}, minutes{30})};
    return plan;
}

assess::CompiledPlan compiled(plan::Plan plan)
{
    auto result = assess::CompiledPlan::compile(std::make_shared<const plan::Plan>(std::move(plan)));
    if (!result) {
        for (const base::Diagnostic &diagnostic : result.error())
            std::cerr << base::toString(diagnostic) << '\n';
        std::abort();
    }
    return *std::move(result);
}

} // namespace test
