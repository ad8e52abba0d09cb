#pragma once

#include "dispatch/Notices.h"

namespace dispatch {

/// The text of the newest draft of a notice: exactly what is approved, the same bytes wherever it is written.
/// docs/formats/notice.md.
[[nodiscard]] std::string noticeText(const Notice &notice);

/// What one of the four signs: the text, and under it the step, who signs, for whom, with which opinion and when.
[[nodiscard]] std::string signedText(std::string_view text, const Signing &signing);

/// What accounts call what they signed so: "notice 12 draft 2".
[[nodiscard]] std::string signedName(std::int64_t notice, std::int64_t draft);

/// The short code of a notice, from the SM3 of its text: "3F2A-90C1-77DE".
[[nodiscard]] std::string shortCode(std::string_view digest);
/// A code as somebody typed it, in the form of shortCode(); empty where it is none.
[[nodiscard]] std::string tidyCode(std::string_view typed);

/// 初审, 复审, 副组长审批, 组长审批.
[[nodiscard]] std::string_view stepTitle(Step step);
/// Nothing where none is called so.
[[nodiscard]] std::optional<Step> stepTitled(std::string_view title);

/// The first line of every notice.
inline constexpr std::string_view NoticeTitle = "吕梁市医药储备调用通知单";

/// What such a text says: number, request and draft. Nothing where noticeText() would not write it so, byte for byte.
[[nodiscard]] std::optional<Notice> readNoticeText(std::string_view text);

} // namespace dispatch
