#include "viewmodel/dispatch/NoticeQueueModel.h"

#include "viewmodel/TimeText.h"
#include "viewmodel/Words.h"
#include "viewmodel/clocks/ClockWords.h"
#include "viewmodel/dispatch/NoticeSentences.h"
#include "viewmodel/dispatch/NoticeWords.h"
#include "viewmodel/people/AccountWords.h"

#include <ranges>
#include <set>

namespace viewmodel {

using Section = QueueRow::Section;
using dispatch::Notice;

static QString headingOf(Section section)
{
    switch (section) {
    case Section::Mine:
        return Text::tr("Waits for me");
    case Section::NotMine:
        return Text::tr("Not by me");
    case Section::Issued:
        return Text::tr("Issued, under way");
    case Section::SignedToday:
        return Text::tr("Done by me today");
    case Section::InView:
        return Text::tr("In view");
    }
    return {};
}

static QString phoneChip(const Notice &notice)
{
    if (!notice.phoneOrder || notice.orderPapers)
        return {};
    return Text::tr("goods first, papers after");
}

static identity::Permission permissionOf(const dispatch::QueueEntry &entry)
{
    return entry.step ? dispatch::permissionFor(*entry.step) : identity::Permission::DraftNotice;
}

static QString waitsFor(const dispatch::QueueEntry &entry, const Notice &notice)
{
    if (entry.step)
        return Text::tr("signature: %1", "step").arg(stepWord(*entry.step));
    if (entry.waiting == dispatch::Waiting::GoodsOut)
        return Text::tr("take the goods out of the stock");
    if (entry.waiting == dispatch::Waiting::SecondSignature)
        return Text::tr("sign that the goods are out");
    if (entry.waiting == dispatch::Waiting::Issue)
        return Text::tr("all have signed: issue it");
    return notice.state == dispatch::State::Returned ? Text::tr("returned: draft it anew") : Text::tr("draft it");
}

static QString whyNot(const dispatch::QueueEntry &entry, const std::string &account)
{
    if (account.empty())
        return Text::tr("nobody is signed in");
    if (entry.why->code == dispatch::NoticeRefusalCode::NotAllowed)
        return Text::tr("for: %1", "roles").arg(roleWords(identity::rolesThatMay(permissionOf(entry))));
    return noticeRefusalSentence(*entry.why);
}

/// Something of it is still to be done, or a time runs: also for the stock to be filled again.
static bool isUnderWay(const Notice &notice, const dispatch::RunningNoticeClocks &clocks)
{
    using enum dispatch::FollowUp;
    return notice.state == dispatch::State::Issued
        && (clocks.contains(notice.id)
            || !(notice.last(HandedOver) && notice.last(Paid) && notice.last(ContractSigned)));
}

static QueueRow rowOf(const Notice &notice, Section section)
{
    QueueRow row;
    row.key = QString::number(notice.id);
    row.notice = notice.id;
    row.section = section;
    row.title = noticeName(notice);
    row.unit = qtext(notice.request.applicant.unit);
    row.summary = noticeSummary(notice);
    row.phone = phoneChip(notice);
    return row;
}

NoticeQueueModel::NoticeQueueModel(QObject *parent)
    : KeyedModel(parent)
{
}

void NoticeQueueModel::addOpen(const dispatch::QueueEntry &entry, const Notice &notice, const std::string &account)
{
    QueueRow row = rowOf(notice, entry.mine ? Section::Mine : Section::NotMine);
    row.waits = entry.mine ? waitsFor(entry, notice) : dotted({waitsFor(entry, notice), whyNot(entry, account)});
    m_entries.push_back({std::move(row), entry.due, entry.near, entry.since});
    m_mine += entry.mine ? 1 : 0;
}

/// So many are looked through by eye; the others are found by their number.
static constexpr std::size_t MostIssued = 100;

NoticeQueueModel::Entry NoticeQueueModel::issuedEntry(
    const ReserveSnapshot &reserve, const Notice &notice, bool mayFollowUp) const
{
    Entry entry{rowOf(notice, Section::Issued), {}, {}};
    entry.row.arrived = momentText(*notice.issued, m_now);
    const auto running = reserve.clocks->find(notice.id);
    const auto clock = running == reserve.clocks->end() ? std::nullopt : dispatch::nextClock(running->second);
    if (clock) {
        entry.row.waits = clockWord(*clock);
        entry.due = clock->due;
        entry.near = dispatch::nearSince(clock->started, clock->due);
    } else {
        entry.row.waits = dispatch::shipmentOf(notice, *reserve.stock) ? Text::tr("record what follows")
                                                                       : Text::tr("take the goods out of the stock");
    }
    if (!mayFollowUp)
        entry.row.waits = Text::tr("%1 · looks on", "what it waits for").arg(entry.row.waits);
    return entry;
}

/// By due time, and only then cut: what is overdue is never among those that are not shown. Newest first where none is.
void NoticeQueueModel::addIssued(const ReserveSnapshot &reserve, bool mayFollowUp)
{
    std::vector<Entry> issued;
    std::set<std::int64_t> listed; // what the holder has to do about its goods stands above
    for (const Entry &entry : m_entries)
        listed.insert(entry.row.notice);
    for (const Notice &notice : reserve.notices->all | std::views::reverse) {
        if (isUnderWay(notice, *reserve.clocks) && !listed.contains(notice.id))
            issued.push_back(issuedEntry(reserve, notice, mayFollowUp));
    }
    std::ranges::stable_sort(issued, {},
        [](const Entry &entry) { return std::pair(!entry.due.has_value(), entry.due.value_or(base::Instant())); });
    m_notListed = issued.size() - std::min(issued.size(), MostIssued);
    issued.resize(issued.size() - m_notListed);
    std::ranges::move(issued, std::back_inserter(m_entries));
}

static QString endWord(const Notice &notice)
{
    switch (notice.state) {
    case dispatch::State::Refused:
        return Text::tr("not approved");
    case dispatch::State::Withdrawn:
        return Text::tr("withdrawn");
    case dispatch::State::Cancelled:
        return Text::tr("cancelled");
    default:
        return Text::tr("returned");
    }
}

void NoticeQueueModel::addSigned(const dispatch::Notices &notices, const std::string &account, base::Instant now)
{
    const calendar::Day today = calendar::dayOf(now);
    const auto isToday = [&](base::Instant at) { return calendar::dayOf(at) == today; };
    for (const Notice &notice : notices.all | std::views::reverse) {
        const auto made = std::ranges::find(notice.signatures, account, &dispatch::Signature::account);
        const bool signedToday = made != notice.signatures.end() && isToday(made->at);
        const bool ended = notice.endedBy == account && notice.state != dispatch::State::InApproval
            && (isToday(notice.ended.value_or(notice.returned)));
        if (!signedToday && !ended)
            continue;
        QueueRow row = rowOf(notice, Section::SignedToday);
        row.key = QStringLiteral("done ") + row.key;
        row.waits = ended ? qtext(notice.reason) : stepWord(made->step);
        row.due = ended ? endWord(notice) : Text::tr("✓ signed %1").arg(clockText(made->at));
        m_entries.push_back({std::move(row), {}, {}});
    }
}

/// It is over, nothing more is to follow, or too many others are due before it: it stands above the queue, which has no
/// place for it.
void NoticeQueueModel::addInView(const ReserveSnapshot &reserve, const Notice &notice, bool mayFollowUp)
{
    if (isUnderWay(notice, *reserve.clocks)) {
        Entry entry = issuedEntry(reserve, notice, mayFollowUp);
        entry.row.section = Section::InView;
        m_entries.insert(m_entries.begin(), std::move(entry));
        return;
    }
    QueueRow row = rowOf(notice, Section::InView);
    row.waits = notice.isOver() ? spaced({endWord(notice), qtext(notice.reason)}) : Text::tr("nothing is left to do");
    if (const auto at = notice.ended ? notice.ended : notice.issued)
        row.arrived = momentText(*at, m_now);
    m_entries.insert(m_entries.begin(), Entry{std::move(row), {}, {}});
}

bool NoticeQueueModel::lists(std::int64_t notice) const
{
    return std::ranges::any_of(m_entries, [&](const Entry &entry) { return entry.row.notice == notice; });
}

void NoticeQueueModel::show(const ReserveSnapshot &reserve, const identity::Accounts &accounts,
    const std::string &account, base::Instant now, std::int64_t inView)
{
    m_entries.clear();
    m_mine = 0;
    m_notListed = 0;
    m_now = now;
    if (reserve.isThere()) {
        const auto queue =
            dispatch::queueFor(*reserve.notices, account, accounts, *reserve.stock, *reserve.workdays, now);
        for (const dispatch::QueueEntry &entry : queue)
            addOpen(entry, *reserve.notices->find(entry.notice), account);
        const bool mayFollowUp = identity::mayAt(accounts, account, identity::Permission::MoveStock, now)
            || identity::mayAt(accounts, account, identity::Permission::DraftNotice, now);
        addIssued(reserve, mayFollowUp);
        if (!account.empty())
            addSigned(*reserve.notices, account, now);
        const Notice *notice = lists(inView) ? nullptr : reserve.notices->find(inView);
        if (notice)
            addInView(reserve, *notice, mayFollowUp);
    }
    publish(now);
}

void NoticeQueueModel::tick(base::Instant now) { publish(now); }

QString NoticeQueueModel::countOf(Section section) const
{
    const auto shown = static_cast<std::size_t>(
        std::ranges::count_if(m_entries, [&](const Entry &one) { return one.row.section == section; }));
    return section == Section::Issued && m_notListed > 0
        ? Text::tr("%1 of %2", "notices shown, all").arg(shown).arg(shown + m_notListed)
        : QString::number(shown);
}

void NoticeQueueModel::publish(base::Instant now)
{
    std::vector<QueueRow> rows;
    for (const Entry &entry : m_entries) {
        if (rows.empty() || rows.back().section != entry.row.section) {
            QueueRow heading;
            heading.section = entry.row.section;
            heading.heading = true;
            heading.title = headingOf(entry.row.section);
            heading.key = QStringLiteral("heading %1").arg(static_cast<int>(entry.row.section));
            heading.count = countOf(entry.row.section);
            rows.push_back(std::move(heading));
        }
        rows.push_back(entry.row);
        if (entry.since)
            rows.back().arrived = dotted({momentText(*entry.since, now), waitedText(*entry.since, now)});
        if (!entry.due)
            continue;
        rows.back().due = dueText(*entry.due, now);
        rows.back().state = clockState(entry.near, *entry.due, now);
    }
    update(std::move(rows));
}

std::int64_t NoticeQueueModel::first() const
{
    const auto found =
        std::ranges::find_if(rows(), [](const QueueRow &row) { return !row.heading && row.section == Section::Mine; });
    if (found != rows().end())
        return found->notice;
    const auto any = std::ranges::find_if(rows(), [](const QueueRow &row) { return !row.heading; });
    return any == rows().end() ? 0 : any->notice;
}

Qt::ItemFlags NoticeQueueModel::flags(const QModelIndex &index) const
{
    const QueueRow *row = rowAt(index);
    return row && row->heading ? Qt::ItemIsEnabled : Qt::ItemIsEnabled | Qt::ItemIsSelectable;
}

QVariant NoticeQueueModel::data(const QModelIndex &index, int role) const
{
    const QueueRow *row = rowAt(index);
    if (!row)
        return {};
    switch (role) {
    case NoticeRole:
        return QVariant::fromValue<qint64>(row->notice);
    case SectionRole:
        return static_cast<int>(row->section);
    case HeadingRole:
        return row->heading;
    case Qt::DisplayRole:
    case TitleRole:
        return row->title;
    case CountRole:
        return row->count;
    case ArrivedRole:
        return row->arrived;
    case UnitRole:
        return row->unit;
    case SummaryRole:
        return row->summary;
    case PhoneRole:
        return row->phone;
    case WaitsRole:
        return row->waits;
    case DueRole:
        return row->due;
    case StateRole:
        return QVariant::fromValue(row->state);
    case Qt::AccessibleTextRole:
        return spaced({row->title, row->count, row->unit, row->summary, row->phone, row->waits, row->due});
    default:
        return {};
    }
}

} // namespace viewmodel
