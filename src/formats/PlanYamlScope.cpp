#include "formats/PlanYamlSections.h"

#include "formats/DidYouMean.h"
#include "formats/SeriesWords.h"

namespace formats {

namespace {

constexpr std::array<YamlKey, 6> ExclusionKeys{
    {{"decision", true}, {"excluded_by", true}, {"goes_to", true}, {"plan"}, {"steps"}, {"cite"}}};
constexpr std::array<YamlKey, 5> CompanionKeys{{{"plan"}, {"title"}, {"when"}, {"note"}, {"cite"}}};
constexpr std::array<YamlKey, 4> FormKeys{{{"label", true}, {"fields"}, {"used_by"}, {"cite"}}};

/// The outcome that excludes must be one of its decision.
void checkOutcome(const PlanContext &context, const YamlMap &map, const plan::Exclusion &exclusion)
{
    const plan::Decision *decision = plan::findDecision(context.plan, exclusion.decision);
    if (!decision || decision->outcomes.empty() || exclusion.outcome.empty()
        || std::ranges::find(decision->outcomes, exclusion.outcome, &plan::Outcome::name) != decision->outcomes.end())
        return;
    map.error("unknown-outcome", "excluded_by",
        "names \"" + exclusion.outcome + "\", which is no outcome of " + decision->name
            + didYouMean(exclusion.outcome, decision->outcomes, &plan::Outcome::name));
}

} // namespace

void readApplicability(const PlanContext &context, const YamlNode &node)
{
    readItems(context.yaml, node, "`applicability`", [&](const YamlNode &item) {
        const YamlMap map(context.yaml, item, item.position, "an entry of `applicability`", ExclusionKeys);
        plan::Exclusion exclusion;
        exclusion.position = item.position;
        exclusion.decision = readId(context, map, "decision", target::Decision);
        exclusion.outcome = map.text("excluded_by");
        exclusion.goesTo = map.text("goes_to");
        exclusion.plan = map.text("plan");
        exclusion.steps = readIds(context, map, "steps", target::Transition);
        exclusion.cite = map.cite();
        checkOutcome(context, map, exclusion);
        context.plan.applicability.push_back(std::move(exclusion));
    });
}

void readCompanions(const PlanContext &context, const YamlNode &node)
{
    const ConditionNames names = conditionNames(context.plan, context.unread, true);
    readItems(context.yaml, node, "`companions`", [&](const YamlNode &item) {
        const YamlMap map(context.yaml, item, item.position, "a companion", CompanionKeys);
        plan::Companion companion;
        companion.position = item.position;
        companion.plan = map.text("plan");
        companion.title = map.text("title");
        if (companion.plan.empty() == companion.title.empty())
            map.error("missing-key", "plan", "must name a plan of ours by its id, or another document by `title`");
        companion.when = readCondition(context, map, "when", names);
        if (companion.when)
            context.references.addNames(target::Name, *companion.when, map.placeOf("when"), map.nameOf("when"));
        companion.note = map.text("note");
        companion.cite = map.cite();
        context.plan.companions.push_back(std::move(companion));
    });
}

void readSeries(const PlanContext &context, const YamlNode &node)
{
    if (!expectMap(context.yaml, node, "`series`"))
        return;
    for (const YamlEntry &entry : node.entries) {
        const std::string where = "`series` of fact " + entry.key;
        context.references.add(target::Fact, entry.key, entry.position, "`series`");
        const auto word = readText(context.yaml, entry.value, where);
        const auto found = word ? std::ranges::find(SeriesWords, *word) : SeriesWords.end();
        if (word && found == SeriesWords.end())
            context.yaml.sink.error("bad-value", entry.value.position,
                where + " cannot be \"" + *word
                    + "\"; write hours_over_200, hours_over_300, peak, improved_hours or sulphur_peak");
        else if (word)
            context.plan.series.push_back(
                {entry.key, static_cast<plan::SeriesMeasure>(found - SeriesWords.begin()), entry.position});
    }
}

void readForms(const PlanContext &context, const YamlNode &node)
{
    readIdMap(context.yaml, node, "`forms`", "form", [&](const YamlEntry &entry) {
        const YamlMap map(context.yaml, entry.value, entry.position, "form " + entry.key, FormKeys);
        plan::Form form{entry.key, map.text("label"), plainTexts(map.texts("fields")), {}, map.cite(), entry.position};
        for (YamlText &reference : map.texts("used_by")) {
            addThing(context, reference, map.nameOf("used_by"));
            form.usedBy.push_back(std::move(reference.text));
        }
        context.plan.forms.push_back(std::move(form));
    });
}

} // namespace formats
