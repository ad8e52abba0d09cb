#include "viewmodel/papers/PaperFiles.h"

#include <QSaveFile>

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
    QSaveFile file(path);
    const auto size = static_cast<qint64>(bytes->size());
    if (file.open(QIODevice::WriteOnly) && file.write(bytes->data(), size) == size && file.commit())
        return {};
    const base::ErrorCode code = file.error() == QFileDevice::ResourceError ? base::ErrorCode::Full
        : file.error() == QFileDevice::OpenError || file.error() == QFileDevice::PermissionsError
        ? base::ErrorCode::ReadOnly
        : base::ErrorCode::Io;
    return base::fail(code, "cannot be written: " + file.errorString().toStdString(), path.toStdString());
}

} // namespace viewmodel
