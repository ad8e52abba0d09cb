#include "viewmodel/imports/RegisterImport.h"

#include "viewmodel/Sentences.h"
#include "viewmodel/Words.h"
#include "viewmodel/reserve/StockSentences.h"

#include <QFile>
#include <QFileInfo>

#include <algorithm>

namespace viewmodel {

using State = ImportView::State;

namespace {

/// What is said of one kind of register.
struct KindWords {
    QString title;
    QString action;
    QString none; ///< nothing of it is in force
    QString target; ///< "replaces …"
    QString done; ///< "… replaced"
};

/// `count`: entries in force for the target, entries recorded for the end.
KindWords wordsOf(RegisterKind kind, int count)
{
    switch (kind) {
    case RegisterKind::Directory:
        return {Text::tr("Import directory"), Text::tr("Replace directory"), Text::tr("no directory yet"),
            Text::tr("replaces the directory in force, %n entries", "", count),
            Text::tr("Directory replaced: %n entries.", "", count)};
    case RegisterKind::Roster:
        return {Text::tr("Import roster"), Text::tr("Replace roster"), Text::tr("no roster yet"),
            Text::tr("replaces the roster in force, %n shifts", "", count),
            Text::tr("Roster replaced: %n shifts.", "", count)};
    case RegisterKind::Reduction:
        return {Text::tr("Import reduction list"), Text::tr("Replace reduction list"),
            Text::tr("no reduction list yet"),
            Text::tr("replaces the reduction list in force, %n enterprises", "", count),
            Text::tr("Reduction list replaced: %n enterprises.", "", count)};
    case RegisterKind::Catalogue:
        return {Text::tr("Import catalogue"), Text::tr("Take in the catalogue"), {},
            Text::tr("new items come to the catalogue, known ones get these words"),
            Text::tr("Catalogue: %n items taken in.", "", count)};
    case RegisterKind::StockPlan:
        return {Text::tr("Import yearly plan"), Text::tr("Issue the plan"), {},
            Text::tr("the plan of that year, in place of one that stands (71号 第十三条)"),
            Text::tr("Plan issued: %n items.", "", count)};
    case RegisterKind::Lots:
        return {Text::tr("Import lots"), Text::tr("Book in"), {},
            Text::tr("one movement in, which counts once a second person has confirmed it (71号 第十九条)"),
            Text::tr("Booked in: %n lots; it waits for the second signature.", "", count)};
    case RegisterKind::Counts:
        return {Text::tr("Import a check"), Text::tr("Record the check"), {},
            Text::tr("a check of the stock; differences are booked afterwards (71号 第二十条)"),
            Text::tr("Check recorded: %n lots.", "", count)};
    }
    return {};
}

int sizeOf(const Registers &registers, RegisterKind kind)
{
    switch (kind) {
    case RegisterKind::Directory:
        return static_cast<int>(registers.directory.entries.size());
    case RegisterKind::Roster:
        return static_cast<int>(registers.roster.shifts.size());
    case RegisterKind::Reduction:
        return static_cast<int>(registers.reduction.enterprises.size());
    case RegisterKind::Catalogue:
    case RegisterKind::StockPlan:
    case RegisterKind::Lots:
    case RegisterKind::Counts:
        break;
    }
    return 0;
}

/// The registers as they would stand with what was read.
Registers with(const Registers &current, const ImportPreview &preview)
{
    return {preview.directory.value_or(current.directory), preview.roster.value_or(current.roster),
        preview.reduction.value_or(current.reduction)};
}

/// The content of a file, or the sentence that says why there is none.
struct FileContent {
    QByteArray bytes;
    QString problem;
};

FileContent readFile(const QString &path)
{
    const QString name = QFileInfo(path).fileName();
    const QString action = Text::tr("Reading the file", "… failed");
    QFile file(path);
    if (!file.exists())
        return {{}, errorSentence({base::ErrorCode::NotFound, "no such file", name.toStdString()}, action)};
    if (!QFileInfo(path).isFile() || !file.open(QIODevice::ReadOnly))
        return {{},
            Text::tr("%1 cannot be opened; nothing was replaced. Grant read access, or choose another file.")
                .arg(name)};
    if (file.size() > RegisterImport::MostBytes)
        return {{},
            Text::tr("%1 is too large for a register (1 MB at most); nothing was replaced. Choose another file.")
                .arg(name)};
    const QByteArray bytes = file.readAll();
    if (file.error() != QFileDevice::NoError)
        return {{}, errorSentence({base::ErrorCode::Io, file.errorString().toStdString(), name.toStdString()}, action)};
    return {bytes, {}};
}

} // namespace

RegisterImport::RegisterImport(Desk &desk, ImportParser parse, QObject *parent)
    : QObject(parent)
    , m_desk(desk)
    , m_parse(std::move(parse))
{
    connect(&desk.session(), &Session::registersChanged, this, [this] { show(); });
    connect(&desk.reserve(), &ReserveDesk::changed, this, &RegisterImport::weighAnew);
    begin(RegisterKind::Directory);
}

/// Somebody recorded something about the stock meanwhile, or it is there only now.
void RegisterImport::weighAnew()
{
    if (!m_preview.bringsStock() || (m_view.state != State::Ready && m_view.state != State::Faulty))
        return;
    m_background.run([this, reading = m_reading, preview = m_preview, weigh = weighing()]() -> Background::Then {
        return [this, reading, preview, weighed = weigh(preview)] {
            if (reading == m_reading && (m_view.state == State::Ready || m_view.state == State::Faulty))
                take(preview, weighed);
        };
    });
}

void RegisterImport::begin(RegisterKind kind, StockDetail detail)
{
    ++m_reading;
    m_path.clear();
    m_preview = {};
    m_weighed = {};
    m_detail = std::move(detail);
    m_view = {};
    m_view.kind = kind;
    m_view.title = wordsOf(kind, 0).title;
    m_view.action = wordsOf(kind, 0).action;
    m_view.example = qtext(exampleTable(kind));
    show();
}

void RegisterImport::load(const QString &path)
{
    m_path = path;
    m_view.file = QFileInfo(path).fileName();
    m_view.problem.clear();
    m_view.state = State::Reading;
    show();
    m_background.run([this, path, reading = ++m_reading, kind = m_view.kind, parse = m_parse,
                         weigh = weighing()]() -> Background::Then {
        const FileContent content = readFile(path);
        ImportPreview preview;
        if (content.problem.isEmpty())
            preview = parse({content.bytes.data(), static_cast<std::size_t>(content.bytes.size())},
                QFileInfo(path).fileName().toStdString(), kind);
        return [this, reading, problem = content.problem, weighed = weigh(preview), preview = std::move(preview)] {
            if (reading != m_reading)
                return;
            if (problem.isEmpty())
                take(preview, weighed);
            else
                failReading(problem);
        };
    });
}

void RegisterImport::reload()
{
    if (!m_path.isEmpty())
        load(m_path);
}

void RegisterImport::present(const QString &file, const QByteArray &bytes)
{
    ++m_reading;
    m_view.file = file;
    m_view.problem.clear();
    ImportPreview preview =
        m_parse({bytes.data(), static_cast<std::size_t>(bytes.size())}, file.toStdString(), m_view.kind);
    WeighedTable weighed = weighing()(preview);
    take(std::move(preview), std::move(weighed));
}

/// What the rules would refuse is said before anybody tries. Of the stock as it stands now; runs in any thread.
std::function<WeighedTable(const ImportPreview &)> RegisterImport::weighing() const
{
    return [stock = m_desk.reserve().snapshot().stock, detail = m_detail, who = m_desk.people().owner().toStdString(),
               now = m_desk.now()](const ImportPreview &preview) {
        return stock && preview.bringsStock() ? weighed(*stock, preview, detail, who, now) : WeighedTable();
    };
}

void RegisterImport::take(ImportPreview preview, WeighedTable weighed)
{
    m_preview = std::move(preview);
    m_weighed = std::move(weighed);
    m_view.state = m_preview.usable() && m_weighed.refused.empty() ? State::Ready : State::Faulty;
    show();
}

void RegisterImport::failReading(const QString &sentence)
{
    m_preview = {};
    m_weighed = {};
    m_view.state = State::Unreadable;
    m_view.problem = sentence;
    show();
}

void RegisterImport::show()
{
    // What is in view stays there while another file is read.
    if (m_view.state != State::Reading) {
        std::vector<ImportFinding> findings = findingsOf(m_preview, m_view.kind);
        findings.insert(findings.end(), m_weighed.refused.begin(), m_weighed.refused.end());
        std::ranges::stable_sort(findings, {}, &ImportFinding::line);
        m_table.show(m_preview, m_view.kind, m_desk.registers(), findings, m_weighed.changes);
        m_findings.show(findings);
    }
    m_view.target = targetText();
    m_view.summary = summaryText();
    m_view.refusal = refusalText();
    Q_EMIT changed();
}

QString RegisterImport::targetText() const
{
    const int entries = sizeOf(m_desk.registers(), m_view.kind);
    const KindWords words = wordsOf(m_view.kind, entries);
    return entries == 0 && !isStock(m_view.kind) ? words.none : words.target;
}

QString RegisterImport::summaryText() const
{
    switch (m_view.state) {
    case State::Empty:
    case State::Unreadable:
        return {};
    case State::Reading:
        return Text::tr("Reading…");
    case State::Faulty:
    case State::Ready:
    case State::Recording:
        break;
    }
    QStringList parts;
    const auto add = [&parts](int number, const QString &text) {
        if (number > 0)
            parts << text;
    };
    const auto lines = static_cast<int>(m_preview.lines.size());
    const int rows = std::max(0, lines - 1); // without the names of the columns
    parts << Text::tr("%n rows", "", rows);
    const int fresh = m_table.count(RowChange::Added);
    const int different = m_table.count(RowChange::Changed);
    const int kept = m_table.count(RowChange::Kept);
    const int gone = m_table.count(RowChange::Removed);
    add(m_findings.errors(), Text::tr("%n errors", "", m_findings.errors()));
    add(fresh, Text::tr("%n new", "rows of a register", fresh));
    add(different, Text::tr("%n changed", "rows of a register", different));
    add(kept, Text::tr("%n as before", "rows of a register", kept));
    add(gone, Text::tr("%n go", "rows of a register", gone));
    add(m_findings.warnings(), Text::tr("%n warnings", "", m_findings.warnings()));
    return dotted(parts);
}

QString RegisterImport::refusalText() const
{
    switch (m_view.state) {
    case State::Empty:
        return Text::tr("No file is chosen.");
    case State::Reading:
        return Text::tr("The file is being read.");
    case State::Unreadable:
        return Text::tr("The file could not be read.");
    case State::Faulty:
        return Text::tr("All rows or none: correct the errors in the file, then read it again.");
    case State::Recording:
        return Text::tr("It is being recorded.");
    case State::Ready:
        break;
    }
    if (!m_weighed.refusedWhole.isEmpty())
        return m_weighed.refusedWhole;
    return changesNothing() ? Text::tr("The file says what is in force already.") : QString();
}

bool RegisterImport::changesNothing() const
{
    return !isStock(m_view.kind) && with(m_desk.registers(), m_preview) == m_desk.registers();
}

void RegisterImport::accept(Reply reply)
{
    if (!m_view.refusal.isEmpty()) {
        reply.tell(m_view.refusal);
        return;
    }
    m_view.state = State::Recording;
    m_view.problem.clear();
    show();
    const Reply then(this, [this, reply](const QString &problem) {
        finish(problem);
        reply.tell(problem);
    });
    switch (m_view.kind) {
    case RegisterKind::Directory:
        m_desk.session().replaceDirectory(*m_preview.directory, then);
        break;
    case RegisterKind::Roster:
        m_desk.session().replaceRoster(*m_preview.roster, then);
        break;
    case RegisterKind::Reduction:
        m_desk.session().replaceReductionList(*m_preview.reduction, then);
        break;
    case RegisterKind::Catalogue:
    case RegisterKind::StockPlan:
    case RegisterKind::Lots:
    case RegisterKind::Counts:
        m_desk.reserve().execute(commandOf(m_preview, m_detail), then, [this](const reserve::StockRefusals &refusals) {
            if (m_view.state == State::Recording)
                m_weighed.refused = refusedRows(m_preview, refusals);
        });
        break;
    }
}

void RegisterImport::finish(const QString &problem)
{
    if (m_view.state != State::Recording)
        return; // begun anew meanwhile
    if (!problem.isEmpty()) {
        m_view.state = m_weighed.refused.empty() ? State::Ready : State::Faulty;
        m_view.problem = problem;
        show();
        return;
    }
    const int rows = std::max(0, static_cast<int>(m_preview.lines.size()) - 1);
    const int count = isStock(m_view.kind) ? rows : sizeOf(with(Registers(), m_preview), m_view.kind);
    const QString sentence = wordsOf(m_view.kind, count).done;
    begin(m_view.kind);
    Q_EMIT imported(sentence);
}

} // namespace viewmodel
