#pragma once

#include <QKeySequence>
#include <QObject>

#include <functional>

class QWidget;

namespace ui {

/// A key that acts while the focus is in `scope` or in anything inside it, and there wins over a shortcut of the window
/// with the same key (two QShortcuts would make each other ambiguous). An inner scope wins over an outer one. Held
/// down, only an arrow acts again.
/// Lives as long as `scope`.
class ScopedKey final : public QObject {
    Q_OBJECT
public:
    ScopedKey(QWidget *scope, const QKeySequence &key, std::function<void()> act);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    const QKeySequence m_key;
    const std::function<void()> m_act;
};

} // namespace ui
