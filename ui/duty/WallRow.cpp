#include "ui/duty/WallRow.h"

#include "ui/common/LevelChip.h"
#include "ui/common/RowList.h"

#include <QCoreApplication>
#include <QFontMetrics>
#include <QPainter>

namespace ui {

using viewmodel::Chip;
using viewmodel::ClockState;
using viewmodel::IncidentRow;
using viewmodel::Level;

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(ui::WallRow)
};

/// The first of the sayings, from the longest to the shortest, that is not cut; the last where all are.
QString firstThatFits(const QStringList &sayings, const QFont &font, int width)
{
    const QFontMetrics metrics(font);
    for (const QString &saying : sayings) {
        if (metrics.horizontalAdvance(saying) <= width)
            return saying;
    }
    return sayings.last();
}

/// "Report to the county (1 hour)" without what stands in brackets at its end: the wall says when it is due.
QString withoutAside(const QString &label)
{
    if (!label.endsWith(u'）') && !label.endsWith(u')'))
        return label;
    const auto from = std::max(label.lastIndexOf(u'（'), label.lastIndexOf(u'('));
    return from > 0 ? label.left(from).trimmed() : label;
}

QStringList placeSayings(const IncidentRow &row)
{
    if (row.place.isEmpty())
        return {Text::tr("Place not known yet · %1").arg(row.key), row.key};
    return {row.place, row.shortPlace};
}

} // namespace

QFont WallType::font(qreal size, bool bold) const
{
    QFont font = m_font;
    font.setPixelSize(qMax(1, em(size)));
    font.setBold(bold);
    return font;
}

int WallType::widthOf(const QString &text, const QFont &font) const
{
    return QFontMetrics(font).horizontalAdvance(text) + em(0.2);
}

WallRow::WallRow(const IncidentRow &row, const QRect &area, const WallType &type, bool dense)
    : m_area(area)
    , m_type(type)
    , m_dense(dense)
    , m_accent(row.accent)
{
    const QRect inner = area.adjusted(type.em(1), type.em(0.1), -type.em(0.8), -type.em(0.1));
    const int upper = inner.height() * 53 / 100;
    QRect line(inner.topLeft(), QSize(inner.width(), upper));
    placeLevels(line, row);
    placeName(line, row);
    placeDeadline(inner.adjusted(0, upper, 0, 0), row);
}

/// Both stand in smaller type where there are two, so that the place keeps its room; none touches the row above.
void WallRow::placeLevels(QRect &line, const IncidentRow &row)
{
    const bool two = !row.proposal.text.isEmpty() && !row.chip.text.isEmpty();
    const QFont font = m_type.font(m_dense && two ? 0.85 : 1);
    for (const Chip &chip : {row.proposal, row.chip}) {
        if (chip.text.isEmpty())
            continue;
        const QSize size = chipSize(chip, font).boundedTo({line.width(), line.height() - m_type.em(0.12)});
        m_boxes.push_back({takeRight(line, size, m_type.em(0.4)), chip, font});
    }
}

void WallRow::placeName(const QRect &line, const IncidentRow &row)
{
    const QFont font = m_type.font(m_dense ? 1.15 : 1.3, true);
    m_words.push_back({line, firstThatFits(placeSayings(row), font, line.width()), font});
}

/// What is due, when, and what is left; what gives way last is when and what is left.
void WallRow::placeDeadline(QRect line, const IncidentRow &row)
{
    const bool urgent = row.clock == ClockState::Near || row.clock == ClockState::Over;
    const Tone tone = clockTone(row.clock);
    const QFont font = m_type.font(1);
    const int gap = m_type.em(0.8);
    Words left{{}, row.due, m_type.font(1.2, urgent), tone, Qt::AlignRight};
    if (!row.due.isEmpty())
        left.at = takeRight(line, {m_type.widthOf(row.due, left.font), line.height()}, gap);
    if (!row.dueAt.isEmpty()) {
        QRect when(line);
        when.setWidth(m_type.widthOf(row.dueAt, font));
        m_words.push_back({when, row.dueAt, font, urgent ? tone : Tone::Text});
        line.setLeft(when.right() + m_type.em(0.6));
    }

    const QString what = row.deadline.chopped(row.dueAt.size()).trimmed();
    const QString brief = withoutAside(what);
    Words more{{}, {}, m_type.font(1, true), Tone::Danger, Qt::AlignRight};
    if (row.over > 1) {
        const int spare = line.width() - gap - m_type.widthOf(brief, font);
        more.text = firstThatFits({Text::tr("%n clocks over", nullptr, row.over), Text::tr("of %n", nullptr, row.over)},
            more.font, spare - m_type.em(0.2));
        more.at = takeRight(line, {m_type.widthOf(more.text, more.font), line.height()}, gap);
    }
    QStringList sayings{what, brief};
    if (!m_dense)
        sayings.prepend(what + QStringLiteral(" · ") + row.plans);
    m_words.push_back({line, firstThatFits(sayings, font, line.width()), font, Tone::Muted});
    if (!more.text.isEmpty())
        m_words.push_back(std::move(more));
    if (!left.text.isEmpty())
        m_words.push_back(std::move(left));
}

void WallRow::paint(QPainter &painter, const Tokens &tokens) const
{
    painter.fillRect(m_area.adjusted(0, 0, 0, -qMax(1, m_type.em(0.06))), tokens.surface);
    if (m_accent != Level::None)
        painter.fillRect(
            QRect(m_area.left(), m_area.top(), m_type.em(0.5), m_area.height()), levelFill(tokens, m_accent).fill);
    for (const Box &box : m_boxes)
        paintChip(painter, box.at, box.chip, box.font, tokens);
    for (const Words &words : m_words)
        drawLine(
            painter, words.at, words.text, words.font, toneColor(tokens, words.tone), words.side | Qt::AlignVCenter);
}

QStringList WallRow::written() const
{
    QStringList written;
    for (const Words &words : m_words)
        written << QFontMetrics(words.font).elidedText(words.text, Qt::ElideRight, words.at.width());
    return written;
}

} // namespace ui
