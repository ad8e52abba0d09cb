#include "documents/FormLibrary.h"

#include <gtest/gtest.h>

using namespace documents;

namespace {

plan::Plan planWith(const std::string &id, const std::vector<std::string> &forms)
{
    plan::Plan plan;
    plan.id = id;
    for (const std::string &form : forms) {
        plan.forms.emplace_back();
        plan.forms.back().id = form;
        plan.forms.back().label = form + " of " + id;
    }
    return plan;
}

struct Shelf {
    plan::Plan haze = planWith("haze", {"opinion", "record"});
    plan::Plan food = planWith("food", {"record"});
    std::vector<plan::Form> own = planWith({}, {"letter"}).forms;
    FormLibrary library{{&haze, &food}, own};
};

} // namespace

TEST(FormLibrary, FindsAFormByNameIdOrTitle)
{
    const Shelf shelf;
    EXPECT_EQ(shelf.library.all().size(), 4U);
    EXPECT_EQ(shelf.library.find("haze/opinion")->name(), "haze/opinion");
    EXPECT_EQ(shelf.library.find("opinion")->name(), "haze/opinion");
    EXPECT_EQ(shelf.library.find("record of food")->name(), "food/record");
    EXPECT_EQ(shelf.library.find("letter")->plan, nullptr);
}

TEST(FormLibrary, SaysWhatThereIs)
{
    const Shelf shelf;
    const auto none = shelf.library.find("opinoin");
    ASSERT_FALSE(none);
    EXPECT_EQ(none.error().code, base::ErrorCode::NotFound);
    EXPECT_NE(none.error().detail.find("haze/opinion, haze/record, food/record, letter"), std::string::npos);
    const auto several = shelf.library.find("record");
    ASSERT_FALSE(several);
    EXPECT_EQ(several.error().code, base::ErrorCode::Invalid);
    EXPECT_NE(several.error().detail.find("haze/record or food/record"), std::string::npos);
}
