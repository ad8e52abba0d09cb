#include "AccountDesk.h"

#include <algorithm>

using namespace identity;
using namespace test;
using std::chrono::minutes;

namespace {

const std::vector<std::string> Names{"组长", "li", "wu", "xu"};
const std::vector<std::string> Passwords{ChiefPassword, FirstPassword, OwnPassword};

/// Commands drawn at random, sensible and senseless ones mixed; the same seed draws the same ones.
class Crowd {
public:
    explicit Crowd(unsigned seed)
        : m_random(seed)
    {
    }

    AccountCommand next(const AccountDesk &desk, const std::string &actor)
    {
        switch (number(14)) {
        case 0:
            return OpenAccount{someone(), "值班室", roles(), password(), password()};
        case 1:
            return ChangeRoles{someone(), roles(), password()};
        case 2:
            return number(3) == 0 ? AccountCommand(CloseAccount{someone()}) : AccountCommand(SignIn{actor, password()});
        case 3:
            return ResetPassword{someone(), secret(FirstPassword), password()};
        case 4:
        case 5:
            return ChangePassword{password(), password()};
        case 6:
            return ArrangeStandIn{someone(), someone(), desk.now + minutes{number(40) - 10},
                desk.now + minutes{number(40) - 5}, password()};
        case 7:
            return EndStandIn{someone(), someone()};
        case 8:
            return RotateKey{password()};
        case 9:
            return RevokeKey{someone(), key(desk), desk.now - minutes{number(20)}, "lost"};
        case 10:
        case 11:
            return SignText{password(), "text " + std::to_string(number(1000)), "t"};
        case 12:
            return SignOut{number(2) == 0};
        default:
            return SignIn{actor, password()};
        }
    }
    std::string someone() { return Names.at(static_cast<std::size_t>(number(static_cast<int>(Names.size())))); }
    int number(int below) { return static_cast<int>(m_random() % static_cast<unsigned>(below)); }

private:
    std::vector<Role> roles()
    {
        std::vector<Role> drawn;
        for (int i = number(3); i >= 0; --i)
            drawn.push_back(static_cast<Role>(number(static_cast<int>(RoleNames.size()))));
        if (number(2) == 0)
            drawn.push_back(Role::Administrator);
        return drawn;
    }
    Secret password() { return secret(Passwords.at(static_cast<std::size_t>(number(3)))); }
    std::string key(const AccountDesk &desk)
    {
        const Account *account = desk.accounts.find(someone());
        return account && !account->keys.empty() ? account->keys.at(m_random() % account->keys.size()).id : "none";
    }

    std::mt19937 m_random;
};

void expectAnAdministrator(const Accounts &accounts)
{
    EXPECT_TRUE(std::ranges::any_of(accounts.byName,
        [](const auto &entry) { return entry.second.isOpen() && entry.second.has(Role::Administrator); }));
}

void expectClosedAccountsStaySilent(const Accounts &accounts, base::Instant now)
{
    for (const auto &[name, account] : accounts.byName) {
        if (account.isOpen())
            continue;
        EXPECT_TRUE(account.signedInAt.empty()) << name;
        EXPECT_EQ(account.keyInUse(), nullptr) << name;
        EXPECT_TRUE(rolesAt(accounts, name, now).empty()) << name;
    }
}

void expectRevokedKeysAreWorthNothingLater(const Accounts &accounts, base::Instant now)
{
    for (const auto &[name, account] : accounts.byName) {
        for (const SigningKey &key : account.keys) {
            if (!key.revoked)
                continue;
            EXPECT_EQ(standingAt(key, *key.revoked), KeyStanding::Revoked) << name;
            EXPECT_EQ(standingAt(key, now), KeyStanding::Revoked) << name;
        }
        EXPECT_LE(std::ranges::count_if(account.keys, &SigningKey::inUse), 1) << name;
    }
}

void expectNoRolesBeyondATerm(const Accounts &accounts, base::Instant now)
{
    for (const auto &[name, account] : accounts.byName) {
        for (const HeldRole &held : rolesAt(accounts, name, now)) {
            const bool own = held.standsFor.empty();
            const bool withinTerm = std::ranges::any_of(account.standIns, [&](const StandIn &standIn) {
                return standIn.standsFor == held.standsFor && standIn.from <= now && now < standIn.to;
            });
            EXPECT_TRUE(own || withinTerm) << name << " for " << held.standsFor;
        }
    }
}

} // namespace

TEST(AccountsProperty, NoSequenceOfCommandsBreaksWhatIsPromised)
{
    std::size_t done = 0;
    for (unsigned seed = 1; seed <= 40; ++seed) {
        AccountDesk desk;
        desk.setUp();
        Crowd crowd(seed);
        for (int step = 0; step < 150 && !::testing::Test::HasFailure(); ++step) {
            const std::string actor = crowd.someone();
            const bool wasClosed = desk.accounts.find(actor) && !desk.account(actor).isOpen();
            const auto outcome = desk.run(actor, crowd.next(desk, actor));
            done += outcome ? 1 : 0;
            EXPECT_FALSE(wasClosed && outcome) << "a closed account did something";
            expectAnAdministrator(desk.accounts);
            expectClosedAccountsStaySilent(desk.accounts, desk.now);
            expectRevokedKeysAreWorthNothingLater(desk.accounts, desk.now);
            expectNoRolesBeyondATerm(desk.accounts, desk.now);
            desk.now += minutes{crowd.number(4)};
        }
        ASSERT_FALSE(::testing::Test::HasFailure()) << "seed " << seed;
    }
    EXPECT_GT(done, 500U) << "the crowd must get something done";
}
