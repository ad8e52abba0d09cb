#pragma once

#include <QByteArray>
#include <QString>
#include <QXmlStreamWriter>

#include <utility>
#include <vector>

namespace documents {

/// Qualified names with their values, in the order they are written.
using OdtAttributes = std::vector<std::pair<QString, QString>>;

/// Writes one of the XML files of an OpenDocument text; names are given with their prefixes ("text:p").
class OdtXml {
public:
    /// Begins the file with its root and every namespace of ours.
    explicit OdtXml(const QString &root);
    /// A piece of a file, to be included.
    OdtXml();

    void open(const QString &name, const OdtAttributes &attributes = {});
    void close() { m_out.writeEndElement(); }
    /// An element with nothing in it.
    void empty(const QString &name, const OdtAttributes &attributes = {});
    /// An element with this text in it.
    void full(const QString &name, const OdtAttributes &attributes, const QString &words);
    /// Words of a paragraph: blanks one after the other, tabs and line breaks stay. What XML cannot hold is left out.
    void words(const QString &text);

    void include(const QByteArray &piece);

    /// Ends the file.
    [[nodiscard]] QByteArray take();

private:
    void write(const OdtAttributes &attributes);

    QByteArray m_bytes;
    QXmlStreamWriter m_out;
    bool m_afterBlank = true;
};

/// "12.5mm".
[[nodiscard]] QString odtLength(qreal millimetres);

} // namespace documents
