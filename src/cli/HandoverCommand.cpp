#include "cli/HandoverUse.h"

#include "base/Text.h"

#include <charconv>

namespace cli {

namespace {

ActionTables<HandoverUse> actions() { return {&handoverLooking(), &handoverActing()}; }

std::string usageText()
{
    return "usage: fengsuictl handover ACTION … [--db FILE]\n" + helpOf(actions())
        + R"(Who goes signs the sheet of the desk, who comes signs the same one. Without --db: the live record of this person. --as NAME:
the account that acts; its password is asked at the terminal, or is a line of standard input where that is none.
)";
}

} // namespace

base::Result<const handover::Handover *> handoverNumbered(const HandoverRecord &record, const std::string &word)
{
    std::int64_t number = 0;
    const auto [end, error] = std::from_chars(word.data(), word.data() + word.size(), number);
    const bool read = error == std::errc() && end == word.data() + word.size();
    const handover::Handover *found = read ? record.handovers.all().find(number) : nullptr;
    if (!found)
        return base::fail(base::ErrorCode::NotFound,
            "there is no handover " + base::quotedLine(word) + "; see `fengsuictl handover list`");
    return found;
}

int runHandover(const Words &words, const Environment &environment)
{
    const ArgumentSpec spec = specOf(actions(), {"--json"}, 2, {"--note"});
    int exit = Done;
    const auto arguments = sortOut(words, spec, usageText(), environment, exit);
    if (!arguments)
        return exit;
    const std::string &name = arguments->positionals().front();
    const HandoverActionEntry *action = findAction(actions(), name);
    if (!action)
        return usage(environment, "unknown action " + name, usageText());
    if (const std::string problem = misuse(*arguments, *action, "handover"); !problem.empty())
        return usage(environment, problem, "usage: fengsuictl handover " + std::string(action->help) + "\n");
    const auto record = HandoverRecord::open(*arguments, action->use, environment);
    if (!record)
        return fail(environment, record.error());
    return action->run({*arguments, environment, **record});
}

} // namespace cli
