#include "identity/RecordSeal.h"

#include <gtest/gtest.h>

using namespace identity;

TEST(RecordSeal, ItsNameReadsBackAndNothingElseIsOne)
{
    const RecordSeal seal{1234, std::string(64, 'a')};
    EXPECT_EQ(sealNamed(sealName(seal)), seal);
    EXPECT_EQ(sealText(seal), "吕梁市应急指挥记录封签\n位置：1234\n摘要：" + std::string(64, 'a') + "\n");
    for (const std::string &name :
        {std::string(), std::string("record"), std::string("record x ") + seal.head, "record 12 " + seal.head.substr(1),
            "record 12" + seal.head, "record 12 " + std::string(64, 'G'), std::string("record.txt")})
        EXPECT_FALSE(sealNamed(name)) << name;
}
