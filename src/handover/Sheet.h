#pragma once

#include "base/Instant.h"
#include "identity/RecordSeal.h"

#include <array>
#include <cstdint>
#include <string>
#include <vector>

/// 交接班: what one shift hands over to the next, signed by both. docs/formats/handover.md.
namespace handover {

/// What a sheet lists, in the order of the sheet.
enum class Section {
    Incidents, ///< open: number, what happened, where its ladders stand
    Clocks, ///< near or over: incident or notice, clock, due
    Unreached, ///< who was called and not reached: incident, post, last attempt
    Unsigned, ///< papers that wait for somebody: paper, what it is about, for whom it waits
    Notes, ///< in the words of whoever hands over: one a line
};
inline constexpr std::size_t Sections = 5;
static_assert(Sections == static_cast<std::size_t>(Section::Notes) + 1);

/// How many cells a line of the section has.
[[nodiscard]] constexpr std::size_t columnsOf(Section section) { return section == Section::Notes ? 1 : 3; }
/// "在办事件", as it stands on the sheet.
[[nodiscard]] std::string_view titleOf(Section section);

/// Behind the due time of a clock that came near, or ran over.
inline constexpr std::string_view NearWord = "临近";
inline constexpr std::string_view OverWord = "已逾期";

/// Cells of a line; each is a plain line of text, "" where nothing is known.
using Row = std::vector<std::string>;

/// How a clock stood when the sheet was made.
enum class ClockStanding { Running, Near, Over };
/// Of a line of Section::Clocks.
[[nodiscard]] ClockStanding standingOf(const Row &clock);

/// Everything on the sheet but the signatures.
struct Sheet {
    std::string record; ///< its name, with the mark of a demonstration or a drill
    std::int64_t number = 0; ///< of the record's handovers, from 1
    std::string post; ///< of whoever hands over
    std::string account; ///< his
    base::Instant made; ///< the moment it shows
    identity::RecordSeal head; ///< the last event of the record then
    std::array<std::vector<Row>, Sections> lines;

    [[nodiscard]] const std::vector<Row> &of(Section section) const { return lines[static_cast<std::size_t>(section)]; }
    [[nodiscard]] std::vector<Row> &of(Section section) { return lines[static_cast<std::size_t>(section)]; }
    friend bool operator==(const Sheet &, const Sheet &) = default;
};

} // namespace handover
