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
    /// Its spare lines were left out, so that the imprint stands under the text.
    [[nodiscard]] bool isTight() const { return m_isTight; }
    /// The origin of `painter` is the upper left corner of the sheet, its unit the one of the reference device.
    void paint(QPainter &painter, int page, const QString &mark) const;

private:
    void paintNumber(QPainter &painter, int page) const;
    void paintImprint(QPainter &painter) const;
    void paintOverleaf(QPainter &painter) const;
    void paintMark(QPainter &painter, const QString &mark) const;
    [[nodiscard]] QRectF block() const;
    [[nodiscard]] bool hasRoomForImprint(const Flow &text) const;
    void placeImprint(const PageHtml &page);

    const Look m_look;
    std::unique_ptr<Flow> m_text;
    std::unique_ptr<Flow> m_imprint;
    std::unique_ptr<Flow> m_overleaf;
    int m_pages = 1;
    bool m_isTight = false;
};

} // namespace documents
