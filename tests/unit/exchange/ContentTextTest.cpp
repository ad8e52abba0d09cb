#include "ExchangeDesk.h"

#include "base/Text.h"
#include "support/Golden.h"

using namespace exchange;
using namespace test;

namespace {

/// The key and the signatures are others each time a key is made: only their places are held fast.
std::string without(std::string text, const std::vector<std::string> &values)
{
    for (const std::string &value : values) {
        for (auto at = text.find(value); !value.empty() && at != std::string::npos; at = text.find(value))
            text.replace(at, value.size(), "…");
    }
    return text;
}

} // namespace

TEST(ContentText, IsWrittenAsDocumented)
{
    TwoConsoles consoles;
    const std::string leader = consoles.other.keyOf("ld").id;
    const Bundle request = consoles.request();
    std::string texts = without(request.text, {consoles.other.keyOf("duty").id});
    consoles.waitForLeader();
    const Bundle draft = consoles.carryDraft();
    texts += "\n" + without(draft.text, {consoles.bureau.keyOf("duty").id, leader});
    const Bundle answer = consoles.other.approve("ld", bundleId(draft.text));
    const auto approval = std::get<Approval>(readContent(answer.text)->body);
    texts += "\n" + without(answer.text, {leader, approval.answers, approval.signature});
    EXPECT_TRUE(support::matchesGolden(texts, "formats/bundles.txt"));
}

TEST(ContentText, WhatIsReadIsWrittenTheSame)
{
    TwoConsoles consoles;
    for (const Bundle &bundle : {consoles.request(), consoles.issued(), consoles.other.card("chen")}) {
        const auto content = readContent(bundle.text);
        ASSERT_TRUE(content) << bundle.text;
        EXPECT_EQ(contentText(*content), bundle.text);
    }
}

TEST(ContentText, ALineMoreOrAnotherOrderIsNone)
{
    TwoConsoles consoles;
    const std::string text = consoles.request().text;
    const auto lines = base::split(text, '\n');
    for (std::size_t i = 0; i + 1 < lines.size(); ++i) {
        std::string doubled;
        std::string missing;
        for (std::size_t j = 0; j + 1 < lines.size(); ++j) {
            doubled.append(lines[j]).append("\n").append(i == j ? std::string(lines[j]) + "\n" : "");
            missing.append(i == j ? "" : std::string(lines[j]) + "\n");
        }
        EXPECT_FALSE(readContent(doubled)) << lines[i];
        EXPECT_FALSE(readContent(missing)) << lines[i];
    }
    std::string many = text;
    const std::string count = "明细数：2";
    many.replace(many.find(count), count.size(), "明细数：999999999999");
    EXPECT_FALSE(readContent(many)) << "no promise of many lines is believed";
}
