#include "unit/cli/NoticeTerminal.h"

#include "support/PdfReader.h"

#include <filesystem>
#include <fstream>
#include <sstream>

using namespace test;

namespace {

std::string bytesOf(const std::string &path)
{
    std::ifstream file(path, std::ios::binary);
    std::ostringstream bytes;
    bytes << file.rdbuf();
    return bytes.str();
}

struct RenderTerminal : Terminal {
    Reply render(std::vector<std::string> words)
    {
        words.insert(words.begin(), "render");
        words.insert(words.end(), {"--db", record()});
        return run(words);
    }
    void makeIncident()
    {
        const Reply replayed = run({"replay", std::string(FIXTURE_DIR) + "/forms/haze.yaml", "--db", record()});
        EXPECT_EQ(replayed.exit, 0) << replayed.err;
    }
};

} // namespace

TEST(RenderCommand, ListsFormsAndFonts)
{
    Terminal desk;
    const Reply list = desk.run({"render", "--list"});
    EXPECT_EQ(list.exit, 0) << list.err;
    EXPECT_TRUE(list.says("heavy-pollution/statistics  吕梁市重污染天气应急响应统计表  (incident)")) << list.out;
    EXPECT_TRUE(list.says("pharma-reserve/dispatch_notice"));
    EXPECT_TRUE(list.says("report_letter  报告  (report)"));
    EXPECT_TRUE(list.says("font 仿宋: "));
    const nlohmann::json json = desk.run({"render", "--list", "--json"}).json();
    EXPECT_EQ(json["fonts"].size(), 5U);
    EXPECT_GE(json["forms"].size(), 9U);
}

TEST(RenderCommand, WritesAPdfAndAPageForABrowser)
{
    RenderTerminal desk;
    desk.makeIncident();
    const std::string pdf = desk.file("table.pdf");
    const Reply made = desk.render({"statistics", "--id", "2020-0001", "--out", pdf});
    EXPECT_EQ(made.exit, 0) << made.err;
    EXPECT_EQ(made.out, "");
    const support::PdfReader read(bytesOf(pdf));
    EXPECT_TRUE(read.running().contains(QStringLiteral("应急响应统计表")));
    EXPECT_TRUE(read.running().contains(QStringLiteral("（演示）"))) << "a replayed record is a demonstration";
    const std::string html = desk.file("table.html");
    EXPECT_EQ(desk.render({"statistics", "--id", "2020-0001", "--out", html, "--copy"}).exit, 0);
    EXPECT_NE(bytesOf(html).find("应急响应统计表"), std::string::npos);
}

// What lies beside it is somebody's own, whatever it is called; and what stands there is replaced whole or stays.
TEST(RenderCommand, NothingButThePaperIsWritten)
{
    RenderTerminal desk;
    desk.makeIncident();
    const std::string pdf = desk.file("table.pdf");
    std::ofstream(pdf + ".part") << "mine";
    EXPECT_EQ(desk.render({"statistics", "--id", "2020-0001", "--out", pdf}).exit, 0);
    EXPECT_EQ(bytesOf(pdf + ".part"), "mine");
    std::filesystem::create_directory(desk.file("folder.pdf"));
    const Reply refused = desk.render({"statistics", "--id", "2020-0001", "--out", desk.file("folder.pdf")});
    EXPECT_EQ(refused.exit, 1);
    EXPECT_TRUE(refused.complains("folder.pdf")) << refused.err;
    EXPECT_TRUE(std::filesystem::is_empty(desk.file("folder.pdf")));
    EXPECT_TRUE(desk.render({"statistics", "--id", "2020-0001", "--out", desk.file("none/x.pdf")})
                    .complains("make the folder first"));
}

// The console's clock stands in it, and nothing else that changes from run to run.
TEST(RenderCommand, WritesATextForEditingTheSameEachTime)
{
    RenderTerminal desk;
    desk.makeIncident();
    const std::string odt = desk.file("table.odt");
    ASSERT_EQ(desk.render({"statistics", "--id", "2020-0001", "--out", odt}).exit, 0);
    const std::string first = bytesOf(odt);
    EXPECT_EQ(first.substr(30, 47), "mimetypeapplication/vnd.oasis.opendocument.text");
    ASSERT_EQ(desk.render({"statistics", "--id", "2020-0001", "--out", odt}).exit, 0);
    EXPECT_EQ(bytesOf(odt), first);
}

TEST(RenderCommand, ADraftIsMarkedAndACopyIsOnRequest)
{
    NoticeTerminal desk;
    desk.draft("1", "Y1=50");
    const std::string out = desk.file("notice.pdf");
    EXPECT_EQ(desk.db({"render", "dispatch_notice", "--id", "1", "--out", out}).exit, 0);
    EXPECT_TRUE(support::PdfReader(bytesOf(out)).text().contains(QStringLiteral("（草稿）")));
    EXPECT_EQ(desk.db({"render", "dispatch_notice", "--id", "1", "--out", out, "--copy"}).exit, 0);
    EXPECT_TRUE(support::PdfReader(bytesOf(out)).text().contains(QStringLiteral("（草稿·副本）")));
    desk.issue("1");
    EXPECT_EQ(desk.db({"render", "dispatch_notice", "--id", "1", "--out", out}).exit, 0);
    EXPECT_FALSE(support::PdfReader(bytesOf(out)).text().contains(QStringLiteral("草稿")));
}

TEST(RenderCommand, WrongUseIsExitTwo)
{
    Terminal desk;
    EXPECT_EQ(desk.run({"render"}).exit, 2);
    EXPECT_EQ(desk.run({"render", "statistics"}).exit, 2);
    EXPECT_EQ(desk.run({"render", "statistics", "--id", "1"}).exit, 2);
    const Reply kind = desk.run({"render", "statistics", "--id", "1", "--out", "x.docx"});
    EXPECT_EQ(kind.exit, 2);
    EXPECT_TRUE(kind.complains("ends in .pdf, .odt or .html"));
    EXPECT_EQ(desk.run({"render", "statistics", "--list"}).exit, 2);
}

TEST(RenderCommand, SaysWhatItCannotFind)
{
    RenderTerminal desk;
    desk.makeIncident();
    const std::string out = desk.file("x.pdf");
    const auto complaint = [&](const std::string &form, const std::string &id) {
        const Reply reply = desk.render({form, "--id", id, "--out", out});
        EXPECT_EQ(reply.exit, 1) << form;
        EXPECT_FALSE(std::filesystem::exists(out));
        return reply.err;
    };
    EXPECT_NE(complaint("statistic", "2020-0001").find("there is no form statistic"), std::string::npos);
    EXPECT_NE(complaint("statistics", "2020-0009").find("incident list --all"), std::string::npos);
    EXPECT_NE(complaint("report_letter", "2020-0001").find("incident reports 2020-0001"), std::string::npos);
    EXPECT_NE(complaint("report_letter", "2020-0001/2").find("no report stands in line"), std::string::npos);
    EXPECT_NE(complaint("dispatch_notice", "7").find("notice list --all"), std::string::npos);
    EXPECT_NE(complaint("change_record", "food-safety").find("belongs to the plan heavy-pollution"), std::string::npos);
    EXPECT_NE(complaint("change_record", "none").find("there is no plan none"), std::string::npos);
    const Reply nowhere = desk.render({"statistics", "--id", "2020-0001", "--out", desk.file("none/x.pdf")});
    EXPECT_EQ(nowhere.exit, 1);
    EXPECT_TRUE(nowhere.complains("make the folder first"));
}

// A new form needs no C++: the city's own file and its own page.
TEST(RenderCommand, TheCityAddsAFormWithAPageOfItsOwn)
{
    RenderTerminal desk;
    desk.makeIncident();
    const std::filesystem::path data = desk.file("data");
    std::filesystem::create_directories(data / "forms");
    std::filesystem::copy(desk.data / "plans", data / "plans", std::filesystem::copy_options::recursive);
    desk.data = data;
    std::ofstream(data / "forms.yaml") << "forms:\n  slip:\n    label: 便签\n    page: slip\n    fields:\n"
                                          "      - { part: words, from: incident.narrative }\n";
    std::ofstream(data / "forms" / "slip.html")
        << "<html><head></head><body>{{#words}}{{#lines}}<p>{{text}}</p>{{/lines}}{{/words}}</body></html>";
    const std::string out = desk.file("slip.pdf");
    const Reply made = desk.render({"slip", "--id", "2020-0001", "--out", out});
    EXPECT_EQ(made.exit, 0) << made.err;
    EXPECT_TRUE(support::PdfReader(bytesOf(out)).running().contains(QStringLiteral("监测预报组请求会商")));
}

TEST(RenderCommand, AFaultInTheHousesFormsIsNamedWithItsLine)
{
    RenderTerminal desk;
    const std::filesystem::path data = desk.file("data");
    std::filesystem::create_directories(data);
    std::filesystem::copy(desk.data / "plans", data / "plans", std::filesystem::copy_options::recursive);
    desk.data = data;
    std::ofstream(data / "forms.yaml")
        << "forms:\n  slip:\n    label: 便签\n    fields:\n      - { label: 说法, from: incident.narative }\n";
    const Reply made = desk.run({"render", "--list"});
    EXPECT_EQ(made.exit, 1);
    EXPECT_TRUE(made.complains("forms.yaml:5:")) << made.err;
    EXPECT_TRUE(made.complains("did you mean \"incident.narrative\"?")) << made.err;
}
