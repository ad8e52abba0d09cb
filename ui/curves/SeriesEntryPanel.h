#pragma once

#include "viewmodel/series/SeriesEntry.h"

#include <QWidget>

class QCheckBox;
class QLineEdit;
class QPlainTextEdit;

namespace ui {

class ActionButton;
class DraftKeeper;
class FileChooser;
class MessageStrip;
class RowList;
class ToneLabel;

/// Where a series is taken: rows typed, pasted or from a file, in one field; what is wrong with them, line by line; and
/// one button. What was typed and not recorded is there again when the incident is.
class SeriesEntryPanel final : public QWidget {
    Q_OBJECT
public:
    /// All outlive the panel.
    SeriesEntryPanel(viewmodel::Desk &desk, viewmodel::SeriesFormat format, FileChooser &chooser, DraftKeeper &keeper,
        QWidget *parent = nullptr);

    /// Empty, or with what was left unsent.
    void begin();
    /// With the rows that are recorded, the cursor at that hour.
    void correct(base::Instant hour);
    /// Asks for the file.
    void chooseFile();

    [[nodiscard]] QPlainTextEdit *rows() const { return m_rows; }
    [[nodiscard]] QLineEdit *source() const { return m_source; }
    [[nodiscard]] RowList *findings() const { return m_findings; }
    [[nodiscard]] ActionButton *recordButton() const { return m_record; }
    [[nodiscard]] QString summary() const;
    [[nodiscard]] QCheckBox *earlierHours() const { return m_keepEarlier; }

Q_SIGNALS:
    /// Recorded, or given up.
    void closed();

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void build();
    QWidget *buildButtons();
    void refresh();
    void record();
    void cancel();
    void give(const QString &text, int line);
    void load(const QString &path);
    void showLine(int line);
    [[nodiscard]] QString draftKey() const;
    void keepDraft();

    viewmodel::Desk &m_desk;
    FileChooser &m_chooser;
    DraftKeeper &m_keeper;
    viewmodel::SeriesEntry m_entry;
    MessageStrip *m_message;
    QLineEdit *m_source;
    QPlainTextEdit *m_rows;
    RowList *m_findings;
    ToneLabel *m_summary;
    QCheckBox *m_keepEarlier;
    ActionButton *m_record = nullptr;
    QString m_correcting; ///< mark of the recorded series being corrected; empty: a new one is entered
    bool m_typed = false; ///< what stands in the field was typed or pasted: a draft
};

} // namespace ui
