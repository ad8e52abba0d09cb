#include "formats/FormsYaml.h"
#include "formats/PlanYamlSections.h"

#include "plan/SeriesWords.h"

namespace formats {

namespace {

constexpr std::array<YamlKey, 6> ExclusionKeys{
    {{"decision", true}, {"excluded_by", true}, {"goes_to", true}, {"plan"}, {"steps"}, {"cite"}}};
constexpr std::array<YamlKey, 6> CompanionKeys{{{"plan"}, {"title"}, {"when"}, {"note"}, {"gives"}, {"cite"}}};
constexpr std::array<YamlKey, 2> GiftKeys{{{"decision", true}, {"as"}}};
constexpr std::array<YamlKey, 1> MeasureKeys{{{"hours_at_most", true}}};
constexpr int MostIndex = 500; ///< every hour is at or below it

void readMeasure(const PlanContext &context, const YamlEntry &entry)
{
    const std::string where = "`series` of fact " + entry.key;
    const auto words = std::span(plan::SeriesWords).first(plan::SeriesWords.size() - 1); // the last one needs its limit
    const auto word = readText(context.yaml, entry.value, where);
    if (!word)
        return;
    const auto found = std::ranges::find(words, *word);
    if (found != words.end()) {
        context.plan.series.push_back(
            {entry.key, static_cast<plan::SeriesMeasure>(found - words.begin()), entry.position});
        return;
    }
    std::string known;
    for (const std::string_view each : words)
        known += std::string(each) + ", ";
    context.yaml.sink.error("bad-value", entry.value.position,
        where + " cannot be \"" + *word + "\"; write " + known + "or { hours_at_most: 150 }");
}

/// Hours in a row at an index or below.
void readLimitedMeasure(const PlanContext &context, const YamlEntry &entry)
{
    const YamlMap map(context.yaml, entry.value, entry.position, "`series` of fact " + entry.key, MeasureKeys);
    const std::optional<int> limit = map.wholeNumber("hours_at_most");
    if (!limit)
        return;
    if (*limit < 0 || *limit >= MostIndex)
        map.error("bad-range", "hours_at_most", "is an index; write a whole number from 0 to 499");
    context.plan.series.push_back({entry.key, plan::SeriesMeasure::HoursAtMost, entry.position, *limit});
}

/// A fact of the companion follows a decision of this plan.
void readFollowing(const PlanContext &context, const YamlEntry &entry, plan::Gift &gift)
{
    const YamlMap map(context.yaml, entry.value, entry.position, "`gives` of fact " + entry.key, GiftKeys);
    gift.decision = readId(context, map, "decision", target::Decision);
    const YamlNode *as = map.value("as");
    if (as == nullptr || !expectMap(context.yaml, *as, map.nameOf("as")))
        return;
    for (const YamlEntry &word : as->entries) {
        expectOutcome(context, gift.decision, word.key, word.position, map.nameOf("as"));
        if (const auto value = readText(context.yaml, word.value, word.key + " of " + map.nameOf("as")))
            gift.as[word.key] = *value;
    }
}

/// What the fact may be is the companion's to say: `check::checkBeside`.
void readGift(const PlanContext &context, const YamlEntry &entry, plan::Companion &companion)
{
    plan::Gift gift{entry.key, {}, {}, {}, entry.position};
    if (entry.value.kind == YamlKind::Map)
        readFollowing(context, entry, gift);
    else if (const auto flag = plainFlag(entry.value))
        gift.value = *flag;
    else if (const auto number = plainNumber(entry.value))
        gift.value = *number;
    else if (const auto word = readText(context.yaml, entry.value, "`gives` of fact " + entry.key))
        gift.value = *word;
    companion.gives.push_back(std::move(gift));
}

void readGifts(const PlanContext &context, const YamlMap &map, plan::Companion &companion)
{
    const YamlNode *gives = map.value("gives");
    if (gives == nullptr || !expectMap(context.yaml, *gives, map.nameOf("gives")))
        return;
    if (companion.plan.empty())
        map.error("wrong-type", "gives", "needs a plan of ours; another document takes no facts");
    for (const YamlEntry &entry : gives->entries)
        readGift(context, entry, companion);
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
        expectOutcome(
            context, exclusion.decision, exclusion.outcome, map.placeOf("excluded_by"), map.nameOf("excluded_by"));
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
        const std::string &name = companion.plan.empty() ? companion.title : companion.plan;
        const bool twice = std::ranges::any_of(context.plan.companions,
            [&](const plan::Companion &other) { return (other.plan.empty() ? other.title : other.plan) == name; });
        if (twice && !name.empty())
            map.error("duplicate-item", companion.plan.empty() ? "title" : "plan", "stands there twice; keep one");
        companion.when = readCondition(context, map, "when", names);
        if (companion.when)
            context.references.addNames(target::Name, *companion.when, map.placeOf("when"), map.nameOf("when"));
        companion.note = map.text("note");
        readGifts(context, map, companion);
        companion.cite = map.cite();
        context.plan.companions.push_back(std::move(companion));
    });
}

void readSeries(const PlanContext &context, const YamlNode &node)
{
    if (!expectMap(context.yaml, node, "`series`"))
        return;
    for (const YamlEntry &entry : node.entries) {
        context.references.add(target::Fact, entry.key, entry.position, "`series`");
        if (entry.value.kind == YamlKind::Map)
            readLimitedMeasure(context, entry);
        else
            readMeasure(context, entry);
    }
}

void readForms(const PlanContext &context, const YamlNode &node)
{
    const FormPlanName planName = [&](plan::PlanSource kind, const std::string &name, base::SourcePosition at,
                                      const std::string &where) {
        context.references.add(kind == plan::PlanSource::Fact ? target::Fact : target::Decision, name, at, where);
    };
    readIdMap(context.yaml, node, "`forms`", "form", [&](const YamlEntry &entry) {
        const YamlMap map(context.yaml, entry.value, entry.position, "form " + entry.key, formKeys());
        plan::Form form = readForm(map, entry.key, planName);
        form.position = entry.position;
        form.cite = map.cite();
        for (YamlText &reference : map.texts("used_by")) {
            addThing(context, reference, map.nameOf("used_by"));
            form.usedBy.push_back(std::move(reference.text));
        }
        context.plan.forms.push_back(std::move(form));
    });
}

} // namespace formats
