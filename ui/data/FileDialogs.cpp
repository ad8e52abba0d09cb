#include "ui/data/FileDialogs.h"

#include <QDir>
#include <QFileDialog>
#include <QFileSystemModel>
#include <QHeaderView>
#include <QIdentityProxyModel>
#include <QLocale>
#include <QTreeView>

namespace ui {

namespace {

constexpr int TimeColumn = 3; // of a QFileSystemModel

/// Qt writes the time of a file as the machine's own language has it, whatever the program's is.
class FilesInOurWords final : public QIdentityProxyModel {
public:
    using QIdentityProxyModel::QIdentityProxyModel;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override
    {
        const auto *files = qobject_cast<const QFileSystemModel *>(sourceModel());
        if (role != Qt::DisplayRole || index.column() != TimeColumn || !files)
            return QIdentityProxyModel::data(index, role);
        return QLocale().toString(files->lastModified(mapToSource(index)), QLocale::ShortFormat);
    }
};

QString chosenIn(QFileDialog &dialog)
{
    dialog.setProxyModel(new FilesInOurWords(&dialog));
    for (const QTreeView *list : dialog.findChildren<QTreeView *>())
        list->header()->setSectionResizeMode(TimeColumn, QHeaderView::ResizeToContents);
    return dialog.exec() == QDialog::Accepted ? dialog.selectedFiles().value(0) : QString();
}

} // namespace

QString FileDialogs::fileToOpen(QWidget *parent, const QString &title, const QString &filter)
{
    QFileDialog dialog(parent, title, m_folder, filter);
    dialog.setFileMode(QFileDialog::ExistingFile);
    return remember(chosenIn(dialog));
}

QString FileDialogs::fileToSave(
    QWidget *parent, const QString &title, const QString &suggestedName, const QString &filter)
{
    QFileDialog dialog(parent, title, m_folder, filter);
    dialog.setFileMode(QFileDialog::AnyFile);
    dialog.setAcceptMode(QFileDialog::AcceptSave);
    dialog.selectFile(suggestedName);
    return remember(chosenIn(dialog));
}

QString FileDialogs::remember(const QString &file)
{
    if (!file.isEmpty())
        m_folder = QFileInfo(file).absolutePath();
    return file;
}

} // namespace ui
