#include "documents/Template.h"

#include <QFile>
#include <QRegularExpression>

namespace documents {

namespace {

constexpr int DeepestPartial = 8;

QString qtext(const std::string &text) { return QString::fromStdString(text); }

bool isPlainName(const std::string &name)
{
    static const QRegularExpression Plain(QStringLiteral("^[A-Za-z0-9_-]+$"));
    return Plain.match(qtext(name)).hasMatch();
}

} // namespace

base::Result<std::string> Templates::text(const std::string &name) const
{
    if (!isPlainName(name))
        return base::fail(
            base::ErrorCode::Invalid, "is no name of a page; write letters, digits, hyphens and underscores", name);
    for (const QString &path : {qtext(m_folder + "/" + name + ".html"), qtext(":/forms/" + name + ".html")}) {
        QFile file(path);
        if (file.open(QIODevice::ReadOnly))
            return file.readAll().toStdString();
    }
    return base::fail(base::ErrorCode::NotFound,
        "is no page that comes with the console, nor is there " + m_folder + "/" + name + ".html", name);
}

base::Result<> Templates::addPartials(const std::string &text, kainjow::mustache::data &context, int depth) const
{
    static const QRegularExpression Partial(QStringLiteral(R"(\{\{>\s*([^}\s]+)\s*\}\})"));
    for (auto matches = Partial.globalMatch(qtext(text)); matches.hasNext();) {
        const std::string name = matches.next().captured(1).toStdString();
        if (depth >= DeepestPartial)
            return base::fail(base::ErrorCode::Invalid, "takes itself in by way of other pages", name);
        const auto part = this->text(name);
        if (!part)
            return base::failFrom(part);
        if (const auto inner = addPartials(*part, context, depth + 1); !inner)
            return inner;
        context.set(name, kainjow::mustache::partial([part = *part] { return part; }));
    }
    return {};
}

base::Result<std::string> Templates::fill(const std::string &page, kainjow::mustache::data context) const
{
    const auto source = text(page);
    if (!source)
        return base::failFrom(source);
    if (const auto parts = addPartials(*source, context, 0); !parts)
        return base::failFrom(parts);
    kainjow::mustache::mustache pattern(*source);
    if (!pattern.is_valid())
        return base::fail(base::ErrorCode::Invalid, "is no template: " + pattern.error_message(), page);
    std::string html = pattern.render(context);
    if (!pattern.is_valid()) // a fault of a page taken in shows up only now
        return base::fail(base::ErrorCode::Invalid, "is no template: " + pattern.error_message(), page);
    return html;
}

} // namespace documents
