#include "cli/NoticeUse.h"

#include "app/SupplyAdvice.h"
#include "base/Text.h"
#include "cli/PlanFiles.h"
#include "cli/SignedIn.h"
#include "cli/Visible.h"
#include "dispatch/Drafting.h"
#include "dispatch/NoticeText.h"

#include <algorithm>
#include <ostream>

namespace cli {

namespace {

using namespace dispatch;

int told(const NoticeUse &use, const app::NoticeResult &done)
{
    if (!done)
        return failOf(use.environment, done.error());
    const Notice &notice = *use.notices().find(noticeOf(*done));
    printLine(use.out(), noticeWords(notice, use.accounts.all()));
    if (std::holds_alternative<NoticeIssued>(*done))
        printLine(use.out(), "code " + shortCode(notice.digest));
    return Done;
}

int act(const NoticeUse &use, const NoticeCommand &command)
{
    const std::string actor = use.option("--as");
    return told(use,
        whileSignedIn<app::NoticeResult, app::NoticeFailure>(use.environment, use.accounts, actor,
            [&](const identity::Secret &) { return use.dispatch.execute(command, actor); }));
}

/// The command of a notice that the first word names.
template <class Make>
int about(const NoticeUse &use, const Make &make)
{
    const auto notice = noticeNamed(use, use.word(0));
    return notice ? act(use, make((*notice)->id)) : cli::fail(use.environment, notice.error());
}

/// The same of the draft that was seen.
template <class Make>
int aboutDraft(const NoticeUse &use, const Make &make)
{
    const auto draft = numberOf(use.option("--draft"), "a draft");
    if (!draft)
        return cli::fail(use.environment, draft.error());
    return about(use, [&](std::int64_t notice) { return make(notice, *draft); });
}

/// The same of the newest draft, or of the one that `--draft` says was seen: where another is the newest it is refused.
template <class Make>
int aboutNewest(const NoticeUse &use, const Make &make)
{
    if (use.arguments.option("--draft"))
        return aboutDraft(use, make);
    const auto notice = noticeNamed(use, use.word(0));
    return notice ? act(use, make((*notice)->id, (*notice)->draft.number)) : cli::fail(use.environment, notice.error());
}

/// The value of a word among names. Error: Invalid, saying all.
template <class Enum, std::size_t Count>
base::Result<Enum> among(const std::array<std::string_view, Count> &names, const std::string &word)
{
    const auto found = std::ranges::find(names, word);
    if (found == names.end())
        return base::fail(base::ErrorCode::Invalid,
            base::quotedLine(word) + " is none of: " + base::join({names.begin(), names.end()}, ", "));
    return static_cast<Enum>(found - names.begin());
}

base::Result<Request> requestFrom(const NoticeUse &use)
{
    const auto path = among<Path>(PathNames, use.option("--path"));
    const auto medium = among<Medium>(MediumNames, use.arguments.optionOr("--medium", "written"));
    const auto by = base::parseIso(use.option("--by"));
    if (!path)
        return base::failFrom(path);
    if (!medium)
        return base::failFrom(medium);
    if (!by)
        return base::failFrom(by);
    const Party unit{use.option("--unit"), use.option("--contact"), use.option("--phone")};
    Request request{*path, *medium, use.option("--reference"), use.option("--incident"), use.option("--activation"),
        unit,
        {use.arguments.optionOr("--user", unit.unit), use.arguments.optionOr("--user-contact", unit.contact),
            use.arguments.optionOr("--user-phone", unit.phone)},
        *by, use.option("--to"), {}};
    for (std::size_t i = 0; !use.word(i).empty(); ++i) {
        auto amount = splitAmount(use.word(i));
        if (!amount)
            return base::failFrom(amount);
        request.lines.push_back({std::move(amount->first), amount->second});
    }
    return request;
}

int request(const NoticeUse &use)
{
    auto asked = requestFrom(use);
    return asked ? act(use, RecordRequest{std::move(*asked)}) : cli::fail(use.environment, asked.error());
}

int papers(const NoticeUse &use)
{
    return about(use, [&](std::int64_t notice) { return RecordPapers{notice, use.option("--reference")}; });
}

/// What of the request is put right; nothing where no option says so.
base::Result<std::optional<Particulars>> correctionFrom(const NoticeUse &use)
{
    const auto notice = noticeNamed(use, use.word(0));
    if (!notice)
        return base::failFrom(notice);
    const Particulars stands = particularsOf((*notice)->request);
    Particulars said = stands;
    const auto take = [&](const char *option, std::string &text) { text = use.arguments.optionOr(option, text); };
    take("--reference", said.reference);
    take("--unit", said.applicant.unit);
    take("--contact", said.applicant.contact);
    take("--phone", said.applicant.phone);
    for (const auto part : {&Party::unit, &Party::contact, &Party::phone}) { // who uses it may be whoever asks
        if (stands.user.*part == stands.applicant.*part)
            said.user.*part = said.applicant.*part;
    }
    take("--user", said.user.unit);
    take("--user-contact", said.user.contact);
    take("--user-phone", said.user.phone);
    take("--to", said.deliverTo);
    if (use.arguments.option("--by")) {
        const auto by = base::parseIso(use.option("--by"));
        if (!by)
            return base::failFrom(by);
        said.deliverBy = *by;
    }
    return said == stands ? std::optional<Particulars>() : std::optional(std::move(said));
}

/// Whoever puts the request right and says nothing of lots or note means those of the draft before.
void repeat(const NoticeUse &use, const Notice &notice, MakeDraft &command)
{
    if (!use.arguments.option("--note"))
        command.note = notice.draft.note;
    if (command.lots.empty() && !shipmentOf(notice, use.reserve.stock()))
        command.lots = lotsOf(notice.draft.lines);
}

/// Said before it is done: nobody signs what he drafted.
void warnOfCost(const NoticeUse &use, const Notice &notice)
{
    const DraftingCost cost = draftingCost(notice, use.option("--as"), use.accounts.all(), use.now());
    std::vector<std::string> steps;
    for (const Step step : cost.own)
        steps.emplace_back(StepNames.at(static_cast<std::size_t>(step)));
    if (steps.empty())
        return;
    warn(use.environment,
        "whoever drafts does not sign: after this " + base::join(steps, ", ") + " is for somebody else"
            + (cost.nobody.empty() ? std::string()
                                   : ", and there is nobody else for it here: the request could then only be "
                                     "withdrawn, or signed at another console"));
}

int draft(const NoticeUse &use)
{
    auto correction = correctionFrom(use);
    if (!correction)
        return cli::fail(use.environment, correction.error());
    MakeDraft command{0, {}, use.option("--note"), 0, std::move(*correction)};
    for (std::size_t i = 1; !use.word(i).empty(); ++i) {
        const auto amount = splitAmount(use.word(i));
        if (!amount)
            return cli::fail(use.environment, amount.error());
        const auto lot = numberOf(amount->first, "a lot");
        if (!lot)
            return cli::fail(use.environment, lot.error());
        command.lots.push_back({*lot, amount->second});
    }
    return aboutNewest(use, [&](std::int64_t notice, std::int64_t newest) {
        warnOfCost(use, *use.notices().find(notice));
        command.notice = notice;
        command.draft = newest;
        if (command.correction && newest > 0)
            repeat(use, *use.notices().find(notice), command);
        return command;
    });
}

int phoneOrder(const NoticeUse &use)
{
    const auto medium = among<Medium>(MediumNames, use.arguments.optionOr("--medium", "phone"));
    if (!medium)
        return cli::fail(use.environment, medium.error());
    return aboutDraft(use, [&](std::int64_t notice, std::int64_t number) {
        return OrderByPhone{notice, number, *medium, use.option("--ordered-by"), use.option("--urgency")};
    });
}

/// Shows the text, and that it was shown is recorded.
int open(const NoticeUse &use)
{
    const auto notice = noticeNamed(use, use.word(0));
    if (!notice)
        return cli::fail(use.environment, notice.error());
    const OpenNotice command{(*notice)->id, (*notice)->draft.number};
    const int exit = act(use, command);
    if (exit == Done)
        use.out() << visibleLines(noticeText(*use.notices().find(command.notice)));
    return exit;
}

int sign(const NoticeUse &use)
{
    const auto notice = noticeNamed(use, use.word(0));
    const auto number = numberOf(use.option("--draft"), "a draft");
    if (!notice)
        return cli::fail(use.environment, notice.error());
    if (!number)
        return cli::fail(use.environment, number.error());
    const std::string actor = use.option("--as");
    SignNotice what{(*notice)->id, *number, {}};
    if (use.arguments.option("--opinion"))
        what.opinion = use.option("--opinion");
    return told(use,
        whileSignedIn<app::NoticeResult, app::NoticeFailure>(use.environment, use.accounts, actor,
            [&](const identity::Secret &password) { return use.dispatch.sign(what, password, actor); }));
}

template <class Command>
int withReason(const NoticeUse &use)
{
    return aboutDraft(use, [&](std::int64_t notice, std::int64_t number) {
        return Command{notice, number, use.option("--reason")};
    });
}

int withdraw(const NoticeUse &use)
{
    return aboutNewest(use, [&](std::int64_t notice, std::int64_t newest) {
        return WithdrawRequest{notice, use.option("--reason"), newest};
    });
}

int cancel(const NoticeUse &use)
{
    return about(use, [&](std::int64_t notice) { return CancelNotice{notice, use.option("--reason")}; });
}

int issue(const NoticeUse &use)
{
    return aboutDraft(use, [](std::int64_t notice, std::int64_t number) { return IssueNotice{notice, number}; });
}

/// The way of supply that the word names. Error: Invalid, saying all ways the plan knows.
base::Result<std::string> wayOfSupply(const NoticeUse &use, const std::string &word)
{
    const auto decides = [](const plan::Plan &plan) {
        return plan::findDecision(plan, app::SupplyDecision) != nullptr;
    };
    const auto plan = planThat(use.environment, decides, "no plan in force decides on the way of supply");
    if (!plan)
        return base::failFrom(plan);
    std::vector<std::string> names;
    for (const plan::Outcome &outcome : plan::findDecision(plan->plan(), app::SupplyDecision)->outcomes) {
        if (outcome.name == word)
            return word;
        names.push_back(outcome.name + " (" + outcome.label + ")");
    }
    return base::fail(base::ErrorCode::Invalid,
        base::quotedLine(word) + " is no way of supply; there are: " + base::join(names, ", "));
}

int supply(const NoticeUse &use)
{
    const auto way = wayOfSupply(use, use.word(1));
    if (!way)
        return cli::fail(use.environment, way.error());
    return about(use, [&](std::int64_t notice) { return ChooseSupplyPath{notice, *way, use.option("--reason")}; });
}

int ship(const NoticeUse &use)
{
    const int exit = about(use, [](std::int64_t notice) { return RecordShipment{notice}; });
    if (exit == Done)
        printLine(use.out(),
            "leaves the stock once another account of the holder has signed: `fengsuictl stock confirm "
                + std::to_string(use.reserve.stock().movements.size()) + " --as NAME`");
    return exit;
}

int follow(const NoticeUse &use, FollowUp what)
{
    const auto at =
        use.arguments.option("--at") ? base::parseIso(use.option("--at")) : base::Result<base::Instant>(use.now());
    if (!at)
        return cli::fail(use.environment, at.error());
    return about(use, [&](std::int64_t notice) { return RecordFollowUp{notice, what, *at, use.option("--detail")}; });
}

int load(const NoticeUse &use) { return follow(use, FollowUp::Loaded); }
int deliver(const NoticeUse &use) { return follow(use, FollowUp::Delivered); }
int record(const NoticeUse &use)
{
    const auto what = among<FollowUp>(FollowUpNames, use.word(1));
    return what ? follow(use, *what) : cli::fail(use.environment, what.error());
}

} // namespace

const std::vector<NoticeActionEntry> &noticeActing()
{
    constexpr std::size_t Many = 199;
    static const NameSet Draft{"--draft", "--as"};
    static const NameSet Opinion{"--draft", "--opinion", "--as"};
    static const NameSet Reason{"--draft", "--reason", "--as"};
    static const NameSet Follow{"--detail", "--at", "--as"};
    static const std::vector<NoticeActionEntry> Actions{
        {"request", 1, Many, request,
            {"--path", "--medium", "--reference", "--incident", "--activation", "--unit", "--contact", "--phone",
                "--user", "--user-contact", "--user-phone", "--by", "--to", "--as"},
            {"--path", "--reference", "--unit", "--contact", "--phone", "--by", "--to", "--as"},
            "request CODE=QTY… --path response|ordinary [--medium written|phone|message] --reference R [--incident I] "
            "[--activation A] --unit U --contact C --phone P [--user U --user-contact C --user-phone P] --by TIME --to "
            "PLACE --as WHO"},
        {"papers", 1, 1, papers, {"--reference", "--as"}, {"--reference", "--as"},
            "papers N --reference R --as WHO   what was asked or ordered by phone is there in writing"},
        {"draft", 1, Many, draft,
            {"--note", "--draft", "--as", "--reference", "--unit", "--contact", "--phone", "--user", "--user-contact",
                "--user-phone", "--by", "--to"},
            {"--as"},
            "draft N [LOT=QTY…] [--note T] [--draft D] [--reference R] [--unit U] [--contact C] [--phone P] [--user U] "
            "[--user-contact C] [--user-phone P] [--by T] [--to PLACE] --as WHO   without lots: what expires first; "
            "voids all signatures; --draft: the one it takes the place of; --reference … --to put right what the "
            "request says"},
        {"phone-order", 1, 1, phoneOrder, {"--draft", "--medium", "--ordered-by", "--urgency", "--as"},
            {"--draft", "--ordered-by", "--urgency", "--as"},
            "phone-order N --draft D [--medium phone|message] --ordered-by POST --urgency WHAT --as WHO   the goods "
            "may go"},
        {"open", 1, 1, open, {"--as"}, {"--as"}, "open N --as WHO   read what is to be signed next"},
        {"review", 1, 1, sign, Opinion, Draft,
            "review N --draft D [--opinion WORDS] --as WHO   sign as the step it waits for; WORDS: 同意 without it"},
        {"approve", 1, 1, sign, Opinion, Draft, "approve N --draft D [--opinion WORDS] --as WHO   the same"},
        {"take-back", 1, 1, withReason<WithdrawSignature>, Reason, Reason,
            "take-back N --draft D --reason R --as WHO   the last signature, until the next has opened it"},
        {"return", 1, 1, withReason<ReturnNotice>, Reason, Reason,
            "return N --draft D --reason R --as WHO   another draft is needed"},
        {"refuse", 1, 1, withReason<RefuseNotice>, Reason, Reason,
            "refuse N --draft D --reason R --as WHO   its lots are free again"},
        {"withdraw", 1, 1, withdraw, {"--draft", "--reason", "--as"}, {"--reason", "--as"},
            "withdraw N --reason R [--draft D] --as WHO   nobody needs it any more"},
        {"issue", 1, 1, issue, Draft, Draft, "issue N --draft D --as WHO   it gets its number"},
        {"cancel", 1, 1, cancel, {"--reason", "--as"}, {"--reason", "--as"},
            "cancel N --reason R --as WHO   an issued notice that nobody shipped: its lots are free, its number stays "
            "used"},
        {"supply", 2, 2, supply, {"--reason", "--as"}, {"--reason", "--as"},
            "supply N PATH --reason R --as WHO   by which path it is supplied"},
        {"ship", 1, 1, ship, {"--as"}, {"--as"}, "ship N --as WHO   its lots are taken out of the stock"},
        {"load", 1, 1, load, Follow, {"--detail", "--as"}, "load N --detail ROUTE [--at TIME] --as WHO"},
        {"deliver", 1, 1, deliver, Follow, {"--detail", "--as"}, "deliver N --detail TO-WHOM [--at TIME] --as WHO"},
        {"record", 2, 2, record, Follow, {"--detail", "--as"},
            "record N handed_over|payment_urged|paid|contract_signed|neighbour_asked|neighbour_answered|province_asked|"
            "province_answered|purchase_ordered|purchase_arrived --detail T [--at TIME] --as WHO"},
    };
    return Actions;
}

} // namespace cli
