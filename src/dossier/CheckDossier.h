#pragma once

#include "app/EventStore.h"
#include "dossier/DossierFiles.h"

namespace dossier {

/// What is wrong with a file of an export.
enum class FindingKind {
    Missing, ///< a manifest names it
    Changed, ///< its digest is another one
    Added, ///< no manifest names it, or it is there twice
    Unreadable,
    UnsafeName, ///< a manifest or the zip names what would lie outside of the folder
    BadManifest, ///< cut off, none at all, or the two do not name the same
    BadEvent, ///< an event does not have its hash or does not follow the one before, or there are none
    BadSignature, ///< the key did not sign this text, or nothing says which one did
    OtherRecord, ///< the record it is held against has another event there, or one that is missing here
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
    std::int64_t headPosition = 0; ///< of the last event of the record then, as it has it; 0: it does not say
    std::string headHash;
    std::string seal; ///< dossier::seal(), to compare with the one that was noted down
    [[nodiscard]] bool good() const { return findings.empty(); }
};

/// Holds every file against both manifests, recomputes the events and verifies the signatures. It trusts nothing in it:
/// the keys are those that came with it.
[[nodiscard]] CheckReport check(const std::vector<archive::FoundFile> &files);

/// The stream that the events are of; empty without any.
[[nodiscard]] std::string streamOf(const CheckReport &report);
/// Adds what differs from a record: another event at a place, or one of the same stream that was recorded before the
/// export's head and is missing here. Errors: those of the store.
[[nodiscard]] base::Result<> compareWith(const app::EventStore &record, CheckReport &report);

} // namespace dossier
