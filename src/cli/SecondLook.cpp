#include "cli/SecondLook.h"

#include "cli/TimelineText.h"
#include "formats/AreasCsv.h"
#include "formats/TextFile.h"

#include <algorithm>

namespace cli {

namespace {

/// What a time told is measured by.
struct Reference {
    base::Instant moment;
    std::string words;
};

Reference referenceOf(const IncidentUse &use)
{
    const auto incident =
        use.word(0).empty() ? app::IncidentPointer() : use.console().incident({use.word(0)}).value_or(nullptr);
    if (!incident)
        return {use.console().now(), "now"};
    return {incident->reported, "the incident was reported"};
}

template <class Party>
bool names(const std::vector<Party> &parties, const std::string &name)
{
    return std::ranges::any_of(parties, [&](const Party &party) { return party.id == name || party.label == name; });
}

bool isKnownPost(const app::Console &console, const std::string &post)
{
    const auto planned = console.plans().inForce();
    return std::ranges::any_of(planned,
               [&](const assess::CompiledPlan *compiled) {
                   const plan::Plan &plan = compiled->plan();
                   return names(plan.posts, post) || names(plan.bodies, post) || names(plan.groups, post);
               })
        || std::ranges::find(console.directory().entries, post, &identity::DirectoryEntry::post)
        != console.directory().entries.end()
        || std::ranges::find(console.roster().shifts, post, &identity::Shift::post) != console.roster().shifts.end();
}

/// Empty when there is no list of counties: then any name will do.
std::vector<std::string> counties(const Environment &environment)
{
    const auto data = environment.data();
    if (!data)
        return {};
    const std::string path = (*data / "areas" / "counties.csv").string();
    const std::string text = formats::readTextFile(path).value_or(std::string());
    return formats::readCountiesCsv(text, path).value.value_or(std::vector<std::string>{});
}

} // namespace

base::Result<std::optional<base::Instant>> toldTime(const IncidentUse &use)
{
    const auto at = use.arguments.option("--at");
    if (!at)
        return std::optional<base::Instant>{};
    const auto parsed = base::parseIso(*at);
    if (!parsed)
        return base::failFrom(parsed);
    const Reference reference = referenceOf(use);
    if (*parsed < reference.moment - LongBefore)
        return base::fail(base::ErrorCode::Refused,
            minuteText(*parsed) + " lies more than " + std::to_string(LongBefore.count()) + " days before "
                + reference.words + " (" + minuteText(reference.moment)
                + "); nothing was recorded; check the date, or tell it in a note");
    return std::optional(*parsed);
}

void warnOfUnknownNames(const IncidentUse &use)
{
    const std::string post = use.option("--post");
    if (!post.empty() && !isKnownPost(use.console(), post))
        warn(use.environment,
            "no plan, directory or roster knows the post " + post + "; it is recorded as told, check it");
    const std::string county = use.option("--county");
    const std::vector<std::string> known = county.empty() ? std::vector<std::string>{} : counties(use.environment);
    if (!known.empty() && std::ranges::find(known, county) == known.end())
        warn(use.environment,
            "the city has no county " + county
                + "; it is recorded as told, check it or correct it with `incident describe`");
}

} // namespace cli
