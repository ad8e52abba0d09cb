#include "viewmodel/LevelPresenter.h"

#include "incident/Advice.h"
#include "viewmodel/LevelChips.h"
#include "viewmodel/LevelProof.h"
#include "viewmodel/LevelSteps.h"
#include "viewmodel/TimeText.h"
#include "viewmodel/Words.h"

#include <algorithm>

namespace viewmodel {

static void addAssessment(LevelView &view, const Subject &subject, base::Instant now)
{
    view.assessed = Text::tr("%1 assessed").arg(momentText(subject.activation->assessed, now));
    view.chips = assessmentChips(subject);
    view.missing = missingText(subject);
    view.because = proofOf(subject);
    const NextLevel next = nextLevel(subject);
    view.nextTitle = next.title;
    view.nextText = next.text;
    view.nextCites = next.cites;
    for (const assess::Warning &warning : subject.assessment.warnings)
        view.warnings << (warning.cite.empty()
                ? qtext(warning.message)
                : Text::tr("%1 (%2)", "reason, clause").arg(qtext(warning.message), qtext(warning.cite)));
    for (const plan::Companion &companion : subject.model().companions) {
        if (!companion.title.empty() && companion.when
            && incident::holds(*subject.incident, *subject.activation, subject.model(), *companion.when))
            view.companions
                << Text::tr("%1 (%2)", "document, clause").arg(qtext(companion.title), qtext(companion.cite.section));
    }
    QStringList outside;
    for (const Exclusion &exclusion : subject.applies.possible)
        outside << Text::tr("%1 (%2): goes to %3", "outcome, clause, plan or body")
                       .arg(qtext(exclusion.label), qtext(exclusion.cite), qtext(exclusion.goesTo));
    if (subject.applies.excluded)
        view.notApplicable = outside.join(Text::tr(" or "));
}

static void addSteps(LevelView &view, const Subject &subject)
{
    if (const plan::Lifecycle *ladder = responseLadder(subject.model())) {
        view.transitions = stepsOfLadder(subject, *ladder);
        view.hint = hintText(view.transitions);
        const Deciders deciders = decidersOf(subject, *ladder, view.transitions);
        view.deciders = deciders.text;
        view.deciderCites = deciders.cites;
        view.canReopen = subject.activation->ended;
        if (view.canReopen)
            view.reopenDeciders = reopenDeciders(subject, *ladder);
    }
    const plan::Lifecycle *warning = plan::findLifecycle(subject.model(), "warning");
    if (warning && warningMatters(subject)) {
        view.warning = warningChip(subject);
        view.warningTransitions = stepsOfLadder(subject, *warning);
    }
}

bool TransitionRow::leadsOn() const
{
    return !refused
        || (!requirements.empty() && std::ranges::all_of(requirements, [](const RequirementRow &requirement) {
               return requirement.met || !requirement.confirmation.isEmpty();
           }));
}

void LevelPresenter::show(const Subject &subject, base::Instant now)
{
    LevelView view;
    view.current = subject.empty() ? Chip{} : stateChip(subject);
    view.hasPlan = subject.hasPlan();
    view.asksReduction = view.hasPlan && subject.model().reduction.has_value();
    if (view.hasPlan) {
        addAssessment(view, subject, now);
        addSteps(view, subject);
        view.ending = endingOf(subject);
    } else {
        view.withoutPlan = subject.activation
            ? Text::tr("The version %1 of the plan is not at hand: nothing is assessed, no step can be taken.")
                  .arg(qtext(subject.activation->plan + "@" + subject.activation->version))
            : Text::tr("No plan runs yet, so nothing is assessed.");
    }
    if (view == m_view)
        return;
    m_view = std::move(view);
    Q_EMIT changed();
}

} // namespace viewmodel
