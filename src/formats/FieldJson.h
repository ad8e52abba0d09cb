#pragma once

#include "app/EventStore.h"
#include "base/Id.h"
#include "base/Overloaded.h"
#include "formats/FieldNames.h"
#include "plan/Reading.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>
#include <optional>
#include <variant>

/// Writing and reading of any variant of events whose fields and names are listed (FieldNames.h): canonical JSON, and
/// errors that name the path of the first field that does not fit. Only for the codecs, which include their lists of
/// fields before it.
namespace formats::fieldjson {

using nlohmann::json;

template <class T>
inline constexpr bool IsVector = false;
template <class T>
inline constexpr bool IsVector<std::vector<T>> = true;

template <class T>
inline constexpr bool IsOptional = false;
template <class T>
inline constexpr bool IsOptional<std::optional<T>> = true;

template <class T>
inline constexpr bool IsId = false;
template <class Tag>
inline constexpr bool IsId<base::Id<Tag>> = true;

/// Bytes that are no UTF-8 become U+FFFD: an event is recorded even then.
inline std::string canonical(const json &value) { return value.dump(-1, ' ', false, json::error_handler_t::replace); }

template <class T>
inline constexpr bool IsLater = false;
template <class T>
inline constexpr bool IsLater<Later<T>> = true;

template <class T>
concept IsWrittenAs = requires
{
    typename WrittenAs<T>::Type;
};

// ---- writing ----

inline json numberToJson(double number)
{
    constexpr double WholeLimit = 9007199254740992.0; // 2^53: from here on doubles are no longer every whole number
    if (number == std::floor(number) && std::abs(number) < WholeLimit)
        return static_cast<std::int64_t>(number);
    return number;
}

inline json readingToJson(const plan::Reading &reading)
{
    return std::visit(base::Overloaded{
                          [](const plan::Unknown &) { return json(); },
                          [](const plan::Bounded &bounded) {
                              return json{{"test", bounded.test}};
                          },
                          [](const plan::Exact &exact) {
                              return std::visit(base::Overloaded{
                                                    [](double number) { return numberToJson(number); },
                                                    [](const auto &other) { return json(other); },
                                                },
                                  exact.value);
                          },
                      },
        reading);
}

template <class T>
json write(const T &value)
{
    if constexpr (std::same_as<T, std::string> || std::same_as<T, bool> || std::same_as<T, std::int64_t>) {
        return value;
    } else if constexpr (IsWrittenAs<T>) {
        return WrittenAs<T>::to(value);
    } else if constexpr (std::same_as<T, double>) {
        return numberToJson(value);
    } else if constexpr (std::same_as<T, base::Instant>) {
        return base::toIso(value);
    } else if constexpr (IsOptional<T>) {
        return value ? write(*value) : json();
    } else if constexpr (std::same_as<T, plan::Reading>) {
        return readingToJson(value);
    } else if constexpr (IsId<T>) {
        return value.value;
    } else if constexpr (std::is_enum_v<T>) {
        return std::string(ValueNames<T>.at(static_cast<std::size_t>(value)));
    } else if constexpr (IsVector<T>) {
        json array = json::array();
        for (const auto &element : value)
            array.push_back(write(element));
        return array;
    } else {
        json object = json::object();
        fields(value, [&]<class Member>(const char *key, const Member &member) {
            if constexpr (!IsLater<Member>)
                object[key] = write(member);
            else if (member.value != std::remove_cvref_t<decltype(member.value)>{})
                object[key] = write(member.value);
        });
        return object;
    }
}

template <class Variant>
app::NewEvent encodeAny(const Variant &event)
{
    app::NewEvent encoded;
    encoded.type = TypeNames<Variant>.at(event.index());
    encoded.payload = std::visit([](const auto &alternative) { return canonical(write(alternative)); }, event);
    return encoded;
}

// ---- reading ----

/// Fills values from JSON and remembers the path of the first field that does not fit.
class FieldReader {
public:
    template <class T>
    bool read(const json &node, const std::string &path, T &value)
    {
        if constexpr (std::same_as<T, std::string>) {
            return take(node.is_string(), node, path, "a text", value);
        } else if constexpr (IsWrittenAs<T>) {
            return readWritten(node, path, value);
        } else if constexpr (std::same_as<T, bool>) {
            return take(node.is_boolean(), node, path, "true or false", value);
        } else if constexpr (std::same_as<T, std::int64_t>) {
            return take(node.is_number_integer(), node, path, "a whole number", value);
        } else if constexpr (std::same_as<T, double>) {
            return take(node.is_number(), node, path, "a number", value);
        } else if constexpr (std::same_as<T, base::Instant>) {
            return readInstant(node, path, value);
        } else if constexpr (IsOptional<T>) {
            return node.is_null() || read(node, path, value.emplace());
        } else if constexpr (std::same_as<T, plan::Reading>) {
            return readReading(node, path, value);
        } else if constexpr (IsId<T>) {
            return read(node, path, value.value);
        } else if constexpr (std::is_enum_v<T>) {
            return readEnum(node, path, value);
        } else if constexpr (IsVector<T>) {
            return readVector(node, path, value);
        } else {
            return readObject(node, path, value);
        }
    }

    [[nodiscard]] const std::string &problem() const { return m_problem; }

private:
    bool miss(const std::string &path, std::string_view expected)
    {
        m_problem = (path.empty() ? "the payload" : "field " + path) + " is not " + std::string(expected);
        return false;
    }

    template <class T>
    bool take(bool fits, const json &node, const std::string &path, std::string_view expected, T &value)
    {
        if (!fits)
            return miss(path, expected);
        node.get_to(value);
        return true;
    }

    bool readInstant(const json &node, const std::string &path, base::Instant &value)
    {
        const auto *text = node.get_ptr<const std::string *>();
        const auto parsed = text ? base::parseIso(*text) : base::fail(base::ErrorCode::Invalid, {});
        if (!parsed)
            return miss(path, "a date and time");
        value = *parsed;
        return true;
    }

    template <class T>
    bool readWritten(const json &node, const std::string &path, T &value)
    {
        typename WrittenAs<T>::Type written;
        const std::optional<T> read = this->read(node, path, written) ? WrittenAs<T>::from(written) : std::nullopt;
        if (!read)
            return miss(path, WrittenAs<T>::Expected);
        value = *read;
        return true;
    }

    bool readReading(const json &node, const std::string &path, plan::Reading &value)
    {
        if (node.is_null()) {
            value = plan::Unknown{};
        } else if (node.is_boolean()) {
            value = plan::Exact{node.get<bool>()};
        } else if (node.is_number()) {
            value = plan::Exact{node.get<double>()};
        } else if (node.is_string()) {
            value = plan::Exact{node.get<std::string>()};
        } else if (const auto test = node.find("test"); node.is_object() && test != node.end() && test->is_string()) {
            value = plan::Bounded{test->get<std::string>()};
        } else {
            return miss(path, "a value, {\"test\": …} or null");
        }
        return true;
    }

    template <class Enum>
    bool readEnum(const json &node, const std::string &path, Enum &value)
    {
        constexpr const auto &Names = ValueNames<Enum>;
        const auto *text = node.get_ptr<const std::string *>();
        const auto found = text ? std::find(Names.begin(), Names.end(), *text) : Names.end();
        if (found == Names.end())
            return miss(path, "one of its names");
        value = static_cast<Enum>(found - Names.begin());
        return true;
    }

    template <class T>
    bool readVector(const json &node, const std::string &path, std::vector<T> &value)
    {
        if (!node.is_array())
            return miss(path, "a list");
        value.resize(node.size());
        for (std::size_t i = 0; i < value.size(); ++i) {
            if (!read(node[i], path + "[" + std::to_string(i) + "]", value[i]))
                return false;
        }
        return true;
    }

    template <class T>
    bool readObject(const json &node, const std::string &path, T &value)
    {
        if (!node.is_object())
            return miss(path, "an object");
        bool good = true;
        fields(value, [&]<class Member>(const char *key, Member &&member) {
            if (!good)
                return;
            const std::string inner = path.empty() ? key : path + "." + key;
            const auto found = node.find(key);
            if constexpr (IsLater<std::remove_cvref_t<Member>>)
                good = found == node.end() || read(*found, inner, member.value);
            else
                good = found == node.end() ? miss(inner, "there") : read(*found, inner, member);
        });
        return good;
    }

    std::string m_problem;
};

inline tl::unexpected<base::Error> corrupt(const app::StoredEvent &stored, const std::string &problem)
{
    return base::fail(base::ErrorCode::Corrupt, stored.type + ": " + problem,
        stored.stream + " event " + std::to_string(stored.version));
}

template <class Variant, std::size_t Index>
base::Result<Variant> decodeAs(const json &payload, const app::StoredEvent &stored)
{
    std::variant_alternative_t<Index, Variant> event;
    FieldReader reader;
    if (!reader.read(payload, {}, event))
        return corrupt(stored, reader.problem());
    return Variant(std::move(event));
}

template <class Variant>
base::Result<Variant> decodeAny(const app::StoredEvent &stored)
{
    constexpr const auto &Names = TypeNames<Variant>;
    const auto found = std::find(Names.begin(), Names.end(), stored.type);
    if (found == Names.end())
        return corrupt(stored, "an event type this version does not know");
    const json payload = json::parse(stored.payload, nullptr, false);
    if (payload.is_discarded())
        return corrupt(stored, "the payload is not JSON");
    using Decode = base::Result<Variant> (*)(const json &, const app::StoredEvent &);
    static constexpr auto Decoders = []<std::size_t... Index>(std::index_sequence<Index...>)
    {
        return std::array<Decode, sizeof...(Index)>{&decodeAs<Variant, Index>...};
    }
    (std::make_index_sequence<std::variant_size_v<Variant>>());
    return Decoders.at(static_cast<std::size_t>(found - Names.begin()))(payload, stored);
}

} // namespace formats::fieldjson
