#include "SamplePlanYaml.h"

#include "formats/PlanYaml.h"

#include <gtest/gtest.h>

namespace {

/// The sample with the first `from` behind `after` made `to`. One diagnostic of `code` must stand where `to` begins, or
/// at the first `at` behind it (behind `after`, where that is given).
struct Fault {
    const char *code;
    const char *from;
    const char *to;
    const char *at = "";
    const char *after = "";
};

/// Counted here by itself: characters are bytes that do not go on with another.
base::SourcePosition placeOf(const std::string &text, std::size_t offset)
{
    base::SourcePosition place{1, 1};
    for (std::size_t i = 0; i < offset; ++i) {
        if (text[i] == '\n')
            place = {place.line + 1, 1};
        else if ((static_cast<unsigned char>(text[i]) & 0xC0U) != 0x80U)
            ++place.column;
    }
    return place;
}

void expectFault(const Fault &fault)
{
    SCOPED_TRACE(std::string(fault.code) + ": " + fault.from + " -> " + fault.to);
    std::string text = samples::PlanYaml;
    const std::string_view after = fault.after;
    const std::size_t start = text.find(fault.from, text.find(after));
    ASSERT_NE(start, std::string::npos);
    text.replace(start, std::string_view(fault.from).size(), fault.to);
    const std::size_t place = text.find(fault.at, after.empty() ? start : text.find(after));
    ASSERT_NE(place, std::string::npos);
    const base::SourcePosition expected = placeOf(text, place);
    const formats::PlanLoad load = formats::loadPlanText(text, "sample.yaml");
    EXPECT_FALSE(load.plan);
    std::string all;
    for (const base::Diagnostic &diagnostic : load.diagnostics)
        all += base::toString(diagnostic) + "\n";
    ASSERT_EQ(load.diagnostics.size(), 1U) << all;
    EXPECT_EQ(load.diagnostics[0].code, fault.code) << all;
    EXPECT_EQ(load.diagnostics[0].position, expected) << all << "expected " << expected.line << ":" << expected.column;
    EXPECT_EQ(load.diagnostics[0].message.find('\n'), std::string::npos);
}

template <std::size_t N>
void expectFaults(const Fault (&faults)[N])
{
    for (const Fault &fault : faults)
        expectFault(fault);
}

std::vector<std::string> codesOf(const std::string &text)
{
    std::vector<std::string> codes;
    for (const base::Diagnostic &diagnostic : formats::loadPlanText(text, "sample.yaml").diagnostics)
        codes.push_back(diagnostic.code);
    return codes;
}

std::string messageOf(const char *from, const char *to)
{
    std::string text = samples::PlanYaml;
    text.replace(text.find(from), std::string_view(from).size(), to);
    const formats::PlanLoad load = formats::loadPlanText(text, "sample.yaml");
    return load.diagnostics.empty() ? std::string() : load.diagnostics[0].message;
}

using Codes = std::vector<std::string>;

} // namespace

TEST(PlanYamlFaults, KeysAreChecked)
{
    expectFaults({
        {"unknown-key", "short: 死亡", "shrot: 死亡"},
        {"unknown-key", "call_down:", "cal_down:"},
        {"missing-key", "label: 死亡人数, ", "", "deaths:", "facts"},
        {"missing-key", "title: 示例预案\n", "", "#", "#"},
        {"missing-key", "then: 一般, ", "", "{ when: [\"-\", '", "重大, 一般"},
        {"duplicate-key", "duty: 救援", "label: 救援"},
        {"duplicate-key", "  impact:", "  deaths: {}\n  impact:", "deaths"},
        {"empty-value", "holder: 副市长", "holder: "},
        {"empty-value", "label: 指挥长", "label: \"\"", "\"\""},
        {"misplaced-key", "type: boolean", "type: boolean, unit: 人", "人"},
        {"misplaced-key", "type: boolean", "type: boolean, ordered: true", "true"},
        {"misplaced-key", "unit: 人,", "unit: 人, values: [a],", "[a]"},
        {"misplaced-key", "unit: 人,", "unit: 人, nested: true,", "true"},
        {"misplaced-key", "kind: waiting", "kind: waiting, level: I", "I,"},
        {"missing-key", "kind: level, level: II", "kind: level", "second:", "first: { label"},
    });
}

TEST(PlanYamlFaults, TypesAndValuesAreChecked)
{
    expectFaults({
        {"wrong-type", "min: 0", "min: \"0\"", "\"0\""},
        {"wrong-type", "whole: true", "whole: yes", "yes"},
        {"wrong-type", "members: [county]", "members: county", "county"},
        {"wrong-type", "inputs: [grade]", "inputs: { grade: 1 }", "{"},
        {"wrong-type", "label: 指挥长", "label: [指挥长]", "["},
        {"wrong-type", "{ title: 演练, kind: drill, becomes: [drill] }", "演练"},
        {"bad-value", "  impact:", "  extra: { label: x, type: bool }\n  impact:", "bool"},
        {"bad-value", "kind: final", "kind: finale", "finale"},
        {"bad-value", "every_years: 3", "every_years: 0", "0"},
        {"bad-value", "every_years: 3", "every_years: 2.5", "2.5"},
        {"bad-range", "  impact:", "  extra: { label: x, type: number, min: 5, max: 4 }\n  impact:", "4 }"},
        {"bad-date", "2026-01-31", "2026-02-30"},
        {"bad-duration", "PT1H", "1h"},
        {"bad-duration", "PT15M", "PT15S"},
        {"bad-duration", "P1D", "PT0M"},
        {"bad-duration", "P1D", "-PT5M"},
        {"bad-trigger", "{ state: reported }", "{ state: reported, task: seal }"},
        {"bad-trigger", "{ transition: start }", "{ never: true }"},
        {"bad-trigger", "{ never: true }", "{ never: false }"},
        {"bad-id", "bodies:", "  Clerk-1: { label: x }\nbodies:", "Clerk"},
        {"bad-id", "bodies:", "  1st: { label: x }\nbodies:", "1st"},
        {"bad-id", "plan: sample", "plan: Sample Plan", "Sample"},
        {"duplicate-item", "[reported, checked]", "[reported, reported]", "reported]"},
        {"duplicate-item", "outcomes: [重大, 一般]", "outcomes: [重大, 一般, 重大]", "重大]"},
        {"empty-cite", "cite: \"2.1\"", "cite: \"\"", "\"\""},
        {"empty-cite", "cite: \"2.1\" }", "cite: }", "}"},
        {"missing-key", "cite: { document: 上级令, section: 第九条 }", "cite: { document: 上级令 }", "{"},
        {"first-state-not-initial", "kind: initial, cite", "kind: waiting, cite", "reported:", "states:"},
        {"second-initial-state", "kind: waiting", "kind: initial", "checked:", "states:\n"},
    });
}

TEST(PlanYamlFaults, ReferencesAreResolved)
{
    expectFaults({
        {"unknown-post", "decided_by: [commander]", "decided_by: [comander]", "comander"},
        {"unknown-post", "decided_by: [commander]", "decided_by: [police]", "police"},
        {"unknown-party", "advised_by: [police, clerk]", "advised_by: [police, rescue]", "rescue"},
        {"unknown-body", "lead: police", "lead: commander", "commander"},
        {"unknown-body", "members: [county]", "members: [country]", "country"},
        {"unknown-party", "owner: police, support", "owner: polise, support", "polise"},
        {"unknown-party", "support: [rescue, clerk]", "support: [rescue, clark]", "clark"},
        {"unknown-party", "owner: clerk", "owner: rescue", "rescue"},
        {"unknown-party", "from: clerk", "from: nobody", "nobody"},
        {"unknown-party", "to: [police, county]", "to: [police, nobody]", "nobody"},
        {"unknown-party", "target: commander", "target: nobody", "nobody"},
        {"unknown-input", "inputs: [deaths, kind]", "inputs: [deaths, kinds]", "kinds"},
        {"unknown-outcome", "then: 一般", "then: 较大", "较大"},
        {"unknown-outcome", "level: II,", "level: IV,", "IV"},
        {"unknown-outcome", "expect: { grade: 重大", "expect: { grade: 特别重大", "特别重大"},
        {"unknown-outcome", "level: [II, I]", "level: [II, V]", "V]"},
        {"unknown-decision", "decision: level", "decision: levels", "levels"},
        {"unknown-decision", "expect: { grade: 重大", "expect: { grades: 重大", "grades"},
        {"unknown-state", "to: first", "to: third", "third"},
        {"unknown-state", "from: [first, second]", "from: [first, third]", "third"},
        {"unknown-state", "states: [second]", "states: [third]", "third"},
        {"unknown-state", "{ state: reported }", "{ state: told }", "told"},
        {"unknown-state", "{ target: commander, states: [reported]", "{ target: commander, states: [told]", "told"},
        {"unknown-transition", "{ transition: start }", "{ transition: begin }", "begin"},
        {"unknown-task", "except: [lead_deputy]", "except: [lead_depty]", "lead_depty"},
        {"unknown-task", "{ transition: start }", "{ task: none }", "none"},
        {"unknown-task", "settles: [seal]", "settles: [none]", "none"},
        {"unknown-report", "{ report: initial }", "{ report: first }", "first"},
        {"unknown-confirmation", "confirmation: controlled", "confirmation: control", "control,"},
        {"unknown-set", "inherits: second_tasks", "inherits: third_tasks", "third_tasks"},
        {"unknown-fact", "given: { deaths: 3", "given: { death: 3", "death:"},
        {"unknown-name", "'level = \"I\"'", "'levels = \"I\"'"},
        {"unknown-name", "that: controlled", "that: uncontrolled", "uncontrolled"},
        {"unknown-name", "'kind = \"big\"'", "'kinds = \"big\"'"},
        {"unknown-name", "\"deaths <= affected\"", "\"deaths <= grade\""},
        {"unknown-reference", "\"transition:end\"", "\"transition:finish\""},
        {"unknown-reference", "\"fact:kind\"", "\"facts:kind\""},
        {"unknown-reference", "becomes: [drill]", "becomes: [drills]", "drills"},
        {"inherits-circle", "states: [second]\n", "states: [second]\n    inherits: first_tasks\n", "set: second_tasks",
            "tasks:\n  - "},
    });
}

TEST(PlanYamlFaults, IdsMustTellThingsApart)
{
    expectFaults({
        {"duplicate-id", "  county: {", "  clerk: { label: x }\n  county: {", "clerk"},
        {"duplicate-id", "  impact: {", "  grade: { label: 等级, type: boolean }\n  impact: {", "grade:\n"},
        {"duplicate-id", "      lead: {", "      seal: {", "seal"},
        {"duplicate-id", "name: 未知", "name: 三人死亡为重大", "三人"},
    });
}

TEST(PlanYamlFaults, FeelIsCheckedAtItsOwnColumn)
{
    // Columns counted by hand: the quote stands one before the text it opens.
    std::string text = samples::PlanYaml;
    text.replace(text.find("\">= 3\""), 6, "\">= 3 3\"");
    const formats::PlanLoad load = formats::loadPlanText(text, "sample.yaml");
    ASSERT_EQ(load.diagnostics.size(), 1U);
    EXPECT_TRUE(load.diagnostics[0].code.starts_with("feel-")) << load.diagnostics[0].code;
    EXPECT_EQ(load.diagnostics[0].position.line, 36);
    // `      - { when: [">= 3 3"`: the quote is column 18, the second 3 the sixth character behind it.
    EXPECT_EQ(load.diagnostics[0].position.column, 24);
}

TEST(PlanYamlFaults, FeelColumnsCountEscapesAndChineseAsWritten)
{
    const auto columnOf = [](const char *cell) {
        std::string text = samples::PlanYaml;
        text.replace(text.find("'\"重大\"'"), std::string_view("'\"重大\"'").size(), cell);
        const formats::PlanLoad load = formats::loadPlanText(text, "sample.yaml");
        return load.diagnostics.size() == 1 ? load.diagnostics[0].position.column : 0;
    };
    // `      - { when: [` takes 17 characters; the fault is the second string of each cell.
    EXPECT_EQ(columnOf(R"('"重大" "x"')"), 18 + 1 + 5);
    EXPECT_EQ(columnOf(R"("\"重大\" \"x\"")"), 18 + 1 + 7);
}

TEST(PlanYamlFaults, CellsAreChecked)
{
    expectFaults({
        {"wrong-cell-count", "[\">= 3\", \"-\"]", "[\">= 3\"]"},
        {"wrong-cell-count", "[\">= 3\", \"-\"]", "[\">= 3\", \"-\", \"-\"]"},
        {"wrong-type", "[\">= 3\", \"-\"]", "[\">= 3\", ~]", "~"},
        {"wrong-type", "[\">= 3\", \"-\"]", "[\">= 3\", [a]]", "[a]"},
    });
}

TEST(PlanYamlFaults, CasesStayInsideTheDomains)
{
    expectFaults({
        {"outside-domain", "given: { deaths: 3", "given: { deaths: -1", "-1"},
        {"outside-domain", "given: { deaths: 3", "given: { deaths: 101", "101"},
        {"outside-domain", "given: { deaths: 3", "given: { deaths: 2.5", "2.5"},
        {"outside-domain", "kind: big", "kind: huge", "huge", "cases"},
        {"outside-domain", "test: \"< 3\"", "test: '\"big\"'", "'"},
        {"wrong-type", "given: { deaths: 3", "given: { deaths: \"3\"", "\"3"},
        {"wrong-type", "given: { deaths: 3", "given: { deaths: many", "many"},
        {"wrong-type", "impact: true", "impact: big", "big }", "cases"},
        {"unknown-key", "test: \"< 3\"", "tset: \"< 3\", test: \"< 3\""},
    });
}

TEST(PlanYamlFaults, TheyAreAllFoundInOnePassInTheOrderOfTheirPlaces)
{
    std::string text = samples::PlanYaml;
    const auto change = [&](std::string_view from, std::string_view to) {
        text.replace(text.find(from), from.size(), to);
    };
    change("valid_from: 2026-01-31", "valid_from: soon");
    change("lead: police", "lead: polis");
    change("member: false", "member: no");
    change("then: 一般", "then: 较大");
    change("'level = \"I\"'", "'level = '");
    change("lasts: PT1H", "lasts: 1");
    const formats::PlanLoad load = formats::loadPlanText(text, "sample.yaml");
    ASSERT_EQ(load.diagnostics.size(), 6U);
    EXPECT_EQ(load.diagnostics[0].code, "bad-date");
    EXPECT_EQ(load.diagnostics[1].code, "wrong-type");
    EXPECT_EQ(load.diagnostics[2].code, "unknown-body");
    EXPECT_EQ(load.diagnostics[3].code, "unknown-outcome");
    EXPECT_TRUE(load.diagnostics[4].code.starts_with("feel-"));
    EXPECT_EQ(load.diagnostics[5].code, "bad-duration");
    for (const base::Diagnostic &diagnostic : load.diagnostics)
        EXPECT_EQ(diagnostic.file, "sample.yaml");
}

TEST(PlanYamlFaults, TheMessageSaysWhatToDo)
{
    EXPECT_EQ(messageOf("short: 死亡", "shrot: 死亡"),
        "fact deaths knows no key \"shrot\"; did you mean \"short\"?; known: label, short, type, unit, whole, min, "
        "max, values, "
        "ordered, ask, hint, counted_as, nested, counts, followed, cite");
    EXPECT_EQ(messageOf("owner: police, support", "owner: polise, support"),
        "`owner` of task seal names \"polise\", but there is no post, body or group of that name; did you mean "
        "\"police\"?");
    EXPECT_EQ(messageOf("[\">= 3\", \"-\"]", "[\">= 3\"]"),
        "`when` of rule 1 of grade has 1 cells, but grade has 2 inputs; write one cell for each, \"-\" where any value "
        "will do");
    EXPECT_NE(messageOf("that: controlled", "that: controled").find("did you mean \"controlled\"?"), std::string::npos);
    EXPECT_EQ(messageOf("lead: police", "lead: xyz").find("did you mean"), std::string::npos);
}

TEST(PlanYamlFaults, BrokenYamlIsNamedWithItsPlace)
{
    std::string text = samples::PlanYaml;
    text.insert(text.find("bodies:"), "  oops: [\n");
    const formats::PlanLoad load = formats::loadPlanText(text, "sample.yaml");
    ASSERT_EQ(load.diagnostics.size(), 1U);
    EXPECT_EQ(load.diagnostics[0].code, "yaml-syntax");
    EXPECT_GE(load.diagnostics[0].position.line, 12);
    EXPECT_FALSE(load.plan);
    EXPECT_EQ(codesOf("plan: [a\n"), Codes{"yaml-syntax"});
    EXPECT_EQ(codesOf("\tplan: a\n"), Codes{"yaml-syntax"});
    EXPECT_EQ(codesOf("plan: \"a\n"), Codes{"yaml-syntax"});
    EXPECT_EQ(codesOf("plan: 'it''s\n"), Codes{"yaml-syntax"});
    expectFault({"yaml-syntax", "\"?\", affected", "\"?, affected"});
}

TEST(PlanYamlFaults, AForgottenClosingQuoteIsNamedWhereItOpens)
{
    expectFaults({
        {"yaml-syntax", "cite: \"2.1\" }\n  clerk", "cite: \"2.1 }\n  clerk", "\"2.1 }"},
        {"yaml-syntax", "'\"big\",\"small\"'", "'\"big\",\"small\"", "'\"big"},
        {"yaml-syntax", "that: \"controlled and deaths >= 0\"", "that: \"controlled and deaths >= 0",
            "\"controlled and"},
        {"yaml-syntax", "version: \"2026\"", "version: \"2026", "\"2026"},
    });
}

TEST(PlanYamlFaults, AnApostropheInATextIsNoQuote)
{
    expectFault({"yaml-syntax", "label: 指挥长, holder: 副市长", "label: it's, holder: \"副市长", "\"副"});
}

TEST(PlanYamlFaults, ControlCharactersAreRefusedAlsoAsEscapes)
{
    expectFaults({
        {"control-character", "title: 示例预案", "title: \"示例\\u0000预案\"", "\\u0000"},
        {"control-character", "holder: 副市长", "holder: \"\\x1b[31m\"", "\\x1b"},
    });
}

TEST(PlanYamlFaults, ConditionsAreCheckedByTheirTypes)
{
    expectFaults({
        {"unknown-outcome", "'level = \"I\"'", "'level = \"IV\"'", "\"IV"},
        {"wrong-type", "'level = \"I\"'", "'level = 1'", "= 1'"},
        {"wrong-type", "'level = \"I\"'", "'deaths + 1'", "deaths"},
        {"wrong-type", "'level = \"I\"'", "'level = \"I\" and deaths'", "deaths'"},
        {"wrong-type", "'level = \"I\"'", "'impact > 3'", "> 3"},
        {"wrong-type", "'level = \"I\"'", "'kind >= \"small\"'", ">="},
        {"outside-domain", "'level = \"I\"'", "'kind = \"huge\"'", "\"huge"},
        {"outside-domain", "'level = \"I\"'", "'kind in (\"big\",\"huge\")'", "\"huge"},
        {"wrong-type", "that: controlled,", "that: 'controlled = \"yes\"',", "= \"yes"},
        {"wrong-type", "\"deaths <= affected\"", "'deaths <= \"x\"'", "<="},
    });
    std::string text = samples::PlanYaml;
    const std::string_view old = "'level = \"I\"'";
    text.replace(text.find(old), old.size(),
        "'if impact then deaths between 1 and 3 else some x in [1,2] satisfies x = deaths'");
    EXPECT_EQ(codesOf(text), Codes{});
}

TEST(PlanYamlFaults, CompilerErrorsComeInTheSamePass)
{
    std::string text = samples::PlanYaml;
    text.replace(text.find("owner: police, support"), 13, "owner: polise");
    text.replace(text.find("'\"重大\"'"), std::string_view("'\"重大\"'").size(), "'\"重\"'");
    EXPECT_EQ(codesOf(text), (Codes{"cell-outside-domain", "unknown-party"}));
}

TEST(PlanYamlFaults, EmptyTextsAreNoPlans)
{
    EXPECT_EQ(codesOf(""), Codes{"empty-file"});
    EXPECT_EQ(codesOf("# only a comment\n"), Codes{"empty-file"});
    EXPECT_EQ(codesOf("---\n"), Codes{"wrong-type"});
    EXPECT_EQ(codesOf("just words"), Codes{"wrong-type"});
    EXPECT_EQ(codesOf("- a\n- b\n"), Codes{"wrong-type"});
}

TEST(PlanYamlFaults, BinaryAndForeignTextsAreNamedWithTheirPlace)
{
    const formats::PlanLoad binary = formats::loadPlanText(std::string_view("plan: a\n示\0b", 13), "x.yaml");
    ASSERT_EQ(binary.diagnostics.size(), 1U);
    EXPECT_EQ(binary.diagnostics[0].code, "binary-file");
    EXPECT_EQ(binary.diagnostics[0].position, (base::SourcePosition{2, 2}));
    const formats::PlanLoad gbk = formats::loadPlanText("plan: a\ntitle: \xCA\xBE\xC0\xFD\n", "x.yaml");
    ASSERT_EQ(gbk.diagnostics.size(), 1U);
    EXPECT_EQ(gbk.diagnostics[0].code, "not-utf8");
    // CA BE happens to be UTF-8 for one character; C0 never begins one.
    EXPECT_EQ(gbk.diagnostics[0].position, (base::SourcePosition{2, 9}));
    EXPECT_EQ(codesOf("plan: a\x04 b\n"), Codes{"binary-file"});
    EXPECT_EQ(codesOf(std::string((5U << 20U), 'a')), Codes{"file-too-large"});
}

TEST(PlanYamlFaults, HugeNestingIsRefused)
{
    EXPECT_EQ(codesOf("plan: " + std::string(100000, '[')), Codes{"yaml-too-deep"});
    std::string ladder;
    for (int i = 0; i < 2000; ++i)
        ladder += std::string(static_cast<std::size_t>(i), ' ') + "a:\n";
    EXPECT_EQ(codesOf(ladder), Codes{"yaml-too-deep"});
}

TEST(PlanYamlFaults, AliasesAndSecondDocumentsAreRefused)
{
    expectFault({"yaml-alias", "holder: 副市长, cite: \"2.1\"", "holder: &who 副市长, cite: *who", "*who"});
    std::string text = samples::PlanYaml;
    EXPECT_EQ(codesOf(text + "---\nplan: other\n"), Codes{"second-document"});
    expectFault({"bad-key", "bodies:", "  [a]: { label: x }\nbodies:", "[a]"});
}

TEST(PlanYamlFaults, APlanCutOffAnywhereNeverCrashes)
{
    const std::string text = samples::PlanYaml;
    for (std::size_t length = 0; length < text.size(); length += 7) {
        const formats::PlanLoad load = formats::loadPlanText(text.substr(0, length), "sample.yaml");
        EXPECT_NE(load.plan == nullptr, load.diagnostics.empty()) << length;
    }
}

TEST(PlanYamlFaults, APlanWithAnyOneLineLostOrDoubledNeverCrashes)
{
    const std::string text = samples::PlanYaml;
    for (std::size_t start = 0; start < text.size(); start = text.find('\n', start) + 1) {
        const std::size_t end = text.find('\n', start) + 1;
        const std::string lost = text.substr(0, start) + text.substr(end);
        const std::string doubled = text.substr(0, end) + text.substr(start);
        for (const std::string &changed : {lost, doubled}) {
            const formats::PlanLoad load = formats::loadPlanText(changed, "sample.yaml");
            EXPECT_NE(load.plan == nullptr, load.diagnostics.empty()) << text.substr(start, end - start);
        }
    }
}
