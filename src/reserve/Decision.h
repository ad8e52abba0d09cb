#pragma once

#include "reserve/DecideStock.h"
#include "reserve/Floor.h"

/// What the deciding of this folder shares. Only for its .cpp files.
namespace reserve {

using Code = StockRefusalCode;
/// Nothing where all is well.
using Fault = std::optional<StockRefusal>;

/// The state and the moment a command is decided on.
struct Moment {
    const Stock &stock;
    const std::string &actor;
    base::Instant now;
    [[nodiscard]] calendar::Day today() const { return calendar::dayOf(now); }
};

/// What a fault is about: a lot, or anything with a name.
struct Subject {
    Subject() = default;
    Subject(std::string named) // NOLINT: a name is a subject
        : name(std::move(named))
    {
    }
    Subject(std::int64_t number, std::string named)
        : name(std::move(named))
        , lot(number)
    {
    }
    std::string name;
    std::int64_t lot = 0; ///< 0: none
};

[[nodiscard]] inline StockRefusal fault(Code code, std::string detail, Subject subject = {})
{
    return {code, std::move(subject.name), std::move(detail), {}, subject.lot};
}
[[nodiscard]] inline tl::unexpected<StockRefusals> refuse(StockRefusal refusal)
{
    return tl::unexpected(StockRefusals{std::move(refusal)});
}
[[nodiscard]] inline tl::unexpected<StockRefusals> refuse(Code code, std::string detail, Subject subject = {})
{
    return refuse(fault(code, std::move(detail), std::move(subject)));
}

/// Faults line by line.
class LineFaults {
public:
    void add(std::size_t line, StockRefusal refusal)
    {
        refusal.line = line;
        m_faults.push_back(std::move(refusal));
    }
    void add(std::size_t line, Fault found)
    {
        if (found)
            add(line, std::move(*found));
    }
    [[nodiscard]] bool none() const { return m_faults.empty(); }
    [[nodiscard]] tl::unexpected<StockRefusals> refuse() { return tl::unexpected(std::move(m_faults)); }

private:
    StockRefusals m_faults;
};

/// One line of at most 200 characters, not empty, without blanks at its ends. `what` names it in the message.
[[nodiscard]] Fault textFault(const std::string &text, const std::string &what);
[[nodiscard]] Fault reasonFault(const std::string &reason);
[[nodiscard]] Subject lotName(const Moment &moment, std::int64_t lot);

/// What a notice reserved only that notice lets go of, or takes from.
[[nodiscard]] Fault ownerFault(const Reservation &reservation, std::int64_t notice);

/// What takes so much from lots: may it, by the floor? `before` and `after` are what can be used then.
[[nodiscard]] Fault floorFault(const Moment &moment, const Amounts &before, const Amounts &after);
/// `amounts` without the lines that take from lots that can be used.
[[nodiscard]] Amounts without(const Moment &moment, Amounts amounts, const std::vector<LotAmount> &lines);
/// Each line takes a positive amount of a known lot, none twice, no more than is free of it.
void checkTaking(const Moment &moment, const std::vector<LotAmount> &lines, LineFaults &faults);

// One function a command; DecidePlanning.cpp, DecideMovements.cpp, DecideSettling.cpp, DecideHolding.cpp.
[[nodiscard]] StockDecision decideOn(const Moment &moment, const ListItems &command);
[[nodiscard]] StockDecision decideOn(const Moment &moment, const DropItem &command);
[[nodiscard]] StockDecision decideOn(const Moment &moment, const IssuePlan &command);
[[nodiscard]] StockDecision decideOn(const Moment &moment, const FilePlan &command);
[[nodiscard]] StockDecision decideOn(const Moment &moment, const RecordReceipt &command);
[[nodiscard]] StockDecision decideOn(const Moment &moment, const RecordIssue &command);
[[nodiscard]] StockDecision decideOn(const Moment &moment, const RecordReversal &command);
[[nodiscard]] StockDecision decideOn(const Moment &moment, const RecordAdjustment &command);
[[nodiscard]] StockDecision decideOn(const Moment &moment, const ConfirmMovement &command);
[[nodiscard]] StockDecision decideOn(const Moment &moment, const RefuseMovement &command);
[[nodiscard]] StockDecision decideOn(const Moment &moment, const WithdrawMovement &command);
[[nodiscard]] StockDecision decideOn(const Moment &moment, const CheckStock &command);
[[nodiscard]] StockDecision decideOn(const Moment &moment, const PlaceLot &command);
[[nodiscard]] StockDecision decideOn(const Moment &moment, const ReserveLots &command);
[[nodiscard]] StockDecision decideOn(const Moment &moment, const ReleaseReservation &command);

} // namespace reserve
