#include "app/BoardRow.h"

#include "app/Streams.h"
#include "base/Text.h"
#include "incident/ResponseEnd.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace app {

namespace {

using nlohmann::json;

std::string stateLabel(const incident::Activation &activation, const incident::PlanLibrary &plans)
{
    const assess::CompiledPlan *compiled = plans.byDigest(activation.digest);
    const plan::Lifecycle *ladder = compiled ? plan::findLifecycle(compiled->plan(), "response") : nullptr;
    const plan::State *state = ladder ? plan::findState(*ladder, activation.state) : nullptr;
    const std::string label = state ? state->label : activation.state;
    return activation.goesTo.empty() ? label : label + " → " + activation.goesTo;
}

std::string stateLabels(const incident::Incident &incident, const incident::PlanLibrary &plans)
{
    std::vector<std::string> labels;
    for (const incident::Activation &activation : incident.activations)
        labels.push_back(stateLabel(activation, plans));
    return base::join(labels, "、");
}

std::optional<BoardRow::Next> nextDeadline(const incident::Incident &incident)
{
    std::optional<BoardRow::Next> next;
    for (const incident::DeadlineEntry &deadline : incident.deadlines) {
        if (!deadline.ended && (!next || deadline.due < next->due))
            next = BoardRow::Next{deadline.due, deadline.label};
    }
    return next;
}

std::size_t countOpenTasks(const incident::Incident &incident, const incident::PlanLibrary &plans)
{
    std::size_t count = 0;
    for (const incident::Activation &activation : incident.activations) {
        const assess::CompiledPlan *compiled = plans.byDigest(activation.digest);
        count += static_cast<std::size_t>(std::ranges::count_if(activation.tasks, [&](const auto &task) {
            return incident::isOpenWork(task)
                && !(compiled && incident::isNoLongerOwed(incident, activation, compiled->plan(), task));
        }));
    }
    return count;
}

std::size_t countOverdue(const incident::Incident &incident)
{
    return static_cast<std::size_t>(std::count_if(incident.deadlines.begin(), incident.deadlines.end(),
        [](const incident::DeadlineEntry &deadline) { return deadline.overNoted && !deadline.ended; }));
}

base::Instant instantAt(const json &object, const char *key)
{
    return base::parseIso(object.at(key).get_ref<const std::string &>()).value();
}

} // namespace

BoardRow boardRow(const incident::Incident &incident, const incident::PlanLibrary &plans)
{
    BoardRow row;
    row.id = incident.id;
    row.title = incident::title(incident);
    row.state = stateLabels(incident, plans);
    row.ended = incident.ended();
    row.reported = incident.reported;
    row.changed = incident.changed;
    row.version = incident.version;
    row.next = nextDeadline(incident);
    row.openTasks = countOpenTasks(incident, plans);
    row.overdue = countOverdue(incident);
    return row;
}

ReadModelRow toReadModel(const BoardRow &row)
{
    const json next = row.next ? json{{"due", base::toIso(row.next->due)}, {"label", row.next->label}} : json();
    const json value = {{"title", row.title}, {"state", row.state}, {"ended", row.ended},
        {"reported", base::toIso(row.reported)}, {"changed", base::toIso(row.changed)}, {"version", row.version},
        {"next", next}, {"open_tasks", row.openTasks}, {"overdue", row.overdue}};
    return {std::string(BoardModel), row.id.value, value.dump(-1, ' ', false, json::error_handler_t::replace)};
}

std::optional<BoardRow> fromReadModel(const ReadModelRow &stored)
{
    try {
        const json value = json::parse(stored.value);
        BoardRow row;
        row.id = {stored.key};
        row.title = value.at("title").get<std::string>();
        row.state = value.at("state").get<std::string>();
        row.ended = value.at("ended").get<bool>();
        row.reported = instantAt(value, "reported");
        row.changed = instantAt(value, "changed");
        row.version = value.at("version").get<std::int64_t>();
        if (const json &next = value.at("next"); !next.is_null())
            row.next = BoardRow::Next{instantAt(next, "due"), next.at("label").get<std::string>()};
        row.openTasks = value.at("open_tasks").get<std::size_t>();
        row.overdue = value.at("overdue").get<std::size_t>();
        return row;
    } catch (const std::exception &) {
        return std::nullopt;
    }
}

} // namespace app
