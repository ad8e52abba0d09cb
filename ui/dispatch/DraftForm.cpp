#include "ui/dispatch/DraftForm.h"

#include "ui/common/InlineStrip.h"
#include "ui/common/Metrics.h"
#include "ui/common/ToneLabel.h"

#include <QGridLayout>
#include <QLineEdit>
#include <QVBoxLayout>

namespace ui {

DraftForm::DraftForm(viewmodel::Approval &approval, QWidget *parent)
    : QWidget(parent)
    , m_approval(approval)
    , m_strip(new InlineStrip(this))
    , m_lots(new QWidget)
    , m_note(new QLineEdit)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_strip);
    layout->addStretch(1);
    auto *holder = new QVBoxLayout(m_lots);
    holder->setContentsMargins(0, 0, 0, 0);
    m_strip->setConfirmText(tr("Draft and hold the lots"));
    m_strip->setConfirmPrimary();
    m_strip->addField(tr("Lots"), m_lots);
    m_strip->addField(tr("Note"), m_note);
    m_note->setPlaceholderText(tr("stands on the notice; may be empty"));
    connect(m_strip, &InlineStrip::confirmed, this, &DraftForm::hand);
    connect(m_strip, &InlineStrip::cancelled, this, &DraftForm::left);
}

void DraftForm::open()
{
    auto choices = m_approval.draftChoices();
    const bool same = m_notice == m_approval.view().notice && choices == m_choices;
    if (!same) { // what was typed for these lots stays
        m_choices = std::move(choices);
        rebuild();
    }
    m_notice = m_approval.view().notice;
    m_strip->setTitle(
        tr("Draft %1 of request %2: what expires first goes first").arg(m_approval.view().draft + 1).arg(m_notice));
    m_strip->open();
    if (!m_quantities.isEmpty())
        m_quantities.first()->setFocus(Qt::OtherFocusReason);
}

void DraftForm::rebuild()
{
    const Metrics metrics = Metrics::of(this);
    m_quantities.clear();
    m_note->clear();
    delete m_lots->findChild<QWidget *>(QStringLiteral("grid"), Qt::FindDirectChildrenOnly);
    auto *grid = new QWidget;
    grid->setObjectName(QStringLiteral("grid"));
    auto *cells = new QGridLayout(grid);
    cells->setContentsMargins(0, 0, 0, 0);
    cells->setSpacing(metrics.u(1));
    cells->setColumnStretch(0, 1);
    int row = 0;
    const auto label = [&](const QString &text, Tone tone) {
        auto *made = new ToneLabel(grid);
        made->setText(text);
        made->setTone(tone);
        made->setWordWrap(true);
        return made;
    };
    for (const viewmodel::DraftChoice &choice : m_choices) {
        if (!choice.asked.isEmpty())
            cells->addWidget(label(choice.asked, Tone::Text), row++, 0, 1, 3);
        cells->addWidget(label(choice.label, Tone::Muted), row, 0);
        cells->addWidget(label(choice.available, Tone::Muted), row, 1);
        auto *quantity = new QLineEdit(choice.proposed, grid);
        quantity->setAccessibleName(choice.label);
        quantity->setFixedWidth(metrics.em(7));
        quantity->setVisible(choice.lot != 0);
        cells->addWidget(quantity, row++, 2);
        m_quantities << quantity;
    }
    m_lots->layout()->addWidget(grid);
}

void DraftForm::hand()
{
    QStringList typed;
    for (const QLineEdit *quantity : m_quantities)
        typed << quantity->text();
    m_approval.makeDraft(m_choices, typed, m_note->text(), {this, [this](const QString &problem) {
                                                                if (!problem.isEmpty())
                                                                    return m_strip->setProblem(problem);
                                                                m_notice = 0;
                                                                m_strip->close();
                                                                Q_EMIT recorded();
                                                            }});
}

} // namespace ui
