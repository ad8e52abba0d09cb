#pragma once

#include "documents/Flow.h"
#include "documents/PageHtml.h"

namespace documents {

/// One copy of a form, laid out, with what stands round its text: page numbers, what it is
/// on the sheets behind the first, the imprint of a letter, the mark.
class LaidSheet {
public:
    LaidSheet(const PageHtml &page, const Look &look);

    [[nodiscard]] const Look &look() const { return m_look; }
    [[nodiscard]] int pages() const { return m_pages; }
    /// The origin of `painter` is the upper left corner of the sheet, its unit the one of the reference device.
    void paint(QPainter &painter, int page, const QString &mark) const;

private:
    void paintNumber(QPainter &painter, int page) const;
    void paintImprint(QPainter &painter) const;
    void paintOverleaf(QPainter &painter) const;
    void paintMark(QPainter &painter, const QString &mark) const;
    [[nodiscard]] QRectF block() const;

    const Look m_look;
    Flow m_text;
    std::unique_ptr<Flow> m_imprint;
    std::unique_ptr<Flow> m_overleaf;
    int m_pages = 1;
};

} // namespace documents
