#include "cli/StockUse.h"

#include "cli/PlanFiles.h"
#include "cli/StockWords.h"
#include "cli/Visible.h"
#include "formats/StockTable.h"

#include <algorithm>
#include <ostream>

namespace cli {

namespace {

using namespace reserve;

base::Diagnostic diagnosticOf(const StockUse &use, const StockRefusal &refusal, int line)
{
    const std::string about = subjectText(refusal);
    const std::string subject = about.empty() ? std::string() : ": " + about;
    return {base::Severity::Error, std::string(name(refusal.code)), refusal.detail + subject, use.word(1), {line, 1}};
}

/// Where it stands in the file; nothing of what is refused of the whole.
std::optional<int> lineOf(const StockRefusal &refusal, const std::vector<int> &lines)
{
    return refusal.line && *refusal.line < lines.size() ? std::optional(lines[*refusal.line]) : std::nullopt;
}

/// Says what is refused, each with its line of the file.
int refuse(const StockUse &use, const app::StockFailure &failure, const std::vector<int> &lines)
{
    const auto *refusals = std::get_if<StockRefusals>(&failure);
    if (!refusals)
        return fail(use.environment, failure);
    std::vector<base::Diagnostic> diagnostics;
    for (const StockRefusal &refusal : *refusals)
        diagnostics.push_back(diagnosticOf(use, refusal, lineOf(refusal, lines).value_or(1)));
    print(use.environment.err, diagnostics);
    return BadInput;
}

/// What the table brings is shown (`--preview`), or taken as a whole; a single wrong line, and nothing of it is.
int take(const StockUse &use, const StockCommand &command, const std::vector<int> &lines)
{
    const Stock before = use.stock();
    const bool preview = use.arguments.has("--preview");
    const auto done = preview ? use.reserve.preview(command, use.option("--as")) : actAs(use, command);
    if (!done)
        return refuse(use, done.error(), lines);
    if (preview) {
        for (const StockEvent &event : *done)
            printEvent(use.out(), before, event);
        printLine(use.out(), "nothing was recorded; the same without --preview records it");
        return Done;
    }
    printLine(use.out(), std::to_string(lines.size()) + " lines taken over from " + use.word(1));
    if (std::holds_alternative<RecordReceipt>(command))
        printLine(use.out(),
            "they count once another account has signed: `fengsuictl stock confirm "
                + std::to_string(use.stock().movements.size()) + " --as NAME`");
    return Done;
}

/// Of a file with errors, what the rules refuse of its good rows: all there is to correct is said at once.
void judge(const StockUse &use, const StockCommand &command, const std::vector<int> &lines,
    std::vector<base::Diagnostic> &diagnostics)
{
    const auto done = use.reserve.preview(command, use.option("--as"));
    const auto *refusals = done ? nullptr : std::get_if<StockRefusals>(&done.error());
    for (const StockRefusal &refusal : refusals ? *refusals : StockRefusals()) {
        if (const auto line = lineOf(refusal, lines))
            diagnostics.push_back(diagnosticOf(use, refusal, *line));
    }
    std::ranges::stable_sort(diagnostics, {}, [](const base::Diagnostic &one) { return one.position.line; });
}

/// Reads the file and takes what `make(rows)` says.
template <class Read, class Make>
int importTable(const StockUse &use, const Read &read, const Make &make)
{
    int exit = Done;
    const std::string file = use.word(1);
    const auto table = readInput(use.environment, file, exit, [&](const std::string &text) {
        auto import = read(text, file);
        if (import.inPart)
            judge(use, make(import.inPart->rows), import.inPart->lines, import.diagnostics);
        return import;
    });
    return table ? take(use, make(table->rows), table->lines) : exit;
}

int importCatalogue(const StockUse &use)
{
    return importTable(use, formats::readCatalogueCsv, [](const std::vector<Item> &rows) { return ListItems{rows}; });
}

int importPlan(const StockUse &use)
{
    const auto year = use.arguments.option("--year") ? numberOf(use.option("--year"), "a year")
                                                     : base::Result<std::int64_t>(calendar::yearOf(use.today()));
    if (!year || *year > 9999)
        return fail(use.environment,
            base::Error{base::ErrorCode::Invalid, "say which year, for example 2026", use.option("--year")});
    return importTable(use, formats::readStockPlanCsv, [&](const std::vector<PlanLine> &rows) {
        return IssuePlan{static_cast<int>(*year), rows, use.option("--reason")};
    });
}

int importLots(const StockUse &use)
{
    return importTable(use, formats::readLotsCsv, [&](const std::vector<ReceivedLot> &rows) {
        return RecordReceipt{rows, use.option("--reference")};
    });
}

int importCounts(const StockUse &use)
{
    const auto period = parsePeriod(use.option("--period"));
    if (!period)
        return fail(use.environment, period.error());
    return importTable(use, formats::readCountsCsv, [&](const std::vector<CountedLot> &rows) {
        return CheckStock{*period, rows};
    });
}

int importAny(const StockUse &use)
{
    struct Kind {
        std::string_view name;
        int (*run)(const StockUse &);
        NameSet options;
    };
    static const std::vector<Kind> Kinds{{"catalogue", importCatalogue, {}},
        {"plan", importPlan, {"--year", "--reason"}}, {"lots", importLots, {"--reference"}},
        {"counts", importCounts, {"--period"}}};
    if (!use.arguments.has("--preview") && !use.arguments.option("--as"))
        return usage(use.environment, "--as is missing; with --preview it is not needed", {});
    if (!use.arguments.has("--preview") && use.word(1) == "-")
        return usage(use.environment, "the table is a file; standard input is for the password", {});
    for (const Kind &kind : Kinds) {
        if (kind.name != use.word(0))
            continue;
        NameSet allowed = kind.options;
        allowed.insert({"--db", "--as", "--preview"});
        if (const std::string option = use.arguments.firstBeyond(allowed); !option.empty())
            return usage(use.environment, "stock import " + use.word(0) + " knows no " + option, {});
        return kind.run(use);
    }
    return usage(use.environment, "a table is catalogue, plan, lots or counts, not " + use.word(0), {});
}

/// To the file, a workbook where its name says so, or to standard output for "-".
int exportAny(const StockUse &use)
{
    const auto kind = std::ranges::find(formats::StockTableNames, use.word(0));
    if (kind == formats::StockTableNames.end())
        return usage(use.environment, "a table is catalogue, plan, lots or counts, not " + use.word(0), {});
    const auto table = formats::stockTable(
        static_cast<formats::StockTableKind>(kind - formats::StockTableNames.begin()), use.stock(), use.today());
    if (!table)
        return fail(use.environment, table.error());
    if (use.word(1) == "-") {
        use.out() << table->csv;
        return Done;
    }
    const auto written = formats::writeStockTable(use.word(1), *table);
    return written ? Done : fail(use.environment, written.error());
}

} // namespace

const std::vector<StockActionEntry> &stockTables()
{
    static const std::vector<StockActionEntry> Actions{
        {"import", 2, 2, importAny, {"--year", "--reason", "--reference", "--period", "--preview", "--as"}, {},
            "import catalogue|plan|lots|counts FILE.csv|FILE.xlsx|- [--year Y] [--reason R] [--reference N] [--period "
            "2026-11|2026-Q4] "
            "[--preview] --as WHO"},
        {"export", 2, 2, exportAny, {}, {},
            "export catalogue|plan|lots|counts FILE.csv|FILE.xlsx|-   as import takes them; counts: the sheet to go "
            "round with",
            RecordUse::Look},
    };
    return Actions;
}

} // namespace cli
