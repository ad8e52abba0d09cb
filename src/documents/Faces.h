#pragma once

#include <QFont>

#include <optional>
#include <string>
#include <vector>

namespace documents {

/// The faces that GB/T 9704-2012 names.
enum class Face { FangSong, KaiTi, XiaoBiaoSong, SongTi, HeiTi };
inline constexpr std::size_t FaceCount = 5;

/// Which installed font stands in for a face.
struct FaceChoice {
    Face face = Face::FangSong;
    std::string_view word; ///< as templates name it: "fangsong"
    std::string official; ///< as the standard calls it: "仿宋"
    std::string used; ///< family that is installed; empty: neither the official one nor its fallback is
    bool isOfficial = false;
};

/// All faces, each as it is found on this machine. Looked up once. Needs a QGuiApplication.
[[nodiscard]] const std::vector<FaceChoice> &faces();
/// The face that templates name so; nothing where there is none.
[[nodiscard]] std::optional<Face> faceCalled(std::string_view word);
/// Every family that may stand for a face: the one in use here, the official ones, what stands in for them. For whoever
/// opens a document elsewhere. LibreOffice on Linux has fontconfig replace the first where it is not installed, and never
/// looks at the others then: so the first is one that is.
[[nodiscard]] std::vector<std::string> familiesFor(Face face);
/// The family to set text of that face in.
[[nodiscard]] QString familyOf(Face face);
/// The fallback of a heavy face is set in bold.
[[nodiscard]] bool isBold(Face face);
/// A font for paper: no hinting, and every character the glyph that the font gives it, so that readers of a PDF can
/// name it again (shaping takes other digits and punctuation). `points`: its size.
[[nodiscard]] QFont paperFont(Face face, qreal points);

} // namespace documents
