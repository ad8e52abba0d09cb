#include "viewmodel/papers/PaperFiles.h"

#include "archive/Files.h"

#include <algorithm>
#include <array>

namespace viewmodel {

std::span<const PaperFileKind> paperFileKinds()
{
    static constexpr std::array Kinds{
        PaperFileKind{".pdf", [](const MadePaper &paper) { return paper.document.pdf(); }},
        PaperFileKind{".odt",
            [](const MadePaper &paper) {
                return documents::renderForEditing(paper.templates, paper.filled.composition(), paper.made);
            }},
        PaperFileKind{".html", [](const MadePaper &paper) { return base::Result<std::string>(paper.document.html()); }},
    };
    return Kinds;
}

const PaperFileKind *paperFileKindOf(const QString &name)
{
    const auto kinds = paperFileKinds();
    const auto found = std::ranges::find_if(kinds,
        [&](const PaperFileKind &kind) { return name.endsWith(QLatin1String(kind.ending), Qt::CaseInsensitive); });
    return found == kinds.end() ? nullptr : &*found;
}

QString withPaperEnding(const QString &name)
{
    return paperFileKindOf(name) ? name : name + QLatin1String(paperFileKinds().front().ending);
}

QString paperFileName(const QString &words)
{
    QString name = words.simplified();
    for (QChar &c : name) {
        if (QStringLiteral("/\\:*?\"<>|").contains(c))
            c = u'_';
    }
    return name + QLatin1String(paperFileKinds().front().ending);
}

base::Result<> writePaper(const MadePaper &paper, const QString &path)
{
    const PaperFileKind *kind = paperFileKindOf(path);
    const auto bytes = (kind ? *kind : paperFileKinds().front()).bytes(paper);
    if (!bytes)
        return base::failFrom(bytes);
    auto written = archive::writeFile(path.toStdString(), *bytes, archive::Replace::Allow, archive::Readers::AsUsual);
    if (!written && written.error().code == base::ErrorCode::NotFound)
        written.error().code = base::ErrorCode::ReadOnly; // to whoever saves it: another folder has to be chosen
    return written;
}

} // namespace viewmodel
