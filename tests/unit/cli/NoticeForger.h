#pragma once

#include "unit/cli/NoticeTerminal.h"
#include "unit/cli/Rewritten.h"

namespace test {

/// A record with two issued notices, rewritten by somebody.
struct NoticeForger : NoticeTerminal {
    NoticeForger()
        : rewritten((fill(), *this), record())
    {
    }
    app::StoredEvent &find(const std::string &type, const std::string &notice, int n = 0)
    {
        return rewritten.find(type, "\"notice\":" + notice, n);
    }
    void remove(const app::StoredEvent &gone) { rewritten.remove(gone); }
    static void change(app::StoredEvent &event, const std::string &from, const std::string &to)
    {
        Rewritten::change(event, from, to);
    }
    Reply verify() { return rewritten.verify(); }

    Rewritten rewritten;

private:
    void fill()
    {
        for (const char *notice : {"1", "2"}) {
            draft(notice, std::string("Y1=") + (notice == std::string("1") ? "50" : "20"));
            issue(notice);
        }
    }
};

inline std::string field(const app::StoredEvent &event, const std::string &name)
{
    return nlohmann::json::parse(event.payload)[name].get<std::string>();
}

} // namespace test
