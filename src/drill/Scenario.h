#pragma once

#include "drill/Deed.h"
#include "drill/EvaluatorText.h"
#include "identity/Roster.h"
#include "incident/Command.h"
#include "incident/OperatorStep.h"

#include <chrono>
#include <map>
#include <memory>

/// 演练: a timed story, how it is run on a clock of its own, and what came of it..
namespace drill {

using InjectId = base::Id<struct InjectTag>;
using BranchId = base::Id<struct BranchTag>;
using ExpectationId = base::Id<struct ExpectationTag>;
using std::chrono::seconds;

/// How trainees come to hear of something.
enum class CueKind {
    Call, ///< 来电
    Message, ///< a message on paper or screen
    Fact, ///< a fact is told
    Forecast, ///< air quality hour by hour, to be taken in with one key
    Fault, ///< nobody hears of it: something does not work, so many rings and no answer
};
inline constexpr auto CueKindNames = std::to_array<std::string_view>({"call", "message", "fact", "forecast", "fault"});
static_assert(CueKindNames.size() == static_cast<std::size_t>(CueKind::Fault) + 1);

/// What is said to the trainees. They record it themselves; nothing of it gets into their incidents by itself.
struct Cue {
    CueKind kind = CueKind::Call;
    std::string from; ///< who rings or writes: a post or a body
    std::string text;
    std::string fact; ///< of a fact: its name in the plans
    std::string answer; ///< of a fact: as it is spoken, "至少3"
    std::string target; ///< of a fault: the post or body that cannot be had
    incident::CallOutcome fault = incident::CallOutcome::NoAnswer; ///< of a fault: how an attempt to ring it ends
    friend bool operator==(const Cue &, const Cue &) = default;
};

/// One way a branch may go.
struct Way {
    BranchId branch;
    std::string way;
    [[nodiscard]] bool empty() const { return branch.empty(); }
    friend bool operator==(const Way &, const Way &) = default;
};

/// Something that reaches the trainees at a time.
struct Inject {
    InjectId id;
    seconds after{}; ///< from the start of the drill
    Cue cue;
    std::optional<incident::RecordSeries> series = {}; ///< of a forecast
    seconds lasts{}; ///< of a fault; none: until the end
    Way needs = {}; ///< only where that branch went that way
    EvaluatorText note = {};
    base::SourcePosition position = {};
};

/// A way of a branch, and what trainees did where it is gone.
struct BranchWay {
    std::string id;
    std::string label;
    std::optional<Pattern> when = {}; ///< absent: where none of the ways before fits
};

/// At its time it is seen what the trainees did, and the story goes on accordingly.
struct Branch {
    BranchId id;
    std::string label;
    seconds after{};
    std::vector<BranchWay> ways; ///< the first that fits; the last one needs nothing
    EvaluatorText note = {};
    base::SourcePosition position = {};
};

/// From when a time counts: the start where nothing is named, else one of them.
struct Since {
    InjectId inject = {};
    ExpectationId expectation = {};
    std::optional<Pattern> deed = {};
    [[nodiscard]] bool isStart() const { return inject.empty() && expectation.empty() && !deed; }
};

/// What trainees ought to do, until when, and on which clause.
struct Expectation {
    ExpectationId id;
    std::string label;
    Pattern deed;
    Since since = {};
    std::optional<seconds> within = {}; ///< absent: before the drill ends
    std::string cite =
        {}; ///< "附件6", with its document where that is not the plan's own; empty: the scenario's own wish
    std::string citePlan = {}; ///< id of the plan whose clause it is
    Way needs = {};
    EvaluatorText note = {};
    base::SourcePosition position = {};
};

/// What model trainees do: whatever the plan proposes on a ladder, step by step.
struct FollowAdvice {
    incident::ActivationId activation;
    std::string lifecycle = "response";
    std::string by; ///< the post; empty: the first that may decide
    incident::Channel channel = incident::Channel::Phone;
    std::string reference;
    friend bool operator==(const FollowAdvice &, const FollowAdvice &) = default;
};
using PlayAction = std::variant<incident::Command, FollowAdvice>;

/// A step of the model trainees; only a drill without people uses it.
struct PlayStep : incident::OperatorStep {
    seconds after{}; ///< from the start, or from when the inject fired
    InjectId since = {};
    Way needs = {};
    std::optional<seconds> earlier = {}; ///< how long before that it happened, as told
    base::Instant meant; ///< when it comes if all goes as written: times within the command count from it
    PlayAction action;
};

/// A number of the scenario that is open within a range.
struct OpenNumber {
    std::string name;
    std::string label;
    std::int64_t value = 0; ///< the one it is played with
    std::int64_t from = 0;
    std::int64_t to = 0;
    friend bool operator==(const OpenNumber &, const OpenNumber &) = default;
};
/// What open numbers are for one run, by name; those not named are as written.
using Numbers = std::map<std::string, std::int64_t>;

/// A plan of the scenario, in exactly this version.
struct DrilledPlan {
    std::string id;
    std::string version;
    std::string digest;
    friend bool operator==(const DrilledPlan &, const DrilledPlan &) = default;
};

/// What the record sheet of a drill says before anything happened.
struct Staging {
    std::string place;
    std::string style; ///< 桌面推演, 实战
    std::string scope; ///< 综合, 单项
    std::string organiser;
    std::string participants;
};

/// A scenario, immutable once loaded.
struct Scenario {
    std::string id; ///< "school-boiler"
    std::string title;
    std::string edition;
    std::string about; ///< what it trains, for everybody
    std::vector<DrilledPlan> plans;
    base::Instant start; ///< what the drill clock says at its beginning
    Staging staging;
    std::vector<OpenNumber> numbers;
    Numbers drawn; ///< what they are here
    identity::Roster roster;
    std::vector<Inject> injects; ///< by time, of one time as written
    std::vector<Branch> branches;
    std::vector<Expectation> expectations; ///< as written
    std::vector<PlayStep> play; ///< as written
    EvaluatorText note;
    std::string text; ///< the YAML, byte for byte
    std::string digest; ///< SM3 of it
    std::string file;
};
using ScenarioPointer = std::shared_ptr<const Scenario>;

[[nodiscard]] const Inject *findInject(const Scenario &scenario, const InjectId &id);
[[nodiscard]] const Branch *findBranch(const Scenario &scenario, const BranchId &id);
[[nodiscard]] const BranchWay *findWay(const Branch &branch, std::string_view way);
[[nodiscard]] const Expectation *findExpectation(const Scenario &scenario, const ExpectationId &id);

} // namespace drill
