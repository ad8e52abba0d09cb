#pragma once

#include "unit/cli/Terminal.h"

#include <gtest/gtest.h>

namespace test {

inline const std::string Chief = "Chief-of-2026\n"; ///< as a line of standard input
inline const std::string Given = "First-given-1\n";
inline const std::string Own = "Own-chosen-22\n";

/// A terminal whose record has one administrator, 组长.
struct AccountTerminal : Terminal {
    AccountTerminal()
    {
        const Reply made = account({"first", "组长", "--post", "市工信局"}, Chief);
        EXPECT_EQ(made.exit, 0) << made.err;
    }
    Reply account(std::vector<std::string> words, const std::string &input = {})
    {
        words.insert(words.begin(), "account");
        words.insert(words.end(), {"--db", record()});
        return run(words, input);
    }
    /// An account whose holder has chosen a password.
    void open(const std::string &name, const std::string &role)
    {
        const Reply added = account({"add", name, "--post", "值班室", "--role", role, "--as", "组长"}, Chief + Given);
        EXPECT_EQ(added.exit, 0) << added.err;
        const Reply changed = account({"password", name}, Given + Own);
        EXPECT_EQ(changed.exit, 0) << changed.err;
    }
    nlohmann::json shown(const std::string &name) { return account({"show", name, "--json"}).json(); }
    std::string keyOf(const std::string &name) { return shown(name)["keys"].back()["id"]; }
};

} // namespace test
