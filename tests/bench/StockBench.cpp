// What a person waits for at the stock of the reserve: 5 000 lots opened from the record, listed, sorted, filtered.
#include "app/Reserve.h"
#include "formats/StockJson.h"
#include "reserve/Alerts.h"
#include "reserve/LotList.h"
#include "store/MemoryEventStore.h"

#include <benchmark/benchmark.h>

namespace {

using namespace reserve;

constexpr int Lots = 5000;
constexpr int Items = 200;
constexpr int Movements = 2000; ///< issues after the lots came in, each recorded and confirmed

const base::Instant Now = base::fromCivil({2026, 11, 25, 9, 0, 0, 0});

std::string code(int item) { return std::to_string(1000 + item % Items); }

/// Everything that happened: catalogue, plan, 5 000 lots in ten receipts, and what went out since.
class Year {
public:
    Year()
    {
        ListItems catalogue;
        IssuePlan plan{2026, {}, {}};
        for (int i = 0; i < Items; ++i) {
            catalogue.items.push_back(
                {code(i), static_cast<ItemKind>(i % 3), "名称 " + std::to_string(i), "规格", "盒"});
            plan.lines.push_back({code(i), Quantity::of(1'000'000), Money::of(100 + i)});
        }
        run("li", catalogue);
        run("li", plan);
        for (int part = 0; part < 10; ++part) {
            RecordReceipt receipt;
            for (int i = 0; i < Lots / 10; ++i)
                receipt.lines.push_back(lot(part * Lots / 10 + i));
            run("chen", receipt);
            confirmLast();
        }
        for (int i = 0; i < Movements; ++i) {
            run("chen", RecordIssue{Purpose::Dispatch, {{1 + i * 7 % Lots, Quantity::of(1000)}}, "调用", {}, 0, {}});
            confirmLast();
        }
    }
    [[nodiscard]] const Stock &stock() const { return m_stock; }
    [[nodiscard]] const std::vector<RecordedStockEvent> &history() const { return m_history; }

private:
    static ReceivedLot lot(int i)
    {
        const calendar::Day expires = calendar::dayOf(Now) + std::chrono::days{1 + i * 37 % 1500};
        return {0, code(i), std::to_string(i), "某制药厂", expires, std::to_string(i % 40), Money::of(100 + i % 997),
            Quantity::of(1000 * (50 + i % 100))};
    }
    void run(const std::string &actor, const StockCommand &command)
    {
        const StockDecision decided = weigh(m_stock, command, actor, Now);
        for (const StockEvent &event : decided.value()) {
            m_history.push_back({static_cast<std::int64_t>(m_history.size()) + 1, Now, actor, event});
            evolve(m_stock, m_history.back());
        }
    }
    void confirmLast() { run("wu", ConfirmMovement{static_cast<std::int64_t>(m_stock.movements.size())}); }

    Stock m_stock;
    std::vector<RecordedStockEvent> m_history;
};

const Year &year()
{
    static const Year Made;
    return Made;
}

/// Opening: every event read from the record, decoded and folded.
void openStock(benchmark::State &state)
{
    store::MemoryEventStore record;
    const formats::JsonStockCodec codec;
    std::int64_t version = 0;
    for (const RecordedStockEvent &event : year().history()) {
        app::NewEvent encoded = codec.encode(event.event);
        encoded.happened = event.recorded;
        encoded.actor = event.actor;
        version = record.append("stock", version, {&encoded, 1}, event.recorded)->lastVersion;
    }
    base::ManualClock clock;
    for (auto _ : state) {
        app::Reserve reserve(record, codec, clock);
        if (!reserve.load() || reserve.stock().lots.size() != Lots)
            state.SkipWithError("the stock is not there");
    }
}

void sortLots(benchmark::State &state)
{
    const auto order = static_cast<LotOrder>(state.range(0));
    state.SetLabel(std::string(LotOrderNames.at(static_cast<std::size_t>(order))));
    for (auto _ : state)
        benchmark::DoNotOptimize(listLots(year().stock(), {}, order));
}

void filterLots(benchmark::State &state)
{
    LotFilter filter;
    filter.text = "名称 17";
    filter.kind = ItemKind::Disinfection;
    for (auto _ : state)
        benchmark::DoNotOptimize(listLots(year().stock(), filter));
}

void alerts(benchmark::State &state)
{
    for (auto _ : state)
        benchmark::DoNotOptimize(alertsOf(year().stock(), calendar::dayOf(Now)));
}

/// One issue weighed: the floor over all lots, twice.
void decideIssue(benchmark::State &state)
{
    const StockCommand issue = RecordIssue{Purpose::Dispatch, {{2500, Quantity::of(1000)}}, "调用", {}, 0, {}};
    for (auto _ : state) {
        if (!weigh(year().stock(), issue, "chen", Now))
            state.SkipWithError("it was refused");
    }
}

} // namespace

BENCHMARK(openStock)->Unit(benchmark::kMillisecond);
BENCHMARK(sortLots)->DenseRange(0, static_cast<int>(LotOrder::Worth))->Unit(benchmark::kMicrosecond);
BENCHMARK(filterLots)->Unit(benchmark::kMicrosecond);
BENCHMARK(alerts)->Unit(benchmark::kMicrosecond);
BENCHMARK(decideIssue)->Unit(benchmark::kMicrosecond);
BENCHMARK_MAIN();
