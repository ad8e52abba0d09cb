#include "documents/HandoverValues.h"

#include "base/Digest.h"
#include "dispatch/NoticeText.h"
#include "documents/PaperTime.h"
#include "documents/PlanValues.h"

#include <array>

namespace documents {

namespace {

struct SectionColumns {
    handover::Section section;
    std::string_view source;
    std::array<std::string_view, 3> columns; ///< empty: no such column
};

constexpr std::array<SectionColumns, handover::Sections> AllSections{{
    {handover::Section::Incidents, "handover.incidents", {"number", "title", "state"}},
    {handover::Section::Clocks, "handover.clocks", {"about", "clock", "due"}},
    {handover::Section::Unreached, "handover.unreached", {"about", "who", "last"}},
    {handover::Section::Unsigned, "handover.unsigned", {"paper", "about", "waits"}},
    {handover::Section::Notes, "handover.notes", {"note", {}, {}}},
}};

std::vector<ValueRow> rowsOf(const handover::Sheet &sheet, const SectionColumns &described)
{
    std::vector<ValueRow> rows;
    for (const handover::Row &line : sheet.of(described.section)) {
        ValueRow row;
        for (std::size_t i = 0; i < line.size(); ++i)
            row[std::string(described.columns.at(i))] = line[i];
        rows.push_back(std::move(row));
    }
    if (!rows.empty())
        return rows;
    ValueRow none;
    for (const std::string_view column : described.columns) {
        if (!column.empty())
            none[std::string(column)] = none.empty() ? "无" : "";
    }
    return {none};
}

std::string whoSigned(const handover::Signed &one) { return one.signing.post + "（" + one.signing.account + "）"; }

} // namespace

std::string digestOf(const handover::Handover &handover) { return base::sm3Hex(handover.text); }

std::string handoverState(const handover::Handover &handover)
{
    if (!handover.isSigned())
        return "未签";
    if (handover.withdrawn)
        return "已撤回";
    return handover.taken ? "已交接" : "待接班";
}

std::string signedWords(const handover::Signed &one) { return whoSigned(one) + "\n" + paperMinute(one.signing.at); }

FormValues handoverValues(const handover::Handover &handover, const plan::Plan *plan)
{
    const handover::Sheet &sheet = handover.sheet;
    FormValues values;
    putPlan(values, plan);
    auto &texts = values.texts;
    texts["handover.record"] = sheet.record;
    texts["handover.number"] = std::to_string(sheet.number);
    texts["handover.made"] = paperMinute(sheet.made);
    texts["handover.position"] = std::to_string(sheet.head.position);
    texts["handover.head"] = sheet.head.head;
    if (handover.isSigned()) {
        texts["handover.digest"] = digestOf(handover);
        texts["handover.code"] = dispatch::shortCode(digestOf(handover));
        texts["handover.giver"] = whoSigned(handover.given);
        texts["handover.given"] = paperMinute(handover.given.signing.at);
    }
    texts["handover.state"] = handoverState(handover)
        + (handover.withdrawn ? "：" + paperMinute(*handover.withdrawn) + "，" + handover.reason : "");
    texts["handover.taker"] = handover.taken ? whoSigned(*handover.taken) : std::string();
    texts["handover.taken"] = handover.taken ? paperMinute(handover.taken->signing.at) : std::string();
    texts["handover.remark"] = handover.taken ? handover.taken->signing.remark : std::string();
    for (const SectionColumns &described : AllSections)
        values.rows[std::string(described.source)] = rowsOf(sheet, described);
    return values;
}

} // namespace documents
