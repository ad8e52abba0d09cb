#pragma once

#include "ui/common/Metrics.h"
#include "ui/common/Tokens.h"
#include "viewmodel/dispatch/NoticePaper.h"

#include <QImage>
#include <QRect>

class QPainter;

namespace ui {

/// Lays a notice out on a sheet of some width, from the top down. Without a painter it only measures.
class PaperPainter final {
public:
    PaperPainter(const viewmodel::NoticePaper &paper, const QFont &body, const Tokens &tokens, QPainter *painter);

    /// Returns the height of the whole sheet.
    int lay(const QImage &qr, int width);
    /// Where the opinion stands that is waited for; null where none is.
    [[nodiscard]] const QRect &waiting() const { return m_waiting; }

private:
    struct Cell {
        QString text;
        QColor ink;
        QFont font;
        bool tinted = false;
        bool head = false;
        Qt::Alignment side = Qt::AlignLeft;
        qreal share = 1; ///< of the width of its row
    };
    void layTitle();
    void layFields();
    void layItems();
    void layFoot();
    void layOpinions();
    void layCode(const QImage &qr);
    void layRow(const std::vector<Cell> &cells);
    [[nodiscard]] Cell label(const QString &text) const;
    [[nodiscard]] Cell value(const viewmodel::PaperField &field) const;
    [[nodiscard]] Cell opinionCell(const viewmodel::PaperOpinion &opinion, const QString &text) const;
    [[nodiscard]] QColor tint() const;

    const viewmodel::NoticePaper &m_paper;
    const QFont m_body;
    const Tokens &m_tokens;
    QPainter *m_painter;
    const Metrics m_metrics;
    int m_left = 0;
    int m_width = 0;
    int m_top = 0;
    QRect m_waiting;
};

} // namespace ui
