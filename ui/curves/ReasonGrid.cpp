#include "ui/curves/ReasonGrid.h"

#include "ui/common/LevelChip.h"
#include "ui/common/Metrics.h"
#include "ui/common/ToneLabel.h"

#include <QGridLayout>

namespace ui {

using viewmodel::SeriesReason;

namespace {

enum Column { What, Value, Calls, Judgement, Cite };

} // namespace

ReasonGrid::ReasonGrid(QWidget *parent)
    : QWidget(parent)
    , m_grid(new QGridLayout(this))
{
    const Metrics metrics = Metrics::of(this);
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(metrics.u(4));
    m_grid->setVerticalSpacing(metrics.u(1));
    m_grid->setColumnStretch(Judgement, 1);
}

void ReasonGrid::setReasons(const std::vector<SeriesReason> &reasons)
{
    if (reasons == m_reasons)
        return;
    m_reasons = reasons;
    while (QLayoutItem *item = m_grid->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    int row = 0;
    for (const SeriesReason &reason : reasons)
        addRow(row++, reason);
}

void ReasonGrid::addRow(int row, const SeriesReason &reason)
{
    const auto label = [&](const QString &text, Tone tone, Column column) {
        auto *cell = new ToneLabel(this);
        cell->setTone(tone);
        cell->setText(text);
        m_grid->addWidget(cell, row, column);
        return cell;
    };
    label(reason.what, Tone::Text, What);
    ToneLabel *value = label(reason.value, Tone::Text, Value);
    value->setFont(boldFont(font()));
    value->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    if (!reason.chip.text.isEmpty()) {
        auto *chip = new LevelChip(this);
        chip->setChip(reason.chip);
        m_grid->addWidget(chip, row, Calls);
    }
    label(reason.judgement, Tone::Muted, Judgement)->setWordWrap(true);
    label(reason.cite, Tone::Accent, Cite);
}

} // namespace ui
