#include "check/Findings.h"

namespace check {

namespace {

bool endsAtStart(const plan::Deadline &deadline)
{
    return deadline.starts.kind == deadline.ends.kind
        && std::ranges::any_of(deadline.starts.ids, [&](const std::string &id) { return deadline.ends.names(id); })
        && deadline.starts.kind != plan::Trigger::Kind::Never && !deadline.recurs();
}

bool hasLength(const plan::Deadline &deadline)
{
    switch (deadline.lasts.kind) {
    case calendar::Span::Kind::Exact:
        return !deadline.daily.empty() || deadline.lasts.length.count() > 0;
    case calendar::Span::Kind::Days:
    case calendar::Span::Kind::WorkingDays:
        return deadline.lasts.days > 0;
    case calendar::Span::Kind::SameDay:
    case calendar::Span::Kind::Yearly:
        return true;
    }
    return false;
}

bool isAlwaysNear(const plan::Deadline &deadline)
{
    const std::chrono::minutes length = deadline.lasts.length;
    return deadline.lasts.kind == calendar::Span::Kind::Exact && length.count() > 0 && deadline.nearBefore >= length;
}

} // namespace

void checkDeadlines(const Subject &subject, Findings &findings)
{
    for (const plan::Deadline &deadline : subject.plan.deadlines) {
        const std::string thing = "deadline " + deadline.id;
        const auto whole = [&](std::string_view key) { return subject.whole("deadlines", deadline.id, key); };
        if (deadline.starts.kind == plan::Trigger::Kind::Never && whole("starts"))
            findings.error("clock-never-starts", deadline.position, thing + " never starts; name what starts it");
        if (!hasLength(deadline) && whole("lasts") && whole("daily"))
            findings.error("clock-without-length", deadline.position,
                thing + " lasts no time; give `lasts:` a length such as PT1H");
        if (isAlwaysNear(deadline) && whole("near"))
            findings.warning("clock-always-near", deadline.position,
                thing + " counts as near from its start; make `near:` shorter than `lasts:`");
        if (endsAtStart(deadline) && whole("starts") && whole("ends"))
            findings.error("clock-ends-at-start", deadline.position,
                thing + " ends on what starts it; name another end, or let it repeat");
        if (deadline.owner.empty() && whole("owner"))
            findings.error("clock-without-owner", deadline.position, thing + " has no owner; name whom it binds");
        if (deadline.superior && deadline.cite.document.empty() && whole("cite"))
            findings.error("superior-without-document", deadline.position,
                thing + " is from a superior rule; name the document in `cite:`");
    }
}

} // namespace check
