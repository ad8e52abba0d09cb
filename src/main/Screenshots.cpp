#include "main/Screenshots.h"

#include <QApplication>
#include <QDir>
#include <QPixmap>
#include <QTimer>
#include <QWidget>

#include <cstdio>

namespace root {

Screenshots::Screenshots(QWidget &window, viewmodel::Desk &desk, ui::Theme &theme, QString folder)
    : m_window(window)
    , m_desk(desk)
    , m_theme(theme)
    , m_folder(std::move(folder))
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

void Screenshots::after(int milliseconds, void (Screenshots::*next)()) { QTimer::singleShot(milliseconds, this, next); }

void Screenshots::paintBoard()
{
    save(QStringLiteral("board"));
    openAnIncident();
    after(500, &Screenshots::paintIncident);
}

void Screenshots::openAnIncident()
{
    viewmodel::IncidentListModel &board = m_desk.incidents();
    if (board.rowCount() == 0)
        board.setEndedShown(true); // a record of long ago: what it holds has ended
    QString first;
    for (int row = 0; row < board.rowCount(); ++row) {
        const QModelIndex index = board.index(row, 0);
        const QString number = index.data(viewmodel::IncidentListModel::NumberRole).toString();
        if (number.isEmpty())
            continue; // a heading has none
        if (first.isEmpty())
            first = number;
        if (index.data(viewmodel::IncidentListModel::MissingRole).toInt() > 0) {
            first = number; // one that still asks shows more than one that is settled
            break;
        }
    }
    if (!first.isEmpty())
        m_desk.select(first);
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
