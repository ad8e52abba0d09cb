#include "viewmodel/incident/FollowedPresenter.h"

#include "assess/Narrow.h"
#include "incident/Counting.h"
#include "plan/SpokenAnswer.h"
#include "viewmodel/incident/CountingText.h"
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

/// Both ends are the same: known exactly.
bool isExact(const assess::Limits &limits) { return limits.low && limits.low == limits.high; }

PlotCurve curveOf(const QString &label, const std::vector<const incident::FactEntry *> &reports)
{
    PlotCurve curve;
    curve.label = label;
    curve.steps = true;
    bool apart = true;
    for (const incident::FactEntry *entry : reports) {
        const auto limits = assess::limitsOf(entry->reading);
        const bool exact = limits && isExact(*limits);
        if (exact)
            curve.points.push_back({entry->happened, *limits->low, false, apart});
        else if (limits)
            curve.ranges.push_back({entry->happened, limits->low, limits->high});
        apart = !exact;
    }
    return curve;
}

/// Told of no kind of counting, and so of every one: nobody, or nobody knows.
bool isOfEveryKind(const incident::FactEntry &entry)
{
    return entry.counted.empty()
        && (std::holds_alternative<plan::Unknown>(entry.reading) || plan::countsNobody(entry.reading));
}

/// One line for each kind of counting where they hold each other: 40 treated and 12 in hospital do not rise or fall
/// into one another. What was told of a kind that the plan does not list has a line of the fact's own.
std::vector<PlotCurve> curvesOf(const plan::Fact &fact, const std::vector<const incident::FactEntry *> &reports)
{
    std::vector<PlotCurve> curves;
    std::vector<const incident::FactEntry *> others = reports;
    for (const std::string &kind : fact.nested ? fact.countedAs : std::vector<std::string>()) {
        const auto isOfKind = [&](const incident::FactEntry *entry) { return entry->counted == kind; };
        if (std::erase_if(others, isOfKind) == 0)
            continue;
        std::vector<const incident::FactEntry *> ofKind;
        std::ranges::copy_if(reports, std::back_inserter(ofKind),
            [&](const incident::FactEntry *entry) { return isOfKind(entry) || isOfEveryKind(*entry); });
        curves.push_back(curveOf(spaced({shortLabel(fact), qtext(kind)}), ofKind));
    }
    if (std::ranges::any_of(others, [&](const auto *entry) { return curves.empty() || !isOfEveryKind(*entry); }))
        curves.push_back(curveOf(shortLabel(fact), others));
    if (curves.size() == 1)
        curves.front() = curveOf(shortLabel(fact), reports);
    return curves;
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
        const auto limits = assess::limitsOf(report.entry->reading).value_or(assess::Limits{});
        for (const std::optional<double> &end : {limits.low, isExact(limits) ? std::nullopt : limits.high}) {
            if (end)
                stop.values.push_back(*end);
        }
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

FollowedGroup groupOf(
    const std::string &unit, const std::vector<const plan::Fact *> &facts, const Subject &subject, base::Instant now)
{
    FollowedGroup group;
    group.id = qtext(unit);
    group.plot.unit = group.id;
    group.plot.title = Text::tr("Followed numbers");
    std::vector<Report> reports;
    QStringList said;
    for (const plan::Fact *fact : facts) {
        const auto entries = reportsOf(*subject.incident, fact->name);
        for (const incident::FactEntry *entry : entries)
            reports.push_back({fact, entry});
        if (entries.empty())
            continue;
        said << spaced({factWords(*fact, incident::knownFact(*subject.incident, fact->name).reading),
            countingText(subject, *fact)});
        std::ranges::move(curvesOf(*fact, entries), std::back_inserter(group.plot.curves));
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
        FollowedGroup group = groupOf(unit, facts, subject, now);
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
