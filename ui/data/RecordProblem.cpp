#include "ui/data/RecordProblem.h"

#include "ui/common/ActionButton.h"
#include "ui/common/ButtonRow.h"
#include "ui/common/FileChooser.h"
#include "ui/common/MessageStrip.h"
#include "ui/common/Metrics.h"
#include "ui/common/Pane.h"
#include "ui/common/ScopedKey.h"
#include "ui/common/ToneLabel.h"
#include "viewmodel/Sentences.h"

#include <QFileInfo>
#include <QVBoxLayout>

namespace ui {

RecordProblem::RecordProblem(FileChooser &chooser, CopyFile copy, QWidget *parent)
    : QWidget(parent)
    , m_chooser(chooser)
    , m_copy(std::move(copy))
    , m_pane(new Pane(tr("The record is not open"), this))
    , m_message(new MessageStrip(m_pane))
{
    build();
    new ScopedKey(this, QKeySequence(Qt::CTRL | Qt::Key_Return), [this] { m_retry->click(); });
    new ScopedKey(this, QKeySequence(Qt::CTRL | Qt::Key_O), [this] { m_another->click(); });
    new ScopedKey(this, QKeySequence(Qt::CTRL | Qt::Key_S), [this] { m_copyButton->click(); });
    setFocusProxy(m_retry);
}

void RecordProblem::build()
{
    const Metrics metrics = Metrics::of(this);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_pane);
    m_pane->addBody(m_message);
    m_pane->bodyLayout()->addStretch(1);
    m_what = addLabel(QStringLiteral("whatLabel"));
    m_what->setFont(typeFont(font(), TypeRole::Title));
    m_holder = addLabel(QStringLiteral("holderLabel"));
    m_where = addLabel(QStringLiteral("whereLabel"));
    m_where->setTone(Tone::Muted);
    m_safe = addLabel(QStringLiteral("safeLabel"));
    m_advice = addLabel(QStringLiteral("adviceLabel"));

    auto *row = new QWidget(m_pane);
    auto *rowLayout = new QVBoxLayout(row);
    rowLayout->setContentsMargins(metrics.inset(), metrics.u(4), metrics.inset(), metrics.u(4));
    m_buttons = new ButtonRow(row);
    rowLayout->addWidget(m_buttons);
    m_pane->addBody(row);
    m_retry =
        addButton(QStringLiteral("retryButton"), tr("Try again"), Qt::CTRL | Qt::Key_Return, &RecordProblem::tryAgain);
    m_retry->setPrimary(true);
    m_another = addButton(
        QStringLiteral("anotherButton"), tr("Open another…"), Qt::CTRL | Qt::Key_O, &RecordProblem::openAnother);
    m_copyButton =
        addButton(QStringLiteral("copyButton"), tr("Copy file…"), Qt::CTRL | Qt::Key_S, &RecordProblem::copyForExpert);
    addButton(QStringLiteral("quitButton"), tr("Quit"), Qt::CTRL | Qt::Key_Q, &RecordProblem::quitWanted);

    m_outcome = addLabel(QStringLiteral("outcomeLabel"));
    m_expert = addLabel(QStringLiteral("expertLabel"));
    m_expert->setTone(Tone::Muted);
    m_expert->setFont(typeFont(font(), TypeRole::Note));
    m_pane->bodyLayout()->addStretch(2);
}

ToneLabel *RecordProblem::addLabel(const QString &name)
{
    const Metrics metrics = Metrics::of(this);
    auto *label = new ToneLabel(m_pane);
    label->setObjectName(name);
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    label->setContentsMargins(metrics.inset(), metrics.u(1), metrics.inset(), metrics.u(1));
    m_pane->addBody(label);
    return label;
}

ActionButton *RecordProblem::addButton(
    const QString &name, const QString &text, const QKeySequence &key, void (RecordProblem::*act)())
{
    auto *button = new ActionButton(text);
    button->setObjectName(name);
    button->setKeyHint(key);
    button->setAutoDefault(true); // Enter presses it
    m_buttons->addButton(button);
    connect(button, &ActionButton::activated, this, act);
    return button;
}

void RecordProblem::setLine(ToneLabel *label, const QString &text)
{
    label->setText(text);
    label->setVisible(!text.isEmpty());
}

void RecordProblem::show(const viewmodel::OpeningProblem &problem)
{
    m_problem = problem;
    m_message->clear();
    setLine(m_what, problem.what);
    setLine(m_holder, problem.holder);
    setLine(m_where, problem.where);
    setLine(m_safe, problem.safe);
    setLine(m_advice, problem.advice);
    setLine(m_outcome, {});
    setLine(m_expert, problem.forExpert.isEmpty() ? QString() : tr("For the expert: %1").arg(problem.forExpert));
    m_retry->setRefusal({});
    m_another->setRefusal({});
    m_copyButton->setVisible(problem.copyHelps && !problem.where.isEmpty());
    setAccessibleDescription(text());
    m_retry->setFocus(Qt::OtherFocusReason);
}

void RecordProblem::showTrying()
{
    m_retry->setRefusal(tr("The record is being opened."));
    m_another->setRefusal(m_retry->refusal());
}

QString RecordProblem::text() const
{
    QStringList lines;
    for (const ToneLabel *label : {m_what, m_holder, m_where, m_safe, m_advice, m_outcome, m_expert}) {
        if (!label->text().isEmpty())
            lines << label->text();
    }
    return lines.join(u'\n');
}

void RecordProblem::tryAgain()
{
    showTrying();
    Q_EMIT retryWanted();
}

QString RecordProblem::filter() const { return tr("Records (*.db)") + QStringLiteral(";;") + tr("All files (*)"); }

void RecordProblem::openAnother()
{
    const QString file = m_chooser.fileToOpen(this, tr("Open a record"), filter());
    if (file.isEmpty())
        return;
    showTrying();
    Q_EMIT anotherRecordWanted(file);
}

void RecordProblem::copyForExpert()
{
    const QString name = QFileInfo(m_problem.where).completeBaseName() + QStringLiteral("-copy.db");
    const QString to = m_chooser.fileToSave(this, tr("Copy the record file"), name, filter());
    if (to.isEmpty())
        return;
    m_copyButton->setRefusal(tr("The file is being copied."));
    m_background.run(
        [this, to, from = m_problem.where, copy = m_copy]() -> viewmodel::Background::Then {
            const base::Result<> result = copy(from.toStdString(), to.toStdString());
            return [this, to, result] { tellCopied(to, result); };
        },
        [this, to](const base::Error &error) { tellCopied(to, tl::unexpected(error)); });
}

void RecordProblem::tellCopied(const QString &to, const base::Result<> &result)
{
    m_copyButton->setRefusal({});
    if (result) {
        m_message->clear();
        setLine(m_outcome, tr("Copied to %1. Hand that file to the expert.").arg(to));
    } else {
        setLine(m_outcome, {});
        m_message->showMessage({viewmodel::errorSentence(result.error(), tr("Copying", "… failed")), {}, {}});
    }
}

} // namespace ui
