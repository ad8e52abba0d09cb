#include "viewmodel/imports/ImportSentences.h"

#include "viewmodel/Words.h"

#include <functional>
#include <map>

namespace viewmodel {

namespace {

using Matter = ImportMatter;
using Sentences = ImportSentences;
using Say = std::function<Sentences(const Matter &)>;

const std::map<std::string_view, Say> &fileWords()
{
    static const std::map<std::string_view, Say> words{
        {"not-text",
            [](const Matter &) {
                return Sentences{Text::tr("This is neither a text file nor a workbook (.xlsx)."),
                    Text::tr("Save the table as .xlsx or as CSV (UTF-8) and choose that file.")};
            }},
        {"bad-workbook",
            [](const Matter &) {
                return Sentences{Text::tr("This workbook cannot be read."),
                    Text::tr("Open it, save it anew as .xlsx or as CSV (UTF-8), and choose that file.")};
            }},
        {"too-large",
            [](const Matter &) {
                return Sentences{Text::tr("The workbook is far larger than any table of ours."),
                    Text::tr("Save the one sheet as CSV (UTF-8) and choose that file.")};
            }},
        {"formula-error",
            [](const Matter &) {
                return Sentences{
                    Text::tr("The formula in this cell has no result."), Text::tr("Put the value in its place.")};
            }},
        {"other-sheets",
            [](const Matter &) {
                return Sentences{Text::tr("The workbook has several sheets; only the first that holds anything was "
                                          "read."),
                    Text::tr("Keep each table in a workbook of its own.")};
            }},
        {"wrong-encoding",
            [](const Matter &) {
                return Sentences{Text::tr("A character here is neither UTF-8 nor GB18030."),
                    Text::tr("Save the table as CSV (UTF-8) and choose that file.")};
            }},
        {"empty-file",
            [](const Matter &matter) {
                return Sentences{Text::tr("The file is empty."),
                    Text::tr("The first line names the columns: %1.").arg(matter.columns)};
            }},
        {"no-rows",
            [](const Matter &) {
                return Sentences{
                    Text::tr("There is no row below the names of the columns."), Text::tr("Add at least one.")};
            }},
        {"missing-column",
            [](const Matter &matter) {
                return Sentences{Text::tr("A column is missing."),
                    Text::tr("The first line names the columns: %1.").arg(matter.columns)};
            }},
        {"unknown-column",
            [](const Matter &matter) {
                return Sentences{Text::tr("No column is called %1.").arg(matter.text),
                    Text::tr("Delete it, or name it as one of %1.").arg(matter.columns)};
            }},
        {"duplicate-column",
            [](const Matter &matter) {
                return Sentences{
                    Text::tr("The column %1 is there twice.").arg(matter.text), Text::tr("Delete one of them.")};
            }},
        {"unterminated-quote",
            [](const Matter &) {
                return Sentences{
                    Text::tr("The quote that opens here is never closed."), Text::tr("Close it, or delete it.")};
            }},
        {"stray-quote",
            [](const Matter &) {
                return Sentences{Text::tr("A quote stands inside a field."),
                    Text::tr("Put the whole field in quotes and write the quote twice.")};
            }},
        {"field-count",
            [](const Matter &matter) {
                return Sentences{
                    Text::tr("The row has %1 fields, the first line %2.").arg(matter.fields).arg(matter.headerFields),
                    Text::tr("A field with a comma in it belongs in quotes.")};
            }},
    };
    return words;
}

const std::map<std::string_view, Say> &stockWords()
{
    static const std::map<std::string_view, Say> words{
        {"empty-field",
            [](const Matter &) {
                return Sentences{Text::tr("A field that is needed is empty."), Text::tr("Fill it in.")};
            }},
        {"unknown-kind",
            [](const Matter &matter) {
                return Sentences{
                    Text::tr("%1 is not a kind.").arg(matter.text), Text::tr("Write 药品, 医疗器械 or 消杀用品.")};
            }},
        {"bad-quantity",
            [](const Matter &matter) {
                return Sentences{Text::tr("%1 is not a quantity.").arg(matter.text),
                    Text::tr("Write a number with at most three decimals.")};
            }},
        {"bad-price",
            [](const Matter &matter) {
                return Sentences{
                    Text::tr("%1 is not a price.").arg(matter.text), Text::tr("Write yuan with at most two decimals.")};
            }},
        {"bad-day",
            [](const Matter &matter) {
                return Sentences{Text::tr("%1 is not a day.").arg(matter.text),
                    Text::tr("Write 2027-06-30, or nothing where it does not expire.")};
            }},
        {"bad-lot",
            [](const Matter &matter) {
                return Sentences{Text::tr("%1 is not the number of a lot.").arg(matter.text),
                    Text::tr("Take it from the sheet that was exported.")};
            }},
    };
    return words;
}

const std::map<std::string_view, Say> &rowWords()
{
    static const std::map<std::string_view, Say> words{
        {"empty-post",
            [](const Matter &) {
                return Sentences{
                    Text::tr("The row names no post."), Text::tr("Write the post or body as the plan calls it.")};
            }},
        {"bad-phone",
            [](const Matter &matter) {
                return Sentences{Text::tr("%1 is not a telephone number.").arg(matter.text),
                    Text::tr("Where the spreadsheet made 1.38E+10 of a number, format the column as text.")};
            }},
        {"no-phone",
            [](const Matter &) {
                return Sentences{Text::tr("The row has no telephone number."),
                    Text::tr("It can be imported, but nobody can be called by it.")};
            }},
        {"duplicate-phone",
            [](const Matter &) {
                return Sentences{Text::tr("A number is there twice."), Text::tr("It is kept once.")};
            }},
        {"duplicate-row",
            [](const Matter &matter) {
                if (matter.kind == RegisterKind::Reduction)
                    return Sentences{Text::tr("An earlier row is about the same enterprise."),
                        Text::tr("Write everything into one row.")};
                return matter.kind == RegisterKind::Directory
                    ? Sentences{Text::tr("An earlier row has the same post and person."),
                        Text::tr("Write all numbers into one row.")}
                    : Sentences{Text::tr("An earlier row is the same."), Text::tr("Delete one of them.")};
            }},
        {"bad-time",
            [](const Matter &matter) {
                return Sentences{
                    Text::tr("%1 is not a date and time.").arg(matter.text), Text::tr("Write 2026-11-25 08:00.")};
            }},
        {"end-before-start",
            [](const Matter &) {
                return Sentences{Text::tr("The shift ends before it begins."),
                    Text::tr("Where it ends the next day, write that date.")};
            }},
        {"unknown-role",
            [](const Matter &matter) {
                return Sentences{Text::tr("%1 is not a role.").arg(matter.text), Text::tr("Write 值班 or 带班.")};
            }},
        {"overlap",
            [](const Matter &) {
                return Sentences{Text::tr("The shift overlaps an earlier row of the same role."),
                    Text::tr("While they overlap, this row counts.")};
            }},
    };
    return words;
}

const std::map<std::string_view, Say> &reductionWords()
{
    static const std::map<std::string_view, Say> words{
        {"empty-county",
            [](const Matter &) {
                return Sentences{Text::tr("The row names no county."), Text::tr("Write 孝义市 or another one.")};
            }},
        {"empty-name",
            [](const Matter &) {
                return Sentences{Text::tr("The row names no enterprise."), Text::tr("Write its full name.")};
            }},
        {"unknown-grade",
            [](const Matter &matter) {
                return Sentences{Text::tr("%1 is not a grade.").arg(matter.text), Text::tr("Write A, B or C.")};
            }},
        {"bad-amount",
            [](const Matter &matter) {
                return Sentences{Text::tr("%1 is not a number of tonnes.").arg(matter.text),
                    Text::tr("Write 12.5, nothing below 0.")};
            }},
        {"bad-percent",
            [](const Matter &matter) {
                return Sentences{Text::tr("%1 is not a share.").arg(matter.text), Text::tr("Write 0 to 100.")};
            }},
        {"measure-missing",
            [](const Matter &) {
                return Sentences{Text::tr("Something is cut, but the row does not say by what."),
                    Text::tr("Write the measure, such as 停产 or 限产 50 %.")};
            }},
        {"no-emissions",
            [](const Matter &) {
                return Sentences{Text::tr("No column says what is emitted."), Text::tr("Add one such as SO2排放量.")};
            }},
        {"no-level",
            [](const Matter &) {
                return Sentences{Text::tr("No column says what is done."), Text::tr("Add 黄色措施 and 黄色减排比例.")};
            }},
        {"falling-measure",
            [](const Matter &) {
                return Sentences{Text::tr("Less is cut here than at the level before."),
                    Text::tr("It can be imported; check the row.")};
            }},
        {"no-society",
            [](const Matter &) {
                return Sentences{Text::tr("No row 全社会 says what everybody emits."),
                    Text::tr("It can be imported, but no duty can be judged.")};
            }},
    };
    return words;
}

const std::map<std::string_view, Say> &seriesWords()
{
    static const std::map<std::string_view, Say> words{
        {"not-an-hour",
            [](const Matter &matter) {
                return Sentences{Text::tr("%1 is not a full hour.").arg(matter.text),
                    Text::tr("A series has one row for each full hour.")};
            }},
        {"bad-number",
            [](const Matter &matter) {
                return Sentences{Text::tr("%1 holds no number that can be read.").arg(matter.text),
                    Text::tr("Leave the value empty where nothing was measured; the index is a whole number.")};
            }},
        {"outside-domain",
            [](const Matter &matter) {
                return Sentences{Text::tr("%1 lies outside what can be measured.").arg(matter.text),
                    Text::tr("The index goes from 0 to 500.")};
            }},
        {"bad-value",
            [](const Matter &matter) {
                return Sentences{Text::tr("%1 does not say whether it is a forecast.").arg(matter.text),
                    Text::tr("Write 预报, or nothing.")};
            }},
        {"duplicate-hour",
            [](const Matter &) {
                return Sentences{Text::tr("An earlier row is of the same hour."), Text::tr("Delete one of them.")};
            }},
        {"forecast-too-early",
            [](const Matter &) {
                return Sentences{Text::tr("This forecast stands before an hour that was measured."),
                    Text::tr("Delete the row: an hour that was not measured is missing.")};
            }},
        {"no-value",
            [](const Matter &matter) {
                return Sentences{Text::tr("No column holds an index or a concentration."),
                    Text::tr("The first line names the columns: %1.").arg(matter.columns)};
            }},
        {"no-index",
            [](const Matter &) {
                return Sentences{Text::tr("No hour has an index."),
                    Text::tr("Of the 24 hours up to it 20 must be measured, and HJ 633 in force.")};
            }},
        {"too-long",
            [](const Matter &) {
                return Sentences{Text::tr("The rows span more than three months."),
                    Text::tr("Leave out what does not belong to this spell.")};
            }},
        {"without-index",
            [](const Matter &) {
                return Sentences{Text::tr("Some hours have no index."),
                    Text::tr("Too few of the 24 hours before them were measured; they count as missing.")};
            }},
        {"not-yet-measured",
            [](const Matter &) {
                return Sentences{Text::tr("Some hours have not come yet."), Text::tr("They count as forecast.")};
            }},
    };
    return words;
}

} // namespace

ImportSentences sentencesOf(const std::string &code, const ImportMatter &matter)
{
    for (const auto *words : {&fileWords(), &rowWords(), &reductionWords(), &seriesWords(), &stockWords()}) {
        if (const auto found = words->find(code); found != words->end())
            return found->second(matter);
    }
    return {Text::tr("This line cannot be used."), Text::tr("Compare it with the example.")};
}

} // namespace viewmodel
