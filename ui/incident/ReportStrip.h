#pragma once

#include <QWidget>

class QLineEdit;

namespace viewmodel {
class IncidentPresenter;
}

namespace ui {

class DraftKeeper;
class FieldDraft;
class InlineStrip;
class SegmentBar;
class TextEntry;

/// Records that a report went out: which, how, its words and its number.
class ReportStrip final : public QWidget {
    Q_OBJECT
public:
    /// Both outlive the strip.
    ReportStrip(viewmodel::IncidentPresenter &incident, DraftKeeper &keeper, QWidget *parent = nullptr);

    void open();
    [[nodiscard]] InlineStrip *strip() const { return m_strip; }
    [[nodiscard]] SegmentBar *reports() const { return m_reports; }
    [[nodiscard]] TextEntry *words() const { return m_words; }

private:
    void record();

    viewmodel::IncidentPresenter &m_incident;
    InlineStrip *m_strip;
    SegmentBar *m_reports;
    SegmentBar *m_channels;
    TextEntry *m_words;
    QLineEdit *m_reference;
    QLineEdit *m_time;
    QList<FieldDraft *> m_drafts;
};

} // namespace ui
