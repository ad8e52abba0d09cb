#pragma once

#include "base/Clock.h"
#include "base/Result.h"
#include "viewmodel/Background.h"

#include <QStringList>

namespace viewmodel {

/// An incident on its way out.
struct ExportOrder {
    std::string incident; ///< its number
    std::string to; ///< a zip file by its ending, else a folder
    bool mayReplace = false; ///< somebody was asked about what stands there
};

/// What was written.
struct ExportDone {
    std::size_t files = 0;
    std::string seal; ///< SM3 of the manifest: whoever has it noted down holds the whole export
};

/// What is wrong with a file of an export.
struct ExportFault {
    std::string kind; ///< as docs/formats/export.md names it
    std::string file;
};

/// What an examination of an export found; no faults: it is whole.
struct ExportFound {
    std::vector<ExportFault> faults;
    std::size_t files = 0;
    std::size_t events = 0;
    std::size_t signatures = 0;
    std::string seal; ///< empty where there is no manifest
};

/// What exports need from outside. Both run off the window's thread.
struct ExportParts {
    /// Whole or not at all. Errors: Refused, something stands there that is not to be replaced, or is no export;
    /// NotFound, the incident, or the folder above; ReadOnly, Full, Io; those of the record, and of a form that cannot
    /// be filled.
    std::function<base::Result<ExportDone>(const ExportOrder &)> write;
    /// Errors: NotFound; Invalid, there is no export; Corrupt, no zip file or a broken one; Io.
    std::function<base::Result<ExportFound>(const std::string &path)> check;
};

/// Writes incidents out and examines what was written, while work goes on; one after the other.
class ExportDesk final : public QObject {
    Q_OBJECT
public:
    enum class State {
        Nothing, ///< nothing was asked for, or what came of it was put away
        Working,
        Written,
        Whole, ///< examined
        Faulty, ///< examined
        Failed,
    };
    /// A fault in words.
    struct Row {
        QString file;
        QString what;
    };
    /// What is said about it.
    struct View {
        State state = State::Nothing;
        QString sentence; ///< what was done, or what failed
        QString advice; ///< what a person does now
        QString seal;
        QList<Row> faults;
    };

    /// `clock` outlives this.
    ExportDesk(const base::Clock &clock, ExportParts parts, QObject *parent = nullptr);

    [[nodiscard]] const View &view() const { return m_view; }
    [[nodiscard]] bool isBusy() const { return m_view.state == State::Working; }
    /// "2026-0147-孝义市梧桐镇锅炉爆炸-2026-11-25-0314.zip"
    [[nodiscard]] QString suggestedName(const QString &incident, const QString &title) const;

    /// What stands at `to` now is replaced only if it is a file: that is what a dialog for files asks about. Nothing
    /// happens while it is busy.
    void write(const QString &incident, const QString &to);
    /// `path`: the zip file, or a file of the folder that says what it is. Nothing happens while it is busy.
    void check(const QString &path);
    /// What came of the last one is put away; what is under way goes on.
    void clear();

Q_SIGNALS:
    void changed();

private:
    void show(View view);
    [[nodiscard]] static View written(const ExportOrder &order, const base::Result<ExportDone> &done);
    [[nodiscard]] static View examined(const std::string &path, const base::Result<ExportFound> &found);

    const base::Clock &m_clock;
    const ExportParts m_parts;
    View m_view;
    Background m_background; // last: it ends first
};

/// What a fault of that kind is, in words; empty for a kind that is none.
[[nodiscard]] QString exportFaultWords(const std::string &kind);
/// What is to be examined when somebody picked this file: the folder, where it is one of the files that say what a
/// folder is; else the file.
[[nodiscard]] QString exportAround(const QString &file);

} // namespace viewmodel
