#pragma once

#include "app/Accounts.h"
#include "app/Console.h"
#include "app/Dispatch.h"
#include "app/Exchange.h"
#include "app/SheetLines.h"
#include "identity/Acting.h"

namespace app {

/// Why an act did not happen: who sits there may not, a rule refused it, or the machine failed.
using ActFailure = std::variant<identity::AccountRefusal, incident::Refusal, base::Error>;

template <class T = void>
using ActOutcome = tl::expected<T, ActFailure>;

/// What a command asks of whoever gives it: to record incidents; what is merely told may be written down unsigned.
[[nodiscard]] identity::Act actOf(const incident::Command &command);
/// Directory, roster and reduction list are the desk's.
inline constexpr identity::Act ReplaceRegister{identity::Permission::RecordIncident, false};

/// The console at one workstation, as the one who sits there may use it: what no role of his allows is refused, the
/// rest is recorded under his post and account. docs/decisions/0038-who-may-act.md. One thread owns it.
class Workplace {
public:
    /// The pharma reserve of the record, what of it travels, and the handovers; null where it has none.
    struct Supplies {
        Dispatch *notices = nullptr;
        Reserve *stock = nullptr;
        Exchange *exchange = nullptr;
        Handover *handovers = nullptr;
    };
    /// All outlive it. No accounts: a record in which nobody signs in.
    Workplace(Console &console, Accounts *accounts, Supplies supplies)
        : m_console(console)
        , m_accounts(accounts)
        , m_supplies(supplies)
    {
    }
    Workplace(Console &console, Accounts *accounts)
        : Workplace(console, accounts, Supplies{})
    {
    }

    [[nodiscard]] Accounts *accounts() { return m_accounts; }
    /// Who is signed in here; empty: nobody.
    [[nodiscard]] const std::string &account() const { return m_account; }

    /// Whoever a crash left signed in here is signed out, the screen being locked. Returns the first problem.
    base::Result<> clear();
    /// Makes the first administrator and signs him in.
    [[nodiscard]] AccountOutcome openFirst(const identity::OpenFirstAdministrator &command);
    /// Whoever sat here before leaves.
    [[nodiscard]] AccountOutcome signIn(const identity::SignIn &command);
    /// Nobody is signed in afterwards, also where that could not be recorded. Nothing happens where nobody was.
    AccountOutcome leave(bool locked);
    [[nodiscard]] AccountOutcome beginUnsigned();
    /// Anything else about accounts, by whoever sits here.
    [[nodiscard]] AccountOutcome act(const identity::AccountCommand &command);

    // As of Console.
    [[nodiscard]] ActOutcome<IncidentPointer> execute(
        const incident::IncidentId &id, const incident::Command &command, std::optional<base::Instant> happened = {});
    [[nodiscard]] ActOutcome<IncidentPointer> report(
        incident::ReportIncident command, std::optional<base::Instant> happened = {});
    [[nodiscard]] ActOutcome<> replaceDirectory(identity::Directory directory);
    [[nodiscard]] ActOutcome<> replaceRoster(identity::Roster roster);
    [[nodiscard]] ActOutcome<> replaceReductionList(reduction::List list);

    // The reserve is kept by whoever is signed in here: what nobody answers for is refused with NotSignedIn. Error
    // beside those of Dispatch and Reserve: NotFound, the record has no reserve.
    [[nodiscard]] NoticeResult execute(const dispatch::NoticeCommand &command);
    [[nodiscard]] NoticeResult sign(const dispatch::SignNotice &what, const identity::Secret &password);
    [[nodiscard]] StockOutcome execute(const reserve::StockCommand &command);
    [[nodiscard]] StockOutcome confirm(const reserve::ConfirmMovement &what, const identity::Secret &password);

    // What travels between consoles, as of Exchange. Error beside those of it: NotFound, nothing does in this record.
    [[nodiscard]] tl::expected<exchange::Preview, ExchangeFailure> preview(const exchange::TakeIn &command);
    [[nodiscard]] ExchangeResult execute(const exchange::ExchangeCommand &command);
    [[nodiscard]] ExchangeResult send(const exchange::Sending &what, const identity::Secret &password);
    [[nodiscard]] ExchangeResult approve(const exchange::SendApproval &what, const identity::Secret &password);
    [[nodiscard]] tl::expected<identity::PeerKeyTrusted, ExchangeFailure> trust(
        const exchange::Bundle &card, const std::string &fingerprint, const identity::Secret &password);

    // The desk is handed over by whoever is signed in here, as of Handover. Error beside those of it: NotFound, nothing
    // is handed over in this record.
    /// What he would hand over now, without notes. `takeIn` takes in what other programs recorded, and tells whoever
    /// shows it.
    [[nodiscard]] tl::expected<handover::Sheet, HandoverFailure> sheet(const std::function<base::Result<>()> &takeIn);
    [[nodiscard]] HandoverResult give(const handover::Sheet &sheet, const identity::Secret &password);
    [[nodiscard]] HandoverResult takeOver(
        std::int64_t number, const std::string &remark, const identity::Secret &password);
    [[nodiscard]] HandoverResult withdrawHandover(std::int64_t number, const std::string &reason);

private:
    [[nodiscard]] std::optional<NoticeFailure> barToNotices() const;
    /// By whoever is signed in here, where the record has a reserve.
    template <class Do>
    [[nodiscard]] StockOutcome withStock(const Do &act);
    [[nodiscard]] std::optional<ExchangeFailure> barToExchange() const;
    [[nodiscard]] std::optional<HandoverFailure> barToHandover() const;
    /// Under which words it is recorded.
    [[nodiscard]] ActOutcome<std::string> actor(const identity::Act &act);
    [[nodiscard]] ActOutcome<> replace(const std::function<base::Result<>(const std::string &actor)> &replaceBy);

    Console &m_console;
    Accounts *m_accounts;
    Supplies m_supplies;
    std::string m_account;
    bool m_unsigned = false; ///< somebody writes down what he is told
};

} // namespace app
