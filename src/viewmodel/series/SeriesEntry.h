#pragma once

#include "viewmodel/Background.h"
#include "viewmodel/Desk.h"
#include "viewmodel/imports/ImportFindings.h"

namespace viewmodel {

/// What was read of a text.
struct SeriesReading {
    std::optional<incident::HourlySeries> series; ///< nothing while something is wrong
    std::vector<base::Diagnostic> diagnostics; ///< codes: docs/formats/csv.md
};

/// How a series stands in a text; the formats do it.
struct SeriesFormat {
    /// Reads rows as they stand in a file or as somebody types them, at a moment; behind an earlier series, whose hours
    /// go on counting, or alone (null).
    std::function<SeriesReading(const std::string &text, const std::string &file, base::Instant now,
        const incident::HourlySeries *earlier)>
        read;
    /// The bytes of a file as UTF-8; nothing when they are no text.
    std::function<std::optional<std::string>(const std::string &bytes)> decode;
    /// The rows of a series.
    std::function<std::string(const incident::HourlySeries &series)> write;
};

/// What the place says where a series is taken.
struct SeriesEntryView {
    QString file; ///< the file the text came from; empty: typed
    QString summary; ///< "41 hours, 12-21 17:00 to 12-23 09:00, 2 missing · 50 h over 200 → 黄色预警"
    QString refusal; ///< why it cannot be recorded now; empty: it can
    QString problem; ///< a file could not be read: a sentence with what to do
    bool hasEarlier = false; ///< a series was recorded before, and says what the rows do not say
    int earlierHours = 0; ///< hours with an index that only that one has
    bool keepsEarlier = false; ///< it is recorded with the rows
    friend bool operator==(const SeriesEntryView &, const SeriesEntryView &) = default;
};

/// Takes a series of the incident in view: from a file, typed or pasted, or the one recorded with hours corrected. All
/// three are rows in one text, read as they are written; it is recorded as a whole or not at all. New rows are
/// completed by the hours recorded before, unless they shall stand alone; corrected rows are the whole.
class SeriesEntry final : public QObject {
    Q_OBJECT
public:
    /// `desk` outlives the entry.
    SeriesEntry(Desk &desk, SeriesFormat format, QObject *parent = nullptr);

    /// Begins with no rows.
    void begin();
    /// Begins with the rows of the series that counts; the line of that hour is in `line` of textGiven().
    void correct(base::Instant hour);
    /// Reads a file in the background; textGiven() or a problem follows.
    void load(const QString &path);
    /// The rows as they stand in the field now.
    void setText(const QString &text);
    /// The hours recorded before go on counting (so it begins), or the rows stand alone.
    void keepEarlier(bool keep);
    void record(const QString &source, Reply reply);

    [[nodiscard]] const SeriesEntryView &view() const { return m_view; }
    [[nodiscard]] ImportFindings &findings() { return m_findings; }
    /// Rows in every form that is read.
    [[nodiscard]] static QString example();

    /// A file beyond this is no series of three months.
    static constexpr qint64 MostBytes = 256 * 1024;

Q_SIGNALS:
    void changed();
    /// The field shall hold this text, with the cursor in this line (from 0).
    void textGiven(const QString &text, int line);

private:
    void give(const QString &text, const QString &file, int line);
    void fail(const QString &sentence);
    void read(const QString &text);
    void readAgain();
    void follow();
    void show();
    [[nodiscard]] QString summaryText() const;
    [[nodiscard]] QString refusalText() const;

    Desk &m_desk;
    const SeriesFormat m_format;
    SeriesEntryView m_view;
    QString m_given; ///< the text as it was given; another one is no longer the file's
    QString m_text;
    SeriesReading m_reading;
    bool m_isWhole = false; ///< the text is the recorded series itself
    bool m_keepsEarlier = true;
    ImportFindings m_findings;
    std::pair<QString, std::int64_t> m_readBehind; ///< incident and version of the series the text was read behind
    std::optional<std::int64_t> m_after; ///< the version of the series the rows go on from
    int m_loading = 0; ///< number of the latest load; the outcome of an earlier one is dropped
    Background m_background; // last: it ends first
};

} // namespace viewmodel
