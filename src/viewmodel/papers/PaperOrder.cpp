#include "viewmodel/papers/PaperOrder.h"

#include "app/IncidentsSince.h"
#include "dispatch/NoticeText.h"
#include "documents/IncidentForms.h"
#include "incident/Narrator.h"
#include "viewmodel/TimeText.h"
#include "viewmodel/Words.h"
#include "viewmodel/incident/IncidentName.h"
#include "viewmodel/papers/DraftReport.h"

#include <algorithm>
#include <ranges>

namespace viewmodel {

namespace {

using documents::FilledForm;
using documents::ListedForm;
using plan::FormSubject;

/// Takes in forms about one subject, as papers to choose from.
class Listing {
public:
    explicit Listing(ConsoleBundle &bundle)
        : m_bundle(bundle)
    {
    }

    /// Every form about `about` of the plan (null: of the house), each as `order` with the form put in.
    void add(const plan::Plan *plan, FormSubject about, const PaperOrder &order, const QString &words,
        const QString &fileName)
    {
        for (const plan::Form &form : plan ? plan->forms : m_bundle.forms()) {
            if (form.about == about)
                add({plan, &form}, order, words, fileName);
        }
    }
    void add(const ListedForm &listed, const PaperOrder &order, const QString &words, const QString &fileName)
    {
        const QString label = qtext(listed.form->label);
        PaperChoice choice{order, label, words, label + u' ' + fileName};
        choice.order.about = listed.form->about;
        choice.order.form = listed.form->id;
        choice.order.ofPlan = listed.plan ? listed.plan->id : std::string();
        choice.asksDay = listed.form->about == FormSubject::Duty;
        m_choices.push_back(std::move(choice));
    }
    [[nodiscard]] std::vector<PaperChoice> take() { return std::move(m_choices); }

private:
    ConsoleBundle &m_bundle;
    std::vector<PaperChoice> m_choices;
};

/// The reports of a run, the newest first: that is mostly the one that is wanted.
void addReports(Listing &listing, const incident::Incident &incident, const documents::RunForms &run, base::Instant now)
{
    for (const incident::SentReport &report : incident::sentReports(incident, run.plan) | std::views::reverse) {
        if (report.sent->activation != run.activation->id)
            continue;
        PaperOrder order;
        order.incident = incident.id.value;
        order.activation = run.activation->id;
        order.line = report.version;
        const QString title = qtext(report.title);
        const QString sent = Text::tr("sent %1").arg(momentText(report.happened, now));
        const QString words = dotted({title, report.struck ? Text::tr("struck", "report") : sent});
        for (const ListedForm &listed : run.reports)
            listing.add(listed, order, words, qtext(incident.id.value) + u' ' + title);
    }
}

/// The report that is being written: before it goes out somebody signs it.
void addWritten(Listing &listing, const app::Console &console, const incident::Incident &incident,
    const PaperPlace &place, const documents::RunForms &run)
{
    const auto report = asItWouldGoOut(console, incident, *place.report);
    if (!report)
        return; // what stands in the way is said where it is written
    PaperOrder order;
    order.incident = place.incident;
    order.activation = place.report->activation;
    order.report = place.report;
    const QString title = qtext(report->title);
    const QString words = dotted({title, Text::tr("not sent yet", "report")});
    for (const ListedForm &listed : run.reports)
        listing.add(listed, order, words, qtext(place.incident) + u' ' + title);
}

/// Every call of the incident, the newest first.
void addCalls(Listing &listing, ConsoleBundle &bundle, const incident::Incident &incident)
{
    app::Console &console = bundle.console();
    for (const incident::RecordedEvent &record : incident.history | std::views::reverse) {
        const auto call = documents::callAt(incident, record.version, console.plans(), console.directory());
        if (!call)
            continue;
        PaperOrder order;
        order.incident = incident.id.value;
        order.line = record.version;
        const QString who = qtext(call->row.find("who")->second).replace(u'\n', u' ');
        QStringList parts{momentText(call->at, console.now()), qtext(call->row.find("direction")->second), who};
        if (call->struck)
            parts << Text::tr("struck", "call");
        listing.add(nullptr, FormSubject::Call, order, dotted(parts),
            qtext(incident.id.value) + u' ' + QString::number(record.version));
    }
}

base::Result<> addIncident(Listing &listing, ConsoleBundle &bundle, const PaperPlace &place)
{
    app::Console &console = bundle.console();
    const auto found = console.incident({place.incident});
    if (!found)
        return base::failFrom(found);
    if (!*found)
        return {};
    const incident::Incident &incident = **found;
    const QString number = qtext(incident.id.value);
    const QString words = incidentName(qtext(title(incident)), number);
    for (const documents::RunForms &run :
        documents::formsOf(incident, console.plans(), bundle.forms(), place.activation)) {
        if (place.report && place.report->activation == run.activation->id)
            addWritten(listing, console, incident, place, run);
        PaperOrder order;
        order.incident = incident.id.value;
        order.activation = run.activation->id;
        for (const ListedForm &listed : run.incident)
            listing.add(listed, order, words, number);
        addReports(listing, incident, run, console.now());
    }
    addCalls(listing, bundle, incident);
    return {};
}

void addHandover(Listing &listing, const PaperPlace &place)
{
    PaperOrder order;
    order.handover = place.handover;
    order.sheet = place.sheet;
    const QString number = QString::number(place.sheet ? place.sheet->number : place.handover);
    listing.add(nullptr, FormSubject::Handover, order,
        place.sheet ? Text::tr("what would be handed over now") : Text::tr("handover %1").arg(number), number);
}

void addNotice(Listing &listing, ConsoleBundle &bundle, const PaperPlace &place)
{
    const dispatch::Notice *notice = bundle.notices() ? bundle.notices()->notices().find(place.notice) : nullptr;
    if (!notice)
        return;
    PaperOrder order;
    order.notice = notice->id;
    const QString number = notice->issued ? qtext(dispatch::officialNumber(notice->year, notice->number))
                                          : Text::tr("request %1", "of a notice").arg(notice->id);
    const QString words = dotted({number, qtext(notice->request.applicant.unit)});
    for (const assess::CompiledPlan *plan : bundle.console().plans().inForce())
        listing.add(&plan->plan(), FormSubject::Notice, order, words, number);
    listing.add(nullptr, FormSubject::Notice, order, words, number);
}

void addPlan(Listing &listing, const PaperPlace &place)
{
    PaperOrder order;
    order.plan = place.plan;
    order.planIsDraft = place.planIsDraft;
    const QString version = qtext(place.plan->version);
    const QString words = dotted({qtext(place.plan->shortTitle), Text::tr("version %1").arg(version)});
    listing.add(place.plan.get(), FormSubject::Plan, order, words, version);
    listing.add(nullptr, FormSubject::Plan, order, words, version);
}

const plan::Form *ownForm(const ConsoleBundle &bundle, const std::string &id)
{
    const auto found = std::ranges::find(bundle.forms(), id, &plan::Form::id);
    return found == bundle.forms().end() ? nullptr : &*found;
}

tl::unexpected<base::Error> gone(const std::string &subject)
{
    return base::fail(base::ErrorCode::NotFound, "what the paper is about is not in the record", subject);
}

/// The form, looked for where the order says; `version`: of the plan it may belong to.
base::Result<ListedForm> formFor(const ConsoleBundle &bundle, const PaperOrder &order, const plan::Plan *version)
{
    const plan::Plan *plan = order.ofPlan.empty() ? nullptr : version;
    const plan::Form *form = plan ? plan::findForm(*plan, order.form) : ownForm(bundle, order.form);
    if (!form || (!order.ofPlan.empty() && !plan))
        return gone(order.form);
    return ListedForm{plan, form};
}

base::Result<FilledForm> fillWritten(const app::Console &console, const incident::SendReport &draft,
    const ListedForm &listed, const documents::IncidentSubject &subject)
{
    const auto sent = asItWouldGoOut(console, subject.incident, draft);
    if (!sent)
        return base::failFrom(sent);
    const incident::SentReport report{
        0, &*sent, sent->number, sent->title, sent->covers, subject.now, subject.now, {}, false};
    FilledForm filled = documents::fillForm(listed, subject, &report);
    filled.marks.push_back(documents::Mark::Draft);
    return filled;
}

base::Result<FilledForm> fillIncident(ConsoleBundle &bundle, const PaperOrder &order)
{
    app::Console &console = bundle.console();
    const auto found = console.incident({order.incident});
    if (!found)
        return base::failFrom(found);
    const incident::Activation *activation = *found ? findActivation(**found, order.activation) : nullptr;
    const assess::CompiledPlan *plan = activation ? incident::planOf(&console.plans(), *activation) : nullptr;
    if (!plan)
        return gone(order.incident);
    const auto listed = formFor(bundle, order, &plan->plan());
    if (!listed)
        return base::failFrom(listed);
    const documents::IncidentSubject subject{**found, *activation, plan->plan(), console.plans(), console.now()};
    if (order.about != FormSubject::Report)
        return documents::fillForm(*listed, subject);
    if (order.report)
        return fillWritten(console, *order.report, *listed, subject);
    const auto report = documents::reportAt(**found, order.line, console.plans());
    if (!report)
        return gone(order.incident);
    return documents::fillForm(*listed, subject, &*report);
}

base::Result<FilledForm> fillNotice(ConsoleBundle &bundle, const PaperOrder &order)
{
    const dispatch::Notice *notice = bundle.notices() ? bundle.notices()->notices().find(order.notice) : nullptr;
    if (!notice || !bundle.stock() || !bundle.accounts())
        return gone(std::to_string(order.notice));
    const assess::CompiledPlan *plan = bundle.console().plans().current(order.ofPlan);
    const auto listed = formFor(bundle, order, plan ? &plan->plan() : nullptr);
    if (!listed)
        return base::failFrom(listed);
    return documents::fillForm(*listed, *notice, bundle.stock()->stock(), bundle.accounts()->all());
}

base::Result<FilledForm> fillPlan(ConsoleBundle &bundle, const PaperOrder &order)
{
    const auto listed = formFor(bundle, order, order.plan.get());
    if (!listed)
        return base::failFrom(listed);
    FilledForm filled = documents::fillForm(*listed, *order.plan);
    const bool marked = std::ranges::find(filled.marks, documents::Mark::Draft) != filled.marks.end();
    if (order.planIsDraft && !marked) // its file lies among the drafts and does not say that it is one
        filled.marks.push_back(documents::Mark::Draft);
    return filled;
}

base::Result<FilledForm> fillDuty(ConsoleBundle &bundle, const PaperOrder &order)
{
    const auto stretch = documents::parseDutyStretch(order.stretch);
    if (!stretch)
        return base::failFrom(stretch);
    const auto listed = formFor(bundle, order, nullptr);
    if (!listed)
        return base::failFrom(listed);
    app::Console &console = bundle.console();
    const auto incidents = app::incidentsSince(console, stretch->from);
    if (!incidents)
        return base::failFrom(incidents);
    if (!bundle.accounts() || !bundle.notices() || !bundle.stock() || !bundle.handovers())
        return gone(order.stretch);
    return documents::fillForm(*listed,
        documents::DutySubject{*stretch, *incidents, console.plans(), console.roster(), console.directory(),
            bundle.accounts()->all(), bundle.notices()->history(), bundle.stock()->history(),
            bundle.handovers()->all()});
}

base::Result<FilledForm> fillCall(ConsoleBundle &bundle, const PaperOrder &order)
{
    app::Console &console = bundle.console();
    const auto found = console.incident({order.incident});
    if (!found)
        return base::failFrom(found);
    const auto call =
        *found ? documents::callAt(**found, order.line, console.plans(), console.directory()) : std::nullopt;
    const auto listed = formFor(bundle, order, nullptr);
    if (!call || !listed)
        return listed ? gone(order.incident) : base::failFrom(listed);
    return documents::fillForm(*listed, *call);
}

base::Result<FilledForm> fillHandover(ConsoleBundle &bundle, const PaperOrder &order)
{
    const auto listed = formFor(bundle, order, nullptr);
    if (order.sheet && listed)
        return documents::fillForm(*listed, handover::unsignedOf(*order.sheet));
    const handover::Handover *one = bundle.handovers() ? bundle.handovers()->all().find(order.handover) : nullptr;
    if (!one || !listed)
        return listed ? gone(std::to_string(order.handover)) : base::failFrom(listed);
    return documents::fillForm(*listed, *one);
}

base::Result<FilledForm> fill(ConsoleBundle &bundle, const PaperOrder &order)
{
    switch (order.about) {
    case FormSubject::Incident:
    case FormSubject::Report:
        return fillIncident(bundle, order);
    case FormSubject::Notice:
        return fillNotice(bundle, order);
    case FormSubject::Plan:
        return fillPlan(bundle, order);
    case FormSubject::Duty:
        return fillDuty(bundle, order);
    case FormSubject::Call:
        return fillCall(bundle, order);
    case FormSubject::Handover:
        return fillHandover(bundle, order);
    }
    return gone(order.form);
}

} // namespace

base::Result<std::vector<PaperChoice>> listPapers(ConsoleBundle &bundle, const PaperPlace &place)
{
    Listing listing(bundle);
    if (place.notice != 0)
        addNotice(listing, bundle, place);
    if (place.plan)
        addPlan(listing, place);
    if (!place.incident.empty()) {
        if (const auto added = addIncident(listing, bundle, place); !added)
            return base::failFrom(added);
    }
    if (place.handover != 0 || place.sheet)
        addHandover(listing, place);
    if (place.desk)
        listing.add(nullptr, FormSubject::Duty, {}, Text::tr("of a day of duty", "a paper"), {});
    return listing.take();
}

base::Result<FilledForm> fillPaper(ConsoleBundle &bundle, const PaperOrder &order)
{
    auto filled = fill(bundle, order);
    if (const auto mark = bundle.mark(); filled && mark)
        filled->marks.insert(filled->marks.begin(), *mark); // first what record it is of
    return filled;
}

} // namespace viewmodel
