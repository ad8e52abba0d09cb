#include "unit/cli/ExportTerminal.h"

#include "support/PdfReader.h"

#include <sstream>

using namespace test;
namespace fs = std::filesystem;

TEST(IncidentExport, AFolderHoldsTheWholeIncidentAndIsGood)
{
    ExportTerminal desk;
    const std::string folder = desk.file("out");
    const Reply made = desk.exported(folder);
    ASSERT_EQ(made.exit, 0) << made.err;
    for (const char *name : {"README.txt", "timeline.txt", "timeline.csv", "timeline.json", "events.jsonl",
             "events.sm3", "MANIFEST.sha256", "MANIFEST.sm3", "documents/heavy-pollution-statistics.pdf",
             "documents/report-000134-initial.pdf", "documents/call-000001-call_sheet.pdf"})
        EXPECT_TRUE(fs::exists(fs::path(folder) / name)) << name;
    const Reply checked = desk.check(folder);
    EXPECT_EQ(checked.exit, 0) << checked.err;
    EXPECT_TRUE(checked.says("good: ")) << checked.out;
    const std::string seal = checked.out.substr(checked.out.find("seal ") + 5, 64);
    EXPECT_TRUE(made.says(seal)) << "what is noted down at the export is what the check says: " << made.out;
    EXPECT_EQ(desk.run({"incident", "check-export", folder, "--db", desk.record()}).exit, 0);
}

// A sheet for each call that the incident's timeline has, and for nothing else.
TEST(IncidentExport, EveryCallHasItsSheet)
{
    Terminal desk;
    desk.clock.set(base::fromCivil({2026, 12, 2, 8, 0, 0, 0}));
    EXPECT_EQ(desk.run({"replay", std::string(FIXTURE_DIR) + "/forms/boiler.yaml", "--db", desk.record()}).exit, 0);
    const fs::path folder = desk.file("out");
    EXPECT_EQ(desk.incident({"export", "2026-0001", "--out", folder.string()}).exit, 0);
    std::string all;
    int sheets = 0;
    for (const auto &paper : fs::directory_iterator(folder / "documents")) {
        if (!paper.path().filename().string().starts_with("call-"))
            continue;
        ++sheets;
        all += support::PdfReader(bytesOf(paper.path())).running().toStdString();
    }
    for (const char *said : {"厂房部分倒塌", "当面转告", "轻伤5人", "企业安全员"})
        EXPECT_NE(all.find(said), std::string::npos) << said;
    const std::string guide = bytesOf(folder / "README.txt");
    EXPECT_NE(guide.find("值班电话记录单（第 1 条）"), std::string::npos) << guide;
    const nlohmann::json lines = desk.incident({"timeline", "2026-0001", "--json"}).json();
    EXPECT_GT(sheets, 4);
    EXPECT_LT(sheets, int(lines["timeline"].size()));
}

// "演示" on every paper and every list that people read; raw events are what the record holds, byte for byte.
TEST(IncidentExport, ADemonstrationSaysSoWhereverItCan)
{
    ExportTerminal desk;
    const fs::path folder = desk.file("out");
    ASSERT_EQ(desk.exported(folder.string()).exit, 0);
    for (const char *name : {"README.txt", "timeline.txt", "timeline.csv", "timeline.json"})
        EXPECT_NE(bytesOf(folder / name).find("演示"), std::string::npos) << name;
    int papers = 0;
    for (const auto &paper : fs::directory_iterator(folder / "documents")) {
        ++papers;
        EXPECT_TRUE(support::PdfReader(bytesOf(paper.path())).running().contains(QStringLiteral("（演示）")))
            << paper.path();
    }
    EXPECT_GE(papers, 6);
    const std::string exported = bytesOf(folder / "events.jsonl");
    const Reply whole = desk.run({"db", "export", desk.record()});
    std::istringstream lines(exported);
    for (std::string line; std::getline(lines, line);)
        EXPECT_TRUE(whole.says(line + "\n")) << line;
}

TEST(IncidentExport, TheTimelineIsToldInChineseWithEveryLine)
{
    ExportTerminal desk;
    const fs::path folder = desk.file("out");
    ASSERT_EQ(desk.exported(folder.string()).exit, 0);
    const std::string text = bytesOf(folder / "timeline.txt");
    for (const char *words : {"预案　启用《吕梁市重污染天气应急预案》", "研判（自动）　", "命令　", "确认　",
             "报告　初报报送", "时限（自动）　", "任务（自动）　"})
        EXPECT_NE(text.find(words), std::string::npos) << words << "\n" << text.substr(0, 3000);
    const nlohmann::json json = nlohmann::json::parse(bytesOf(folder / "timeline.json"));
    const nlohmann::json shown = desk.incident({"timeline", "2020-0001", "--json", "--machine"}).json();
    ASSERT_EQ(json["timeline"].size(), shown["timeline"].size());
    for (std::size_t i = 0; i < json["timeline"].size(); ++i) {
        const auto &line = json["timeline"][i];
        EXPECT_EQ(line["line"], shown["timeline"][i]["version"]);
        EXPECT_EQ(line["happened"], shown["timeline"][i]["happened"]);
        EXPECT_EQ(line["struck"], shown["timeline"][i]["struck"]);
        EXPECT_EQ(line["by"], shown["timeline"][i]["by"]);
        EXPECT_NE(line["kind"], "");
        EXPECT_NE(line["text"], "") << line;
    }
    // A line a row; a report of several lines is one of them all the same.
    const std::string table = bytesOf(folder / "timeline.csv");
    std::size_t rows = 0;
    for (std::size_t at = table.find("\r\n"); at != std::string::npos; at = table.find("\r\n", at + 2))
        ++rows;
    EXPECT_EQ(rows, json["timeline"].size() + 1);
}

// The same event has the same words on every paper: the timeline and the sheets of calls leave together.
TEST(IncidentExport, TheTimelineAndTheSheetsOfCallsTellACallInTheSameWords)
{
    Terminal desk;
    desk.clock.set(base::fromCivil({2026, 12, 2, 8, 0, 0, 0}));
    EXPECT_EQ(desk.run({"replay", std::string(FIXTURE_DIR) + "/forms/boiler.yaml", "--db", desk.record()}).exit, 0);
    for (const std::string number : {"2026-0001", "2026-0002"})
        ASSERT_EQ(desk.incident({"export", number, "--out", desk.file(number)}).exit, 0);
    const nlohmann::json lines = nlohmann::json::parse(bytesOf(desk.file("2026-0001") + "/timeline.json"));
    const std::string log = bytesOf(desk.file("2026-0001") + "/timeline.txt");
    for (const char *words : {"市指挥部指挥长：已转告，市政府值班室，正在会场", "再次联系市指挥部指挥长",
             "死亡人数 至少 1 人", "所记“孝义市医院：轻伤 5 人"})
        EXPECT_NE(log.find(words), std::string::npos) << words;
    EXPECT_NE(bytesOf(desk.file("2026-0002") + "/timeline.txt").find("市指挥部办公室主任：拒接，"), std::string::npos);
    int calls = 0;
    for (const auto &line : lines["timeline"]) {
        if (line["kind"] != "通话" || line["machine"] == true)
            continue;
        ++calls;
        std::string name = std::to_string(line["line"].get<int>());
        name = "call-" + name.insert(0, 6 - name.size(), '0') + "-call_sheet.pdf";
        const fs::path sheet = fs::path(desk.file("2026-0001")) / "documents" / name;
        ASSERT_TRUE(fs::exists(sheet)) << sheet;
        const std::string text = support::PdfReader(bytesOf(sheet)).running().toStdString();
        const std::string told = line["text"];
        const std::size_t outcome = told.find("：") + std::string("：").size();
        EXPECT_NE(text.find(told.substr(outcome, told.find("，") - outcome)), std::string::npos) << told << "\n"
                                                                                                 << text;
    }
    EXPECT_GT(calls, 3);
}

// What somebody told over several lines cannot pass for another line of the timeline.
TEST(IncidentExport, WordsOfSeveralLinesStayOneEntry)
{
    ExportTerminal desk;
    EXPECT_EQ(
        desk.incident({"note", "2020-0001", "第一行\n999. 2020年12月20日 15:00　命令　伪造\u202E反写\x1B[2J"}).exit, 0);
    ASSERT_EQ(desk.exported(desk.file("out")).exit, 0);
    const std::string text = bytesOf(desk.file("out") + "/timeline.txt");
    EXPECT_NE(text.find("第一行\n        999. "), std::string::npos) << text.substr(text.size() - 400);
    EXPECT_EQ(text.find("\n999. "), std::string::npos);
    EXPECT_EQ(text.find("\u202E"), std::string::npos) << "nobody sees it, and it turns the line round";
    EXPECT_EQ(text.find('\x1B'), std::string::npos) << "a terminal obeys it";
}

TEST(IncidentExport, TheSameRecordAndClockGiveTheSameBytes)
{
    ExportTerminal desk;
    fs::create_directory(desk.file("elsewhere"));
    ASSERT_EQ(desk.exported(desk.file("a.zip")).exit, 0);
    ASSERT_EQ(desk.exported(desk.file("elsewhere/a.zip")).exit, 0);
    EXPECT_EQ(bytesOf(desk.file("a.zip")), bytesOf(desk.file("elsewhere/a.zip")));
    const Reply checked = desk.check(desk.file("a.zip"));
    EXPECT_EQ(checked.exit, 0) << checked.err;
}

TEST(IncidentExport, NothingIsOverwrittenUnasked)
{
    ExportTerminal desk;
    const std::string folder = desk.file("out");
    ASSERT_EQ(desk.exported(folder).exit, 0);
    const Reply again = desk.exported(folder);
    EXPECT_EQ(again.exit, 1);
    EXPECT_TRUE(again.complains("choose another name")) << again.err;
    EXPECT_EQ(desk.exported(folder, {"--overwrite"}).exit, 0) << "an earlier export";
    EXPECT_EQ(desk.check(folder).exit, 0);
    const std::string foreign = desk.file("foreign");
    fs::create_directory(foreign);
    put(fs::path(foreign) / "own.txt", "mine");
    const Reply refused = desk.exported(foreign, {"--overwrite"});
    EXPECT_EQ(refused.exit, 1);
    EXPECT_TRUE(refused.complains("no earlier export")) << refused.err;
    EXPECT_EQ(bytesOf(fs::path(foreign) / "own.txt"), "mine");
    put(desk.file("letter.zip"), "no zip");
    EXPECT_EQ(desk.exported(desk.file("letter.zip"), {"--overwrite"}).exit, 1);
    EXPECT_EQ(bytesOf(desk.file("letter.zip")), "no zip");
}

// An export that lies in somebody's own folder, or got company since, goes only with what belongs to it.
TEST(IncidentExport, WhatSomebodyPutBesideAnEarlierExportIsNotOverwritten)
{
    ExportTerminal desk;
    const fs::path folder = desk.file("out");
    ASSERT_EQ(desk.exported(folder.string()).exit, 0);
    const std::string before = bytesOf(folder / "MANIFEST.sha256");
    fs::create_directory(folder / "照片");
    put(folder / "照片/现场.jpg", "later");
    const auto refuses = [&](const std::string &path, const std::string &stray) {
        const Reply refused = desk.exported(path, {"--overwrite"});
        EXPECT_EQ(refused.exit, 1);
        EXPECT_TRUE(refused.complains(stray)) << refused.err;
        EXPECT_TRUE(refused.complains("nothing was changed")) << refused.err;
    };
    refuses(folder.string(), "照片/现场.jpg");
    EXPECT_EQ(bytesOf(folder / "照片/现场.jpg"), "later");
    EXPECT_EQ(bytesOf(folder / "MANIFEST.sha256"), before);

    const fs::path zip = desk.file("x.zip");
    ASSERT_EQ(desk.exported(zip.string()).exit, 0);
    ASSERT_EQ(desk.exported(zip.string(), {"--overwrite"}).exit, 0);
    ASSERT_EQ(shell(zip.parent_path().string(),
                  "python3 -c \"import zipfile; zipfile.ZipFile('x.zip', 'a').writestr('own.txt', 'x')\""),
        0);
    refuses(zip.string(), "own.txt");
}

// Unpacked beside other files it does not spill among them; the check takes it with its folder or without.
TEST(IncidentExport, AZipFileUnpacksIntoAFolderOfItsOwn)
{
    ExportTerminal desk;
    ASSERT_EQ(desk.exported(desk.file("第一夜 1.zip")).exit, 0);
    const std::string place = desk.file("");
    ASSERT_EQ(shell(place, "mkdir un && python3 -m zipfile -e '第一夜 1.zip' un"), 0);
    EXPECT_EQ(std::distance(fs::directory_iterator(desk.file("un")), fs::directory_iterator()), 1);
    EXPECT_EQ(desk.check(desk.file("un/第一夜 1")).exit, 0);
    EXPECT_EQ(desk.check(desk.file("第一夜 1.zip")).exit, 0);
    ASSERT_EQ(shell(place, "cd 'un/第一夜 1' && python3 -m zipfile -c ../../flat.zip *"), 0);
    const Reply flat = desk.check(desk.file("flat.zip"));
    EXPECT_EQ(flat.exit, 0) << flat.err;
    // However long the name is, and whatever it is called.
    for (const std::string &name : {std::string(200, 'n') + ".zip", std::string("a:b .zip")}) {
        const Reply made = desk.exported(desk.file(name));
        EXPECT_EQ(made.exit, 0) << made.err;
        EXPECT_EQ(desk.check(desk.file(name)).exit, 0) << name;
    }
}

// An open incident stays on the version it began with; its papers are of that version, whatever came into force since.
TEST(IncidentExport, TheFormsAreThoseOfTheVersionThatRuns)
{
    ExportTerminal desk;
    fs::copy(desk.data, desk.file("data"), fs::copy_options::recursive);
    desk.data = desk.file("data");
    const fs::path plan = desk.data / "plans/heavy-pollution/plan.yaml";
    std::string text = bytesOf(plan);
    const std::string form = "  statistics:\n    label: ";
    ASSERT_NE(text.find(form), std::string::npos);
    text.replace(text.find(form), form.size(), "  numbers:\n    label: 新版");
    put(plan, text);
    const Reply made = desk.exported(desk.file("out"));
    ASSERT_EQ(made.exit, 0) << made.err;
    EXPECT_TRUE(fs::exists(desk.file("out/documents/heavy-pollution-statistics.pdf")));
    EXPECT_FALSE(fs::exists(desk.file("out/documents/heavy-pollution-numbers.pdf")));
}

TEST(IncidentExport, WrongUseAndWhatIsNotThere)
{
    ExportTerminal desk;
    EXPECT_EQ(desk.incident({"export", "2020-0001"}).exit, 2);
    EXPECT_EQ(desk.run({"incident", "check-export"}).exit, 2);
    EXPECT_EQ(desk.incident({"export", "2020-0009", "--out", desk.file("x")}).exit, 1);
    EXPECT_EQ(desk.exported(desk.file("none/x")).exit, 1);
    EXPECT_FALSE(fs::exists(desk.file("x")));
    EXPECT_TRUE(desk.check(desk.file("x")).complains("there is no such file"));
}

TEST(IncidentExport, SignaturesOfItsNoticesAreCheckedByOpensslAlone)
{
    SignedExport desk;
    const std::string list = bytesOf(desk.folder + "/signatures/list.txt");
    EXPECT_EQ(std::ranges::count(list, '\n'), 5) << "four steps, and who let the goods out";
    EXPECT_EQ(shell(desk.folder,
                  "while read text sig key; do openssl pkeyutl -verify -rawin -digest sm3 -pkeyopt "
                  "distid:1234567812345678 -pubin -inkey $key -in $text -sigfile $sig >/dev/null || exit 1; done "
                  "< signatures/list.txt"),
        0);
    const Reply checked = desk.run({"incident", "check-export", desk.folder});
    EXPECT_TRUE(checked.says("5 signatures")) << checked.out << checked.err;
    for (const char *name : {"documents/notice-1-dispatch_notice.pdf", "documents/notice-1-dispatch_request.pdf"})
        EXPECT_TRUE(fs::exists(fs::path(desk.folder) / name)) << name;
    const std::string guide = bytesOf(desk.folder + "/README.txt");
    EXPECT_NE(guide.find("组长审批　ld"), std::string::npos) << guide;
    EXPECT_NE(guide.find("出入库单 2 第二人签字　wu"), std::string::npos) << guide;
    EXPECT_EQ(guide.find("导出时不能成立"), std::string::npos) << guide;
    EXPECT_EQ(bytesOf(desk.folder + "/README.txt").find("不是实战"), std::string::npos) << "a live record";
}
