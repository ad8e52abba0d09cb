#include "viewmodel/plans/Ladder.h"

#include <algorithm>

namespace viewmodel {

namespace {

QString requirementWords(const plan::Transition &transition)
{
    QStringList words;
    for (const plan::Requirement &requirement : transition.require)
        words << (requirement.cite.empty() ? qtext(requirement.text)
                                           : Text::tr("%1 (%2)", "requirement and clause")
                                                 .arg(qtext(requirement.text), citeText(requirement.cite)));
    return words.join(QStringLiteral("；"));
}

int strengthOf(const plan::Plan &plan, const plan::Lifecycle &ladder, const std::string &level)
{
    const plan::Decision *decision = plan::findDecision(plan, ladder.decision);
    if (!decision)
        return 0;
    return static_cast<int>(
        std::ranges::find(decision->outcomes, level, &plan::Outcome::name) - decision->outcomes.begin());
}

Ladder ladderOf(const plan::Plan &plan, const plan::Lifecycle &lifecycle, const QStringList &current)
{
    Ladder ladder{qtext(lifecycle.id), qtext(lifecycle.label), {}, {}};
    for (const plan::State &state : lifecycle.states)
        ladder.states.push_back({qtext(state.id), qtext(state.label), shortCiteText(state.cite), state.kind,
            levelOf(state.level), strengthOf(plan, lifecycle, state.level), current.contains(qtext(state.id))});
    for (const plan::Transition &transition : lifecycle.transitions) {
        LadderStep step{qtext(transition.id), qtext(transition.label), {}, qtext(transition.to),
            partyLabels(plan, transition.decidedBy), partyLabels(plan, transition.advisedBy),
            requirementWords(transition), citeText(transition.cite)};
        for (const std::string &from : transition.from)
            step.from << qtext(from);
        ladder.steps.push_back(std::move(step));
    }
    return ladder;
}

QString labelsOf(const Ladder &ladder, const QStringList &ids)
{
    QStringList labels;
    for (const QString &id : ids) {
        const LadderState *state = findState(ladder, id);
        labels << (state ? state->label : id);
    }
    return listed(labels);
}

} // namespace

std::vector<Ladder> laddersOf(const plan::Plan &plan, const QStringList &current)
{
    std::vector<Ladder> ladders;
    for (const plan::Lifecycle &lifecycle : plan.lifecycles)
        ladders.push_back(ladderOf(plan, lifecycle, current));
    return ladders;
}

const LadderState *findState(const Ladder &ladder, const QString &id)
{
    const auto found = std::ranges::find(ladder.states, id, &LadderState::id);
    return found == ladder.states.end() ? nullptr : &*found;
}

const LadderStep *findStep(const Ladder &ladder, const QString &id)
{
    const auto found = std::ranges::find(ladder.steps, id, &LadderStep::id);
    return found == ladder.steps.end() ? nullptr : &*found;
}

QStringList describe(const Ladder &ladder, const QString &id)
{
    QStringList lines;
    if (const LadderStep *step = findStep(ladder, id)) {
        lines << Text::tr("%1: %2 → %3", "step")
                     .arg(step->label, labelsOf(ladder, step->from), labelsOf(ladder, {step->to}));
        lines << Text::tr("Decided by: %1").arg(step->deciders);
        if (!step->advisers.isEmpty())
            lines << Text::tr("On the advice of: %1").arg(step->advisers);
        if (!step->requirements.isEmpty())
            lines << Text::tr("Must hold: %1").arg(step->requirements);
        lines << Text::tr("Clause: %1").arg(step->cite);
    } else if (const LadderState *state = findState(ladder, id)) {
        lines << (state->current ? Text::tr("%1: the incident stands here").arg(state->label) : state->label);
        QStringList out;
        for (const LadderStep &leaving : ladder.steps) {
            if (leaving.from.contains(id))
                out << leaving.label;
        }
        lines << (out.isEmpty() ? Text::tr("No step leads on from here.") : Text::tr("From here: %1").arg(listed(out)));
        if (!state->cite.isEmpty())
            lines << Text::tr("Clause: %1").arg(state->cite);
    }
    return lines;
}

LadderTableModel::LadderTableModel(QObject *parent)
    : KeyedModel(parent,
        {{Text::tr("ladder"), LadderRole}, {Text::tr("from"), FromRole}, {Text::tr("step"), LabelRole},
            {Text::tr("to"), ToRole}, {Text::tr("decided by"), DecidersRole}, {Text::tr("must hold"), RequirementsRole},
            {Text::tr("clause"), CiteRole}})
{
}

QVariant LadderTableModel::data(const QModelIndex &index, int role) const
{
    const LadderRow *row = rowAt(index);
    if (!row)
        return {};
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        return shown(index);
    case LadderRole:
        return row->ladder;
    case FromRole:
        return row->from;
    case LabelRole:
        return row->label;
    case ToRole:
        return row->to;
    case DecidersRole:
        return row->deciders;
    case RequirementsRole:
        return row->requirements;
    case CiteRole:
        return row->cite;
    default:
        return {};
    }
}

void LadderTableModel::show(const std::vector<Ladder> &ladders)
{
    std::vector<LadderRow> rows;
    for (const Ladder &ladder : ladders) {
        for (const LadderStep &step : ladder.steps)
            rows.push_back({step.id, ladder.label, labelsOf(ladder, step.from), step.label, labelsOf(ladder, {step.to}),
                step.deciders, step.requirements, step.cite});
    }
    update(std::move(rows));
}

} // namespace viewmodel
