#pragma once

#include "platform/DraftStore.h"
#include "ui/common/DraftKeeper.h"
#include "viewmodel/Background.h"

#include <QMap>
#include <QTimer>

namespace root {

/// Drafts in the person's folder. They are written in a thread of their own, in the order in which they came, and the
/// window never waits for the disk: what a field hands over is on it a moment later. The program ends when the last is
/// written.
class KeptDrafts final : public QObject, public ui::DraftKeeper {
public:
    explicit KeptDrafts(const QString &file, QObject *parent = nullptr);
    ~KeptDrafts() override;

    [[nodiscard]] QString load(const QString &key) const override { return m_texts.value(key); }
    void save(const QString &key, const QString &text) override;
    /// Forgets every text: the record they were typed for is another one now.
    void forgetAll();

private:
    using Texts = QMap<QString, QString>;
    void write();
    static void keep(platform::DraftStore &store, const Texts &texts);

    platform::DraftStore m_store; ///< once the constructor is through, touched only by m_writer
    Texts m_texts; ///< as last typed
    Texts m_unwritten;
    QTimer m_timer;
    viewmodel::Background m_writer; ///< last: it ends first, and only when everything is written
};

} // namespace root
