#pragma once

#include "ui/common/Tokens.h"

#include <QWidget>

namespace ui {

/// Running text of several tones that ends in the clause it rests on: "50 or more → level Ⅰ 附件2". Wraps; said to a
/// screen reader as one sentence.
class ClauseLine final : public QWidget {
    Q_OBJECT
public:
    struct Part {
        QString text;
        Tone tone = Tone::Text;
        bool bold = false;
        friend bool operator==(const Part &, const Part &) = default;
    };
    explicit ClauseLine(QWidget *parent = nullptr);

    void setParts(const QList<Part> &parts);
    [[nodiscard]] QString text() const { return accessibleName(); }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QList<Part> m_parts;
};

} // namespace ui
