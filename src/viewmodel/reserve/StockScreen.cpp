#include "viewmodel/reserve/StockScreen.h"

#include "reserve/Rules.h"
#include "viewmodel/dispatch/NoticeFacts.h"
#include "viewmodel/reserve/StockRows.h"

#include <algorithm>
#include <utility>

namespace viewmodel {

namespace {

/// All that lies there, and beside it what nobody has been promised: the approval screen reckons with that.
QString totalWords(const reserve::Stock &stock, const reserve::Floor &floor, calendar::Day day)
{
    if (!floor.year)
        return Text::tr("No plan is in force; without one nothing goes out.");
    const auto unpromised = reserve::usableOf(stock, day, reserve::Counted::Free);
    const int free = reserve::floorOf(stock, unpromised, day).permille();
    const QString all = Text::tr("%1 of the plan of %2").arg(permilleText(floor.permille())).arg(*floor.year);
    return free == floor.permille() ? all
                                    : Text::tr("%1, %2 without what is promised", "total").arg(all, permilleText(free));
}

QString planWords(const reserve::Stock &stock, calendar::Day day)
{
    const reserve::YearPlan *plan = stock.planInForce(day);
    if (!plan)
        return {};
    if (plan->filings.empty())
        return Text::tr("plan of %1, not filed").arg(plan->year);
    const reserve::Filing &filing = plan->filings.back();
    return Text::tr("plan of %1, filed with %2 on %3")
        .arg(plan->year)
        .arg(qtext(filing.with), qtext(calendar::toIso(filing.on)));
}

} // namespace

StockScreen::StockScreen(ReserveDesk &desk, People &people, QObject *parent)
    : QObject(parent)
    , m_desk(desk)
    , m_people(people)
{
    connect(&desk, &ReserveDesk::changed, this, &StockScreen::take);
    connect(&people, &People::changed, this, &StockScreen::take);
    take();
}

calendar::Day StockScreen::today() const { return calendar::dayOf(m_desk.now()); }

// Judging thousands of lots is for when they changed, or the day did.
void StockScreen::take()
{
    const auto &stock = m_desk.snapshot().stock;
    if (stock != m_judged || today() != m_judgedOn) {
        m_judged = stock;
        m_judgedOn = today();
        judge();
    }
    m_view.problem = m_desk.problem();
    m_view.moveRefusal = m_people.refusal({identity::Permission::MoveStock, false});
    m_view.planRefusal = m_people.refusal({identity::Permission::PlanStock, false});
    const std::string before = std::exchange(m_account, m_people.signedIn());
    Q_EMIT changed();
    if (before != m_account)
        Q_EMIT personChanged();
}

void StockScreen::judge()
{
    StockView view;
    m_lots.show(m_judged, m_judgedOn);
    if (!m_judged) {
        m_items.show({});
        m_alerts.show({});
        m_movements.show({});
        m_checks.show({});
        m_view = std::move(view);
        return;
    }
    const reserve::Stock &stock = *m_judged;
    const reserve::Amounts usable = reserve::usableOf(stock, m_judgedOn);
    const reserve::Floor floor = reserve::floorOf(stock, usable, m_judgedOn);
    view.there = !stock.items.empty() || !stock.plans.empty() || !stock.movements.empty();
    view.total = totalWords(stock, floor, m_judgedOn);
    view.permille = floor.year ? floor.permille() : 0;
    view.holds = floor.holds();
    view.floor = Text::tr("floor %1 % (71号 第十八条)").arg(reserve::FloorPercent);
    view.plan = planWords(stock, m_judgedOn);
    m_items.show(stockItemRows(stock, usable, m_judgedOn));
    m_alerts.show(stockAlertRows(stock, reserve::alertsOf(stock, m_judgedOn)));
    m_movements.show(movementRows(stock, m_desk.now()));
    m_checks.show(stockCheckRows(stock, m_desk.now()));
    m_view = std::move(view);
}

void StockScreen::filter(const QString &text, const QString &item)
{
    reserve::LotFilter filter;
    filter.text = text.trimmed().toStdString();
    filter.item = item.toStdString();
    m_lots.setFilter(std::move(filter));
    Q_EMIT filtered();
}

QString StockScreen::lotCount() const
{
    if (!m_judged)
        return QStringLiteral("0");
    const auto all =
        std::ranges::count_if(m_judged->lots, [](const reserve::Lot &lot) { return !lot.onHand.isZero(); });
    const int shown = m_lots.rowCount();
    return shown == all ? QString::number(shown) : Text::tr("%1 of %2", "rows shown, all").arg(shown).arg(all);
}

QString StockScreen::movementCount() const
{
    const auto all = m_judged ? m_judged->movements.size() : std::size_t{0};
    const auto shown = static_cast<std::size_t>(m_movements.rowCount());
    if (all == 0)
        return {};
    return shown == all ? QString::number(shown) : Text::tr("%1 of %2", "rows shown, all").arg(shown).arg(all);
}

Choices StockScreen::itemChoices() const
{
    Choices choices;
    if (m_judged) {
        for (const auto &[code, item] : m_judged->items)
            choices.push_back({qtext(code), spaced({qtext(code), qtext(item.name), qtext(item.spec)})});
    }
    return choices;
}

Choices StockScreen::purposeChoices()
{
    Choices choices;
    for (std::size_t i = 0; i < reserve::PurposeNames.size(); ++i)
        choices.push_back({qtext(reserve::PurposeNames.at(i)), purposeWord(static_cast<reserve::Purpose>(i))});
    return choices;
}

} // namespace viewmodel
