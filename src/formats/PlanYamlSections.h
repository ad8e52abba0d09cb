#pragma once

#include "formats/PlanYamlReferences.h"

namespace formats {

// The sections of plan.yaml, one function each: it reads its value into the plan and leaves references to be looked up.
// Decisions, lifecycles and cases look at what stands before them here, so the order of calls is the order of these
// lines.

// PlanYamlVersion.cpp
/// Version, status, from when it is valid and what has superseded it.
void readStanding(const PlanContext &context, const YamlMap &map);
void readChanges(const PlanContext &context, const YamlNode &node);
// PlanYamlDuties.cpp
void readPosts(const PlanContext &context, const YamlNode &node);
void readBodies(const PlanContext &context, const YamlNode &node);
void readGroups(const PlanContext &context, const YamlNode &node);
// PlanYamlFacts.cpp
void readFacts(const PlanContext &context, const YamlNode &node);
void readConsistency(const PlanContext &context, const YamlNode &node);
// PlanYamlDecisions.cpp
void readDecisions(const PlanContext &context, const YamlNode &node);
// PlanYamlScope.cpp
void readApplicability(const PlanContext &context, const YamlNode &node);
void readCompanions(const PlanContext &context, const YamlNode &node);
void readSeries(const PlanContext &context, const YamlNode &node);
void readForms(const PlanContext &context, const YamlNode &node);
// PlanYamlReduction.cpp
void readReduction(const PlanContext &context, const YamlNode &node);
// PlanYamlLifecycle.cpp
void readLifecycles(const PlanContext &context, const YamlNode &node);
// PlanYamlTasks.cpp
void readTaskLabels(const PlanContext &context, const YamlNode &node);
void readTaskSets(const PlanContext &context, const YamlNode &node);
// PlanYamlDeadlines.cpp
void readSeasons(const PlanContext &context, const YamlNode &node);
void readDeadlines(const PlanContext &context, const YamlNode &node);
// PlanYamlDuties.cpp
void readReports(const PlanContext &context, const YamlNode &node);
void readCallDown(const PlanContext &context, const YamlNode &node);
void readEnding(const PlanContext &context, const YamlNode &node);
void readDrill(const PlanContext &context, const YamlNode &node);
// PlanYamlClauses.cpp
void readClauses(const PlanContext &context, const YamlNode &node);
void readOtherDocuments(const PlanContext &context, const YamlNode &node);
void readConflicts(const PlanContext &context, const YamlNode &node);
// PlanYamlCases.cpp
void readCases(const PlanContext &context, const YamlNode &node);
// PlanYamlCaseSteps.cpp
/// What a case says of the steps of the ladders.
[[nodiscard]] plan::Case::Steps readCaseSteps(
    const PlanContext &context, const YamlNode &node, const std::string &where);

/// "task:seal_site", or a whole section such as "drill": what a clause turned into, what a form belongs to.
void addThing(const PlanContext &context, const YamlText &reference, const std::string &where);

} // namespace formats
