#include "viewmodel/incident/StripPresenter.h"

#include "viewmodel/clocks/ClockWords.h"
#include "viewmodel/TimeText.h"
#include "viewmodel/Words.h"

#include <algorithm>

namespace viewmodel {

namespace {

QString shiftText(const identity::Roster &roster, identity::ShiftRole role, base::Instant now)
{
    const std::optional<identity::Shift> shift = identity::onDuty(roster, role, now);
    if (!shift)
        return Text::tr("not in the roster");
    return spaced({qtext(shift->post), qtext(shift->person)});
}

void addClocks(Strip &strip, const RunningClocks &clocks, base::Instant now)
{
    // What ran over stands beside what comes next: neither hides the other.
    const auto next = std::ranges::find_if(clocks, [now](const RunningClock &clock) { return clock.due > now; });
    strip.overdue = static_cast<int>(next - clocks.begin());
    if (strip.overdue > 0) {
        const RunningClock &longest = clocks.front();
        strip.overduePlace = longest.place;
        QStringList all;
        for (auto clock = clocks.begin(); clock != next; ++clock)
            all << clock->words + QStringLiteral(" · ") + dueMoment(clock->due, now);
        strip.overdueAll = all.join(u'\n');
        strip.overdueText = Text::tr("%n over", "clocks", strip.overdue) + QStringLiteral(" · ") + longest.words;
    }
    if (next == clocks.end()) {
        strip.nextPlace = strip.overduePlace; // the key leads there, if nowhere else
        strip.next = strip.overdue > 0 ? QString() : Text::tr("no clock running");
        return;
    }
    strip.nextState = next->stateAt(now);
    strip.nextPlace = next->place;
    strip.next =
        dueMoment(next->due, now) + QLatin1Char(' ') + next->words + QStringLiteral(" · ") + dueText(next->due, now);
}

} // namespace

StripPresenter::StripPresenter(QObject *parent)
    : QObject(parent)
{
    m_strip.record = Text::tr("not yet checked");
}

void StripPresenter::show(const RunningClocks &clocks, const identity::Roster &roster, base::Instant now)
{
    Strip strip = atTime(now);
    strip.known = true;
    strip.duty = shiftText(roster, identity::ShiftRole::Duty, now);
    strip.lead = shiftText(roster, identity::ShiftRole::Lead, now);
    addClocks(strip, clocks, now);
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
