#include "ui/plan/SideTable.h"

#include "ui/common/LevelChip.h"
#include "ui/common/Metrics.h"
#include "ui/common/Pane.h"
#include "ui/common/ToneLabel.h"
#include "ui/plan/TableDelegate.h"
#include "viewmodel/plans/PlanComparison.h"

#include <QHBoxLayout>
#include <QHeaderView>

namespace ui {

using viewmodel::DecisionTableModel;
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
    , m_table(new TableView)
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
    m_table->setModel(&comparison.table(sideOf(side)));
    showAsRules(*m_table);
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
    const DecisionTableModel &model = m_comparison.table(side);
    QHeaderView *header = m_table->horizontalHeader();
    for (int place = 0; place < header->count(); ++place) { // how a row stands comes right behind its number
        const int column = place == 0 ? 0 : place == 1 ? model.lightColumn() : place - 1;
        header->moveSection(header->visualIndex(column), place);
    }
    m_table->resizeColumnsToContents();
    m_table->resizeRowsToContents();
    for (int row = 0; row < model.rowCount(); ++row) {
        const QModelIndex index = model.index(row, 0);
        if (index.data(DecisionTableModel::LightRole).value<viewmodel::RowLight>() == viewmodel::RowLight::Hit) {
            m_table->scrollTo(index, QAbstractItemView::PositionAtCenter);
            break;
        }
    }
}

} // namespace ui
