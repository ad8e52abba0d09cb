#include "feel/Builtins.h"
#include "feel/Compare.h"

namespace feel {

namespace {

/// Runs a function of many arguments over the elements of a list; a single value is a list of one.
template <Function Run>
Value overList(Arguments arguments, const CallSite &site)
{
    if (arguments[0].isNull())
        return {};
    if (const List *list = arguments[0].asList())
        return Run(*list, site);
    return Run(arguments, site);
}

/// The element before (`Sign` < 0) or behind all others.
template <int Sign>
Value extreme(Arguments elements, const CallSite &site)
{
    if (elements.empty())
        return {};
    const Value *best = &elements[0];
    for (const Value &element : elements) {
        if (element.isNull())
            return {};
        const auto ordering = order(element, *best);
        if (!ordering)
            return site.wrong("the elements cannot be compared with each other");
        if (Sign < 0 ? *ordering < 0 : *ordering > 0)
            best = &element;
    }
    return *best;
}

Value total(Arguments elements, const CallSite &site)
{
    if (elements.empty())
        return {};
    Number sum;
    for (const Value &element : elements) {
        const auto *number = element.as<Number>();
        if (!number)
            return site.notA("list of numbers", element);
        const auto next = add(sum, *number);
        if (!next)
            return site.wrong("the sum is too large");
        sum = *next;
    }
    return sum;
}

Value average(Arguments elements, const CallSite &site)
{
    const Value sum = total(elements, site);
    const auto *number = sum.as<Number>();
    if (!number)
        return {};
    const auto result = divide(*number, Number::fromInt(static_cast<std::int64_t>(elements.size())));
    return result ? Value(*result) : Value();
}

Value size(Arguments elements, const CallSite &) { return Number::fromInt(static_cast<std::int64_t>(elements.size())); }

Value listContains(Arguments arguments, const CallSite &)
{
    if (arguments[0].isNull())
        return {};
    const List *list = arguments[0].asList();
    const Arguments elements = list ? Arguments(*list) : arguments.first(1);
    return std::ranges::any_of(
        elements, [&](const Value &element) { return equal(element, arguments[1]) == Truth::True; });
}

template <Function Run>
std::vector<Signature> listOrMany()
{
    return {{{"list"}, overList<Run>}, {{}, Run}};
}

} // namespace

std::vector<Builtin> listBuiltins()
{
    return {
        {"count", listOrMany<size>()},
        {"list contains", {{{"list", "element"}, listContains}}, true},
        {"max", listOrMany<extreme<1>>()},
        {"mean", listOrMany<average>()},
        {"min", listOrMany<extreme<-1>>()},
        {"sum", listOrMany<total>()},
    };
}

} // namespace feel
