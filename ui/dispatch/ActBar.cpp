#include "ui/dispatch/ActBar.h"

#include "ui/common/ActionButton.h"
#include "ui/common/FlowLayout.h"
#include "ui/common/Metrics.h"
#include "ui/common/OpinionLine.h"
#include "ui/common/PasswordLine.h"
#include "ui/common/ToneLabel.h"

#include <QLineEdit>
#include <QVBoxLayout>

namespace ui {

using viewmodel::NoticeAct;
using viewmodel::NoticeOffer;

ActBar::ActBar(QWidget *parent)
    : QWidget(parent)
    , m_opinion(makeOpinionLine(this))
    , m_password(makePasswordLine(tr("Password"), this))
    , m_reasons(new ToneLabel(this))
    , m_said(new ToneLabel(this))
{
    const Metrics metrics = Metrics::of(this);
    m_password->setToolTip(tr("Alt with its letter does the others from here"));
    m_deeds = new QWidget(this);
    auto *first = new FlowLayout(metrics.u(2));
    auto *others = new FlowLayout(metrics.u(2));
    addField(*m_opinion, metrics.em(9), *first);
    addField(*m_password, metrics.em(9), *first);
    addButton(NoticeDeed::Act, {}, 0, *first);
    addButton(NoticeDeed::GiveBack, tr("Return…"), Qt::Key_R, *first);
    addButton(NoticeDeed::Refuse, tr("Do not approve…"), Qt::Key_F, *first);
    addButton(NoticeDeed::TakeBack, tr("Take signature back…"), Qt::Key_W, *others);
    addButton(NoticeDeed::DraftAnew, tr("Draft anew…"), Qt::Key_D, *others);
    addButton(NoticeDeed::OrderByPhone, tr("Ordered by phone…"), Qt::Key_P, *others);
    addButton(NoticeDeed::Papers, tr("Papers came…"), Qt::Key_B, *others);
    addButton(NoticeDeed::ChooseSupply, tr("Way of supply…"), Qt::Key_S, *others);
    addButton(NoticeDeed::Ship, tr("Goods out"), Qt::Key_O, *others);
    addButton(NoticeDeed::ConfirmShipment, tr("Second signature"), Qt::Key_C, *others);
    addButton(NoticeDeed::FollowUp, tr("Record progress…"), Qt::Key_G, *others);
    addButton(NoticeDeed::Withdraw, tr("Withdraw request…"), Qt::Key_X, *others);
    addButton(NoticeDeed::Cancel, tr("Cancel notice…"), Qt::Key_X, *others); // a notice is open or issued, never both
    m_buttons[NoticeDeed::Act]->setPrimary(true);
    m_buttons[NoticeDeed::Act]->setKeyHint(Qt::CTRL | Qt::Key_Return);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(metrics.inset(), metrics.u(2), metrics.inset(), metrics.u(2));
    layout->setSpacing(metrics.u(2));
    auto *deeds = new QVBoxLayout(m_deeds);
    deeds->setContentsMargins(0, 0, 0, 0);
    deeds->setSpacing(metrics.u(2));
    deeds->addLayout(first);
    deeds->addLayout(others);
    layout->addWidget(m_deeds);
    for (ToneLabel *line : {m_reasons, m_said}) {
        line->setWordWrap(true);
        line->hide();
        layout->addWidget(line);
    }
    m_reasons->setFont(typeFont(font(), TypeRole::Note));
    m_reasons->setTone(Tone::Muted);
}

void ActBar::addField(QLineEdit &field, int width, QLayout &layout)
{
    auto *label = new ToneLabel(this);
    label->setText(field.accessibleName());
    label->setTone(Tone::Muted);
    label->setBuddy(&field);
    field.setFixedWidth(width);
    for (QWidget *part : std::initializer_list<QWidget *>{label, &field}) {
        layout.addWidget(part);
        m_signing << part;
    }
}

void ActBar::addButton(NoticeDeed deed, const QString &text, int key, QLayout &layout)
{
    auto *button = new ActionButton(text, ActionButton::Kind::Outlined, this);
    if (key != 0)
        button->setKeyHint(key);
    connect(button, &ActionButton::activated, this, [this, deed] { Q_EMIT wanted(deed); });
    connect(button, &ActionButton::refusedWith, this, [this](const QString &reason) { say(reason); });
    m_buttons.insert(deed, button);
    layout.addWidget(button);
}

void ActBar::showOffer(NoticeDeed deed, const NoticeOffer &offer, bool alsoRefused)
{
    ActionButton *button = m_buttons[deed];
    button->setRefusal(offer.refusal);
    button->setVisible(offer.shown && (alsoRefused || offer.refusal.isEmpty()));
}

void ActBar::showAct(const viewmodel::ApprovalView &view)
{
    m_primary = view.act == NoticeAct::Ship      ? NoticeDeed::Ship
        : view.act == NoticeAct::ConfirmShipment ? NoticeDeed::ConfirmShipment
        : view.act == NoticeAct::FollowUp        ? NoticeDeed::FollowUp
                                                 : NoticeDeed::Act;
    static const QMap<NoticeAct, QString> Texts{{NoticeAct::Draft, tr("Draft…")}, {NoticeAct::Open, tr("Open to sign")},
        {NoticeAct::Sign, tr("Approve and sign")}, {NoticeAct::Issue, tr("Issue")}, {NoticeAct::Ship, tr("Goods out")},
        {NoticeAct::ConfirmShipment, tr("Second signature")}, {NoticeAct::FollowUp, tr("Record progress…")}};
    ActionButton *act = m_buttons[NoticeDeed::Act];
    act->setVisible(view.act != NoticeAct::None);
    act->setText(Texts.value(view.act));
    act->setRefusal(view.actRefusal);
    const bool signs = view.act == NoticeAct::Sign && view.actRefusal.isEmpty();
    if (!signs)
        m_password->clear();
    for (QWidget *part : m_signing)
        part->setVisible(signs);
}

void ActBar::showRefusals(const viewmodel::ApprovalView &view)
{
    QStringList reasons;
    for (const QString &reason : {view.actRefusal, view.giveBack.refusal, view.refuse.refusal}) {
        if (!reason.isEmpty() && !reasons.contains(reason))
            reasons << reason;
    }
    m_reasons->setText(reasons.join(QStringLiteral(" · ")));
    m_reasons->setVisible(!reasons.isEmpty());
}

void ActBar::show(const viewmodel::ApprovalView &view)
{
    setVisible(view.notice != 0);
    showAct(view);
    showOffer(NoticeDeed::GiveBack, view.giveBack, true);
    showOffer(NoticeDeed::Refuse, view.refuse, true);
    // What is another's to do need not stand here too: the first line says whose turn it is.
    showOffer(NoticeDeed::TakeBack, view.takeBack, true);
    showOffer(NoticeDeed::DraftAnew, view.draftAnew, false);
    showOffer(NoticeDeed::OrderByPhone, view.orderByPhone, false);
    showOffer(NoticeDeed::Papers, view.papers, false);
    showOffer(NoticeDeed::ChooseSupply, view.chooseSupply, false);
    const auto unlessAct = [&](NoticeAct act, const NoticeOffer &offer) {
        return view.act == act ? NoticeOffer{} : offer;
    };
    showOffer(NoticeDeed::Ship, unlessAct(NoticeAct::Ship, view.ship), false);
    showOffer(NoticeDeed::ConfirmShipment, unlessAct(NoticeAct::ConfirmShipment, view.confirmShipment), false);
    showOffer(NoticeDeed::FollowUp, {!view.followUps.empty() && view.act != NoticeAct::FollowUp, {}}, false);
    showOffer(NoticeDeed::Withdraw, view.withdraw, false);
    showOffer(NoticeDeed::Cancel, view.cancel, false);
    showRefusals(view);
}

void ActBar::setActing(bool acting) { m_deeds->setVisible(acting); }

void ActBar::say(const QString &sentence, bool bad)
{
    m_said->setTone(bad ? Tone::Danger : Tone::Ok);
    m_said->setText(sentence);
    m_said->setVisible(!sentence.isEmpty());
    setAccessibleDescription(sentence);
}

QString ActBar::said() const { return m_said->text(); }

void ActBar::focusAct()
{
    QWidget *act = m_password->isHidden() ? static_cast<QWidget *>(m_buttons[NoticeDeed::Act]) : m_password;
    act->setFocus(Qt::OtherFocusReason);
}

} // namespace ui
