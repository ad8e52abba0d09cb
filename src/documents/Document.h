#pragma once

#include "base/Instant.h"
#include "base/Result.h"

#include <QString>

#include <memory>
#include <string>
#include <vector>

QT_FORWARD_DECLARE_CLASS(QPainter)

namespace documents {

class LaidSheet;

/// What a document says of itself.
struct DocumentHead {
    std::string title;
    base::Instant made; ///< stands in the PDF
    std::string mark; ///< across every page: "草稿"; empty: nothing
};

/// A document laid out once: what is seen on the screen is what the PDF and the printer get. Cheap to copy.
class Document {
public:
    /// `copies`: the HTML of each copy of the form, as its template made it. Error: Invalid, a template that names an
    /// unknown paper. Needs a QGuiApplication.
    [[nodiscard]] static base::Result<Document> lay(const std::vector<std::string> &copies, DocumentHead head);

    [[nodiscard]] const DocumentHead &head() const { return m_head; }
    [[nodiscard]] int pageCount() const;
    /// The spare lines of that copy, from 0, were left out, so that its imprint stands under the text.
    [[nodiscard]] bool isTight(std::size_t copy) const;
    /// Millimetres.
    [[nodiscard]] double pageWidth(int page) const;
    [[nodiscard]] double pageHeight(int page) const;
    /// Paints the page, from 0, with its upper left corner at the painter's origin; `perMillimetre`: units of the
    /// painter.
    void paint(QPainter &painter, int page, double perMillimetre) const;

    /// Every character that stands on it.
    [[nodiscard]] QString characters() const;
    /// The bytes of a PDF whose text can be searched. Error: Corrupt, where it cannot be made.
    [[nodiscard]] base::Result<std::string> pdf() const;
    /// For a browser: one page of HTML with all copies.
    [[nodiscard]] const std::string &html() const { return m_html; }

private:
    struct Place {
        const LaidSheet *sheet;
        int page;
    };
    [[nodiscard]] Place placeOf(int page) const;

    DocumentHead m_head;
    std::vector<std::shared_ptr<const LaidSheet>> m_sheets; ///< one a copy
    std::string m_html;
    std::string m_overleaf; ///< what every sheet but the first of a copy says above its text
};

} // namespace documents
