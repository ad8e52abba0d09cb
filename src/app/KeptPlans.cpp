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

base::Result<std::vector<PlanKept>> KeptPlans::read(const std::string &plan) const
{
    const auto stored = m_store.readStream(planStream(plan));
    if (!stored)
        return base::failFrom(stored);
    std::vector<PlanKept> kept;
    for (const StoredEvent &event : *stored) {
        auto decoded = m_codec.decodeRegister(event);
        if (!decoded)
            return base::failFrom(decoded);
        auto *version = std::get_if<PlanKept>(&*decoded);
        if (!version)
            return base::fail(
                base::ErrorCode::Corrupt, "only kept plans belong into this stream, not " + event.type, event.stream);
        kept.push_back(std::move(*version));
    }
    return kept;
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
        if (findVersion(*kept, digest))
            return std::nullopt;
        NewEvent event = m_codec.encodeRegister(PlanKept{plan.id, plan.version, digest, *text});
        event.happened = now;
        event.actor = actor;
        const auto receipt =
            m_store.append(planStream(plan.id), static_cast<std::int64_t>(kept->size()), {&event, 1}, now);
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
    const PlanKept *version = findVersion(*kept, digest);
    if (!version)
        return base::fail(base::ErrorCode::NotFound, "the record does not have the text of this plan version", plan);
    if (const auto put = m_shelf.keep(version->text, plan + "@" + version->version); !put)
        return put;
    if (!m_shelf.byDigest(digest))
        return base::fail(base::ErrorCode::Corrupt, "the kept plan text is not the one its digest names", plan);
    return {};
}

} // namespace app
