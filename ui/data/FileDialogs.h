#pragma once

#include "ui/common/FileChooser.h"

namespace ui {

/// Asks by the platform's dialogs. Each begins in the folder the one before ended in.
class FileDialogs final : public FileChooser {
public:
    [[nodiscard]] QString fileToOpen(QWidget *parent, const QString &title, const QString &filter) override;
    [[nodiscard]] QString fileToSave(
        QWidget *parent, const QString &title, const QString &suggestedName, const QString &filter) override;

private:
    QString remember(const QString &file);

    QString m_folder;
};

} // namespace ui
