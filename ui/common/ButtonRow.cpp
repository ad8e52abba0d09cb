#include "ui/common/ButtonRow.h"

#include "ui/common/ActionButton.h"
#include "ui/common/Metrics.h"
#include "ui/common/ToneLabel.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace ui {

ButtonRow::ButtonRow(QWidget *parent)
    : QWidget(parent)
    , m_buttonLayout(new QHBoxLayout)
    , m_line(new ToneLabel(this))
{
    const Metrics metrics = Metrics::of(this);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(metrics.u(2));
    m_buttonLayout->setSpacing(metrics.u(2));
    m_buttonLayout->addStretch();
    layout->addLayout(m_buttonLayout);
    layout->addWidget(m_line);
    m_line->setFont(typeFont(font(), TypeRole::Note));
    m_line->setTone(Tone::Muted);
    m_line->setWordWrap(true);
    m_line->hide();
}

void ButtonRow::addButton(ActionButton *button)
{
    m_buttonLayout->insertWidget(m_buttonLayout->count() - 1, button);
    m_buttons.append(button);
    connect(button, &ActionButton::refusalChanged, this, &ButtonRow::updateLine);
    updateLine();
}

void ButtonRow::setNote(const QString &note)
{
    m_note = note;
    updateLine();
}

QString ButtonRow::line() const { return m_line->text(); }

void ButtonRow::updateLine()
{
    QStringList parts;
    if (!m_note.isEmpty())
        parts.append(m_note);
    for (const ActionButton *button : m_buttons) {
        if (button->isRefused() && !parts.contains(button->refusal()))
            parts.append(button->refusal());
    }
    m_line->setText(parts.join(QStringLiteral(" · ")));
    m_line->setVisible(!parts.isEmpty());
}

} // namespace ui
