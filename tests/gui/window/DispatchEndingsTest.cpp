// How a dispatch can go otherwise, by keyboard: it is refused, the goods go before the papers, two ask for the last.
#include "gui/window/DispatchAtTheDesk.h"

#include "ui/dispatch/ActBar.h"

#include <QComboBox>

using dispatch::State;
using viewmodel::NoticeAct;

namespace {

class DispatchEndings : public DispatchAtTheDesk {
protected:
    void startWithRequest(const char *item, const char *quantity)
    {
        openWithPeople();
        signIn("zhiban");
        openApproval();
        enterRequest(2, item, quantity);
        makeDraft();
    }
    [[nodiscard]] std::string freeOf(const std::string &item)
    {
        reserve::Quantity free;
        for (const reserve::Lot &lot : desk().reserve().snapshot().stock->lots) {
            if (lot.item == item)
                free = free.plus(lot.free()).value_or(free);
        }
        return toText(free);
    }
    /// The key of a deed, then its strip's fields from the first one down, then Ctrl+Enter.
    void fillStrip(Qt::Key key, const QStringList &texts)
    {
        press(key);
        ASSERT_NE(notice().strips()->current(), nullptr) << notice().bar()->said().toStdString();
        for (const QString &text : texts) {
            if (!text.isEmpty())
                type(text);
            if (&text != &texts.last())
                press(Qt::Key_Tab);
        }
        press(Qt::Key_Return, Qt::ControlModifier);
    }
    [[nodiscard]] State stateOf(std::int64_t number) { return desk().reserve().notice(number)->state; }
    [[nodiscard]] std::string problem() { return notice().draft()->strip()->problem().toStdString(); }
};

} // namespace

TEST_F(DispatchEndings, RefusedItIsOverAndItsLotsAreFreeAgain)
{
    startWithRequest("X002", "100");
    EXPECT_EQ(freeOf("X002"), "130") << "held for the draft";
    takeTurn("chushen");
    signNotice(2, 1);
    takeTurn("fushen");
    goTo(2);
    press(Qt::Key_Return); // the text is opened before it is refused
    ASSERT_TRUE(waitFor([this] { return notice().bar()->password()->hasFocus(); }));
    press(Qt::Key_Escape);
    fillStrip(Qt::Key_F, {QString()});
    EXPECT_FALSE(notice().strips()->current()->problem().isEmpty()) << "nothing is refused without a reason";
    type(QStringLiteral("县里另有库存，不必调市级"));
    press(Qt::Key_Return, Qt::ControlModifier);
    ASSERT_TRUE(waitFor([this] { return stateOf(2) == State::Refused; })) << notice().bar()->said().toStdString();
    EXPECT_EQ(freeOf("X002"), "230");
    EXPECT_TRUE(view().standing.contains(QStringLiteral("县里另有库存"))) << "who looks again reads why";
    EXPECT_EQ(view().act, NoticeAct::None);
}

TEST_F(DispatchEndings, OrderedByPhoneTheGoodsGoFirstAndThePapersFollowWithinSevenDays)
{
    startWithRequest("Y002", "300");
    takeTurn("chengchu");
    goTo(2);
    EXPECT_FALSE(view().ship.refusal.isEmpty() && view().ship.shown) << "nothing goes without an order";
    takeTurn("zhiban");
    goTo(2);
    fillStrip(Qt::Key_P, {QString(), QStringLiteral("市领导组组长"), QStringLiteral("食物中毒")});
    ASSERT_TRUE(waitFor([this] { return !view().phone.isEmpty(); })) << notice().bar()->said().toStdString();
    shipGoods(2);
    EXPECT_EQ(desk().reserve().notice(2)->signatures.size(), 0u) << "before anybody signed";
    std::size_t signatures = 0;
    for (const char *account : {"chushen", "fushen", "fuzuzhang", "zuzhang"}) {
        takeTurn(account);
        signNotice(2, ++signatures);
    }
    takeTurn("zhiban");
    goTo(2);
    fillStrip(Qt::Key_B, {QStringLiteral("补令〔2026〕1号")});
    ASSERT_TRUE(waitFor([this] { return desk().reserve().notice(2)->orderPapers.has_value(); }))
        << notice().bar()->said().toStdString();
    press(Qt::Key_Return, Qt::ControlModifier);
    ASSERT_TRUE(waitFor([this] { return stateOf(2) == State::Issued; })) << notice().bar()->said().toStdString();
    EXPECT_TRUE(view().phone.isEmpty()) << "the seven days are over with the papers: " << view().phone.toStdString();
}

TEST_F(DispatchEndings, OfTwoNoticesForTheLastLotTheSecondIsToldAndTakesWhatIsLeft)
{
    openWithPeople();
    signIn("zhiban");
    openApproval();
    enterRequest(2, "X002", "230"); // all there is
    enterRequest(3, "X002", "200");
    openDraft(3); // 200 are proposed, and not handed in yet
    takeTurn("chushen");
    goTo(2);
    makeDraft(2); // who sits there meanwhile takes all for the other notice
    EXPECT_EQ(freeOf("X002"), "0");
    takeTurn("zhiban");
    goTo(3);
    press(Qt::Key_Return, Qt::ControlModifier);
    ASSERT_TRUE(notice().draft()->strip()->isOpen());
    press(Qt::Key_Return, Qt::ControlModifier);
    ASSERT_TRUE(waitFor([this] { return !problem().empty(); }));
    EXPECT_EQ(desk().reserve().notice(3)->draft.number, 0) << "no lot is taken twice";
    press(Qt::Key_Escape);
    goTo(2);
    fillStrip(Qt::Key_X, {QStringLiteral("县里撤回申请")});
    ASSERT_TRUE(waitFor([this] { return stateOf(2) == State::Withdrawn; })) << notice().bar()->said().toStdString();
    goTo(3);
    makeDraft(3);
    EXPECT_EQ(freeOf("X002"), "30");
}

TEST_F(DispatchEndings, TheWayOfSupplyIsRecordedAsThePlanAdvisesItOrWithAReason)
{
    startWithRequest("Y002", "300");
    goTo(2);
    fillStrip(Qt::Key_S, {QString(), QString()});
    ASSERT_TRUE(waitFor([this] { return desk().reserve().notice(2)->supplyPath == "city"; }))
        << notice().bar()->said().toStdString();
    press(Qt::Key_S);
    ASSERT_NE(notice().strips()->current(), nullptr);
    auto *way = qobject_cast<QComboBox *>(QApplication::focusWidget());
    ASSERT_NE(way, nullptr);
    press(Qt::Key_Home);
    press(Qt::Key_Return, Qt::ControlModifier);
    EXPECT_FALSE(notice().strips()->current()->problem().isEmpty()) << "another way than the plan's needs a reason";
    type(QStringLiteral("组长令先报省"));
    press(Qt::Key_Return, Qt::ControlModifier);
    ASSERT_TRUE(waitFor([this] { return desk().reserve().notice(2)->supplyPath == "city_and_province"; }))
        << notice().bar()->said().toStdString();
}
