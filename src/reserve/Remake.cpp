#include "reserve/Remake.h"

#include "base/Overloaded.h"
#include "identity/Sm2.h"
#include "reserve/SecondSignature.h"

namespace reserve {

std::optional<StockCommand> commandOf(const StockEvent &event)
{
    using Command = std::optional<StockCommand>;
    return std::visit(base::Overloaded{
                          [](const ItemListed &one) { return Command(ListItems{{one.item}}); },
                          [](const ItemDropped &one) {
                              return Command(DropItem{one.item, one.reason});
                          },
                          [](const PlanIssued &one) {
                              return Command(IssuePlan{static_cast<int>(one.year), one.lines, one.reason});
                          },
                          [](const PlanFiled &one) {
                              return Command(FilePlan{static_cast<int>(one.year), one.with, one.reference, one.on});
                          },
                          [](const ReceiptRecorded &one) {
                              RecordReceipt command{one.lines, one.reference};
                              for (ReceivedLot &line : command.lines)
                                  line.lot = 0;
                              return Command(std::move(command));
                          },
                          [](const IssueRecorded &one) {
                              return Command(RecordIssue{one.purpose, one.lines, one.reference, one.reason,
                                  one.reservation, one.restockBy, one.notice});
                          },
                          [](const ReversalRecorded &one) {
                              return Command(RecordReversal{one.of, one.lines, one.reason});
                          },
                          [](const AdjustmentRecorded &one) {
                              return Command(RecordAdjustment{one.check, one.reason});
                          },
                          [](const MovementConfirmed &one) {
                              return Command(ConfirmMovement{one.movement, {}, one.signature});
                          },
                          [](const MovementRefused &one) {
                              return Command(RefuseMovement{one.movement, one.reason});
                          },
                          [](const MovementWithdrawn &one) {
                              return Command(WithdrawMovement{one.movement, one.reason});
                          },
                          [](const LotsReserved &one) {
                              return Command(ReserveLots{one.purpose, one.lines, one.notice, one.bundle});
                          },
                          [](const ReservationReleased &one) {
                              return Command(ReleaseReservation{one.reservation, one.reason, 0});
                          },
                          [](const StockChecked &one) {
                              CheckStock command{one.period, one.lines};
                              for (CountedLot &line : command.lines)
                                  line.book = {};
                              return Command(std::move(command));
                          },
                          [](const LotPlaced &one) {
                              return Command(PlaceLot{one.lot, one.place});
                          },
                          [](const RestockFellDue &) { return Command(); },
                          [](const RestockMet &) { return Command(); },
                      },
        event);
}

/// Whether the actor signed that with the key he had in use then.
static std::string signatureFault(const Stock &stock, const MovementConfirmed &event, const RecordedStockEvent &record,
    const identity::Accounts &accounts)
{
    const std::string named =
        "movement " + std::to_string(event.movement) + ": the second signature of " + record.actor;
    if (event.signature.empty())
        return named + " is signed by no key";
    if (standsForRecorder(stock, event.movement, record.actor, accounts, record.recorded))
        return named + " is of who stood in for the first";
    const identity::Account *account = accounts.find(record.actor);
    const identity::SigningKey *key = account ? account->keyInUse() : nullptr;
    if (!key || key->id != event.key)
        return named + " is by key " + event.key + ", which was not in use then";
    if (!identity::verifySm2(key->publicKey, signedText(event.text, record.actor, record.recorded), event.signature))
        return named + " is no signature of that text by key " + event.key;
    return {};
}

tl::expected<std::vector<StockEvent>, std::string> remake(
    const Stock &stock, const RecordedStockEvent &record, const identity::Accounts &accounts)
{
    const std::optional<StockCommand> command = commandOf(record.event);
    if (!command)
        return tl::unexpected<std::string>("the stock: a restock duty stands behind nothing that makes it");
    // What a bundle brings is taken in by whoever takes bundles in; the exchange answers for it.
    const auto *reserved = std::get_if<LotsReserved>(&record.event);
    const bool isBrought = reserved && !reserved->bundle.empty();
    if (!isBrought && !identity::mayAt(accounts, record.actor, permissionFor(stock, *command), record.recorded))
        return tl::unexpected<std::string>("the stock: " + record.actor + " had no role for it then");
    StockDecision decided = weigh(stock, *command, record.actor, record.recorded);
    if (!decided)
        return tl::unexpected<std::string>("the stock by " + record.actor + ": " + toString(decided.error().front()));
    if (const auto *confirmed = std::get_if<MovementConfirmed>(&record.event)) {
        if (std::string fault = signatureFault(stock, *confirmed, record, accounts); !fault.empty())
            return tl::unexpected(std::move(fault));
        std::get<MovementConfirmed>(decided->front()).key = confirmed->key; // whose it is was just asked
    }
    if (decided->empty() || decided->front() != record.event)
        return tl::unexpected<std::string>("the stock: the rules would have recorded something else; it was changed");
    decided->erase(decided->begin());
    return *std::move(decided);
}

} // namespace reserve
