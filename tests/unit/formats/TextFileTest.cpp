#include "support/TempDir.h"

#include "formats/TextFile.h"

#include <fstream>
#include <gtest/gtest.h>

namespace {

base::ErrorCode codeOf(const std::string &path)
{
    const auto text = formats::readTextFile(path);
    EXPECT_FALSE(text.has_value());
    EXPECT_TRUE(text || text.error().subject == path);
    return text ? base::ErrorCode::Io : text.error().code;
}

} // namespace

TEST(TextFile, IsReadByteForByteHoweverLongItIs)
{
    const support::TempDir folder;
    std::string text(20'000, 'a'); // more than one piece
    text += std::string("\r\n\0\xff", 4);
    std::ofstream(folder.file("long"), std::ios::binary) << text;
    std::ofstream(folder.file("empty"), std::ios::binary).flush();
    EXPECT_EQ(formats::readTextFile(folder.file("long")).value(), text);
    EXPECT_EQ(formats::readTextFile(folder.file("empty")).value(), "");
}

TEST(TextFile, WhatIsNoReadableFileIsAnErrorThatNamesIt)
{
    const support::TempDir folder;
    std::ofstream(folder.file("plain")) << "x";
    EXPECT_EQ(codeOf(folder.file("missing")), base::ErrorCode::NotFound);
    EXPECT_EQ(codeOf(folder.path().string()), base::ErrorCode::NotFound);
    EXPECT_EQ(codeOf(folder.file("plain/below")), base::ErrorCode::NotFound);
}
