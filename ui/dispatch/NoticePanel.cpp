#include "ui/dispatch/NoticePanel.h"

#include "ui/common/ActionButton.h"
#include "ui/common/EmptyState.h"
#include "ui/common/FieldDraft.h"
#include "ui/common/InlineStrip.h"
#include "ui/common/MessageStrip.h"
#include "ui/common/Metrics.h"
#include "ui/common/Pane.h"
#include "ui/common/RowList.h"
#include "ui/common/ToneLabel.h"
#include "ui/dispatch/ChainBar.h"
#include "ui/dispatch/DraftForm.h"
#include "ui/dispatch/NoticeStrips.h"
#include "ui/dispatch/PaperView.h"
#include "ui/dispatch/RequestForm.h"

#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPointer>
#include <QScrollArea>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace ui {

using viewmodel::NoticeAct;

static QScrollArea *scrolled(QWidget *content)
{
    auto *area = new QScrollArea;
    area->setWidgetResizable(true);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setWidget(content);
    return area;
}

NoticePanel::NoticePanel(
    viewmodel::Approval &approval, DraftKeeper &keeper, std::function<viewmodel::Choices()> incidents, QWidget *parent)
    : QWidget(parent)
    , m_approval(approval)
    , m_pane(new Pane(tr("Text to sign"), this))
    , m_standing(new ToneLabel)
    , m_phone(new ToneLabel)
    , m_chain(new ChainBar)
    , m_message(new MessageStrip)
    , m_body(new QStackedWidget)
    , m_empty(new EmptyState)
    , m_paper(new PaperView)
    , m_text(new QPlainTextEdit)
    , m_request(new RequestForm(approval, keeper, std::move(incidents)))
    , m_draft(new DraftForm(approval, keeper))
    , m_strips(new NoticeStrips(approval, keeper))
    , m_bar(new ActBar)
    , m_opinion(new FieldDraft(m_bar->opinion(), keeper, QStringLiteral("opinion")))
{
    build();
    connect(&approval, &viewmodel::Approval::changed, this, &NoticePanel::follow);
    connect(&approval, &viewmodel::Approval::textChanged, this, &NoticePanel::sayChanged);
    connect(m_bar, &ActBar::wanted, this, &NoticePanel::does);
    connect(m_bar->opinion(), &QLineEdit::textChanged, this, [this] { m_paper->setPaper(paperNow()); });
    // Once the sheet is as long as what was typed makes it.
    connect(m_bar->opinion(), &QLineEdit::textEdited, this, &NoticePanel::showOpinion, Qt::QueuedConnection);
    connect(m_strips, &NoticeStrips::openChanged, this, [this](bool isOpen) { m_bar->setActing(!isOpen); });
    connect(m_strips, &NoticeStrips::told, this, [this](const QString &problem, const QString &said) {
        m_bar->say(problem.isEmpty() ? said : problem, !problem.isEmpty());
        if (problem.isEmpty()) { // done: what changed before it is known, and the button that had the focus is gone
            m_message->clear();
            Q_EMIT done();
        }
    });
    connect(&m_approval, &viewmodel::Approval::personChanged, this, [this] {
        clearSecrets();
        m_strips->closeAll(); // what was typed is kept for its writer
    });
    const auto leaveForm = [this] {
        m_body->setCurrentWidget(m_sheet);
        showHead();
        showBody();
        Q_EMIT done();
    };
    connect(m_request, &RequestForm::left, this, leaveForm);
    connect(m_request, &RequestForm::recorded, this, leaveForm);
    connect(m_draft, &DraftForm::left, this, leaveForm);
    connect(m_draft, &DraftForm::recorded, this, leaveForm);
    follow();
}

void NoticePanel::build()
{
    const Metrics metrics = Metrics::of(this);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_pane);
    for (ToneLabel *line : {m_standing, m_phone}) {
        line->setWordWrap(true);
        line->setContentsMargins(metrics.inset(), metrics.u(1), metrics.inset(), metrics.u(1));
    }
    m_standing->setTone(Tone::Muted);
    m_phone->setFont(boldFont(font()));
    auto *around = new QWidget; // the sheet lies on the desk, with some of it to be seen
    auto *desk = new QVBoxLayout(around);
    desk->setContentsMargins(metrics.em(1), metrics.u(3), metrics.em(1), metrics.u(3));
    desk->addWidget(m_paper);
    desk->addStretch(1);
    m_sheet = scrolled(around);
    m_sheet->setFocusPolicy(Qt::StrongFocus); // Page Down reads on
    m_sheet->setAccessibleName(tr("Text of the notice"));
    m_text->setReadOnly(true);
    m_text->setAccessibleName(tr("Text of the notice, byte for byte"));
    m_requestArea = scrolled(m_request);
    m_draftArea = scrolled(m_draft);
    for (QWidget *page : std::initializer_list<QWidget *>{m_empty, m_sheet, m_text, m_requestArea, m_draftArea})
        m_body->addWidget(page);
    m_empty->setContent(
        tr("No notice is in view. %1 opens the one that is picked in the queue."), QStringLiteral("Enter"));
    for (QWidget *part : std::initializer_list<QWidget *>{m_standing, m_phone, m_chain, m_message})
        m_pane->addBody(part);
    m_pane->addBody(m_body, 1);
    m_pane->addBody(m_strips);
    m_pane->addBody(m_bar);
}

QList<QWidget *> NoticePanel::readingParts() const { return {m_sheet, m_text, m_bar}; }

QString NoticePanel::message() const { return m_message->text(); }
QString NoticePanel::phoneText() const { return m_phone->isHidden() ? QString() : m_phone->text(); }

void NoticePanel::showHead()
{
    const viewmodel::ApprovalView &view = m_approval.view();
    const bool requesting = m_request->strip()->isOpen(); // about none of the notices that there are
    const bool hasText = !requesting && view.draft > 0;
    m_pane->setSubtitle(
        hasText ? tr("as it is signed, item by item · T shows every byte · draft %1").arg(view.draft) : QString());
    m_pane->setNote(hasText ? tr("SM3 %1 …").arg(view.paper.digest.left(16)) : QString());
    m_standing->setText(view.title + QStringLiteral(" · ") + view.standing);
    m_standing->setVisible(view.notice != 0 && !requesting);
    m_phone->setText(view.phone);
    m_phone->setTone(view.phoneState == viewmodel::ClockState::Over ? Tone::Danger : Tone::Near);
    m_phone->setVisible(!view.phone.isEmpty() && !requesting);
    m_chain->setVisible(view.notice != 0 && !requesting);
    m_chain->setSteps(view.chain);
}

viewmodel::NoticePaper NoticePanel::paperNow() const
{
    const viewmodel::ApprovalView &view = m_approval.view();
    viewmodel::NoticePaper paper = view.paper;
    if (view.act != NoticeAct::Sign || !view.actRefusal.isEmpty())
        return paper;
    for (viewmodel::PaperOpinion &opinion : paper.opinions) {
        if (opinion.state == viewmodel::PaperOpinion::State::Waiting)
            opinion.words = viewmodel::SignerEntry{m_bar->opinion()->text(), {}}.opinionText();
    }
    return paper;
}

/// What is signed is seen while it is typed.
void NoticePanel::showOpinion()
{
    const QRect waiting = m_paper->waitingRow();
    if (waiting.isNull())
        return;
    const QRect row = waiting.translated(m_paper->pos());
    m_sheet->ensureVisible(row.center().x(), row.center().y(), 0, row.height());
}

/// A request that is being filled in stays, whatever happens to notices meanwhile. A draft goes with its notice, and
/// what was typed comes back with it.
void NoticePanel::showBody()
{
    const viewmodel::ApprovalView &view = m_approval.view();
    const QString digest = view.paper.digest.isEmpty() ? QString() : QStringLiteral("SM3 ") + view.paper.digest;
    m_paper->setPaper(paperNow());
    const QString text = digest.isEmpty() ? tr("There is no draft yet, so there is no text.")
                                          : digest + QStringLiteral("\n\n") + view.paper.text + view.paper.signings;
    if (m_text->toPlainText() != text)
        m_text->setPlainText(text);
    const bool entering = m_request->strip()->isOpen() || m_draft->strip()->isOpen();
    // Where a strip is open its button is the one that Ctrl+Enter presses: none beside it says the same.
    m_bar->setActing(!m_strips->current());
    m_bar->setVisible(view.notice != 0 && !entering);
    if (entering)
        return;
    if (view.notice == 0)
        m_body->setCurrentWidget(m_empty);
    else if (m_body->currentWidget() != m_text)
        m_body->setCurrentWidget(m_sheet);
}

void NoticePanel::follow()
{
    const viewmodel::ApprovalView &view = m_approval.view();
    if (view.notice != m_shown) { // nothing that was typed or said is about this one
        if (m_shown != 0 && m_request->strip()->isOpen())
            leaveForms(); // what was typed comes back with N
        m_shown = view.notice;
        clearSecrets();
        m_message->clear();
        m_strips->closeAll();
        m_bar->say(m_strips->keptWords(), false);
        if (m_draft->strip()->isOpen())
            m_draft->strip()->close();
        m_sheet->ensureVisible(0, 0);
    } else if (view.draft != m_shownDraft) {
        m_strips->closeAll(); // what was typed was about another text, or about none
    }
    m_shownDraft = view.draft;
    m_opinion->setScope( // of this draft: another is another matter
        view.draft == 0 ? QString() : QStringLiteral("dispatch/%1/draft-%2").arg(view.notice).arg(view.draft));
    m_bar->show(view);
    showHead();
    showBody();
}

void NoticePanel::clearSecrets()
{
    m_bar->password()->clear();
    m_strips->clearSecrets();
}

void NoticePanel::sayChanged(const QString &sentence)
{
    clearSecrets();
    m_strips->closeAll();
    m_message->showMessage({sentence, {}, {}});
}

viewmodel::Reply NoticePanel::reply(const QString &done)
{
    return {this, [this, done](const QString &problem) {
                m_bar->say(problem.isEmpty() ? done : problem, !problem.isEmpty());
                if (problem.isEmpty())
                    m_message->clear();
            }};
}

/// What was typed in them stays.
void NoticePanel::leaveForms()
{
    for (InlineStrip *form : {m_request->strip(), m_draft->strip()}) {
        if (form->isOpen())
            form->close();
    }
    if (m_body->currentWidget() == m_requestArea || m_body->currentWidget() == m_draftArea)
        m_body->setCurrentWidget(m_sheet);
    showHead();
    showBody();
}

void NoticePanel::open()
{
    leaveForms();
    const viewmodel::ApprovalView &view = m_approval.view();
    if (!view.actRefusal.isEmpty())
        return; // it is another's: one goes on in the queue
    if (view.act != NoticeAct::Open)
        return m_bar->focusAct();
    m_approval.open({this, [this](const QString &problem) {
                         m_bar->say(problem);
                         if (problem.isEmpty())
                             m_bar->focusAct();
                     }});
}

void NoticePanel::act()
{
    if (m_request->strip()->isOpen() || m_draft->strip()->isOpen() || m_strips->current())
        return; // the strip has a button of its own
    m_bar->button(NoticeDeed::Act)->click();
}

void NoticePanel::sign()
{
    const viewmodel::SignerEntry typed{m_bar->opinion()->text(), m_bar->password()->text()};
    m_bar->password()->clear();
    m_approval.sign(typed,
        {this, [this, opinion = HandedIn({m_opinion})](const QString &problem) {
             m_bar->say(problem.isEmpty() ? tr("Signed. Until the next has opened it, W takes it back.") : problem,
                 !problem.isEmpty());
             if (!problem.isEmpty())
                 return m_bar->focusAct();
             opinion.recorded();
             m_message->clear();
             Q_EMIT done();
         }});
}

void NoticePanel::actOn()
{
    const viewmodel::ApprovalView &view = m_approval.view();
    switch (view.act) {
    case NoticeAct::None:
        return;
    case NoticeAct::Draft:
        return enterDraft();
    case NoticeAct::Open:
        return open();
    case NoticeAct::Sign:
        return sign();
    case NoticeAct::Issue:
        return m_approval.issue(reply(tr("Issued. Goods out is the holder's next step.")));
    case NoticeAct::Ship:
        return does(NoticeDeed::Ship);
    case NoticeAct::ConfirmShipment:
        return does(NoticeDeed::ConfirmShipment);
    case NoticeAct::FollowUp:
        return m_strips->openFollowUp();
    }
}

void NoticePanel::does(NoticeDeed deed)
{
    m_bar->say({});
    switch (deed) {
    case NoticeDeed::Act:
        return actOn();
    case NoticeDeed::GiveBack:
        return m_strips->openGiveBack();
    case NoticeDeed::Refuse:
        return m_strips->openRefuse();
    case NoticeDeed::TakeBack:
        return m_strips->openTakeBack();
    case NoticeDeed::DraftAnew:
        return enterDraft();
    case NoticeDeed::OrderByPhone:
        return m_strips->openPhone();
    case NoticeDeed::Papers:
        return m_strips->openPapers();
    case NoticeDeed::ChooseSupply:
        return m_strips->openSupply();
    case NoticeDeed::Ship:
        return m_approval.ship(reply(tr("Recorded. It counts with the second signature of the holder.")));
    case NoticeDeed::ConfirmShipment:
        return m_strips->openSecondSignature();
    case NoticeDeed::FollowUp:
        return m_strips->openFollowUp();
    case NoticeDeed::Withdraw:
        return m_strips->openWithdraw();
    case NoticeDeed::Cancel:
        return m_strips->openCancel();
    }
}

void NoticePanel::enterRequest()
{
    m_strips->closeAll();
    if (m_draft->strip()->isOpen())
        m_draft->strip()->close();
    m_body->setCurrentWidget(m_requestArea);
    m_request->open();
    showHead();
    showBody();
}

void NoticePanel::enterDraft()
{
    m_strips->closeAll();
    m_body->setCurrentWidget(m_draftArea);
    m_draft->open();
    showBody();
}

void NoticePanel::verify()
{
    const viewmodel::CheckedNotice checked = m_approval.verify();
    if (!checked.lines.isEmpty())
        m_bar->say((QStringList{checked.verdict} + checked.lines).join(u'\n'), checked.faulty);
}

void NoticePanel::toggleText()
{
    const bool paper = m_body->currentWidget() == m_sheet;
    if (paper || m_body->currentWidget() == m_text)
        m_body->setCurrentWidget(paper ? static_cast<QWidget *>(m_text) : m_sheet);
}

} // namespace ui
