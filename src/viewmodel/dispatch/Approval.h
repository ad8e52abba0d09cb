#pragma once

#include "viewmodel/dispatch/NoticeFacts.h"
#include "viewmodel/dispatch/NoticePaper.h"
#include "viewmodel/dispatch/NoticeQueueModel.h"
#include "viewmodel/dispatch/RequestEntry.h"
#include "viewmodel/dispatch/ReserveDesk.h"
#include "viewmodel/dispatch/SignerEntry.h"
#include "viewmodel/people/People.h"

namespace viewmodel {

/// What a notice can wait for from whoever sits here: the one thing its primary button does.
enum class NoticeAct { None, Draft, Open, Sign, Issue, Ship, ConfirmShipment, FollowUp };

/// Something that can be done about the notice in view; `refusal` says why not by whoever sits here, or not now.
struct NoticeOffer {
    bool shown = false; ///< it makes sense where the notice stands
    QString refusal;
    friend bool operator==(const NoticeOffer &, const NoticeOffer &) = default;
};

/// Everything about the notice in view. `notice` 0: none is.
struct ApprovalView {
    std::int64_t notice = 0;
    std::int64_t draft = 0;
    QString title;
    QString standing; ///< "waits for the deputy leader", "issued"
    QString phone; ///< "goods first, papers after · left 5 d 20 h"; empty
    ClockState phoneState = ClockState::None;
    std::vector<ChainStep> chain;
    NoticePaper paper;
    NoticeStock stock;
    SupplyView supply; ///< by which way, as the plan says
    std::vector<RuleLine> rules;
    std::vector<DutyLine> duties;
    std::vector<HistoryLine> history;
    NoticeAct act = NoticeAct::None;
    QString actRefusal; ///< of the act
    NoticeOffer giveBack;
    NoticeOffer refuse;
    NoticeOffer takeBack; ///< the own signature
    NoticeOffer draftAnew;
    NoticeOffer orderByPhone;
    NoticeOffer papers;
    NoticeOffer withdraw; ///< the request
    NoticeOffer cancel; ///< the issued notice
    NoticeOffer chooseSupply;
    NoticeOffer ship;
    NoticeOffer confirmShipment; ///< the holder's second signature
    Choices followUps; ///< that whoever sits here can record now
    friend bool operator==(const ApprovalView &, const ApprovalView &) = default;
};

/// The approval screen: the queue of whoever sits here, and the notice in view with all that can be done about it.
/// What may be done is asked of the rules of dispatch/ alone. Call tick() once a second.
class Approval final : public QObject {
    Q_OBJECT
public:
    /// They outlive it, and what `supply` looks at does.
    Approval(ReserveDesk &reserve, People &people, const SupplyPaths &supply, QObject *parent = nullptr);

    [[nodiscard]] NoticeQueueModel &queue() { return m_queue; }
    [[nodiscard]] const ApprovalView &view() const { return m_view; }
    [[nodiscard]] ReserveDesk &reserve() { return m_reserve; }
    [[nodiscard]] People &people() { return m_people; }
    /// Why nothing can be done here at all, and what to do about it; empty: it can.
    [[nodiscard]] QString bar() const;
    /// Why whoever sits here cannot enter a request; empty: he can.
    [[nodiscard]] QString requestRefusal() const;
    /// What whoever sits here can no longer sign once he has drafted the notice in view; empty: he could sign nothing
    /// of it.
    [[nodiscard]] QString draftingCost() const;
    void tick();
    /// Something that the rule models know of this incident changed: what they say of the notice in view is asked anew.
    void followIncident(const QString &number);

    /// Puts a notice in view; 0: none. Looking at it is not opening it for signature. What a list picks by itself while
    /// it loses rows is not picked by anybody, and changes nothing.
    void select(std::int64_t notice);
    /// Whoever may take the step has the text before him from now on; that is recorded.
    void open(const Reply &reply);
    void sign(const SignerEntry &typed, const Reply &reply);
    void issue(const Reply &reply);
    void giveBack(const QString &reason, const Reply &reply);
    void refuse(const QString &reason, const Reply &reply);
    void takeBack(const QString &reason, const Reply &reply);
    void withdraw(const QString &reason, const Reply &reply);
    void cancel(const QString &reason, const Reply &reply);
    void recordPapers(const QString &reference, const Reply &reply);
    void orderByPhone(const QString &medium, const QString &by, const QString &urgency, const Reply &reply);
    /// `path` is one of the view's ways of supply.
    void chooseSupply(const QString &path, const QString &reason, const Reply &reply);
    void ship(const Reply &reply);
    /// The holder's second signature. `seen`: shipmentText() as it stood before him.
    void confirmShipment(const QString &seen, const QString &password, const Reply &reply);
    [[nodiscard]] QString shipmentText() const;
    /// `what` is one of the view's follow-ups; `at` as typed, empty: now.
    void followUp(const QString &what, const QString &at, const QString &detail, const Reply &reply);
    /// Records a request and puts it in view. What cannot be read is answered, and nothing is sent.
    [[nodiscard]] std::optional<EntryProblem> request(const RequestTexts &typed, const Reply &reply);
    /// What a draft of the notice in view could take.
    [[nodiscard]] std::vector<DraftChoice> draftChoices() const;
    /// The request in view, as it would be typed.
    [[nodiscard]] RequestTexts requestTexts() const;
    /// The lots of choices that are fixed are what went already. What of the request cannot be read comes back, with
    /// its field.
    std::optional<EntryProblem> makeDraft(const DraftEntry &entry, const Reply &reply);
    /// The notice of a number or a code as typed; 0: there is none.
    [[nodiscard]] std::int64_t find(const QString &typed) const;
    /// Every signature of the draft in view; no lines where none is.
    [[nodiscard]] CheckedNotice verify() const;

Q_SIGNALS:
    /// The view, or the queue's first row for whoever sits here.
    void changed();
    /// Another draft took the place of the one in view: what was typed about that is void.
    void textChanged(const QString &sentence);
    /// Somebody else sits here, or nobody any more: nothing typed is his.
    void personChanged();

private:
    void refresh();
    void list();
    [[nodiscard]] NoticeOffer offerSecondSignature(const dispatch::Notice &notice) const;
    void followPerson();
    void show();
    [[nodiscard]] ApprovalView look(const dispatch::Notice &notice) const;
    void offer(ApprovalView &view, const dispatch::Notice &notice) const;
    void offerGoods(ApprovalView &view, const dispatch::Notice &notice) const;
    void chooseAct(ApprovalView &view, const dispatch::Notice &notice) const;
    void setTimes(ApprovalView &view, const dispatch::Notice &notice) const;
    [[nodiscard]] dispatch::NoticeContext context() const;
    /// Why the rules would refuse it now; nothing where they would not.
    [[nodiscard]] std::optional<dispatch::NoticeRefusal> fault(const dispatch::NoticeCommand &command) const;
    [[nodiscard]] QString sentenceOf(const dispatch::NoticeRefusal &refusal) const;
    [[nodiscard]] std::optional<dispatch::NoticeRefusal> draftingFault(const dispatch::Notice &notice) const;
    [[nodiscard]] NoticeOffer offerOf(bool shown, const std::optional<dispatch::NoticeRefusal> &refusal) const;
    [[nodiscard]] NoticeOffer offerOf(bool shown, const dispatch::NoticeCommand &command) const;
    void execute(dispatch::NoticeCommand command, const Reply &reply) { m_reserve.execute(std::move(command), reply); }

    ReserveDesk &m_reserve;
    People &m_people;
    SupplyPaths m_supply;
    NoticeQueueModel m_queue;
    std::int64_t m_selected = 0;
    bool m_listing = false; ///< the queue is changing its rows
    std::map<std::string, std::int64_t> m_leftOff; ///< what was in view, by account
    ApprovalView m_view;
    std::string m_account; ///< who sat here when it was last asked
};

} // namespace viewmodel
