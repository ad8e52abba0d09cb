#pragma once

#include "assess/Frozen.h"

namespace assess {

/// Which rows of a table match which input value, as bitmaps: one AND an input tells the rows that may match and those
/// that match in every completion.
///
/// Cells of different facts are independent, so this is exact as long as no two cells of a row depend on the same fact.
/// Where a decision used as input shares a fact with another cell, the row is `joint` and has a diagram of its own.
struct RowIndex {
    using Word = std::uint64_t;

    /// One input column, or all columns that look at the same fact or decision.
    struct Source {
        bool decision = false;
        std::uint16_t index = 0; ///< fact or decision of the plan
        std::uint32_t values = 0; ///< regions of the fact; outcomes of the decision and "no row"
        std::size_t first = 0; ///< into `bitmaps`: `values` bitmaps, then those of "any value" and "every value"
    };
    struct Joint {
        std::uint16_t row = 0;
        Frozen match; ///< outcome 0: it matches
    };

    std::size_t rows = 0;
    std::size_t words = 0; ///< length of a bitmap
    std::vector<Source> sources;
    std::vector<Word> bitmaps;
    std::vector<Word> carrying; ///< for every outcome the rows that carry it
    std::vector<Word> atLeast; ///< for every outcome, and for "no row", the rows at least as strong
    std::vector<Joint> joints;
};

/// Says for every row whether it accepts a value of a source.
struct SourceColumn {
    bool decision = false;
    std::size_t index = 0;
    std::vector<std::vector<bool>> accepts; ///< [row][value]
};

/// Lays out the bitmaps; `outcomeOf[row]` is the outcome a row carries.
[[nodiscard]] RowIndex indexRows(
    const std::vector<SourceColumn> &columns, const std::vector<std::size_t> &outcomeOf, std::size_t outcomes);

} // namespace assess
