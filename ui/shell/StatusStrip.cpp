#include "ui/shell/StatusStrip.h"

#include "ui/common/Frame.h"
#include "ui/common/Metrics.h"
#include "ui/common/ToneLabel.h"
#include "ui/shell/StripCell.h"
#include "ui/shell/StripParts.h"

#include <QHBoxLayout>
#include <QPainter>

namespace ui {

using viewmodel::ClockState;

namespace {

/// What the next deadline keeps, in em: when it is due, what is left, and the overdue box beside it.
constexpr qreal NextLeast = 22;

QWidget *hairline(QWidget *parent)
{
    auto *line = new QWidget(parent);
    line->setFixedWidth(1);
    line->setAutoFillBackground(true);
    line->setBackgroundRole(QPalette::Mid);
    return line;
}

} // namespace

StatusStrip::StatusStrip(QWidget *parent)
    : QToolBar(parent)
    , m_body(new QWidget(this))
    , m_clock(new ElidedLabel(m_body))
    , m_mode(new ModeBox(m_body))
    , m_date(new StripCell(tr("Beijing time"), m_body))
    , m_person(new StripCell(tr("Signed in"), m_body))
    , m_duty(new StripCell(tr("On duty"), m_body))
    , m_lead(new StripCell(tr("Leading"), m_body))
    , m_handover(new StripCell(tr("Handover"), m_body))
    , m_next(new StripCell(tr("Next deadline"), m_body))
    , m_overdue(new OverdueButton(m_body))
    , m_record(new StripCell(tr("Record"), m_body))
    , m_recordMark(new MarkLabel(m_body))
    , m_backup(new ElidedLabel(m_body))
{
    setObjectName(QStringLiteral("statusStrip"));
    setWindowTitle(tr("Status strip"));
    setAccessibleName(tr("Status strip"));
    setMovable(false);
    setFloatable(false);
    setContextMenuPolicy(Qt::PreventContextMenu);
    build();
    setState({});
    connect(m_overdue, &QPushButton::clicked, this, &StatusStrip::overdueWanted);
}

void StatusStrip::build()
{
    const Metrics metrics = Metrics::of(this);
    m_body->setFixedHeight(metrics.strip());
    m_body->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_clock->setFont(typeFont(font(), TypeRole::Clock));
    m_clock->setAccessibleName(tr("Clock"));
    m_clock->setMinimumWidth(clockColumn(m_clock->font()));
    m_clock->setContentsMargins(metrics.em(1), 0, metrics.em(1), 0);
    m_next->value()->setFont(boldFont(font()));
    m_next->value()->setElide(Qt::ElideMiddle); // when it is due and what is left stand at its ends
    m_next->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_next->addBehind(m_overdue);
    m_record->addBefore(m_recordMark);
    m_record->addBehind(m_backup);

    auto *layout = new QHBoxLayout(m_body);
    layout->setSizeConstraint(QLayout::SetNoConstraint); // gives way by fit(), never pushes the window wider
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    for (QWidget *cell : std::initializer_list<QWidget *>{
             m_clock, hairline(m_body), m_date, m_mode, m_person, m_duty, m_lead, m_handover})
        layout->addWidget(cell);
    layout->addWidget(m_next, 1);
    layout->addWidget(m_record);
    addWidget(m_body);
    QWidget::layout()->setContentsMargins(
        0, 0, 0, 0); // the style sheet says so too, but is heard only at a change of style
}

void StatusStrip::setState(const StripState &state)
{
    m_state = state;
    m_clock->setText(state.clock);
    m_date->setValue(state.date);
    m_mode->setMode(state.mode);
    m_person->setValue(state.person);
    m_person->value()->setTone(state.personKnown ? Tone::Text : Tone::Near);
    m_person->setVisible(!state.person.isEmpty());
    for (auto [cell, post] : {std::pair(m_duty, state.duty), std::pair(m_lead, state.lead)}) {
        cell->setValue(post.isEmpty() ? tr("unknown") : post);
        cell->value()->setTone(post.isEmpty() ? Tone::Near : Tone::Text);
    }
    m_handover->setValue(state.handover);
    m_handover->value()->setTone(Tone::Near);
    m_handover->setVisible(!state.handover.isEmpty());
    showNext();
    showRecord();
    fit();
    update();
}

void StatusStrip::showNext()
{
    const ClockState clock = m_state.nextState;
    const Tone tone = clock == ClockState::Over ? Tone::Danger : clock == ClockState::Near ? Tone::Near : Tone::Text;
    const bool none = m_state.next.isEmpty();
    m_next->setValue(!none ? m_state.next : m_state.known ? tr("no clock running") : tr("unknown"));
    m_next->value()->setTone(!none ? tone : m_state.known ? Tone::Muted : Tone::Near);
    m_overdue->setText(m_state.overdue);
    m_overdue->setToolTip(m_state.overdueAll);
    m_overdue->setVisible(!m_state.overdue.isEmpty());
}

void StatusStrip::showRecord()
{
    const bool unknown = m_state.record.isEmpty();
    const Tone tone = unknown ? Tone::Near : m_state.recordGood ? Tone::Ok : Tone::Danger;
    m_recordMark->setMark(unknown ? Mark::Empty : m_state.recordGood ? Mark::Full : Mark::Crossed, tone);
    m_record->setValue(unknown ? tr("unknown") : m_state.record);
    m_record->value()->setTone(tone);
    m_backup->setText(m_state.backup.isEmpty() ? QString() : QStringLiteral("· ") + m_state.backup);
}

void StatusStrip::resizeEvent(QResizeEvent *event)
{
    QToolBar::resizeEvent(event);
    fit();
}

void StatusStrip::fit()
{
    QWidget *const optional[] = {m_lead, m_duty, m_date, m_backup};
    for (QWidget *widget : optional)
        widget->setVisible(true);
    m_backup->setVisible(!m_backup->text().isEmpty());
    // A long name gives way before anything else does.
    m_next->setMinimumWidth(qMin(m_next->sizeHint().width(), Metrics::of(this).em(NextLeast)));
    for (QWidget *cell :
        std::initializer_list<QWidget *>{m_date, m_person, m_duty, m_lead, m_handover, m_next, m_record})
        cell->layout()->activate(); // a text that has just changed has another width
    m_body->layout()->invalidate();
    // The layout counts nothing for the next deadline, which ignores what it would like: what it needs is added.
    const auto wanted = [this] { return m_body->layout()->sizeHint().width() + m_next->minimumWidth(); };
    for (QWidget *widget : optional) {
        m_body->layout()->activate();
        if (wanted() <= width())
            return;
        widget->setVisible(false);
    }
}

// Nobody may take a demonstration for live work: the strip's lower edge is hatched from side to side.
void StatusStrip::paintEvent(QPaintEvent *event)
{
    QToolBar::paintEvent(event);
    if (m_state.mode == WorkMode::Live)
        return;
    const Tokens &tokens = tokensFor(palette());
    const int band = Metrics::of(this).u(2);
    QPainter painter(this);
    paintHatch(painter, QRect(0, height() - band, width(), band), tokens.text, tokens.surface);
}

} // namespace ui
