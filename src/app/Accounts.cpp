#include "app/Accounts.h"

#include "app/Retry.h"
#include "app/SealAudit.h"
#include "app/Streams.h"

#include <functional>

namespace app {

namespace {

bool failedTry(const std::vector<identity::AccountEvent> &events)
{
    return !events.empty() && std::holds_alternative<identity::SignInFailed>(events.front());
}

} // namespace

/// Commands one after the other, each decided on what those before it leave behind.
class Accounts::Draft {
public:
    Draft(const identity::Accounts &accounts, const identity::AccountContext &context)
        : m_accounts(accounts)
        , m_context(context)
    {
    }

    /// False when the command was refused; the first refusal is the one that is told.
    bool take(const identity::AccountCommand &command)
    {
        const auto decided = identity::decide(m_accounts, command, m_context);
        if (!decided)
            return refuse(decided.error());
        for (const identity::AccountEvent &event : *decided) {
            identity::evolve(m_accounts, {m_accounts.version + 1, m_context.now, m_context.actor, event});
            m_attempt.events.push_back(event);
        }
        if (failedTry(*decided))
            return refuse(identity::AccountRefusal{
                identity::AccountRefusalCode::WrongPassword, m_context.actor, wrongPassword(), wait()});
        return true;
    }

    /// Signs out, where the account is still signed in.
    void leave()
    {
        const identity::Account *account = m_accounts.find(m_context.actor);
        if (account && account->signedInAt.contains(m_context.workstation))
            (void)take(identity::SignOut{});
    }

    [[nodiscard]] Attempt &&result() { return std::move(m_attempt); }

private:
    bool refuse(identity::AccountRefusal refusal)
    {
        if (!m_attempt.refusal)
            m_attempt.refusal = std::move(refusal);
        return false;
    }

    [[nodiscard]] std::chrono::milliseconds wait() const
    {
        const identity::Account *account = m_accounts.find(m_context.actor);
        return account ? identity::waitBeforeTry(*account, m_context.now) : std::chrono::milliseconds{};
    }

    [[nodiscard]] std::string wrongPassword() const
    {
        const auto seconds = std::chrono::ceil<std::chrono::seconds>(wait()).count();
        return seconds == 0
            ? "the password is wrong; it was recorded"
            : "the password is wrong; it was recorded, the next try is in " + std::to_string(seconds) + " s";
    }

    identity::Accounts m_accounts;
    identity::AccountContext m_context;
    Attempt m_attempt;
};

Accounts::Accounts(EventStore &store, const AccountCodec &codec, Seat seat)
    : m_stream(store, codec, AccountStream)
    , m_store(store)
    , m_seat(std::move(seat))
{
}

AccountOutcome Accounts::attempt(const std::string &actor, const std::function<void(Draft &)> &take)
{
    auto done = retryConflicts([&]() -> base::Result<Attempt> {
        if (const auto loaded = load(); !loaded)
            return base::failFrom(loaded);
        const auto record = sealOf(m_store);
        if (!record)
            return base::failFrom(record);
        const base::Instant now = m_seat.clock.now();
        Draft draft(all(), {now, actor, m_seat.workstation, m_seat.random, m_seat.cost, *record});
        take(draft);
        Attempt result = draft.result();
        if (const auto recorded = m_stream.record(result.events, actor, now); !recorded)
            return base::failFrom(recorded);
        return result;
    });
    if (!done)
        return tl::unexpected(AccountFailure(done.error()));
    if (done->refusal)
        return tl::unexpected(AccountFailure(std::move(*done->refusal)));
    return std::move(done->events);
}

AccountOutcome Accounts::execute(const identity::AccountCommand &command, const std::string &actor)
{
    return attempt(actor, [&](Draft &draft) { (void)draft.take(command); });
}

tl::expected<std::vector<identity::TextSigned>, AccountFailure> Accounts::signaturesOf(
    identity::SignText command, const std::string &actor, base::Instant now)
{
    const auto signs =
        identity::decide(all(), std::move(command), {now, actor, m_seat.workstation, m_seat.random, m_seat.cost});
    if (!signs)
        return tl::unexpected(AccountFailure(signs.error()));
    if (!failedTry(*signs)) {
        std::vector<identity::TextSigned> made;
        for (const identity::AccountEvent &event : *signs)
            made.push_back(std::get<identity::TextSigned>(event));
        return made;
    }
    if (const auto recorded = m_stream.record(*signs, actor, now); !recorded)
        return tl::unexpected(AccountFailure(recorded.error()));
    return tl::unexpected(AccountFailure(identity::AccountRefusal{
        identity::AccountRefusalCode::WrongPassword, actor, "the password is wrong; it was recorded"}));
}

AccountOutcome Accounts::executeOnce(identity::SignIn signIn, const identity::AccountCommand *command)
{
    const std::string actor = signIn.account;
    const identity::AccountCommand first = std::move(signIn);
    return attempt(actor, [&](Draft &draft) {
        if (!draft.take(first))
            return;
        if (command)
            (void)draft.take(*command);
        draft.leave();
    });
}

} // namespace app
