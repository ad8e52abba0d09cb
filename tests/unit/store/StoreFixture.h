#pragma once

#include "store/SqliteEventStore.h"
#include "support/TempDir.h"

#include <gtest/gtest.h>

#include <fstream>
#include <iterator>

namespace storetest {

inline constexpr base::Instant Noon{std::chrono::milliseconds{1'764'043'200'000}}; // 2025-11-25T12:00:00+08:00

inline app::NewEvent note(std::string payload = R"({"text":"x"})")
{
    return {"noted", Noon, "值班员", std::move(payload)};
}

inline std::string readFile(const std::string &path)
{
    std::ifstream in(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

inline void writeFile(const std::string &path, const std::string &bytes)
{
    std::ofstream(path, std::ios::binary | std::ios::trunc) << bytes;
}

inline store::OpenOptions reading()
{
    store::OpenOptions options;
    options.mode = store::OpenMode::ReadOnly;
    return options;
}

inline store::OpenOptions beside()
{
    store::OpenOptions options;
    options.exclusive = false;
    options.busyTimeout = std::chrono::milliseconds(0);
    return options;
}

/// The code of a failed result; nothing when it succeeded.
template <class T>
std::optional<base::ErrorCode> codeOf(const base::Result<T> &result)
{
    return result ? std::nullopt : std::optional(result.error().code);
}

/// A folder with the path of a record in it.
class RecordTest : public ::testing::Test {
protected:
    support::TempDir folder;
    std::string path = folder.file("fengsui.db");

    std::unique_ptr<store::SqliteEventStore> open(const store::OpenOptions &options = {})
    {
        auto opened = store::SqliteEventStore::open(path, options);
        EXPECT_TRUE(opened.has_value()) << (opened ? "" : base::toString(opened.error()));
        return opened ? std::move(*opened) : nullptr;
    }

    /// Makes a record of `count` events in stream "a" and closes it.
    void makeRecord(int count, const store::OpenOptions &options = {})
    {
        const auto record = open(options);
        ASSERT_NE(record, nullptr);
        std::vector<app::NewEvent> events;
        for (int n = 0; n < count; ++n)
            events.push_back(note());
        ASSERT_TRUE(record->append("a", 0, events, Noon));
    }
};

} // namespace storetest
