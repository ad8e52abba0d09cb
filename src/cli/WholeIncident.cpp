#include "cli/WholeIncident.h"

#include "base/Text.h"
#include "cli/IncidentWords.h"
#include "cli/Named.h"
#include "cli/TimelineText.h"
#include "cli/Visible.h"
#include "incident/ResponseEnd.h"

#include <algorithm>

namespace cli {

namespace {

/// A report of the plan, or one that only the record knows, with what went out of it.
struct ReportStanding {
    std::string id;
    std::string label;
    std::string cite;
    std::vector<std::pair<base::Instant, const incident::ReportSent *>> sent; ///< not the struck ones
};

std::vector<ReportStanding> reportsOf(
    const incident::Incident &incident, const incident::Activation &activation, const plan::Plan *plan)
{
    std::vector<ReportStanding> reports;
    if (plan) {
        for (const plan::Report &report : plan->reports)
            reports.push_back({report.id, report.label, report.cite.section, {}});
    }
    for (const incident::RecordedEvent &event : incident.history) {
        const auto *sent = std::get_if<incident::ReportSent>(&event.event);
        if (!sent || sent->activation != activation.id || incident::isStruck(incident, event.version))
            continue;
        auto report = std::ranges::find(reports, sent->report, &ReportStanding::id);
        if (report == reports.end())
            report = reports.insert(reports.end(), {sent->report, sent->label, {}, {}});
        report->sent.emplace_back(event.happened, sent);
    }
    return reports;
}

/// A condition that steps of the plan require, with what was said about it last.
struct ConfirmationStanding {
    std::string id;
    std::string label;
    std::string cite;
    std::vector<Named> by; ///< the posts that may give it; none: whoever is named
    const incident::ConfirmationEntry *said = nullptr; ///< null: nothing yet
};

std::vector<ConfirmationStanding> confirmationsOf(const incident::Activation &activation, const plan::Plan *plan)
{
    std::vector<ConfirmationStanding> all;
    for (const plan::Lifecycle &ladder : plan ? plan->lifecycles : std::vector<plan::Lifecycle>{}) {
        for (const plan::Confirmation &confirmation : ladder.confirmations)
            all.push_back({confirmation.name, confirmation.label, confirmation.cite.section,
                postsOf(*plan, confirmation.by), nullptr});
    }
    for (const auto &[id, said] : activation.confirmations.all()) {
        auto found = std::ranges::find(all, id, &ConfirmationStanding::id);
        if (found == all.end())
            found = all.insert(all.end(), {id, id, {}, {}, nullptr});
        const ConfirmationStanding untold = *found;
        for (const incident::ConfirmationEntry &entry : said) { // one a step
            if (found->said)
                found = all.insert(std::next(found), untold);
            found->said = &entry;
        }
    }
    return all;
}

std::vector<const incident::CallEntry *> callsOf(
    const incident::Incident &incident, const incident::Activation &activation)
{
    std::vector<const incident::CallEntry *> calls;
    for (const incident::CallEntry &call : incident.calls) {
        if (call.activation == activation.id)
            calls.push_back(&call);
    }
    return calls;
}

/// The last attempt that was not struck; null when there is none.
const incident::CallAttempt *lastAttempt(const incident::CallEntry &call)
{
    const auto last = std::find_if(call.attempts.rbegin(), call.attempts.rend(),
        [](const incident::CallAttempt &attempt) { return !attempt.struck; });
    return last == call.attempts.rend() ? nullptr : &*last;
}

/// A task, and whether anybody owes it still.
struct TaskStanding {
    incident::TaskEntry task;
    bool owed = true;
};

std::vector<TaskStanding> tasksOf(
    const incident::Incident &incident, const incident::Activation &activation, const plan::Plan *plan)
{
    std::vector<TaskStanding> tasks;
    for (const incident::TaskEntry &task : activation.tasks)
        tasks.push_back({task,
            incident::isOpenWork(task) && !(plan && incident::isNoLongerOwed(incident, activation, *plan, task))});
    return tasks;
}

Json toJson(const TaskStanding &standing)
{
    const incident::TaskEntry &task = standing.task;
    return {{"task", task.task}, {"set", task.set}, {"what", task.what}, {"owner", task.owner},
        {"support", task.support}, {"status", word(task.status)}, {"owed", standing.owed},
        {"inherited", task.inherited}, {"changed", base::toIso(task.changed)}, {"who", task.who},
        {"reason", task.reason}, {"cite", task.cite}};
}

Json toJson(const incident::CallEntry &call)
{
    Json attempts = Json::array();
    for (const incident::CallAttempt &attempt : call.attempts)
        attempts.push_back({{"at", base::toIso(attempt.at)}, {"outcome", word(attempt.outcome)},
            {"person", attempt.person}, {"said", attempt.note}, {"struck", attempt.struck}});
    const incident::CallAttempt *last = lastAttempt(call);
    return {{"target", call.target}, {"label", call.label}, {"outcome", last ? Json(word(last->outcome)) : Json()},
        {"attempts", attempts}, {"cite", call.cite}};
}

Json toJson(const ReportStanding &report)
{
    Json sent = Json::array();
    for (const auto &[at, event] : report.sent)
        sent.push_back({{"at", base::toIso(at)}, {"to", event->to}, {"channel", word(event->channel)},
            {"text", event->text}, {"reference", event->reference}});
    return {{"report", report.id}, {"label", report.label}, {"sent", sent}, {"cite", report.cite}};
}

Json toJson(const ConfirmationStanding &confirmation)
{
    const incident::ConfirmationEntry *said = confirmation.said;
    Json by = Json::array();
    for (const Named &post : confirmation.by)
        by.push_back(post.id);
    return {{"condition", confirmation.id}, {"label", confirmation.label}, {"by", by},
        {"holds", said ? Json(said->holds) : Json()}, {"source", said ? Json(said->source) : Json()},
        {"for", said && !said->step.empty() ? Json(said->step) : Json()},
        {"at", said ? Json(base::toIso(said->happened)) : Json()}, {"cite", confirmation.cite}};
}

std::string inBrackets(const std::string &words) { return words.empty() ? std::string() : " (" + words + ")"; }

std::string citeText(const std::string &cite) { return cite.empty() ? std::string() : "  [" + cite + "]"; }

std::string toText(const TaskStanding &standing)
{
    const incident::TaskEntry &task = standing.task;
    const bool dropped = incident::isOpenWork(task) && !standing.owed;
    return std::string(word(task.status)) + (dropped ? ", no longer owed" : "") + inBrackets(task.who) + "  "
        + task.task + "  " + task.what + "  " + task.owner
        + (task.support.empty() ? std::string() : "; with " + base::join(task.support, ", "))
        + (task.reason.empty() ? std::string() : "; because: " + task.reason) + citeText(task.cite);
}

std::string toText(const incident::CallEntry &call)
{
    const incident::CallAttempt *last = lastAttempt(call);
    const std::string said = last ? std::string(word(last->outcome)) + inBrackets(last->person) : "not called";
    return said + "  " + call.target + "  " + call.label + citeText(call.cite);
}

std::string toText(const ReportStanding &report)
{
    const std::string sent = report.sent.empty() ? "not sent" : "sent " + minuteText(report.sent.back().first);
    return sent + "  " + report.id + "  " + report.label + citeText(report.cite);
}

std::string toText(const ConfirmationStanding &confirmation)
{
    const incident::ConfirmationEntry *said = confirmation.said;
    const std::string stands =
        said ? (said->holds ? "holds" : "does not hold") + inBrackets(reasonText(said->source)) : "not told";
    return stands + "  " + confirmation.id + (said && !said->step.empty() ? " for " + said->step : std::string()) + "  "
        + confirmation.label + (confirmation.by.empty() ? std::string() : "  by " + listed(confirmation.by))
        + citeText(confirmation.cite);
}

template <class T>
Json listed(const std::vector<T> &entries)
{
    Json list = Json::array();
    for (const T &entry : entries) {
        if constexpr (std::is_pointer_v<T>)
            list.push_back(toJson(*entry));
        else
            list.push_back(toJson(entry));
    }
    return list;
}

template <class T>
void printAll(std::ostream &out, std::string_view title, const std::vector<T> &entries)
{
    if (!entries.empty())
        printLine(out, "    " + std::string(title));
    for (const T &entry : entries) {
        if constexpr (std::is_pointer_v<T>)
            printLine(out, "      " + toText(*entry));
        else
            printLine(out, "      " + toText(entry));
    }
}

} // namespace

Json dutiesJson(const incident::Incident &incident, const incident::Activation &activation, const plan::Plan *plan)
{
    return {{"tasks", listed(tasksOf(incident, activation, plan))}, {"calls", listed(callsOf(incident, activation))},
        {"reports", listed(reportsOf(incident, activation, plan))},
        {"confirmations", listed(confirmationsOf(activation, plan))}};
}

void printDuties(const incident::Incident &incident, const incident::Activation &activation, const plan::Plan *plan,
    std::ostream &out)
{
    printAll(out, "tasks", tasksOf(incident, activation, plan));
    printAll(out, "calls", callsOf(incident, activation));
    printAll(out, "reports", reportsOf(incident, activation, plan));
    printAll(out, "conditions", confirmationsOf(activation, plan));
}

} // namespace cli
