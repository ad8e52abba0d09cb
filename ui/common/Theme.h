#pragma once

#include "ui/common/Tokens.h"

#include <QObject>

class QApplication;

namespace ui {

enum class Appearance { System, Light, Dark };

/// Dresses the application: Fusion, the palette of the tokens, the one style sheet. Made once, before the first window.
class Theme final : public QObject {
    Q_OBJECT
public:
    /// Reads whether the platform is dark before it puts its own palette in place.
    explicit Theme(QApplication &application, Appearance appearance = Appearance::System, QObject *parent = nullptr);

    void setAppearance(Appearance appearance);
    [[nodiscard]] Appearance appearance() const { return m_appearance; }
    [[nodiscard]] const Tokens &tokens() const;

Q_SIGNALS:
    void changed();

private:
    void apply();

    QApplication &m_application;
    const bool m_platformIsDark;
    Appearance m_appearance;
};

} // namespace ui
