#pragma once

#include "identity/DecideAccounts.h"

#include <gtest/gtest.h>

#include <random>

namespace test {

/// The same bytes every time: what a test makes it makes again.
class CountedRandom final : public identity::Random {
public:
    explicit CountedRandom(unsigned seed = 70)
        : m_random(seed)
    {
    }
    [[nodiscard]] bool fill(unsigned char *bytes, std::size_t size) override
    {
        for (std::size_t i = 0; i < size; ++i)
            bytes[i] = static_cast<unsigned char>(m_random());
        return true;
    }

private:
    std::mt19937 m_random;
};

/// scrypt as cheap as it gets: these tests are about rules, not about cost.
inline constexpr identity::ScryptCost Cheap{16, 1, 1};

inline const std::string ChiefPassword = "Chief-of-2026";
inline const std::string FirstPassword = "First-given-1";
inline const std::string OwnPassword = "Own-chosen-22";

[[nodiscard]] inline identity::Secret secret(std::string text) { return identity::Secret(std::move(text)); }

/// Accounts with a clock that stands still: commands are decided, and what is decided happens.
class AccountDesk {
public:
    using Events = std::vector<identity::AccountEvent>;
    using Outcome = tl::expected<Events, identity::AccountRefusal>;

    Outcome run(const std::string &actor, const identity::AccountCommand &command)
    {
        Outcome outcome = identity::decide(accounts, command, {now, actor, workstation, random, Cheap});
        if (outcome) {
            for (const identity::AccountEvent &event : *outcome)
                identity::evolve(accounts, {++version, now, actor, event});
        }
        return outcome;
    }
    /// The code of the refusal; "done" when there was none.
    std::string refusal(const std::string &actor, const identity::AccountCommand &command)
    {
        const Outcome outcome = run(actor, command);
        return outcome ? "done" : std::string(identity::name(outcome.error().code));
    }
    bool signIn(const std::string &account, const std::string &password)
    {
        const Outcome outcome = run(account, identity::SignIn{account, secret(password)});
        return outcome && std::holds_alternative<identity::SignedIn>(outcome->front());
    }
    /// 组长 is the first administrator, signed in.
    void setUp()
    {
        ASSERT_EQ(refusal("组长", identity::OpenFirstAdministrator{"组长", "市工信局", secret(ChiefPassword)}), "done");
        ASSERT_TRUE(signIn("组长", ChiefPassword));
    }
    /// An account with a password of its own, signed in.
    void open(const std::string &account, std::vector<identity::Role> roles)
    {
        ASSERT_EQ(refusal("组长",
                      identity::OpenAccount{
                          account, "值班室", std::move(roles), secret(FirstPassword), secret(ChiefPassword)}),
            "done");
        ASSERT_TRUE(signIn(account, FirstPassword));
        ASSERT_EQ(refusal(account, identity::ChangePassword{secret(FirstPassword), secret(OwnPassword)}), "done");
    }
    [[nodiscard]] const identity::Account &account(const std::string &name) const { return accounts.byName.at(name); }

    identity::Accounts accounts;
    base::Instant now = base::fromCivil({2026, 11, 25, 3, 14, 0, 0});
    std::string workstation = "desk-1";
    CountedRandom random;
    std::int64_t version = 0;
};

} // namespace test
