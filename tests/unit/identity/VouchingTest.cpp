// Every key is signed by one that was there before.
#include "AccountDesk.h"

#include "identity/RecordSeal.h"
#include "identity/Sm2.h"
#include "identity/Vouching.h"

#include <gtest/gtest.h>

using namespace identity;
using namespace test;

namespace {

struct SetUpDesk : AccountDesk {
    SetUpDesk() { setUp(); }
};

/// What is wrong with the keys that a command makes; "none" where it makes none.
std::string faultAfter(AccountDesk &desk, const std::string &actor, const AccountCommand &command)
{
    const Accounts before = desk.accounts;
    const auto outcome = desk.run(actor, command);
    if (!outcome)
        return std::string(name(outcome.error().code));
    Accounts then = before;
    std::int64_t version = 0;
    std::string fault = "none";
    for (const AccountEvent &event : *outcome) {
        if (const auto *made = std::get_if<SigningKeyMade>(&event))
            fault = vouchingFault(then, *made, desk.now);
        evolve(then, {++version, desk.now, actor, event});
    }
    return fault;
}

SigningKeyMade lastKey(const AccountDesk::Outcome &outcome) { return std::get<SigningKeyMade>(outcome->back()); }

} // namespace

TEST(Vouching, EveryKeyHasSomebodyWhoMayVouchForIt)
{
    AccountDesk desk;
    EXPECT_EQ(faultAfter(desk, "组长", OpenFirstAdministrator{"组长", "市工信局", secret(ChiefPassword)}), "");
    ASSERT_TRUE(desk.signIn("组长", ChiefPassword));
    EXPECT_EQ(faultAfter(desk, "组长",
                  OpenAccount{"li", "值班室", {Role::Leader}, secret(FirstPassword), secret(ChiefPassword)}),
        "");
    ASSERT_TRUE(desk.signIn("li", FirstPassword));
    EXPECT_EQ(faultAfter(desk, "li", ChangePassword{secret(FirstPassword), secret(OwnPassword)}), "");
    EXPECT_EQ(desk.account("li").keys.size(), 2U) << "who gave the first password does not hold the second key";
    EXPECT_EQ(faultAfter(desk, "li", RotateKey{secret(OwnPassword)}), "");
    EXPECT_EQ(faultAfter(desk, "组长", ResetPassword{"li", secret(FirstPassword), secret(ChiefPassword)}), "");
    EXPECT_EQ(faultAfter(desk, "组长", ChangePassword{secret(ChiefPassword), secret(OwnPassword)}), "none");
    EXPECT_EQ(faultAfter(desk, "组长", RotateKey{secret(OwnPassword)}), "");
}

TEST(Vouching, AWrongOwnPasswordIsATryAndOpensNothing)
{
    SetUpDesk desk;
    const auto outcome =
        desk.run("组长", OpenAccount{"li", "值班室", {Role::Leader}, secret(FirstPassword), secret("Wrong-one-1")});
    ASSERT_TRUE(outcome);
    EXPECT_TRUE(std::holds_alternative<SignInFailed>(outcome->front()));
    EXPECT_EQ(desk.accounts.find("li"), nullptr);
}

TEST(Vouching, TheLastKeyThatCanVouchIsNotRevoked)
{
    SetUpDesk desk;
    const std::string key = desk.account("组长").keyInUse()->id;
    EXPECT_EQ(desk.refusal("组长", RevokeKey{"组长", key, desk.now, "lost"}), "last_voucher");
    desk.now += std::chrono::minutes{1};
    ASSERT_EQ(desk.refusal("组长", RotateKey{secret(ChiefPassword)}), "done");
    EXPECT_EQ(desk.refusal("组长", RevokeKey{"组长", key, desk.now, "lost"}), "done") << "another is in use";
    desk.open("wu", {Role::Administrator});
    EXPECT_EQ(desk.refusal("组长", RevokeKey{"组长", desk.account("组长").keyInUse()->id, desk.now, "lost"}), "done");
}

TEST(Vouching, WhatIsWrongIsSaid)
{
    SetUpDesk desk;
    desk.open("li", {Role::Leader});
    desk.open("wu", {Role::Leader});
    const Accounts before = desk.accounts;
    const SigningKeyMade good = lastKey(desk.run("li", RotateKey{secret(OwnPassword)}));
    const auto fault = [&](const auto &change) {
        SigningKeyMade made = good;
        change(made);
        return vouchingFault(before, made, desk.now);
    };
    const std::string name = "key " + good.key + " of li";
    EXPECT_EQ(fault([](SigningKeyMade &) {}), "");
    EXPECT_EQ(fault([](SigningKeyMade &made) { made.voucher.clear(); }), name + " is vouched for by nobody");
    EXPECT_EQ(fault([](SigningKeyMade &made) { made.voucher[9] = made.voucher[9] == 'A' ? 'B' : 'A'; }),
        name + ": what vouches for it is no signature of it");
    const auto other = makeSm2Key(desk.random).value();
    EXPECT_EQ(fault([&](SigningKeyMade &made) { made.publicKey = other.publicKey; }),
        name + ": what vouches for it is no signature of it");
    EXPECT_EQ(fault([&](SigningKeyMade &made) { made.vouchedBy = "wu"; }),
        name + " is vouched for by a key that could not do so then")
        << "wu is no administrator";
    EXPECT_EQ(fault([&](SigningKeyMade &made) { made.vouchingKey = made.key; }),
        name + " is vouched for by a key that could not do so then")
        << "only the very first vouches for itself";
}

TEST(Vouching, AKeyUnderAPasswordSomebodyElseKnowsOnlyVouches)
{
    SetUpDesk desk;
    ASSERT_EQ(
        desk.refusal("组长", OpenAccount{"li", "值班室", {Role::Leader}, secret(FirstPassword), secret(ChiefPassword)}),
        "done");
    const SigningKey &first = desk.account("li").keys.front();
    EXPECT_TRUE(first.provisional);
    const auto opened = openSealed(first.sealed, FirstPassword, first.publicKey);
    ASSERT_TRUE(opened) << "the administrator could do that";
    const std::string signature = signSm2(*opened, "notice").value();
    EXPECT_FALSE(checkSignature(desk.account("li"), desk.accounts, "notice", signature, desk.now).counts());
    ASSERT_TRUE(desk.signIn("li", FirstPassword));
    ASSERT_EQ(desk.refusal("li", ChangePassword{secret(FirstPassword), secret(OwnPassword)}), "done");
    EXPECT_FALSE(desk.account("li").keys.back().provisional);
}

TEST(Vouching, NobodyIsGivenAVoucherOrASealToSignAsAText)
{
    SetUpDesk desk;
    const auto sign = [&](const std::string &text, const std::string &what) {
        return desk.refusal("组长", SignText{secret(ChiefPassword), text, what});
    };
    const RecordSeal seal{12, std::string(64, 'a')};
    EXPECT_EQ(sign(vouchingText("ld", "key", "组长", "id"), "notice.txt"), "bad_text");
    EXPECT_EQ(sign(sealText(seal), "notice.txt"), "bad_text");
    EXPECT_EQ(sign("notice", sealName(seal)), "bad_text");
    EXPECT_EQ(sign(sealText(seal), sealName(seal)), "bad_text");
    const auto made = desk.run("组长", SignText{secret(ChiefPassword), "notice", "notice.txt", seal});
    ASSERT_TRUE(made) << "as the program does with a signature of a notice";
    ASSERT_EQ(made->size(), 2U);
    EXPECT_EQ(std::get<TextSigned>(made->back()).what, sealName(seal));
}

TEST(Vouching, OneAdministratorWhoseKeyVouchesStays)
{
    SetUpDesk desk;
    desk.open("wu", {Role::Administrator});
    ASSERT_EQ(desk.refusal("组长", RevokeKey{"wu", desk.account("wu").keyInUse()->id, desk.now, "lost"}), "done");
    EXPECT_EQ(desk.refusal("wu", CloseAccount{"组长"}), "last_administrator");
    EXPECT_EQ(desk.refusal("wu", ChangeRoles{"组长", {Role::Observer}, secret(OwnPassword)}), "last_administrator");
}
