#pragma once

#include <QList>
#include <QStringList>
#include <QWidget>

class QCheckBox;

namespace viewmodel {
struct Choice;
}

namespace ui {

/// A box for every role; ticked are those an account has.
class RoleBoxes final : public QWidget {
    Q_OBJECT
public:
    explicit RoleBoxes(QWidget *parent = nullptr);

    void setTicked(const QStringList &codes);
    [[nodiscard]] QStringList ticked() const; ///< codes
    /// As one text, for a draft: codes with a blank between them.
    [[nodiscard]] QString text() const { return ticked().join(u' '); }
    void setText(const QString &codes) { setTicked(codes.split(u' ')); }
    [[nodiscard]] QCheckBox *box(const QString &code) const;

Q_SIGNALS:
    void changed();

private:
    QList<QCheckBox *> m_boxes;
};

} // namespace ui
