#pragma once

#include "archive/Files.h"
#include "base/Instant.h"

#include <array>

/// The files of an export: what they are called, and where they stand, a folder or one zip file.
namespace dossier {

// Names in an export.
inline constexpr std::string_view Sha256Manifest = "MANIFEST.sha256";
inline constexpr std::string_view Sm3Manifest = "MANIFEST.sm3";
inline constexpr std::string_view EventLines = "events.jsonl";
inline constexpr std::string_view EventDigests = "events.sm3";
inline constexpr std::string_view EventFolder = "events/";
inline constexpr std::string_view TimelineJson = "timeline.json";
inline constexpr std::string_view SignatureFolder = "signatures/";
inline constexpr std::string_view SignatureList = "signatures/list.txt";

/// Where one of these stands, an export was meant to.
inline constexpr auto TellingNames =
    std::to_array<std::string_view>({Sha256Manifest, Sm3Manifest, EventDigests, EventLines});

[[nodiscard]] bool isTelling(std::string_view name);

/// Whether a path asks for one zip file; else for a folder.
[[nodiscard]] bool isZip(const std::string &path);

/// Writes them as a zip file, in it a folder called like the file, or as a folder; whole or not at all. With
/// Replace::Allow an earlier export is replaced, and nothing else: the manifest there names every file that stands
/// there. Errors: Refused (something else stands there; it is named), NotFound, ReadOnly, Full, Io.
[[nodiscard]] base::Result<> write(
    const std::string &path, const std::vector<archive::File> &files, base::Instant now, archive::Replace replace);

/// The files of a folder or of a zip file, whichever stands there. Those of a zip file without the one folder that they
/// stand in; what stands beside that folder is called "../name" then. Errors: NotFound, Corrupt (the zip was cut off),
/// Io.
[[nodiscard]] base::Result<std::vector<archive::FoundFile>> read(
    const std::string &path, const archive::Reading &reading = {});

} // namespace dossier
