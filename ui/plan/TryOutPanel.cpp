#include "ui/plan/TryOutPanel.h"

#include "ui/common/ActionButton.h"
#include "ui/common/FlowLayout.h"
#include "ui/common/LevelChip.h"
#include "ui/common/Metrics.h"
#include "ui/common/Pane.h"
#include "ui/common/ToneLabel.h"
#include "ui/plan/FactBox.h"
#include "viewmodel/plans/PlanPresenter.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QScrollArea>
#include <QSplitter>
#include <QVBoxLayout>

namespace ui {

using viewmodel::TryOutAnswer;
using viewmodel::TryOutFact;

namespace {

QScrollArea *scrolling(QWidget *widget)
{
    auto *scroll = new QScrollArea;
    scroll->setWidget(widget);
    scroll->setWidgetResizable(true);
    widget->setAutoFillBackground(false); // the pane shows through
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    return scroll;
}

ToneLabel *wrapped(const QString &text, Tone tone)
{
    auto *label = new ToneLabel;
    label->setTextFormat(Qt::PlainText);
    label->setText(text);
    label->setTone(tone);
    label->setWordWrap(true);
    return label;
}

} // namespace

TryOutPanel::TryOutPanel(viewmodel::PlanPresenter &plans, QWidget *parent)
    : QWidget(parent)
    , m_plans(plans)
    , m_factPane(new Pane(tr("Try-out")))
    , m_answerPane(new Pane(tr("Answer")))
    , m_sources(new QComboBox)
    , m_clear(new ActionButton(tr("Clear")))
    , m_problem(new ToneLabel)
{
    build();
    connect(
        m_sources, &QComboBox::activated, this, [this](int index) { begin(m_sources->itemData(index).toString()); });
    connect(m_clear, &ActionButton::activated, this, [this] { m_plans.tryOut().clear(); });
    connect(&plans, &viewmodel::PlanPresenter::switched, this, [this] {
        makeFacts();
        show();
    });
    connect(&plans, &viewmodel::PlanPresenter::casesChanged, this, &TryOutPanel::showSources);
    connect(&plans.tryOut(), &viewmodel::TryOut::changed, this, &TryOutPanel::show);
}

// Where it begins, on a line of its own: what is written there is read whole.
QWidget *TryOutPanel::makeSourceLine()
{
    const Metrics metrics = Metrics::of(this);
    auto *line = new QWidget;
    auto *layout = new QHBoxLayout(line);
    layout->setContentsMargins(metrics.inset(), metrics.u(2), metrics.u(2), 0);
    layout->setSpacing(metrics.u(2));
    auto *word = new ToneLabel;
    word->setText(tr("begins with"));
    word->setTone(Tone::Muted);
    word->setBuddy(m_sources);
    m_sources->setAccessibleName(tr("What the try-out begins with"));
    m_sources->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_sources->setMinimumContentsLength(6);
    m_sources->view()->setTextElideMode(Qt::ElideNone);
    m_sources->view()->setMinimumWidth(metrics.em(20)); // the list beneath is as wide as its longest line
    m_clear->setFont(typeFont(font(), TypeRole::Note));
    layout->addWidget(word);
    layout->addWidget(m_sources, 1);
    layout->addWidget(m_clear);
    return line;
}

void TryOutPanel::build()
{
    const Metrics metrics = Metrics::of(this);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    auto *splitter = new QSplitter(Qt::Vertical);
    splitter->setHandleWidth(metrics.em(0.6));
    splitter->setChildrenCollapsible(false);
    layout->addWidget(splitter);
    m_factPane->setSubtitle(tr("move facts, see the answer; nothing is recorded"));
    m_form = new QWidget;
    m_grid = new QGridLayout(m_form);
    m_grid->setContentsMargins(metrics.inset(), metrics.u(2), metrics.u(2), metrics.u(2));
    m_grid->setHorizontalSpacing(metrics.u(2));
    m_grid->setVerticalSpacing(metrics.u(2));
    m_grid->setColumnStretch(1, 1);
    m_problem->setWordWrap(true);
    m_problem->setTone(Tone::Danger);
    m_problem->setContentsMargins(metrics.inset(), metrics.u(1), metrics.inset(), metrics.u(1));
    m_problem->hide();
    m_factPane->addBody(makeSourceLine());
    m_factPane->addBody(scrolling(m_form), 1);
    m_factPane->addBody(m_problem);
    auto *answers = new QWidget;
    m_answerLayout = new QVBoxLayout(answers);
    m_answerLayout->setContentsMargins(metrics.inset(), metrics.u(2), metrics.inset(), metrics.u(2));
    m_answerLayout->setSpacing(metrics.u(1));
    auto *scroll = scrolling(answers);
    scroll->setFocusPolicy(Qt::StrongFocus);
    m_answerPane->addBody(scroll, 1);
    splitter->addWidget(m_factPane);
    splitter->addWidget(m_answerPane);
}

QWidget *TryOutPanel::facts() const { return m_factPane; }
QWidget *TryOutPanel::answers() const { return m_answerPane; }
QString TryOutPanel::problem() const { return m_problem->isHidden() ? QString() : m_problem->text(); }

void TryOutPanel::makeFacts()
{
    qDeleteAll(m_form->findChildren<QWidget *>(QString(), Qt::FindDirectChildrenOnly));
    m_boxes.clear();
    m_marks.clear();
    int row = 0;
    for (const TryOutFact &fact : m_plans.tryOut().facts()) {
        auto *label = wrapped(fact.label, Tone::Text);
        label->setMaximumWidth(Metrics::of(this).em(8));
        auto *box = new FactBox(m_plans.tryOut(), fact.key);
        box->setAccessibleName(fact.label);
        label->setBuddy(box);
        auto *mark = new ToneLabel;
        mark->setFont(typeFont(font(), TypeRole::Note));
        mark->setTone(Tone::Near);
        mark->setText(tr("open", "a fact that can still change the answer"));
        mark->setToolTip(tr("can still change an answer"));
        QSizePolicy stays = mark->sizePolicy();
        stays.setRetainSizeWhenHidden(true);
        mark->setSizePolicy(stays);
        m_grid->addWidget(label, row, 0);
        m_grid->addWidget(box, row, 1);
        m_grid->addWidget(mark, row, 2);
        connect(box, &FactBox::problem, this, [this](const QString &problem) {
            m_problem->setText(problem);
            m_problem->setVisible(!problem.isEmpty());
            m_plans.hold({}); // who moves facts wants to see these
        });
        m_boxes[fact.key] = box;
        m_marks[fact.key] = mark;
        ++row;
    }
    m_grid->setRowStretch(row, 1);
    QWidget *last = nullptr; // the facts first, from the top, then what is above them
    for (const TryOutFact &fact : m_plans.tryOut().facts()) {
        if (last)
            QWidget::setTabOrder(last, m_boxes[fact.key]);
        last = m_boxes[fact.key];
    }
    if (last)
        QWidget::setTabOrder(last, m_sources);
    QWidget::setTabOrder(m_sources, m_clear);
    m_problem->hide();
}

void TryOutPanel::focusFirst()
{
    const std::vector<TryOutFact> &facts = m_plans.tryOut().facts();
    FactBox *first = facts.empty() ? nullptr : m_boxes.value(facts.front().key);
    if (!first)
        return;
    first->setFocus(Qt::OtherFocusReason);
    first->lineEdit()->selectAll();
}

// What the facts are now is on the list too, but it is nothing to begin with anew.
void TryOutPanel::begin(const QString &source)
{
    if (source != m_plans.source()) {
        m_plans.hold({});
        m_plans.begin(source);
    }
}

void TryOutPanel::showSources()
{
    const QString chosen = m_plans.source();
    const QSignalBlocker quiet(m_sources);
    m_sources->clear();
    for (const viewmodel::Choice &choice : m_plans.sources()) {
        m_sources->addItem(choice.text, choice.id);
        if (choice.id == chosen)
            m_sources->setCurrentIndex(m_sources->count() - 1);
    }
    m_sources->setToolTip(m_sources->currentText());
}

void TryOutPanel::show()
{
    for (const TryOutFact &fact : m_plans.tryOut().facts()) {
        if (FactBox *box = m_boxes.value(fact.key))
            box->show(fact);
        if (ToneLabel *mark = m_marks.value(fact.key))
            mark->setVisible(fact.open);
    }
    showSources();
    showAnswers();
}

void TryOutPanel::showAnswers()
{
    while (QLayoutItem *item = m_answerLayout->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    int settled = 0;
    const std::vector<TryOutAnswer> &answers = m_plans.tryOut().answers();
    for (const TryOutAnswer &answer : answers) {
        settled += answer.settled ? 1 : 0;
        m_answerLayout->addWidget(makeAnswer(answer));
    }
    for (const QString &warning : m_plans.tryOut().warnings())
        m_answerLayout->addWidget(wrapped(warning, Tone::Near));
    m_answerLayout->addStretch();
    m_answerPane->setSubtitle(tr("%1 settled, %2 open").arg(settled).arg(static_cast<int>(answers.size()) - settled));
}

/// A line of an answer: as wide as the pane is, never wider.
static ToneLabel *answerLine(const QString &text, Tone tone)
{
    ToneLabel *label = wrapped(text, tone);
    QSizePolicy policy = label->sizePolicy();
    policy.setHorizontalPolicy(QSizePolicy::Ignored);
    label->setSizePolicy(policy);
    return label;
}

QWidget *TryOutPanel::makeAnswer(const TryOutAnswer &answer) const
{
    const Metrics metrics = Metrics::of(this);
    auto *widget = new QWidget;
    widget->setObjectName(answer.key);
    auto *layout = new QVBoxLayout(widget);
    layout->setContentsMargins(0, 0, 0, metrics.u(2));
    layout->setSpacing(metrics.u(1));
    auto *label = wrapped(answer.settled ? tr("%1 (settled)").arg(answer.label) : answer.label, Tone::Muted);
    label->setFont(typeFont(font(), TypeRole::Note));
    layout->addWidget(label);
    auto *chips = new QWidget;
    auto *flow = new FlowLayout(metrics.u(2), chips);
    flow->setContentsMargins(0, 0, 0, 0);
    for (const viewmodel::Chip &chip : answer.chips) {
        auto *shown = new LevelChip;
        shown->setChip(chip);
        flow->addWidget(shown);
    }
    layout->addWidget(chips);
    if (!answer.missing.isEmpty())
        layout->addWidget(answerLine(tr("still open: %1").arg(answer.missing), Tone::Near));
    for (const viewmodel::TryOutReason &reason : answer.because)
        layout->addWidget(
            answerLine(tr("%1 · %2", "clause, reason")
                           .arg(reason.cite, reason.certain ? reason.text : tr("%1 (may)").arg(reason.text)),
                Tone::Text));
    if (!answer.next.isEmpty())
        layout->addWidget(answerLine(answer.next, Tone::Muted));
    return widget;
}

} // namespace ui
