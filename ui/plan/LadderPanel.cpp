#include "ui/plan/LadderPanel.h"

#include "ui/common/ActionButton.h"
#include "ui/common/Metrics.h"
#include "ui/common/Pane.h"
#include "ui/common/ToneLabel.h"
#include "ui/plan/LadderView.h"
#include "viewmodel/plans/PlanPresenter.h"

#include <QHeaderView>
#include <QScrollArea>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace ui {

LadderPanel::LadderPanel(viewmodel::PlanPresenter &plans, QWidget *parent)
    : QWidget(parent)
    , m_plans(plans)
    , m_pane(new Pane(tr("Ladders"), this))
    , m_toggle(new ActionButton(tr("As a table")))
    , m_stack(new QStackedWidget)
    , m_scroll(new QScrollArea)
    , m_row(nullptr)
    , m_table(new TableView)
    , m_said(new ToneLabel)
{
    build();
    setFocusPolicy(Qt::StrongFocus); // its first ladder, see showPlan()
    connect(m_toggle, &ActionButton::activated, this, [this] { showAsTable(!isTable()); });
    connect(&plans, &viewmodel::PlanPresenter::switched, this, &LadderPanel::showPlan);
    connect(&plans, &viewmodel::PlanPresenter::relit, this, &LadderPanel::showPlan);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, [this] {
        if (const auto *row = m_plans.ladderTable().rowAt(m_table->chosenRow()))
            pick(row->key);
    });
}

void LadderPanel::build()
{
    const Metrics metrics = Metrics::of(this);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_pane);
    m_pane->setSubtitle(tr("drawn from the plan's data"));
    m_toggle->setFont(typeFont(font(), TypeRole::Note));
    m_pane->addHeadWidget(m_toggle);
    auto *canvas = new QWidget;
    m_row = new QHBoxLayout(canvas);
    m_row->setContentsMargins(metrics.u(2), metrics.u(1), metrics.u(2), metrics.u(1));
    m_row->setSpacing(metrics.em(1.5));
    m_row->addStretch();
    m_scroll->setWidget(canvas);
    canvas->setAutoFillBackground(false); // the pane shows through
    m_scroll->setWidgetResizable(true);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_table->setModel(&m_plans.ladderTable());
    m_table->setAccessibleName(tr("Steps of the ladders"));
    m_table->setHorizontalScrollBarPolicy(Qt::ScrollBarAsNeeded);
    m_table->verticalHeader()->hide();
    m_table->setShowGrid(false);
    m_table->setAlternatingRowColors(true);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_stack->addWidget(m_scroll);
    m_stack->addWidget(m_table);
    m_said->setWordWrap(true);
    m_said->setTextFormat(Qt::PlainText);
    m_said->setContentsMargins(metrics.inset(), metrics.u(1), metrics.inset(), metrics.u(2));
    m_said->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    m_said->setMinimumHeight(metrics.em(3));
    m_pane->addBody(m_stack, 1);
    m_pane->addBody(m_said);
}

bool LadderPanel::isTable() const { return m_stack->currentWidget() == m_table; }

void LadderPanel::showAsTable(bool table)
{
    m_stack->setCurrentWidget(table ? static_cast<QWidget *>(m_table) : m_scroll);
    m_toggle->setText(table ? tr("As a drawing") : tr("As a table"));
    if (table) {
        m_table->resizeColumnsToContents();
        m_table->setFocus(Qt::OtherFocusReason);
    } else if (!m_views.isEmpty()) {
        m_views.first()->setFocus(Qt::OtherFocusReason);
    }
}

void LadderPanel::showPlan()
{
    const std::vector<viewmodel::Ladder> &ladders = m_plans.ladders();
    while (m_views.size() > std::ssize(ladders))
        delete m_views.takeLast()->parentWidget();
    while (m_views.size() < std::ssize(ladders)) {
        auto *box = new QWidget;
        auto *column = new QVBoxLayout(box);
        column->setContentsMargins(0, 0, 0, 0);
        auto *title = new ToneLabel;
        title->setObjectName(QStringLiteral("title"));
        title->setFont(boldFont(font()));
        auto *view = new LadderView;
        column->addWidget(title);
        column->addWidget(view);
        column->addStretch();
        m_row->insertWidget(static_cast<int>(m_views.size()), box);
        m_views.append(view);
        connect(view, &LadderView::pickedChanged, this, [this, view](const QString &id) { showPicked(view, id); });
    }
    for (std::size_t i = 0; i < ladders.size(); ++i) {
        LadderView *view = m_views[static_cast<qsizetype>(i)];
        view->parentWidget()->findChild<ToneLabel *>(QStringLiteral("title"))->setText(ladders[i].label);
        view->setLadder(ladders[i]);
    }
    if (!m_views.isEmpty())
        setFocusProxy(m_views.first());
    for (const LadderView *view : m_views) {
        if (!view->picked().isEmpty())
            return;
    }
    m_said->setText(tr("Pick a state or a step: ← → states, ↑ ↓ steps."));
    m_said->setTone(Tone::Muted);
}

void LadderPanel::showPicked(LadderView *view, const QString &id)
{
    if (id.isEmpty())
        return;
    for (LadderView *other : m_views) {
        if (other != view)
            other->pick({});
    }
    m_said->setText(viewmodel::describe(view->ladder(), id).join(u'\n'));
    m_said->setTone(Tone::Text);
    const QRect place = view->placeOf(id);
    const QPoint centre = view->mapTo(m_scroll->widget(), place.center());
    m_scroll->ensureVisible(centre.x(), centre.y(), qMin(place.width(), m_scroll->viewport()->width() - 2) / 2 + 20,
        qMin(place.height(), m_scroll->viewport()->height() - 2) / 2 + 20);
}

void LadderPanel::pick(const QString &id)
{
    for (LadderView *view : m_views) {
        if (viewmodel::findState(view->ladder(), id) || viewmodel::findStep(view->ladder(), id))
            view->pick(id);
        else if (view->ladder().id == id && !view->ladder().states.empty())
            view->pick(view->ladder().states.front().id);
        else
            continue;
        if (!isTable())
            view->setFocus(Qt::OtherFocusReason);
        return;
    }
}

QString LadderPanel::said() const { return m_said->text(); }

} // namespace ui
