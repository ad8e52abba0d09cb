#include "viewmodel/incident/NarrativeModel.h"

#include "viewmodel/TimeText.h"
#include "viewmodel/Words.h"

namespace viewmodel {

void NarrativeModel::show(const Subject &subject, base::Instant now)
{
    std::vector<NarrativeRow> rows;
    if (!subject.empty()) {
        for (const incident::NarrativeEntry &entry : subject.incident->narrative)
            rows.push_back({QString::number(entry.version), momentText(entry.happened, now), qtext(entry.source),
                qtext(entry.text), entry.struck});
    }
    update(std::move(rows));
}

QVariant NarrativeModel::data(const QModelIndex &index, int role) const
{
    const NarrativeRow *row = rowAt(index);
    if (!row)
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return spaced({row->time,
            row->source.isEmpty() ? row->text : Text::tr("%1: %2", "who, said what").arg(row->source, row->text)});
    case TimeRole:
        return row->time;
    case SourceRole:
        return row->source;
    case TextRole:
        return row->text;
    case StruckRole:
        return row->struck;
    default:
        return {};
    }
}

QHash<int, QByteArray> NarrativeModel::roleNames() const
{
    return {{TimeRole, "time"}, {SourceRole, "source"}, {TextRole, "text"}, {StruckRole, "struck"}};
}

} // namespace viewmodel
