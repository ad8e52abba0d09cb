#include "assess/Boxes.h"
#include "assess/FactOrder.h"
#include "assess/Frozen.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>

namespace {

using assess::Diagram;
using assess::NodeId;

constexpr std::size_t Plenty = 100'000;

NodeId evaluate(const Diagram &diagram, NodeId node, const std::vector<std::size_t> &regions)
{
    while (!Diagram::isTerminal(node))
        node = diagram.children(node)[regions[diagram.level(node)]];
    return node;
}

/// A random function of three facts with 3, 2 and 4 regions, as its table of 24 terminals.
NodeId build(Diagram &diagram, const std::vector<NodeId> &table)
{
    std::vector<NodeId> top;
    for (std::size_t first = 0; first < 3; ++first) {
        std::vector<NodeId> middle;
        for (std::size_t second = 0; second < 2; ++second)
            middle.push_back(diagram.make(2, std::span(table).subspan((first * 2 + second) * 4, 4)));
        top.push_back(diagram.make(1, middle));
    }
    return diagram.make(0, top);
}

std::vector<NodeId> randomTable(std::mt19937 &random)
{
    std::vector<NodeId> table(24);
    std::generate(table.begin(), table.end(),
        [&] { return random() % 4 == 3 ? Diagram::None : static_cast<NodeId>(random() % 3); });
    return table;
}

TEST(Diagram, GivesOneNodeToOneFunction)
{
    Diagram diagram({3, 2}, Plenty);
    const NodeId first = diagram.literal(0, {true, false, true});
    const NodeId second = diagram.literal(1, {false, true});
    const NodeId both = diagram.maximum(first, second);
    EXPECT_EQ(diagram.maximum(second, first), both);
    EXPECT_EQ(diagram.maximum(both, first), both);
    EXPECT_EQ(diagram.minimum(both, first), first);
    EXPECT_EQ(diagram.literal(0, {true, true, true}), Diagram::True);
}

TEST(Diagram, TakesMinimumAndMaximumPointByPoint)
{
    std::mt19937 random(3);
    for (int round = 0; round < 200; ++round) {
        Diagram diagram({3, 2, 4}, Plenty);
        const std::vector<NodeId> left = randomTable(random);
        const std::vector<NodeId> right = randomTable(random);
        const NodeId least = diagram.minimum(build(diagram, left), build(diagram, right));
        const NodeId most = diagram.maximum(build(diagram, left), build(diagram, right));
        for (std::size_t point = 0; point < 24; ++point) {
            const std::vector<std::size_t> regions{point / 8, point / 4 % 2, point % 4};
            EXPECT_EQ(evaluate(diagram, least, regions), std::min(left[point], right[point]));
            EXPECT_EQ(evaluate(diagram, most, regions), std::max(left[point], right[point]));
        }
    }
}

TEST(Diagram, ReplacesTerminals)
{
    std::mt19937 random(4);
    Diagram diagram({3, 2, 4}, Plenty);
    const std::vector<NodeId> table = randomTable(random);
    std::array<NodeId, Diagram::TerminalCount> to;
    to.fill(Diagram::False);
    to[1] = Diagram::True;
    const NodeId mapped = diagram.mapTerminals(build(diagram, table), to);
    for (std::size_t point = 0; point < 24; ++point)
        EXPECT_EQ(evaluate(diagram, mapped, {point / 8, point / 4 % 2, point % 4}),
            table[point] == 1 ? Diagram::True : Diagram::False);
}

TEST(Diagram, KnowsWhatAFunctionDependsOn)
{
    Diagram diagram({3, 2, 4}, Plenty);
    const NodeId node =
        diagram.maximum(diagram.literal(0, {true, false, false}), diagram.literal(2, {true, true, false, false}));
    EXPECT_EQ(diagram.support(node), (std::vector<bool>{true, false, true}));
    EXPECT_EQ(diagram.terminalsOf(node), (std::uint64_t{1} << Diagram::True) | (std::uint64_t{1} << Diagram::False));
}

TEST(Diagram, StopsAtItsNodeLimit)
{
    std::mt19937 random(5);
    Diagram diagram({3, 2, 4}, 5);
    for (int round = 0; round < 10; ++round)
        build(diagram, randomTable(random));
    EXPECT_TRUE(diagram.overflowed());
    EXPECT_LE(diagram.nodeCount(), 5u);
}

TEST(Frozen, PutsChildrenBeforeParentsAndKeepsTheFunction)
{
    std::mt19937 random(6);
    for (int round = 0; round < 100; ++round) {
        Diagram diagram({3, 2, 4}, Plenty);
        const std::vector<NodeId> table = randomTable(random);
        const assess::Frozen frozen = assess::freeze(diagram, build(diagram, table), {7, 5, 6}, 3);
        EXPECT_EQ(frozen.terminals, 4u);
        for (std::uint32_t id = frozen.terminals; id < frozen.terminals + frozen.nodes.size(); ++id) {
            const std::size_t regions = frozen.levels[frozen.node(id).level].twin.size();
            for (std::size_t region = 0; region < regions; ++region)
                EXPECT_LT(frozen.children[frozen.node(id).first + region], id);
        }
        const std::array<std::size_t, 8> levelOfFact{0, 0, 0, 0, 0, 1, 2, 0};
        for (std::size_t point = 0; point < 24; ++point) {
            const std::vector<std::size_t> regions{point / 8, point / 4 % 2, point % 4};
            std::uint32_t id = frozen.root;
            while (!frozen.isTerminal(id))
                id = frozen.children[frozen.node(id).first + regions[levelOfFact[frozen.node(id).fact]]];
            EXPECT_EQ(id, table[point] == Diagram::None ? 3u : table[point]);
        }
    }
}

TEST(Frozen, MergesRegionsTheFunctionCannotTellApart)
{
    Diagram diagram({9, 2}, Plenty);
    const NodeId kinds = diagram.literal(0, {true, true, true, true, true, true, true, true, false});
    const NodeId node = diagram.maximum(kinds, diagram.literal(1, {true, false}));
    const assess::Frozen frozen = assess::freeze(diagram, node, {0, 1}, 1);
    ASSERT_EQ(frozen.levels.size(), 2u);
    EXPECT_EQ(frozen.levels[0].distinct, (std::vector<std::uint16_t>{0, 8}));
    EXPECT_EQ(frozen.levels[0].twin, (std::vector<std::uint16_t>{0, 0, 0, 0, 0, 0, 0, 0, 8}));
    EXPECT_EQ(frozen.levels[1].distinct, (std::vector<std::uint16_t>{0, 1}));
}

TEST(FactOrder, PutsFactsOfOneRowSideBySide)
{
    const std::vector<std::size_t> order = assess::orderFacts(6, {{0, 5}, {1, 4}, {2, 3}, {0, 5}, {1, 4}});
    const auto place = [&](std::size_t fact) { return std::find(order.begin(), order.end(), fact) - order.begin(); };
    EXPECT_EQ(std::abs(place(0) - place(5)), 1);
    EXPECT_EQ(std::abs(place(1) - place(4)), 1);
    EXPECT_EQ(std::abs(place(2) - place(3)), 1);
}

TEST(FactOrder, KeepsTheDeclaredOrderWhereNothingSpeaksAgainstIt)
{
    EXPECT_EQ(assess::orderFacts(4, {{0}, {1}, {2}}), (std::vector<std::size_t>{0, 1, 2, 3}));
}

/// All maximal boxes of a function on 3 x 2 x 4 regions by looking at all 7 * 3 * 15 boxes.
std::vector<unsigned> maximalBoxesByTrying(const std::vector<NodeId> &table)
{
    const auto inside = [&](unsigned box) {
        for (unsigned point = 0; point < 24; ++point) {
            const bool in = (box >> point / 8 & 1) && (box >> (3 + point / 4 % 2) & 1) && (box >> (5 + point % 4) & 1);
            if (in && table[point] != Diagram::True)
                return false;
        }
        return (box & 7) && (box >> 3 & 3) && (box >> 5 & 15);
    };
    std::vector<unsigned> maximal;
    for (unsigned box = 0; box < 512; ++box) {
        bool grows = false;
        for (unsigned bit = 0; bit < 9; ++bit)
            grows = grows || ((box >> bit & 1) == 0 && inside(box | 1u << bit));
        if (inside(box) && !grows)
            maximal.push_back(box);
    }
    return maximal;
}

unsigned bitsOf(const assess::BoxFinder &finder, const assess::Box &box)
{
    unsigned bits = 0;
    for (unsigned bit = 0; bit < 9; ++bit) {
        const unsigned level = bit < 3 ? 0 : bit < 5 ? 1 : 2;
        const unsigned region = bit - (level == 0 ? 0 : level == 1 ? 3 : 5);
        bits |= finder.allows(box, level, region) ? 1u << bit : 0;
    }
    return bits;
}

TEST(BoxFinder, FindsExactlyTheMaximalBoxes)
{
    std::mt19937 random(8);
    for (int round = 0; round < 500; ++round) {
        std::vector<NodeId> table(24);
        std::generate(table.begin(), table.end(), [&] { return random() % 3 == 0 ? Diagram::False : Diagram::True; });
        Diagram diagram({3, 2, 4}, Plenty);
        assess::BoxFinder finder(diagram, build(diagram, table), Plenty);
        const auto boxes = finder.all();
        ASSERT_TRUE(boxes.has_value());
        std::vector<unsigned> found;
        for (const assess::Box &box : *boxes)
            found.push_back(bitsOf(finder, box));
        std::sort(found.begin(), found.end());
        EXPECT_EQ(found, maximalBoxesByTrying(table));
    }
}

TEST(BoxFinder, GivesSomeMaximalBoxesWhereThereAreTooManyToListAll)
{
    std::mt19937 random(9);
    std::vector<NodeId> table(24);
    std::generate(table.begin(), table.end(), [&] { return random() % 4 == 0 ? Diagram::False : Diagram::True; });
    Diagram diagram({3, 2, 4}, Plenty);
    assess::BoxFinder finder(diagram, build(diagram, table), 3);
    EXPECT_FALSE(finder.all().has_value());
    const std::vector<unsigned> maximal = maximalBoxesByTrying(table);
    const std::vector<assess::Box> some = finder.some(5);
    EXPECT_FALSE(some.empty());
    for (const assess::Box &box : some)
        EXPECT_NE(std::find(maximal.begin(), maximal.end(), bitsOf(finder, box)), maximal.end());
}

} // namespace
