#include "documents/OdtStyles.h"

namespace documents {

namespace {

/// "'仿宋_GB2312','LXGW WenKai'": whoever opens the document takes the first that is installed there.
QString familyList(const std::vector<std::string> &families)
{
    QStringList quoted;
    for (const std::string &family : families)
        quoted << u'\'' + QString::fromStdString(family) + u'\'';
    return quoted.join(u',');
}

void writeFont(OdtXml &out, const QString &name, const QString &families)
{
    out.empty(QStringLiteral("style:font-face"),
        {{QStringLiteral("style:name"), name}, {QStringLiteral("svg:font-family"), families}});
}

} // namespace

void putForAllScripts(OdtAttributes &attributes, const QString &property, const QString &value)
{
    attributes.emplace_back(
        (property == QStringLiteral("font-name") ? QStringLiteral("style:") : QStringLiteral("fo:")) + property, value);
    attributes.emplace_back(QStringLiteral("style:") + property + QStringLiteral("-asian"), value);
}

QString OdtStyles::nameOf(OdtStyle style)
{
    const auto [at, isNew] = m_names.try_emplace(std::move(style));
    if (isNew) {
        const QString &family = at->first.family;
        at->second = family + QString::number(++m_count[family]);
        m_order.push_back(&*at);
    }
    return at->second;
}

OdtAttributes OdtStyles::fontOf(const QString &family)
{
    OdtAttributes attributes;
    if (family.isEmpty())
        return attributes;
    if (!faceCalled(family.toStdString()))
        m_others.insert(family);
    putForAllScripts(attributes, QStringLiteral("font-name"), family);
    return attributes;
}

void OdtStyles::writeStyles(OdtXml &out) const
{
    for (const auto *entry : m_order) {
        const auto &[style, name] = *entry;
        OdtAttributes own{{QStringLiteral("style:name"), name}, {QStringLiteral("style:family"), style.family}};
        own.insert(own.end(), style.own.begin(), style.own.end());
        out.open(QStringLiteral("style:style"), own);
        for (const auto &[element, attributes] : style.properties) {
            if (!attributes.empty())
                out.empty(element, attributes);
        }
        out.close();
    }
}

void OdtStyles::writeFonts(OdtXml &out) const
{
    out.open(QStringLiteral("office:font-face-decls"));
    for (const FaceChoice &choice : faces())
        writeFont(out, QString::fromUtf8(choice.word.data(), qsizetype(choice.word.size())),
            familyList(familiesFor(choice.face)));
    for (const QString &family : m_others)
        writeFont(out, family, familyList({family.toStdString()}));
    out.close();
}

} // namespace documents
