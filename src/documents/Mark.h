#pragma once

#include <string>
#include <vector>

namespace documents {

/// What is written across a paper that must not pass for what it looks like.
enum class Mark { Demonstration, Drill, Void, Draft, Copy };
/// "演示", "演练", "作废", "草稿", "副本"; several one after the other, empty for none.
[[nodiscard]] std::string markWords(const std::vector<Mark> &marks);

} // namespace documents
