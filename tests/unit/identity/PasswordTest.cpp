#include "AccountDesk.h"

using namespace identity;
using enum PasswordFault;
using Faults = std::vector<PasswordFault>;

TEST(Password, EveryBrokenRuleIsSaid)
{
    EXPECT_EQ(passwordFaults("Aa1-Aa1-Aa", "li"), Faults{});
    EXPECT_EQ(passwordFaults("Aa1-Aa1-A", "li"), Faults{TooShort});
    EXPECT_EQ(passwordFaults("onlysmallletters", "li"), Faults{}) << "16 characters are enough by themselves";
    EXPECT_EQ(passwordFaults("onlysmallletter", "li"), Faults{TooFewKinds});
    EXPECT_EQ(passwordFaults("small4and5d", "li"), Faults{TooFewKinds});
    EXPECT_EQ(passwordFaults("Zhang-2026-a", "zhang"), Faults{HasName}) << "capitals do not hide it";
    EXPECT_EQ(passwordFaults("", "li"), (Faults{TooShort, TooFewKinds}));
    EXPECT_EQ(passwordFaults("zhang", "zhang"), (Faults{TooShort, HasName, TooFewKinds}));
    EXPECT_EQ(passwordFaults("Password123!", "li"), Faults{Common}) << "though it has four kinds of characters";
    EXPECT_EQ(passwordFaults("1234567890", "li"), (Faults{TooFewKinds, Common}));
}

TEST(Password, CountsCharactersNotBytes)
{
    EXPECT_EQ(passwordFaults("吕梁市应急指挥", "li"), (Faults{TooShort, TooFewKinds})) << "seven characters";
    EXPECT_EQ(passwordFaults("吕梁市应急指挥Ab", "li"), Faults{TooShort});
    EXPECT_EQ(passwordFaults("吕梁市应急指挥Ab9", "li"), Faults{});
}

TEST(Password, SaysWhatToDoAboutEachRule)
{
    for (const PasswordFault fault : {TooShort, HasName, TooFewKinds, Common})
        EXPECT_GT(explain(fault).size(), 10U);
}

TEST(Password, IsKnownByAHashThatDiffersEachTime)
{
    test::CountedRandom random;
    const auto hash = hashPassword("Own-chosen-22", test::Cheap, random);
    const auto another = hashPassword("Own-chosen-22", test::Cheap, random);
    ASSERT_TRUE(hash && another);
    EXPECT_NE(hash->hash, another->hash);
    EXPECT_TRUE(isPassword("Own-chosen-22", *hash));
    EXPECT_FALSE(isPassword("Own-chosen-23", *hash));
    EXPECT_EQ(hash->cost, test::Cheap) << "what it cost stands beside it";
}

TEST(Password, ADamagedHashMatchesNothing)
{
    test::CountedRandom random;
    PasswordHash hash = *hashPassword("Own-chosen-22", test::Cheap, random);
    PasswordHash dear = hash;
    dear.cost.n = 1LL << 40;
    EXPECT_FALSE(isPassword("Own-chosen-22", dear));
    hash.hash.clear();
    EXPECT_FALSE(isPassword("Own-chosen-22", hash));
    EXPECT_FALSE(isPassword("", PasswordHash{}));
}
