#include "ui/plan/ValueStrip.h"

#include "ui/common/InlineStrip.h"
#include "ui/common/Metrics.h"
#include "ui/common/ToneLabel.h"
#include "ui/plan/CheckDelegate.h"
#include "ui/plan/LineBox.h"
#include "viewmodel/plans/ValueEditor.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QVBoxLayout>

#include <utility>

namespace ui {

using viewmodel::ValueAnswer;

constexpr qreal MostHeight = 6; ///< em, of what the checker says: the row that is changed stays in sight above

ValueStrip::ValueStrip(viewmodel::ValueEditor &editor, QWidget *parent)
    : QWidget(parent)
    , m_editor(editor)
    , m_strip(new InlineStrip(this))
    , m_which(new QComboBox)
    , m_value(new QLineEdit)
    , m_reason(new QLineEdit)
    , m_by(new QLineEdit)
    , m_words(new ToneLabel)
    , m_findings(new LineBox(MostHeight))
    , m_effects(new LineBox(MostHeight))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_strip);
    m_words->setWordWrap(true);
    m_words->setTextFormat(Qt::PlainText);
    m_which->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_which->setMinimumContentsLength(24);
    m_strip->addField(tr("Which"), m_which);
    m_strip->addField(tr("New value"), m_value);
    m_strip->addField(tr("In words"), m_words);
    m_strip->addField(tr("Checker"), m_findings);
    m_strip->addField(tr("Changes"), m_effects);
    m_strip->addField(tr("Change record"), recordFields());
    m_strip->setConfirmText(tr("Save as a draft"));
    m_strip->setConfirmPrimary();
    connect(m_value, &QLineEdit::textEdited, &m_editor, &viewmodel::ValueEditor::setText);
    connect(&m_editor, &viewmodel::ValueEditor::changed, this, &ValueStrip::show);
    connect(m_which, &QComboBox::activated, this, [this](int value) {
        m_editor.choose(static_cast<std::size_t>(value));
        begin();
    });
    connect(m_strip, &InlineStrip::confirmed, this, &ValueStrip::save);
    connect(m_strip, &InlineStrip::cancelled, &m_editor, &viewmodel::ValueEditor::close);
}

// Side by side: the strip stays low enough for the row that is changed to be seen above it.
QWidget *ValueStrip::recordFields()
{
    auto *fields = new QWidget;
    auto *row = new QHBoxLayout(fields);
    row->setContentsMargins(0, 0, 0, 0);
    m_reason->setPlaceholderText(tr("reason of the change"));
    m_reason->setAccessibleName(m_reason->placeholderText());
    m_by->setPlaceholderText(tr("post or body that asks for it"));
    m_by->setAccessibleName(m_by->placeholderText());
    row->addWidget(m_reason, 3);
    row->addWidget(m_by, 2);
    return fields;
}

/// Enter once more on what is being changed: what was typed stays.
void ValueStrip::goOn()
{
    const QString typed = m_value->text();
    if (m_which->currentIndex() > 0)
        m_editor.choose(static_cast<std::size_t>(m_which->currentIndex()));
    m_editor.setText(typed);
    m_value->setFocus(Qt::OtherFocusReason);
}

void ValueStrip::open()
{
    if (const QString asked = m_editor.title(); std::exchange(m_asked, asked) == asked && m_strip->isOpen())
        return goOn();
    m_reason->clear(); // another change has another reason
    m_which->clear();
    for (const viewmodel::EditableValue &value : m_editor.values())
        m_which->addItem(value.label);
    m_strip->setFieldVisible(m_which, m_which->count() > 1);
    begin();
    m_strip->open();
    m_value->setFocus(Qt::OtherFocusReason); // which of them is one step back
    m_value->selectAll();
}

void ValueStrip::begin()
{
    m_strip->setTitle(tr("Change a copy: %1").arg(m_editor.title()));
    m_value->setPlaceholderText(m_editor.howToWrite());
    m_value->setText(m_editor.original());
    m_editor.setText(m_editor.original());
    m_value->selectAll();
}

QString ValueStrip::answer() const { return m_words->text() + u'\n' + m_findings->text() + u'\n' + m_effects->text(); }

namespace {

/// What the change adds, and what the checks page will count in the draft.
QString countLine(const ValueAnswer &answer)
{
    const QString whole = ValueStrip::tr("the whole draft: %1").arg(viewmodel::tallyWords(answer.whole));
    return answer.findings.empty() ? ValueStrip::tr("nothing new; %1").arg(whole)
                                   : ValueStrip::tr("new: %1; %2").arg(viewmodel::tallyWords(answer.fresh), whole);
}

QList<LineBox::Line> findingLines(const ValueAnswer &answer)
{
    if (!answer.problem.isEmpty())
        return {{QStringLiteral("—")}};
    if (answer.checking)
        return {{ValueStrip::tr("at work…")}};
    if (!answer.checked)
        return {{ValueStrip::tr("not changed")}};
    QList<LineBox::Line> lines{{countLine(answer)}};
    for (const viewmodel::PlanFinding &finding : answer.findings) {
        const QString text = finding.detail.isEmpty()
            ? finding.text
            : ValueStrip::tr("%1 %2", "finding and what there is to add").arg(finding.text, finding.detail);
        lines.append(
            {ValueStrip::tr("%1: %2 (%3)", "severity, finding, place").arg(finding.severity, text, finding.place),
                toneOf(finding)});
    }
    return lines;
}

QList<LineBox::Line> effectLines(const ValueAnswer &answer)
{
    if (!answer.checked)
        return {{QStringLiteral("—")}};
    if (!answer.usable)
        return {{ValueStrip::tr("cannot be compared: the plan cannot be used like this")}};
    if (!answer.compared)
        return {{ValueStrip::tr("cannot be worked out for a condition like this; the cases of the plan still tell"),
            Tone::Near}};
    if (answer.effects.empty())
        return {{ValueStrip::tr("no situation comes out otherwise")}};
    QList<LineBox::Line> lines;
    for (const viewmodel::ValueEffect &effect : answer.effects)
        lines.append({effect.count.isEmpty()
                ? ValueStrip::tr("for example %1: %2", "witness, outcomes").arg(effect.witness, effect.outcomes)
                : ValueStrip::tr("%1: %2; for example %3: %4", "decision, count, witness, outcomes")
                      .arg(effect.subject, effect.count, effect.witness, effect.outcomes)});
    return lines;
}

} // namespace

void ValueStrip::show()
{
    if (!m_editor.isOpen()) {
        m_strip->close();
        return;
    }
    const ValueAnswer &answer = m_editor.answer();
    m_words->setText(answer.problem.isEmpty() ? answer.words : QStringLiteral("—"));
    m_findings->setLines(findingLines(answer));
    m_effects->setLines(effectLines(answer));
    m_strip->setProblem(answer.problem);
    // What a form asks for text that wraps does not reach through a splitter.
    m_words->setMinimumHeight(qMax(0, m_words->heightForWidth(qMax(m_words->width(), Metrics::of(this).em(18)))));
}

void ValueStrip::save()
{
    if (const QString problem = m_editor.save(m_reason->text(), m_by->text()); !problem.isEmpty())
        m_strip->setProblem(problem);
}

} // namespace ui
