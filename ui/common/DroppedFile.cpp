#include "ui/common/DroppedFile.h"

#include <QMimeData>
#include <QUrl>

namespace ui {

QString draggedFile(const QMimeData &data)
{
    const QList<QUrl> urls = data.urls();
    return urls.size() == 1 ? urls.first().toLocalFile() : QString();
}

} // namespace ui
