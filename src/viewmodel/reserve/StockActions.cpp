#include "viewmodel/reserve/StockScreen.h"

#include "viewmodel/Words.h"
#include "viewmodel/reserve/StockSentences.h"

#include <algorithm>

/// What a person asks of the stock, as typed: read, or answered with what to type instead.
namespace viewmodel {

namespace {

std::optional<reserve::Quantity> quantityOf(const QString &typed, const Reply &reply)
{
    const auto quantity = reserve::Quantity::parse(typed.trimmed().toStdString());
    if (!quantity || !quantity->isPositive()) {
        reply.tell(Text::tr("Write the quantity as a number above zero with at most three decimals, for example 400 or "
                            "12.5."));
        return std::nullopt;
    }
    return *quantity;
}

std::optional<reserve::Money> priceOf(const QString &typed, const Reply &reply)
{
    const auto price = reserve::Money::parse(typed.trimmed().toStdString());
    if (!price || price->isNegative()) {
        reply.tell(Text::tr("Write the unit price in yuan with at most two decimals, for example 18.50."));
        return std::nullopt;
    }
    return *price;
}

/// Nothing where what is typed is no day; then it was answered.
std::optional<std::optional<calendar::Day>> dayOf(const QString &typed, const Reply &reply)
{
    const QString text = typed.trimmed();
    if (text.isEmpty())
        return std::optional<calendar::Day>();
    const auto day = calendar::parseDay(text.toStdString());
    if (!day) {
        reply.tell(Text::tr("Write the day as 2027-06-30."));
        return std::nullopt;
    }
    return std::optional<calendar::Day>(*day);
}

std::string typed(const QString &text) { return text.trimmed().toStdString(); }

} // namespace

void StockScreen::receive(const ReceiptEntry &entry, const Reply &reply)
{
    const auto quantity = quantityOf(entry.quantity, reply);
    if (!quantity)
        return;
    const auto price = priceOf(entry.price, reply);
    if (!price)
        return;
    const auto expires = dayOf(entry.expires, reply);
    if (!expires)
        return;
    m_desk.execute(reserve::RecordReceipt{{{0, typed(entry.item), typed(entry.batch), typed(entry.manufacturer),
                                              *expires, typed(entry.place), *price, *quantity}},
                       typed(entry.reference)},
        reply);
}

void StockScreen::issue(const IssueEntry &entry, const Reply &reply)
{
    const auto quantity = quantityOf(entry.quantity, reply);
    if (!quantity)
        return;
    const auto purpose = std::ranges::find(reserve::PurposeNames, typed(entry.purpose));
    if (purpose == reserve::PurposeNames.end())
        return reply.tell(Text::tr("Say what it goes out for."));
    reserve::RecordIssue command;
    command.purpose = static_cast<reserve::Purpose>(purpose - reserve::PurposeNames.begin());
    command.lines = {{entry.lot, *quantity}};
    command.reference = typed(entry.reference);
    command.reason = typed(entry.reason);
    m_desk.execute(std::move(command), reply);
}

void StockScreen::place(std::int64_t lot, const QString &place, const Reply &reply)
{
    m_desk.execute(reserve::PlaceLot{lot, typed(place)}, reply);
}

void StockScreen::confirm(std::int64_t movement, const QString &seen, const QString &password, const Reply &reply)
{
    m_desk.confirm({movement, seen.toStdString(), {}}, password, reply);
}

QString StockScreen::textToConfirm(std::int64_t movement) const { return m_desk.movementText(movement); }

QString StockScreen::confirmRefusal(std::int64_t movement) const
{
    if (!m_view.moveRefusal.isEmpty() || !m_judged)
        return m_view.moveRefusal;
    auto text = reserve::textFor(*m_judged, reserve::ConfirmMovement{movement, textToConfirm(movement).toStdString()},
        {m_desk.now(), m_account, m_people.workstation().toStdString(), m_people.accounts()});
    return text ? QString() : stockFailureSentence(std::move(text.error()), m_desk.now());
}

void StockScreen::refuse(std::int64_t movement, const QString &reason, const Reply &reply)
{
    m_desk.execute(reserve::RefuseMovement{movement, typed(reason)}, reply);
}

void StockScreen::withdraw(std::int64_t movement, const QString &reason, const Reply &reply)
{
    m_desk.execute(reserve::WithdrawMovement{movement, typed(reason)}, reply);
}

void StockScreen::reverse(std::int64_t movement, const QString &reason, const Reply &reply)
{
    m_desk.execute(reserve::RecordReversal{movement, {}, typed(reason)}, reply);
}

void StockScreen::adjust(std::int64_t check, const QString &reason, const Reply &reply)
{
    m_desk.execute(reserve::RecordAdjustment{check, typed(reason)}, reply);
}

void StockScreen::filePlan(const QString &with, const QString &reference, const QString &on, const Reply &reply)
{
    const auto day = dayOf(on, reply);
    if (!day)
        return;
    const reserve::YearPlan *plan = m_judged ? m_judged->planInForce(today()) : nullptr;
    if (!plan)
        return reply.tell(Text::tr("No plan is in force that could be filed. Import one first."));
    m_desk.execute(reserve::FilePlan{plan->year, typed(with), typed(reference), day->value_or(today())}, reply);
}

} // namespace viewmodel
