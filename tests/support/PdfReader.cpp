#include "support/PdfReader.h"

#include <QDir>
#include <QRegularExpression>
#include <QTemporaryDir>

#include <algorithm>
#include <array>
#include <cstdio>
#include <fstream>
#include <gtest/gtest.h>

namespace support {

PdfReader::PdfReader(const std::string &bytes)
{
    QTemporaryDir folder;
    folder.setAutoRemove(false);
    m_folder = folder.path().toStdString();
    m_file = m_folder + "/paper.pdf";
    std::ofstream(m_file, std::ios::binary) << bytes;
}

PdfReader::~PdfReader() { QDir(QString::fromStdString(m_folder)).removeRecursively(); }

std::string PdfReader::run(const std::string &command) const
{
    FILE *pipe = popen(command.c_str(), "r");
    if (!pipe) {
        ADD_FAILURE() << "cannot run " << command;
        return {};
    }
    std::string out;
    std::array<char, 4096> part{};
    while (const std::size_t size = fread(part.data(), 1, part.size(), pipe))
        out.append(part.data(), size);
    EXPECT_EQ(pclose(pipe), 0) << command;
    return out;
}

QString PdfReader::text() const { return QString::fromStdString(run("pdftotext -layout " + m_file + " -")); }

QString PdfReader::running() const
{
    static const QRegularExpression Space(QStringLiteral("\\s+"));
    return QString::fromStdString(run("pdftotext -raw " + m_file + " -")).remove(Space);
}

int PdfReader::pages() const
{
    static const QRegularExpression Pages(QStringLiteral("Pages:\\s+(\\d+)"));
    return Pages.match(QString::fromStdString(run("pdfinfo " + m_file))).captured(1).toInt();
}

std::vector<PdfLine> PdfReader::lines(int page) const
{
    static const QRegularExpression Line(
        QStringLiteral(
            "<line xMin=\"([0-9.]+)\" yMin=\"([0-9.]+)\" xMax=\"([0-9.]+)\" yMax=\"([0-9.]+)\">(.*?)</line>"),
        QRegularExpression::DotMatchesEverythingOption);
    static const QRegularExpression Tag(QStringLiteral("<[^>]*>\\s*|\\n\\s*"));
    const std::string number = std::to_string(page);
    const QString xml =
        QString::fromStdString(run("pdftotext -bbox-layout -f " + number + " -l " + number + " " + m_file + " -"));
    std::vector<PdfLine> lines;
    for (auto matches = Line.globalMatch(xml); matches.hasNext();) {
        const QRegularExpressionMatch match = matches.next();
        const QPointF from(match.captured(1).toDouble(), match.captured(2).toDouble());
        const QPointF to(match.captured(3).toDouble(), match.captured(4).toDouble());
        lines.push_back({match.captured(5).remove(Tag), QRectF(from, to)});
    }
    std::ranges::stable_sort(lines, {}, [](const PdfLine &line) { return line.place.top(); });
    return lines;
}

double PdfReader::pointsOf(int page, const QString &words) const
{
    constexpr int Zoom = 3; // sizes are written as whole numbers; more than this it does not take
    static const QRegularExpression Font(QStringLiteral("<fontspec id=\"(\\d+)\" size=\"(\\d+)\""));
    static const QRegularExpression Text(
        QStringLiteral("<text [^>]*font=\"(\\d+)\">(.*?)</text>"), QRegularExpression::DotMatchesEverythingOption);
    const std::string number = std::to_string(page);
    // Fonts are named where they are met first.
    const QString xml = QString::fromStdString(
        run("pdftohtml -xml -i -stdout -zoom " + std::to_string(Zoom) + " -l " + number + " " + m_file));
    const QString own = xml.section(QStringLiteral("<page "), page);
    for (auto texts = Text.globalMatch(own); texts.hasNext();) {
        const QRegularExpressionMatch text = texts.next();
        if (!text.captured(2).contains(words))
            continue;
        for (auto fonts = Font.globalMatch(xml); fonts.hasNext();) {
            const QRegularExpressionMatch font = fonts.next();
            if (font.captured(1) == text.captured(1))
                return font.captured(2).toDouble() / Zoom;
        }
    }
    return 0;
}

QImage PdfReader::picture(int page, int dotsPerInch) const
{
    const std::string number = std::to_string(page);
    const std::string name = m_folder + "/page" + number;
    (void)run("pdftoppm -gray -png -singlefile -r " + std::to_string(dotsPerInch) + " -f " + number + " -l " + number
        + " " + m_file + " " + name);
    return QImage(QString::fromStdString(name + ".png")).convertToFormat(QImage::Format_Grayscale8);
}

} // namespace support
