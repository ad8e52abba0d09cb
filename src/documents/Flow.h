#pragma once

#include "documents/Look.h"

#include <QPdfWriter>
#include <QString>
#include <QTextDocument>

#include <memory>
#include <set>
#include <vector>

QT_FORWARD_DECLARE_CLASS(QIODevice)
QT_FORWARD_DECLARE_CLASS(QPainter)
QT_FORWARD_DECLARE_CLASS(QTextTable)

namespace documents {

/// Text laid out once, at a fixed resolution, and cut into pages: it is painted on any device line by line as it was
/// laid out. Short rows of a form are not torn by the end of a page; rows taller than a page go on overleaf.
class Flow {
public:
    /// Units of an inch on the reference device.
    [[nodiscard]] static int resolution();
    [[nodiscard]] static qreal fromMillimetres(qreal millimetres);
    [[nodiscard]] static qreal fromPoints(qreal points);

    /// `html`: what a page's template made; lengths in it may be written in millimetres ("margin-top: 8mm").
    Flow(const QString &html, const Look &look);
    ~Flow();

    [[nodiscard]] int pages() const { return m_pages; }
    /// How much of the text block the last page fills, in units.
    [[nodiscard]] qreal filled() const;
    /// The origin of `painter` is the upper left corner of the text block, its unit the one of the reference device.
    void paint(QPainter &painter, int page) const;

private:
    struct TornBlock {
        int block = 0; ///< number of the block
    };
    /// Pages where a frame is closed at the end, or begun anew at the top.
    struct Rules {
        std::set<int> tops;
        std::set<int> ends;
    };
    [[nodiscard]] std::unique_ptr<QTextDocument> lay(const QString &html);
    [[nodiscard]] qreal characterSpacing() const;
    void rule(QTextDocument &text) const;
    struct CentredCell {
        QTextTable *table = nullptr;
        int row = 0;
        int column = 0;
    };
    [[nodiscard]] static std::vector<CentredCell> writeFromTop(QTextDocument &text);
    void writeCentred(QTextDocument &text, const std::vector<CentredCell> &cells) const;
    static void scaleIndents(QTextDocument &text);
    void findTornBlocks();
    [[nodiscard]] Rules rulesOf(const QTextDocument &text) const;
    void paintTornBlocks(QPainter &painter, int page) const;
    void paintRules(QPainter &painter, int page) const;
    [[nodiscard]] int pageOf(qreal y) const;

    const Look m_look;
    std::unique_ptr<QIODevice> m_nowhere;
    std::unique_ptr<QPdfWriter> m_reference;
    QSizeF m_block; ///< text block, in units
    std::unique_ptr<QTextDocument> m_text; ///< painted by Qt, but for the blocks torn by the end of a page
    std::unique_ptr<QTextDocument> m_whole; ///< laid out alike: its lines are painted where blocks are torn
    std::vector<TornBlock> m_torn;
    Rules m_rules;
    int m_pages = 1;
};

} // namespace documents
