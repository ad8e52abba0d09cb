#include "documents/Look.h"
#include "documents/Template.h"

#include "support/TempDir.h"

#include <fstream>
#include <gtest/gtest.h>

using namespace documents;
using kainjow::mustache::data;

namespace {

struct CityPages : support::TempDir {
    void write(const std::string &name, const std::string &text) const { std::ofstream(file(name)) << text; }
    [[nodiscard]] Templates templates() const { return Templates(file(".")); }
    [[nodiscard]] std::string fill(const std::string &page, const data &context = {}) const
    {
        const auto html = templates().fill(page, context);
        return html ? *html : base::toString(html.error());
    }
};

} // namespace

TEST(Templates, ValuesAreEscaped)
{
    CityPages pages;
    pages.write("note.html", "<p>{{a}}</p>");
    EXPECT_EQ(pages.fill("note", data("a", "<b>&\"'")), "<p>&lt;b&gt;&amp;&quot;&apos;</p>");
}

TEST(Templates, ThePageOfTheCityTakesThePlaceOfTheShippedOne)
{
    CityPages pages;
    EXPECT_NE(pages.fill("box").find("<table"), std::string::npos);
    pages.write("box.html", "ours: {{> part-style}}");
    EXPECT_EQ(pages.fill("box").find("ours: <style>"), 0U) << "parts that the city does not have come with the console";
    pages.write("part-style.html", "plain");
    EXPECT_EQ(pages.fill("box"), "ours: plain");
}

TEST(Templates, SaysWhatIsWrongWithAPage)
{
    CityPages pages;
    EXPECT_EQ(pages.templates().fill("nowhere", {}).error().code, base::ErrorCode::NotFound);
    EXPECT_EQ(pages.templates().fill("../etc/passwd", {}).error().code, base::ErrorCode::Invalid);
    pages.write("torn.html", "{{#rows}}<tr>");
    EXPECT_EQ(pages.templates().fill("torn", {}).error().code, base::ErrorCode::Invalid);
    pages.write("circle.html", "{{> circle}}");
    EXPECT_EQ(pages.templates().fill("circle", {}).error().code, base::ErrorCode::Invalid);
    pages.write("lost.html", "{{> nowhere}}");
    EXPECT_EQ(pages.templates().fill("lost", {}).error().subject, "nowhere");
}

TEST(Templates, APageAsksForItsPaper)
{
    EXPECT_EQ(*paperKindOf("<html><head><meta name=\"paper\" content=\"wide\"/></head></html>"), PaperKind::Wide);
    EXPECT_EQ(*paperKindOf("<meta name=\"paper\" content=\"letter\">"), PaperKind::Letter);
    EXPECT_EQ(*paperKindOf("<html></html>"), PaperKind::Form);
    const auto wrong = paperKindOf("<meta name=\"paper\" content=\"poster\">");
    ASSERT_FALSE(wrong);
    EXPECT_EQ(wrong.error().subject, "poster");
}
