#pragma once

#include "dossier/Dossier.h"

namespace dossier {

/// A paper of the incident, finished.
struct Paper {
    std::string name; ///< in the export: "documents/report-000134-initial.pdf"
    std::string title; ///< "初报（第 134 条）"
    std::string pdf;
};

/// Its reports, a sheet for each call, the forms of its plans, and of the notices that it asked for; those of a plan
/// version that is not at hand are left out. Errors: those of documents::render() and of the PDF.
[[nodiscard]] base::Result<std::vector<Paper>> papersOf(const Subject &subject);

/// The notices whose request names the incident.
[[nodiscard]] std::vector<const dispatch::Notice *> noticesOf(const Subject &subject);

/// What a name of a plan or a city is in the name of a file: letters and digits, the rest as "_".
[[nodiscard]] std::string inName(std::string_view words);

} // namespace dossier
