#pragma once

#include "viewmodel/Background.h"
#include "viewmodel/Desk.h"
#include "viewmodel/imports/ImportFindings.h"
#include "viewmodel/imports/StockTable.h"

namespace viewmodel {

/// What the head and the foot of an import say.
struct ImportView {
    enum class State {
        Empty, ///< no file chosen
        Reading,
        Unreadable, ///< the file could not be read: `problem`
        Faulty, ///< nothing of it can be imported before it is corrected
        Ready,
        Recording,
    };
    State state = State::Empty;
    RegisterKind kind = RegisterKind::Directory;
    QString title; ///< "Import directory"
    QString action; ///< "Replace directory"
    QString file; ///< name without folder
    QString target; ///< "replaces 24 entries of the directory in force"
    QString summary; ///< "12 rows · 3 new · 8 as before · 2 go"
    QString refusal; ///< why it cannot be imported now; empty: it can
    QString problem; ///< the file could not be read, or nothing was recorded: a sentence with what to do
    QString example; ///< the text of a small file
};

/// Replaces a register from a table file, or takes a table of the stock in: read, shown, and recorded as a whole or not
/// at all.
class RegisterImport final : public QObject {
    Q_OBJECT
public:
    /// `desk` outlives the import. `parse` is called off the window's thread.
    RegisterImport(Desk &desk, ImportParser parse, QObject *parent = nullptr);

    /// Begins anew, without a file. `detail` is of a stock table.
    void begin(RegisterKind kind, StockDetail detail = {});
    /// Reads a file in the background; changed() follows.
    void load(const QString &path);
    /// The same file once more, after somebody corrected it.
    void reload();
    /// Shows what a file of this content would bring.
    void present(const QString &file, const QByteArray &bytes);
    /// Records the replacement. Answers with a sentence when it is refused or fails; the rows stay in view then.
    void accept(Reply reply = {});

    [[nodiscard]] const ImportView &view() const { return m_view; }
    [[nodiscard]] ImportTable &table() { return m_table; }
    [[nodiscard]] ImportFindings &findings() { return m_findings; }

    /// A file beyond this is no register.
    static constexpr qint64 MostBytes = 1024 * 1024;

Q_SIGNALS:
    void changed();
    /// Recorded: "Directory replaced: 24 entries."
    void imported(const QString &sentence);

private:
    void take(ImportPreview preview, WeighedTable weighed);
    void weighAnew();
    [[nodiscard]] std::function<WeighedTable(const ImportPreview &)> weighing() const;
    void show();
    void failReading(const QString &sentence);
    [[nodiscard]] QString targetText() const;
    [[nodiscard]] QString summaryText() const;
    [[nodiscard]] QString refusalText() const;
    [[nodiscard]] bool changesNothing() const;
    void finish(const QString &problem);

    Desk &m_desk;
    const ImportParser m_parse;
    ImportView m_view;
    ImportPreview m_preview;
    WeighedTable m_weighed; ///< of a stock table
    StockDetail m_detail;
    QString m_path;
    int m_reading = 0; ///< number of the latest load; the outcome of an earlier one is dropped
    ImportTable m_table;
    ImportFindings m_findings;
    Background m_background; // last: it ends first
};

} // namespace viewmodel
