#pragma once

#include "dispatch/NoticeQueue.h"
#include "viewmodel/KeyedModel.h"
#include "viewmodel/ReserveSnapshot.h"
#include "viewmodel/Vocabulary.h"

namespace viewmodel {

/// A row of the queue: a heading, or a notice under it.
struct QueueRow {
    enum class Section { Mine, NotMine, Issued, SignedToday, InView };
    QString key;
    std::int64_t notice = 0; ///< 0: a heading
    Section section = Section::Mine;
    bool heading = false;
    QString title; ///< "request 12", the official number, the heading
    QString count; ///< of a heading
    QString arrived; ///< "02:58": since when it waits for this; of what is open also how long, "waited 00:06:12"
    QString unit; ///< who asks
    QString summary; ///< path, items, worth
    QString phone; ///< "goods first, papers after"; empty
    QString waits; ///< for what, or why not for whoever sits here
    QString due; ///< "left 00:20:55"; of what is done: what came of it
    ClockState state = ClockState::None;
    friend bool operator==(const QueueRow &, const QueueRow &) = default;
};

/// The notices as one account sees them: those it can do something about by due time, those it cannot and why, those
/// that are issued and still to be followed up, those it signed today; first of all the one in view, where it is none
/// of them. Call show() when something changed, tick() once
/// a second.
class NoticeQueueModel final : public KeyedModel<QueueRow> {
    Q_OBJECT
public:
    enum Role {
        NoticeRole = Qt::UserRole + 1,
        SectionRole,
        HeadingRole,
        TitleRole,
        CountRole,
        ArrivedRole,
        UnitRole,
        SummaryRole,
        PhoneRole,
        WaitsRole,
        DueRole,
        StateRole
    };
    explicit NoticeQueueModel(QObject *parent = nullptr);

    /// `inView`: a notice that has a row in any case; 0: none.
    void show(const ReserveSnapshot &reserve, const identity::Accounts &accounts, const std::string &account,
        base::Instant now, std::int64_t inView = 0);
    /// Whether the notice has a row.
    [[nodiscard]] bool lists(std::int64_t notice) const;
    void tick(base::Instant now);
    /// How many issued notices are not shown: those that fall due last.
    [[nodiscard]] std::size_t notListed() const { return m_notListed; }
    /// How many wait for whoever sits here.
    [[nodiscard]] int mine() const { return m_mine; }
    /// The first of them, else of all; 0: there is none.
    [[nodiscard]] std::int64_t first() const;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    /// What a row is made from again every second.
    struct Entry {
        QueueRow row;
        std::optional<base::Instant> due;
        base::Instant near; ///< from then on it is near
        std::optional<base::Instant> since = {}; ///< it waits for somebody
    };
    void addOpen(const dispatch::QueueEntry &entry, const dispatch::Notice &notice, const std::string &account);
    [[nodiscard]] Entry issuedEntry(
        const ReserveSnapshot &reserve, const dispatch::Notice &notice, bool mayFollowUp) const;
    void addIssued(const ReserveSnapshot &reserve, bool mayFollowUp);
    void addInView(const ReserveSnapshot &reserve, const dispatch::Notice &notice, bool mayFollowUp);
    void addSigned(const dispatch::Notices &notices, const std::string &account, base::Instant now);
    void publish(base::Instant now);
    [[nodiscard]] QString countOf(QueueRow::Section section) const;

    std::vector<Entry> m_entries; ///< without headings, in order of the sections
    base::Instant m_now;
    int m_mine = 0;
    std::size_t m_notListed = 0; ///< issued notices beyond those that are shown
};

} // namespace viewmodel
