// By which way a notice is supplied: what the plan says of it, what is recorded, and the words it is shown in.
#include "unit/viewmodel/Office.h"

using namespace viewmodel;
using night::str;
using office::Office;

namespace {

struct Supply : Office {
    /// duty opens an incident under the plan of the reserve and answers what is known of it.
    QString incident(const char *grade)
    {
        sit("duty");
        Intake intake;
        intake.narrative = QStringLiteral("指挥部来电要血清");
        intake.plans = {QStringLiteral("pharma-reserve")};
        desk.report(intake, expectDone());
        answer("incident_grade", grade);
        return desk.incident().number();
    }
    void answer(const char *fact, const char *text)
    {
        EXPECT_NE(desk.incident().answer(QString::fromUtf8(fact), QString::fromUtf8(text), {}, {}, expectDone()), 0u);
    }
    void request(const char *quantity, const QString &incident = {})
    {
        sit("duty");
        RequestTexts typed = texts(quantity);
        typed.texts[RequestTexts::Incident] = incident;
        const auto bad = approval.request(typed, expectDone());
        EXPECT_FALSE(bad) << bad->sentence.toStdString();
    }
    [[nodiscard]] std::string rule() const
    {
        for (const RuleLine &line : view().rules) {
            if (line.clause == view().supply.clause)
                return str(line.text);
        }
        return {};
    }
};

} // namespace

TEST(Supply, WhereAllLiesThereThePlanSaysTheCitysReserve)
{
    Supply office;
    office.request("60");
    EXPECT_EQ(str(office.view().supply.clause), "71号 第二十一条");
    EXPECT_EQ(str(office.view().supply.advised), "city");
    EXPECT_EQ(
        office.rule(), "by the plan: 市级储备 · all that is asked for lies in the city's stock · not recorded yet");
    EXPECT_TRUE(office.view().chooseSupply.shown);
    EXPECT_EQ(str(office.view().chooseSupply.refusal), "");
}

TEST(Supply, WhatIsShortAndWhatIsNotKnownYetIsNamed)
{
    Supply office;
    office.request("500");
    EXPECT_EQ(str(office.view().supply.advised), "");
    const std::string advice = str(office.view().supply.advice);
    EXPECT_NE(advice.find("the city's stock is short of 抗毒素"), std::string::npos) << advice;
    EXPECT_NE(advice.find("missing: 等级"), std::string::npos) << advice;
}

TEST(Supply, TheFactsOfTheIncidentDecideAndAreFollowed)
{
    Supply office;
    const QString number = office.incident("一般");
    ASSERT_FALSE(number.isEmpty());
    office.request("500", number);
    EXPECT_EQ(office.approval.reserve().notice(1)->request.activation, "pharma-reserve");
    EXPECT_EQ(str(office.view().supply.advised), "city_and_purchase");
    office.answer("incident_grade", "重大");
    office.approval.followIncident(number);
    EXPECT_EQ(str(office.view().supply.advised), "city_and_province");
    office.answer("city_stock_sufficient", "是"); // whoever counted says so: it goes before what the record holds
    office.approval.followIncident(number);
    EXPECT_EQ(str(office.view().supply.advised), "city");
    EXPECT_EQ(str(office.view().supply.reason), "by the facts of the incident");
}

TEST(Supply, WhatIsChosenIsShownInThePlansWords)
{
    Supply office;
    office.request("500");
    office.approval.chooseSupply(
        QStringLiteral("city_and_purchase"), QStringLiteral("组长定，先采购"), office.expectDone());
    EXPECT_EQ(office.rule(), "supplied by: 市级储备，不足市场采购");
    EXPECT_EQ(str(office.view().history.front().what), "supplied by: 市级储备，不足市场采购: 组长定，先采购");
    office.approval.chooseSupply(QStringLiteral("city"), {}, office.keep());
    EXPECT_NE(str(office.problem), "") << "a reason is needed";
    office.sit("chen");
    office.approval.select(1);
    EXPECT_NE(str(office.view().chooseSupply.refusal), "") << "it is the office's to say";
}

TEST(Supply, WhatIsHeldForTheNoticeItselfIsNotShort)
{
    Supply office;
    office.draft("160");
    EXPECT_EQ(str(office.view().supply.advised), "city");
    office.request("160");
    EXPECT_EQ(str(office.view().supply.advised), "") << "the first notice holds most of it";
}

TEST(Supply, WhatTheFloorForbidsToTakeDoesNotSuffice)
{
    Supply office;
    office.request("200"); // all of both lots; the total would fall to half of its plan
    EXPECT_EQ(str(office.view().supply.advised), "");
    EXPECT_NE(str(office.view().supply.advice).find("would fall below 70 %"), std::string::npos)
        << str(office.view().supply.advice);
}
