#include "app/Handover.h"

#include "unit/app/Office.h"

using namespace handover;
using std::chrono::minutes;

namespace {

/// Two who keep the desk, duty and duty2, at one workstation.
struct Shift : desk::Office {
    Shift()
    {
        using namespace identity;
        EXPECT_TRUE(accounts.execute(OpenAccount{"duty2", "总值班室", {Role::DutyOfficer},
                                         test::secret(test::FirstPassword), test::secret(test::ChiefPassword)},
            "组长"));
        EXPECT_TRUE(accounts.execute(SignIn{"duty2", test::secret(test::FirstPassword)}, "duty2"));
        EXPECT_TRUE(accounts.execute(
            ChangePassword{test::secret(test::FirstPassword), test::secret(test::OwnPassword)}, "duty2"));
    }
    Sheet sheet(const std::string &actor = "duty")
    {
        app::SheetLines lines;
        lines[static_cast<std::size_t>(Section::Notes)] = {{"注意 2026-0147 的续报"}};
        auto made = handovers.sheet([&] { return base::Result<app::SheetLines>(lines); }, actor);
        EXPECT_TRUE(made);
        return made.value_or(Sheet{});
    }
    std::string give(const std::string &actor = "duty", const std::string &password = test::OwnPassword)
    {
        return said(handovers.give(sheet(actor), test::secret(password), actor));
    }
    std::string take(const std::string &actor = "duty2", const std::string &remark = "已核对")
    {
        return said(handovers.take(1, remark, test::secret(test::OwnPassword), actor));
    }
    /// What an audit of the whole record finds wrong.
    std::string audit() const
    {
        const auto report = app::auditNotices(store, auditCodecs());
        return report ? report->reason : base::toString(report.error());
    }
    /// The same of the record with its events changed and every hash made anew.
    std::string auditOf(const std::vector<app::StoredEvent> &events) const
    {
        store::MemoryEventStore forged;
        std::map<std::string, std::int64_t> versions;
        for (const app::StoredEvent &event : events) {
            const app::NewEvent again{event.type, event.happened, event.actor, event.payload};
            EXPECT_TRUE(forged.append(event.stream, versions[event.stream]++, {&again, 1}, event.recorded));
        }
        const auto report = app::auditNotices(forged, auditCodecs());
        return report ? report->reason : base::toString(report.error());
    }

    app::Handover handovers{store, handoverCodec, seat(), accounts};
};

} // namespace

TEST(Handover, IsSignedByBothAndBothTimesAreKept)
{
    Shift shift;
    EXPECT_EQ(shift.give(), "done");
    ASSERT_NE(shift.handovers.all().open(), nullptr);
    shift.clock.advance(minutes{7});
    EXPECT_EQ(shift.take(), "done");
    const handover::Handover &made = *shift.handovers.all().find(1);
    EXPECT_EQ(made.given.signing.account, "duty");
    ASSERT_TRUE(made.taken);
    EXPECT_EQ(made.taken->signing.account, "duty2");
    EXPECT_EQ(made.taken->signing.post, "总值班室");
    EXPECT_EQ(made.taken->signing.remark, "已核对");
    EXPECT_EQ(made.taken->signing.at - made.given.signing.at, minutes{7});
    EXPECT_EQ(faultOf(made, made.given, shift.accounts.all()), SignatureFault::None);
    EXPECT_EQ(faultOf(made, *made.taken, shift.accounts.all()), SignatureFault::None);
    EXPECT_EQ(shift.handovers.all().lastTaken(), &made);
    EXPECT_EQ(shift.audit(), "");
}

TEST(Handover, TheSheetHasTheHeadOfTheRecord)
{
    Shift shift;
    const auto last = shift.store.readAll().value().back();
    const Sheet sheet = shift.sheet();
    EXPECT_EQ(sheet.head.position, last.position);
    EXPECT_EQ(sheet.head.head, last.hash);
    EXPECT_EQ(sheet.record.size(), 16U);
}

TEST(Handover, WhatWasRecordedSinceTheSheetWasMadeHasToBeLookedAt)
{
    Shift shift;
    const Sheet old = shift.sheet();
    EXPECT_EQ(shift.run("duty", dispatch::RecordRequest{shift.request()}), "done");
    EXPECT_EQ(Shift::said(shift.handovers.give(old, test::secret(test::OwnPassword), "duty")), "record_moved");
    EXPECT_EQ(shift.give(), "done");
}

// What somebody records between the reading of the lines and that of the head would be handed over unseen.
TEST(Handover, LinesAndHeadOfASheetAreOfOneState)
{
    Shift shift;
    int reads = 0;
    const auto sheet = shift.handovers.sheet(
        [&]() -> base::Result<app::SheetLines> {
            app::SheetLines lines;
            lines[static_cast<std::size_t>(Section::Notes)] = {{"第" + std::to_string(++reads) + "次"}};
            if (reads < 3)
                EXPECT_EQ(shift.run("duty", dispatch::RecordRequest{shift.request()}), "done");
            return lines;
        },
        "duty");
    ASSERT_TRUE(sheet);
    EXPECT_EQ(sheet->of(Section::Notes), (std::vector<Row>{{"第3次"}}));
    EXPECT_EQ(sheet->head.position, shift.store.readAll().value().back().position);
}

TEST(Handover, NoSheetIsMadeWhileOthersRecordAllTheTime)
{
    Shift shift;
    const auto sheet = shift.handovers.sheet(
        [&]() -> base::Result<app::SheetLines> {
            EXPECT_EQ(shift.run("duty", dispatch::RecordRequest{shift.request()}), "done");
            return app::SheetLines();
        },
        "duty");
    ASSERT_FALSE(sheet);
    EXPECT_EQ(sheet.error().code, base::ErrorCode::Conflict);
    const auto broken = shift.handovers.sheet(
        []() -> base::Result<app::SheetLines> { return base::fail(base::ErrorCode::Io, "the disk is gone"); }, "duty");
    ASSERT_FALSE(broken);
    EXPECT_EQ(broken.error().code, base::ErrorCode::Io);
}

TEST(Handover, NobodyGivesAnothersSheetNorOneThatHeChanged)
{
    Shift shift;
    for (const auto &[post, account, number] :
        {std::tuple("岗位", "duty2", 1), std::tuple("别的岗位", "duty", 1), std::tuple("岗位", "duty", 2)}) {
        Sheet sheet = shift.sheet();
        sheet.post = post;
        sheet.account = account;
        sheet.number = number;
        EXPECT_EQ(Shift::said(shift.handovers.give(sheet, test::secret(test::OwnPassword), "duty")), "record_moved");
    }
    Sheet sheet = shift.sheet();
    sheet.of(Section::Notes) = {{"两\n行"}};
    EXPECT_EQ(Shift::said(shift.handovers.give(sheet, test::secret(test::OwnPassword), "duty")), "bad_text");
    sheet.of(Section::Notes) = {{""}};
    EXPECT_EQ(Shift::said(shift.handovers.give(sheet, test::secret(test::OwnPassword), "duty")), "bad_text");
}

TEST(Handover, OneAtATimeByTwoPeopleWhoKeepTheDesk)
{
    Shift shift;
    EXPECT_EQ(shift.take(), "unknown_handover");
    EXPECT_EQ(shift.give("chen"), "not_allowed") << "the holder keeps no desk";
    EXPECT_FALSE(shift.handovers.sheet([] { return base::Result<app::SheetLines>(); }, "nobody"));
    EXPECT_EQ(shift.give("duty", "Wrong-one-22"), "wrong_password");
    EXPECT_EQ(shift.give(), "done");
    EXPECT_EQ(shift.give("duty2"), "another_waits");
    EXPECT_EQ(shift.take("duty"), "same_person");
    EXPECT_EQ(shift.take("duty2", "a\nb"), "bad_text");
    EXPECT_EQ(shift.take(), "done");
    EXPECT_EQ(shift.take(), "not_waiting");
    EXPECT_EQ(shift.give("duty2"), "done") << "and the next one";
    EXPECT_EQ(shift.audit(), "");
}

TEST(Handover, WhoGaveItTakesItBackWithAReason)
{
    Shift shift;
    EXPECT_EQ(shift.give(), "done");
    EXPECT_EQ(Shift::said(shift.handovers.withdraw(1, "漏写一项", "duty2")), "not_the_giver");
    EXPECT_EQ(Shift::said(shift.handovers.withdraw(1, "", "duty")), "reason_missing");
    EXPECT_EQ(Shift::said(shift.handovers.withdraw(1, "漏写一项", "duty")), "done");
    EXPECT_EQ(shift.take(), "not_waiting");
    EXPECT_EQ(shift.handovers.all().open(), nullptr);
    EXPECT_EQ(shift.audit(), "");
}

TEST(Handover, WhoeverHasLeftSignsNothing)
{
    Shift shift;
    EXPECT_TRUE(shift.accounts.execute(identity::SignOut{}, "duty"));
    EXPECT_EQ(shift.give(), "not_signed_in");
}

TEST(Handover, ARevokedKeyCountsNoMore)
{
    Shift shift;
    EXPECT_EQ(shift.give(), "done");
    const handover::Handover &made = *shift.handovers.all().find(1);
    EXPECT_TRUE(shift.accounts.execute(
        identity::RevokeKey{"duty", made.given.key, shift.clock.now() - minutes{1}, "失窃"}, "组长"));
    EXPECT_EQ(faultOf(made, made.given, shift.accounts.all()), SignatureFault::KeyDidNotCount);
}

TEST(Handover, WhatSomebodyDoesBehindTheProgramsBackIsNamed)
{
    Shift shift;
    EXPECT_EQ(shift.give(), "done");
    EXPECT_EQ(shift.take(), "done");
    const auto events = shift.store.readAll().value();
    EXPECT_EQ(shift.auditOf(events), "") << "the same record written once more";
    const auto changed = [&](const std::string &type, const std::string &from, const std::string &to) {
        auto forged = events;
        for (app::StoredEvent &event : forged) {
            if (event.type == type && event.payload.find(from) != std::string::npos)
                event.payload.replace(event.payload.find(from), from.size(), to);
        }
        return shift.auditOf(forged);
    };
    EXPECT_NE(changed("handover-given", "续报", "终报").find("does not count (not_of_this_text)"), std::string::npos);
    EXPECT_NE(
        changed("handover-taken", "已核对", "未核对").find("does not count (not_of_this_text)"), std::string::npos);
    EXPECT_NE(changed("handover-taken", "总值班室", "副值班室").find("the post is not that"), std::string::npos);
    EXPECT_NE(
        changed("handover-given", "编号：1", "编号：2").find("its number is not the next one"), std::string::npos);
    const auto without = [&](const std::string &type) {
        auto forged = events;
        std::erase_if(forged, [&](const app::StoredEvent &event) { return event.type == type; });
        return shift.auditOf(forged);
    };
    EXPECT_NE(without("handover-given"), "");
    EXPECT_NE(without("handover-taken").find("handover 1 taken, and that is missing"), std::string::npos)
        << without("handover-taken");
}

TEST(Handover, AnEventTakenOutFromBeforeItBreaksTheSheet)
{
    Shift shift;
    EXPECT_EQ(shift.run("duty", dispatch::RecordRequest{shift.request()}), "done");
    EXPECT_EQ(shift.give(), "done");
    auto events = shift.store.readAll().value();
    std::erase_if(events, [](const app::StoredEvent &event) { return event.type == "request-recorded"; });
    EXPECT_NE(shift.auditOf(events).find("is not what stood there"), std::string::npos) << shift.auditOf(events);
}
