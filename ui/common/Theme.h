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

    /// Windows show it with the next turn of the event loop.
    void setAppearance(Appearance appearance);
    [[nodiscard]] Appearance appearance() const { return m_appearance; }
    [[nodiscard]] const Tokens &tokens() const;

    /// Takes the style sheet off as long as it lives. With it on, Qt styles every part of a window anew each time it is
    /// put into another part; a window built without it is styled once, in a turn of the event loop of its own.
    class Undressed {
    public:
        explicit Undressed(Theme &theme);
        ~Undressed();
        Undressed(const Undressed &) = delete;
        Undressed &operator=(const Undressed &) = delete;

    private:
        Theme &m_theme;
    };

Q_SIGNALS:
    void changed();

private:
    void apply();
    void undress();
    void dressNextTurn();
    void dress();

    QApplication &m_application;
    const bool m_platformIsDark;
    Appearance m_appearance;
    bool m_dressingWaits = false;
};

} // namespace ui
