#include "unit/viewmodel/Office.h"

#include "reserve/SecondSignature.h"

namespace office {

using identity::Role;
using test::secret;

Bundle::Bundle(const base::Clock &clock, unsigned seed)
    : MemoryBundle(clock, {"special-equipment", "pharma-reserve"})
    , m_random(seed)
    , m_accounts(store, m_accountCodec, {"desk-1", clock, m_random, test::Cheap})
    , m_stock(store, m_stockCodec, clock)
    , m_notices(store, {m_noticeCodec, m_stockCodec, m_accountCodec}, {"desk-1", clock, m_random, test::Cheap},
          m_accounts, m_stock)
    , m_exchange(store, {m_exchangeCodec, {m_noticeCodec, m_stockCodec, m_accountCodec}},
          {"desk-1", clock, m_random, test::Cheap}, m_accounts, m_stock, m_notices)
{
}

void Bundle::open(const std::string &name, Role role)
{
    using namespace identity;
    EXPECT_TRUE(m_accounts.execute(
        OpenAccount{name, "岗位", {role}, secret(test::FirstPassword), secret(test::ChiefPassword)}, "组长"));
    EXPECT_TRUE(m_accounts.execute(SignIn{name, secret(test::FirstPassword)}, name));
    EXPECT_TRUE(m_accounts.execute(ChangePassword{secret(test::FirstPassword), secret(test::OwnPassword)}, name));
}

void Bundle::goods(const std::string &actor, const reserve::StockCommand &command)
{
    const auto *confirms = std::get_if<reserve::ConfirmMovement>(&command);
    const reserve::Movement *movement = confirms ? m_stock.stock().movement(confirms->movement) : nullptr;
    EXPECT_TRUE(movement ? m_stock.confirm({confirms->movement, reserve::movementText(m_stock.stock(), *movement)},
                    secret(test::OwnPassword), actor, m_accounts)
                         : m_stock.execute(command, actor, "desk-1", m_accounts));
}

void Bundle::fill()
{
    using namespace identity;
    EXPECT_TRUE(m_accounts.execute(OpenFirstAdministrator{"组长", "市工信局", secret(test::ChiefPassword)}, "组长"));
    EXPECT_TRUE(m_accounts.execute(SignIn{"组长", secret(test::ChiefPassword)}, "组长"));
    for (const auto &[name, role] : {std::pair("duty", Role::DutyOfficer), std::pair("duty2", Role::DutyOfficer),
             std::pair("fr", Role::FirstReviewer), std::pair("sr", Role::SecondReviewer),
             std::pair("dl", Role::DeputyLeader), std::pair("ld", Role::Leader), std::pair("chen", Role::ReserveHolder),
             std::pair("wu", Role::ReserveHolder)})
        open(name, role);
    using namespace reserve;
    goods("fr",
        ListItems{
            {{"Y1", ItemKind::Drug, "抗毒素", "10 ml", "支"}, {"X1", ItemKind::Disinfection, "消毒液", "5 L", "桶"}}});
    goods("fr",
        IssuePlan{2026,
            {{"Y1", test::amount("100"), test::yuan("10.00")}, {"X1", test::amount("50"), test::yuan("20.00")}}, {}});
    goods("chen",
        RecordReceipt{{test::StockDesk::lot("Y1", "B1", "140"), test::StockDesk::lot("Y1", "B2", "60", "2027-03-31"),
                          test::StockDesk::lot("X1", "B3", "100")},
            "入库单"});
    goods("wu", ConfirmMovement{1});
}

Office::Office(unsigned seed)
    : session(
        [this, seed]() -> base::Result<std::unique_ptr<viewmodel::ConsoleBundle>> {
            auto made = std::make_unique<Bundle>(clock, seed);
            made->fill();
            bundle = made.get();
            return made;
        },
        viewmodel::Session::Mode::InPlace)
    , desk(session, clock)
    , approval(desk.reserve(), desk.people(), {session.plans(), desk.incidents()})
{
    desk.open();
}

viewmodel::Reply Office::expectDone()
{
    return {&m_context, [](const QString &told) { EXPECT_EQ(told.toStdString(), ""); }};
}

viewmodel::Reply Office::keep()
{
    problem = QStringLiteral("no answer");
    return {&m_context, [this](const QString &told) { problem = told; }};
}

void Office::sit(const char *account)
{
    desk.people().lock();
    desk.people().signIn(QString::fromUtf8(account), QString::fromUtf8(test::OwnPassword), expectDone());
    EXPECT_EQ(desk.people().who().toStdString(), account);
}

viewmodel::RequestTexts Office::texts(const char *quantity) const
{
    viewmodel::RequestTexts typed;
    typed.texts = {QStringLiteral("response"), QStringLiteral("written"), QStringLiteral("函〔2026〕3号"), {},
        QStringLiteral("临县人民政府"), QStringLiteral("值班员"), QStringLiteral("0358-1"), {}, {}, {},
        QStringLiteral("18:00"), QStringLiteral("县医院药库")};
    typed.goods = {{QStringLiteral("Y1"), QString::fromUtf8(quantity)}, {}};
    return typed;
}

void Office::draft(const char *quantity)
{
    sit("duty");
    const auto bad = approval.request(texts(quantity), expectDone());
    EXPECT_FALSE(bad) << bad->sentence.toStdString();
    const auto choices = approval.draftChoices();
    QStringList typed;
    for (const viewmodel::DraftChoice &choice : choices)
        typed << choice.proposed;
    makeDraft(choices, typed, {}, expectDone());
}

void Office::makeDraft(const std::vector<viewmodel::DraftChoice> &choices, const QStringList &quantities,
    const QString &note, const viewmodel::Reply &reply)
{
    approval.makeDraft({view().notice, view().draft, choices, quantities, note}, reply);
}

void Office::sign(const char *account, std::int64_t notice)
{
    sit(account);
    approval.select(notice);
    approval.open(expectDone());
    approval.sign({{}, QString::fromUtf8(test::OwnPassword)}, expectDone());
}

void Office::signGoods()
{
    approval.confirmShipment(approval.shipmentText(), QString::fromUtf8(test::OwnPassword), expectDone());
}

void Office::signAll(std::int64_t notice)
{
    for (const char *account : {"fr", "sr", "dl", "ld"})
        sign(account, notice);
}

std::string Office::queue()
{
    QStringList lines;
    for (const viewmodel::QueueRow &row : approval.queue().rows()) {
        if (row.heading)
            lines << row.title + u':';
        else
            lines.back() += u' ' + QString::number(row.notice);
    }
    return lines.join(u'|').toStdString();
}

void Office::goTo(const std::string &time)
{
    clock.set(night::at(time));
    desk.tick();
    approval.tick();
}

} // namespace office
