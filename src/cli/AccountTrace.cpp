#include "cli/AccountCommand.h"

#include "app/RecordedActs.h"
#include "base/Overloaded.h"
#include "base/Text.h"
#include "cli/JsonText.h"
#include "cli/Visible.h"
#include "formats/AccountJson.h"
#include "formats/EventJson.h"
#include "formats/ExchangeJson.h"
#include "formats/HandoverJson.h"
#include "formats/NoticeJson.h"
#include "formats/StockJson.h"
#include "identity/Trace.h"

#include <limits>
#include <ostream>
#include <ranges>
#include <type_traits>

namespace cli {

namespace {

/// What an event says beyond whom it is about.
std::string more(const identity::AccountEvent &event)
{
    const auto named = [](const std::vector<identity::Role> &roles) {
        std::vector<std::string> names;
        for (const identity::Role role : roles)
            names.emplace_back(identity::name(role));
        return base::join(names, ", ");
    };
    using namespace identity;
    return std::visit(
        base::Overloaded{
            [&](const AccountOpened &opened) { return opened.post + "; " + named(opened.roles); },
            [&](const RolesChanged &changed) { return named(changed.roles); },
            [](const SigningKeyMade &made) { return made.key; },
            [](const SigningKeyRevoked &revoked) {
                return revoked.key + " from " + base::toIso(revoked.from) + " on: " + revoked.reason;
            },
            [](const PeerKeyTrusted &peer) { return peer.key + " of " + peer.holder + ", " + peer.console; },
            [](const PeerKeyOwned &peer) { return peer.key; },
            [](const PeerKeyReleased &peer) { return peer.key + ": " + peer.reason; },
            [](const PeerKeyRevoked &peer) {
                return peer.key + " from " + base::toIso(peer.from) + " on: " + peer.reason;
            },
            [](const StandInArranged &arranged) {
                return "for " + arranged.standsFor + ", " + base::toIso(arranged.from) + " until "
                    + base::toIso(arranged.to);
            },
            [](const StandInEnded &ended) { return "for " + ended.standsFor; },
            [](const SignedOut &out) { return std::string(out.locked ? "locked" : ""); },
            [](const UnsignedWorkCountersigned &signedFor) { return "since " + base::toIso(signedFor.since); },
            [](const TextSigned &made) { return made.what + ", SM3 " + made.digest + ", key " + made.key; },
            [](const auto &) { return std::string(); },
        },
        event);
}

/// A line of the trace.
struct Line {
    base::Instant recorded;
    std::string actor;
    std::string type;
    std::string account; ///< that something was done to; empty: none
    std::string workstation;
    std::string stream; ///< of the record, "incident/2026-0001" for example; empty: of accounts
    std::string more;
};

Line lineOf(const identity::RecordedAccountEvent &record, const std::string &workstation)
{
    return {record.recorded, record.actor, std::string(formats::typeOf(record.event)),
        identity::accountOf(record.event), workstation, {}, more(record.event)};
}

std::string counted(const char *what, std::int64_t number) { return what + std::to_string(number); }

/// Which part of the record an act is about.
template <class Event>
std::string subjectOf(const Event &event)
{
    if constexpr (requires {
                      event.notice;
                      event.draft;
                  })
        return counted("request ", event.notice) + counted(", draft ", event.draft);
    else if constexpr (requires {
                           event.bundle;
                           event.text;
                       }
        || std::is_same_v<Event, exchange::BundleOpened> || std::is_same_v<Event, exchange::BundleHeld>)
        return "bundle " + event.bundle;
    else if constexpr (requires { event.movement; })
        return counted("movement ", event.movement);
    else if constexpr (requires { event.reservation; })
        return counted("reservation ", event.reservation);
    else if constexpr (requires { event.notice; })
        return counted("request ", event.notice);
    else if constexpr (requires { event.item.code; })
        return "item " + event.item.code;
    else if constexpr (std::is_same_v<Event, reserve::ItemDropped>)
        return "item " + event.item;
    else if constexpr (requires { event.lot; })
        return counted("lot ", event.lot);
    else if constexpr (requires { event.check; })
        return counted("check ", event.check);
    else if constexpr (requires { event.number; })
        return counted("handover ", event.number);
    else if constexpr (requires { event.year; })
        return counted("year ", event.year);
    else
        return {};
}

/// In whose place somebody signed.
template <class Event>
std::string behalfOf(const Event &event)
{
    if constexpr (requires { event.standsFor; })
        return event.standsFor.empty() ? std::string() : ", 代 " + event.standsFor;
    else
        return {};
}

std::string about(const app::RecordedAct &act)
{
    std::string said = std::visit(
        [](const auto &events) {
            return std::visit([](const auto &event) { return subjectOf(event) + behalfOf(event); }, events);
        },
        act.what);
    if (act.times > 1)
        said += (said.empty() ? "" : " and ") + std::to_string(act.times - 1) + " more at one stroke";
    return said;
}

Line lineOf(const app::RecordedAct &act, const identity::Sittings &sittings)
{
    return {act.recorded, act.actor, act.type, {}, sittings.at(act.doer, act.recorded), act.stream, about(act)};
}

base::Result<std::vector<app::RecordedAct>> actsOf(const AccountUse &use)
{
    const formats::JsonEventCodec events;
    const formats::JsonStockCodec stock;
    const formats::JsonNoticeCodec notices;
    const formats::JsonExchangeCodec exchange;
    const formats::JsonHandoverCodec handovers;
    return app::newestActs(use.store, {events, stock, notices, exchange, handovers}, use.accounts.all(), use.word(0),
        std::numeric_limits<std::size_t>::max());
}

/// Oldest first; of the same moment what was done about accounts comes first: somebody signs in and does it.
std::vector<Line> linesOf(const AccountUse &use, const std::vector<app::RecordedAct> &acts)
{
    const std::string wanted = use.word(0);
    const identity::Sittings sittings(use.accounts.history());
    std::vector<Line> lines;
    std::size_t place = 0;
    for (const identity::RecordedAccountEvent &record : use.accounts.history()) {
        const std::string &workstation = sittings.of(place++);
        if (wanted.empty() || identity::accountOf(record.event) == wanted || record.actor == wanted)
            lines.push_back(lineOf(record, workstation));
    }
    for (const app::RecordedAct &act : acts | std::views::reverse)
        lines.push_back(lineOf(act, sittings));
    std::ranges::stable_sort(lines, {}, &Line::recorded);
    return lines;
}

Json lineJson(const Line &line)
{
    return {{"recorded", base::toIso(line.recorded)}, {"actor", line.actor}, {"type", line.type},
        {"account", line.account}, {"workstation", line.workstation}, {"stream", line.stream}, {"more", line.more}};
}

} // namespace

int traceAccounts(const AccountUse &use)
{
    if (!use.word(0).empty()) {
        if (const auto found = findAccount(use); !found)
            return fail(use.environment, found.error());
    }
    const auto acts = actsOf(use);
    Json json = Json::array();
    for (const Line &line : linesOf(use, acts.value_or(std::vector<app::RecordedAct>()))) {
        json.push_back(lineJson(line));
        if (!use.arguments.has("--json"))
            printLine(use.environment.out,
                base::toIso(line.recorded) + "  " + line.actor + "  " + line.type
                    + (line.account == line.actor || line.account.empty() ? "" : "  " + line.account)
                    + (line.workstation.empty() ? "" : "  at " + line.workstation)
                    + (line.stream.empty() ? "" : "  " + line.stream)
                    + (line.more.empty() ? "" : (line.stream.empty() ? "  " : ", ") + line.more));
    }
    if (use.arguments.has("--json"))
        use.environment.out << toText(Json{{"trace", json}}) << '\n';
    // What stands with the accounts is told also where the rest cannot be read.
    return acts ? Done : fail(use.environment, acts.error());
}

} // namespace cli
