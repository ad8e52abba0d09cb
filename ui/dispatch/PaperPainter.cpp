#include "ui/dispatch/PaperPainter.h"

#include "ui/common/RowList.h"

#include <QCoreApplication>
#include <QPainter>

namespace ui {

using viewmodel::PaperField;
using viewmodel::PaperOpinion;

PaperPainter::PaperPainter(
    const viewmodel::NoticePaper &paper, const QFont &body, const Tokens &tokens, QPainter *painter)
    : m_paper(paper)
    , m_body(body)
    , m_tokens(tokens)
    , m_painter(painter)
    , m_metrics(body)
{
}

int PaperPainter::lay(const QImage &qr, int width)
{
    m_left = m_metrics.em(1.5);
    m_width = width - 2 * m_left;
    m_top = m_metrics.em(1);
    layTitle();
    layFields();
    layItems();
    layFoot();
    layOpinions();
    layCode(qr);
    return m_top + m_metrics.em(1);
}

void PaperPainter::layTitle()
{
    const QFont title = typeFont(m_body, TypeRole::Title);
    const int line = QFontMetrics(m_body).height();
    const int high = QFontMetrics(title).height();
    if (m_painter) {
        drawLine(*m_painter, {m_left, m_top, m_width, line}, m_paper.number, m_body, m_tokens.muted,
            Qt::AlignRight | Qt::AlignVCenter);
        drawLine(*m_painter, {m_left, m_top + line, m_width, high}, m_paper.title, title, m_tokens.text,
            Qt::AlignHCenter | Qt::AlignVCenter);
    }
    m_top += line + high + m_metrics.u(2);
}

QColor PaperPainter::tint() const
{
    constexpr float Faint = 0.16F;
    QColor color = m_tokens.near;
    color.setAlphaF(Faint);
    return color;
}

PaperPainter::Cell PaperPainter::label(const QString &text) const
{
    Cell cell{text, m_tokens.muted, typeFont(m_body, TypeRole::Note)};
    cell.head = true;
    return cell;
}

/// A word that is longer than its cell goes on in the next line: nothing that is signed is cut off.
static QString breakable(const QString &text)
{
    constexpr int LongestPiece = 16;
    constexpr char16_t FirstIdeograph = 0x2e80; // these break anywhere by themselves
    constexpr QChar Break(u'\u200b');
    QString pieces;
    int piece = 0;
    for (const QChar character : text) {
        pieces += character;
        piece = character.isSpace() || character.unicode() >= FirstIdeograph ? 0 : piece + 1;
        if (piece == LongestPiece) {
            pieces += Break;
            piece = 0;
        }
    }
    return pieces;
}

PaperPainter::Cell PaperPainter::value(const PaperField &field) const
{
    Cell cell{breakable(field.value), m_tokens.text, field.changed ? boldFont(m_body) : m_body};
    cell.tinted = field.changed;
    return cell;
}

// All cells of a row are as high as the one that needs most.
void PaperPainter::layRow(const std::vector<Cell> &cells)
{
    qreal shares = 0;
    for (const Cell &cell : cells)
        shares += cell.share;
    const int pad = m_metrics.u(2);
    const auto edge = [&](qreal share) { return m_left + static_cast<int>(m_width * share / shares); };
    int height = QFontMetrics(m_body).height();
    qreal at = 0;
    for (const Cell &cell : cells) {
        const int inner = edge(at + cell.share) - edge(at) - 2 * pad;
        height = qMax(height, wrappedHeight(cell.text, cell.font, inner));
        at += cell.share;
    }
    height += m_metrics.u(2);
    at = 0;
    for (const Cell &cell : cells) {
        if (!m_painter)
            break;
        const QRect box(edge(at), m_top, edge(at + cell.share) - edge(at), height);
        if (cell.head || cell.tinted)
            m_painter->fillRect(box, cell.tinted ? tint() : m_tokens.alt);
        m_painter->setPen(m_tokens.line);
        m_painter->drawRect(box);
        drawWrapped(*m_painter, box.adjusted(pad, m_metrics.u(1), -pad, 0), cell.text, cell.font, cell.ink, cell.side);
        at += cell.share;
    }
    m_top += height;
}

// As the form has them: what belongs together stands in a row, at most three labels with their values.
void PaperPainter::layFields()
{
    static const QStringList Begins{QStringLiteral("途径"), QStringLiteral("事件"), QStringLiteral("申请单位"),
        QStringLiteral("动用单位"), QStringLiteral("送达时间")};
    constexpr qreal LabelShare = 0.85;
    std::vector<Cell> row;
    for (const PaperField &field : m_paper.fields) {
        if (Begins.contains(field.label) && !row.empty())
            layRow(std::exchange(row, {}));
        row.push_back(label(field.label));
        row.back().share = LabelShare;
        row.push_back(value(field));
    }
    if (!row.empty())
        layRow(row);
}

void PaperPainter::layItems()
{
    // Place, code, name, spec, unit, asked, approved, amount.
    static constexpr std::array<qreal, 8> Shares{0.5, 0.9, 2.2, 1.7, 0.7, 1.1, 1.1, 1.2};
    static constexpr std::size_t Numbers = 5;
    static constexpr std::size_t Approved = 6;
    const auto lay = [this](const std::vector<PaperField> &fields, const auto &make) {
        std::vector<Cell> row;
        for (std::size_t i = 0; i < fields.size() && i < Shares.size(); ++i) {
            row.push_back(make(i, fields[i]));
            row.back().share = Shares.at(i);
            if (i >= Numbers)
                row.back().side = Qt::AlignRight;
        }
        layRow(row);
    };
    for (std::size_t at = 0; at < m_paper.lines.size(); ++at) {
        const viewmodel::PaperLine &line = m_paper.lines[at];
        if (at == 0)
            lay(line.cells, [this](std::size_t, const PaperField &field) { return label(field.label); });
        lay(line.cells, [&](std::size_t i, const PaperField &field) {
            Cell cell = value(field);
            if (i == Approved && line.lessThanAsked) {
                cell.tinted = true;
                cell.font = boldFont(m_body);
            }
            return cell;
        });
        for (const std::vector<PaperField> &lot : line.lots) {
            QStringList words;
            bool changed = false;
            for (const PaperField &field : lot) {
                words << field.label + u' ' + field.value;
                changed = changed || field.changed;
            }
            Cell cell{words.join(QStringLiteral(" · ")), m_tokens.muted, typeFont(m_body, TypeRole::Note)};
            cell.tinted = changed;
            layRow({cell});
        }
    }
}

void PaperPainter::layFoot()
{
    constexpr qreal LabelShare = 0.2;
    for (const PaperField &field : m_paper.foot) {
        Cell head = label(field.label);
        head.share = LabelShare;
        layRow({head, value(field)});
    }
}

PaperPainter::Cell PaperPainter::opinionCell(const PaperOpinion &opinion, const QString &text) const
{
    using State = PaperOpinion::State;
    Cell cell{breakable(text), m_tokens.text, m_body};
    if (opinion.state == State::Struck) {
        cell.font.setStrikeOut(true);
        cell.ink = m_tokens.muted;
    }
    if (opinion.state == State::Ahead)
        cell.ink = m_tokens.muted;
    if (opinion.state == State::Returned)
        cell.ink = m_tokens.danger;
    return cell;
}

void PaperPainter::layOpinions()
{
    using State = PaperOpinion::State;
    for (const PaperOpinion &opinion : m_paper.opinions) {
        Cell step = label(opinion.step);
        step.share = 0.2;
        Cell words = opinionCell(opinion, opinion.words);
        words.share = 0.55;
        const QString mark = opinion.state == State::Signed ? QStringLiteral("✓ ") : QString();
        Cell who = opinionCell(opinion,
            opinion.state == State::Waiting     ? QCoreApplication::translate("ui::PaperView", "waits for a signature")
                : opinion.state == State::Ahead ? QCoreApplication::translate("ui::PaperView", "not yet")
                                                : mark + opinion.who + u' ' + opinion.when);
        who.share = 0.25;
        if (opinion.state == State::Waiting)
            who.ink = m_tokens.near;
        if (opinion.state == State::Signed)
            who.ink = m_tokens.ok;
        const int top = m_top;
        layRow({step, words, who});
        if (opinion.state == State::Waiting)
            m_waiting = {m_left, top, m_width, m_top - top};
    }
}

void PaperPainter::layCode(const QImage &qr)
{
    m_top += m_metrics.em(1);
    const int line = QFontMetrics(m_body).height();
    if (m_paper.code.isEmpty()) {
        const QString later = QCoreApplication::translate(
            "ui::PaperView", "The number, the code and the QR code come when it is issued.");
        if (m_painter)
            drawLine(
                *m_painter, {m_left, m_top, m_width, line}, later, typeFont(m_body, TypeRole::Note), m_tokens.muted);
        m_top += line;
        return;
    }
    const int side = m_metrics.em(9);
    if (m_painter) {
        m_painter->drawImage(QRect(m_left, m_top, side, side), qr);
        const QRect beside(m_left + side + m_metrics.em(1), m_top, m_width - side - m_metrics.em(1), line);
        drawLine(*m_painter, beside, QCoreApplication::translate("ui::PaperView", "Code %1").arg(m_paper.code),
            boldFont(m_body), m_tokens.text);
        drawLine(*m_painter, beside.translated(0, line),
            QCoreApplication::translate("ui::PaperView", "/ finds the notice of a code, V checks its signatures."),
            typeFont(m_body, TypeRole::Note), m_tokens.muted);
        drawLine(*m_painter, beside.translated(0, side - line), m_paper.issued, m_body, m_tokens.text,
            Qt::AlignRight | Qt::AlignVCenter);
    }
    m_top += side;
}

} // namespace ui
