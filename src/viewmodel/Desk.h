#pragma once

#include "base/Clock.h"
#include "viewmodel/clocks/ClockAlarm.h"
#include "viewmodel/board/IncidentListModel.h"
#include "viewmodel/incident/IncidentPresenter.h"
#include "viewmodel/Session.h"
#include "viewmodel/incident/StripPresenter.h"
#include "viewmodel/dispatch/ReserveDesk.h"
#include "viewmodel/people/People.h"

namespace viewmodel {

/// A call as it comes in. Only the narrative has to be there.
struct Intake {
    QString narrative;
    QString source;
    QString county;
    QString detail;
    QString what;
    QStringList plans; ///< ids
    QString happened; ///< as typed; empty: when it began
    std::optional<base::Instant> began = {}; ///< when somebody began to write the call down; absent: now
    QString reason = {}; ///< why a superseded plan is started nonetheless
    QString beside = {}; ///< the one of `plans` that asked for those of them it lists; empty: nobody said so
};

/// The duty desk: the session wired to the board, the strip and the incident in view. A window needs nothing else.
/// Call tick() once a second.
class Desk final : public QObject {
    Q_OBJECT
public:
    enum class State { Opening, Open, Failed };
    Q_ENUM(State)

    Desk(Session &session, const base::Clock &clock, QObject *parent = nullptr);

    void open();
    void tick();

    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] const QString &problem() const { return m_problem; } ///< why the record could not be opened
    /// The same for openingProblem(); nothing unless the state is Failed.
    [[nodiscard]] const std::optional<base::Error> &failure() const { return m_failure; }
    [[nodiscard]] const MissingPlans &missingPlans() const { return m_missingPlans; } ///< as found so far
    [[nodiscard]] base::Instant now() const { return m_clock.now(); }
    [[nodiscard]] const base::Clock &clock() const { return m_clock; }

    [[nodiscard]] IncidentListModel &incidents() { return m_incidents; }
    [[nodiscard]] StripPresenter &strip() { return m_strip; }
    [[nodiscard]] ClockAlarm &alarm() { return m_alarm; }
    [[nodiscard]] IncidentPresenter &incident() { return m_incident; }
    [[nodiscard]] People &people() { return m_people; }
    [[nodiscard]] ReserveDesk &reserve() { return m_reserve; }
    [[nodiscard]] Session &session() { return m_session; }
    [[nodiscard]] Choices planChoices() const { return m_session.plans().choices(); }
    /// What has to be known before these plans are started, a sentence a line; empty: nothing.
    [[nodiscard]] QString planCautions(const QStringList &plans) const;
    /// The plans that a caller's words speak for.
    [[nodiscard]] QStringList suggestedPlans(const QString &words) const
    {
        return m_session.plans().suggestedBy(words);
    }
    /// Of the plans chosen, those that may have asked for others of them.
    [[nodiscard]] Choices askers(const QStringList &plans) const { return m_session.plans().askers(plans); }
    [[nodiscard]] const Registers &registers() const { return m_registers; }

    /// Puts an incident in view; one that is not loaded is fetched first. Empty: none.
    void select(const QString &number);
    /// Opens a new incident and puts it in view once it is recorded. Answers with a sentence when it is not.
    RequestId report(const Intake &intake, Reply reply);
    /// Says a problem whose own place on screen is out of sight.
    void sayAside(const QString &sentence) { Q_EMIT problemNoted(sentence); }

Q_SIGNALS:
    void stateChanged(viewmodel::Desk::State state);
    void selected(const QString &number);
    /// Something in the background failed (refresh, clocks), or in a place not on screen: for the strip of the window.
    void problemNoted(const QString &sentence);
    void missingPlansFound(); ///< more of them, after the board stood
    /// The machine's clock was set back, or the machine slept: said once, for the strip of the window.
    void timeJumped(const QString &sentence);

private:
    void begin(const BoardSnapshot &board);
    void take(const app::IncidentPointer &incident);
    void show(const app::IncidentPointer &incident);
    void addMissing(const std::vector<base::Error> &files);
    void setRegisters(const Registers &registers);
    void showStrip();
    void takeReserve();
    /// The clocks of the incidents on the board, and of the notices, as they stand now.
    void collectClocks();
    void note(const QString &sentence);
    void watchTime();
    void watchRecord();
    void barIncident();

    Session &m_session;
    const base::Clock &m_clock;
    State m_state = State::Opening;
    QString m_problem;
    std::optional<base::Error> m_failure;
    QString m_noted; ///< the sentence last told by problemNoted()
    std::optional<base::Instant> m_lastTick;
    bool m_recordWatched = false; ///< whether the record is ahead of the clock was looked at
    QString m_wanted; ///< number to put in view as soon as it arrives
    Registers m_registers;
    MissingPlans m_missingPlans;
    IncidentListModel m_incidents;
    RunningClocks m_noticeClocks; ///< as of the newest snapshot of the reserve
    RunningClocks m_clocks; ///< all of them, by due time
    bool m_reserveKnown = false; ///< a snapshot of this record came
    StripPresenter m_strip;
    ClockAlarm m_alarm;
    IncidentPresenter m_incident;
    People m_people;
    ReserveDesk m_reserve;
};

} // namespace viewmodel
