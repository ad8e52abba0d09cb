// The four plans in the real window: which one a call brings, what a number counts, and one plan opened beside another.
#include "gui/window/Operator.h"

#include "ui/common/MessageStrip.h"
#include "ui/incident/HeadPanel.h"
#include "ui/incident/IncidentPage.h"
#include "ui/incident/IntakePanel.h"
#include "ui/incident/QuestionCard.h"
#include "ui/incident/QuestionList.h"
#include "ui/incident/QuestionPanel.h"
#include "ui/incident/SegmentBar.h"
#include "ui/common/InlineStrip.h"

#include <QCheckBox>

namespace {

class SeveralPlans : public Operator {
protected:
    void write(const QString &words)
    {
        press(Qt::Key_N, Qt::ControlModifier);
        type(words);
    }
    QStringList chosen()
    {
        QStringList ids;
        for (const QCheckBox *box : window().page().intake()->plans()) {
            if (box->isChecked())
                ids << box->objectName();
        }
        return ids;
    }
};

} // namespace

TEST_F(SeveralPlans, TheCallersWordsChooseThePlan)
{
    open();
    write(QStringLiteral("一中食堂晚饭后学生呕吐"));
    EXPECT_EQ(chosen(), QStringList{QStringLiteral("food-safety")});
    type(QStringLiteral("，后厨锅炉也炸了"));
    EXPECT_EQ(chosen(), (QStringList{QStringLiteral("food-safety"), QStringLiteral("special-equipment")}));
    window().page().intake()->plans().front()->click();
    type(QStringLiteral("，还是呕吐"));
    EXPECT_EQ(chosen(), QStringList{QStringLiteral("special-equipment")}) << "who has chosen knows better";
}

TEST_F(SeveralPlans, WhoseBusinessItIsIsAskedFirst)
{
    open();
    takeCall(QStringLiteral("食堂呕吐"));
    EXPECT_EQ(window().page().questions()->list()->current()->question().key.toStdString(), "concerns_city");
}

TEST_F(SeveralPlans, ANumberOfPeopleSaysWhatItCounts)
{
    open();
    takeCall(QStringLiteral("食堂呕吐"));
    QString problem;
    incident().answer(QStringLiteral("affected_people"), QStringLiteral("40"), {}, {},
        {&window(), [&](const QString &told) { problem = told; }});
    EXPECT_TRUE(problem.contains(QStringLiteral("进食、发病、就诊、住院"))) << problem.toStdString();
    incident().answer(QStringLiteral("affected_people"), QStringLiteral("就诊 40"), {}, {},
        {&window(), [&](const QString &told) { problem = told; }});
    ASSERT_TRUE(waitFor([&] { return problem.isEmpty(); })) << problem.toStdString();
    ASSERT_TRUE(waitFor([&] { return timelineSays(QStringLiteral("40 人 就诊")); }));
}

TEST_F(SeveralPlans, TheReserveIsOpenedInOneStepAndBothPlansNameEachOther)
{
    open();
    takeCall(QStringLiteral("食堂呕吐"));
    press(Qt::Key_O, Qt::ControlModifier);
    ui::HeadPanel &head = *window().page().head();
    ASSERT_TRUE(head.planStrip()->isOpen());
    EXPECT_EQ(head.planChoices()->chosen().toStdString(), "pharma-reserve") << "offered by the plan in view";
    EXPECT_EQ(incident().planChoices().front().id.toStdString(), "pharma-reserve") << "and first in the row";
    press(Qt::Key_Return, Qt::ControlModifier);
    ASSERT_TRUE(waitFor([this] { return incident().head().head().plans.size() == 2; }));
    EXPECT_TRUE(incident().head().head().plans.front().link.contains(QStringLiteral("医药储备调拨")));
    EXPECT_TRUE(incident().head().head().plans.back().link.contains(QStringLiteral("食品安全")));
    ASSERT_TRUE(waitFor([&] { return timelineSays(QStringLiteral("吕梁市市级医药储备调拨应急预案")); }));
    EXPECT_FALSE(timelineSays(QStringLiteral("pharma-reserve"))) << "the other plan speaks in its own words";

    const auto inView = [this] {
        for (const viewmodel::PlanTab &tab : incident().head().head().plans) {
            if (tab.current)
                return tab.activation.toStdString();
        }
        return std::string();
    };
    ASSERT_TRUE(waitFor([&] { return inView() == "pharma-reserve"; })) << "who opens a plan works on it next";
    EXPECT_TRUE(window().page().questions()->isAncestorOf(QApplication::focusWidget()));
    press(Qt::Key_PageDown, Qt::ControlModifier);
    EXPECT_EQ(inView(), "food-safety");
    EXPECT_GT(incident().head().head().plans.back().missing, 0) << "also of the plan not in view";
    press(Qt::Key_PageUp, Qt::ControlModifier);
    EXPECT_EQ(inView(), "pharma-reserve");
}

TEST_F(SeveralPlans, APlanOpenedBeforeTheOneThatAskedForItIsLinkedLater)
{
    open();
    write(QStringLiteral("县医院缺解毒药品"));
    for (QCheckBox *box : window().page().intake()->plans()) {
        if (box->isChecked() != (box->objectName() == QStringLiteral("pharma-reserve")))
            box->click();
    }
    press(Qt::Key_Return, Qt::ControlModifier);
    const auto tabs = [this]() -> const std::vector<viewmodel::PlanTab> & { return incident().head().head().plans; };
    ASSERT_TRUE(waitFor([&] { return tabs().size() == 1; }));
    press(Qt::Key_O, Qt::ControlModifier);
    ui::HeadPanel &head = *window().page().head();
    ASSERT_TRUE(head.planStrip()->isOpen());
    head.planChoices()->setChosen(QStringLiteral("food-safety"));
    press(Qt::Key_Return, Qt::ControlModifier);
    ASSERT_TRUE(waitFor([&] { return tabs().size() == 2 && tabs().back().current; }));
    EXPECT_TRUE(tabs().back().link.contains(QStringLiteral("Ctrl+O"))) << tabs().back().link.toStdString();

    press(Qt::Key_O, Qt::ControlModifier);
    ASSERT_TRUE(head.planStrip()->isOpen());
    EXPECT_TRUE(head.planChoices()->chosen().isEmpty()) << "nobody says so by mistake";
    ui::SegmentBar *bar = head.planChoices();
    ASSERT_TRUE(waitFor([&] { return bar->height() >= bar->heightForWidth(bar->width()); }))
        << "cut at " << bar->height() << " of " << bar->heightForWidth(bar->width());
    head.planChoices()->setChosen(QStringLiteral("pharma-reserve<food-safety"));
    press(Qt::Key_Return, Qt::ControlModifier);
    ASSERT_TRUE(
        waitFor([&] { return tabs().front().link.contains(QStringLiteral("食品安全")) && tabs().front().current; }));
    EXPECT_FALSE(tabs().back().link.contains(QStringLiteral("Ctrl+O")));
    ASSERT_TRUE(waitFor([&] { return timelineSays(QStringLiteral("asked for by 吕梁市食品安全")); }));
}

TEST_F(SeveralPlans, ThatOnePlanAskedForAnotherAtTheCallIsRecordedWhereSomebodySaysSo)
{
    open();
    write(QStringLiteral("一中食堂晚饭后学生呕吐"));
    const ui::IntakePanel &intake = *window().page().intake();
    EXPECT_TRUE(intake.askers().isEmpty());
    for (QCheckBox *box : intake.plans()) {
        if (box->objectName() == QStringLiteral("pharma-reserve"))
            box->click();
    }
    ASSERT_EQ(intake.askers().size(), 1);
    EXPECT_FALSE(intake.askers().front()->isChecked()) << "nobody says so by mistake";
    EXPECT_TRUE(intake.askers().front()->text().contains(QStringLiteral("医药储备")))
        << intake.askers().front()->text().toStdString();
    EXPECT_EQ(intake.plans().back()->nextInFocusChain(), intake.askers().front());
    ASSERT_TRUE(waitFor([&] { return intake.askers().front()->isVisible(); }));
    intake.askers().front()->setFocus();
    press(Qt::Key_Space);
    ASSERT_TRUE(intake.askers().front()->isChecked());
    Q_EMIT desk().session().versionsOffered({});
    ASSERT_EQ(intake.askers().size(), 1);
    ASSERT_TRUE(intake.askers().front()->isChecked()) << "what was ticked stays";
    press(Qt::Key_Return, Qt::ControlModifier);
    const auto tabs = [this]() -> const std::vector<viewmodel::PlanTab> & { return incident().head().head().plans; };
    ASSERT_TRUE(waitFor([&] { return tabs().size() == 2; }));
    EXPECT_TRUE(tabs().back().link.contains(QStringLiteral("食品安全"))) << tabs().back().link.toStdString();
    EXPECT_FALSE(tabs().back().link.contains(QStringLiteral("Ctrl+O"))) << tabs().back().link.toStdString();
}
