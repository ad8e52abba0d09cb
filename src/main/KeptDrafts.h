#pragma once

#include "platform/DraftStore.h"
#include "ui/common/DraftKeeper.h"

#include <QMap>
#include <QTimer>

namespace root {

/// Drafts in the person's folder. Keystrokes are gathered for a moment before they go to the disk.
class KeptDrafts final : public QObject, public ui::DraftKeeper {
public:
    explicit KeptDrafts(const QString &file, QObject *parent = nullptr);
    ~KeptDrafts() override;

    [[nodiscard]] QString load(const QString &key) const override;
    void save(const QString &key, const QString &text) override;

private:
    void write();

    platform::DraftStore m_store;
    QMap<QString, QString> m_pending;
    QTimer m_timer;
};

} // namespace root
