#include "documents/StockActs.h"

#include "base/Text.h"
#include "documents/PaperTime.h"
#include "documents/Signers.h"

#include <array>

namespace documents {

namespace {

using namespace reserve;

/// So much of a lot: "抗毒素 50 支（批号 B1）".
std::string lotWords(const Stock &stock, std::int64_t number, Quantity quantity)
{
    const Lot *lot = stock.lot(number);
    const Item *item = lot ? stock.item(lot->item) : nullptr;
    return (item         ? item->name
                   : lot ? lot->item
                         : std::string())
        + " " + toText(quantity) + (item ? " " + item->unit : std::string())
        + (lot ? "（批号 " + lot->batch + "）" : std::string());
}

std::string movementName(const Movement &movement)
{
    constexpr auto Kinds = std::to_array<std::string_view>({"入库", "出库", "冲正", "盘点调整"});
    static_assert(Kinds.size() == MovementKindNames.size());
    return std::string(Kinds.at(static_cast<std::size_t>(movement.kind))) + std::to_string(movement.number) + "号";
}

/// Says one event, with the stock it left; no words where it is no act.
class Teller {
public:
    explicit Teller(const Stock &stock)
        : m_stock(stock)
    {
    }

    std::string operator()(const ItemListed &event) const
    {
        return "品种目录列入 " + event.item.code + " " + event.item.name;
    }
    std::string operator()(const ItemDropped &event) const
    {
        return "品种目录删去 " + event.item + becauseWords(event.reason);
    }
    std::string operator()(const PlanIssued &event) const
    {
        return "下达" + std::to_string(event.year) + "年储备计划，" + std::to_string(event.lines.size()) + "个品种"
            + becauseWords(event.reason);
    }
    std::string operator()(const PlanFiled &event) const
    {
        return std::to_string(event.year) + "年储备计划向" + event.with + "备案" + moreWords(event.reference);
    }
    std::string operator()(const ReceiptRecorded &event) const { return booked(event.movement); }
    std::string operator()(const IssueRecorded &event) const { return booked(event.movement); }
    std::string operator()(const ReversalRecorded &event) const { return booked(event.movement); }
    std::string operator()(const AdjustmentRecorded &event) const { return booked(event.movement); }
    std::string operator()(const MovementConfirmed &event) const { return settled(event.movement, "复核确认", {}); }
    std::string operator()(const MovementRefused &event) const
    {
        return settled(event.movement, "复核不予确认", event.reason);
    }
    std::string operator()(const MovementWithdrawn &event) const
    {
        return settled(event.movement, "撤回", event.reason);
    }
    std::string operator()(const LotsReserved &event) const
    {
        if (event.notice != 0)
            return {};
        std::vector<std::string> goods;
        for (const LotAmount &line : event.lines)
            goods.push_back(lotWords(m_stock, line.lot, line.quantity));
        return "预留" + std::to_string(event.reservation) + "号：" + base::join(goods, "、") + "，" + event.purpose;
    }
    std::string operator()(const ReservationReleased &event) const
    {
        const Reservation *reservation = m_stock.reservation(event.reservation);
        if (reservation && reservation->notice != 0)
            return {};
        return "解除预留" + std::to_string(event.reservation) + "号" + becauseWords(event.reason);
    }
    std::string operator()(const StockChecked &event) const
    {
        constexpr auto Checks = std::to_array<std::string_view>({"月检", "季检"});
        static_assert(Checks.size() == CheckKindNames.size());
        const StockCheck *check = m_stock.check(event.check);
        return toText(event.period) + " " + std::string(Checks.at(static_cast<std::size_t>(event.period.kind)))
            + (check && check->differs() ? "，账实不符" : "，账实相符");
    }
    std::string operator()(const LotPlaced &event) const
    {
        const Lot *lot = m_stock.lot(event.lot);
        return (lot ? lotWords(m_stock, event.lot, lot->onHand) : std::to_string(event.lot)) + "移至货位 "
            + event.place;
    }
    std::string operator()(const RestockFellDue &) const { return {}; }
    std::string operator()(const RestockMet &) const { return {}; }

private:
    [[nodiscard]] std::string booked(std::int64_t number) const
    {
        const Movement *movement = m_stock.movement(number);
        if (!movement)
            return {};
        std::vector<std::string> goods;
        for (const MovementLine &line : movement->lines)
            goods.push_back(lotWords(m_stock, line.lot, line.change));
        return movementName(*movement) + "：" + base::join(goods, "、")
            + (movement->reference.empty() ? "" : "；凭据：" + movement->reference) + becauseWords(movement->reason);
    }

    [[nodiscard]] std::string settled(std::int64_t number, const std::string &how, const std::string &reason) const
    {
        const Movement *movement = m_stock.movement(number);
        return movement ? movementName(*movement) + how + becauseWords(reason) : std::string();
    }

    const Stock &m_stock;
};

/// A catalogue is taken in item by item, at one moment: one line of the log.
class ListedItems {
public:
    /// Whether the event went into the line of the one before.
    bool join(const RecordedStockEvent &record, std::vector<DeskAct> &acts)
    {
        if (!std::holds_alternative<ItemListed>(record.event)) {
            m_count = 0;
            return false;
        }
        const bool together = m_count > 0 && m_recorded == record.recorded && m_actor == record.actor;
        m_count = together ? m_count + 1 : 1;
        m_recorded = record.recorded;
        m_actor = record.actor;
        if (together)
            acts.back().what = "品种目录列入 " + std::to_string(m_count) + " 个品种";
        return together;
    }

private:
    std::size_t m_count = 0;
    base::Instant m_recorded;
    std::string m_actor;
};

} // namespace

std::vector<DeskAct> stockActs(const DutySubject &subject)
{
    std::vector<DeskAct> acts;
    ListedItems listed;
    tellStretch<Stock>(subject.stock, subject.stretch, [&](const RecordedStockEvent &record, const Stock &stock) {
        if (listed.join(record, acts))
            return;
        if (std::string what = std::visit(Teller(stock), record.event); !what.empty())
            acts.push_back(
                {record.recorded, record.recorded, std::move(what), signerWords(subject.accounts, record.actor)});
    });
    return acts;
}

} // namespace documents
