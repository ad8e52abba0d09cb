// What a signer waits for: signing, checking a notice, and opening the queue behind 10 000 past notices.
#include "YearsOfNotices.h"

#include "app/Dispatch.h"
#include "dispatch/CheckNotice.h"
#include "dispatch/NoticeQueue.h"
#include "formats/AccountJson.h"
#include "formats/NoticeJson.h"
#include "formats/StockJson.h"
#include "store/MemoryEventStore.h"

#include <benchmark/benchmark.h>

namespace {

using namespace bench;

void signNotice(benchmark::State &state)
{
    const YearsOfNotices &made = years();
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

/// What every change of the reserve costs the console's thread.
void clocksOfNotices(benchmark::State &state)
{
    const reserve::Stock stock;
    const calendar::WorkCalendar calendar;
    for (auto _ : state) {
        if (runningClocks(years().notices, stock, calendar).size() != Open)
            state.SkipWithError("the clocks are not there");
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
BENCHMARK(clocksOfNotices)->Unit(benchmark::kMicrosecond);
BENCHMARK(openQueue)->Unit(benchmark::kMillisecond);
BENCHMARK_MAIN();
