#include "formats/JsonPlace.h"

#include <gtest/gtest.h>

using base::SourcePosition;
using formats::jsonFault;
using formats::jsonKey;

TEST(JsonPlace, AByteOrderMarkIsNoCharacter)
{
    EXPECT_EQ(formats::jsonKey("\xEF\xBB\xBF{\"dead\": 3}", "dead"), (base::SourcePosition{1, 2}));
}

TEST(JsonPlace, FindsWhereATextStopsBeingJson)
{
    EXPECT_EQ(jsonFault(R"({"a": 1})"), std::nullopt);
    EXPECT_EQ(jsonFault("{\"a\": 1,\n  b: 2}"), (SourcePosition{2, 3}));
    EXPECT_EQ(jsonFault(""), (SourcePosition{1, 1}));
    EXPECT_EQ(jsonFault("{\"重伤\": x}"), (SourcePosition{1, 8})) << "columns count characters";
}

TEST(JsonPlace, FindsAKeyAsItStandsInQuotes)
{
    EXPECT_EQ(jsonKey("{\n \"deaths\": 1}", "deaths"), (SourcePosition{2, 2}));
    EXPECT_EQ(jsonKey(R"({"deaths": 1})", "death"), std::nullopt);
}
