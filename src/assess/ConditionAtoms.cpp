#include "assess/ConditionAtoms.h"

#include "feel/Format.h"

namespace assess {

namespace {

feel::Operator turned(feel::Operator op)
{
    switch (op) {
    case feel::Operator::Less:
        return feel::Operator::Greater;
    case feel::Operator::LessEqual:
        return feel::Operator::GreaterEqual;
    case feel::Operator::Greater:
        return feel::Operator::Less;
    case feel::Operator::GreaterEqual:
        return feel::Operator::LessEqual;
    default:
        return op;
    }
}

} // namespace

std::optional<Atom> atomOf(feel::Operator op, const feel::Node &left, const feel::Node &right)
{
    const auto *name = left.as<feel::Name>();
    const auto *literal = right.as<feel::Literal>();
    if (name && literal)
        return Atom{name->name, op, literal->value};
    if (right.as<feel::Name>() && left.as<feel::Literal>())
        return atomOf(turned(op), right, left);
    return std::nullopt;
}

std::optional<feel::UnaryTests> cellOf(const Atom &atom)
{
    if (atom.constant.isNull())
        return std::nullopt;
    const std::string *text = atom.constant.as<std::string>();
    const std::string constant = text ? feel::quoted(*text) : feel::toText(atom.constant);
    const bool equality = atom.op == feel::Operator::Equal || atom.op == feel::Operator::NotEqual;
    auto cell =
        feel::UnaryTests::parse(equality ? constant : std::string(feel::sign(atom.op)).append(" ").append(constant));
    return cell ? std::optional(std::move(*cell)) : std::nullopt;
}

} // namespace assess
