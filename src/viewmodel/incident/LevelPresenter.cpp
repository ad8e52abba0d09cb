#include "viewmodel/incident/LevelPresenter.h"

#include "incident/Advice.h"
#include "incident/StruckSignatures.h"
#include "viewmodel/LevelChips.h"
#include "viewmodel/incident/LevelProof.h"
#include "viewmodel/incident/LevelSteps.h"
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
    for (const incident::StruckSignature &struck :
        incident::struckSignatures(*subject.incident, *subject.activation, subject.model()))
        view.warnings << Text::tr("%1 was taken on a signature that is struck: %2 (%3)", "step, signature, clause")
                             .arg(qtext(struck.step->label), qtext(struck.confirmation->label),
                                 citeText(struck.confirmation->cite));
    const assess::StepJudge judge = incident::judgeOf(*subject.incident, *subject.activation, subject.model());
    for (const plan::Companion &companion : subject.model().companions) {
        if (!companion.title.empty() && companion.when && judge.holds(*companion.when))
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
    const plan::Lifecycle *response = responseLadder(subject.model());
    if (response) {
        view.response = ladderView(subject, *response, stateChip(subject));
        view.canReopen = subject.activation->ended;
        if (view.canReopen)
            view.reopenDeciders = reopenDeciders(subject, *response);
    }
    const plan::Lifecycle *warning = plan::findLifecycle(subject.model(), "warning");
    if (warning && warningMatters(subject))
        view.warning = ladderView(subject, *warning, warningChip(subject));
    const bool onlyWarning = !view.response.due() && view.warning.due();
    if (const plan::Lifecycle *ladder = onlyWarning ? warning : response) {
        const Deciders deciders = decidersOf(subject, *ladder, (onlyWarning ? view.warning : view.response).steps);
        view.deciders = deciders.posts;
        view.deciderHolders = deciders.holders;
        view.deciderCites = deciders.cites;
    }
}

/// No step leads on for whoever may order none.
static void bar(LadderView &ladder, const QString &reason)
{
    for (TransitionRow &step : ladder.steps) {
        step.refused = true;
        step.refusal = reason;
        step.requirements.clear();
    }
}

const TransitionRow *LadderView::due() const
{
    const auto step =
        std::ranges::find_if(steps, [](const TransitionRow &row) { return row.advised && row.leadsOn(); });
    return step == steps.end() ? nullptr : &*step;
}

const TransitionRow *LadderView::next() const
{
    const auto open = std::ranges::find_if(
        steps, [](const TransitionRow &row) { return !row.refused && !row.needsReason && !row.closes; });
    return due() ? due() : open == steps.end() ? nullptr : &*open;
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
    view.response.state = subject.empty() ? Chip{} : stateChip(subject);
    view.hasPlan = subject.hasPlan();
    view.asksReduction = view.hasPlan && subject.model().reduction.has_value();
    if (view.hasPlan) {
        addAssessment(view, subject, now);
        addSteps(view, subject);
        view.ending = endingOf(subject);
        if (!m_bar.isEmpty()) {
            bar(view.response, m_bar);
            bar(view.warning, m_bar);
            view.canReopen = false;
        }
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
