#include "documents/PageHtml.h"

#include "documents/Look.h"

#include <QImage>
#include <QRegularExpression>

#include <algorithm>
#include <cmath>

namespace documents {

namespace {

const QString ImprintMark = QStringLiteral("<!-- imprint -->");

qsizetype bodyBegin(const QString &html) { return html.indexOf(u'>', html.indexOf(QStringLiteral("<body"))) + 1; }

} // namespace

QString bodyOf(const QString &html)
{
    const qsizetype begin = bodyBegin(html);
    return html.mid(begin, html.lastIndexOf(QStringLiteral("</body>")) - begin).remove(ImprintMark);
}

QString headOf(const QString &html) { return html.left(bodyBegin(html)); }

PageHtml pageParts(const QString &html)
{
    const qsizetype at = html.indexOf(ImprintMark);
    if (at < 0)
        return {html, {}};
    return {html.left(at) + QStringLiteral("</body></html>"), headOf(html) + html.mid(at + ImprintMark.size())};
}

int defaultDpi() { return QImage(1, 1, QImage::Format_Mono).logicalDpiX(); }

QString inPixels(const QString &html)
{
    static const QRegularExpression Millimetres(QStringLiteral(R"((?<![\w.])(-?\d+(?:\.\d+)?)mm\b(?=[^<>]*[;"}]))"));
    QString out;
    qsizetype done = 0;
    for (auto matches = Millimetres.globalMatch(html); matches.hasNext();) {
        const QRegularExpressionMatch match = matches.next();
        const qreal pixels = match.captured(1).toDouble() * defaultDpi() / MillimetresPerInch;
        out += QStringView(html).mid(done, match.capturedStart() - done);
        out += QString::number(pixels < 0 ? std::floor(pixels + 0.5) : std::max(1.0, std::floor(pixels + 0.5)));
        out += u"px";
        done = match.capturedEnd();
    }
    out += QStringView(html).mid(done);
    return out;
}

} // namespace documents
