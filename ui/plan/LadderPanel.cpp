#include "ui/plan/LadderPanel.h"

#include "ui/common/ActionButton.h"
#include "ui/common/Metrics.h"
#include "ui/common/Pane.h"
#include "ui/common/ScopedKey.h"
#include "ui/common/ToneLabel.h"
#include "ui/plan/CompareTable.h"
#include "ui/plan/HeldBox.h"
#include "ui/plan/LadderView.h"
#include "viewmodel/plans/PlanPresenter.h"

#include <QEvent>
#include <QScrollArea>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace ui {

// Smaller than this nobody reads them at night.
constexpr qreal Least = 0.78;
// Below each other they scroll anyway, and are made smaller than this only for their width.
constexpr qreal LeastBelow = 0.9;

LadderPanel::LadderPanel(viewmodel::PlanPresenter &plans, QWidget *parent)
    : QWidget(parent)
    , m_plans(plans)
    , m_pane(new Pane(tr("Ladders"), this))
    , m_toggle(new ActionButton(tr("As a table")))
    , m_change(new ActionButton(tr("Change a condition")))
    , m_stack(new QStackedWidget)
    , m_scroll(new QScrollArea)
    , m_row(nullptr)
    , m_table(new CompareTable(tr("Steps of the ladders"), {}))
    , m_said(new ToneLabel)
{
    build();
    setFocusPolicy(Qt::StrongFocus); // its first ladder, see showPlan()
    connect(m_toggle, &ActionButton::activated, this, [this] { showAsTable(!isTable()); });
    connect(m_change, &ActionButton::activated, this, &LadderPanel::editPicked);
    new ScopedKey(m_scroll, QKeySequence(Qt::Key_Return), [this] { editPicked(); });
    new ScopedKey(m_scroll, QKeySequence(Qt::Key_Enter), [this] { editPicked(); });
    m_table->addKeyAction({Qt::Key_Return, Qt::Key_Enter}, tr("change a copy"), [this] { editPicked(); });
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
    addHeldBox(*m_pane, m_plans);
    m_toggle->setFont(typeFont(font(), TypeRole::Note));
    m_change->setFont(typeFont(font(), TypeRole::Note));
    m_pane->addHeadWidget(m_change);
    m_pane->addHeadWidget(m_toggle);
    auto *canvas = new QWidget;
    m_row = new QBoxLayout(QBoxLayout::LeftToRight, canvas);
    m_row->setContentsMargins(metrics.u(2), metrics.u(1), metrics.u(2), metrics.u(1));
    m_row->setSpacing(metrics.em(1.5));
    m_row->addStretch();
    m_scroll->setWidget(canvas);
    canvas->setAutoFillBackground(false); // the pane shows through
    m_scroll->setWidgetResizable(true);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->viewport()->installEventFilter(this);
    m_table->setModel(&m_plans.ladderTable());
    m_table->setShares({9, 19, 13, 12, 18, 20, 9});
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
        m_table->setFocus(Qt::OtherFocusReason);
    } else if (!m_views.isEmpty()) {
        m_views.first()->setFocus(Qt::OtherFocusReason);
    }
}

LadderView *LadderPanel::addView()
{
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
    view->installEventFilter(this);
    connect(view, &LadderView::pickedChanged, this, [this, view](const QString &id) { showPicked(view, id); });
    return view;
}

bool LadderPanel::isSideBySide() const { return m_row->direction() == QBoxLayout::LeftToRight; }

// Side by side as long as that can be read; else below each other, as large as both fit.
void LadderPanel::arrange()
{
    if (m_views.isEmpty())
        return;
    const Metrics metrics = Metrics::of(this);
    const QSizeF room(m_scroll->viewport()->width() - metrics.u(4), m_scroll->viewport()->height() - metrics.u(2));
    qreal across = 0;
    qreal widest = 0;
    qreal down = 0;
    for (const LadderView *view : m_views) {
        across += view->fullSize().width();
        widest = qMax(widest, view->fullSize().width());
        down += view->fullSize().height();
    }
    const auto gaps = static_cast<qreal>(m_views.size() - 1) * m_row->spacing();
    const qreal titles = static_cast<qreal>(m_views.size()) * metrics.em(2);
    const qreal beside = (room.width() - gaps) / across;
    const qreal below = qMin(room.width() / widest, qMax(LeastBelow, (room.height() - gaps - titles) / down));
    const bool sideBySide = m_views.size() == 1 || beside >= Least;
    m_pane->setSubtitle(sideBySide ? tr("drawn from the plan's data")
                                   : tr("%n one below the other", "ladders", static_cast<int>(m_views.size())));
    m_row->setDirection(sideBySide ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    for (LadderView *view : m_views)
        view->setScale(qBound(Least, sideBySide ? beside : below, 1.0));
}

bool LadderPanel::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_scroll->viewport() && event->type() == QEvent::Resize)
        arrange();
    // Whoever comes by key sees what the keys move, wherever it was scrolled meanwhile.
    if (auto *view = qobject_cast<LadderView *>(watched); view && event->type() == QEvent::FocusIn)
        reveal(*view);
    return QWidget::eventFilter(watched, event);
}

void LadderPanel::showPlan()
{
    const std::vector<viewmodel::Ladder> &ladders = m_plans.ladders();
    while (m_views.size() > std::ssize(ladders))
        delete m_views.takeLast()->parentWidget();
    while (m_views.size() < std::ssize(ladders))
        m_views.append(addView());
    for (std::size_t i = 0; i < ladders.size(); ++i) {
        LadderView *view = m_views[static_cast<qsizetype>(i)];
        view->parentWidget()->findChild<ToneLabel *>(QStringLiteral("title"))->setText(ladders[i].label);
        view->setLadder(ladders[i]);
    }
    arrange();
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
    reveal(*view);
}

/// What is picked in it, else where it begins.
void LadderPanel::reveal(const LadderView &view)
{
    const viewmodel::Ladder &ladder = view.ladder();
    QString id = view.picked();
    if (id.isEmpty() && !ladder.states.empty())
        id = ladder.states.front().id;
    const QRect place = view.placeOf(id);
    const QPoint centre = view.mapTo(m_scroll->widget(), place.center());
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

void LadderPanel::editPicked()
{
    const auto view = std::ranges::find_if(
        m_views, [](const LadderView *each) { return viewmodel::findStep(each->ladder(), each->picked()) != nullptr; });
    Q_EMIT editWanted(view == m_views.end() ? QString() : (*view)->picked());
}

QString LadderPanel::said() const { return m_said->text(); }

} // namespace ui
