#pragma once

#include "feel/Value.h"

#include "base/Overloaded.h"

#include <memory>
#include <string>
#include <variant>
#include <vector>

namespace feel {

struct Node;
struct Signature; ///< feel/Builtins.h
using NodePtr = std::unique_ptr<Node>;

/// The signs between two operands.
enum class Operator { Add, Subtract, Multiply, Divide, Power, Equal, NotEqual, Less, LessEqual, Greater, GreaterEqual };

/// A constant.
struct Literal {
    Value value;
};

/// A name of the context or of an iterator.
struct Name {
    std::string name;
};

/// `?`: the input of the cell, or what stands left of `in`.
struct Input { };

/// `source.property`.
struct Path {
    NodePtr source;
    std::string property;
};

/// `-x`.
struct Negation {
    NodePtr operand;
};

/// `a + b - c`, `a * b / c`, `a ** b`: from left to right. A flat list, so that a long sum is no deep tree.
struct Arithmetic {
    struct Step {
        Operator op;
        int column;
        NodePtr operand;
    };
    NodePtr first;
    std::vector<Step> rest;
};

/// `a < b` and the other five.
struct Comparison {
    Operator op;
    NodePtr left;
    NodePtr right;
};

/// `a and b and c`, or the same with `or`.
struct Logic {
    bool isAnd;
    std::vector<NodePtr> operands;
};

/// `x between a and b`, ends included.
struct Between {
    NodePtr value;
    NodePtr low;
    NodePtr high;
};

/// `value in tests`.
struct Membership {
    NodePtr value;
    NodePtr tests; ///< a CellTests
};

/// `if c then a else b`.
struct Conditional {
    NodePtr condition;
    NodePtr then;
    NodePtr otherwise;
};

/// `some x in a, y in b..c satisfies condition`, or the same with `every`.
struct Quantified {
    struct Iterator {
        std::string name;
        int column;
        NodePtr domain;
        NodePtr end; ///< of `domain..end`; null otherwise
    };
    bool isSome;
    std::vector<Iterator> iterators;
    NodePtr condition;
};

/// `[a, b]`.
struct ListLiteral {
    std::vector<NodePtr> elements;
};

/// `[a..b)`.
struct RangeLiteral {
    NodePtr low;
    NodePtr high;
    bool lowIncluded;
    bool highIncluded;
};

/// A builtin function with its arguments in the order of the signature.
struct Call {
    std::string function;
    const Signature *signature; ///< null: the arguments fit none, the call is null
    std::vector<NodePtr> arguments;
};

/// A cell, or what stands right of `in`: any of the tests.
struct CellTests {
    enum class Kind {
        Operator, ///< `>= 30`: compares the input with the operand
        Condition, ///< `? > 3`, `contains(?, "x")`: true or false by itself
        Value, ///< a value equal to the input, or a range or list that contains it
    };
    struct Test {
        Kind kind;
        Operator op; ///< of Kind::Operator
        int column;
        NodePtr operand;
    };
    bool any = false; ///< `-`
    bool negated = false;
    std::vector<Test> tests;
};

/// Abstract syntax. Immutable after parsing; the nesting is bounded by the parser.
struct Node {
    using Kind = std::variant<Literal, Name, Input, Path, Negation, Arithmetic, Comparison, Logic, Between, Membership,
        Conditional, Quantified, ListLiteral, RangeLiteral, Call, CellTests>;

    int column; ///< of its operator or first character, from 1
    Kind kind;

    template <class T>
    [[nodiscard]] const T *as() const
    {
        return std::get_if<T>(&kind);
    }
};

/// The sign of an operator, as it is written.
[[nodiscard]] std::string_view sign(Operator op);

/// Calls `visit(const Node &)` with each child in the order of the text.
template <class Visit>
void forEachChild(const Node &node, const Visit &visit)
{
    const auto each = [&](const std::vector<NodePtr> &children) {
        for (const NodePtr &child : children)
            visit(*child);
    };
    std::visit(base::Overloaded{
                   [](const Literal &) {},
                   [](const Name &) {},
                   [](const Input &) {},
                   [&](const Path &n) { visit(*n.source); },
                   [&](const Negation &n) { visit(*n.operand); },
                   [&](const Arithmetic &n) {
                       visit(*n.first);
                       for (const Arithmetic::Step &step : n.rest)
                           visit(*step.operand);
                   },
                   [&](const Comparison &n) { visit(*n.left), visit(*n.right); },
                   [&](const Logic &n) { each(n.operands); },
                   [&](const Between &n) { visit(*n.value), visit(*n.low), visit(*n.high); },
                   [&](const Membership &n) { visit(*n.value), visit(*n.tests); },
                   [&](const Conditional &n) { visit(*n.condition), visit(*n.then), visit(*n.otherwise); },
                   [&](const Quantified &n) {
                       for (const Quantified::Iterator &iterator : n.iterators) {
                           visit(*iterator.domain);
                           if (iterator.end)
                               visit(*iterator.end);
                       }
                       visit(*n.condition);
                   },
                   [&](const ListLiteral &n) { each(n.elements); },
                   [&](const RangeLiteral &n) { visit(*n.low), visit(*n.high); },
                   [&](const Call &n) { each(n.arguments); },
                   [&](const CellTests &n) {
                       for (const CellTests::Test &test : n.tests)
                           visit(*test.operand);
                   },
               },
        node.kind);
}

} // namespace feel
