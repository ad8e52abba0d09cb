#include "dispatch/NoticeText.h"
#include "exchange/TakenNotice.h"
#include "ExchangeDesk.h"

using namespace exchange;
using namespace test;

TEST(Holding, AnIssuedNoticeHoldsItsLotsAtTheHolderOnce)
{
    TwoConsoles consoles;
    const Bundle notice = consoles.issued("70"); // 60 of the batch that expires first, 10 of the other
    const auto seen = preview(consoles.other.travelled, {notice, true}, consoles.other.here("chen"));
    ASSERT_FALSE(seen.refusal) << toString(*seen.refusal);
    ASSERT_EQ(seen.changes.size(), 4U);
    EXPECT_EQ(seen.changes[0].then, "吕工信医药调〔2026〕1号，四级签署有效");
    EXPECT_EQ(seen.changes[1].what, "保留 抗毒素（Y1），批号 B2");
    EXPECT_EQ(seen.changes[1].then, "可动用 0 支，保留 60 支");
    EXPECT_EQ(seen.changes[2].now, "可动用 140 支");
    EXPECT_FALSE(seen.text.empty());
    EXPECT_EQ(consoles.other.take("duty", notice, true), "not_allowed") << "who moves the stock holds lots";
    EXPECT_EQ(consoles.other.take("chen", notice, true), "done");
    EXPECT_EQ(consoles.other.stock.lot(2)->held, amount("60"));
    EXPECT_EQ(consoles.other.travelled.findTaken(bundleId(notice.text))->reservation, 1);
    EXPECT_EQ(consoles.other.take("chen", notice, true), "already_taken");
    const Bundle again = consoles.bureau.send("duty", SendNotice{1, consoles.other.record});
    consoles.pass(1);
    EXPECT_EQ(consoles.other.take("chen", again, true), "already_taken");
    EXPECT_EQ(consoles.other.stock.lot(2)->held, amount("60"));
}

TEST(Holding, WhatTheHolderDoesNotHaveOrHasPromisedIsRefusedWithWhatStands)
{
    TwoConsoles consoles;
    const Bundle notice = consoles.issued("50");
    EXPECT_EQ(consoles.other.goods("fr", reserve::ReserveLots{"别用", {{2, amount("20")}}}), "done");
    const auto seen = preview(consoles.other.travelled, {notice, true}, consoles.other.here("chen"));
    ASSERT_TRUE(seen.refusal);
    EXPECT_EQ(toString(*seen.refusal),
        "refused (not_in_stock): of batch B2 50 go by the notice, 40 are free in this stock: Y1");
    EXPECT_EQ(consoles.other.take("chen", notice, true), "not_in_stock");
    EXPECT_EQ(consoles.other.take("chen", notice), "done") << "as a paper it is taken in";
    EXPECT_EQ(consoles.other.stock.lot(2)->held, amount("20"));
}

TEST(Holding, TheFloorOfTheHolderHolds)
{
    TwoConsoles consoles;
    EXPECT_EQ(
        consoles.other.goods("fr", reserve::IssuePlan{2026, {{"Y1", amount("200"), yuan("10.00")}}, "全部"}), "done");
    const Bundle notice = consoles.issued("70");
    EXPECT_EQ(consoles.other.take("chen", notice, true), "by_stock/below_floor");
}

namespace {

/// A notice as somebody of the bureau with a trusted key would change and sign it.
Bundle forged(TwoConsoles &consoles, const Bundle &notice, void (*change)(SentNotice &sent))
{
    auto content = *readContent(notice.text);
    change(std::get<SentNotice>(content.body));
    std::string text = contentText(content);
    const std::string signature = consoles.bureau.signatureOf("duty", text).signature;
    return {std::move(text), signature};
}

} // namespace

TEST(Holding, ANoticeWithoutFourSignaturesOfFourPeopleIsNone)
{
    TwoConsoles consoles;
    const Bundle notice = consoles.issued();
    EXPECT_EQ(
        consoles.other.take("chen", forged(consoles, notice, [](SentNotice &sent) { sent.signatures.pop_back(); })),
        "signatures_missing");
    EXPECT_EQ(consoles.other.take("chen",
                  forged(consoles, notice,
                      [](SentNotice &sent) { sent.signatures[3].account = sent.signatures[2].account; })),
        "signatures_missing");
    EXPECT_EQ(
        consoles.other.take("chen",
            forged(consoles, notice, [](SentNotice &sent) { std::swap(sent.signatures[2], sent.signatures[3]); })),
        "signatures_missing");
    EXPECT_EQ(consoles.other.take("chen",
                  forged(consoles, notice,
                      [](SentNotice &sent) { sent.signatures[3].signature = sent.signatures[2].signature; })),
        "signatures_missing");
    EXPECT_EQ(
        consoles.other.take("chen", forged(consoles, notice, [](SentNotice &sent) { sent.drafters.push_back("fr"); })),
        "signatures_missing");
    EXPECT_EQ(consoles.other.take("chen",
                  forged(consoles, notice,
                      [](SentNotice &sent) {
                          const std::string approved = "批准数量：50";
                          sent.text.replace(sent.text.find(approved), approved.size(), "批准数量：51");
                      })),
        "signatures_missing")
        << "another quantity is another text";
    EXPECT_EQ(consoles.other.take("chen", forged(consoles, notice, [](SentNotice &) {})), "done")
        << "signed again without a change it is the same text, and good";
}

TEST(Holding, ANumberIsOfOneNoticeAndANoticeHasOneNumber)
{
    TwoConsoles consoles;
    EXPECT_EQ(consoles.other.take("chen", consoles.issued("10")), "done");
    const Bundle second = consoles.issued("10");
    EXPECT_EQ(consoles.other.take("chen", forged(consoles, second, [](SentNotice &sent) { sent.number = 1; })),
        "already_taken");
    EXPECT_EQ(consoles.other.take("chen", second), "done");
    EXPECT_EQ(consoles.other.take("chen", forged(consoles, second, [](SentNotice &sent) { sent.number = 9; })),
        "already_taken");
}

TEST(Holding, AKeyOfASignerThatIsNotTrustedOrRevokedMakesNoNotice)
{
    TwoConsoles consoles;
    const Bundle notice = consoles.issued();
    EXPECT_TRUE(consoles.other.people(
        "组长", identity::RevokePeerKey{consoles.bureau.keyOf("sr").id, consoles.other.now, "失窃"}));
    EXPECT_EQ(consoles.other.take("chen", notice), "signatures_missing");
    TwoConsoles others;
    others.pass(1);
    EXPECT_TRUE(others.bureau.people("sr", identity::RotateKey{secret(OwnPassword)}));
    EXPECT_EQ(others.other.take("chen", others.issued()), "signatures_missing") << "nobody knows the new key there";
}

TEST(Holding, ABatchThatTheBureauHasInTwoPlacesIsTakenFromOneLotHere)
{
    TwoConsoles consoles;
    using reserve::RecordReceipt;
    auto elsewhere = StockDesk::lot("Y1", "B1", "140");
    elsewhere.place = "别库";
    EXPECT_EQ(consoles.bureau.goods("chen", RecordReceipt{{elsewhere}, "入库单"}), "done");
    EXPECT_EQ(consoles.bureau.goods("wu", reserve::ConfirmMovement{2}), "done");
    EXPECT_EQ(consoles.bureau.outcome("duty", dispatch::RecordRequest{consoles.bureau.request("100")}), "done");
    EXPECT_EQ(
        consoles.bureau.outcome("duty", dispatch::MakeDraft{1, {{1, amount("50")}, {4, amount("50")}}, {}}), "done");
    consoles.bureau.signAll();
    EXPECT_EQ(consoles.bureau.outcome("duty", dispatch::IssueNotice{1, 1}), "done");
    const Bundle notice = consoles.bureau.send("duty", SendNotice{1, consoles.other.record});
    consoles.pass(1);
    EXPECT_EQ(consoles.other.take("chen", notice, true), "done");
    EXPECT_EQ(consoles.other.stock.lot(1)->held, amount("100"));
}

TEST(Holding, WhatWasTakenInAsAPaperIsHeldOnceLater)
{
    TwoConsoles consoles;
    const Bundle notice = consoles.issued("50");
    EXPECT_EQ(consoles.other.take("chen", notice), "done");
    EXPECT_EQ(consoles.other.take("chen", notice), "already_taken");
    EXPECT_EQ(consoles.other.take("duty", notice, true), "not_allowed");
    EXPECT_EQ(consoles.other.take("chen", notice, true), "done");
    EXPECT_EQ(consoles.other.stock.lot(2)->held, amount("50"));
    EXPECT_EQ(consoles.other.travelled.findTaken(bundleId(notice.text))->reservation, 1);
    EXPECT_EQ(consoles.other.take("chen", notice, true), "already_taken");
    EXPECT_EQ(consoles.other.run("chen", HoldNotice{bundleId(notice.text)}), "already_taken");
    EXPECT_EQ(consoles.other.run("chen", HoldNotice{"0123456789abcdef"}), "unknown_bundle");
}

TEST(Holding, ANoticeThatCameIsFoundByItsNumberAndItsCode)
{
    TwoConsoles consoles;
    const Bundle notice = consoles.issued("50");
    EXPECT_EQ(bundleOfNotice(consoles.other.travelled, "吕工信医药调〔2026〕1号"), "") << "it is not there yet";
    EXPECT_EQ(consoles.other.take("chen", notice), "done");
    const std::string bundle = bundleId(notice.text);
    const auto &sent = std::get<SentNotice>(consoles.other.travelled.findTaken(bundle)->content.body);
    EXPECT_EQ(codeOf(sent), dispatch::shortCode(consoles.bureau.notices.find(1)->digest));
    EXPECT_EQ(bundleOfNotice(consoles.other.travelled, "吕工信医药调[2026]1号"), bundle);
    EXPECT_EQ(bundleOfNotice(consoles.other.travelled, codeOf(sent)), bundle);
    EXPECT_EQ(bundleOfNotice(consoles.other.travelled, "吕工信医药调〔2026〕2号"), "");
    EXPECT_EQ(bundleOfNotice(consoles.other.travelled, "0000-0000-0000"), "");
    EXPECT_EQ(bundleOfNotice(consoles.other.travelled, ""), "");
}

TEST(Holding, ANoticeThatCameIsJudgedAnewWheneverItIsAskedFor)
{
    TwoConsoles consoles;
    const Bundle notice = consoles.issued("50");
    EXPECT_EQ(consoles.other.take("chen", notice), "done");
    const Taken &taken = *consoles.other.travelled.findTaken(bundleId(notice.text));
    const auto judged = [&](const Taken &one, const identity::Accounts &accounts) {
        const auto fault = takenFault(one, accounts, consoles.other.record);
        return fault ? std::string(name(fault->code)) : std::string("counts");
    };
    const identity::Accounts &accounts = consoles.other.accounts;
    EXPECT_EQ(judged(taken, accounts), "counts");
    Taken changed = taken;
    auto &sent = std::get<SentNotice>(changed.content.body);
    sent.signatures[3].signature = sent.signatures[2].signature;
    EXPECT_EQ(judged(changed, accounts), "signatures_missing") << "somebody wrote into the record";
    changed = taken;
    changed.bundle.text += " ";
    EXPECT_EQ(judged(changed, accounts), "bad_signature");
    identity::Accounts strangers = accounts;
    strangers.peers.clear();
    EXPECT_EQ(judged(taken, strangers), "unknown_signer");
    consoles.pass(1);
    const std::string key = consoles.bureau.keyOf("sr").id;
    EXPECT_TRUE(consoles.other.people("组长", identity::RevokePeerKey{key, consoles.other.now, "离职"}));
    EXPECT_EQ(judged(taken, consoles.other.accounts), "counts") << "it was taken in before";
    EXPECT_TRUE(consoles.other.people("组长", identity::RevokePeerKey{key, taken.at - std::chrono::hours{1}, "失窃"}));
    EXPECT_EQ(judged(taken, consoles.other.accounts), "signatures_missing");
}

TEST(Holding, TheHolderLetsGoOfWhatABundleMadeAndOfNothingElse)
{
    TwoConsoles consoles;
    EXPECT_EQ(consoles.other.take("chen", consoles.issued("50"), true), "done");
    EXPECT_EQ(consoles.other.goods("fr", reserve::ReserveLots{"别用", {{1, amount("2")}}}), "done");
    const auto may = [&](const char *who, std::int64_t reservation) {
        const auto decided = reserve::decide(consoles.other.stock, reserve::ReleaseReservation{reservation, "不调用"},
            {consoles.other.now, who, "desk-1", consoles.other.accounts});
        return decided ? std::string("may") : std::string(reserve::name(decided.error().front().code));
    };
    EXPECT_EQ(may("chen", 1), "may");
    EXPECT_EQ(may("chen", 2), "not_allowed");
    EXPECT_EQ(may("fr", 2), "may");
}
