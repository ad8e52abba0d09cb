#include "viewmodel/incident/PlanLinks.h"

#include "incident/Narrator.h"
#include "incident/ResponseEnd.h"
#include "viewmodel/Words.h"

#include <algorithm>

namespace viewmodel {

using incident::Activation;

namespace {

QString linkId(const Activation &asked, const Activation &asking)
{
    return QStringLiteral("%1<%2").arg(qtext(asked.id.value), qtext(asking.id.value));
}

} // namespace

QString shortTitle(const Activation &activation, const incident::PlanLibrary &plans)
{
    const assess::CompiledPlan *plan = incident::planOf(&plans, activation);
    return qtext(plan ? plan->plan().shortTitle : activation.plan);
}

bool mayHaveAsked(const incident::PlanLibrary &plans, const Activation &asking, const Activation &asked)
{
    const assess::CompiledPlan *plan = incident::planOf(&plans, asking);
    if (!plan || asking.ended || asked.ended || !asked.beside.empty() || asking.beside == asked.id)
        return false;
    return plan::findCompanion(plan->plan(), asked.plan);
}

Choices linkChoices(const Subject &subject)
{
    Choices choices;
    const Activation *shown = subject.activation;
    if (!shown || !subject.plans)
        return choices;
    for (const Activation &other : subject.incident->activations) {
        const QString title = shortTitle(other, *subject.plans);
        if (mayHaveAsked(*subject.plans, *shown, other))
            choices.push_back({linkId(other, *shown), Text::tr("%1, running: this plan asked for it").arg(title)});
        if (mayHaveAsked(*subject.plans, other, *shown))
            choices.push_back({linkId(*shown, other), Text::tr("%1 asked for this plan").arg(title)});
    }
    return choices;
}

std::optional<incident::LinkPlan> linkOfChoice(const QString &choice)
{
    const QStringList ends = choice.split(u'<');
    if (ends.size() != 2)
        return {};
    return incident::LinkPlan{{ends.first().toStdString()}, {ends.last().toStdString()}};
}

QString activationOfChoice(const QString &choice)
{
    const auto link = linkOfChoice(choice);
    return link ? qtext(link->activation.value) : choice.section(u'@', 0, 0);
}

QString linkWords(const incident::Incident &incident, const Activation &activation, const incident::PlanLibrary &plans)
{
    QStringList words;
    for (const Activation &other : incident.activations) {
        const QString title = shortTitle(other, plans);
        if (other.id == activation.beside)
            words << (incident::wasHandedOver(incident, other.id, activation.id)
                    ? Text::tr("handed over by %1", "plan").arg(title)
                    : Text::tr("asked for by %1", "plan").arg(title));
        if (!other.beside.empty() && other.beside == activation.id)
            words << (incident::wasHandedOver(incident, activation.id, other.id)
                    ? Text::tr("handed over to %1", "plan").arg(title)
                    : Text::tr("asked for %1", "plan").arg(title));
        if (mayHaveAsked(plans, activation, other) || mayHaveAsked(plans, other, activation))
            words << Text::tr("not linked with %1 (Ctrl+O)").arg(title);
    }
    return dotted(words);
}

} // namespace viewmodel
