#include "store/JsonLines.h"

#include "store/Maintenance.h"

#include <nlohmann/json.hpp>

#include <ostream>

namespace store {

namespace {

constexpr std::int64_t BatchSize = 500;

std::string quoted(const std::string &text)
{
    return nlohmann::json(text).dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
}

/// The payload goes out byte for byte, so that a reader can compute the hash again; a text that is no JSON object of
/// one line (nothing of ours writes one) goes out as a string.
std::string payloadField(const std::string &payload)
{
    const bool oneLine = payload.find_first_of("\r\n") == std::string::npos;
    if (oneLine && nlohmann::json::accept(payload) && payload.starts_with('{'))
        return "\"payload\":" + payload;
    return "\"payload_text\":" + quoted(payload);
}

} // namespace

std::string jsonLine(const app::StoredEvent &event)
{
    return "{\"position\":" + std::to_string(event.position) + ",\"stream\":" + quoted(event.stream)
        + ",\"version\":" + std::to_string(event.version) + ",\"type\":" + quoted(event.type) + ",\"happened\":"
        + quoted(base::toIso(event.happened)) + ",\"recorded\":" + quoted(base::toIso(event.recorded))
        + ",\"actor\":" + quoted(event.actor) + "," + payloadField(event.payload)
        + ",\"previous_hash\":" + quoted(event.previousHash) + ",\"hash\":" + quoted(event.hash) + "}\n";
}

base::Result<std::int64_t> exportJsonLines(const app::EventStore &store, std::ostream &out)
{
    std::int64_t written = 0;
    std::int64_t position = 0;
    for (;;) {
        const base::Result<std::vector<app::StoredEvent>> batch = store.readAll(position, BatchSize);
        if (!batch)
            return failFrom(batch);
        if (batch->empty())
            break;
        for (const app::StoredEvent &event : *batch)
            out << jsonLine(event);
        written += static_cast<std::int64_t>(batch->size());
        position = batch->back().position;
    }
    if (!out.flush())
        return base::fail(
            base::ErrorCode::Io, "the export could not be written; check the free space of the disk, then try again");
    return written;
}

} // namespace store
