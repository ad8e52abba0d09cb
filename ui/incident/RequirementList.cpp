#include "ui/incident/RequirementList.h"

#include "ui/common/Metrics.h"
#include "ui/common/ToneLabel.h"
#include "ui/incident/RequirementRowField.h"
#include "ui/incident/SegmentBar.h"

#include <QCheckBox>
#include <QLineEdit>
#include <QVBoxLayout>

#include <algorithm>

namespace ui {

using viewmodel::RequirementRow;

RequirementList::RequirementList(QWidget *parent)
    : QWidget(parent)
    , m_rows(new QVBoxLayout)
    , m_advice(new ToneLabel(this))
    , m_source(new QLineEdit(this))
{
    const Metrics metrics = Metrics::of(this);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(metrics.u(1));
    m_rows->setSpacing(metrics.u(1));
    layout->addWidget(m_source);
    layout->addLayout(m_rows);
    layout->addWidget(m_advice);
    m_source->setPlaceholderText(tr("confirmed by: who says so"));
    m_source->setAccessibleName(tr("Who confirms it"));
    m_advice->setTone(Tone::Muted);
    m_advice->setWordWrap(true);
    m_advice->setFont(typeFont(font(), TypeRole::Note));
}

void RequirementList::setRequirements(const std::vector<RequirementRow> &requirements, const QStringList &advice)
{
    m_requirements = requirements;
    while (m_fields.size() > std::ssize(requirements))
        delete m_fields.takeLast();
    while (m_fields.size() < std::ssize(requirements)) {
        auto *field = new RequirementRowField(this);
        const auto position = static_cast<std::size_t>(m_fields.size());
        m_fields.append(field);
        m_rows->addWidget(field);
        connect(
            field, &RequirementRowField::clicked, this, [this, position](bool checked) { click(position, checked); });
    }
    for (std::size_t i = 0; i < requirements.size(); ++i)
        m_fields[static_cast<qsizetype>(i)]->setRow(requirements[i]);
    m_source->setVisible(std::ranges::any_of(
        requirements, [](const RequirementRow &row) { return row.posts.empty() && !row.confirmation.isEmpty(); }));
    QStringList notes = advice;
    if (!requirements.empty()) // so that nobody thinks Esc takes it back
        notes.append(tr("A tick is recorded at once and stays; unticking takes it back."));
    m_advice->setText(notes.join(u'\n'));
    m_advice->setVisible(!notes.isEmpty());
}

void RequirementList::clearSources()
{
    m_source->clear();
    for (RequirementRowField *field : m_fields)
        field->clearSigner();
}

QList<QCheckBox *> RequirementList::boxes() const
{
    QList<QCheckBox *> boxes;
    for (const RequirementRowField *field : m_fields)
        boxes.append(field->box());
    return boxes;
}

QWidget *RequirementList::firstOpen() const
{
    const auto open = std::ranges::find(m_requirements, false, &RequirementRow::met);
    if (open == m_requirements.end())
        return nullptr;
    const RequirementRowField *field = m_fields[open - m_requirements.begin()];
    QLineEdit *who = field->hasSigner() ? field->person() : m_source;
    return who->text().trimmed().isEmpty() ? static_cast<QWidget *>(who) : field->box();
}

void RequirementList::click(std::size_t position, bool checked)
{
    const RequirementRow &row = m_requirements[position];
    const RequirementRowField *field = m_fields[static_cast<qsizetype>(position)];
    // Who takes a signature back need not be the one who gave it.
    const QString taken = checked || row.givenBy.isEmpty() ? QString() : row.givenBy;
    QLineEdit *who = field->hasSigner() ? field->person() : m_source;
    const QString source = who->text().trimmed().isEmpty() ? taken : who->text();
    const QString post = field->hasSigner() ? field->posts()->chosen() : QString();
    if (source.trimmed().isEmpty() || (checked && field->hasSigner() && post.isEmpty())) {
        who->setFocus(Qt::OtherFocusReason);
        Q_EMIT sourceMissing();
        return;
    }
    Q_EMIT confirmed(row.confirmation, checked, source, post);
}

} // namespace ui
