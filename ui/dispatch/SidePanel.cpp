#include "ui/dispatch/SidePanel.h"

#include "ui/common/Metrics.h"
#include "ui/common/Pane.h"
#include "ui/common/RowList.h"
#include "ui/common/ToneLabel.h"
#include "ui/common/FloorBar.h"
#include "ui/dispatch/LineTable.h"
#include "viewmodel/dispatch/Approval.h"

#include <QVBoxLayout>

namespace ui {

using viewmodel::ClockState;

SidePanel::SidePanel(QWidget *parent)
    : QWidget(parent)
    , m_stock(new LineTable(tr("Stock"),
          {{tr("Item"), false, true}, {tr("Batch")}, {tr("Until")}, {tr("Available"), true}, {tr("This notice"), true},
              {tr("Left"), true}}))
    , m_remark(new ToneLabel)
    , m_floor(new ToneLabel)
    , m_bar(new FloorBar)
    , m_warnings(new ToneLabel)
    , m_rules(new LineTable(tr("Clauses and clocks"), {{}, {{}, false, true}}))
    , m_duties(new LineTable(tr("Separation of duties"), {{}, {{}, false, true}, {{}, true}}))
    , m_history(new LineTable(tr("History"), {{}, {}, {{}, false, true}}))
{
    const Metrics metrics = Metrics::of(this);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(metrics.em(0.6));
    const auto pane = [&](const QString &title, const QString &subtitle, std::initializer_list<QWidget *> parts) {
        auto *made = new Pane(title, this);
        made->setSubtitle(subtitle);
        for (QWidget *part : parts)
            made->addBody(part);
        layout->addWidget(made);
    };
    for (ToneLabel *label : {m_remark, m_floor, m_warnings}) {
        label->setWordWrap(true);
        label->setContentsMargins(metrics.inset(), metrics.u(1), metrics.inset(), metrics.u(1));
    }
    m_remark->setTone(Tone::Muted);
    m_warnings->setTone(Tone::Near);
    pane(tr("Stock"), tr("first expiry first · held for this notice"), {m_stock, m_remark, m_floor, m_bar, m_warnings});
    pane(tr("Clauses and clocks"), {}, {m_rules});
    pane(tr("Separation of duties"), tr("nobody signs two steps"), {m_duties});
    pane(tr("History"), {}, {m_history});
    layout->addStretch(1);
}

QString SidePanel::floorText() const
{
    return m_floor->isHidden() ? QString() : m_floor->text() + u'\n' + m_warnings->text();
}

void SidePanel::showStock(const viewmodel::NoticeStock &stock)
{
    QList<LineTable::Row> rows;
    for (const viewmodel::StockLine &line : stock.lines)
        rows << LineTable::Row{{line.item}, {line.batch, Tone::Muted}, {line.expires}, {line.available}, {line.taken},
            {line.rest, line.nothingLeft ? Tone::Near : Tone::Text, line.nothingLeft}};
    m_stock->setRows(rows);
    m_remark->setText(stock.remark);
    m_remark->setVisible(!stock.remark.isEmpty());
    m_floor->setText(tr("Total %1 → %2 of the plan · floor 70 % · 71号 第十八条")
                         .arg(viewmodel::permilleText(stock.before), viewmodel::permilleText(stock.after)));
    m_floor->setVisible(stock.hasPlan);
    m_bar->setVisible(stock.hasPlan);
    m_bar->setShares(stock.before, stock.after);
    m_warnings->setText(stock.warnings.join(u'\n'));
    m_warnings->setVisible(!stock.warnings.isEmpty());
}

void SidePanel::showRules(const std::vector<viewmodel::RuleLine> &rules)
{
    QList<LineTable::Row> rows;
    for (const viewmodel::RuleLine &rule : rules) {
        const bool presses = rule.state == ClockState::Near || rule.state == ClockState::Over;
        const QString text = rule.due.isEmpty() ? rule.text : rule.text + QStringLiteral(" · ") + rule.due;
        rows << LineTable::Row{{rule.clause, Tone::Accent}, {text, clockTone(rule.state), presses}};
    }
    m_rules->setRows(rows);
}

void SidePanel::showDuties(const std::vector<viewmodel::DutyLine> &duties)
{
    using State = viewmodel::DutyLine::State;
    QList<LineTable::Row> rows;
    for (const viewmodel::DutyLine &duty : duties) {
        const Tone tone = duty.state == State::Good ? Tone::Ok
            : duty.state == State::Barred           ? Tone::Danger
                                                    : Tone::Muted;
        rows << LineTable::Row{{duty.step}, {duty.who}, {duty.says, tone}};
    }
    m_duties->setRows(rows);
}

void SidePanel::show(const viewmodel::ApprovalView &view)
{
    setVisible(view.notice != 0);
    showStock(view.stock);
    showRules(view.rules);
    showDuties(view.duties);
    QList<LineTable::Row> rows;
    for (const viewmodel::HistoryLine &line : view.history)
        rows << LineTable::Row{{line.when, Tone::Muted}, {line.who, Tone::Muted}, {line.what}};
    m_history->setRows(rows);
}

} // namespace ui
