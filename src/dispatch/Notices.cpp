#include "dispatch/Notices.h"

#include "base/Text.h"
#include "dispatch/DecideNotice.h"
#include "dispatch/NoticeText.h"

#include <algorithm>
#include <charconv>

namespace dispatch {

namespace {

constexpr std::string_view Series = "吕工信医药调";

std::string replaced(std::string_view text, std::string_view from, std::string_view to)
{
    std::string result;
    for (std::size_t at = text.find(from); at != std::string_view::npos; at = text.find(from)) {
        result.append(text.substr(0, at)).append(to);
        text.remove_prefix(at + from.size());
    }
    return result.append(text);
}

std::optional<std::int64_t> wholeNumber(std::string_view text)
{
    std::int64_t number = 0;
    const auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), number);
    return fault == std::errc() && end == text.data() + text.size() && number > 0 ? std::optional(number)
                                                                                  : std::nullopt;
}

/// All of it, with both signatures.
bool isBookedBack(const reserve::Movement &movement, const reserve::Stock &stock)
{
    const bool all = std::ranges::all_of(movement.lines,
        [](const reserve::MovementLine &line) { return line.change.plus(line.reversed) == reserve::Quantity(); });
    return all && std::ranges::none_of(stock.movements, [&](const reserve::Movement &other) {
        return other.of == movement.number && other.state == reserve::MovementState::Pending;
    });
}

} // namespace

std::optional<Step> Notice::waitsFor() const
{
    if (state != State::InApproval || signatures.size() >= Steps)
        return {};
    return static_cast<Step>(signatures.size());
}

bool Notice::isOpen() const
{
    return state == State::Requested || state == State::InApproval || state == State::Returned;
}

bool Notice::letsGoodsGo() const { return state == State::Issued || (phoneOrder && state == State::InApproval); }

bool Notice::isOver() const
{
    return state == State::Refused || state == State::Withdrawn || state == State::Cancelled;
}

const Happening *Notice::last(FollowUp what) const
{
    const bool ofGoods = followUpRule(what).goodsOut;
    const auto found = std::find_if(happenings.rbegin(), happenings.rend(), [&](const Happening &happening) {
        return happening.what == what && (!ofGoods || happening.movement == movement);
    });
    return found == happenings.rend() ? nullptr : &*found;
}

const Notice *Notices::find(std::int64_t id) const
{
    const bool there = id >= 1 && static_cast<std::uint64_t>(id) <= all.size();
    return there ? &all[static_cast<std::size_t>(id - 1)] : nullptr;
}

const Notice *Notices::issuedAs(std::int64_t year, std::int64_t number) const
{
    const auto found = issued.find(year);
    const bool there =
        found != issued.end() && number >= 1 && static_cast<std::uint64_t>(number) <= found->second.size();
    return there ? find(found->second[static_cast<std::size_t>(number - 1)]) : nullptr;
}

const Notice *Notices::named(std::string_view word) const
{
    if (const auto official = parseOfficialNumber(word))
        return issuedAs(official->first, official->second);
    const std::string code = tidyCode(word); // twelve digits are a code, also where none of them is a letter
    if (code.empty()) {
        const auto id = wholeNumber(base::trimmed(word));
        return id ? find(*id) : nullptr;
    }
    const auto found = std::ranges::find_if(
        all, [&](const Notice &notice) { return notice.issued && shortCode(notice.digest) == code; });
    return found == all.end() ? nullptr : &*found;
}

const reserve::Movement *shipmentOf(const Notice &notice, const reserve::Stock &stock)
{
    const reserve::Movement *movement = notice.movement == 0 ? nullptr : stock.movement(notice.movement);
    const bool stands = movement
        && (movement->state == reserve::MovementState::Pending
            || (movement->state == reserve::MovementState::Confirmed && !isBookedBack(*movement, stock)));
    return stands ? movement : nullptr;
}

std::optional<base::Instant> goodsOut(const Notice &notice, const reserve::Stock &stock)
{
    const reserve::Movement *movement = shipmentOf(notice, stock);
    return movement && movement->state == reserve::MovementState::Confirmed ? movement->settled : std::nullopt;
}

Particulars particularsOf(const Request &request)
{
    return {request.reference, request.applicant, request.user, request.deliverBy, request.deliverTo};
}

Request corrected(Request request, const Particulars &particulars)
{
    request.reference = particulars.reference;
    request.applicant = particulars.applicant;
    request.user = particulars.user;
    request.deliverBy = particulars.deliverBy;
    request.deliverTo = particulars.deliverTo;
    return request;
}

std::string phoneReference(std::int64_t notice) { return "电话指令，登记号 " + std::to_string(notice); }

static std::string numbered(std::string_view series, std::int64_t year, std::int64_t number)
{
    return std::string(series) + "〔" + std::to_string(year) + "〕" + std::to_string(number) + "号";
}

std::string officialNumber(std::int64_t year, std::int64_t number) { return numbered(Series, year, number); }

std::string shortNumber(std::int64_t year, std::int64_t number) { return numbered("调", year, number); }

std::optional<std::pair<std::int64_t, std::int64_t>> parseOfficialNumber(std::string_view text)
{
    std::string plain = base::toHalfWidth(text);
    for (const std::string_view bracket : {"〔", "(", "【", "〕", ")", "】", "]"})
        plain = replaced(plain, bracket, "[");
    if (!plain.starts_with(Series) || !plain.ends_with("号"))
        return {};
    const auto pieces = base::split(plain, '[');
    if (pieces.size() != 3 || pieces[0] != Series)
        return {};
    const auto year = wholeNumber(pieces[1]);
    const auto number = wholeNumber(pieces[2].substr(0, pieces[2].size() - std::string_view("号").size()));
    if (!year || !number)
        return {};
    return std::pair(*year, *number);
}

} // namespace dispatch
