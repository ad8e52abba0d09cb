#pragma once

#include "unit/cli/NoticeTerminal.h"

#include "support/Golden.h"

#include <filesystem>
#include <fstream>
#include <functional>

namespace test {

inline std::string bytesOf(const std::filesystem::path &path) { return support::readFile(path.string()); }

inline void put(const std::filesystem::path &path, const std::string &bytes)
{
    std::ofstream(path, std::ios::binary) << bytes;
}

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
    std::string after(const std::function<void(const std::filesystem::path &)> &harm)
    {
        const std::string whole = file("whole");
        EXPECT_TRUE(std::filesystem::exists(whole) || exported(whole).exit == 0);
        const std::string folder = file("harmed");
        std::filesystem::remove_all(folder);
        std::filesystem::copy(whole, folder, std::filesystem::copy_options::recursive);
        harm(folder);
        const Reply checked = check(folder);
        EXPECT_EQ(checked.exit, 1) << checked.out;
        return checked.err;
    }
};

/// A shell's answer in the folder; 0: all is well.
inline int shell(const std::string &folder, const std::string &command)
{
    return std::system(("cd '" + folder + "' && " + command).c_str());
}

/// Computes both manifests anew, as whoever alters an export can.
inline void sealAnew(const std::filesystem::path &folder)
{
    EXPECT_EQ(shell(folder.string(),
                  "sha256sum $(cut -c67- MANIFEST.sha256) > ../m && mv ../m MANIFEST.sha256 && "
                  "openssl dgst -sm3 -r $(cut -c67- MANIFEST.sm3) > ../m && mv ../m MANIFEST.sm3"),
        0);
}

/// Takes a file, or a folder ("events/") out of it and out of the lists of it, as whoever hides something does.
inline void leaveOut(const std::filesystem::path &folder, const std::string &name)
{
    std::filesystem::remove_all(folder / name);
    EXPECT_EQ(shell(folder.string(),
                  "for list in MANIFEST.sha256 MANIFEST.sm3 events.sm3; do test ! -f $list || sed -i '\\|[ *]" + name
                      + "|d' $list; done"),
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

} // namespace test
