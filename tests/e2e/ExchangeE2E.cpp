// A request, a draft, a signature and a notice carried between two databases, on the real programs.
#include "e2e/Console.h"

#include <gtest/gtest.h>

using namespace e2e;

namespace {

std::string bundleIn(const Reply &reply) { return reply.out.substr(reply.out.find("bundle ") + 7, 16); }

} // namespace

TEST(ExchangeE2E, ABundleCarriedBetweenTwoDatabases)
{
    Program program;
    Console bureau(program, "市工信局", "bureau.db");
    Console holder(program, "储备单位", "holder.db");
    bureau.open("sr", "second_reviewer");
    bureau.open("dl", "deputy_leader");
    bureau.open("ld", "leader");
    holder.open("ld", "leader");
    for (const char *who : {"duty", "fr", "sr", "dl"})
        holder.trust(bureau, who);
    bureau.trust(holder, "duty");
    bureau.trust(holder, "ld");
    bureau.doneAs("ld", {"bundle", "own", holder.keyOf("ld")});

    holder.requested();
    const std::string request = program.file("request.txt");
    holder.doneAs("duty", {"bundle", "send", "request", "1", request, "--to", "市工信局"});
    EXPECT_TRUE(bureau.done({"bundle", "look", request, "--for", "duty"}).says("→ 申请 50 支"));
    bureau.doneAs("duty", {"bundle", "take", request});
    EXPECT_TRUE(bureau.as("duty", {"bundle", "take", request}).complains("already_taken"));

    bureau.doneAs("duty", {"notice", "draft", "1"});
    for (const char *who : {"fr", "sr", "dl"}) {
        bureau.doneAs(who, {"notice", "open", "1"});
        bureau.doneAs(who, {"notice", "review", "1", "--draft", "1"});
    }
    const std::string draft = program.file("draft.txt");
    bureau.doneAs("duty", {"bundle", "send", "draft", "1", draft, "--to", "储备单位"});
    const std::string number = bundleIn(holder.doneAs("duty", {"bundle", "take", draft}));
    const std::string answer = program.file("answer.txt");
    EXPECT_TRUE(holder.as("ld", {"bundle", "sign", number, answer}).complains("not_opened"));
    holder.doneAs("ld", {"bundle", "open", number});
    holder.doneAs("ld", {"bundle", "sign", number, answer});
    EXPECT_TRUE(bureau.as("duty", {"notice", "issue", "1", "--draft", "1"}).complains("waits for leader"));
    bureau.doneAs("duty", {"bundle", "take", answer});
    EXPECT_TRUE(bureau.doneAs("duty", {"notice", "issue", "1", "--draft", "1"}).says("吕工信医药调〔"));

    const std::string notice = program.file("notice.txt");
    bureau.doneAs("duty", {"bundle", "send", "notice", "1", notice, "--to", "储备单位"});
    EXPECT_TRUE(holder.doneAs("chen", {"bundle", "take", notice, "--hold"}).says("held by reservation 1"));
    EXPECT_TRUE(holder.as("chen", {"bundle", "take", notice, "--hold"}).complains("already_taken"));
    EXPECT_TRUE(bureau.as("duty", {"bundle", "take", notice}).complains("own_bundle"));
    holder.doneAs(
        "chen", {"stock", "issue", "1=50", "--purpose", "dispatch", "--reference", "调用通知单", "--reservation", "1"});
    holder.doneAs("wu", {"stock", "confirm", "2"});
    bureau.whole();
    holder.whole();
}
