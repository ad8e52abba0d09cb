#include "ui/incident/DueField.h"

#include "ui/common/ToneLabel.h"
#include "ui/incident/StripFields.h"

#include <QHBoxLayout>
#include <QLineEdit>

namespace ui {

DueField::DueField(std::function<QString(const QString &)> read, QWidget *parent)
    : QWidget(parent)
    , m_read(std::move(read))
    , m_line(new QLineEdit)
    , m_reading(new ToneLabel)
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_line, 1);
    layout->addWidget(m_reading);
    m_reading->setTone(Tone::Near);
    m_reading->hide();
    m_line->setPlaceholderText(tr("03:30, or minutes from now: 30"));
    fitPlaceholder(*m_line);
    setFocusProxy(m_line);
    connect(m_line, &QLineEdit::textChanged, this, &DueField::showReading);
}

QString DueField::text() const { return m_line->text(); }
QString DueField::reading() const { return m_reading->isHidden() ? QString() : m_reading->text(); }

void DueField::showReading()
{
    const QString reading = m_line->text().trimmed().isEmpty() ? QString() : m_read(m_line->text());
    m_reading->setText(reading);
    m_reading->setVisible(!reading.isEmpty());
}

} // namespace ui
