#include "ui/incident/ProofView.h"

#include "ui/common/Metrics.h"

#include <QFrame>
#include <QHBoxLayout>
#include <QPainter>
#include <QVBoxLayout>

namespace ui {
namespace {

/// One line with its tint and the hairline below.
class ProofLine final : public QWidget {
public:
    ProofLine(const ProofView::Line &line, QWidget *parent)
        : QWidget(parent)
        , m_hit(line.hit)
    {
        const Metrics metrics = Metrics::of(this);
        auto *layout = new QHBoxLayout(this);
        layout->setContentsMargins(metrics.u(2), metrics.em(0.2), metrics.u(2), metrics.em(0.2));
        layout->setSpacing(metrics.u(3));
        auto *left = new ClauseLine(this);
        left->setParts({line.left});
        left->setFont(typeFont(font(), TypeRole::Note));
        left->setFixedWidth(metrics.em(5.4));
        auto *right = new ClauseLine(this);
        right->setParts(line.right);
        layout->addWidget(left, 0, Qt::AlignTop);
        layout->addWidget(right, 1);
        setAccessibleName(left->text() + u' ' + right->text());
        setAccessibleDescription(line.more);
        setToolTip(line.more);
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        const Tokens &tokens = tokensFor(palette());
        QPainter painter(this);
        if (m_hit)
            painter.fillRect(rect(), tokens.hit);
        painter.fillRect(QRect(0, height() - 1, width(), 1), tokens.line);
    }

private:
    const bool m_hit;
};

} // namespace

ProofView::ProofView(QWidget *parent)
    : QWidget(parent)
    , m_layout(new QVBoxLayout(this))
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(0);
}

void ProofView::setLines(const QList<Line> &lines)
{
    if (lines == m_lines)
        return;
    m_lines = lines;
    while (QLayoutItem *item = m_layout->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    for (const Line &line : lines) {
        auto *row = new ProofLine(line, this);
        m_layout->addWidget(row);
        row->show();
    }
}

} // namespace ui
