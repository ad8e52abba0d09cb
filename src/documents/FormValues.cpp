#include "documents/FormValues.h"

namespace documents {

const std::string &FormValues::text(std::string_view source) const
{
    static const std::string None;
    const auto found = texts.find(source);
    return found == texts.end() ? None : found->second;
}

const std::vector<ValueRow> &FormValues::table(std::string_view source) const
{
    static const std::vector<ValueRow> None;
    const auto found = rows.find(source);
    return found == rows.end() ? None : found->second;
}

} // namespace documents
