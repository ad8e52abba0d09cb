// Several people at one desk: the first administrator, signing in, the lock, taking turns, a call without a sign-in.
#include "gui/window/PeopleAtTheDesk.h"

#include "ui/common/ActionButton.h"
#include "ui/common/InlineStrip.h"
#include "ui/common/MessageStrip.h"
#include "ui/common/RowList.h"
#include "ui/duty/BoardPanel.h"
#include "ui/incident/HeadPanel.h"
#include "ui/incident/IncidentPage.h"
#include "ui/incident/IntakePanel.h"
#include "ui/incident/LevelPanel.h"
#include "ui/people/AccountStrips.h"
#include "ui/people/AccountsPanel.h"
#include "ui/people/PasswordFields.h"
#include "ui/people/PeopleBar.h"
#include "ui/people/RoleBoxes.h"
#include "ui/shell/ShellActions.h"
#include "ui/shell/StatusStrip.h"

#include <QCheckBox>
#include <QComboBox>

using State = viewmodel::People::State;

TEST_F(PeopleAtTheDesk, ARecordWithoutAccountsAsksForTheFirstAdministratorAndKeepsNobodyOut)
{
    open();
    EXPECT_FALSE(covered());
    ASSERT_NE(window().people().bar(), nullptr);
    EXPECT_FALSE(window().people().bar()->lineText().isEmpty());
    EXPECT_TRUE(window().board().isAncestorOf(QApplication::focusWidget())) << "nothing stands in the way of a call";
    takeCall(QStringLiteral("锅炉爆炸"));
    EXPECT_EQ(window().people().bar()->lineText(), QString()) << "an incident needs the room";

    window().window().shellActions().accounts->trigger();
    typePlain("guanli");
    press(Qt::Key_Return);
    type(QStringLiteral("市应急局 信息科"));
    press(Qt::Key_Return);
    ui::PasswordFields &password = *window().people().bar()->firstPassword();
    typePlain("guanli");
    const QString weak = password.rulesText();
    press(Qt::Key_Return);
    press(Qt::Key_Return);
    EXPECT_FALSE(window().people().bar()->firstStrip()->problem().isEmpty());
    ASSERT_TRUE(password.first()->hasFocus());
    password.first()->selectAll();
    typePlain("Bi-mi-2026-x");
    EXPECT_NE(password.rulesText(), weak) << "the rules are said while it is typed";
    press(Qt::Key_Return);
    typePlain("Bi-mi-2026-x");
    press(Qt::Key_Return);
    ASSERT_TRUE(waitFor([this] { return people().state() == State::SignedIn; }))
        << window().people().bar()->firstStrip()->problem().toStdString();
    EXPECT_NE(strip().find("guanli"), std::string::npos);
    EXPECT_FALSE(covered());
    EXPECT_EQ(window().people().bar()->lineText(), QString());
}

TEST_F(PeopleAtTheDesk, AWrongPasswordIsSaidAndTheThirdMakesWait)
{
    openWithPeople();
    EXPECT_TRUE(covered());
    tryWrong("");
    EXPECT_TRUE(panel().passwordField()->hasFocus()) << "nothing was typed: no try";
    const std::string first = tryWrong("no");
    EXPECT_FALSE(first.empty());
    tryWrong("no");
    const std::string third = tryWrong("no");
    EXPECT_NE(third.find("02:51:30"), std::string::npos) << third;
    const std::string early = tryWrong(Password);
    EXPECT_NE(early.find("02:51:30"), std::string::npos) << early;
    EXPECT_EQ(people().state(), State::Locked);
    clock.advance(std::chrono::seconds(31));
    panel().passwordField()->clear();
    signIn(panel().chosen().toUtf8().constData());
    const auto failed = std::ranges::count_if(people().history(), [](const identity::RecordedAccountEvent &record) {
        return std::holds_alternative<identity::SignInFailed>(record.event);
    });
    EXPECT_EQ(failed, 3) << "each is in the record";
}

TEST_F(PeopleAtTheDesk, WhatIsRecordedCarriesThePersonAndTheStripSaysWho)
{
    openWithPeople();
    signIn("zhiban");
    EXPECT_NE(strip().find("zhiban"), std::string::npos);
    takeCall(QStringLiteral("锅炉爆炸"));
    ASSERT_TRUE(waitFor([this] { return !lastActor().empty(); }));
    EXPECT_EQ(lastActor(), "市应急局 总值班室 值班员（zhiban）");
}

TEST_F(PeopleAtTheDesk, AnArrowChoosesAnotherPersonFromThePasswordItself)
{
    openWithPeople();
    signIn("zhiban");
    press(Qt::Key_F12);
    ASSERT_TRUE(covered());
    EXPECT_TRUE(panel().passwordField()->hasFocus());
    EXPECT_EQ(panel().chosen().toStdString(), "zhiban") << "who was here last";
    press(Qt::Key_Down);
    EXPECT_EQ(panel().chosen().toStdString(), "zhiban2");
    typePlain(Password);
    press(Qt::Key_Return);
    ASSERT_TRUE(waitFor([this] { return !covered(); })) << panel().message().toStdString();
    EXPECT_NE(strip().find("zhiban2"), std::string::npos);
    press(Qt::Key_F12, Qt::ShiftModifier);
    EXPECT_TRUE(panel().whoField()->hasFocus()) << "Shift+F12: another is looked for";
    press(Qt::Key_Tab);
    EXPECT_TRUE(panel().passwordField()->hasFocus());
    press(Qt::Key_Backtab, Qt::ShiftModifier);
    EXPECT_TRUE(panel().whoField()->hasFocus());
}

TEST_F(PeopleAtTheDesk, EachFindsHisHalfWrittenTextAgainAndNobodyElses)
{
    openWithPeople();
    signIn("zhiban");
    takeCall(QStringLiteral("锅炉爆炸"));
    press(Qt::Key_L, Qt::ControlModifier);
    type(QStringLiteral("甲写了一半"));
    press(Qt::Key_F12);
    ASSERT_TRUE(covered());
    signIn("zhiban2");
    EXPECT_EQ(noteText(), QString());
    EXPECT_FALSE(incident().empty()) << "the incident stays in view";
    press(Qt::Key_L, Qt::ControlModifier);
    type(QStringLiteral("乙也写了一半"));
    press(Qt::Key_N, Qt::ControlModifier);
    type(QStringLiteral("乙接的电话"));
    press(Qt::Key_F12);
    signIn("zhiban");
    EXPECT_EQ(noteText(), QStringLiteral("甲写了一半"));
    EXPECT_FALSE(window().page().intakeOpen());
    press(Qt::Key_F12);
    signIn("zhiban2");
    EXPECT_TRUE(window().page().intakeOpen()) << "he was taking a call";
    EXPECT_EQ(noteText(), QStringLiteral("乙也写了一半"));
    press(Qt::Key_Return, Qt::ControlModifier);
    EXPECT_TRUE(waitFor([this] { return desk().incidents().rowCount() == 2; })) << "and goes on with it";
}

TEST_F(PeopleAtTheDesk, TheSamePersonComesBackToThePlaceHeLeft)
{
    openWithPeople();
    signIn("zhiban");
    takeCall(QStringLiteral("锅炉爆炸"));
    press(Qt::Key_L, Qt::ControlModifier);
    type(QStringLiteral("写了一半"));
    clock.advance(std::chrono::minutes(5));
    running->ticker.beat();
    ASSERT_TRUE(covered()) << "five minutes without a touch";
    ASSERT_TRUE(waitFor([this] { return people().accounts().find("zhiban")->signedInAt.empty(); })) << "and recorded";
    EXPECT_TRUE(panel().passwordField()->hasFocus());
    typePlain(Password);
    press(Qt::Key_Return);
    ASSERT_TRUE(waitFor([this] { return !covered(); }));
    EXPECT_EQ(QApplication::focusWidget(), window().timeline().note());
    EXPECT_EQ(noteText(), QStringLiteral("写了一半"));
}

TEST_F(PeopleAtTheDesk, ACallIsTakenWithoutASignInAndSomebodyAnswersForIt)
{
    openWithPeople();
    ASSERT_TRUE(panel().whoField()->hasFocus() || panel().passwordField()->hasFocus());
    takeCall(QStringLiteral("锅炉爆炸，至少 3 人死亡"));
    EXPECT_EQ(people().state(), State::Unsigned);
    ASSERT_TRUE(waitFor([this] { return !lastActor().empty(); }));
    EXPECT_EQ(lastActor(), "未登录（desk-1）");
    answer("deaths", QStringLiteral("3+"));
    for (const viewmodel::TransitionRow &row : incident().level().view().response.steps)
        EXPECT_FALSE(row.leadsOn()) << "an order needs a name";

    press(Qt::Key_F12);
    ASSERT_TRUE(covered());
    EXPECT_EQ(people().state(), State::Locked);
    signIn("zhiban");
    ASSERT_NE(window().people().bar(), nullptr);
    EXPECT_NE(window().people().bar()->lineText().indexOf(QStringLiteral("02:51")), -1);
    window().people().bar()->button()->click();
    ASSERT_TRUE(waitFor([this] { return !people().unsignedSince(); }));
    EXPECT_EQ(window().people().bar()->lineText(), QString());
    EXPECT_TRUE(std::holds_alternative<identity::UnsignedWorkCountersigned>(people().history().back().event));
}

TEST_F(PeopleAtTheDesk, WhoSignsInAfterAnUnsignedCallGoesOnWithIt)
{
    openWithPeople();
    signIn("zhiban");
    takeCall(QStringLiteral("电梯困人"));
    const QString first = incident().number();
    press(Qt::Key_F12);
    ASSERT_TRUE(covered());
    takeCall(QStringLiteral("锅炉爆炸"));
    const QString second = incident().number();
    ASSERT_NE(first, second);
    ASSERT_EQ(people().state(), State::Unsigned);
    press(Qt::Key_F12);
    signIn("zhiban");
    EXPECT_EQ(incident().number(), second) << "not what was in view before";
}

TEST_F(PeopleAtTheDesk, AnObserverLooksAndIsToldWhoMayRecord)
{
    openWithPeople();
    signIn("zhiban");
    takeCall(QStringLiteral("锅炉爆炸"));
    press(Qt::Key_F12);
    signIn("guancha");
    ASSERT_FALSE(incident().empty());
    EXPECT_TRUE(incident().readOnly());
    EXPECT_FALSE(window().page().head()->readOnlyText().isEmpty());
    const int before = desk().incidents().rowCount();
    press(Qt::Key_N, Qt::ControlModifier);
    type(QStringLiteral("观察员接的"));
    press(Qt::Key_Return, Qt::ControlModifier);
    ASSERT_TRUE(waitFor([this] { return !window().page().intake()->message()->text().isEmpty(); }));
    EXPECT_EQ(desk().incidents().rowCount(), before);
}

TEST_F(PeopleAtTheDesk, NothingUnderTheCoverTakesAKey)
{
    openWithPeople();
    signIn("zhiban");
    takeCall(QStringLiteral("锅炉爆炸"));
    press(Qt::Key_F12);
    ASSERT_TRUE(covered());
    window().board().list()->setFocus();
    press(Qt::Key_Return); // opens an incident, and would lead into its page
    EXPECT_TRUE(panel().isAncestorOf(QApplication::focusWidget()));
    window().timeline().note()->setFocus();
    EXPECT_TRUE(panel().isAncestorOf(QApplication::focusWidget()));
    press(Qt::Key_Tab);
    EXPECT_TRUE(panel().isAncestorOf(QApplication::focusWidget()));
}

TEST_F(PeopleAtTheDesk, AnAdministratorOpensAnAccountWhoseHolderChangesThePassword)
{
    openWithPeople();
    signIn("guanli");
    window().window().shellActions().accounts->trigger();
    ui::AccountsPanel &accounts = *window().people().accounts();
    ASSERT_TRUE(accounts.table()->hasFocus());
    EXPECT_EQ(accounts.table()->model()->rowCount(), 13);
    press(Qt::Key_N);
    typePlain("xiaowang");
    press(Qt::Key_Tab);
    type(QStringLiteral("总值班室"));
    const ui::AccountStrips::Fields &fields = accounts.strips()->fields();
    fields.newRoles->box(QStringLiteral("duty_officer"))->click();
    fields.firstPassword->first()->setFocus();
    typePlain("Chu-shi-2026");
    press(Qt::Key_Return);
    typePlain("Chu-shi-2026");
    press(Qt::Key_Return, Qt::ControlModifier);
    EXPECT_TRUE(accounts.strips()->current()->problem().startsWith(QStringLiteral("Type your own password too")));
    EXPECT_TRUE(fields.vouchesForNew->hasFocus());
    typePlain(Password);
    press(Qt::Key_Return, Qt::ControlModifier);
    ASSERT_TRUE(waitFor([&] { return accounts.table()->model()->rowCount() == 14; }))
        << (accounts.strips()->current() ? accounts.strips()->current()->problem().toStdString() : "no strip");

    press(Qt::Key_F12);
    panel().whoField()->setFocus();
    typePlain("xiaowang");
    press(Qt::Key_Return);
    typePlain("Chu-shi-2026");
    press(Qt::Key_Return);
    ASSERT_TRUE(waitFor([this] { return panel().newPassword()->isVisible(); })) << panel().message().toStdString();
    EXPECT_TRUE(covered());
    typePlain("Zi-ji-de-2026");
    press(Qt::Key_Return);
    typePlain("Zi-ji-de-2026");
    press(Qt::Key_Return);
    ASSERT_TRUE(waitFor([this] { return !covered(); })) << panel().message().toStdString();
    EXPECT_NE(people().current()->keyInUse(), nullptr);
}

TEST_F(PeopleAtTheDesk, WhatAnAdministratorHalfTypedWaitsForHimAlone)
{
    openWithPeople();
    const auto openForm = [this]() -> const ui::AccountStrips::Fields & {
        window().window().shellActions().accounts->trigger();
        ui::AccountsPanel &accounts = *window().people().accounts();
        accounts.table()->setFocus();
        press(Qt::Key_N);
        return accounts.strips()->fields();
    };
    signIn("guanli");
    const ui::AccountStrips::Fields &fields = openForm();
    typePlain("xiaowang");
    press(Qt::Key_Tab);
    type(QStringLiteral("总值"));
    fields.newRoles->box(QStringLiteral("duty_officer"))->click();
    fields.firstPassword->first()->setFocus();
    typePlain("Chu-shi-2026");
    press(Qt::Key_Return);
    typePlain("Chu-shi-2026");
    press(Qt::Key_Return);
    typePlain(Password);
    press(Qt::Key_F12);
    EXPECT_EQ(fields.vouchesForNew->text(), QString()) << "nobody finds it on a locked screen";
    signIn("zhiban");
    press(Qt::Key_Return, Qt::ControlModifier);
    press(Qt::Key_F12);
    signIn("guanli");
    press(Qt::Key_Return, Qt::ControlModifier);
    EXPECT_EQ(people().accounts().find("xiaowang"), nullptr) << "no form out of sight opens an account";
    const ui::AccountStrips::Fields &again = openForm();
    EXPECT_EQ(again.name->text().toStdString(), "xiaowang");
    EXPECT_EQ(again.post->text(), QStringLiteral("总值"));
    EXPECT_EQ(again.newRoles->ticked(), QStringList{QStringLiteral("duty_officer")});
    EXPECT_EQ(again.firstPassword->password(), QString());
}

TEST_F(PeopleAtTheDesk, AnAdministratorArrangesAStandInAndClosesAnAccount)
{
    openWithPeople();
    signIn("guanli");
    window().window().shellActions().accounts->trigger();
    ui::AccountsPanel &accounts = *window().people().accounts();
    const ui::AccountStrips::Fields &fields = accounts.strips()->fields();
    const auto pick = [&](const char *name) {
        for (int row = 0; row < accounts.table()->model()->rowCount(); ++row) {
            const QModelIndex index = accounts.table()->model()->index(row, 0);
            if (index.data().toString() == QString::fromUtf8(name))
                accounts.table()->choose(index);
        }
        accounts.table()->setFocus();
    };
    pick("guancha");
    press(Qt::Key_S);
    fields.standsFor->setCurrentText(QStringLiteral("zhiban"));
    fields.to->setFocus();
    type(QStringLiteral("11-26 08:00"));
    press(Qt::Key_Return, Qt::ControlModifier);
    EXPECT_FALSE(accounts.strips()->current()->problem().isEmpty()) << "whoever arranges it signs for it";
    ASSERT_TRUE(fields.signsStandIn->hasFocus());
    typePlain(Password);
    press(Qt::Key_Return, Qt::ControlModifier);
    ASSERT_TRUE(waitFor([this] { return !people().accounts().find("guancha")->standIns.empty(); }));
    EXPECT_EQ(std::ranges::count_if(people().history(),
                  [](const identity::RecordedAccountEvent &record) {
                      const auto *arranged = std::get_if<identity::StandInArranged>(&record.event);
                      return arranged && arranged->account == "guancha";
                  }),
        1)
        << "Ctrl+Enter in the last field is no Enter beside it";
    EXPECT_EQ(fields.signsStandIn->text(), QString());
    pick("yuan");
    press(Qt::Key_R);
    fields.roles->setTicked({QStringLiteral("observer")});
    fields.signsRoles->setFocus();
    typePlain("Wrong-one-1");
    press(Qt::Key_Return);
    ASSERT_TRUE(waitFor([&] { return !accounts.strips()->current()->problem().isEmpty(); }));
    EXPECT_EQ(fields.signsRoles->text(), QString()) << "a wrong password is typed anew";
    fields.signsRoles->setFocus();
    typePlain(Password);
    press(Qt::Key_Return);
    ASSERT_TRUE(
        waitFor([this] { return people().accounts().find("yuan")->roles == std::vector{identity::Role::Observer}; }));
    pick("yuan");
    press(Qt::Key_X);
    press(Qt::Key_Return, Qt::ControlModifier);
    ASSERT_TRUE(waitFor([this] { return !people().accounts().find("yuan")->isOpen(); }));
    pick("guanli");
    press(Qt::Key_X);
    press(Qt::Key_Return, Qt::ControlModifier);
    ASSERT_TRUE(
        waitFor([&] { return accounts.strips()->current() && !accounts.strips()->current()->problem().isEmpty(); }));
    EXPECT_TRUE(people().accounts().find("guanli")->isOpen()) << "one administrator stays";
    EXPECT_GT(accounts.trace()->model()->rowCount(), 0);

    press(Qt::Key_F12);
    signIn("guancha");
    EXPECT_NE(strip().find("zhiban"), std::string::npos) << strip();
    EXPECT_FALSE(people().recordingRefusal().size()) << "he stands in for a duty officer";
    clock.set(base::parseIso("2026-11-26T08:00").value());
    running->ticker.beat();
    EXPECT_FALSE(people().recordingRefusal().isEmpty());
}

TEST_F(PeopleAtTheDesk, ADutyOfficerSeesTheAccountsButManagesNone)
{
    openWithPeople();
    signIn("zhiban");
    window().window().shellActions().accounts->trigger();
    ui::AccountsPanel &accounts = *window().people().accounts();
    press(Qt::Key_N);
    EXPECT_EQ(accounts.strips()->current(), nullptr);
    EXPECT_FALSE(accounts.message().isEmpty()) << "says which role may";
}

TEST_F(PeopleAtTheDesk, OnesOwnPasswordIsChangedWithTheOldOne)
{
    openWithPeople();
    signIn("zhiban");
    window().window().shellActions().ownPassword->trigger();
    ui::InlineStrip &strip = *window().people().bar()->passwordStrip();
    ASSERT_TRUE(strip.isOpen());
    typePlain("wrong");
    press(Qt::Key_Return);
    typePlain("Zi-ji-de-2026");
    press(Qt::Key_Return);
    typePlain("Zi-ji-de-2026");
    press(Qt::Key_Return);
    ASSERT_TRUE(waitFor([&] { return !strip.problem().isEmpty(); }));
    strip.findChild<QLineEdit *>()->setFocus();
    strip.findChild<QLineEdit *>()->clear();
    typePlain(Password);
    press(Qt::Key_Return, Qt::ControlModifier);
    ASSERT_TRUE(waitFor([&] { return !strip.isOpen(); })) << strip.problem().toStdString();
    press(Qt::Key_F12);
    signIn("zhiban", "Zi-ji-de-2026");
}

TEST_F(PeopleAtTheDesk, ADemonstrationIsOneKeyAwayAndSaysWhatItsAccountsAreFor)
{
    window().people().setDemonstration(QStringLiteral("zhiban"), QString::fromLatin1(Password));
    openWithPeople();
    EXPECT_FALSE(panel().demonstrationText().isEmpty());
    EXPECT_EQ(panel().chosen().toStdString(), "zhiban");
    press(Qt::Key_Return);
    ASSERT_TRUE(waitFor([this] { return !covered(); })) << panel().message().toStdString();
    EXPECT_NE(strip().find("zhiban"), std::string::npos);

    press(Qt::Key_F12, Qt::ShiftModifier); // to choose a person: the cursor is in the search
    ASSERT_TRUE(waitFor([this] { return covered(); }));
    EXPECT_NE(panel().demonstrationText().indexOf(QStringLiteral("zhiban")), -1);
    press(Qt::Key_Up);
    ASSERT_NE(panel().chosen().toStdString(), "zhiban");
    EXPECT_EQ(panel().demonstrationText().indexOf(QStringLiteral("zhiban")), -1) << "of him no password stands there";
    press(Qt::Key_Down);
    press(Qt::Key_Return);
    EXPECT_TRUE(waitFor([this] { return !covered(); })) << panel().message().toStdString();
}

TEST_F(PeopleAtTheDesk, ARecordWithAccountsOfItsOwnOffersNoneOfTheDemonstration)
{
    window().people().setDemonstration(QStringLiteral("zhiban-9"), QString::fromLatin1(Password));
    openWithPeople();
    EXPECT_TRUE(panel().demonstrationText().isEmpty()) << panel().demonstrationText().toStdString();
}

TEST_F(PeopleAtTheDesk, ARestartAsksAgain)
{
    openWithPeople();
    signIn("zhiban");
    restart();
    ASSERT_TRUE(waitFor([this] { return people().state() == State::Locked; }));
    EXPECT_TRUE(covered());
    EXPECT_TRUE(people().accounts().find("zhiban")->signedInAt.empty());
}
