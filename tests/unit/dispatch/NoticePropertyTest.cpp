#include "NoticeDesk.h"

#include "base/Overloaded.h"
#include "dispatch/NoticeText.h"
#include "identity/Sm2.h"

#include <algorithm>
#include <random>

using namespace dispatch;
using namespace test;
using identity::Role;
using reserve::LotAmount;

namespace {

const std::vector<std::string> People{"duty", "fr", "sr", "dl", "ld", "many", "chen", "wu"};

/// What somebody does next: mostly what a notice waits for, often nonsense. The same seed draws the same.
class Crowd {
public:
    Crowd(unsigned seed, NoticeDesk &desk)
        : m_random(seed)
        , m_desk(desk)
    {
    }

    void act()
    {
        const std::int64_t id = 1 + below(static_cast<int>(m_desk.notices.all.size()) + 1);
        const Notice *notice = m_desk.notices.find(id);
        if (!notice || below(12) == 0)
            return note(
                "request", m_desk.outcome(someone(), RecordRequest{m_desk.request(std::to_string(1 + below(70)))}));
        const std::int64_t draft = notice->draft.number - (below(15) == 0 ? 1 : 0);
        switch (below(26)) {
        case 0:
            return note("draft", m_desk.outcome(someone(), MakeDraft{id, lots(), {}, newest(id)}));
        case 1:
            return note("return", m_desk.outcome(someone(), ReturnNotice{id, draft, "退回"}));
        case 2:
            return note("refuse", below(3) > 0 ? "" : m_desk.outcome(someone(), RefuseNotice{id, draft, "不予"}));
        case 3:
            return note("take back", m_desk.outcome(signer(*notice), WithdrawSignature{id, draft, "误签"}));
        case 4:
            return note(
                "withdraw", below(4) > 0 ? "" : m_desk.outcome("duty", WithdrawRequest{id, "不需", newest(id)}));
        case 5:
            return note("order", m_desk.outcome("duty", OrderByPhone{id, draft, Medium::Phone, "组长", "中毒"}));
        case 6:
        case 7:
            return note("ship", m_desk.outcome(below(2) ? "chen" : "wu", RecordShipment{id}));
        case 8:
            return moveByHand();
        case 9:
            return settle();
        case 10:
            return keys();
        case 11:
            return note("forged", m_desk.outcome(someone(), SignNotice{id, draft, strangeSignature()}));
        case 12:
            return note("issue too early", m_desk.outcome("duty", IssueNotice{id, draft}));
        case 13:
            return note("cancel", below(3) > 0 ? "" : m_desk.outcome("duty", CancelNotice{id, "不再调用"}));
        default:
            return sensible(*notice, draft);
        }
    }
    int below(int end) { return static_cast<int>(m_random() % static_cast<unsigned>(end)); }

    std::map<std::string, int> done; ///< how often each was not refused

private:
    void note(const std::string &what, const std::string &outcome) { done[what] += outcome == "done" ? 1 : 0; }
    std::string someone() { return People.at(static_cast<std::size_t>(below(static_cast<int>(People.size())))); }
    std::int64_t newest(std::int64_t id) const
    {
        const Notice *notice = m_desk.notices.find(id);
        return notice ? notice->draft.number : 0;
    }
    std::string signer(const Notice &notice)
    {
        return notice.signatures.empty() || below(4) == 0 ? someone() : notice.signatures.back().account;
    }
    std::vector<LotAmount> lots()
    {
        std::vector<LotAmount> chosen;
        for (int i = below(3); i > 0; --i)
            chosen.push_back({1 + below(3), reserve::Quantity::of(below(40000) - 500)});
        return chosen;
    }
    std::string strangeSignature()
    {
        std::vector<std::string> all{"", "AAAA"};
        for (const Notice &notice : m_desk.notices.all) {
            for (const Signature &one : notice.signatures)
                all.push_back(one.signature);
        }
        return all.at(static_cast<std::size_t>(below(static_cast<int>(all.size()))));
    }
    void sensible(const Notice &notice, std::int64_t draft)
    {
        if (notice.state == State::Requested || notice.state == State::Returned)
            return note(
                "draft", m_desk.outcome(below(3) ? "duty" : "many", MakeDraft{notice.id, {}, {}, notice.draft.number}));
        const auto step = notice.waitsFor();
        if (!step)
            return note("issue", m_desk.outcome("duty", IssueNotice{notice.id, draft}));
        const std::vector<std::string> whose{"fr", "sr", "dl", "ld"};
        const std::string who = below(4) == 0 ? "many" : whose.at(static_cast<std::size_t>(*step));
        note("sign", m_desk.openAndSign(who, notice.id, draft));
    }
    void moveByHand()
    {
        if (below(2) == 0)
            return note("reserve", m_desk.goods("fr", reserve::ReserveLots{"别用", {{1 + below(3), amount("3")}}}));
        if (below(2) == 0)
            return note("release", m_desk.goods("fr", reserve::ReleaseReservation{1 + below(9), "x"}));
        note("issue by hand",
            m_desk.goods("chen",
                reserve::RecordIssue{
                    reserve::Purpose::Dispatch, {{1 + below(3), amount("4")}}, "1号", {}, below(8), {}}));
    }
    void settle()
    {
        const auto movement = static_cast<std::int64_t>(m_desk.stock.movements.size()) - below(3);
        note("confirm",
            below(4) ? m_desk.goods(below(2) ? "chen" : "wu", reserve::ConfirmMovement{movement})
                     : m_desk.goods("wu", reserve::RefuseMovement{movement, "不符"}));
    }
    void keys()
    {
        const std::string who = someone();
        if (below(3) > 0)
            return note("rotate", m_desk.people(who, identity::RotateKey{secret(OwnPassword)}) ? "done" : "refused");
        const auto &all = m_desk.accounts.find(who)->keys;
        const std::string key = all.at(m_random() % all.size()).id;
        const bool revoked =
            m_desk.people("组长", identity::RevokeKey{who, key, m_desk.now - std::chrono::minutes{below(60)}, "失窃"});
        if (revoked)
            (void)m_desk.people(who, identity::RotateKey{secret(OwnPassword)});
        note("revoke", revoked ? "done" : "refused");
    }

    std::mt19937 m_random;
    NoticeDesk &m_desk;
};

/// Books of its own, from the events alone: who drafted and signed what, and what was taken of which lot.
class Witness {
public:
    void see(const NoticeDesk &desk, const RecordedNoticeEvent &record)
    {
        std::visit(base::Overloaded{
                       [&](const DraftMade &event) {
                           drafters[event.notice].insert(record.actor);
                           signatures[event.notice].clear();
                       },
                       [&](const NoticeReturned &event) { signatures[event.notice].clear(); },
                       [&](const SignatureWithdrawn &event) { signatures[event.notice].pop_back(); },
                       [&](const NoticeSigned &event) {
                           EXPECT_EQ(event.at, record.recorded);
                           signatures[event.notice].push_back({record.actor, event});
                       },
                       [&](const NoticeIssued &event) {
                           EXPECT_EQ(event.number, ++numbers[event.year]) << "a gap";
                           judge(desk, event.notice);
                       },
                       [](const auto &) {},
                   },
            record.event);
    }

    int issued = 0;

private:
    struct Made {
        std::string account;
        NoticeSigned event;
    };
    void judge(const NoticeDesk &desk, std::int64_t id)
    {
        ++issued;
        const Notice &notice = desk.notice(id);
        std::set<std::string> people;
        std::set<std::string> posts;
        ASSERT_EQ(signatures[id].size(), 4U) << "issued without four signatures";
        for (const Made &made : signatures[id]) {
            people.insert(made.account);
            const std::string &post = made.event.standsFor.empty() ? made.account : made.event.standsFor;
            posts.insert(post);
            EXPECT_FALSE(drafters[id].contains(post)) << made.account << " signed for the drafter";
            EXPECT_FALSE(drafters[id].contains(made.account)) << made.account << " signed his own draft";
            const auto &keys = desk.accounts.find(made.account)->keys;
            const auto key = std::ranges::find(keys, made.event.key, &identity::SigningKey::id);
            ASSERT_NE(key, keys.end());
            EXPECT_TRUE(!key->revoked || made.event.at < *key->revoked) << "signed with a revoked key";
            EXPECT_TRUE(identity::verifySm2(key->publicKey,
                signedText(noticeText(notice),
                    {made.event.step, made.account, made.event.standsFor, made.event.opinion, made.event.at}),
                made.event.signature))
                << "a signature of something else";
        }
        EXPECT_EQ(people.size(), 4U) << "four signatures of fewer people";
        EXPECT_EQ(posts.size(), 4U) << "a post signed twice";
    }

    std::map<std::int64_t, std::set<std::string>> drafters;
    std::map<std::int64_t, std::vector<Made>> signatures;
    std::map<std::int64_t, std::int64_t> numbers;
};

/// What every notice still has a claim on, lot by lot, beside what is there.
void expectNothingTakenTwice(const NoticeDesk &desk)
{
    std::map<std::int64_t, std::int64_t> claimed;
    for (const Notice &notice : desk.notices.all) {
        if (notice.isOver() || goodsOut(notice, desk.stock))
            continue;
        for (const DraftLine &line : notice.draft.lines) {
            for (const DraftLot &lot : line.lots)
                claimed[lot.lot] += lot.quantity.count();
        }
    }
    for (const reserve::Lot &lot : desk.stock.lots) {
        EXPECT_GE(lot.onHand.count(), 0) << "lot " << lot.number;
        EXPECT_LE(claimed[lot.number], lot.held.count()) << "lot " << lot.number << " is promised to two notices";
        EXPECT_LE(lot.held, lot.onHand) << "lot " << lot.number;
    }
    EXPECT_TRUE(floorOf(desk.stock, usableOf(desk.stock, calendar::dayOf(desk.now)), calendar::dayOf(desk.now)).holds())
        << "below the floor";
}

} // namespace

TEST(NoticeProperty, NoSequenceOfCommandsBreaksWhatIsPromised)
{
    std::map<std::string, int> done;
    int issued = 0;
    for (unsigned seed = 1; seed <= 60; ++seed) {
        NoticeDesk desk;
        desk.open("many", {Role::DutyOfficer, Role::FirstReviewer, Role::SecondReviewer, Role::DeputyLeader});
        EXPECT_TRUE(desk.people("组长",
            identity::ArrangeStandIn{"dl", "ld", desk.now + std::chrono::hours{1}, desk.now + std::chrono::hours{3},
                secret(ChiefPassword)}));
        EXPECT_TRUE(desk.people("组长",
            identity::ArrangeStandIn{"sr", "many", desk.now, desk.now + std::chrono::hours{3}, secret(ChiefPassword)}));
        desk.fill();
        Crowd crowd(seed, desk);
        Witness witness;
        std::size_t seen = 0;
        for (int step = 0; step < 150 && !::testing::Test::HasFailure(); ++step) {
            crowd.act();
            for (; seen < desk.history.size(); ++seen)
                witness.see(desk, desk.history[seen]);
            expectNothingTakenTwice(desk);
            desk.now += std::chrono::minutes{crowd.below(5)};
        }
        ASSERT_FALSE(::testing::Test::HasFailure()) << "seed " << seed;
        issued += witness.issued;
        for (const auto &[what, times] : crowd.done)
            done[what] += times;
    }
    EXPECT_GT(issued, 60) << "notices must be issued";
    EXPECT_EQ(done["forged"], 0);
    for (const char *what : {"request", "draft", "sign", "issue", "return", "refuse", "take back", "withdraw", "order",
             "ship", "cancel", "confirm", "reserve", "issue by hand", "rotate", "revoke"})
        EXPECT_GT(done[what], 2) << what << " must happen";
}

TEST(NoticeProperty, EventsAboutWhatIsNotThereFoldIntoNothing)
{
    Notices notices;
    for (const NoticeEvent &event :
        std::vector<NoticeEvent>{RequestRecorded{2, {}}, NoticeSigned{1, 1, {}, {}, {}, {}, {}, {}},
            NoticeIssued{7, 1, 2026, 1, {}}, SignatureWithdrawn{1, 1, {}, {}}})
        evolve(notices, {1, {}, "x", event});
    EXPECT_TRUE(notices.all.empty());
    EXPECT_TRUE(notices.issued.empty());
    evolve(notices, {1, {}, "x", RequestRecorded{1, {}}});
    evolve(notices, {2, {}, "x", SignatureWithdrawn{1, 1, {}, {}}});
    EXPECT_EQ(notices.all.size(), 1U);
}
