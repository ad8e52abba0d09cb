#include "viewmodel/Session.h"

#include "viewmodel/OpeningProblem.h"
#include "viewmodel/Sentences.h"
#include "viewmodel/Words.h"
#include "viewmodel/people/AccountWords.h"

#include <algorithm>

namespace viewmodel {

Session::Session(Factory factory, Mode mode, QObject *parent)
    : QObject(parent)
    , m_factory(std::move(factory))
{
    if (mode == Mode::InPlace)
        return;
    m_thread = std::make_unique<QThread>();
    m_thread->setObjectName(QStringLiteral("record"));
    m_worker = new QObject;
    m_worker->moveToThread(m_thread.get());
    connect(m_thread.get(), &QThread::finished, m_worker, &QObject::deleteLater);
    m_thread->start();
}

Session::~Session()
{
    if (!m_thread) {
        leaveSeat();
        return;
    }
    // Last in the queue: whatever was submitted before is recorded first.
    QMetaObject::invokeMethod(m_worker, [this] {
        leaveSeat();
        m_bundle.reset();
        m_thread->quit();
    });
    m_thread->wait();
}

void Session::open()
{
    if (m_thread)
        QMetaObject::invokeMethod(m_worker, [this] { openBundle(); });
    else
        openBundle();
}

void Session::openBundle()
{
    base::Result<std::unique_ptr<ConsoleBundle>> bundle = m_factory();
    if (!bundle) {
        post([this, error = bundle.error()] { Q_EMIT openFailed(openingSentence(error), error); });
        return;
    }
    leaveSeat();
    m_bundle = std::move(*bundle);
    const app::Console &console = m_bundle->console();
    m_registers = {console.directory(), console.roster(), console.reductionList()};
    BoardSnapshot board{console.incidents(), console.archive(), m_registers,
        {m_bundle->unusablePlans(), console.planProblems()}, takeSeat()};
    using Standing = PlanCopies::Standing;
    if (console.plans().mayRunDrafts())
        post([this] { m_plans.allowDrafts(); });
    for (const assess::CompiledPlan *plan : console.plans().inForce())
        handOut(*plan, Standing::InForce);
    shareNewPlans(board.incidents);
    post([this, board = std::move(board)] { Q_EMIT opened(board); });
    offerVersions();
}

// Behind the board, which needs none of them; ahead of every request, which may.
void Session::offerVersions()
{
    std::vector<base::Error> unusable = m_bundle->offerVersions();
    const app::PlanShelf &plans = m_bundle->console().plans();
    for (const assess::CompiledPlan *plan : plans.versions()) {
        if (plan != plans.current(plan->plan().id))
            handOut(*plan, PlanCopies::Standing::Offered);
    }
    post([this, unusable = std::move(unusable)] { Q_EMIT versionsOffered(unusable); });
    tellReserve();
}

void Session::handOut(const assess::CompiledPlan &plan, PlanCopies::Standing standing)
{
    m_plansHandedOut.insert(plan.plan().digest);
    post([this, plan, standing] { m_plans.add(plan, standing); });
}

static QString closedSentence(const QString &action)
{
    const QString record = Text::tr("the record");
    return errorSentence({base::ErrorCode::NotFound, "the record is not open", record.toStdString()}, action);
}

void Session::run(Job job, std::function<void()> closed)
{
    auto task = [this, job = std::move(job), closed = std::move(closed)] {
        if (m_bundle)
            job(m_bundle->console());
        else
            closed();
    };
    if (m_thread)
        QMetaObject::invokeMethod(m_worker, std::move(task));
    else
        task();
}

void Session::runRequest(Job job, const Reply &reply, RequestId request)
{
    run(std::move(job),
        [this, reply, request] { fail(request, closedSentence(Text::tr("Recording", "… failed")), reply); });
}

void Session::post(std::function<void()> news)
{
    if (m_thread)
        QMetaObject::invokeMethod(this, std::move(news), Qt::QueuedConnection);
    else
        news();
}

RequestId Session::begin(const Request &request)
{
    const auto same = [&request](const auto &underWay) { return underWay.second == request; };
    if (std::ranges::any_of(m_underWay, same))
        return 0;
    m_underWay.emplace(++m_lastRequest, request);
    return m_lastRequest;
}

void Session::answer(RequestId request, const Reply &reply, const QString &problem)
{
    m_underWay.erase(request);
    reply.tell(problem);
}

RequestId Session::submit(Request request, Reply reply)
{
    const RequestId id = begin(request);
    if (id == 0)
        return 0;
    runRequest(
        [this, id, request = std::move(request), reply](app::Console &) {
            finish(id, m_workplace->execute(request.incident, request.command, request.happened), request, reply);
        },
        reply, id);
    return id;
}

RequestId Session::report(incident::ReportIncident command, std::optional<base::Instant> happened, Reply reply)
{
    const Request request{{}, std::move(command), happened};
    const RequestId id = begin(request);
    if (id == 0)
        return 0;
    runRequest(
        [this, id, request, reply](app::Console &) {
            const app::ActOutcome<app::IncidentPointer> outcome =
                m_workplace->report(std::get<incident::ReportIncident>(request.command), request.happened);
            if (outcome)
                post([this, id, number = qtext((*outcome)->id.value)] { Q_EMIT reported(id, number); });
            finish(id, outcome, request, reply);
        },
        reply, id);
    return id;
}

RequestId Session::replaceDirectory(identity::Directory directory, Reply reply)
{
    return replace(
        [directory = std::move(directory)](app::Workplace &place) { return place.replaceDirectory(directory); }, reply);
}

RequestId Session::replaceRoster(identity::Roster roster, Reply reply)
{
    return replace([roster = std::move(roster)](app::Workplace &place) { return place.replaceRoster(roster); }, reply);
}

RequestId Session::replaceReductionList(reduction::List list, Reply reply)
{
    return replace([list = std::move(list)](app::Workplace &place) { return place.replaceReductionList(list); }, reply);
}

RequestId Session::replace(std::function<app::ActOutcome<>(app::Workplace &)> replaceIn, const Reply &reply)
{
    const RequestId id = ++m_lastRequest;
    runRequest([this, id, replaceIn = std::move(replaceIn), reply](
                   app::Console &) { finishRegisters(id, replaceIn(*m_workplace), reply); },
        reply, id);
    return id;
}

void Session::load(const QString &number)
{
    runRequest(
        [this, number](app::Console &console) {
            const base::Result<app::IncidentPointer> incident = console.incident({number.toStdString()});
            const QString action = Text::tr("Loading incident %1", "… failed").arg(number);
            if (!incident)
                fail(0, errorSentence(incident.error(), action), {});
            else if (!*incident)
                fail(0, errorSentence({base::ErrorCode::NotFound, "no such incident", number.toStdString()}, action),
                    {});
            else
                publish(*incident);
        },
        {}, 0);
}

base::Result<> Session::takeIn(app::Console &console)
{
    const base::Result<std::vector<app::IncidentPointer>> changed = console.refresh();
    for (const app::IncidentPointer &incident : changed.value_or(std::vector<app::IncidentPointer>()))
        publish(incident);
    publishRegisters(console);
    tellAccounts();
    tellReserve();
    return changed ? base::Result<>() : base::failFrom(changed);
}

void Session::refresh()
{
    if (m_refreshing)
        return;
    m_refreshing = true;
    run(
        [this](app::Console &console) {
            if (const auto taken = takeIn(console); !taken)
                fail(0, errorSentence(taken.error(), Text::tr("Reading the record", "… failed")), {});
            post([this] { m_refreshing = false; });
        },
        [this] {
            fail(0, closedSentence(Text::tr("Reading the record", "… failed")), {});
            post([this] { m_refreshing = false; });
        });
}

void Session::noticeTime()
{
    if (m_noticing)
        return;
    m_noticing = true;
    run(
        [this](app::Console &console) {
            const app::Outcome<std::vector<app::IncidentPointer>> changed = console.noticeTime();
            if (changed) {
                for (const app::IncidentPointer &incident : *changed)
                    publish(incident);
            } else {
                fail(0, failureSentence(changed.error(), incident::NoticeTime{}), {});
            }
            post([this] { m_noticing = false; });
        },
        [this] {
            fail(0, closedSentence(Text::tr("Recording", "… failed")), {});
            post([this] { m_noticing = false; });
        });
}

void Session::verify()
{
    run(
        [this](app::Console &console) {
            const base::Result<app::ChainReport> report = console.verify();
            if (report)
                post([this, report = *report] { Q_EMIT verified(report); });
            else
                post([this, sentence = errorSentence(report.error(), Text::tr("Checking the record", "… failed"))] {
                    Q_EMIT verifyFailed(sentence);
                });
        },
        [this] {
            post([this, sentence = closedSentence(Text::tr("Checking the record", "… failed"))] {
                Q_EMIT verifyFailed(sentence);
            });
        });
}

void Session::publish(const app::IncidentPointer &incident)
{
    shareNewPlans({incident});
    post([this, incident] { Q_EMIT incidentChanged(incident); });
}

void Session::shareNewPlans(const std::vector<app::IncidentPointer> &incidents)
{
    for (const app::IncidentPointer &incident : incidents) {
        for (const incident::Activation &activation : incident->activations) {
            const assess::CompiledPlan *plan = m_bundle->console().plans().byDigest(activation.digest);
            if (plan && !m_plansHandedOut.contains(activation.digest))
                handOut(*plan, PlanCopies::Standing::Kept);
        }
    }
}

void Session::publishRegisters(const app::Console &console)
{
    const Registers registers{console.directory(), console.roster(), console.reductionList()};
    if (registers == m_registers)
        return;
    m_registers = registers;
    post([this, registers] { Q_EMIT registersChanged(registers); });
}

void Session::fail(RequestId request, const QString &sentence, const Reply &reply)
{
    post([this, request, sentence, reply] {
        Q_EMIT failed(request, sentence);
        answer(request, reply, sentence);
    });
}

void Session::finish(
    RequestId request, const app::ActOutcome<app::IncidentPointer> &outcome, const Request &asked, const Reply &reply)
{
    if (outcome) {
        publish(*outcome);
        post([this, request, reply] {
            Q_EMIT recorded(request);
            answer(request, reply, {});
        });
        return;
    }
    const QString sentence =
        actFailureSentence(outcome.error(), actionText(asked.command, asked.label), m_bundle->console().now());
    if (std::holds_alternative<base::Error>(outcome.error())) {
        fail(request, sentence, reply);
        return;
    }
    post([this, request, sentence, reply] {
        Q_EMIT refused(request, sentence);
        answer(request, reply, sentence);
    });
}

void Session::finishRegisters(RequestId request, const app::ActOutcome<> &result, const Reply &reply)
{
    if (!result) {
        const auto *error = std::get_if<base::Error>(&result.error());
        fail(request,
            error ? errorSentence(*error, Text::tr("Importing", "… failed"))
                  : actFailureSentence(result.error(), {}, m_bundle->console().now()),
            reply);
        return;
    }
    publishRegisters(m_bundle->console());
    post([this, request, reply] {
        Q_EMIT recorded(request);
        answer(request, reply, {});
    });
}

} // namespace viewmodel
