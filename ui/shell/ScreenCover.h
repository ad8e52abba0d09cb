#pragma once

#include "base/Instant.h"

#include <QObject>
#include <QPointer>
#include <QWidget>

#include <vector>

namespace ui {

class Ticker;

/// Hides what is written on screen from whoever passes by, at F12 or after five minutes without a touch. The strip, the
/// lists and the clocks stay (panes with staysWhenCovered()). F12 or Enter uncovers: there are no accounts to ask for.
class ScreenCover final : public QObject {
    Q_OBJECT
public:
    static constexpr std::chrono::minutes IdleLimit{5};

    /// `ticker` outlives the cover and supplies the time.
    explicit ScreenCover(Ticker &ticker, QObject *parent = nullptr);

    /// This widget's text is hidden while covered.
    void protect(QWidget *host);
    void cover();
    void uncover();
    [[nodiscard]] bool isCovered() const { return m_covered; }

Q_SIGNALS:
    void coveredChanged(bool covered);
    /// N, while covered: the phone rings, and whoever takes the call must not type into nothing.
    void callWanted();

protected:
    /// Every key, click and move of the application counts as a touch.
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void noticeIdle(base::Instant now);

    Ticker &m_ticker;
    base::Instant m_lastTouch;
    std::vector<QPointer<QWidget>> m_sheets;
    QPointer<QWidget> m_cameFrom;
    bool m_covered = false;
};

} // namespace ui
