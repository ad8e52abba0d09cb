#include "ui/handover/HandoverBar.h"

#include "ui/common/ActionButton.h"
#include "ui/common/FieldDraft.h"
#include "ui/common/FlowLayout.h"
#include "ui/common/InlineStrip.h"
#include "ui/common/Metrics.h"
#include "ui/common/PasswordLine.h"
#include "ui/common/ToneLabel.h"

#include <QLineEdit>
#include <QPlainTextEdit>
#include <QVBoxLayout>

namespace ui {

using viewmodel::HandoverAct;

HandoverBar::HandoverBar(viewmodel::HandoverScreen &handover, DraftKeeper &keeper, QWidget *parent)
    : QWidget(parent)
    , m_handover(handover)
    , m_given(new ToneLabel(this))
    , m_taken(new ToneLabel(this))
    , m_remarkSaid(new ToneLabel(this))
    , m_fields(new QWidget(this))
    , m_notesLabel(new ToneLabel(this))
    , m_notes(new QPlainTextEdit(this))
    , m_remarkLabel(new ToneLabel(this))
    , m_remark(new QLineEdit(this))
    , m_passwordLabel(new ToneLabel(this))
    , m_password(makePasswordLine(tr("Password"), this))
    , m_primary(new ActionButton(QString(), ActionButton::Kind::Primary, this))
    , m_withdraw(new ActionButton(tr("Take back…"), ActionButton::Kind::Outlined, this))
    , m_reasons(new ToneLabel(this))
    , m_said(new ToneLabel(this))
    , m_strip(new InlineStrip(this))
    , m_reason(new QLineEdit(this))
    , m_notesDraft(new FieldDraft(m_notes, keeper, QStringLiteral("notes")))
    , m_remarkDraft(new FieldDraft(m_remark, keeper, QStringLiteral("remark")))
    , m_reasonDraft(new FieldDraft(m_reason, keeper, QStringLiteral("reason")))
{
    build();
    connect(&handover, &viewmodel::HandoverScreen::changed, this, &HandoverBar::follow);
    connect(m_notes, &QPlainTextEdit::textChanged, this, [this] { m_handover.setNotes(m_notes->toPlainText()); });
    connect(m_primary, &ActionButton::activated, this, &HandoverBar::sign);
    connect(m_primary, &ActionButton::refusedWith, this, [this](const QString &reason) { say(reason); });
    connect(m_withdraw, &ActionButton::activated, this, &HandoverBar::openWithdraw);
    connect(m_withdraw, &ActionButton::refusedWith, this, [this](const QString &reason) { say(reason); });
    connect(m_strip, &InlineStrip::confirmed, this, &HandoverBar::withdraw);
    connect(m_password, &QLineEdit::returnPressed, m_primary, &ActionButton::click);
    m_notesDraft->setScope(QStringLiteral("handover"));
    m_handover.setNotes(m_notes->toPlainText()); // not those of whoever sat here before
    follow();
}

void HandoverBar::build()
{
    const Metrics metrics = Metrics::of(this);
    m_notes->setAccessibleName(tr("Notes for whoever comes"));
    m_notes->setPlaceholderText(tr("what is not in the record: one note a line"));
    m_notes->setTabChangesFocus(true);
    m_notes->setFixedHeight(metrics.em(6.4));
    m_remark->setAccessibleName(tr("Remark"));
    m_remark->setPlaceholderText(tr("may stay empty"));
    m_password->setFixedWidth(metrics.em(12));
    m_primary->setKeyHint(Qt::CTRL | Qt::Key_Return);
    m_withdraw->setKeyHint(Qt::Key_W);
    const auto label = [](ToneLabel *line, const QString &text, QWidget *buddy) {
        line->setText(text);
        line->setTone(Tone::Muted);
        line->setBuddy(buddy);
    };
    label(m_notesLabel, m_notes->accessibleName(), m_notes);
    label(m_remarkLabel, m_remark->accessibleName(), m_remark);
    label(m_passwordLabel, m_password->accessibleName(), m_password);
    m_strip->addField(tr("Reason"), m_reason);
    m_strip->setTitle(tr("Take the handover back"));
    m_strip->setConfirmText(tr("Take back"));
    m_strip->setConfirmPrimary();

    auto *acts = new FlowLayout(metrics.u(2));
    for (QWidget *part : std::initializer_list<QWidget *>{m_passwordLabel, m_password, m_primary, m_withdraw})
        acts->addWidget(part);
    auto *fields = new QVBoxLayout(m_fields);
    fields->setContentsMargins(0, 0, 0, 0);
    fields->setSpacing(metrics.u(1));
    for (QWidget *part : std::initializer_list<QWidget *>{m_notesLabel, m_notes, m_remarkLabel, m_remark})
        fields->addWidget(part);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(metrics.inset(), metrics.u(2), metrics.inset(), metrics.u(2));
    layout->setSpacing(metrics.u(2));
    for (QWidget *part : std::initializer_list<QWidget *>{m_given, m_taken, m_remarkSaid, m_fields})
        layout->addWidget(part);
    layout->addLayout(acts);
    layout->addWidget(m_strip);
    for (ToneLabel *line : {m_given, m_taken, m_remarkSaid, m_reasons, m_said})
        line->setWordWrap(true);
    for (ToneLabel *line : {m_reasons, m_said}) {
        line->hide();
        layout->addWidget(line);
    }
    m_reasons->setFont(typeFont(font(), TypeRole::Note));
    m_reasons->setTone(Tone::Muted);
}

void HandoverBar::showSignatures()
{
    const viewmodel::HandoverView &view = m_handover.view();
    const auto show = [](ToneLabel *line, const QString &title, const QString &words, bool good) {
        line->setText(title + u' ' + words);
        line->setTone(good ? Tone::Text : Tone::Danger);
        line->setVisible(!words.isEmpty());
    };
    show(m_given, tr("Handed over:"), view.given, view.givenGood);
    show(m_taken, tr("Taken over:"), view.taken, view.takenGood);
    show(m_remarkSaid, view.taken.isEmpty() ? tr("Reason:") : tr("Remark:"), view.remark, true);
}

void HandoverBar::showFields()
{
    const viewmodel::HandoverView &view = m_handover.view();
    const bool gives = view.act == HandoverAct::Give;
    const bool signs = view.act != HandoverAct::None && view.actRefusal.isEmpty();
    for (QWidget *part : std::initializer_list<QWidget *>{m_notesLabel, m_notes})
        part->setVisible(gives && signs);
    for (QWidget *part : std::initializer_list<QWidget *>{m_remarkLabel, m_remark})
        part->setVisible(!gives && signs);
    for (QWidget *part : std::initializer_list<QWidget *>{m_passwordLabel, m_password})
        part->setVisible(signs);
    if (!signs)
        m_password->clear();
    m_remarkDraft->setScope(view.act == HandoverAct::Take ? QStringLiteral("handover/%1").arg(view.number) : QString());
    m_reasonDraft->setScope(view.waits ? QStringLiteral("handover/%1").arg(view.number) : QString());
}

void HandoverBar::follow()
{
    const viewmodel::HandoverView &view = m_handover.view();
    showSignatures();
    showFields();
    const bool gives = view.act == HandoverAct::Give;
    // Whoever gave it waits for somebody else: signing in is the next thing to do here.
    m_primary->setText(gives ? tr("Sign and hand over")
            : view.ownGift   ? tr("Sign in the next…")
                             : tr("Sign and take over"));
    m_primary->setKeyHint(
        view.ownGift ? QKeySequence(Qt::SHIFT | Qt::Key_F12) : QKeySequence(Qt::CTRL | Qt::Key_Return));
    m_primary->setRefusal(view.ownGift ? QString() : view.actRefusal);
    m_primary->setVisible(view.act != HandoverAct::None && !m_strip->isOpen());
    m_withdraw->setVisible(view.waits && view.withdrawRefusal.isEmpty() && !m_strip->isOpen());
    m_reasons->setText(view.actRefusal);
    m_reasons->setVisible(view.act != HandoverAct::None && !view.actRefusal.isEmpty());
    setVisible(view.there);
}

void HandoverBar::forget()
{
    say({});
    clearSecrets();
    if (m_strip->isOpen())
        m_strip->close();
    follow();
}

void HandoverBar::clearSecrets() { m_password->clear(); }

void HandoverBar::say(const QString &sentence, bool bad)
{
    m_said->setTone(bad ? Tone::Danger : Tone::Ok);
    m_said->setText(sentence);
    m_said->setVisible(!sentence.isEmpty());
    setAccessibleDescription(sentence);
}

QString HandoverBar::said() const { return m_said->isHidden() ? QString() : m_said->text(); }

QString HandoverBar::signatures() const
{
    QStringList lines;
    for (const ToneLabel *line : {m_given, m_taken, m_remarkSaid}) {
        if (!line->isHidden())
            lines << line->text();
    }
    return lines.join(u'\n');
}

void HandoverBar::focusAct()
{
    for (QWidget *part : std::initializer_list<QWidget *>{m_notes, m_remark, m_primary}) {
        if (!part->isHidden() && part->isVisible())
            return part->setFocus(Qt::OtherFocusReason);
    }
}

void HandoverBar::act()
{
    if (!m_strip->isOpen()) // it has a button of its own
        m_primary->click();
}

void HandoverBar::told(const QString &problem, const QString &success)
{
    say(problem.isEmpty() ? success : problem, !problem.isEmpty());
    if (problem.isEmpty())
        Q_EMIT done();
    else if (m_password->isVisible())
        m_password->setFocus(Qt::OtherFocusReason);
}

void HandoverBar::sign()
{
    const viewmodel::HandoverView &view = m_handover.view();
    say({});
    if (view.ownGift)
        return Q_EMIT switchWanted();
    const QString password = m_password->text();
    m_password->clear();
    if (view.act == HandoverAct::Give)
        m_handover.give(password,
            {this, [this, notes = HandedIn({m_notesDraft})](const QString &problem) {
                 if (problem.isEmpty())
                     notes.recorded();
                 told(problem, tr("Signed. Whoever comes signs in with Shift+F12, looks at it here, and signs too."));
             }});
    else
        m_handover.take(
            m_remark->text(), password, {this, [this, remark = HandedIn({m_remarkDraft})](const QString &problem) {
                                             if (problem.isEmpty())
                                                 remark.recorded();
                                             told(problem, tr("Signed: the desk is yours."));
                                         }});
}

void HandoverBar::openWithdraw()
{
    const viewmodel::HandoverView &view = m_handover.view();
    if (!view.waits)
        return say(tr("Nothing in view waits to be taken over."));
    if (!view.withdrawRefusal.isEmpty())
        return say(view.withdrawRefusal);
    say({});
    m_strip->open();
    follow();
}

void HandoverBar::withdraw()
{
    m_handover.withdraw(m_reason->text(),
        {this, [this, answer = m_strip->answer(), reason = HandedIn({m_reasonDraft})](const QString &problem) {
             if (problem.isEmpty())
                 reason.recorded();
             answer(problem);
             follow();
             if (problem.isEmpty())
                 told({}, tr("Taken back."));
         }});
}

} // namespace ui
