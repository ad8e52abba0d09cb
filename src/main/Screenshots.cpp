#include "main/Screenshots.h"

#include <QApplication>
#include <QDir>
#include <QPixmap>
#include <QTimer>
#include <QWidget>

#include <cstdio>

namespace root {

Screenshots::Screenshots(QWidget &window, viewmodel::Desk &desk, ui::Theme &theme, QString folder)
    : m_window(window), m_desk(desk), m_theme(theme), m_folder(std::move(folder))
{
    m_window.resize(1600, 900);
    connect(&desk, &viewmodel::Desk::stateChanged, this, &Screenshots::begin);
}

void Screenshots::begin()
{
    if (m_desk.state() == viewmodel::Desk::State::Failed) {
        std::fputs(qPrintable(m_desk.problem() + QLatin1Char('\n')), stderr);
        QApplication::exit(1);
    } else if (m_desk.state() == viewmodel::Desk::State::Open) {
        after(300, &Screenshots::paintBoard); // the layout settles over some rounds of events
    }
}

void Screenshots::after(int milliseconds, void (Screenshots::*next)())
{
    QTimer::singleShot(milliseconds, this, next);
}

void Screenshots::paintBoard()
{
    save(QStringLiteral("board"));
    openFirstIncident();
    after(500, &Screenshots::paintIncident);
}

void Screenshots::openFirstIncident()
{
    viewmodel::IncidentListModel &board = m_desk.incidents();
    if (board.rowCount() == 0)
        board.setEndedShown(true); // a record of long ago: what it holds has ended
    for (int row = 0; row < board.rowCount(); ++row) {
        const QString number = board.index(row, 0).data(viewmodel::IncidentListModel::NumberRole).toString();
        if (!number.isEmpty()) { // a heading has none
            m_desk.select(number);
            return;
        }
    }
}

void Screenshots::paintIncident()
{
    save(QStringLiteral("incident-light"));
    m_theme.setAppearance(ui::Appearance::Dark);
    after(300, &Screenshots::paintDark);
}

void Screenshots::paintDark()
{
    save(QStringLiteral("incident-dark"));
    QApplication::exit(m_good ? 0 : 1);
}

void Screenshots::save(const QString &name)
{
    const QString file = m_folder + QLatin1Char('/') + name + QStringLiteral(".png");
    if (QDir().mkpath(m_folder) && m_window.grab().save(file))
        return;
    m_good = false;
    std::fputs(qPrintable(QStringLiteral("%1 cannot be written; check the folder and its rights\n").arg(file)), stderr);
}

} // namespace root
