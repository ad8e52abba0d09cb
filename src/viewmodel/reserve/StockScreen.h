#pragma once

#include "viewmodel/dispatch/ReserveDesk.h"
#include "viewmodel/people/People.h"
#include "viewmodel/reserve/LotTable.h"
#include "viewmodel/reserve/StockTables.h"

namespace viewmodel {

/// What the head of the stock says.
struct StockView {
    bool there = false; ///< a catalogue, or anything else, was recorded
    QString problem; ///< it cannot be read; empty: it can
    QString total; ///< "82.4 % of the plan of 2026"; without a plan that there is none
    int permille = 0;
    bool holds = true; ///< the floor
    QString floor; ///< "floor 70 % (71号 第十八条)"
    QString plan; ///< "filed with 市财政局 2026-02-20", "not filed"
    QString moveRefusal; ///< why whoever sits here can book nothing in or out; empty: he can
    QString planRefusal; ///< the same of catalogue and plan
    friend bool operator==(const StockView &, const StockView &) = default;
};

/// What is typed to book something in. All as typed.
struct ReceiptEntry {
    QString item; ///< code
    QString batch;
    QString manufacturer;
    QString expires; ///< empty: does not expire
    QString place;
    QString price;
    QString quantity;
    QString reference;
};

/// What is typed to book something out of one lot.
struct IssueEntry {
    std::int64_t lot = 0;
    QString purpose; ///< "dispatch", "rotation", "disposal"
    QString quantity;
    QString reference; ///< of a dispatch its notice, or the order by phone
    QString reason;
};

/// The stock of the reserve on screen: what lies there, how it stands against the plan, what somebody should look
/// after, and what is booked. Everything is decided behind it; an answer comes by the Reply, empty when it is recorded.
class StockScreen final : public QObject {
    Q_OBJECT
public:
    /// Both outlive it.
    StockScreen(ReserveDesk &desk, People &people, QObject *parent = nullptr);

    [[nodiscard]] const StockView &view() const { return m_view; }
    [[nodiscard]] StockItemTable &items() { return m_items; }
    [[nodiscard]] LotTable &lots() { return m_lots; }
    [[nodiscard]] StockAlertTable &alerts() { return m_alerts; }
    [[nodiscard]] MovementTable &movements() { return m_movements; }
    [[nodiscard]] StockCheckTable &checks() { return m_checks; }

    /// Words that stand somewhere in a lot; an item's code or nothing.
    void filter(const QString &text, const QString &item);
    /// "12 of 5000 lots".
    [[nodiscard]] QString lotCount() const;
    /// "200 of 10000", or how many there are.
    [[nodiscard]] QString movementCount() const;
    /// Codes and names, for choosing one; those for which a lot can be booked in.
    [[nodiscard]] Choices itemChoices() const;
    [[nodiscard]] static Choices purposeChoices();

    void receive(const ReceiptEntry &entry, const Reply &reply);
    void issue(const IssueEntry &entry, const Reply &reply);
    void place(std::int64_t lot, const QString &place, const Reply &reply);
    // Of a movement that waits for its second signature.
    /// `seen`: textToConfirm() as it stood before whoever signs.
    void confirm(std::int64_t movement, const QString &seen, const QString &password, const Reply &reply);
    [[nodiscard]] QString textToConfirm(std::int64_t movement) const;
    /// Why whoever sits here cannot be its second person; empty: he can.
    [[nodiscard]] QString confirmRefusal(std::int64_t movement) const;
    void refuse(std::int64_t movement, const QString &reason, const Reply &reply);
    void withdraw(std::int64_t movement, const QString &reason, const Reply &reply);
    /// What a confirmed movement booked is booked back.
    void reverse(std::int64_t movement, const QString &reason, const Reply &reply);
    /// The differences of a check are booked.
    void adjust(std::int64_t check, const QString &reason, const Reply &reply);
    /// The plan in force was filed; `on` a day, empty: today.
    void filePlan(const QString &with, const QString &reference, const QString &on, const Reply &reply);

Q_SIGNALS:
    void changed();
    /// Other lots are shown; nothing else is another.
    void filtered();
    /// Somebody else sits here, or nobody any more: nothing typed is his.
    void personChanged();

private:
    void take();
    void judge();
    [[nodiscard]] calendar::Day today() const;

    ReserveDesk &m_desk;
    People &m_people;
    std::string m_account; ///< of whoever sits here
    StockView m_view;
    StockItemTable m_items;
    LotTable m_lots;
    StockAlertTable m_alerts;
    MovementTable m_movements;
    StockCheckTable m_checks;
    std::shared_ptr<const reserve::Stock> m_judged; ///< what the tables show
    calendar::Day m_judgedOn{};
};

} // namespace viewmodel
