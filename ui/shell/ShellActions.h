#pragma once

#include <QAction>
#include <QObject>

#include <array>

class QMainWindow;

namespace ui {

/// The commands that have a key everywhere in the window. What the frame cannot do itself leaves as a signal; whoever
/// composes the window connects it. F1 lists them from here.
class ShellActions final : public QObject {
    Q_OBJECT
public:
    /// Adds every action to `window`, so its keys work wherever the focus is.
    explicit ShellActions(QMainWindow *window);
    /// A list that is open takes all keys: those that cover the screen and change the person close it and work.
    bool eventFilter(QObject *watched, QEvent *event) override;

    // The desk's work: signals below.
    QAction *const newIncident;
    QAction *const addPlan;
    QAction *const nextPlan;
    QAction *const previousPlan;
    QAction *const orderLevel;
    QAction *const curves;
    QAction *const note;
    QAction *const commit;
    QAction *const filter;
    QAction *const nextDeadline;
    QAction *const papers;
    QAction *const importDirectory;
    QAction *const importRoster;
    QAction *const importReduction;
    QAction *const exchange;
    QAction *const checkRecord;
    QAction *const backUp;
    QAction *const exportIncident;
    QAction *const checkExport;
    QAction *const trySound;
    QAction *const accounts;
    QAction *const ownPassword;
    QAction *const ownKey;
    // The frame's own.
    QAction *const keys;
    QAction *const openMenu;
    QAction *const wall;
    QAction *const cover;
    QAction *const switchPerson;
    QAction *const backToList;
    QAction *const quit;
    /// Alt+1 to Alt+7.
    std::array<QAction *, 7> regions{};

    /// While the screen is covered nothing can be entered, opened or reached by key.
    void setCovered(bool covered);

Q_SIGNALS:
    void newIncidentWanted();
    void addPlanWanted();
    /// The plan in view shall be the next of the incident, or the one before.
    void planWanted(int by);
    void orderLevelWanted();
    void curvesWanted();
    void noteWanted();
    /// Ctrl+Enter where the place that has the focus does not commit by itself.
    void commitWanted();
    void filterWanted();
    void nextDeadlineWanted();
    /// What is in view goes on paper.
    void papersWanted();
    void importDirectoryWanted();
    void importRosterWanted();
    void importReductionWanted();
    /// What travels to other consoles and came from them.
    void exchangeWanted();
    void checkRecordWanted();
    void backUpWanted();
    void exportIncidentWanted();
    void checkExportWanted();
    void trySoundWanted();
    void accountsWanted();
    void ownPasswordWanted();
    void ownKeyWanted();
    /// Another person sits down.
    void switchPersonWanted();
    /// Open the window for the wall, or close it.
    void wallWanted();

private:
    QAction *make(const QString &text, const QString &word, const QList<QKeySequence> &keySequences);
    void connectSignals();

    QMainWindow *const m_window;
};

} // namespace ui
