#include "cli/StockUse.h"

#include "base/Text.h"
#include "cli/StockWords.h"
#include "cli/Visible.h"
#include "reserve/SecondSignature.h"
#include "reserve/LotList.h"

#include <algorithm>
#include <ostream>

namespace cli {

namespace {

using namespace reserve;

/// The place of a name in a list of them. Error: Invalid, saying all.
template <std::size_t Count>
base::Result<std::size_t> placeIn(const std::array<std::string_view, Count> &names, const std::string &word)
{
    const auto found = std::ranges::find(names, word);
    if (found == names.end())
        return base::fail(base::ErrorCode::Invalid,
            base::quotedLine(word) + " is none of: " + base::join({names.begin(), names.end()}, ", "));
    return static_cast<std::size_t>(found - names.begin());
}

base::Result<int> monthsOption(const StockUse &use, std::string_view name, int otherwise)
{
    const auto text = use.arguments.option(name);
    if (!text)
        return otherwise;
    const auto number = *text == "0" ? base::Result<std::int64_t>(0) : numberOf(*text, "months");
    constexpr int Most = 1200;
    if (!number || *number > Most)
        return base::fail(
            base::ErrorCode::Invalid, "say how many months with " + std::string(name) + ", 0 to 1200", *text);
    return static_cast<int>(*number);
}

base::Result<LotFilter> filterOf(const StockUse &use)
{
    LotFilter filter{
        use.option("--text"), use.option("--item"), {}, use.option("--place"), {}, use.arguments.has("--all")};
    if (const auto kind = use.arguments.option("--kind")) {
        const auto place = placeIn(ItemKindNames, *kind);
        if (!place)
            return base::failFrom(place);
        filter.kind = static_cast<ItemKind>(*place);
    }
    if (use.arguments.option("--within")) {
        const auto months = monthsOption(use, "--within", 0);
        if (!months)
            return base::failFrom(months);
        filter.expiresBy = monthsAfter(use.today(), *months);
    }
    return filter;
}

/// A list under its name, or a line each; `none` where it is empty.
template <class T, class Words, class ToJson>
int tellAll(const StockUse &use, const char *name, const std::vector<T> &all, const Words &words, const ToJson &json,
    const std::string &none)
{
    if (use.arguments.has("--json")) {
        Json list = Json::array();
        for (const T &one : all)
            list.push_back(json(one));
        use.out() << toText(Json{{name, list}}) << '\n';
        return Done;
    }
    for (const T &one : all)
        printLine(use.out(), words(one));
    if (all.empty())
        printLine(use.out(), none);
    return Done;
}

int list(const StockUse &use)
{
    const auto filter = filterOf(use);
    if (!filter)
        return fail(use.environment, filter.error());
    const auto order = placeIn(LotOrderNames, use.arguments.optionOr("--sort", "expiry"));
    if (!order)
        return fail(use.environment, order.error());
    const auto lots = listLots(use.stock(), *filter, static_cast<LotOrder>(*order), use.arguments.has("--desc"));
    return tellAll(
        use, "lots", lots, [&](const Lot *lot) { return lotWords(use.stock(), *lot, use.today()); },
        [&](const Lot *lot) { return lotJson(use.stock(), *lot, use.today()); }, "no lot fits");
}

std::string percentOf(Quantity part, Quantity whole)
{
    return whole.isPositive()
        ? fixedText(static_cast<std::int64_t>(Wide(part.count()) * 1000 / whole.count()), 1, 1) + " %"
        : "not planned";
}

int items(const StockUse &use)
{
    std::vector<const Item *> all;
    for (const auto &[code, item] : use.stock().items)
        all.push_back(&item);
    const Amounts usable = usableOf(use.stock(), use.today());
    const auto planned = [&](const Item *item) { return plannedOf(use.stock(), item->code, use.today()); };
    const auto kind = [](const Item *item) {
        return std::string(ItemKindNames.at(static_cast<std::size_t>(item->kind)));
    };
    const int exit = tellAll(
        use, "items", all,
        [&](const Item *item) {
            const Quantity there = amountOf(usable, item->code);
            return itemWords(use.stock(), item->code) + "  " + kind(item) + "  "
                + amountWords(use.stock(), item->code, there) + " of " + toText(planned(item)) + "  "
                + percentOf(there, planned(item));
        },
        [&](const Item *item) {
            return Json{{"item", item->code}, {"kind", kind(item)}, {"name", item->name}, {"spec", item->spec},
                {"unit", item->unit}, {"usable", toText(amountOf(usable, item->code))},
                {"planned", toText(planned(item))}};
        },
        "the catalogue is empty; `fengsuictl stock import catalogue FILE --as NAME` fills it");
    if (!use.arguments.has("--json") && !all.empty())
        printLine(use.out(), floorWords(floorOf(use.stock(), usable, use.today())));
    return exit;
}

Json planJson(const YearPlan &plan)
{
    Json json{{"year", plan.year}, {"issued", base::toIso(plan.issued)}, {"issued_by", plan.issuedBy},
        {"reason", plan.reason}};
    json["lines"] = Json::array();
    for (const auto &[code, line] : plan.lines)
        json["lines"].push_back(
            {{"item", code}, {"quantity", toText(line.quantity)}, {"price_fen", line.price.count()}});
    json["filings"] = Json::array();
    for (const Filing &filing : plan.filings)
        json["filings"].push_back({{"with", filing.with}, {"reference", filing.reference},
            {"on", calendar::toIso(filing.on)}, {"by", filing.by}});
    return json;
}

int plan(const StockUse &use)
{
    const YearPlan *found = use.stock().planInForce(use.today());
    if (!use.word(0).empty()) {
        const auto year = numberOf(use.word(0), "a year");
        const auto known = year ? use.stock().plans.find(static_cast<int>(*year)) : use.stock().plans.end();
        found = known == use.stock().plans.end() ? nullptr : &known->second;
    }
    if (!found)
        return fail(use.environment,
            base::Error{
                base::ErrorCode::NotFound, "there is no such plan; `fengsuictl stock import plan FILE` issues one"});
    if (use.arguments.has("--json")) {
        use.out() << toText(planJson(*found)) << '\n';
        return Done;
    }
    printLine(use.out(),
        std::to_string(found->year) + "  issued " + base::toIso(found->issued) + " by " + found->issuedBy
            + (found->reason.empty() ? std::string() : "  " + found->reason));
    for (const Filing &filing : found->filings)
        printLine(use.out(), "filed " + calendar::toIso(filing.on) + "  " + filing.with + "  " + filing.reference);
    for (const auto &[code, line] : found->lines)
        printLine(use.out(),
            itemWords(use.stock(), code) + "  " + amountWords(use.stock(), code, line.quantity) + " at "
                + toText(line.price));
    return Done;
}

int movements(const StockUse &use)
{
    std::vector<const Movement *> all;
    for (const Movement &movement : use.stock().movements) {
        if (!use.arguments.has("--pending") || movement.state == MovementState::Pending)
            all.push_back(&movement);
    }
    return tellAll(
        use, "movements", all, [&](const Movement *one) { return movementWords(use.stock(), *one); },
        [](const Movement *one) { return movementJson(*one); }, "no movement");
}

base::Result<const Movement *> movementNamed(const StockUse &use)
{
    const auto number = numberOf(use.word(0), "a movement");
    if (!number)
        return base::failFrom(number);
    const Movement *movement = use.stock().movement(*number);
    return movement ? base::Result<const Movement *>(movement)
                    : base::fail(base::ErrorCode::NotFound, "there is no movement " + use.word(0));
}

/// The bytes that are signed, nothing added: what a third party checks.
int text(const StockUse &use)
{
    const auto found = movementNamed(use);
    if (!found)
        return fail(use.environment, found.error());
    const Movement &movement = **found;
    const bool isSigned = movement.second && !movement.second->signature.empty();
    if (use.arguments.has("--signed") && !isSigned)
        return fail(
            use.environment, base::Error{base::ErrorCode::NotFound, "nobody has signed movement " + use.word(0)});
    const std::string text = isSigned ? movement.second->text : movementText(use.stock(), movement);
    use.out() << (use.arguments.has("--signed") ? signedText(text, movement.secondBy, *movement.settled) : text);
    return Done;
}

int show(const StockUse &use)
{
    const auto found = movementNamed(use);
    if (!found)
        return fail(use.environment, found.error());
    const Movement *movement = *found;
    if (use.arguments.has("--json")) {
        use.out() << toText(movementJson(*movement)) << '\n';
        return Done;
    }
    printLine(use.out(), movementWords(use.stock(), *movement));
    for (const MovementLine &line : movement->lines) {
        const Lot *lot = use.stock().lot(line.lot);
        printLine(use.out(),
            "  " + toText(line.change) + "  lot "
                + (lot ? lotWords(use.stock(), *lot, use.today()) : std::to_string(line.lot)));
    }
    return Done;
}

int reservations(const StockUse &use)
{
    std::vector<const Reservation *> all;
    for (const Reservation &one : use.stock().reservations) {
        if (use.arguments.has("--all") || !one.released)
            all.push_back(&one);
    }
    const auto words = [&](const Reservation *one) {
        std::string line =
            std::to_string(one->number) + "  " + one->purpose + "  " + base::toIso(one->at) + " " + one->by;
        for (const ReservedLot &lot : one->lines)
            line += "  lot " + std::to_string(lot.lot) + ": " + toText(lot.left) + " left of " + toText(lot.quantity);
        return line + (one->released ? "  released: " + one->reason : std::string());
    };
    const auto json = [](const Reservation *one) {
        Json lines = Json::array();
        for (const ReservedLot &lot : one->lines)
            lines.push_back({{"lot", lot.lot}, {"quantity", toText(lot.quantity)}, {"left", toText(lot.left)}});
        return Json{{"reservation", one->number}, {"for", one->purpose}, {"by", one->by}, {"at", base::toIso(one->at)},
            {"released", one->released ? Json(base::toIso(*one->released)) : Json()}, {"reason", one->reason},
            {"lines", lines}};
    };
    return tellAll(use, "reservations", all, words, json, "nothing is reserved");
}

int checks(const StockUse &use)
{
    const auto differences = [](const StockCheck &check) {
        return std::ranges::count_if(check.lines, [](const CountedLot &line) { return line.book != line.counted; });
    };
    const auto words = [&](const StockCheck &check) {
        return std::to_string(check.number) + "  " + toText(check.period) + "  " + std::to_string(check.lines.size())
            + " lots, " + std::to_string(differences(check)) + " differ  " + base::toIso(check.at) + " " + check.by
            + (check.settledBy == 0 ? std::string() : "  booked by movement " + std::to_string(check.settledBy));
    };
    const auto json = [&](const StockCheck &check) {
        Json lines = Json::array();
        for (const CountedLot &line : check.lines)
            lines.push_back({{"lot", line.lot}, {"book", toText(line.book)}, {"counted", toText(line.counted)},
                {"explanation", line.explanation}});
        return Json{{"check", check.number}, {"period", toText(check.period)}, {"by", check.by},
            {"at", base::toIso(check.at)}, {"booked_by", check.settledBy}, {"lines", lines}};
    };
    return tellAll(use, "checks", use.stock().checks, words, json, "no check yet");
}

int alerts(const StockUse &use)
{
    const auto months = monthsOption(use, "--months", ExpiryMonths);
    if (!months)
        return fail(use.environment, months.error());
    const std::vector<Alert> all = alertsOf(use.stock(), use.today(), *months);
    const Floor floor = floorOf(use.stock(), usableOf(use.stock(), use.today()), use.today());
    if (!use.arguments.has("--json")) {
        printLine(use.out(), floorWords(floor));
        for (const Alert &alert : all)
            printLine(use.out(), alertWords(use.stock(), alert));
        return Done;
    }
    Json json{{"floor",
        {{"year", floor.year ? Json(*floor.year) : Json()}, {"permille", floor.permille()}, {"holds", floor.holds()}}}};
    json["alerts"] = Json::array();
    for (const Alert &alert : all)
        json["alerts"].push_back(alertJson(alert));
    use.out() << toText(json) << '\n';
    return Done;
}

int propose(const StockUse &use)
{
    const auto wanted = Quantity::parse(use.word(1));
    if (!wanted)
        return fail(use.environment, wanted.error());
    if (!use.stock().item(use.word(0)))
        return fail(
            use.environment, base::Error{base::ErrorCode::NotFound, "the catalogue has no item " + use.word(0)});
    const Proposal proposal = proposeLots(use.stock(), use.word(0), *wanted, use.today());
    for (const LotAmount &line : proposal.lines)
        printLine(use.out(), std::to_string(line.lot) + "=" + toText(line.quantity));
    if (!proposal.missing.isPositive())
        return Done;
    return fail(use.environment,
        base::Error{base::ErrorCode::NotFound,
            amountWords(use.stock(), use.word(0), proposal.missing) + " more than is there and free"});
}

int trace(const StockUse &use)
{
    Stock before; // an event is told by what was known then
    for (const RecordedStockEvent &record : use.reserve.history()) {
        use.out() << base::toIso(record.recorded) << "  ";
        printLine(use.out(), record.actor);
        printEvent(use.out(), before, record.event);
        evolve(before, record);
    }
    return Done;
}

} // namespace

const std::vector<StockActionEntry> &stockLooking()
{
    constexpr RecordUse Look = RecordUse::Look;
    static const std::vector<StockActionEntry> Actions{
        {"list", 0, 0, list,
            {"--text", "--item", "--kind", "--place", "--within", "--sort", "--desc", "--all", "--json"}, {},
            "list [--text T] [--item CODE] [--kind K] [--place P] [--within MONTHS] [--sort KEY] [--desc] [--all] "
            "[--json]   lots",
            Look},
        {"items", 0, 0, items, {"--json"}, {},
            "items [--json]   the catalogue, what is there of each item and what is planned", Look},
        {"plan", 0, 1, plan, {"--json"}, {},
            "plan [YEAR] [--json]   the plan in force, or of that year, and where it was filed", Look},
        {"movements", 0, 0, movements, {"--pending", "--json"}, {},
            "movements [--pending] [--json]   what went in and out; --pending: what waits for the second signature",
            Look},
        {"show", 1, 1, show, {"--json"}, {}, "show MOVEMENT [--json]   one movement with its lots", Look},
        {"text", 1, 1, text, {"--signed"}, {},
            "text MOVEMENT [--signed]   what its second person signs; --signed: the very bytes that were signed", Look},
        {"reservations", 0, 0, reservations, {"--all", "--json"}, {},
            "reservations [--all] [--json]   what is promised", Look},
        {"checks", 0, 0, checks, {"--json"}, {}, "checks [--json]   monthly and quarterly checks", Look},
        {"alerts", 0, 0, alerts, {"--months", "--json"}, {},
            "alerts [--months N] [--json]   floor, plan, expiry, restock, signatures, checks", Look},
        {"propose", 2, 2, propose, {}, {}, "propose CODE QTY   lots to take it from, what expires first first", Look},
        {"trace", 0, 0, trace, {}, {}, "trace   everything recorded about the stock", Look},
    };
    return Actions;
}

} // namespace cli
