#include "app/Workplace.h"

#include "base/OneOf.h"

namespace app {

namespace {

template <class T>
ActOutcome<T> outcomeOf(Outcome<T> &&outcome)
{
    if (outcome)
        return std::move(*outcome);
    return tl::unexpected(
        std::visit([](auto &&reason) { return ActFailure(std::move(reason)); }, std::move(outcome.error())));
}

/// Writes down what is said, and decides nothing.
template <class T>
constexpr bool isTold = base::isOneOf<T, incident::ReportIncident, incident::DescribeIncident, incident::AddNarrative,
    incident::ActivatePlan, incident::ReportFact, incident::ChangeTask, incident::RecordCall, incident::AddNote>;

base::Error noReserve() { return {base::ErrorCode::NotFound, "the record keeps no reserve", "reserve"}; }

} // namespace

identity::Act actOf(const incident::Command &command)
{
    return std::visit(
        []<class Command>(const Command &) {
            return identity::Act{identity::Permission::RecordIncident, isTold<Command>};
        },
        command);
}

base::Result<> Workplace::clear()
{
    if (!m_accounts)
        return {};
    if (const auto loaded = m_accounts->load(); !loaded)
        return loaded;
    std::vector<std::string> left;
    for (const auto &[name, account] : m_accounts->all().byName) {
        if (account.signedInAt.contains(m_accounts->workstation()))
            left.push_back(name);
    }
    for (const std::string &name : left) {
        const auto out = m_accounts->execute(identity::SignOut{true}, name);
        if (const auto *error = out ? nullptr : std::get_if<base::Error>(&out.error()))
            return tl::unexpected(*error);
    }
    return {};
}

AccountOutcome Workplace::openFirst(const identity::OpenFirstAdministrator &command)
{
    auto opened = m_accounts->execute(
        identity::OpenFirstAdministrator{command.account, command.post, command.password.copy()}, command.account);
    return opened ? signIn({command.account, command.password.copy()}) : opened;
}

AccountOutcome Workplace::signIn(const identity::SignIn &command)
{
    auto done = m_accounts->execute(identity::SignIn{command.account, command.password.copy()}, command.account);
    if (!done)
        return done;
    if (m_account != command.account)
        leave(true);
    m_account = command.account;
    m_unsigned = false;
    return done;
}

AccountOutcome Workplace::leave(bool locked)
{
    m_unsigned = false;
    const std::string account = std::exchange(m_account, {});
    return account.empty() ? AccountOutcome() : m_accounts->execute(identity::SignOut{locked}, account);
}

AccountOutcome Workplace::beginUnsigned()
{
    leave(true);
    m_unsigned = true; // the call is taken also where that cannot be recorded
    return m_accounts->execute(identity::BeginUnsignedWork{}, identity::unsignedActor(m_accounts->workstation()));
}

AccountOutcome Workplace::act(const identity::AccountCommand &command)
{
    return m_accounts->execute(command, m_account);
}

ActOutcome<std::string> Workplace::actor(const identity::Act &act)
{
    if (!m_accounts)
        return std::string();
    if (const auto loaded = m_accounts->load(); !loaded) {
        if (act.unsignedToo) // a call does not wait for accounts to be mended
            return identity::unsignedActor(m_accounts->workstation());
        return tl::unexpected(ActFailure(loaded.error()));
    }
    const identity::Act asked{act.permission, act.unsignedToo && m_unsigned};
    auto actor = identity::actorOf(m_accounts->all(), {m_account, m_accounts->workstation()}, asked, m_accounts->now());
    if (!actor)
        return tl::unexpected(ActFailure(std::move(actor.error())));
    return std::move(*actor);
}

ActOutcome<IncidentPointer> Workplace::execute(
    const incident::IncidentId &id, const incident::Command &command, std::optional<base::Instant> happened)
{
    const auto by = actor(actOf(command));
    if (!by)
        return tl::unexpected(by.error());
    return outcomeOf(m_console.execute(id, command, happened, *by));
}

ActOutcome<IncidentPointer> Workplace::report(incident::ReportIncident command, std::optional<base::Instant> happened)
{
    const auto by = actor(actOf(command));
    if (!by)
        return tl::unexpected(by.error());
    return outcomeOf(m_console.report(std::move(command), happened, *by));
}

ActOutcome<> Workplace::replace(const std::function<base::Result<>(const std::string &actor)> &replaceBy)
{
    const auto by = actor(ReplaceRegister);
    if (!by)
        return tl::unexpected(by.error());
    if (const auto done = replaceBy(*by); !done)
        return tl::unexpected(ActFailure(done.error()));
    return {};
}

ActOutcome<> Workplace::replaceDirectory(identity::Directory directory)
{
    return replace([&](const std::string &by) { return m_console.replaceDirectory(std::move(directory), by); });
}

ActOutcome<> Workplace::replaceRoster(identity::Roster roster)
{
    return replace([&](const std::string &by) { return m_console.replaceRoster(std::move(roster), by); });
}

ActOutcome<> Workplace::replaceReductionList(reduction::List list)
{
    return replace([&](const std::string &by) { return m_console.replaceReductionList(std::move(list), by); });
}

std::optional<NoticeFailure> Workplace::barToNotices() const
{
    if (!m_supplies.notices)
        return noReserve();
    if (m_account.empty())
        return dispatch::NoticeRefusal{dispatch::NoticeRefusalCode::NotSignedIn, {}, "nobody is signed in here"};
    return {};
}

NoticeResult Workplace::execute(const dispatch::NoticeCommand &command)
{
    if (auto bar = barToNotices())
        return tl::unexpected(std::move(*bar));
    return m_supplies.notices->execute(command, m_account);
}

NoticeResult Workplace::sign(const dispatch::SignNotice &what, const identity::Secret &password)
{
    if (auto bar = barToNotices())
        return tl::unexpected(std::move(*bar));
    return m_supplies.notices->sign(what, password, m_account);
}

template <class Do>
StockOutcome Workplace::withStock(const Do &act)
{
    if (!m_supplies.notices)
        return tl::unexpected(StockFailure(noReserve()));
    if (m_account.empty())
        return tl::unexpected(StockFailure(
            reserve::StockRefusals{{reserve::StockRefusalCode::NotSignedIn, {}, "nobody is signed in here"}}));
    return act(*m_supplies.notices);
}

StockOutcome Workplace::execute(const reserve::StockCommand &command)
{
    return withStock([&](Dispatch &notices) { return notices.execute(command, m_account); });
}

StockOutcome Workplace::confirm(const reserve::ConfirmMovement &what, const identity::Secret &password)
{
    return withStock([&](Dispatch &notices) { return notices.confirm(what, password, m_account); });
}

std::optional<ExchangeFailure> Workplace::barToExchange() const
{
    if (!m_supplies.exchange)
        return base::Error{base::ErrorCode::NotFound, "nothing travels from this record", "exchange"};
    if (m_account.empty())
        return exchange::ExchangeRefusal{
            exchange::ExchangeRefusalCode::NotSignedIn, {}, "nobody is signed in here", {}};
    return {};
}

tl::expected<exchange::Preview, ExchangeFailure> Workplace::preview(const exchange::TakeIn &command)
{
    if (auto bar = barToExchange())
        return tl::unexpected(std::move(*bar));
    auto seen = m_supplies.exchange->preview(command, m_account);
    if (!seen)
        return tl::unexpected(ExchangeFailure(seen.error()));
    return std::move(*seen);
}

ExchangeResult Workplace::execute(const exchange::ExchangeCommand &command)
{
    if (auto bar = barToExchange())
        return tl::unexpected(std::move(*bar));
    return m_supplies.exchange->execute(command, m_account);
}

ExchangeResult Workplace::send(const exchange::Sending &what, const identity::Secret &password)
{
    if (auto bar = barToExchange())
        return tl::unexpected(std::move(*bar));
    return m_supplies.exchange->send(what, password, m_account);
}

ExchangeResult Workplace::approve(const exchange::SendApproval &what, const identity::Secret &password)
{
    if (auto bar = barToExchange())
        return tl::unexpected(std::move(*bar));
    return m_supplies.exchange->approve(what, password, m_account);
}

tl::expected<identity::PeerKeyTrusted, ExchangeFailure> Workplace::trust(
    const exchange::Bundle &card, const std::string &fingerprint, const identity::Secret &password)
{
    if (auto bar = barToExchange())
        return tl::unexpected(std::move(*bar));
    return m_supplies.exchange->trust(card, fingerprint, password, m_account);
}

std::optional<HandoverFailure> Workplace::barToHandover() const
{
    if (!m_supplies.handovers)
        return base::Error{base::ErrorCode::NotFound, "nothing is handed over in this record", "handovers"};
    if (m_account.empty())
        return handover::HandoverRefusal{handover::HandoverRefusalCode::NotSignedIn, {}, "nobody is signed in here"};
    return {};
}

tl::expected<handover::Sheet, HandoverFailure> Workplace::sheet(const std::function<base::Result<>()> &takeIn)
{
    if (auto bar = barToHandover())
        return tl::unexpected(std::move(*bar));
    static const dispatch::Notices NoNotices;
    static const reserve::Stock NoStock;
    static const exchange::Exchange NoExchange;
    const auto readLines = [&]() -> base::Result<SheetLines> {
        if (const auto taken = takeIn(); !taken)
            return base::failFrom(taken);
        return sheetLines(
            {m_console.incidents(), m_console.plans(), m_supplies.notices ? m_supplies.notices->notices() : NoNotices,
                m_supplies.stock ? m_supplies.stock->stock() : NoStock,
                m_supplies.exchange ? m_supplies.exchange->all() : NoExchange, m_accounts->all(), m_accounts->now()});
    };
    auto sheet = m_supplies.handovers->sheet(readLines, m_account);
    if (!sheet)
        return tl::unexpected(HandoverFailure(sheet.error()));
    return std::move(*sheet);
}

HandoverResult Workplace::give(const handover::Sheet &sheet, const identity::Secret &password)
{
    if (auto bar = barToHandover())
        return tl::unexpected(std::move(*bar));
    return m_supplies.handovers->give(sheet, password, m_account);
}

HandoverResult Workplace::takeOver(std::int64_t number, const std::string &remark, const identity::Secret &password)
{
    if (auto bar = barToHandover())
        return tl::unexpected(std::move(*bar));
    return m_supplies.handovers->take(number, remark, password, m_account);
}

HandoverResult Workplace::withdrawHandover(std::int64_t number, const std::string &reason)
{
    if (auto bar = barToHandover())
        return tl::unexpected(std::move(*bar));
    return m_supplies.handovers->withdraw(number, reason, m_account);
}

} // namespace app
