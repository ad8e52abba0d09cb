#pragma once

#include "feel/Expression.h"
#include "plan/Plan.h"
#include "plan/Unread.h"

#include <map>

namespace formats {

/// What a part of a condition can be. Unknown: nothing can be said against it.
enum class ConditionKind { Unknown, Number, Boolean, Text, Temporal, List };

struct ConditionType {
    ConditionKind kind = ConditionKind::Unknown;
    std::string name = {}; ///< of a fact, decision or confirmation, for messages
    std::vector<std::string> values = {}; ///< all it can be: of enumerations and decisions
    bool isDecision = false;
};

/// The types of the names that conditions may look at.
using ConditionNames = std::map<std::string, ConditionType, std::less<>>;

/// Of facts and, when asked for, decisions and the levels in force on the ladders read so far. Those whose domain is
/// unread can be anything.
[[nodiscard]] ConditionNames conditionNames(const plan::Plan &plan, const plan::Unread &unread, bool withDecisions);

/// The level in force on a ladder that follows `decision`: one of its outcomes, or "none".
void addInForce(ConditionNames &names, const plan::Plan &plan, const std::string &ladder, const std::string &decision);

/// How the plan that asked for this one stands: `requester`, one of plan::RequesterWords.
[[nodiscard]] ConditionType requesterType();

struct ConditionFault {
    std::string code; ///< "wrong-type", "unknown-outcome" or "outside-domain"
    std::string message;
    int column = 0; ///< in the expression, from 1
};

/// What is wrong with an expression that must be true or false: parts of a type that their place cannot have, and
/// comparisons with something the name can never be. Names that are not in the map are not looked at.
[[nodiscard]] std::vector<ConditionFault> conditionFaults(
    const feel::Expression &condition, const ConditionNames &names);

} // namespace formats
