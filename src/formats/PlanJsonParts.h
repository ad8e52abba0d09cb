#pragma once

#include "plan/Plan.h"

#include <nlohmann/json.hpp>

/// What the pieces of a plan in JSON share.
namespace formats {

using Json = nlohmann::ordered_json;

/// The section alone, or with its document when it is not the plan's own.
[[nodiscard]] Json toJson(const plan::Citation &cite);
/// A whole number without a decimal point.
[[nodiscard]] Json toJson(double number);
/// A reading as `assess` takes it: a value, null, or {"test": …}.
[[nodiscard]] Json toJson(const plan::Reading &reading);

/// A key that is there only when there is something to say.
void put(Json &object, const char *key, const std::string &text);
void putCite(Json &object, const plan::Citation &cite);

/// Each entry as `convert` writes it.
template <class T, class Convert>
[[nodiscard]] Json listOf(const std::vector<T> &entries, const Convert &convert)
{
    Json list = Json::array();
    for (const T &entry : entries)
        list.push_back(convert(entry));
    return list;
}

/// Enumeration values or outcomes: name -> label.
template <class T>
[[nodiscard]] Json labelsOf(const std::vector<T> &values)
{
    Json object = Json::object();
    for (const T &value : values)
        object[value.name] = value.label;
    return object;
}

/// What the plan applies to, what is followed beside it, what a series says about its facts.
void putScope(Json &object, const plan::Plan &plan);
void putForms(Json &object, const plan::Plan &plan);
/// Tasks, deadlines, reports, call-down, ending and drill of a plan.
void putDuties(Json &object, const plan::Plan &plan);

} // namespace formats
