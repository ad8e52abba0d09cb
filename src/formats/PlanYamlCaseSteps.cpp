#include "formats/PlanYamlSections.h"

#include "base/Text.h"
#include "formats/DidYouMean.h"
#include "formats/StepWords.h"
#include "plan/Requester.h"

#include <algorithm>

namespace formats {

namespace {

constexpr std::array<YamlKey, 7> StepsKeys{
    {{"at", true}, {"confirmed"}, {"proposed"}, {"unknown"}, {"refused"}, {"ruled_out"}, {"leads"}}};

/// Calls `read(entry)` for every entry of a map under a key.
template <class Read>
void readEntries(const PlanContext &context, const YamlMap &map, std::string_view key, const Read &read)
{
    const YamlNode *node = map.value(key);
    if (node == nullptr || !expectMap(context.yaml, *node, map.nameOf(key)))
        return;
    for (const YamlEntry &entry : node->entries)
        read(entry);
}

/// How the plan that asked stands.
void readRequester(
    const PlanContext &context, const YamlEntry &entry, const std::string &where, plan::Case::Steps &steps)
{
    const auto word = readText(context.yaml, entry.value, entry.key + " in " + where);
    if (!word)
        return;
    steps.at[entry.key] = *word;
    if (std::ranges::find(plan::RequesterWords, *word) == plan::RequesterWords.end())
        context.yaml.sink.error("bad-value", entry.value.position,
            entry.key + " in " + where + " cannot be \"" + *word + "\"; it is one of "
                + base::join({plan::RequesterWords.begin(), plan::RequesterWords.end()}, ", "));
}

/// Where one ladder stands: a state of its own.
void readPlace(const PlanContext &context, const YamlEntry &entry, const std::string &where, plan::Case::Steps &steps)
{
    if (entry.key == plan::RequesterName)
        return readRequester(context, entry, where, steps);
    context.references.add(target::Lifecycle, entry.key, entry.position, where);
    const auto state = readText(context.yaml, entry.value, entry.key + " in " + where);
    if (!state)
        return;
    steps.at[entry.key] = *state;
    const plan::Lifecycle *ladder = plan::findLifecycle(context.plan, entry.key);
    if (ladder == nullptr || !context.unread.isListed({"lifecycles", entry.key, "states"})
        || plan::findState(*ladder, *state) != nullptr)
        return;
    context.yaml.sink.error("unknown-state", entry.value.position,
        where + " names \"" + *state + "\", but lifecycle " + entry.key + " has no state of that name"
            + didYouMean(*state, ladder->states, &plan::State::id));
}

void readConfirmed(
    const PlanContext &context, const YamlEntry &entry, const std::string &where, plan::Case::Steps &steps)
{
    context.references.add(target::Confirmation, entry.key, entry.position, where);
    if (const auto holds = plainFlag(entry.value))
        steps.confirmed[entry.key] = *holds;
    else
        context.yaml.sink.error(
            "wrong-type", entry.value.position, entry.key + " in " + where + " must be true or false");
}

void readLead(const PlanContext &context, const YamlEntry &entry, const std::string &where, plan::Case::Steps &steps)
{
    context.references.add(target::Transition, entry.key, entry.position, where);
    const auto to = readText(context.yaml, entry.value, entry.key + " in " + where);
    if (!to)
        return;
    context.references.add(target::State, *to, entry.value.position, where);
    steps.leads.push_back({entry.key, *to, entry.position});
}

} // namespace

plan::Case::Steps readCaseSteps(const PlanContext &context, const YamlNode &node, const std::string &where)
{
    plan::Case::Steps steps;
    const YamlMap map(context.yaml, node, node.position, where, StepsKeys);
    if (node.kind != YamlKind::Map)
        return steps;
    readEntries(
        context, map, "at", [&](const YamlEntry &entry) { readPlace(context, entry, map.nameOf("at"), steps); });
    readEntries(context, map, "confirmed",
        [&](const YamlEntry &entry) { readConfirmed(context, entry, map.nameOf("confirmed"), steps); });
    for (std::size_t word = 0; word < StepWords.size(); ++word) {
        if (map.value(StepWords[word]) != nullptr)
            steps.expected.push_back({static_cast<plan::StepWord>(word),
                readIds(context, map, StepWords[word], target::Transition), map.placeOf(StepWords[word])});
    }
    readEntries(
        context, map, "leads", [&](const YamlEntry &entry) { readLead(context, entry, map.nameOf("leads"), steps); });
    if (steps.expected.empty() && steps.leads.empty())
        map.error("missing-key", "proposed", "or `unknown`, `refused`, `ruled_out`, `leads`: say what is expected");
    return steps;
}

} // namespace formats
