#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

/// Who signs a notice signs the record before it as well: what stood there cannot be written anew afterwards, whoever
/// computes the hashes. docs/formats/signatures.md.
namespace identity {

struct RecordSeal {
    std::int64_t position = 0; ///< of the last event before the signature; 0: there was none
    std::string head; ///< its hash, 64 hex digits
    friend bool operator==(const RecordSeal &, const RecordSeal &) = default;
};

/// What is signed.
[[nodiscard]] std::string sealText(const RecordSeal &seal);
/// What TextSigned calls it: "record 1234 4f…".
[[nodiscard]] std::string sealName(const RecordSeal &seal);
/// The text is one of a seal, whatever it says.
[[nodiscard]] bool isSealText(std::string_view text);
/// Nothing where the name is none of a seal.
[[nodiscard]] std::optional<RecordSeal> sealNamed(const std::string &name);

} // namespace identity
