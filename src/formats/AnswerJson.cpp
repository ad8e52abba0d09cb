#include "formats/AnswerJson.h"

#include "formats/JsonText.h"

namespace formats {

namespace {

std::string quoted(std::string_view text)
{
    std::string json;
    appendJsonText(json, text);
    return json;
}

/// [a,b]: one entry a number, by what it is in JSON.
template <class Numbers>
void appendByNumber(std::string &json, const Numbers &numbers, const std::vector<std::string> &texts)
{
    char separator = '[';
    for (const auto number : numbers) {
        json += separator;
        json += texts[number];
        separator = ',';
    }
    json += separator == '[' ? "[]" : "]";
}

void appendNames(std::string &json, const std::vector<std::string> &names)
{
    json += '[';
    for (std::size_t index = 0; index < names.size(); ++index) {
        if (index > 0)
            json += ',';
        appendJsonText(json, names[index]);
    }
    json += ']';
}

/// "key":[…] with one piece an entry.
template <class List, class Append>
void appendList(std::string &json, std::string_view key, const List &list, Append append)
{
    json += '"';
    json += key;
    json += "\":[";
    bool first = true;
    for (const auto &entry : list) {
        if (!first)
            json += ',';
        first = false;
        append(entry);
    }
    json += ']';
}

void appendQuestion(std::string &json, const assess::Question &question)
{
    json += "{\"fact\":";
    appendJsonText(json, question.fact);
    json += ',';
    appendList(json, "answers", question.answers, [&](const assess::AnswerEffect &answer) {
        json += "{\"test\":";
        appendJsonText(json, answer.test);
        json += ",\"possible\":";
        appendNames(json, answer.possible);
        json += '}';
    });
    json += '}';
}

void appendNeeds(std::string &json, const std::vector<assess::Need> &needs)
{
    json += '{';
    for (std::size_t index = 0; index < needs.size(); ++index) {
        if (index > 0)
            json += ',';
        appendJsonText(json, needs[index].fact);
        json += ':';
        appendJsonText(json, needs[index].test);
    }
    json += '}';
}

void appendExplanation(std::string &json, const assess::Explanation &explanation)
{
    json += ',';
    appendList(json, "questions", explanation.questions,
        [&](const assess::Question &question) { appendQuestion(json, question); });
    json += ",\"next\":";
    if (explanation.next.outcome.empty()) {
        json += "null";
        return;
    }
    json += "{\"outcome\":";
    appendJsonText(json, explanation.next.outcome);
    json += ',';
    appendList(json, "needs", explanation.next.needs,
        [&](const std::vector<assess::Need> &needs) { appendNeeds(json, needs); });
    if (!explanation.next.complete)
        json += ",\"complete\":false";
    json += '}';
}

} // namespace

AnswerWriter::AnswerWriter(const assess::CompiledPlan &plan)
    : m_plan(plan)
    , m_assessor(plan)
    , m_head("{\"plan\":" + quoted(plan.plan().id) + ",\"version\":" + quoted(plan.plan().version) + ",\"warnings\":")
{
    for (const plan::Consistency &rule : plan.plan().consistency)
        m_warnings.push_back("{\"message\":" + quoted(rule.message) + ",\"cite\":" + quoted(rule.cite.section) + "}");
    for (const assess::Column &column : plan.program().columns())
        m_facts.push_back(quoted(column.name()));
    for (std::size_t index = 0; index < plan.plan().decisions.size(); ++index) {
        const plan::Decision &table = plan.plan().decisions[index];
        Decision &decision = m_decisions.emplace_back();
        decision.head = quoted(table.name) + ":{\"outcome\":";
        for (const plan::Outcome &outcome : table.outcomes)
            decision.outcomes.push_back(quoted(outcome.name));
        for (std::size_t row = 0; row < table.rules.size(); ++row) {
            std::string text = "{\"rule\":" + std::to_string(row + 1)
                + ",\"cite\":" + quoted(table.rules[row].cite.section) + ",\"facts\":";
            appendByNumber(text, plan.program().tables()[index].rowFacts[row], m_facts);
            decision.rows.push_back(std::move(text) + ",\"certain\":");
        }
    }
}

void AnswerWriter::appendDecision(std::string &json, const Decision &decision, const assess::Verdict &verdict) const
{
    json += decision.head;
    json += verdict.lacksRow ? "null" : decision.outcomes[verdict.outcome];
    json += ",\"possible\":";
    char separator = '[';
    for (std::size_t outcome = 0; outcome < decision.outcomes.size(); ++outcome) {
        if ((verdict.possible >> outcome & 1) == 0)
            continue;
        json += separator;
        json += decision.outcomes[outcome];
        separator = ',';
    }
    json += separator == '[' ? "[]" : "]";
    json += verdict.settled() ? ",\"settled\":true,\"because\":" : ",\"settled\":false,\"because\":";
    separator = '[';
    for (const std::uint16_t row : verdict.because) {
        json += separator;
        json += decision.rows[row];
        json += verdict.certain ? "true}" : "false}";
        separator = ',';
    }
    json += separator == '[' ? "[]" : "]";
    json += ",\"ask\":";
    appendByNumber(json, verdict.ask, m_facts);
}

base::Result<> AnswerWriter::append(std::string &json, const assess::Readings &readings, bool explain)
{
    const auto verdicts = m_assessor.assess(readings);
    if (!verdicts)
        return failFrom(verdicts);
    std::vector<assess::Explanation> explanations;
    if (explain) {
        auto explained = m_plan.explain(readings);
        if (!explained)
            return failFrom(explained);
        explanations = *std::move(explained);
    }
    json += m_head;
    appendByNumber(json, m_assessor.contradicted(), m_warnings);
    json += ",\"decisions\":{";
    for (std::size_t index = 0; index < verdicts->size(); ++index) {
        if (index > 0)
            json += ',';
        appendDecision(json, m_decisions[index], (*verdicts)[index]);
        if (explain)
            appendExplanation(json, explanations[index]);
        json += '}';
    }
    json += "}}";
    return {};
}

base::Result<std::string> answerToJson(const assess::CompiledPlan &plan, const assess::Readings &readings, bool explain)
{
    std::string json;
    const auto appended = AnswerWriter(plan).append(json, readings, explain);
    if (!appended)
        return failFrom(appended);
    return json;
}

} // namespace formats
