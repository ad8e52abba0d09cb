#include "documents/Look.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace documents {

namespace {

// GB/T 9704-2012 5.1, 5.2: A4; 37 mm above, 28 mm left of a block of 156 × 225 mm; 22 lines of 28 characters of 3号.
const Look Letter{PaperKind::Letter, {210, 297}, {28, 37, 26, 35}, 22, 28, 16};
const Look Form{PaperKind::Form, {210, 297}, {22, 22, 20, 24}, 0, 0, 12};
const Look Wide{PaperKind::Wide, {297, 210}, {20, 22, 20, 22}, 0, 0, 11};

} // namespace

QSizeF Look::block() const
{
    return {sheet.width() - margins.left() - margins.right(), sheet.height() - margins.top() - margins.bottom()};
}

QPageLayout Look::pageLayout() const
{
    const bool lying = sheet.width() > sheet.height();
    QPageLayout layout(
        QPageSize(QPageSize::A4), lying ? QPageLayout::Landscape : QPageLayout::Portrait, {}, QPageLayout::Millimeter);
    layout.setMode(QPageLayout::FullPageMode);
    return layout;
}

const Look &lookOf(PaperKind kind)
{
    static const std::array<const Look *, 3> All{&Letter, &Form, &Wide};
    return *All.at(static_cast<std::size_t>(kind));
}

base::Result<PaperKind> paperKindOf(const std::string &html)
{
    static const QRegularExpression Meta(QStringLiteral(R"re(<meta\s+name="paper"\s+content="([^"]*)")re"));
    constexpr std::array<std::string_view, 3> Words{"letter", "form", "wide"};
    const QRegularExpressionMatch match = Meta.match(QString::fromStdString(html));
    if (!match.hasMatch())
        return PaperKind::Form;
    const std::string word = match.captured(1).toStdString();
    const auto found = std::ranges::find(Words, word);
    if (found == Words.end())
        return base::fail(
            base::ErrorCode::Invalid, "the page asks for a paper it cannot have; write letter, form or wide", word);
    return static_cast<PaperKind>(found - Words.begin());
}

} // namespace documents
