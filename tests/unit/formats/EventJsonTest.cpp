#include "formats/EventJson.h"
#include "formats/EventJsonFields.h"
#include "support/Golden.h"
#include "unit/formats/EventSamples.h"
#include "unit/formats/MemberCount.h"

using namespace formats;

namespace {

app::StoredEvent stored(const app::NewEvent &event)
{
    app::StoredEvent kept;
    kept.stream = "incident/2026-0147";
    kept.version = 7;
    kept.type = event.type;
    kept.payload = event.payload;
    return kept;
}

app::StoredEvent stored(std::string type, std::string payload)
{
    return stored({std::move(type), {}, {}, std::move(payload)});
}

std::string problemOf(const std::string &type, const std::string &payload)
{
    const auto decoded = JsonEventCodec().decode(stored(type, payload));
    if (decoded)
        return "decoded";
    EXPECT_EQ(decoded.error().code, base::ErrorCode::Corrupt);
    EXPECT_EQ(decoded.error().subject, "incident/2026-0147 event 7");
    return decoded.error().detail;
}

std::string factPayload(const plan::Reading &reading)
{
    return JsonEventCodec().encode(incident::FactReported{"f", reading, "s"}).payload;
}

} // namespace

TEST(EventJson, WritesEveryEventAsDocumented)
{
    const JsonEventCodec codec;
    std::string lines;
    for (const incident::Event &event : samples::incidentEvents()) {
        const app::NewEvent encoded = codec.encode(event);
        lines += encoded.type + " " + encoded.payload + "\n";
    }
    for (const app::RegisterEvent &event : samples::registerEvents()) {
        const app::NewEvent encoded = codec.encodeRegister(event);
        lines += encoded.type + " " + encoded.payload + "\n";
    }
    EXPECT_TRUE(support::matchesGolden(lines, "formats/events.txt"));
}

TEST(EventJson, HasASampleOfEveryAlternative)
{
    ASSERT_EQ(samples::incidentEvents().size(), std::variant_size_v<incident::Event>);
    for (std::size_t i = 0; i < samples::incidentEvents().size(); ++i)
        EXPECT_EQ(samples::incidentEvents()[i].index(), i);
    ASSERT_EQ(samples::registerEvents().size(), std::variant_size_v<app::RegisterEvent>);
}

TEST(EventJson, ReadsBackWhatItWrote)
{
    const JsonEventCodec codec;
    std::mt19937 random(147);
    for (int round = 0; round < 200; ++round) {
        for (std::size_t i = 0; i < std::variant_size_v<incident::Event>; ++i) {
            const incident::Event event = samples::randomEvent(i, random);
            const app::NewEvent encoded = codec.encode(event);
            const auto decoded = codec.decode(stored(encoded));
            ASSERT_TRUE(decoded) << encoded.payload << "\n" << base::toString(decoded.error());
            ASSERT_TRUE(*decoded == event) << encoded.type << " " << encoded.payload;
            ASSERT_EQ(codec.encode(*decoded).payload, encoded.payload);
        }
    }
}

TEST(EventJson, KeepsEveryMemberOfEveryEvent)
{
    for (const incident::Event &event : samples::incidentEvents())
        std::visit([](const auto &alternative) { expectEveryMemberVisited(alternative); }, event);
    for (const app::RegisterEvent &event : samples::registerEvents())
        std::visit([](const auto &alternative) { expectEveryMemberVisited(alternative); }, event);
    expectEveryMemberVisited(incident::Place{});
    expectEveryMemberVisited(incident::Decider{});
    expectEveryMemberVisited(incident::DecisionFinding{});
    expectEveryMemberVisited(identity::DirectoryEntry{});
    expectEveryMemberVisited(identity::Shift{});
}

TEST(EventJson, KeepsRegistersWhole)
{
    const JsonEventCodec codec;
    for (const app::RegisterEvent &event : samples::registerEvents()) {
        const auto decoded = codec.decodeRegister(stored(codec.encodeRegister(event)));
        ASSERT_TRUE(decoded);
        EXPECT_EQ(decoded->index(), event.index());
        EXPECT_EQ(codec.encodeRegister(*decoded).payload, codec.encodeRegister(event).payload);
    }
    const auto directory = codec.decodeRegister(stored(codec.encodeRegister(samples::registerEvents()[0])));
    EXPECT_EQ(std::get<app::DirectoryReplaced>(*directory).directory,
        std::get<app::DirectoryReplaced>(samples::registerEvents()[0]).directory);
}

TEST(EventJson, WritesReadingsAsTheCommandLineDoes)
{
    EXPECT_EQ(factPayload(plan::Unknown{}), R"({"fact":"f","reading":null,"source":"s"})");
    EXPECT_EQ(factPayload(plan::Exact{4.0}), R"({"fact":"f","reading":4,"source":"s"})");
    EXPECT_EQ(factPayload(plan::Exact{-0.0}), R"({"fact":"f","reading":0,"source":"s"})");
    EXPECT_EQ(factPayload(plan::Exact{812.5}), R"({"fact":"f","reading":812.5,"source":"s"})");
    EXPECT_EQ(factPayload(plan::Exact{true}), R"({"fact":"f","reading":true,"source":"s"})");
    EXPECT_EQ(factPayload(plan::Exact{std::string("boiler")}), R"({"fact":"f","reading":"boiler","source":"s"})");
    EXPECT_EQ(factPayload(plan::Bounded{">= 3"}), R"({"fact":"f","reading":{"test":">= 3"},"source":"s"})");
}

TEST(EventJson, ReadsReadingsExactly)
{
    const auto reading = [](const std::string &json) {
        const auto event =
            JsonEventCodec().decode(stored("fact-reported", R"({"fact":"f","source":"s","reading":)" + json + "}"));
        return std::get<incident::FactReported>(event.value()).reading;
    };
    EXPECT_EQ(reading("null"), plan::Reading(plan::Unknown{}));
    EXPECT_EQ(reading("4"), plan::Reading(plan::Exact{4.0}));
    EXPECT_EQ(reading("0.1"), plan::Reading(plan::Exact{0.1}));
    EXPECT_EQ(reading("false"), plan::Reading(plan::Exact{false}));
    EXPECT_EQ(reading(R"j({"test":"[10..50)"})j"), plan::Reading(plan::Bounded{"[10..50)"}));
}

TEST(EventJson, AClockRetimedInAnEarlierRecordIsTheNewestOfItsId)
{
    const auto event = JsonEventCodec().decode(stored("deadline-retimed",
        R"j({"deadline":"d","started":"2026-11-25T02:20:00.000+08:00","due":"2026-11-25T04:20:00.000+08:00",)j"
        R"j("near":"2026-11-25T04:10:00.000+08:00"})j"));
    ASSERT_TRUE(event.has_value());
    EXPECT_EQ(std::get<incident::DeadlineRetimed>(*event).was, std::nullopt);
    EXPECT_EQ(std::get<incident::DeadlineRetimed>(*event).ended, std::nullopt);
}

TEST(EventJson, IgnoresFieldsOfLaterVersions)
{
    const auto decoded = JsonEventCodec().decode(stored("note-added", R"({"later":[1,{"x":null}],"text":"t"})"));
    ASSERT_TRUE(decoded);
    EXPECT_EQ(std::get<incident::NoteAdded>(*decoded).text, "t");
}

TEST(EventJson, AClockSilencedByAnEarlierVersionIsSilent)
{
    const auto silenced = [](const std::string &payload) {
        return std::get<incident::DeadlineSilenced>(
            JsonEventCodec().decode(stored("deadline-silenced", payload)).value());
    };
    EXPECT_FALSE(silenced(R"({"deadline":"own-1"})").sounds);
    EXPECT_TRUE(silenced(R"({"deadline":"own-1","sounds":true})").sounds);
    EXPECT_EQ(JsonEventCodec().encode(incident::DeadlineSilenced{"own-1", true}).payload,
        R"({"deadline":"own-1","sounds":true})");
}

TEST(EventJson, NamesTypeAndFieldOfWhatDoesNotFit)
{
    EXPECT_EQ(problemOf("note-added", "{}"), "note-added: field text is not there");
    EXPECT_EQ(problemOf("note-added", R"({"text":4})"), "note-added: field text is not a text");
    EXPECT_EQ(problemOf("note-added", "[]"), "note-added: the payload is not an object");
    EXPECT_EQ(problemOf("note-added", R"({"text":)"), "note-added: the payload is not JSON");
    EXPECT_EQ(problemOf("event-struck", R"({"version":1.5,"reason":""})"),
        "event-struck: field version is not a whole number");
    EXPECT_EQ(problemOf("deadline-extended", R"({"deadline":"d","due":"soon","reason":""})"),
        "deadline-extended: field due is not a date and time");
    EXPECT_EQ(problemOf("task-changed", R"({"activation":"a","task":"t","status":"finished","who":"","reason":""})"),
        "task-changed: field status is not one of its names");
    EXPECT_EQ(problemOf("fact-reported", R"({"fact":"f","reading":{"tests":"> 1"},"source":""})"),
        "fact-reported: field reading is not a value, {\"test\": …} or null");
    EXPECT_EQ(problemOf("call-answered", "{}"), "call-answered: an event type this version does not know");
}

TEST(EventJson, NamesThePathIntoNestedFields)
{
    EXPECT_EQ(problemOf("incident-described", R"({"place":{"county":"孝义市"},"what":""})"),
        "incident-described: field place.detail is not there");
    EXPECT_EQ(
        problemOf("assessment-changed",
            R"({"activation":"a","warnings":[],"findings":[{"decision":"d","outcome":"o","possible":["x",2],"cites":[],"ask":[]}]})"),
        "assessment-changed: field findings[0].possible[1] is not a text");
}

TEST(EventJson, RecordsTextThatIsNoUtf8WithReplacementCharacters)
{
    EXPECT_EQ(JsonEventCodec().encode(incident::NoteAdded{"a\xFFz"}).payload, "{\"text\":\"a\uFFFDz\"}");
}
