#pragma once

namespace support {

/// How often this program has asked for memory so far; linking the file replaces the global operator new.
[[nodiscard]] long allocationCount();

} // namespace support
