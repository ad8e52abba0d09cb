#include "ui/incident/RequirementList.h"

#include "ui/common/Metrics.h"
#include "ui/common/ToneLabel.h"

#include <QCheckBox>
#include <QLineEdit>
#include <QVBoxLayout>

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
    while (m_boxes.size() > std::ssize(requirements))
        delete m_boxes.takeLast();
    while (m_boxes.size() < std::ssize(requirements)) {
        auto *box = new QCheckBox(this);
        const auto position = static_cast<std::size_t>(m_boxes.size());
        m_boxes.append(box);
        m_rows->addWidget(box);
        connect(box, &QAbstractButton::clicked, this, [this, box, position](bool checked) {
            const RequirementRow row = m_requirements[position];
            box->setChecked(row.met);
            Q_EMIT confirmed(row.confirmation, checked, m_source->text());
        });
    }
    for (std::size_t i = 0; i < requirements.size(); ++i) {
        const RequirementRow &row = requirements[i];
        QCheckBox *box = m_boxes[static_cast<qsizetype>(i)];
        box->setText(row.cite.isEmpty() ? row.text : row.text + u' ' + row.cite);
        box->setChecked(row.met);
        box->setEnabled(!row.confirmation.isEmpty());
    }
    QStringList notes = advice;
    if (!requirements.empty()) // so that nobody thinks Esc takes it back
        notes.append(tr("A tick is recorded at once and stays; unticking takes it back."));
    m_advice->setText(notes.join(u'\n'));
    m_advice->setVisible(!notes.isEmpty());
}

} // namespace ui
