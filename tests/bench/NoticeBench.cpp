// What a signer waits for: signing, checking a notice, and opening the queue behind 10 000 past notices.
#include "app/Dispatch.h"
#include "base/Digest.h"
#include "dispatch/CheckNotice.h"
#include "dispatch/NoticeQueue.h"
#include "dispatch/NoticeText.h"
#include "formats/AccountJson.h"
#include "formats/NoticeJson.h"
#include "formats/StockJson.h"
#include "identity/DecideAccounts.h"
#include "identity/Sm2.h"
#include "store/MemoryEventStore.h"

#include <benchmark/benchmark.h>

namespace {

using namespace dispatch;

constexpr int Past = 10000;
constexpr int Open = 20;
const base::Instant Now = base::fromCivil({2026, 11, 25, 9, 0, 0, 0});

/// Four signers with a key each, past notices that are issued and some that wait. The signatures of the first are real.
class Years {
public:
    Years()
    {
        identity::SystemRandom random;
        for (const auto &[name, role] :
            {std::pair("fr", identity::Role::FirstReviewer), std::pair("sr", identity::Role::SecondReviewer),
                std::pair("dl", identity::Role::DeputyLeader), std::pair("ld", identity::Role::Leader)}) {
            auto pair = identity::makeSm2Key(random).value();
            const std::string id = identity::sm2KeyId(pair.publicKey);
            see(identity::AccountOpened{name, "岗位", {role}, {}, false}, name);
            see(identity::SigningKeyMade{name, id, pair.publicKey, {}}, name);
            m_keys.push_back({name, id, std::move(pair.privateKey)});
        }
        for (int i = 0; i < Past + Open; ++i)
            add(i < Past);
    }
    /// One more signature of the first notice.
    [[nodiscard]] std::string sign() const
    {
        return identity::signSm2(
            m_keys[0].secret, signedText(noticeText(notices.all[0]), signing(Step::FirstReview, m_keys[0].account)))
            .value();
    }

    identity::Accounts accounts;
    Notices notices;
    std::vector<RecordedNoticeEvent> history;

private:
    static Signing signing(Step step, const std::string &account)
    {
        return {step, account, {}, std::string(Agreed), Now};
    }
    struct Key {
        std::string account;
        std::string id;
        identity::Secret secret;
    };
    void see(const identity::AccountEvent &event, const std::string &actor)
    {
        identity::evolve(accounts, {0, Now, actor, event});
    }
    void happens(const std::string &actor, NoticeEvent event)
    {
        history.push_back({static_cast<std::int64_t>(history.size()) + 1, Now, actor, std::move(event)});
        evolve(notices, history.back());
    }
    void add(bool issued)
    {
        const auto id = static_cast<std::int64_t>(notices.all.size()) + 1;
        const auto some = reserve::Quantity::of(50000);
        const auto price = reserve::Money::of(950);
        happens("duty",
            RequestRecorded{id,
                {Path::Ordinary, Medium::Written, "函", {}, {}, {"县", "人", "1"}, {"院", "人", "2"}, Now, "库",
                    {{"Y1", some}}}});
        happens("duty",
            DraftMade{id, 1,
                {{"Y1", "抗毒素", "10 ml", "支", some, some, reserve::Money::of(47500), {{1, "B1", {}, some, price}}}},
                {}, id});
        if (!issued)
            return;
        for (std::size_t step = 0; step < Steps; ++step) {
            const std::string text = noticeText(notices.all.back());
            const Key &key = m_keys[step];
            if (id == 1) // the others carry the same: what is measured of them verifies nothing
                m_signatures.push_back(
                    identity::signSm2(key.secret, signedText(text, signing(static_cast<Step>(step), key.account)))
                        .value());
            happens(key.account,
                NoticeSigned{id, 1, static_cast<Step>(step), {}, key.id, base::sm3Hex(text), m_signatures[step], Now,
                    std::string(Agreed)});
        }
        happens("duty", NoticeIssued{id, 1, 2026, id, base::sm3Hex(noticeText(notices.all.back()))});
    }

    std::vector<Key> m_keys;
    std::vector<std::string> m_signatures; ///< of the first notice
};

const Years &years()
{
    static const Years Made;
    return Made;
}

void signNotice(benchmark::State &state)
{
    const Years &made = years(); // made before the time is taken
    for (auto _ : state)
        benchmark::DoNotOptimize(made.sign());
}

/// Four signatures.
void verifyNotice(benchmark::State &state)
{
    for (auto _ : state) {
        if (!isFullySigned(years().notices.all[0], years().accounts))
            state.SkipWithError("it does not count");
    }
}

void queueOfNotices(benchmark::State &state)
{
    const reserve::Stock stock;
    const calendar::WorkCalendar calendar;
    for (auto _ : state) {
        if (queueFor(years().notices, "fr", years().accounts, stock, calendar, Now).size() != Open)
            state.SkipWithError("the queue is not there");
    }
}

/// From the record: every event read, decoded and folded, then the queue.
void openQueue(benchmark::State &state)
{
    store::MemoryEventStore record;
    const formats::JsonNoticeCodec notices;
    const formats::JsonStockCodec stock;
    const formats::JsonAccountCodec accounts;
    std::vector<app::NewEvent> events;
    for (const RecordedNoticeEvent &one : years().history) {
        events.push_back(notices.encode(one.event));
        events.back().happened = one.recorded;
        events.back().actor = one.actor;
    }
    (void)record.append("notices", 0, events, Now);
    base::ManualClock clock;
    clock.set(Now);
    identity::SystemRandom random;
    for (auto _ : state) {
        app::Accounts people(record, accounts, {"desk", clock, random});
        app::Reserve reserve(record, stock, clock);
        app::Dispatch dispatch(record, {notices, stock, accounts}, {"desk", clock, random}, people, reserve);
        if (!dispatch.load()
            || queueFor(dispatch.notices(), "fr", years().accounts, reserve.stock(), {}, Now).size() != Open)
            state.SkipWithError("the queue is not there");
    }
}

} // namespace

BENCHMARK(signNotice)->Unit(benchmark::kMicrosecond);
BENCHMARK(verifyNotice)->Unit(benchmark::kMicrosecond);
BENCHMARK(queueOfNotices)->Unit(benchmark::kMicrosecond);
BENCHMARK(openQueue)->Unit(benchmark::kMillisecond);
BENCHMARK_MAIN();
