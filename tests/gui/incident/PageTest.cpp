// Head, intake, and the page that holds the regions together.
#include "gui/incident/Demonstration.h"

#include "ui/common/ActionButton.h"
#include "ui/common/EmptyState.h"
#include "ui/common/InlineStrip.h"
#include "ui/common/MessageStrip.h"
#include "ui/common/RowList.h"
#include "ui/incident/CallPanel.h"
#include "ui/incident/ClockPanel.h"
#include "ui/incident/HeadPanel.h"
#include "ui/incident/IncidentPage.h"
#include "ui/incident/IntakePanel.h"
#include "ui/incident/LevelPanel.h"
#include "ui/incident/LifecycleBar.h"
#include "ui/incident/NarrativePanel.h"
#include "ui/incident/OrderStrip.h"
#include "ui/incident/QuestionList.h"
#include "ui/incident/QuestionPanel.h"
#include "ui/incident/SegmentBar.h"
#include "ui/incident/TaskPanel.h"
#include "ui/incident/TextEntry.h"
#include "viewmodel/TimeText.h"

#include <QCheckBox>
#include <QLineEdit>
#include <QSignalSpy>

using night::str;

namespace {

class Page : public PanelFixture {
protected:
    void showPage(int width = 1000, int height = 760)
    {
        page = new ui::IncidentPage(night.desk, drafts, {QStringLiteral("孝义市"), QStringLiteral("汾阳市")});
        showPanel(page, width, height);
    }
    QList<QWidget *> regions()
    {
        return {page->narrative(), page->questions(), page->tasks(), page->level(), page->clocks(), page->calls()};
    }
    ui::IncidentPage *page = nullptr;
};

class Intake : public Page { };
class Head : public Page { };

TEST_F(Page, SaysWhatToDoWhileNothingIsInView)
{
    showPage();
    const auto *empty = page->findChild<ui::EmptyState *>();
    EXPECT_TRUE(empty->isVisible());
    EXPECT_TRUE(empty->text().contains(QStringLiteral("Ctrl+N"))) << str(empty->text());
    page->orderLevel();
    page->addPlan();
    EXPECT_FALSE(page->level()->isVisible());
}

TEST_F(Page, EveryRegionStaysInsideAtTheSmallestScreen)
{
    night::playBoilerAccident(night);
    showPage(880, 640);
    for (int i = 0; i < 5; ++i)
        QCoreApplication::processEvents();
    EXPECT_EQ(window.size(), QSize(880, 640)) << "the page gives way";
    for (QWidget *region : regions()) {
        EXPECT_TRUE(region->isVisible());
        const QRect place(region->mapTo(&window, QPoint()), region->size());
        EXPECT_TRUE(window.rect().contains(place)) << region->metaObject()->className();
        EXPECT_GE(region->height(), region->minimumSizeHint().height()) << region->metaObject()->className();
    }
}

TEST_F(Page, AnOpenStripGetsTheRoomItNeedsFirst)
{
    night::playBoilerAccident(night);
    showPage(1000, 900);
    const int before = page->level()->height();
    page->orderLevel();
    for (int i = 0; i < 5; ++i)
        QCoreApplication::processEvents();
    EXPECT_GE(page->level()->height(), before) << "what stands below does not jump";
    const auto *strip = page->level()->order()->strip();
    EXPECT_EQ(strip->visibleRegion().boundingRect().size(), strip->size()) << "all of it is in sight";
    const auto *confirm = page->level()->order()->findChild<ui::ActionButton *>(QStringLiteral("confirmButton"));
    ASSERT_NE(confirm, nullptr);
    EXPECT_TRUE(confirm->visibleRegion().boundingRect().height() > confirm->height() / 2)
        << "the way to finish is in sight";
}

TEST_F(Page, EveryRegionCanBeReachedByTabAndHasAName)
{
    night::playBoilerAccident(night);
    showPage();
    QSet<QWidget *> reached;
    page->narrative()->entry()->setFocus();
    for (int i = 0; i < 120; ++i) {
        QWidget *focus = QApplication::focusWidget();
        ASSERT_NE(focus, nullptr);
        for (QWidget *region : regions()) {
            if (region->isAncestorOf(focus))
                reached.insert(region);
        }
        const bool named = !focus->accessibleName().isEmpty() || !focus->property("text").toString().isEmpty();
        EXPECT_TRUE(named) << focus->metaObject()->className() << " in "
                           << focus->parentWidget()->metaObject()->className();
        QTest::keyClick(focus, Qt::Key_Tab);
    }
    EXPECT_EQ(reached.size(), 6);
}

TEST_F(Page, TurningToAnotherIncidentClosesStripsAndKeepsTheirDrafts)
{
    night::playBoilerAccident(night);
    showPage();
    const QString first = incident().number();
    page->orderLevel();
    page->level()->order()->reference()->setFocus();
    type(QStringLiteral("03:13"));
    night.call(QStringLiteral("电梯困人"), QStringLiteral("汾阳市"));
    EXPECT_FALSE(page->level()->order()->isOpen());
    night.desk.select(first);
    page->orderLevel();
    EXPECT_EQ(str(page->level()->order()->reference()->text()), "03:13");
}

TEST_F(Intake, TheCursorStandsInTheNarrativeAndNothingElseIsNeeded)
{
    showPage();
    page->openIntake();
    ASSERT_TRUE(page->intake()->narrative()->hasFocus());
    type(QStringLiteral("锅炉爆炸了"));
    press(Qt::Key_Return, Qt::ControlModifier);
    EXPECT_FALSE(page->intakeOpen());
    EXPECT_EQ(night::str(incident().number()), "2026-0001");
    EXPECT_EQ(str(incident().narrative().rows().front().text), "锅炉爆炸了");
    EXPECT_TRUE(page->level()->isVisible());
    EXPECT_EQ(incident().head().head().plans.size(), 1U) << "the only plan is chosen beforehand";
}

TEST_F(Intake, TheQuestionsComeNext)
{
    showPage();
    page->openIntake();
    type(QStringLiteral("锅炉爆炸了"));
    press(Qt::Key_Return, Qt::ControlModifier);
    EXPECT_TRUE(page->questions()->list()->hasFocus());
    ASSERT_FALSE(page->questions()->list()->cards().isEmpty());
    EXPECT_EQ(page->questions()->list()->current(), page->questions()->list()->cards().first());
}

TEST_F(Intake, OpeningTheIncidentInViewAgainPutsTheIntakeAway)
{
    night::playBoilerAccident(night);
    showPage();
    page->openIntake();
    night.desk.select(incident().number());
    page->showIncident();
    EXPECT_FALSE(page->intakeOpen());
    EXPECT_TRUE(page->level()->isVisible());
}

TEST_F(Intake, EverythingCanBeTypedWithTabBetween)
{
    showPage();
    page->openIntake();
    type(QStringLiteral("锅炉爆炸，至少三人死亡"));
    for (const char *text : {"值班室", "02:45", "孝", "梧桐镇", "锅炉爆炸"}) {
        press(Qt::Key_Tab);
        type(QString::fromUtf8(text));
    }
    press(Qt::Key_Return, Qt::ControlModifier);
    const viewmodel::Head &head = incident().head().head();
    ASSERT_FALSE(incident().empty()) << str(page->intake()->message()->text());
    EXPECT_EQ(str(head.reported), "02:51");
    EXPECT_TRUE(head.line.contains(QStringLiteral("happened 02:45"))) << str(head.line);
    EXPECT_TRUE(head.county.startsWith(QStringLiteral("孝")));
    EXPECT_EQ(str(head.detail), "梧桐镇");
    EXPECT_EQ(str(head.what), "锅炉爆炸");
    EXPECT_EQ(str(incident().narrative().rows().front().source), "值班室");
}

TEST_F(Intake, ACountyCanBeClicked)
{
    showPage();
    page->openIntake();
    QTest::mouseClick(page->intake()->counties()->segment(QStringLiteral("汾阳市")), Qt::LeftButton);
    EXPECT_EQ(str(page->intake()->county()->text()), "汾阳市");
    EXPECT_TRUE(page->intake()->place()->hasFocus());
}

TEST_F(Intake, TheCountyTheCallerNamesIsProposedAndNeverWrittenOverWhatIsChosen)
{
    showPage();
    page->openIntake();
    type(QStringLiteral("汾阳市一小学"));
    EXPECT_EQ(str(page->intake()->county()->text()), "汾阳市");
    EXPECT_EQ(str(page->intake()->counties()->chosen()), "汾阳市");
    page->intake()->narrative()->clear();
    EXPECT_EQ(str(page->intake()->county()->text()), "") << "a proposal goes with the words it was made of";
    QTest::mouseClick(page->intake()->counties()->segment(QStringLiteral("孝义市")), Qt::LeftButton);
    page->intake()->narrative()->setFocus();
    type(QStringLiteral("汾阳市一小学"));
    EXPECT_EQ(str(page->intake()->county()->text()), "孝义市");
    page->intake()->county()->setFocus();
    page->intake()->county()->selectAll();
    press(Qt::Key_Delete);
    page->intake()->narrative()->setFocus();
    type(QStringLiteral("的学生"));
    EXPECT_EQ(str(page->intake()->county()->text()), "") << "taken off by hand it stays off";
}

TEST_F(Intake, WhatWasSaidOfTheCountyByHandStandsAfterItWasPutAway)
{
    showPage();
    const auto again = [this] {
        page->showIncident();
        page->openIntake();
        page->intake()->narrative()->setFocus();
    };
    page->openIntake();
    type(QStringLiteral("汾阳市一小学"));
    page->intake()->county()->setFocus();
    page->intake()->county()->selectAll();
    press(Qt::Key_Delete);
    again();
    type(QStringLiteral("的学生"));
    EXPECT_EQ(str(page->intake()->county()->text()), "") << "taken off by hand";
    page->intake()->county()->setFocus();
    type(QStringLiteral("孝义市"));
    again();
    type(QStringLiteral("，汾阳市"));
    EXPECT_EQ(str(page->intake()->county()->text()), "孝义市") << "typed by hand";
    page->intake()->narrative()->clear();
    page->intake()->county()->clear();
    again();
    type(QStringLiteral("汾阳市一小学"));
    EXPECT_EQ(str(page->intake()->county()->text()), "汾阳市") << "another call";
}

TEST_F(Intake, WithoutAWordNothingIsOpenedAndTheCursorGoesBack)
{
    showPage();
    page->openIntake();
    page->intake()->place()->setFocus();
    press(Qt::Key_Return, Qt::ControlModifier);
    EXPECT_TRUE(page->intakeOpen());
    EXPECT_TRUE(page->intake()->message()->isVisible());
    EXPECT_TRUE(page->intake()->narrative()->hasFocus());
    EXPECT_EQ(night.desk.incidents().rowCount(), 0);
}

TEST_F(Intake, AFullDiskLosesNothing)
{
    showPage();
    page->openIntake();
    type(QStringLiteral("锅炉爆炸了"));
    night.store().appendsFailWith = base::ErrorCode::Full;
    page->commit();
    EXPECT_TRUE(page->intakeOpen());
    EXPECT_EQ(str(page->intake()->narrative()->text()), "锅炉爆炸了");
    EXPECT_TRUE(page->intake()->message()->text().contains(QStringLiteral("Free some space")));
}

TEST_F(Intake, PutAwayIsNotThrownAway)
{
    showPage();
    page->openIntake();
    type(QStringLiteral("说到一半"));
    page->intake()->findChild<ui::ActionButton *>(QStringLiteral("leaveButton"))->click();
    EXPECT_FALSE(page->intakeOpen());
    page->openIntake();
    EXPECT_EQ(str(page->intake()->narrative()->text()), "说到一半");
    page->commit();
    page->openIntake();
    EXPECT_EQ(str(page->intake()->narrative()->text()), "");
}

TEST_F(Intake, ATimeThatCannotBeReadIsSaidAndNothingIsOpened)
{
    showPage();
    page->openIntake();
    type(QStringLiteral("锅炉爆炸了"));
    page->intake()->time()->setText(QStringLiteral("刚才"));
    page->commit();
    EXPECT_TRUE(page->intakeOpen());
    EXPECT_TRUE(page->intake()->message()->text().contains(QStringLiteral("cannot be read")));
    EXPECT_TRUE(page->intake()->time()->hasFocus());
    type(QStringLiteral("02:45"));
    EXPECT_EQ(str(page->intake()->message()->text()), "");
    press(Qt::Key_Return, Qt::ControlModifier);
    EXPECT_TRUE(incident().head().head().line.contains(QStringLiteral("happened 02:45")));
}

TEST_F(Intake, ACallIsOfTheMomentItsFirstWordWasTyped)
{
    showPage();
    page->openIntake();
    const QString began = viewmodel::clockText(night.clock.now());
    type(QStringLiteral("锅炉"));
    night.clock.advance(std::chrono::minutes(4));
    EXPECT_TRUE(page->intake()->time()->placeholderText().startsWith(began));
    page->intake()->findChild<ui::ActionButton *>(QStringLiteral("leaveButton"))->click();
    page->openIntake();
    type(QStringLiteral("爆炸了"));
    press(Qt::Key_Return, Qt::ControlModifier);
    EXPECT_EQ(str(incident().head().head().reported), str(began));

    page->openIntake();
    EXPECT_FALSE(page->intake()->time()->placeholderText().startsWith(began))
        << "the next call has a moment of its own";
    type(QStringLiteral("又一起"));
    press(Qt::Key_Return, Qt::ControlModifier);
    EXPECT_EQ(str(incident().head().head().reported), str(viewmodel::clockText(night.clock.now())));
}

TEST_F(Head, NamesTheIncidentAndWhereItStands)
{
    night::playBoilerAccident(night);
    showPage();
    EXPECT_EQ(str(page->head()->titleText()), "孝义市 梧桐镇 锅炉爆炸");
    const auto *steps = page->head()->findChild<ui::LifecycleBar *>();
    EXPECT_TRUE(steps->accessibleName().contains(QStringLiteral("核实 (now)"))) << str(steps->accessibleName());
}

TEST_F(Head, WithoutAPlanOneCanBeAdded)
{
    viewmodel::Intake call;
    call.narrative = QStringLiteral("有东西炸了");
    night.desk.report(call, night.expectRecorded());
    showPage();
    EXPECT_FALSE(page->head()->addPlanButton()->isRefused());
    page->addPlan();
    ASSERT_TRUE(page->head()->planStrip()->isOpen());
    press(Qt::Key_Return, Qt::ControlModifier);
    EXPECT_EQ(incident().head().head().plans.size(), 1U);
    EXPECT_TRUE(page->head()->addPlanButton()->isRefused());
    page->addPlan();
    EXPECT_TRUE(page->head()->message()->isVisible()) << "there is no other plan";
}

TEST_F(Head, PlaceAndKindCanBeCorrected)
{
    night::playBoilerAccident(night);
    showPage();
    QTest::mouseClick(page->head()->describeButton(), Qt::LeftButton);
    ASSERT_TRUE(page->head()->describeStrip()->isOpen());
    auto *county = qobject_cast<QLineEdit *>(QApplication::focusWidget());
    ASSERT_NE(county, nullptr);
    EXPECT_EQ(str(county->text()), "孝义市");
    county->selectAll();
    type(QStringLiteral("汾阳市"));
    press(Qt::Key_Return, Qt::ControlModifier);
    EXPECT_EQ(str(page->head()->titleText()), "汾阳市 梧桐镇 锅炉爆炸");
    EXPECT_FALSE(page->head()->describeStrip()->isOpen());
}

TEST_F(Head, AnEndedIncidentSaysSoAndOffersToBeReopened)
{
    night::playBoilerAccident(night);
    showPage();
    EXPECT_EQ(str(page->head()->readOnlyText()), "");
    night.take("close_untrue", "office_director", "误报");
    EXPECT_TRUE(page->head()->readOnlyText().contains(QStringLiteral("read-only")))
        << str(page->head()->readOnlyText());
    EXPECT_TRUE(page->head()->describeButton()->isRefused());
    QTest::mouseClick(page->head()->reopenButton(), Qt::LeftButton);
    EXPECT_EQ(str(page->level()->order()->subject()), "reopen");
}

} // namespace
