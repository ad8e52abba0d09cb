#include "ui/dispatch/DraftForm.h"

#include "ui/common/FieldDraft.h"
#include "ui/common/InlineStrip.h"
#include "ui/common/Metrics.h"
#include "ui/common/ToneLabel.h"

#include <QGridLayout>
#include <QLineEdit>
#include <QVBoxLayout>

namespace ui {

/// What was typed for one draft is nothing for the next, which somebody else may have made.
QString DraftForm::scope() const { return QStringLiteral("dispatch/draft/%1/%2").arg(m_notice).arg(m_draft); }

DraftForm::DraftForm(viewmodel::Approval &approval, DraftKeeper &keeper, QWidget *parent)
    : QWidget(parent)
    , m_approval(approval)
    , m_keeper(keeper)
    , m_strip(new InlineStrip(this))
    , m_cost(new ToneLabel)
    , m_lots(new QWidget)
    , m_note(new QLineEdit)
    , m_noteDraft(new FieldDraft(m_note, keeper, QStringLiteral("note")))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    m_cost->setTone(Tone::Near);
    m_cost->setWordWrap(true);
    const Metrics metrics = Metrics::of(this);
    m_cost->setContentsMargins(metrics.inset(), metrics.u(2), metrics.inset(), metrics.u(2));
    layout->addWidget(m_cost);
    layout->addWidget(m_strip);
    layout->addStretch(1);
    auto *holder = new QVBoxLayout(m_lots);
    holder->setContentsMargins(0, 0, 0, 0);
    m_strip->setConfirmText(tr("Draft and hold the lots"));
    m_strip->setConfirmPrimary();
    m_strip->addField(tr("Lots"), m_lots);
    m_strip->addField(tr("Note"), m_note);
    m_strip->addField(tr("Request"), buildParticulars());
    m_note->setPlaceholderText(tr("stands on the notice; may be empty"));
    connect(m_strip, &InlineStrip::confirmed, this, &DraftForm::hand);
    connect(m_strip, &InlineStrip::cancelled, this, &DraftForm::left);
}

/// What somebody returned it for is put right here: the letter, who asks and who uses it, when and where to.
QWidget *DraftForm::buildParticulars()
{
    using Field = viewmodel::RequestTexts::Field;
    static constexpr std::array<std::array<Field, 3>, 3> Rows{{{Field::Reference, Field::DeliverBy, Field::DeliverTo},
        {Field::Unit, Field::Contact, Field::Phone}, {Field::User, Field::UserContact, Field::UserPhone}}};
    auto *grid = new QWidget;
    auto *cells = new QGridLayout(grid);
    cells->setContentsMargins(0, 0, 0, 0);
    cells->setSpacing(Metrics::of(this).u(1));
    for (std::size_t row = 0; row < Rows.size(); ++row) {
        for (std::size_t column = 0; column < Rows.at(row).size(); ++column) {
            const Field field = Rows.at(row).at(column);
            auto *line = new QLineEdit;
            line->setAccessibleName(viewmodel::requestFieldName(field));
            if (field == Field::User || field == Field::UserContact || field == Field::UserPhone)
                line->setPlaceholderText(tr("empty: as above"));
            auto *label = new ToneLabel(grid);
            label->setText(viewmodel::requestFieldName(field));
            label->setTone(Tone::Muted);
            label->setBuddy(line);
            const auto at = static_cast<int>(2 * row);
            cells->addWidget(label, at, static_cast<int>(column));
            cells->addWidget(line, at + 1, static_cast<int>(column));
            m_texts.at(field) = line;
        }
    }
    for (const Field field : viewmodel::CorrectedFields)
        m_textDrafts << new FieldDraft(m_texts.at(field), m_keeper, QStringLiteral("field-%1").arg(int(field)));
    return grid;
}

void DraftForm::showParticulars()
{
    const viewmodel::RequestTexts texts = m_approval.requestTexts();
    for (std::size_t i = 0; i < viewmodel::CorrectedFields.size(); ++i)
        m_textDrafts.at(static_cast<qsizetype>(i))->setScope(scope(), texts.texts.at(viewmodel::CorrectedFields.at(i)));
}

viewmodel::RequestTexts DraftForm::particulars() const
{
    viewmodel::RequestTexts texts;
    for (const auto field : viewmodel::CorrectedFields)
        texts.texts.at(field) = m_texts.at(field)->text();
    return texts;
}

void DraftForm::open()
{
    auto choices = m_approval.draftChoices();
    const bool same =
        m_notice == m_approval.view().notice && m_draft == m_approval.view().draft && choices == m_choices;
    m_notice = m_approval.view().notice;
    m_draft = m_approval.view().draft;
    if (!same) {
        m_choices = std::move(choices);
        rebuild();
    }
    showParticulars();
    m_strip->setTitle(m_draft == 0
            ? tr("Draft %1 of request %2: what expires first goes first").arg(m_draft + 1).arg(m_notice)
            : tr("Draft %1 of request %2: as the draft before").arg(m_draft + 1).arg(m_notice));
    m_cost->setText(m_approval.draftingCost());
    m_cost->setVisible(!m_cost->text().isEmpty());
    m_strip->open();
    const bool went = std::ranges::any_of(m_choices, &viewmodel::DraftChoice::fixed);
    for (const auto field : {viewmodel::RequestTexts::Unit, viewmodel::RequestTexts::User,
             viewmodel::RequestTexts::DeliverBy, viewmodel::RequestTexts::DeliverTo})
        m_texts.at(field)->setReadOnly(went); // so the goods left
    if (went || m_quantities.isEmpty())
        m_note->setFocus(Qt::OtherFocusReason);
    else
        m_quantities.first()->setFocus(Qt::OtherFocusReason);
}

void DraftForm::addQuantity(const viewmodel::DraftChoice &choice, QGridLayout &cells, int row)
{
    auto *quantity = new QLineEdit(choice.proposed);
    quantity->setAccessibleName(choice.label);
    quantity->setFixedWidth(Metrics::of(this).em(7));
    cells.addWidget(quantity, row, 2);
    quantity->setVisible(choice.lot != 0);
    quantity->setReadOnly(choice.fixed);
    m_quantities << quantity;
    connect(quantity, &QLineEdit::textChanged, this, &DraftForm::showSums);
    if (choice.lot == 0 || choice.fixed)
        return;
    auto *draft = new FieldDraft(quantity, m_keeper, QStringLiteral("lot-%1").arg(choice.lot));
    draft->setScope(scope(), choice.proposed);
    m_quantityDrafts << draft;
}

void DraftForm::rebuild()
{
    const Metrics metrics = Metrics::of(this);
    m_quantities.clear();
    m_sums.clear();
    m_quantityDrafts.clear();
    const dispatch::Notice *notice = m_approval.reserve().notice(m_notice);
    m_noteDraft->setScope(scope(), notice ? QString::fromStdString(notice->draft.note) : QString());
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
        if (!choice.asked.isEmpty()) {
            cells->addWidget(label(choice.asked, Tone::Text), row, 0, 1, 2);
            m_sums.insert(m_quantities.size(), label({}, Tone::Muted));
            cells->addWidget(m_sums.last(), row++, 2);
        }
        cells->addWidget(label(choice.label, Tone::Muted), row, 0);
        cells->addWidget(label(choice.available, Tone::Muted), row, 1);
        addQuantity(choice, *cells, row++);
    }
    m_lots->layout()->addWidget(grid);
    showSums();
}

void DraftForm::showSums()
{
    const QStringList texts = typed();
    for (auto sum = m_sums.begin(); sum != m_sums.end(); ++sum)
        sum.value()->setText(viewmodel::draftSum(m_choices, texts, static_cast<std::size_t>(sum.key())));
}

QStringList DraftForm::typed() const
{
    QStringList texts;
    for (const QLineEdit *quantity : m_quantities)
        texts << quantity->text();
    return texts;
}

void DraftForm::hand()
{
    QList<FieldDraft *> drafts = m_quantityDrafts;
    drafts << m_noteDraft << m_textDrafts;
    const auto problem = m_approval.makeDraft({m_notice, m_draft, m_choices, typed(), m_note->text(), particulars()},
        {this, [this, answer = m_strip->answer(), sent = HandedIn(drafts)](const QString &problem) {
             const bool mine = answer(problem);
             if (!problem.isEmpty())
                 return;
             sent.recorded();
             if (mine || !m_strip->isOpen())
                 m_notice = 0; // the fields are made anew
             if (mine)
                 Q_EMIT recorded();
         }});
    if (problem)
        m_strip->setProblem(problem->sentence, field(problem->field));
}

} // namespace ui
