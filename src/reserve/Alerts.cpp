#include "reserve/Alerts.h"

#include <algorithm>
#include <array>

namespace reserve {

namespace {

constexpr const char *PlanArticle = "第十三条";
constexpr const char *RestockArticle = "第十七条";
constexpr const char *FloorArticle = "第十八条";
constexpr const char *SignatureArticle = "第十九条";
constexpr const char *CheckArticle = "第二十条";

/// Goes over the stock once, kind by kind.
class Watch {
public:
    Watch(const Stock &stock, calendar::Day day, int months)
        : m_stock(stock)
        , m_day(day)
        , m_horizon(monthsAfter(day, months))
        , m_usable(usableOf(stock, day))
    {
    }

    std::vector<Alert> all() &&
    {
        watchFloor();
        watchPlan();
        watchLots();
        watchRestock();
        watchMovements();
        watchChecks();
        std::ranges::stable_sort(m_alerts, [](const Alert &a, const Alert &b) {
            constexpr calendar::Day Never = calendar::Day::max();
            return std::pair(a.kind, a.due.value_or(Never)) < std::pair(b.kind, b.due.value_or(Never));
        });
        return std::move(m_alerts);
    }

private:
    void watchFloor()
    {
        const Floor floor = floorOf(m_stock, m_usable, m_day);
        if (!floor.holds())
            add({AlertKind::FloorBroken, true, std::to_string(floor.year.value_or(0)), 0, {}, {}, FloorArticle});
        for (const ItemStanding &item : floor.items) {
            if (item.isLow())
                add({AlertKind::ItemLow, false, item.item, 0, *item.planned.minus(item.stock), {}, FloorArticle});
        }
    }

    void watchPlan()
    {
        const int year = calendar::yearOf(m_day);
        const calendar::Day due = planDueOf(year);
        const auto plan = m_stock.plans.find(year);
        if (plan == m_stock.plans.end())
            add({AlertKind::PlanMissing, m_day > due, std::to_string(year), 0, {}, due, PlanArticle});
        for (const auto &[of, issued] : m_stock.plans) {
            if (of >= year && issued.filings.empty())
                add({AlertKind::PlanNotFiled, m_day > planDueOf(of), std::to_string(of), 0, {}, planDueOf(of),
                    PlanArticle});
        }
    }

    void watchLots()
    {
        for (const Lot &lot : m_stock.lots) {
            if (!lot.onHand.isPositive() || !lot.expires || *lot.expires > m_horizon)
                continue;
            const bool over = lot.isExpired(m_day);
            add({over ? AlertKind::Expired : AlertKind::Expiring, over, lot.item, lot.number, lot.onHand, lot.expires,
                FloorArticle});
        }
    }

    void watchRestock()
    {
        for (const OpenRestock &open : openRestock(m_stock, m_usable, m_day)) {
            if (open.open.isPositive())
                add({AlertKind::RestockOpen, m_day > open.duty.due, open.duty.item, open.duty.movement, open.open,
                    open.duty.due, RestockArticle});
        }
    }

    void watchMovements()
    {
        for (const Movement &movement : m_stock.movements) {
            if (movement.state == MovementState::Pending)
                add({AlertKind::SecondSignature, false, movement.recordedBy, movement.number, {}, {},
                    SignatureArticle});
        }
    }

    void watchChecks()
    {
        for (const CheckKind kind : {CheckKind::Monthly, CheckKind::Quarterly}) {
            const Period period = periodOf(kind, m_day).before();
            const bool done =
                std::ranges::any_of(m_stock.checks, [&](const StockCheck &check) { return check.period == period; });
            if (!done && stockBegan() < period.end())
                add({AlertKind::CheckMissing, true, toText(period), 0, {}, period.end() - std::chrono::days{1},
                    CheckArticle});
        }
        for (const StockCheck &check : m_stock.checks) {
            if (check.settledBy == 0 && check.differs())
                add({AlertKind::DifferencesOpen, false, toText(check.period), check.number, {}, {}, CheckArticle});
        }
    }

    /// The day the first goods counted; there is nothing to check before.
    [[nodiscard]] calendar::Day stockBegan() const
    {
        const auto first = std::ranges::find(m_stock.movements, MovementState::Confirmed, &Movement::state);
        return first == m_stock.movements.end() ? calendar::Day::max() : calendar::dayOf(*first->settled);
    }

    void add(Alert alert) { m_alerts.push_back(std::move(alert)); }

    const Stock &m_stock;
    calendar::Day m_day;
    calendar::Day m_horizon;
    Amounts m_usable;
    std::vector<Alert> m_alerts;
};

} // namespace

calendar::Day planDueOf(int year)
{
    return std::chrono::sys_days(
        std::chrono::year{year} / std::chrono::month{static_cast<unsigned>(PlanDueMonth)} / std::chrono::last);
}

std::vector<Alert> alertsOf(const Stock &stock, calendar::Day day, int months)
{
    return Watch(stock, day, months).all();
}

} // namespace reserve
