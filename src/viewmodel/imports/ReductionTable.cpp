#include "viewmodel/imports/ReductionTable.h"

#include "reduction/HandOut.h"
#include "reduction/Sums.h"
#include "viewmodel/Words.h"

namespace viewmodel {

namespace {

QString tonnes(double amount) { return Text::tr("%1 t").arg(qtext(reduction::amountText(amount))); }

QString percentText(double percent) { return QStringLiteral("%1 %").arg(qtext(reduction::amountText(percent))); }

QString verdictOf(const reduction::Sum &sum)
{
    if (!sum.known)
        return Text::tr("not in the list");
    const std::optional<double> missing = sum.shortfall();
    if (!missing)
        return Text::tr("cannot be judged");
    return *missing > 0 ? Text::tr("short of %1", "tonnes").arg(tonnes(*missing)) : Text::tr("met", "a duty");
}

ReductionRow rowOf(const reduction::Sum &sum)
{
    ReductionRow row;
    row.level = qtext(sum.level);
    row.pollutant = qtext(sum.pollutant);
    row.base = sum.base ? tonnes(*sum.base) : Text::tr("not stated");
    row.cut = tonnes(sum.cut);
    row.percent = sum.percent() ? percentText(*sum.percent()) : QStringLiteral("–");
    row.duty = percentText(sum.duty);
    row.verdict = verdictOf(sum);
    row.isShort = !sum.known || sum.shortfall().value_or(0) > 0;
    return row;
}

} // namespace

ReductionView reductionView(const Subject &subject, const reduction::List &list)
{
    ReductionView view;
    if (!subject.hasPlan() || !subject.model().reduction)
        return view;
    const plan::ReductionDuty &duty = *subject.model().reduction;
    view.asked = true;
    view.title = dotted({Text::tr("Reduction list"),
        Text::tr("%n enterprises", "", static_cast<int>(list.enterprises.size())), citeText(duty.cite)});
    if (list.enterprises.empty()) {
        view.missing = Text::tr("No reduction list is in force. Import one: menu Data, Import reduction list.");
        return view;
    }
    for (const reduction::Sum &sum : reduction::sums(list, duty))
        view.rows.push_back(rowOf(sum));
    if (list.society.empty())
        view.missing = Text::tr("The list does not say what everybody emits (row 全社会): no duty can be judged.");
    for (const std::string &county : reduction::counties(list))
        view.counties.push_back({qtext(county), qtext(county)});
    return view;
}

CountyTable countyTable(const Subject &subject, const reduction::List &list, const QString &county)
{
    if (!subject.hasPlan() || !subject.model().reduction)
        return {};
    return {Text::tr("reduction-%1.csv", "file name").arg(county),
        qtext(reduction::countyTable(list, *subject.model().reduction, county.toStdString(), {}))};
}

} // namespace viewmodel
