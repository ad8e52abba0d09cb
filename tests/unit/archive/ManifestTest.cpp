#include "archive/Manifest.h"

#include <gtest/gtest.h>

using namespace archive;

namespace {

const std::vector<File> Files{{"b", "abc"}, {"a/x", ""}};

} // namespace

// Known answers of FIPS 180-4 and GB/T 32905 for "abc".
TEST(Manifest, IsWhatTheToolsWrite)
{
    EXPECT_EQ(manifestOf(DigestKind::Sha256, Files),
        "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855  a/x\n"
        "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad  b\n");
    EXPECT_EQ(manifestOf(DigestKind::Sm3, {{"b", "abc"}}),
        "66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0 *b\n");
}

TEST(Manifest, IsReadBack)
{
    for (const DigestKind kind : {DigestKind::Sha256, DigestKind::Sm3}) {
        const auto listed = readManifest(kind, manifestOf(kind, Files));
        ASSERT_TRUE(listed);
        ASSERT_EQ(listed->size(), 2U);
        EXPECT_EQ((*listed)[0].name, "a/x");
        EXPECT_EQ((*listed)[1].digest, digestOf(kind, "abc"));
    }
}

TEST(Manifest, ALineThatIsNoneIsNamed)
{
    const std::string good = manifestOf(DigestKind::Sha256, Files);
    const auto fault = [](const std::string &text) {
        const auto listed = readManifest(DigestKind::Sha256, text);
        return listed ? std::string("none") : listed.error().detail;
    };
    EXPECT_EQ(fault(good.substr(0, good.size() - 1)), "line 2 is cut off");
    EXPECT_EQ(fault(good.substr(0, 100)), "line 2 is cut off");
    EXPECT_EQ(fault(good + "\n"), "line 3 is no digest with a name");
    EXPECT_EQ(fault("x" + good), "line 1 is no digest with a name");
    EXPECT_NE(fault(good + good).find("line 3 names"), std::string::npos);
    EXPECT_NE(fault(manifestOf(DigestKind::Sm3, Files)), "none") << "another kind";
}
