#include "ExchangeDesk.h"

#include "formats/BundleFile.h"

using namespace exchange;
using namespace test;

namespace {

/// What taking the file in would say, for whoever may; "file" where it is no bundle at all.
std::string judged(const ExchangeDesk &desk, const std::string &file, const std::string &actor)
{
    const auto bundle = formats::readBundle(file);
    if (!bundle)
        return "file";
    const auto decided = weigh(desk.travelled, TakeIn{*bundle, false}, desk.here(actor));
    return decided ? "done" : ExchangeDesk::said(decided.error());
}

/// Every byte of the file, changed in three ways, taken away and doubled.
void expectEveryChangeRefused(const ExchangeDesk &desk, const std::string &file, const std::string &actor)
{
    ASSERT_EQ(judged(desk, file, actor), "done");
    for (std::size_t at = 0; at < file.size(); ++at) {
        for (const int mask : {0x01, 0x20, 0x80}) {
            std::string changed = file;
            changed[at] = static_cast<char>(changed[at] ^ mask);
            ASSERT_NE(judged(desk, changed, actor), "done") << "byte " << at << " with " << mask;
        }
        std::string shorter = file;
        shorter.erase(at, 1);
        ASSERT_NE(judged(desk, shorter, actor), "done") << "without byte " << at;
        std::string longer = file;
        longer.insert(at, 1, '\n');
        ASSERT_NE(judged(desk, longer, actor), "done") << "a line break at " << at;
    }
}

} // namespace

TEST(BundleAttack, EveryByteOfARequestCounts)
{
    TwoConsoles consoles;
    expectEveryChangeRefused(consoles.bureau, formats::writeBundle(consoles.request()), "duty");
}

TEST(BundleAttack, EveryByteOfADraftAndItsAnswerCounts)
{
    TwoConsoles consoles;
    consoles.waitForLeader();
    const Bundle draft = consoles.bureau.send("duty", SendDraft{1, consoles.other.record});
    expectEveryChangeRefused(consoles.other, formats::writeBundle(draft), "ld");
    consoles.pass(1);
    EXPECT_EQ(consoles.other.take("ld", draft), "done");
    const Bundle answer = consoles.other.approve("ld", bundleId(draft.text));
    consoles.pass(1);
    expectEveryChangeRefused(consoles.bureau, formats::writeBundle(answer), "duty");
}

TEST(BundleAttack, EveryByteOfANoticeCounts)
{
    TwoConsoles consoles;
    expectEveryChangeRefused(consoles.other, formats::writeBundle(consoles.issued()), "chen");
}

TEST(BundleAttack, ATruncatedFileIsNone)
{
    TwoConsoles consoles;
    const std::string file = formats::writeBundle(consoles.request());
    for (std::size_t length = 0; length < file.size(); ++length)
        ASSERT_NE(judged(consoles.bureau, file.substr(0, length), "duty"), "done") << length;
    EXPECT_EQ(judged(consoles.bureau, file + "\n", "duty"), "file");
    EXPECT_EQ(judged(consoles.bureau, file + file, "duty"), "unreadable");
    EXPECT_EQ(judged(consoles.bureau, std::string(2 * formats::MostBundleBytes, 'x'), "duty"), "file");
    EXPECT_EQ(judged(consoles.bureau, "\n", "duty"), "file");
    EXPECT_EQ(judged(consoles.bureau, "", "duty"), "file");
}

TEST(BundleAttack, TheSignatureOfAnotherSignerIsRefused)
{
    TwoConsoles consoles;
    Bundle sent = consoles.request();
    sent.signature = consoles.other.signatureOf("fr", sent.text).signature; // trusted, but not who the text says
    EXPECT_EQ(consoles.bureau.take("duty", sent), "bad_signature");
    sent.signature = consoles.bureau.signatureOf("duty", sent.text).signature;
    EXPECT_EQ(consoles.bureau.take("duty", sent), "bad_signature");
    sent.signature.clear();
    EXPECT_EQ(consoles.bureau.take("duty", sent), "bad_signature");
}

TEST(BundleAttack, ADemonstrationADrillAndLiveWorkNeverMix)
{
    TwoConsoles consoles;
    ExchangeDesk demonstration("演示dddddddddddddddd", "演示台", 73);
    ExchangeDesk drill("演练eeeeeeeeeeeeeeee", "演练台", 74);
    demonstration.now = drill.now = consoles.other.now;
    const auto judge = [&](ExchangeDesk &from, const std::string &record) {
        const auto card = readCard(from.card("duty"), record, from.now);
        return card ? std::string("done") : std::string(name(card.error().code));
    };
    EXPECT_EQ(judge(demonstration, consoles.bureau.record), "other_kind");
    EXPECT_EQ(judge(consoles.other, demonstration.record), "other_kind");
    EXPECT_EQ(judge(drill, demonstration.record), "other_kind");
    EXPECT_EQ(judge(demonstration, "演示ffffffffffffffff"), "done") << "two of a kind";
    auto content = *readContent(consoles.request().text);
    content.header.from = demonstration.record;
    const std::string text = contentText(content);
    EXPECT_EQ(consoles.bureau.take("duty", {text, consoles.other.signatureOf("duty", text).signature}), "other_kind");
}

TEST(BundleAttack, AnUnknownSignerIsRefused)
{
    TwoConsoles consoles;
    ExchangeDesk stranger("cccccccccccccccc", "别处", 72);
    stranger.now = consoles.other.now;
    const Bundle sent = consoles.request();
    auto content = *readContent(sent.text);
    content.header.key = stranger.keyOf("duty").id;
    const std::string text = contentText(content);
    EXPECT_EQ(consoles.bureau.take("duty", {text, stranger.signatureOf("duty", text).signature}), "unknown_signer");
    auto named = *readContent(sent.text);
    named.header.account = "ld"; // the key of duty, the name of ld
    const std::string other = contentText(named);
    EXPECT_EQ(
        consoles.bureau.take("duty", {other, consoles.other.signatureOf("duty", other).signature}), "unknown_signer");
}

TEST(BundleAttack, ARevokedKeyBringsNothingMore)
{
    TwoConsoles consoles;
    const Bundle sent = consoles.request();
    EXPECT_TRUE(consoles.bureau.people(
        "组长", identity::RevokePeerKey{consoles.other.keyOf("duty").id, consoles.bureau.now, "失窃"}));
    EXPECT_EQ(consoles.bureau.take("duty", sent), "signer_revoked") << "though it was signed before";
}

TEST(BundleAttack, ABundleForAnotherRecordOrOfOnesOwnIsRefused)
{
    TwoConsoles consoles;
    const Bundle sent = consoles.request();
    EXPECT_EQ(consoles.other.take("duty", sent), "own_bundle");
    ExchangeDesk third("cccccccccccccccc", "别处", 72);
    third.now = consoles.other.now;
    EXPECT_TRUE(third.trust(consoles.other, "duty"));
    EXPECT_EQ(third.take("duty", sent), "other_record");
}

TEST(BundleAttack, ABundleOfTheFutureIsRefusedUntilThen)
{
    TwoConsoles consoles;
    consoles.other.now += std::chrono::minutes{10};
    EXPECT_EQ(consoles.other.outcome("duty", dispatch::RecordRequest{consoles.other.request()}), "done");
    const Bundle sent = consoles.other.send("duty", SendRequest{1, consoles.bureau.record});
    EXPECT_EQ(consoles.bureau.take("duty", sent), "in_the_future");
    consoles.bureau.now += std::chrono::minutes{10};
    EXPECT_EQ(consoles.bureau.take("duty", sent), "done");
}
