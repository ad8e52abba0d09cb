#include "cli/BundleUse.h"

#include "app/Streams.h"
#include "base/Text.h"
#include "cli/NoticeRecord.h"

namespace cli {

namespace {

ActionTables<BundleUse> actions() { return {&bundleLooking(), &bundleActing()}; }

std::string usageText()
{
    return "usage: fengsuictl bundle ACTION … [--db FILE]\n" + helpOf(actions())
        + R"(What travels between two consoles without a network: one file, signed. Each console first takes the cards of who signs at
the other one, and compares the fingerprint by telephone. ID: the number of a bundle that left or came, or its beginning.
Without --db: the live record of this person. --as NAME: the account that acts; its password is asked at the terminal, or
is a line of standard input where that is none.
)";
}

} // namespace

base::Result<std::string> bundleNamed(const BundleUse &use, const std::string &word)
{
    std::vector<std::string> found;
    for (const std::string &bundle : use.exchange.all().order) {
        if (!word.empty() && bundle.starts_with(word))
            found.push_back(bundle);
    }
    if (found.size() == 1)
        return found.front();
    return base::fail(base::ErrorCode::NotFound,
        (found.empty() ? "no bundle " : "several bundles begin with ") + base::quotedLine(word)
            + (found.empty() ? " left or came" : "") + "; see `fengsuictl bundle list`");
}

int runBundle(const Words &words, const Environment &environment)
{
    const ArgumentSpec spec = specOf(actions(), {"--json", "--hold"}, 4);
    int exit = Done;
    const auto arguments = sortOut(words, spec, usageText(), environment, exit);
    if (!arguments)
        return exit;
    const std::string &name = arguments->positionals().front();
    const BundleActionEntry *action = findAction(actions(), name);
    if (!action)
        return usage(environment, "unknown action " + name, usageText());
    if (const std::string problem = misuse(*arguments, *action, "bundle"); !problem.empty())
        return usage(environment, problem, "usage: fengsuictl bundle " + std::string(action->help) + "\n");
    const auto record = NoticeRecord::open(*arguments, action->use, app::NoticeStream, environment);
    if (!record)
        return fail(environment, record.error());
    return action->run({*arguments, environment, (*record)->exchange, (*record)->accounts});
}

} // namespace cli
