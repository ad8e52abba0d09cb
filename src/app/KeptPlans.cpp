#include "app/KeptPlans.h"

#include "app/Retry.h"
#include "app/Streams.h"

#include <algorithm>

namespace app {

namespace {

const PlanKept *findVersion(const std::vector<PlanKept> &kept, const std::string &digest)
{
    const auto found =
        std::find_if(kept.begin(), kept.end(), [&](const PlanKept &entry) { return entry.digest == digest; });
    return found == kept.end() ? nullptr : &*found;
}

} // namespace

base::Result<KeptPlans::Versions> KeptPlans::read(const std::string &plan) const
{
    const auto stored = m_store.readStream(planStream(plan));
    if (!stored)
        return base::failFrom(stored);
    Versions versions;
    for (const StoredEvent &event : *stored) {
        auto decoded = m_codec.decodeRegister(event);
        if (!decoded)
            return base::failFrom(decoded);
        versions.last = event.version;
        if (auto *version = std::get_if<PlanKept>(&*decoded)) {
            const assess::CompiledPlan *known = m_shelf.byDigest(version->digest);
            const bool draft = known && known->plan().status == plan::PlanStatus::Draft;
            if (!draft && !version->beside) {
                versions.inUse = version->digest;
                versions.inUseVersion = version->version;
            }
            versions.kept.push_back(std::move(*version));
        } else if (const auto *replaced = std::get_if<PlanReplaced>(&*decoded)) {
            versions.inUse = replaced->digest;
            versions.inUseVersion = replaced->version;
        } else {
            return base::fail(base::ErrorCode::Corrupt, "only plan versions belong into this stream, not " + event.type,
                event.stream);
        }
    }
    return versions;
}

base::Result<std::optional<AppendReceipt>> KeptPlans::noteInUse(
    const plan::Plan &plan, base::Instant now, const std::string &actor)
{
    return retryConflicts([&]() -> base::Result<std::optional<AppendReceipt>> {
        const auto versions = read(plan.id);
        if (!versions)
            return base::failFrom(versions);
        if (versions->inUse.empty() || versions->inUse == plan.digest)
            return std::nullopt;
        PlanReplaced replaced{plan.id, plan.version, plan.digest, versions->inUseVersion, versions->inUse, {}};
        for (const plan::Change &change : plan.changes)
            replaced.changes.push_back(change.what);
        NewEvent event = m_codec.encodeRegister(replaced);
        event.happened = now;
        event.actor = actor;
        const auto receipt = m_store.append(planStream(plan.id), versions->last, {&event, 1}, now);
        if (!receipt)
            return base::failFrom(receipt);
        return std::optional(*receipt);
    });
}

base::Result<std::optional<AppendReceipt>> KeptPlans::keep(
    const std::string &digest, base::Instant now, const std::string &actor)
{
    const assess::CompiledPlan *compiled = m_shelf.byDigest(digest);
    const std::string *text = m_shelf.textOf(digest);
    if (!compiled || !text)
        return base::fail(base::ErrorCode::NotFound, "no plan of this version at hand", digest);
    const plan::Plan &plan = compiled->plan();
    // A conflict: another program kept a version of this plan meanwhile, most likely this one.
    return retryConflicts([&]() -> base::Result<std::optional<AppendReceipt>> {
        const auto kept = read(plan.id);
        if (!kept)
            return base::failFrom(kept);
        if (findVersion(kept->kept, digest))
            return std::nullopt;
        const assess::CompiledPlan *inUse = m_shelf.current(plan.id);
        const bool beside = inUse && inUse->plan().digest != digest;
        NewEvent event = m_codec.encodeRegister(PlanKept{plan.id, plan.version, digest, *text, beside});
        event.happened = now;
        event.actor = actor;
        const auto receipt = m_store.append(planStream(plan.id), kept->last, {&event, 1}, now);
        if (!receipt)
            return base::failFrom(receipt);
        return std::optional(*receipt);
    });
}

base::Result<> KeptPlans::restore(const std::string &plan, const std::string &digest)
{
    if (m_shelf.byDigest(digest))
        return {};
    const auto kept = read(plan);
    if (!kept)
        return base::failFrom(kept);
    const PlanKept *version = findVersion(kept->kept, digest);
    if (!version)
        return base::fail(base::ErrorCode::NotFound, "the record does not have the text of this plan version", plan);
    if (const auto put = m_shelf.keep(version->text, plan + "@" + version->version); !put)
        return put;
    if (!m_shelf.byDigest(digest))
        return base::fail(base::ErrorCode::Corrupt, "the kept plan text is not the one its digest names", plan);
    return {};
}

} // namespace app
