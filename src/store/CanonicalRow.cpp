#include "store/CanonicalRow.h"

#include "base/Digest.h"

namespace store {

namespace {

void appendField(std::string &row, std::string_view bytes)
{
    row += std::to_string(bytes.size());
    row += ':';
    row += bytes;
    row += ',';
}

std::string milliseconds(base::Instant instant) { return std::to_string(instant.time_since_epoch().count()); }

} // namespace

const std::string &genesisHash()
{
    static const std::string zeros(64, '0');
    return zeros;
}

std::string canonicalRow(const app::StoredEvent &event)
{
    std::string row = "fengsui-event-1\n";
    row.reserve(row.size() + event.stream.size() + event.payload.size() + 256);
    appendField(row, std::to_string(event.position));
    appendField(row, event.stream);
    appendField(row, std::to_string(event.version));
    appendField(row, event.type);
    appendField(row, milliseconds(event.happened));
    appendField(row, milliseconds(event.recorded));
    appendField(row, event.actor);
    appendField(row, event.payload);
    appendField(row, event.previousHash);
    return row;
}

std::string rowHash(const app::StoredEvent &event) { return base::sm3Hex(canonicalRow(event)); }

app::StoredEvent sealNext(
    ChainEnd &end, const app::NewEvent &event, const std::string &stream, std::int64_t version, base::Instant recorded)
{
    app::StoredEvent sealed;
    sealed.position = end.position + 1;
    sealed.stream = stream;
    sealed.version = version;
    sealed.type = event.type;
    sealed.happened = event.happened;
    sealed.recorded = recorded;
    sealed.actor = event.actor;
    sealed.payload = event.payload;
    sealed.previousHash = end.hash;
    sealed.hash = rowHash(sealed);
    end = {sealed.position, sealed.hash};
    return sealed;
}

} // namespace store
