#include "viewmodel/Session.h"

#include "unit/viewmodel/Night.h"

#include <QCoreApplication>
#include <QSignalSpy>
#include <QTest>

using namespace viewmodel;
using night::str;

namespace {

/// A session with a thread of its own, opened.
struct SessionTest : ::testing::Test {
    base::ManualClock clock{night::at("2026-11-25 02:51")};
    std::atomic<QThread *> consoleThread = nullptr;
    night::MemoryBundle *bundle = nullptr;
    std::unique_ptr<Session> session =
        std::make_unique<Session>([this]() -> base::Result<std::unique_ptr<ConsoleBundle>> {
            consoleThread = QThread::currentThread();
            auto made = std::make_unique<night::MemoryBundle>(clock);
            bundle = made.get();
            return made;
        });
    QSignalSpy changed{session.get(), &Session::incidentChanged};
    QObject context;

    void open()
    {
        QSignalSpy opened(session.get(), &Session::opened);
        session->open();
        ASSERT_TRUE(opened.count() > 0 || opened.wait());
    }

    /// Reports an incident; returns its number.
    incident::IncidentId report()
    {
        QSignalSpy reported(session.get(), &Session::reported);
        QSignalSpy recorded(session.get(), &Session::recorded);
        session->report({{}, "锅炉爆炸", "孝义市", {}, {}, {"special-equipment"}}, {});
        EXPECT_TRUE(recorded.wait()); // the last news of a command
        return {reported.at(0).at(1).toString().toStdString()};
    }

    /// Submits a note and waits for its answer.
    QString note(const incident::IncidentId &id, const std::string &text)
    {
        std::optional<QString> told;
        session->submit({id, incident::AddNote{text}}, {&context, [&](const QString &problem) { told = problem; }});
        EXPECT_TRUE(QTest::qWaitFor([&] { return told.has_value(); }));
        return told.value_or(QStringLiteral("no answer"));
    }
};

/// Runs drafts, as a demonstration does.
class OfferingBundle final : public night::MemoryBundle {
public:
    explicit OfferingBundle(const base::Clock &clock)
        : MemoryBundle(clock, {"heavy-pollution"})
    {
        m_shelf.allowDrafts();
    }
};

/// One of the versions beside the plans cannot be read.
class BrokenOffer final : public night::MemoryBundle {
public:
    using MemoryBundle::MemoryBundle;
    std::vector<base::Error> offerVersions() override
    {
        return {{base::ErrorCode::Invalid, "is not YAML", "draft.yaml"}};
    }
};

} // namespace

TEST_F(SessionTest, TheConsoleIsMadeInAThreadOfItsOwn)
{
    open();
    EXPECT_NE(consoleThread.load(), nullptr);
    EXPECT_NE(consoleThread.load(), QThread::currentThread());
}

TEST_F(SessionTest, WhatWasAskedForBeforeItWasOpenDoesNotKeepItFromWorkingLater)
{
    QSignalSpy failed(session.get(), &Session::failed);
    session->refresh();
    session->noticeTime();
    EXPECT_TRUE(QTest::qWaitFor([&] { return failed.count() == 2; }));
    session->refresh();
    session->noticeTime();
    EXPECT_TRUE(QTest::qWaitFor([&] { return failed.count() == 4; })) << "neither is still under way";
}

TEST(SessionOfDrafts, VersionsThatAreOnlyOfferedFollowTheBoardAndPrecedeEveryRequest)
{
    const base::ManualClock clock(night::at("2026-11-25 02:51"));
    Session session(
        [&clock]() -> base::Result<std::unique_ptr<ConsoleBundle>> { return std::make_unique<OfferingBundle>(clock); });
    const auto draft = [&session] { return session.plans().version("heavy-pollution", "2024-draft"); };
    std::optional<bool> standsWithTheBoard;
    QObject::connect(&session, &Session::opened, [&] { standsWithTheBoard = draft() != nullptr; });
    QSignalSpy offered(&session, &Session::versionsOffered);
    QSignalSpy recorded(&session, &Session::recorded);
    session.open();
    session.report({{}, "雾霾", "孝义市", {}, {}, {"heavy-pollution@2024-draft"}}, {});
    ASSERT_TRUE(recorded.wait());
    EXPECT_EQ(standsWithTheBoard, false);
    ASSERT_EQ(offered.count(), 1);
    EXPECT_NE(draft(), nullptr);
    EXPECT_EQ(session.plans().current("heavy-pollution")->plan().version, "2020") << "a draft never takes its place";
}

TEST(SessionOfDrafts, AVersionThatCannotBeUsedIsNamedAfterTheBoard)
{
    const base::ManualClock clock(night::at("2026-11-25 02:51"));
    Session session(
        [&clock]() -> base::Result<std::unique_ptr<ConsoleBundle>> { return std::make_unique<BrokenOffer>(clock); },
        Session::Mode::InPlace);
    Desk desk(session, clock);
    const QSignalSpy found(&desk, &Desk::missingPlansFound);
    desk.open();
    EXPECT_EQ(desk.state(), Desk::State::Open);
    ASSERT_EQ(found.count(), 1);
    ASSERT_EQ(desk.missingPlans().files.size(), 1u);
    EXPECT_EQ(desk.missingPlans().files.front().subject, "draft.yaml");
}

TEST_F(SessionTest, PlansInForceAreAtHandOnceItIsOpen)
{
    open();
    ASSERT_EQ(session->plans().choices().size(), 1u);
    EXPECT_EQ(str(session->plans().choices().front().text), "特种设备事故");
}

TEST_F(SessionTest, AnAnswerComesOnTheWindowsThreadAndOnlyOnceTheRecordHasIt)
{
    open();
    const incident::IncidentId id = report();
    QThread *told = nullptr;
    std::int64_t positionWhenTold = 0;
    session->submit({id, incident::AddNote{"已通知消防"}}, {&context, [&](const QString &problem) {
                                                                EXPECT_EQ(str(problem), "");
                                                                told = QThread::currentThread();
                                                                positionWhenTold = *bundle->store.lastPosition();
                                                            }});
    EXPECT_EQ(told, nullptr); // never before submit() returns
    ASSERT_TRUE(QTest::qWaitFor([&] { return told != nullptr; }));
    EXPECT_EQ(told, QThread::currentThread());
    const auto newest = changed.back().at(0).value<app::IncidentPointer>();
    EXPECT_EQ(std::get<incident::NoteAdded>(newest->history.back().event).text, "已通知消防");
    EXPECT_EQ(positionWhenTold, static_cast<std::int64_t>(bundle->store.readAll()->size()));
}

TEST_F(SessionTest, ARefusalComesBackAsASentence)
{
    open();
    QSignalSpy refused(session.get(), &Session::refused);
    EXPECT_EQ(str(note(report(), "  ")), "Cannot add the note: nothing was entered.");
    EXPECT_EQ(refused.count(), 1);
}

TEST_F(SessionTest, AFullDiskIsAFailureAndTheIncidentStaysAsItWas)
{
    open();
    const incident::IncidentId id = report();
    const int before = changed.count();
    bundle->store.appendsFailWith = base::ErrorCode::Full;
    EXPECT_EQ(str(note(id, "注意")),
        "Recording failed: the disk is full; what is recorded stays as it was. Free some space, then try again.");
    EXPECT_EQ(changed.count(), before);
    bundle->store.appendsFailWith.reset();
    EXPECT_EQ(str(note(id, "注意")), "");
}

TEST_F(SessionTest, WithoutARecordEveryCommandIsAnswered)
{
    Session closed([]() -> base::Result<std::unique_ptr<ConsoleBundle>> {
        return base::fail(base::ErrorCode::Newer, "x", "y.db");
    });
    QSignalSpy failed(&closed, &Session::openFailed);
    closed.open();
    ASSERT_TRUE(failed.wait());
    EXPECT_EQ(str(failed.at(0).at(0).toString()),
        "A newer version of Fengsui wrote the record. What is recorded was not changed. Open it with that version, or "
        "open another record file.");
    std::optional<QString> told;
    closed.submit({{"2026-0001"}, incident::AddNote{"x"}}, {&context, [&](const QString &problem) { told = problem; }});
    ASSERT_TRUE(QTest::qWaitFor([&] { return told.has_value(); }));
    EXPECT_TRUE(told->startsWith(QStringLiteral("Recording failed: the record was not found"))) << str(*told);
}

TEST_F(SessionTest, WhatWasSubmittedBeforeClosingIsStillRecorded)
{
    open();
    const incident::IncidentId id = report();
    const auto record =
        store::MemoryEventStore::sharing(dynamic_cast<store::MemoryEventStore &>(bundle->store.record()));
    for (int index = 0; index < 20; ++index)
        session->submit({id, incident::AddNote{"备注 " + std::to_string(index)}});
    const std::int64_t before = *record->lastPosition();
    session.reset();
    EXPECT_GE(*record->lastPosition(), before);
    const auto events = record->readStream("incident/" + id.value);
    ASSERT_TRUE(events);
    EXPECT_EQ(std::ranges::count(*events, "note-added", &app::StoredEvent::type), 20);
}

TEST_F(SessionTest, TheSameTwiceWhileTheFirstIsOnItsWayIsRecordedOnce)
{
    open();
    const incident::IncidentId id = report();
    int told = 0;
    const Reply reply(&context, [&told](const QString &) { ++told; });
    const RequestId first = session->submit({id, incident::AddNote{"x"}}, reply);
    EXPECT_EQ(session->submit({id, incident::AddNote{"x"}}, reply), 0u);
    EXPECT_NE(session->submit({id, incident::AddNote{"y"}}, reply), 0u);
    EXPECT_NE(first, 0u);
    ASSERT_TRUE(QTest::qWaitFor([&] { return told == 2; }));
    EXPECT_EQ(note(id, "x"), QString()) << "said again later it is a note of its own";
    const auto newest = changed.back().at(0).value<app::IncidentPointer>();
    const auto isNote = [](const incident::RecordedEvent &event) {
        return std::holds_alternative<incident::NoteAdded>(event.event);
    };
    EXPECT_EQ(std::ranges::count_if(newest->history, isNote), 3);
}

TEST_F(SessionTest, ACallHandedInTwiceOpensOneIncident)
{
    open();
    QSignalSpy recorded(session.get(), &Session::recorded);
    const incident::ReportIncident call{{}, "锅炉爆炸", "", {}, {}, {}};
    EXPECT_NE(session->report(call, {}), 0u);
    EXPECT_EQ(session->report(call, {}), 0u);
    ASSERT_TRUE(recorded.wait());
    EXPECT_EQ(changed.count(), 1);
}

TEST_F(SessionTest, AnAnswerToAPanelThatIsGoneIsDropped)
{
    open();
    const incident::IncidentId id = report();
    bool told = false;
    auto panel = std::make_unique<QObject>();
    QSignalSpy recorded(session.get(), &Session::recorded);
    session->submit({id, incident::AddNote{"x"}}, {panel.get(), [&](const QString &) { told = true; }});
    panel.reset();
    ASSERT_TRUE(recorded.wait());
    EXPECT_FALSE(told);
}

TEST_F(SessionTest, WhatAnotherProgramRecordedIsTakenIn)
{
    open();
    const incident::IncidentId id = report();
    // A second seat on the same record.
    const auto shared =
        store::MemoryEventStore::sharing(dynamic_cast<store::MemoryEventStore &>(bundle->store.record()));
    const formats::JsonEventCodec codec;
    app::NewEvent note = codec.encode(incident::NoteAdded{"别处所记"});
    note.happened = clock.now();
    note.actor = "值班员";
    const std::string stream = "incident/" + id.value;
    ASSERT_TRUE(shared->append(stream, shared->readStream(stream)->back().version, std::span(&note, 1), clock.now()));
    const int before = changed.count();
    session->refresh();
    session->refresh(); // dropped: one is under way
    ASSERT_TRUE(changed.count() > before || changed.wait());
    const auto newest = changed.back().at(0).value<app::IncidentPointer>();
    EXPECT_EQ(std::get<incident::NoteAdded>(newest->history.back().event).text, "别处所记");
}

TEST_F(SessionTest, AReplacedRosterIsAnnounced)
{
    open();
    QSignalSpy registers(session.get(), &Session::registersChanged);
    const identity::Shift shift{
        night::at("2026-11-25 00:00"), night::at("2026-11-25 08:00"), identity::ShiftRole::Duty, "值班员", ""};
    session->replaceRoster({{shift}});
    ASSERT_TRUE(registers.count() > 0 || registers.wait());
    EXPECT_EQ(registers.at(0).at(0).value<Registers>().roster.shifts.front(), shift);
}

TEST_F(SessionTest, AWholeChainIsReportedAsWhole)
{
    open();
    report();
    QSignalSpy verified(session.get(), &Session::verified);
    session->verify();
    ASSERT_TRUE(verified.wait());
    const auto report = verified.at(0).at(0).value<app::ChainReport>();
    EXPECT_GT(report.events, 0);
    EXPECT_EQ(report.firstBadPosition, 0);
}
