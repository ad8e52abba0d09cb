#include "formats/StarterAccountsCsv.h"

#include "formats/TextFile.h"
#include "identity/Password.h"
#include "support/Golden.h"

#include <set>

using namespace formats;

namespace {

std::vector<StarterAccount> shipped()
{
    const std::string file = std::string(SOURCE_DIR) + "/data/demo/accounts.csv";
    return readStarterAccountsCsv(readTextFile(file).value(), file).value.value();
}

std::vector<std::string> codes(std::string_view rows)
{
    const auto read = readStarterAccountsCsv("account,post,roles,password\n" + std::string(rows), "accounts.csv");
    EXPECT_FALSE(read.value);
    std::vector<std::string> found;
    for (const base::Diagnostic &diagnostic : read.diagnostics)
        found.push_back(diagnostic.code);
    return found;
}

} // namespace

TEST(StarterAccounts, TheDemonstrationHasOneForEachRoleWithAPasswordThatKeepsTheRules)
{
    std::set<identity::Role> roles;
    for (const StarterAccount &account : shipped()) {
        roles.insert(account.roles.begin(), account.roles.end());
        EXPECT_TRUE(identity::passwordFaults(account.password, account.name).empty()) << account.name;
    }
    EXPECT_EQ(roles.size(), identity::RoleNames.size());
    EXPECT_EQ(shipped().front().roles, std::vector{identity::Role::Administrator}) << "he opens the others";
}

TEST(StarterAccounts, TheReadmeTellsEveryNameAndPassword)
{
    const std::string readme = readTextFile(std::string(SOURCE_DIR) + "/README.md").value();
    for (const StarterAccount &account : shipped()) {
        EXPECT_NE(readme.find("`" + account.name + "`"), std::string::npos) << account.name;
        EXPECT_NE(readme.find("`" + account.password + "`"), std::string::npos);
    }
}

TEST(StarterAccounts, SaysWhatDoesNotFit)
{
    EXPECT_EQ(codes("li,值班室,king,Shi-fan-2026\n"), std::vector<std::string>{"unknown-role"});
    EXPECT_EQ(codes("li,,observer,\n"), (std::vector<std::string>{"empty-field", "empty-field"}));
}

TEST(StarterAccounts, ReadsSeveralRolesAndForWhomSomebodyStandsIn)
{
    const auto read = readStarterAccountsCsv(
        "stands_for,account,post,roles,password\nwu,li,值班室,observer duty_officer,Shi-fan-2026\n", "accounts.csv");
    ASSERT_TRUE(read.value);
    EXPECT_EQ(read.value->front().roles, (std::vector{identity::Role::Observer, identity::Role::DutyOfficer}));
    EXPECT_EQ(read.value->front().standsFor, "wu");
}
