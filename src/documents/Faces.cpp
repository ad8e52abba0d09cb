#include "documents/Faces.h"

#include <QFontDatabase>
#include <QStringList>

#include <algorithm>
#include <array>

namespace documents {

namespace {

/// Official families as systems call them, and what is free and installs with the scripts.
struct Wanted {
    Face face;
    std::string_view word;
    std::string_view official;
    std::array<std::string_view, 4> families;
    std::array<std::string_view, 2> fallbacks; ///< a Chinese system calls it by its Chinese name
};

constexpr std::array<Wanted, FaceCount> AllWanted{{
    {Face::FangSong, "fangsong", "仿宋", {"FangSong_GB2312", "仿宋_GB2312", "FangSong", "仿宋"},
        {"LXGW WenKai", "霞鹜文楷"}},
    {Face::KaiTi, "kaiti", "楷体", {"KaiTi_GB2312", "楷体_GB2312", "KaiTi", "楷体"}, {"LXGW WenKai", "霞鹜文楷"}},
    {Face::XiaoBiaoSong, "xiaobiaosong", "小标宋",
        {"方正小标宋简体", "FZXiaoBiaoSong-B05S", "FZXiaoBiaoSong-B05", "方正小标宋_GBK"}, {"Noto Serif CJK SC", {}}},
    {Face::SongTi, "songti", "宋体", {"SimSun", "宋体", "NSimSun", "新宋体"}, {"Noto Serif CJK SC", {}}},
    {Face::HeiTi, "heiti", "黑体", {"SimHei", "黑体", "FZHei-B01S", "方正黑体简体"}, {"Noto Sans CJK SC", {}}},
}};

QString qtext(std::string_view text) { return QString::fromUtf8(text.data(), qsizetype(text.size())); }

FaceChoice choose(const Wanted &wanted, const QStringList &installed)
{
    FaceChoice choice{wanted.face, wanted.word, std::string(wanted.official), {}, false};
    for (const std::string_view family : wanted.families) {
        if (!installed.contains(qtext(family)))
            continue;
        choice.used = std::string(family);
        choice.isOfficial = true;
        return choice;
    }
    for (const std::string_view family : wanted.fallbacks) {
        if (choice.used.empty() && !family.empty() && installed.contains(qtext(family)))
            choice.used = std::string(family);
    }
    return choice;
}

std::vector<FaceChoice> chooseAll()
{
    const QStringList installed = QFontDatabase::families();
    std::vector<FaceChoice> all;
    for (const Wanted &wanted : AllWanted)
        all.push_back(choose(wanted, installed));
    return all;
}

} // namespace

const std::vector<FaceChoice> &faces()
{
    static const std::vector<FaceChoice> All = chooseAll();
    return All;
}

std::optional<Face> faceCalled(std::string_view word)
{
    const auto found = std::ranges::find(AllWanted, word, &Wanted::word);
    return found == AllWanted.end() ? std::nullopt : std::optional(found->face);
}

std::vector<std::string> familiesFor(Face face)
{
    const Wanted &wanted = AllWanted.at(static_cast<std::size_t>(face));
    std::vector<std::string> families{familyOf(face).toStdString()};
    const auto add = [&](std::string_view family) {
        if (!family.empty() && family != families.front())
            families.emplace_back(family);
    };
    std::ranges::for_each(wanted.families, add);
    std::ranges::for_each(wanted.fallbacks, add);
    return families;
}

QString familyOf(Face face)
{
    const FaceChoice &choice = faces().at(static_cast<std::size_t>(face));
    return choice.used.empty() ? QFont().defaultFamily() : qtext(choice.used);
}

bool isBold(Face face) { return face == Face::XiaoBiaoSong && !faces().at(static_cast<std::size_t>(face)).isOfficial; }

QFont paperFont(Face face, qreal points)
{
    QFont font(familyOf(face));
    font.setPointSizeF(points);
    font.setBold(isBold(face));
    font.setStyleStrategy(QFont::PreferNoShaping);
    font.setHintingPreference(QFont::PreferNoHinting);
    return font;
}

} // namespace documents
