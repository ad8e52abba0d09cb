#include "viewmodel/plans/PartChanges.h"

#include <algorithm>

namespace viewmodel {

namespace {

/// The fields that the other version does not have like this, a line each.
QString linesOf(
    const plan::Plan &plan, const std::vector<plan::PartField> &fields, const std::vector<plan::PartField> &others)
{
    QStringList lines;
    for (const plan::PartField &field : fields) {
        const bool named = others.empty() && field.name == "label"; // the name stands beside
        if (!named && std::ranges::find(others, field) == others.end())
            lines << fieldWords(plan, field);
    }
    return lines.join(QLatin1Char('\n'));
}

QString nameOf(const ComparedPlans &plans, const plan::PartDifference &part)
{
    if (!part.label.empty() && part.section != "clauses")
        return qtext(part.label);
    if (part.section == "clauses")
        return spaced({qtext(part.id), qtext(part.label)});
    if (part.section == "head")
        return part.id == "title" ? Text::tr("title") : Text::tr("words that speak for it");
    const std::vector<plan::PartField> &said = part.after.empty() ? part.before : part.after;
    const plan::Plan &plan = part.after.empty() ? plans.before : plans.after;
    return said.empty() ? sectionWord(part.section) : fieldWords(plan, said.front());
}

} // namespace

/// Which row of the table it is in that version, above what it says.
static QString withRow(int row, const QString &words)
{
    return row == 0 ? words : Text::tr("row %1", "of a table").arg(row) + QLatin1Char('\n') + words;
}

std::vector<PartChange> partChanges(const ComparedPlans &plans, const std::vector<plan::PartDifference> &differences)
{
    std::vector<PartChange> rows;
    for (const plan::PartDifference &part : differences) {
        const bool gone = part.after.empty();
        const bool fresh = part.before.empty();
        QString before = linesOf(plans.before, part.before, part.after);
        QString after = linesOf(plans.after, part.after, part.before);
        if (before.isEmpty())
            before = fresh ? Text::tr("not there") : Text::tr("nothing of it");
        if (after.isEmpty())
            after = gone ? Text::tr("falls away") : Text::tr("nothing of it");
        rows.push_back({qtext(part.section + "|" + part.id), sectionWord(part.section), nameOf(plans, part),
            withRow(part.rowBefore, before), withRow(part.rowAfter, after), gone, fresh});
    }
    return rows;
}

PartChangeModel::PartChangeModel(QObject *parent)
    : KeyedModel(parent,
        {{Text::tr("part"), SectionRole}, {Text::tr("which one"), NameRole}, {Text::tr("first version"), BeforeRole},
            {Text::tr("second version"), AfterRole}})
{
}

QVariant PartChangeModel::data(const QModelIndex &index, int role) const
{
    const PartChange *row = rowAt(index);
    if (!row)
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return shown(index);
    case SectionRole:
        return row->section;
    case NameRole:
        return row->name;
    case BeforeRole:
        return row->before;
    case AfterRole:
        return row->after;
    default:
        return {};
    }
}

} // namespace viewmodel
