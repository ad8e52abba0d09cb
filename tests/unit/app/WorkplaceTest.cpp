// What is recorded at a workstation: by whom, and what whoever sits there may not.
#include "app/Workplace.h"

#include "formats/AccountJson.h"
#include "unit/app/Desk.h"
#include "unit/identity/AccountDesk.h"

using namespace identity;
using test::ChiefPassword;
using test::FirstPassword;
using test::OwnPassword;
using test::secret;

namespace {

struct Seated : ::testing::Test {
    /// An administrator and these roles' accounts, each with a password of its own.
    void setUp()
    {
        ASSERT_TRUE(place.openFirst({"组长", "市工信局", secret(ChiefPassword)}));
        for (const Role role : {Role::DutyOfficer, Role::Observer}) {
            const std::string name(identity::name(role));
            ASSERT_TRUE(place.act(OpenAccount{name, "总值班室", {role}, secret(FirstPassword), secret(ChiefPassword)}));
        }
        for (const std::string name : {"duty_officer", "observer"}) {
            ASSERT_TRUE(place.signIn({name, secret(FirstPassword)}));
            ASSERT_TRUE(place.act(ChangePassword{secret(FirstPassword), secret(OwnPassword)}));
        }
        place.leave(false);
    }
    /// "done", or the code of the refusal.
    template <class T>
    static std::string outcome(const app::ActOutcome<T> &done)
    {
        if (done)
            return "done";
        if (const auto *refusal = std::get_if<AccountRefusal>(&done.error()))
            return std::string(name(refusal->code));
        return "another failure";
    }
    std::string strike()
    {
        return outcome(place.execute(
            {"2026-0001"}, incident::SetDeadline{"续报", "值班室", console.clock.now() + std::chrono::hours(1)}));
    }
    std::string lastActor() const { return console.store.record().readAll().value().back().actor; }

    struct OpenDesk : desk::Desk {
        OpenDesk() { open(); }
    } console;
    formats::JsonAccountCodec codec;
    test::CountedRandom random;
    app::Accounts accounts{console.store, codec, {"desk-1", console.clock, random, test::Cheap}};
    app::Workplace place{console.console(), &accounts};
};

} // namespace

TEST_F(Seated, WithoutAccountsWhoeverIsOnDutyActs)
{
    EXPECT_EQ(outcome(place.report(desk::report())), "done");
    EXPECT_EQ(lastActor(), "值班员");
    EXPECT_EQ(strike(), "done");
    app::Workplace another(console.console(), nullptr);
    EXPECT_EQ(outcome(another.execute({"2026-0001"}, desk::deaths(3))), "done");
    EXPECT_FALSE(place.beginUnsigned()) << "nobody need sign in";
}

TEST_F(Seated, WhatIsRecordedCarriesPostAndAccount)
{
    setUp();
    ASSERT_TRUE(place.signIn({"duty_officer", secret(OwnPassword)}));
    ASSERT_EQ(outcome(place.report(desk::report())), "done");
    EXPECT_EQ(lastActor(), "总值班室（duty_officer）");
    EXPECT_EQ(outcome(place.replaceRoster({})), "done");
    EXPECT_EQ(lastActor(), "总值班室（duty_officer）");
}

TEST_F(Seated, AnObserverRecordsNothing)
{
    setUp();
    ASSERT_TRUE(place.signIn({"observer", secret(OwnPassword)}));
    const auto before = console.store.lastPosition().value();
    const auto refused = place.report(desk::report());
    ASSERT_EQ(outcome(refused), "not_allowed");
    EXPECT_EQ(std::get<AccountRefusal>(refused.error()).permission, Permission::RecordIncident);
    EXPECT_EQ(outcome(place.replaceRoster({})), "not_allowed");
    EXPECT_EQ(console.store.lastPosition().value(), before);
}

TEST_F(Seated, UnsignedWhatIsToldIsWrittenDownButNothingIsOrdered)
{
    setUp();
    EXPECT_EQ(outcome(place.report(desk::report())), "not_signed_in") << "only once somebody took the place";
    ASSERT_TRUE(place.beginUnsigned());
    ASSERT_EQ(outcome(place.report(desk::report())), "done");
    EXPECT_EQ(lastActor(), "未登录（desk-1）");
    EXPECT_EQ(outcome(place.execute({"2026-0001"}, desk::deaths(3))), "done");
    EXPECT_EQ(outcome(place.execute({"2026-0001"}, incident::AddNote{"接了电话"})), "done");
    EXPECT_EQ(strike(), "not_signed_in");
    EXPECT_EQ(outcome(place.execute({"2026-0001"}, desk::take("verify"))), "not_signed_in");
    EXPECT_EQ(outcome(place.replaceRoster({})), "not_signed_in");
    place.leave(true);
    EXPECT_EQ(outcome(place.execute({"2026-0001"}, desk::deaths(4))), "not_signed_in");
    // Somebody answers for it afterwards.
    ASSERT_TRUE(accounts.all().unsignedSince.contains("desk-1"));
    ASSERT_TRUE(place.signIn({"duty_officer", secret(OwnPassword)}));
    ASSERT_TRUE(place.act(CountersignUnsignedWork{"desk-1"}));
    EXPECT_TRUE(accounts.all().unsignedSince.empty());
    EXPECT_EQ(lastActor(), "duty_officer");
}

TEST_F(Seated, AStandInActsForAnotherAndOnlyWithinTheTerm)
{
    setUp();
    ASSERT_TRUE(place.signIn({"组长", secret(ChiefPassword)}));
    const base::Instant now = console.clock.now();
    ASSERT_TRUE(
        place.act(ArrangeStandIn{"observer", "duty_officer", now, now + std::chrono::hours(8), secret(ChiefPassword)}));
    ASSERT_TRUE(place.signIn({"observer", secret(OwnPassword)}));
    ASSERT_EQ(outcome(place.report(desk::report())), "done");
    EXPECT_EQ(lastActor(), "总值班室（observer 代 duty_officer）");
    console.clock.advance(std::chrono::hours(8));
    EXPECT_EQ(strike(), "not_allowed");
}

TEST_F(Seated, WhoComesNextTakesTheSeatOfWhoWasThere)
{
    setUp();
    ASSERT_TRUE(place.signIn({"observer", secret(OwnPassword)}));
    EXPECT_FALSE(place.signIn({"duty_officer", secret("wrong")}));
    EXPECT_EQ(place.account(), "observer");
    ASSERT_TRUE(place.signIn({"duty_officer", secret(OwnPassword)}));
    EXPECT_EQ(place.account(), "duty_officer");
    EXPECT_TRUE(accounts.all().find("observer")->signedInAt.empty());
}

TEST_F(Seated, WhoeverACrashLeftBehindIsSignedOutAtTheNextStart)
{
    setUp();
    ASSERT_TRUE(place.signIn({"duty_officer", secret(OwnPassword)}));
    app::Workplace restarted(console.console(), &accounts);
    ASSERT_TRUE(restarted.clear());
    EXPECT_TRUE(accounts.all().find("duty_officer")->signedInAt.empty());
    EXPECT_EQ(outcome(place.report(desk::report())), "not_signed_in");
}

TEST_F(Seated, WhoLosesTheRoleMeanwhileActsNoMore)
{
    setUp();
    ASSERT_TRUE(place.signIn({"duty_officer", secret(OwnPassword)}));
    app::Accounts elsewhere(console.store, codec, {"desk-2", console.clock, random, test::Cheap});
    ASSERT_TRUE(elsewhere.execute(SignIn{"组长", secret(ChiefPassword)}, "组长"));
    ASSERT_TRUE(elsewhere.execute(ChangeRoles{"duty_officer", {Role::Observer}, secret(ChiefPassword)}, "组长"));
    EXPECT_EQ(outcome(place.report(desk::report())), "not_allowed");
    ASSERT_TRUE(elsewhere.execute(CloseAccount{"duty_officer"}, "组长"));
    EXPECT_EQ(outcome(place.report(desk::report())), "account_closed");
}
