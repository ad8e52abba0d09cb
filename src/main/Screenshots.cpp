#include "main/Screenshots.h"

#include "formats/ReductionCsv.h"
#include "formats/TextFile.h"
#include "ui/duty/WallWindow.h"
#include "ui/incident/IncidentPage.h"
#include "ui/incident/IntakePanel.h"
#include "ui/incident/LevelPanel.h"
#include "ui/incident/ReductionStrip.h"
#include "ui/incident/ReportStrip.h"
#include "ui/incident/SegmentBar.h"
#include "ui/incident/TextEntry.h"
#include "ui/shell/ShellActions.h"

#include <QApplication>
#include <QDir>
#include <QPixmap>
#include <QTimer>

#include <cstdio>

namespace root {

Screenshots::Screenshots(DeskWindow &desk, ui::Theme &theme, QString folder, std::filesystem::path reductionList)
    : m_window(desk)
    , m_desk(desk.desk())
    , m_theme(theme)
    , m_folder(std::move(folder))
    , m_reductionList(std::move(reductionList))
{
    m_window.window().resize(1600, 900);
    connect(&m_desk, &viewmodel::Desk::stateChanged, this, &Screenshots::begin);
    connect(&m_desk.people(), &viewmodel::People::stateChanged, this, &Screenshots::begin);
}

void Screenshots::begin()
{
    if (m_desk.state() == viewmodel::Desk::State::Failed) {
        std::fputs(qPrintable(m_desk.problem() + QLatin1Char('\n')), stderr);
        QApplication::exit(1);
    } else if (m_desk.state() == viewmodel::Desk::State::Open && m_steps.empty()
        && m_desk.people().state() != viewmodel::People::State::Locked) {
        m_steps = steps();
        next();
    }
}

void Screenshots::next()
{
    if (m_done == m_steps.size()) {
        QApplication::exit(m_good ? 0 : 1);
        return;
    }
    const Step &step = m_steps[m_done++];
    if (!step.act()) {
        next();
        return;
    }
    QTimer::singleShot(step.milliseconds, this, [this, &step] {
        if (QWidget *wall = m_window.wall(); wall && wall->isVisible())
            save(*wall, step.name);
        else
            save(m_window.window(), step.name);
        next();
    });
}

std::vector<Screenshots::Step> Screenshots::steps()
{
    const auto dress = [this](ui::Appearance appearance) {
        return [this, appearance] {
            m_theme.setAppearance(appearance);
            return true;
        };
    };
    const auto asksSomething = [this] { return m_desk.incident().questions().rowCount() > 0; };
    return {{[] { return true; }, 300, QStringLiteral("board")},
        {dress(ui::Appearance::Dark), 300, QStringLiteral("board-dark")},
        {[=, this] { return dress(ui::Appearance::Light)() && selectWhere(asksSomething); }, 500,
            QStringLiteral("incident-light")},
        {dress(ui::Appearance::Dark), 300, QStringLiteral("incident-dark")},
        {[=, this] { return dress(ui::Appearance::Light)() && openReport(); }, 500, QStringLiteral("report")},
        {[this] { return takeReductionList(); }, 2000, {}},
        {[this] { return openReduction(); }, 500, QStringLiteral("reduction")},
        {[this] {
             m_window.page().openIntake();
             return true;
         },
            300, QStringLiteral("intake")},
        {[this] {
             m_window.window().shellActions().wall->trigger();
             m_window.wall()->resize(1600, 900);
             return true;
         },
            300, QStringLiteral("wall")}};
}

/// Puts the first incident in view that suits, else the first at all; false without any.
bool Screenshots::selectWhere(const std::function<bool()> &suits)
{
    viewmodel::IncidentListModel &board = m_desk.incidents();
    if (board.rowCount() == 0)
        board.setEndedShown(true); // a record of long ago: what it holds has ended
    QStringList numbers;
    for (int row = 0; row < board.rowCount(); ++row) {
        if (const QString number = board.index(row, 0).data(viewmodel::IncidentListModel::NumberRole).toString();
            !number.isEmpty()) // a heading has none
            numbers << number;
    }
    for (const QString &number : numbers) {
        m_desk.select(number);
        if (suits())
            return true;
    }
    if (!numbers.isEmpty())
        m_desk.select(numbers.front());
    return !numbers.isEmpty();
}

bool Screenshots::openReport()
{
    if (m_desk.incident().readOnly() || !m_desk.incident().level().view().hasPlan)
        return false;
    ui::ReportStrip &report = *m_window.page().level()->report();
    report.open();
    if (auto *first = report.reports()->findChild<ui::Segment *>())
        first->click();
    return true;
}

bool Screenshots::takeReductionList()
{
    const auto asks = [this] { return m_desk.incident().level().view().asksReduction; };
    if (m_reductionList.empty() || !selectWhere(asks) || !asks())
        return false;
    const std::string file = m_reductionList.string();
    if (const auto text = formats::readTextFile(file)) {
        if (const auto list = formats::readReductionCsv(*text, file).value)
            m_desk.session().replaceReductionList(*list);
    }
    return true;
}

bool Screenshots::openReduction()
{
    if (m_desk.incident().reduction().rows.empty())
        return false;
    m_window.page().level()->reduction()->open();
    return true;
}

void Screenshots::save(QWidget &window, const QString &name)
{
    if (name.isEmpty())
        return;
    const QString file = m_folder + QLatin1Char('/') + name + QStringLiteral(".png");
    if (QDir().mkpath(m_folder) && window.grab().save(file))
        return;
    m_good = false;
    std::fputs(qPrintable(QStringLiteral("%1 cannot be written; check the folder and its rights\n").arg(file)), stderr);
}

} // namespace root
