#pragma once

#include "feel/Ast.h"
#include "feel/UnaryTests.h"

#include <optional>

/// The comparisons conditions are made of.
namespace assess {

/// A name compared with a constant.
struct Atom {
    std::string name;
    feel::Operator op;
    feel::Value constant;
};

/// `left op right` as an atom, whichever side the name stands on; nothing when it is none.
[[nodiscard]] std::optional<Atom> atomOf(feel::Operator op, const feel::Node &left, const feel::Node &right);

/// The comparison as a cell: ">= 3", "\"II\"". Of `!=` the cell of `=`. Nothing for a comparison with null.
[[nodiscard]] std::optional<feel::UnaryTests> cellOf(const Atom &atom);

/// Calls `use(atom)` for every comparison in the condition.
template <class Use>
void forEachAtom(const feel::Node &node, const Use &use)
{
    const auto say = [&](feel::Operator op, const feel::Node &left, const feel::Node &right) {
        if (const auto atom = atomOf(op, left, right))
            use(*atom);
    };
    if (const auto *comparison = node.as<feel::Comparison>())
        say(comparison->op, *comparison->left, *comparison->right);
    if (const auto *between = node.as<feel::Between>()) {
        say(feel::Operator::GreaterEqual, *between->value, *between->low);
        say(feel::Operator::LessEqual, *between->value, *between->high);
    }
    feel::forEachChild(node, [&](const feel::Node &child) { forEachAtom(child, use); });
}

} // namespace assess
