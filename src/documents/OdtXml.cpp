#include "documents/OdtXml.h"

#include <QIODevice>

namespace documents {

namespace {

const OdtAttributes Namespaces{
    {QStringLiteral("xmlns:office"), QStringLiteral("urn:oasis:names:tc:opendocument:xmlns:office:1.0")},
    {QStringLiteral("xmlns:style"), QStringLiteral("urn:oasis:names:tc:opendocument:xmlns:style:1.0")},
    {QStringLiteral("xmlns:text"), QStringLiteral("urn:oasis:names:tc:opendocument:xmlns:text:1.0")},
    {QStringLiteral("xmlns:table"), QStringLiteral("urn:oasis:names:tc:opendocument:xmlns:table:1.0")},
    {QStringLiteral("xmlns:draw"), QStringLiteral("urn:oasis:names:tc:opendocument:xmlns:drawing:1.0")},
    {QStringLiteral("xmlns:fo"), QStringLiteral("urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0")},
    {QStringLiteral("xmlns:svg"), QStringLiteral("urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0")},
    {QStringLiteral("xmlns:meta"), QStringLiteral("urn:oasis:names:tc:opendocument:xmlns:meta:1.0")},
    {QStringLiteral("xmlns:manifest"), QStringLiteral("urn:oasis:names:tc:opendocument:xmlns:manifest:1.0")},
    {QStringLiteral("xmlns:dc"), QStringLiteral("http://purl.org/dc/elements/1.1/")},
    {QStringLiteral("xmlns:xlink"), QStringLiteral("http://www.w3.org/1999/xlink")},
    {QStringLiteral("xmlns:ooow"), QStringLiteral("http://openoffice.org/2004/writer")},
};

/// The characters of XML 1.0, by code unit; halves of a pair are looked at by whoever asks.
bool isAllowed(QChar c) { return c >= u' ' && c.unicode() < 0xFFFE; }

} // namespace

OdtXml::OdtXml()
    : m_out(&m_bytes)
{
}

OdtXml::OdtXml(const QString &root)
    : OdtXml()
{
    m_out.writeStartDocument();
    open(root, Namespaces);
    const QString prefix = root.section(u':', 0, 0);
    m_out.writeAttribute(prefix + QStringLiteral(":version"), QStringLiteral("1.3"));
}

void OdtXml::write(const OdtAttributes &attributes)
{
    for (const auto &[name, value] : attributes)
        m_out.writeAttribute(name, value);
}

void OdtXml::open(const QString &name, const OdtAttributes &attributes)
{
    m_out.writeStartElement(name);
    write(attributes);
    m_afterBlank = true; // blanks at the beginning are dropped by readers
}

void OdtXml::empty(const QString &name, const OdtAttributes &attributes)
{
    m_out.writeEmptyElement(name);
    write(attributes);
}

void OdtXml::full(const QString &name, const OdtAttributes &attributes, const QString &words)
{
    open(name, attributes);
    m_out.writeCharacters(words);
    close();
}

void OdtXml::words(const QString &text)
{
    QString run;
    const auto flush = [&] {
        if (!run.isEmpty())
            m_out.writeCharacters(run);
        run.clear();
    };
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        const bool pair = c.isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate();
        if (c == QChar::LineSeparator || c == u'\n' || c == u'\t') {
            flush();
            empty(c == u'\t' ? QStringLiteral("text:tab") : QStringLiteral("text:line-break"));
        } else if (c == u' ' && m_afterBlank) {
            flush();
            empty(QStringLiteral("text:s"));
        } else if (pair) {
            run += QStringView(text).mid(i++, 2);
        } else if (isAllowed(c) && !c.isSurrogate()) {
            run += c;
        }
        m_afterBlank = c == u' ' || c == QChar::LineSeparator || c == u'\n' || c == u'\t';
    }
    flush();
}

void OdtXml::include(const QByteArray &piece)
{
    m_out.writeCharacters(QString()); // closes the tag that is open
    m_out.device()->write(piece);
}

QByteArray OdtXml::take()
{
    m_out.writeEndDocument();
    return m_bytes;
}

QString odtLength(qreal millimetres)
{
    QString number = QString::number(millimetres, 'f', 3);
    while (number.endsWith(u'0'))
        number.chop(1);
    if (number.endsWith(u'.'))
        number.chop(1);
    return (number == QStringLiteral("-0") ? QStringLiteral("0") : number) + QStringLiteral("mm");
}

} // namespace documents
