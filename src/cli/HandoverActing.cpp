#include "cli/HandoverUse.h"

#include "cli/SignedIn.h"
#include "cli/Visible.h"

#include <ostream>

namespace cli {

namespace {

using namespace handover;

/// Signs in as `--as`, does it and signs out again; says what was done.
template <class Do>
int actAs(const HandoverUse &use, const std::string &done, const Do &act)
{
    const std::string actor = use.option("--as");
    const auto result = whileSignedIn<app::HandoverResult, app::HandoverFailure>(use.environment, use.record.accounts,
        actor, [&](const identity::Secret &password) { return act(password, actor); });
    if (!result)
        return failOf(use.environment, result.error());
    printLine(use.out(), "handover " + std::to_string(handoverOf(*result)) + " " + done);
    return Done;
}

/// Prints the sheet, and signs just that.
int give(const HandoverUse &use)
{
    return actAs(use, "waits to be taken over", [&](const identity::Secret &password, const std::string &actor) {
        const auto readLines = [&] {
            auto lines = use.record.lines();
            for (const std::string &note : use.arguments.all("--note")) {
                if (lines)
                    (*lines)[static_cast<std::size_t>(Section::Notes)].push_back({note});
            }
            return lines;
        };
        const auto sheet = use.record.handovers.sheet(readLines, actor);
        if (!sheet)
            return app::HandoverResult(tl::unexpected(app::HandoverFailure(sheet.error())));
        use.out() << visibleLines(sheetText(*sheet));
        return use.record.handovers.give(*sheet, password, actor);
    });
}

int take(const HandoverUse &use)
{
    const auto found = handoverNumbered(use.record, use.word(0));
    if (!found)
        return cli::fail(use.environment, found.error());
    return actAs(use, "is taken over", [&](const identity::Secret &password, const std::string &actor) {
        return use.record.handovers.take((*found)->sheet.number, use.option("--remark"), password, actor);
    });
}

int withdraw(const HandoverUse &use)
{
    const auto found = handoverNumbered(use.record, use.word(0));
    if (!found)
        return cli::fail(use.environment, found.error());
    return actAs(use, "is taken back", [&](const identity::Secret &, const std::string &actor) {
        return use.record.handovers.withdraw((*found)->sheet.number, use.option("--reason"), actor);
    });
}

} // namespace

const std::vector<HandoverActionEntry> &handoverActing()
{
    static const std::vector<HandoverActionEntry> Actions{
        {"give", 0, 0, give, {"--as", "--note"}, {"--as"},
            "give --as NAME [--note TEXT]…   signs what stands now; the one who comes takes it over"},
        {"take", 1, 1, take, {"--as", "--remark"}, {"--as"}, "take N --as NAME [--remark TEXT]   signs the same sheet"},
        {"withdraw", 1, 1, withdraw, {"--as", "--reason"}, {"--as", "--reason"},
            "withdraw N --as NAME --reason R   who gave it takes it back"},
    };
    return Actions;
}

} // namespace cli
