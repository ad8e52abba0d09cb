#include "cli/Commands.h"

#include "feel/UnaryTests.h"
#include "formats/FeelJson.h"

#include <nlohmann/json.hpp>

#include <istream>
#include <ostream>

namespace cli {

namespace {

constexpr std::string_view Usage = R"(usage: fengsuictl feel EXPR [--context JSON]        evaluate an expression
       fengsuictl feel --unary TESTS --input JSON     test a value against a cell
       fengsuictl feel --jsonl                        one {"expr":…,"context":{…}} or {"unary":…,"input":…} a line
)";

using Json = nlohmann::json;

/// A value, or why there is none.
struct Answer {
    std::string json;
    bool good = true;
};

Answer problem(const std::string &code, const std::string &message, int column = 0)
{
    nlohmann::ordered_json error{{"code", code}, {"message", message}, {"fact", nullptr}};
    if (column > 0)
        error["column"] = column;
    return {nlohmann::ordered_json{{"error", error}}.dump(-1, ' ', false, Json::error_handler_t::replace), false};
}

/// What led to null is told beside the value.
Answer value(const feel::Value &value, const std::vector<feel::EvaluationNote> &notes)
{
    std::string json = R"({"value":)" + formats::feelToJson(value);
    if (value.isNull() && !notes.empty()) {
        nlohmann::ordered_json list = nlohmann::ordered_json::array();
        for (const feel::EvaluationNote &note : notes)
            list.push_back({{"code", note.code}, {"message", note.message}, {"column", note.column}});
        json += R"(,"notes":)" + list.dump(-1, ' ', false, Json::error_handler_t::replace);
    }
    return {json + "}", true};
}

feel::Context contextOf(const Json &json)
{
    const feel::Value value = formats::feelFromJson(json);
    return value.asObject() ? *value.asObject() : feel::Context{};
}

Answer evaluate(const std::string &text, const feel::Context &context)
{
    const auto expression = feel::Expression::parse(text);
    if (!expression)
        return problem(expression.error().code, expression.error().message, expression.error().column);
    std::vector<feel::EvaluationNote> notes;
    const feel::Value result = expression->evaluate(context, &notes);
    return value(result, notes);
}

Answer match(const std::string &text, const Json &input, const feel::Context &context)
{
    const auto tests = feel::UnaryTests::parse(text);
    if (!tests)
        return problem(tests.error().code, tests.error().message, tests.error().column);
    std::vector<feel::EvaluationNote> notes;
    const feel::Value result = tests->matches(formats::feelFromJson(input), context, &notes);
    return value(result, notes);
}

Answer answerLine(const std::string &line)
{
    const Json request = Json::parse(line, nullptr, false);
    if (request.is_discarded() || !request.is_object())
        return problem("bad-line", "the line is no JSON object");
    const Json context = request.value("context", Json::object());
    if (!context.is_object())
        return problem("bad-line", "`context` is no JSON object");
    if (request.contains("expr") && request["expr"].is_string())
        return evaluate(request["expr"], contextOf(context));
    if (request.contains("unary") && request["unary"].is_string())
        return match(request["unary"], request.value("input", Json()), contextOf(context));
    return problem("bad-line", "the line has neither `expr` nor `unary` as text");
}

/// Answers leave as soon as no further line is at hand, so that two programs can take turns.
int answerLines(const Environment &environment)
{
    bool good = true;
    for (std::string line; std::getline(environment.in, line);) {
        const Answer answer = answerLine(line);
        good = good && answer.good;
        environment.out << answer.json << '\n';
        if (environment.in.rdbuf()->in_avail() <= 0)
            environment.out.flush();
    }
    return good ? Done : BadInput;
}

int say(const Environment &environment, const Answer &answer)
{
    if (answer.good) {
        environment.out << answer.json << '\n';
        return Done;
    }
    const Json error = Json::parse(answer.json)["error"];
    environment.err << "expression:1:" << error.value("column", 1) << ": " << error["message"].get<std::string>()
                    << " [" << error["code"].get<std::string>() << "]\n";
    return BadInput;
}

} // namespace

int runFeel(const Words &words, const Environment &environment)
{
    int exit = Done;
    const auto arguments =
        sortOut(words, {{"--context", "--unary", "--input"}, {"--jsonl", "--json"}, 0, 1}, Usage, environment, exit);
    if (!arguments)
        return exit;
    const auto unary = arguments->option("--unary");
    const std::size_t given =
        arguments->positionals().size() + (unary ? 1U : 0U) + (arguments->has("--jsonl") ? 1U : 0U);
    if (given != 1)
        return usage(environment, "give one expression, or --unary, or --jsonl", Usage);
    if (arguments->option("--input") && !unary)
        return usage(environment, "--input belongs to --unary", Usage);
    if (arguments->has("--jsonl")) {
        return arguments->option("--context") ? usage(environment, "with --jsonl every line has its own context", Usage)
                                              : answerLines(environment);
    }
    const Json context = Json::parse(arguments->optionOr("--context", "{}"), nullptr, false);
    if (!context.is_object())
        return fail(environment,
            base::Error{base::ErrorCode::Invalid, R"(--context is no JSON object; write it like {"deaths": 4})"});
    if (!unary)
        return say(environment, evaluate(arguments->positionals().front(), contextOf(context)));
    const Json input = Json::parse(arguments->optionOr("--input", "null"), nullptr, false);
    if (input.is_discarded())
        return fail(
            environment, base::Error{base::ErrorCode::Invalid, R"(--input is no JSON; write 4, "text", true or null)"});
    return say(environment, match(*unary, input, contextOf(context)));
}

} // namespace cli
