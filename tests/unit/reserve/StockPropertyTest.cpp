#include "StockDesk.h"

#include "base/Overloaded.h"

#include <random>
#include <set>

using namespace reserve;
using namespace test;

namespace {

const std::vector<std::string> People{"chen", "wu", "zhao"};

/// Commands drawn at random, sensible and senseless ones mixed; the same seed draws the same ones.
class Crowd {
public:
    explicit Crowd(unsigned seed)
        : m_random(seed)
    {
    }

    StockCommand next(const Stock &stock, calendar::Day today)
    {
        switch (below(18)) {
        case 0:
        case 1:
            return RecordReceipt{received(today), "入库单"};
        case 2:
        case 3:
        case 4:
        case 16:
        case 17: {
            RecordIssue issue{static_cast<Purpose>(below(3)), taken(stock), "1号", "用途", 0, {}};
            if (below(2) == 0 && !stock.reservations.empty())
                return fromReservation(stock, issue);
            return issue;
        }
        case 5:
        case 6:
        case 7:
        case 8:
        case 9:
            return ConfirmMovement{number(stock.movements.size())};
        case 10:
            return below(2) == 0 ? StockCommand(RefuseMovement{number(stock.movements.size()), "不符"})
                                 : StockCommand(WithdrawMovement{number(stock.movements.size()), "误记"});
        case 11:
            return RecordReversal{
                number(stock.movements.size()), below(2) == 0 ? taken(stock) : std::vector<LotAmount>(), "误记"};
        case 12:
            return ReserveLots{"申请", taken(stock)};
        case 13:
            return ReleaseReservation{number(stock.reservations.size()), "撤回"};
        case 14:
            return below(2) == 0 ? StockCommand(counted(stock, today))
                                 : StockCommand(RecordAdjustment{number(stock.checks.size()), "盘点"});
        default:
            return below(3) > 0 ? StockCommand(IssuePlan{calendar::yearOf(today), planned(), "调整"})
                                : StockCommand(PlaceLot{number(stock.lots.size()), std::to_string(below(3))});
        }
    }
    int below(int end) { return static_cast<int>(m_random() % static_cast<unsigned>(end)); }
    const std::string &someone() { return People.at(static_cast<std::size_t>(below(3))); }

private:
    Quantity some(int most) { return Quantity::of(below(most * 1000 + 1) - (below(20) == 0 ? 5000 : 0)); }
    std::string item() { return below(2) == 0 ? "Y1" : "X1"; }
    /// Mostly one that is there, and mostly a late one.
    std::int64_t number(std::size_t there)
    {
        return static_cast<std::int64_t>(there) + 1 - below(std::min<int>(static_cast<int>(there), 4) + 2);
    }
    std::vector<LotAmount> taken(const Stock &stock)
    {
        std::vector<LotAmount> lines;
        for (int i = below(2); i >= 0; --i)
            lines.push_back({number(stock.lots.size()), some(40)});
        return lines;
    }
    StockCommand fromReservation(const Stock &stock, RecordIssue issue)
    {
        issue.purpose = Purpose::Dispatch;
        issue.reservation = number(stock.reservations.size());
        if (const Reservation *reservation = stock.reservation(issue.reservation))
            issue.lines = {
                {reservation->lines.front().lot, below(2) == 0 ? reservation->lines.front().left : some(20)}};
        return issue;
    }
    std::vector<ReceivedLot> received(calendar::Day today)
    {
        std::vector<ReceivedLot> lines;
        for (int i = below(3); i >= 0; --i) {
            ReceivedLot line = StockDesk::lot(item(), std::to_string(below(4)), "1");
            line.expires = today + std::chrono::days{below(60) - 2};
            if (below(3) == 0)
                line.expires.reset();
            line.quantity = some(120);
            lines.push_back(line);
        }
        return lines;
    }
    CheckStock counted(const Stock &stock, calendar::Day today)
    {
        CheckStock check{periodOf(CheckKind::Monthly, today), {}};
        for (const Lot &lot : stock.lots) {
            const Quantity off = below(4) == 0 ? some(5) : Quantity();
            check.lines.push_back(
                {lot.number, {}, below(2) == 0 ? *lot.onHand.plus(off) : *lot.onHand.minus(off), "盘点"});
        }
        return check;
    }
    std::vector<PlanLine> planned()
    {
        return {{"Y1", Quantity::of(1000 + below(100000)), Money::of(1 + below(2000))},
            {"X1", Quantity::of(1000 + below(100000)), Money::of(1 + below(2000))}};
    }

    std::mt19937 m_random;
};

/// Books of its own, kept from the events alone and by other means than evolve(): lot -> thousandths.
class Auditor {
public:
    void see(const RecordedStockEvent &record)
    {
        std::visit(base::Overloaded{
                       [&](const ReceiptRecorded &event) {
                           Entry &entry = open(event.movement, record.actor);
                           for (const ReceivedLot &line : event.lines)
                               entry.changes[line.lot] += line.quantity.count();
                       },
                       [&](const IssueRecorded &event) {
                           Entry &entry = open(event.movement, record.actor);
                           entry.issue = true;
                           entry.reservation = event.reservation;
                           for (const LotAmount &line : event.lines) {
                               entry.changes[line.lot] -= line.quantity.count();
                               if (event.reservation != 0)
                                   promised[event.reservation][line.lot] -= line.quantity.count();
                           }
                       },
                       [&](const ReversalRecorded &event) {
                           Entry &entry = open(event.movement, record.actor);
                           for (const LotAmount &line : event.lines) {
                               const std::int64_t was = entries.at(event.of).changes.at(line.lot);
                               entry.changes[line.lot] += was > 0 ? -line.quantity.count() : line.quantity.count();
                           }
                       },
                       [&](const AdjustmentRecorded &event) {
                           Entry &entry = open(event.movement, record.actor);
                           for (const LotAmount &line : event.lines)
                               entry.changes[line.lot] += line.quantity.count();
                       },
                       [&](const MovementConfirmed &event) {
                           const Entry entry = entries.at(event.movement);
                           EXPECT_TRUE(pending.erase(event.movement)) << "counted twice";
                           EXPECT_NE(entry.by, record.actor) << "counted with one signature";
                           for (const auto &[lot, change] : entry.changes)
                               book[lot] += change;
                           issued = issued || entry.issue;
                       },
                       [&](const MovementRefused &event) { drop(event.movement); },
                       [&](const MovementWithdrawn &event) { drop(event.movement); },
                       [&](const LotsReserved &event) {
                           for (const LotAmount &line : event.lines)
                               promised[event.reservation][line.lot] += line.quantity.count();
                       },
                       [&](const ReservationReleased &event) { promised.erase(event.reservation); },
                       [](const auto &) {},
                   },
            record.event);
    }

    /// What is promised or on its way out of a lot.
    [[nodiscard]] std::int64_t taken(std::int64_t lot) const
    {
        std::int64_t sum = 0;
        for (const std::int64_t number : pending)
            sum += std::max<std::int64_t>(0, -changeOf(entries.at(number).changes, lot));
        for (const auto &[number, lines] : promised)
            sum += changeOf(lines, lot);
        return sum;
    }
    [[nodiscard]] std::int64_t there(std::int64_t lot) const { return changeOf(book, lot); }

    bool issued = false; ///< an issue was confirmed since this was set to false

private:
    using Changes = std::map<std::int64_t, std::int64_t>;
    struct Entry {
        std::string by;
        Changes changes;
        bool issue = false;
        std::int64_t reservation = 0;
    };
    static std::int64_t changeOf(const Changes &changes, std::int64_t lot)
    {
        const auto found = changes.find(lot);
        return found == changes.end() ? 0 : found->second;
    }
    Entry &open(std::int64_t movement, const std::string &by)
    {
        EXPECT_TRUE(pending.insert(movement).second);
        return entries[movement] = {by, {}, false, 0};
    }
    void drop(std::int64_t movement)
    {
        EXPECT_TRUE(pending.erase(movement));
        const Entry &entry = entries.at(movement);
        if (const auto kept = promised.find(entry.reservation); kept != promised.end()) {
            for (const auto &[lot, change] : entry.changes)
                kept->second[lot] -= change;
        }
    }

    std::map<std::int64_t, Entry> entries;
    std::set<std::int64_t> pending;
    std::map<std::int64_t, Changes> promised;
    Changes book;
};

void expectSoundBooks(const Stock &stock, const Auditor &auditor)
{
    for (const Lot &lot : stock.lots) {
        EXPECT_EQ(lot.onHand.count(), auditor.there(lot.number)) << "lot " << lot.number;
        EXPECT_EQ(lot.held.count(), auditor.taken(lot.number)) << "lot " << lot.number;
        EXPECT_GE(lot.onHand.count(), 0) << "lot " << lot.number;
        EXPECT_LE(lot.held, lot.onHand) << "lot " << lot.number << " is taken twice";
        EXPECT_GE(lot.held.count(), 0) << "lot " << lot.number;
    }
}

/// The total by hand: in whole thousandths times fen, which are small here.
std::pair<std::int64_t, std::int64_t> total(const StockDesk &desk)
{
    const YearPlan *plan = desk.stock.planInForce(desk.today());
    std::pair<std::int64_t, std::int64_t> sums{0, 0};
    for (const auto &[item, line] : plan->lines) {
        std::int64_t there = 0;
        for (const Lot &lot : desk.stock.lots) {
            if (lot.item == item && (!lot.expires || desk.today() <= *lot.expires))
                there += lot.onHand.count();
        }
        sums.first += std::min(there, line.quantity.count()) * line.price.count();
        sums.second += line.quantity.count() * line.price.count();
    }
    return sums;
}

} // namespace

TEST(StockProperty, NoSequenceOfCommandsBreaksWhatIsPromised)
{
    std::size_t issues = 0;
    std::size_t done = 0;
    std::size_t refusedByFloor = 0;
    std::set<std::size_t> kinds;
    for (unsigned seed = 1; seed <= 2500; ++seed) {
        StockDesk desk;
        desk.fill();
        Auditor auditor;
        for (const RecordedStockEvent &record : desk.history)
            auditor.see(record);
        Crowd crowd(seed);
        for (int step = 0; step < 60; ++step) {
            const auto before = total(desk);
            const std::size_t known = desk.history.size();
            const StockCommand command = crowd.next(desk.stock, desk.today());
            const StockDecision decided = desk.run(crowd.someone(), command);
            if (decided) {
                ++done;
                kinds.insert(command.index());
            } else {
                EXPECT_EQ(desk.history.size(), known);
                refusedByFloor += decided.error().front().code == StockRefusalCode::BelowFloor ? 1 : 0;
            }
            auditor.issued = false;
            for (std::size_t i = known; i < desk.history.size(); ++i)
                auditor.see(desk.history[i]);
            expectSoundBooks(desk.stock, auditor);
            if (auditor.issued) {
                const auto after = total(desk);
                EXPECT_TRUE(after.first >= before.first || after.first * 100 >= after.second * 70)
                    << "an issue broke the floor";
                issues += after.first < before.first ? 1 : 0;
            }
            if (crowd.below(5) == 0)
                desk.now += std::chrono::hours{24 * crowd.below(20)};
        }
        ASSERT_FALSE(::testing::Test::HasFailure()) << "seed " << seed;
    }
    EXPECT_GT(done, 30000U) << "the crowd must get something done";
    EXPECT_GT(issues, 500U) << "goods must go out";
    EXPECT_GT(refusedByFloor, 500U) << "and come near the floor";
    EXPECT_EQ(kinds.size(), std::variant_size_v<StockCommand> - 3) << "all but listing, dropping and filing";
}

TEST(StockProperty, WhatIsFoldedAgainIsTheSame)
{
    StockDesk desk;
    desk.plan();
    Crowd crowd(7);
    for (int step = 0; step < 300; ++step)
        (void)desk.run(crowd.someone(), crowd.next(desk.stock, desk.today()));
    Stock again;
    for (const RecordedStockEvent &record : desk.history)
        evolve(again, record);
    ASSERT_EQ(again.lots.size(), desk.stock.lots.size());
    for (std::size_t i = 0; i < again.lots.size(); ++i) {
        EXPECT_EQ(again.lots[i].onHand, desk.stock.lots[i].onHand);
        EXPECT_EQ(again.lots[i].held, desk.stock.lots[i].held);
    }
    EXPECT_EQ(again.duties.size(), desk.stock.duties.size());
}

TEST(StockProperty, EventsAboutWhatIsNotThereFoldIntoNothing)
{
    Stock stock;
    const std::vector<StockEvent> stray{ItemDropped{"Y1", "x"}, PlanFiled{2026, "x", {}, {}}, MovementConfirmed{4},
        MovementRefused{4, "x"}, MovementWithdrawn{4, "x"}, RestockMet{4, "Y1"}, ReservationReleased{4, "x"},
        LotPlaced{4, "x"}, IssueRecorded{1, Purpose::Dispatch, {{4, amount("1")}}, {}, {}, 9, {}},
        ReversalRecorded{2, 9, {{4, amount("1")}}, {}}, AdjustmentRecorded{3, 9, {{4, amount("-1")}}, {}},
        MovementConfirmed{1}, MovementRefused{2, "x"}, MovementWithdrawn{3, "x"}};
    for (const StockEvent &event : stray)
        evolve(stock, {1, {}, "x", event});
    EXPECT_TRUE(stock.lots.empty());
    EXPECT_TRUE(stock.plans.empty());
}
