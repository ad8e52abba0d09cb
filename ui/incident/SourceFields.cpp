#include "ui/incident/SourceFields.h"

#include "ui/common/Metrics.h"
#include "ui/common/ToneLabel.h"
#include "ui/common/FieldDraft.h"
#include "ui/incident/StripFields.h"

#include <QHBoxLayout>
#include <QLineEdit>

namespace ui {
namespace {

QLineEdit *addField(QHBoxLayout &layout, QWidget *parent, const QString &label, const QString &placeholder, int stretch)
{
    auto *word = new ToneLabel(parent);
    word->setText(label);
    word->setTone(Tone::Muted);
    word->setFont(typeFont(parent->font(), TypeRole::Note));
    auto *field = new QLineEdit(parent);
    field->setAccessibleName(label);
    field->setPlaceholderText(placeholder);
    word->setBuddy(field);
    layout.addWidget(word);
    layout.addWidget(field, stretch);
    return field;
}

} // namespace

SourceFields::SourceFields(Kind kind, DraftKeeper &keeper, const QString &name, QWidget *parent)
    : QWidget(parent)
{
    const Metrics metrics = Metrics::of(this);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(metrics.u(2));
    if (kind == Kind::SourceAndTime) {
        m_source = addField(*layout, this, tr("Source"), tr("who says so"), 2);
        m_sourceDraft = new FieldDraft(m_source, keeper, name + QStringLiteral("-source"));
    }
    m_time = addField(*layout, this, tr("Time"), tr("now, or 03:02"), 1);
    fitPlaceholder(*m_time);
    m_timeDraft = new FieldDraft(m_time, keeper, name + QStringLiteral("-time"));
    if (kind == Kind::Time)
        layout->addStretch(1);
}

void SourceFields::setScope(const QString &scope)
{
    if (m_sourceDraft)
        m_sourceDraft->setScope(scope);
    m_timeDraft->setScope(scope);
}

QString SourceFields::source() const { return m_source ? m_source->text().trimmed() : QString(); }

QString SourceFields::time() const { return m_time->text().trimmed(); }

QList<FieldDraft *> SourceFields::drafts() const
{
    return m_sourceDraft ? QList<FieldDraft *>{m_sourceDraft, m_timeDraft} : QList<FieldDraft *>{m_timeDraft};
}

} // namespace ui
