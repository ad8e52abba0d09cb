#pragma once

#include "base/Instant.h"

#include <QObject>
#include <QPointer>
#include <QWidget>

#include <vector>

namespace ui {

class Ticker;

/// Hides what is written on screen from whoever passes by, at F12 or after five minutes without a touch. The strip, the
/// lists and the clocks stay (panes with staysWhenCovered()). F12 or Enter uncovers; where people sign in, a gate
/// stands on the cover and whoever passes it uncovers.
class ScreenCover final : public QObject {
    Q_OBJECT
public:
    static constexpr std::chrono::minutes UsualIdleLimit{5};

    /// `ticker` outlives the cover and supplies the time.
    explicit ScreenCover(Ticker &ticker, QObject *parent = nullptr);

    /// This widget's text is hidden while covered.
    void protect(QWidget *host);
    /// How long nobody touches anything before it covers by itself.
    void setIdleLimit(std::chrono::minutes limit) { m_idleLimit = limit; }
    [[nodiscard]] std::chrono::minutes idleLimit() const { return m_idleLimit; }
    /// What stands on the first cover from now on; null: Enter and F12 uncover. Takes ownership.
    void setGate(QWidget *gate);
    void openGate(bool open); ///< whether there is a gate to pass at all
    void cover();
    void uncover();
    /// What a key does: covers; uncovers where there is no gate, else leads to it.
    void toggle();
    [[nodiscard]] bool isCovered() const { return m_covered; }
    /// Whether there is a gate to pass.
    [[nodiscard]] bool guarded() const { return m_gate && m_guarded; }

Q_SIGNALS:
    /// Before it comes: time to bring into view what stays in sight.
    void aboutToCover();
    void coveredChanged(bool covered);
    /// The cover came, or F12 was pressed on it: whoever put up the gate makes it ready and gives it the focus.
    void gateWanted();
    /// N, while covered: the phone rings, and whoever takes the call must not type into nothing.
    void callWanted();

protected:
    /// Every key, click and move of the application counts as a touch.
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void noticeIdle(base::Instant now);
    void keepFocus(QWidget *now);

    Ticker &m_ticker;
    base::Instant m_lastTouch;
    std::vector<QPointer<QWidget>> m_sheets;
    QPointer<QWidget> m_cameFrom;
    QPointer<QWidget> m_gate;
    std::chrono::minutes m_idleLimit = UsualIdleLimit;
    bool m_guarded = false;
    bool m_covered = false;
};

} // namespace ui
