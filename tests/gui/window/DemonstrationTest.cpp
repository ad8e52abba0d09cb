#include "main/RecordBundle.h"

#include "support/TempDir.h"

#include <gtest/gtest.h>

TEST(DemonstrationRecord, WhatWasTriedBeforeIsSaidToBeKeptOnlyWhereThereWasSomething)
{
    const support::TempDir folder;
    const base::ManualClock clock{base::parseIso("2026-11-25T03:14:00+08:00").value()};
    root::RecordChoice choice;
    choice.kind = store::RecordKind::Demo;
    choice.file = folder.file("demo.db");
    choice.data = std::string(SOURCE_DIR) + "/data";
    choice.fillFrom = choice.data / "demo" / "night.yaml";
    const auto open = [&] {
        return root::RecordBundle::open(choice, formats::PlansBeingRead(root::plansOf(choice.data)), clock).has_value();
    };
    ASSERT_TRUE(open());
    EXPECT_EQ(root::RecordBundle::previousOf(choice), std::nullopt) << "the first start";
    ASSERT_TRUE(open());
    ASSERT_TRUE(root::RecordBundle::previousOf(choice));
    EXPECT_TRUE(std::filesystem::exists(*root::RecordBundle::previousOf(choice)));
}
