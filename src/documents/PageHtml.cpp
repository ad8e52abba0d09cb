#include "documents/PageHtml.h"

#include "documents/Look.h"

#include <QImage>
#include <QRegularExpression>

#include <algorithm>
#include <cmath>

namespace documents {

namespace {

const QString ImprintMark = QStringLiteral("<!-- imprint -->");
const QString OverleafMark = QStringLiteral("<!-- overleaf -->");

qsizetype bodyBegin(const QString &html) { return html.indexOf(u'>', html.indexOf(QStringLiteral("<body"))) + 1; }

/// What stands behind the mark, up to the next one or the end of the body; empty without it.
QString behind(const QString &html, const QString &mark)
{
    const qsizetype at = html.indexOf(mark);
    if (at < 0)
        return {};
    const qsizetype begin = at + mark.size();
    const qsizetype next = html.indexOf(QStringLiteral("<!-- "), begin);
    const qsizetype end = html.lastIndexOf(QStringLiteral("</body>"));
    return html.mid(begin, (next < 0 ? end : std::min(next, end)) - begin);
}

QString asPage(const QString &html, const QString &part)
{
    return part.trimmed().isEmpty() ? QString() : headOf(html) + part + QStringLiteral("</body></html>");
}

} // namespace

QString bodyOf(const QString &html)
{
    const qsizetype begin = bodyBegin(html);
    QString body = html.mid(begin, html.lastIndexOf(QStringLiteral("</body>")) - begin);
    return body.remove(OverleafMark + behind(html, OverleafMark)).remove(ImprintMark);
}

QString headOf(const QString &html) { return html.left(bodyBegin(html)); }

PageHtml pageParts(const QString &html)
{
    qsizetype end = html.size();
    for (const QString &mark : {ImprintMark, OverleafMark}) {
        if (const qsizetype at = html.indexOf(mark); at >= 0)
            end = std::min(end, at);
    }
    const QString text = end == html.size() ? html : html.left(end) + QStringLiteral("</body></html>");
    return {text, asPage(html, behind(html, ImprintMark)), asPage(html, behind(html, OverleafMark))};
}

QString tightened(QString html) { return html.remove(QStringLiteral("<p>&nbsp;</p><!-- spare -->")); }

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
