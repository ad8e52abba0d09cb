#include "ui/incident/StripFields.h"

#include "ui/common/InlineStrip.h"
#include "ui/common/Metrics.h"

#include <QFormLayout>
#include <QHBoxLayout>
#include <QLineEdit>

namespace ui {

void showField(InlineStrip &strip, QWidget &field, bool shown)
{
    strip.findChild<QFormLayout *>()->setRowVisible(&field, shown);
}

void fitPlaceholder(QLineEdit &field)
{
    const Metrics metrics(field.font());
    field.setMinimumWidth(field.fontMetrics().horizontalAdvance(field.placeholderText()) + metrics.em(1.8));
}

QWidget *besideTime(QLineEdit *field, QLineEdit *time)
{
    auto *both = new QWidget;
    auto *layout = new QHBoxLayout(both);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(field, 3);
    layout->addWidget(time, 2);
    both->setFocusProxy(field);
    field->setAccessibleName(InlineStrip::tr("Reference"));
    time->setAccessibleName(InlineStrip::tr("Time"));
    time->setPlaceholderText(InlineStrip::tr("time: now, or 03:02"));
    fitPlaceholder(*time);
    return both;
}

} // namespace ui
