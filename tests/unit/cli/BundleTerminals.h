#pragma once

#include "unit/cli/NoticeTerminal.h"

#include <filesystem>

namespace test {

/// Two consoles with a record each, the bureau's and a holder's, and a stick between them. They have each other's
/// cards.
struct BundleTerminals {
    BundleTerminals()
    {
        for (const char *who : {"duty", "fr", "sr", "dl", "ld"}) {
            trust(bureau, holder, "某储备单位", who);
            trust(holder, bureau, "市工信局", who);
        }
    }
    /// The administrator of `here` trusts `who` of `there`, who told the fingerprint by telephone.
    static void trust(NoticeTerminal &here, NoticeTerminal &there, const std::string &console, const std::string &who)
    {
        const std::string file = there.file(console + who + ".txt");
        const Reply card = there.as(who, {"bundle", "card", file, "--console", console});
        ASSERT_EQ(card.exit, 0) << card.err;
        const std::string told = card.out.substr(card.out.find("fingerprint ") + 12, 39);
        const Reply trusted = here.as("组长", {"bundle", "trust", file, "--fingerprint", told}, Chief);
        ASSERT_EQ(trusted.exit, 0) << trusted.err;
    }
    /// A new name on the stick.
    std::string stick(const std::string &name) { return bureau.file(std::to_string(++m_files) + name); }
    std::string send(NoticeTerminal &from, const std::string &kind, const std::string &notice, const std::string &to)
    {
        const std::string file = stick(kind);
        const Reply sent = from.as("duty", {"bundle", "send", kind, notice, file, "--to", to});
        EXPECT_EQ(sent.exit, 0) << sent.err;
        return file;
    }
    static std::string numberIn(const Reply &reply) { return reply.out.substr(reply.out.find("bundle ") + 7, 16); }
    /// A notice of the bureau signed by three here and by the leader at the holder's console; the file with the answer.
    std::string leaderSignsThere()
    {
        EXPECT_EQ(bureau.as("ld", {"bundle", "own", holder.keyOf("ld")}).exit, 0);
        bureau.draft("1", "Y1=50");
        for (const char *who : {"fr", "sr", "dl"})
            EXPECT_EQ(bureau.sign(who, "1").exit, 0) << who;
        const Reply taken = holder.as("ld", {"bundle", "take", send(bureau, "draft", "1", "某储备单位")});
        EXPECT_EQ(taken.exit, 0) << taken.err;
        const std::string number = numberIn(taken);
        std::string answer = stick("answer");
        EXPECT_TRUE(holder.as("ld", {"bundle", "open", number}).says("批准数量：50"));
        const Reply made = holder.as("ld", {"bundle", "sign", number, answer, "--opinion", "同意，尽快"});
        EXPECT_EQ(made.exit, 0) << made.err;
        return answer;
    }

    NoticeTerminal bureau;
    NoticeTerminal holder;

private:
    int m_files = 0;
};

} // namespace test
