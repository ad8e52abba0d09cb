#include "viewmodel/imports/RegisterChanges.h"

#include "reduction/HandOut.h"
#include "viewmodel/Words.h"

#include <unordered_map>

namespace viewmodel {

namespace {

using Row = ImportTable::Row;

/// What stands in the columns of an entry, and the same in full for telling it from others.
struct Entry {
    QStringList fields;
    QString whole;
    QString thing; ///< the same in a newer state of the entry
};

/// Entries by one of their texts, each handed out once, the first first.
class Pool {
public:
    Pool(const std::vector<Entry> &entries, QString Entry::*text)
    {
        for (std::size_t i = entries.size(); i-- > 0;)
            m_places[entries[i].*text].push_back(i);
    }

    /// Takes the first one left of this text that is not `taken` yet, and marks it.
    bool take(const QString &text, std::vector<bool> &taken)
    {
        const auto found = m_places.find(text);
        while (found != m_places.end() && !found->second.empty()) {
            const std::size_t at = found->second.back();
            found->second.pop_back();
            if (!taken[at])
                return taken[at] = true;
        }
        return false;
    }

private:
    std::unordered_map<QString, std::vector<std::size_t>> m_places;
};

std::vector<Row> compare(const std::vector<Entry> &current, const std::vector<Entry> &next)
{
    std::vector<bool> taken(current.size());
    Pool wholes(current, &Entry::whole);
    Pool things(current, &Entry::thing);
    std::vector<Row> rows;
    // What stays as it is goes first, so that nothing else claims it.
    for (const Entry &entry : next)
        rows.push_back({0, wholes.take(entry.whole, taken) ? RowChange::Kept : RowChange::Added, entry.fields});
    for (std::size_t i = 0; i < next.size(); ++i) {
        if (rows[i].change == RowChange::Added && things.take(next[i].thing, taken))
            rows[i].change = RowChange::Changed;
    }
    for (std::size_t i = 0; i < current.size(); ++i) {
        if (!taken[i])
            rows.push_back({0, RowChange::Removed, current[i].fields});
    }
    return rows;
}

/// Several texts as one that no other texts make.
QString keyOf(const QStringList &parts) { return parts.join(QChar(0x1F)); }

QString stamp(base::Instant instant)
{
    // Whole and sortable: a roster reaches over months.
    return qtext(base::toIso(instant)).left(16).replace(u'T', u' ');
}

std::vector<Entry> entriesOf(const identity::Directory &directory)
{
    std::vector<Entry> entries;
    for (const identity::DirectoryEntry &entry : directory.entries) {
        QStringList phones;
        for (const std::string &phone : entry.phones)
            phones << qtext(phone);
        const QStringList fields{qtext(entry.post), qtext(entry.person), listed(phones)};
        entries.push_back({fields, keyOf(fields), keyOf({fields[0], fields[1]})});
    }
    return entries;
}

std::vector<Entry> entriesOf(const identity::Roster &roster)
{
    std::vector<Entry> entries;
    for (const identity::Shift &shift : roster.shifts) {
        const QString role = shift.role == identity::ShiftRole::Duty ? Text::tr("on duty") : Text::tr("leading");
        const QStringList fields{stamp(shift.from), stamp(shift.to), role, qtext(shift.post), qtext(shift.person)};
        entries.push_back({fields, keyOf(fields), keyOf({fields[0], fields[1], role})});
    }
    return entries;
}

QString amountsText(const std::vector<reduction::Amount> &amounts)
{
    QStringList words;
    for (const reduction::Amount &amount : amounts)
        words << Text::tr("%1 %2 t", "pollutant, tonnes")
                     .arg(qtext(amount.pollutant), qtext(reduction::amountText(amount.tonnes)));
    return listed(words);
}

/// The row for everybody stands last, as an enterprise of no county.
std::vector<Entry> entriesOf(const reduction::List &list)
{
    std::vector<Entry> entries;
    for (const reduction::Enterprise &enterprise : list.enterprises) {
        QStringList measures;
        for (const reduction::Measure &measure : enterprise.measures)
            measures << QStringLiteral("%1 %2 % %3")
                            .arg(qtext(measure.level), qtext(reduction::amountText(measure.percent)),
                                qtext(measure.text));
        const QStringList fields{qtext(enterprise.county), qtext(enterprise.name), qtext(enterprise.industry),
            qtext(enterprise.grade), amountsText(enterprise.emissions), listed(measures)};
        entries.push_back({fields, keyOf(fields), keyOf({fields[0], fields[1]})});
    }
    if (!list.society.empty()) {
        const QStringList fields{{}, Text::tr("everybody"), {}, {}, amountsText(list.society), {}};
        entries.push_back({fields, keyOf(fields), keyOf({fields[0], fields[1]})});
    }
    return entries;
}

} // namespace

std::vector<Row> changesTo(const identity::Directory &current, const identity::Directory &next)
{
    return compare(entriesOf(current), entriesOf(next));
}

std::vector<Row> changesTo(const identity::Roster &current, const identity::Roster &next)
{
    return compare(entriesOf(current), entriesOf(next));
}

std::vector<Row> changesTo(const reduction::List &current, const reduction::List &next)
{
    return compare(entriesOf(current), entriesOf(next));
}

} // namespace viewmodel
