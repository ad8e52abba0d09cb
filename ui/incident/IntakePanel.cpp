#include "ui/incident/IntakePanel.h"
#include "ui_IntakePanel.h"

#include "ui/common/ActionButton.h"
#include "ui/common/DraftKeeper.h"
#include "ui/common/MessageStrip.h"
#include "ui/common/Metrics.h"
#include "ui/common/Pane.h"
#include "ui/common/ScopedKey.h"
#include "ui/common/ToneLabel.h"
#include "ui/common/FieldDraft.h"
#include "ui/incident/Replies.h"
#include "ui/incident/ScrollingBody.h"
#include "ui/incident/SegmentBar.h"
#include "ui/incident/StripFields.h"
#include "ui/incident/TextEntry.h"
#include "viewmodel/incident/CountyInWords.h"
#include "viewmodel/Desk.h"
#include "viewmodel/TimeText.h"

#include <QCheckBox>
#include <QCompleter>
#include <QVBoxLayout>

#include <algorithm>

namespace ui {

static const QString Scope = QStringLiteral("intake");
static const QString BeganKey = QStringLiteral("intake/began");
static const QString CountyKey = QStringLiteral("intake/county-by-hand");

IntakePanel::IntakePanel(viewmodel::Desk &desk, DraftKeeper &keeper, const QStringList &counties, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_keeper(keeper)
    , m_ui(std::make_unique<Ui::IntakePanel>())
    , m_pane(new Pane(tr("New incident"), this))
    , m_message(new MessageStrip(m_pane))
    , m_narrative(new TextEntry(TextEntry::Kind::Long, tr("What the caller says, in his words")))
    , m_known(counties)
    , m_counties(new SegmentBar(tr("Counties")))
    , m_caution(new ToneLabel)
    , m_open(new ActionButton(tr("Open incident"), ActionButton::Kind::Primary))
{
    build(counties);
    keepDrafts();
    connect(m_narrative, &QPlainTextEdit::textChanged, this, &IntakePanel::noteBegin);
    connect(m_narrative, &QPlainTextEdit::textChanged, this, &IntakePanel::suggestPlans);
    connect(m_narrative, &QPlainTextEdit::textChanged, this, &IntakePanel::suggestCounty);
    connect(what(), &QLineEdit::textChanged, this, &IntakePanel::suggestPlans);
    connect(m_open, &ActionButton::activated, this, &IntakePanel::commit);
    connect(m_narrative, &TextEntry::submitted, this, &IntakePanel::commit);
    connect(county(), &QLineEdit::textEdited, this, [this] { setCountyChosen(true); });
    connect(m_counties, &SegmentBar::picked, this, [this](const QString &county) {
        setCountyChosen(true);
        m_ui->county->setText(county);
        m_ui->place->setFocus(Qt::OtherFocusReason);
    });
    connect(time(), &QLineEdit::textChanged, m_message, &MessageStrip::clear); // what it said may be mended by now
    connect(m_ui->county, &QLineEdit::textChanged, m_counties, &SegmentBar::setChosen);
    connect(&m_desk.session(), &viewmodel::Session::versionsOffered, this, [this] {
        if (isVisible())
            showPlans();
    });
    new ScopedKey(this, QKeySequence(Qt::CTRL | Qt::Key_Return), [this] { commit(); });
}

IntakePanel::~IntakePanel() = default;

void IntakePanel::build(const QStringList &counties)
{
    const Metrics metrics = Metrics::of(this);
    auto *form = new QWidget;
    m_ui->setupUi(form);
    m_ui->grid->addWidget(m_narrative, 0, 0, 1, 4);
    m_narrative->setMaximumHeight(metrics.em(18));
    m_ui->grid->addWidget(m_counties, 3, 1, 1, 3);
    m_ui->grid->setRowStretch(0, 1);
    m_caution->setTone(Tone::Near);
    m_caution->setWordWrap(true);
    m_ui->grid->addWidget(m_caution, 7, 1, 1, 3);
    m_ui->grid->setRowStretch(10, 1); // what is left stays below: the fields belong near the words
    m_ui->grid->setContentsMargins(metrics.inset(), metrics.inset(), metrics.inset(), metrics.inset());
    m_ui->grid->setHorizontalSpacing(metrics.u(3));
    m_ui->grid->setVerticalSpacing(metrics.u(2));

    viewmodel::Choices choices;
    for (const QString &county : counties)
        choices.push_back({county, county});
    m_counties->setChoices(choices);
    m_counties->setVisible(!counties.isEmpty());
    auto *completer = new QCompleter(counties, this);
    completer->setCompletionMode(QCompleter::InlineCompletion);
    m_ui->county->setCompleter(completer);

    auto *leave = new ActionButton(tr("Put away"), ActionButton::Kind::Outlined, form);
    leave->setObjectName(QStringLiteral("leaveButton"));
    connect(leave, &ActionButton::activated, this, &IntakePanel::left);
    m_open->setKeyHint(QKeySequence(Qt::CTRL | Qt::Key_Return));
    m_ui->buttons->setSpacing(Metrics::of(this).em(1)); // side by side, one slip would put the call away
    m_ui->buttons->addWidget(m_open);
    m_ui->buttons->addWidget(leave);
    m_ui->buttons->addStretch();
    m_pane->setSubtitle(tr("only the words are needed; what you type is kept"));
    m_pane->addBody(m_message);
    m_pane->addBody(new ScrollingBody(form, 12), 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_pane);
}

void IntakePanel::keepDrafts()
{
    m_drafts = {new FieldDraft(m_narrative, m_keeper, QStringLiteral("narrative")),
        new FieldDraft(m_ui->source, m_keeper, QStringLiteral("source")),
        new FieldDraft(m_ui->time, m_keeper, QStringLiteral("time")),
        new FieldDraft(m_ui->county, m_keeper, QStringLiteral("county")),
        new FieldDraft(m_ui->place, m_keeper, QStringLiteral("place")),
        new FieldDraft(m_ui->what, m_keeper, QStringLiteral("what")),
        new FieldDraft(m_ui->reason, m_keeper, QStringLiteral("reason"))};
    for (QLineEdit *field : {source(), time(), county(), place(), what(), reason()}) {
        const auto *label = findChild<QLabel *>(field->objectName() + QStringLiteral("Label"));
        field->setAccessibleName(label->text());
    }
}

/// Boxes are made anew while somebody is at one of them: he stays there.
static QString focusedIn(const QList<QCheckBox *> &boxes)
{
    const auto at = std::ranges::find_if(boxes, [](const QCheckBox *box) { return box->hasFocus(); });
    return at == boxes.end() ? QString() : (*at)->objectName();
}

static void focusIn(const QList<QCheckBox *> &boxes, const QString &id)
{
    for (QCheckBox *box : boxes) {
        if (!id.isEmpty() && box->objectName() == id) {
            box->show(); // the layout would show it later
            box->setFocus(Qt::OtherFocusReason);
        }
    }
}

// The plans as they are in force now.
void IntakePanel::showPlans()
{
    const QString at = focusedIn(m_plans);
    const QStringList chosen = m_plansChosen ? chosenPlans() : QStringList();
    qDeleteAll(m_plans);
    m_plans.clear();
    const viewmodel::Choices choices = m_desk.planChoices();
    while (QLayoutItem *item = m_ui->plans->takeAt(0))
        delete item;
    for (const viewmodel::Choice &choice : choices) {
        auto *box = new QCheckBox(choice.text, m_ui->what->parentWidget());
        box->setObjectName(choice.id);
        box->setChecked(chosen.contains(choice.id));
        connect(box, &QCheckBox::clicked, this, [this] { m_plansChosen = true; });
        connect(box, &QCheckBox::toggled, this, &IntakePanel::showCaution);
        connect(box, &QCheckBox::toggled, this, &IntakePanel::showAskers);
        m_ui->plans->addWidget(box);
        m_plans.append(box);
    }
    m_ui->plans->addStretch();
    m_ui->planLabel->setVisible(!choices.empty());
    suggestPlans();
    showCaution();
    showAskers();
    focusIn(m_plans, at);
}

// A superseded plan is started with a reason; nobody is asked for one while none is chosen.
void IntakePanel::showCaution()
{
    m_caution->setText(m_desk.planCautions(chosenPlans()));
    for (QWidget *field : {static_cast<QWidget *>(m_caution), static_cast<QWidget *>(m_ui->reasonLabel),
             static_cast<QWidget *>(m_ui->reason)})
        field->setVisible(!m_caution->text().isEmpty());
}

// That one of the plans asked for another is recorded only where somebody says so.
void IntakePanel::showAskers()
{
    const QString asking = beside();
    const QString at = focusedIn(m_askers);
    qDeleteAll(m_askers);
    m_askers.clear();
    for (const viewmodel::Choice &choice : m_desk.askers(chosenPlans())) {
        auto *box = new QCheckBox(choice.text, m_ui->what->parentWidget());
        box->setObjectName(choice.id);
        box->setChecked(choice.id == asking);
        connect(box, &QCheckBox::clicked, this, [this, box] {
            m_plansChosen = true; // what it is about is no suggestion any more
            for (QCheckBox *other : m_askers) { // one of them alone
                if (other != box)
                    other->setChecked(false);
            }
        });
        m_ui->askers->addWidget(box);
        m_askers.append(box);
    }
    orderFields();
    focusIn(m_askers, at);
}

QString IntakePanel::beside() const
{
    const auto asking = std::ranges::find_if(m_askers, [](const QCheckBox *box) { return box->isChecked(); });
    return asking == m_askers.end() ? QString() : (*asking)->objectName();
}

QStringList IntakePanel::chosenPlans() const
{
    QStringList plans;
    for (const QCheckBox *box : m_plans) {
        if (box->isChecked())
            plans.append(box->objectName());
    }
    return plans;
}

// What the caller says speaks for a plan; whoever has chosen one himself knows better.
void IntakePanel::suggestPlans()
{
    if (m_plansChosen)
        return;
    const QStringList suggested = m_desk.suggestedPlans(m_narrative->text() + u' ' + what()->text());
    for (QCheckBox *box : m_plans)
        box->setChecked(suggested.contains(box->objectName()));
}

// The county he names is proposed; what is typed or chosen is never written over.
void IntakePanel::suggestCounty()
{
    if (!m_countyChosen)
        county()->setText(viewmodel::countyInWords(m_narrative->text(), m_known));
}

// In the order a call is told; the counties to click on come last.
void IntakePanel::orderFields()
{
    QList<QWidget *> order{m_narrative, source(), time(), county(), place(), what()};
    order.append(QList<QWidget *>(m_plans.begin(), m_plans.end()));
    order.append(QList<QWidget *>(m_askers.begin(), m_askers.end()));
    order.append(
        {reason(), m_open, findChild<ActionButton *>(QStringLiteral("leaveButton")), m_counties->focusProxy()});
    for (qsizetype i = 1; i < order.size(); ++i) {
        if (order[i])
            setTabOrder(order[i - 1], order[i]);
    }
}

void IntakePanel::begin()
{
    if (const auto kept = base::parseIso(m_keeper.load(BeganKey).toStdString()))
        setBegan(*kept); // before the words come back, which would take this moment for the first
    const bool byHand = !m_keeper.load(CountyKey).isEmpty();
    m_countyChosen = true; // the words come back before the county that was typed to them
    scopeDrafts(m_drafts, Scope);
    const bool isEmpty = m_narrative->text().isEmpty() && county()->text().isEmpty();
    const bool other =
        !county()->text().isEmpty() && county()->text() != viewmodel::countyInWords(m_narrative->text(), m_known);
    setCountyChosen(other || (byHand && !isEmpty));
    m_plansChosen = false;
    showPlans();
    m_narrative->setFocus(Qt::OtherFocusReason);
}

void IntakePanel::noteBegin()
{
    if (m_narrative->text().isEmpty()) {
        setBegan({});
        if (county()->text().isEmpty())
            setCountyChosen(false); // another call
    } else if (!m_began) {
        setBegan(m_desk.now());
    }
}

// Kept with the drafts: put away and taken up again, his word on the county still stands.
void IntakePanel::setCountyChosen(bool chosen)
{
    m_countyChosen = chosen;
    m_keeper.save(CountyKey, chosen ? QStringLiteral("chosen") : QString());
}

void IntakePanel::setBegan(std::optional<base::Instant> began)
{
    if (began == m_began)
        return;
    m_began = began;
    m_keeper.save(BeganKey, began ? QString::fromStdString(base::toIso(*began)) : QString());
    const QString moment = began ? viewmodel::clockText(*began) : tr("now");
    time()->setPlaceholderText(tr("%1, or as told: 03:02").arg(moment));
}

viewmodel::Intake IntakePanel::intake() const
{
    viewmodel::Intake intake{m_narrative->text(), m_ui->source->text(), m_ui->county->text(), m_ui->place->text(),
        m_ui->what->text(), chosenPlans(), m_ui->time->text(), m_began};
    if (!planCaution().isEmpty())
        intake.reason = m_ui->reason->text();
    intake.beside = beside();
    return intake;
}

void IntakePanel::commit()
{
    if (m_narrative->text().isEmpty()) {
        replyTo(*m_message).tell(tr("Type what the caller says first; nothing else is needed."));
        m_narrative->setFocus(Qt::OtherFocusReason);
        return;
    }
    if (!planCaution().isEmpty() && reason()->text().trimmed().isEmpty()) {
        replyTo(*m_message)
            .tell(tr("Say why a superseded plan is started, or leave it out; everything typed is kept."));
        reason()->setFocus(Qt::OtherFocusReason);
        return;
    }
    m_message->clear();
    const viewmodel::Reply reply = replyTo(*m_message, m_drafts, [this] { Q_EMIT recorded(); });
    const viewmodel::RequestId handedIn = m_desk.report(intake(), {this, [this, reply](const QString &problem) {
                                                                       reply.tell(problem);
                                                                       if (!problem.isEmpty() && !isVisible())
                                                                           m_desk.sayAside(problem);
                                                                   }});
    if (handedIn == 0 && !m_message->text().isEmpty()) { // the time cannot be read; else it is on its way already
        time()->setFocus(Qt::OtherFocusReason);
        time()->selectAll();
    }
}

QLineEdit *IntakePanel::county() const { return m_ui->county; }
QLineEdit *IntakePanel::place() const { return m_ui->place; }
QLineEdit *IntakePanel::what() const { return m_ui->what; }
QLineEdit *IntakePanel::source() const { return m_ui->source; }
QLineEdit *IntakePanel::reason() const { return m_ui->reason; }
QString IntakePanel::planCaution() const { return m_caution->isHidden() ? QString() : m_caution->text(); }
QLineEdit *IntakePanel::time() const { return m_ui->time; }

} // namespace ui
