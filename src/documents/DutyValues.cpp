#include "documents/DutyValues.h"

#include "base/Text.h"
#include "documents/DeskActs.h"
#include "documents/HandoverValues.h"
#include "documents/PaperTime.h"
#include "documents/PlanValues.h"
#include "incident/StandingWords.h"
#include "incident/Times.h"
#include "reports/Happenings.h"
#include "reports/Wording.h"

#include <algorithm>
#include <set>

namespace documents {

namespace {

std::string_view roleWords(identity::ShiftRole role) { return role == identity::ShiftRole::Duty ? "值班" : "带班"; }

/// Shifts that reach into the stretch.
std::vector<identity::Shift> shiftsOf(const DutySubject &subject)
{
    std::vector<identity::Shift> shifts;
    for (const identity::Shift &shift : subject.roster.shifts) {
        if (shift.from < subject.stretch.to && subject.stretch.from < shift.to)
            shifts.push_back(shift);
    }
    std::ranges::stable_sort(shifts, {}, &identity::Shift::from);
    return shifts;
}

void putShifts(FormValues &values, const DutySubject &subject)
{
    std::vector<std::string> duty;
    std::vector<std::string> lead;
    auto &rows = values.rows["duty.shifts"];
    for (const identity::Shift &shift : shiftsOf(subject)) {
        const std::string who = shift.post + (shift.person.empty() ? "" : "　" + shift.person);
        std::vector<std::string> &those = shift.role == identity::ShiftRole::Duty ? duty : lead;
        if (std::ranges::find(those, who) == those.end())
            those.push_back(who);
        rows.push_back({{"role", std::string(roleWords(shift.role))}, {"post", shift.post}, {"person", shift.person},
            {"from", paperMinute(shift.from)}, {"to", paperMinute(shift.to)}});
    }
    values.texts["duty.on_duty"] = base::join(duty, "\n");
    values.texts["duty.lead"] = base::join(lead, "\n");
}

std::string standing(const incident::Incident &then, const incident::PlanLibrary &plans)
{
    if (!then.exists())
        return "尚未接报";
    if (then.activations.empty())
        return "未启用预案";
    return base::join(incident::standingWords(then, plans), "\n");
}

bool isOpen(const incident::Incident &then) { return then.exists() && !then.ended(); }

void putIncidents(FormValues &values, const DutySubject &subject)
{
    auto &rows = values.rows["duty.incidents"];
    for (const auto &incident : subject.incidents) {
        const auto before = stateBefore<incident::Incident>(incident->history, subject.stretch.from);
        if (before.version == incident->version && !isOpen(before))
            continue;
        rows.push_back({{"number", incident->id.value}, {"title", reports::matterWords(*incident)},
            {"before", standing(before, subject.plans)}, {"after", standing(*incident, subject.plans)}});
    }
}

/// One line of the log before it is a row.
struct Line {
    base::Instant recorded;
    ValueRow row;
};

void addHappenings(const incident::Incident &incident, const DutySubject &subject, std::vector<Line> &lines)
{
    for (const incident::RecordedEvent &record : incident.history) {
        if (!subject.stretch.holds(record.recorded))
            continue;
        const reports::Happening happening = reports::happening(incident, record, subject.plans);
        if (happening.text.empty())
            continue;
        const bool call = std::holds_alternative<incident::IncidentReported>(record.event);
        const base::Instant at = call ? incident::heardAt(incident) : incident::timeOf(incident, record);
        const bool struck = incident::isStruck(incident, record.version);
        lines.push_back({record.recorded,
            {{"time", dutyTime(at, record.recorded)}, {"incident", incident.id.value}, {"kind", happening.kind},
                {"what", happening.text + (struck ? "（已划去）" : "")}, {"recorder", record.actor}}});
    }
}

void putHappenings(FormValues &values, const DutySubject &subject)
{
    std::vector<Line> lines;
    for (const auto &incident : subject.incidents)
        addHappenings(*incident, subject, lines);
    std::ranges::stable_sort(lines, {}, &Line::recorded);
    auto &rows = values.rows["duty.happenings"];
    for (Line &line : lines) {
        line.row["number"] = std::to_string(rows.size() + 1);
        rows.push_back(std::move(line.row));
    }
}

void putCalls(FormValues &values, const DutySubject &subject)
{
    std::map<std::string, int> counts;
    auto &rows = values.rows["duty.calls"];
    for (DutyCall &call : callsOf(subject)) {
        ++counts[call.row["direction"]];
        call.row["number"] = std::to_string(rows.size() + 1);
        rows.push_back(std::move(call.row));
    }
    std::vector<std::string> words;
    for (const std::string direction : {"来电", "去电", "通话"}) {
        if (counts[direction] > 0)
            words.push_back(direction + " " + std::to_string(counts[direction]) + " 次");
    }
    values.texts["duty.counts"] = words.empty() ? "无通话" : base::join(words, "，");
}

/// As it stood at that moment.
handover::Handover asOf(handover::Handover one, base::Instant moment)
{
    if (one.taken && one.taken->signing.at >= moment)
        one.taken.reset();
    if (one.withdrawn && *one.withdrawn >= moment) {
        one.withdrawn.reset();
        one.reason.clear();
    }
    return one;
}

void putHandovers(FormValues &values, const DutySubject &subject)
{
    const auto within = [&](const std::optional<base::Instant> &at) { return at && subject.stretch.holds(*at); };
    auto &rows = values.rows["duty.handovers"];
    for (const handover::Handover &whole : subject.handovers.all) {
        const handover::Handover one = asOf(whole, subject.stretch.to);
        const auto taken = one.taken ? std::optional(one.taken->signing.at) : std::nullopt;
        if (!within(one.given.signing.at) && !within(taken) && !within(one.withdrawn))
            continue;
        rows.push_back({{"number", std::to_string(one.sheet.number)}, {"given", signedWords(one.given)},
            {"taken", one.taken ? signedWords(*one.taken) : handoverState(one)},
            {"remark", one.taken ? one.taken->signing.remark : one.reason}});
    }
}

/// Incidents as the desk knew them at the end of the stretch: what was struck or put right since stands in the log of
/// that hour, so that a log that was signed says the same whenever it is printed again.
DutySubject knownThen(DutySubject subject)
{
    for (auto &incident : subject.incidents)
        incident = std::make_shared<const incident::Incident>(
            stateBefore<incident::Incident>(incident->history, subject.stretch.to));
    std::erase_if(subject.incidents, [](const auto &one) { return !one->exists(); });
    return subject;
}

} // namespace

FormValues dutyValues(const DutySubject &whole)
{
    const DutySubject subject = knownThen(whole);
    FormValues values;
    putPlan(values, subject.plan);
    values.texts["duty.stretch"] = stretchWords(subject.stretch);
    values.texts["duty.day"] = paperDay(subject.stretch.from);
    values.texts["duty.from"] = paperMinute(subject.stretch.from);
    values.texts["duty.to"] = paperMinute(subject.stretch.to);
    putShifts(values, subject);
    putIncidents(values, subject);
    putHappenings(values, subject);
    putCalls(values, subject);
    putHandovers(values, subject);
    values.rows["duty.papers"] = deskActs(subject);
    return values;
}

FormValues callValues(const DutyCall &call, const plan::Plan *plan)
{
    FormValues values;
    putPlan(values, plan);
    for (const std::string name : {"direction", "who", "phone", "incident", "said", "done", "recorder"})
        values.texts["call." + name] = call.row.at(name);
    values.texts["call.time"] = paperMinute(call.at);
    values.texts["call.recorded"] = paperMinute(call.recorded);
    return values;
}

} // namespace documents
