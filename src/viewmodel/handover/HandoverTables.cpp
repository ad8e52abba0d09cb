#include "viewmodel/handover/HandoverTables.h"

#include "handover/SheetText.h"
#include "viewmodel/TimeText.h"
#include "viewmodel/Words.h"

namespace viewmodel {

using handover::Section;

namespace {

ClockState pressOf(Section section, const handover::Row &row)
{
    switch (section) {
    case Section::Clocks: {
        const handover::ClockStanding standing = handover::standingOf(row);
        return standing == handover::ClockStanding::Over ? ClockState::Over
            : standing == handover::ClockStanding::Near  ? ClockState::Near
                                                         : ClockState::Running;
    }
    case Section::Unreached:
    case Section::Unsigned:
        return ClockState::Near;
    case Section::Incidents:
    case Section::Notes:
        break;
    }
    return ClockState::None;
}

HandoverRow::Standing standingOf(const handover::Handover &one)
{
    return one.taken    ? HandoverRow::Standing::Taken
        : one.withdrawn ? HandoverRow::Standing::Withdrawn
                        : HandoverRow::Standing::Waits;
}

QString wordOf(HandoverRow::Standing standing)
{
    switch (standing) {
    case HandoverRow::Standing::Now:
        return Text::tr("as the desk stands");
    case HandoverRow::Standing::Waits:
        return Text::tr("waits to be taken over");
    case HandoverRow::Standing::Taken:
        return Text::tr("taken over");
    case HandoverRow::Standing::Withdrawn:
        return Text::tr("taken back", "handover");
    }
    return {};
}

HandoverRow rowOf(const handover::Handover &one, base::Instant now)
{
    HandoverRow row;
    row.number = one.sheet.number;
    row.key = QString::number(row.number);
    row.title = Text::tr("No. %1", "handover").arg(row.number);
    row.standing = standingOf(one);
    row.standingWord = wordOf(row.standing);
    row.who = qtext(one.given.signing.account);
    row.when = momentText(one.given.signing.at, now);
    if (one.taken) {
        row.who += QStringLiteral(" → ") + qtext(one.taken->signing.account);
        row.when += QStringLiteral(" → ") + momentText(one.taken->signing.at, now);
    }
    return row;
}

/// Changes whenever a key came, retired or was revoked.
std::size_t keysOf(const identity::Accounts &accounts)
{
    std::size_t count = 0;
    for (const auto &[name, account] : accounts.byName) {
        for (const identity::SigningKey &key : account.keys)
            count += 1 + (key.retired ? 1 : 0) + (key.revoked ? 1 : 0);
    }
    return count;
}

} // namespace

SignatureVerdict verdictOf(
    const handover::Handover &handover, const handover::Signed &one, const identity::Accounts &accounts)
{
    switch (faultOf(handover, one, accounts)) {
    case handover::SignatureFault::None:
        return {Text::tr("signature good"), true};
    case handover::SignatureFault::UnknownKey:
        return {Text::tr("signature invalid: no such key"), false};
    case handover::SignatureFault::NotOfThisText:
        return {Text::tr("signature invalid: not of this text"), false};
    case handover::SignatureFault::KeyDidNotCount:
        return {Text::tr("signature invalid: the key did not count then"), false};
    }
    return {};
}

void SheetModel::show(const handover::Sheet &sheet)
{
    std::vector<SheetRow> rows;
    for (std::size_t at = 0; at < handover::Sections; ++at) {
        const auto section = static_cast<Section>(at);
        const QString prefix = QString::number(at) + u'/';
        rows.push_back(
            {prefix, true, false, false, {qtext(titleOf(section)), QString::number(sheet.lines[at].size())}});
        if (sheet.lines[at].empty())
            rows.push_back({prefix + u'-', false, true, false, {Text::tr("none", "rows of a sheet")}});
        for (const handover::Row &cells : sheet.lines[at]) {
            SheetRow row{prefix + QString::number(rows.size()), false, false, section == Section::Incidents, {},
                pressOf(section, cells)};
            for (const std::string &cell : cells)
                row.cells << qtext(cell);
            rows.push_back(std::move(row));
        }
    }
    update(std::move(rows));
}

QVariant SheetModel::data(const QModelIndex &index, int role) const
{
    const SheetRow *row = rowAt(index);
    if (!row)
        return {};
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return row->cells.join(QStringLiteral("　"));
    case HeadingRole:
        return row->heading;
    case CellsRole:
        return row->cells;
    case NoneRole:
        return row->none;
    case NumberedRole:
        return row->numbered;
    case PressRole:
        return QVariant::fromValue(row->press);
    default:
        return {};
    }
}

Qt::ItemFlags SheetModel::flags(const QModelIndex &index) const
{
    const SheetRow *row = rowAt(index);
    return row && row->heading ? Qt::ItemIsEnabled : KeyedModel::flags(index);
}

void HandoverListModel::show(std::shared_ptr<const handover::Handovers> all, base::Instant now)
{
    const std::size_t keys = keysOf(m_accounts);
    const bool otherKeys = std::exchange(m_keys, keys) != keys;
    if (otherKeys)
        m_verdicts.clear();
    std::vector<HandoverRow> rows;
    if (all) {
        if (!all->open())
            rows.push_back({QStringLiteral("0"), 0, Text::tr("now", "handover"), HandoverRow::Standing::Now,
                wordOf(HandoverRow::Standing::Now), {}, {}});
        for (auto one = all->all.rbegin(); one != all->all.rend(); ++one) {
            rows.push_back(rowOf(*one, now));
            if (one->isOpen())
                m_verdicts.erase(one->sheet.number);
        }
    }
    if (const handover::Handover *last = all ? all->lastTaken() : nullptr)
        m_verdicts.erase(last->sheet.number); // it may have had one signature when it was asked
    m_all = std::move(all);
    update(std::move(rows));
    if (otherKeys && rowCount() > 0)
        Q_EMIT dataChanged(KeyedModel::index(0, 0), KeyedModel::index(rowCount() - 1, 0), {VerdictRole, GoodRole});
}

const SignatureVerdict &HandoverListModel::verdict(std::int64_t number) const
{
    const auto known = m_verdicts.find(number);
    if (known != m_verdicts.end())
        return known->second;
    SignatureVerdict verdict;
    if (const handover::Handover *one = m_all ? m_all->find(number) : nullptr) {
        verdict = verdictOf(*one, one->given, m_accounts);
        if (verdict.good && one->taken)
            verdict = verdictOf(*one, *one->taken, m_accounts);
        if (verdict.good)
            verdict.word = one->taken ? Text::tr("both signatures good") : Text::tr("signature good");
    }
    return m_verdicts.emplace(number, std::move(verdict)).first->second;
}

QVariant HandoverListModel::data(const QModelIndex &index, int role) const
{
    const HandoverRow *row = rowAt(index);
    if (!row)
        return {};
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return spaced({row->title, row->standingWord, row->who, row->when, verdict(row->number).word});
    case NumberRole:
        return QVariant::fromValue<qlonglong>(row->number);
    case TitleRole:
        return row->title;
    case StandingRole:
        return static_cast<int>(row->standing);
    case StandingWordRole:
        return row->standingWord;
    case WhoRole:
        return row->who;
    case WhenRole:
        return row->when;
    case VerdictRole:
        return verdict(row->number).word;
    case GoodRole:
        return verdict(row->number).good;
    default:
        return {};
    }
}

} // namespace viewmodel
