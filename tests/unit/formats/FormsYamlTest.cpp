#include "formats/FormsYaml.h"
#include "formats/PlanYaml.h"
#include "support/Golden.h"

#include <gmock/gmock.h>

using namespace formats;
using testing::ElementsAre;
using testing::HasSubstr;

namespace {

/// A form of the house with these fields, each a line of YAML.
FormsLoad loadFields(const std::string &about, const std::vector<std::string> &fields)
{
    std::string yaml = "forms:\n  slip:\n    label: 便签\n    about: " + about + "\n    fields:\n";
    for (const std::string &field : fields)
        yaml += "      - " + field + "\n";
    return loadFormsText(yaml, "forms.yaml");
}

/// "code line" of everything that is wrong.
std::vector<std::string> faults(const FormsLoad &load)
{
    std::vector<std::string> all;
    for (const base::Diagnostic &found : load.diagnostics)
        all.push_back(found.code + " " + std::to_string(found.position.line));
    return all;
}

std::string planFile() { return std::string(SOURCE_DIR) + "/data/plans/heavy-pollution/plan.yaml"; }

/// The first diagnostic of the shipped plan once a part of it is replaced.
std::string firstFault(const std::string &part, const std::string &by)
{
    std::string text = support::readFile(planFile());
    const std::size_t at = text.find(part);
    if (at == std::string::npos)
        return "not there: " + part;
    text.replace(at, part.size(), by);
    const PlanLoad load = loadPlanText(text, planFile());
    return load.diagnostics.empty() ? std::string()
                                    : load.diagnostics.front().code + ": " + load.diagnostics.front().message;
}

} // namespace

// Of any table, whatever its rows have.
TEST(FormsYaml, AColumnMayNumberItsRows)
{
    const FormsLoad load = loadFields("duty",
        {"{ from: duty.papers, part: open, columns: [{ label: 序号, from: row }, { label: 事, from: what }] }"});
    EXPECT_TRUE(load.diagnostics.empty());
    ASSERT_EQ(load.forms.size(), 1U);
    EXPECT_EQ(load.forms[0].fields[0].part, "open");
    EXPECT_EQ(load.forms[0].fields[0].columns[0].from, "row");
}

TEST(FormsYaml, ReadsEverythingAFormCanSay)
{
    const FormsLoad load = loadFormsText(R"(forms:
  slip:
    label: 便签
    page: wide
    about: notice
    copies: [甲, 乙]
    notes: [一式两份。]
    fields:
      - 说法
      - { label: 编号, part: right, from: notice.number, text: 无, beside: true, lines: 3, width: 2 }
      - { label: 途径, from: request.path, options: [应急响应, 一般调用] }
      - from: notice.lines
        lines: 4
        columns: [{ label: 品名, from: name, width: 5 }, { label: 备注 }]
)",
        "forms.yaml");
    ASSERT_TRUE(faults(load).empty());
    const plan::Form &form = load.forms.front();
    EXPECT_EQ(form.id, "slip");
    EXPECT_EQ(form.page, "wide");
    EXPECT_EQ(form.about, plan::FormSubject::Notice);
    EXPECT_THAT(form.copies, ElementsAre("甲", "乙"));
    EXPECT_THAT(form.notes, ElementsAre("一式两份。"));
    ASSERT_EQ(form.fields.size(), 4U);
    EXPECT_EQ(form.fields[0].label, "说法");
    const plan::FormField &number = form.fields[1];
    EXPECT_EQ(number.part + number.from + number.text, "rightnotice.number无");
    EXPECT_TRUE(number.beside);
    EXPECT_EQ(number.lines * 10 + number.width, 32);
    EXPECT_THAT(form.fields[2].options, ElementsAre("应急响应", "一般调用"));
    ASSERT_EQ(form.fields[3].columns.size(), 2U);
    EXPECT_EQ(form.fields[3].columns[0].width, 5);
    EXPECT_THAT(plan::fieldLabels(form), ElementsAre("说法", "编号", "途径", "品名", "备注"));
    EXPECT_THAT(plan::fieldWords(form),
        ElementsAre("说法", "编号 ← notice.number", "途径 ← request.path", "品名 ← notice.lines.name", "备注"));
}

TEST(FormsYaml, WhatIsNotSaidIsABoxAboutAnIncident)
{
    const FormsLoad load = loadFormsText("forms: { slip: { label: 便签 } }\n", "forms.yaml");
    ASSERT_TRUE(faults(load).empty());
    EXPECT_EQ(load.forms.front().page, "box");
    EXPECT_EQ(load.forms.front().about, plan::FormSubject::Incident);
}

TEST(FormsYaml, AnUnknownSourceIsNamedWithItsPlaceAndWhatWasMeant)
{
    const FormsLoad load = loadFields("incident",
        {"{ label: 甲, from: incident.narative }", "{ label: 乙, from: notice.number }",
            "{ label: 丙, from: response.stays }", "{ label: 丁, from: fact.deaths }",
            "{ from: tasks.done, columns: [{ label: 内容, from: waht }] }",
            "{ from: incident.facts, columns: [{ label: 内容, from: what }] }"});
    EXPECT_THAT(faults(load),
        ElementsAre("unknown-source 6", "unknown-source 7", "unknown-source 8", "unknown-source 9", "unknown-source 10",
            "unknown-source 11"));
    EXPECT_TRUE(load.forms.empty());
    EXPECT_THAT(load.diagnostics[0].message, HasSubstr("did you mean \"incident.narrative\"?"));
    EXPECT_THAT(load.diagnostics[4].message, HasSubstr("did you mean \"what\"?"));
}

TEST(FormsYaml, OtherFaultsAreNamedToo)
{
    EXPECT_THAT(faults(loadFields("weather", {"说法"})), ElementsAre("bad-value 4"));
    EXPECT_THAT(faults(loadFields("plan", {"{ label: 甲, lines: 0 }", "{ label: 乙, width: 99 }"})),
        ElementsAre("bad-range 6", "bad-range 7"));
    EXPECT_THAT(faults(loadFields("plan", {"{ text: 无名 }", "{ from: plan.changes, columns: [] }"})),
        ElementsAre("missing-key 6", "missing-key 7", "unknown-source 7", "empty-value 7"));
    EXPECT_THAT(faults(loadForms("/nowhere/forms.yaml")), ElementsAre("unreadable-file 0"));
}

TEST(FormsYaml, AFormOfAPlanMayAskForItsFactsAndDecisions)
{
    const std::string field = "{ label: 预警信息级别, from: warning.level, width: 4 }";
    EXPECT_EQ(firstFault(field, "{ label: 预警信息级别, from: fact.peak_daily_aqi }"), "");
    EXPECT_EQ(firstFault(field, "{ label: 预警信息级别, from: decision.warning_level }"), "");
    EXPECT_THAT(firstFault(field, "{ label: 预警信息级别, from: fact.peak }"), HasSubstr("unknown-fact"));
    EXPECT_THAT(firstFault(field, "{ label: 预警信息级别, from: decision.warning }"), HasSubstr("unknown-decision"));
    EXPECT_THAT(firstFault(field, "{ label: 预警信息级别, from: warning.levels }"),
        HasSubstr("did you mean \"warning.level\"?"));
}

TEST(FormsYaml, TheShippedFormsOfTheHouseAreSound)
{
    const FormsLoad load = loadForms(std::string(SOURCE_DIR) + "/data/forms.yaml");
    EXPECT_TRUE(faults(load).empty());
    EXPECT_FALSE(load.forms.empty());
}

// Who writes a form looks its sources up there.
TEST(FormsYaml, EverySourceStandsInTheDocuments)
{
    const std::string page = support::readFile(std::string(SOURCE_DIR) + "/docs/formats/forms.md");
    for (std::size_t subject = 0; subject < plan::FormSubjects; ++subject) {
        for (const plan::FormSource &source : plan::formSources(static_cast<plan::FormSubject>(subject))) {
            EXPECT_THAT(page, HasSubstr("`" + std::string(source.name) + "`"));
            for (const std::string_view column : source.columns)
                EXPECT_THAT(page, HasSubstr(std::string(column))) << source.name;
        }
    }
}
