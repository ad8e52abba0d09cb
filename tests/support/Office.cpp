#include "support/Office.h"

#include <cstdlib>
#include <gtest/gtest.h>

namespace support {

bool hasOffice() { return std::system("command -v soffice >/dev/null") == 0; }

void convertWithOffice(const std::string &folder, const std::vector<std::string> &files, const std::string &format)
{
    // Settings of its own: it neither reads a person's nor waits for one that runs.
    std::string command = "cd '" + folder + "' && soffice -env:UserInstallation=file://" + folder
        + "/office --headless --convert-to '" + format + "'";
    for (const std::string &file : files)
        command += " '" + file + "'";
    EXPECT_EQ(std::system((command + " >/dev/null 2>office.log").c_str()), 0) << command;
}

} // namespace support
