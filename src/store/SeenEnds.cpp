#include "store/SeenEnds.h"

#include "base/Digest.h"
#include "store/DurableFile.h"

#include <QLockFile>

#include <nlohmann/json.hpp>

#include <array>
#include <fstream>

namespace fs = std::filesystem;

namespace store {

namespace {

using Json = nlohmann::ordered_json;
using base::ErrorCode;
using base::fail;

Json jsonOf(const SeenEnd &end)
{
    return {{"position", end.position}, {"hash", end.hash}, {"recorded", base::toIso(end.recorded)}};
}

Json jsonOf(const std::string &place, const SeenRecord &seen)
{
    Json json{{"record", place}, {"trail", Json::array()}, {"lost", Json::array()}, {"accepted", Json::array()}};
    for (const SeenEnd &end : seen.trail)
        json["trail"].push_back(jsonOf(end));
    for (const LostEnd &lost : seen.lost)
        json["lost"].push_back({{"end", jsonOf(lost.end)}, {"found", jsonOf(lost.found)}});
    for (const AcceptedLoss &loss : seen.accepted)
        json["accepted"].push_back({{"end", jsonOf(loss.end)}, {"record_ended", loss.recordEnded},
            {"accepted", base::toIso(loss.accepted)}, {"because", loss.because}});
    return json;
}

/// Throws Json::exception where the value is none of ours: only recordOf() lets it.
base::Instant momentOf(const Json &json)
{
    const auto moment = base::parseIso(json.get<std::string>());
    if (!moment)
        throw Json::other_error::create(500, "no moment", &json);
    return *moment;
}

SeenEnd endOf(const Json &json)
{
    return {json.at("position").get<std::int64_t>(), json.at("hash").get<std::string>(), momentOf(json.at("recorded"))};
}

std::optional<SeenRecord> recordOf(const std::string &text)
{
    try {
        const Json json = Json::parse(text);
        SeenRecord seen;
        for (const Json &one : json.at("trail"))
            seen.trail.push_back(endOf(one));
        for (const Json &one : json.at("lost"))
            seen.lost.push_back({endOf(one.at("end")), endOf(one.at("found"))});
        for (const Json &one : json.at("accepted"))
            seen.accepted.push_back({endOf(one.at("end")), one.at("record_ended").get<std::int64_t>(),
                momentOf(one.at("accepted")), one.at("because").get<std::string>()});
        return seen;
    } catch (const Json::exception &) {
        return std::nullopt;
    }
}

/// All of a file; nothing where it cannot be read. Only read() keeps what the stream buffer throws to itself.
std::optional<std::string> contentOf(const fs::path &file)
{
    std::ifstream in(file, std::ios::binary);
    std::string text;
    std::array<char, 4096> piece{};
    while (in.read(piece.data(), piece.size()) || in.gcount() > 0)
        text.append(piece.data(), static_cast<std::size_t>(in.gcount()));
    return in.bad() || !in.eof() ? std::nullopt : std::optional(std::move(text));
}

auto dayOf(base::Instant moment)
{
    return std::chrono::floor<std::chrono::days>(moment + std::chrono::hours{8}); // China Standard Time
}

} // namespace

void goOn(std::vector<SeenEnd> &trail, SeenEnd end)
{
    constexpr std::size_t Newest = 100;
    constexpr std::size_t Most = 400; // more than a year of days
    trail.push_back(std::move(end));
    if (trail.size() > Newest + 1) { // the one that is no longer among the newest stays as the last of its day
        const auto leaving = trail.end() - (Newest + 1);
        if (leaving != trail.begin() && dayOf(leaving->recorded) == dayOf((leaving + 1)->recorded))
            trail.erase(leaving);
    }
    if (trail.size() > Most)
        trail.erase(trail.begin() + 1);
}

SeenEnds::SeenEnds(fs::path folder)
    : m_folder(std::move(folder))
{
}

fs::path SeenEnds::fileOf(const std::string &place) const
{
    return m_folder / (base::sm3Hex(place).substr(0, 32) + ".json");
}

base::Result<SeenRecord> SeenEnds::of(const std::string &place) const
{
    if (!remembers())
        return SeenRecord{};
    const fs::path file = fileOf(place);
    std::error_code error;
    if (!fs::exists(fs::symlink_status(file, error)))
        return SeenRecord{};
    const std::optional<std::string> text = contentOf(file);
    auto seen = text ? recordOf(*text) : std::nullopt;
    if (!seen)
        return fail(ErrorCode::Corrupt, "what this machine remembered of the record cannot be read", file.string());
    return std::move(*seen);
}

base::Result<> SeenEnds::change(const std::string &place, const Change &change) const
{
    if (!remembers())
        return {};
    std::error_code error;
    fs::create_directories(m_folder, error);
    const std::string file = fileOf(place).string();
    QLockFile lock(QString::fromStdString(file + ".lock"));
    lock.setStaleLockTime(10'000); // nobody holds it longer than a moment
    if (!lock.tryLock(2000))
        return fail(lock.error() == QLockFile::PermissionError ? ErrorCode::ReadOnly : ErrorCode::Busy,
            "how far the record went could not be remembered; nothing in the record was changed", file);
    const base::Result<SeenRecord> before = of(place);
    if (!before)
        fs::rename(file, firstFreeName(file + ".damaged"), error);
    SeenRecord seen = before.value_or(SeenRecord{});
    if (base::Result<> done = change(seen); !done || (before && seen == *before))
        return done;
    const TemporaryFile temporary(temporaryName(file, "partial"));
    {
        std::ofstream out(temporary.path(), std::ios::binary);
        out << jsonOf(place, seen).dump(1, ' ', false, Json::error_handler_t::replace) << '\n';
        if (!out.flush())
            return fail(ErrorCode::Io, "how far the record went could not be written down", file);
    }
    return publishFile(temporary.path(), file, Overwrite::Allow);
}

} // namespace store
