#include "documents/FieldText.h"

#include "base/Text.h"

#include <QRegularExpression>
#include <QString>

#include <algorithm>
#include <cmath>

namespace documents {

namespace {

constexpr std::string_view Ticked = "☑";
constexpr std::string_view Unticked = "□";

std::vector<std::string> linesOf(const std::string &text)
{
    std::vector<std::string> lines;
    std::size_t begin = 0;
    while (begin <= text.size()) {
        const std::size_t end = std::min(text.find('\n', begin), text.size());
        lines.push_back(text.substr(begin, end - begin));
        begin = end + 1;
    }
    while (!lines.empty() && base::trimmed(lines.back()).empty())
        lines.pop_back();
    return lines;
}

std::vector<std::string> tickBoxes(const plan::FormField &field, const std::string &value)
{
    std::vector<std::string> boxes;
    for (const std::string &option : field.options)
        boxes.push_back(std::string(!value.empty() && option == value ? Ticked : Unticked) + option);
    return boxes;
}

/// In full-width characters; letters and digits take half of one.
qreal widthOf(const std::string &line)
{
    qreal width = 0;
    for (const QChar c : QString::fromStdString(line))
        width += c.unicode() < 0x2000 ? 0.55 : 1;
    return width;
}

/// Where the next line of a label ends.
qsizetype labelBreak(const QString &label, int characters)
{
    const qsizetype bracket = label.endsWith(u'）') ? label.lastIndexOf(u'（') : -1;
    if (bracket > 0)
        return bracket <= characters ? bracket : labelBreak(label.left(bracket), characters);
    const qsizetype colon = label.indexOf(u'：') + 1;
    if (colon > 0 && colon < label.size())
        return colon <= characters ? colon : labelBreak(label.left(colon), characters);
    const qsizetype lines = (label.size() + characters - 1) / characters;
    const qsizetype even = (label.size() + lines - 1) / lines;
    const QString first = label.left(even);
    const qsizetype open = first.lastIndexOf(u'（');
    return open > 0 && open > first.lastIndexOf(u'）') ? open : even;
}

} // namespace

std::vector<std::string> labelLines(const std::string &label, int characters)
{
    std::vector<std::string> lines;
    QString rest = QString::fromStdString(label);
    while (rest.size() > std::max(1, characters)) {
        const qsizetype end = labelBreak(rest, std::max(1, characters));
        lines.push_back(rest.left(end).toStdString());
        rest.remove(0, end);
    }
    lines.push_back(rest.toStdString());
    return lines;
}

std::vector<std::string> fieldLines(const plan::FormField &field, const FormValues &values)
{
    const std::string &value = values.text(field.from);
    if (!field.options.empty())
        return tickBoxes(field, value);
    return linesOf(value.empty() ? field.text : value);
}

LetterLine letterLine(const std::string &line)
{
    static const QRegularExpression First(QStringLiteral("^[一二三四五六七八九十]+、[^。：]{1,40}(。|：|$)"));
    static const QRegularExpression Second(QStringLiteral("^（[一二三四五六七八九十]+）[^。：]{1,40}(。|：|$)"));
    const QString text = QString::fromStdString(line);
    LetterLine parts;
    parts.first = First.match(text).captured(0).toStdString();
    parts.second = Second.match(text).captured(0).toStdString();
    parts.rest = line.substr(parts.first.size() + parts.second.size());
    return parts;
}

SignerPlace signerPlace(const std::string &signer, const std::string &day)
{
    constexpr qreal DayIndent = 4;
    const qreal half = (widthOf(signer) - widthOf(day)) / 2;
    return half <= DayIndent ? SignerPlace{DayIndent - half, DayIndent} : SignerPlace{0, half};
}

qreal approverGap(const std::string &number)
{
    constexpr qreal Line = 28;
    constexpr qreal Approver = 4 + 4; // 签发人： and room for a name
    constexpr qreal Edges = 2; // one character left and right
    return std::max(1.0, Line - Edges - Approver - widthOf(number));
}

std::string blanks(qreal characters)
{
    const int halves = int(std::lround(characters * 2));
    std::string words;
    for (int i = 0; i < halves / 2; ++i)
        words += "　";
    return words + (halves % 2 == 1 ? "\u00A0\u00A0" : "");
}

std::vector<std::string> inRows(const std::vector<std::string> &pieces, qreal characters)
{
    std::vector<std::string> rows;
    for (const std::string &piece : pieces) {
        if (!rows.empty() && widthOf(rows.back()) + 1 + widthOf(piece) <= characters)
            rows.back() += "　" + piece;
        else
            rows.push_back(piece);
    }
    return rows;
}

int linesTaken(const std::vector<std::string> &lines, qreal characters)
{
    int taken = 0;
    for (const std::string &line : lines)
        taken += std::max(1, int(std::ceil(widthOf(line) / std::max(1.0, characters))));
    return taken;
}

std::vector<std::string> withRoom(std::vector<std::string> lines, int least, qreal characters)
{
    const int missing = least - linesTaken(lines, characters);
    for (int i = 0; i < missing; ++i)
        lines.emplace_back();
    return lines;
}

} // namespace documents
