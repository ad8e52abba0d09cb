#pragma once

#include <QWidget>

namespace viewmodel {
class Desk;
class IncidentPresenter;
} // namespace viewmodel

class QLineEdit;

namespace ui {

class DraftKeeper;
class EmptyState;
class FieldDraft;
class InlineStrip;
class MessageStrip;
class Pane;
class ReportView;
class RowList;
class SourceFields;
class TextEntry;
class TimelineDelegate;
class ToneLabel;

/// Everything that happened, newest on top, over it the field for a note. X strikes a line through, T corrects its
/// time, M unfolds what the console wrote by itself, Enter opens a report.
class TimelinePanel final : public QWidget {
    Q_OBJECT
public:
    /// Both outlive the panel.
    TimelinePanel(viewmodel::Desk &desk, DraftKeeper &keeper, QWidget *parent = nullptr);

    /// Puts the cursor into the note field (Ctrl+L), or into the lines where no note can be written.
    void focusNote();
    [[nodiscard]] RowList *list() const { return m_list; }
    [[nodiscard]] TextEntry *note() const { return m_note; }
    [[nodiscard]] InlineStrip *strip() const { return m_strip; }
    [[nodiscard]] MessageStrip *message() const { return m_message; }
    [[nodiscard]] ReportView *report() const { return m_report; }

Q_SIGNALS:
    /// A text is to be written to a file of the person's choice.
    void exportWanted(const QString &fileName, const QString &text);

private:
    void build();
    void focusLines(); ///< to strike one through
    void addKeys();
    void showState();
    void fitColumns();
    void recordNote();
    void askStrike(const QModelIndex &row);
    void openReport(const QModelIndex &row);
    void askTime(const QModelIndex &row);
    void ask(const QModelIndex &row, const QString &draft);
    void recordAnswer();

    viewmodel::IncidentPresenter &m_incident;
    Pane *m_pane;
    MessageStrip *m_message;
    TextEntry *m_note;
    SourceFields *m_time;
    ToneLabel *m_closed;
    InlineStrip *m_strip;
    QLineEdit *m_right; ///< the time that is right; shown where a time is corrected
    TextEntry *m_reason;
    ReportView *m_report;
    RowList *m_list;
    TimelineDelegate *m_delegate;
    EmptyState *m_empty;
    FieldDraft *m_noteDraft;
    FieldDraft *m_reasonDraft;
    QString m_asked; ///< version of the line the strip is about
};

} // namespace ui
