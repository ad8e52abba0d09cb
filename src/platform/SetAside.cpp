#include "platform/SetAside.h"

#include <QFile>

namespace platform {

base::Error setAside(const QString &path)
{
    QString name = path + QStringLiteral(".damaged");
    for (int number = 2; QFile::exists(name); ++number)
        name = path + QStringLiteral(".damaged-%1").arg(number);
    const bool moved = QFile::rename(path, name);
    return {base::ErrorCode::Corrupt,
        moved ? "the file could not be read; it is kept as " + name.toStdString() + ", a new one was begun"
              : "the file could not be read, nor moved away; it will be replaced when something is saved",
        path.toStdString()};
}

} // namespace platform
