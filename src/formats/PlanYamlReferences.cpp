#include "formats/PlanYamlReferences.h"

#include "formats/DidYouMean.h"
#include "plan/Requester.h"

namespace formats {

namespace {

/// Calls `use(kind, id, position, noun)` for everything of a plan that has an id.
template <class Use>
void forEachName(const plan::Plan &plan, const Use &use)
{
    for (const auto &post : plan.posts)
        use(NameKind::Post, post.id, post.position, "post");
    for (const auto &body : plan.bodies)
        use(NameKind::Body, body.id, body.position, "body");
    for (const auto &group : plan.groups)
        use(NameKind::Group, group.id, group.position, "group");
    for (const auto &fact : plan.facts)
        use(NameKind::Fact, fact.name, fact.position, "fact");
    for (const auto &decision : plan.decisions)
        use(NameKind::Decision, decision.name, decision.position, "decision");
    for (const auto &lifecycle : plan.lifecycles) {
        use(NameKind::Lifecycle, lifecycle.id, lifecycle.position, "lifecycle");
        for (const auto &state : lifecycle.states)
            use(NameKind::State, state.id, state.position, "state");
        for (const auto &confirmation : lifecycle.confirmations)
            use(NameKind::Confirmation, confirmation.name, confirmation.position, "confirmation");
        for (const auto &transition : lifecycle.transitions)
            use(NameKind::Transition, transition.id, transition.position, "transition");
    }
    for (const auto &set : plan.taskSets) {
        use(NameKind::TaskSet, set.id, set.position, "task set");
        for (const auto &task : set.tasks)
            use(NameKind::Task, task.id, task.position, "task");
    }
    for (const auto &deadline : plan.deadlines)
        use(NameKind::Deadline, deadline.id, deadline.position, "deadline");
    for (const auto &report : plan.reports)
        use(NameKind::Report, report.id, report.position, "report");
    for (const auto &season : plan.seasons)
        use(NameKind::Season, season.id, season.position, "season");
    for (const auto &label : plan.taskLabels)
        use(NameKind::TaskLabel, label.id, label.position, "task label");
    for (const auto &form : plan.forms)
        use(NameKind::Form, form.id, form.position, "form");
}

/// Kinds whose ids must differ among each other: owners are found by id alone, and so are the names of expressions.
unsigned family(NameKind kind)
{
    constexpr unsigned Parties = NameKind::Post | NameKind::Body | NameKind::Group;
    constexpr unsigned Names = NameKind::Fact | NameKind::Decision | NameKind::Confirmation;
    if ((Parties & bits(kind)) != 0)
        return Parties;
    return (Names & bits(kind)) != 0 ? Names : bits(kind);
}

} // namespace

namespace {

/// All names of the kinds are known.
bool isListed(const plan::Unread &unread, unsigned kinds)
{
    const auto listed = [&](NameKind kind, std::initializer_list<std::string_view> place) {
        return (bits(kind) & kinds) == 0 || unread.isListed(place);
    };
    return listed(NameKind::Post, {"posts"}) && listed(NameKind::Body, {"bodies"})
        && listed(NameKind::Group, {"groups"}) && listed(NameKind::Fact, {"facts"})
        && listed(NameKind::Counting, {"facts"}) && listed(NameKind::Counting, {"facts", "*", "counted_as"})
        && listed(NameKind::Decision, {"decisions"}) && listed(NameKind::Lifecycle, {"lifecycles"})
        && listed(NameKind::State, {"lifecycles", "*", "states"})
        && listed(NameKind::Transition, {"lifecycles", "*", "transitions"})
        && listed(NameKind::Confirmation, {"lifecycles", "*", "confirmations"})
        && listed(NameKind::TaskSet, {"tasks", "*", "set"}) && listed(NameKind::Task, {"tasks", "*", "tasks"})
        && listed(NameKind::Deadline, {"deadlines"}) && listed(NameKind::Report, {"reports"})
        && listed(NameKind::Season, {"seasons"}) && listed(NameKind::TaskLabel, {"task_labels"})
        && listed(NameKind::Form, {"forms"});
}

} // namespace

NameIndex::NameIndex(const plan::Plan &plan)
{
    forEachName(plan, [this](NameKind kind, const std::string &id, base::SourcePosition, std::string_view) {
        m_names[kind].insert(id);
    });
    for (const plan::Fact &fact : plan.facts)
        m_names[NameKind::Counting].insert(fact.countedAs.begin(), fact.countedAs.end());
}

bool NameIndex::has(unsigned kinds, std::string_view name) const
{
    return std::ranges::any_of(
        m_names, [&](const auto &entry) { return (bits(entry.first) & kinds) != 0 && entry.second.contains(name); });
}

std::vector<std::string_view> NameIndex::names(unsigned kinds) const
{
    std::vector<std::string_view> found;
    for (const auto &[kind, names] : m_names) {
        if ((bits(kind) & kinds) != 0)
            found.insert(found.end(), names.begin(), names.end());
    }
    return found;
}

void PlanReferences::add(const Target &target, std::string id, base::SourcePosition at, std::string where)
{
    if (!id.empty())
        m_references.push_back({target, std::move(id), at, std::move(where), {}});
}

void PlanReferences::add(const Target &target, const std::vector<YamlText> &ids, const std::string &where)
{
    for (const YamlText &id : ids)
        add(target, id.text, id.position, where);
}

void PlanReferences::addNames(const Target &target, const feel::Expression &expression, base::SourcePosition at,
    const std::string &where, const std::vector<std::string> &own)
{
    for (std::string &name : expression.names()) {
        if (std::ranges::find(own, name) == own.end())
            m_references.push_back({target, std::move(name), at, where, own});
    }
}

void PlanReferences::resolve(const NameIndex &index, const plan::Unread &unread, DiagnosticSink &sink) const
{
    for (const Reference &reference : m_references) {
        if (index.has(reference.target.kinds, reference.id) || !isListed(unread, reference.target.kinds))
            continue;
        std::vector<std::string_view> candidates = index.names(reference.target.kinds);
        candidates.insert(candidates.end(), reference.own.begin(), reference.own.end());
        const std::string noun(reference.target.noun);
        sink.error(std::string(reference.target.code), reference.position,
            reference.where + " names \"" + reference.id + "\", but there is no " + noun
                + (reference.own.empty() ? "" : " or confirmation of this ladder") + " of that name"
                + didYouMean(reference.id, candidates));
    }
}

std::vector<std::string> readIds(
    const PlanContext &context, const YamlMap &map, std::string_view key, const Target &target)
{
    const std::vector<YamlText> ids = map.texts(key);
    context.references.add(target, ids, map.nameOf(key));
    return plainTexts(ids);
}

std::string readId(const PlanContext &context, const YamlMap &map, std::string_view key, const Target &target)
{
    std::string id = map.text(key);
    context.references.add(target, id, map.placeOf(key), map.nameOf(key));
    return id;
}

std::optional<feel::Expression> readCondition(
    const PlanContext &context, const YamlMap &map, std::string_view key, const ConditionNames &names)
{
    auto condition = map.expression(key);
    const YamlNode *node = condition ? map.value(key) : nullptr;
    if (node == nullptr)
        return condition;
    const std::vector<ConditionFault> faults = conditionFaults(*condition, names);
    for (const ConditionFault &fault : faults)
        context.yaml.sink.error(fault.code, context.yaml.source.positionInScalar(node->offset, fault.column),
            map.nameOf(key) + ": " + fault.message);
    return condition;
}

/// What conditions see without that the plan defines it: the levels in force, and the plan that asked.
static std::set<std::string> namesOfTheModel(const plan::Plan &plan)
{
    std::set<std::string> names{std::string(plan::RequesterName)};
    for (const plan::Lifecycle &ladder : plan.lifecycles)
        names.insert(plan::inForceName(ladder.id));
    return names;
}

/// Found by its name in conditions, or, as a ladder is, in the places of cases.
static bool isConditionName(NameKind kind)
{
    return ((NameKind::Fact | NameKind::Decision | NameKind::Confirmation | NameKind::Lifecycle) & bits(kind)) != 0;
}

void checkUniqueIds(const plan::Plan &plan, DiagnosticSink &sink)
{
    struct First {
        std::string noun;
        int line = 0;
    };
    std::map<std::pair<unsigned, std::string>, First> seen;
    const std::set<std::string> ofTheModel = namesOfTheModel(plan);
    forEachName(plan, [&](NameKind kind, const std::string &id, base::SourcePosition at, const std::string &noun) {
        if (isConditionName(kind) && ofTheModel.contains(id))
            sink.error("duplicate-id", at,
                "\"" + id + "\" is what conditions call something else already; give this " + noun + " another id");
        const auto [first, isNew] = seen.emplace(std::pair(family(kind), id), First{noun, at.line});
        if (!isNew && !id.empty())
            sink.error("duplicate-id", at,
                "\"" + id + "\" is already the " + first->second.noun + " of line " + std::to_string(first->second.line)
                    + "; give this " + noun + " an id of its own");
    });
}

void expectOutcome(const PlanContext &context, const std::string &decision, const std::string &outcome,
    base::SourcePosition at, const std::string &where)
{
    const plan::Decision *known = plan::findDecision(context.plan, decision);
    if (!known || known->outcomes.empty() || outcome.empty()
        || std::ranges::find(known->outcomes, outcome, &plan::Outcome::name) != known->outcomes.end())
        return;
    context.yaml.sink.error("unknown-outcome", at,
        where + " names \"" + outcome + "\", which is no outcome of " + decision
            + didYouMean(outcome, known->outcomes, &plan::Outcome::name));
}

} // namespace formats
