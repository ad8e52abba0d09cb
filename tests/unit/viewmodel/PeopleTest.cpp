// Who sits at the workstation, as the window knows it: the session, the record and the sentences in between.
#include "formats/AccountJson.h"
#include "unit/identity/AccountDesk.h"
#include "unit/viewmodel/Night.h"
#include "unit/viewmodel/Office.h"
#include "viewmodel/people/AccountTables.h"
#include "viewmodel/people/Acts.h"
#include "viewmodel/people/AccountWords.h"

#include <QSignalSpy>

using namespace viewmodel;
using night::str;
using State = People::State;

namespace {

class PeopledBundle final : public night::MemoryBundle {
public:
    explicit PeopledBundle(const base::Clock &clock)
        : MemoryBundle(clock)
        , m_accounts(store, m_codec, {"desk-1", clock, m_random, test::Cheap})
    {
    }
    [[nodiscard]] app::Accounts *accounts() override { return &m_accounts; }

private:
    formats::JsonAccountCodec m_codec;
    test::CountedRandom m_random;
    app::Accounts m_accounts;
};

struct PeopleTest : ::testing::Test {
    PeopleTest() { desk.open(); }

    Reply keep()
    {
        said.reset();
        return {&context, [this](const QString &problem) { said = problem; }};
    }
    std::string outcome() const { return said ? (said->isEmpty() ? "done" : str(*said)) : "no answer"; }
    static Intake call()
    {
        Intake intake;
        intake.narrative = QStringLiteral("锅炉爆炸");
        return intake;
    }
    People &people() { return desk.people(); }

    base::ManualClock clock{night::at("2026-11-25 02:51")};
    Session session{
        [this]() -> base::Result<std::unique_ptr<ConsoleBundle>> { return std::make_unique<PeopledBundle>(clock); },
        Session::Mode::InPlace};
    Desk desk{session, clock};
    QObject context;
    std::optional<QString> said;
};

} // namespace

TEST_F(PeopleTest, BeginsWithoutAccountsAndLetsEverybodyWork)
{
    EXPECT_EQ(people().state(), State::NoAccounts);
    EXPECT_TRUE(people().recordingRefusal().isEmpty());
    people().beginUnsigned();
    EXPECT_EQ(people().state(), State::NoAccounts) << "nobody need sign in";
}

TEST_F(PeopleTest, TheFirstAdministratorSitsDownAndRecordsNoIncidents)
{
    QSignalSpy owner(&people(), &People::ownerChanged);
    people().openFirst(QStringLiteral(" li "), QStringLiteral("信息科"), QStringLiteral("Guan-li-2026x"), keep());
    EXPECT_NE(outcome(), "done") << "the account's name stands in the password";
    people().openFirst(QStringLiteral("wu"), QStringLiteral("信息科"), QStringLiteral("Guan-li-2026x"), keep());
    ASSERT_EQ(outcome(), "done");
    EXPECT_EQ(people().state(), State::SignedIn);
    EXPECT_EQ(str(people().who()), "wu");
    EXPECT_EQ(str(people().asWhat()), "administrator");
    ASSERT_EQ(owner.count(), 1);
    EXPECT_EQ(str(people().recordingRefusal()), "wu may not do this. may record incidents: duty officer.");
    EXPECT_TRUE(people().managingRefusal().isEmpty());
    desk.report(call(), keep());
    EXPECT_EQ(outcome(), "wu may not do this. may record incidents: duty officer.") << "and the record refuses it";
    EXPECT_TRUE(desk.incidents().rowCount() == 0);
}

TEST_F(PeopleTest, ALockedScreenKeepsItsOwnerUntilAnotherComes)
{
    people().openFirst(QStringLiteral("wu"), QStringLiteral("信息科"), QStringLiteral("Guan-li-2026x"), keep());
    people().openAccount({QStringLiteral("li"), QStringLiteral("值班室"), {QStringLiteral("duty_officer")},
                             QStringLiteral("Chu-shi-2026")},
        QStringLiteral("Guan-li-2026x"), keep());
    ASSERT_EQ(outcome(), "done");
    people().lock();
    EXPECT_EQ(people().state(), State::Locked);
    EXPECT_EQ(str(people().owner()), "wu");
    EXPECT_TRUE(people().accounts().find("wu")->signedInAt.empty()) << "and the record knows it";
    people().signIn(QStringLiteral("li"), QStringLiteral("Chu-shi-2026"), keep());
    ASSERT_EQ(outcome(), "done");
    EXPECT_TRUE(people().mustChange());
    EXPECT_EQ(str(people().owner()), "li");
    people().changePassword(QStringLiteral("Chu-shi-2026"), QStringLiteral("Zi-ji-2026x"), keep());
    ASSERT_EQ(outcome(), "done");
    EXPECT_FALSE(people().mustChange());
    EXPECT_TRUE(people().recordingRefusal().isEmpty());
}

TEST_F(PeopleTest, WhoIsClosedElsewhereDoesNotSitHereAnyMore)
{
    people().openFirst(QStringLiteral("wu"), QStringLiteral("信息科"), QStringLiteral("Guan-li-2026x"), keep());
    people().openAccount({QStringLiteral("li"), QStringLiteral("值班室"), {QStringLiteral("administrator")},
                             QStringLiteral("Chu-shi-2026")},
        QStringLiteral("Guan-li-2026x"), keep());
    session.atWorkplace(
        [](app::Workplace &place) {
            const identity::AccountCommand change =
                identity::ChangePassword{test::secret("Chu-shi-2026"), test::secret("Zi-ji-2026x")};
            EXPECT_TRUE(place.accounts()->executeOnce({"li", test::secret("Chu-shi-2026")}, &change));
            const identity::AccountCommand close = identity::CloseAccount{"wu"};
            return place.accounts()->executeOnce({"li", test::secret("Zi-ji-2026x")}, &close);
        },
        {&context, [](const app::AccountOutcome &outcome) { EXPECT_TRUE(outcome); }});
    EXPECT_EQ(people().state(), State::Locked);
    EXPECT_EQ(str(people().who()), "not signed in");
}

TEST_F(PeopleTest, TheTraceSaysWhoWhenHowOftenAndWhere)
{
    people().openFirst(QStringLiteral("wu"), QStringLiteral("信息科"), QStringLiteral("Guan-li-2026x"), keep());
    people().lock();
    people().signIn(QStringLiteral("wu"), QStringLiteral("wrong"), keep());
    EXPECT_EQ(outcome(), "The password is wrong. It was recorded; type it again.");
    people().signIn(QStringLiteral("wu"), QStringLiteral("Guan-li-2026x"), keep());
    const auto rows = accountRows(people().accounts(), people().history(), people().now());
    ASSERT_EQ(rows.size(), 1u);
    EXPECT_EQ(rows.front().signIns, 2);
    EXPECT_EQ(str(rows.front().lastSignIn), "02:51 desk-1");
    const auto lines = traceRows(people().history(), identity::Sittings(people().history()), {}, {}, 3);
    ASSERT_EQ(lines.size(), 3u);
    EXPECT_EQ(str(lines[0].what), "signed in");
    EXPECT_EQ(str(lines[1].what), "wrong password");
    EXPECT_EQ(str(lines[1].workstation), "desk-1");
    EXPECT_EQ(str(lines[2].what), "locked");
    EXPECT_EQ(str(lines[2].when), "2026-11-25 02:51:00");
    EXPECT_TRUE(
        traceRows(people().history(), identity::Sittings(people().history()), {}, QStringLiteral("nobody"), 3).empty());
}

TEST(Trace, HasWhatWasDoneAboutNoticesAndStockAndWhere)
{
    office::Office office;
    office.draft();
    office.sit("chen");
    office.sit("duty");
    const auto &people = office.desk.people();
    const auto actsOf = [&](const char *account) {
        std::vector<app::RecordedAct> read;
        people.readActs(QLatin1String(account), 10, &office.desk, [&](const auto &acts) { read = acts.value(); });
        return read;
    };
    const auto acts = actsOf("duty");
    ASSERT_EQ(acts.size(), 2u) << "a request and its draft";
    const identity::Sittings sittings(people.history());
    const auto all = traceRows(people.history(), sittings, acts, QStringLiteral("duty"), 100);
    const auto drafted = std::ranges::find_if(
        all, [](const TraceRow &row) { return row.what.startsWith(QStringLiteral("request 1: ")); });
    ASSERT_NE(drafted, all.end());
    EXPECT_EQ(str(drafted->who), "duty");
    EXPECT_EQ(str(drafted->workstation), "desk-1") << "where he was signed in then";
    EXPECT_TRUE(std::ranges::is_sorted(all, std::ranges::greater(), &TraceRow::when));
    EXPECT_EQ(traceRows(people.history(), sittings, acts, QStringLiteral("duty"), 1).size(), 1u);
    ASSERT_EQ(actsOf("wu").size(), 1u);
    EXPECT_EQ(str(actWords(actsOf("wu").front())), "confirmed movement 1 of the stock");
    ASSERT_EQ(actsOf("fr").size(), 2u);
    EXPECT_EQ(str(actWords(actsOf("fr").front())), "plan of 2026 put in force");
    EXPECT_EQ(str(actWords(actsOf("fr").back())), "catalogue: Y1 listed; 1 like it at one stroke");
    EXPECT_TRUE(actsOf("nobody").empty());
}

TEST_F(PeopleTest, WhoHasNoKeyIsSeenInTheList)
{
    people().openFirst(QStringLiteral("wu"), QStringLiteral("信息科"), QStringLiteral("Guan-li-2026x"), keep());
    identity::Accounts accounts = people().accounts();
    const auto state = [&] { return str(accountRows(accounts, {}, people().now()).front().state); };
    EXPECT_EQ(state(), "open");
    accounts.byName.at("wu").keys.front().revoked = people().now();
    EXPECT_EQ(state(), "open, without a key: needs a reset");
}

TEST_F(PeopleTest, UnsignedWorkIsAnsweredForByWhoeverMay)
{
    people().openFirst(QStringLiteral("wu"), QStringLiteral("信息科"), QStringLiteral("Guan-li-2026x"), keep());
    people().lock();
    people().beginUnsigned();
    EXPECT_EQ(people().state(), State::Unsigned);
    EXPECT_EQ(people().unsignedSince(), clock.now());
    desk.report(call(), keep());
    EXPECT_EQ(outcome(), "done");
    EXPECT_FALSE(people().recordingRefusal().isEmpty()) << "an order needs a name";
    people().signIn(QStringLiteral("wu"), QStringLiteral("Guan-li-2026x"), keep());
    people().countersign(keep());
    EXPECT_NE(outcome(), "done") << "an administrator records no incidents";
}

TEST(PasswordRules, EachIsSaidAsKeptOrNot)
{
    const auto kept = [](const char *password) {
        std::string marks;
        for (const PasswordRule &rule : passwordRules(password, "li"))
            marks += rule.kept ? '+' : '-';
        return marks;
    };
    EXPECT_EQ(kept(""), "----") << "nothing is praised before anything is typed";
    EXPECT_EQ(kept("li"), "---+");
    EXPECT_EQ(kept("Shi-fan-2026"), "++++");
}

TEST(FindOpen, LooksInNamePostAndRoleAndLeavesClosedOnesOut)
{
    std::vector<AccountRow> rows(2);
    rows[0].key = QStringLiteral("li");
    rows[0].post = QStringLiteral("值班室");
    rows[0].roles = QStringLiteral("值班员");
    rows[1].key = QStringLiteral("wu");
    rows[1].post = QStringLiteral("信息科");
    rows[1].open = false;
    EXPECT_EQ(findOpen(rows, {}).size(), 1u);
    EXPECT_EQ(findOpen(rows, QStringLiteral("LI")).size(), 1u);
    EXPECT_EQ(findOpen(rows, QStringLiteral("值班员")).size(), 1u);
    EXPECT_EQ(findOpen(rows, QStringLiteral("信息")).size(), 0u);
}
