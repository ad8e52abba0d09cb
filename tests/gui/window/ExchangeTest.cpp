// What travels between two consoles, by keyboard: a draft is signed elsewhere and its signature counts; what was
// changed, is of a stranger or comes again is refused with its reason.
#include "gui/window/ExchangeAtTheDesk.h"
#include "gui/window/InChinese.h"

#include "ui/shell/KeysHelp.h"
#include "ui/shell/RegionRegistry.h"
#include "ui/shell/ShellActions.h"
#include "viewmodel/exchange/ExchangeSentences.h"

#include <QHeaderView>
#include <QLabel>
#include <QScrollArea>
#include <QScrollBar>

namespace {

/// A file of which one byte of the text is another.
void changeByte(const std::string &from, const std::string &to, const std::string &what, const std::string &into)
{
    std::ifstream in(from, std::ios::binary);
    std::string text(std::istreambuf_iterator<char>(in), {});
    text.replace(text.find(what), what.size(), into);
    std::ofstream(to, std::ios::binary) << text;
}

} // namespace

TEST_F(ExchangeAtTheDesk, ADraftIsSignedAtTheLeadersConsoleAndItsSignatureCountsAtTheBureau)
{
    acquaint();
    signIn("zhiban");
    sendDraft("draft.txt");
    EXPECT_TRUE(suggested.contains(QStringLiteral("市工信局"))) << suggested.toStdString();
    shoot("bureau");

    walkTo("leader");
    signIn("zhiban");
    takeIn("draft.txt");
    takeTurn("zuzhang");
    openExchange();
    press(Qt::Key_Home);
    press(Qt::Key_Return);
    ASSERT_TRUE(panel()->bundle()->password()->hasFocus()) << panel()->bundle()->said().toStdString();
    EXPECT_TRUE(panel()->bundle()->text()->toPlainText().startsWith(QStringLiteral("吕梁市医药储备调用通知单")));
    ASSERT_TRUE(waitFor([this] { return !exchange().bundles().rows().front().standing.contains(u"waits"); }))
        << "that it was opened is recorded";
    typePlain(Password);
    shoot("sign");
    pressAndAnswer("answer.txt", Qt::Key_Return, Qt::ControlModifier);
    ASSERT_TRUE(waitFor([this] { return overview().bundles()->hasFocus(); }))
        << panel()->bundle()->said().toStdString();
    ASSERT_TRUE(std::filesystem::exists(path("answer.txt")));
    EXPECT_TRUE(panel()->bundle()->password()->text().isEmpty());

    walkTo("bureau");
    signIn("zhiban");
    ASSERT_TRUE(waitFor([this] { return desk().reserve().notice(1) != nullptr; }));
    ASSERT_EQ(desk().reserve().notice(1)->signatures.size(), 3U);
    takeIn("answer.txt");
    ASSERT_TRUE(waitFor([this] { return desk().reserve().notice(1)->signatures.size() == 4; }));
    EXPECT_EQ(window().dispatch().approval().view().act, viewmodel::NoticeAct::Issue) << "the fourth counts";
    shoot("counts");
    press(Qt::Key_Escape);
    EXPECT_TRUE(waitFor([this] { return window().dispatch().page()->queue()->list()->hasFocus(); }))
        << "back to where it was called from";

    const std::string replay = refused("answer.txt");
    EXPECT_NE(replay.find("taken in already"), std::string::npos) << replay;
}

TEST_F(ExchangeAtTheDesk, AChangedByteAForeignSignerAndTheWrongFingerprintAreRefusedWithTheirReason)
{
    acquaint();
    signIn("zhiban");
    sendDraft("draft.txt");
    takeTurn("zhiban2"); // whom nobody at the other console knows
    sendDraft("foreign.txt");
    changeByte(path("draft.txt"), path("changed.txt"), "临县人民医院", "临汾人民医院");
    walkTo("leader");
    signIn("zhiban");
    EXPECT_NE(refused("changed.txt").find("changed after it was signed"), std::string::npos);
    const std::string foreign = refused("foreign.txt");
    EXPECT_NE(foreign.find("Nobody here trusts who signed it"), std::string::npos) << foreign;
    std::ofstream(path("half.txt")) << "no bundle";
    EXPECT_NE(refused("half.txt").find("no bundle"), std::string::npos);
    EXPECT_NE(refused("leader-card.txt").find("left this console"), std::string::npos);
    look("bureau-card.txt");
    EXPECT_EQ(exchange().incoming().state, Incoming::Card);
    EXPECT_FALSE(incoming().trust()->problem().isEmpty()) << "the duty officer trusts nobody";
    press(Qt::Key_Escape);

    walkTo("bureau");
    signIn("zhiban2");
    makeCard("市工信局", "second-card.txt");
    const std::string said = fingerprintOf("zhiban2");
    walkTo("leader");
    signIn("guanli");
    openExchange();
    look("second-card.txt", Qt::Key_K);
    ASSERT_TRUE(incoming().fingerprint()->hasFocus());
    for (const QLabel *label : panel()->findChildren<QLabel *>())
        EXPECT_FALSE(label->isVisible() && label->text().contains(QString::fromStdString(said.substr(0, 4))))
            << label->text().toStdString();
    typePlain("0000-1111");
    press(Qt::Key_Return, Qt::ControlModifier);
    ASSERT_TRUE(incoming().password()->hasFocus()) << "whoever trusts a key signs for it";
    typePlain(Password);
    press(Qt::Key_Return, Qt::ControlModifier);
    ASSERT_TRUE(
        waitFor([this] { return incoming().trust()->problem().contains(QStringLiteral("another fingerprint")); }));
    EXPECT_TRUE(incoming().password()->text().isEmpty());
    press(Qt::Key_F12);
    EXPECT_TRUE(incoming().fingerprint()->text().isEmpty()) << "a locked screen keeps nothing typed";
}

TEST_F(ExchangeAtTheDesk, AClaimToTheKeyOfSomebodyElseIsUndoneByTheAdministrator)
{
    acquaint(); // zuzhang called the leader's key his own
    const auto owner = [this] { return exchange().peers().rows().front().owner; };
    signIn("fuzuzhang");
    goToPeers();
    press(Qt::Key_N);
    EXPECT_EQ(strips().current(), nullptr) << "neither his nor his to judge";
    EXPECT_FALSE(overview().message().isEmpty());
    takeTurn("guanli");
    goToPeers();
    press(Qt::Key_N);
    ASSERT_NE(strips().current(), nullptr) << overview().message().toStdString();
    press(Qt::Key_Return, Qt::ControlModifier);
    ASSERT_TRUE(strips().fields().releaseReason->hasFocus()) << "why";
    type(QStringLiteral("组长来电：不是本人认领"));
    strips().fields().releasePassword->setFocus();
    typePlain(Password);
    press(Qt::Key_Return);
    ASSERT_TRUE(waitFor([&] { return owner().isEmpty(); }));
    EXPECT_TRUE(strips().fields().releasePassword->text().isEmpty());
    overview().peers()->setFocus();
    press(Qt::Key_Home);
    press(Qt::Key_N);
    EXPECT_EQ(strips().current(), nullptr) << "nobody claims it any more";
}

TEST_F(ExchangeAtTheDesk, WhatWasHalfTypedWaitsForWhoeverTypedIt)
{
    begin("bureau");
    const auto card = [this](const char *account) {
        signIn(account);
        openExchange();
        press(Qt::Key_C);
        return strips().fields().console->text().toStdString();
    };
    const std::string before = card("zhiban");
    strips().fields().console->setFocus();
    strips().fields().console->clear();
    type(QStringLiteral("市工信局总"));
    press(Qt::Key_F12);
    EXPECT_EQ(card("zhiban2"), before) << "nothing of another's";
    press(Qt::Key_F12);
    EXPECT_EQ(card("zhiban"), "市工信局总");
}

TEST_F(ExchangeAtTheDesk, ItsKeysStandInTheListOfF1WhileItIsInViewAndEscLeadsBack)
{
    begin("bureau");
    signIn("zhiban");
    const auto listed = [this](const QString &key, const QString &word) {
        for (const ui::KeyGroup &group : ui::collectKeys(window().window(), window().window().regions())) {
            for (const ui::KeyHint &hint : group.hints) {
                if (hint.key == key && hint.word == word)
                    return true;
            }
        }
        return false;
    };
    openExchange();
    EXPECT_TRUE(listed(QStringLiteral("I"), QStringLiteral("Take a file in")));
    EXPECT_TRUE(listed(QStringLiteral("K"), QStringLiteral("take a card in")));
    press(Qt::Key_Escape);
    EXPECT_TRUE(listed(QStringLiteral("E"), QStringLiteral("exchange"))) << "on the approval screen";
    EXPECT_EQ(window().window().page(), ui::Page::Dispatch);
    press(Qt::Key_F2);
    EXPECT_FALSE(panel()->isVisible()) << "the incident is there again";
    EXPECT_FALSE(listed(QStringLiteral("K"), QStringLiteral("take a card in")));
    window().window().shellActions().exchange->trigger(); // from the data menu
    ASSERT_TRUE(waitFor([this] { return panel()->isVisible() && overview().bundles()->hasFocus(); }));
    press(Qt::Key_Escape);
    EXPECT_EQ(window().window().page(), ui::Page::Duty);
}

namespace {

class ExchangeInChinese : public ExchangeAtTheDesk {
protected:
    ~ExchangeInChinese() override { running.reset(); }

    static void settle()
    {
        for (int i = 0; i < 20; ++i) // layouts answer one another
            QCoreApplication::processEvents();
    }
    void smallScreen()
    {
        window().window().resize(1366, 768);
        settle();
        EXPECT_EQ(window().window().size(), QSize(1366, 768));
    }
    /// Every button in sight is seen whole.
    void expectWholeButtons(const char *where)
    {
        settle();
        shoot(where);
        for (const ui::ActionButton *button : panel()->findChildren<ui::ActionButton *>()) {
            if (button->isVisible()) {
                EXPECT_EQ(button->visibleRegion().boundingRect(), button->rect())
                    << where << ": " << button->text().toStdString();
            }
        }
        for (QWidget *outer = panel()->parentWidget(); outer; outer = outer->parentWidget()) {
            if (const auto *area = qobject_cast<QScrollArea *>(outer)) {
                EXPECT_EQ(area->verticalScrollBar()->maximum(), 0) << where << ": regions scroll, never the window";
            }
        }
    }

    InChinese chinese;
};

} // namespace

TEST_F(ExchangeInChinese, EveryRefusalHasASentenceThatSaysWhatToDo)
{
    using Code = exchange::ExchangeRefusalCode;
    std::set<QString> sentences;
    for (int code = 0; code <= static_cast<int>(Code::ByStock); ++code) {
        const exchange::ExchangeRefusal refusal{static_cast<Code>(code), "值班, key 90c177de", "english", {}};
        const QString sentence = viewmodel::exchangeRefusalSentence(refusal);
        EXPECT_TRUE(sentence.endsWith(u'。')) << name(refusal.code) << ": " << sentence.toStdString();
        EXPECT_FALSE(sentence.contains(QStringLiteral("english"))) << name(refusal.code);
        sentences.insert(sentence);
    }
    EXPECT_EQ(sentences.size(), static_cast<std::size_t>(Code::ByStock) + 1) << "two of them say the same";
}

TEST_F(ExchangeInChinese, EverythingHasItsRoomOnASmallScreen)
{
    acquaint();
    signIn("zhiban");
    smallScreen();
    openExchange();
    expectWholeButtons("small");
    EXPECT_GE(overview().bundles()->height(), overview().bundles()->verticalHeader()->defaultSectionSize() * 3);
    press(Qt::Key_S);
    expectWholeButtons("small-send");
    press(Qt::Key_Escape);
    takeTurn("guanli");
    goToPeers();
    press(Qt::Key_N);
    ASSERT_NE(strips().current(), nullptr) << overview().message().toStdString();
    expectWholeButtons("small-release");
    press(Qt::Key_Escape);
    takeTurn("zhiban");
    openExchange();
    sendDraft("draft.txt");
    walkTo("leader");
    signIn("zhiban");
    smallScreen();
    openExchange();
    look("draft.txt");
    expectWholeButtons("small-take-in");
    EXPECT_GE(incoming().text()->height(), incoming().text()->fontMetrics().lineSpacing() * 5) << "it can be read";
    press(Qt::Key_Return, Qt::ControlModifier);
    ASSERT_TRUE(waitFor([this] { return overview().bundles()->hasFocus(); }));
    takeTurn("zuzhang");
    openExchange();
    press(Qt::Key_Home);
    press(Qt::Key_Return);
    expectWholeButtons("small-sign");
    takeTurn("guanli");
    openExchange();
    look("bureau-card.txt", Qt::Key_K);
    expectWholeButtons("small-trust");
}
