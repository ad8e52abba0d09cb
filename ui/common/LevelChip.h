#pragma once

#include "ui/common/Tokens.h"
#include "viewmodel/Vocabulary.h"

#include <QWidget>

class QPainter;

namespace ui {

/// Fill, text and edge of a level. `level` is not None.
[[nodiscard]] const Fill &levelFill(const Tokens &tokens, viewmodel::Level level);

/// A level or a state in a frame: in force filled; proposed and certain outlined with a thick bar at the left; possible
/// dashed; a plain word outlined. The word carries the meaning, the colour repeats it.
[[nodiscard]] QSize chipSize(const viewmodel::Chip &chip, const QFont &font);
void paintChip(
    QPainter &painter, const QRect &rect, const viewmodel::Chip &chip, const QFont &font, const Tokens &tokens);

/// A word outlined in its tone: amber "缺 2 项", red "超时".
[[nodiscard]] QSize tagSize(const QString &text, const QFont &font);
void paintTag(
    QPainter &painter, const QRect &rect, const QString &text, Tone tone, const QFont &font, const Tokens &tokens);

/// A chip as a widget, in the font it is given; its accessible name is its text.
class LevelChip final : public QWidget {
    Q_OBJECT
public:
    explicit LevelChip(QWidget *parent = nullptr);
    void setChip(const viewmodel::Chip &chip);
    [[nodiscard]] const viewmodel::Chip &chip() const { return m_chip; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    viewmodel::Chip m_chip;
};

} // namespace ui
