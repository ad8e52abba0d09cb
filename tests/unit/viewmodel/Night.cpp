#include "unit/viewmodel/Night.h"

#include "formats/ExchangeJson.h"
#include "formats/HandoverJson.h"
#include "formats/NoticeJson.h"
#include "formats/PlanLoader.h"
#include "formats/PlanSource.h"
#include "formats/PlanYaml.h"
#include "formats/StockJson.h"
#include "support/Golden.h"

#include <filesystem>

namespace night {

base::Instant at(const std::string &time) { return base::parseIso(time).value(); }

std::string str(const QString &text) { return text.toStdString(); }

std::string textAt(const QAbstractItemModel &model, int row, int role)
{
    return str(model.index(row, 0).data(role).toString());
}

MemoryBundle::MemoryBundle(const base::Clock &clock, const std::vector<std::string> &plans, bool mayRunDrafts)
    : store(std::make_unique<store::MemoryEventStore>())
    , m_shelf(formats::loadCompiledPlan)
{
    for (const std::string &id : plans) {
        const std::string file = std::string(SOURCE_DIR) + "/data/plans/" + id + "/plan.yaml";
        const base::Result<std::string> plan = m_shelf.putInForce(support::readFile(file), file);
        EXPECT_TRUE(plan) << base::toString(plan.error());
        m_files.push_back(file);
    }
    if (mayRunDrafts)
        m_shelf.allowDrafts();
    m_console = app::Console::open({store, m_codec, clock, m_shelf}).value();
}

std::vector<base::Error> MemoryBundle::offerVersions()
{
    for (const std::string &file : m_files) {
        for (const std::string &other : formats::findVersions(std::filesystem::path(file).parent_path().string())) {
            if (other != file)
                offer(other);
        }
    }
    return {};
}

base::Result<std::vector<app::RecordedAct>> MemoryBundle::acts(const std::string &account, std::size_t most)
{
    const formats::JsonStockCodec stock;
    const formats::JsonNoticeCodec notices;
    const formats::JsonExchangeCodec exchange;
    const formats::JsonHandoverCodec handovers;
    const identity::Accounts none;
    return app::newestActs(
        store, {m_codec, stock, notices, exchange, handovers}, accounts() ? accounts()->all() : none, account, most);
}

void MemoryBundle::offer(const std::string &file)
{
    const auto source = formats::readPlanSource(file);
    ASSERT_TRUE(source) << base::toString(source.error());
    formats::PlanLoad load = formats::loadPlanText(source->text, file, source->parts);
    ASSERT_TRUE(load.compiled) << file;
    m_shelf.offer(*load.compiled, source->text);
}

Night::Night(const std::vector<std::string> &plans, bool mayRunDrafts)
    : session(
        [this, plans, mayRunDrafts]() -> base::Result<std::unique_ptr<viewmodel::ConsoleBundle>> {
            auto bundle = std::make_unique<MemoryBundle>(clock, plans, mayRunDrafts);
            m_bundle = bundle.get();
            return bundle;
        },
        viewmodel::Session::Mode::InPlace)
    , desk(session, clock)
{
    desk.open();
}

void Night::goTo(const std::string &time)
{
    clock.set(at("2026-11-25 " + time));
    desk.tick();
}

viewmodel::Reply Night::expectRecorded()
{
    return {&m_context, [](const QString &told) { EXPECT_EQ(str(told), ""); }};
}

viewmodel::Reply Night::keep()
{
    return {&m_context, [this](const QString &told) { problem = told; }};
}

QString Night::call(const QString &what, const QString &county, const char *plan)
{
    viewmodel::Intake intake;
    intake.narrative = QStringLiteral("一企业锅炉爆炸，已见3人死亡");
    intake.source = county + QStringLiteral("应急局值班室");
    intake.county = county;
    intake.detail = QStringLiteral("梧桐镇");
    intake.what = what;
    intake.plans = {QString::fromUtf8(plan)};
    if (!desk.planCautions(intake.plans).isEmpty())
        intake.reason = QStringLiteral("新版尚未录入");
    EXPECT_NE(desk.report(intake, expectRecorded()), 0u);
    return incident().number();
}

void Night::answer(const char *fact, const char *text, const QString &happened)
{
    EXPECT_NE(incident().answer(QString::fromUtf8(fact), QString::fromUtf8(text), {}, happened, expectRecorded()), 0u);
}

void Night::take(const char *transition, const char *post, const char *reason)
{
    viewmodel::Order order;
    order.post = QString::fromUtf8(post);
    order.reason = QString::fromUtf8(reason);
    EXPECT_NE(incident().takeTransition(QString::fromUtf8(transition), order, {}, expectRecorded()), 0u);
}

void playBoilerAccident(Night &night)
{
    using viewmodel::CallState;
    using viewmodel::TaskState;
    night.call();
    viewmodel::IncidentPresenter &incident = night.incident();
    night.goTo("02:53");
    night.answer("equipment_kind", "锅炉");
    night.answer("deaths", "4");
    const QString wrong = incident.timeline().rows().front().kind == QStringLiteral("assessment")
        ? incident.timeline().rows()[1].key
        : incident.timeline().rows()[0].key;
    night.goTo("02:56");
    night.answer("direct_loss", "300到800");
    night.answer("counties_affected", "1");
    night.goTo("03:04");
    incident.setTask(QStringLiteral("rescue_people"), TaskState::Accepted, QStringLiteral("孝义市政府"), {},
        QStringLiteral("02:58"), night.expectRecorded());
    night.goTo("03:05");
    incident.setTask(QStringLiteral("verify_information"), TaskState::Done, {}, {}, {}, night.expectRecorded());
    night.take("verify", "office_duty");
    night.goTo("03:09");
    incident.recordCall(QStringLiteral("special-equipment/commander"), CallState::Reached, {},
        QStringLiteral("先备Ⅱ级"), {}, {}, night.expectRecorded());
    night.goTo("03:10");
    night.answer("deaths", "至少3");
    incident.strike(wrong, QStringLiteral("与另一来电重复计数"), night.expectRecorded());
    night.goTo("03:11");
    incident.recordCall(QStringLiteral("special-equipment/emergency"), CallState::NoAnswer, {}, {}, QStringLiteral("5"),
        {}, night.expectRecorded());
    incident.setDeadline(QStringLiteral("追问重伤人数"), {}, QStringLiteral("03:20"), night.expectRecorded());
    night.goTo("03:14:26");
}

} // namespace night
