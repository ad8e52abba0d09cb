#include "viewmodel/people/Acts.h"

#include "viewmodel/dispatch/NoticeWords.h"

#include <algorithm>

namespace viewmodel {

namespace {

/// Of which words are made only once it is known that they are shown.
struct Found {
    base::Instant at;
    const dispatch::RecordedNoticeEvent *event = nullptr;
    const reserve::Movement *movement = nullptr;
    std::size_t notice = 0;
    bool second = false; ///< of a movement: who confirmed, refused or withdrew it
};

void findInNotices(const ReserveSnapshot &reserve, const std::string &account, std::vector<Found> &found)
{
    for (std::size_t i = 0; i < reserve.histories.size(); ++i) {
        for (const dispatch::RecordedNoticeEvent &event : *reserve.histories[i]) {
            if (account.empty() || event.actor == account)
                found.push_back({event.recorded, &event, nullptr, i + 1});
        }
    }
}

void findInStock(const ReserveSnapshot &reserve, const std::string &account, std::vector<Found> &found)
{
    for (const reserve::Movement &movement : reserve.stock->movements) {
        if (account.empty() || movement.recordedBy == account)
            found.push_back({movement.recorded, nullptr, &movement});
        const std::string &closer =
            movement.state == reserve::MovementState::Withdrawn ? movement.recordedBy : movement.secondBy;
        if (movement.settled && (account.empty() || closer == account))
            found.push_back({*movement.settled, nullptr, &movement, 0, true});
    }
}

QString settledWord(const reserve::Movement &movement)
{
    switch (movement.state) {
    case reserve::MovementState::Confirmed:
        return Text::tr("confirmed movement %1 of the stock");
    case reserve::MovementState::Refused:
        return Text::tr("refused movement %1 of the stock");
    case reserve::MovementState::Withdrawn:
    case reserve::MovementState::Pending:
        break;
    }
    return Text::tr("withdrew movement %1 of the stock");
}

Act actOf(const Found &one)
{
    if (one.movement) {
        const QString word = one.second ? settledWord(*one.movement) : Text::tr("recorded movement %1 of the stock");
        const std::string &who = one.second && one.movement->state != reserve::MovementState::Withdrawn
            ? one.movement->secondBy
            : one.movement->recordedBy;
        return {QStringLiteral("m%1%2").arg(one.movement->number).arg(one.second ? u's' : u'r'), one.at, who,
            word.arg(one.movement->number)};
    }
    return {QStringLiteral("n%1").arg(one.event->version), one.at, one.event->actor,
        Text::tr("request %1: %2", "what was done about it")
            .arg(one.notice)
            .arg(noticeEventWords(one.event->event, SupplyView()))};
}

} // namespace

std::vector<Act> reserveActs(const ReserveSnapshot &reserve, const std::string &account, std::size_t most)
{
    std::vector<Found> found;
    if (!reserve.isThere())
        return {};
    findInNotices(reserve, account, found);
    findInStock(reserve, account, found);
    std::ranges::stable_sort(found, std::ranges::greater(), &Found::at);
    found.resize(std::min(found.size(), most));
    std::vector<Act> acts;
    for (const Found &one : found)
        acts.push_back(actOf(one));
    return acts;
}

} // namespace viewmodel
