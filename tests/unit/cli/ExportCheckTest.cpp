// Every harm that can be done to an export, and what check-export says of it.
#include "unit/cli/ExportTerminal.h"

using namespace test;
namespace fs = std::filesystem;

TEST(ExportCheck, EveryHarmIsFoundAndNamed)
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
TEST(ExportCheck, AnAlteredEventIsFoundThoughTheManifestsFit)
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

TEST(ExportCheck, AZipThatWasCutOrChangedIsFound)
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
                  "z.writestr('x/more.txt', 'x'); z.writestr('timeline.txt', 'x')\""),
        0);
    const Reply added = desk.check(zip);
    EXPECT_TRUE(added.complains("../evil.txt: unsafe_name: ")) << added.err;
    EXPECT_TRUE(added.complains("more.txt: added: ")) << added.err;
    EXPECT_TRUE(added.complains("../timeline.txt: unsafe_name: ")) << "beside the folder: " << added.err;
    EXPECT_FALSE(fs::exists(fs::path(zip).parent_path().parent_path() / "evil.txt")) << "nothing is unpacked";
}

TEST(ExportCheck, AnotherRecordIsNamed)
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

TEST(ExportCheck, ASignatureOfAnotherTextIsFoundThoughTheManifestsFit)
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

// What is not there cannot be wrong: an export without its events, or without who signed, is no good one.
TEST(ExportCheck, EventsThatWereTakenOutAreMissedThoughTheManifestsFit)
{
    ExportTerminal desk;
    const auto without = [&](const std::vector<std::string> &files) {
        return desk.after([&](const fs::path &folder) {
            for (const std::string &file : files)
                leaveOut(folder, file);
            sealAnew(folder);
        });
    };
    EXPECT_EQ(without({"events.sm3"}).find("events.sm3: bad_event: every export has one"), 0U);
    EXPECT_EQ(without({"events.jsonl"}).find("events.jsonl: bad_event: every export has one"), 0U);
    const std::string all = without({"events/", "events.sm3", "events.jsonl"});
    EXPECT_NE(all.find("events.sm3: bad_event: "), std::string::npos) << all;
    EXPECT_NE(all.find("events.jsonl: bad_event: "), std::string::npos) << all;
    EXPECT_EQ(without({"timeline.json"}).find("timeline.json: bad_event: every export has one"), 0U);
    const std::string empty = desk.after([](const fs::path &folder) {
        leaveOut(folder, "events/");
        put(folder / "events.sm3", "");
        put(folder / "events.jsonl", "");
        sealAnew(folder);
    });
    EXPECT_EQ(empty.find("events.sm3: bad_event: it names no event"), 0U) << empty;
}

TEST(ExportCheck, TheHeadOfTheRecordHasToFitTheEvents)
{
    ExportTerminal desk;
    const auto headAs = [&](const std::string &change) {
        return desk.after([&](const fs::path &folder) {
            EXPECT_EQ(shell(folder.string(), "sed -i '" + change + "' timeline.json"), 0);
            sealAnew(folder);
        });
    };
    EXPECT_EQ(headAs("s/\"position\": [0-9]*/\"position\": 7/").find("timeline.json: bad_event: the last event"), 0U);
    EXPECT_EQ(headAs("s/\"position\": [0-9]*/\"position\": \"7\"/").find("timeline.json: bad_event: it does not"), 0U);
    EXPECT_EQ(headAs("s/\"hash\": \"./\"hash\": \"x/").find("timeline.json: bad_event: the last event"), 0U);
    EXPECT_EQ(headAs("1s/^/[/").find("timeline.json: bad_event: it does not"), 0U);
}

TEST(ExportCheck, TheRecordMissesTheEventThatWasCutOff)
{
    ExportTerminal desk;
    ASSERT_EQ(desk.exported(desk.file("out")).exit, 0);
    const fs::path folder = desk.file("out");
    const std::string rows = bytesOf(folder / "events.sm3");
    const std::string last = rows.substr(rows.rfind("events/"), rows.size() - 1 - rows.rfind("events/"));
    leaveOut(folder, last);
    const std::string lines = bytesOf(folder / "events.jsonl");
    put(folder / "events.jsonl", lines.substr(0, lines.rfind('\n', lines.size() - 2) + 1));
    sealAnew(folder);
    EXPECT_EQ(desk.check(folder.string()).exit, 0) << "consistent in itself, as an earlier one would be";
    const auto against = [&] { return desk.run({"incident", "check-export", folder.string(), "--db", desk.record()}); };
    const Reply checked = against();
    EXPECT_EQ(checked.exit, 1);
    EXPECT_TRUE(checked.complains(last + ": other_record: the record had this event")) << checked.err;

    // Nor does a head help that the record never had.
    EXPECT_EQ(shell(folder.string(), "sed -i 's/\"position\": [0-9]*/\"position\": 99999/' timeline.json"), 0);
    sealAnew(folder);
    EXPECT_TRUE(against().complains("timeline.json: other_record: ")) << against().err;
    for (const char *name : {"events/", "events.sm3", "events.jsonl"})
        leaveOut(folder, name);
    sealAnew(folder);
    EXPECT_TRUE(against().complains("events.sm3: bad_event: ")) << against().err;
    EXPECT_EQ(against().exit, 1);
}

TEST(ExportCheck, ASignatureThatNothingNamesIsFoundThoughTheManifestsFit)
{
    SignedExport desk;
    const fs::path folder = desk.folder;
    const auto saysOf = [&](const std::string &file) {
        sealAnew(folder);
        const Reply checked = desk.run({"incident", "check-export", desk.folder});
        EXPECT_EQ(checked.exit, 1) << checked.out;
        EXPECT_TRUE(checked.complains(file + ": bad_signature: ")) << checked.err;
    };
    const std::string list = bytesOf(folder / "signatures/list.txt");
    put(folder / "signatures/list.txt", list.substr(list.find('\n') + 1));
    const std::string first = list.substr(0, list.find(".txt"));
    saysOf(first + ".sig");
    saysOf(first + ".der");
    put(folder / "signatures/list.txt", list);
    fs::copy_file(folder / "signatures/notice-1/leader.sig", folder / "signatures/notice-1/second_review.sig",
        fs::copy_options::overwrite_existing);
    saysOf("signatures/notice-1/second_review.sig");
    leaveOut(folder, "signatures/list.txt");
    saysOf("signatures/notice-1/leader.sig");
}

// One file in it cannot be read: it is named, and the program goes on.
TEST(ExportCheck, AFileThatCannotBeReadEndsNothing)
{
    Terminal desk;
    const Reply checked = desk.run({"incident", "check-export", "/proc/self/attr"});
    EXPECT_EQ(checked.exit, 1);
    EXPECT_TRUE(checked.complains("MANIFEST.sha256: missing: ")) << checked.err;
}
