#include "ui/shell/StripCell.h"

#include "ui/common/Metrics.h"
#include "ui/common/ToneLabel.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QVBoxLayout>

namespace ui {

StripCell::StripCell(const QString &caption, QWidget *parent)
    : QWidget(parent)
    , m_line(new QHBoxLayout)
    , m_caption(new ToneLabel(this))
    , m_value(new ElidedLabel(this))
{
    const Metrics metrics = Metrics::of(this);
    m_caption->setText(caption);
    m_caption->setTone(Tone::Muted);
    m_caption->setFont(typeFont(font(), TypeRole::Note));
    m_value->setAccessibleName(caption);
    m_line->setSpacing(metrics.u(2));
    m_value->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    m_line->addWidget(m_value);
    m_line->addStretch();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(metrics.em(1), 0, metrics.em(1), 0);
    layout->setSpacing(0);
    layout->addStretch();
    layout->addWidget(m_caption);
    layout->addLayout(m_line);
    layout->addStretch();
}

void StripCell::setValue(const QString &value)
{
    if (value == m_value->text())
        return;
    m_value->setText(value);
    m_value->setAccessibleDescription(value);
}

void StripCell::addBefore(QWidget *widget) { m_line->insertWidget(0, widget); }

void StripCell::addBehind(QWidget *widget) { m_line->insertWidget(m_line->count() - 1, widget); }

void StripCell::paintEvent(QPaintEvent *)
{
    if (geometry().right() + 1 < parentWidget()->width()) // the window's edge needs no line
        QPainter(this).fillRect(QRect(width() - 1, 0, 1, height()), tokensFor(palette()).line);
}

} // namespace ui
