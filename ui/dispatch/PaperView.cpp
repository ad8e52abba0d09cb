#include "ui/dispatch/PaperView.h"

#include "ui/common/Frame.h"
#include "ui/dispatch/PaperPainter.h"
#include "documents/QrCode.h"

#include <QPainter>

namespace ui {

static QString wholeText(const viewmodel::NoticePaper &paper)
{
    QStringList lines{paper.number, paper.title};
    const auto add = [&lines](const std::vector<viewmodel::PaperField> &fields) {
        for (const viewmodel::PaperField &field : fields)
            lines << field.label + u' ' + field.value;
    };
    add(paper.fields);
    for (const viewmodel::PaperLine &line : paper.lines) {
        add(line.cells);
        for (const auto &lot : line.lots)
            add(lot);
    }
    add(paper.foot);
    for (const viewmodel::PaperOpinion &opinion : paper.opinions)
        lines << QStringList{opinion.step, opinion.words, opinion.who, opinion.when}.join(u' ').simplified();
    lines << paper.code << paper.issued;
    lines.removeAll(QString());
    return lines.join(u'\n');
}

PaperView::PaperView(QWidget *parent)
    : QWidget(parent)
{
    setAccessibleName(tr("Text of the notice"));
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void PaperView::setPaper(const viewmodel::NoticePaper &paper)
{
    if (m_paper == paper)
        return;
    m_paper = paper;
    m_qr = documents::qrCode(paper.code);
    setAccessibleDescription(paper.empty() ? QString() : wholeText(paper));
    updateGeometry();
    update();
}

QRect PaperView::waitingRow() const
{
    PaperPainter measured(m_paper, font(), tokensFor(palette()), nullptr);
    measured.lay(m_qr, width());
    return measured.waiting();
}

QSize PaperView::sizeHint() const
{
    const int width = Metrics(font()).em(50);
    return {width, heightForWidth(width)};
}

QSize PaperView::minimumSizeHint() const { return {Metrics(font()).em(34), 0}; }

int PaperView::heightForWidth(int width) const
{
    return PaperPainter(m_paper, font(), tokensFor(palette()), nullptr).lay(m_qr, width);
}

void PaperView::paintEvent(QPaintEvent *)
{
    const Tokens &tokens = tokensFor(palette());
    QPainter painter(this);
    paintFrame(painter, rect(), QPen(tokens.line), tokens.surface);
    PaperPainter(m_paper, font(), tokens, &painter).lay(m_qr, width());
}

} // namespace ui
