#include "ui/exchange/BundlePane.h"

#include "ui/common/ActionButton.h"
#include "ui/common/ButtonRow.h"
#include "ui/common/FieldDraft.h"
#include "ui/common/FileChooser.h"
#include "ui/common/Metrics.h"
#include "ui/common/Pane.h"
#include "ui/common/OpinionLine.h"
#include "ui/common/PasswordLine.h"
#include "ui/common/ScopedKey.h"
#include "ui/common/ToneLabel.h"
#include "ui/exchange/ExchangeStrips.h"
#include "viewmodel/exchange/ExchangeScreen.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QPlainTextEdit>

namespace ui {

BundlePane::BundlePane(viewmodel::ExchangeScreen &exchange, FileChooser &chooser, DraftKeeper &keeper, QWidget *parent)
    : QWidget(parent)
    , m_exchange(exchange)
    , m_chooser(chooser)
    , m_pane(new Pane({}, this))
    , m_facts(new ToneLabel)
    , m_text(new QPlainTextEdit)
    , m_said(new ToneLabel)
    , m_signing(new QWidget)
    , m_opinion(makeOpinionLine(m_signing))
    , m_opinionDraft(new FieldDraft(m_opinion, keeper, QStringLiteral("opinion")))
    , m_password(makePasswordLine(tr("Password"), m_signing))
    , m_buttons(new ButtonRow)
{
    build();
    buildSigning();
    buildButtons();
}

void BundlePane::build()
{
    const Metrics metrics = Metrics::of(this);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_pane);
    for (ToneLabel *line : {m_facts, m_said}) {
        line->setTextFormat(Qt::PlainText);
        line->setWordWrap(true);
        line->setContentsMargins(metrics.inset(), metrics.u(2), metrics.inset(), metrics.u(2));
    }
    m_facts->setTone(Tone::Muted);
    m_text->setReadOnly(true);
    m_text->setTabChangesFocus(true);
    m_text->setAccessibleName(tr("Whole text"));
    m_text->setMinimumHeight(metrics.em(9));
    m_text->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Ignored); // the page as a whole never scrolls
    m_pane->addBody(m_facts);
    m_pane->addBody(m_text, 1);
    m_pane->addBody(m_said);
    m_pane->addBody(m_signing);
    m_pane->addBody(m_buttons);
}

void BundlePane::buildSigning()
{
    const Metrics metrics = Metrics::of(this);
    auto *row = new QHBoxLayout(m_signing);
    row->setContentsMargins(metrics.inset(), metrics.u(2), metrics.inset(), 0);
    row->setSpacing(metrics.u(2));
    for (QLineEdit *field : {m_opinion, m_password}) {
        auto *label = new ToneLabel;
        label->setText(field->accessibleName());
        label->setTone(Tone::Muted);
        label->setBuddy(field);
        field->setFixedWidth(metrics.em(12));
        row->addWidget(label);
        row->addWidget(field);
    }
    row->addStretch(1);
}

void BundlePane::buildButtons()
{
    const Metrics metrics = Metrics::of(this);
    m_buttons->setContentsMargins(metrics.inset(), metrics.u(2), metrics.inset(), metrics.u(2));
    m_sign = new ActionButton(tr("Sign and write file…"), ActionButton::Kind::Primary);
    m_sign->setObjectName(QStringLiteral("signDraft"));
    m_sign->setKeyHint(Qt::CTRL | Qt::Key_Return);
    auto *back = new ActionButton(tr("Back"));
    back->setKeyHint(Qt::Key_Escape);
    m_buttons->addButton(m_sign);
    m_buttons->addButton(back);
    connect(m_sign, &ActionButton::activated, this, &BundlePane::sign);
    connect(m_sign, &ActionButton::refusedWith, this, [this](const QString &reason) { say(reason, false); });
    connect(back, &ActionButton::activated, this, &BundlePane::left);
    new ScopedKey(this, QKeySequence(Qt::CTRL | Qt::Key_Return), [this] {
        if (!m_sign->isHidden())
            m_sign->click();
    });
}

QString BundlePane::said() const { return m_said->isHidden() ? QString() : m_said->text(); }

void BundlePane::say(const QString &sentence, bool good)
{
    m_said->setTone(good ? Tone::Ok : Tone::Danger);
    m_said->setText(sentence);
    m_said->setVisible(!sentence.isEmpty());
}

void BundlePane::clearSecrets() { m_password->clear(); }

void BundlePane::show(const viewmodel::BundleView &view)
{
    m_pane->setTitle(view.kind);
    m_pane->setNote(view.standing);
    m_facts->setText(view.facts);
    m_text->setPlainText(view.text);
    const bool signs = view.draft && view.signRefusal.isEmpty();
    m_signing->setVisible(signs);
    m_sign->setVisible(view.draft);
    m_sign->setRefusal(view.signRefusal);
    say(view.fingerprint.isEmpty() ? QString() : tr("Fingerprint to say by telephone: %1").arg(view.fingerprint), true);
    m_text->setFocus(Qt::OtherFocusReason);
    if (signs)
        m_password->setFocus(Qt::OtherFocusReason);
}

void BundlePane::open(const QString &bundle)
{
    m_bundle = bundle;
    m_opinionDraft->setScope(QStringLiteral("bundle/") + bundle);
    clearSecrets();
    const viewmodel::BundleView view = m_exchange.bundle(bundle);
    show(view);
    if (view.draft && view.signRefusal.isEmpty())
        m_exchange.open(bundle, {this, [this, bundle](const QString &problem) {
                                     if (bundle == m_bundle && !problem.isEmpty())
                                         say(problem, false);
                                 }});
}

void BundlePane::sign()
{
    if (m_password->text().isEmpty()) {
        m_password->setFocus(Qt::OtherFocusReason);
        return say(tr("Type the password."), false);
    }
    const QString file =
        m_chooser.fileToSave(this, tr("Write the file"), m_exchange.fileName(tr("signature", "file")), bundleFilter());
    if (file.isEmpty() || m_password->text().isEmpty()) // the screen may have been covered meanwhile
        return;
    m_exchange.sign(m_bundle, {m_opinion->text(), m_password->text()}, file,
        {this, [this, bundle = m_bundle, opinion = HandedIn({m_opinionDraft})](const QString &problem) {
             if (problem.isEmpty())
                 opinion.recorded();
             if (bundle != m_bundle)
                 return;
             clearSecrets();
             if (problem.isEmpty())
                 return Q_EMIT left();
             say(problem, false);
             m_password->setFocus(Qt::OtherFocusReason);
         }});
}

} // namespace ui
