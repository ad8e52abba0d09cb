#pragma once

#include <QTextBlock>
#include <QTextDocument>
#include <QTextTable>

#include <vector>

namespace documents {

/// What the end of a page does not tear: rows of a form, a head and its first row, and what is named "with-text" and
/// the piece before it. Told so to a text that is laid out already.
class PageEnds {
public:
    /// `page`: the height of a page, `character`: of a line, both in units of the text's device.
    PageEnds(QTextDocument &text, qreal page, qreal character);
    void keepTogether();

private:
    /// A table or a paragraph of the text, with those that stay with it.
    struct Piece {
        QTextTable *table = nullptr;
        QTextBlock block = {};
        bool kept = false; ///< with the piece before it
    };
    [[nodiscard]] std::vector<Piece> pieces() const;
    [[nodiscard]] QRectF placeOf(const Piece &piece) const;
    [[nodiscard]] int pageOf(qreal y) const;
    [[nodiscard]] bool keepRows();
    [[nodiscard]] bool keepHeadedRows();
    [[nodiscard]] bool keepGroups();
    [[nodiscard]] bool keepGroup(const Piece *lead, const Piece *last);
    [[nodiscard]] static bool beginOverleaf(const Piece &piece);
    static void stayOnPage(const Piece &piece);
    void pushOverleaf(QTextTable &table, int row, int page);

    QTextDocument &m_text;
    qreal m_page;
    qreal m_character;
};

} // namespace documents
