#pragma once

#include "plan/Plan.h"
#include "plan/SpokenAnswer.h"
#include "viewmodel/Vocabulary.h"

#include <QCoreApplication>
#include <QStringList>

#include <map>
#include <span>

/// Values into words: the parts of speech that several models share. Plan content is the plan's own, the rest is
/// translated.
namespace viewmodel {

/// One translation context for everything models say.
class Text {
    Q_DECLARE_TR_FUNCTIONS(viewmodel)
};

[[nodiscard]] inline QString qtext(std::string_view utf8)
{
    return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
}

/// "a, b", "a · b" and "a b".
[[nodiscard]] QString listed(const QStringList &words);
[[nodiscard]] QString dotted(const QStringList &parts);
[[nodiscard]] QString spaced(const QStringList &words); ///< empty ones left out
/// Each word once, in order of first appearance, empty ones left out.
[[nodiscard]] QStringList unique(const QStringList &words);

/// "I" and "red" are Level::First, … ; anything else None.
[[nodiscard]] Level levelOf(std::string_view outcome);
/// "Ⅱ级" for a level of responses, else the outcome's own label ("红色预警", "较大事故").
[[nodiscard]] QString outcomeWord(const plan::Decision &decision, std::string_view outcome);
/// What a set of outcomes (strongest first) says against the table as a whole: "Ⅱ级", "at least Ⅱ级", "at most Ⅱ级",
/// "Ⅲ级 to Ⅱ级"; "属本预案 or 不属本预案" where the outcomes are no strengths.
[[nodiscard]] QString outcomesWord(
    const plan::Plan &plan, const plan::Decision &decision, std::span<const std::string> possible);

/// "附件6", or with its document when it is not the plan's own: "国务院令第493号 第十一条".
[[nodiscard]] QString citeText(const plan::Citation &cite);

/// Short label and value: "死亡 至少 3 人".
[[nodiscard]] QString factWords(const plan::Fact &fact, const plan::Reading &reading);
/// The value of a FEEL unary test over a fact in words: "至少 10 人", "是".
[[nodiscard]] QString testWords(const plan::Fact &fact, const std::string &test);
[[nodiscard]] QString shortLabel(const plan::Fact &fact);
[[nodiscard]] AnswerKind answerKind(const plan::Fact &fact);

/// Labels of posts, bodies or groups, joined.
[[nodiscard]] QString partyLabels(const plan::Plan &plan, const std::vector<std::string> &ids);

/// The kinds of counting a fact tells apart: "进食、发病、就诊、住院".
[[nodiscard]] QString countingWords(const plan::Fact &fact);

} // namespace viewmodel
