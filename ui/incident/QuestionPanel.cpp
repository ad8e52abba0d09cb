#include "ui/incident/QuestionPanel.h"

#include "ui/common/DraftKeeper.h"
#include "ui/common/EmptyState.h"
#include "ui/common/MessageStrip.h"
#include "ui/common/Metrics.h"
#include "ui/common/Pane.h"
#include "ui/common/ScopedKey.h"
#include "ui/common/ToneLabel.h"
#include "ui/incident/AnswerForm.h"
#include "ui/common/FieldDraft.h"
#include "ui/incident/QuestionCard.h"
#include "ui/incident/QuestionList.h"
#include "ui/incident/Replies.h"
#include "ui/incident/ScrollingBody.h"
#include "ui/incident/SourceFields.h"
#include "viewmodel/incident/IncidentPresenter.h"

#include <QVBoxLayout>

#include <algorithm>

namespace ui {

using viewmodel::AnswerKind;
using viewmodel::QuestionListModel;
using viewmodel::QuestionRow;

QuestionPanel::QuestionPanel(viewmodel::IncidentPresenter &incident, DraftKeeper &keeper, QWidget *parent)
    : QWidget(parent)
    , m_incident(incident)
    , m_pane(new Pane(tr("Questions that can still change the level"), this))
    , m_message(new MessageStrip(m_pane))
    , m_list(new QuestionList(incident.questions(), keeper))
    , m_empty(new EmptyState(m_pane))
    , m_source(new SourceFields(SourceFields::Kind::SourceAndTime, keeper, QStringLiteral("answers")))
    , m_foot(new ToneLabel(m_pane))
{
    build();
    connect(m_list, &QuestionList::submitted, this,
        [this](QuestionCard *card, const QString &answer) { record(*card, answer); });
    connect(m_list, &QuestionList::notTaken, this, [this](const QString &words) {
        replyTo(*m_message)
            .tell(tr("“%1” answers nothing here and was not kept. Enter goes to the choices, a digit chooses one.")
                      .arg(words));
    });
    connect(m_list, &QuestionList::takeOverWanted, this, [this](QuestionCard *card) {
        m_incident.takeOver(card->question().key, replyTo(*m_message, {}, [this] {
            if (!QApplication::focusWidget()) // the button went with what it offered
                m_list->setFocus(Qt::OtherFocusReason);
        }));
    });
    connect(m_list, &QuestionList::edited, this, [this](QuestionCard *card) { mended(card->question().key); });
    new ScopedKey(m_pane, QKeySequence(Qt::CTRL | Qt::Key_Return), [this] { recordCurrent(); });
    const auto update = [this] { refresh(); };
    QuestionListModel &model = incident.questions();
    connect(&model, &QAbstractItemModel::rowsInserted, this, update);
    connect(&model, &QAbstractItemModel::rowsRemoved, this, update);
    connect(&model, &QAbstractItemModel::rowsMoved, this, update);
    connect(&model, &QAbstractItemModel::dataChanged, this, update);
    connect(&model, &QuestionListModel::noLongerAskedChanged, this, update);
    connect(&incident, &viewmodel::IncidentPresenter::switched, this, [this] {
        m_doubted.clear();
        m_message->clear();
        refresh();
        m_list->startOver(); // a key meant for what is on top must not reach a question of the same name further down
    });
    connect(&incident, &viewmodel::IncidentPresenter::planSwitched, this, [this] {
        refresh();
        m_list->startOver();
    });
    connect(&incident.facts(), &QAbstractItemModel::dataChanged, this, update); // answered elsewhere
    connect(&incident.head(), &viewmodel::HeadModel::changed, this, update);
    refresh();
}

void QuestionPanel::build()
{
    const Metrics metrics = Metrics::of(this);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_pane);

    auto *source = new QWidget;
    auto *sourceLayout = new QVBoxLayout(source);
    sourceLayout->setContentsMargins(metrics.inset(), metrics.u(1), metrics.inset(), metrics.u(1));
    sourceLayout->addWidget(m_source);
    source->setObjectName(QStringLiteral("answerSource"));

    m_empty->setDense(); // nothing to ask: the room is for the tasks
    m_foot->setTone(Tone::Muted);
    m_foot->setFont(typeFont(font(), TypeRole::Note));
    m_foot->setWordWrap(true);
    m_foot->setContentsMargins(metrics.inset(), metrics.u(1), metrics.inset(), metrics.u(1));

    m_pane->addBody(m_message);
    auto *body = new ScrollingBody(m_list, 8, 8);
    connect(m_list, &QuestionList::currentChanged, body, &ScrollingBody::keepInSight);
    m_pane->addBody(body, 1);
    m_pane->addBody(m_empty);
    m_pane->addBody(source);
    m_pane->addBody(m_foot);
}

QString QuestionPanel::foot() const { return m_foot->isHidden() ? QString() : m_foot->text(); }

void QuestionPanel::refresh()
{
    const QString scope = incidentScope(m_incident.number());
    m_list->refresh(scope);
    m_source->setScope(scope);
    if (!m_doubted.isEmpty() && m_incident.formOf(m_doubted).current != m_known)
        mended(m_doubted);
    const bool none = m_list->cards().isEmpty();
    m_pane->setCount(none ? QString() : QString::number(m_list->cards().size()));
    m_pane->setKeyHints(none
            ? QList<KeyHint>()
            : QList<KeyHint>{{QStringLiteral("U"), tr("unknown")}, {QStringLiteral("Ctrl+Enter"), tr("record")}});
    if (m_incident.factChoices().empty())
        m_empty->setContent(tr("No plan runs yet. %1 adds one."), QStringLiteral("Ctrl+O"));
    else if (m_incident.head().head().barred)
        m_empty->setContent(m_incident.head().head().readOnlyReason); // whoever sits here may only look
    else if (m_incident.readOnly())
        m_empty->setContent(m_incident.head().head().responded
                ? tr("Nothing is asked any more: the response has ended.")
                : tr("Nothing is asked any more: the plan was closed without a response."));
    else
        m_empty->setContent(tr("No answer can change the level any more."));
    m_empty->setVisible(none);
    // What is typed there goes into the record with the next answer: it stays in sight.
    const bool typed = !m_source->source().isEmpty() || !m_source->time().isEmpty();
    m_source->parentWidget()->setVisible(!none && (!m_givesWay || typed));
    // A number to be taken over comes before what needs no answer; its question may lie out of sight.
    const QString offer = offerText();
    m_foot->setText(offer.isEmpty() ? m_incident.questions().noLongerAsked() : offer);
    m_foot->setVisible(!m_foot->text().isEmpty() && (!m_givesWay || !offer.isEmpty()));
    updateGeometry();
}

QString QuestionPanel::offerText() const
{
    QStringList offers;
    for (const QuestionCard *card : m_list->cards()) {
        if (!card->question().same.isEmpty())
            offers << tr("question %1: take over %2", "number, number of another fact")
                          .arg(card->question().number)
                          .arg(card->question().same);
    }
    return offers.join(tr("; ", "between offers"));
}

void QuestionPanel::setGivesWay(bool givesWay)
{
    m_givesWay = givesWay;
    refresh();
}

// What was wrong with an answer is said until it is put right: in its field, or by an answer given anywhere.
void QuestionPanel::mended(const QString &fact)
{
    if (m_doubted.isEmpty() || fact != m_doubted)
        return;
    m_doubted.clear();
    m_message->clear();
}

void QuestionPanel::recordCurrent()
{
    QuestionCard *card = m_list->current();
    if (!card)
        return;
    if (const QString answer = card->form()->answer(); !answer.isEmpty())
        record(*card, answer);
    else
        card->form()->focusAnswer();
}

// "Unknown" never takes back what is half known: it says that asking brought nothing new. What the plan beside knows
// stands anyway, and goes on following it.
void QuestionPanel::record(QuestionCard &card, const QString &answer)
{
    const QuestionRow question = card.question();
    const bool typed = question.kind != AnswerKind::YesNo || (answer != AnswerForm::Yes && answer != AnswerForm::No);
    if (const QString problem = typed ? m_incident.checkAnswer(question.key, answer) : QString(); !problem.isEmpty()) {
        replyTo(*m_message).tell(problem);
        m_doubted = question.key;
        m_known = question.current;
        return;
    }
    const QPointer<QuestionCard> guard = &card;
    const bool fromHere = m_list->isAncestorOf(QApplication::focusWidget());
    const QList<FieldDraft *> drafts{m_source->timeDraft(), card.draft()};
    const viewmodel::Reply reply = replyTo(*m_message, drafts, [this, guard, fromHere] {
        if (guard && guard->form()->field()->text().isEmpty())
            guard->form()->reset();
        // The field may be gone with the question that it belonged to, and the focus with it: on to the next question.
        QWidget *now = QApplication::focusWidget();
        if (fromHere && (!now || m_list->isAncestorOf(now)))
            m_list->setFocus(Qt::OtherFocusReason);
    });
    if (question.kind == AnswerKind::YesNo && (answer == AnswerForm::Yes || answer == AnswerForm::No))
        m_incident.answerYesNo(question.key, answer == AnswerForm::Yes, m_source->source(), m_source->time(), reply);
    else if (answer == AnswerForm::Unknown && !question.unknown && !question.given)
        m_incident.sayAgain(question.key, m_source->source(), m_source->time(), reply);
    else
        m_incident.answer(question.key, answer, m_source->source(), m_source->time(), reply);
}

} // namespace ui
