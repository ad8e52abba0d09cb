#pragma once

#include <QTimer>
#include <QWidget>

namespace ui {

/// A thin bar under the head of a pane while what belongs there is being read. It appears only once that takes long
/// enough to be noticed, and does not move.
class BusyBar final : public QWidget {
    Q_OBJECT
public:
    static constexpr std::chrono::milliseconds Patience{300};
    explicit BusyBar(QWidget *parent = nullptr);
    void setBusy(bool busy);
    [[nodiscard]] bool isShown() const { return m_shown; }
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void reveal(bool shown);

    QTimer m_patience;
    bool m_shown = false;
};

} // namespace ui
