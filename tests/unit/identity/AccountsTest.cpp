#include "AccountDesk.h"

#include <algorithm>

using namespace identity;
using namespace test;
using std::chrono::minutes;
using std::chrono::seconds;

namespace {

struct SetUpDesk : AccountDesk {
    SetUpDesk() { setUp(); }
};

} // namespace

TEST(Accounts, TheFirstAdministratorComesOnceAndHasAKey)
{
    AccountDesk desk;
    EXPECT_EQ(desk.refusal("组长", OpenFirstAdministrator{"组长", "市工信局", secret("weak")}), "weak_password");
    EXPECT_EQ(desk.refusal("组长", OpenFirstAdministrator{"组长", " ", secret(ChiefPassword)}), "post_missing");
    EXPECT_EQ(desk.refusal("", SignIn{"nobody", secret(ChiefPassword)}), "unknown_account");
    desk.setUp();
    EXPECT_EQ(desk.refusal("li", OpenFirstAdministrator{"li", "x", secret(ChiefPassword)}), "already_set_up");
    EXPECT_TRUE(desk.account("组长").has(Role::Administrator));
    EXPECT_FALSE(desk.account("组长").mustChange);
    EXPECT_NE(desk.account("组长").keyInUse(), nullptr);
}

TEST(Accounts, AWeakPasswordIsToldEveryRuleItBreaks)
{
    AccountDesk desk;
    const auto outcome = desk.run("li", OpenFirstAdministrator{"li", "x", secret("li")});
    ASSERT_FALSE(outcome);
    for (const PasswordFault fault : {PasswordFault::TooShort, PasswordFault::HasName, PasswordFault::TooFewKinds})
        EXPECT_NE(outcome.error().detail.find(explain(fault)), std::string::npos);
}

TEST(Accounts, ANameIsPlainAndNeverGivenTwice)
{
    SetUpDesk desk;
    const auto add = [&](const std::string &name) {
        return desk.refusal(
            "组长", OpenAccount{name, "值班室", {Role::Observer}, secret(FirstPassword), secret(ChiefPassword)});
    };
    for (const std::string &bad : {std::string(), std::string(" li"), std::string("li\n"), std::string("-li"),
             std::string("\xff"), std::string(41, 'x')})
        EXPECT_EQ(add(bad), "bad_name") << bad;
    EXPECT_EQ(add("li"), "done");
    EXPECT_EQ(add("li"), "account_exists");
    EXPECT_EQ(desk.refusal("组长", CloseAccount{"li"}), "done");
    EXPECT_EQ(add("li"), "account_exists") << "a closed one's acts must not be taken for another's";
    EXPECT_EQ(
        desk.refusal("组长", OpenAccount{"wu", "x", {}, secret(FirstPassword), secret(ChiefPassword)}), "role_missing");
}

TEST(Accounts, AFirstPasswordIsChangedBeforeAnythingElseAndOnlyThenTheKeySigns)
{
    SetUpDesk desk;
    ASSERT_EQ(desk.refusal("组长",
                  OpenAccount{"li", "值班室", {Role::Administrator}, secret(FirstPassword), secret(ChiefPassword)}),
        "done");
    EXPECT_EQ(desk.account("li").keys.size(), 1U);
    ASSERT_TRUE(desk.signIn("li", FirstPassword));
    EXPECT_EQ(desk.refusal("li", CloseAccount{"组长"}), "password_must_change");
    EXPECT_EQ(desk.refusal("li", SignText{secret(FirstPassword), "t", "t"}), "password_must_change");
    EXPECT_EQ(desk.refusal("li", ChangePassword{secret(FirstPassword), secret(FirstPassword)}), "same_password");
    EXPECT_EQ(desk.refusal("li", ChangePassword{secret(FirstPassword), secret("li")}), "weak_password");
    EXPECT_EQ(desk.refusal("li", ChangePassword{secret(FirstPassword), secret(OwnPassword)}), "done");
    EXPECT_EQ(desk.account("li").keys.size(), 2U) << "the administrator knows the first password";
    EXPECT_EQ(desk.refusal("li", SignText{secret(OwnPassword), "t", "t"}), "done");
}

TEST(Accounts, OnlyAnAdministratorWhoIsSignedInHereManagesThem)
{
    SetUpDesk desk;
    desk.open("li", {Role::DutyOfficer});
    EXPECT_EQ(desk.refusal("li", CloseAccount{"组长"}), "not_allowed");
    EXPECT_EQ(desk.refusal("li", ResetPassword{"组长", secret(FirstPassword), secret(ChiefPassword)}), "not_allowed");
    EXPECT_EQ(desk.refusal("li", ChangeRoles{"li", {Role::Administrator}, secret(OwnPassword)}), "not_allowed");
    desk.workstation = "desk-2";
    EXPECT_EQ(desk.refusal("组长", CloseAccount{"li"}), "not_signed_in");
    desk.workstation = "desk-1";
    EXPECT_EQ(desk.refusal("组长", SignOut{true}), "done");
    EXPECT_EQ(desk.refusal("组长", CloseAccount{"li"}), "not_signed_in");
    EXPECT_EQ(desk.refusal("组长", SignOut{}), "not_signed_in");
}

TEST(Accounts, OneAdministratorAlwaysStays)
{
    SetUpDesk desk;
    EXPECT_EQ(desk.refusal("组长", CloseAccount{"组长"}), "last_administrator");
    EXPECT_EQ(desk.refusal("组长", ChangeRoles{"组长", {Role::Leader}, secret(ChiefPassword)}), "last_administrator");
    EXPECT_EQ(
        desk.refusal("组长", ChangeRoles{"组长", {Role::Administrator}, secret(ChiefPassword)}), "nothing_changed");
    EXPECT_EQ(desk.refusal("组长", ChangeRoles{"组长", {}, secret(ChiefPassword)}), "role_missing");
    desk.open("li", {Role::Administrator});
    EXPECT_EQ(desk.refusal("li", CloseAccount{"组长"}), "done");
    EXPECT_FALSE(desk.signIn("组长", ChiefPassword));
    EXPECT_EQ(desk.refusal("组长", SignIn{"组长", secret(ChiefPassword)}), "account_closed");
    EXPECT_EQ(desk.refusal("组长", SignText{secret(ChiefPassword), "t", "t"}), "account_closed");
}

TEST(Accounts, WrongPasswordsWaitLongerAndLongerButNeverForGood)
{
    SetUpDesk desk;
    const auto wait = [&] { return waitBeforeTry(desk.account("组长"), desk.now); };
    const auto fail = [&] {
        desk.now += wait();
        EXPECT_FALSE(desk.signIn("组长", "Wrong-one-1"));
    };
    fail();
    fail();
    EXPECT_EQ(wait(), seconds{0});
    for (const auto expected : {30, 60, 120, 240, 480, 900, 900, 900}) {
        fail();
        EXPECT_EQ(wait(), seconds{expected});
    }
    const auto early = desk.run("组长", SignIn{"组长", secret(ChiefPassword)});
    ASSERT_FALSE(early) << "not even the right one";
    EXPECT_EQ(early.error().code, AccountRefusalCode::TooManyTries);
    EXPECT_EQ(early.error().wait, minutes{15});
    EXPECT_NE(early.error().detail.find("900 s"), std::string::npos);
    desk.now += minutes{15};
    EXPECT_TRUE(desk.signIn("组长", ChiefPassword));
    EXPECT_EQ(desk.account("组长").failuresInARow, 0);
}

TEST(Accounts, AClockPutBackKeepsNobodyOut)
{
    SetUpDesk desk;
    desk.now += std::chrono::hours{24 * 365};
    for (int i = 0; i < 3; ++i)
        EXPECT_FALSE(desk.signIn("组长", "Wrong-one-1"));
    desk.now -= std::chrono::hours{24 * 365};
    EXPECT_TRUE(desk.signIn("组长", ChiefPassword));
}

TEST(Accounts, AWrongPasswordIsCountedWhereverItIsAskedFor)
{
    SetUpDesk desk;
    const auto isFailure = [](const AccountDesk::Outcome &outcome) {
        return outcome && outcome->size() == 1 && std::holds_alternative<SignInFailed>(outcome->front());
    };
    EXPECT_TRUE(isFailure(desk.run("组长", SignText{secret("Wrong-one-1"), "t", "t"})));
    EXPECT_TRUE(isFailure(desk.run("组长", RotateKey{secret("Wrong-one-1")})));
    EXPECT_TRUE(isFailure(desk.run("组长", ChangePassword{secret("Wrong-one-1"), secret(OwnPassword)})));
    EXPECT_EQ(desk.refusal("组长", SignText{secret(ChiefPassword), "t", "t"}), "too_many_tries");
    EXPECT_EQ(desk.refusal("组长", RotateKey{secret(ChiefPassword)}), "too_many_tries");
    EXPECT_EQ(desk.refusal("组长", ChangePassword{secret(ChiefPassword), secret(OwnPassword)}), "too_many_tries");
}

TEST(Accounts, AStandInHasTheOthersRolesForItsTermAndNoLonger)
{
    SetUpDesk desk;
    desk.open("li", {Role::FirstReviewer});
    desk.open("wu", {Role::SecondReviewer});
    const auto from = desk.now + minutes{10};
    const auto to = desk.now + minutes{20};
    EXPECT_EQ(desk.refusal("wu", ArrangeStandIn{"wu", "li", from, to, secret(OwnPassword)}), "not_allowed")
        << "nobody takes it himself";
    EXPECT_EQ(desk.refusal("li", ArrangeStandIn{"wu", "li", to, from, secret(OwnPassword)}), "bad_term");
    EXPECT_EQ(desk.refusal("li", ArrangeStandIn{"wu", "li", desk.now - minutes{9}, desk.now, secret(OwnPassword)}),
        "bad_term");
    EXPECT_EQ(desk.refusal("li", ArrangeStandIn{"li", "li", from, to, secret(OwnPassword)}), "own_account");
    EXPECT_EQ(desk.refusal("li", ArrangeStandIn{"nobody", "li", from, to, secret(OwnPassword)}), "unknown_account");
    EXPECT_EQ(desk.refusal("li", EndStandIn{"wu", "li"}), "no_stand_in");
    ASSERT_EQ(desk.refusal("li", ArrangeStandIn{"wu", "li", from, to, secret(OwnPassword)}), "done");
    EXPECT_EQ(desk.account("wu").standIns.front().givenBy, "li");
    const auto may = [&](base::Instant at) { return mayAt(desk.accounts, "wu", Permission::FirstReview, at); };
    using std::chrono::milliseconds;
    EXPECT_EQ(may(from - milliseconds{1}), std::nullopt);
    EXPECT_EQ(may(from), (HeldRole{Role::FirstReviewer, "li"}));
    EXPECT_TRUE(may(to - milliseconds{1}));
    EXPECT_EQ(may(to), std::nullopt);
    ASSERT_EQ(desk.refusal("组长", ArrangeStandIn{"wu", "li", from, to + minutes{5}, secret(ChiefPassword)}), "done");
    EXPECT_TRUE(may(to)) << "arranged anew";
    EXPECT_EQ(desk.account("wu").standIns.size(), 1U);
    ASSERT_EQ(desk.refusal("li", EndStandIn{"wu", "li"}), "done");
    EXPECT_FALSE(may(from));
}

TEST(Accounts, AStandInIsNoChainAndEndsWithTheAccountStoodInFor)
{
    SetUpDesk desk;
    desk.open("li", {Role::FirstReviewer});
    desk.open("wu", {Role::SecondReviewer});
    desk.open("xu", {Role::Observer});
    const auto to = desk.now + minutes{60};
    ASSERT_EQ(desk.refusal("li", ArrangeStandIn{"wu", "li", desk.now, to, secret(OwnPassword)}), "done");
    ASSERT_EQ(desk.refusal("wu", ArrangeStandIn{"xu", "wu", desk.now, to, secret(OwnPassword)}), "done");
    EXPECT_TRUE(mayAt(desk.accounts, "xu", Permission::SecondReview, desk.now));
    EXPECT_FALSE(mayAt(desk.accounts, "xu", Permission::FirstReview, desk.now));
    ASSERT_EQ(desk.refusal("组长", CloseAccount{"wu"}), "done");
    EXPECT_FALSE(mayAt(desk.accounts, "xu", Permission::SecondReview, desk.now));
    EXPECT_TRUE(rolesAt(desk.accounts, "wu", desk.now).empty());
}

TEST(Accounts, AResetRetiresTheKeyAndASignatureOfItStaysGood)
{
    SetUpDesk desk;
    desk.open("li", {Role::Leader});
    const auto made = desk.run("li", SignText{secret(OwnPassword), "notice", "notice.txt"});
    ASSERT_TRUE(made);
    const std::string signature = std::get<TextSigned>(made->front()).signature;
    desk.now += minutes{1};
    EXPECT_EQ(desk.refusal("组长", ResetPassword{"组长", secret(FirstPassword), secret(ChiefPassword)}), "own_account");
    ASSERT_EQ(desk.refusal("组长", ResetPassword{"li", secret(FirstPassword), secret(ChiefPassword)}), "done");
    EXPECT_EQ(desk.account("li").keys.size(), 3U) << "one to vouch for the next";
    EXPECT_EQ(desk.refusal("li", SignOut{}), "not_signed_in") << "whoever sat there is out";
    EXPECT_FALSE(desk.signIn("li", OwnPassword));
    ASSERT_TRUE(desk.signIn("li", FirstPassword));
    ASSERT_EQ(desk.refusal("li", ChangePassword{secret(FirstPassword), secret("Own-again-333")}), "done");
    EXPECT_EQ(desk.account("li").keys.size(), 4U);
    const auto finding = checkSignature(desk.account("li"), desk.accounts, "notice", signature, desk.now);
    EXPECT_TRUE(finding.counts());
    EXPECT_EQ(finding.key, desk.account("li").keys[1].id) << "the first one only vouched for it";
    EXPECT_TRUE(checkSignature(desk.account("li"), desk.accounts, "notice!", signature, desk.now).account.empty());
    EXPECT_TRUE(checkSignature(desk.account("组长"), desk.accounts, "notice", signature, desk.now).account.empty());
}

TEST(Accounts, ARotatedKeySignsNoMoreAndAPasswordChangeKeepsTheKey)
{
    SetUpDesk desk;
    const std::string first = desk.account("组长").keyInUse()->id;
    ASSERT_EQ(desk.refusal("组长", ChangePassword{secret(ChiefPassword), secret(OwnPassword)}), "done");
    EXPECT_EQ(desk.account("组长").keyInUse()->id, first);
    desk.now += minutes{1};
    ASSERT_EQ(desk.refusal("组长", RotateKey{secret(OwnPassword)}), "done");
    EXPECT_NE(desk.account("组长").keyInUse()->id, first);
    const SigningKey &old = desk.account("组长").keys.front();
    EXPECT_EQ(standingAt(old, old.made), KeyStanding::Counts);
    EXPECT_EQ(standingAt(old, desk.now + minutes{1}), KeyStanding::Retired);
    EXPECT_EQ(standingAt(old, old.made - minutes{1}), KeyStanding::NotYetMade);
}

TEST(Accounts, WhatARevokedKeySignedLaterCountsForNothing)
{
    SetUpDesk desk;
    desk.open("li", {Role::Leader});
    desk.open("wu", {Role::Observer});
    const std::string key = desk.account("li").keyInUse()->id;
    const auto sign = [&](const std::string &text) {
        return std::get<TextSigned>(desk.run("li", SignText{secret(OwnPassword), text, text})->front()).signature;
    };
    const std::string before = sign("before");
    desk.now += minutes{10};
    const std::string after = sign("after");
    const auto from = desk.now - minutes{5};
    EXPECT_EQ(desk.refusal("wu", RevokeKey{"li", key, from, "lost"}), "not_allowed");
    EXPECT_EQ(desk.refusal("li", RevokeKey{"li", key, from, " "}), "reason_missing");
    EXPECT_EQ(desk.refusal("li", RevokeKey{"li", "none", from, "lost"}), "unknown_key");
    EXPECT_EQ(desk.refusal("li", RevokeKey{"li", key, desk.now + minutes{1}, "lost"}), "in_the_future");
    EXPECT_EQ(desk.refusal("li", RevokeKey{"nobody", key, from, "lost"}), "unknown_account");
    ASSERT_EQ(desk.refusal("li", RevokeKey{"li", key, from, "lost"}), "done");
    const auto standing = [&](const std::string &text, const std::string &signature) {
        return checkSignature(desk.account("li"), desk.accounts, text, signature, desk.now).standing;
    };
    EXPECT_EQ(standing("before", before), KeyStanding::Counts);
    EXPECT_EQ(standing("after", after), KeyStanding::Revoked);
    EXPECT_EQ(desk.refusal("li", SignText{secret(OwnPassword), "t", "t"}), "no_key");
    EXPECT_EQ(desk.refusal("组长", RevokeKey{"li", key, from, "lost"}), "already_revoked");
    EXPECT_EQ(desk.refusal("组长", RevokeKey{"li", key, from - minutes{20}, "lost earlier"}), "done");
    EXPECT_EQ(standing("before", before), KeyStanding::Revoked);
    EXPECT_EQ(desk.refusal("li", RotateKey{secret(OwnPassword)}), "no_key") << "nobody would vouch for it";
    ASSERT_EQ(desk.refusal("组长", ResetPassword{"li", secret(FirstPassword), secret(ChiefPassword)}), "done");
    ASSERT_TRUE(desk.signIn("li", FirstPassword));
    EXPECT_EQ(desk.refusal("li", SignText{secret(FirstPassword), "t", "t"}), "password_must_change");
    ASSERT_EQ(desk.refusal("li", ChangePassword{secret(FirstPassword), secret("Own-again-333")}), "done");
    EXPECT_EQ(desk.refusal("li", SignText{secret("Own-again-333"), "t", "t"}), "done");
}

TEST(Accounts, AnObserverDoesNotSignAndAMovedKeyDoesNotOpen)
{
    SetUpDesk desk;
    desk.open("wu", {Role::Observer});
    EXPECT_EQ(desk.refusal("wu", SignText{secret(OwnPassword), "t", "t"}), "not_allowed");
    desk.open("li", {Role::Leader});
    desk.accounts.byName["li"].keys.back().sealed = desk.account("wu").keys.back().sealed;
    EXPECT_EQ(desk.refusal("li", SignText{secret(OwnPassword), "t", "t"}), "key_does_not_open");
}

TEST(Accounts, NothingSecretIsInAnEvent)
{
    SetUpDesk desk;
    const auto events = desk.run("组长", ChangePassword{secret(ChiefPassword), secret(OwnPassword)});
    ASSERT_TRUE(events);
    const auto &password = std::get<PasswordChanged>(events->front()).password;
    EXPECT_EQ((password.salt + password.hash).find(OwnPassword), std::string::npos);
    const auto &sealed = std::get<SigningKeyResealed>(events->back()).sealed;
    EXPECT_NE(sealed.salt, password.salt) << "the key that seals is not the hash that is kept";
}

TEST(Roles, EachHasACodeAndThoseWhoApproveAreFour)
{
    for (std::size_t i = 0; i < RoleNames.size(); ++i)
        EXPECT_EQ(roleNamed(RoleNames.at(i)), static_cast<Role>(i));
    EXPECT_EQ(roleNamed("king"), std::nullopt);
    using enum Permission;
    for (const Permission step : {FirstReview, SecondReview, ApproveAsDeputy, ApproveAsLeader, ManageAccounts}) {
        std::size_t roles = 0;
        for (std::size_t i = 0; i < RoleNames.size(); ++i)
            roles += static_cast<std::size_t>(std::ranges::count(permissionsOf(static_cast<Role>(i)), step));
        EXPECT_EQ(roles, 1U) << name(step);
    }
}

TEST(Accounts, UnsignedWorkWaitsForSomebodyWhoMayAnswerForIt)
{
    AccountDesk nobody;
    EXPECT_EQ(nobody.refusal("", BeginUnsignedWork{}), "nothing_changed") << "no account yet: nobody need sign in";
    SetUpDesk desk;
    desk.open("li", {Role::DutyOfficer});
    EXPECT_EQ(desk.refusal("li", CountersignUnsignedWork{"desk-1"}), "nothing_changed");
    EXPECT_EQ(desk.refusal("", BeginUnsignedWork{}), "done");
    const base::Instant began = desk.now;
    desk.now += minutes(5);
    EXPECT_EQ(desk.refusal("", BeginUnsignedWork{}), "done");
    EXPECT_EQ(desk.accounts.unsignedSince.at("desk-1"), began) << "from the first time on";
    EXPECT_EQ(desk.refusal("组长", CountersignUnsignedWork{"desk-1"}), "not_allowed") << "he records no incidents";
    EXPECT_EQ(desk.refusal("li", CountersignUnsignedWork{"desk-1"}), "done");
    EXPECT_TRUE(desk.accounts.unsignedSince.empty());
    EXPECT_EQ(desk.accounts.byName.count(""), 0u);
}
