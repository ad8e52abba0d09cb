#include "formats/PlanDrafts.h"

#include "archive/Files.h"
#include "base/Digest.h"
#include "base/Text.h"
#include "formats/ChangesYaml.h"
#include "formats/PlanEdit.h"
#include "formats/PlanLoader.h"
#include "formats/PlanReview.h"
#include "formats/PlanSource.h"
#include "formats/PlanYaml.h"
#include "formats/TextFile.h"

#include <algorithm>
#include <filesystem>

namespace formats {

namespace {

constexpr std::string_view DraftMark = "-draft-";

/// "2020" of "2020-draft-3": a draft of a draft is the next draft of the version both come from.
std::string versionBehind(const std::string &version) { return version.substr(0, version.rfind(DraftMark)); }

/// A comment, or a value, holds one line; what a person wrote may not end it.
std::string oneLine(std::string text)
{
    std::ranges::replace_if(
        text, [](char c) { return c == '\n' || c == '\r'; }, ' ');
    return text;
}

/// The text as a draft: of another version, said to be a draft, and superseded by nothing.
base::Result<std::string> draftText(const std::string &text, const std::string &version)
{
    auto edit = PlanEdit::of(text);
    if (!edit)
        return base::failFrom(edit);
    for (const auto &[key, value] : {std::pair("version", version), std::pair("status", std::string("draft"))}) {
        if (const auto set = edit->setHead(key, value); !set)
            return base::fail(base::ErrorCode::Invalid, set.error().detail, key);
    }
    edit->removeHead("superseded_by");
    return edit->text();
}

/// The text with the change record of a draft: what its basis proposed, and this change.
base::Result<std::string> proposing(const std::string &text, const plan::Plan &basis, const app::DraftChange &change)
{
    auto edit = PlanEdit::of(text);
    if (!edit)
        return base::failFrom(edit);
    std::vector<plan::Change> changes =
        basis.status == plan::PlanStatus::Draft ? basis.changes : std::vector<plan::Change>{};
    plan::Change made;
    made.what = oneLine(change.what);
    made.reason = oneLine(change.reason);
    made.by = oneLine(change.by);
    made.proposed = change.proposed;
    if (!base::trimmed(made.what).empty())
        changes.push_back(std::move(made));
    if (changes.empty())
        edit->removeHead("changes");
    else
        edit->setHeadLines("changes", changesYaml(changes));
    return edit->text();
}

base::Result<> writeDraft(const std::filesystem::path &file, const std::string &text)
{
    return archive::writeFile(file.string(), text, archive::Replace::Allow, archive::Readers::AsUsual);
}

} // namespace

base::Result<std::string> PlanDrafts::textOf(const plan::Plan &plan) const
{
    auto source = readPlanSource(plan.source);
    if (!source)
        return base::fail(base::ErrorCode::NotFound, source.error().detail, plan.source);
    if (base::sm3Hex(source->text) != plan.digest)
        return base::fail(base::ErrorCode::NotFound, "the file has changed since it was loaded", plan.source);
    return std::move(source->text);
}

app::ReviewedPlan PlanDrafts::review(
    const std::string &text, const std::string &name, std::span<const plan::Plan *const> others) const
{
    PlanLoad load = loadPlanText(text, name);
    std::optional<assess::CompiledPlan> compiled = load.compiled;
    return {std::move(compiled), reviewLoaded(std::move(load), others)};
}

base::Result<std::string> PlanDrafts::withValue(
    const std::string &text, const app::ValuePlace &place, const std::string &value) const
{
    return formats::withValue(text, place, value);
}

base::Result<std::string> PlanDrafts::asDraft(const plan::Plan &basis, const std::string &text) const
{
    return draftText(text, versionBehind(basis.version) + std::string(DraftMark) + "1");
}

base::Result<app::PlanDraft> PlanDrafts::saveDraft(
    const plan::Plan &basis, const std::string &text, const app::DraftChange &change)
{
    std::error_code error;
    std::filesystem::create_directories(m_folder, error);
    if (error)
        return base::fail(base::ErrorCode::Io, "the folder of drafts cannot be made", m_folder.string());
    std::filesystem::permissions(m_folder, std::filesystem::perms::owner_all, error);
    const std::string stem = versionBehind(basis.version) + std::string(DraftMark);
    int number = 1;
    const auto fileOf = [&](int n) { return m_folder / (basis.id + "-" + stem + std::to_string(n) + ".yaml"); };
    while (std::filesystem::exists(fileOf(number), error))
        ++number;
    const std::string version = stem + std::to_string(number);
    const auto drafted =
        draftText(text, version).and_then([&](const std::string &draft) { return proposing(draft, basis, change); });
    if (!drafted)
        return base::failFrom(drafted);
    const std::string whole = "# " + version + " <- " + basis.version + " (" + basis.digest.substr(0, 12)
        + "): " + oneLine(change.comment) + "\n" + *drafted;
    const std::string file = fileOf(number).string();
    auto plan = loadCompiledPlan(whole, file);
    if (!plan)
        return base::failFrom(plan);
    if (const auto written = writeDraft(file, whole); !written)
        return base::failFrom(written);
    return app::PlanDraft{file, std::move(*plan)};
}

std::vector<app::PlanDraft> PlanDrafts::drafts(std::vector<base::Error> &unusable) const
{
    std::vector<std::filesystem::path> files;
    std::error_code error;
    for (std::filesystem::directory_iterator at(m_folder, error), end; !error && at != end; at.increment(error)) {
        if (at->path().extension() == ".yaml")
            files.push_back(at->path());
    }
    std::ranges::sort(files);
    std::vector<app::PlanDraft> found;
    for (const std::filesystem::path &file : files) {
        const auto text = readTextFile(file.string());
        auto plan = text ? loadCompiledPlan(*text, file.string()) : base::failFrom(text);
        if (plan)
            found.push_back({file.string(), std::move(*plan)});
        else
            unusable.push_back(std::move(plan.error()));
    }
    return found;
}

} // namespace formats
