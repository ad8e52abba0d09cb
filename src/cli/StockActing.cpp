#include "cli/StockUse.h"

#include "cli/StockWords.h"
#include "cli/Visible.h"
#include "reserve/SecondSignature.h"

#include <algorithm>
#include <ostream>

namespace cli {

namespace {

using namespace reserve;

int say(const StockUse &use, const Stock &before, const app::StockOutcome &done)
{
    if (!done)
        return fail(use.environment, done.error());
    for (const StockEvent &event : *done)
        printEvent(use.out(), before, event);
    return Done;
}

/// Does it as `--as` and says what was recorded.
int act(const StockUse &use, const StockCommand &command)
{
    const Stock before = use.stock();
    return say(use, before, actAs(use, command));
}

int recorded(const StockUse &use, const StockCommand &command)
{
    const int exit = act(use, command);
    if (exit == Done)
        printLine(use.out(),
            "counts once another account has signed: `fengsuictl stock confirm "
                + std::to_string(use.stock().movements.size()) + " --as NAME`");
    return exit;
}

/// "12=30.5" of every word from the n-th on.
base::Result<std::vector<LotAmount>> amountsFrom(const StockUse &use, std::size_t first)
{
    std::vector<LotAmount> lines;
    for (std::size_t i = first; !use.word(i).empty(); ++i) {
        const auto amount = splitAmount(use.word(i));
        if (!amount)
            return base::failFrom(amount);
        const auto lot = numberOf(amount->first, "a lot");
        if (!lot)
            return base::failFrom(lot);
        lines.push_back({*lot, amount->second});
    }
    return lines;
}

base::Result<std::optional<calendar::Day>> dayOption(const StockUse &use, std::string_view name)
{
    const auto text = use.arguments.option(name);
    if (!text)
        return std::optional<calendar::Day>();
    const auto day = calendar::parseDay(*text);
    return day ? base::Result<std::optional<calendar::Day>>(*day) : base::failFrom(day);
}

template <class Command>
int numbered(const StockUse &use, const char *what)
{
    const auto number = numberOf(use.word(0), what);
    return number ? act(use, Command{*number, use.option("--reason")}) : fail(use.environment, number.error());
}

int item(const StockUse &use)
{
    const auto kind = std::ranges::find(ItemKindNames, use.option("--kind"));
    if (kind == ItemKindNames.end())
        return fail(use.environment,
            base::Error{base::ErrorCode::Invalid, "a kind is drug, device or disinfection", use.option("--kind")});
    return act(use,
        ListItems{{{use.word(0), static_cast<ItemKind>(kind - ItemKindNames.begin()), use.option("--name"),
            use.option("--spec"), use.option("--unit")}}});
}

int drop(const StockUse &use) { return act(use, DropItem{use.word(0), use.option("--reason")}); }

int file(const StockUse &use)
{
    const auto year = numberOf(use.word(0), "a year");
    const auto on = dayOption(use, "--on");
    if (!year || *year > 9999 || !on)
        return fail(use.environment,
            on ? base::Error{base::ErrorCode::Invalid, "say which year, for example 2026", use.word(0)} : on.error());
    return act(use,
        FilePlan{static_cast<int>(*year), use.option("--with"), use.option("--reference"), on->value_or(use.today())});
}

int receive(const StockUse &use)
{
    const auto quantity = Quantity::parse(use.word(1));
    const auto price = Money::parse(use.option("--price"));
    const auto expires = dayOption(use, "--expires");
    if (!quantity)
        return fail(use.environment, quantity.error());
    if (!price)
        return fail(use.environment, price.error());
    if (!expires)
        return fail(use.environment, expires.error());
    return recorded(use,
        RecordReceipt{{{0, use.word(0), use.option("--batch"), use.option("--maker"), *expires, use.option("--place"),
                          *price, *quantity}},
            use.option("--reference")});
}

int issue(const StockUse &use)
{
    const std::string word = use.arguments.optionOr("--purpose", "dispatch");
    const auto purpose = std::ranges::find(PurposeNames, word);
    if (purpose == PurposeNames.end())
        return fail(use.environment,
            base::Error{base::ErrorCode::Invalid, "a purpose is dispatch, rotation or disposal", word});
    const auto lines = amountsFrom(use, 0);
    if (!lines)
        return fail(use.environment, lines.error());
    const auto reservation = use.arguments.option("--reservation")
        ? numberOf(use.option("--reservation"), "a reservation")
        : base::Result<std::int64_t>(0);
    if (!reservation)
        return fail(use.environment, reservation.error());
    const auto restockBy = dayOption(use, "--restock-by");
    if (!restockBy)
        return fail(use.environment, restockBy.error());
    return recorded(use,
        RecordIssue{static_cast<Purpose>(purpose - PurposeNames.begin()), *lines, use.option("--reference"),
            use.option("--reason"), *reservation, *restockBy});
}

int reverse(const StockUse &use)
{
    const auto number = numberOf(use.word(0), "a movement");
    if (!number)
        return fail(use.environment, number.error());
    const auto lines = amountsFrom(use, 1);
    return lines ? recorded(use, RecordReversal{*number, *lines, use.option("--reason")})
                 : fail(use.environment, lines.error());
}

int adjust(const StockUse &use)
{
    const auto number = numberOf(use.word(0), "a check");
    return number ? recorded(use, RecordAdjustment{*number, use.option("--reason")})
                  : fail(use.environment, number.error());
}

/// Prints the text, and signs just that.
int confirm(const StockUse &use)
{
    const auto number = numberOf(use.word(0), "a movement");
    if (!number)
        return fail(use.environment, number.error());
    const Stock before = use.stock();
    const Movement *movement = before.movement(*number);
    if (!movement)
        return fail(use.environment, base::Error{base::ErrorCode::NotFound, "there is no movement " + use.word(0)});
    const std::string text = movementText(before, *movement);
    if (!(use.out() << visibleLines(text)).flush())
        return fail(use.environment, base::Error{base::ErrorCode::Io, "the text cannot be shown; nothing was signed"});
    return say(use, before, confirmAs(use, {*number, text, {}}));
}

int refuseMovement(const StockUse &use) { return numbered<RefuseMovement>(use, "a movement"); }
int withdraw(const StockUse &use) { return numbered<WithdrawMovement>(use, "a movement"); }
int release(const StockUse &use) { return numbered<ReleaseReservation>(use, "a reservation"); }

int reserveLots(const StockUse &use)
{
    const auto lines = amountsFrom(use, 0);
    return lines ? act(use, ReserveLots{use.option("--for"), *lines}) : fail(use.environment, lines.error());
}

int place(const StockUse &use)
{
    const auto number = numberOf(use.word(0), "a lot");
    return number ? act(use, PlaceLot{*number, use.word(1)}) : fail(use.environment, number.error());
}

} // namespace

const std::vector<StockActionEntry> &stockActing()
{
    constexpr std::size_t Many = 199;
    static const std::vector<StockActionEntry> Actions{
        {"item", 1, 1, item, {"--kind", "--name", "--spec", "--unit", "--as"}, {"--kind", "--name", "--unit", "--as"},
            "item CODE --kind drug|device|disinfection --name N [--spec S] --unit U --as WHO   list it, or in other "
            "words"},
        {"drop", 1, 1, drop, {"--reason", "--as"}, {"--reason", "--as"},
            "drop CODE --reason R --as WHO   out of the catalogue; not while there are lots or a plan of it"},
        {"file", 1, 1, file, {"--with", "--reference", "--on", "--as"}, {"--with", "--as"},
            "file YEAR --with WHOM [--reference N] [--on DAY] --as WHO   the plan was filed"},
        {"receive", 2, 2, receive, {"--batch", "--maker", "--expires", "--place", "--price", "--reference", "--as"},
            {"--batch", "--maker", "--place", "--price", "--as"},
            "receive CODE QTY --batch B --maker M [--expires DAY] --place P --price YUAN [--reference N] --as WHO"},
        {"issue", 1, Many, issue, {"--purpose", "--reference", "--reason", "--reservation", "--restock-by", "--as"},
            {"--as"},
            "issue LOT=QTY… [--purpose dispatch|rotation|disposal] [--reference N] [--reason R] [--reservation N] "
            "[--restock-by DAY] --as WHO"},
        {"confirm", 1, 1, confirm, {"--as"}, {"--as"},
            "confirm MOVEMENT --as WHO   the second signature, of the text it prints"},
        {"refuse", 1, 1, refuseMovement, {"--reason", "--as"}, {"--reason", "--as"},
            "refuse MOVEMENT --reason R --as WHO   no second signature"},
        {"withdraw", 1, 1, withdraw, {"--reason", "--as"}, {"--reason", "--as"},
            "withdraw MOVEMENT --reason R --as WHO   by whoever recorded it"},
        {"reverse", 1, Many, reverse, {"--reason", "--as"}, {"--reason", "--as"},
            "reverse MOVEMENT [LOT=QTY…] --reason R --as WHO   a counter-entry, of all or of so much"},
        {"adjust", 1, 1, adjust, {"--reason", "--as"}, {"--reason", "--as"},
            "adjust CHECK --reason R --as WHO   book the differences of a check"},
        {"reserve", 1, Many, reserveLots, {"--for", "--as"}, {"--for", "--as"},
            "reserve LOT=QTY… --for WHAT --as WHO   nobody else takes it"},
        {"release", 1, 1, release, {"--reason", "--as"}, {"--reason", "--as"},
            "release RESERVATION --reason R --as WHO   what is left of it is free again"},
        {"place", 2, 2, place, {"--as"}, {"--as"}, "place LOT PLACE --as WHO   it lies elsewhere now"},
    };
    return Actions;
}

} // namespace cli
