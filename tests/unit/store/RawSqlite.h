#pragma once

#include <gtest/gtest.h>
#include <sqlite3.h>

#include <string>

namespace storetest {

/// A record file behind the store's back, as any tool would open it: none of our pragmas, none of our code.
class RawSqlite {
public:
    explicit RawSqlite(const std::string &path) { EXPECT_EQ(sqlite3_open(path.c_str(), &m_database), SQLITE_OK); }
    ~RawSqlite() { sqlite3_close(m_database); }
    RawSqlite(const RawSqlite &) = delete;
    RawSqlite &operator=(const RawSqlite &) = delete;

    /// The result code of the statements.
    int run(const std::string &sql)
    {
        char *message = nullptr;
        const int code = sqlite3_exec(m_database, sql.c_str(), nullptr, nullptr, &message);
        m_message = message ? message : "";
        sqlite3_free(message);
        return code;
    }
    [[nodiscard]] const std::string &message() const { return m_message; }

    /// The first column of the first row, as text.
    std::string text(const std::string &sql)
    {
        sqlite3_stmt *statement = nullptr;
        EXPECT_EQ(sqlite3_prepare_v2(m_database, sql.c_str(), -1, &statement, nullptr), SQLITE_OK)
            << sqlite3_errmsg(m_database);
        std::string value;
        if (sqlite3_step(statement) == SQLITE_ROW && sqlite3_column_text(statement, 0))
            value = reinterpret_cast<const char *>(sqlite3_column_text(statement, 0));
        sqlite3_finalize(statement);
        return value;
    }

private:
    sqlite3 *m_database = nullptr;
    std::string m_message;
};

} // namespace storetest
