#pragma once

#include <QWidget>

class QLineEdit;

namespace viewmodel {
class IncidentPresenter;
}

namespace ui {

class ActionButton;
class DueField;
class DraftKeeper;
class FieldDraft;
class InlineStrip;
class MessageStrip;
class Pane;
class RowList;
class TextEntry;

/// The clocks of the incident: + sets one of one's own, E gives more time, S silences, D says what settled it.
class ClockPanel final : public QWidget {
    Q_OBJECT
public:
    /// Both outlive the panel.
    ClockPanel(viewmodel::IncidentPresenter &incident, DraftKeeper &keeper, QWidget *parent = nullptr);

    [[nodiscard]] RowList *list() const { return m_list; }
    [[nodiscard]] MessageStrip *message() const { return m_message; }
    [[nodiscard]] InlineStrip *newStrip() const { return m_newStrip; }
    [[nodiscard]] InlineStrip *changeStrip() const { return m_changeStrip; }

private:
    enum class Change { Extend, Settle };
    void build();
    void buildStrips(DraftKeeper &keeper);
    void addKeys();
    void showState();
    void openNew();
    void openChange(Change change, const QModelIndex &row);
    /// A clock that has ended is not changed: says how and when it ended. False, and nothing said, while it runs.
    bool refuseEnded(const QModelIndex &row);
    void recordNew();
    void recordChange();
    void silence(const QModelIndex &row);

    viewmodel::IncidentPresenter &m_incident;
    Pane *m_pane;
    MessageStrip *m_message;
    RowList *m_list;
    ActionButton *m_new;

    InlineStrip *m_newStrip;
    QLineEdit *m_label;
    QLineEdit *m_owner;
    DueField *m_due;
    QList<FieldDraft *> m_newDrafts;

    InlineStrip *m_changeStrip;
    DueField *m_newDue;
    TextEntry *m_reason;
    QList<FieldDraft *> m_changeDrafts;
    Change m_change = Change::Extend;
    QString m_changed; ///< clock the strip is about
};

} // namespace ui
