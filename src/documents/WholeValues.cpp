#include "documents/WholeValues.h"

#include <QRegularExpression>
#include <QTextBlock>
#include <QTextCursor>
#include <QTextLayout>
#include <QTextTable>

#include <array>
#include <vector>

namespace documents {

namespace {

constexpr int MostPasses = 8; ///< a break moves those behind it

/// What is read as one, the longest first: where that does not fit on a line, its parts are kept whole.
const std::array<QRegularExpression, 3> &values()
{
    static const std::array<QRegularExpression, 3> All{
        QRegularExpression(QStringLiteral("\\d{4}年\\d{1,2}月\\d{1,2}日\\d{1,2}时(?:\\d{1,2}分)?"
                                          "|\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d|\\d{1,2}月\\d{1,2}日 ?\\d{1,2}:\\d\\d"
                                          "|\\d\\d-\\d\\d \\d\\d:\\d\\d")),
        QRegularExpression(
            QStringLiteral("(?:\\d{4}年)?\\d{1,2}月\\d{1,2}日|\\d{1,2}时\\d{1,2}分|\\d{4}-\\d\\d-\\d\\d")),
        QRegularExpression(QStringLiteral("\\d[\\d.:-]*\\d ?[年月日时分]?|\\d ?[年月日时分]")),
    };
    return All;
}

/// From where to where something is torn behind that place; nothing where the words may be parted there.
struct Span {
    int begin = -1;
    int end = -1;
};

Span tornAt(const QRegularExpression &value, const QString &text, int place)
{
    for (auto matches = value.globalMatch(text); matches.hasNext();) {
        const QRegularExpressionMatch match = matches.next();
        if (match.capturedStart() < place && place < match.capturedEnd())
            return {int(match.capturedStart()), int(match.capturedEnd())};
    }
    return {};
}

/// Where a break keeps whole what the end of the line tears; -1 where it tears nothing that would fit.
int breakFor(const QTextBlock &block, int number)
{
    const QTextLine line = block.layout()->lineAt(number);
    const QTextLine next = block.layout()->lineAt(number + 1);
    const int end = line.textStart() + line.textLength();
    for (const QRegularExpression &value : values()) {
        const Span torn = tornAt(value, block.text(), end);
        if (torn.begin <= line.textStart() || torn.end > next.textStart() + next.textLength())
            continue;
        const qreal width = line.cursorToX(end) - line.cursorToX(torn.begin) + next.cursorToX(torn.end)
            - next.cursorToX(next.textStart());
        if (width <= line.width())
            return block.position() + torn.begin;
    }
    return -1;
}

/// The first of each block: the lines behind it are laid out anew.
std::vector<int> breaks(const QTextDocument &text)
{
    std::vector<int> places;
    for (QTextBlock block = text.begin(); block.isValid(); block = block.next()) {
        if (!QTextCursor(block).currentTable())
            continue;
        for (int line = 0; line + 1 < block.layout()->lineCount(); ++line) {
            if (const int place = breakFor(block, line); place >= 0) {
                places.push_back(place);
                break;
            }
        }
    }
    return places;
}

} // namespace

void keepValuesWhole(QTextDocument &text)
{
    for (int pass = 0; pass < MostPasses; ++pass) {
        const std::vector<int> places = breaks(text);
        if (places.empty())
            return;
        QTextCursor edit(&text);
        edit.beginEditBlock();
        for (auto place = places.rbegin(); place != places.rend(); ++place) {
            edit.setPosition(*place);
            edit.insertText(QString(QChar::LineSeparator));
        }
        edit.endEditBlock();
    }
}

} // namespace documents
