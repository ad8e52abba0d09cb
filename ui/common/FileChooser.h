#pragma once

#include <QString>

class QWidget;

namespace ui {

/// Asks which file. The real one is a dialog, the only kind of dialog in the console; tests answer by themselves.
class FileChooser {
public:
    virtual ~FileChooser() = default;
    /// A file that is there; empty: none chosen. `filter` as in "CSV (*.csv)".
    [[nodiscard]] virtual QString fileToOpen(QWidget *parent, const QString &title, const QString &filter) = 0;
    /// A file to write, with the person's word that one of that name may be replaced; empty: none chosen.
    [[nodiscard]] virtual QString fileToSave(
        QWidget *parent, const QString &title, const QString &suggestedName, const QString &filter) = 0;
};

} // namespace ui
