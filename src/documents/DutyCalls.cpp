#include "documents/DutyCalls.h"

#include "base/Text.h"
#include "documents/PaperTime.h"
#include "documents/Signers.h"
#include "incident/CallOutcomeWords.h"
#include "incident/Narrator.h"
#include "incident/SentReports.h"
#include "incident/Times.h"
#include "reports/Happenings.h"
#include "reports/Wording.h"

#include <algorithm>

namespace documents {

namespace {

constexpr std::string_view In = "来电";
constexpr std::string_view Out = "去电";
constexpr std::string_view Either = "通话"; ///< who rang whom was not told

/// Who was at the other end, what was said and what came of it.
struct Words {
    std::string_view direction; ///< empty: it is no call
    std::string who;
    std::string phone;
    std::string said;
    std::string done;
};

std::string phonesOf(const identity::Directory &directory, const std::string &label, const std::string &id)
{
    std::vector<std::string> phones;
    for (const identity::DirectoryEntry &entry : identity::entriesOf(directory, label, id))
        phones.insert(phones.end(), entry.phones.begin(), entry.phones.end());
    return base::join(phones, "\n");
}

/// Plans that were opened in one stroke with the call.
std::string opened(const incident::Incident &incident, base::Instant recorded, const incident::PlanLibrary &plans)
{
    std::string words;
    for (const incident::RecordedEvent &record : incident.history) {
        const auto *activated = std::get_if<incident::PlanActivated>(&record.event);
        if (activated && record.recorded == recorded)
            words += "，启用《" + incident::planTitle(incident, activated->activation, &plans) + "》";
    }
    return words;
}

/// Says whether an event was a call, and which.
class Caller {
public:
    Caller(const incident::Incident &incident, const incident::RecordedEvent &record,
        const incident::PlanLibrary &plans, const identity::Directory &directory)
        : m_incident(incident)
        , m_record(record)
        , m_plans(plans)
        , m_directory(directory)
    {
    }

    Words operator()(const incident::IncidentReported &event) const
    {
        return {In, event.source, phonesOf(m_directory, event.source, {}), event.narrative,
            "登记为 " + m_incident.id.value + opened(m_incident, m_record.recorded, m_plans)};
    }
    Words operator()(const incident::NarrativeAdded &event) const
    {
        const bool before = m_record.recorded - m_record.happened >= std::chrono::minutes(1);
        return {In, event.source, phonesOf(m_directory, event.source, {}),
            event.text + (before ? "\n（所述为 " + reports::momentWords(m_record.happened) + " 的情况）" : ""),
            "记入 " + m_incident.id.value};
    }
    Words operator()(const incident::CallAttempted &event) const
    {
        if (event.outcome == incident::CallOutcome::Skipped)
            return {};
        const incident::CallEntry *call = incident::findCall(m_incident, event.activation, event.target);
        const std::string label = call ? call->label : event.target;
        return {Out, label + (event.person.empty() ? "" : "\n" + event.person),
            phonesOf(m_directory, label, event.target), event.note, std::string(incident::outcomeWords(event.outcome))};
    }
    Words operator()(const incident::StateMoved &event) const { return order(event.decider); }
    Words operator()(const incident::IncidentReopened &event) const { return order(event.decider); }
    Words operator()(const incident::ReportSent &event) const
    {
        if (event.channel != incident::Channel::Phone)
            return {};
        std::string phones;
        for (const std::string &to : event.to) {
            const std::string more = phonesOf(m_directory, to, {});
            phones += (phones.empty() || more.empty() ? "" : "\n") + more;
        }
        const auto report = incident::sentReport(m_incident, m_record.version, nullptr);
        return {
            Out, base::join(event.to, "、"), phones, event.text, "电话报出" + (report ? report->title : event.label)};
    }
    Words operator()(const auto &) const { return {}; }

private:
    [[nodiscard]] Words order(const incident::Decider &decider) const
    {
        if (decider.channel != incident::Channel::Phone)
            return {};
        const incident::Activation *activation = incident::narratorOf(m_incident, m_record.event, &m_plans, nullptr);
        const assess::CompiledPlan *compiled = activation ? incident::planOf(&m_plans, *activation) : nullptr;
        const std::string who = compiled ? plan::partyLabel(compiled->plan(), decider.post) : decider.post;
        return {Either, who, phonesOf(m_directory, who, decider.post),
            reports::happening(m_incident, m_record, m_plans).text, "已照办"};
    }

    const incident::Incident &m_incident;
    const incident::RecordedEvent &m_record;
    const incident::PlanLibrary &m_plans;
    const identity::Directory &m_directory;
};

/// When the call itself was: what a caller tells may have happened long before, and is written down while he speaks.
base::Instant madeAt(const incident::Incident &incident, const incident::RecordedEvent &record)
{
    if (std::holds_alternative<incident::IncidentReported>(record.event))
        return incident::heardAt(incident);
    if (std::holds_alternative<incident::NarrativeAdded>(record.event))
        return record.recorded;
    return incident::timeOf(incident, record);
}

DutyCall asCall(
    const Words &words, base::Instant at, base::Instant recorded, std::string incident, std::string recorder)
{
    return {at, recorded,
        {{"time", dutyTime(at, recorded)}, {"direction", std::string(words.direction)}, {"who", words.who},
            {"phone", words.phone}, {"incident", std::move(incident)}, {"said", words.said}, {"done", words.done},
            {"recorder", std::move(recorder)}}};
}

std::optional<DutyCall> callOf(const incident::Incident &incident, const incident::RecordedEvent &record,
    const incident::PlanLibrary &plans, const identity::Directory &directory)
{
    Words words = std::visit(Caller(incident, record, plans, directory), record.event);
    if (words.direction.empty())
        return std::nullopt;
    const bool struck = incident::isStruck(incident, record.version);
    if (struck)
        words.done += (words.done.empty() ? "" : "；") + std::string("本条已划去");
    DutyCall call = asCall(words, madeAt(incident, record), record.recorded, incident.id.value, record.actor);
    call.struck = struck;
    return call;
}

/// Requests and orders of the reserve that came by phone; one that another console was told came in a file.
class NoticeCaller {
public:
    NoticeCaller(const DutySubject &subject, std::vector<DutyCall> &calls)
        : m_subject(subject)
        , m_stock(stateBefore<reserve::Stock>(subject.stock, subject.stretch.to))
        , m_calls(calls)
    {
    }

    void tell(const dispatch::RecordedNoticeEvent &record)
    {
        std::visit([&](const auto &event) { say(record, event); }, record.event);
    }

private:
    void say(const dispatch::RecordedNoticeEvent &record, const dispatch::RequestRecorded &event)
    {
        const dispatch::Request &request = event.request;
        if (request.medium != dispatch::Medium::Phone || !event.bundle.empty())
            return;
        add(record,
            {In, request.applicant.unit + "\n" + request.applicant.contact, request.applicant.phone,
                "申请调用" + goodsOf(request), "登记待办"});
    }
    void say(const dispatch::RecordedNoticeEvent &record, const dispatch::PhoneOrdered &event)
    {
        if (event.medium == dispatch::Medium::Phone)
            add(record,
                {In, event.orderedBy, phonesOf(m_subject.directory, event.orderedBy, {}),
                    "电话指令先行调拨：" + event.urgency, "准予出库，通知单补办"});
    }
    void say(const dispatch::RecordedNoticeEvent &, const auto &) { }

    void add(const dispatch::RecordedNoticeEvent &record, const Words &words)
    {
        m_calls.push_back(asCall(words, record.recorded, record.recorded,
            "调用登记" + std::to_string(dispatch::noticeOf(record.event)) + "号",
            signerWords(m_subject.accounts, record.actor)));
    }

    [[nodiscard]] std::string goodsOf(const dispatch::Request &request) const
    {
        std::vector<std::string> goods;
        for (const dispatch::AskedLine &line : request.lines) {
            const reserve::Item *item = m_stock.item(line.item);
            goods.push_back((item ? item->name : line.item) + " " + reserve::toText(line.quantity)
                + (item ? " " + item->unit : std::string()));
        }
        return base::join(goods, "、");
    }

    const DutySubject &m_subject;
    reserve::Stock m_stock; ///< whose catalogue names the goods
    std::vector<DutyCall> &m_calls;
};

} // namespace

std::optional<DutyCall> callAt(const incident::Incident &incident, std::int64_t line,
    const incident::PlanLibrary &plans, const identity::Directory &directory)
{
    const incident::RecordedEvent *record = incident::findEvent(incident, line);
    return record ? callOf(incident, *record, plans, directory) : std::nullopt;
}

std::vector<DutyCall> callsOf(const DutySubject &subject)
{
    std::vector<DutyCall> calls;
    for (const auto &incident : subject.incidents) {
        for (const incident::RecordedEvent &record : incident->history) {
            if (!subject.stretch.holds(record.recorded))
                continue;
            if (auto call = callOf(*incident, record, subject.plans, subject.directory))
                calls.push_back(std::move(*call));
        }
    }
    NoticeCaller caller(subject, calls);
    for (const dispatch::RecordedNoticeEvent &record : subject.notices) {
        if (subject.stretch.holds(record.recorded))
            caller.tell(record);
    }
    std::ranges::stable_sort(calls, {}, &DutyCall::recorded);
    return calls;
}

} // namespace documents
