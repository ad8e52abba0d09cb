#include "ui/plan/FindingPanel.h"

#include "ui/common/EmptyState.h"
#include "ui/common/Metrics.h"
#include "ui/common/Pane.h"
#include "ui/common/ToneLabel.h"
#include "ui/plan/CheckDelegate.h"
#include "viewmodel/plans/PlanPresenter.h"

#include <QApplication>
#include <QStandardItemModel>
#include <QVBoxLayout>

namespace ui {
namespace {

using viewmodel::PlanFinding;

QString exampleOf(const PlanFinding &finding)
{
    return finding.example.isEmpty() ? QString() : FindingPanel::tr("for example %1").arg(finding.example);
}

QString lines(QStringList each)
{
    each.removeAll(QString());
    return each.join(u'\n');
}

QString enterOf(const PlanFinding &finding)
{
    if (!finding.example.isEmpty())
        return FindingPanel::tr("Enter puts the example into the try-out.");
    if (finding.use && finding.use->place != viewmodel::PlanPlace::Nowhere)
        return FindingPanel::tr("Enter leads there.");
    return FindingPanel::tr("It stands in the file only; correct it there.");
}

/// Everything, nothing of it cut.
QString wholeOf(const PlanFinding &finding)
{
    const QString place = finding.line.isEmpty()
        ? finding.place
        : FindingPanel::tr("%1 (%2)", "place and line").arg(finding.place, finding.line);
    return lines({FindingPanel::tr("%1 · %2", "severity, place").arg(finding.severity, place),
        FindingPanel::tr("%1 (on the command line: %2)", "finding, its code").arg(finding.text, finding.code),
        finding.detail, exampleOf(finding), enterOf(finding)});
}

} // namespace

FindingPanel::FindingPanel(viewmodel::PlanPresenter &plans, QWidget *parent)
    : QWidget(parent)
    , m_plans(plans)
    , m_pane(new Pane(tr("Checker"), this))
    , m_list(new RowList(tr("Findings")))
    , m_empty(new EmptyState)
    , m_said(new ToneLabel)
    , m_rows(new QStandardItemModel(this))
{
    build();
    connect(m_list, &RowList::opened, this, [this](const QModelIndex &row) { open(row.row()); });
    connect(m_list->selectionModel(), &QItemSelectionModel::selectionChanged, this, &FindingPanel::showPicked);
    connect(&plans, &viewmodel::PlanPresenter::checked, this, &FindingPanel::show);
    connect(&plans, &viewmodel::PlanPresenter::switched, this, &FindingPanel::show);
    show();
}

void FindingPanel::build()
{
    const Metrics metrics = Metrics::of(this);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_pane);
    m_list->setModel(m_rows);
    m_list->setItemDelegate(new CheckDelegate(m_list));
    m_said->setTextFormat(Qt::PlainText);
    m_said->setWordWrap(true);
    m_said->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    m_said->setFont(typeFont(font(), TypeRole::Note));
    m_said->setContentsMargins(metrics.inset(), metrics.u(2), metrics.inset(), metrics.u(2));
    m_pane->addBody(m_list, 1);
    m_pane->addBody(m_said);
    m_pane->addBody(m_empty, 1);
    setFocusProxy(m_list);
}

QString FindingPanel::summary() const { return m_plans.checkSummary(); }

QString FindingPanel::said() const { return m_said->text(); }

void FindingPanel::show()
{
    m_rows->clear();
    for (const PlanFinding &finding : m_plans.findings()) {
        auto *item = new QStandardItem(finding.text);
        item->setData(finding.severity, CheckDelegate::SeverityRole);
        item->setData(QVariant::fromValue(toneOf(finding)), CheckDelegate::ToneRole);
        item->setData(finding.place, CheckDelegate::PlaceRole);
        item->setData(lines({finding.detail, exampleOf(finding)}), CheckDelegate::DetailRole);
        item->setToolTip(wholeOf(finding));
        item->setData(wholeOf(finding), Qt::AccessibleTextRole);
        m_rows->appendRow(item);
    }
    m_pane->setSubtitle(m_plans.checkSummary());
    const bool empty = m_plans.findings().empty();
    if (m_plans.checkSummary().isEmpty())
        m_empty->setContent(tr("Not checked yet. Press %1."), QStringLiteral("Ctrl+T"));
    else
        m_empty->setContent(m_plans.checkSummary());
    m_empty->setVisible(empty);
    m_list->setVisible(!empty);
    showPicked();
    if (!empty && m_focusWanted) {
        m_focusWanted = false;
        m_list->setFocus(Qt::OtherFocusReason);
    }
}

void FindingPanel::showPicked()
{
    const int row = m_list->chosenRow().row();
    const bool picked = row >= 0 && row < std::ssize(m_plans.findings());
    m_said->setVisible(picked);
    if (picked)
        m_said->setText(wholeOf(m_plans.findings()[static_cast<std::size_t>(row)]));
}

void FindingPanel::focusWhenChecked()
{
    m_focusWanted = true;
    setFocus(Qt::OtherFocusReason);
}

void FindingPanel::open(int row)
{
    if (row < 0 || row >= std::ssize(m_plans.findings()))
        return;
    const PlanFinding finding = m_plans.findings()[static_cast<std::size_t>(row)];
    if (m_plans.tryFinding(static_cast<std::size_t>(row)))
        Q_EMIT tried(finding);
    else if (finding.use && finding.use->place != viewmodel::PlanPlace::Nowhere)
        Q_EMIT placeWanted(*finding.use);
}

} // namespace ui
