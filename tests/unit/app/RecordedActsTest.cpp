#include "app/RecordedActs.h"

#include "app/Streams.h"
#include "unit/app/Desk.h"

#include "formats/ExchangeJson.h"
#include "formats/HandoverJson.h"
#include "formats/NoticeJson.h"
#include "formats/StockJson.h"

#include <gtest/gtest.h>

namespace app {

namespace {

class Acts : public ::testing::Test {
protected:
    std::vector<RecordedAct> of(const std::string &account, std::size_t most = 100)
    {
        const formats::JsonEventCodec events;
        const formats::JsonStockCodec stock;
        const formats::JsonNoticeCodec notices;
        const formats::JsonExchangeCodec exchange;
        const formats::JsonHandoverCodec handovers;
        const auto acts = newestActs(store, {events, stock, notices, exchange, handovers}, accounts, account, most);
        EXPECT_TRUE(acts) << base::toString(acts.error());
        return acts.value_or(std::vector<RecordedAct>());
    }
    std::vector<std::string> types(const std::string &account, std::size_t most = 100)
    {
        std::vector<std::string> types;
        for (const RecordedAct &act : of(account, most))
            types.push_back(act.type);
        return types;
    }
    /// Puts an event at the end of the incident's stream.
    void put(const std::string &stream, const std::vector<incident::Event> &events, const std::string &actor)
    {
        const formats::JsonEventCodec codec;
        std::vector<NewEvent> encoded;
        for (const incident::Event &event : events) {
            encoded.push_back(codec.encode(event));
            encoded.back().actor = actor;
        }
        const auto last = static_cast<std::int64_t>(store.readStream(stream)->size());
        ASSERT_TRUE(store.append(stream, last, encoded, base::Instant(std::chrono::seconds(++m_second))));
    }

    static identity::Accounts known()
    {
        identity::Accounts accounts;
        for (const char *name : {"zhiban", "chushen", "other"})
            accounts.byName[name].name = name;
        return accounts;
    }

    store::MemoryEventStore store;
    identity::Accounts accounts = known();

private:
    int m_second = 0;
};

} // namespace

TEST_F(Acts, AreWhatTheAccountDidNewestFirst)
{
    put("incident/2026-0001", {incident::NoteAdded{"一"}}, "市应急局 值班员（zhiban）");
    put("incident/2026-0002", {incident::NoteAdded{"二"}}, "市应急局（总值班室）值班员（zhiban 代 chushen）");
    put("incident/2026-0002", {incident::NoteAdded{"三"}}, "市工信局（chushen）");
    const auto acts = of("zhiban");
    ASSERT_EQ(acts.size(), 2u);
    EXPECT_EQ(acts[0].stream, "incident/2026-0002");
    EXPECT_EQ(acts[1].stream, "incident/2026-0001");
    EXPECT_EQ(acts[0].doer, (identity::Doer{"zhiban", "chushen"}));
    EXPECT_EQ(acts[1].doer, (identity::Doer{"zhiban"}));
    EXPECT_EQ(of("").size(), 3u);
    EXPECT_EQ(of("zhi").size(), 0u);
}

TEST_F(Acts, WhoWasNotSignedInIsKnownByTheWorkstation)
{
    put("incident/2026-0001", {incident::NoteAdded{"一"}}, "未登录（desk-1）");
    const auto acts = of("");
    ASSERT_EQ(acts.size(), 1u);
    EXPECT_EQ(acts[0].doer, (identity::Doer{{}, {}, "desk-1"}));
    EXPECT_TRUE(of("desk-1").empty()) << "nobody of that name did it";
}

TEST_F(Acts, WhoDidItIsFoundAmongTheAccountsWhateverTheyAreCalled)
{
    for (const char *name : {"甲（zhiban", "复审）", "zhiban 代 x"})
        accounts.byName[name].name = name;
    using identity::Doer;
    EXPECT_EQ(identity::doerOf("岗位（甲（zhiban）", accounts), (Doer{"甲（zhiban"}));
    EXPECT_EQ(identity::doerOf("岗位（复审））", accounts), (Doer{"复审）"}));
    EXPECT_EQ(identity::doerOf("岗位（zhiban 代 x）", accounts), (Doer{"zhiban 代 x"}));
    EXPECT_EQ(identity::doerOf("岗位（zhiban 代 nobody）", accounts), Doer()) << "of no account there is";
    EXPECT_EQ(identity::doerOf("值班长（A角）", accounts), Doer()) << "a post, before there were accounts";
    EXPECT_EQ(identity::doerOf("zhiban", accounts), (Doer{"zhiban"}));
    EXPECT_EQ(identity::doerOf("", accounts), Doer());
    EXPECT_TRUE(identity::hasActorMarks("王芳（复审）"));
    EXPECT_TRUE(identity::hasActorMarks("a 代 b"));
    EXPECT_FALSE(identity::hasActorMarks("王芳"));
}

TEST_F(Acts, WhatTheMachineWroteIsNone)
{
    put("incident/2026-0001",
        {incident::FactReported{"deaths", {}, "120"}, incident::AssessmentChanged{},
            incident::TaskOpened{incident::ActivationId{"p"}, "seal", "s", "w", "o", {}, "5.2"},
            incident::FactReported{"hours", {}, "", "", 3}, incident::DeadlineStarted{{}, "report", "l", "o"},
            incident::DeadlineStarted{{}, "own-1", "l", "o"}, incident::DeadlineNeared{"report"},
            incident::DeadlineOverran{"report"}, incident::DeadlineEnded{"report", true, "report:initial"},
            incident::DeadlineEnded{"own-1", true, "已回电"}, incident::CallListed{}, incident::DeadlineRetimed{}},
        "（zhiban）");
    EXPECT_EQ(types("zhiban"), (std::vector<std::string>{"deadline-ended", "deadline-started", "fact-reported"}));
}

TEST_F(Acts, TheLinesOfAnImportAreOne)
{
    put("incident/2026-0001", {incident::NoteAdded{"一"}, incident::NoteAdded{"二"}}, "（zhiban）");
    put("incident/2026-0001", {incident::NoteAdded{"三"}}, "（zhiban）");
    const auto acts = of("zhiban");
    ASSERT_EQ(acts.size(), 2u);
    EXPECT_EQ(acts[0].times, 1u);
    EXPECT_EQ(acts[1].times, 2u);
    EXPECT_EQ(acts[1].position, 1);
}

TEST_F(Acts, AreReadNoFurtherThanWanted)
{
    for (int i = 0; i < 5; ++i)
        put("incident/2026-0001", {incident::NoteAdded{"记"}}, "（zhiban）");
    EXPECT_EQ(of("zhiban", 3).size(), 3u);
    EXPECT_EQ(of("zhiban", 3).front().position, 5);
}

TEST_F(Acts, WhatLiesBeyondIsNotReadAndWhatCannotBeReadIsSaid)
{
    NewEvent broken{"note-added", {}, "（zhiban）", "{\"text\": 7}"};
    ASSERT_TRUE(store.append("incident/2026-0002", 0, std::span(&broken, 1), {}));
    for (int i = 0; i < 5; ++i)
        put("incident/2026-0001", {incident::NoteAdded{"记"}}, "（zhiban）");
    EXPECT_EQ(of("zhiban", 3).size(), 3u) << "the broken one is older";
    const formats::JsonEventCodec events;
    const formats::JsonStockCodec stock;
    const formats::JsonNoticeCodec notices;
    const formats::JsonExchangeCodec exchange;
    const formats::JsonHandoverCodec handovers;
    const auto acts = newestActs(store, {events, stock, notices, exchange, handovers}, accounts, "zhiban", 100);
    ASSERT_FALSE(acts);
    EXPECT_EQ(acts.error().code, base::ErrorCode::Corrupt);
}

TEST_F(Acts, HandoversAreActsToo)
{
    const formats::JsonHandoverCodec codec;
    NewEvent given = codec.encode(handover::HandoverGiven{1, "吕梁市应急指挥交接班记录\n", "k", "s"});
    given.actor = "zhiban";
    NewEvent taken = codec.encode(handover::HandoverTaken{1, "值班员", "", "k", "s"});
    taken.actor = "other";
    ASSERT_TRUE(store.append(std::string(HandoverStream), 0, std::vector{given, taken}, {}));
    EXPECT_EQ(types("zhiban"), std::vector<std::string>{given.type});
    EXPECT_EQ(types(""), (std::vector{taken.type, given.type}));
}

TEST_F(Acts, AreFoundInARecordOfManyPages)
{
    put("incident/2026-0001", {incident::NoteAdded{"first"}}, "（zhiban）");
    for (int i = 0; i < 5; ++i)
        put("incident/2026-0002", std::vector<incident::Event>(1000, incident::NoteAdded{"x"}), "（other）");
    ASSERT_EQ(of("zhiban").size(), 1u);
    EXPECT_EQ(of("other").size(), 5u) << "a stroke is not cut where a page ends";
    EXPECT_EQ(of("other").front().times, 1000u);
}

} // namespace app
