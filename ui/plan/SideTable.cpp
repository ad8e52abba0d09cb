#include "ui/plan/SideTable.h"

#include "ui/common/LevelChip.h"
#include "ui/common/Metrics.h"
#include "ui/common/Pane.h"
#include "ui/common/ToneLabel.h"
#include "ui/plan/RuleTable.h"
#include "viewmodel/plans/PlanComparison.h"

#include <QHBoxLayout>

namespace ui {

using viewmodel::PlanComparison;

namespace {

PlanComparison::Side sideOf(int side) { return side == 0 ? PlanComparison::Before : PlanComparison::After; }

} // namespace

SideTable::SideTable(PlanComparison &comparison, int side, QWidget *parent)
    : QWidget(parent)
    , m_comparison(comparison)
    , m_side(side)
    , m_pane(new Pane(side == 0 ? tr("First version") : tr("Second version"), this))
    , m_answer(new QWidget)
    , m_chip(new LevelChip)
    , m_reasons(new ToneLabel)
    , m_table(new RuleTable)
{
    const Metrics metrics = Metrics::of(this);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_pane);
    auto *line = new QHBoxLayout(m_answer);
    line->setContentsMargins(metrics.inset(), metrics.u(2), metrics.inset(), metrics.u(2));
    line->setSpacing(metrics.u(3));
    line->addWidget(m_chip, 0, Qt::AlignTop);
    m_reasons->setTextFormat(Qt::PlainText);
    m_reasons->setWordWrap(true);
    line->addWidget(m_reasons, 1);
    m_table->setRules(comparison.table(sideOf(side)));
    m_table->setAccessibleName(side == 0 ? tr("Table of the first version") : tr("Table of the second version"));
    m_pane->addBody(m_answer);
    m_pane->addBody(m_table, 1);
    setFocusProxy(m_table);
}

QString SideTable::answer() const { return m_chip->chip().text + u'\n' + m_reasons->text(); }

void SideTable::show()
{
    const PlanComparison::Side side = sideOf(m_side);
    m_pane->setSubtitle(m_comparison.name(side));
    m_pane->setNote(tr("underlined: not like this in the other version"));
    const viewmodel::SideAnswer &answer = m_comparison.answer(side);
    m_answer->setVisible(!answer.reasons.isEmpty());
    m_chip->setChip(answer.chip);
    m_reasons->setText(answer.reasons.join(u'\n'));
    m_table->layOut();
    m_table->showHit();
}

} // namespace ui
