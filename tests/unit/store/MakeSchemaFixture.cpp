// Writes the record that a released schema version leaves behind: make_schema_fixture <file>. Run once a schema
// version; the result is checked in as tests/fixtures/store/schema-<version>.db and never written again.
#include "store/Maintenance.h"
#include "store/SqliteEventStore.h"

#include <cstdio>

namespace {

constexpr base::Instant Night{std::chrono::milliseconds{1'764'011'640'000}}; // 2025-11-25T03:14:00+08:00

app::NewEvent event(const char *type, const char *payload) { return {type, Night, "值班员", payload}; }

base::Result<> write(const std::string &path)
{
    const auto record = store::SqliteEventStore::open(path);
    if (!record)
        return failFrom(record);
    const std::vector<app::NewEvent> first{
        event("noted", R"({"text":"电梯困人"})"), event("noted", R"({"text":"已派员"})")};
    const std::vector<app::NewEvent> second{event("noted", R"({"text":"锅炉泄漏"})")};
    const std::vector<app::ReadModelRow> row1{{"board", "2025-0001", R"({"title":"电梯困人"})"}};
    const std::vector<app::ReadModelRow> row2{{"board", "2025-0002", R"({"title":"锅炉泄漏"})"}};
    return (*record)
        ->append("incident/2025-0001", 0, first, Night, row1)
        .and_then(
            [&](const app::AppendReceipt &) { return (*record)->append("incident/2025-0002", 0, second, Night, row2); })
        .map([](const app::AppendReceipt &) {});
}

} // namespace

int main(int argc, char **argv)
{
    if (argc != 2) {
        std::fputs("usage: make_schema_fixture FILE\n", stderr);
        return 2;
    }
    const base::Result<> written = write(argv[1]);
    if (!written) {
        std::fprintf(stderr, "%s\n", base::toString(written.error()).c_str());
        return 1;
    }
    const auto figures = store::recordStatistics(argv[1]);
    std::printf("%s\n", figures ? figures->head.c_str() : base::toString(figures.error()).c_str());
    return figures ? 0 : 1;
}
