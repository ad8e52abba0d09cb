#pragma once

#include "plan/Parts.h"

namespace plan {

/// "state:verified" for each id: parts of the plan as clauses name them.
[[nodiscard]] std::vector<std::string> usesOf(std::string_view kind, const std::vector<std::string> &ids);

/// The fields of one part, put together.
class PartFields {
public:
    PartFields &add(std::string name, PartField::Kind kind, std::vector<std::string> values)
    {
        std::erase(values, std::string());
        if (!values.empty())
            m_fields.push_back({std::move(name), kind, std::move(values)});
        return *this;
    }
    PartFields &text(std::string name, std::string value)
    {
        return add(std::move(name), PartField::Kind::Text, {std::move(value)});
    }
    PartFields &word(std::string name, std::string value)
    {
        return add(std::move(name), PartField::Kind::Word, {std::move(value)});
    }
    /// A word of its own name, where it holds.
    PartFields &flag(const std::string &name, bool holds) { return word(name, holds ? "yes" : ""); }
    PartFields &parties(std::string name, std::vector<std::string> ids)
    {
        return add(std::move(name), PartField::Kind::Parties, std::move(ids));
    }
    PartFields &states(std::string name, const std::vector<std::string> &ids)
    {
        return add(std::move(name), PartField::Kind::Uses, usesOf("state", ids));
    }
    PartFields &condition(std::string name, const std::optional<feel::Expression> &expression)
    {
        return add(std::move(name), PartField::Kind::Condition, {expression ? expression->text() : std::string()});
    }
    PartFields &cite(const Citation &cite)
    {
        return add("cite", PartField::Kind::Citation,
            {cite.document.empty() || cite.empty() ? cite.section : cite.document + " " + cite.section});
    }
    [[nodiscard]] std::vector<PartField> take() { return std::move(m_fields); }

private:
    std::vector<PartField> m_fields;
};

/// What starts or ends a clock, under that name.
void addTrigger(PartFields &fields, const std::string &name, const Trigger &trigger);
/// How long a clock runs, or when it is due every day.
void addLength(PartFields &fields, const Deadline &deadline);

} // namespace plan
