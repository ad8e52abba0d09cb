#include "ui/incident/RequirementRowField.h"

#include "ui/common/Metrics.h"
#include "ui/common/ToneLabel.h"
#include "ui/incident/SegmentBar.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QLineEdit>

namespace ui {

RequirementRowField::RequirementRowField(QWidget *parent)
    : QWidget(parent)
    , m_box(new QCheckBox(this))
    , m_signer(new QWidget(this))
    , m_posts(new SegmentBar(tr("Post that signs")))
    , m_person(new QLineEdit)
    , m_given(new ToneLabel(this))
{
    const Metrics metrics = Metrics::of(this);
    auto *signer = new QHBoxLayout(m_signer);
    signer->setContentsMargins(metrics.em(1.6), 0, 0, 0);
    signer->addWidget(m_posts);
    signer->addWidget(m_person, 1);
    m_person->setPlaceholderText(tr("who signs"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(metrics.u(1));
    layout->addWidget(m_signer);
    layout->addWidget(m_box);
    layout->addWidget(m_given);
    m_given->setTone(Tone::Muted);
    m_given->setWordWrap(true);
    m_given->setFont(typeFont(font(), TypeRole::Note));
    connect(m_box, &QAbstractButton::clicked, this, [this](bool checked) {
        m_box->setChecked(m_row.met);
        Q_EMIT clicked(checked);
    });
}

void RequirementRowField::setRow(const viewmodel::RequirementRow &row)
{
    const bool samePosts = m_row.posts == row.posts;
    const QString chosen = m_posts->chosen();
    m_row = row;
    m_box->setText(row.cite.isEmpty() ? row.text : row.text + u' ' + row.cite);
    m_box->setChecked(row.met);
    m_box->setEnabled(!row.confirmation.isEmpty());
    m_signer->setVisible(hasSigner() && !row.met);
    m_person->setAccessibleName(tr("Who signs: %1").arg(row.text));
    m_posts->setChoices(row.posts);
    m_posts->setChosen(row.posts.size() == 1 ? row.posts.front().id : samePosts ? chosen : QString());
    m_given->setText(row.met && !row.givenBy.isEmpty() ? tr("confirmed by %1").arg(row.givenBy) : QString());
    m_given->setVisible(!m_given->text().isEmpty());
}

void RequirementRowField::clearSigner() { m_person->clear(); }

} // namespace ui
