#include "cli/NoticeUse.h"

#include "app/Streams.h"
#include "base/Text.h"
#include "cli/NoticeRecord.h"
#include "cli/Visible.h"
#include "dispatch/CheckNotice.h"
#include "dispatch/NoticeText.h"
#include "formats/CalendarJson.h"

#include <algorithm>
#include <charconv>

namespace cli {

namespace {

ActionTables<NoticeUse> actions() { return {&noticeLooking(), &noticeActing()}; }

std::string usageText()
{
    return "usage: fengsuictl notice ACTION … [--db FILE]\n" + helpOf(actions())
        + R"(N: the number of the request, the official number, or the code on the notice. Without --db: the live record of this
person. --as NAME: the account that acts; its password is asked at the terminal, or is a line of standard input where
that is none. --draft D: the draft you have seen; another one meanwhile is refused.
)";
}

/// Working days; where there are none to be found, every year counts as unknown.
calendar::WorkCalendar workdays(const Environment &environment)
{
    const auto data = environment.data();
    return data ? formats::readCalendars((*data / "calendar").string()).calendar : calendar::WorkCalendar();
}

} // namespace

base::Result<const dispatch::Notice *> noticeNamed(const NoticeUse &use, const std::string &word)
{
    const dispatch::Notice *found = use.notices().named(word);
    if (found)
        return found;
    return base::fail(base::ErrorCode::NotFound,
        "the record has no notice " + base::quotedLine(word) + "; see `fengsuictl notice list --all`");
}

std::string noticeWords(const dispatch::Notice &notice, const identity::Accounts &accounts)
{
    const auto made = dispatch::checkSignatures(notice, accounts);
    const auto counting = std::ranges::count(made, dispatch::SignatureFault::None, &dispatch::CheckedSignature::fault);
    const auto lost = static_cast<std::ptrdiff_t>(made.size()) - counting;
    std::string words = std::to_string(notice.id) + "  ";
    if (notice.issued)
        words += dispatch::officialNumber(notice.year, notice.number) + "  ";
    words += std::string(dispatch::StateNames.at(static_cast<std::size_t>(notice.state)));
    if (notice.draft.number > 0)
        words += "  draft " + std::to_string(notice.draft.number) + ", " + std::to_string(counting) + " of "
            + std::to_string(dispatch::Steps) + " signatures"
            + (lost > 0 ? ", " + std::to_string(lost) + (lost == 1 ? " that counts no more" : " that count no more")
                        : "");
    if (const auto step = notice.waitsFor())
        words += ", waits for " + std::string(dispatch::StepNames.at(static_cast<std::size_t>(*step)));
    return words + "  " + notice.request.applicant.unit;
}

int runNotice(const Words &words, const Environment &environment)
{
    const ArgumentSpec spec = specOf(actions(), {"--json", "--all"}, 200);
    int exit = Done;
    const auto arguments = sortOut(words, spec, usageText(), environment, exit);
    if (!arguments)
        return exit;
    const std::string &name = arguments->positionals().front();
    const NoticeActionEntry *action = findAction(actions(), name);
    if (!action)
        return usage(environment, "unknown action " + name, usageText());
    if (const std::string problem = misuse(*arguments, *action, "notice"); !problem.empty())
        return usage(environment, problem, "usage: fengsuictl notice " + std::string(action->help) + "\n");
    const auto record = NoticeRecord::open(*arguments, action->use, app::NoticeStream, environment);
    if (!record)
        return fail(environment, record.error());
    const calendar::WorkCalendar calendar = workdays(environment);
    return action->run({*arguments, environment, (*record)->dispatch, (*record)->reserve, (*record)->accounts, calendar,
        (*record)->exchange});
}

} // namespace cli
