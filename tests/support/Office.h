#pragma once

#include <string>
#include <vector>

namespace support {

/// Whether LibreOffice is installed here: it opens what we write for editing, as whoever edits it would.
[[nodiscard]] bool hasOffice();

/// Has it write these files of `folder` in another format ("pdf", "txt:Text (encoded):UTF8") into that folder; a
/// failure fails the test.
void convertWithOffice(const std::string &folder, const std::vector<std::string> &files, const std::string &format);

} // namespace support
