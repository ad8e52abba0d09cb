#pragma once

#include "viewmodel/dispatch/NoticePaper.h"

#include <QImage>
#include <QWidget>

namespace ui {

/// The notice as a sheet of paper: every label and value of the text that is signed, what changed since the draft
/// before on tinted ground, what each of the four said, and once it is issued its number, code and QR code.
class PaperView final : public QWidget {
    Q_OBJECT
public:
    explicit PaperView(QWidget *parent = nullptr);
    void setPaper(const viewmodel::NoticePaper &paper);
    [[nodiscard]] const viewmodel::NoticePaper &paper() const { return m_paper; }
    /// All that stands on it, a line a row.
    [[nodiscard]] QString text() const { return accessibleDescription(); }
    /// Where the opinion stands that is waited for, on the sheet as it is; null where none is.
    [[nodiscard]] QRect waitingRow() const;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    viewmodel::NoticePaper m_paper;
    QImage m_qr;
};

} // namespace ui
