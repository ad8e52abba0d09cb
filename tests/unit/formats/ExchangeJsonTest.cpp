#include "formats/ExchangeJson.h"

#include "formats/BundleFile.h"
#include "formats/ExchangeJsonFields.h"
#include "support/Golden.h"
#include "unit/formats/MemberCount.h"

using namespace formats;
using namespace exchange;

namespace {

const std::vector<ExchangeEvent> &samples()
{
    static const std::vector<ExchangeEvent> Events{
        BundleSent{"0123456789abcdef", "吕梁应急协调台交换文件\n", "MEUC"},
        BundleTaken{"0123456789abcdef", "吕梁应急协调台交换文件\n", "MEUC", 3, 5},
        BundleOpened{"0123456789abcdef"},
        BundleHeld{"0123456789abcdef", 5},
    };
    return Events;
}

} // namespace

TEST(ExchangeJson, WritesEveryEventAsDocumentedAndReadsItBack)
{
    ASSERT_EQ(samples().size(), std::variant_size_v<ExchangeEvent>);
    std::string lines;
    for (std::size_t i = 0; i < samples().size(); ++i) {
        EXPECT_EQ(samples()[i].index(), i);
        const app::NewEvent encoded = JsonExchangeCodec().encode(samples()[i]);
        EXPECT_EQ(encoded.type, typeOf(samples()[i]));
        lines += encoded.type + " " + encoded.payload + "\n";
        app::StoredEvent kept;
        kept.stream = "exchange";
        kept.type = encoded.type;
        kept.payload = encoded.payload;
        const auto decoded = JsonExchangeCodec().decode(kept);
        ASSERT_TRUE(decoded) << base::toString(decoded.error());
        EXPECT_TRUE(*decoded == samples()[i]) << encoded.type;
        std::visit([](const auto &alternative) { expectEveryMemberVisited(alternative); }, samples()[i]);
    }
    EXPECT_TRUE(support::matchesGolden(lines, "formats/exchange-events.txt"));
}

TEST(BundleFile, IsReadBackAndNothingElse)
{
    const Bundle bundle{"一\n二\n", "MEUC"};
    EXPECT_EQ(writeBundle(bundle), "一\n二\n签名：MEUC\n");
    const auto read = readBundle(writeBundle(bundle));
    ASSERT_TRUE(read);
    EXPECT_EQ(*read, bundle);
    for (const char *wrong :
        {"", "\n", "\n\n", "签名：MEUC\n", "一\n签名：MEUC", "一\n签名:MEUC\n", "一\n签名：MEUC\n\n"}) {
        const auto refused = readBundle(wrong);
        ASSERT_FALSE(refused) << wrong;
        EXPECT_EQ(refused.error().code, base::ErrorCode::Invalid);
    }
}
