#pragma once

#include "app/EventCodec.h"

namespace app {

/// The directory, the roster and the reduction list of the record. Each is only ever replaced as a whole; the last
/// replacement counts.
class Registers {
public:
    Registers(EventStore &store, const EventCodec &codec)
        : m_store(store)
        , m_codec(codec)
    {
    }

    [[nodiscard]] const identity::Directory &directory() const { return m_directory; }
    [[nodiscard]] const identity::Roster &roster() const { return m_roster; }
    [[nodiscard]] const reduction::List &reductionList() const { return m_reduction; }

    /// Reads all anew. Errors: those of the store, Corrupt; all stay as they were then.
    base::Result<> load();

    /// Records a replacement and takes it over. A conflict is retried: the later replacement is the one that counts.
    base::Result<AppendReceipt> replace(identity::Directory directory, base::Instant now, const std::string &actor);
    base::Result<AppendReceipt> replace(identity::Roster roster, base::Instant now, const std::string &actor);
    base::Result<AppendReceipt> replace(reduction::List list, base::Instant now, const std::string &actor);

private:
    [[nodiscard]] base::Result<std::vector<StoredEvent>> read(std::string_view stream) const;
    template <class Event>
    [[nodiscard]] base::Result<std::optional<Event>> lastOf(std::string_view stream) const;
    base::Result<AppendReceipt> append(
        std::string_view stream, const RegisterEvent &event, base::Instant now, const std::string &actor);

    EventStore &m_store;
    const EventCodec &m_codec;
    identity::Directory m_directory;
    identity::Roster m_roster;
    reduction::List m_reduction;
};

} // namespace app
