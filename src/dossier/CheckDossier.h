#pragma once

#include "app/EventStore.h"
#include "archive/Files.h"

#include <array>

namespace dossier {

/// What is wrong with a file of an export.
enum class FindingKind {
    Missing, ///< a manifest names it
    Changed, ///< its digest is another one
    Added, ///< no manifest names it, or it is there twice
    Unreadable,
    UnsafeName, ///< a manifest or the zip names what would lie outside of the folder
    BadManifest, ///< cut off, none at all, or the two do not name the same
    BadEvent, ///< an event does not have its hash, or does not follow the one before
    BadSignature, ///< the key did not sign this text
    OtherRecord, ///< the record it is held against has another event there
};
inline constexpr auto FindingNames = std::to_array<std::string_view>({"missing", "changed", "added", "unreadable",
    "unsafe_name", "bad_manifest", "bad_event", "bad_signature", "other_record"});

struct Finding {
    FindingKind kind = FindingKind::Missing;
    std::string file;
    std::string detail; ///< English
};

/// What an examination of an export found.
struct CheckReport {
    std::vector<Finding> findings; ///< by file
    std::size_t files = 0;
    std::size_t signatures = 0; ///< that were verified
    std::vector<app::StoredEvent> events; ///< as it has them
    std::string seal; ///< dossier::seal(), to compare with the one that was noted down
    [[nodiscard]] bool good() const { return findings.empty(); }
};

/// The files of a folder or of a zip file, whichever stands there. Errors: NotFound, Corrupt (the zip was cut off), Io.
[[nodiscard]] base::Result<std::vector<archive::FoundFile>> read(const std::string &path);

/// Holds every file against both manifests, recomputes the events and verifies the signatures. It trusts nothing in it:
/// the keys are those that came with it.
[[nodiscard]] CheckReport check(const std::vector<archive::FoundFile> &files);

/// The stream that the events are of; empty without any.
[[nodiscard]] std::string streamOf(const CheckReport &report);
/// Adds what differs from the same stream of a record.
void compareWith(const std::vector<app::StoredEvent> &record, CheckReport &report);

} // namespace dossier
