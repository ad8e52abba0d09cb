#include "viewmodel/ImportWords.h"

#include "viewmodel/Words.h"

#include <algorithm>
#include <functional>
#include <map>

namespace viewmodel {

namespace {

/// What a sentence may speak of.
struct Matter {
    RegisterKind kind = RegisterKind::Directory;
    QString text; ///< the field in question, in quotes and not too long
    QString columns; ///< the columns a file of this kind names
    qsizetype fields = 0; ///< of the row in question
    qsizetype headerFields = 0;
};

struct Sentences {
    QString what;
    QString advice;
};

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
        {"no-pollutant",
            [](const Matter &matter) {
                return Sentences{Text::tr("No column holds a concentration."),
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

Sentences sentencesOf(const std::string &code, const Matter &matter)
{
    for (const auto *words : {&fileWords(), &rowWords(), &reductionWords(), &seriesWords()}) {
        if (const auto found = words->find(code); found != words->end())
            return found->second(matter);
    }
    return {Text::tr("This line cannot be used."), Text::tr("Compare it with the example.")};
}

QString quoted(const std::string &text)
{
    constexpr qsizetype Longest = 40;
    const QString line = qtext(text).simplified();
    if (line.isEmpty())
        return Text::tr("An empty field");
    return Text::tr("“%1”").arg(line.size() > Longest ? line.left(Longest) + u'…' : line);
}

/// The columns by the names the example gives them.
QString columnNames(RegisterKind kind)
{
    const std::string example = exampleTable(kind);
    return qtext(example.substr(0, example.find('\n'))).replace(u',', Text::tr(", ", "between words of a list"));
}

/// The last line that begins at or above a place; -1: none.
int lineAt(const ImportPreview &preview, const base::SourcePosition &place)
{
    const auto behind = std::ranges::upper_bound(preview.lines, place.line, {}, &ImportLine::line);
    return static_cast<int>(behind - preview.lines.begin()) - 1;
}

/// The cell that a place lies in; a finding at the first character is about the whole line, unless only one field
/// stands there.
int cellAt(const ImportLine &line, const base::SourcePosition &place, bool wholeLine)
{
    if (wholeLine)
        return -1;
    int cell = -1;
    for (std::size_t i = 0; i < line.cells.size(); ++i) {
        const base::SourcePosition &begins = line.cells[i].position;
        if (std::pair(begins.line, begins.column) <= std::pair(place.line, place.column))
            cell = static_cast<int>(i);
    }
    return cell;
}

/// These speak of a line as a whole, whatever stands at its first character.
bool isAboutLine(const std::string &code)
{
    static constexpr std::string_view Codes[] = {"missing-column", "no-rows", "field-count", "no-phone",
        "duplicate-row", "overlap", "not-text", "bad-workbook", "too-large", "other-sheets", "wrong-encoding",
        "no-emissions", "no-pollutant", "no-level", "no-society"};
    return std::ranges::find(Codes, code) != std::end(Codes);
}

QString placeText(const ImportPreview &preview, const ImportFinding &finding, const std::string &code)
{
    if (finding.line == 0)
        return Text::tr("whole file");
    const QString line = Text::tr("line %1").arg(finding.line);
    if (finding.previewCell < 0)
        return line;
    const auto &names = preview.lines.front().cells;
    const auto cell = static_cast<std::size_t>(finding.previewCell);
    const bool inHeader = finding.previewLine == 0;
    if (!inHeader && cell < names.size() && !names[cell].text.empty() && code.find("quote") == std::string::npos)
        return dotted({line, qtext(names[cell].text)});
    return Text::tr("line %1, character %2").arg(finding.line).arg(finding.column);
}

ImportFinding findingOf(const ImportPreview &preview, const base::Diagnostic &diagnostic, Matter matter)
{
    ImportFinding finding;
    finding.error = diagnostic.severity == base::Severity::Error;
    finding.line = diagnostic.position.line;
    finding.column = diagnostic.position.column;
    finding.previewLine = finding.line > 0 ? lineAt(preview, diagnostic.position) : -1;
    if (finding.previewLine >= 0) {
        const ImportLine &line = preview.lines[static_cast<std::size_t>(finding.previewLine)];
        matter.fields = static_cast<qsizetype>(line.cells.size());
        finding.previewCell = cellAt(line, diagnostic.position, isAboutLine(diagnostic.code));
        if (finding.previewCell >= 0)
            matter.text = quoted(line.cells[static_cast<std::size_t>(finding.previewCell)].text);
    }
    finding.place = placeText(preview, finding, diagnostic.code);
    const Sentences sentences = sentencesOf(diagnostic.code, matter);
    finding.what = sentences.what;
    finding.advice = sentences.advice;
    return finding;
}

} // namespace

std::string exampleTable(RegisterKind kind)
{
    if (kind == RegisterKind::Directory)
        return "岗位,姓名,电话\n市指挥部指挥长,,0000-0001\n市应急管理局总值班室,,0000-0002/0000-0003\n";
    if (kind == RegisterKind::Reduction)
        return "县（市、区）,企业名称,行业,绩效等级,SO2排放量（吨）,NOx排放量（吨）,黄色措施,黄色减排比例,橙色措施,"
               "橙色减排比例\n"
               "孝义市,示例焦化厂,焦化,B,120,300,延长结焦时间,20%,再延长结焦时间,30%\n"
               "全社会,全社会,,,9000,21000,,,,\n";
    return "开始,结束,角色,岗位,姓名\n2026-11-25 08:00,2026-11-26 08:00,值班,市应急管理局总值班室值班员,\n"
           "2026-11-25 08:00,2026-11-26 08:00,带班,市应急管理局带班领导,\n";
}

std::vector<ImportFinding> findingsOf(const ImportPreview &preview, RegisterKind kind)
{
    Matter matter;
    matter.kind = kind;
    matter.columns = columnNames(kind);
    matter.headerFields = preview.lines.empty() ? 0 : static_cast<qsizetype>(preview.lines.front().cells.size());
    std::vector<ImportFinding> findings;
    for (const base::Diagnostic &diagnostic : preview.diagnostics) {
        ImportFinding finding = findingOf(preview, diagnostic, matter);
        if (findings.empty() || !(findings.back() == finding)) // two columns missing are one sentence
            findings.push_back(std::move(finding));
    }
    return findings;
}

std::vector<ImportFinding> findingsOf(
    const QStringList &lines, const std::vector<base::Diagnostic> &diagnostics, const QString &columns)
{
    std::vector<ImportFinding> findings;
    for (const base::Diagnostic &diagnostic : diagnostics) {
        ImportFinding finding;
        finding.error = diagnostic.severity == base::Severity::Error;
        finding.line = diagnostic.position.line;
        finding.column = diagnostic.position.column;
        finding.place = finding.line == 0 ? Text::tr("whole file") : Text::tr("line %1").arg(finding.line);
        Matter matter;
        matter.columns = columns;
        if (finding.line > 0 && finding.line <= lines.size())
            matter.text = quoted(lines[finding.line - 1].toStdString());
        const Sentences sentences = sentencesOf(diagnostic.code, matter);
        finding.what = sentences.what;
        finding.advice = sentences.advice;
        if (findings.empty() || !(findings.back() == finding))
            findings.push_back(std::move(finding));
    }
    return findings;
}

} // namespace viewmodel
