#include "cli/StockUse.h"

#include "app/Streams.h"
#include "base/Overloaded.h"
#include "base/Text.h"
#include "cli/NoticeRecord.h"
#include "cli/SignedIn.h"
#include "cli/Visible.h"

#include <charconv>
#include <ostream>

namespace cli {

namespace {

ActionTables<StockUse> actions() { return {&stockLooking(), &stockActing(), &stockTables()}; }

std::string usageText()
{
    return "usage: fengsuictl stock ACTION … [--db FILE]\n" + helpOf(actions())
        + R"(Without --db: the live record of this person. --as NAME: the account that acts; its password is asked at the terminal, or
is a line of standard input where that is none. LOT=QTY: so much of the lot of this number, for example 12=30.5.
)";
}

void print(const Environment &environment, const reserve::StockRefusal &refusal)
{
    printLine(environment.err,
        (refusal.line ? "line " + std::to_string(*refusal.line + 1) + ": " : std::string())
            + reserve::toString(refusal));
}

} // namespace

int fail(const Environment &environment, const app::StockFailure &failure)
{
    return std::visit(base::Overloaded{
                          [&](const reserve::StockRefusals &refusals) {
                              for (const reserve::StockRefusal &refusal : refusals)
                                  print(environment, refusal);
                              return BadInput;
                          },
                          [&](const identity::AccountRefusal &refusal) {
                              printLine(environment.err, identity::toString(refusal));
                              return BadInput;
                          },
                          [&](const base::Error &error) { return fail(environment, error); },
                      },
        failure);
}

app::StockOutcome actAs(const StockUse &use, const reserve::StockCommand &command)
{
    const std::string actor = use.option("--as");
    return whileSignedIn<app::StockOutcome, app::StockFailure>(use.environment, use.accounts, actor,
        [&](const identity::Secret &) { return use.dispatch.execute(command, actor); });
}

app::StockOutcome confirmAs(const StockUse &use, const reserve::ConfirmMovement &what)
{
    const std::string actor = use.option("--as");
    return whileSignedIn<app::StockOutcome, app::StockFailure>(use.environment, use.accounts, actor,
        [&](const identity::Secret &password) { return use.dispatch.confirm(what, password, actor); });
}

base::Result<std::pair<std::string, reserve::Quantity>> splitAmount(const std::string &word)
{
    const std::size_t equals = word.find('=');
    if (equals == std::string::npos)
        return base::fail(
            base::ErrorCode::Invalid, word + " does not say how much of what, for example 12=30.5 or Y001=30.5");
    const auto quantity = reserve::Quantity::parse(word.substr(equals + 1));
    return quantity
        ? base::Result<std::pair<std::string, reserve::Quantity>>(std::pair(word.substr(0, equals), *quantity))
        : base::failFrom(quantity);
}

base::Result<std::int64_t> numberOf(const std::string &text, const std::string &what)
{
    std::int64_t number = 0;
    const auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (fault != std::errc() || end != text.data() + text.size() || number < 1)
        return base::fail(base::ErrorCode::Invalid, base::quotedLine(text) + " is not the number of " + what);
    return number;
}

int runStock(const Words &words, const Environment &environment)
{
    const ArgumentSpec spec = specOf(actions(), {"--json", "--preview", "--desc", "--all", "--pending", "--signed"}, 200);
    int exit = Done;
    const auto arguments = sortOut(words, spec, usageText(), environment, exit);
    if (!arguments)
        return exit;
    const std::string &name = arguments->positionals().front();
    const StockActionEntry *action = findAction(actions(), name);
    if (!action)
        return usage(environment, "unknown action " + name, usageText());
    if (const std::string problem = misuse(*arguments, *action, "stock"); !problem.empty())
        return usage(environment, problem, "usage: fengsuictl stock " + std::string(action->help) + "\n");
    const RecordUse use = arguments->has("--preview") ? RecordUse::Look : action->use;
    const auto record = NoticeRecord::open(*arguments, use, app::StockStream, environment);
    if (!record)
        return fail(environment, record.error());
    return action->run({*arguments, environment, (*record)->dispatch, (*record)->reserve, (*record)->accounts});
}

} // namespace cli
