#pragma once

#include "store/SqliteEventStore.h"
#include "unit/cli/Terminal.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>

namespace test {

/// A record whose events somebody rewrites: he computes every hash of the chain anew, so that only what was signed can
/// give him away.
struct Rewritten {
    Rewritten(Terminal &desk, const std::string &record)
        : terminal(desk)
    {
        store::OpenOptions options;
        options.mode = store::OpenMode::ReadOnly;
        events = store::SqliteEventStore::open(record, options).value()->readAll().value();
    }
    /// The n-th event of a type whose payload says this, from 0.
    app::StoredEvent &find(const std::string &type, const std::string &said, int n = 0)
    {
        for (app::StoredEvent &event : events) {
            if (event.type == type && event.payload.find(said) != std::string::npos && n-- == 0)
                return event;
        }
        ADD_FAILURE() << "there is no " << type;
        return events.front();
    }
    /// While its actor was signed in last: before he signed out.
    app::StoredEvent &insertIntoLastSession(const app::StoredEvent &event)
    {
        const auto out = std::ranges::find_if(events.rbegin(), events.rend(),
            [&](const app::StoredEvent &one) { return one.type == "signed-out" && one.actor == event.actor; });
        if (out == events.rend()) {
            ADD_FAILURE() << event.actor << " never signed out";
            return events.front();
        }
        return *events.insert(std::prev(out.base()), event);
    }
    void remove(const app::StoredEvent &gone)
    {
        std::erase_if(
            events, [position = gone.position](const app::StoredEvent &one) { return one.position == position; });
    }
    static void change(app::StoredEvent &event, const std::string &from, const std::string &to)
    {
        ASSERT_NE(event.payload.find(from), std::string::npos) << event.payload;
        event.payload.replace(event.payload.find(from), from.size(), to);
    }
    /// What verify says of the record written anew.
    Reply verify()
    {
        {
            std::filesystem::remove(terminal.file("forged.db")); // of an earlier try
            store::OpenOptions options;
            options.creation = store::Creation::OnlyNew;
            const auto forged = store::SqliteEventStore::open(terminal.file("forged.db"), options).value();
            std::map<std::string, std::int64_t> versions;
            for (const app::StoredEvent &event : events) {
                const app::NewEvent again{event.type, event.happened, event.actor, event.payload};
                EXPECT_TRUE(forged->append(event.stream, versions[event.stream]++, {&again, 1}, event.recorded));
            }
        }
        return terminal.run({"db", "verify", terminal.file("forged.db")});
    }

    Terminal &terminal;
    std::vector<app::StoredEvent> events;
};

} // namespace test
