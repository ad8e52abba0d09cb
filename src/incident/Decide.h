#pragma once

#include "incident/Command.h"
#include "incident/Incident.h"

namespace incident {

/// Where decide() finds what was laid down beforehand: plans, and which days are worked. Implemented by app/ over what
/// was loaded; a version once used stays available.
class PlanLibrary {
public:
    virtual ~PlanLibrary() = default;
    /// The version in force, for a new activation; null when there is none.
    [[nodiscard]] virtual const assess::CompiledPlan *current(const std::string &plan) const = 0;
    /// Exactly this text; null when it is not on the shelf.
    [[nodiscard]] virtual const assess::CompiledPlan *byDigest(const std::string &digest) const = 0;
    /// One version of a plan by its name; null when it is not at hand.
    [[nodiscard]] virtual const assess::CompiledPlan *version(
        const std::string &plan, const std::string &version) const;
    /// Drafts may run: in a demonstration or a drill, never in live work.
    [[nodiscard]] virtual bool mayRunDrafts() const { return false; }
    /// A calendar that knows no year unless somebody loaded some.
    [[nodiscard]] virtual const calendar::WorkCalendar &workdays() const;
};

/// Why a command is refused. Only the view has a sentence for it.
enum class RefusalCode {
    AlreadyExists,
    UnknownIncident,
    UnknownPlan,
    DraftPlan, ///< a draft does not run in a live record
    UnknownActivation,
    AlreadyActive,
    UnknownFact,
    BadReading,
    UnknownTransition,
    NotFromHere, ///< the ladder does not stand where the transition starts
    NotEntitled, ///< the plan does not let this post decide
    RequirementUnmet, ///< a hard prerequisite: `cite` is its clause
    ReasonMissing, ///< against the advice, striking, not applicable, reopening, skipping
    Ended, ///< read-only
    NotEnded,
    UnknownTask,
    TaskAlreadyThere,
    UnknownDeadline,
    DeadlineOver,
    UnknownCall,
    UnknownReport,
    UnknownConfirmation,
    UnknownEvent,
    AlreadyStruck,
    CannotStrike,
    EmptyText,
    InTheFuture,
    BeforeReport,
    CountingMissing, ///< the plan tells kinds of counting apart: say what the number counts
    NotLater,
    SamePerson, ///< two signatures of one step are given by two people in two posts
    AlreadySent, ///< such a report stands, and nothing waits for another: a reason is needed
    NothingBefore, ///< the report that goes out before this one is not out: a reason is needed
    LevelInForce, ///< a final report goes out while a level is in force: a reason is needed
    CannotCorrect, ///< the time of this kind of entry moves nothing; strike it and record it anew
    NoSeriesAsked, ///< no plan that runs here reads a series
    SeriesMovedOn, ///< another one was recorded since these rows were completed by the hours before
    BadSeries, ///< hours out of step, or an index outside 0 to 500
    AlreadyLinked,
    LinkInCircle, ///< the plan that shall have asked was itself asked for by this one
    NotListed, ///< the plan that shall have asked does not list this one among those that go beside it
    OutOfOrder, ///< a step of a ladder would come before the one before it, or after the next
};

/// Why a command cannot be carried out: the code, what it is about, and the clause.
struct Refusal {
    RefusalCode code = RefusalCode::UnknownIncident;
    std::string subject = {}; ///< the fact, task, post, condition … it is about, in the plan's words
    std::string cite = {}; ///< the clause that forbids it, where one does
    std::string detail = {}; ///< English, for log and command line
};

/// "not_from_here", … stable names for JSON.
[[nodiscard]] std::string_view name(RefusalCode code);
/// "refused (not_entitled): detail: subject [cite]", for log and command line.
[[nodiscard]] std::string toString(const Refusal &refusal);

/// What decide() may not find out by itself: the time, and the plans.
struct DecideContext {
    base::Instant now;
    std::optional<base::Instant> happened; ///< as told; absent: now
    const PlanLibrary &plans;
};

/// What would happen, without doing it: either the events, or why not. No clock, no database, no Qt.
[[nodiscard]] tl::expected<std::vector<NewEvent>, Refusal> decide(
    const Incident &incident, const Command &command, const DecideContext &context);

/// What people said may be struck; what the machine wrote, and what others were ordered to do on it, may not.
[[nodiscard]] bool mayStrike(const Event &event);

/// Folds one recorded event into the state. Never refuses: it already happened. Needs no plan: events speak for
/// themselves.
void evolve(Incident &incident, const RecordedEvent &event);

/// The transitions that can be asked for from where the ladder stands, with what stands against each.
struct AvailableTransition {
    const plan::Transition *transition = nullptr;
    bool advised = false; ///< the plan proposes it on what is certain now
    std::vector<const plan::Requirement *> unmet; ///< hard prerequisites not (yet) confirmed
    bool ruledOut = false; ///< one of them is certainly false, and no word of a person makes it true
    bool againstAdvice = false; ///< it is not what the plan proposes now
    bool closesOnWordAlone = false; ///< for good, and nothing but a person's word asks for it; see closesOnWordAlone()
    [[nodiscard]] bool needsReason() const { return againstAdvice || closesOnWordAlone; }
};
[[nodiscard]] std::vector<AvailableTransition> availableTransitions(const Incident &incident,
    const Activation &activation, const assess::CompiledPlan &plan, const std::string &lifecycle = "response");

} // namespace incident
