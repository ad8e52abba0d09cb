#pragma once

#include "documents/FormValues.h"
#include "documents/Look.h"

#include "plan/Form.h"

#include <kainjow/mustache.hpp>

namespace documents {

inline constexpr std::string_view BlankLine = "\u00A0"; ///< keeps an empty line as high as a written one

/// A field of the box: without a part, or with one of the places in it that docs/formats/forms.md names.
[[nodiscard]] bool isInBox(const plan::FormField &field);
/// Lines as templates take them: an empty one has its blank.
[[nodiscard]] kainjow::mustache::data linesData(const std::vector<std::string> &lines);
/// With two decimals.
[[nodiscard]] std::string decimals(qreal value);

/// Lays the fields of the box out in rows and tables.
class FormBox {
public:
    FormBox(const FormValues &values, const Look &look)
        : m_values(values)
        , m_look(look)
    {
    }

    void add(const plan::FormField &field);
    [[nodiscard]] kainjow::mustache::data take();

private:
    void endRow();
    [[nodiscard]] kainjow::mustache::data cell(
        const plan::FormField &field, qreal share, qreal label, bool first) const;
    [[nodiscard]] kainjow::mustache::data table(const plan::FormField &field) const;
    [[nodiscard]] kainjow::mustache::data tableRow(
        const plan::FormField &field, const FormValues &row, std::size_t number) const;
    void addBand(const plan::FormField &field);
    [[nodiscard]] qreal charactersIn(qreal share) const;
    [[nodiscard]] std::string top() const { return m_empty ? " top" : ""; }

    const FormValues &m_values;
    const Look &m_look;
    std::vector<const plan::FormField *> m_row;
    kainjow::mustache::data m_parts{kainjow::mustache::data::type::list};
    bool m_empty = true;
    bool m_underBand = false; ///< a band is not left alone at the end of a page
};

} // namespace documents
