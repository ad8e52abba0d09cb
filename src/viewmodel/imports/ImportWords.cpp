#include "viewmodel/imports/ImportWords.h"

#include "viewmodel/imports/ImportSentences.h"
#include "viewmodel/Words.h"

#include <algorithm>

namespace viewmodel {

namespace {

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
        "no-emissions", "no-value", "no-level", "no-society"};
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

ImportFinding findingOf(const ImportPreview &preview, const base::Diagnostic &diagnostic, ImportMatter matter)
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
    const ImportSentences sentences = sentencesOf(diagnostic.code, matter);
    finding.what = sentences.what;
    finding.advice = sentences.advice;
    return finding;
}

} // namespace

std::string exampleTable(RegisterKind kind)
{
    switch (kind) {
    case RegisterKind::Directory:
        return "岗位,姓名,电话\n市指挥部指挥长,,0000-0001\n市应急管理局总值班室,,0000-0002/0000-0003\n";
    case RegisterKind::Roster:
        return "开始,结束,角色,岗位,姓名\n2026-11-25 08:00,2026-11-26 08:00,值班,市应急管理局总值班室值班员,\n"
               "2026-11-25 08:00,2026-11-26 08:00,带班,市应急管理局带班领导,\n";
    case RegisterKind::Reduction:
        return "县（市、区）,企业名称,行业,绩效等级,SO2排放量（吨）,NOx排放量（吨）,黄色措施,黄色减排比例,橙色措施,"
               "橙色减排比例\n"
               "孝义市,示例焦化厂,焦化,B,120,300,延长结焦时间,20%,再延长结焦时间,30%\n"
               "全社会,全社会,,,9000,21000,,,,\n";
    case RegisterKind::Catalogue:
        return "编码,类别,名称,规格,单位\nY001,药品,口服补液盐散（Ⅲ）,5.125 g × 6 袋,盒\nX001,消杀用品,84 消毒液,500 "
               "ml,瓶\n";
    case RegisterKind::StockPlan:
        return "编码,计划数量,计划单价\nY001,2000,18.00\nX001,5000,3.50\n";
    case RegisterKind::Lots:
        return "编码,批号,生产厂家,有效期至,货位,单价,数量\nY001,2503,示例制药,2027-02-28,A-1,18.00,1150\n"
               "X001,2504,示例消毒,2027-05-31,C-2,3.50,4000\n";
    case RegisterKind::Counts:
        break;
    }
    return "库存号,实盘数量,说明\n1,1150,\n2,3998,破损 2 瓶\n";
}

std::vector<ImportFinding> findingsOf(const ImportPreview &preview, RegisterKind kind)
{
    ImportMatter matter;
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

/// Of a row as somebody types or pastes it; quotes are not expected there.
static qsizetype fieldsIn(const QString &line)
{
    return line.count(QLatin1Char(line.contains(QLatin1Char('\t')) ? '\t' : ',')) + 1;
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
        ImportMatter matter;
        matter.columns = columns;
        if (finding.line > 0 && finding.line <= lines.size()) {
            matter.text = quoted(lines[finding.line - 1].toStdString());
            matter.fields = fieldsIn(lines[finding.line - 1]);
            matter.headerFields = fieldsIn(lines.front());
        }
        const ImportSentences sentences = sentencesOf(diagnostic.code, matter);
        finding.what = sentences.what;
        finding.advice = sentences.advice;
        if (findings.empty() || !(findings.back() == finding))
            findings.push_back(std::move(finding));
    }
    return findings;
}

} // namespace viewmodel
