#include "cli/AccountCommand.h"

#include "app/Streams.h"
#include "base/Overloaded.h"
#include "cli/Visible.h"
#include "formats/AccountJson.h"

#include <ostream>

namespace cli {

namespace {

ActionTables<AccountUse> actions() { return {&accountLooking(), &accountActing()}; }

std::string usageText()
{
    return "usage: fengsuictl account ACTION … [--db FILE]\n" + helpOf(actions())
        + R"(Without --db: the live record of this person. --as NAME: who acts; the password is asked at the terminal, or is one
line of standard input where that is none, in the order: the acting account's, then the new one.
)";
}

} // namespace

base::Result<const identity::Account *> findAccount(const AccountUse &use)
{
    if (const identity::Account *account = use.accounts.all().find(use.word(0)))
        return account;
    return base::fail(
        base::ErrorCode::NotFound, "there is no account " + use.word(0) + "; see `fengsuictl account list`");
}

int fail(const Environment &environment, const app::AccountFailure &failure)
{
    return std::visit(base::Overloaded{
                          [&](const identity::AccountRefusal &refusal) {
                              printLine(environment.err, identity::toString(refusal));
                              return BadInput;
                          },
                          [&](const base::Error &error) { return fail(environment, error); },
                      },
        failure);
}

namespace {

/// `key rotate` and `key revoke` are one action each.
Words joinedKeyAction(Words words)
{
    if (words.size() > 1 && words.front() == "key") {
        words[1] = "key " + words[1];
        words.erase(words.begin());
    }
    return words;
}

} // namespace

int runAccount(const Words &words, const Environment &environment)
{
    const ArgumentSpec spec = specOf(actions(), {"--json", "--end"}, 4, {"--role"});
    int exit = Done;
    const auto arguments = sortOut(joinedKeyAction(words), spec, usageText(), environment, exit);
    if (!arguments)
        return exit;
    const std::string &name = arguments->positionals().front();
    const AccountActionEntry *action = findAction(actions(), name);
    if (!action)
        return usage(environment, "unknown action " + name, usageText());
    if (const std::string problem = misuse(*arguments, *action, "account"); !problem.empty())
        return usage(environment, problem, "usage: fengsuictl account " + std::string(action->help) + "\n");
    const auto store = openStore(*arguments, action->use, std::string(app::AccountStream), environment);
    if (!store)
        return fail(environment, store.error());
    const formats::JsonAccountCodec codec;
    identity::SystemRandom random;
    app::Accounts accounts(
        **store, codec, {environment.desk.workstation, environment.clock, random, environment.desk.cost});
    if (const auto loaded = accounts.load(); !loaded)
        return fail(environment, loaded.error());
    return action->run({*arguments, environment, accounts, **store});
}

} // namespace cli
