#include "ui/plan/CellStrip.h"

#include "ui/common/InlineStrip.h"
#include "ui/common/Metrics.h"
#include "ui/common/ToneLabel.h"
#include "viewmodel/plans/CellEditor.h"

#include <QLineEdit>
#include <QVBoxLayout>

namespace ui {

using viewmodel::CellAnswer;

CellStrip::CellStrip(viewmodel::CellEditor &editor, QWidget *parent)
    : QWidget(parent)
    , m_editor(editor)
    , m_strip(new InlineStrip(this))
    , m_cell(new QLineEdit)
    , m_words(new ToneLabel)
    , m_findings(new ToneLabel)
    , m_effects(new ToneLabel)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_strip);
    for (ToneLabel *label : {m_words, m_findings, m_effects}) {
        label->setWordWrap(true);
        label->setTextFormat(Qt::PlainText);
    }
    m_strip->addField(tr("Cell"), m_cell);
    m_strip->addField(tr("In words"), m_words);
    m_strip->addField(tr("Checker"), m_findings);
    m_strip->addField(tr("Changes"), m_effects);
    m_strip->setConfirmText(tr("Save as a draft"));
    m_strip->setConfirmPrimary();
    connect(m_cell, &QLineEdit::textEdited, &m_editor, &viewmodel::CellEditor::setText);
    connect(&m_editor, &viewmodel::CellEditor::changed, this, &CellStrip::show);
    connect(m_strip, &InlineStrip::confirmed, this, &CellStrip::save);
    connect(m_strip, &InlineStrip::cancelled, &m_editor, &viewmodel::CellEditor::close);
}

void CellStrip::open()
{
    m_strip->setTitle(tr("Change a copy: %1").arg(m_editor.title()));
    m_cell->setText(m_editor.original());
    m_editor.setText(m_editor.original());
    m_strip->open();
    m_cell->selectAll();
}

QString CellStrip::answer() const { return m_words->text() + u'\n' + m_findings->text() + u'\n' + m_effects->text(); }

namespace {

QString findingLines(const CellAnswer &answer)
{
    if (answer.checking)
        return CellStrip::tr("at work…");
    if (!answer.checked)
        return CellStrip::tr("not changed");
    if (answer.findings.empty())
        return CellStrip::tr("nothing new");
    QStringList errors;
    QStringList others;
    for (const viewmodel::PlanFinding &finding : answer.findings) {
        QStringList &lines = finding.error ? errors : others;
        const QString line =
            CellStrip::tr("%1: %2 (%3)", "severity, finding, place").arg(finding.severity, finding.text, finding.place);
        if (!lines.contains(line))
            lines << line;
    }
    return (errors + others).join(u'\n');
}

QString effectLines(const CellAnswer &answer)
{
    if (!answer.checked)
        return QStringLiteral("—");
    if (answer.effects.empty())
        return answer.usable ? CellStrip::tr("no situation comes out otherwise")
                             : CellStrip::tr("cannot be compared: the plan cannot be used like this");
    QStringList lines;
    for (const viewmodel::CellEffect &effect : answer.effects)
        lines << CellStrip::tr("%1: %2; for example %3: %4", "decision, count, witness, outcomes")
                     .arg(effect.decision, effect.count, effect.witness, effect.outcomes);
    return lines.join(u'\n');
}

bool hasError(const CellAnswer &answer)
{
    return std::ranges::any_of(answer.findings, [](const viewmodel::PlanFinding &finding) { return finding.error; });
}

} // namespace

void CellStrip::show()
{
    if (!m_editor.isOpen()) {
        m_strip->close();
        return;
    }
    const CellAnswer &answer = m_editor.answer();
    m_words->setText(answer.problem.isEmpty() ? answer.words : QStringLiteral("—"));
    m_findings->setText(answer.problem.isEmpty() ? findingLines(answer) : QStringLiteral("—"));
    m_findings->setTone(hasError(answer) ? Tone::Danger : answer.findings.empty() ? Tone::Text : Tone::Near);
    m_effects->setText(effectLines(answer));
    m_strip->setProblem(answer.problem);
    // What a form asks for text that wraps does not reach through a splitter.
    for (ToneLabel *label : {m_words, m_findings, m_effects})
        label->setMinimumHeight(label->heightForWidth(qMax(label->width(), Metrics::of(this).em(18))));
}

void CellStrip::save()
{
    if (const QString problem = m_editor.save(); !problem.isEmpty())
        m_strip->setProblem(problem);
}

} // namespace ui
