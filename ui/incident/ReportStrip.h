#pragma once

#include <QWidget>

#include <memory>

class QLineEdit;

namespace viewmodel {
class IncidentPresenter;
struct OutgoingReport;
} // namespace viewmodel

namespace incident {
enum class ReportDoubt;
struct SendReport;
} // namespace incident

namespace ui {

class DraftKeeper;
class FieldDraft;
class InlineStrip;
class MessageStrip;
class SegmentBar;
class TextEntry;
class ToneLabel;

/// Records that a report went out: which, how, its words and its number. The words of a report of the desk are drafted
/// from the record.
class ReportStrip final : public QWidget {
    Q_OBJECT
public:
    /// All outlive the strip; `message` says what went wrong once the strip is closed.
    ReportStrip(
        viewmodel::IncidentPresenter &incident, DraftKeeper &keeper, MessageStrip &message, QWidget *parent = nullptr);

    void open();
    /// The report that is being written; nothing while the strip is closed or none is chosen.
    [[nodiscard]] std::shared_ptr<const incident::SendReport> written() const;
    [[nodiscard]] InlineStrip *strip() const { return m_strip; }
    [[nodiscard]] SegmentBar *reports() const { return m_reports; }
    [[nodiscard]] TextEntry *words() const { return m_words; }
    [[nodiscard]] TextEntry *reason() const { return m_reason; }
    [[nodiscard]] ToneLabel *contents() const { return m_contents; }

private:
    void fill(const QString &report);
    void showReason(bool needed);
    void showContents(const QString &contents);
    [[nodiscard]] static QString wordsOf(incident::ReportDoubt doubt);
    void record();
    [[nodiscard]] viewmodel::OutgoingReport outgoing() const;
    [[nodiscard]] QString titleOf(const QString &heading) const;
    [[nodiscard]] QString scope() const;
    [[nodiscard]] QString filledKey() const;
    [[nodiscard]] QString coversKey() const;

    viewmodel::IncidentPresenter &m_incident;
    DraftKeeper &m_keeper;
    MessageStrip &m_message;
    InlineStrip *m_strip;
    SegmentBar *m_reports;
    SegmentBar *m_channels;
    TextEntry *m_words;
    ToneLabel *m_contents; ///< what the plan wants it to say
    QLineEdit *m_reference;
    QLineEdit *m_time;
    TextEntry *m_reason; ///< why one more goes out where one stands
    qint64 m_covers = 0; ///< the place in the record the text was written at
    QString m_filled; ///< the text as the record gave it last
    QList<FieldDraft *> m_drafts;
};

} // namespace ui
