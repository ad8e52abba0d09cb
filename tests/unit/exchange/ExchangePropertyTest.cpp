#include "ExchangeDesk.h"

#include "dispatch/NoticeText.h"

#include <algorithm>
#include <random>

using namespace exchange;
using namespace test;
using identity::Role;

namespace {

const std::vector<std::string> Signers{"fr", "sr", "dl", "ld"};

/// Two offices whose people draft, sign here or there, carry files to and fro, late, twice, changed. The same seed
/// draws the same.
class Traffic {
public:
    Traffic(unsigned seed, TwoConsoles &consoles)
        : m_random(seed)
        , m_consoles(consoles)
    {
    }

    void act()
    {
        switch (below(16)) {
        case 0:
            return note("request here",
                bureau().notices.open.size() > 2
                    ? ""
                    : bureau().outcome("duty", dispatch::RecordRequest{bureau().request(amountText())}));
        case 1:
            return carryRequest();
        case 2:
            return draft();
        case 3:
        case 4:
        case 5:
            return signHere();
        case 6:
        case 7:
        case 8:
            return signThere();
        case 9:
        case 14:
            return issueAndCarry();
        case 10:
        case 11:
            return takeAnything();
        case 12:
            return keys();
        case 13:
            return note(
                "return", below(4) ? "" : bureau().outcome(someone(), dispatch::ReturnNotice{anyNotice(), 1, "退回"}));
        default:
            return forge();
        }
    }
    int below(int end) { return static_cast<int>(m_random() % static_cast<unsigned>(end)); }

    std::map<std::string, int> done; ///< how often each was not refused

private:
    ExchangeDesk &bureau() { return m_consoles.bureau; }
    ExchangeDesk &other() { return m_consoles.other; }
    void note(const std::string &what, const std::string &outcome) { done[what] += outcome == "done" ? 1 : 0; }
    std::string someone() { return Signers.at(static_cast<std::size_t>(below(4))); }
    std::string amountText() { return std::to_string(1 + below(20)); }
    /// Mostly one that is under way.
    std::int64_t anyNotice()
    {
        const auto &open = bureau().notices.open;
        if (open.empty() || below(6) == 0)
            return 1 + below(static_cast<int>(bureau().notices.all.size()) + 1);
        return *std::next(open.begin(), below(static_cast<int>(open.size())));
    }

    void carry(const Bundle &bundle)
    {
        if (!bundle.signature.empty())
            m_files.push_back(bundle);
    }
    /// What waits for one gets it; now and then another takes the place of one that was signed.
    void draft()
    {
        for (const std::int64_t id : std::set<std::int64_t>(bureau().notices.open)) {
            if (bureau().notice(id).state != dispatch::State::InApproval || below(12) == 0)
                note("draft",
                    bureau().outcome(
                        below(6) ? "duty" : "fr", dispatch::MakeDraft{id, {}, {}, bureau().notice(id).draft.number}));
        }
    }
    void carryRequest()
    {
        if (bureau().notices.open.size() > 2)
            return;
        (void)other().outcome("duty", dispatch::RecordRequest{other().request(amountText())});
        carry(other().send(
            "duty", SendRequest{1 + below(static_cast<int>(other().notices.all.size())), bureau().record}));
    }
    void signHere()
    {
        const dispatch::Notice *notice = bureau().notices.find(anyNotice());
        const auto step = notice ? notice->waitsFor() : std::nullopt;
        if (step)
            note("sign here",
                bureau().openAndSign(Signers.at(static_cast<std::size_t>(*step)), notice->id, notice->draft.number));
    }
    void signThere()
    {
        carry(bureau().send("duty", SendDraft{anyNotice(), other().record}));
        m_consoles.pass(1);
        if (!m_files.empty() && below(4) > 0)
            take(m_files.back(), "take");
        for (const std::string &bundle : std::vector<std::string>(other().travelled.order)) {
            const Taken *taken = other().travelled.findTaken(bundle);
            const auto *draft = taken ? std::get_if<SentDraft>(&taken->content.body) : nullptr;
            if (draft && taken->answer.empty() && below(2)) {
                const Bundle answer = other().approve(Signers.at(static_cast<std::size_t>(draft->step)), bundle);
                note("sign there", answer.signature.empty() ? "" : "done");
                carry(answer);
                m_consoles.pass(1);
                if (!answer.signature.empty() && below(3) > 0)
                    take(answer, "take");
            }
        }
    }
    void issueAndCarry()
    {
        for (const dispatch::Notice &notice : bureau().notices.all) {
            if (notice.state == dispatch::State::InApproval && !notice.waitsFor())
                note("issue", bureau().outcome("duty", dispatch::IssueNotice{notice.id, notice.draft.number}));
        }
        const std::int64_t issued = anyNotice();
        note("issue too early", bureau().outcome("duty", dispatch::IssueNotice{issued, 1}));
        if (!bureau().notices.issued.empty())
            carry(bureau().send("duty", SendNotice{bureau().notices.issued.begin()->second.back(), other().record}));
    }
    void take(const Bundle &bundle, const std::string &what)
    {
        const auto content = readContent(bundle.text);
        const bool there = content && content->header.to == other().record;
        const bool hold = content && std::holds_alternative<SentNotice>(content->body) && below(4) > 0;
        const std::string said =
            there ? other().take(hold ? "chen" : "duty", bundle, hold) : bureau().take("duty", bundle);
        note(what + (content && what == "take" ? " " + std::string(kindName(*content)) : ""), said);
    }
    void takeAnything()
    {
        for (int i = below(4); i >= 0 && !m_files.empty(); --i)
            take(m_files.at(static_cast<std::size_t>(below(static_cast<int>(m_files.size())))), "take");
        if (!m_files.empty())
            take(m_files.back(), "take");
    }
    void forge()
    {
        if (m_files.empty())
            return;
        Bundle bundle = m_files.at(static_cast<std::size_t>(below(static_cast<int>(m_files.size()))));
        const auto at = m_random() % bundle.text.size();
        if (below(2))
            bundle.text[at] = static_cast<char>(bundle.text[at] ^ 1);
        else
            bundle.signature = m_files.front().signature == bundle.signature ? "AAAA" : m_files.front().signature;
        take(bundle, "take a forged one");
    }
    void keys()
    {
        if (below(8) > 0)
            return;
        const std::string who = someone();
        const std::string key = other().keyOf(who).id;
        if (!bureau().people(
                "组长", identity::RevokePeerKey{key, bureau().now - std::chrono::minutes{below(30)}, "失窃"}))
            return;
        done["revoke"] += 1;
        EXPECT_TRUE(other().people(who, identity::RotateKey{secret(OwnPassword)}));
        EXPECT_TRUE(bureau().trust(other(), who));
        EXPECT_TRUE(bureau().people(who, identity::OwnPeerKey{other().keyOf(who).id, secret(OwnPassword)}));
    }

    std::mt19937 m_random;
    TwoConsoles &m_consoles;
    std::vector<Bundle> m_files; ///< on the stick: nothing is ever taken off it
};

/// The public key of a signature, wherever it is kept; it must not be revoked from before the signature was seen.
std::string keyAt(const identity::Accounts &accounts, const dispatch::Signature &one)
{
    for (const auto &[id, peer] : accounts.peers) {
        if (id == one.key && peer.owner == one.account)
            return peer.key.publicKey;
    }
    for (const identity::SigningKey &key : accounts.find(one.account)->keys) {
        if (key.id == one.key)
            return key.publicKey;
    }
    return {};
}

void expectFourPeople(const ExchangeDesk &desk, const dispatch::Notice &notice)
{
    std::set<std::string> people;
    ASSERT_EQ(notice.signatures.size(), 4U) << "issued without four signatures";
    for (const dispatch::Signature &one : notice.signatures) {
        people.insert(one.account);
        EXPECT_FALSE(notice.drafters.contains(one.account)) << one.account << " signed his own draft";
        EXPECT_TRUE(identity::verifySm2(keyAt(desk.accounts, one),
            dispatch::signedText(dispatch::noticeText(notice), one.signing()), one.signature))
            << "a signature of something else";
    }
    EXPECT_EQ(people.size(), 4U) << "four signatures of fewer people";
}

/// Of a lot no more is held than lies there, and each notice of the other console holds lots once.
void expectNothingTakenTwice(const ExchangeDesk &desk)
{
    std::map<std::int64_t, std::int64_t> held;
    std::set<std::string> purposes;
    for (const reserve::Reservation &reservation : desk.stock.reservations) {
        if (reservation.released)
            continue;
        const bool byHand = reservation.notice == 0;
        EXPECT_TRUE(!byHand || purposes.insert(reservation.purpose).second)
            << reservation.purpose << " holds lots twice";
        for (const reserve::ReservedLot &line : reservation.lines)
            held[line.lot] += line.left.count();
    }
    for (const reserve::Lot &lot : desk.stock.lots) {
        EXPECT_LE(held[lot.number], lot.onHand.count()) << "lot " << lot.number << " is promised twice";
        EXPECT_FALSE(lot.onHand.isNegative());
    }
}

/// No two requests of this record come from one of the other.
void expectEachRequestOnce(const ExchangeDesk &desk)
{
    std::set<std::int64_t> seen;
    for (const auto &[bundle, taken] : desk.travelled.taken) {
        const auto *request = std::get_if<SentRequest>(&taken.content.body);
        EXPECT_TRUE(!request || seen.insert(request->notice).second) << "a request counts twice";
    }
}

} // namespace

TEST(ExchangeProperty, NoTrafficOfBundlesBreaksWhatIsPromised)
{
    std::map<std::string, int> done;
    int issued = 0;
    int signedThere = 0;
    for (unsigned seed = 1; seed <= 12; ++seed) {
        TwoConsoles consoles;
        for (const char *who : {"fr", "sr", "dl"})
            EXPECT_TRUE(
                consoles.bureau.people(who, identity::OwnPeerKey{consoles.other.keyOf(who).id, secret(OwnPassword)}));
        Traffic traffic(seed, consoles);
        std::size_t seen = 0;
        for (int step = 0; step < 150 && !::testing::Test::HasFailure(); ++step) {
            traffic.act();
            for (; seen < consoles.bureau.history.size(); ++seen) {
                const auto *event = std::get_if<dispatch::NoticeIssued>(&consoles.bureau.history[seen].event);
                if (!event)
                    continue;
                ++issued;
                const dispatch::Notice &notice = consoles.bureau.notice(event->notice);
                expectFourPeople(consoles.bureau, notice);
                signedThere += std::ranges::any_of(
                    notice.signatures, [](const dispatch::Signature &one) { return one.seen != one.at; });
            }
            expectNothingTakenTwice(consoles.bureau);
            expectNothingTakenTwice(consoles.other);
            expectEachRequestOnce(consoles.bureau);
            consoles.pass(traffic.below(4));
        }
        ASSERT_FALSE(::testing::Test::HasFailure()) << "seed " << seed;
        for (const auto &[what, times] : traffic.done)
            done[what] += times;
    }
    EXPECT_GT(issued, 20) << "notices must be issued";
    EXPECT_GT(signedThere, 10) << "some of them with signatures of the other console";
    EXPECT_EQ(done["take a forged one"], 0);
    for (const char *what : {"request here", "draft", "sign here", "sign there", "issue", "return", "revoke",
             "take request", "take draft", "take approval", "take notice"})
        EXPECT_GT(done[what], 2) << what << " must happen";
}
