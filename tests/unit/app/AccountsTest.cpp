#include "app/Accounts.h"

#include "formats/AccountJson.h"
#include "store/MemoryEventStore.h"
#include "unit/app/FaultyStore.h"
#include "unit/identity/AccountDesk.h"

using namespace identity;
using test::ChiefPassword;
using test::FirstPassword;
using test::OwnPassword;
using test::secret;

namespace {

/// One program at one workstation, on a record that others may share.
struct Program {
    explicit Program(std::unique_ptr<app::EventStore> record, std::string workstation = "desk-1")
        : store(std::move(record))
        , accounts(store, codec, {std::move(workstation), clock, random, test::Cheap})
    {
        clock.set(base::fromCivil({2026, 11, 25, 3, 14, 0, 0}));
    }
    app::AccountOutcome first()
    {
        return accounts.execute(OpenFirstAdministrator{"组长", "市工信局", secret(ChiefPassword)}, "组长");
    }
    app::AccountOutcome once(const std::string &password, AccountCommand command)
    {
        return accounts.executeOnce({"组长", secret(password)}, &command);
    }
    [[nodiscard]] std::vector<std::string> types() const
    {
        std::vector<std::string> names;
        const auto events = store.record().readStream("accounts").value();
        for (const app::StoredEvent &event : events)
            names.push_back(event.type);
        return names;
    }

    desk::FaultyStore store;
    formats::JsonAccountCodec codec;
    base::ManualClock clock;
    test::CountedRandom random;
    app::Accounts accounts;
};

struct Alone : Program {
    Alone()
        : Program(std::make_unique<store::MemoryEventStore>())
    {
    }
    [[nodiscard]] std::unique_ptr<app::EventStore> share() const
    {
        return store::MemoryEventStore::sharing(dynamic_cast<const store::MemoryEventStore &>(store.record()));
    }
};

std::string refusal(const app::AccountOutcome &outcome)
{
    if (outcome)
        return "done";
    const auto *refused = std::get_if<AccountRefusal>(&outcome.error());
    return refused ? std::string(name(refused->code)) : base::toString(std::get<base::Error>(outcome.error()));
}

OpenAccount opening(const std::string &name)
{
    return {name, "值班室", {Role::DutyOfficer}, secret(FirstPassword), secret(ChiefPassword)};
}

} // namespace

TEST(AppAccounts, AnActIsSignInActAndSignOutInOnePiece)
{
    Alone desk;
    ASSERT_TRUE(desk.first());
    ASSERT_TRUE(desk.once(ChiefPassword, opening("li")));
    EXPECT_EQ(desk.types(),
        (std::vector<std::string>{
            "account-opened", "signing-key-made", "signed-in", "account-opened", "signing-key-made", "signed-out"}));
    EXPECT_TRUE(desk.accounts.all().find("组长")->signedInAt.empty());
    EXPECT_EQ(desk.store.record().readStream("accounts")->back().actor, "组长");
}

TEST(AppAccounts, ARefusedActLeavesTheSignInInTheRecord)
{
    Alone desk;
    ASSERT_TRUE(desk.first());
    EXPECT_EQ(refusal(desk.once(ChiefPassword, CloseAccount{"组长"})), "last_administrator");
    EXPECT_EQ(desk.types().size(), 4U);
    EXPECT_EQ(desk.types().back(), "signed-out");
}

TEST(AppAccounts, AWrongPasswordIsRecordedAndNothingElseHappens)
{
    Alone desk;
    ASSERT_TRUE(desk.first());
    for (int i = 0; i < 3; ++i)
        EXPECT_EQ(refusal(desk.once("Wrong-one-1", opening("li"))), "wrong_password");
    EXPECT_EQ(desk.types().back(), "sign-in-failed");
    EXPECT_EQ(refusal(desk.once(ChiefPassword, opening("li"))), "too_many_tries");
    EXPECT_EQ(desk.types().size(), 5U) << "a try that had to wait is none";
    desk.clock.advance(std::chrono::seconds{30});
    EXPECT_EQ(refusal(desk.once(ChiefPassword, opening("li"))), "done");
}

TEST(AppAccounts, TheWaitHoldsInEveryProgramAndAfterARestart)
{
    Alone desk;
    ASSERT_TRUE(desk.first());
    for (int i = 0; i < 3; ++i)
        EXPECT_FALSE(desk.once("Wrong-one-1", opening("li")));
    Program other(desk.share(), "desk-2");
    EXPECT_EQ(refusal(other.once(ChiefPassword, opening("li"))), "too_many_tries");
}

TEST(AppAccounts, TwoProgramsThatGiveOneNameAreDecidedOneAfterTheOther)
{
    Alone desk;
    ASSERT_TRUE(desk.first());
    Program other(desk.share(), "desk-2");
    desk.store.beforeAppend = [&] {
        desk.store.beforeAppend = {};
        EXPECT_EQ(refusal(other.once(ChiefPassword, opening("li"))), "done");
    };
    EXPECT_EQ(refusal(desk.once(ChiefPassword, opening("li"))), "account_exists");
    EXPECT_EQ(desk.accounts.history().size(), desk.types().size());
}

TEST(AppAccounts, ARecordThatCannotBeWrittenChangesNothing)
{
    Alone desk;
    ASSERT_TRUE(desk.first());
    desk.store.appendsFailWith = base::ErrorCode::Full;
    const auto outcome = desk.once(ChiefPassword, opening("li"));
    ASSERT_FALSE(outcome);
    EXPECT_EQ(std::get<base::Error>(outcome.error()).code, base::ErrorCode::Full);
    EXPECT_EQ(desk.accounts.all().find("li"), nullptr);
    desk.store.readsFailWith = base::ErrorCode::Io;
    EXPECT_FALSE(desk.accounts.load());
}

TEST(AppAccounts, WhatIsReadBackIsWhatWasThere)
{
    Alone desk;
    ASSERT_TRUE(desk.first());
    ASSERT_TRUE(desk.once(ChiefPassword, SignText{secret(ChiefPassword), "notice", "notice.txt"}));
    ASSERT_TRUE(desk.once(ChiefPassword, ChangePassword{secret(ChiefPassword), secret(OwnPassword)}));
    Program other(desk.share(), "desk-2");
    ASSERT_TRUE(other.accounts.load());
    const Account &mine = *desk.accounts.all().find("组长");
    const Account &read = *other.accounts.all().find("组长");
    EXPECT_EQ(read.password, mine.password);
    EXPECT_EQ(read.keys.back().sealed, mine.keys.back().sealed);
    EXPECT_EQ(other.accounts.all().signatures.size(), 1U);
    EXPECT_EQ(refusal(other.once(OwnPassword, RotateKey{secret(OwnPassword)})), "done");
}

TEST(AppAccounts, AnEventThatDoesNotFitIsNamed)
{
    Alone desk;
    const app::NewEvent stray{"signed-in", {}, "组长", R"({"account":"组长"})"};
    ASSERT_TRUE(desk.store.record().append("accounts", 0, {&stray, 1}, desk.clock.now()));
    const auto loaded = desk.accounts.load();
    ASSERT_FALSE(loaded);
    EXPECT_EQ(loaded.error().code, base::ErrorCode::Corrupt);
    EXPECT_NE(loaded.error().detail.find("field workstation is not there"), std::string::npos);
}
