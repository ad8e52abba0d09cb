#include "viewmodel/Desk.h"

#include "incident/LatestTime.h"
#include "viewmodel/TimeText.h"
#include "viewmodel/Words.h"

namespace viewmodel {

Desk::Desk(Session &session, const base::Clock &clock, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_clock(clock)
    , m_incidents(session.plans())
    , m_incident(session.plans(), session)
    , m_people(session, clock)
    , m_reserve(session, clock)
{
    connect(&m_people, &People::changed, this, &Desk::barIncident);
    connect(&m_people, &People::problemNoted, this, &Desk::note);
    connect(&m_reserve, &ReserveDesk::changed, this, &Desk::takeReserve);
    connect(&session, &Session::opened, this, &Desk::begin);
    connect(&session, &Session::openFailed, this, [this](const QString &sentence, const base::Error &error) {
        m_problem = sentence;
        m_failure = error;
        m_people.end();
        m_state = State::Failed;
        Q_EMIT stateChanged(m_state);
    });
    connect(&session, &Session::incidentChanged, this, &Desk::take);
    connect(&session, &Session::reported, this, [this](RequestId, const QString &number) { m_wanted = number; });
    connect(&session, &Session::registersChanged, this, &Desk::setRegisters);
    connect(&session, &Session::failed, this, [this](RequestId request, const QString &sentence) {
        if (request == 0)
            note(sentence);
    });
    connect(&session, &Session::verified, this, [this](const app::ChainReport &report) {
        const qint64 firstBad = report.firstBadPosition;
        m_strip.setRecord(firstBad == 0 ? Text::tr("whole", "record") : Text::tr("broken from entry %1").arg(firstBad),
            firstBad == 0);
    });
    connect(
        &m_incident, &IncidentPresenter::problemElsewhere, this, [this](const QString &number, const QString &problem) {
            sayAside(Text::tr("%1: %2", "incident, problem").arg(number, problem));
        });
    connect(&session, &Session::versionsOffered, this, &Desk::addMissing);
    connect(&session, &Session::verifyFailed, this, [this](const QString &sentence) {
        m_strip.setRecord(Text::tr("not checked", "record"), false);
        note(sentence);
    });
}

void Desk::open()
{
    m_state = State::Opening;
    m_problem.clear();
    m_failure.reset();
    showStrip();
    Q_EMIT stateChanged(m_state);
    m_session.open();
}

void Desk::begin(const BoardSnapshot &board)
{
    m_incidents.put(board.incidents, now());
    m_incidents.setArchive(board.archive);
    collectClocks();
    m_alarm.begin(m_clocks, now());
    m_missingPlans = board.missingPlans;
    m_people.begin(board.accounts);
    m_state = State::Open;
    setRegisters(board.registers);
    Q_EMIT stateChanged(m_state);
    m_session.verify();
}

void Desk::addMissing(const std::vector<base::Error> &files)
{
    if (files.empty())
        return;
    std::ranges::copy(files, std::back_inserter(m_missingPlans.files));
    Q_EMIT missingPlansFound();
}

void Desk::setRegisters(const Registers &registers)
{
    m_registers = registers;
    m_incident.setDirectory(registers.directory);
    m_incident.setReduction(registers.reduction);
    showStrip();
}

void Desk::note(const QString &sentence)
{
    // The clocks are tried again every second: one sentence until something is recorded again.
    if (std::exchange(m_noted, sentence) != sentence)
        Q_EMIT problemNoted(sentence);
}

void Desk::take(const app::IncidentPointer &incident)
{
    const QString number = qtext(incident->id.value);
    m_noted.clear();
    m_incidents.put({incident}, now());
    collectClocks();
    m_alarm.look(m_clocks, now());
    if (number == m_incident.number() || number == m_wanted)
        show(incident);
    showStrip();
}

void Desk::collectClocks() { m_clocks = byDueTime(clocksOfIncidents(m_incidents.loaded()), m_noticeClocks); }

void Desk::takeReserve()
{
    m_noticeClocks = clocksOfNotices(m_reserve.snapshot());
    collectClocks();
    // The reserve is told behind the board: how its clocks stand then is no change either.
    if (std::exchange(m_reserveKnown, m_reserve.snapshot().isThere()))
        m_alarm.look(m_clocks, now());
    else
        m_alarm.begin(m_clocks, now());
    showStrip();
}

void Desk::show(const app::IncidentPointer &incident)
{
    const QString before = m_incident.number();
    m_wanted.clear();
    m_incident.show(incident, now());
    m_incidents.setInView(m_incident.number());
    if (m_incident.number() != before)
        Q_EMIT selected(m_incident.number());
}

void Desk::select(const QString &number)
{
    m_wanted.clear();
    if (number.isEmpty()) {
        show(nullptr);
    } else if (const app::IncidentPointer incident = m_incidents.incident(number)) {
        const bool already = m_incident.number() == number;
        show(incident);
        if (already) // something else may stand in its place on screen
            Q_EMIT selected(number);
    } else {
        m_wanted = number;
        m_session.load(number);
    }
}

QString Desk::planCautions(const QStringList &plans) const
{
    QStringList cautions;
    for (const QString &plan : plans)
        cautions << m_session.plans().caution(plan);
    cautions.removeAll(QString());
    return cautions.join(QLatin1Char('\n'));
}

RequestId Desk::report(const Intake &intake, Reply reply)
{
    std::optional<base::Instant> happened;
    if (!intake.happened.trimmed().isEmpty()) {
        happened = parseMoment(intake.happened, now());
        if (!happened) {
            reply.tell(Text::tr("This time cannot be read. Type 03:02, or 11-24 22:10."));
            return 0;
        }
    } else if (intake.began && *intake.began <= now()) {
        happened = intake.began; // the clocks of the call count from when it came, not from when it was written up
    }
    incident::ReportIncident command;
    command.narrative = intake.narrative.toStdString();
    command.source = intake.source.trimmed().toStdString();
    command.place = {intake.county.trimmed().toStdString(), intake.detail.trimmed().toStdString()};
    command.what = intake.what.trimmed().toStdString();
    for (const QString &plan : intake.plans)
        command.plans.push_back(plan.toStdString());
    command.reason = intake.reason.trimmed().toStdString();
    command.beside.value = intake.beside.toStdString();
    if (intake.began && *intake.began <= now())
        command.heard = intake.began; // also where it is told when it happened: that is another time
    return m_session.report(std::move(command), happened, std::move(reply));
}

// What would be refused is not offered: neither an entry to somebody who only looks, nor an order to nobody.
void Desk::barIncident()
{
    using enum People::State;
    Bars bars;
    if (m_people.state() == SignedIn || m_people.state() == Unsigned) {
        bars.entries = m_people.refusal(app::actOf(incident::AddNote{}));
        bars.orders = m_people.refusal(app::actOf(incident::TakeTransition{}));
    }
    m_incident.setBars(bars, now());
}

// Ticks come every second: a longer pause is a machine that slept, a step back a clock that somebody set.
void Desk::watchTime()
{
    using namespace std::chrono;
    static constexpr minutes Pause{2};
    const base::Instant moment = now();
    const auto passed = m_lastTick ? moment - *m_lastTick : milliseconds{};
    m_lastTick = moment;
    if (passed < -incident::ClockSlack)
        Q_EMIT timeJumped(
            Text::tr("The clock of this machine was set back by %1. What is recorded now may seem earlier "
                     "than what was recorded before; check the clock.")
                .arg(stopwatchText(-passed)));
    else if (passed > Pause)
        Q_EMIT timeJumped(
            Text::tr("This machine stood still for %1. Clocks that ran over meanwhile are marked as over.")
                .arg(stopwatchText(passed)));
}

// A clock set back while the program was not running is noticed by what it recorded before.
void Desk::watchRecord()
{
    if (m_recordWatched || m_state != State::Open)
        return;
    m_recordWatched = true;
    base::Instant last{};
    for (const auto &[number, incident] : m_incidents.loaded())
        last = std::max(last, incident::latestTime(*incident));
    if (last > now() + incident::ClockSlack)
        Q_EMIT timeJumped(
            Text::tr("The record goes on to %1, later than this machine's clock says it is. What is recorded "
                     "now will seem earlier than what was recorded before; check the clock.")
                .arg(momentText(last, now())));
}

void Desk::tick()
{
    watchTime();
    watchRecord();
    const base::Instant moment = now();
    m_incidents.tick(moment);
    m_incident.tick(moment);
    m_alarm.look(m_clocks, moment);
    m_people.tick();
    showStrip();
    if (m_state != State::Open)
        return;
    m_session.noticeTime();
    m_session.refresh();
}

void Desk::showStrip()
{
    if (m_state == State::Open)
        m_strip.show(m_clocks, m_registers.roster, now());
    else
        m_strip.showUnopened(now());
}

} // namespace viewmodel
