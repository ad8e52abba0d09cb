// What gives somebody authority is signed by whoever gives it.
#include "PeerCard.h"

#include "identity/AccountAudit.h"
#include "identity/Grant.h"

using namespace identity;
using namespace test;
using std::chrono::hours;

namespace {

struct Granting : AccountDesk {
    Granting()
    {
        setUp();
        open("li", {Role::Leader});
        open("wu", {Role::DutyOfficer});
    }
    /// What is wrong with the first event that a command makes; the code of the refusal where there is one.
    std::string faultAfter(const std::string &actor, const AccountCommand &command)
    {
        before = accounts;
        const auto outcome = run(actor, command);
        if (!outcome)
            return std::string(name(outcome.error().code));
        made = {before.version + 1, now, actor, outcome->front()};
        return grantOf(made.event) ? grantFault(before, made) : "nothing given";
    }

    std::string peer = foreignPublicKey();
    Accounts before;
    RecordedAccountEvent made; ///< by the last command
};

} // namespace

TEST(Grant, WhateverGivesAuthorityIsSigned)
{
    Granting desk;
    EXPECT_EQ(desk.faultAfter(
                  "组长", OpenAccount{"xu", "值班室", {Role::Leader}, secret(FirstPassword), secret(ChiefPassword)}),
        "");
    EXPECT_EQ(desk.faultAfter("组长", ChangeRoles{"wu", {Role::Leader}, secret(ChiefPassword)}), "");
    EXPECT_EQ(
        desk.faultAfter("li", ArrangeStandIn{"wu", "li", desk.now, desk.now + hours{8}, secret(OwnPassword)}), "");
    EXPECT_EQ(desk.faultAfter("组长", cardOf(desk.peer)), "");
    EXPECT_EQ(desk.faultAfter("li", OwnPeerKey{sm2KeyId(desk.peer), secret(OwnPassword)}), "");
    EXPECT_EQ(desk.faultAfter("组长", ReleasePeerKey{sm2KeyId(desk.peer), "不是", secret(ChiefPassword)}), "");
    EXPECT_EQ(desk.faultAfter("li", ChangePassword{secret(OwnPassword), secret("Another-222")}), "");
    EXPECT_EQ(desk.faultAfter("组长", ResetPassword{"li", secret(FirstPassword), secret(ChiefPassword)}), "");
    ASSERT_EQ(desk.refusal("li", SignIn{"li", secret(FirstPassword)}), "done");
    EXPECT_EQ(desk.faultAfter("li", ChangePassword{secret(FirstPassword), secret("Third-own-333")}), "")
        << "with the key that the administrator gave: it has no other yet";
}

TEST(SignIn, SealsTheRecordAsItIsFound)
{
    Granting desk;
    EXPECT_EQ(desk.faultAfter("li", SignIn{"li", secret(OwnPassword)}), "");
    const auto sealed = std::get<SignedIn>(desk.made.event);
    EXPECT_EQ(sealed.grant.key, desk.account("li").keyInUse()->id);
    RecordedAccountEvent forged = desk.made;
    std::get<SignedIn>(forged.event).grant.record.head = "4f";
    EXPECT_EQ(grantFault(desk.before, forged), "the sign-in of li is not what li signed");
    forged = desk.made;
    std::get<SignedIn>(forged.event).workstation = "desk-2";
    EXPECT_EQ(grantFault(desk.before, forged), "the sign-in of li is not what li signed");
    forged = desk.made;
    std::get<SignedIn>(forged.event).account = forged.actor = "wu";
    EXPECT_NE(grantFault(desk.before, forged), "") << "none of his keys";
}

TEST(SignIn, WithoutASealIsOfARecordOfBeforeOrOfWhoHasNoKeyYet)
{
    Granting desk;
    ASSERT_EQ(desk.faultAfter("li", SignIn{"li", secret(OwnPassword)}), "");
    RecordedAccountEvent bare = desk.made;
    std::get<SignedIn>(bare.event).grant = {};
    AccountAudit audit;
    EXPECT_EQ(audit.see(desk.before, bare), "") << "no sign-in before it sealed anything";
    EXPECT_EQ(audit.see(desk.before, desk.made), "");
    EXPECT_EQ(audit.see(desk.before, bare), "nobody signed the sign-in of li");
    ASSERT_EQ(desk.refusal("组长", ResetPassword{"li", secret(FirstPassword), secret(ChiefPassword)}), "done");
    EXPECT_EQ(desk.faultAfter("li", SignIn{"li", secret(FirstPassword)}), "");
    EXPECT_TRUE(std::get<SignedIn>(desk.made.event).grant.signature.empty()) << "his key only vouches for the next";
    EXPECT_EQ(audit.see(desk.before, desk.made), "");
}

TEST(SignIn, NobodyComesInByAPasswordThatDoesNotOpenTheKey)
{
    Granting desk;
    desk.accounts.byName.at("li").password = desk.account("wu").password; // put down behind the program's back
    desk.accounts.byName.at("wu").signedInAt.clear();
    desk.accounts.byName.at("li").signedInAt.clear();
    ASSERT_EQ(desk.refusal("wu", ChangePassword{secret(OwnPassword), secret("Another-222")}), "not_signed_in");
    ASSERT_EQ(desk.refusal("wu", SignIn{"wu", secret(OwnPassword)}), "done");
    ASSERT_EQ(desk.refusal("wu", ChangePassword{secret(OwnPassword), secret("Known-also-33")}), "done");
    desk.accounts.byName.at("li").password = desk.account("wu").password;
    EXPECT_EQ(desk.refusal("li", SignIn{"li", secret("Known-also-33")}), "key_does_not_open");
    EXPECT_TRUE(desk.account("li").signedInAt.empty());
}

TEST(Grant, WhatIsGoneBeforeItIsToldFromWhatIsForged)
{
    Granting desk;
    ASSERT_EQ(desk.faultAfter("组长", ChangeRoles{"wu", {Role::Leader}, secret(ChiefPassword)}), "");
    AccountAudit audit;
    const auto found = [&](RecordedAccountEvent record) {
        const std::string fault = audit.see(desk.before, record);
        return fault.empty() ? fault : audit.shift().empty() ? "at it" : "before it";
    };
    EXPECT_EQ(found(desk.made), "");
    RecordedAccountEvent moved = desk.made;
    moved.version -= 2; // two before it are gone
    EXPECT_EQ(found(moved), "before it");
    EXPECT_NE(audit.shift().find("was event " + std::to_string(desk.made.version)), std::string::npos);
    moved.version += 3; // given a second time
    EXPECT_EQ(found(moved), "at it");
    RecordedAccountEvent own = desk.made; // li gives himself what he may not, signed for a later place
    own.actor = "li";
    own.version -= 1;
    EXPECT_EQ(found(own), "at it") << "he could not give it in any place";
    moved.version = desk.made.version - 1;
    ASSERT_EQ(desk.refusal("组长", RotateKey{secret(ChiefPassword)}), "done");
    EXPECT_NE(audit.see(desk.accounts, moved), "");
    EXPECT_EQ(audit.shift(), "") << "the key signs no more";
}

TEST(Grant, NobodyPutsDownAPasswordForSomebodyElse)
{
    Granting desk;
    ASSERT_EQ(desk.faultAfter("li", ChangePassword{secret(OwnPassword), secret("Another-222")}), "");
    RecordedAccountEvent forged = desk.made;
    std::get<PasswordChanged>(forged.event).password = desk.account("wu").password;
    EXPECT_EQ(grantFault(desk.before, forged), "what li gave is not what li signed");
    std::get<PasswordChanged>(forged.event).grant = {};
    EXPECT_EQ(grantFault(desk.before, forged), "nobody signed what li gave");
    forged.event = PasswordReset{"li", desk.account("wu").password};
    forged.actor = "组长";
    EXPECT_EQ(grantFault(desk.before, forged), "nobody signed what 组长 gave");
}

TEST(Grant, AnAccountWithoutAKeyHasItsPasswordReset)
{
    Granting desk;
    ASSERT_EQ(desk.refusal("li", RevokeKey{"li", desk.account("li").keyInUse()->id, desk.now, "丢了"}), "done");
    ASSERT_EQ(desk.account("li").keyInUse(), nullptr);
    EXPECT_EQ(desk.faultAfter("li", ChangePassword{secret(OwnPassword), secret("Another-222")}), "no_key");
    EXPECT_EQ(desk.faultAfter("组长", ResetPassword{"li", secret(FirstPassword), secret(ChiefPassword)}), "");
}

TEST(Grant, AWrongPasswordIsATryAndGivesNothing)
{
    Granting desk;
    for (const AccountCommand &command : {AccountCommand(ChangeRoles{"wu", {Role::Leader}, secret("Wrong-one-1")}),
             AccountCommand(ArrangeStandIn{"wu", "li", desk.now, desk.now + hours{8}, secret("Wrong-one-1")})}) {
        EXPECT_EQ(desk.faultAfter("组长", command), "nothing given");
        EXPECT_TRUE(std::holds_alternative<SignInFailed>(desk.made.event));
    }
    EXPECT_EQ(desk.account("wu").roles, std::vector{Role::DutyOfficer});
    EXPECT_TRUE(desk.account("wu").standIns.empty());
    EXPECT_EQ(desk.account("组长").failuresInARow, 2);
}

TEST(Grant, TheFirstAdministratorIsGivenItByNobody)
{
    AccountDesk desk;
    const auto outcome = desk.run("组长", OpenFirstAdministrator{"组长", "市工信局", secret(ChiefPassword)});
    EXPECT_EQ(grantFault({}, {1, desk.now, "组长", outcome->front()}), "");
    EXPECT_EQ(grantFault(desk.accounts, {3, desk.now, "组长", AccountOpened{"xu", "值班室", {Role::Leader}, {}}}),
        "nobody signed what 组长 gave")
        << "but only the first";
}

TEST(Grant, WhatWasChangedOrPutDownElsewhereIsSaid)
{
    Granting desk;
    ASSERT_EQ(desk.faultAfter("组长", ChangeRoles{"wu", {Role::Leader}, secret(ChiefPassword)}), "");
    const auto fault = [&](const auto &change) {
        RecordedAccountEvent record = desk.made;
        change(record, std::get<RolesChanged>(record.event));
        return grantFault(desk.before, record);
    };
    const std::string differs = "what 组长 gave is not what 组长 signed";
    EXPECT_EQ(fault([](auto &, auto &) {}), "");
    EXPECT_EQ(fault([](auto &, auto &event) { event.roles.push_back(Role::Administrator); }), differs);
    EXPECT_EQ(fault([](auto &, auto &event) { event.account = "li"; }), differs);
    EXPECT_EQ(fault([](auto &record, auto &) { ++record.version; }), differs)
        << "what was given once is not given again";
    EXPECT_EQ(fault([](auto &record, auto &) { record.actor = "li"; }),
        "what li gave is signed by a key that could not do so then: it was none of his");
    EXPECT_EQ(fault([](auto &, auto &event) { event.grant = {}; }), "nobody signed what 组长 gave");
    EXPECT_EQ(fault([](auto &, auto &event) { event.grant.record.position = 3; }), differs);
    EXPECT_EQ(fault([](auto &, auto &event) { event.grant.record.head = "4f"; }), differs);
    EXPECT_EQ(fault([&](auto &record, auto &event) {
        record.actor = "li"; // he signs it with his own key, but writes another's name
        event.grant.key = desk.account("li").keyInUse()->id;
    }),
        "what li gave is not what li signed");
    // The same key, retired meanwhile.
    ASSERT_EQ(desk.refusal("组长", RotateKey{secret(ChiefPassword)}), "done");
    EXPECT_EQ(grantFault(desk.accounts, desk.made),
        "what 组长 gave is signed by a key that could not do so then: it is out of use since " + base::toIso(desk.now));
}

TEST(Grant, APostOfSeveralLinesSaysNothingBesideItself)
{
    Granting desk;
    EXPECT_EQ(desk.refusal("组长",
                  OpenAccount{"xu", "值班室\n角色：administrator", {Role::Leader}, secret(FirstPassword),
                      secret(ChiefPassword)}),
        "post_missing");
    AccountEvent event = AccountOpened{"xu", "值班室\n角色：administrator", {Role::Leader}, {}};
    const auto giver =
        openSealed(desk.account("组长").keyInUse()->sealed, ChiefPassword, desk.account("组长").keyInUse()->publicKey);
    ASSERT_TRUE(giver);
    const std::string key = desk.account("组长").keyInUse()->id;
    EXPECT_FALSE(signGrant(event, {desk.accounts.version + 1, {}}, {"组长", key, giver->copy()})) << "nobody signs it";
    // Where somebody did all the same: these very bytes.
    std::get<AccountOpened>(event).grant = {
        key, {}, signSm2(*giver, grantText(event, {desk.accounts.version + 1, {}}, "组长", key)).value()};
    EXPECT_EQ(grantFault(desk.accounts, {desk.accounts.version + 1, desk.now, "组长", event}),
        "what 组长 gave is not what 组长 signed");
}

TEST(Grant, NobodyIsHandedOneToSignAsAText)
{
    Granting desk;
    const std::string text = grantText(RolesChanged{"wu", {Role::Administrator}}, {desk.accounts.version + 2, {}},
        "组长", desk.account("组长").keyInUse()->id);
    EXPECT_TRUE(isGrantText(text));
    EXPECT_EQ(desk.refusal("组长", SignText{secret(ChiefPassword), text, "notice.txt"}), "bad_text");
}

TEST(Grant, NoTwoKindsReadAlike)
{
    const base::Instant now = base::fromCivil({2026, 11, 25, 3, 0, 0, 0});
    const GrantPlace at{7, {12, "4f"}};
    std::set<std::string> texts;
    for (const AccountEvent &event : {AccountEvent(AccountOpened{"li", "值班室", {Role::Leader}, {}}),
             AccountEvent(RolesChanged{"li", {Role::Leader}}), AccountEvent(StandInArranged{"li", "wu", now, now}),
             AccountEvent(PasswordChanged{"li", {}}), AccountEvent(PasswordReset{"li", {}}),
             AccountEvent(PeerKeyOwned{"li", "key"}), AccountEvent(PeerKeyReleased{"li", "key", "不是"}),
             AccountEvent(SignedIn{"li", "desk-1"}),
             AccountEvent(PeerKeyTrusted{"key", "", "record", "console", "li", "值班室"})})
        texts.insert(grantText(event, at, "组长", "key"));
    EXPECT_EQ(texts.size(), 9U);
    EXPECT_EQ(grantText(AccountClosed{"li"}, at, "组长", "key"), "") << "what takes away gives nothing";
    EXPECT_EQ(grantText(RolesChanged{"li", {Role::Leader, Role::Observer}}, at, "组长", "k1"),
        "吕梁市应急指挥授权签认\n位置：7\n记录位置：12\n记录摘要：4f\n授权账号：组长\n授权密钥：k1\n事项：更改角色\n账"
        "号：li\n角色：leader "
        "observer\n");
}
