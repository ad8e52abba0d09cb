#pragma once

#include <QWidget>

class QHBoxLayout;

namespace ui {

class ElidedLabel;
class ToneLabel;

/// One cell of the strip: a small caption over a value, a hairline at the right.
class StripCell final : public QWidget {
    Q_OBJECT
public:
    explicit StripCell(const QString &caption, QWidget *parent = nullptr);

    void setValue(const QString &value);
    [[nodiscard]] ElidedLabel *value() const { return m_value; }
    /// Puts a widget into the line of the value: before it, or behind it.
    void addBefore(QWidget *widget);
    void addBehind(QWidget *widget);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QHBoxLayout *m_line;
    ToneLabel *m_caption;
    ElidedLabel *m_value;
};

} // namespace ui
