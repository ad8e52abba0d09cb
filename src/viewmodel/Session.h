#pragma once

#include "viewmodel/CommandSink.h"
#include "viewmodel/ConsoleBundle.h"
#include "viewmodel/ExchangeSnapshot.h"
#include "viewmodel/HandoverSnapshot.h"
#include "viewmodel/PlanCopies.h"
#include "viewmodel/ReserveSnapshot.h"

#include <QPointer>
#include <QThread>

namespace viewmodel {

/// The record as the window sees it. The console lives in a thread of its own, so that no disk ever holds up the
/// window; everything comes back on the window's thread, as immutable snapshots, and only once it is durable.
class Session final : public QObject, public CommandSink {
    Q_OBJECT
public:
    /// Makes the bundle; runs in the console's thread, because a SQLite connection belongs to the thread that opened
    /// it.
    using Factory = std::function<base::Result<std::unique_ptr<ConsoleBundle>>()>;
    /// InPlace does everything at once on the calling thread: for tests.
    enum class Mode { Threaded, InPlace };

    explicit Session(Factory factory, Mode mode = Mode::Threaded, QObject *parent = nullptr);
    ~Session() override; ///< finishes what was submitted, then closes the record

    void open(); ///< opened() or openFailed() follows

    /// Every plan that an incident handed out so far runs on, and those in force. Stays put while the session lives.
    [[nodiscard]] const PlanCopies &plans() const { return m_plans; }

    RequestId submit(Request request, Reply reply = {}) override;
    /// Opens a new incident; `reported` gets its number once it is recorded. Dropped as by submit().
    RequestId report(incident::ReportIncident command, std::optional<base::Instant> happened, Reply reply = {});
    RequestId replaceDirectory(identity::Directory directory, Reply reply = {});
    RequestId replaceReductionList(reduction::List list, Reply reply = {});
    RequestId replaceRoster(identity::Roster roster, Reply reply = {});

    /// Something that is done at the workplace, in the console's thread, and what is done with its outcome on the
    /// window's; not told after `context` is gone.
    template <class Outcome>
    using JobOf = std::function<Outcome(app::Workplace &)>;
    template <class Outcome>
    struct ReplyTo {
        QPointer<QObject> context;
        std::function<void(const Outcome &)> then;
    };
    using AccountJob = JobOf<app::AccountOutcome>;
    using AccountReply = ReplyTo<app::AccountOutcome>;
    void atWorkplace(AccountJob job, AccountReply reply);
    /// About notices. What it changed is told by reserveTold() before the reply.
    using NoticeJob = JobOf<app::NoticeResult>;
    using NoticeReply = ReplyTo<app::NoticeResult>;
    void aboutNotices(NoticeJob job, NoticeReply reply);
    /// The same about the stock.
    using StockJob = JobOf<app::StockOutcome>;
    using StockReply = ReplyTo<app::StockOutcome>;
    void aboutStock(StockJob job, StockReply reply);
    /// About what travels between consoles; what it did to notices and stock is told as above, and exchangeTold().
    using ExchangeOutcome = tl::expected<void, app::ExchangeFailure>;
    using ExchangeJob = JobOf<ExchangeOutcome>;
    using ExchangeReply = ReplyTo<ExchangeOutcome>;
    void aboutExchange(ExchangeJob job, ExchangeReply reply);
    /// About the handover of the desk; what it changed is told by handoverTold() before the reply.
    using HandoverJob = JobOf<app::HandoverResult>;
    using HandoverReply = ReplyTo<app::HandoverResult>;
    void aboutHandover(HandoverJob job, HandoverReply reply);
    /// What whoever sits here would hand over now.
    using SheetOutcome = tl::expected<handover::Sheet, app::HandoverFailure>;
    void readSheet(ReplyTo<SheetOutcome> reply);
    /// Reads something out of everything behind the record, in the console's thread. Error: NotFound, no record is
    /// open.
    template <class T>
    void read(std::function<base::Result<T>(ConsoleBundle &)> job, ReplyTo<base::Result<T>> reply)
    {
        run([this, job = std::move(job), reply](app::Console &) { tell(reply, job(*m_bundle)); },
            [this, reply] {
                tell(reply, base::Result<T>(base::fail(base::ErrorCode::NotFound, "no record is open")));
            });
    }
    /// What an account did of late, of everybody for no name (app::newestActs). Error: NotFound, no record is open.
    using ActsOutcome = base::Result<std::vector<app::RecordedAct>>;
    void readActs(std::string account, std::size_t most, ReplyTo<ActsOutcome> reply);

    /// Loads an ended incident that is not on the board; incidentChanged() follows.
    void load(const QString &number);
    void refresh(); ///< takes in what other programs recorded; a call while one is under way is dropped
    void noticeTime(); ///< records clocks that came near or ran over; a call while one is under way is dropped
    void verify(); ///< verified() or verifyFailed() follows

Q_SIGNALS:
    void opened(const viewmodel::BoardSnapshot &board);
    /// Every version that can be started is at hand now; the files of others cannot be used.
    void versionsOffered(const std::vector<base::Error> &unusable);
    void openFailed(const QString &sentence, const base::Error &error);
    void incidentChanged(const app::IncidentPointer &incident);
    void reported(viewmodel::RequestId request, const QString &number);
    void recorded(viewmodel::RequestId request);
    void refused(viewmodel::RequestId request, const QString &sentence);
    void failed(viewmodel::RequestId request, const QString &sentence); ///< request 0: refresh, noticeTime or load
    void registersChanged(const viewmodel::Registers &registers);
    /// What was recorded about accounts since they were last told, by whomever; oldest first.
    void accountsTold(const std::vector<identity::RecordedAccountEvent> &newer);
    /// Notices and stock as they stand now: once the board stands, then whenever something changed, by whomever.
    void reserveTold(const viewmodel::ReserveSnapshot &reserve);
    /// The same of what travelled between consoles.
    void exchangeTold(const viewmodel::ExchangeSnapshot &exchange);
    /// The same of handovers.
    void handoverTold(const viewmodel::HandoverSnapshot &handovers);
    void verified(const app::ChainReport &report);
    void verifyFailed(const QString &sentence);

private:
    // The console's side: called in its thread only.
    using Job = std::function<void(app::Console &)>;
    /// Has the job done in the console's thread; `closed` instead, in the same thread, when no record is open.
    void run(Job job, std::function<void()> closed);
    /// Replaces one of the registers in the console's thread.
    RequestId replace(std::function<app::ActOutcome<>(app::Workplace &)> replaceIn, const Reply &reply);
    void runRequest(Job job, const Reply &reply, RequestId request);
    /// Its number; 0 when the same is under way already.
    RequestId begin(const Request &request);
    void answer(RequestId request, const Reply &reply, const QString &problem);
    void openBundle();
    void offerVersions();
    void handOut(const assess::CompiledPlan &plan, PlanCopies::Standing standing);
    void post(std::function<void()> news);
    void publish(const app::IncidentPointer &incident);
    /// Takes in what other programs recorded, and tells the window all of it.
    base::Result<> takeIn(app::Console &console);
    void publishRegisters(const app::Console &console);
    void shareNewPlans(const std::vector<app::IncidentPointer> &incidents);
    void fail(RequestId request, const QString &sentence, const Reply &reply);
    void finish(RequestId request, const app::ActOutcome<app::IncidentPointer> &outcome, const Request &asked,
        const Reply &reply);
    void finishRegisters(RequestId request, const app::ActOutcome<> &result, const Reply &reply);
    // SessionAccounts.cpp
    [[nodiscard]] AccountsAtOpening takeSeat();
    void leaveSeat();
    void tellAccounts();
    // SessionReserve.cpp
    template <class Outcome, class Failure>
    void doAtWorkplace(JobOf<Outcome> job, ReplyTo<Outcome> reply, Failure none, bool reserveToo);
    template <class Outcome>
    void tell(ReplyTo<Outcome> reply, Outcome outcome)
    {
        post([reply = std::move(reply), outcome = std::move(outcome)] {
            if (reply.context)
                reply.then(outcome);
        });
    }
    void tellReserve();
    void tellExchange();
    void tellHandover();

    Factory m_factory;
    std::unique_ptr<QThread> m_thread; ///< null in place
    QObject *m_worker = nullptr; ///< context of jobs, lives in m_thread
    std::unique_ptr<ConsoleBundle> m_bundle; ///< touched only in m_thread
    std::optional<app::Workplace> m_workplace; ///< of m_bundle; touched only in m_thread
    std::size_t m_accountsTold = 0; ///< how many of their events were handed out; touched only in m_thread
    ReserveReader m_reserve; ///< touched only in m_thread
    ExchangeReader m_exchange; ///< touched only in m_thread
    PlanCopies m_plans; ///< touched only on the window's thread
    std::set<std::string> m_plansHandedOut; ///< digests; touched only in m_thread
    Registers m_registers; ///< as last handed out; touched only in m_thread
    RequestId m_lastRequest = 0;
    std::map<RequestId, Request> m_underWay; ///< touched only on the window's thread
    bool m_refreshing = false;
    bool m_noticing = false;
    HandoverReader m_handovers; ///< touched only in m_thread
};

} // namespace viewmodel

Q_DECLARE_METATYPE(viewmodel::BoardSnapshot)
Q_DECLARE_METATYPE(viewmodel::Registers)
Q_DECLARE_METATYPE(viewmodel::ReserveSnapshot)
Q_DECLARE_METATYPE(viewmodel::ExchangeSnapshot)
Q_DECLARE_METATYPE(viewmodel::HandoverSnapshot)
Q_DECLARE_METATYPE(app::ChainReport)
Q_DECLARE_METATYPE(app::IncidentPointer)
