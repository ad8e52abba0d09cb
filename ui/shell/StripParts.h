#pragma once

#include "ui/common/Marks.h"
#include "ui/common/Tokens.h"
#include "ui/shell/StripState.h"

#include <QPushButton>

namespace ui {

/// "Live" in a frame, or "Demonstration" inverted with "not live" under it. Plum stays free: it means drill.
class ModeBox final : public QWidget {
    Q_OBJECT
public:
    explicit ModeBox(QWidget *parent = nullptr);
    void setMode(WorkMode mode);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] QString word() const;
    [[nodiscard]] QString remark() const;

    WorkMode m_mode = WorkMode::Live;
};

/// A mark in a tone, one em square.
class MarkLabel final : public QWidget {
    Q_OBJECT
public:
    explicit MarkLabel(QWidget *parent = nullptr);
    void setMark(Mark mark, Tone tone);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Mark m_mark = Mark::Full;
    Tone m_tone = Tone::Ok;
};

/// An outlined word in the tone of danger that can be pressed.
class OverdueButton final : public QPushButton {
    Q_OBJECT
public:
    explicit OverdueButton(QWidget *parent = nullptr);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
};

} // namespace ui
