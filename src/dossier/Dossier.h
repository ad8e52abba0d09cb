#pragma once

#include "app/EventStore.h"
#include "archive/Folder.h"
#include "dispatch/Notices.h"
#include "documents/FilledForm.h"
#include "dossier/DossierFiles.h"
#include "identity/Accounts.h"
#include "identity/Directory.h"
#include "store/RecordKind.h"

/// Everything about one incident, as files that leave the console and can be checked without it:
/// docs/formats/export.md.
namespace dossier {

/// An incident with all that belongs to it.
struct Subject {
    const incident::Incident &incident;
    const incident::PlanLibrary &plans;
    const documents::FormLibrary &forms;
    const documents::Templates &pages;
    const dispatch::Notices &notices;
    const reserve::Stock &stock;
    const identity::Accounts &accounts;
    const identity::Directory &directory; ///< phones on the sheets of its calls
    std::vector<app::StoredEvent> events; ///< of the incident's stream, as the record holds them
    std::int64_t headPosition = 0; ///< of the last event of the record then
    std::string headHash;
    std::vector<documents::Mark> marks; ///< of the record: a demonstration, a drill
    base::Instant now;
};

/// What a record of that kind has written across its papers: nothing of a live one.
[[nodiscard]] std::vector<documents::Mark> marksOf(store::RecordKind kind);

/// Fills in what comes from the record itself: the events of the incident, up to the one its state is of, and the last
/// event of all that was recorded before the incident went on. Errors: those of the store.
[[nodiscard]] base::Result<> takeEvents(const app::EventStore &store, Subject &subject);

/// The files, the manifests last; the same record and moment give the same bytes. Errors: those of making the papers.
/// Needs a QGuiApplication.
[[nodiscard]] base::Result<std::vector<archive::File>> filesOf(const Subject &subject);

/// SM3 of MANIFEST.sha256: with this number in hand, nobody can put another export in the place of this one. Empty
/// where there is none.
[[nodiscard]] std::string seal(const std::vector<archive::File> &files);

} // namespace dossier
