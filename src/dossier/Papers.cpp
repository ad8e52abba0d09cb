#include "dossier/Papers.h"

#include "documents/IncidentForms.h"
#include "incident/Narrator.h"

#include <algorithm>

namespace dossier {

namespace {

using documents::FilledForm;
using documents::ListedForm;
using documents::RunForms;

/// So that names sort as the lines do.
std::string lineInName(std::int64_t version)
{
    std::string line = std::to_string(version);
    return line.insert(0, line.size() < 6 ? 6 - line.size() : 0, '0');
}

std::string lineWords(std::int64_t version, bool struck)
{
    return "（第 " + std::to_string(version) + " 条" + (struck ? "，已划去" : "") + "）";
}

/// Makes the papers one after the other; the first fault ends it.
class PaperMaker {
public:
    explicit PaperMaker(const Subject &subject)
        : m_subject(subject)
        , m_runs(documents::formsOf(subject.incident, subject.plans, subject.forms.own()))
    {
    }

    void addReports();
    void addCalls();
    void addForms();
    void addNotices();
    [[nodiscard]] base::Result<std::vector<Paper>> take()
    {
        if (m_fault)
            return tl::unexpected(*m_fault);
        return std::move(m_papers);
    }

private:
    void add(const std::string &name, const std::string &title, FilledForm filled);
    void addReport(const RunForms &run, const incident::SentReport &report);
    [[nodiscard]] documents::IncidentSubject aboutRun(const RunForms &run) const
    {
        return {m_subject.incident, *run.activation, *run.plan, m_subject.plans, m_subject.now};
    }

    const Subject &m_subject;
    const std::vector<RunForms> m_runs;
    std::vector<Paper> m_papers;
    std::optional<base::Error> m_fault;
};

void PaperMaker::add(const std::string &name, const std::string &title, FilledForm filled)
{
    if (m_fault)
        return;
    filled.marks.insert(filled.marks.begin(), m_subject.marks.begin(), m_subject.marks.end());
    const auto pdf = documents::render(m_subject.pages, filled.composition(), m_subject.now)
                         .and_then([](const documents::Document &document) { return document.pdf(); });
    if (!pdf) {
        m_fault = pdf.error();
        return;
    }
    const auto isTaken = [&](const std::string &wanted) {
        return std::ranges::find(m_papers, wanted, &Paper::name) != m_papers.end();
    };
    std::string file = "documents/" + name + ".pdf";
    for (int number = 2; isTaken(file); ++number)
        file = "documents/" + name + "-" + std::to_string(number) + ".pdf";
    m_papers.push_back({file, title, *pdf});
}

void PaperMaker::addReport(const RunForms &run, const incident::SentReport &report)
{
    const auto titled = documents::reportAt(m_subject.incident, report.version, m_subject.plans);
    for (const ListedForm &listed : run.reports)
        add("report-" + lineInName(report.version) + "-" + inName(report.sent->report),
            (titled ? titled->title : report.title) + lineWords(report.version, report.struck),
            documents::fillForm(listed, aboutRun(run), titled ? &*titled : &report));
}

void PaperMaker::addReports()
{
    for (const incident::SentReport &report : incident::sentReports(m_subject.incident, nullptr)) {
        for (const RunForms &run : m_runs) {
            if (run.activation->id == report.sent->activation)
                addReport(run, report);
        }
    }
}

void PaperMaker::addCalls()
{
    for (const incident::RecordedEvent &record : m_subject.incident.history) {
        const auto call = documents::callAt(m_subject.incident, record.version, m_subject.plans, m_subject.directory);
        if (!call)
            continue;
        for (const ListedForm &listed : m_subject.forms.all()) {
            if (listed.form->about == plan::FormSubject::Call)
                add("call-" + lineInName(record.version) + "-" + inName(listed.form->id),
                    listed.form->label + lineWords(record.version, call->struck), documents::fillForm(listed, *call));
        }
    }
}

void PaperMaker::addForms()
{
    for (const RunForms &run : m_runs) {
        for (const ListedForm &listed : run.incident)
            add(inName(listed.name()), listed.form->label, documents::fillForm(listed, aboutRun(run)));
    }
}

void PaperMaker::addNotices()
{
    for (const dispatch::Notice *notice : noticesOf(m_subject)) {
        const std::string number = std::to_string(notice->id);
        for (const ListedForm &listed : m_subject.forms.all()) {
            if (listed.form->about == plan::FormSubject::Notice)
                add("notice-" + number + "-" + inName(listed.form->id),
                    listed.form->label + "（登记号 " + number + "）",
                    documents::fillForm(listed, *notice, m_subject.stock, m_subject.accounts));
        }
    }
}

} // namespace

std::string inName(std::string_view words)
{
    std::string name;
    for (const char c : words) {
        const bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
        name += plain || c == '-' || c == '_' ? c : c == '/' ? '-' : '_';
    }
    constexpr std::size_t Longest = 80;
    return name.substr(0, Longest);
}

std::vector<const dispatch::Notice *> noticesOf(const Subject &subject)
{
    std::vector<const dispatch::Notice *> notices;
    for (const dispatch::Notice &notice : subject.notices.all) {
        if (notice.request.incident == subject.incident.id.value)
            notices.push_back(&notice);
    }
    return notices;
}

base::Result<std::vector<Paper>> papersOf(const Subject &subject)
{
    PaperMaker maker(subject);
    maker.addReports();
    maker.addCalls();
    maker.addForms();
    maker.addNotices();
    return maker.take();
}

} // namespace dossier
