#include "app/BoardRow.h"

#include <gtest/gtest.h>

using app::BoardRow;

namespace {

BoardRow example()
{
    BoardRow row;
    row.id = {"2026-0147"};
    row.title = "孝义市 \"梧桐镇\"";
    row.state = "Ⅱ级响应";
    row.ended = true;
    row.reported = base::parseIso("2026-11-25 03:14:26").value();
    row.changed = base::parseIso("2026-11-25 09:00").value();
    row.version = 41;
    row.openTasks = 3;
    row.overdue = 1;
    return row;
}

} // namespace

TEST(BoardRow, SurvivesTheReadModel)
{
    BoardRow row = example();
    EXPECT_EQ(app::fromReadModel(app::toReadModel(row)), row);
    row.next = BoardRow::Next{base::parseIso("2026-11-25 10:00").value(), "初报"};
    EXPECT_EQ(app::fromReadModel(app::toReadModel(row)), row);
    EXPECT_EQ(app::toReadModel(row).model, "incident-board");
    EXPECT_EQ(app::toReadModel(row).key, "2026-0147");
}

TEST(BoardRow, IsNothingWhenTheRowIsNotOurs)
{
    app::ReadModelRow stored = app::toReadModel(example());
    for (const char *value : {"", "[]", "{}", "{\"title\":\"x\"}"}) {
        stored.value = value;
        EXPECT_EQ(app::fromReadModel(stored), std::nullopt) << value;
    }
    stored = app::toReadModel(example());
    stored.value.replace(stored.value.find("2026-11-25T03"), 10, "2026-13-25");
    EXPECT_EQ(app::fromReadModel(stored), std::nullopt);
}
