#include "ui/incident/FactStrip.h"

#include "ui/common/ActionButton.h"
#include "ui/common/FlowLayout.h"
#include "ui/common/InlineStrip.h"
#include "ui/common/Metrics.h"
#include "ui/common/ToneLabel.h"
#include "ui/incident/AnswerForm.h"
#include "ui/incident/FactCell.h"
#include "ui/common/FieldDraft.h"
#include "ui/incident/Replies.h"
#include "ui/incident/SourceFields.h"
#include "ui/incident/StripFields.h"
#include "viewmodel/incident/IncidentPresenter.h"

#include <QComboBox>
#include <QLineEdit>
#include <QVBoxLayout>

namespace ui {

using viewmodel::FactRow;
using viewmodel::FactStripModel;

FactStrip::FactStrip(
    viewmodel::IncidentPresenter &incident, DraftKeeper &keeper, MessageStrip &message, QWidget *parent)
    : QWidget(parent)
    , m_incident(incident)
    , m_message(message)
    , m_flow(new FlowLayout(0))
    , m_other(new ActionButton(tr("Other fact…"), ActionButton::Kind::Outlined, this))
    , m_strip(new InlineStrip(this))
    , m_facts(new QComboBox)
    , m_known(new ToneLabel)
    , m_form(new AnswerForm)
    , m_takeOver(new ActionButton(QString()))
    , m_source(new SourceFields(SourceFields::Kind::SourceAndTime, keeper, QStringLiteral("fact")))
    , m_draft(new FieldDraft(m_form->field(), keeper, QStringLiteral("answer")))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(m_flow);
    layout->addWidget(m_strip);
    m_other->setAccessibleName(tr("Enter another fact"));
    buildStrip();

    connect(m_other, &ActionButton::activated, this, [this] { edit({}); });
    connect(
        m_other, &ActionButton::refusedWith, this, [this](const QString &reason) { replyTo(m_message).tell(reason); });
    const auto update = [this] { refresh(); };
    FactStripModel &model = incident.facts();
    connect(&model, &QAbstractItemModel::rowsInserted, this, update);
    connect(&model, &QAbstractItemModel::rowsRemoved, this, update);
    connect(&model, &QAbstractItemModel::rowsMoved, this, update);
    connect(&model, &QAbstractItemModel::dataChanged, this, update);
    connect(&incident.head(), &viewmodel::HeadModel::changed, this, update);
    connect(&incident, &viewmodel::IncidentPresenter::switched, this, [this] {
        m_strip->close();
        m_draft->setScope({});
        refresh();
    });
    refresh();
}

void FactStrip::buildStrip()
{
    auto *answer = new QWidget;
    auto *answerLayout = new QVBoxLayout(answer);
    answerLayout->setContentsMargins(0, 0, 0, 0);
    answerLayout->addWidget(m_form);
    answer->setFocusProxy(m_form);
    m_known->setWordWrap(true);
    m_known->setTone(Tone::Muted);
    m_strip->setTitle(tr("Enter or correct a fact"));
    m_strip->addField(tr("Fact"), m_facts);
    m_strip->addField(tr("Answer"), answer); // right below: in sight with it, however little room there is
    m_strip->addField(tr("Known"), m_known);
    m_strip->addField(tr("Counts the same"), m_takeOver);
    m_strip->addField(tr("Said by"), m_source);
    m_strip->setConfirmText(tr("Record"));
    connect(m_facts, &QComboBox::currentIndexChanged, this, &FactStrip::showFact);
    connect(m_form->field(), &QLineEdit::textEdited, this, [this] { m_strip->setProblem({}); });
    connect(m_takeOver, &ActionButton::activated, this,
        [this] { m_incident.takeOver(chosenFact(), stripReply(*m_strip, m_message, {})); });
    connect(m_form, &AnswerForm::submitted, this, &FactStrip::record);
    connect(m_strip, &InlineStrip::confirmed, this, [this] {
        if (const QString typed = m_form->answer(); !typed.isEmpty())
            record(typed);
        else
            m_strip->setProblem(tr("Type or choose the answer first."), m_form->field());
    });
}

void FactStrip::refresh()
{
    const std::vector<FactRow> &rows = m_incident.facts().rows();
    while (m_cells.size() > std::ssize(rows))
        delete m_cells.takeLast();
    while (m_cells.size() < std::ssize(rows)) {
        auto *cell = new FactCell(this);
        connect(cell, &QAbstractButton::clicked, this, [this, cell] { edit(cell->fact().key); });
        m_cells.append(cell);
        m_flow->addWidget(cell);
        cell->show();
    }
    for (qsizetype i = 0; i < m_cells.size(); ++i)
        m_cells[i]->setFact(rows[static_cast<std::size_t>(i)]);
    m_other->setVisible(!m_incident.factChoices().empty());
    m_other->setRefusal(m_incident.head().head().readOnlyReason);
    if (m_incident.readOnly())
        m_strip->close();
    else if (m_strip->isOpen() && m_incident.formOf(chosenFact()) != m_shown)
        showFact(); // told elsewhere meanwhile; what is typed here stays
}

void FactStrip::edit(const QString &fact)
{
    if (m_incident.readOnly()) {
        replyTo(m_message).tell(m_incident.head().head().readOnlyReason);
        return;
    }
    const QSignalBlocker quiet(m_facts);
    m_facts->clear();
    for (const viewmodel::Choice &choice : m_incident.factChoices())
        m_facts->addItem(choice.text, choice.id);
    m_facts->setCurrentIndex(fact.isEmpty() ? -1 : m_facts->findData(fact));
    m_source->setScope(incidentScope(m_incident.number()));
    showFact();
    m_strip->open();
    if (!fact.isEmpty())
        m_form->focusAnswer();
}

QString FactStrip::chosenFact() const { return m_facts->currentData().toString(); }

void FactStrip::showFact()
{
    const viewmodel::QuestionRow row = m_incident.formOf(chosenFact());
    m_form->setVisible(!row.key.isEmpty());
    QStringList known{row.key.isEmpty() ? tr("choose the fact") : row.current, row.hint};
    if (row.kind == viewmodel::AnswerKind::Choice && !row.key.isEmpty())
        known << tr("a digit chooses, Ctrl+Enter records");
    known.removeAll({});
    m_known->setText(known.join(QStringLiteral(" · ")));
    m_form->setQuestion(row);
    m_shown = row;
    m_takeOver->setText(tr("Take over %1", "number of another fact").arg(row.same));
    showField(*m_strip, *m_takeOver, !row.same.isEmpty());
    m_draft->setScope(
        row.key.isEmpty() ? QString() : incidentScope(m_incident.number()) + QStringLiteral("/fact/") + row.key);
    m_strip->setProblem({});
}

void FactStrip::record(const QString &answer)
{
    const QString fact = chosenFact();
    if (const QString problem = m_incident.checkAnswer(fact, answer); !problem.isEmpty()) {
        m_strip->setProblem(problem);
        return;
    }
    const QList<FieldDraft *> drafts{m_draft, m_source->timeDraft()};
    m_incident.answer(
        fact, answer, m_source->source(), m_source->time(), stripReply(*m_strip, m_message, drafts, [this] {
            if (m_form->field()->text().isEmpty()) // else somebody types the next one already
                m_form->reset();
        }));
}

} // namespace ui
