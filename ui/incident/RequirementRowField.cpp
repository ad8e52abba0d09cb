#include "ui/incident/RequirementRowField.h"

#include "ui/common/Metrics.h"
#include "ui/common/ToneLabel.h"
#include "ui/incident/SegmentBar.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QResizeEvent>
#include <QStyle>
#include <QTextLayout>

namespace ui {

namespace {

QString inLines(const QString &text, const QFont &font, int width)
{
    QTextOption anywhere;
    anywhere.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    QTextLayout layout(text, font);
    layout.setTextOption(anywhere);
    QStringList lines;
    layout.beginLayout();
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(width);
        lines << text.mid(line.textStart(), line.textLength());
    }
    layout.endLayout();
    return lines.join(u'\n');
}

} // namespace

RequirementRowField::RequirementRowField(QWidget *parent)
    : QWidget(parent)
    , m_condition(new ToneLabel(this))
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
    layout->addWidget(m_condition);
    layout->addWidget(m_box);
    layout->addWidget(m_signer); // under what is signed, or it would look as if it belonged to what stands above
    layout->addWidget(m_given);
    m_condition->setWordWrap(true);
    m_box->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed); // as wide as there is room
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
    showText();
    m_box->setChecked(row.met);
    m_box->setEnabled(!row.confirmation.isEmpty());
    m_signer->setVisible(hasSigner() && !row.met);
    m_person->setAccessibleName(tr("Who signs: %1").arg(row.text));
    m_posts->setChoices(row.posts);
    m_posts->setChosen(row.posts.size() == 1 ? row.posts.front().id : samePosts ? chosen : QString());
    m_given->setText(row.met && !row.givenBy.isEmpty() ? tr("confirmed by %1").arg(row.givenBy) : QString());
    m_given->setVisible(!m_given->text().isEmpty());
}

void RequirementRowField::showText()
{
    const QString whole = m_row.cite.isEmpty() ? m_row.text : m_row.text + u' ' + m_row.cite;
    // Whoever ticks the box confirms this alone, and not the condition that it stands in for.
    const QString text = m_row.instead.isEmpty() ? whole : tr("met instead by: %1").arg(m_row.instead);
    m_condition->setVisible(!m_row.instead.isEmpty());
    m_condition->setTone(m_row.met ? Tone::Muted : Tone::Near);
    m_condition->setText(m_row.met ? whole : tr("The facts do not meet: %1").arg(whole));
    const int mark = style()->pixelMetric(QStyle::PM_IndicatorWidth, nullptr, m_box)
        + style()->pixelMetric(QStyle::PM_CheckBoxLabelSpacing, nullptr, m_box);
    m_box->setText(
        inLines(text, m_box->font(), qMax(Metrics::of(this).em(6), width() - mark - Metrics::of(this).u(1))));
    m_box->setAccessibleName(m_row.instead.isEmpty() ? text : m_condition->text() + u' ' + text);
}

void RequirementRowField::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    if (event->oldSize().width() != event->size().width())
        showText();
}

void RequirementRowField::clearSigner() { m_person->clear(); }

} // namespace ui
