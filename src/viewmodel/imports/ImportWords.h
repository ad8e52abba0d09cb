#pragma once

#include "viewmodel/imports/ImportPreview.h"

#include <QStringList>

/// The codes of a table file's findings in sentences. Their own English texts are for the log and the command line.
namespace viewmodel {

/// A finding on screen.
struct ImportFinding {
    QString place; ///< "line 3 · 电话", "line 3, character 12", "whole file"
    QString what; ///< "“1.38E+10” is not a telephone number."
    QString advice; ///< what to do
    int line = 0; ///< from 1; 0: no place known
    int column = 0; ///< in characters, from 1
    int previewLine = -1; ///< index into ImportPreview::lines
    int previewCell = -1; ///< index into its cells; -1: the line as a whole
    bool error = true; ///< else a warning, which does not stand in the way
    friend bool operator==(const ImportFinding &, const ImportFinding &) = default;
};

/// Every finding in the order of the file, each said once.
[[nodiscard]] std::vector<ImportFinding> findingsOf(const ImportPreview &preview, RegisterKind kind);
/// The same of a text that is no register; `columns`: those its first line may name.
[[nodiscard]] std::vector<ImportFinding> findingsOf(
    const QStringList &lines, const std::vector<base::Diagnostic> &diagnostics, const QString &columns);

} // namespace viewmodel
