#pragma once

#include "viewmodel/ConsoleBundle.h"
#include "viewmodel/imports/ImportWords.h"

#include <QAbstractTableModel>
#include <QStringList>

namespace viewmodel {

/// What becomes of a row of the register. None: not known while the file has errors.
enum class RowChange { None, Added, Changed, Kept, Removed };

/// What a table would change of the stock.
struct StockChanges {
    std::vector<RowChange> lines; ///< of each line of the command; of a check "kept": the books say the same
    QStringList gone; ///< "Y003 阿莫西林": the plan of that year asks for it no longer
};

/// The rows of a table file. While it has errors they stand as in the file, the fields in question marked; without
/// errors as they are understood, each with what it changes, and last those that go.
class ImportTable final : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { LineColumn, ChangeColumn, FirstField }; ///< line in the file, "new", …, then the fields
    enum Role {
        FaultRole = Qt::UserRole + 1, ///< viewmodel::ImportTable::Fault of the cell
        RemovedRole, ///< bool: the row goes
    };
    enum Fault { Good, Warning, Error };

    struct Row {
        int line = 0; ///< 0: not in the file
        RowChange change = RowChange::None;
        QStringList fields;
        std::vector<std::pair<int, ImportFinding>> findings = {}; ///< by column of this table
    };

    using QAbstractTableModel::QAbstractTableModel;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(
        int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

    /// `findings` are those of findingsOf(); `current` is what the file would replace, `changes` what one of the stock
    /// would change there.
    void show(const ImportPreview &preview, RegisterKind kind, const Registers &current,
        const std::vector<ImportFinding> &findings, const StockChanges &changes);
    /// The cell a finding is about; invalid when none is.
    [[nodiscard]] QModelIndex cellOf(const ImportFinding &finding) const;
    [[nodiscard]] int count(RowChange change) const;

private:
    void markChanges(const std::vector<int> &fileLines, const StockChanges &changes);
    void mark(const std::vector<ImportFinding> &findings);

    QStringList m_header; ///< of the fields
    std::vector<Row> m_rows;
    bool m_raw = true; ///< fields stand as in the file
};

} // namespace viewmodel
