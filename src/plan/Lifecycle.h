#pragma once

#include "feel/Expression.h"
#include "plan/Fact.h"

namespace plan {

/// What standing at a state means.
enum class StateKind {
    Initial, ///< where an activation begins
    Waiting, ///< before or between levels: verified
    Level, ///< a response or warning level is in force
    Ended, ///< the response is over, the record read-only
    Final, ///< reviewed, nothing follows
};

/// A place on a ladder.
struct State {
    std::string id; ///< "response_2"
    std::string label; ///< "Ⅱ级响应"
    StateKind kind = StateKind::Waiting;
    std::string level; ///< for levels: the outcome it answers to, "II" or "red"; empty else
    Citation cite;
    base::SourcePosition position;
};

/// Something that must be true before a transition; without it the console refuses, and says this clause.
struct Requirement {
    feel::Expression condition;
    std::string text; ///< "现场得到控制并经市指挥部确认"
    Citation cite;
    base::SourcePosition position;
};

/// A step of a ladder. People take it; the plan says who may, and when it advises it.
struct Transition {
    std::string id; ///< "start_2"
    std::string label; ///< "启动Ⅱ级"
    std::vector<std::string> from; ///< state ids
    std::string to; ///< state id
    std::optional<feel::Expression> advise; ///< over facts, decisions, confirmations; true: the plan proposes this step
    base::SourcePosition advisePosition = {};
    std::vector<Requirement> require; ///< hard prerequisites over confirmations (see below)
    std::vector<std::string> decidedBy; ///< post ids that may decide
    std::vector<std::string> advisedBy; ///< posts or bodies whose advice it rests on
    Citation cite;
    base::SourcePosition position;
};

/// A yes/no statement the operator confirms before a transition, for example "site under control". In requirements it
/// is a boolean name; until confirmed it is null.
struct Confirmation {
    std::string name;
    std::string label;
    Citation cite;
    base::SourcePosition position;
    bool perStep = false; ///< given anew for every step: a step of the ladder takes it back (a signature on a form)
    std::vector<std::string> by = {}; ///< posts that may give it; empty: whoever is named
};

/// A ladder of states: the response, or the warning.
struct Lifecycle {
    std::string id; ///< "response" or "warning"
    std::string label; ///< "应急响应"
    std::string decision; ///< the decision whose outcome it follows: "response_level"
    std::vector<State> states;
    std::vector<Transition> transitions;
    std::vector<Confirmation> confirmations;
    Citation cite;
    base::SourcePosition position;
};

/// The name under which conditions of the other ladders see which level of this one is in force: "warning_in_force", an
/// outcome of its decision, or "none".
[[nodiscard]] inline std::string inForceName(std::string_view lifecycle)
{
    return std::string(lifecycle) + "_in_force";
}
inline constexpr std::string_view NoLevel = "none";

} // namespace plan
