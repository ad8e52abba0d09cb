// An incident leaves as files; sha256sum, openssl and a shell check them, without anything of ours.
#include "e2e/Console.h"

#include <filesystem>

using namespace e2e;

namespace {

/// A shell's answer in the folder; 0: all is well.
int shell(const std::string &folder, const std::string &command)
{
    return std::system(("cd '" + folder + "' && (" + command + ") >/dev/null 2>&1").c_str());
}

// As README.txt in the export tells people.
const std::string Sha256 = "sha256sum -c MANIFEST.sha256";
const std::string Sm3 =
    R"(cut -c67- MANIFEST.sm3 | tr '\n' '\0' | xargs -0 openssl dgst -sm3 -r | diff - MANIFEST.sm3)";
const std::string Events = "openssl dgst -sm3 -r events/*.row | diff - events.sm3";
const std::string Added =
    "(cut -c67- MANIFEST.sha256; echo MANIFEST.sha256; echo MANIFEST.sm3) | LC_ALL=C sort > ../names.txt; "
    "find . -type f | cut -c3- | LC_ALL=C sort | diff ../names.txt -";
const std::string Signatures = R"(while read text sig key; do openssl pkeyutl -verify -rawin -digest sm3 )"
                               R"(-pkeyopt distid:1234567812345678 -pubin -inkey "$key" -in "$text" -sigfile "$sig" )"
                               "|| exit 1; done < signatures/list.txt";

void expectGood(const std::string &folder)
{
    for (const std::string &command : {Sha256, Sm3, Events, Added})
        EXPECT_EQ(shell(folder, command), 0) << command;
}

} // namespace

TEST(ExportE2E, AReplayedSpellIsCheckedByCommonToolsAsFolderAndAsZip)
{
    Program program;
    const std::string record = program.file("r.db");
    ASSERT_EQ(program.run({"replay", std::string(FIXTURE_DIR) + "/forms/haze.yaml", "--db", record}).exit, 0);
    const std::string folder = program.file("out");
    const Reply made = program.run({"incident", "export", "2020-0001", "--out", folder, "--db", record});
    ASSERT_EQ(made.exit, 0) << made.err;
    expectGood(folder);
    EXPECT_EQ(program.run({"incident", "check-export", folder, "--db", record}).exit, 0);

    const std::string zip = program.file("out.zip");
    ASSERT_EQ(program.run({"incident", "export", "2020-0001", "--out", zip, "--db", record}).exit, 0);
    EXPECT_EQ(program.run({"incident", "check-export", zip}).exit, 0);
    const std::string unpacked = program.file("unpacked");
    ASSERT_EQ(shell(program.file(""), "python3 -m zipfile -e out.zip unpacked"), 0);
    expectGood(unpacked + "/out"); // it has a folder of its name

    std::ofstream(folder + "/timeline.txt", std::ios::app) << "后加的一行\n";
    std::ofstream(folder + "/extra.txt") << "多出的文件\n";
    EXPECT_NE(shell(folder, Sha256), 0);
    EXPECT_NE(shell(folder, Sm3), 0);
    EXPECT_NE(shell(folder, Added), 0);
    const Reply checked = program.run({"incident", "check-export", folder});
    EXPECT_EQ(checked.exit, 1);
    EXPECT_TRUE(checked.complains("timeline.txt: changed: ")) << checked.err;
    EXPECT_TRUE(checked.complains("extra.txt: added: ")) << checked.err;
}

TEST(ExportE2E, SignaturesOfANoticeAreVerifiedByOpensslAlone)
{
    Program program;
    Console bureau(program, "市工信局", "bureau.db");
    bureau.open("sr", "second_reviewer");
    bureau.open("dl", "deputy_leader");
    bureau.open("ld", "leader");
    const std::string number =
        bureau.doneAs("duty", {"incident", "open", "--text", "食堂多人呕吐", "--plan", "pharma-reserve", "--json"})
            .json()["id"];
    bureau.doneAs("duty",
        {"notice", "request", "Y1=50", "--path", "response", "--reference", "函〔2026〕3号", "--unit", "某县政府",
            "--contact", "值班员", "--phone", "1", "--by", "2099-11-25 20:00", "--to", "药库", "--incident", number,
            "--activation", "pharma-reserve"});
    bureau.doneAs("duty", {"notice", "draft", "1"});
    for (const char *who : {"fr", "sr", "dl", "ld"}) {
        bureau.doneAs(who, {"notice", "open", "1"});
        bureau.doneAs(who, {"notice", "approve", "1", "--draft", "1"});
    }
    bureau.doneAs("duty", {"notice", "issue", "1", "--draft", "1"});
    const std::string folder = program.file("out");
    bureau.done({"incident", "export", number, "--out", folder});
    expectGood(folder);
    EXPECT_EQ(shell(folder, Signatures), 0);
    EXPECT_EQ(shell(folder, "test $(wc -l < signatures/list.txt) -eq 4"), 0);
    // Each key is the one that its name says.
    EXPECT_EQ(
        shell(folder,
            "for key in signatures/keys/*.pem; do id=$(basename $key .pem); openssl pkey -pubin -in $key -outform DER "
            "| openssl dgst -sm3 | grep -q \"= $id\" || exit 1; done"),
        0);
    // A word of the signed text changed.
    ASSERT_EQ(shell(folder, "sed -i 's/支/盒/' signatures/notice-1/leader.txt"), 0);
    EXPECT_NE(shell(folder, Signatures), 0);
    EXPECT_EQ(program.run({"incident", "check-export", folder}).exit, 1);
}

// A disk that is full, as far as the program can tell: no file of it gets longer than 40 KiB.
TEST(ExportE2E, AFullDiskLeavesNothingHalfWritten)
{
    Program program;
    const std::string record = program.file("r.db");
    ASSERT_EQ(program.run({"replay", std::string(FIXTURE_DIR) + "/forms/haze.yaml", "--db", record}).exit, 0);
    const std::string place = program.file("place");
    std::filesystem::create_directory(place);
    for (const char *out : {"folder", "file.zip"}) {
        const std::string command = "trap '' XFSZ; ulimit -f 80; " BIN_DIR "/fengsuictl incident export 2020-0001 --db "
            + record + " --out " + place + "/" + out + " 2>../said.txt";
        EXPECT_NE(shell(place, command), 0) << out;
        EXPECT_EQ(shell(place, "grep -q 'free space on the disk' ../said.txt"), 0) << out;
        EXPECT_TRUE(std::filesystem::is_empty(place)) << out;
    }
}

TEST(ExportE2E, AFolderThatCannotBeWrittenToIsSaidAndStaysEmpty)
{
    Program program;
    const std::string record = program.file("r.db");
    ASSERT_EQ(program.run({"replay", std::string(FIXTURE_DIR) + "/forms/haze.yaml", "--db", record}).exit, 0);
    const Reply nowhere = program.run({"incident", "export", "2020-0001", "--out", "/proc/x", "--db", record});
    EXPECT_EQ(nowhere.exit, 1);
    EXPECT_TRUE(nowhere.complains("/proc/x")) << nowhere.err;
    EXPECT_FALSE(std::filesystem::exists("/proc/x"));
}
