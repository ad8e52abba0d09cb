#include "unit/cli/NoticeTerminal.h"

#include "support/Golden.h"
#include "support/PdfReader.h"

#include <fstream>
#include <functional>
#include <sstream>

using namespace test;
namespace fs = std::filesystem;

namespace {

std::string bytesOf(const fs::path &path) { return support::readFile(path.string()); }

void put(const fs::path &path, const std::string &bytes) { std::ofstream(path, std::ios::binary) << bytes; }

/// A spell of heavy pollution in a demonstration, and its export.
struct ExportTerminal : Terminal {
    ExportTerminal()
    {
        clock.set(base::fromCivil({2020, 12, 22, 8, 0, 0, 0}));
        const Reply replayed = run({"replay", std::string(FIXTURE_DIR) + "/forms/haze.yaml", "--db", record()});
        EXPECT_EQ(replayed.exit, 0) << replayed.err;
    }
    Reply exported(const std::string &out, const std::vector<std::string> &more = {})
    {
        std::vector<std::string> words{"export", "2020-0001", "--out", out};
        words.insert(words.end(), more.begin(), more.end());
        return incident(words);
    }
    Reply check(const std::string &path) { return run({"incident", "check-export", path}); }
    /// Exports, has `harm` done to the folder, and returns what the check says of it.
    std::string after(const std::function<void(const fs::path &)> &harm)
    {
        const std::string whole = file("whole");
        EXPECT_TRUE(fs::exists(whole) || exported(whole).exit == 0);
        const std::string folder = file("harmed");
        fs::remove_all(folder);
        fs::copy(whole, folder, fs::copy_options::recursive);
        harm(folder);
        const Reply checked = check(folder);
        EXPECT_EQ(checked.exit, 1) << checked.out;
        return checked.err;
    }
};

/// A shell's answer in the folder; 0: all is well.
int shell(const std::string &folder, const std::string &command)
{
    return std::system(("cd '" + folder + "' && " + command).c_str());
}

/// Computes both manifests anew, as whoever alters an export can.
void sealAnew(const fs::path &folder)
{
    EXPECT_EQ(shell(folder.string(),
                  "sha256sum $(cut -c67- MANIFEST.sha256) > ../m && mv ../m MANIFEST.sha256 && "
                  "openssl dgst -sm3 -r $(cut -c67- MANIFEST.sm3) > ../m && mv ../m MANIFEST.sm3"),
        0);
}

/// A signed notice that an incident asked for.
struct SignedExport : NoticeTerminal {
    std::string folder = file("signed");
    SignedExport()
    {
        EXPECT_EQ(
            as("duty", {"incident", "open", "--text", "食堂多人呕吐", "--county", "离石区", "--plan", "pharma-reserve"})
                .exit,
            0);
        EXPECT_EQ(as("duty",
                      {"notice", "request", "Y1=50", "--path", "response", "--reference", "函〔2026〕3号", "--unit",
                          "某县政府", "--contact", "值班员", "--phone", "0358-1", "--user", "某医院", "--by",
                          "2026-11-25 20:00", "--to", "某医院药库", "--incident", "2026-0001", "--activation",
                          "pharma-reserve"})
                      .exit,
            0);
        EXPECT_EQ(as("duty", {"notice", "draft", "1"}).exit, 0);
        issue("1");
        EXPECT_EQ(as("chen", {"notice", "ship", "1"}).exit, 0);
        EXPECT_EQ(as("wu", {"stock", "confirm", "2"}).exit, 0);
        const Reply made = db({"incident", "export", "2026-0001", "--out", folder});
        EXPECT_EQ(made.exit, 0) << made.err;
    }
};

} // namespace

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
             "报告　初报 报 ", "时限（自动）　", "任务（自动）　"})
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
    ASSERT_EQ(desk.exported(desk.file("a.zip")).exit, 0);
    ASSERT_EQ(desk.exported(desk.file("b.zip")).exit, 0);
    EXPECT_EQ(bytesOf(desk.file("a.zip")), bytesOf(desk.file("b.zip")));
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
    put(fs::path(folder) / "own.txt", "later");
    EXPECT_EQ(desk.exported(folder, {"--overwrite"}).exit, 0) << "an earlier export";
    EXPECT_FALSE(fs::exists(fs::path(folder) / "own.txt"));
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

TEST(IncidentExport, EveryHarmIsFoundAndNamed)
{
    ExportTerminal desk;
    const auto contains = [](const std::string &said, const std::string &words) {
        EXPECT_NE(said.find(words), std::string::npos) << said;
    };
    contains(desk.after([](const fs::path &folder) {
        std::string bytes = bytesOf(folder / "timeline.txt");
        bytes[bytes.size() / 2] ^= 1;
        put(folder / "timeline.txt", bytes);
    }),
        "timeline.txt: changed: ");
    contains(desk.after([](const fs::path &folder) { fs::remove(folder / "documents/heavy-pollution-opinion.pdf"); }),
        "documents/heavy-pollution-opinion.pdf: missing: ");
    contains(desk.after([](const fs::path &folder) { put(folder / "documents/more.pdf", "x"); }),
        "documents/more.pdf: added: ");
    contains(desk.after([](const fs::path &folder) { fs::create_symlink("/etc/hostname", folder / "link"); }),
        "link: added: ");
    for (const char *manifest : {"MANIFEST.sha256", "MANIFEST.sm3"}) {
        const std::string name = manifest;
        contains(desk.after([&](const fs::path &folder) { fs::remove(folder / name); }), name + ": missing: ");
        contains(
            desk.after([&](const fs::path &folder) { put(folder / name, bytesOf(folder / name).substr(0, 1000)); }),
            name + ": bad_manifest: line ");
        contains(desk.after([&](const fs::path &folder) {
            const std::string whole = bytesOf(folder / name);
            put(folder / name, whole.substr(0, whole.find('\n') + 1));
        }),
            name + ": bad_manifest: it does not name ");
        contains(desk.after([&](const fs::path &folder) {
            const std::string between = name == "MANIFEST.sm3" ? " *" : "  ";
            put(folder / name, bytesOf(folder / name) + std::string(64, '0') + between + "../outside.txt\n");
        }),
            "../outside.txt: unsafe_name: ");
    }
}

// Whoever computes the manifests anew as well does not get an altered event past the hashes.
TEST(IncidentExport, AnAlteredEventIsFoundThoughTheManifestsFit)
{
    ExportTerminal desk;
    const std::string altered = desk.after([&](const fs::path &folder) {
        EXPECT_EQ(
            shell(folder.string(), "sed -i 's/书面/口头/' $(ls events/*.row | head -20 | tail -1) events.jsonl"), 0);
        const fs::path row = folder / "events/000010.row";
        std::string bytes = bytesOf(row);
        bytes[bytes.size() - 80] ^= 1;
        put(row, bytes);
        sealAnew(folder);
    });
    EXPECT_NE(altered.find("events/000010.row: bad_event: "), std::string::npos) << altered;
    const std::string leftOut = desk.after([&](const fs::path &folder) {
        const std::string last = "$(ls events/*.row | tail -2 | head -1)";
        EXPECT_EQ(shell(folder.string(),
                      "row=" + last
                          + "; rm $row; for f in MANIFEST.sha256 MANIFEST.sm3 events.sm3; do grep -v $row $f > ../m; "
                            "mv ../m $f; done"),
            0);
        sealAnew(folder);
    });
    EXPECT_NE(leftOut.find("bad_event: an event before it is missing"), std::string::npos) << leftOut;
}

TEST(IncidentExport, AZipThatWasCutOrChangedIsFound)
{
    ExportTerminal desk;
    const std::string zip = desk.file("x.zip");
    ASSERT_EQ(desk.exported(zip).exit, 0);
    const std::string whole = bytesOf(zip);
    put(zip, whole.substr(0, whole.size() - 30));
    EXPECT_TRUE(desk.check(zip).complains("cut off or damaged"));
    std::string changed = whole;
    changed[changed.size() / 3] ^= 0x10;
    put(zip, changed);
    const Reply checked = desk.check(zip);
    EXPECT_EQ(checked.exit, 1) << checked.out;
    put(zip, whole);
    EXPECT_EQ(desk.check(zip).exit, 0);
    EXPECT_EQ(shell(fs::path(zip).parent_path().string(),
                  "python3 -c \"import zipfile; z = zipfile.ZipFile('x.zip', 'a'); z.writestr('../evil.txt', 'x'); "
                  "z.writestr('more.txt', 'x')\""),
        0);
    const Reply added = desk.check(zip);
    EXPECT_TRUE(added.complains("../evil.txt: unsafe_name: ")) << added.err;
    EXPECT_TRUE(added.complains("more.txt: added: ")) << added.err;
    EXPECT_FALSE(fs::exists(fs::path(zip).parent_path().parent_path() / "evil.txt")) << "nothing is unpacked";
}

TEST(IncidentExport, AnotherRecordIsNamed)
{
    ExportTerminal desk;
    ASSERT_EQ(desk.exported(desk.file("out")).exit, 0);
    ExportTerminal other;
    EXPECT_EQ(other.incident({"note", "2020-0001", "另记"}).exit, 0);
    EXPECT_EQ(other.run({"incident", "check-export", desk.file("out"), "--db", other.record()}).exit, 0)
        << "it has gone on since";
    Terminal empty;
    ASSERT_EQ(empty.run({"db", "init", empty.record()}).exit, 0);
    const Reply checked = empty.run({"incident", "check-export", desk.file("out"), "--db", empty.record()});
    EXPECT_EQ(checked.exit, 1);
    EXPECT_TRUE(checked.complains("other_record")) << checked.err;
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

TEST(IncidentExport, ASignatureOfAnotherTextIsFoundThoughTheManifestsFit)
{
    SignedExport desk;
    const fs::path folder = desk.folder;
    fs::copy_file(folder / "signatures/notice-1/first_review.der", folder / "signatures/notice-1/second_review.der",
        fs::copy_options::overwrite_existing);
    sealAnew(folder);
    const Reply checked = desk.run({"incident", "check-export", desk.folder});
    EXPECT_EQ(checked.exit, 1);
    EXPECT_TRUE(checked.complains("second_review.der: bad_signature: the key did not sign this text")) << checked.err;
}
