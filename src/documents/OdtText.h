#pragma once

#include "documents/Look.h"
#include "documents/OdtStyles.h"

#include <QTextBlock>
#include <QTextFrame>

QT_FORWARD_DECLARE_CLASS(QTextDocument)
QT_FORWARD_DECLARE_CLASS(QTextTable)
QT_FORWARD_DECLARE_CLASS(QTextTableCell)

namespace documents {

/// Pictures of a text, by their name in its zip file.
using OdtPictures = std::map<QString, QByteArray>;

/// A copy of a form on its way into a text.
struct OdtCopy {
    QString html; ///< as its template made it
    Look look;
    QString master; ///< what its sheets look like
    QString end; ///< bookmark at its end: its page is the number of pages
};

/// Writes the copies of a form, paragraph by paragraph and table by table, as Qt read their pages.
class OdtText {
public:
    OdtText(OdtXml &out, OdtStyles &styles, OdtPictures &pictures)
        : m_out(out)
        , m_styles(styles)
        , m_pictures(pictures)
    {
    }

    void write(const OdtCopy &copy);

private:
    void write(const QString &html, bool ruled);
    void write(QTextFrame::iterator from, const QTextFrame::iterator &to);
    void write(const QTextBlock &block);
    /// Which ruled tables a table goes on without a gap: they share a line.
    struct Joints {
        bool above = false;
        bool below = false;
    };
    void write(const QTextTable &table, Joints joints);
    void writeRows(const QTextTable &table, Joints joints, int from, int to);
    void write(const QTextTable &table, Joints joints, const QTextTableCell &cell);
    void write(const QTextImageFormat &image);
    void writeEnd(const QString &imprint, const QString &bookmark);
    [[nodiscard]] OdtStyle paragraphStyle(const QTextBlock &block) const;
    [[nodiscard]] OdtAttributes lettersOf(const QTextCharFormat &format, bool ruled);
    /// Begins the copy's first sheet with this, if nothing has yet.
    void beginSheet(OdtStyle &style, OdtAttributes &properties);
    [[nodiscard]] bool isRuled(const QTextBlock &block) const;
    [[nodiscard]] std::vector<qreal> widthsOf(const QTextTable &table) const;
    void findKept(const QTextDocument &text);

    OdtXml &m_out;
    OdtStyles &m_styles;
    OdtPictures &m_pictures;
    Look m_look;
    bool m_ruled = false; ///< lines and characters come out even, as on a ruled sheet
    QString m_master; ///< that what is written next begins; empty: the sheet goes on
    std::set<int> m_kept; ///< numbers of blocks that stay with the next one
    std::set<const QTextTable *> m_keptTables; ///< and such tables
};

} // namespace documents
