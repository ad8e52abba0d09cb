#include "ui/common/Theme.h"

#include "ui/common/HouseStyle.h"

#include <QApplication>
#include <QFile>

// Q_INIT_RESOURCE must stand outside a namespace; a static library's resources are otherwise left out by the linker.
static void registerResources() { Q_INIT_RESOURCE(fengsui); }

namespace ui {
namespace {

bool isDark(const QPalette &palette)
{
    return palette.color(QPalette::Window).lightness() < palette.color(QPalette::WindowText).lightness();
}

} // namespace

Theme::Theme(QApplication &application, Appearance appearance, QObject *parent)
    : QObject(parent)
    , m_application(application)
    , m_platformIsDark(isDark(QApplication::palette()))
    , m_appearance(appearance)
{
    registerResources();
    QApplication::setStyle(new HouseStyle);
    QApplication::setPalette(paletteFrom(tokens()));
    dress(); // before there is a window
}

void Theme::setAppearance(Appearance appearance)
{
    if (appearance == m_appearance)
        return;
    m_appearance = appearance;
    apply();
    Q_EMIT changed();
}

const Tokens &Theme::tokens() const
{
    const bool dark = m_appearance == Appearance::System ? m_platformIsDark : m_appearance == Appearance::Dark;
    return dark ? darkTokens() : lightTokens();
}

Theme::Undressed::Undressed(Theme &theme)
    : m_theme(theme)
{
    m_theme.undress();
}

Theme::Undressed::~Undressed() { m_theme.dressNextTurn(); }

// The sheet names palette roles only, and Qt resolves them when it reads the sheet: it has to be read anew.
void Theme::apply()
{
    undress();
    QApplication::setPalette(paletteFrom(tokens()));
    dressNextTurn();
}

void Theme::undress() { m_application.setStyleSheet({}); }

// Taking the sheet off and putting it on visits every part of the program; in one turn of the event loop both would
// keep a key waiting for too long. Nothing is painted between them: a call that is queued comes before that.
void Theme::dressNextTurn()
{
    if (m_dressingWaits)
        return;
    m_dressingWaits = true;
    QMetaObject::invokeMethod(this, &Theme::dress, Qt::QueuedConnection);
}

void Theme::dress()
{
    m_dressingWaits = false;
    QFile sheet(QStringLiteral(":/style/fengsui.qss"));
    const bool readable = sheet.open(QIODevice::ReadOnly);
    Q_ASSERT(readable);
    if (readable)
        m_application.setStyleSheet(QString::fromUtf8(sheet.readAll()));
}

} // namespace ui
