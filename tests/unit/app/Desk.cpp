#include "unit/app/Desk.h"

#include "base/Overloaded.h"
#include "formats/PlanLoader.h"

namespace desk {

namespace {

constexpr std::string_view PlanTemplate = R"yaml(plan: boiler
title: 锅炉事故应急预案
short_title: 锅炉事故
document: 试〔2020〕1号
version: "@VERSION@"
valid_from: 2020-01-01
posts:
  commander: { label: 市指挥部指挥长, holder: 副市长, cite: "2.1" }
bodies:
  police: { label: 市公安局, duty: 警戒, cite: "2.2" }
facts:
  deaths: { label: 死亡人数, short: 死亡, type: number, unit: 人, whole: true, min: 0, ask: "已知几人死亡？", cite: "1.2" }
decisions:
  response_level:
    label: 响应等级
    cite: "3.1"
    outcomes: ["II", "III"]
    inputs: [deaths]
    rules:
      - { when: [">= @THRESHOLD@"], then: "II", cite: "3.1" }
      - { when: ["< @THRESHOLD@"], then: "III", cite: "3.1" }
lifecycles:
  response:
    label: 应急响应
    decision: response_level
    cite: "3"
    states:
      reported: { label: 接报, kind: initial, cite: "3.2" }
      response_3: { label: Ⅲ级响应, kind: level, level: "III", cite: "3.3" }
      response_2: { label: Ⅱ级响应, kind: level, level: "II", cite: "3.3" }
      ended: { label: 响应终止, kind: ended, cite: "3.4" }
    confirmations:
      site_controlled: { label: 现场得到控制, cite: "3.4" }
    transitions:
      start_3: { label: 启动Ⅲ级, from: [reported], to: response_3, advise: 'response_level = "III"', decided_by: [commander], cite: "3.3" }
      start_2: { label: 启动Ⅱ级, from: [reported], to: response_2, advise: 'response_level = "II"', decided_by: [commander], cite: "3.3" }
      end:
        label: 终止响应
        from: [response_2, response_3]
        to: ended
        require: [{ that: "site_controlled", text: 现场得到控制, cite: "3.4" }]
        decided_by: [commander]
        cite: "3.4"
tasks:
  - set: level_3
    label: Ⅲ级响应措施
    states: [response_3]
    cite: "3.3"
    tasks:
      seal_site: { what: 封锁现场, owner: police, cite: "3.3" }
deadlines:
  first_report:
    label: 初报
    starts: { state: reported }
    ends: { report: initial }
    lasts: PT1H
    near: PT10M
    owner: police
    cite: "3.2"
reports:
  initial: { label: 初报, kind: initial, from: police, to: [commander], contents: [时间], cite: "3.2" }
call_down:
  - { target: commander, states: [reported], cite: "3.2" }
drill: { every_years: 3, who: 各部门, cite: "4" }
clauses:
  "1.2": { title: 分级, gist: 按死亡人数, kind: rule, becomes: ["decision:response_level"] }
)yaml";

void replaceAll(std::string &text, std::string_view mark, std::string_view by)
{
    for (std::size_t place = text.find(mark); place != std::string::npos; place = text.find(mark))
        text.replace(place, mark.size(), by);
}

std::string describe(const app::Failure &failure)
{
    return std::visit(base::Overloaded{
                          [](const incident::Refusal &refusal) {
                              return std::string(incident::name(refusal.code)) + " " + refusal.subject + " "
                                  + refusal.detail;
                          },
                          [](const base::Error &error) { return base::toString(error); },
                      },
        failure);
}

} // namespace

std::string planText(const std::string &version)
{
    std::string text(PlanTemplate);
    replaceAll(text, "@VERSION@", version);
    replaceAll(text, "@THRESHOLD@", version == "2020" ? "3" : "5");
    return text;
}

base::Instant at(const std::string &time) { return base::parseIso(time).value(); }

Desk::Desk()
    : Desk(std::make_unique<store::MemoryEventStore>())
{
}

Desk::Desk(std::unique_ptr<app::EventStore> record, const std::string &planVersion)
    : store(std::move(record))
    , shelf(&formats::loadCompiledPlan)
{
    const auto put = shelf.putInForce(planText(planVersion), "boiler.yaml");
    EXPECT_TRUE(put) << (put ? "" : base::toString(put.error()));
    open();
}

std::unique_ptr<app::EventStore> Desk::shareRecord() const
{
    return store::MemoryEventStore::sharing(dynamic_cast<const store::MemoryEventStore &>(store.record()));
}

base::Result<std::unique_ptr<app::Console>> Desk::tryOpen() { return app::Console::open({store, codec, clock, shelf}); }

void Desk::open()
{
    auto opened = tryOpen();
    ASSERT_TRUE(opened) << base::toString(opened.error());
    m_console = std::move(*opened);
}

incident::IncidentId Desk::call(std::vector<std::string> plans)
{
    const auto reported = console().report(report(std::move(plans)));
    EXPECT_TRUE(reported) << describe(reported.error());
    return reported ? (*reported)->id : incident::IncidentId{};
}

app::IncidentPointer Desk::tell(const incident::IncidentId &id, const incident::Command &command)
{
    const auto done = console().execute(id, command);
    EXPECT_TRUE(done) << describe(done.error());
    return done ? *done : nullptr;
}

void Desk::end(const incident::IncidentId &id)
{
    tell(id, deaths(1));
    tell(id, take("start_3"));
    tell(id, incident::ConfirmCondition{{"boiler"}, "site_controlled", true, "现场指挥部"});
    tell(id, take("end"));
}

app::IncidentPointer Desk::now(const incident::IncidentId &id)
{
    const auto incident = console().incident(id);
    EXPECT_TRUE(incident) << base::toString(incident.error());
    return incident ? *incident : nullptr;
}

incident::ReportIncident report(std::vector<std::string> plans)
{
    return {{}, "锅炉爆炸，有人受伤", "孝义市应急局值班室", {"孝义市", "梧桐镇"}, "锅炉爆炸", std::move(plans)};
}

incident::ReportFact deaths(double count) { return {"deaths", plan::Exact{count}, "现场民警"}; }

incident::TakeTransition take(const std::string &transition)
{
    return {{"boiler"}, "response", transition, {"commander", incident::Channel::Phone, "03:20 电话"}, "指挥长决定"};
}

::testing::AssertionResult refused(const app::Outcome<app::IncidentPointer> &outcome, incident::RefusalCode code)
{
    if (outcome)
        return ::testing::AssertionFailure() << "it was done";
    const auto *refusal = std::get_if<incident::Refusal>(&outcome.error());
    return refusal && refusal->code == code ? ::testing::AssertionSuccess()
                                            : ::testing::AssertionFailure() << describe(outcome.error());
}

::testing::AssertionResult failed(const app::Outcome<app::IncidentPointer> &outcome, base::ErrorCode code)
{
    if (outcome)
        return ::testing::AssertionFailure() << "it was done";
    const auto *error = std::get_if<base::Error>(&outcome.error());
    return error && error->code == code ? ::testing::AssertionSuccess()
                                        : ::testing::AssertionFailure() << describe(outcome.error());
}

} // namespace desk
