#include "ui/common/InlineStrip.h"
#include "ui_InlineStrip.h"

#include "ui/common/ActionButton.h"
#include "ui/common/FlowLayout.h"
#include "ui/common/Metrics.h"
#include "ui/common/ScopedKey.h"
#include "ui/common/VisualTabOrder.h"

#include <QApplication>
#include <QLabel>
#include <QScrollArea>
#include <QTimer>

namespace ui {

InlineStrip::InlineStrip(QWidget *parent)
    : QFrame(parent)
    , m_ui(std::make_unique<Ui::InlineStrip>())
{
    m_ui->setupUi(this);
    const Metrics metrics = Metrics::of(this);
    m_ui->layout->setContentsMargins(metrics.inset(), metrics.u(2), metrics.inset(), metrics.u(2));
    m_ui->layout->setSpacing(metrics.u(2));
    m_ui->titleLabel->setFont(boldFont(font()));
    m_ui->problemLabel->setTone(Tone::Danger);
    m_ui->problemLabel->hide();
    // Its line is kept free: what a person is just about to click on does not move away.
    QSizePolicy stays = m_ui->problemLabel->sizePolicy();
    stays.setRetainSizeWhenHidden(true);
    m_ui->problemLabel->setSizePolicy(stays);

    auto *confirm = new ActionButton(tr("Confirm"), ActionButton::Kind::Outlined, this);
    confirm->setObjectName(QStringLiteral("confirmButton"));
    confirm->setKeyHint(QKeySequence(Qt::CTRL | Qt::Key_Return));
    auto *cancelButton = new ActionButton(tr("Cancel"), ActionButton::Kind::Outlined, this);
    cancelButton->setObjectName(QStringLiteral("cancelButton"));
    cancelButton->setKeyHint(QKeySequence(Qt::Key_Escape));
    auto *buttons = new FlowLayout(metrics.u(2)); // in a narrow dock one under the other, never cut
    buttons->addWidget(confirm);
    buttons->addWidget(cancelButton);
    m_ui->layout->addLayout(buttons);
    m_rows = {confirm, cancelButton};

    connect(confirm, &ActionButton::activated, this, &InlineStrip::confirm);
    connect(confirm, &ActionButton::refusedWith, this, [this](const QString &reason) { setProblem(reason); });
    connect(cancelButton, &ActionButton::activated, this, &InlineStrip::cancel);
    new ScopedKey(this, QKeySequence(Qt::CTRL | Qt::Key_Return), [confirm] { confirm->click(); });
    new ScopedKey(this, QKeySequence(Qt::Key_Escape), [this] { cancel(); });
    hide();
}

InlineStrip::~InlineStrip() = default;

void InlineStrip::setTitle(const QString &title)
{
    m_ui->titleLabel->setText(title);
    setAccessibleName(title);
}

void InlineStrip::addField(const QString &label, QWidget *field)
{
    field->setAccessibleName(label);
    m_ui->formLayout->addRow(label, field);
    m_rows.insert(m_rows.size() - 2, field);
    if (!m_firstField && !qobject_cast<QLabel *>(field))
        m_firstField = field;
}

void InlineStrip::setFieldVisible(QWidget *field, bool visible) { m_ui->formLayout->setRowVisible(field, visible); }

void InlineStrip::setConfirmText(const QString &text)
{
    findChild<ActionButton *>(QStringLiteral("confirmButton"))->setText(text);
}

void InlineStrip::setConfirmPrimary() { findChild<ActionButton *>(QStringLiteral("confirmButton"))->setPrimary(true); }

void InlineStrip::setConfirmRefusal(const QString &reason)
{
    findChild<ActionButton *>(QStringLiteral("confirmButton"))->setRefusal(reason);
}

void InlineStrip::setProblem(const QString &problem, QWidget *toMend)
{
    m_ui->problemLabel->setText(problem);
    m_toMend = toMend;
    placeProblem();
    if (toMend)
        toMend->setFocus(Qt::OtherFocusReason);
    m_ui->problemLabel->setVisible(!problem.isEmpty());
    setAccessibleDescription(problem);
    if (!problem.isEmpty()) // once the layout has made room for it
        QTimer::singleShot(0, this, &InlineStrip::revealProblem);
}

/// The height of the strip stays as it is: the buttons do not move under the pointer.
void InlineStrip::placeProblem()
{
    const int middle = m_ui->formLayout->geometry().center().y();
    const bool above = m_toMend && m_toMend->mapTo(this, m_toMend->rect().center()).y() < middle;
    m_ui->layout->removeWidget(m_ui->problemLabel);
    m_ui->layout->insertWidget(m_ui->layout->indexOf(m_ui->formLayout) + (above ? 0 : 1), m_ui->problemLabel);
}

/// A long strip scrolls: what keeps it from being confirmed must not stand below the fold, nor the buttons under it.
void InlineStrip::revealProblem()
{
    for (QWidget *outer = parentWidget(); outer && !m_ui->problemLabel->isHidden(); outer = outer->parentWidget()) {
        auto *area = qobject_cast<QScrollArea *>(outer);
        if (!area || !area->widget())
            continue;
        area->ensureWidgetVisible(findChild<ActionButton *>(QStringLiteral("confirmButton")), 0, 0);
        area->ensureWidgetVisible(m_ui->problemLabel, 0, Metrics::of(this).u(2));
        if (m_toMend)
            area->ensureWidgetVisible(m_toMend, 0, Metrics::of(this).u(2));
    }
}

QString InlineStrip::problem() const { return m_ui->problemLabel->text(); }

void InlineStrip::open()
{
    if (!isOpen())
        m_cameFrom = QApplication::focusWidget();
    ++m_openings;
    m_ui->formLayout->invalidate(); // rows came and went while nobody saw it: what it knew of its height is of before
    show();
    focusFirst();
}

std::function<bool(const QString &)> InlineStrip::answer()
{
    const auto answered = std::make_shared<bool>(false);
    m_handedIn = answered;
    return [strip = QPointer(this), opening = m_openings, answered](const QString &problem) {
        *answered = true;
        if (!strip || !strip->isOpen() || strip->m_openings != opening)
            return false;
        if (problem.isEmpty())
            strip->close();
        else
            strip->setProblem(problem);
        return true;
    };
}

void InlineStrip::focusFirst()
{
    QWidget *first = m_firstField.data();
    if (first && first->isHidden()) {
        const auto shown =
            std::ranges::find_if(m_rows, [](QWidget *row) { return !row->isHidden() && !qobject_cast<QLabel *>(row); });
        first = shown == m_rows.end() ? nullptr : *shown;
    }
    if (!first)
        first = findChild<QWidget *>(QStringLiteral("confirmButton"));
    first->setFocus(Qt::OtherFocusReason);
}

void InlineStrip::close()
{
    const bool hadFocus = isAncestorOf(QApplication::focusWidget());
    setProblem({});
    hide();
    if (hadFocus && m_cameFrom)
        m_cameFrom->setFocus(Qt::OtherFocusReason);
}

// Qt asks the parents of the widget that has the focus, from the inside out.
bool InlineStrip::focusNextPrevChild(bool next) { return focusNextStop(tabStops(m_rows), next); }

void InlineStrip::confirm()
{
    if (const auto answered = m_handedIn.lock(); answered && !*answered)
        setProblem(tr("What was handed in before is still being recorded; wait a moment."));
    else
        Q_EMIT confirmed();
}

void InlineStrip::cancel()
{
    close();
    Q_EMIT cancelled();
}

} // namespace ui
