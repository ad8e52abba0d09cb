#pragma once

#include "documents/OdtXml.h"

#include "documents/Faces.h"

#include <map>
#include <set>

namespace documents {

/// A style that nobody named.
struct OdtStyle {
    QString family; ///< "paragraph", "text", "table-cell"
    OdtAttributes own; ///< of the style itself
    std::vector<std::pair<QString, OdtAttributes>> properties; ///< by element: "style:text-properties"
    friend bool operator<(const OdtStyle &left, const OdtStyle &right)
    {
        return std::tie(left.family, left.own, left.properties) < std::tie(right.family, right.own, right.properties);
    }
};

/// The styles of a text, each written once and called by the order in which they were first needed; and its fonts.
class OdtStyles {
public:
    [[nodiscard]] QString nameOf(OdtStyle style);
    /// What stands for a family of a page in <style:text-properties>: the word of a face, or a family of its own.
    [[nodiscard]] OdtAttributes fontOf(const QString &family);

    void writeStyles(OdtXml &out) const;
    /// All faces of the official look, and what the pages name besides.
    void writeFonts(OdtXml &out) const;

private:
    std::map<OdtStyle, QString> m_names;
    std::vector<const std::map<OdtStyle, QString>::value_type *> m_order;
    std::map<QString, int> m_count; ///< by family
    std::set<QString> m_others; ///< families that are none of a face
};

/// The same value for Chinese and for other characters: "fo:font-size" and "style:font-size-asian".
void putForAllScripts(OdtAttributes &attributes, const QString &property, const QString &value);

} // namespace documents
