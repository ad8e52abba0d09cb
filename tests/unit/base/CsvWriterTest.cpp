#include "base/CsvWriter.h"

#include <gtest/gtest.h>

TEST(CsvWriter, GuardsWhatASpreadsheetWouldRun)
{
    base::CsvWriter table({"a", "b"});
    table.add({"=1+1", "@x,\"y\""});
    EXPECT_EQ(std::move(table).text(),
        "\xEF\xBB\xBF"
        "a,b\r\n'=1+1,\"'@x,\"\"y\"\"\"\r\n");
}
