#include "main/DemonstrationReserve.h"

#include "formats/StarterNoticesCsv.h"
#include "formats/StockCsv.h"
#include "main/DemonstrationTable.h"
#include "reserve/SecondSignature.h"

#include <algorithm>

namespace root {

namespace {

using formats::StarterNotice;
using formats::StarterReached;
using identity::Role;

base::Error refused(const std::string &what) { return {base::ErrorCode::Refused, what, "demonstration"}; }

std::string wordsOf(const base::Error &error) { return base::toString(error); }
std::string wordsOf(const identity::AccountRefusal &refusal) { return refusal.detail; }
std::string wordsOf(const dispatch::NoticeRefusal &refusal) { return dispatch::toString(refusal); }
std::string wordsOf(const reserve::StockRefusals &refusals) { return reserve::toString(refusals.front()); }

/// What came of it, for the demonstration as a whole.
template <class Outcome>
base::Result<> resultOf(const Outcome &done)
{
    if (done)
        return {};
    return tl::unexpected(refused(std::visit([](const auto &one) { return wordsOf(one); }, done.error())));
}

/// The people of a demonstration about its reserve.
class Cast {
public:
    Cast(const std::vector<formats::StarterAccount> &starters, base::ManualClock &clock, app::Accounts &accounts,
        app::Reserve &stock, app::Dispatch &notices)
        : m_starters(starters)
        , m_clock(clock)
        , m_accounts(accounts)
        , m_stock(stock)
        , m_notices(notices)
        , m_now(clock.now())
    {
    }

    base::Result<> signIn(bool in)
    {
        for (const formats::StarterAccount &one : m_starters) {
            const auto done = in
                ? m_accounts.execute(identity::SignIn{one.name, identity::Secret(std::string(one.password))}, one.name)
                : m_accounts.execute(identity::SignOut{false}, one.name);
            if (!done)
                return tl::unexpected(refused("nobody can sign " + std::string(in ? "in" : "out") + ": " + one.name));
        }
        return {};
    }
    base::Result<> goods(Role role, const reserve::StockCommand &command, std::size_t which = 0)
    {
        return resultOf(m_stock.execute(command, nameOf(role, which), m_accounts.workstation(), m_accounts));
    }
    /// The second of them signs what the first recorded.
    base::Result<> confirm(std::int64_t movement)
    {
        const std::string name = nameOf(Role::ReserveHolder, 1);
        const formats::StarterAccount *who = starter(name);
        if (!who)
            return tl::unexpected(refused("nobody signs goods as the second"));
        const identity::Secret password{std::string(who->password)};
        const reserve::Movement *recorded = m_stock.stock().movement(movement);
        const std::string text = recorded ? reserve::movementText(m_stock.stock(), *recorded) : std::string();
        return resultOf(m_stock.confirm({movement, text}, password, name, m_accounts));
    }
    base::Result<> play(const StarterNotice &starter);

private:
    [[nodiscard]] std::string nameOf(Role role, std::size_t which = 0) const
    {
        for (const formats::StarterAccount &one : m_starters) {
            if (std::ranges::find(one.roles, role) != one.roles.end() && which-- == 0)
                return one.name;
        }
        return {};
    }
    [[nodiscard]] const formats::StarterAccount *starter(const std::string &name) const
    {
        const auto found = std::ranges::find(m_starters, name, &formats::StarterAccount::name);
        return found == m_starters.end() ? nullptr : &*found;
    }
    base::Result<> act(Role role, const dispatch::NoticeCommand &command)
    {
        const auto done = m_notices.execute(command, nameOf(role));
        later();
        return resultOf(done);
    }
    base::Result<> sign(Role role, std::int64_t notice);
    base::Result<> follow(const StarterNotice &starter, std::int64_t notice);
    base::Result<> letGo(std::int64_t notice);
    /// A couple of minutes, and never behind the beginning of the demonstration.
    void later() { m_clock.set(std::min(m_now, m_clock.now() + std::chrono::minutes{2})); }

    const std::vector<formats::StarterAccount> &m_starters;
    base::ManualClock &m_clock;
    app::Accounts &m_accounts;
    app::Reserve &m_stock;
    app::Dispatch &m_notices;
    const base::Instant m_now;
};

base::Result<> Cast::sign(Role role, std::int64_t notice)
{
    const std::string name = nameOf(role);
    const formats::StarterAccount *who = starter(name);
    if (!who)
        return tl::unexpected(refused("nobody has a role that signs"));
    if (const auto opened = act(role, dispatch::OpenNotice{notice, 1}); !opened)
        return opened;
    const auto done = m_notices.sign({notice, 1, {}}, identity::Secret(std::string(who->password)), name);
    later();
    return resultOf(done);
}

base::Result<> Cast::letGo(std::int64_t notice)
{
    if (const auto out = act(Role::ReserveHolder, dispatch::RecordShipment{notice}); !out)
        return out;
    return confirm(m_notices.notices().find(notice)->movement);
}

/// What came after the draft.
base::Result<> Cast::follow(const StarterNotice &starter, std::int64_t notice)
{
    static constexpr std::array Signers{Role::FirstReviewer, Role::SecondReviewer, Role::DeputyLeader, Role::Leader};
    if (starter.reached == StarterReached::Returned)
        return act(Role::FirstReviewer, dispatch::ReturnNotice{notice, 1, starter.words});
    if (starter.reached == StarterReached::Phone)
        return act(Role::DutyOfficer,
            dispatch::OrderByPhone{notice, 1, dispatch::Medium::Phone, "市工信局 值班领导", starter.words});
    const auto steps = static_cast<std::size_t>(starter.reached) - static_cast<std::size_t>(StarterReached::Drafted);
    for (std::size_t i = 0; i < std::min(steps, Signers.size()); ++i) {
        if (const auto done = sign(Signers.at(i), notice); !done)
            return done;
    }
    if (steps <= Signers.size())
        return {};
    if (const auto issued = act(Role::DutyOfficer, dispatch::IssueNotice{notice, 1}); !issued)
        return issued;
    return starter.reached == StarterReached::Out ? letGo(notice) : base::Result<>();
}

base::Result<> Cast::play(const StarterNotice &starter)
{
    m_clock.set(m_now - std::chrono::minutes{starter.minutesAgo});
    const auto notice = static_cast<std::int64_t>(m_notices.notices().all.size()) + 1;
    const dispatch::Request request{starter.path, starter.medium, starter.reference, {}, {}, starter.party,
        starter.party, std::chrono::floor<std::chrono::minutes>(m_now) + std::chrono::hours{starter.deliverHours},
        starter.deliverTo, starter.goods};
    if (const auto asked = act(Role::DutyOfficer, dispatch::RecordRequest{request}); !asked)
        return asked;
    if (starter.reached == StarterReached::Requested)
        return {};
    if (const auto drafted = act(Role::DutyOfficer, dispatch::MakeDraft{notice, {}, {}}); !drafted)
        return drafted;
    return follow(starter, notice);
}

/// Days of the file are of 2026; a demonstration of a later year has them later.
void moveExpiry(std::vector<reserve::ReceivedLot> &lots, base::Instant now)
{
    constexpr int WrittenFor = 2026;
    const std::chrono::years later{calendar::yearOf(calendar::dayOf(now)) - WrittenFor};
    for (reserve::ReceivedLot &lot : lots) {
        if (!lot.expires)
            continue;
        const std::chrono::year_month_day day{*lot.expires};
        lot.expires = std::chrono::sys_days{(day.year() + later) / day.month() / day.day()};
    }
}

base::Result<> fillStock(const std::filesystem::path &folder, Cast &people, base::Instant now)
{
    const auto items = readTable(folder / "catalogue.csv", formats::readCatalogueCsv);
    if (!items)
        return base::failFrom(items);
    const auto plan = readTable(folder / "plan.csv", formats::readStockPlanCsv);
    if (!plan)
        return base::failFrom(plan);
    auto lots = readTable(folder / "lots.csv", formats::readLotsCsv);
    if (!lots)
        return base::failFrom(lots);
    moveExpiry(lots->rows, now);
    if (const auto done = people.goods(Role::FirstReviewer, reserve::ListItems{items->rows}); !done)
        return done;
    const int year = calendar::yearOf(calendar::dayOf(now));
    if (const auto done = people.goods(Role::FirstReviewer, reserve::IssuePlan{year, plan->rows, {}}); !done)
        return done;
    if (const auto done = people.goods(Role::ReserveHolder, reserve::RecordReceipt{lots->rows, "示范入库"}); !done)
        return done;
    return people.confirm(1);
}

} // namespace

base::Result<> fillDemonstrationReserve(const std::filesystem::path &folder,
    const std::vector<formats::StarterAccount> &starters, base::ManualClock &clock, app::Accounts &accounts,
    app::Reserve &stock, app::Dispatch &notices)
{
    const base::Instant now = clock.now();
    const auto requests = readTable(folder / "notices.csv", formats::readStarterNoticesCsv);
    if (!requests)
        return base::failFrom(requests);
    int earliest = 0;
    for (const StarterNotice &request : *requests)
        earliest = std::max(earliest, request.minutesAgo);
    Cast people(starters, clock, accounts, stock, notices);
    clock.set(now - std::chrono::minutes{earliest + 1});
    if (const auto in = people.signIn(true); !in)
        return in;
    if (const auto filled = fillStock(folder, people, now); !filled)
        return filled;
    for (const StarterNotice &request : *requests) {
        if (const auto played = people.play(request); !played)
            return played;
    }
    clock.set(now);
    return people.signIn(false);
}

} // namespace root
