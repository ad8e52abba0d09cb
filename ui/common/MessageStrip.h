#pragma once

#include <QFrame>

class QLabel;

namespace ui {

/// Something went wrong, said in three parts: "Backup failed: the disk is full." "The record is not affected."
/// "Make room, then try again." A part may be empty.
struct Message {
    QString failed;
    QString safe;
    QString advice;
};

/// The amber-edged strip on top of a screen. It blocks nothing and stays until dismissed or cleared.
class MessageStrip final : public QFrame {
    Q_OBJECT
public:
    explicit MessageStrip(QWidget *parent = nullptr);

    void showMessage(const Message &message);
    void clear();
    /// All that is said, in one line; empty when hidden.
    [[nodiscard]] QString text() const { return accessibleName(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QLabel *m_label;
};

} // namespace ui
