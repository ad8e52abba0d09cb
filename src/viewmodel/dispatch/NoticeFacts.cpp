#include "viewmodel/dispatch/NoticeFacts.h"

#include "dispatch/Drafting.h"
#include "reserve/Floor.h"
#include "viewmodel/TimeText.h"
#include "viewmodel/Words.h"
#include "viewmodel/clocks/ClockWords.h"
#include "viewmodel/dispatch/NoticePaper.h"
#include "viewmodel/dispatch/NoticeSentences.h"
#include "viewmodel/dispatch/NoticeWords.h"

#include <algorithm>
#include <map>
#include <ranges>

namespace viewmodel {

namespace {

using dispatch::Notice;

QString expiryOf(const dispatch::DraftLot &lot)
{
    return lot.expires ? qtext(calendar::toIso(*lot.expires)).left(7) : QStringLiteral("—");
}

/// What went is not taken from what is there once more.
StockLine shippedLine(const QString &item, const dispatch::DraftLot &taken)
{
    const QString none = QStringLiteral("—");
    return {item, qtext(taken.batch), expiryOf(taken), none, amountText(toText(taken.quantity)), none, false};
}

StockLine stockLine(
    const QString &item, const dispatch::DraftLot &taken, const reserve::Stock &stock, const reserve::Reservation *held)
{
    const reserve::Lot *lot = stock.lot(taken.lot);
    const reserve::Quantity free = lot ? lot->free() : reserve::Quantity();
    const reserve::Quantity available = free.plus(dispatch::heldLeft(held, taken.lot)).value_or(free);
    const reserve::Quantity rest = available.minus(taken.quantity).value_or(free);
    return {item, qtext(taken.batch), expiryOf(taken), amountText(toText(available)),
        amountText(toText(taken.quantity)), amountText(toText(rest)), !rest.isPositive()};
}

void warnOfItems(const reserve::Floor &before, const reserve::Floor &after, const reserve::Stock &stock,
    const Notice &notice, QStringList &warnings)
{
    const auto share = [](const reserve::ItemStanding &item) {
        return item.planned.isPositive() ? static_cast<int>(item.stock.count() * 1000 / item.planned.count()) : 1000;
    };
    for (const dispatch::DraftLine &line : notice.draft.lines) {
        const auto now = std::ranges::find(before.items, line.item, &reserve::ItemStanding::item);
        const auto then = std::ranges::find(after.items, line.item, &reserve::ItemStanding::item);
        if (now == before.items.end() || then == after.items.end() || !then->isLow())
            continue;
        const reserve::Item *item = stock.item(line.item);
        warnings << Text::tr("%1 alone %2 → %3, below 70 %: a warning only, restock it.")
                        .arg(item ? qtext(item->name) : qtext(line.item), permilleText(share(*now)),
                            permilleText(share(*then)));
    }
}

} // namespace

QString permilleText(int permille) { return QStringLiteral("%1.%2 %").arg(permille / 10).arg(permille % 10); }

NoticeStock noticeStock(const Notice &notice, const reserve::Stock &stock, base::Instant now)
{
    NoticeStock facts;
    const reserve::Reservation *held = stock.reservation(notice.draft.reservation);
    const bool shipped = dispatch::shipmentOf(notice, stock) != nullptr;
    for (const dispatch::DraftLine &line : notice.draft.lines) {
        for (const dispatch::DraftLot &lot : line.lots)
            facts.lines.push_back(
                shipped ? shippedLine(qtext(line.name), lot) : stockLine(qtext(line.name), lot, stock, held));
    }
    const bool holds = held && !held->released
        && std::ranges::any_of(held->lines, [](const reserve::ReservedLot &line) { return line.left.isPositive(); });
    if (!holds) {
        facts.remark = notice.draft.number == 0 ? Text::tr("No lots are held yet: it is not drafted.")
            : dispatch::goodsOut(notice, stock) ? Text::tr("The goods have left the stock.")
            : shipped ? Text::tr("The goods are taken out; the second signature of the holder is missing.")
                      : Text::tr("No lots are held for it now.");
        return facts;
    }
    const calendar::Day today = calendar::dayOf(now);
    const reserve::Amounts after = reserve::usableOf(stock, today, reserve::Counted::Free);
    reserve::Amounts before = after;
    for (const reserve::ReservedLot &line : held->lines) {
        const reserve::Lot *lot = stock.lot(line.lot);
        if (lot && !lot->isExpired(today))
            before[lot->item] = before[lot->item].plus(line.left).value_or(before[lot->item]);
    }
    const reserve::Floor then = reserve::floorOf(stock, after, today);
    const reserve::Floor first = reserve::floorOf(stock, before, today);
    facts.hasPlan = then.year.has_value();
    facts.before = first.permille();
    facts.after = then.permille();
    warnOfItems(first, then, stock, notice, facts.warnings);
    return facts;
}

ClockState clockStateOf(const dispatch::NoticeClock &clock, base::Instant now)
{
    return clock.closed ? ClockState::Ended : clockState(dispatch::nearSince(clock.started, clock.due), clock.due, now);
}

static RuleLine ruleOf(const dispatch::NoticeClock &clock, base::Instant now)
{
    QString due = clock.closed ? Text::tr("done %1").arg(momentText(*clock.closed, now))
                               : Text::tr("by %1, %2").arg(momentText(clock.due, now), dueText(clock.due, now));
    if (clock.guessed)
        due += Text::tr("; the working days of that year are not announced yet");
    return {qtext(clock.clause), clockWord(clock), due, clockStateOf(clock, now)};
}

/// What was decided, or as long as nothing is, what the plan says.
static void addSupply(std::vector<RuleLine> &rules, const Notice &notice, const SupplyView &supply)
{
    if (!notice.supplyPath.empty())
        rules.push_back({supply.clause, Text::tr("supplied by: %1").arg(supply.word(notice.supplyPath)), {}, {}});
    else if (!notice.isOver() && !supply.advice.isEmpty())
        rules.push_back(
            {supply.clause, dotted({supply.advice, Text::tr("not recorded yet", "way of supply")}), {}, {}});
}

std::vector<RuleLine> noticeRules(const Notice &notice, const reserve::Stock &stock,
    const calendar::WorkCalendar &workdays, const SupplyView &supply, base::Instant now)
{
    std::vector<RuleLine> rules;
    if (notice.request.path == dispatch::Path::Response)
        rules.push_back({QStringLiteral("70号 3.2(5)"),
            Text::tr("command asks → first and second review → deputy leader and leader → issued"), {}, {}});
    else
        rules.push_back({QStringLiteral("71号附件 第三条"),
            Text::tr("request → first and second review → deputy leader and leader → issued"), {}, {}});
    addSupply(rules, notice, supply);
    if (notice.phoneOrder)
        rules.push_back({QStringLiteral("71号 第二十四条"),
            Text::tr("ordered %1 by %2: goods first, papers after")
                .arg(mediumWord(notice.phoneOrder->medium), qtext(notice.phoneOrder->orderedBy)),
            {}, {}});
    const auto clocks = dispatch::clocksOf(notice, stock, workdays);
    for (const dispatch::NoticeClock &clock : clocks)
        rules.push_back(ruleOf(clock, now));
    if (notice.request.path == dispatch::Path::Response && !notice.issued)
        rules.push_back({QStringLiteral("70号 3.2(6)"),
            Text::tr("loaded within 4 h of the issue, delivered within 4 h more; not started"), {}, {}});
    return rules;
}

static QString drafters(const Notice &notice)
{
    QStringList names;
    for (const std::string &name : notice.drafters)
        names << qtext(name);
    return listed(names);
}

static DutyLine dutyOf(const Notice &notice, std::size_t index, const identity::Accounts &accounts,
    const std::string &account, base::Instant now)
{
    const auto step = static_cast<dispatch::Step>(index);
    if (index < notice.signatures.size()) {
        const dispatch::Signature &made = notice.signatures[index];
        return {stepWord(step), signerText(made.account, made.standsFor), Text::tr("signed"), DutyLine::State::Good};
    }
    const identity::Account *own = accounts.find(account);
    if (!own)
        return {stepWord(step), {}, Text::tr("nobody is signed in"), DutyLine::State::Open};
    if (!identity::mayAt(accounts, account, dispatch::permissionFor(step), now))
        return {stepWord(step), {}, Text::tr("not a step of yours"), DutyLine::State::Open};
    if (notice.drafters.contains(account))
        return {
            stepWord(step), Text::tr("you"), Text::tr("not by you: who drafts does not sign"), DutyLine::State::Barred};
    if (std::ranges::find(notice.signatures, account, &dispatch::Signature::account) != notice.signatures.end())
        return {
            stepWord(step), Text::tr("you"), Text::tr("not by you: you signed another step"), DutyLine::State::Barred};
    return {stepWord(step), Text::tr("you"), Text::tr("✓ you have not signed this notice"), DutyLine::State::Good};
}

std::vector<DutyLine> noticeDuties(
    const Notice &notice, const identity::Accounts &accounts, const std::string &account, base::Instant now)
{
    std::vector<DutyLine> duties;
    duties.push_back({Text::tr("drafted"), drafters(notice),
        notice.drafters.empty()                 ? Text::tr("not yet")
            : notice.drafters.contains(account) ? Text::tr("by you: you sign no step")
                                                : Text::tr("signs no step"),
        DutyLine::State::Open});
    for (std::size_t step = 0; step < dispatch::Steps; ++step)
        duties.push_back(dutyOf(notice, step, accounts, account, now));
    return duties;
}

/// What came of taking the goods out, and who it was: another of the holder, or the one who takes it back.
static HistoryLine settledLine(const reserve::Movement &movement, base::Instant now)
{
    const QString when = momentText(*movement.settled, now);
    const QString reason = qtext(movement.settledReason);
    const QString number = QString::number(movement.number);
    if (movement.state == reserve::MovementState::Confirmed)
        return {
            when, qtext(movement.secondBy), Text::tr("second signature: the goods of entry %1 are out").arg(number)};
    if (movement.state == reserve::MovementState::Refused)
        return {
            when, qtext(movement.secondBy), Text::tr("second signature of entry %1 refused: %2").arg(number, reason)};
    return {when, qtext(movement.recordedBy), Text::tr("entry %1 withdrawn: %2").arg(number, reason)};
}

/// The last event of the notice before something else was recorded, from the one at `from` on: those keep their order.
static std::size_t lastBefore(const NoticeHistory &history, std::size_t from, base::Instant moment)
{
    while (from + 1 < history.size() && history[from + 1].recorded <= moment)
        ++from;
    return from;
}

std::vector<HistoryLine> noticeHistory(
    const NoticeHistory &history, const reserve::Stock &stock, const SupplyView &supply, base::Instant now)
{
    std::multimap<std::size_t, HistoryLine> settled; // each behind the event at its place
    std::vector<HistoryLine> lines;
    for (std::size_t i = 0; i < history.size(); ++i) {
        const auto *shipped = std::get_if<dispatch::ShipmentRecorded>(&history[i].event);
        const reserve::Movement *movement = shipped ? stock.movement(shipped->movement) : nullptr;
        if (movement && movement->settled)
            settled.emplace(lastBefore(history, i, *movement->settled), settledLine(*movement, now));
        lines.push_back({momentText(history[i].recorded, now), qtext(history[i].actor),
            noticeEventWords(history[i].event, supply)});
        for (auto [one, last] = settled.equal_range(i); one != last; ++one)
            lines.push_back(one->second);
    }
    std::ranges::reverse(lines);
    return lines;
}

/// Of a step that nobody took.
static QString aheadWord(const Notice &notice) { return notice.isOver() ? QStringLiteral("—") : Text::tr("not yet"); }

static ChainStep chainStep(const Notice &notice, std::size_t index, const identity::Accounts &accounts,
    const std::string &account, base::Instant now)
{
    const auto step = static_cast<dispatch::Step>(index);
    if (index < notice.signatures.size()) {
        const dispatch::Signature &made = notice.signatures[index];
        return {stepWord(step), signerText(made.account, made.standsFor),
            QStringLiteral("✓ ") + momentText(made.at, now), ChainStep::State::Done};
    }
    if (notice.waitsFor() != step)
        return {stepWord(step), {}, aheadWord(notice), ChainStep::State::Ahead};
    const bool mine = !dispatch::stepFault(notice, account, accounts, now);
    return {stepWord(step), mine ? qtext(account) : QString(), mine ? Text::tr("waits for you") : Text::tr("waits"),
        ChainStep::State::Waiting};
}

std::vector<ChainStep> noticeChain(
    const Notice &notice, const identity::Accounts &accounts, const std::string &account, base::Instant now)
{
    using State = ChainStep::State;
    const bool drafted = notice.draft.number > 0 && notice.state != dispatch::State::Returned;
    std::vector<ChainStep> chain;
    chain.push_back({Text::tr("draft", "step"), qtext(notice.draft.by),
        drafted               ? momentText(notice.draft.made, now)
            : notice.isOver() ? aheadWord(notice)
                              : Text::tr("waits"),
        drafted               ? State::Done
            : notice.isOver() ? State::Ahead
                              : State::Waiting});
    for (std::size_t step = 0; step < dispatch::Steps; ++step)
        chain.push_back(chainStep(notice, step, accounts, account, now));
    const bool signedByAll = notice.signatures.size() == dispatch::Steps && !notice.isOver();
    chain.push_back({Text::tr("issue", "step"), qtext(notice.issuedBy),
        notice.issued     ? QStringLiteral("✓ ") + momentText(*notice.issued, now)
            : signedByAll ? Text::tr("waits")
                          : aheadWord(notice),
        notice.issued     ? State::Done
            : signedByAll ? State::Waiting
                          : State::Ahead});
    return chain;
}

static QString verdictOf(const Notice &notice, bool faulty)
{
    if (faulty)
        return Text::tr("Not good: a signature does not count. Do not act on it.");
    if (notice.signatures.size() < dispatch::Steps)
        return Text::tr("Not complete: %1 of %2 signatures.").arg(notice.signatures.size()).arg(dispatch::Steps);
    return Text::tr("Good: four people signed this text, and each signature counts.");
}

CheckedNotice checkedNotice(const Notice &notice, const identity::Accounts &accounts, base::Instant now)
{
    CheckedNotice checked;
    for (const dispatch::CheckedSignature &one : dispatch::checkSignatures(notice, accounts)) {
        const dispatch::Signature &made = one.signature;
        const QString who =
            Text::tr("%1: %2, %3", "step, who, when")
                .arg(stepWord(made.step), signerText(made.account, made.standsFor), momentText(made.at, now));
        const bool counts = one.fault == dispatch::SignatureFault::None;
        checked.faulty = checked.faulty || !counts;
        checked.lines << (counts ? Text::tr("%1, counts", "signature").arg(who)
                                 : Text::tr("%1, does not count: %2", "signature, why").arg(who, faultWord(one.fault)));
    }
    checked.verdict = verdictOf(notice, checked.faulty);
    if (checked.lines.isEmpty())
        checked.lines << Text::tr("Nobody has signed this draft yet.");
    return checked;
}

} // namespace viewmodel
