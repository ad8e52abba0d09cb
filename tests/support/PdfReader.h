#pragma once

#include <QImage>
#include <QRectF>
#include <QString>

#include <string>
#include <vector>

namespace support {

/// A line of a PDF as a reader finds it: its text and its place on the page, in points from the upper left corner.
struct PdfLine {
    QString text;
    QRectF place;
};

/// A PDF read back with the programs of poppler, as any reader of it would.
class PdfReader {
public:
    /// Writes the bytes to a file of its own.
    explicit PdfReader(const std::string &bytes);
    ~PdfReader();
    PdfReader(const PdfReader &) = delete;
    PdfReader &operator=(const PdfReader &) = delete;

    /// All its text, laid out as on the pages; pages end with a form feed.
    [[nodiscard]] QString text() const;
    /// Its text without spaces and line breaks: words are found however lines break.
    [[nodiscard]] QString running() const;
    [[nodiscard]] int pages() const;
    /// The lines of a page, from 1, from above.
    [[nodiscard]] std::vector<PdfLine> lines(int page) const;
    /// Size of the font, in points, of the first text of a page, from 1, that has the words, to a third of a point; 0
    /// where none has.
    [[nodiscard]] double pointsOf(int page, const QString &words) const;
    /// A page, from 1, in shades of grey.
    [[nodiscard]] QImage picture(int page, int dotsPerInch) const;

private:
    [[nodiscard]] std::string run(const std::string &command) const;

    std::string m_folder;
    std::string m_file;
};

} // namespace support
