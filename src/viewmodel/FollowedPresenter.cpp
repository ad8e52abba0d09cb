#include "viewmodel/FollowedPresenter.h"

#include "viewmodel/Narrow.h"
#include "viewmodel/TimeText.h"
#include "viewmodel/Words.h"

#include <algorithm>
#include <map>

namespace viewmodel {

namespace {

struct Report {
    const plan::Fact *fact = nullptr;
    const incident::FactEntry *entry = nullptr;
};

std::optional<double> exactOf(const plan::Reading &reading)
{
    const auto *exact = std::get_if<plan::Exact>(&reading);
    const double *number = exact ? std::get_if<double>(&exact->value) : nullptr;
    return number ? std::optional(*number) : std::nullopt;
}

std::optional<Limits> limitsOf(const plan::Reading &reading)
{
    const auto *bounded = std::get_if<plan::Bounded>(&reading);
    return bounded ? viewmodel::limitsOf(bounded->test) : std::nullopt;
}

/// What is followed for the reports, and what is counted in several ways: both change as long as an incident lasts.
bool isFollowed(const plan::Fact &fact)
{
    return fact.type == plan::FactType::Number && (fact.followed || !fact.countedAs.empty());
}

/// The reports of a fact that stand, in the order of what they tell of.
std::vector<const incident::FactEntry *> reportsOf(const incident::Incident &incident, const std::string &fact)
{
    std::vector<const incident::FactEntry *> reports;
    const auto found = incident.facts.find(fact);
    if (found == incident.facts.end())
        return reports;
    for (const incident::FactEntry &entry : found->second) {
        if (!entry.struck)
            reports.push_back(&entry);
    }
    std::ranges::stable_sort(reports, {}, &incident::FactEntry::happened);
    return reports;
}

PlotCurve curveOf(const plan::Fact &fact, const std::vector<const incident::FactEntry *> &reports)
{
    PlotCurve curve;
    curve.label = shortLabel(fact);
    curve.steps = true;
    bool apart = true;
    for (const incident::FactEntry *entry : reports) {
        const auto value = exactOf(entry->reading);
        if (value)
            curve.points.push_back({entry->happened, *value, false, apart});
        else if (const auto limits = limitsOf(entry->reading))
            curve.ranges.push_back({entry->happened, limits->low, limits->high});
        apart = !value;
    }
    return curve;
}

QString wordsOf(const Report &report)
{
    return spaced({factWords(*report.fact, report.entry->reading), qtext(report.entry->counted)});
}

void addStops(Plot &plot, const std::vector<Report> &reports, base::Instant now)
{
    std::map<base::Instant, PlotStop> stops;
    for (const Report &report : reports) {
        PlotStop &stop = stops[report.entry->happened];
        stop.at = report.entry->happened;
        stop.words = stop.words.isEmpty() ? dotted({momentText(stop.at, now), wordsOf(report)})
                                          : dotted({stop.words, wordsOf(report)});
        if (const auto value = exactOf(report.entry->reading))
            stop.values.push_back(*value);
        else if (const auto limits = limitsOf(report.entry->reading))
            for (const std::optional<double> &end : {limits->low, limits->high})
                if (end)
                    stop.values.push_back(*end);
    }
    for (auto &[at, stop] : stops)
        plot.stops.push_back(std::move(stop));
}

void addScale(Plot &plot, base::Instant now)
{
    double largest = 0;
    for (const PlotCurve &curve : plot.curves) {
        for (const PlotPoint &point : curve.points)
            largest = std::max(largest, point.value);
        for (const PlotRange &range : curve.ranges)
            largest = std::max({largest, range.low.value_or(0), range.high.value_or(0)});
    }
    plot.ticks = roundTicks(largest);
    plot.top = plot.ticks.back();
    plot.from = plot.stops.front().at;
    plot.to = std::max(plot.stops.back().at, now);
    plot.now = now;
    plot.nowText = Text::tr("now %1", "time").arg(clockText(now));
}

FollowedGroup groupOf(const std::string &unit, const std::vector<const plan::Fact *> &facts,
    const incident::Incident &incident, base::Instant now)
{
    FollowedGroup group;
    group.id = qtext(unit);
    group.plot.unit = group.id;
    group.plot.title = Text::tr("Followed numbers");
    std::vector<Report> reports;
    QStringList said;
    for (const plan::Fact *fact : facts) {
        const auto entries = reportsOf(incident, fact->name);
        for (const incident::FactEntry *entry : entries)
            reports.push_back({fact, entry});
        if (entries.empty())
            continue;
        said << wordsOf({fact, entries.back()});
        group.plot.curves.push_back(curveOf(*fact, entries));
    }
    std::ranges::stable_sort(reports, {}, [](const Report &report) { return report.entry->happened; });
    addStops(group.plot, reports, now);
    group.plot.summary = listed(said);
    if (!group.plot.stops.empty())
        addScale(group.plot, now);
    for (auto report = reports.rbegin(); report != reports.rend(); ++report)
        group.rows.push_back({momentText(report->entry->happened, now), shortLabel(*report->fact),
            spaced({qtext(plan::toWords(*report->fact, report->entry->reading)), qtext(report->entry->counted)}),
            qtext(report->entry->source)});
    return group;
}

} // namespace

void FollowedTable::show(std::vector<FollowedRow> rows)
{
    if (rows == m_rows)
        return;
    beginResetModel();
    m_rows = std::move(rows);
    endResetModel();
}

int FollowedTable::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int FollowedTable::columnCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : 4; }

QVariant FollowedTable::data(const QModelIndex &index, int role) const
{
    if (role == Qt::TextAlignmentRole && index.column() == 2)
        return QVariant(Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    const FollowedRow &row = m_rows[static_cast<std::size_t>(index.row())];
    const QString *cells[] = {&row.at, &row.fact, &row.value, &row.source};
    return *cells[index.column()];
}

QVariant FollowedTable::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    const QString titles[] = {
        Text::tr("Time"), Text::tr("Number", "what is followed"), Text::tr("Value"), Text::tr("Said by")};
    return titles[section];
}

void FollowedPresenter::show(const Subject &subject, base::Instant now)
{
    std::vector<std::pair<std::string, std::vector<const plan::Fact *>>> units;
    QStringList words;
    static const std::vector<plan::Fact> none;
    for (const plan::Fact &fact : subject.hasPlan() ? subject.model().facts : none) {
        if (!isFollowed(fact))
            continue;
        words << qtext(fact.label);
        auto unit = std::ranges::find(units, fact.unit, [](const auto &entry) { return entry.first; });
        if (unit == units.end())
            unit = units.insert(units.end(), {fact.unit, {}});
        unit->second.push_back(&fact);
    }
    m_asked = !units.empty();
    m_words = listed(words);
    m_groups.clear();
    for (const auto &[unit, facts] : units) {
        FollowedGroup group = groupOf(unit, facts, *subject.incident, now);
        if (!group.rows.empty())
            m_groups.push_back(std::move(group));
    }
    const FollowedGroup *group = current();
    m_table.show(group ? group->rows : std::vector<FollowedRow>());
    Q_EMIT changed();
}

void FollowedPresenter::setShown(const QString &id)
{
    m_shown = id;
    const FollowedGroup *group = current();
    m_table.show(group ? group->rows : std::vector<FollowedRow>());
    Q_EMIT changed();
}

const FollowedGroup *FollowedPresenter::current() const
{
    if (m_groups.empty())
        return nullptr;
    const auto found = std::ranges::find(m_groups, m_shown, &FollowedGroup::id);
    return found == m_groups.end() ? &m_groups.front() : &*found;
}

Choices FollowedPresenter::choices() const
{
    Choices choices;
    for (const FollowedGroup &group : m_groups) {
        QStringList curves;
        for (const PlotCurve &curve : group.plot.curves)
            curves << curve.label;
        choices.push_back({group.id, listed(curves)});
    }
    return choices;
}

} // namespace viewmodel
