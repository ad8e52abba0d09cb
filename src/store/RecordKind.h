#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace store {

/// What a record file is for. Each kind has an application id of its own in the file, so one can never be opened as
/// another.
enum class RecordKind { Live, Demo, Drill };

/// The SQLite application id: "FSLV", "FSDM" and "FSDR" as four ASCII bytes.
[[nodiscard]] std::uint32_t applicationId(RecordKind kind);
/// Nothing for a file of another program.
[[nodiscard]] std::optional<RecordKind> kindOf(std::uint32_t applicationId);
/// What stands before the name of a record, so that what leaves it says what it is: nothing, "演示" or "演练".
[[nodiscard]] std::string_view mark(RecordKind kind);
/// "live", "demonstration" or "drill".
[[nodiscard]] std::string_view name(RecordKind kind);

} // namespace store
