#pragma once

#include "ui/common/KeyCap.h"

#include <QDialog>

#include <memory>

namespace Ui {
class KeysHelp;
}

namespace ui {

class RegionRegistry;

/// The keys of one place.
struct KeyGroup {
    QString place;
    QList<KeyHint> hints;
};

/// Every key that works in `window` now, by place: everywhere, in this view, any list, then region by region. Read from
/// the actions themselves, so it cannot differ from what the keys do.
[[nodiscard]] QList<KeyGroup> collectKeys(const QWidget &window, const RegionRegistry &regions);

/// The groups in columns of about one height, read from top to bottom and from left to right. One that is longer than a
/// column goes on in the next, under its name again.
[[nodiscard]] QList<QList<KeyGroup>> inColumns(const QList<KeyGroup> &groups, int columns);

/// The list behind F1. Not modal: it may stay open beside the work.
class KeysHelp final : public QDialog {
    Q_OBJECT
public:
    explicit KeysHelp(QWidget *parent);
    ~KeysHelp() override;
    void setGroups(const QList<KeyGroup> &groups);

private:
    const std::unique_ptr<Ui::KeysHelp> m_ui;
};

} // namespace ui
