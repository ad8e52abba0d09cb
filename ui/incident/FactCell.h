#pragma once

#include "viewmodel/incident/FactStripModel.h"

#include <QAbstractButton>

namespace ui {

/// A fact and what is known of it: small word over the value, unknown in amber. A click corrects or enters it.
class FactCell final : public QAbstractButton {
    Q_OBJECT
public:
    explicit FactCell(QWidget *parent = nullptr);
    void setFact(const viewmodel::FactRow &fact);
    [[nodiscard]] const viewmodel::FactRow &fact() const { return m_fact; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    viewmodel::FactRow m_fact;
};

} // namespace ui
