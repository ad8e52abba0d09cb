#include "unit/cli/AccountTerminal.h"
#include "unit/cli/Openssl.h"

using namespace test;

namespace {

struct Signer : AccountTerminal {
    Signer()
        : notice(write("notice.txt", "吕工信医药调〔2026〕1号\n"))
    {
        open("li", "leader");
    }
    /// The signature as it is printed, without the line break.
    std::string sign(const std::string &file)
    {
        const Reply reply = account({"sign", "li", file}, Own);
        EXPECT_EQ(reply.exit, 0) << reply.err;
        return reply.out.substr(0, reply.out.find('\n'));
    }
    Reply verify(const std::string &file, const std::string &signature, const std::string &name = "li")
    {
        return account({"verify", name, file, "--signature", signature});
    }

    std::string notice;
};

} // namespace

TEST(AccountSignatures, AreCheckedWithTheOpensslCommandLine)
{
    Signer desk;
    const std::string signature = desk.sign(desk.notice);
    const std::string key = desk.account({"public-key", "li"}).out;
    EXPECT_EQ(opensslVerifies(desk, key, signature, desk.notice), 0);
    const std::string changed = desk.write("changed.txt", "吕工信医药调〔2026〕2号\n");
    EXPECT_NE(opensslVerifies(desk, key, signature, changed), 0);
    EXPECT_NE(opensslVerifies(desk, desk.account({"public-key", "组长"}).out, signature, desk.notice), 0);
}

TEST(AccountSignatures, OfAKeyRotatedMeanwhileStayGood)
{
    Signer desk;
    const std::string signature = desk.sign(desk.notice);
    const std::string key = desk.keyOf("li");
    desk.clock.advance(std::chrono::minutes{1});
    EXPECT_EQ(desk.account({"key", "rotate", "li"}, Own).exit, 0);
    EXPECT_NE(desk.keyOf("li"), key);
    const Reply verified = desk.verify(desk.notice, signature);
    EXPECT_EQ(verified.exit, 0) << verified.err;
    EXPECT_TRUE(verified.says("good; signed by li with key " + key + ", made 2026-11-25T03:14:00.000+08:00"));
    EXPECT_EQ(opensslVerifies(desk, desk.account({"public-key", "li", key}).out, signature, desk.notice), 0);
    EXPECT_NE(opensslVerifies(desk, desk.account({"public-key", "li"}).out, signature, desk.notice), 0);
    EXPECT_EQ(desk.verify(desk.notice, desk.sign(desk.notice)).exit, 0) << "and the new key signs";
}

TEST(AccountSignatures, OfARevokedKeyCountForNothingFromThenOn)
{
    Signer desk;
    const std::string before = desk.sign(desk.notice);
    desk.clock.advance(std::chrono::hours{1});
    const std::string after = desk.sign(desk.notice);
    const Reply revoked = desk.account(
        {"key", "revoke", "li", desk.keyOf("li"), "--from", "2026-11-25 04:00", "--reason", "电脑丢失", "--as", "组长"},
        Chief);
    EXPECT_EQ(revoked.exit, 0) << revoked.err;
    EXPECT_EQ(desk.verify(desk.notice, before).exit, 0);
    const Reply refused = desk.verify(desk.notice, after);
    EXPECT_EQ(refused.exit, 1);
    EXPECT_TRUE(refused.complains("does not count: the key is revoked")) << refused.err;
    EXPECT_TRUE(desk.account({"sign", "li", desk.notice}, Own).complains("refused (no_key)"));
    EXPECT_TRUE(desk.account({"show", "li"}).says("revoked from 2026-11-25T04:00:00.000+08:00 on: 电脑丢失"));
}

TEST(AccountSignatures, OfOtherBytesOrAnotherSignerAreRefused)
{
    Signer desk;
    const std::string signature = desk.sign(desk.notice);
    EXPECT_TRUE(desk.verify(desk.write("changed.txt", "x"), signature).complains("no key of li signed these bytes"));
    EXPECT_EQ(desk.verify(desk.notice, signature, "组长").exit, 1);
    EXPECT_EQ(desk.verify(desk.notice, "rubbish").exit, 1);
    EXPECT_EQ(desk.verify(desk.file("nowhere.txt"), signature).exit, 1);
    EXPECT_EQ(desk.verify(desk.notice, signature, "nobody").exit, 1);
    EXPECT_TRUE(desk.account({"sign", "li", "-"}, Own).complains("standard input is for the password"));
    EXPECT_EQ(desk.account({"sign", "li", desk.file("nowhere.txt")}, Own).exit, 1);
}

TEST(AccountSignatures, SurviveAChangeOfThePassword)
{
    Signer desk;
    const std::string signature = desk.sign(desk.notice);
    const std::string key = desk.keyOf("li");
    EXPECT_EQ(desk.account({"password", "li"}, Own + "Own-again-333\n").exit, 0);
    EXPECT_EQ(desk.keyOf("li"), key);
    EXPECT_EQ(desk.verify(desk.notice, signature).exit, 0);
    EXPECT_EQ(desk.account({"sign", "li", desk.notice}, "Own-again-333\n").exit, 0);
}
