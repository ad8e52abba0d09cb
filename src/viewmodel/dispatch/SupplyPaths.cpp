#include "viewmodel/dispatch/SupplyPaths.h"

#include "viewmodel/plans/PlanWords.h"

namespace viewmodel {

namespace {

/// Why the stock is said to suffice or not, where nobody told: by what lies there.
QString countedWords(const app::SupplyAdvice &advice, const reserve::Stock &stock)
{
    if (!advice.counted)
        return {};
    QStringList names;
    for (const std::string &code : advice.counted->shortItems) {
        const reserve::Item *item = stock.item(code);
        names << (item ? qtext(item->name) : qtext(code));
    }
    if (!names.isEmpty())
        return Text::tr("the city's stock is short of %1").arg(listed(names));
    return advice.counted->floorHolds ? Text::tr("all that is asked for lies in the city's stock")
                                      : Text::tr("the city's stock would fall below 70 % of the plan (71号 第十八条)");
}

QString missingWords(const app::SupplyAdvice &advice)
{
    QStringList labels;
    for (const std::string &name : advice.ask) {
        if (const plan::Fact *fact = plan::findFact(advice.plan->plan(), name))
            labels << shortLabel(*fact);
    }
    return labels.isEmpty() ? QString() : Text::tr("missing: %1", "facts").arg(listed(labels));
}

/// "① … ② …": each way has commas of its own.
QString numberedWays(const app::SupplyAdvice &advice)
{
    constexpr char16_t First = u'①';
    QStringList ways;
    for (const std::string &way : advice.possible)
        ways << QChar(static_cast<char16_t>(First + ways.size())) + outcomeWord(*advice.decision, way);
    return ways.join(u' ');
}

QString adviceWords(const app::SupplyAdvice &advice, const reserve::Stock &stock)
{
    QStringList parts{advice.settled()
            ? Text::tr("by the plan: %1", "way of supply").arg(outcomeWord(*advice.decision, advice.possible.front()))
            : Text::tr("by the plan one of these: %1", "ways of supply").arg(numberedWays(advice))};
    for (const QString &more : {countedWords(advice, stock), missingWords(advice)}) {
        if (!more.isEmpty())
            parts << more;
    }
    return dotted(parts);
}

} // namespace

QString SupplyView::word(const std::string &path) const
{
    const auto found = std::ranges::find(paths, qtext(path), &Choice::id);
    return found == paths.end() ? qtext(path) : found->text;
}

SupplyView SupplyPaths::about(const dispatch::Notice &notice, const reserve::Stock &stock, base::Instant now) const
{
    const app::IncidentPointer incident = m_incidents->incident(qtext(notice.request.incident));
    const app::SupplyAdvice advice = app::supplyAdvice(notice, stock, now, *m_plans, incident.get());
    SupplyView view;
    if (!advice.decision)
        return view;
    view.clause = shortCiteText(advice.decision->cite); // as the clauses beside it are named
    for (const plan::Outcome &outcome : advice.decision->outcomes)
        view.paths.push_back({qtext(outcome.name), qtext(outcome.label)});
    if (advice.possible.empty() || dispatch::shipmentOf(notice, stock))
        return view; // what has left asks for no way any more
    view.advice = adviceWords(advice, stock);
    if (!advice.settled())
        return view;
    view.advised = qtext(advice.possible.front());
    view.reason = countedWords(advice, stock);
    if (view.reason.isEmpty())
        view.reason = Text::tr("by the facts of the incident");
    return view;
}

std::string SupplyPaths::activationOf(const std::string &incident) const
{
    const app::IncidentPointer found = m_incidents->incident(qtext(incident));
    const incident::Activation *activation = found ? app::reserveActivation(*found) : nullptr;
    return activation ? activation->id.value : std::string();
}

} // namespace viewmodel
