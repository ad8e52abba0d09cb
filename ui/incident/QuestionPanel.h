#pragma once

#include <QWidget>

namespace viewmodel {
class IncidentPresenter;
}

namespace ui {

class DraftKeeper;
class EmptyState;
class MessageStrip;
class Pane;
class QuestionCard;
class QuestionList;
class SourceFields;
class ToneLabel;

/// The questions that can still change the level, most useful first, each with its why; at the foot what is no longer
/// asked.
class QuestionPanel final : public QWidget {
    Q_OBJECT
public:
    /// Both outlive the panel.
    QuestionPanel(viewmodel::IncidentPresenter &incident, DraftKeeper &keeper, QWidget *parent = nullptr);

    [[nodiscard]] QuestionList *list() const { return m_list; }
    [[nodiscard]] MessageStrip *message() const { return m_message; }
    [[nodiscard]] QString foot() const;
    /// While facts are entered elsewhere: the questions stay, who says it and what is not asked go out of the way.
    void setGivesWay(bool givesWay);

private:
    void build();
    void refresh();
    void record(QuestionCard &card, const QString &answer);
    [[nodiscard]] QString offerText() const;
    void mended(const QString &fact);
    void recordCurrent();

    viewmodel::IncidentPresenter &m_incident;
    Pane *m_pane;
    MessageStrip *m_message;
    QuestionList *m_list;
    EmptyState *m_empty;
    SourceFields *m_source;
    ToneLabel *m_foot;
    bool m_givesWay = false;
    QString m_doubted; ///< fact whose answer the message is about; empty: it is about something else
    QString m_known; ///< what was known of it then
};

} // namespace ui
