#pragma once

#include "formats/EventJson.h"
#include "store/MemoryEventStore.h"
#include "unit/app/FaultyStore.h"
#include "viewmodel/Desk.h"

#include <gtest/gtest.h>

/// What the tests of the models share: a record in memory, the shipped plan, a clock that stands still, and a desk on
/// them.
namespace night {

/// "2026-11-25 03:10" in China Standard Time.
[[nodiscard]] base::Instant at(const std::string &time);

/// The record and the console of one test, as the composition root would make them: plans in force, and the versions
/// beside them offered. Faults are set on `store`.
class MemoryBundle : public viewmodel::ConsoleBundle {
public:
    explicit MemoryBundle(const base::Clock &clock, const std::vector<std::string> &plans = {"special-equipment"},
        bool mayRunDrafts = false);
    [[nodiscard]] app::Console &console() override { return *m_console; }
    std::vector<base::Error> offerVersions() override;
    [[nodiscard]] base::Result<std::vector<app::RecordedAct>> acts(
        const std::string &account, std::size_t most) override;

    desk::FaultyStore store;

protected:
    app::PlanShelf m_shelf;

private:
    void offer(const std::string &file);

    formats::JsonEventCodec m_codec;
    std::vector<std::string> m_files; ///< of the plans in force
    std::unique_ptr<app::Console> m_console;
};

/// A desk whose console works in place, at 02:51 on 2026-11-25.
class Night {
public:
    /// `mayRunDrafts`: as a demonstration or a drill does.
    explicit Night(const std::vector<std::string> &plans = {"special-equipment"}, bool mayRunDrafts = false);

    base::ManualClock clock{at("2026-11-25 02:51")};
    viewmodel::Session session;
    viewmodel::Desk desk;

    /// The store behind the desk, for faults.
    [[nodiscard]] desk::FaultyStore &store() { return m_bundle->store; }
    [[nodiscard]] viewmodel::IncidentPresenter &incident() { return desk.incident(); }

    /// Moves the clock and ticks the desk.
    void goTo(const std::string &time);
    /// Takes a call on a plan and puts it in view; returns its number.
    QString call(const QString &what = QStringLiteral("锅炉爆炸"), const QString &county = QStringLiteral("孝义市"),
        const char *plan = "special-equipment");
    /// Answers as typed; a problem fails the test.
    void answer(const char *fact, const char *text, const QString &happened = {});
    /// A step ordered by the commander, by phone; a problem fails the test.
    void take(const char *transition, const char *post = "commander", const char *reason = "");

    /// A reply that fails the test on a problem.
    [[nodiscard]] viewmodel::Reply expectRecorded();
    /// A reply that keeps what it is told in `problem`.
    [[nodiscard]] viewmodel::Reply keep();
    QString problem;

private:
    QObject m_context;
    MemoryBundle *m_bundle = nullptr;
};

/// The row's key and the text of a role, for short expectations.
[[nodiscard]] std::string textAt(const QAbstractItemModel &model, int row, int role = Qt::DisplayRole);
[[nodiscard]] std::string str(const QString &text);

/// The boiler accident of the board's picture: reported 02:51, at least three dead, two tasks under way, one call
/// unanswered and one reached, one fact struck; the clock stands at 03:14:26.
void playBoilerAccident(Night &night);

} // namespace night
