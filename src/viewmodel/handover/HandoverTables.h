#pragma once

#include "handover/Handovers.h"
#include "viewmodel/KeyedModel.h"
#include "viewmodel/Vocabulary.h"

namespace viewmodel {

/// A line of a sheet on screen: the heading of a section, a row of it, or that there is none.
struct SheetRow {
    QString key;
    bool heading = false;
    bool none = false; ///< of a section without rows
    bool numbered = false; ///< its first cell is a number, which needs little room
    QStringList cells; ///< of a heading its title and how many rows it has
    ClockState press = ClockState::None; ///< how much its last cell presses: near, over
    friend bool operator==(const SheetRow &, const SheetRow &) = default;
};

/// Everything that stands on a sheet, section by section.
class SheetModel final : public KeyedModel<SheetRow> {
    Q_OBJECT
public:
    enum Role { HeadingRole = Qt::UserRole + 1, CellsRole, PressRole, NoneRole, NumberedRole };
    using KeyedModel::KeyedModel;

    void show(const handover::Sheet &sheet);
    void clear() { update({}); }
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
};

/// A handover in the list of all of them; number 0: what would be handed over now.
struct HandoverRow {
    enum class Standing { Now, Waits, Taken, Withdrawn };
    QString key;
    std::int64_t number = 0;
    QString title; ///< "No. 3", "now"
    Standing standing = Standing::Now;
    QString standingWord; ///< "waits to be taken over"
    QString who; ///< "zhiban → zhiban2"
    QString when; ///< "03:00 → 03:12"
    friend bool operator==(const HandoverRow &, const HandoverRow &) = default;
};

/// Whether a signature counts, in words; `good` where it does.
struct SignatureVerdict {
    QString word;
    bool good = true;
};
[[nodiscard]] SignatureVerdict verdictOf(
    const handover::Handover &handover, const handover::Signed &one, const identity::Accounts &accounts);

/// All handovers, newest first; what would be handed over now stands above them where none waits. Whether the
/// signatures of one hold is asked when its row is looked at, so that years of them cost no more than a screen of them.
class HandoverListModel final : public KeyedModel<HandoverRow> {
    Q_OBJECT
public:
    enum Role {
        NumberRole = Qt::UserRole + 1,
        TitleRole,
        StandingRole,
        StandingWordRole,
        WhoRole,
        WhenRole,
        VerdictRole,
        GoodRole
    };
    /// `accounts` outlive it, and may change: show() looks at them anew.
    explicit HandoverListModel(const identity::Accounts &accounts, QObject *parent = nullptr)
        : KeyedModel(parent)
        , m_accounts(accounts)
    {
    }

    void show(std::shared_ptr<const handover::Handovers> all, base::Instant now);
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QModelIndex indexOf(std::int64_t number) const
    {
        return KeyedModel::indexOf(QString::number(number));
    }

private:
    [[nodiscard]] const SignatureVerdict &verdict(std::int64_t number) const;

    std::shared_ptr<const handover::Handovers> m_all;
    const identity::Accounts &m_accounts;
    std::size_t m_keys = 0; ///< what the verdicts rest on: keys, retired and revoked ones counted
    mutable std::map<std::int64_t, SignatureVerdict> m_verdicts;
};

} // namespace viewmodel
