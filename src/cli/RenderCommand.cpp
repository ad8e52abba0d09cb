#include "cli/Commands.h"

#include "archive/Files.h"
#include "cli/FormFiles.h"
#include "cli/JsonText.h"
#include "cli/RenderSubject.h"
#include "cli/Visible.h"
#include "documents/Faces.h"

#include <ostream>

namespace cli {

namespace {

constexpr std::string_view Usage =
    R"(usage: fengsuictl render FORM --id ID --out FILE.pdf|FILE.odt|FILE.html [--copy] [--db FILE]
       fengsuictl render --list [--json]
FORM: the name, the id or the title of a form; --list names them, and says which fonts stand in for the official ones.
--id: an incident (2026-0147), a report or a call of one with its line (2026-0147/31), a notice by its request, number or code, a
plan, a day or a shift of the desk (2026-11-30, 2026-11-30T08:00/2026-12-01T08:00), a handover by its number.
--copy: marks it as a copy. Without --db: the live record of this person. A demonstration, a drill and a draft say so on every page.
A form about a plan is filled from the plan alone: with --db it is marked as the record is, without it no record marks it.
)";

int list(const documents::FormLibrary &library, const Arguments &arguments, const Environment &environment)
{
    Json forms = Json::array();
    for (const documents::ListedForm &listed : library.all()) {
        const plan::Form &form = *listed.form;
        forms.push_back({{"form", listed.name()}, {"label", form.label}, {"about", plan::formSubjectWord(form.about)},
            {"page", form.page}, {"copies", form.copies}});
        if (!arguments.has("--json"))
            printLine(environment.out,
                listed.name() + "  " + form.label + "  (" + std::string(plan::formSubjectWord(form.about)) + ")");
    }
    Json fonts = Json::array();
    for (const documents::FaceChoice &choice : documents::faces()) {
        fonts.push_back({{"face", choice.official}, {"used", choice.used}, {"official", choice.isOfficial}});
        if (!arguments.has("--json"))
            printLine(environment.out,
                "font " + choice.official + ": "
                    + (choice.used.empty() ? "none is installed; install fonts-lxgw-wenkai and fonts-noto-cjk"
                                           : choice.used));
    }
    if (arguments.has("--json"))
        environment.out << toText(Json{{"forms", forms}, {"fonts", fonts}}) << '\n';
    return Done;
}

/// The paper in the format that the name of the file asks for.
base::Result<std::string> bytesOf(
    const documents::FilledForm &filled, const std::string &path, const Environment &environment)
{
    const documents::Templates pages = formPages(environment);
    const base::Instant made = environment.clock.now();
    if (path.ends_with(".odt"))
        return documents::renderForEditing(pages, filled.composition(), made);
    const auto document = documents::render(pages, filled.composition(), made);
    if (!document)
        return base::failFrom(document);
    return path.ends_with(".html") ? base::Result<std::string>(document->html()) : document->pdf();
}

base::Result<> write(const documents::ListedForm &listed, const Arguments &arguments, const Environment &environment)
{
    const std::string out = *arguments.option("--out");
    auto filled = fillForm(listed, *arguments.option("--id"), arguments, environment);
    if (!filled)
        return base::failFrom(filled);
    if (arguments.has("--copy"))
        filled->marks.push_back(documents::Mark::Copy);
    const auto bytes = bytesOf(*filled, out, environment);
    if (!bytes)
        return base::failFrom(bytes);
    return archive::writeFile(out, *bytes, archive::Replace::Allow, archive::Readers::AsUsual);
}

/// What is wrong with how it was asked for; empty: nothing.
std::string misuse(const Arguments &arguments)
{
    if (arguments.has("--list"))
        return arguments.positionals().empty() ? std::string() : "--list takes no form";
    if (arguments.positionals().empty())
        return "name a form, or write --list";
    if (!arguments.option("--id"))
        return "--id is missing: what the form is about";
    const std::string out = arguments.optionOr("--out", {});
    if (!out.ends_with(".pdf") && !out.ends_with(".odt") && !out.ends_with(".html"))
        return "--out takes a file that ends in .pdf, .odt or .html";
    return {};
}

} // namespace

int runRender(const Words &words, const Environment &environment)
{
    const ArgumentSpec spec{{"--db", "--id", "--out"}, {"--list", "--json", "--copy"}, 0, 1};
    int exit = Done;
    const auto arguments = sortOut(words, spec, Usage, environment, exit);
    if (!arguments)
        return exit;
    if (const std::string problem = misuse(*arguments); !problem.empty())
        return usage(environment, problem, Usage);
    FormFiles forms;
    if (const auto loaded = forms.load(environment); !loaded)
        return fail(environment, loaded.error());
    const documents::FormLibrary library = forms.library();
    if (arguments->has("--list"))
        return list(library, *arguments, environment);
    const auto listed = library.find(arguments->positionals().front());
    if (!listed)
        return fail(environment, listed.error());
    const auto written = write(*listed, *arguments, environment);
    return written ? Done : fail(environment, written.error());
}

} // namespace cli
