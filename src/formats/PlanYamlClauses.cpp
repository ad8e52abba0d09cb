#include "formats/PlanYamlSections.h"

#include "base/Text.h"
#include "formats/DidYouMean.h"

namespace formats {

namespace {

constexpr std::array<YamlKey, 5> ClauseKeys{{{"title", true}, {"gist"}, {"kind", true}, {"items"}, {"becomes"}}};
constexpr std::array<YamlKey, 3> OtherDocumentKeys{{{"document", true}, {"clause_count", true}, {"clauses", true}}};
constexpr std::array<YamlKey, 4> ConflictKeys{{{"id", true}, {"text", true}, {"reading", true}, {"between", true}}};
constexpr std::array<std::string_view, 9> KindWords{
    "rule", "task", "deadline", "form", "post", "report", "lifecycle", "drill", "statement"};
constexpr std::array Kinds{plan::ClauseKind::Rule, plan::ClauseKind::Task, plan::ClauseKind::Deadline,
    plan::ClauseKind::Form, plan::ClauseKind::Post, plan::ClauseKind::Report, plan::ClauseKind::Lifecycle,
    plan::ClauseKind::Drill, plan::ClauseKind::Statement};

/// What a clause can turn into: "task:seal_site".
struct BecomesWord {
    std::string_view word;
    NameKind kind;
};
constexpr std::array BecomesWords{
    BecomesWord{"fact", NameKind::Fact},
    BecomesWord{"decision", NameKind::Decision},
    BecomesWord{"post", NameKind::Post},
    BecomesWord{"body", NameKind::Body},
    BecomesWord{"group", NameKind::Group},
    BecomesWord{"lifecycle", NameKind::Lifecycle},
    BecomesWord{"state", NameKind::State},
    BecomesWord{"transition", NameKind::Transition},
    BecomesWord{"confirmation", NameKind::Confirmation},
    BecomesWord{"set", NameKind::TaskSet},
    BecomesWord{"task", NameKind::Task},
    BecomesWord{"deadline", NameKind::Deadline},
    BecomesWord{"report", NameKind::Report},
    BecomesWord{"form", NameKind::Form},
    BecomesWord{"season", NameKind::Season},
};

/// Sections that a clause can turn into as a whole.
constexpr std::array<std::string_view, 8> SectionWords{
    "drill", "ending", "call_down", "consistency", "applicability", "companions", "series", "reduction"};

bool hasSection(const plan::Plan &plan, std::string_view word)
{
    return (word == "drill" && plan.drill.position.line > 0) || (word == "ending" && !plan.ending.empty())
        || (word == "call_down" && !plan.callDown.empty()) || (word == "consistency" && !plan.consistency.empty())
        || (word == "applicability" && !plan.applicability.empty())
        || (word == "companions" && !plan.companions.empty()) || (word == "series" && !plan.series.empty())
        || (word == "reduction" && plan.reduction);
}

} // namespace

void addThing(const PlanContext &context, const YamlText &reference, const std::string &where)
{
    const std::string_view text = reference.text;
    if (std::ranges::find(SectionWords, text) != SectionWords.end()) {
        if (!hasSection(context.plan, text))
            context.yaml.sink.error("unknown-reference", reference.position,
                where + " names the section " + reference.text + ", which the plan does not have; add it");
        return;
    }
    const std::size_t colon = text.find(':');
    const std::string_view word = text.substr(0, colon);
    const auto found = std::ranges::find(BecomesWords, word, &BecomesWord::word);
    if (colon != std::string_view::npos && found != BecomesWords.end()) {
        const Target target{"unknown-reference", found->word, bits(found->kind)};
        context.references.add(target, std::string(base::trimmed(text.substr(colon + 1))), reference.position, where);
        return;
    }
    std::vector<std::string_view> words(SectionWords.begin(), SectionWords.end());
    for (const BecomesWord &known : BecomesWords)
        words.push_back(known.word);
    context.yaml.sink.error("unknown-reference", reference.position,
        where + " cannot be \"" + reference.text + "\"" + didYouMean(word, words)
            + "; write kind:id, like task:seal_site, or drill, ending, call_down, consistency");
}

/// `document`: whose clauses they are; empty: the plan's own.
static void readClausesOf(
    const PlanContext &context, const YamlNode &node, const std::string &document, const std::string &what)
{
    if (!expectMap(context.yaml, node, what))
        return;
    for (const YamlEntry &entry : node.entries) {
        plan::Clause clause;
        clause.document = document;
        clause.section = entry.key;
        const YamlMap map(context.yaml, entry.value, entry.position, "clause " + plan::clauseName(clause), ClauseKeys);
        clause.position = entry.position;
        clause.title = map.text("title");
        clause.gist = map.text("gist");
        if (const auto kind = map.choice("kind", KindWords))
            clause.kind = Kinds[*kind];
        clause.items = map.wholeNumber("items");
        for (YamlText &reference : map.texts("becomes")) {
            addThing(context, reference, map.nameOf("becomes"));
            clause.becomes.push_back(std::move(reference.text));
        }
        context.plan.clauses.push_back(std::move(clause));
    }
}

void readClauses(const PlanContext &context, const YamlNode &node) { readClausesOf(context, node, {}, "`clauses`"); }

void readOtherDocuments(const PlanContext &context, const YamlNode &node)
{
    readItems(context.yaml, node, "`other_documents`", [&](const YamlNode &item) {
        const YamlMap map(context.yaml, item, item.position, "another document", OtherDocumentKeys);
        plan::OtherDocument other;
        other.document = map.text("document");
        other.clauseCount = map.wholeNumber("clause_count");
        other.position = item.position;
        if (other.document == context.plan.document)
            map.error("duplicate-id", "document", "is the plan's own; its clauses stand under `clauses:`");
        if (std::ranges::find(context.plan.otherDocuments, other.document, &plan::OtherDocument::document)
            != context.plan.otherDocuments.end())
            map.error("duplicate-id", "document", "\"" + other.document + "\" is listed above already; keep one");
        if (const YamlNode *clauses = map.value("clauses"))
            readClausesOf(context, *clauses, other.document, map.nameOf("clauses"));
        context.plan.otherDocuments.push_back(std::move(other));
    });
}

void readConflicts(const PlanContext &context, const YamlNode &node)
{
    readItems(context.yaml, node, "`conflicts`", [&](const YamlNode &item) {
        YamlMap map(context.yaml, item, item.position, "a conflict", ConflictKeys);
        plan::Conflict conflict;
        conflict.id = map.text("id");
        conflict.position = item.position;
        if (!conflict.id.empty()) {
            expectId(context.yaml, conflict.id, map.placeOf("id"), "conflict");
            if (std::ranges::find(context.plan.conflicts, conflict.id, &plan::Conflict::id)
                != context.plan.conflicts.end())
                map.error(
                    "duplicate-id", "id", "\"" + conflict.id + "\" is taken by an earlier conflict; choose another");
            map.rename("conflict " + conflict.id);
        }
        conflict.text = map.text("text");
        conflict.reading = map.text("reading");
        if (const YamlNode *between = map.value("between"))
            readItems(context.yaml, *between, map.nameOf("between"), [&](const YamlNode &cite) {
                conflict.between.push_back(readCitation(context.yaml, cite, "a place in " + map.nameOf("between")));
            });
        context.plan.conflicts.push_back(std::move(conflict));
    });
}

} // namespace formats
