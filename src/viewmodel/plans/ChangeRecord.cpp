#include "viewmodel/plans/ChangeRecord.h"

#include <set>

namespace viewmodel {

namespace {

QString stateWord(plan::ChangeState state)
{
    switch (state) {
    case plan::ChangeState::Proposed:
        return Text::tr("proposed", "change of a plan");
    case plan::ChangeState::Reviewed:
        return Text::tr("reviewed", "change of a plan");
    case plan::ChangeState::Approved:
        return Text::tr("approved", "change of a plan");
    case plan::ChangeState::Refused:
        break;
    }
    return Text::tr("refused", "change of a plan");
}

/// What the form leaves open stays visible as such.
QString orNotStated(const std::string &text) { return text.empty() ? Text::tr("not stated") : qtext(text); }

QString withClause(const plan::Change &change)
{
    return change.cite.empty() ? qtext(change.what)
                               : Text::tr("%1 (%2)", "text and clause").arg(qtext(change.what), citeText(change.cite));
}

ChangeRow rowOf(const plan::Plan &plan, std::size_t number)
{
    const plan::Change &change = plan.changes[number];
    return {qtext(plan.digest) + QLatin1Char('/') + QString::number(number), versionWords(plan),
        orNotStated(change.proposed), orNotStated(change.by), orNotStated(change.reason), withClause(change),
        stateWord(change.state), orNotStated(change.review), orNotStated(change.filed), orNotStated(change.effective)};
}

} // namespace

ChangeRecordModel::ChangeRecordModel(QObject *parent)
    : KeyedModel(parent,
        {{Text::tr("No."), NumberRole}, {Text::tr("version"), VersionRole}, {Text::tr("proposed on"), ProposedRole},
            {Text::tr("proposed by"), ByRole}, {Text::tr("reason of the change"), ReasonRole},
            {Text::tr("what is changed"), WhatRole}, {Text::tr("state of the change"), StateRole},
            {Text::tr("outcome of the review"), ReviewRole}, {Text::tr("filed on"), FiledRole},
            {Text::tr("in effect from"), EffectiveRole}})
{
}

void ChangeRecordModel::show(const std::vector<const plan::Plan *> &versions)
{
    std::vector<ChangeRow> rows;
    std::set<std::string> shown;
    for (const plan::Plan *plan : versions) {
        if (!shown.insert(plan->digest).second)
            continue;
        m_title = Text::tr("Change record of %1").arg(qtext(plan->title));
        for (std::size_t i = 0; i < plan->changes.size(); ++i)
            rows.push_back(rowOf(*plan, i));
    }
    update(std::move(rows));
}

QString ChangeRecordModel::text() const
{
    QStringList lines{m_title};
    for (int row = 0; row < rowCount(); ++row) {
        QStringList words;
        for (int column = 1; column < columnCount(); ++column)
            words << Text::tr("%1: %2", "field and value")
                         .arg(headerData(column, Qt::Horizontal).toString(), index(row, column).data().toString());
        lines << QStringLiteral("%1. %2").arg(row + 1).arg(words.join(QStringLiteral("；")));
    }
    return lines.join(QLatin1Char('\n')) + QLatin1Char('\n');
}

QVariant ChangeRecordModel::data(const QModelIndex &index, int role) const
{
    const ChangeRow *row = rowAt(index);
    if (!row)
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return shown(index);
    case NumberRole:
        return QString::number(index.row() + 1);
    case VersionRole:
        return row->version;
    case ProposedRole:
        return row->proposed;
    case ByRole:
        return row->by;
    case ReasonRole:
        return row->reason;
    case WhatRole:
        return row->what;
    case StateRole:
        return row->state;
    case ReviewRole:
        return row->review;
    case FiledRole:
        return row->filed;
    case EffectiveRole:
        return row->effective;
    default:
        return {};
    }
}

} // namespace viewmodel
