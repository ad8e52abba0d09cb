#pragma once

#include "ui/common/Tokens.h"

#include <QLabel>

namespace ui {

/// A label whose text has one of the console's tones, in light and in dark.
class ToneLabel : public QLabel {
    Q_OBJECT
public:
    explicit ToneLabel(QWidget *parent = nullptr);
    void setTone(Tone tone);
    [[nodiscard]] Tone tone() const { return m_tone; }

protected:
    void changeEvent(QEvent *event) override;

private:
    void takeColor();

    Tone m_tone = Tone::Text;
};

/// One line of plain text that gives way: shown with "…" where there is no room, whole in the tool tip.
class ElidedLabel final : public ToneLabel {
    Q_OBJECT
public:
    explicit ElidedLabel(QWidget *parent = nullptr);
    [[nodiscard]] QSize minimumSizeHint() const override;
    /// Where what does not fit is left out; at its end unless said otherwise.
    void setElide(Qt::TextElideMode elide);

protected:
    void paintEvent(QPaintEvent *event) override;
    bool event(QEvent *event) override;

private:
    Qt::TextElideMode m_elide = Qt::ElideRight;
};

} // namespace ui
