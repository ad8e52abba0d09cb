#include "base/Text.h"
#include "dispatch/NoticeText.h"
#include "exchange/Decision.h"
#include "exchange/TakenNotice.h"
#include "identity/Sm2.h"
#include "reserve/DecideStock.h"

#include <algorithm>

namespace exchange {

std::pair<const identity::SigningKey *, Person> knownKey(
    const identity::Accounts &accounts, const std::string &record, const std::string &id)
{
    if (const identity::PeerKey *peer = accounts.peer(id))
        return {&peer->key, {peer->record, peer->holder}};
    for (const auto &[name, account] : accounts.byName) {
        if (const identity::SigningKey *own = accounts.keyOf(name, id))
            return {own, {record, name}};
    }
    return {};
}

namespace {

using reserve::LotAmount;

Fault missing(const std::string &detail, const dispatch::Signature &one)
{
    return fault(Code::SignaturesMissing, detail, one.account + ", key " + one.key);
}

/// By a known key over this text; `people` have signed before.
Fault keyFault(const Judge &judge, const dispatch::Signature &one, const std::string &text, std::set<Person> &people)
{
    const auto [key, person] = knownKey(judge.accounts, judge.record, one.key);
    if (!key)
        return missing(
            "nobody of this console trusts the key of who signed; an administrator takes the card, and where its "
            "holder has another key by now, the notice comes on paper",
            one);
    if (dispatch::opinionFault(one.opinion))
        return missing("its opinion is not one line", one);
    if (judge.isRevoked(*key))
        return missing("the key of who signed is revoked here", one);
    if (!identity::verifySm2(key->publicKey, dispatch::signedText(text, one.signing()), one.signature))
        return missing("it is no signature of this text", one);
    if (!people.insert(person).second)
        return missing("two of the four keys are of one person", one);
    return {};
}

/// Four steps by four people, none of whom drafted, each with a key that is trusted here.
Fault signaturesFault(const Judge &judge, const Header &header, const SentNotice &sent)
{
    if (sent.signatures.size() != dispatch::Steps)
        return fault(
            Code::SignaturesMissing, "it has " + std::to_string(sent.signatures.size()) + " signatures, not four");
    std::set<std::string> accounts;
    std::set<Person> people;
    for (std::size_t i = 0; i < sent.signatures.size(); ++i) {
        const dispatch::Signature &one = sent.signatures[i];
        if (static_cast<std::size_t>(one.step) != i)
            return missing("it stands for another step", one);
        if (!accounts.insert(one.account).second)
            return missing("the four who sign are four people", one);
        if (std::ranges::find(sent.drafters, one.account) != sent.drafters.end())
            return missing("who drafted it signed it", one);
        if (one.at > header.made)
            return missing("it was signed after it left", one);
        if (Fault bad = keyFault(judge, one, sent.text, people))
            return bad;
    }
    return {};
}

/// Of the lots of this stock with the same item, batch and expiry, in their order; nothing where too little is free.
Fault addLots(const Moment &moment, const dispatch::DraftLine &line, const dispatch::DraftLot &wanted,
    std::vector<LotAmount> &lots)
{
    reserve::Quantity left = wanted.quantity;
    reserve::Quantity free;
    for (const reserve::Lot &lot : moment.context.stock.lots) {
        if (lot.item != line.item || lot.batch != wanted.batch || lot.expires != wanted.expires
            || !lot.free().isPositive())
            continue;
        const auto taken = std::ranges::find(lots, lot.number, &LotAmount::lot);
        const reserve::Quantity there =
            lot.free().minus(taken == lots.end() ? reserve::Quantity() : taken->quantity).value_or(reserve::Quantity());
        free = free.plus(there).value_or(free);
        const reserve::Quantity part = std::min(left, there);
        if (!part.isPositive())
            continue;
        if (taken == lots.end())
            lots.push_back({lot.number, part});
        else // the bureau has it in two places, this stock in one
            taken->quantity = taken->quantity.plus(part).value_or(taken->quantity);
        left = left.minus(part).value_or(left);
    }
    if (left.isZero())
        return {};
    return fault(Code::NotInStock,
        "of batch " + wanted.batch + " " + toText(wanted.quantity) + " go by the notice, " + toText(free)
            + " are free in this stock",
        line.item);
}

tl::expected<std::vector<LotAmount>, ExchangeRefusal> ownLots(const Moment &moment, const dispatch::Draft &draft)
{
    std::vector<LotAmount> lots;
    for (const dispatch::DraftLine &line : draft.lines) {
        for (const dispatch::DraftLot &lot : line.lots) {
            if (Fault bad = addLots(moment, line, lot, lots))
                return refuse(std::move(*bad));
        }
    }
    return lots;
}

using Held = tl::expected<std::vector<reserve::StockEvent>, ExchangeRefusal>;

/// The lots of a notice, reserved by its bundle.
Held held(const Moment &moment, const SentNotice &sent, const std::string &bundle)
{
    if (Fault bad = permissionFault(moment, identity::Permission::MoveStock))
        return refuse(std::move(*bad));
    const auto lots = ownLots(moment, dispatch::readNoticeText(sent.text)->draft);
    if (!lots)
        return refuseFrom(lots);
    auto decided = reserve::weigh(moment.context.stock,
        reserve::ReserveLots{dispatch::officialNumber(sent.year, sent.number), *lots, 0, bundle}, moment.actor(),
        moment.now());
    if (!decided) {
        const reserve::StockRefusal &first = decided.error().front();
        return refuse(ExchangeRefusal{Code::ByStock, first.subject, first.detail, std::string(name(first.code))});
    }
    return std::move(*decided);
}

std::int64_t nextReservation(const Moment &moment)
{
    return static_cast<std::int64_t>(moment.context.stock.reservations.size()) + 1;
}

} // namespace

Fault takenFault(const Taken &taken, const identity::Accounts &accounts, const std::string &record)
{
    const Header &header = taken.content.header;
    const Judge judge{accounts, record, taken.at};
    if (Fault bad = signerFault(judge, header, taken.bundle))
        return bad;
    const auto *sent = std::get_if<SentNotice>(&taken.content.body);
    return sent ? signaturesFault(judge, header, *sent) : Fault();
}

ExchangeDecision takeNotice(
    const Moment &moment, const Header &header, const SentNotice &sent, bool hold, BundleTaken event)
{
    if (Fault bad = signaturesFault(moment.judge(), header, sent))
        return refuse(std::move(*bad));
    if (hold) {
        auto stock = held(moment, sent, event.bundle);
        if (!stock)
            return refuseFrom(stock);
        event.reservation = nextReservation(moment);
        return ExchangeOutcome{std::move(event), {}, std::move(*stock)};
    }
    const bool may = !permissionFault(moment, identity::Permission::DraftNotice)
        || !permissionFault(moment, identity::Permission::MoveStock);
    if (!may)
        return refuse(Code::NotAllowed, "it is taken in by who drafts notices or moves the stock", moment.actor());
    return ExchangeOutcome{std::move(event), {}, {}};
}

ExchangeDecision decideOn(const Moment &moment, const HoldNotice &command)
{
    const Taken *taken = moment.exchange.findTaken(command.bundle);
    const auto *sent = taken ? std::get_if<SentNotice>(&taken->content.body) : nullptr;
    if (!sent)
        return refuse(Code::UnknownBundle, "no notice of another console was taken in as this bundle", command.bundle);
    if (taken->reservation != 0)
        return refuse(Code::AlreadyTaken, "its lots were held by reservation " + std::to_string(taken->reservation),
            command.bundle);
    if (Fault bad = signaturesFault(moment.judge(), taken->content.header, *sent))
        return refuse(std::move(*bad));
    auto stock = held(moment, *sent, command.bundle);
    if (!stock)
        return refuseFrom(stock);
    return ExchangeOutcome{BundleHeld{command.bundle, nextReservation(moment)}, {}, std::move(*stock)};
}

} // namespace exchange
