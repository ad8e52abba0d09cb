#include "viewmodel/incident/StripPresenter.h"

#include "viewmodel/clocks/ClockWords.h"
#include "viewmodel/TimeText.h"
#include "viewmodel/Words.h"

#include <algorithm>

namespace viewmodel {

namespace {

/// A running clock and where it runs.
struct Running {
    const incident::Incident *incident = nullptr;
    incident::DeadlineEntry deadline;
};

std::vector<Running> allRunning(const std::map<std::string, app::IncidentPointer> &incidents)
{
    std::vector<Running> clocks;
    for (const auto &[number, incident] : incidents) {
        for (incident::DeadlineEntry &deadline : runningClocks(*incident))
            clocks.push_back({incident.get(), std::move(deadline)});
    }
    std::ranges::stable_sort(clocks, {}, [](const Running &clock) { return clock.deadline.due; });
    return clocks;
}

/// "孝义市 追问重伤人数": the county tells one incident of a night from the others.
QString clockWords(const Running &clock)
{
    const std::string &county = clock.incident->place.county;
    return spaced({qtext(county.empty() ? incident::title(*clock.incident) : county),
        clockLabel(clock.deadline.deadline, clock.deadline.label)});
}

QString shiftText(const identity::Roster &roster, identity::ShiftRole role, base::Instant now)
{
    const std::optional<identity::Shift> shift = identity::onDuty(roster, role, now);
    if (!shift)
        return Text::tr("not in the roster");
    return spaced({qtext(shift->post), qtext(shift->person)});
}

void addClocks(Strip &strip, const std::vector<Running> &clocks, base::Instant now)
{
    // What ran over stands beside what comes next: neither hides the other.
    const auto next = std::ranges::find_if(clocks, [now](const Running &clock) { return clock.deadline.due > now; });
    strip.overdue = static_cast<int>(next - clocks.begin());
    if (strip.overdue > 0) {
        const Running &longest = clocks.front();
        strip.overdueIncident = qtext(longest.incident->id.value);
        QStringList all;
        for (auto clock = clocks.begin(); clock != next; ++clock)
            all << clockWords(*clock) + QStringLiteral(" · ") + dueMoment(clock->deadline.due, now);
        strip.overdueAll = all.join(u'\n');
        strip.overdueText = Text::tr("%n over", "clocks", strip.overdue) + QStringLiteral(" · ") + clockWords(longest);
    }
    if (next == clocks.end()) {
        strip.nextIncident = strip.overdueIncident; // the key leads there, if nowhere else
        strip.next = strip.overdue > 0 ? QString() : Text::tr("no clock running");
        return;
    }
    strip.nextState = clockState(next->deadline, now);
    strip.nextIncident = qtext(next->incident->id.value);
    strip.next = dueMoment(next->deadline.due, now) + QLatin1Char(' ') + clockWords(*next) + QStringLiteral(" · ")
        + dueText(next->deadline.due, now);
}

} // namespace

StripPresenter::StripPresenter(QObject *parent)
    : QObject(parent)
{
    m_strip.record = Text::tr("not yet checked");
}

void StripPresenter::show(
    const std::map<std::string, app::IncidentPointer> &incidents, const identity::Roster &roster, base::Instant now)
{
    Strip strip = atTime(now);
    strip.known = true;
    strip.duty = shiftText(roster, identity::ShiftRole::Duty, now);
    strip.lead = shiftText(roster, identity::ShiftRole::Lead, now);
    addClocks(strip, allRunning(incidents), now);
    show(std::move(strip));
}

void StripPresenter::showUnopened(base::Instant now) { show(atTime(now)); }

Strip StripPresenter::atTime(base::Instant now) const
{
    Strip strip;
    strip.clock = timeOfDayText(now);
    strip.date = dateText(now);
    strip.record = m_strip.record;
    strip.recordGood = m_strip.recordGood;
    return strip;
}

void StripPresenter::show(Strip strip)
{
    if (strip == m_strip)
        return;
    m_strip = std::move(strip);
    Q_EMIT changed();
}

void StripPresenter::setRecord(const QString &text, bool good)
{
    if (m_strip.record == text && m_strip.recordGood == good)
        return;
    m_strip.record = text;
    m_strip.recordGood = good;
    Q_EMIT changed();
}

} // namespace viewmodel
