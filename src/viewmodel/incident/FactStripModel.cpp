#include "viewmodel/incident/FactStripModel.h"

#include "viewmodel/incident/CountingText.h"
#include "viewmodel/TimeText.h"
#include "viewmodel/Words.h"

namespace viewmodel {

static FactRow rowOf(const Subject &subject, const plan::Fact &fact, base::Instant now)
{
    const plan::Reading reading = readingOf(subject, fact.name);
    FactRow row;
    row.key = qtext(fact.name);
    row.label = shortLabel(fact);
    row.value = spaced({qtext(plan::toWords(fact, reading)), countingText(subject, fact)});
    row.unknown = std::holds_alternative<plan::Unknown>(reading);
    row.hint = qtext(fact.hint);
    row.kind = answerKind(fact);
    row.unit = qtext(fact.unit);
    if (const incident::FactEntry *entry = incident::currentFact(*subject.incident, fact.name))
        row.source = spaced({momentText(entry->happened, now), qtext(entry->source)});
    return row;
}

void FactStripModel::show(const Subject &subject, base::Instant now)
{
    std::vector<FactRow> rows;
    if (subject.hasPlan()) {
        const std::vector<const plan::Fact *> matter = factsThatMatter(subject);
        for (const plan::Fact *fact : matter)
            rows.push_back(rowOf(subject, *fact, now));
        for (const plan::Fact &fact : subject.model().facts) {
            if (incident::currentFact(*subject.incident, fact.name) && std::ranges::find(matter, &fact) == matter.end())
                rows.push_back(rowOf(subject, fact, now));
        }
    }
    update(std::move(rows));
}

QVariant FactStripModel::data(const QModelIndex &index, int role) const
{
    const FactRow *row = rowAt(index);
    if (!row)
        return {};
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return QString(row->label + QLatin1Char(' ') + row->value);
    case Qt::ToolTipRole:
        return listed(unique({row->hint, row->source}));
    case FactRole:
        return row->key;
    case LabelRole:
        return row->label;
    case ValueRole:
        return row->value;
    case UnknownRole:
        return row->unknown;
    case SourceRole:
        return row->source;
    case HintRole:
        return row->hint;
    case KindRole:
        return QVariant::fromValue(row->kind);
    case UnitRole:
        return row->unit;
    default:
        return {};
    }
}

QHash<int, QByteArray> FactStripModel::roleNames() const
{
    return {{FactRole, "fact"}, {LabelRole, "label"}, {ValueRole, "value"}, {UnknownRole, "unknown"},
        {SourceRole, "source"}, {HintRole, "hint"}, {KindRole, "kind"}, {UnitRole, "unit"}};
}

} // namespace viewmodel
