#include "unit/cli/Terminal.h"

#include "cli/Visible.h"

#include <gtest/gtest.h>

using test::Reply;
using test::Terminal;

TEST(Visible, OrdinaryTextStaysAsItIs)
{
    EXPECT_EQ(cli::visible("锅炉爆炸，3+ 人 𠮷 \"é\""), "锅炉爆炸，3+ 人 𠮷 \"é\"");
}

TEST(Visible, WhatATerminalObeysIsWrittenOut)
{
    EXPECT_EQ(cli::visible("a\nb\r\tc"), "a\\nb\\r\\tc");
    EXPECT_EQ(cli::visible("\x1b[2J\x07\x7f"), "\\x1b[2J\\x07\\x7f");
    EXPECT_EQ(cli::visible("\xc2\x9b"
                           "31m"),
        "\\u009b31m")
        << "the control sequence introducer in one character";
    EXPECT_EQ(cli::visible("\xe2\x80\xae"
                           "fdp.exe\xe2\x80\xa8"),
        "\\u202efdp.exe\\u2028");
    EXPECT_EQ(cli::visible("\xff"), "\\xff");
}

TEST(Visible, TextOfOurOwnKeepsItsLines) { EXPECT_EQ(cli::visibleLines("a\n\tb\x1b"), "a\n  b\\x1b"); }

TEST(Visible, WhatWasToldIsOneLineHoweverItWasTold)
{
    Terminal desk;
    const std::string told = "first\nsecond \x1b[31mred";
    ASSERT_EQ(desk.incident({"open", "--text", told}).exit, 0);
    ASSERT_EQ(desk.incident({"note", "2026-0001", told}).exit, 0);
    ASSERT_EQ(desk.incident({"deadline", "2026-0001", told, "--due", "2026-11-25T04:00"}).exit, 0);
    for (const std::string action : {"show", "timeline"}) {
        const Reply run = desk.incident({action, "2026-0001"});
        EXPECT_EQ(run.out.find('\x1b'), std::string::npos) << run.out;
        EXPECT_TRUE(run.says("first\\nsecond \\x1b[31mred")) << run.out;
    }
    EXPECT_EQ(desk.incident({"list"}).out.find("\nsecond"), std::string::npos);
    EXPECT_TRUE(desk.incident({"show", "a\x1b"}).complains("there is no incident a\\x1b")) << "messages as well";
}
