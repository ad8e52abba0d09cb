#pragma once

#include "reserve/DecideStock.h"
#include "reserve/Floor.h"

#include <gtest/gtest.h>

namespace test {

[[nodiscard]] inline reserve::Quantity amount(const std::string &text)
{
    return reserve::Quantity::parse(text).value();
}
[[nodiscard]] inline reserve::Money yuan(const std::string &text) { return reserve::Money::parse(text).value(); }
[[nodiscard]] inline calendar::Day day(const std::string &text) { return calendar::parseDay(text).value(); }

/// A reserve whose clock stands still: commands are decided by the rules of the stock, and what is decided happens.
/// chen and wu are of the holder, li is of the bureau.
class StockDesk {
public:
    reserve::StockDecision run(const std::string &actor, const reserve::StockCommand &command)
    {
        reserve::StockDecision decided = reserve::weigh(stock, command, actor, now);
        if (decided) {
            for (const reserve::StockEvent &event : *decided) {
                history.push_back({++version, now, actor, event});
                reserve::evolve(stock, history.back());
            }
        }
        return decided;
    }
    /// The codes of the refusals with the line each is about; "done" when there was none.
    std::string outcome(const std::string &actor, const reserve::StockCommand &command)
    {
        const reserve::StockDecision decided = run(actor, command);
        if (decided)
            return "done";
        std::string codes;
        for (const reserve::StockRefusal &refusal : decided.error()) {
            codes.append(codes.empty() ? "" : " ").append(reserve::name(refusal.code));
            if (refusal.line)
                codes.append("@").append(std::to_string(*refusal.line));
        }
        return codes;
    }

    /// Two items, planned 100 at 10.00 and 50 at 20.00: each half of the total.
    void plan()
    {
        using namespace reserve;
        ASSERT_EQ(outcome("li",
                      ListItems{{{"Y1", ItemKind::Drug, "抗毒素", "10 ml", "支"},
                          {"X1", ItemKind::Disinfection, "消毒液", "5 L", "桶"}}}),
            "done");
        ASSERT_EQ(outcome("li",
                      IssuePlan{2026, {{"Y1", amount("100"), yuan("10.00")}, {"X1", amount("50"), yuan("20.00")}}, {}}),
            "done");
    }
    [[nodiscard]] static reserve::ReceivedLot lot(const std::string &item, const std::string &batch,
        const std::string &quantity, const std::string &expires = "2027-12-31")
    {
        return {0, item, batch, "某制药厂", day(expires), "A-1", yuan("9.50"), amount(quantity)};
    }
    /// Received by chen, confirmed by wu.
    void receive(std::vector<reserve::ReceivedLot> lines)
    {
        ASSERT_EQ(outcome("chen", reserve::RecordReceipt{std::move(lines), "入库单 1"}), "done");
        confirmLast();
    }
    void confirmLast() { ASSERT_EQ(outcome("wu", reserve::ConfirmMovement{lastMovement()}), "done"); }
    /// Both items at their plan: lot 1 is Y1, lot 2 X1.
    void fill()
    {
        plan();
        receive({lot("Y1", "B1", "100"), lot("X1", "B2", "50")});
    }
    [[nodiscard]] static reserve::RecordIssue dispatch(std::vector<reserve::LotAmount> lines)
    {
        return {reserve::Purpose::Dispatch, std::move(lines), "吕工信医药调〔2026〕1号", {}, 0, {}};
    }
    [[nodiscard]] std::int64_t lastMovement() const { return static_cast<std::int64_t>(stock.movements.size()); }
    [[nodiscard]] std::string onHand(std::int64_t lot) const { return toText(stock.lot(lot)->onHand); }
    [[nodiscard]] std::string held(std::int64_t lot) const { return toText(stock.lot(lot)->held); }
    [[nodiscard]] calendar::Day today() const { return calendar::dayOf(now); }
    [[nodiscard]] reserve::Floor floor() const { return floorOf(stock, usableOf(stock, today()), today()); }

    reserve::Stock stock;
    std::vector<reserve::RecordedStockEvent> history;
    base::Instant now = base::fromCivil({2026, 11, 25, 9, 0, 0, 0});
    std::int64_t version = 0;
};

} // namespace test
