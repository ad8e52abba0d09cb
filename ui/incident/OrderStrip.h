#pragma once

#include "viewmodel/incident/LevelPresenter.h"

#include <QWidget>

#include <optional>

class QLineEdit;

namespace viewmodel {
class IncidentPresenter;
}

namespace ui {

class DraftKeeper;
class FieldDraft;
class InlineStrip;
class MessageStrip;
class RequirementList;
class SegmentBar;
class TextEntry;
class ToneLabel;

/// The words of an order: who gave it, how it came, its number or time, and why where it goes against the assessment;
/// for a step with requirements, their check list. Used for steps of a ladder and for reopening.
class OrderStrip final : public QWidget {
    Q_OBJECT
public:
    /// All outlive the strip; `message` says what went wrong once the strip is closed.
    OrderStrip(
        viewmodel::IncidentPresenter &incident, DraftKeeper &keeper, MessageStrip &message, QWidget *parent = nullptr);

    void openStep(const viewmodel::TransitionRow &step);
    void openReopening(const viewmodel::Choices &deciders);
    void close();
    [[nodiscard]] bool isOpen() const;
    /// What the strip is open for: a step's id, "reopen", or empty.
    [[nodiscard]] QString subject() const;

    [[nodiscard]] InlineStrip *strip() const { return m_strip; }
    [[nodiscard]] SegmentBar *deciders() const { return m_deciders; }
    [[nodiscard]] SegmentBar *channels() const { return m_channels; }
    [[nodiscard]] QLineEdit *reference() const { return m_reference; }
    [[nodiscard]] TextEntry *reason() const { return m_reason; }
    [[nodiscard]] RequirementList *requirements() const { return m_requirements; }
    [[nodiscard]] SegmentBar *goesTo() const { return m_goesTo; }

private:
    void open(const QString &subject, const QString &title, const QString &confirm, const viewmodel::Choices &deciders,
        bool needsReason);
    void follow();
    void showRequirements();
    void showHandOver();
    void confirmOne(const QString &confirmation, bool holds, const QString &source, const QString &post);
    void record();
    /// All that keeps the order from being given, and where the first of it is mended.
    struct Problem {
        QString text;
        QWidget *toMend = nullptr;
    };
    [[nodiscard]] Problem problem() const;

    viewmodel::IncidentPresenter &m_incident;
    MessageStrip &m_message;
    InlineStrip *m_strip;
    RequirementList *m_requirements;
    SegmentBar *m_deciders;
    SegmentBar *m_channels;
    QLineEdit *m_reference;
    QLineEdit *m_time;
    TextEntry *m_reason;
    SegmentBar *m_goesTo; ///< of a step that hands the matter over: to whom
    ToneLabel *m_openMatters; ///< what would stay undone
    QList<FieldDraft *> m_drafts;
    std::optional<viewmodel::TransitionRow> m_step; ///< nothing: reopening
    bool m_needsReason = false;
};

/// In person, by phone, in writing.
[[nodiscard]] viewmodel::Choices channelChoices();
[[nodiscard]] viewmodel::OrderChannel channelOf(const QString &id);

} // namespace ui
