#include "app/Accounts.h"

#include "app/Retry.h"
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
            identity::evolve(m_accounts, {0, m_context.now, m_context.actor, event});
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
    : m_store(store)
    , m_codec(codec)
    , m_seat(std::move(seat))
{
}

base::Result<> Accounts::load()
{
    const std::int64_t known = m_history.empty() ? 0 : m_history.back().version;
    const auto stored = m_store.readStream(std::string(AccountStream), known);
    if (!stored)
        return base::failFrom(stored);
    std::vector<identity::RecordedAccountEvent> newer;
    for (const StoredEvent &event : *stored) {
        auto decoded = m_codec.decode(event);
        if (!decoded)
            return base::failFrom(decoded);
        newer.push_back({event.version, event.recorded, event.actor, std::move(*decoded)});
    }
    for (identity::RecordedAccountEvent &event : newer)
        takeIn(std::move(event));
    return {};
}

void Accounts::takeIn(identity::RecordedAccountEvent event)
{
    identity::evolve(m_accounts, event);
    m_history.push_back(std::move(event));
}

base::Result<> Accounts::record(const Events &events, const std::string &actor, base::Instant now)
{
    if (events.empty())
        return {};
    std::vector<NewEvent> encoded;
    for (const identity::AccountEvent &event : events) {
        encoded.push_back(m_codec.encode(event));
        encoded.back().happened = now;
        encoded.back().actor = actor;
    }
    std::int64_t version = m_history.empty() ? 0 : m_history.back().version;
    const auto receipt = m_store.append(std::string(AccountStream), version, encoded, now);
    if (!receipt)
        return base::failFrom(receipt);
    for (const identity::AccountEvent &event : events)
        takeIn({++version, now, actor, event});
    return {};
}

AccountOutcome Accounts::attempt(const std::string &actor, const std::function<void(Draft &)> &take)
{
    auto done = retryConflicts([&]() -> base::Result<Attempt> {
        if (const auto loaded = load(); !loaded)
            return base::failFrom(loaded);
        const base::Instant now = m_seat.clock.now();
        Draft draft(m_accounts, {now, actor, m_seat.workstation, m_seat.random, m_seat.cost});
        take(draft);
        Attempt result = draft.result();
        if (const auto recorded = record(result.events, actor, now); !recorded)
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
