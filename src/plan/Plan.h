#pragma once

#include "plan/Clause.h"
#include "plan/Decision.h"
#include "plan/Duty.h"
#include "plan/Form.h"
#include "plan/Lifecycle.h"
#include "plan/ReductionDuty.h"
#include "plan/Scope.h"
#include "plan/Version.h"

namespace plan {

/// A relation that true facts keep, for example `deaths <= affected_people`. Broken: a warning, never an error.
struct Consistency {
    feel::Expression condition;
    std::string message;
    Citation cite;
    base::SourcePosition position;
};

/// The rule model of one plan document: data, immutable once loaded. See docs/rule-model.md.
struct Plan {
    std::string id; ///< "special-equipment"
    std::string title; ///< as printed
    std::string shortTitle; ///< "特种设备事故", for lists
    std::string document; ///< "吕政办发〔2020〕72号"
    std::string version; ///< "2020"
    std::string validFrom; ///< ISO date
    PlanStatus status = PlanStatus::InForce;
    std::string supersededBy; ///< document that replaced it; empty unless superseded
    std::string supersededSince; ///< "2023", "2023-05" or a day, as far as it is known
    std::string basedOn; ///< the version that this one is written against; empty: it stands by itself
    std::vector<Change> changes; ///< its change record, oldest first
    std::vector<std::string> keywords; ///< words of a caller that speak for this plan: "锅炉", "电梯"
    std::optional<int> clauseCount; ///< how many numbered clauses and annexes the document has
    bool endMarked = false; ///< the text ends with its end mark, so nothing was cut off
    std::string source; ///< file it was loaded from
    std::vector<TextPart> parts; ///< the files its lines come from, where there are several
    std::string digest; ///< SM3 of the YAML text, lower-case hex: two texts with one digest are one version

    std::vector<Post> posts;
    std::vector<Body> bodies;
    std::vector<Group> groups;
    std::vector<Fact> facts;
    std::vector<Consistency> consistency;
    std::vector<Decision> decisions;
    std::vector<Exclusion> applicability; ///< when it is not the plan's business, the most basic first
    std::vector<Companion> companions;
    std::vector<SeriesFact> series; ///< facts that hourly air quality answers
    std::optional<ReductionDuty> reduction; ///< how much must be cut at each level
    std::vector<Lifecycle> lifecycles;
    std::vector<TaskLabel> taskLabels;
    std::vector<TaskSet> taskSets;
    std::vector<Season> seasons;
    std::vector<Deadline> deadlines;
    std::vector<Report> reports;
    std::vector<Form> forms;
    std::vector<CallStep> callDown;
    std::vector<EndingCondition> ending;
    DrillRule drill;
    std::vector<Clause> clauses; ///< of its own document, then of the others
    std::vector<OtherDocument> otherDocuments;
    std::vector<Conflict> conflicts;
    std::vector<Case> cases;
};

/// A task as it applies in a state, with where it comes from.
struct ApplicableTask {
    const Task *task = nullptr;
    const TaskSet *set = nullptr; ///< the set that lists it
    bool inherited = false; ///< it comes from a set that the state's own set inherits
};

[[nodiscard]] const Fact *findFact(const Plan &plan, std::string_view name);
[[nodiscard]] const Decision *findDecision(const Plan &plan, std::string_view name);
/// The outcomes of the decision are strengths: a ladder follows it, or follows one that looks at it. Of such a decision
/// "at least" and "at most" can be said; of any other only which outcomes are left.
[[nodiscard]] bool isScale(const Plan &plan, std::string_view decision);
[[nodiscard]] const Lifecycle *findLifecycle(const Plan &plan, std::string_view id);
[[nodiscard]] const State *findState(const Lifecycle &lifecycle, std::string_view id);
[[nodiscard]] const Transition *findTransition(const Lifecycle &lifecycle, std::string_view id);
/// Null where the document (empty: the plan's own) has no such clause.
[[nodiscard]] const Clause *findClause(const Plan &plan, std::string_view section, std::string_view document = {});
[[nodiscard]] const Season *findSeason(const Plan &plan, std::string_view id);
[[nodiscard]] const TaskLabel *findTaskLabel(const Plan &plan, std::string_view id);
/// The exclusion by that outcome; null when the outcome does not exclude anything.
[[nodiscard]] const Exclusion *findExclusion(const Plan &plan, std::string_view decision, std::string_view outcome);
/// The exclusion that the step hands over by; null when it hands nothing over.
[[nodiscard]] const Exclusion *handedOverBy(const Plan &plan, std::string_view transition);
/// The step may still be taken once the response has ended: the response goes on to its review, and a warning that
/// stands is lifted, but none is issued or changed.
[[nodiscard]] bool staysAfterEnd(const Lifecycle &ladder, const Transition &transition);
[[nodiscard]] const Report *findReport(const Plan &plan, std::string_view id);
[[nodiscard]] const Form *findForm(const Plan &plan, std::string_view id);
/// What the plan says of a plan of ours that goes beside it; null where it does not list it.
[[nodiscard]] const Companion *findCompanion(const Plan &plan, std::string_view id);

/// "heavy-pollution@2020".
[[nodiscard]] std::string versionText(const Plan &plan);

/// The label of a post, body or group; the id itself when there is none.
[[nodiscard]] std::string partyLabel(const Plan &plan, std::string_view id);

/// The tasks that apply in a state, inherited ones first, in the plan's order.
[[nodiscard]] std::vector<ApplicableTask> tasksIn(const Plan &plan, std::string_view state);
/// The task is one of them.
[[nodiscard]] bool asksFor(const Plan &plan, std::string_view state, std::string_view task);

} // namespace plan
