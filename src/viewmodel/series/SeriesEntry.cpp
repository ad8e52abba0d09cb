#include "viewmodel/series/SeriesEntry.h"

#include "incident/SeriesFacts.h"
#include "viewmodel/series/SeriesReasons.h"
#include "viewmodel/series/SeriesText.h"
#include "viewmodel/Words.h"

#include <QFile>
#include <QFileInfo>

namespace viewmodel {

namespace {

QString columns() { return QStringLiteral("time, aqi_24h, PM2.5, PM10, SO2, NO2, CO, O3, forecast"); }

int missingHours(const incident::HourlySeries &series, const airquality::IndexSeries &index)
{
    int hours = 0;
    const airquality::Hour until = std::chrono::floor<std::chrono::hours>(incident::lastHour(series));
    for (const airquality::Gap &gap : airquality::gapsIn(index, until))
        hours += gap.hours;
    return hours;
}

} // namespace

SeriesEntry::SeriesEntry(Desk &desk, SeriesFormat format, QObject *parent)
    : QObject(parent)
    , m_desk(desk)
    , m_format(std::move(format))
{
    connect(&desk.incident().series(), &SeriesPresenter::changed, this, &SeriesEntry::follow);
    show();
}

QString SeriesEntry::example() { return QStringLiteral("12-23 10:00 183\n12-23 11:00 190 预报"); }

void SeriesEntry::begin()
{
    m_isWhole = false;
    m_keepsEarlier = true;
    give({}, {}, 0);
}

void SeriesEntry::correct(base::Instant hour)
{
    const auto &recorded = m_desk.incident().series().series();
    if (!recorded)
        return begin();
    const int line = m_desk.incident().series().table().rowOf(hour) + 1; // below the header
    m_isWhole = true;
    give(qtext(m_format.write(recorded->series)), qtext(recorded->file), std::max(line, 0));
}

void SeriesEntry::load(const QString &path)
{
    const QString name = QFileInfo(path).fileName();
    m_background.run([this, path, name, reading = ++m_loading, decode = m_format.decode]() -> Background::Then {
        QFile file(path);
        const bool opened = QFileInfo(path).isFile() && file.open(QIODevice::ReadOnly);
        const bool large = opened && file.size() > MostBytes;
        const std::string bytes = opened && !large ? file.readAll().toStdString() : std::string();
        const std::optional<std::string> text = opened && !large ? decode(bytes) : std::nullopt;
        return [this, reading, name, opened, large, text] {
            if (reading != m_loading)
                return;
            if (text) {
                m_isWhole = false; // another file's rows, not the recorded ones
                give(qtext(*text), name, 0);
            } else if (large)
                fail(
                    Text::tr("%1 is too large for a series of three months; nothing was taken. Leave out what does not "
                             "belong to this spell.")
                        .arg(name));
            else if (opened)
                fail(Text::tr("%1 is not a text file; nothing was taken. Save the table as CSV (UTF-8) and choose that "
                              "file.")
                         .arg(name));
            else
                fail(Text::tr("%1 cannot be opened; nothing was taken. Grant read access, or choose another file.")
                         .arg(name));
        };
    });
}

void SeriesEntry::fail(const QString &sentence)
{
    m_view.problem = sentence;
    Q_EMIT changed();
}

void SeriesEntry::give(const QString &text, const QString &file, int line)
{
    ++m_loading;
    m_given = text;
    m_view.file = file;
    m_view.problem.clear();
    read(text);
    Q_EMIT textGiven(text, line);
}

void SeriesEntry::setText(const QString &text)
{
    if (text == m_text)
        return;
    m_view.problem.clear();
    read(text);
}

void SeriesEntry::read(const QString &text)
{
    m_text = text;
    readAgain();
}

void SeriesEntry::keepEarlier(bool keep)
{
    m_keepsEarlier = keep;
    readAgain();
}

/// Hours with an index that the one series has and the other has not, of those an earlier one has.
static int hoursOnlyIn(
    const incident::HourlySeries &whole, const incident::HourlySeries *alone, const incident::HourlySeries &earlier)
{
    const airquality::IndexSeries own = alone ? incident::indexOf(*alone) : airquality::IndexSeries();
    const airquality::IndexSeries before = incident::indexOf(earlier);
    return static_cast<int>(std::ranges::count_if(incident::indexOf(whole),
        [&](const auto &entry) { return before.contains(entry.first) && !own.contains(entry.first); }));
}

/// An incident changes often, its series seldom: only then the rows are read anew.
void SeriesEntry::follow()
{
    if (m_readBehind == std::pair(m_desk.incident().number(), m_desk.incident().series().version()))
        show();
    else
        readAgain();
}

/// The rows are read by themselves and behind what was recorded before them: only where the two differ is there
/// anything to keep.
void SeriesEntry::readAgain()
{
    const auto read = [this](const incident::HourlySeries *earlier) {
        return m_format.read(m_text.toStdString(), m_view.file.toStdString(), m_desk.now(), earlier);
    };
    m_readBehind = {m_desk.incident().number(), m_desk.incident().series().version()};
    m_reading = {};
    m_after.reset();
    m_view.hasEarlier = false;
    m_view.earlierHours = 0;
    if (m_text.size() > MostBytes) {
        m_reading.diagnostics.push_back({base::Severity::Error, "too-long", "too many rows", {}, {}});
    } else if (!m_text.trimmed().isEmpty()) {
        m_reading = read(nullptr);
        const SeriesPresenter &recorded = m_desk.incident().series();
        if (recorded.series() && !m_isWhole) {
            SeriesReading behind = read(&recorded.series()->series);
            m_view.hasEarlier = behind.series && behind.series != m_reading.series;
            if (m_view.hasEarlier)
                m_view.earlierHours = hoursOnlyIn(
                    *behind.series, m_reading.series ? &*m_reading.series : nullptr, recorded.series()->series);
            if (m_view.hasEarlier && m_keepsEarlier) {
                m_reading = std::move(behind);
                m_after = recorded.version();
            }
        }
    }
    m_findings.show(findingsOf(m_text.split(QLatin1Char('\n')), m_reading.diagnostics, columns()));
    show();
}

void SeriesEntry::show()
{
    m_view.keepsEarlier = m_keepsEarlier && m_view.hasEarlier;
    m_view.summary = summaryText();
    m_view.refusal = refusalText();
    Q_EMIT changed();
}

QString SeriesEntry::summaryText() const
{
    if (!m_reading.series)
        return {};
    const incident::HourlySeries &series = *m_reading.series;
    const airquality::IndexSeries index = incident::indexOf(series);
    QStringList words{Text::tr("%n hour(s)", nullptr, static_cast<int>(index.size())),
        Text::tr("%1 to %2", "time").arg(hourText(series.from), hourText(incident::lastHour(series)))};
    if (const int missing = missingHours(series, index); missing > 0)
        words << Text::tr("%n missing", "hours", missing);
    const auto forecast = std::ranges::count_if(index, [](const auto &entry) { return entry.second.forecast; });
    if (forecast > 0)
        words << Text::tr("%n forecast", "hours", static_cast<int>(forecast));
    const std::vector<airquality::Episode> episodes = airquality::episodesIn(index);
    if (episodes.empty())
        words << Text::tr("no hour over 200");
    else if (airquality::goesOn(incident::currentHours(series), episodes.back()))
        words << Text::tr("at least %n h over 200 in the last episode", nullptr, episodes.back().hoursOver200);
    else
        words << Text::tr("%n h over 200 in the last episode", nullptr, episodes.back().hoursOver200);
    if (const auto &recorded = m_desk.incident().series().series(); recorded && !m_view.keepsEarlier) {
        const auto before = incident::indexOf(recorded->series);
        const auto gone = std::ranges::count_if(before, [&](const auto &hour) { return !index.contains(hour.first); });
        if (gone > 0)
            words << Text::tr("%n hour(s) of the series in force are left out", nullptr, static_cast<int>(gone));
    }
    return dotted(words);
}

QString SeriesEntry::refusalText() const
{
    if (const QString &readOnly = m_desk.incident().series().readOnly(); !readOnly.isEmpty())
        return readOnly;
    if (m_text.trimmed().isEmpty())
        return Text::tr("Type or paste rows, or choose a file first.");
    if (!m_reading.series)
        return Text::tr("Correct what is wrong first.");
    return {};
}

void SeriesEntry::record(const QString &source, Reply reply)
{
    if (!m_view.refusal.isEmpty()) {
        reply.tell(m_view.refusal);
        return;
    }
    QString file = m_view.file;
    const QString byHand = Text::tr("%1, corrected by hand", "file");
    if (!file.isEmpty() && m_text != m_given && !file.endsWith(byHand.arg(QString())))
        file = byHand.arg(file); // said once, however often
    m_desk.incident().recordSeries(
        {source.trimmed().toStdString(), file.toStdString(), *m_reading.series, m_after}, reply);
}

} // namespace viewmodel
