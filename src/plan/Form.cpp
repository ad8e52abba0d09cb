#include "plan/Form.h"

#include <algorithm>
#include <array>

namespace plan {

namespace {

constexpr std::string_view FactPrefix = "fact.";
constexpr std::string_view DecisionPrefix = "decision.";

std::vector<FormSource> with(std::vector<FormSource> sources, const std::vector<FormSource> &more)
{
    sources.insert(sources.end(), more.begin(), more.end());
    return sources;
}

std::vector<FormSource> planSources()
{
    return {{"plan.title"}, {"plan.short_title"}, {"plan.document"}, {"plan.version"}};
}

std::vector<FormSource> incidentSources()
{
    return with(planSources(),
        {{"incident.number"}, {"incident.title"}, {"incident.place"}, {"incident.what"}, {"incident.reported"},
            {"incident.narrative"}, {"incident.facts"}, {"incident.findings"}, {"incident.conclusion"},
            {"incident.measures"}, {"response.level"}, {"response.grade"}, {"response.started"}, {"response.ended"},
            {"response.lasted"}, {"warning.level"}, {"warning.grade"}, {"warning.step"}, {"warning.time"},
            {"warning.grounds"}, {"warning.content"}, {"warning.decided_by"},
            {"response.stays", {"level", "started", "ended", "lasted", "total", "times"}},
            {"warning.stays", {"level", "started", "ended", "lasted", "total", "times"}},
            {"tasks.done", {"what", "owner", "who", "when", "cite"}}});
}

std::vector<FormSource> reportSources()
{
    return with(incidentSources(),
        {{"report.title"}, {"report.heading"}, {"report.number"}, {"report.file_number"}, {"report.to"},
            {"report.main"}, {"report.copies"}, {"report.by"}, {"report.text"}, {"report.sent"}, {"report.day"},
            {"report.fixed"}, {"report.covers"}, {"report.channel"}, {"report.reference"}, {"report.cite"},
            {"report.reason"}, {"report.attached"}, {"report.authority"}, {"report.struck"}});
}

std::vector<FormSource> noticeSources()
{
    return with(planSources(),
        {{"notice.number"}, {"notice.register"}, {"notice.code"}, {"notice.digest"}, {"notice.day"}, {"notice.total"},
            {"notice.note"}, {"request.path"}, {"request.medium"}, {"request.reference"}, {"request.day"},
            {"request.unit"}, {"request.contact"}, {"request.phone"}, {"user.unit"}, {"user.contact"}, {"user.phone"},
            {"request.deliver_by"}, {"request.deliver_to"}, {"request.total"}, {"review.first"}, {"review.second"},
            {"review.leader"},
            {"notice.lines", {"item", "name", "spec", "unit", "asked", "approved", "amount", "batches"}},
            {"request.lines", {"item", "name", "spec", "unit", "asked"}}});
}

std::vector<FormSource> changeSources()
{
    return with(planSources(),
        {{"plan.valid_from"},
            {"plan.changes", {"number", "proposed", "by", "reason", "what", "state", "review", "filed", "effective"}}});
}

std::vector<FormSource> dutySources()
{
    return with(planSources(),
        {{"duty.stretch"}, {"duty.day"}, {"duty.from"}, {"duty.to"}, {"duty.on_duty"}, {"duty.lead"}, {"duty.counts"},
            {"duty.shifts", {"role", "post", "person", "from", "to"}},
            {"duty.incidents", {"number", "title", "before", "after"}},
            {"duty.calls", {"number", "time", "direction", "who", "phone", "incident", "said", "done", "recorder"}},
            {"duty.happenings", {"number", "time", "incident", "kind", "what", "recorder"}},
            {"duty.papers", {"time", "what", "recorder"}}, {"duty.handovers", {"number", "given", "taken", "remark"}}});
}

std::vector<FormSource> handoverSources()
{
    return with(planSources(),
        {{"handover.record"}, {"handover.number"}, {"handover.made"}, {"handover.position"}, {"handover.head"},
            {"handover.code"}, {"handover.digest"}, {"handover.state"}, {"handover.giver"}, {"handover.given"},
            {"handover.taker"}, {"handover.taken"}, {"handover.remark"},
            {"handover.incidents", {"number", "title", "state"}}, {"handover.clocks", {"about", "clock", "due"}},
            {"handover.unreached", {"about", "who", "last"}}, {"handover.unsigned", {"paper", "about", "waits"}},
            {"handover.notes", {"note"}}});
}

std::vector<FormSource> callSources()
{
    return with(planSources(),
        {{"call.time"}, {"call.direction"}, {"call.who"}, {"call.phone"}, {"call.incident"}, {"call.said"},
            {"call.done"}, {"call.recorder"}, {"call.recorded"}});
}

} // namespace

const std::vector<FormSource> &formSources(FormSubject about)
{
    static const std::array<std::vector<FormSource>, FormSubjects> All{incidentSources(), noticeSources(),
        changeSources(), reportSources(), dutySources(), handoverSources(), callSources()};
    return All.at(static_cast<std::size_t>(about));
}

const FormSource *findFormSource(FormSubject about, std::string_view name)
{
    const auto &sources = formSources(about);
    const auto found = std::ranges::find(sources, name, &FormSource::name);
    return found == sources.end() ? nullptr : &*found;
}

std::string_view formSubjectWord(FormSubject about)
{
    constexpr std::array<std::string_view, FormSubjects> Words{
        "incident", "notice", "plan", "report", "duty", "handover", "call"};
    return Words.at(static_cast<std::size_t>(about));
}

bool knowsFacts(FormSubject about) { return about == FormSubject::Incident || about == FormSubject::Report; }

PlanSource planSource(std::string_view from, std::string_view &name)
{
    for (const auto &[prefix, kind] :
        {std::pair(FactPrefix, PlanSource::Fact), std::pair(DecisionPrefix, PlanSource::Decision)}) {
        if (from.starts_with(prefix)) {
            name = from.substr(prefix.size());
            return kind;
        }
    }
    return PlanSource::None;
}

std::vector<std::string> fieldLabels(const Form &form)
{
    std::vector<std::string> labels;
    for (const FormField &field : form.fields) {
        if (field.columns.empty())
            labels.push_back(field.label);
        for (const FormField &column : field.columns)
            labels.push_back(column.label);
    }
    return labels;
}

std::vector<std::string> fieldWords(const Form &form)
{
    const auto words = [](const FormField &field, const std::string &from) {
        return from.empty() ? field.label : field.label + " ← " + from;
    };
    std::vector<std::string> all;
    for (const FormField &field : form.fields) {
        for (const FormField &column : field.columns)
            all.push_back(words(column, column.from.empty() ? std::string() : field.from + "." + column.from));
        if (field.columns.empty())
            all.push_back(words(field, field.from));
    }
    return all;
}

} // namespace plan
