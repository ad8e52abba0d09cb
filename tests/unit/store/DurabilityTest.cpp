#include "ChildProcess.h"
#include "RawSqlite.h"
#include "StoreFixture.h"

#include <QSqlDatabase>
#include <QSqlQuery>

namespace {

using base::ErrorCode;
using storetest::ChildProcess;
using storetest::codeOf;
using storetest::Noon;
using storetest::note;

class Durability : public storetest::RecordTest { };

TEST_F(Durability, WhatWasAcknowledgedIsThereAfterTheProgramIsKilled)
{
    ChildProcess writer([this](int pipe) {
        const auto record = store::SqliteEventStore::open(path);
        for (int count = 0; record; ++count) {
            const std::vector<app::NewEvent> events{note()};
            const std::vector<app::ReadModelRow> rows{{"board", "a", "{\"count\":" + std::to_string(count + 1) + "}"}};
            if (!(*record)->append("a", count, events, Noon, rows))
                break;
            ChildProcess::tell(pipe, count + 1);
        }
    });
    int acknowledged = 0;
    while (acknowledged < 300) {
        const int next = writer.next();
        ASSERT_GT(next, 0) << "the writer stopped by itself";
        acknowledged = next;
    }
    writer.kill();
    for (int next = writer.next(); next > 0; next = writer.next()) // told, not yet heard, when it died
        acknowledged = next;

    const auto record = open();
    ASSERT_NE(record, nullptr);
    const auto report = record->verify();
    ASSERT_TRUE(report.has_value());
    EXPECT_GE(report->events, acknowledged);
    EXPECT_LE(report->events, acknowledged + 1) << "at most the append under way";
    EXPECT_EQ(report->firstBadPosition, 0) << report->reason;
    const auto rows = record->readModel("board");
    ASSERT_TRUE(rows.has_value());
    ASSERT_EQ(rows->size(), 1u);
    EXPECT_EQ((*rows)[0].value, "{\"count\":" + std::to_string(report->events) + "}")
        << "the read model belongs to the same commit";
}

TEST_F(Durability, AFullDiskLosesNothingAndSaysSo)
{
    const auto record = open();
    ASSERT_NE(record, nullptr);
    const std::vector<app::NewEvent> small{note()};
    ASSERT_TRUE(record->append("a", 0, small, Noon));
    ASSERT_EQ(QSqlDatabase::connectionNames().size(), 1);
    QSqlDatabase connection = QSqlDatabase::database(QSqlDatabase::connectionNames().constFirst());
    QSqlQuery limit(connection);
    ASSERT_TRUE(limit.exec(QStringLiteral("PRAGMA max_page_count = 12")));

    const std::vector<app::NewEvent> large{note(), note("{\"text\":\"" + std::string(100'000, 'x') + "\"}")};
    const std::vector<app::ReadModelRow> rows{{"board", "a", "{}"}};
    const auto full = record->append("a", 1, large, Noon, rows);
    ASSERT_FALSE(full.has_value());
    EXPECT_EQ(full.error().code, ErrorCode::Full) << base::toString(full.error());
    EXPECT_EQ(record->lastPosition().value(), 1);
    EXPECT_TRUE(record->readModel("board")->empty());

    ASSERT_TRUE(limit.exec(QStringLiteral("PRAGMA max_page_count = 100000")));
    limit.finish();
    EXPECT_TRUE(record->append("a", 1, large, Noon, rows)) << "with space again the same store goes on";
    EXPECT_EQ(record->verify()->events, 3);
}

} // namespace
