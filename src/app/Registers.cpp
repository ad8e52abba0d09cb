#include "app/Registers.h"

#include "app/Retry.h"
#include "app/Streams.h"

namespace app {

base::Result<std::vector<StoredEvent>> Registers::read(std::string_view stream) const
{
    return m_store.readStream(std::string(stream));
}

template <class Event>
base::Result<std::optional<Event>> Registers::lastOf(std::string_view stream) const
{
    const auto stored = read(stream);
    if (!stored)
        return base::failFrom(stored);
    if (stored->empty())
        return std::optional<Event>();
    auto decoded = m_codec.decodeRegister(stored->back());
    if (!decoded)
        return base::failFrom(decoded);
    if (auto *event = std::get_if<Event>(&*decoded))
        return std::optional<Event>(std::move(*event));
    return base::fail(
        base::ErrorCode::Corrupt, stored->back().type + " does not belong into this stream", stored->back().stream);
}

base::Result<> Registers::load()
{
    auto directory = lastOf<DirectoryReplaced>(DirectoryStream);
    if (!directory)
        return base::failFrom(directory);
    auto roster = lastOf<RosterReplaced>(RosterStream);
    if (!roster)
        return base::failFrom(roster);
    auto list = lastOf<ReductionListReplaced>(ReductionStream);
    if (!list)
        return base::failFrom(list);
    m_reduction = *list ? std::move((*list)->list) : reduction::List{};
    m_directory = *directory ? std::move((*directory)->directory) : identity::Directory{};
    m_roster = *roster ? std::move((*roster)->roster) : identity::Roster{};
    return {};
}

base::Result<AppendReceipt> Registers::replace(
    identity::Directory directory, base::Instant now, const std::string &actor)
{
    auto receipt = append(DirectoryStream, DirectoryReplaced{directory}, now, actor);
    if (receipt)
        m_directory = std::move(directory);
    return receipt;
}

base::Result<AppendReceipt> Registers::replace(identity::Roster roster, base::Instant now, const std::string &actor)
{
    auto receipt = append(RosterStream, RosterReplaced{roster}, now, actor);
    if (receipt)
        m_roster = std::move(roster);
    return receipt;
}

base::Result<AppendReceipt> Registers::replace(reduction::List list, base::Instant now, const std::string &actor)
{
    auto receipt = append(ReductionStream, ReductionListReplaced{list}, now, actor);
    if (receipt)
        m_reduction = std::move(list);
    return receipt;
}

base::Result<AppendReceipt> Registers::append(
    std::string_view stream, const RegisterEvent &event, base::Instant now, const std::string &actor)
{
    NewEvent encoded = m_codec.encodeRegister(event);
    encoded.happened = now;
    encoded.actor = actor;
    return retryConflicts([&]() -> base::Result<AppendReceipt> {
        const auto stored = read(stream);
        if (!stored)
            return base::failFrom(stored);
        const std::int64_t version = stored->empty() ? 0 : stored->back().version;
        return m_store.append(std::string(stream), version, {&encoded, 1}, now);
    });
}

} // namespace app
