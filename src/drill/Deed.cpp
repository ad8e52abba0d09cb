#include "drill/Deed.h"

#include "base/OneOf.h"

#include <algorithm>

namespace drill {

namespace {

template <class T>
bool isAnyOf(const std::vector<T> &wanted, const T &one)
{
    return wanted.empty() || std::ranges::find(wanted, one) != wanted.end();
}

bool isOf(const Pattern &pattern, const incident::ActivationId &activation)
{
    return pattern.plan.empty() || pattern.plan == activation.value;
}

bool saysOneOf(const std::vector<std::string> &words, const std::string &text)
{
    return std::ranges::any_of(words, [&](const std::string &word) { return text.find(word) != std::string::npos; });
}

/// Whether one event shows what a pattern looks for.
class Matcher {
public:
    Matcher(const incident::Incident &incident, const incident::RecordedEvent &record, const Pattern &pattern)
        : m_incident(incident)
        , m_record(record)
        , m_pattern(pattern)
    {
    }

    bool operator()(const incident::IncidentReported &event) const
    {
        return is(DeedKind::Opened) || says(event.narrative);
    }
    bool operator()(const incident::NarrativeAdded &event) const { return says(event.text); }
    bool operator()(const incident::NoteAdded &event) const { return says(event.text); }
    bool operator()(const incident::PlanActivated &event) const
    {
        return is(DeedKind::Activated) && names(event.activation.value);
    }
    bool operator()(const incident::FactReported &event) const
    {
        const bool known = !std::holds_alternative<plan::Unknown>(event.reading);
        const bool meant = is(DeedKind::Asked) || (is(DeedKind::Told) && known);
        const bool counted = m_pattern.counted.empty() || m_pattern.counted == event.counted;
        return meant && names(event.fact) && counted && event.given.empty();
    }
    bool operator()(const incident::AssessmentChanged &event) const
    {
        if (!is(DeedKind::Assessed) || !isOf(m_pattern, event.activation))
            return false;
        return std::ranges::any_of(event.findings, [&](const incident::DecisionFinding &finding) {
            return names(finding.decision) && isAnyOf(m_pattern.outcomes, finding.outcome);
        });
    }
    bool operator()(const incident::ConditionConfirmed &event) const
    {
        return is(DeedKind::Confirmed) && event.holds && isOf(m_pattern, event.activation) && names(event.confirmation);
    }
    bool operator()(const incident::StateMoved &event) const
    {
        return (is(DeedKind::Moved) && isOf(m_pattern, event.activation) && names(event.transition))
            || says(event.reason);
    }
    bool operator()(const incident::TaskChanged &event) const
    {
        return (is(DeedKind::Tasked) && isOf(m_pattern, event.activation) && names(event.task)
                   && isAnyOf(m_pattern.statuses, event.status))
            || says(event.reason);
    }
    bool operator()(const incident::CallAttempted &event) const
    {
        return (is(DeedKind::Called) && isOf(m_pattern, event.activation) && names(event.target)
                   && isAnyOf(m_pattern.calls, event.outcome))
            || says(event.note);
    }
    bool operator()(const incident::ReportSent &event) const
    {
        return (is(DeedKind::Sent) && isOf(m_pattern, event.activation) && names(event.report)) || says(event.text);
    }
    bool operator()(const incident::DeadlineEnded &event) const
    {
        return is(DeedKind::KeptClock) && names(event.deadline)
            && incident::howEnded(m_incident, event, m_record.version) == incident::ClockEnding::Met;
    }
    template <class Other>
    bool operator()(const Other &) const
    {
        return false;
    }

private:
    [[nodiscard]] bool is(DeedKind kind) const { return m_pattern.kind == kind; }
    [[nodiscard]] bool names(const std::string &name) const { return isAnyOf(m_pattern.names, name); }
    [[nodiscard]] bool says(const std::string &text) const
    {
        return is(DeedKind::Noted) && saysOneOf(m_pattern.names, text);
    }

    const incident::Incident &m_incident;
    const incident::RecordedEvent &m_record;
    const Pattern &m_pattern;
};

/// Keeps the earliest; of two at one moment the one met first.
void keep(std::optional<Seen> &first, Seen seen, const Stretch &stretch)
{
    if (seen.at >= stretch.from && seen.at <= stretch.until && (!first || seen.at < first->at))
        first = std::move(seen);
}

} // namespace

base::Instant momentOf(const incident::RecordedEvent &event)
{
    return std::visit(
        [&](const auto &held) {
            using Held = std::remove_cvref_t<decltype(held)>;
            constexpr bool IsLearned = base::isOneOf<Held, incident::IncidentReported, incident::NarrativeAdded,
                incident::PlanActivated, incident::FactReported, incident::AssessmentChanged, incident::NoteAdded>;
            return IsLearned ? event.recorded : event.happened;
        },
        event.event);
}

std::optional<Seen> firstSeen(const Deeds &deeds, const Pattern &pattern, const Stretch &stretch)
{
    std::optional<Seen> first;
    if (pattern.kind == DeedKind::Noticed) {
        for (const NoticeStep &step : deeds.notices) {
            if (isAnyOf(pattern.names, step.step))
                keep(first, {{}, step.version, step.at}, stretch);
        }
        return first;
    }
    for (const incident::Incident *incident : deeds.incidents) {
        for (const incident::RecordedEvent &event : incident->history) {
            const bool fits = std::visit(Matcher(*incident, event, pattern), event.event);
            if (fits && !incident::isStruck(*incident, event.version))
                keep(first, {incident->id, event.version, momentOf(event)}, stretch);
        }
    }
    return first;
}

} // namespace drill
