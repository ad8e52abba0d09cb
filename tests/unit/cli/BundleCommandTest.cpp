#include "unit/cli/BundleTerminals.h"

#include "formats/TextFile.h"

#include <cstdlib>

using namespace test;

TEST(BundleCommand, ARequestTravelsAndIsLookedAtBeforeItIsTakenIn)
{
    BundleTerminals consoles;
    EXPECT_EQ(consoles.holder.request("Y1=40").exit, 0);
    const std::string file = consoles.send(consoles.holder, "request", "1", "市工信局");
    const Reply seen = consoles.bureau.db({"bundle", "look", file, "--for", "duty"});
    EXPECT_EQ(seen.exit, 0) << seen.err;
    EXPECT_TRUE(seen.says("申请 抗毒素（Y1）：可动用 200 支 → 申请 40 支")) << seen.out;
    EXPECT_TRUE(consoles.bureau.db({"notice", "list", "--all"}).says("no notice is under way")) << "looked at alone";
    const Reply forbidden = consoles.bureau.db({"bundle", "look", file, "--for", "chen", "--json"});
    EXPECT_EQ(forbidden.exit, 1);
    EXPECT_EQ(forbidden.json()["refused"]["rule"], "not_allowed");
    const Reply taken = consoles.bureau.as("duty", {"bundle", "take", file});
    EXPECT_TRUE(taken.says("notice show 1")) << taken.err;
    EXPECT_TRUE(consoles.bureau.db({"notice", "show", "1"}).says("某县政府"));
    const Reply again = consoles.bureau.as("duty", {"bundle", "take", file});
    EXPECT_TRUE(again.complains("refused (already_taken): this very bundle was taken in by duty on 2026-"))
        << again.err;
    EXPECT_TRUE(again.complains("as notice 1"));
    EXPECT_EQ(consoles.bureau.db({"bundle", "list", "--json"}).json()["bundles"].back()["notice"], 1);
    EXPECT_EQ(consoles.bureau.run({"db", "verify", consoles.bureau.record()}).exit, 0);
    EXPECT_EQ(consoles.holder.run({"db", "verify", consoles.holder.record()}).exit, 0);
}

TEST(BundleCommand, TheLeaderSignsAtAnotherConsoleAndTheHolderHoldsTheLots)
{
    BundleTerminals consoles;
    const std::string answer = consoles.leaderSignsThere();
    const Reply seen = consoles.bureau.db({"bundle", "look", answer, "--for", "duty"});
    EXPECT_TRUE(seen.says("已签署：3 级 → 4 级，共 4 级")) << seen.out << seen.err;
    EXPECT_EQ(consoles.bureau.as("duty", {"bundle", "take", answer}).exit, 0);
    EXPECT_TRUE(consoles.bureau.as("duty", {"notice", "issue", "1", "--draft", "1"}).says("吕工信医药调〔2026〕1号"));
    EXPECT_TRUE(consoles.bureau.db({"notice", "verify", "1"}).says("good: "));
    const auto leader = consoles.bureau.db({"notice", "show", "1", "--json"}).json()["signatures"][3];
    EXPECT_EQ(leader["opinion"], "同意，尽快") << "as it was signed there";
    const std::string text =
        consoles.bureau.write("signed.txt", consoles.bureau.db({"notice", "text", "1", "--step", "leader"}).out);
    const Reply checked =
        consoles.bureau.db({"account", "verify", "ld", text, "--signature", leader["signature"].get<std::string>()});
    EXPECT_TRUE(checked.says("good")) << checked.out << checked.err;
    const std::string file = consoles.send(consoles.bureau, "notice", "1", "某储备单位");
    EXPECT_TRUE(
        consoles.holder.db({"bundle", "look", file, "--for", "chen", "--hold"}).says("可动用 10 支，保留 50 支"));
    const std::string code = consoles.bureau.db({"notice", "show", "1", "--json"}).json()["code"];
    EXPECT_TRUE(consoles.holder.db({"notice", "verify", code}).complains("the record has no notice"));
    const Reply held = consoles.holder.as("chen", {"bundle", "take", file, "--hold"});
    EXPECT_TRUE(held.says("held by reservation 1")) << held.err;
    for (const std::string &word : {code, std::string("吕工信医药调〔2026〕1号")}) {
        const Reply paper = consoles.holder.db({"notice", "verify", word});
        EXPECT_EQ(paper.exit, 0) << paper.err;
        EXPECT_TRUE(paper.says("good: 吕工信医药调〔2026〕1号, code " + code)) << paper.out;
        EXPECT_TRUE(paper.says("leader  ld  "));
    }
    EXPECT_TRUE(consoles.holder.db({"notice", "verify", code, "--json"}).json()["good"]);
    EXPECT_TRUE(consoles.holder.as("chen", {"bundle", "take", file, "--hold"}).complains("already_taken"));
    const Reply issue = consoles.holder.as("chen",
        {"stock", "issue", "2=50", "--purpose", "dispatch", "--reference", "吕工信医药调〔2026〕1号", "--reservation",
            "1"});
    EXPECT_EQ(issue.exit, 0) << issue.err;
    for (NoticeTerminal *console : {&consoles.bureau, &consoles.holder}) {
        const Reply verified = console->run({"db", "verify", console->record()});
        EXPECT_EQ(verified.exit, 0) << verified.err;
    }
}

TEST(BundleCommand, AThirdPartyChecksABundleWithOpenssl)
{
    BundleTerminals consoles;
    EXPECT_EQ(consoles.holder.request("Y1=40").exit, 0);
    const std::string file = consoles.send(consoles.holder, "request", "1", "市工信局");
    const std::string card = consoles.holder.file("某储备单位duty.txt");
    const auto shell = [&](const std::string &command) {
        const std::string folder = std::filesystem::path(consoles.bureau.file("x")).parent_path().string();
        return std::system(("cd " + folder + " && ( " + command + " ) > /dev/null 2>&1").c_str());
    };
    const std::string openssl = OPENSSL;
    // Just what docs/formats/bundle.md tells a third party to do.
    EXPECT_EQ(shell("sed '$d' " + file + " > content.txt"), 0);
    EXPECT_EQ(
        shell("sed -n '$s/^签名：//p' " + file + " | tr -d '\\n' | " + openssl + " base64 -d -A -out signature.der"),
        0);
    EXPECT_EQ(shell("sed -n 's/^公钥：//p' " + card + " | tr -d '\\n' | " + openssl + " base64 -d -A -out key.der"), 0);
    const std::string check = openssl
        + " pkeyutl -verify -rawin -digest sm3 -pkeyopt distid:1234567812345678 -pubin -keyform DER -inkey key.der"
          " -in content.txt -sigfile signature.der";
    EXPECT_EQ(shell(check), 0);
    EXPECT_EQ(shell("printf x >> content.txt"), 0);
    EXPECT_NE(shell(check), 0);
}

TEST(BundleCommand, WhatIsWrongWithAFileIsSaid)
{
    BundleTerminals consoles;
    EXPECT_EQ(consoles.holder.request("Y1=40").exit, 0);
    const std::string file = consoles.send(consoles.holder, "request", "1", "市工信局");
    const std::string whole = formats::readTextFile(file).value();
    const std::string cut = consoles.bureau.write("cut.txt", whole.substr(0, whole.size() / 2));
    EXPECT_TRUE(consoles.bureau.db({"bundle", "look", cut, "--for", "duty"}).complains("cut.txt"));
    std::string more = whole;
    more.replace(more.find("申请数量：40"), std::string("申请数量：40").size(), "申请数量：90");
    const Reply changed = consoles.bureau.as("duty", {"bundle", "take", consoles.bureau.write("changed.txt", more)});
    EXPECT_TRUE(changed.complains("refused (bad_signature)")) << changed.err;
    EXPECT_EQ(consoles.bureau.db({"bundle", "look", consoles.bureau.file("none.txt"), "--for", "duty"}).exit, 1);
    EXPECT_TRUE(consoles.holder.as("duty", {"bundle", "take", file}).complains("own_bundle"));
    EXPECT_TRUE(consoles.holder.as("duty", {"bundle", "send", "request", "1", file, "--to", "市工信局"})
                    .complains("a file of this name is there already"));
    const auto sent = consoles.holder.db({"bundle", "list", "--json"}).json()["bundles"];
    const std::string number = sent.back()["bundle"];
    const std::string copy = consoles.stick("copy");
    EXPECT_EQ(consoles.holder.db({"bundle", "copy", number, copy}).exit, 0) << "it is recorded as sent all the same";
    EXPECT_EQ(consoles.bureau.as("duty", {"bundle", "take", copy}).exit, 0);
    EXPECT_EQ(consoles.bureau.as("duty", {"bundle", "take", file}).exit, 1) << "the same request";
    EXPECT_TRUE(
        consoles.holder.as("duty", {"bundle", "send", "request", "1", "x", "--to", "谁"}).complains("no console"));
    EXPECT_EQ(consoles.holder.as("duty", {"bundle", "send", "letter", "1", "x", "--to", "市工信局"}).exit, 2);
}

TEST(BundleCommand, AWrongPasswordSendsNothing)
{
    BundleTerminals consoles;
    EXPECT_EQ(consoles.holder.request("Y1=40").exit, 0);
    const std::string file = consoles.stick("request");
    const Reply sent =
        consoles.holder.as("duty", {"bundle", "send", "request", "1", file, "--to", "市工信局"}, "Wrong-one-22\n");
    EXPECT_TRUE(sent.complains("wrong_password")) << sent.err;
    EXPECT_FALSE(std::filesystem::exists(file));
}

TEST(BundleCommand, AFalseClaimIsUndoneAndWhatStoodOnItCountsNoMore)
{
    BundleTerminals consoles;
    NoticeTerminal &bureau = consoles.bureau;
    EXPECT_EQ(bureau.as("duty", {"bundle", "take", consoles.leaderSignsThere()}).exit, 0);
    EXPECT_EQ(bureau.as("duty", {"notice", "issue", "1", "--draft", "1"}).exit, 0);
    const std::string key = consoles.holder.keyOf("ld");
    EXPECT_EQ(bureau.as("ld", {"bundle", "revoke", key, "--reason", "丢失"}).exit, 0);
    const auto release = [&](const std::string &who, const std::string &reason) {
        return bureau.as(who, {"bundle", "release", key, "--reason", reason}, who == "组长" ? Chief : Own);
    };
    EXPECT_TRUE(release("ld", "认错了").complains("not_allowed"));
    EXPECT_TRUE(release("组长", "两\n行").complains("reason_missing"));
    const Reply done = release("组长", "冒认");
    EXPECT_EQ(done.exit, 0) << done.err;
    EXPECT_TRUE(done.says("its revocation by ld is void: 丢失")) << done.out;
    EXPECT_TRUE(bureau.as("ld", {"bundle", "own", key}).complains("claim_undone"));
    EXPECT_TRUE(bureau.account({"trace", "组长"}).says("peer-key-released"));
    const Reply verified = bureau.run({"db", "verify", bureau.record()});
    EXPECT_EQ(verified.exit, 0) << verified.err;
    EXPECT_TRUE(verified.complains("counts no more: ") && verified.complains("(unknown_key)")) << verified.err;
    EXPECT_TRUE(bureau.db({"notice", "verify", "1"}).says("does not count: unknown_key"));
}

TEST(BundleCommand, AKeyIsRevokedAndSaidSo)
{
    BundleTerminals consoles;
    EXPECT_EQ(consoles.holder.request("Y1=40").exit, 0);
    const std::string file = consoles.send(consoles.holder, "request", "1", "市工信局");
    const std::string key = consoles.holder.keyOf("duty");
    EXPECT_TRUE(consoles.bureau.as("fr", {"bundle", "revoke", key, "--reason", "U 盘失窃"}).complains("not_allowed"));
    EXPECT_EQ(consoles.bureau.as("组长", {"bundle", "revoke", key, "--reason", "U 盘失窃"}, Chief).exit, 0);
    EXPECT_TRUE(consoles.bureau.db({"bundle", "peers"}).says("U 盘失窃"));
    EXPECT_TRUE(consoles.bureau.as("duty", {"bundle", "take", file}).complains("refused (signer_revoked)"));
    EXPECT_TRUE(consoles.bureau.account({"trace", "组长"}).says("peer-key-revoked"));
}

TEST(BundleCommand, WhatARevokedKeyBroughtIsNamed)
{
    BundleTerminals consoles;
    EXPECT_EQ(consoles.holder.request("Y1=40").exit, 0);
    const Reply taken =
        consoles.bureau.as("duty", {"bundle", "take", consoles.send(consoles.holder, "request", "1", "市工信局")});
    ASSERT_EQ(taken.exit, 0) << taken.err;
    const std::string number = BundleTerminals::numberIn(taken);
    const std::string key = consoles.holder.keyOf("duty");
    EXPECT_FALSE(consoles.bureau.run({"db", "verify", consoles.bureau.record()}).complains(number));
    EXPECT_EQ(
        consoles.bureau.as("组长", {"bundle", "revoke", key, "--from", "2026-01-01 08:00", "--reason", "失窃"}, Chief)
            .exit,
        0);
    EXPECT_TRUE(consoles.bureau.db({"bundle", "list"}).says("counts no more: key " + key));
    const Reply verified = consoles.bureau.run({"db", "verify", consoles.bureau.record()});
    EXPECT_EQ(verified.exit, 0) << "it is no fault of the record";
    EXPECT_TRUE(verified.complains("what bundle " + number + " brought counts no more")) << verified.err;
}

TEST(BundleCommand, TheHolderHoldsLaterAndLetsGo)
{
    BundleTerminals consoles;
    EXPECT_EQ(consoles.bureau.as("duty", {"bundle", "take", consoles.leaderSignsThere()}).exit, 0);
    EXPECT_EQ(consoles.bureau.as("duty", {"notice", "issue", "1", "--draft", "1"}).exit, 0);
    const std::string file = consoles.send(consoles.bureau, "notice", "1", "某储备单位");
    EXPECT_EQ(consoles.holder.as("chen", {"bundle", "take", file}).exit, 0);
    const Reply held = consoles.holder.as("chen", {"bundle", "take", file, "--hold"});
    EXPECT_TRUE(held.says("was taken in before; its lots are held by reservation 1")) << held.out << held.err;
    EXPECT_EQ(consoles.holder.as("chen", {"stock", "release", "1", "--reason", "不再调用"}).exit, 0);
    EXPECT_EQ(consoles.holder.run({"db", "verify", consoles.holder.record()}).exit, 0);
}

TEST(BundleCommand, AFileThatCannotBeWrittenLeavesItsNameFreeAndTheFingerprintSaid)
{
    BundleTerminals consoles;
    const std::string nowhere = consoles.bureau.file("no/such/folder/card.txt");
    const Reply card = consoles.bureau.as("duty", {"bundle", "card", nowhere});
    EXPECT_EQ(card.exit, 1);
    EXPECT_TRUE(card.says("fingerprint ")) << "it left by the record";
    EXPECT_EQ(consoles.holder.request("Y1=40").exit, 0);
    const std::string file = consoles.send(consoles.holder, "request", "1", "市工信局");
    EXPECT_FALSE(std::filesystem::exists(file + ".part"));
}
