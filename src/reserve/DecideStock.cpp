#include "reserve/DecideStock.h"

#include "base/Overloaded.h"
#include "base/PlainLine.h"
#include "base/Text.h"
#include "identity/AccountBar.h"
#include "identity/Sm2.h"
#include "reserve/Decision.h"
#include "reserve/Rules.h"
#include "reserve/SecondSignature.h"

#include <algorithm>
#include <set>

namespace reserve {

Fault textFault(const std::string &text, const std::string &what)
{
    if (!base::isPlainLine(text))
        return fault(Code::BadText, what + " is one line of 1 to 200 characters without blanks at its ends", text);
    return {};
}

Fault reasonFault(const std::string &reason)
{
    return base::trimmed(reason).empty() ? Fault(fault(Code::ReasonMissing, "say why")) : textFault(reason, "a reason");
}

Fault ownerFault(const Reservation &reservation, std::int64_t notice)
{
    if (reservation.notice == notice)
        return {};
    return fault(Code::OfNotice, "it is held for a notice, which alone lets go of it or takes from it",
        std::to_string(reservation.number));
}

Subject lotName(const Moment &moment, std::int64_t number)
{
    const Lot *lot = moment.stock.lot(number);
    const Item *item = lot ? moment.stock.item(lot->item) : nullptr;
    return {number, lot ? (item ? item->name + " " : std::string()) + lot->batch : std::string()};
}

/// "抗毒素 60 支", where one item of the plan goes; where several do, what that may be worth at the prices of the plan
/// beside what lies beyond it: what can still go before the total meets its floor.
static std::string mayStillGo(const Moment &moment, const Floor &was, const Amounts &after)
{
    const Wide share = was.stock * 100 - was.planned * FloorPercent;
    const Wide left = std::max<Wide>(share, 0) / 100;
    std::vector<const ItemStanding *> going;
    for (const ItemStanding &item : was.items) { // what goes of the surplus alone is not in the way
        if (std::min(amountOf(after, item.item), item.planned) < std::min(item.stock, item.planned))
            going.push_back(&item);
    }
    if (going.size() != 1) {
        constexpr Wide Fen = 1000;
        const auto money = toMoney(left / Fen * Fen);
        return money ? toText(*money) + " 元" : std::string();
    }
    const ItemStanding &one = *going.front();
    const Wide beyond = std::max<std::int64_t>(one.stock.count() - one.planned.count(), 0);
    const Wide count = one.price.isPositive() ? beyond + left / one.price.count() : Wide{one.stock.count()};
    const Item *item = moment.stock.item(one.item);
    return (item ? item->name : one.item) + " "
        + toText(Quantity::of(static_cast<std::int64_t>(std::min<Wide>(count, one.stock.count()))))
        + (item ? " " + item->unit : std::string());
}

Fault floorFault(const Moment &moment, const Amounts &before, const Amounts &after)
{
    if (before == after)
        return {};
    const Floor was = floorOf(moment.stock, before, moment.today());
    const Floor becomes = floorOf(moment.stock, after, moment.today());
    if (!becomes.year)
        return fault(
            Code::NoPlan, "no plan is in force, so whether the floor holds cannot be judged; issue the plan first");
    if (becomes.stock >= was.stock || becomes.holds())
        return {};
    return fault(Code::BelowFloor,
        "the total would fall to " + fixedText(becomes.permille(), 1, 1) + " % of the plan of "
            + std::to_string(*becomes.year) + ", the floor is " + std::to_string(FloorPercent)
            + " % [71号 第十八条]; at most this can still go (money: at the prices of the plan, beside what lies "
              "beyond it)",
        mayStillGo(moment, was, after));
}

Amounts without(const Moment &moment, Amounts amounts, const std::vector<LotAmount> &lines)
{
    for (const LotAmount &line : lines) {
        const Lot *lot = moment.stock.lot(line.lot);
        if (!lot || lot->isExpired(moment.today()))
            continue;
        Quantity &amount = amounts[lot->item];
        amount = amount.minus(line.quantity).value_or(Quantity());
    }
    return amounts;
}

void checkTaking(const Moment &moment, const std::vector<LotAmount> &lines, LineFaults &faults)
{
    std::set<std::int64_t> seen;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const Lot *lot = moment.stock.lot(lines[i].lot);
        const Subject subject = lotName(moment, lines[i].lot);
        if (!lot)
            faults.add(i, fault(Code::UnknownLot, "there is no such lot", subject));
        else if (!seen.insert(lines[i].lot).second)
            faults.add(i, fault(Code::Twice, "the lot is on another line already", subject));
        else if (!lines[i].quantity.isPositive())
            faults.add(i, fault(Code::BadQuantity, "a quantity is above 0", subject));
        else if (lines[i].quantity > lot->free())
            faults.add(i,
                fault(Code::NotEnough,
                    toText(lines[i].quantity) + " wanted, " + toText(lot->free()) + " free of " + toText(lot->onHand),
                    subject));
    }
}

identity::Permission permissionFor(const Stock &stock, const StockCommand &command)
{
    using identity::Permission;
    return std::visit(base::Overloaded{
                          [](const ListItems &) { return Permission::PlanStock; },
                          [](const DropItem &) { return Permission::PlanStock; },
                          [](const IssuePlan &) { return Permission::PlanStock; },
                          [](const FilePlan &) { return Permission::PlanStock; },
                          [](const ReserveLots &) { return Permission::DraftNotice; },
                          [&](const ReleaseReservation &one) {
                              const Reservation *held = stock.reservation(one.reservation);
                              return held && !held->bundle.empty() ? Permission::MoveStock : Permission::DraftNotice;
                          },
                          [](const auto &) { return Permission::MoveStock; },
                      },
        command);
}

namespace {

Fault authorityFault(const Stock &stock, const StockCommand &command, const StockContext &context)
{
    const auto bar = identity::barTo(
        context.accounts, context.actor, context.workstation, permissionFor(stock, command), context.now);
    if (bar)
        return fault(identity::codeOfBar<Code>(*bar), bar->detail, bar->subject);
    return {};
}

StockRefusal noKey(const StockContext &context)
{
    return fault(Code::NoKey, "the account has no key in use", context.actor);
}

/// Who stands in for whoever recorded it is no second.
Fault standInFault(const Stock &stock, const ConfirmMovement &command, const StockContext &context)
{
    if (!standsForRecorder(stock, command.movement, context.actor, context.accounts, context.now))
        return {};
    return fault(Code::SamePerson, "the account stands in for who recorded it; the second signature is another's",
        context.actor);
}

/// Names the key that made the signature of what was decided.
Fault sign(MovementConfirmed &confirmed, const StockContext &context)
{
    const identity::SigningKey *key = context.accounts.find(context.actor)->keyInUse();
    if (!key)
        return noKey(context);
    if (!identity::verifySm2(
            key->publicKey, signedText(confirmed.text, context.actor, context.now), confirmed.signature))
        return fault(Code::BadSignature, "it is no signature of this text by the key in use", key->id);
    confirmed.key = key->id;
    return {};
}

} // namespace

StockDecision weigh(const Stock &stock, const StockCommand &command, const std::string &actor, base::Instant now)
{
    const Moment moment{stock, actor, now};
    return std::visit([&](const auto &one) { return decideOn(moment, one); }, command);
}

StockDecision decide(const Stock &stock, const StockCommand &command, const StockContext &context)
{
    if (Fault fault = authorityFault(stock, command, context))
        return refuse(std::move(*fault));
    StockDecision decided = weigh(stock, command, context.actor, context.now);
    if (!decided || !std::holds_alternative<ConfirmMovement>(command))
        return decided;
    if (Fault fault = standInFault(stock, std::get<ConfirmMovement>(command), context))
        return refuse(std::move(*fault));
    if (Fault fault = sign(std::get<MovementConfirmed>(decided->front()), context))
        return refuse(std::move(*fault));
    return decided;
}

tl::expected<std::string, StockRefusals> textFor(
    const Stock &stock, const ConfirmMovement &command, const StockContext &context)
{
    if (Fault fault = authorityFault(stock, command, context))
        return refuse(std::move(*fault));
    const StockDecision decided = weigh(stock, command, context.actor, context.now);
    if (!decided)
        return tl::unexpected(decided.error());
    if (command.seen.empty())
        return refuse(Code::TextChanged, "its text stood before nobody", std::to_string(command.movement));
    if (Fault fault = standInFault(stock, command, context))
        return refuse(std::move(*fault));
    if (!context.accounts.find(context.actor)->keyInUse())
        return refuse(noKey(context));
    return signedText(std::get<MovementConfirmed>(decided->front()).text, context.actor, context.now);
}

} // namespace reserve
