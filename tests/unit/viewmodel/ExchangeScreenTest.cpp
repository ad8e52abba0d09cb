// The exchange without a window: two consoles, each with its people, and files that are carried from one to the other.
#include "identity/Sm2.h"
#include "unit/viewmodel/Office.h"
#include "viewmodel/exchange/ExchangeScreen.h"
#include "viewmodel/exchange/ExchangeSentences.h"

#include <QAbstractItemModelTester>

#include <gmock/gmock.h>

using namespace viewmodel;
using namespace Qt::StringLiterals;
using night::str;
using State = IncomingView::State;
using ::testing::HasSubstr;

namespace {

/// Files on a stick; both consoles see them.
using Stick = std::map<std::string, exchange::Bundle>;

BundleFiles filesOn(Stick &stick)
{
    return {[&stick](const std::string &path) -> base::Result<exchange::Bundle> {
                const auto found = stick.find(path);
                if (found == stick.end())
                    return base::fail(base::ErrorCode::NotFound, "no such file", path);
                return found->second;
            },
        [&stick](const std::string &path) -> base::Result<> {
            if (stick.contains(path))
                return base::fail(base::ErrorCode::Refused, "is there", path);
            return {};
        },
        [&stick](const std::string &path, const exchange::Bundle &bundle) -> base::Result<> {
            if (path.starts_with("full/"))
                return base::fail(base::ErrorCode::Full, "no space", path);
            stick[path] = bundle;
            return {};
        }};
}

struct Console : office::Office {
    Console(Stick &stick, unsigned seed, const char *title)
        : Office(seed)
        , name(QString::fromUtf8(title))
        , screen(desk.session(), desk.reserve(), desk.people(), filesOn(stick))
        , rows(&screen.bundles(), QAbstractItemModelTester::FailureReportingMode::Fatal)
        , keys(&screen.peers(), QAbstractItemModelTester::FailureReportingMode::Fatal)
    {
        desk.open(); // once more: the screen was not there before
        QObject::connect(&screen, &ExchangeScreen::told, [this](const QString &sentence) { said = sentence; });
        clock.set(night::at("2026-11-25 09:10"));
    }
    void chief()
    {
        desk.people().lock();
        desk.people().signIn(QString::fromUtf8("组长"), QString::fromStdString(test::ChiefPassword), expectDone());
    }
    void card(const char *account, const QString &path)
    {
        sit(account);
        screen.makeCard(name, password(), path, expectDone());
    }
    void trust(const QString &path, const identity::Accounts &others, const char *account)
    {
        chief();
        screen.look(path);
        EXPECT_EQ(screen.incoming().state, State::Card) << str(screen.incoming().refusal);
        screen.trust(QString::fromStdString(identity::sm2Fingerprint(others.find(account)->keyInUse()->publicKey)),
            QString::fromStdString(test::ChiefPassword), expectDone());
    }
    void take(const QString &path)
    {
        screen.look(path);
        EXPECT_EQ(screen.incoming().state, State::Ready) << str(screen.incoming().refusal);
        screen.takeIn(expectDone());
    }
    [[nodiscard]] std::string record() const { return str(screen.view().record); }
    static QString password() { return QString::fromStdString(test::OwnPassword); }
    [[nodiscard]] std::string standing(int row) const { return str(screenRow(row).standing); }
    [[nodiscard]] const BundleRow &screenRow(int row) const
    {
        return const_cast<ExchangeScreen &>(screen).bundles().rows().at(static_cast<std::size_t>(row));
    }

    QString name;
    ExchangeScreen screen;
    QAbstractItemModelTester rows;
    QAbstractItemModelTester keys;
    QString said;
};

class ExchangeScreenTest : public ::testing::Test {
protected:
    /// duty and ld of both know each other; the leader of the bureau has a key of his own at the other console.
    void acquaint()
    {
        for (const char *account : {"duty", "ld"}) {
            const QString file = QString::fromUtf8(account);
            bureau.card(account, u"b-"_s + file);
            other.card(account, u"o-"_s + file);
            bureau.trust(u"o-"_s + file, other.desk.people().accounts(), account);
            other.trust(u"b-"_s + file, bureau.desk.people().accounts(), account);
        }
        bureau.sit("ld");
        const auto &peers = bureau.screen.peers().rows();
        const auto own = std::ranges::find(peers, QStringLiteral("ld"), &PeerRow::holder);
        ASSERT_NE(own, peers.end());
        bureau.screen.own(own->key, bureau.password(), bureau.expectDone());
        pass("09:20");
    }
    void pass(const char *time)
    {
        for (Console *console : {&bureau, &other})
            console->goTo(std::string("2026-11-25 ") + time);
    }
    QString to(Console &console) { return QString::fromStdString(console.record()); }
    /// A notice of the bureau that waits for its leader alone leaves for the other console.
    void sendDraft(const QString &path)
    {
        bureau.draft("10");
        for (const char *account : {"fr", "sr", "dl"})
            bureau.sign(account);
        bureau.sit("duty");
        bureau.screen.setNotice(1);
        bureau.screen.send(QStringLiteral("draft"), to(other), Console::password(), path, bureau.expectDone());
        pass("09:30");
    }

    Stick stick;
    Console bureau{stick, 70, "市工信局"};
    Console other{stick, 71, "组长办公室"};
};

} // namespace

TEST_F(ExchangeScreenTest, TheFileOfTheFirstCardIsCalledAsTheConsoleIsFromNowOn)
{
    EXPECT_TRUE(bureau.screen.fileName(u"名片"_s).startsWith(u"名片-"_s)) << "no hyphen before it";
    EXPECT_TRUE(bureau.screen.fileName(u"名片"_s, u" 市 工信局 "_s).startsWith(u"市-工信局-名片-"_s));
}

TEST_F(ExchangeScreenTest, ACardIsTrustedByTheFingerprintThatWasToldAndShowsNone)
{
    ASSERT_NE(bureau.record(), other.record());
    EXPECT_EQ(str(bureau.screen.view().console), "");
    other.card("duty", u"card"_s);
    EXPECT_EQ(str(other.screen.view().console), "组长办公室");
    const std::string key = other.desk.people().accounts().find("duty")->keyInUse()->publicKey;
    bureau.chief();
    bureau.screen.look(u"card"_s);
    const IncomingView &seen = bureau.screen.incoming();
    ASSERT_EQ(seen.state, State::Card);
    const QString chiefs = QString::fromStdString(test::ChiefPassword);
    EXPECT_EQ(str(seen.console), "组长办公室");
    for (const QString &shown : {seen.sender, seen.trust, seen.text, seen.refusal, seen.made})
        EXPECT_FALSE(shown.contains(QString::fromStdString(identity::sm2KeyId(key).substr(0, 4)))) << str(shown);
    bureau.screen.trust(u"0123-4567"_s, chiefs, bureau.keep());
    EXPECT_THAT(str(bureau.problem), HasSubstr("another fingerprint"));
    EXPECT_EQ(bureau.screen.peers().rowCount(), 0);
    bureau.screen.trust(QString::fromStdString(identity::sm2Fingerprint(key)), chiefs, bureau.expectDone());
    ASSERT_EQ(bureau.screen.peers().rowCount(), 1);
    EXPECT_EQ(str(bureau.screen.peers().rows()[0].console), "组长办公室");
    EXPECT_EQ(str(other.screen.bundle(other.screenRow(0).key).fingerprint), identity::sm2Fingerprint(key))
        << "of the own card it is said, to be told by telephone";
    bureau.screen.look(u"card"_s);
    bureau.screen.trust(QString::fromStdString(identity::sm2Fingerprint(key)), chiefs, bureau.keep());
    EXPECT_THAT(str(bureau.problem), HasSubstr("trusted already"));
}

TEST_F(ExchangeScreenTest, ARequestLeavesAndEntersWithWhatItChanges)
{
    acquaint();
    other.sit("duty");
    EXPECT_FALSE(other.approval.request(other.texts("40"), other.expectDone()));
    other.screen.setNotice(1);
    EXPECT_EQ(str(other.screen.sendRefusal(u"request"_s, to(bureau))), "");
    EXPECT_THAT(str(other.screen.sendRefusal(u"notice"_s, to(bureau))), HasSubstr("not there yet"));
    other.screen.send(u"request"_s, to(bureau), u"wrong"_s, u"request"_s, other.keep());
    EXPECT_THAT(str(other.problem), HasSubstr("password is wrong"));
    EXPECT_FALSE(stick.contains("request"));
    other.screen.send(u"request"_s, to(bureau), Console::password(), u"request"_s, other.expectDone());
    EXPECT_EQ(str(other.screenRow(0).direction), "left");
    EXPECT_EQ(str(other.screenRow(0).console), "市工信局");
    pass("09:30");
    bureau.sit("duty");
    bureau.screen.look(u"request"_s);
    EXPECT_EQ(bureau.screen.incoming().state, State::Ready);
    EXPECT_GE(bureau.screen.changes().rowCount(), 2);
    EXPECT_FALSE(bureau.screen.incoming().text.isEmpty());
    EXPECT_FALSE(bureau.screen.incoming().mayHold);
    bureau.screen.takeIn(bureau.expectDone());
    EXPECT_THAT(str(bureau.said), HasSubstr("request 1"));
    EXPECT_NE(bureau.desk.reserve().notice(1), nullptr);
    EXPECT_EQ(str(bureau.screenRow(0).standing), "entered as request 1");
    bureau.screen.look(u"request"_s);
    EXPECT_EQ(bureau.screen.incoming().state, State::Refused);
    EXPECT_THAT(str(bureau.screen.incoming().refusal), HasSubstr("taken in already"));
}

TEST_F(ExchangeScreenTest, ADraftIsSignedElsewhereAndItsSignatureCounts)
{
    acquaint();
    sendDraft(u"draft"_s);
    EXPECT_FALSE(bureau.screenRow(0).muted) << "it waits for its answer";
    other.sit("duty");
    other.take(u"draft"_s);
    EXPECT_FALSE(other.screenRow(0).muted);
    const QString draft = other.screenRow(0).key;
    EXPECT_FALSE(other.screen.bundle(draft).signRefusal.isEmpty()) << "it is not for the duty officer";
    other.sit("ld");
    EXPECT_EQ(str(other.screen.bundle(draft).signRefusal), "");
    other.screen.sign(draft, {{}, Console::password()}, u"answer"_s, other.keep());
    EXPECT_THAT(str(other.problem), HasSubstr("Open it first"));
    other.screen.open(draft, other.expectDone());
    other.screen.sign(draft, {{}, Console::password()}, u"answer"_s, other.expectDone());
    EXPECT_EQ(str(other.screen.bundle(draft).standing), "signed here");
    pass("09:40");
    bureau.sit("duty");
    bureau.take(u"answer"_s);
    EXPECT_EQ(bureau.desk.reserve().notice(1)->signatures.size(), 4U);
    EXPECT_EQ(str(bureau.screenRow(0).standing), "counts for request 1");
    EXPECT_THAT(str(bureau.screenRow(1).standing), HasSubstr("answered"));
}

TEST_F(ExchangeScreenTest, AHolderHoldsTheLotsOfANoticeOrTakesItInAsPaper)
{
    acquaint();
    for (const char *account : {"fr", "sr", "dl"}) {
        const QString file = QString::fromUtf8(account);
        bureau.card(account, file);
        other.trust(file, bureau.desk.people().accounts(), account);
    }
    bureau.draft("10");
    bureau.signAll();
    bureau.sit("duty");
    bureau.approval.select(1);
    bureau.approval.issue(bureau.expectDone());
    bureau.screen.setNotice(1);
    EXPECT_EQ(str(bureau.screen.kinds().front().id), "notice");
    bureau.screen.send(u"notice"_s, to(other), Console::password(), u"notice"_s, bureau.expectDone());
    pass("09:50");
    other.sit("chen");
    other.screen.look(u"notice"_s);
    EXPECT_TRUE(other.screen.incoming().mayHold);
    EXPECT_TRUE(other.screen.incoming().holds);
    const int withLots = other.screen.changes().rowCount();
    other.screen.setHolding(false);
    EXPECT_LT(other.screen.changes().rowCount(), withLots);
    other.screen.setHolding(true);
    other.screen.takeIn(other.expectDone());
    EXPECT_THAT(str(other.said), HasSubstr("reservation 1"));
}

TEST_F(ExchangeScreenTest, ARevokedKeyAndAForeignOneBringNothingIn)
{
    acquaint();
    sendDraft(u"draft"_s);
    other.chief();
    for (const PeerRow &peer : std::vector(other.screen.peers().rows()))
        other.screen.revoke(peer.key, {}, u"失窃"_s, other.expectDone());
    EXPECT_TRUE(other.screen.consoles().empty());
    EXPECT_EQ(str(other.screen.peers().rows()[0].owner), "");
    other.sit("duty");
    other.screen.look(u"draft"_s);
    EXPECT_THAT(str(other.screen.incoming().refusal), HasSubstr("revoked"));
    EXPECT_EQ(other.screen.incoming().text, QString()) << "what is not believed is not read";
    other.screen.takeIn(other.keep());
    EXPECT_FALSE(other.problem.isEmpty()) << "nor taken in by another way";
}

TEST_F(ExchangeScreenTest, AFileThatCannotBeReadOrWrittenIsSaidAndNothingIsLost)
{
    acquaint();
    bureau.sit("duty");
    bureau.screen.look(u"nowhere"_s);
    EXPECT_EQ(bureau.screen.incoming().state, State::Refused);
    EXPECT_THAT(str(bureau.screen.incoming().refusal), HasSubstr("cannot be read"));
    const int before = bureau.screen.bundles().rowCount();
    bureau.screen.makeCard(u"市工信局"_s, Console::password(), u"b-duty"_s, bureau.keep());
    EXPECT_THAT(str(bureau.problem), HasSubstr("is there already"));
    EXPECT_EQ(bureau.screen.bundles().rowCount(), before) << "nothing left";
    bureau.screen.makeCard(u"市工信局"_s, Console::password(), u"full/card"_s, bureau.expectDone());
    EXPECT_THAT(str(bureau.said), HasSubstr("recorded as sent"));
    bureau.screen.copy(bureau.screenRow(0).key, u"again"_s, bureau.expectDone());
    EXPECT_TRUE(stick.contains("again"));
}

TEST_F(ExchangeScreenTest, WhoMayNotSeesWhy)
{
    bureau.sit("chen");
    EXPECT_FALSE(bureau.screen.view().sendRefusal.isEmpty());
    EXPECT_FALSE(bureau.screen.view().trustRefusal.isEmpty());
    EXPECT_TRUE(bureau.screen.view().takeRefusal.isEmpty());
    bureau.sit("duty");
    EXPECT_THAT(str(bureau.screen.view().sendRefusal), HasSubstr("no name yet"));
    bureau.card("duty", u"card"_s);
    EXPECT_THAT(str(bureau.screen.view().sendRefusal), HasSubstr("No key of another console"));
    bureau.desk.people().lock();
    EXPECT_FALSE(bureau.screen.view().takeRefusal.isEmpty());
}

TEST(ExchangeSentences, TheRulesOfNoticesAndStockKeepTheirOwnWords)
{
    using exchange::ExchangeRefusalCode;
    const auto said = [](ExchangeRefusalCode code, const char *subject, const char *rule) {
        return str(exchangeRefusalSentence({code, subject, {}, rule}));
    };
    EXPECT_THAT(said(ExchangeRefusalCode::ByNotice, "1", "draft_changed"), HasSubstr("Another draft"));
    EXPECT_NE(said(ExchangeRefusalCode::ByStock, "Y1", "below_floor"),
        said(ExchangeRefusalCode::ByStock, "Y1", "no_such_rule"));
    EXPECT_THAT(said(ExchangeRefusalCode::ByNotice, "1", "no_such_rule"), HasSubstr("rules of notices"));
}
