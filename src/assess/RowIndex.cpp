#include "assess/RowIndex.h"

#include <algorithm>

namespace assess {

namespace {

constexpr std::size_t WordBits = 64;

void setBit(std::vector<RowIndex::Word> &bits, std::size_t first, std::size_t row)
{
    bits[first + row / WordBits] |= RowIndex::Word{1} << row % WordBits;
}

void addSource(RowIndex &index, const SourceColumn &column)
{
    const std::size_t values = column.accepts.front().size();
    const std::size_t first = index.bitmaps.size();
    index.sources.push_back(
        {column.decision, static_cast<std::uint16_t>(column.index), static_cast<std::uint32_t>(values), first});
    index.bitmaps.resize(first + (values + 2) * index.words, 0);
    for (std::size_t row = 0; row < index.rows; ++row) {
        const std::vector<bool> &accepts = column.accepts[row];
        for (std::size_t value = 0; value < values; ++value) {
            if (accepts[value])
                setBit(index.bitmaps, first + value * index.words, row);
        }
        if (std::find(accepts.begin(), accepts.end(), true) != accepts.end())
            setBit(index.bitmaps, first + values * index.words, row);
        if (std::find(accepts.begin(), accepts.end(), false) == accepts.end())
            setBit(index.bitmaps, first + (values + 1) * index.words, row);
    }
}

} // namespace

RowIndex indexRows(
    const std::vector<SourceColumn> &columns, const std::vector<std::size_t> &outcomeOf, std::size_t outcomes)
{
    RowIndex index;
    index.rows = outcomeOf.size();
    index.words = (index.rows + WordBits - 1) / WordBits;
    index.carrying.resize((outcomes + 1) * index.words, 0);
    index.atLeast.resize((outcomes + 1) * index.words, 0);
    for (std::size_t row = 0; row < index.rows; ++row) {
        setBit(index.carrying, outcomeOf[row] * index.words, row);
        for (std::size_t outcome = outcomeOf[row]; outcome <= outcomes; ++outcome)
            setBit(index.atLeast, outcome * index.words, row);
    }
    if (index.rows > 0)
        std::for_each(columns.begin(), columns.end(), [&](const SourceColumn &column) { addSource(index, column); });
    return index;
}

} // namespace assess
