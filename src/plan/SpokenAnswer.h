#pragma once

#include "base/Result.h"
#include "plan/Fact.h"
#include "plan/Reading.h"

namespace plan {

/// Reads an answer as people say and type it: "4", "3+", ">=3", "至少3", "3以上" (at least), "不到50", "少于50", "<50",
/// "至多5", "5以内", "30-50", "30到50", "30至50", "约"-free exact numbers with the fact's unit or "人" behind,
/// "是/否/有/无/y/n", the labels and names of an enumeration ("锅炉", "较大及以上", "重大以上"), "?", "未知", "不清楚".
/// Full-width forms too. 以上 includes the number, 以下 does not (as the documents say). Error: Invalid, with the forms
/// that would do.
[[nodiscard]] base::Result<Reading> parseAnswer(const Fact &fact, std::string_view text);

/// An answer with what its number counts: "就诊 40+" is "就诊" and `>= 40`.
struct ToldFact {
    Reading reading;
    std::string counted; ///< one of Fact::countedAs; empty where none is named
};
/// Reads an answer to a fact that may count several things; of any other fact the same as parseAnswer(). A part of the
/// word is enough where it fits one kind only.
[[nodiscard]] base::Result<ToldFact> parseTold(const Fact &fact, std::string_view text);
/// The answer must still say what it counts.
/// Nobody of any kind: "0" says the same whatever it counts.
[[nodiscard]] bool countsNobody(const Reading &reading);
[[nodiscard]] bool needsCounting(const Fact &fact, const ToldFact &told);

/// The reading in words: "至少 3 人", "300 至 800 万元", "不到 50 人", "未知", "是", "锅炉".
[[nodiscard]] std::string toWords(const Fact &fact, const Reading &reading);

} // namespace plan
