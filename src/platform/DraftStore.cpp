#include "platform/DraftStore.h"

#include "platform/SetAside.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>

namespace platform {

namespace {

/// Nothing when the bytes are not an object of texts.
std::optional<QMap<QString, QString>> parse(const QByteArray &bytes)
{
    const QJsonDocument document = QJsonDocument::fromJson(bytes);
    if (!document.isObject())
        return std::nullopt;
    QMap<QString, QString> drafts;
    const QJsonObject object = document.object();
    for (auto it = object.begin(); it != object.end(); ++it) {
        if (!it.value().isString())
            return std::nullopt;
        drafts.insert(it.key(), it.value().toString());
    }
    return drafts;
}

} // namespace

DraftStore::DraftStore(const QString &path)
    : m_path(path)
{
    read();
}

void DraftStore::read()
{
    QFile file(m_path);
    if (!file.exists())
        return;
    const bool opened = file.open(QIODevice::ReadOnly);
    if (std::optional<QMap<QString, QString>> drafts = opened ? parse(file.readAll()) : std::nullopt) {
        m_drafts = std::move(*drafts);
        return;
    }
    file.close();
    m_problem = setAside(m_path);
}

base::Result<> DraftStore::keep(const QString &key, const QString &text)
{
    if (m_drafts.value(key) != text) {
        m_written = false;
        if (text.isEmpty())
            m_drafts.remove(key);
        else
            m_drafts.insert(key, text);
    }
    return m_written ? base::Result<>() : write();
}

base::Result<> DraftStore::write()
{
    QJsonObject object;
    for (auto it = m_drafts.constBegin(); it != m_drafts.constEnd(); ++it)
        object.insert(it.key(), it.value());
    QSaveFile file(m_path);
    const bool opened = file.open(QIODevice::WriteOnly);
    if (opened) {
        file.setPermissions(
            QFileDevice::ReadOwner | QFileDevice::WriteOwner); // what a caller said is not for everybody
        file.write(QJsonDocument(object).toJson(QJsonDocument::Compact));
    }
    if (!opened || !file.commit()) {
        const bool forbidden = file.error() == QFileDevice::PermissionsError || file.error() == QFileDevice::OpenError;
        return base::fail(forbidden ? base::ErrorCode::ReadOnly : base::ErrorCode::Io,
            "the drafts cannot be saved: " + file.errorString().toStdString()
                + "; they are kept as long as the program runs; check the folder and the free space",
            m_path.toStdString());
    }
    m_written = true;
    return {};
}

} // namespace platform
