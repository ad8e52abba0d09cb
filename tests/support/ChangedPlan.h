#pragma once

#include <filesystem>
#include <string>

namespace support {

/// Writes the shipped plan special-equipment into a data folder, the first `from` in it made `to`. Returns the line of
/// the change; a plan that does not say `from` fails the test, and nothing is written.
int writeChangedPlan(const std::filesystem::path &data, const std::string &from, const std::string &to);

} // namespace support
