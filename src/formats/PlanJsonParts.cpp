#include "formats/PlanJsonParts.h"

#include "base/Overloaded.h"

#include <cmath>

namespace formats {

Json toJson(const plan::Citation &cite)
{
    if (cite.document.empty())
        return cite.section;
    return {{"document", cite.document}, {"section", cite.section}};
}

Json toJson(double number)
{
    constexpr double Exact = 1e15;
    if (number == std::floor(number) && std::abs(number) < Exact)
        return static_cast<std::int64_t>(number);
    return number;
}

Json toJson(const plan::Reading &reading)
{
    return std::visit(base::Overloaded{
                          [](const plan::Unknown &) { return Json(nullptr); },
                          [](const plan::Bounded &bounded) {
                              return Json{{"test", bounded.test}};
                          },
                          [](const plan::Exact &exact) {
                              return std::visit(base::Overloaded{[](double number) { return toJson(number); },
                                                    [](const auto &value) { return Json(value); }},
                                  exact.value);
                          },
                      },
        reading);
}

void put(Json &object, const char *key, const std::string &text)
{
    if (!text.empty())
        object[key] = text;
}

void putCite(Json &object, const plan::Citation &cite)
{
    if (!cite.empty())
        object["cite"] = toJson(cite);
}

} // namespace formats
