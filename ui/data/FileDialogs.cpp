#include "ui/data/FileDialogs.h"

#include <QDir>
#include <QFileDialog>

namespace ui {

QString FileDialogs::fileToOpen(QWidget *parent, const QString &title, const QString &filter)
{
    return remember(QFileDialog::getOpenFileName(parent, title, m_folder, filter));
}

QString FileDialogs::fileToSave(
    QWidget *parent, const QString &title, const QString &suggestedName, const QString &filter)
{
    const QString begin = m_folder.isEmpty() ? suggestedName : QDir(m_folder).filePath(suggestedName);
    return remember(QFileDialog::getSaveFileName(parent, title, begin, filter));
}

QString FileDialogs::remember(const QString &file)
{
    if (!file.isEmpty())
        m_folder = QFileInfo(file).absolutePath();
    return file;
}

} // namespace ui
