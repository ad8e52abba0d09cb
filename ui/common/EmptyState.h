#pragma once

#include "ui/common/KeyCap.h"

namespace ui {

/// What stands where there is nothing yet: what this is, and the one key that changes it.
class EmptyState final : public QWidget {
    Q_OBJECT
public:
    explicit EmptyState(QWidget *parent = nullptr);

    /// `sentence` carries "%1" where the cap of `key` is drawn: "No open incident. Press %1 to report one."
    void setContent(const QString &sentence, const QString &key = {});
    /// A single row of a region that has little room, instead of a space of its own.
    void setDense();
    [[nodiscard]] QString text() const { return accessibleName(); }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return {0, sizeHint().height()}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    qreal m_height = 4; ///< em
    QString m_before;
    QString m_after;
    QString m_key;
};

} // namespace ui
