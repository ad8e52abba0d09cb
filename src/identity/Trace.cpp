#include "identity/Trace.h"

#include "base/Text.h"

#include <algorithm>
#include <set>

namespace identity {

namespace {

std::string ownWorkstation(const AccountEvent &event)
{
    return std::visit(
        [](const auto &one) {
            if constexpr (requires { one.workstation; })
                return one.workstation;
            else
                return std::string();
        },
        event);
}

/// What of an event says where an account sits; false where nothing does.
struct Seating {
    std::set<std::string> &seats;
    bool operator()(const SignedIn &event) const { return seats.insert(event.workstation).second; }
    bool operator()(const SignedOut &event) const { return seats.erase(event.workstation) > 0; }
    bool operator()(const AccountClosed &) const { return leaveAll(); }
    bool operator()(const PasswordReset &) const { return leaveAll(); }
    bool operator()(const auto &) const { return false; }

private:
    [[nodiscard]] bool leaveAll() const
    {
        const bool sat = !seats.empty();
        seats.clear();
        return sat;
    }
};

/// Who does something and leaves in the same moment did it where he sat.
base::Instant justAfter(base::Instant time) { return time + base::Instant::duration(1); }

std::string listed(const std::set<std::string> &seats)
{
    return base::join(std::vector(seats.begin(), seats.end()), ", ");
}

/// Opening the first account ends with a sign-in.
constexpr std::chrono::minutes AtOnce{1};

/// Whoever opened the first account for himself had not signed in before; he sat where he did at once.
void placeFirst(const std::vector<RecordedAccountEvent> &history, std::vector<std::string> &of)
{
    if (history.empty() || accountOf(history.front().event) != history.front().actor)
        return;
    const auto own = [&](const RecordedAccountEvent &record) { return record.actor == history.front().actor; };
    const auto end = std::ranges::find_if_not(history, own);
    const auto in = std::find_if(history.begin(), end,
        [](const RecordedAccountEvent &record) { return std::holds_alternative<SignedIn>(record.event); });
    if (in == end || in->recorded - history.front().recorded > AtOnce)
        return;
    for (auto record = history.begin(); record != in; ++record) {
        std::string &where = of[static_cast<std::size_t>(record - history.begin())];
        if (where.empty())
            where = std::get<SignedIn>(in->event).workstation;
    }
}

} // namespace

Sittings::Sittings(const std::vector<RecordedAccountEvent> &history)
{
    std::map<std::string, std::set<std::string>> seats;
    m_of.reserve(history.size());
    for (const RecordedAccountEvent &record : history) {
        std::string own = ownWorkstation(record.event);
        m_of.push_back(own.empty() ? listed(seats[record.actor]) : std::move(own));
        const std::string &account = accountOf(record.event);
        std::set<std::string> &taken = seats[account];
        const std::size_t before = taken.size();
        if (!std::visit(Seating{taken}, record.event))
            continue;
        std::map<base::Instant, std::string> &from = m_from[account];
        base::Instant time = taken.size() < before ? justAfter(record.recorded) : record.recorded;
        if (from.contains(justAfter(time))) // he had left in this very moment
            time = justAfter(time);
        from.insert_or_assign(time, listed(taken));
    }
    placeFirst(history, m_of);
}

std::string Sittings::at(const Doer &doer, base::Instant time) const
{
    if (doer.account.empty())
        return doer.workstation;
    const auto known = m_from.find(doer.account);
    if (known == m_from.end())
        return {};
    const auto after = known->second.upper_bound(time);
    return after == known->second.begin() ? std::string() : std::prev(after)->second;
}

} // namespace identity
