#pragma once

#include "dispatch/NoticeEvent.h"
#include "formats/CsvImport.h"

namespace formats {

/// How far a notice of a demonstration has come when it begins. The names of the steps are those that have been taken.
enum class StarterReached {
    Requested,
    Drafted,
    FirstReview,
    SecondReview,
    DeputyLeader,
    Leader,
    Issued,
    Out, ///< issued, and its goods have left with both signatures
    Returned, ///< by whoever reviews first; `words` say why
    Phone, ///< drafted and ordered by phone; `words` say what is urgent
};
inline constexpr auto StarterReachedNames = std::to_array<std::string_view>({"requested", "drafted", "first_review",
    "second_review", "deputy_leader", "leader", "issued", "out", "returned", "phone"});

/// A request that a demonstration begins with.
struct StarterNotice {
    dispatch::Path path = dispatch::Path::Ordinary;
    dispatch::Medium medium = dispatch::Medium::Written;
    std::string reference;
    dispatch::Party party;
    int deliverHours = 0; ///< from when the demonstration begins
    std::string deliverTo;
    std::vector<dispatch::AskedLine> goods;
    int minutesAgo = 0; ///< it was asked for
    StarterReached reached = StarterReached::Requested;
    std::string words;
};

/// Columns path, medium, reference, unit, contact, phone, deliver_hours, deliver_to, goods ("Y001 400;Y002 20"),
/// minutes_ago, reached, words. Errors beside those of CsvTable: "unknown-word", "bad-number", "bad-goods".
[[nodiscard]] Import<std::vector<StarterNotice>> readStarterNoticesCsv(std::string_view bytes, const std::string &file);

} // namespace formats
