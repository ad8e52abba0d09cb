#pragma once

#include "base/Clock.h"
#include "calendar/Day.h"
#include "viewmodel/KeyedModel.h"
#include "viewmodel/Session.h"
#include "viewmodel/papers/PaperOrder.h"
#include "viewmodel/papers/PaperPress.h"

namespace viewmodel {

/// A paper in the list.
struct PaperRow {
    QString key;
    PaperChoice choice;
    friend bool operator==(const PaperRow &, const PaperRow &) = default;
};

/// The papers that fit what is in view.
class PaperListModel final : public KeyedModel<PaperRow> {
    Q_OBJECT
public:
    enum Role { LabelRole = Qt::UserRole + 1, AboutRole };
    using KeyedModel::KeyedModel;

    void show(const std::vector<PaperChoice> &choices);
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
};

/// What is said of the paper in view.
struct PaperView {
    bool listed = false; ///< which papers there are is known
    bool busy = false; ///< one is being filled in or laid out
    bool ready = false; ///< one is laid out: it can be seen, printed and saved
    LaidPaper paper;
    QString asOf; ///< "as the record stood 03:14:26"
    QString fonts; ///< which are used, and which official ones are missing
    bool fontsOfficial = true; ///< none is
    bool copy = false; ///< it is marked as a copy
    bool asksDay = false; ///< it is about a day of duty
    QString day; ///< that day, "2026-11-30"
    QString problem; ///< why there is none, and what to do
};

/// The papers of what is in view: listed, filled in where the record lives, laid out in a thread of their own, saved
/// and handed to the printer.
class PaperScreen final : public QObject {
    Q_OBJECT
public:
    /// Both outlive it.
    PaperScreen(Session &session, const base::Clock &clock, documents::Templates templates, QObject *parent = nullptr);

    [[nodiscard]] PaperListModel &list() { return m_list; }
    [[nodiscard]] const PaperView &view() const { return m_view; }
    [[nodiscard]] PaperPress &press() { return m_press; }

    /// Lists what there is for that place; the first is shown.
    void open(const PaperPlace &place);
    /// Shows the paper of that row; the same once more fills it in anew.
    void choose(const QModelIndex &index);
    void refill();
    void setCopy(bool copy);
    /// The day of duty, as typed. False where it cannot be read, or has not come yet.
    bool setDay(const QString &typed);
    /// So many days on, not beyond today.
    void stepDay(int days);
    /// Nothing is in view any more.
    void close();

    /// The name to save it under.
    [[nodiscard]] QString fileName() const;
    /// The kind of file is that of the ending.
    void save(const QString &path, const Reply &reply);

Q_SIGNALS:
    void changed();
    /// Another document is laid out: what was painted is of the one before.
    void laid();

private:
    void take(const base::Result<std::vector<PaperChoice>> &choices);
    void fill(const PaperChoice &choice);
    void lay();
    void show(const base::Result<LaidPaper> &paper);
    void fail(const base::Error &error, const QString &action);

    Session &m_session;
    const base::Clock &m_clock;
    PaperListModel m_list;
    PaperView m_view;
    PaperPlace m_place;
    calendar::Day m_day{}; ///< of duty
    std::optional<PaperChoice> m_chosen;
    std::optional<documents::FilledForm> m_filled;
    base::Instant m_made{};
    QString m_fileName; ///< of the paper that is laid out
    int m_asked = 0; ///< counts what was asked for: an answer too late is dropped
    PaperPress m_press; ///< last: it ends first
};

} // namespace viewmodel
