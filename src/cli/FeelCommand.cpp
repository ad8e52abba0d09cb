#include "cli/Commands.h"

#include "base/Text.h"
#include "feel/UnaryTests.h"
#include "formats/FeelJson.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
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

/// What led to null is told beside the value; a name that is not known always is, for it may be misspelt.
Answer value(const feel::Value &value, const std::vector<feel::EvaluationNote> &notes)
{
    std::string json = R"({"value":)" + formats::feelToJson(value);
    nlohmann::ordered_json list = nlohmann::ordered_json::array();
    for (const feel::EvaluationNote &note : notes) {
        if (value.isNull() || note.code == "unknown-name")
            list.push_back({{"code", note.code}, {"message", note.message}, {"column", note.column}});
    }
    if (!list.empty()) {
        json += R"(,"notes":)" + list.dump(-1, ' ', false, Json::error_handler_t::replace);
    }
    return {json + "}", true};
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

Answer match(const std::string &text, const feel::Value &input, const feel::Context &context)
{
    const auto tests = feel::UnaryTests::parse(text);
    if (!tests)
        return problem(tests.error().code, tests.error().message, tests.error().column);
    std::vector<feel::EvaluationNote> notes;
    const feel::Value result = tests->matches(input, context, &notes);
    return value(result, notes);
}

Answer badLine(const std::string &message) { return problem("bad-line", message); }

/// What a line asks for, its shape checked.
Answer answerRequest(const feel::Object &request)
{
    constexpr std::array<std::string_view, 4> Keys{"expr", "unary", "input", "context"};
    for (const auto &[key, entry] : request) {
        if (std::ranges::find(Keys, key) == Keys.end())
            return badLine(
                "there is no key " + base::quotedLine(key) + "; write expr and context, or unary, input and context");
    }
    const auto textOf = [&](std::string_view key) {
        const auto found = request.find(key);
        return found == request.end() ? nullptr : found->second.as<std::string>();
    };
    const auto context = request.find("context");
    if (context != request.end() && context->second.asObject() == nullptr)
        return badLine(R"(`context` is no JSON object; write it like {"deaths": 4})");
    const feel::Context names = context == request.end() ? feel::Context{} : *context->second.asObject();
    const auto input = request.find("input");
    if (request.contains("expr") == request.contains("unary"))
        return badLine("the line must have `expr` or `unary`, and not both");
    if (request.contains("expr")) {
        if (textOf("expr") == nullptr)
            return badLine("`expr` is no text; write the expression in quotes");
        return input == request.end() ? evaluate(*textOf("expr"), names)
                                      : badLine("`input` belongs to `unary`; put it into `context` under a name");
    }
    if (textOf("unary") == nullptr)
        return badLine("`unary` is no text; write the tests in quotes");
    return input == request.end() ? badLine("`unary` needs the `input` to test; null where it is unknown")
                                  : match(*textOf("unary"), input->second, names);
}

Answer answerLine(const std::string &line)
{
    const auto request = formats::feelFromJson(line);
    if (!request)
        return problem(request.error().code == "not-json" ? "bad-line" : request.error().code, request.error().message,
            request.error().column);
    if (request->asObject() == nullptr)
        return badLine(R"(the line is no JSON object; write it like {"expr": "1 + 1"})");
    return answerRequest(*request->asObject());
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

base::Error badOption(
    const std::string &option, const tl::expected<feel::Value, formats::JsonFault> &value, const std::string &otherwise)
{
    const bool isOwn = !value && value.error().code != "not-json"; // it is JSON, something else is wrong with it
    return {base::ErrorCode::Invalid, option + (isOwn ? ": " + value.error().message : " is " + otherwise)};
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
    if (unary && !arguments->option("--input"))
        return usage(environment, "--unary needs the --input to test; null where it is unknown", Usage);
    const auto context = formats::feelFromJson(arguments->optionOr("--context", "{}"));
    if (!context || context->asObject() == nullptr)
        return fail(environment, badOption("--context", context, R"(no JSON object; write it like {"deaths": 4})"));
    if (!unary)
        return say(environment, evaluate(arguments->positionals().front(), *context->asObject()));
    const auto input = formats::feelFromJson(arguments->optionOr("--input", "null"));
    if (!input)
        return fail(environment, badOption("--input", input, R"(no JSON; write 4, "text", true or null)"));
    return say(environment, match(*unary, *input, *context->asObject()));
}

} // namespace cli
