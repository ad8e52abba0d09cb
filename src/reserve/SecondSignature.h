#pragma once

#include "identity/Accounts.h"
#include "reserve/Stock.h"

/// What the second person signs (71号 第十九条): docs/formats/signatures.md.
namespace reserve {

/// What a movement books, in the words of the books as they are now: the same bytes wherever it is written.
[[nodiscard]] std::string movementText(const Stock &stock, const Movement &movement);
/// 入库, 出库, 冲销, 盘点调整.
[[nodiscard]] std::string_view titleOf(MovementKind kind);
/// The bytes that are signed: the text, and under it who signs it and when.
[[nodiscard]] std::string signedText(std::string_view text, std::string_view account, base::Instant at);
/// What accounts call what they signed so: "movement 3".
[[nodiscard]] std::string signedName(std::int64_t movement);

/// What is wrong with a second signature by what is known now.
enum class SecondSignatureFault {
    None,
    Unsigned, ///< by a program that did not sign them yet, or by nobody
    UnknownKey, ///< the account has no such key
    NotOfThisText, ///< not by this key over this text, account and time
    KeyDidNotCount, ///< not made yet, retired, or revoked from then or an earlier time on
};
inline constexpr auto SecondSignatureFaultNames =
    std::to_array<std::string_view>({"none", "unsigned", "unknown_key", "not_of_this_text", "key_did_not_count"});

/// Whether the account may confirm it only by a role that it holds for whoever recorded it.
[[nodiscard]] bool standsForRecorder(const Stock &stock, std::int64_t movement, const std::string &account,
    const identity::Accounts &accounts, base::Instant at);

/// Of a confirmed movement.
[[nodiscard]] SecondSignatureFault faultOf(const Movement &movement, const identity::Accounts &accounts);

} // namespace reserve
