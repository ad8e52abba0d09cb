#pragma once

#include "viewmodel/handover/HandoverTables.h"
#include "viewmodel/people/People.h"

namespace viewmodel {

/// What whoever sits here can do about the sheet in view.
enum class HandoverAct { None, Give, Take };

/// Everything about the sheet in view but its lines.
struct HandoverView {
    bool there = false; ///< a sheet is in view
    std::int64_t number = 0; ///< 0: what would be handed over now
    QString title; ///< "Handover 3"
    QString standing; ///< "waits to be taken over since 03:00"
    bool waits = false;
    QString head; ///< "up to event 1234 · 3f2a91…"
    QString given; ///< "zhiban (duty officer) 03:00 · signature good"; empty: nobody signed yet
    bool givenGood = true;
    QString taken; ///< the same of who took over
    bool takenGood = true;
    QString remark; ///< of who took over, or why it was taken back
    HandoverAct act = HandoverAct::None;
    QString actRefusal; ///< why whoever sits here cannot do it; empty: he can
    bool ownGift = false; ///< whoever sits here gave it: another signs next
    QString withdrawRefusal; ///< only where it waits; empty: he can
    friend bool operator==(const HandoverView &, const HandoverView &) = default;
};

/// 交接班 on screen: what would be handed over now, the one that waits, and those before. The sheet of now follows the
/// record while it is looked at: what is signed is what stands there. Call tick() once a second.
class HandoverScreen final : public QObject {
    Q_OBJECT
public:
    /// All outlive it.
    HandoverScreen(Session &session, People &people, const base::Clock &clock, QObject *parent = nullptr);

    [[nodiscard]] const HandoverView &view() const { return m_view; }
    [[nodiscard]] SheetModel &sheet() { return m_sheet; }
    [[nodiscard]] HandoverListModel &list() { return m_list; }
    /// Why nothing can be shown, and what to do; empty: it can.
    [[nodiscard]] const QString &bar() const { return m_bar; }
    /// "handed over 03:00, waits": of the one that waits; empty where none does.
    [[nodiscard]] QString waiting() const;
    /// What would be handed over now, with the notes as typed, where that is in view.
    [[nodiscard]] std::shared_ptr<const handover::Sheet> sheetNow() const;
    /// The text that is signed, byte for byte, with its digest above it.
    [[nodiscard]] QString text() const;

    /// Somebody looks at it, or nobody does any more.
    void setWatched(bool watched);
    void tick();
    /// 0: what would be handed over now, or the one that waits. What a list picks by itself while it loses rows is not
    /// picked by anybody, and changes nothing.
    void select(std::int64_t number);
    /// Notes as typed, one a line: they stand on the sheet of now.
    void setNotes(const QString &typed);

    void give(const QString &password, const Reply &reply);
    void take(const QString &remark, const QString &password, const Reply &reply);
    void withdraw(const QString &reason, const Reply &reply);

Q_SIGNALS:
    void changed();

private:
    void follow();
    void readSheet();
    void takeSheet(const Session::SheetOutcome &outcome);
    void judge();
    void judgeNow(HandoverView &view) const;
    void judgeRecorded(HandoverView &view, const handover::Handover &one) const;
    [[nodiscard]] const handover::Handover *inView() const;
    [[nodiscard]] handover::Sheet withNotes() const;
    [[nodiscard]] handover::HandoverContext context() const;
    /// `then`: the handover in view once it is recorded, as of select().
    [[nodiscard]] Session::HandoverReply answer(std::int64_t then, const Reply &reply);

    Session &m_session;
    People &m_people;
    const base::Clock &m_clock;
    HandoverSnapshot m_snapshot;
    std::optional<handover::Sheet> m_now; ///< what would be handed over
    QString m_notes;
    QString m_bar;
    HandoverView m_view;
    SheetModel m_sheet;
    HandoverListModel m_list;
    std::int64_t m_selected = 0;
    bool m_listing = false; ///< the list is changing its rows
    bool m_watched = false;
    bool m_reading = false;
};

} // namespace viewmodel
